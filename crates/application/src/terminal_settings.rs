//! Terminals as Settings keep them: added, renamed, moved, retired; with what each is doing and how old that is.
//!
//! Owns the judgement of a typed number: eight digits, nobody else's here, and bound to the account or not. A number that is not
//! bound yet may be added all the same, because Nets binds it in its own time; the checklist goes on saying so.
//!
//! Deliberately absent: changing a number. An attempt in doubt is looked for under it, so another device is another terminal.

use crate::error::TillError;
use crate::ports::Hint;
use crate::terminal_choice::{TerminalWord, word};
use crate::till::{Inner, Till};
use domain::clinic::{Department, Terminal};
use domain::ids::{AttemptId, DepartmentId, TerminalNumber, TerminalRowId};
use domain::stamp::Stamp;
use domain::terminal::{TerminalAction, TerminalCallOutcome, TerminalModel};
use domain::text::Name;
use std::sync::Arc;
use std::time::Duration;
use store::{NewTerminal, TerminalCallRecord, TerminalChange, TerminalError, TerminalRecord};

/// How a portable terminal of the older kind reaches the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelConnection {
    /// Bluetooth to a dock on the clinic's network.
    BluetoothDock,
    /// Its own SIM card. Connect@Cloud does not support it.
    Mobile3g,
}

/// What is typed for a new terminal.
#[derive(Debug, Clone)]
pub struct AddTerminal {
    /// Made by the form once, so that one press adds one.
    pub id: TerminalRowId,
    /// Whose it is.
    pub department: DepartmentId,
    /// As typed.
    pub number: String,
    /// What people call it.
    pub name: String,
    /// Which device.
    pub model: TerminalModel,
    /// For a model that asks.
    pub connection: Option<ModelConnection>,
}

/// What to change; absent members stay.
#[derive(Debug, Clone, Default)]
pub struct ChangeTerminal {
    /// A new name, as typed.
    pub name: Option<String>,
    /// Another model.
    pub model: Option<TerminalModel>,
    /// For a model that asks.
    pub connection: Option<ModelConnection>,
    /// Another department.
    pub department: Option<DepartmentId>,
    /// Retire it, or bring it back.
    pub retired: Option<bool>,
}

/// A terminal in Settings.
#[derive(Debug, Clone)]
pub struct TerminalRow {
    /// The terminal.
    pub record: TerminalRecord,
    /// What it is doing.
    pub word: TerminalWord,
    /// How old that is.
    pub age: Option<Duration>,
    /// Whether the account has it, as far as is known.
    pub bound: Option<bool>,
    /// When it was reconciled from here last.
    pub reconciled: Option<Stamp>,
    /// What is being done to it right now beside payments, and for how long.
    pub doing: Option<(TerminalAction, Duration)>,
}

/// What can be said about a typed number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberCheck {
    /// It is eight digits.
    pub valid: bool,
    /// Another terminal has it: its name, and whether it is retired.
    pub taken: Option<(TerminalRowId, String, bool)>,
    /// Whether the account has it, as far as is known.
    pub bound: Option<bool>,
}

/// Eight digits, however they were grouped.
pub(crate) fn read_number(typed: &str) -> Result<TerminalNumber, TillError> {
    let digits: String = typed.chars().filter(|character| !character.is_whitespace()).collect();
    TerminalNumber::parse(&digits).map_err(|_| TillError::TerminalNumberInvalid)
}

/// A model that exists in an unsupported kind says which kind it is.
fn check_model(model: TerminalModel, connection: Option<ModelConnection>) -> Result<(), TillError> {
    match (model.asks_connection(), connection) {
        (true, Some(ModelConnection::Mobile3g)) => Err(TillError::TerminalModelUnsupported),
        (true, None) => Err(TillError::BadRequest),
        (true, Some(ModelConnection::BluetoothDock)) | (false, _) => Ok(()),
    }
}

impl Till {
    /// Every terminal of every department, retired ones too. States older than ten seconds are asked for anew.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn terminal_rows(&self) -> Result<Vec<(Department, Vec<TerminalRow>)>, TillError> {
        let inner = &self.inner;
        let (_, till) = inner.department_and_till();
        let (departments, records, doubts, reconciled) = inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let facts = reader.app_facts()?.ok_or(TillError::NotFound)?;
                let doubts: Vec<AttemptId> = reader.attention()?.into_iter().map(|summary| summary.id).collect();
                let records = reader.all_terminals(till)?;
                let mut reconciled = Vec::with_capacity(records.len());
                for record in &records {
                    reconciled.push(last_reconciled(reader.terminal_calls(record.terminal.id, CALLS_LOOKED_AT)?));
                }
                Ok((facts.departments, records, doubts, reconciled))
            })
            .await?;
        let rows: Vec<TerminalRow> = records
            .into_iter()
            .zip(reconciled)
            .map(|(record, reconciled)| inner.terminal_row(record, reconciled, &doubts))
            .collect();
        Ok(departments
            .into_iter()
            .map(|department| {
                let own = rows.iter().filter(|row| row.record.terminal.department == department.id);
                let own = own.cloned().collect();
                (department, own)
            })
            .collect())
    }

    /// What can be said about a number before it is added.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn check_terminal_number(&self, typed: &str) -> Result<NumberCheck, TillError> {
        let Ok(number) = read_number(typed) else {
            return Ok(NumberCheck {
                valid: false,
                taken: None,
                bound: None,
            });
        };
        let (_, till) = self.inner.department_and_till();
        let known = self.inner.books.read(move |reader| reader.all_terminals(till)).await?;
        let taken = known.into_iter().find(|record| record.terminal.number == number);
        Ok(NumberCheck {
            valid: true,
            taken: taken.map(|record| (record.terminal.id, record.terminal.name.to_string(), record.retired)),
            bound: self.inner.service.has_terminal(&number.to_string()),
        })
    }

    /// Adds a terminal. The same id with the same facts gives the same terminal.
    ///
    /// # Errors
    /// [`TillError::TerminalNumberInvalid`], [`TillError::TerminalNumberTaken`], [`TillError::TerminalModelUnsupported`], a name
    /// that is none; or the books can't be written.
    pub async fn add_terminal(&self, new: AddTerminal) -> Result<TerminalRecord, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        check_model(new.model, new.connection)?;
        let new = NewTerminal {
            terminal: Terminal {
                id: new.id,
                department: new.department,
                number: read_number(&new.number)?,
                name: Name::new(&new.name)?,
            },
            model: new.model.code().to_owned(),
        };
        let added = match inner.books.write(move |books| books.add_terminal(&new, &stamp)).await {
            Ok(added) => added,
            Err(error) => return Err(self.not_kept(error).await?),
        };
        inner.tell_terminals();
        Ok(added)
    }

    /// Changes, retires or brings back a terminal. Retiring is allowed with an attempt in doubt: its sum stays reserved, and the
    /// doubt stays where it is.
    ///
    /// # Errors
    /// [`TillError::TerminalHeld`] for another department while an attempt is open; a name that is none; or the books can't be
    /// written.
    pub async fn change_terminal(&self, terminal: TerminalRowId, change: ChangeTerminal) -> Result<TerminalRecord, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        if let Some(model) = change.model {
            check_model(model, change.connection)?;
        }
        let change = TerminalChange {
            name: change.name.as_deref().map(Name::new).transpose()?,
            model: change.model.map(|model| model.code().to_owned()),
            department: change.department,
            retired: change.retired,
        };
        let changed = inner
            .books
            .write(move |books| books.change_terminal(terminal, &change, &stamp))
            .await;
        let changed = match changed {
            Ok(changed) => changed,
            Err(error) => return Err(self.not_kept(error).await?),
        };
        inner.tell_terminals();
        Ok(changed)
    }

    async fn not_kept(&self, error: TerminalError) -> Result<TillError, TillError> {
        match error {
            TerminalError::Store(error) => Ok(error.into()),
            TerminalError::NumberTaken { name, retired } => Ok(TillError::TerminalNumberTaken { name, retired }),
            TerminalError::AttemptOpen(attempt) => self.inner.taken_by(attempt).await,
        }
    }
}

/// So many calls are looked through for the last reconciliation; more were made long ago.
pub(crate) const CALLS_LOOKED_AT: u32 = 100;

/// When the last reconciliation that was done ended.
pub(crate) fn last_reconciled(calls: Vec<TerminalCallRecord>) -> Option<Stamp> {
    calls
        .into_iter()
        .filter(|call| call.action == TerminalAction::Reconciliation)
        .find_map(|call| call.end.filter(|(end, _)| end.outcome == TerminalCallOutcome::Done))
        .map(|(_, stamp)| stamp)
}

impl Inner {
    /// One terminal with all that is known of it now; asks it how it is, where that may be asked.
    pub(crate) fn terminal_row(
        self: &Arc<Self>,
        record: TerminalRecord,
        reconciled: Option<Stamp>,
        doubts: &[AttemptId],
    ) -> TerminalRow {
        let id = record.terminal.id;
        let number = record.terminal.number.to_string();
        let doing = self.administering.doing(id, self.clock.steady());
        if record.held_by.is_none() && !record.retired && doing.is_none() {
            self.refresh_terminal(id, &number);
        }
        let said = self.terminals.said(id, self.clock.steady());
        TerminalRow {
            word: if doing.is_some() {
                TerminalWord::Busy
            } else {
                word(&record, said, doubts)
            },
            age: said.map(|(_, age)| age),
            bound: self.service.has_terminal(&number),
            reconciled,
            doing,
            record,
        }
    }

    pub(crate) fn tell_terminals(&self) {
        self.hub.tell(Hint::Terminals);
        self.hub.tell(Hint::App);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_eight_digits_however_grouped() {
        for good in ["70114283", "7011 4283", " 70114283 ", "7 0 1 1 4 2 8 3"] {
            assert_eq!(read_number(good).unwrap().to_string(), "70114283", "{good}");
        }
        for bad in ["", "7011428", "701142833", "7011428a", "7011-4283", "٧٠١١٤٢٨٣", "+7011428"] {
            assert!(matches!(read_number(bad), Err(TillError::TerminalNumberInvalid)), "{bad}");
        }
    }

    #[test]
    fn the_portable_one_with_a_sim_card_is_refused_and_must_be_asked_about() {
        use ModelConnection::{BluetoothDock, Mobile3g};
        let refused = check_model(TerminalModel::Iwl250, Some(Mobile3g));
        assert!(matches!(refused, Err(TillError::TerminalModelUnsupported)));
        assert!(matches!(check_model(TerminalModel::Iwl250, None), Err(TillError::BadRequest)));
        assert!(check_model(TerminalModel::Iwl250, Some(BluetoothDock)).is_ok());
        for model in TerminalModel::ALL.iter().filter(|model| **model != TerminalModel::Iwl250) {
            assert!(check_model(*model, None).is_ok(), "{model:?}");
        }
    }
}
