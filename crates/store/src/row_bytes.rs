//! Rows as a journal line's payload keeps them.
//!
//! A payload is the rows of one commit after each other. A row is the code of its table, the length of what follows, its `seq`,
//! how many values there are, and the values in the order of the table's columns. Every number but the code is a varint (seven
//! bits a byte, the lowest first; signed ones zigzag). A value begins with its kind: 0 nothing, 1 an integer, 2 text, 3 bytes;
//! text and bytes bring their length. The same row has one spelling only, so that rows are compared without being understood.
//!
//! Deliberately absent: names of tables and columns; the code of a table and the order of its columns never change.

use rusqlite::types::ValueRef;

use crate::cell::{Cell, bad};
use crate::error::StoreError;

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const TEXT: u8 = 2;
const BYTES: u8 = 3;

/// A row found in a payload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PayloadRow<'p> {
    pub(crate) table: u8,
    pub(crate) seq: i64,
    pub(crate) values: usize,
    /// The values, one after the other.
    pub(crate) bytes: &'p [u8],
}

/// Writes a row behind the others.
pub(crate) fn push_row(out: &mut Vec<u8>, table: u8, seq: i64, cells: &[Cell<'_>]) -> Result<(), StoreError> {
    let mut row = Vec::with_capacity(192);
    push_signed(&mut row, seq);
    push_length(&mut row, cells.len())?;
    for cell in cells {
        push_value(&mut row, cell)?;
    }
    out.push(table);
    push_length(out, row.len())?;
    out.extend_from_slice(&row);
    Ok(())
}

/// Writes a value.
pub(crate) fn push_value(out: &mut Vec<u8>, cell: &Cell<'_>) -> Result<(), StoreError> {
    let mut push = |kind: u8, bytes: &[u8]| {
        out.push(kind);
        push_length(out, bytes.len())?;
        out.extend_from_slice(bytes);
        Ok(())
    };
    match cell {
        Cell::Text(text) => push(TEXT, text.as_bytes()),
        Cell::Blob(bytes) => push(BYTES, bytes),
        Cell::Id(id) => push(BYTES, id.as_bytes()),
        Cell::Null => {
            out.push(NULL);
            Ok(())
        }
        Cell::Int(value) => {
            out.push(INTEGER);
            push_signed(out, *value);
            Ok(())
        }
    }
}

/// Takes the next row off a payload's bytes; `None` where they are no payload.
pub(crate) fn take_row<'p>(bytes: &mut &'p [u8]) -> Option<PayloadRow<'p>> {
    let (table, rest) = bytes.split_first()?;
    *bytes = rest;
    let length = take_length(bytes)?;
    let (mut row, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    let seq = take_signed(&mut row)?;
    let values = take_length(&mut row)?;
    Some(PayloadRow {
        table: *table,
        seq,
        values,
        bytes: row,
    })
}

/// Whether the next value of a row is this one; takes it off.
pub(crate) fn take_equal(bytes: &mut &[u8], value: ValueRef<'_>) -> bool {
    let Some((kind, rest)) = bytes.split_first() else {
        return false;
    };
    *bytes = rest;
    match (*kind, value) {
        (NULL, ValueRef::Null) => true,
        (INTEGER, ValueRef::Integer(number)) => take_signed(bytes) == Some(number),
        (TEXT, ValueRef::Text(found)) | (BYTES, ValueRef::Blob(found)) => {
            let spelled = take_length(bytes).and_then(|length| bytes.split_at_checked(length));
            let Some((spelled, rest)) = spelled else { return false };
            *bytes = rest;
            spelled == found
        }
        _ => false,
    }
}

fn push_length(out: &mut Vec<u8>, length: usize) -> Result<(), StoreError> {
    push_varint(out, u64::try_from(length).map_err(|error| bad("length", error))?);
    Ok(())
}

/// Small numbers of either sign take few bytes: 0, -1, 1, -2 … become 0, 1, 2, 3 …
fn push_signed(out: &mut Vec<u8>, value: i64) {
    push_varint(out, ((value << 1) ^ (value >> 63)).cast_unsigned());
}

fn push_varint(out: &mut Vec<u8>, mut value: u64) {
    loop {
        let [low, ..] = value.to_le_bytes();
        value >>= 7;
        if value == 0 {
            out.push(low & 0x7F);
            return;
        }
        out.push(low | 0x80);
    }
}

fn take_length(bytes: &mut &[u8]) -> Option<usize> {
    usize::try_from(take_varint(bytes)?).ok()
}

fn take_signed(bytes: &mut &[u8]) -> Option<i64> {
    let value = take_varint(bytes)?;
    Some((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
}

fn take_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7F).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test reports by panicking")]

    use super::*;

    #[test]
    fn a_row_is_spelled_as_described() {
        let mut out = Vec::new();
        let cells = [Cell::Null, Cell::Int(-1), Cell::Int(64), Cell::Text("å"), Cell::Blob(&[7])];
        push_row(&mut out, 9, 300, &cells).unwrap();
        // By hand: 300 is 600 zigzag, 0x58 + 128 and 4; 64 is 128 zigzag, 0 + 128 and 1.
        let by_hand = [9, 16, 0xD8, 4, 5, 0, 1, 1, 1, 0x80, 1, 2, 2, 0xC3, 0xA5, 3, 1, 7];
        assert_eq!(out, by_hand);
    }

    #[test]
    fn every_number_comes_back_and_rows_end_where_they_end() {
        let numbers = [0, 1, -1, 63, 64, -64, -65, i64::MAX, i64::MIN, 1_795_848_040_000];
        let mut out = Vec::new();
        for number in numbers {
            push_row(&mut out, 1, number, &[Cell::Int(number)]).unwrap();
        }
        let mut rest = out.as_slice();
        for number in numbers {
            let row = take_row(&mut rest).unwrap();
            let mut value = Vec::new();
            push_value(&mut value, &Cell::Int(number)).unwrap();
            assert_eq!((row.seq, row.values, row.bytes), (number, 1, value.as_slice()));
            let mut spelled = row.bytes;
            assert!(take_equal(&mut spelled, ValueRef::Integer(number)) && spelled.is_empty());
            assert!(!take_equal(&mut &*row.bytes, ValueRef::Integer(number ^ 1)));
        }
        assert!(rest.is_empty() && take_row(&mut rest).is_none());
    }

    #[test]
    fn a_value_equals_only_itself() {
        let values = [
            ValueRef::Null,
            ValueRef::Integer(7),
            ValueRef::Integer(-8),
            ValueRef::Text(b""),
            ValueRef::Text(b"7"),
            ValueRef::Blob(b""),
            ValueRef::Blob(b"7"),
            ValueRef::Blob(b"77"),
        ];
        // By hand, in the order above.
        let spelled: [&[u8]; 8] = [
            &[0],
            &[1, 14],
            &[1, 15],
            &[2, 0],
            &[2, 1, b'7'],
            &[3, 0],
            &[3, 1, b'7'],
            &[3, 2, b'7', b'7'],
        ];
        for (one, value) in values.iter().enumerate() {
            for (other, bytes) in spelled.iter().enumerate() {
                assert_eq!(take_equal(&mut &**bytes, *value), one == other, "{value:?} {bytes:?}");
            }
            assert!(!take_equal(&mut [].as_slice(), *value));
        }
        assert!(!take_equal(&mut [1, 14].as_slice(), ValueRef::Real(7.0)));
        assert!(!take_equal(&mut [2, 2, b'7'].as_slice(), ValueRef::Text(b"7")), "cut short");
    }

    #[test]
    fn bytes_that_are_no_rows_are_none() {
        let mut row = Vec::new();
        push_row(&mut row, 1, 5, &[Cell::Text("name")]).unwrap();
        for end in 0..row.len() {
            assert_eq!(take_row(&mut &row[..end]), None, "{end} bytes");
        }
        assert_eq!(take_row(&mut [1, 0x80, 0x80].as_slice()), None);
        assert_eq!(
            take_row(&mut [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1].as_slice()),
            None
        );
    }
}
