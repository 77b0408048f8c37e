//! Terminals in Settings, their checklists and calls. Renaming only.

use super::attempt::terminal_word;
use super::reconcile::comparison;
use super::{id, millis, moment, uuid_key};
use crate::error::WireError;
use crate::wire;
use application::domain::clinic::Department;
use application::domain::ids::{DepartmentId, TerminalRowId};
use application::domain::money::Currency;
use application::domain::terminal as domain;
use application::{
    AddTerminal, ChangeTerminal, Checklist, Detail, ModelConnection, NumberCheck, Standing, Step, TerminalCallView, TerminalRow,
};

/// One closed set into its twin; a value without one does not compile.
macro_rules! renamed {
    ($($name:ident: $from:ty => $to:ty { $($value:ident),+ $(,)? })+) => {
        $(
            pub(crate) const fn $name(value: $from) -> $to {
                match value { $(<$from>::$value => <$to>::$value,)+ }
            }
        )+
    };
}

renamed! {
    action: domain::TerminalAction => wire::TerminalAction {
        Reconciliation, DownloadDataset, DownloadSoftware, LastReceipt, PrintByTerminal, PrintByTill
    }
    action_in: wire::TerminalAction => domain::TerminalAction {
        Reconciliation, DownloadDataset, DownloadSoftware, LastReceipt, PrintByTerminal, PrintByTill
    }
    tick: domain::TerminalTick => wire::TerminalTick {
        Ordered, AccountReceived, IconsGreen, ReconciledByHand, CurrencyCorrected
    }
    tick_in: wire::TerminalTick => domain::TerminalTick {
        Ordered, AccountReceived, IconsGreen, ReconciledByHand, CurrencyCorrected
    }
    model_in: wire::TerminalModel => domain::TerminalModel { Ipp350, Ict250, Iwl250, Lane3000, Desk3500, Move3500 }
    connection_in: wire::ModelConnection => ModelConnection { BluetoothDock, Mobile3g }
    printing: domain::Printing => wire::PrintsBy { Terminal, Till }
    outcome: domain::TerminalCallOutcome => wire::TerminalCallOutcome { Done, Refused, Declined, NotSent, Unknown }
    step: Step => wire::ChecklistStepName {
        Ordered, AccountReceived, Connected, IconsGreen, AccountEntered, Bound, Reconciled, FirstPayment
    }
    standing: Standing => wire::Standing { Seen, Ticked, NotPassed, Open, Waiting }
    detail: Detail => wire::StepDetail {
        Plain, ByAccount, Reached, NotReached, Asking, NoAccount, AccountFails, NotTested, Bound, NotBound, FromHere, AtTerminal,
        Running, NotKnown, Needed, Restored, Paid, OtherCurrency, CurrencyNotSeen, Held
    }
}

pub(crate) fn settings_terminal(row: &TerminalRow) -> wire::SettingsTerminal {
    let record = &row.record;
    wire::SettingsTerminal {
        id: record.terminal.id.to_string(),
        number: record.terminal.number.to_string(),
        name: record.terminal.name.to_string(),
        model: record.model.clone(),
        department: record.terminal.department.to_string(),
        state: terminal_word(row.word),
        age_ms: row.age.map(millis),
        bound: row.bound,
        printing: record.printing.map(printing),
        has_printer: domain::TerminalModel::from_code(&record.model).map(domain::TerminalModel::has_printer),
        reconciled_at: row.reconciled.as_ref().map(moment),
        doing: row.doing.map(|(doing, since)| wire::Doing {
            action: action(doing),
            for_ms: millis(since),
        }),
        retired: record.retired,
        disabled: record.disabled,
        check_after_restore: record.check_after_restore,
        held_by: record.held_by.map(|attempt| attempt.to_string()),
    }
}

pub(crate) fn terminal_settings(rows: &[(Department, Vec<TerminalRow>)], extras_allowed: bool) -> wire::TerminalSettings {
    let departments = rows.iter().map(|(department, terminals)| wire::DepartmentTerminals {
        department: wire::Named {
            id: department.id.to_string(),
            name: department.name.to_string(),
        },
        terminals: terminals.iter().map(settings_terminal).collect(),
    });
    wire::TerminalSettings {
        departments: departments.collect(),
        extras_allowed,
    }
}

pub(crate) fn number_check(check: NumberCheck) -> wire::NumberCheck {
    wire::NumberCheck {
        valid: check.valid,
        taken_by: check.taken.map(|(id, name, retired)| wire::TakenBy {
            id: id.to_string(),
            name,
            retired,
        }),
        bound: check.bound,
    }
}

pub(crate) fn add_terminal_in(request: wire::AddTerminal) -> Result<AddTerminal, WireError> {
    Ok(AddTerminal {
        // The press names the row it makes, so that pressing twice makes one.
        id: TerminalRowId::from_uuid(uuid_key(&request.key)?.as_uuid()),
        department: id(&request.department, DepartmentId::parse)?,
        number: request.number,
        name: request.name,
        model: model_in(request.model),
        connection: request.connection.map(connection_in),
    })
}

pub(crate) fn change_terminal_in(request: wire::ChangeTerminal) -> Result<(TerminalRowId, ChangeTerminal), WireError> {
    let department = request.department.map(|text| id(&text, DepartmentId::parse)).transpose()?;
    let change = ChangeTerminal {
        name: request.name,
        model: request.model.map(model_in),
        connection: request.connection.map(connection_in),
        department,
        retired: request.retired,
    };
    Ok((id(&request.terminal, TerminalRowId::parse)?, change))
}

pub(crate) fn checklist(list: &Checklist) -> wire::Checklist {
    let steps = list.steps.iter().map(|view| wire::ChecklistStep {
        step: step(view.step),
        standing: standing(view.standing),
        detail: detail(view.detail),
        tick: view.tick.map(tick),
        ticked: view.ticked.as_ref().map(|ticked| wire::Ticked {
            staff: ticked.staff.clone(),
            at: moment(&ticked.stamp),
        }),
    });
    wire::Checklist {
        terminal: settings_terminal(&list.row),
        steps: steps.collect(),
    }
}

pub(crate) fn terminal_calls(views: &[TerminalCallView], currency: Currency) -> wire::TerminalCalls {
    let calls = views.iter().map(|view| {
        let end = view.record.end.as_ref().map(|(end, _)| end);
        wire::TerminalCall {
            id: view.record.id.to_string(),
            action: action(view.record.action),
            at: moment(&view.record.stamp),
            staff: view.staff.clone(),
            outcome: match (end, view.running) {
                (Some(end), _) => outcome(end.outcome),
                (None, Some(_)) => wire::TerminalCallOutcome::Running,
                // Sent, or about to be, by a run of the program that did not hear the answer.
                (None, None) => wire::TerminalCallOutcome::Unknown,
            },
            running_ms: view.running.filter(|_| end.is_none()).map(millis),
            reason: end.map(|end| end.reason.clone()).unwrap_or_default(),
            printed: end.and_then(|end| end.printed.clone()),
            session: end.and_then(|end| end.session.clone()),
            comparison: view.comparison.as_ref().map(|record| comparison(record, currency, &[])),
        }
    });
    wire::TerminalCalls { calls: calls.collect() }
}
