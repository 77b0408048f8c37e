//! A terminal's way from the order to its first payment, step by step.
//!
//! A step that the till can check has no tick: it is checked, live. One that only a person can see is ticked with a name. Nothing
//! here holds a payment back; it says what is missing, and the refusals of a payment lead here.
//!
//! Deliberately absent: telephone numbers and addresses of anybody.

use crate::account::{CardPause, TestOutcome};
use crate::error::TillError;
use crate::terminal_choice::TerminalWord;
use crate::terminal_settings::{CALLS_LOOKED_AT, TerminalRow, last_reconciled};
use crate::till::Till;
use domain::ids::{AttemptId, TerminalRowId};
use domain::people::Staff;
use domain::stamp::Stamp;
use domain::terminal::{TerminalAction, TerminalCallOutcome, TerminalTick};
use store::{FirstPayment, TerminalCallRecord, TickRecord};

/// A step, in the order in which a clinic goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Ordered from Nets.
    Ordered,
    /// User name and password have come.
    AccountReceived,
    /// The terminal stands on the network and the service reaches it.
    Connected,
    /// Both icons on its screen are green.
    IconsGreen,
    /// The account was entered, and works.
    AccountEntered,
    /// The terminal is bound to the account.
    Bound,
    /// It was reconciled.
    Reconciled,
    /// A small payment and its refund went through, in the books' currency.
    FirstPayment,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Done: the till saw it.
    Seen,
    /// Done: a person said so.
    Ticked,
    /// Not passed; something must be done about it.
    NotPassed,
    /// It is this step's turn, or may be done at any time.
    Open,
    /// An earlier step is missing.
    Waiting,
}

/// What more there is to say about a step; the catalogues hold a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Detail {
    /// Nothing.
    Plain,
    /// The account shows that its information was received.
    ByAccount,
    /// The service reaches the terminal.
    Reached,
    /// The service does not reach it.
    NotReached,
    /// It is being asked.
    Asking,
    /// No account, so nothing can be asked.
    NoAccount,
    /// The account does not work; its own page says why.
    AccountFails,
    /// Not tried in this run.
    NotTested,
    /// The account has it.
    Bound,
    /// The account does not have it.
    NotBound,
    /// Reconciled from here.
    FromHere,
    /// Reconciled at the terminal, as somebody said.
    AtTerminal,
    /// It is running.
    Running,
    /// One was sent and nobody knows whether it ran.
    NotKnown,
    /// The last payment was refused because of it.
    Needed,
    /// The books were restored since, and may lack payments of it.
    Restored,
    /// Paid, and not refunded yet.
    Paid,
    /// A slip showed another currency than the books'.
    OtherCurrency,
    /// Paid and refunded, but no slip shows any currency: a person has to look at one.
    CurrencyNotSeen,
    /// A payment's outcome is not known, so nothing else is asked of it.
    Held,
}

/// Who ticked, and when.
#[derive(Debug, Clone)]
pub struct Ticked {
    /// Who.
    pub staff: String,
    /// When.
    pub stamp: Stamp,
}

/// One step of a checklist.
#[derive(Debug, Clone)]
pub struct StepView {
    /// Which.
    pub step: Step,
    /// How it stands.
    pub standing: Standing,
    /// What more there is to say.
    pub detail: Detail,
    /// The tick a person may set or take back; `None` where the till checks.
    pub tick: Option<TerminalTick>,
    /// Who ticked it last.
    pub ticked: Option<Ticked>,
}

/// A terminal's checklist.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// The terminal.
    pub row: TerminalRow,
    /// The steps, in order.
    pub steps: Vec<StepView>,
}

struct Facts {
    row: TerminalRow,
    ticks: Vec<TickRecord>,
    calls: Vec<TerminalCallRecord>,
    staff: Vec<Staff>,
    first: FirstPayment,
    pause: Option<CardPause>,
    tested: Option<TestOutcome>,
}

impl Till {
    /// A terminal's checklist, as far as is known without waiting for anybody.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn checklist(&self, terminal: TerminalRowId) -> Result<Checklist, TillError> {
        let inner = &self.inner;
        let (_, till) = inner.department_and_till();
        let (record, ticks, calls, staff, first, doubts) = inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let doubts: Vec<AttemptId> = reader.attention()?.into_iter().map(|summary| summary.id).collect();
                Ok((
                    reader.terminal(terminal, till)?,
                    reader.terminal_ticks(terminal)?,
                    reader.terminal_calls(terminal, CALLS_LOOKED_AT)?,
                    // Also those who left: a tick keeps the name of who set it.
                    reader.all_staff()?,
                    reader.first_payment(terminal)?,
                    doubts,
                ))
            })
            .await?;
        let row = inner.terminal_row(record, last_reconciled(calls.clone()), &doubts);
        let facts = Facts {
            row,
            ticks,
            calls,
            staff,
            first,
            pause: inner.service.pause(),
            tested: self.account().last.map(|(test, _)| test.outcome),
        };
        Ok(facts.checklist())
    }

    /// *Check now*: tries the account and asks the terminal, then gives the checklist.
    ///
    /// # Errors
    /// As [`Till::checklist`].
    pub async fn check_terminal_now(&self, terminal: TerminalRowId) -> Result<Checklist, TillError> {
        self.test_account().await?;
        self.inner.terminals.forget_said(terminal);
        self.checklist(terminal).await
    }

    /// Somebody confirms what only a person can see, or takes it back.
    ///
    /// # Errors
    /// Nobody is signed in; or the books can't be written.
    pub async fn tick_terminal(&self, terminal: TerminalRowId, tick: TerminalTick, done: bool) -> Result<Checklist, TillError> {
        let stamp = self.inner.stamp()?;
        self.inner
            .books
            .write(move |books| books.tick_terminal(terminal, tick, done, &stamp))
            .await?;
        self.inner.tell_terminals();
        self.checklist(terminal).await
    }
}

impl Facts {
    fn ticked(&self, tick: TerminalTick) -> Option<Ticked> {
        let record = self.ticks.iter().find(|record| record.tick == tick && record.done)?;
        let staff = self.staff.iter().find(|member| member.id == record.stamp.staff);
        Some(Ticked {
            staff: staff.map(|member| member.name.to_string()).unwrap_or_default(),
            stamp: record.stamp,
        })
    }

    /// A step that a person ticks, unless the till knows better.
    fn by_hand(&self, step: Step, tick: TerminalTick, seen: Option<Detail>) -> StepView {
        let ticked = self.ticked(tick);
        let (standing, detail) = match (seen, &ticked) {
            (Some(detail), _) => (Standing::Seen, detail),
            (None, Some(_)) => (Standing::Ticked, Detail::Plain),
            (None, None) => (Standing::Open, Detail::Plain),
        };
        StepView {
            step,
            standing,
            detail,
            // What the till sees needs nobody's word.
            tick: seen.is_none().then_some(tick),
            ticked,
        }
    }

    fn checked(step: Step, standing: Standing, detail: Detail) -> StepView {
        StepView {
            step,
            standing,
            detail,
            tick: None,
            ticked: None,
        }
    }

    fn checklist(self) -> Checklist {
        // A terminal that answers says it through the account.
        let works = (self.reached() || matches!(self.tested, Some(TestOutcome::Works { .. }))) && self.pause.is_none();
        let steps = vec![
            self.by_hand(Step::Ordered, TerminalTick::Ordered, None),
            self.by_hand(
                Step::AccountReceived,
                TerminalTick::AccountReceived,
                works.then_some(Detail::ByAccount),
            ),
            self.connected(works),
            self.icons(),
            self.account(works),
            self.bound(works),
            self.reconciled(),
            self.first_payment(),
        ];
        Checklist { row: self.row, steps }
    }

    /// Whether the terminal itself said that it is there. That the till is busy with it proves nothing.
    fn reached(&self) -> bool {
        match self.row.word {
            TerminalWord::Ready | TerminalWord::NeedsReconciliation => true,
            TerminalWord::Busy => self.row.doing.is_none() && self.row.record.held_by.is_none(),
            TerminalWord::Asking | TerminalWord::Held | TerminalWord::WrongCurrency | TerminalWord::NotConnected => false,
        }
    }

    fn connected(&self, works: bool) -> StepView {
        let (standing, detail) = match self.row.word {
            _ if self.reached() => (Standing::Seen, Detail::Reached),
            TerminalWord::Held if self.row.record.held_by.is_some() => (Standing::Open, Detail::Held),
            TerminalWord::Held | TerminalWord::WrongCurrency => (Standing::Waiting, Detail::Plain),
            TerminalWord::Asking | TerminalWord::NotConnected if !works => (Standing::Waiting, Detail::NoAccount),
            TerminalWord::NotConnected if self.row.bound == Some(false) => (Standing::Waiting, Detail::NotBound),
            TerminalWord::NotConnected => (Standing::NotPassed, Detail::NotReached),
            TerminalWord::Asking | TerminalWord::Busy | TerminalWord::Ready | TerminalWord::NeedsReconciliation => {
                (Standing::Open, Detail::Asking)
            }
        };
        Self::checked(Step::Connected, standing, detail)
    }

    /// The till sees one half of it, and says which.
    fn icons(&self) -> StepView {
        let mut view = self.by_hand(Step::IconsGreen, TerminalTick::IconsGreen, None);
        view.detail = if self.reached() {
            Detail::Reached
        } else if self.row.word == TerminalWord::NotConnected {
            Detail::NotReached
        } else {
            Detail::Plain
        };
        view
    }

    fn account(&self, works: bool) -> StepView {
        let (standing, detail) = match (works, self.pause, &self.tested) {
            (true, ..) => (Standing::Seen, Detail::Plain),
            (false, Some(CardPause::NoAccount), _) => (Standing::Open, Detail::NoAccount),
            (false, None, None) => (Standing::Open, Detail::NotTested),
            (false, ..) => (Standing::NotPassed, Detail::AccountFails),
        };
        Self::checked(Step::AccountEntered, standing, detail)
    }

    fn bound(&self, works: bool) -> StepView {
        let (standing, detail) = match self.row.bound {
            Some(true) => (Standing::Seen, Detail::Bound),
            Some(false) => (Standing::NotPassed, Detail::NotBound),
            None if works => (Standing::Open, Detail::NotTested),
            None => (Standing::Waiting, Detail::NoAccount),
        };
        Self::checked(Step::Bound, standing, detail)
    }

    fn reconciled(&self) -> StepView {
        let running = matches!(self.row.doing, Some((TerminalAction::Reconciliation, _)));
        let last = self.calls.iter().find(|call| call.action == TerminalAction::Reconciliation);
        let unanswered = last.is_some_and(|call| match &call.end {
            None => true,
            Some((end, _)) => end.outcome == TerminalCallOutcome::Unknown,
        });
        let by_hand = self.ticked(TerminalTick::ReconciledByHand);
        let (standing, detail) = if running {
            (Standing::Open, Detail::Running)
        } else if self.row.record.needs_reconciliation {
            (Standing::NotPassed, Detail::Needed)
        } else if self.row.record.check_after_restore {
            (Standing::NotPassed, Detail::Restored)
        } else if self.row.reconciled.is_some() {
            (Standing::Seen, Detail::FromHere)
        } else if self.first.paid {
            // The bank took a payment of it, which it does not without.
            (Standing::Seen, Detail::Paid)
        } else if by_hand.is_some() {
            (Standing::Ticked, Detail::AtTerminal)
        } else if unanswered {
            (Standing::NotPassed, Detail::NotKnown)
        } else {
            (Standing::Open, Detail::Plain)
        };
        let passed = standing == Standing::Seen;
        StepView {
            step: Step::Reconciled,
            standing,
            detail,
            tick: (!passed && !running).then_some(TerminalTick::ReconciledByHand),
            ticked: by_hand,
        }
    }

    fn first_payment(&self) -> StepView {
        if self.row.record.disabled {
            return StepView {
                tick: Some(TerminalTick::CurrencyCorrected),
                ..Self::checked(Step::FirstPayment, Standing::NotPassed, Detail::OtherCurrency)
            };
        }
        let looked_at = self.ticked(TerminalTick::CurrencyCorrected);
        let (standing, detail) = match self.first {
            FirstPayment {
                paid: true,
                refunded: true,
                currency_seen: true,
            } => (Standing::Seen, Detail::Plain),
            FirstPayment {
                paid: true,
                refunded: true,
                currency_seen: false,
            } if looked_at.is_some() => (Standing::Ticked, Detail::Plain),
            FirstPayment {
                paid: true,
                refunded: true,
                currency_seen: false,
            } => (Standing::Open, Detail::CurrencyNotSeen),
            FirstPayment {
                paid: true,
                refunded: false,
                ..
            } => (Standing::Open, Detail::Paid),
            FirstPayment { paid: false, .. } => (Standing::Open, Detail::Plain),
        };
        StepView {
            tick: (detail == Detail::CurrencyNotSeen).then_some(TerminalTick::CurrencyCorrected),
            ticked: looked_at,
            ..Self::checked(Step::FirstPayment, standing, detail)
        }
    }
}
