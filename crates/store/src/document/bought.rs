//! What a client bought before, for selling it again.
//!
//! Deliberately absent: a client's whole history.

use domain::document::FrozenPatient;
use domain::ids::{ClientId, ItemId};
use rusqlite::Connection;

use super::BoughtBefore;
use super::read::read_patient;
use crate::catalogue;
use crate::cell::{blob, id, stamp};
use crate::clinic::rows;
use crate::error::StoreError;

/// How many lines back to look for distinct items; older purchases are not "lately".
const LINES_BACK: u32 = 200;

pub(crate) fn bought_before(connection: &Connection, client: ClientId, at_most: u32) -> Result<Vec<BoughtBefore>, StoreError> {
    let sold = rows(
        connection,
        "SELECT l.item, l.patient, l.patient_name, l.patient_species, d.till, d.department, d.staff, d.at, d.offset_minutes
         FROM document d JOIN document_line l ON l.document = d.id
         WHERE d.client = ?1 AND EXISTS (SELECT 1 FROM item i WHERE i.id = l.item)
         ORDER BY d.seq DESC, l.position LIMIT ?2",
        (blob(client.as_uuid()), LINES_BACK),
        |row| Ok((ItemId::from_uuid(id(row, "item")?), read_patient(row)?, stamp(row)?)),
    )?;
    let mut distinct: Vec<(ItemId, Option<FrozenPatient>)> = Vec::new();
    let mut bought = Vec::new();
    for (item, patient, stamp) in sold {
        let key = (item, patient.clone());
        if distinct.contains(&key) {
            continue;
        }
        distinct.push(key);
        bought.push(BoughtBefore {
            item: catalogue::item(connection, item)?,
            patient,
            stamp,
        });
        if u32::try_from(bought.len()).is_ok_and(|count| count >= at_most) {
            break;
        }
    }
    Ok(bought)
}
