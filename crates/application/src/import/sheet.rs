//! A list as rows and cells, and the apostrophe that keeps a spreadsheet from obeying one.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return is a formula to a spreadsheet, so what we export has
//! an apostrophe before it; what we import loses it again, and only where it stands for that.
//!
//! Deliberately absent: what a cell means.

use super::text::{FileError, FileText};
use csv::{ReaderBuilder, StringRecord, WriterBuilder};

/// No list has more.
const COLUMNS_MAX: usize = 100;
/// No clinic has more items, or clients with their patients. A file of ten megabytes could hold millions, each of them cells,
/// a plan and remarks.
const ROWS_MAX: usize = 100_000;

/// The rows of a list below its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// What the columns are called.
    pub(crate) header: Vec<String>,
    /// The rows that hold anything, each with its number as a spreadsheet counts. A row is one piece of text and its
    /// bounds, as the reader makes it: cells of their own would take ten times the file.
    pub(crate) rows: Vec<(u64, StringRecord)>,
}

impl Sheet {
    /// Takes a text apart.
    pub(crate) fn read(file: &FileText) -> Result<Self, FileError> {
        let mut reader = ReaderBuilder::new()
            .delimiter(file.separator.byte())
            .has_headers(false)
            .flexible(true)
            .from_reader(file.text.as_bytes());
        let mut header: Option<Vec<String>> = None;
        let mut rows = Vec::new();
        let mut last_spans_lines = false;
        let (mut record, mut number) = (StringRecord::new(), 0_u64);
        loop {
            let before = reader.position().line();
            // The text is UTF-8 and columns may differ in number: nothing is left that could fail.
            if !reader.read_record(&mut record).map_err(|_| FileError::NotText)? {
                break;
            }
            if record.len() > COLUMNS_MAX {
                return Err(FileError::TooManyColumns);
            }
            // A row of a spreadsheet may span lines, and blank lines are rows that the reader passes over.
            let inside = record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            let lines = reader.position().line().saturating_sub(before);
            number = number.saturating_add(lines.saturating_sub(u64::try_from(inside).unwrap_or(0)).max(1));
            if record.iter().all(|cell| cell.trim().is_empty()) || (number == 1 && file.text.starts_with("sep=")) {
                continue;
            }
            last_spans_lines = inside > 0;
            match header {
                None => header = Some(record.iter().map(|name| unguarded(name).to_owned()).collect()),
                Some(_) if rows.len() == ROWS_MAX => return Err(FileError::TooManyRows),
                Some(_) => rows.push((number, record.clone())),
            }
        }
        if last_spans_lines && file.text.matches('"').count() % 2 == 1 {
            return Err(FileError::OpenQuote);
        }
        match header {
            Some(header) if !rows.is_empty() => Ok(Self { header, rows }),
            _ => Err(FileError::NoRows),
        }
    }
}

const fn obeyed(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r')
}

/// A cell as it may stand in a spreadsheet. One that begins with an apostrophe gets a second, so that none is lost on the way
/// back.
pub(crate) fn guarded(cell: &str) -> String {
    match cell.chars().next() {
        Some(first) if obeyed(first) || first == '\'' => format!("'{cell}"),
        _ => cell.to_owned(),
    }
}

/// The cell without the apostrophe that guards it.
pub(crate) fn unguarded(cell: &str) -> &str {
    let bare = cell
        .strip_prefix('\'')
        .filter(|rest| rest.starts_with(|first| obeyed(first) || first == '\''));
    bare.unwrap_or(cell)
}

/// Writes rows as a spreadsheet of these countries opens them by itself: UTF-8 with its mark, semicolons, one row a line.
pub(crate) fn write<'r>(header: &[&str], rows: impl Iterator<Item = Vec<String>> + 'r) -> Result<String, csv::Error> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell)))?;
    }
    let bytes = writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::super::text;
    use super::*;
    use proptest::prelude::*;

    fn sheet(bytes: &[u8]) -> Result<Sheet, FileError> {
        Sheet::read(&text::read(bytes)?)
    }

    #[test]
    fn separators_encodings_and_quotes_are_found_out() {
        for bytes in [
            "koodi;nimi\nA;Hännän pituus\n".as_bytes(),
            "\u{FEFF}koodi;nimi\r\nA;Hännän pituus\r\n".as_bytes(),
            b"koodi;nimi\nA;H\xE4nn\xE4n pituus\n",
            "koodi\tnimi\nA\tHännän pituus".as_bytes(),
            "koodi,nimi\n\n\"A\",\"Hännän pituus\"\n,\n".as_bytes(),
            "sep=,\nkoodi,nimi\nA,Hännän pituus\n".as_bytes(),
        ] {
            let sheet = sheet(bytes).unwrap();
            assert_eq!(sheet.header, ["koodi", "nimi"]);
            assert_eq!(sheet.rows.len(), 1, "{bytes:?}");
            assert_eq!(sheet.rows[0].1, vec!["A", "Hännän pituus"]);
        }
    }

    #[test]
    fn what_is_no_list_is_refused_by_name() {
        let cases: [(&[u8], FileError); 11] = [
            (b"", FileError::Empty),
            (b"\xEF\xBB\xBF \r\n\t", FileError::Empty),
            (b"PK\x03\x04 and so on", FileError::Spreadsheet),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", FileError::Spreadsheet),
            (b"\xFF\xFEk\0o\0", FileError::Utf16),
            (b"code;name\nA\0;B\n", FileError::NotText),
            (b"code;name\nA\x07;B\n", FileError::NotText),
            (b"code;name\nA\x81;B\n", FileError::NotText),
            (b"code;name\n", FileError::NoRows),
            (b"code;name\nA;\"never closed\nB;C\n", FileError::OpenQuote),
            (&[b';'; 50], FileError::NoRows),
        ];
        for (bytes, expected) in cases {
            assert_eq!(sheet(bytes).unwrap_err(), expected, "{bytes:?}");
        }
        assert_eq!(text::read(&vec![b'a'; text::FILE_BYTES_MAX + 1]), Err(FileError::TooLarge));
        let wide = format!("{}\n{}\n", "a;".repeat(150), "b;".repeat(150));
        assert_eq!(sheet(wide.as_bytes()), Err(FileError::TooManyColumns));
        let long = |rows: usize| format!("code;name\n{}", "A;B\n".repeat(rows));
        assert_eq!(sheet(long(ROWS_MAX).as_bytes()).unwrap().rows.len(), ROWS_MAX);
        assert_eq!(sheet(long(ROWS_MAX + 1).as_bytes()), Err(FileError::TooManyRows));
    }

    #[test]
    fn rows_keep_the_numbers_a_spreadsheet_shows() {
        let sheet = sheet(b"code;name\n\nA;first\n;\nB;\"two\nlines\"\nC;last\n").unwrap();
        let numbers: Vec<u64> = sheet.rows.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [3, 5, 6]);
        let windows = super::super::text::read(b"code;name\r\n\r\nA;first\r\n;\r\nB;\"two\r\nlines\"\r\nC;last").unwrap();
        assert_eq!(Sheet::read(&windows).unwrap(), sheet);
        assert_eq!(sheet.rows[1].1, vec!["B", "two\nlines"]);
    }

    proptest! {
        /// Whatever stands in a cell comes back, and no spreadsheet obeys it on the way.
        #[test]
        fn cells_come_back_and_none_is_obeyed(cells in prop::collection::vec("[=+@'\"; ,\\-a-zåäö0-9\t]{0,12}", 1..6)) {
            let cells: Vec<String> = cells.into_iter().map(|cell| format!("{cell}x")).collect();
            let header: Vec<&str> = cells.iter().map(|_| "column").collect();
            let written = write(&header, std::iter::once(cells.clone())).unwrap();
            let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(written.trim_start_matches('\u{FEFF}').as_bytes());
            for record in reader.records() {
                for cell in record.unwrap().iter() {
                    prop_assert!(!cell.starts_with(obeyed), "{cell:?}");
                }
            }
            let read = sheet(written.as_bytes()).unwrap();
            let back: Vec<&str> = read.rows[0].1.iter().map(unguarded).collect();
            prop_assert_eq!(back, cells);
        }
    }
}
