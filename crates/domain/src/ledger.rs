//! The ledger: double entry in minor units, append-only.
//!
//! Money that is not certain stands beside the money that is, never in it: a line is *pending*, *posted* or *void*. A
//! card payment begins as a pending entry. It ends by exactly one later entry that gives the reserve back with void lines
//! and, if the card was charged, posts what was really taken. Nothing is ever changed: pending is the sum of pending and
//! void lines, posted the sum of posted lines, and a plain addition answers every question.
//!
//! Debits are positive, credits negative. In every entry the lines of each state sum to nothing, so the books do too.
//! Builders return an error instead of an entry that doesn't.
//!
//! Deliberately absent: that a pending entry is resolved once (a unique index of the store holds that), settlement by the
//! bank, and an account for pending money: pending is a state of a line, not a place.

use std::fmt;

use crate::document::Document;
use crate::ids::{AttemptId, DocumentId, LedgerEntryId, PaymentId, TerminalRowId, TillId};
use crate::money::{Currency, Money, MoneyError};
use crate::tender::{CashReturned, CashTaken};
use crate::vat::VatRate;

/// Why an entry can't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerError {
    /// The lines of one state don't sum to nothing.
    #[error("the lines do not balance")]
    Unbalanced,
    /// An entry has at least one line.
    #[error("an entry has lines")]
    Empty,
    /// Sums handed in contradict each other, or a sum that must be positive is not.
    #[error("the sums handed in contradict each other")]
    BadSums,
    /// The entry named is not pending, so it can't be resolved.
    #[error("only a pending entry can be resolved")]
    NotPending,
    /// A text that names no account.
    #[error("not the name of an account")]
    BadAccount,
    /// Calculating failed.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Where money stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// What a document's payer owes.
    Receivable(DocumentId),
    /// What the bank owes for a terminal's cards.
    CardClearing(TerminalRowId),
    /// A till's drawer.
    Cash(TillId),
    /// Gains and losses of cash rounding.
    CashRounding,
    /// Sales without tax, by rate.
    Sales(VatRate),
    /// Tax owed, by rate.
    Vat(VatRate),
    /// Tips: not the clinic's revenue.
    Tip,
    /// Surcharges a terminal added.
    Surcharge,
    /// Money taken that fits no attempt exactly. It waits here for a person.
    Suspense,
    /// What was given back outside the till for money that stood in suspense.
    PaidOutside,
    /// What a supervisor accepted as a difference.
    Difference,
}

impl Account {
    /// Reads the stable name that [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let account = match text.split_once(':') {
            None => match text {
                "cash_rounding" => Some(Self::CashRounding),
                "tip" => Some(Self::Tip),
                "surcharge" => Some(Self::Surcharge),
                "suspense" => Some(Self::Suspense),
                "paid_outside" => Some(Self::PaidOutside),
                "difference" => Some(Self::Difference),
                _ => None,
            },
            Some(("receivable", id)) => DocumentId::parse(id).ok().map(Self::Receivable),
            Some(("card_clearing", id)) => TerminalRowId::parse(id).ok().map(Self::CardClearing),
            Some(("cash", id)) => TillId::parse(id).ok().map(Self::Cash),
            Some(("sales", rate)) => parse_rate(rate).map(Self::Sales),
            Some(("vat", rate)) => parse_rate(rate).map(Self::Vat),
            Some((_, _)) => None,
        };
        account
            .filter(|account| account.to_string() == text)
            .ok_or(LedgerError::BadAccount)
    }
}

fn parse_rate(text: &str) -> Option<VatRate> {
    text.parse()
        .ok()
        .and_then(|basis_points| VatRate::from_basis_points(basis_points).ok())
}

impl fmt::Display for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Receivable(document) => write!(f, "receivable:{document}"),
            Self::CardClearing(terminal) => write!(f, "card_clearing:{terminal}"),
            Self::Cash(till) => write!(f, "cash:{till}"),
            Self::CashRounding => f.write_str("cash_rounding"),
            Self::Sales(rate) => write!(f, "sales:{}", rate.basis_points()),
            Self::Vat(rate) => write!(f, "vat:{}", rate.basis_points()),
            Self::Tip => f.write_str("tip"),
            Self::Surcharge => f.write_str("surcharge"),
            Self::Suspense => f.write_str("suspense"),
            Self::PaidOutside => f.write_str("paid_outside"),
            Self::Difference => f.write_str("difference"),
        }
    }
}

/// How certain a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryState {
    /// Reserved: it may come true.
    Pending,
    /// True.
    Posted,
    /// Gives a reserve back.
    Void,
}

impl EntryState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Pending, Self::Posted, Self::Void];

    /// The stable code for storage.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Posted => "posted",
            Self::Void => "void",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One line of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub account: Account,
    /// How certain.
    pub state: EntryState,
    /// How much: debit positive, credit negative.
    pub amount: Money,
}

/// What an entry does to earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PostingKind {
    /// Certain from the start.
    Posted,
    /// A reserve.
    Pending,
    /// Ends a reserve: the money moved.
    Post {
        /// The pending entry.
        of: LedgerEntryId,
    },
    /// Ends a reserve: no money moved.
    Void {
        /// The pending entry.
        of: LedgerEntryId,
    },
}

impl PostingKind {
    /// The stable code for storage. The entry resolved stands beside it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Posted => "posted",
            Self::Pending => "pending",
            Self::Post { .. } => "post",
            Self::Void { .. } => "void",
        }
    }

    /// The pending entry this one ends.
    #[must_use]
    pub const fn resolves(self) -> Option<LedgerEntryId> {
        match self {
            Self::Posted | Self::Pending => None,
            Self::Post { of } | Self::Void { of } => Some(of),
        }
    }

    /// Reads a stable code and the entry resolved.
    #[must_use]
    pub fn from_parts(code: &str, resolves: Option<LedgerEntryId>) -> Option<Self> {
        match (code, resolves) {
            ("posted", None) => Some(Self::Posted),
            ("pending", None) => Some(Self::Pending),
            ("post", Some(of)) => Some(Self::Post { of }),
            ("void", Some(of)) => Some(Self::Void { of }),
            (_, _) => None,
        }
    }
}

/// What an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// A document was finalised, or its credit note took it back.
    Document,
    /// A payment came in, in cash or by card.
    Payment,
    /// A payment was given back, in cash or to a card.
    Refund,
    /// Money was taken that fits no attempt exactly, or leaves suspense again.
    Suspense,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 4] = [Self::Document, Self::Payment, Self::Refund, Self::Suspense];

    /// The stable code for storage.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Payment => "payment",
            Self::Refund => "refund",
            Self::Suspense => "suspense",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// What an entry belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Links {
    /// The document.
    pub document: Option<DocumentId>,
    /// The payment, once there is one. A refund is a payment of its own.
    pub payment: Option<PaymentId>,
    /// The attempt at a terminal.
    pub attempt: Option<AttemptId>,
}

/// An entry: a balanced set of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    id: LedgerEntryId,
    kind: PostingKind,
    purpose: Purpose,
    links: Links,
    entries: Vec<Entry>,
}

impl Posting {
    /// An entry of these lines, if they balance. Builders and the store's reading pass through here.
    pub fn new(
        id: LedgerEntryId,
        kind: PostingKind,
        purpose: Purpose,
        links: Links,
        entries: Vec<Entry>,
    ) -> Result<Self, LedgerError> {
        if entries.is_empty() {
            return Err(LedgerError::Empty);
        }
        if !conservation(&entries) {
            return Err(LedgerError::Unbalanced);
        }
        Ok(Self {
            id,
            kind,
            purpose,
            links,
            entries,
        })
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> LedgerEntryId {
        self.id
    }

    /// What it does to earlier ones.
    #[must_use]
    pub const fn kind(&self) -> PostingKind {
        self.kind
    }

    /// What it is about.
    #[must_use]
    pub const fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// What it belongs to.
    #[must_use]
    pub const fn links(&self) -> Links {
        self.links
    }

    /// Its lines.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The lines that give this entry's reserve back.
    fn released(&self) -> Result<Vec<Entry>, LedgerError> {
        match self.kind {
            PostingKind::Pending => Ok(self
                .entries
                .iter()
                .map(|entry| Entry {
                    state: EntryState::Void,
                    amount: entry.amount.neg(),
                    ..*entry
                })
                .collect()),
            PostingKind::Posted | PostingKind::Post { .. } | PostingKind::Void { .. } => Err(LedgerError::NotPending),
        }
    }
}

/// Do the lines of each state and currency sum to nothing?
#[must_use]
pub fn conservation(entries: &[Entry]) -> bool {
    EntryState::ALL.into_iter().all(|state| {
        Currency::ALL.into_iter().all(|currency| {
            let lines = entries
                .iter()
                .filter(|entry| entry.state == state && entry.amount.currency() == currency);
            // Wider than any count of sums could fill, so a sum too large can't pass for nothing.
            lines.map(|entry| i128::from(entry.amount.minor())).sum::<i128>() == 0
        })
    })
}

const fn posted(account: Account, amount: Money) -> Entry {
    Entry {
        account,
        state: EntryState::Posted,
        amount,
    }
}

/// A document was finalised: its payer owes the gross sum; sales and tax are the clinic's and the state's.
pub fn document_finalised(id: LedgerEntryId, document: &Document) -> Result<Posting, LedgerError> {
    let parts = document.parts();
    let mut entries = vec![posted(Account::Receivable(parts.id), parts.gross)];
    for line in &parts.vat {
        entries.push(posted(Account::Sales(line.rate), line.net.neg()));
        entries.push(posted(Account::Vat(line.rate), line.vat.neg()));
    }
    let links = Links {
        document: Some(parts.id),
        ..Links::default()
    };
    Posting::new(id, PostingKind::Posted, Purpose::Document, links, entries)
}

/// Cash was taken.
pub fn cash_taken(
    id: LedgerEntryId,
    document: DocumentId,
    payment: PaymentId,
    till: TillId,
    cash: &CashTaken,
) -> Result<Posting, LedgerError> {
    let entries = cash_entries(document, till, cash.paid, cash.rounding, cash.booked);
    let links = Links {
        document: Some(document),
        payment: Some(payment),
        attempt: None,
    };
    Posting::new(id, PostingKind::Posted, Purpose::Payment, links, entries)
}

/// Cash was given back.
pub fn cash_returned(
    id: LedgerEntryId,
    document: DocumentId,
    payment: PaymentId,
    till: TillId,
    cash: &CashReturned,
) -> Result<Posting, LedgerError> {
    let entries = cash_entries(document, till, cash.paid_out.neg(), cash.rounding, cash.booked.neg());
    let links = Links {
        document: Some(document),
        payment: Some(payment),
        attempt: None,
    };
    Posting::new(id, PostingKind::Posted, Purpose::Refund, links, entries)
}

fn cash_entries(document: DocumentId, till: TillId, drawer: Money, rounding: Money, booked: Money) -> Vec<Entry> {
    let mut entries = vec![
        posted(Account::Cash(till), drawer),
        posted(Account::Receivable(document), booked.neg()),
    ];
    if !rounding.is_zero() {
        entries.push(posted(Account::CashRounding, rounding.neg()));
    }
    entries
}

/// A card payment is about to be tried: the sum is reserved.
pub fn card_pending(
    id: LedgerEntryId,
    document: DocumentId,
    attempt: AttemptId,
    terminal: TerminalRowId,
    amount: Money,
) -> Result<Posting, LedgerError> {
    require_positive(amount)?;
    pending(id, document, attempt, terminal, Purpose::Payment, amount)
}

/// A refund to a card is about to be tried: the sum (positive) is reserved.
pub fn refund_pending(
    id: LedgerEntryId,
    document: DocumentId,
    attempt: AttemptId,
    terminal: TerminalRowId,
    amount: Money,
) -> Result<Posting, LedgerError> {
    require_positive(amount)?;
    pending(id, document, attempt, terminal, Purpose::Refund, amount.neg())
}

fn pending(
    id: LedgerEntryId,
    document: DocumentId,
    attempt: AttemptId,
    terminal: TerminalRowId,
    purpose: Purpose,
    signed: Money,
) -> Result<Posting, LedgerError> {
    let reserve = |account, amount| Entry {
        account,
        state: EntryState::Pending,
        amount,
    };
    let entries = vec![
        reserve(Account::CardClearing(terminal), signed),
        reserve(Account::Receivable(document), signed.neg()),
    ];
    let links = Links {
        document: Some(document),
        payment: None,
        attempt: Some(attempt),
    };
    Posting::new(id, PostingKind::Pending, purpose, links, entries)
}

fn require_positive(amount: Money) -> Result<(), LedgerError> {
    if amount.is_positive() {
        Ok(())
    } else {
        Err(LedgerError::BadSums)
    }
}

/// What a terminal added to the sum it was asked for. Both are nothing or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardExtras {
    /// The tip.
    pub tip: Money,
    /// The surcharge.
    pub surcharge: Money,
}

impl CardExtras {
    /// Nothing was added.
    #[must_use]
    pub const fn none(currency: Currency) -> Self {
        Self {
            tip: Money::zero(currency),
            surcharge: Money::zero(currency),
        }
    }
}

/// The money moved: gives the reserve back and posts it, with what the terminal added.
pub fn card_posted(id: LedgerEntryId, reserve: &Posting, payment: PaymentId, extras: CardExtras) -> Result<Posting, LedgerError> {
    if extras.tip.is_negative() || extras.surcharge.is_negative() {
        return Err(LedgerError::BadSums);
    }
    let mut entries = reserve.released()?;
    let added = extras.tip.checked_add(extras.surcharge)?;
    if reserve.purpose != Purpose::Payment && !added.is_zero() {
        return Err(LedgerError::BadSums);
    }
    for entry in reserve.entries() {
        let amount = match entry.account {
            Account::CardClearing(_) => entry.amount.checked_add(added)?,
            Account::Receivable(_)
            | Account::Cash(_)
            | Account::CashRounding
            | Account::Sales(_)
            | Account::Vat(_)
            | Account::Tip
            | Account::Surcharge
            | Account::Suspense
            | Account::PaidOutside
            | Account::Difference => entry.amount,
        };
        entries.push(posted(entry.account, amount));
    }
    for (account, amount) in [(Account::Tip, extras.tip), (Account::Surcharge, extras.surcharge)] {
        if !amount.is_zero() {
            entries.push(posted(account, amount.neg()));
        }
    }
    let links = Links {
        payment: Some(payment),
        ..reserve.links
    };
    Posting::new(id, PostingKind::Post { of: reserve.id }, reserve.purpose, links, entries)
}

/// No money moved: gives the reserve back.
pub fn card_void(id: LedgerEntryId, reserve: &Posting) -> Result<Posting, LedgerError> {
    let entries = reserve.released()?;
    Posting::new(
        id,
        PostingKind::Void { of: reserve.id },
        reserve.purpose,
        reserve.links,
        entries,
    )
}

/// Money moved that fits no attempt exactly: it goes to suspense, and a reserve still open is given back.
///
/// `amount` is what the terminal says: positive when a card was charged, negative when it was given money.
pub fn suspense(
    id: LedgerEntryId,
    terminal: TerminalRowId,
    amount: Money,
    links: Links,
    reserve: Option<&Posting>,
) -> Result<Posting, LedgerError> {
    let mut entries = vec![
        posted(Account::CardClearing(terminal), amount),
        posted(Account::Suspense, amount.neg()),
    ];
    let kind = match reserve {
        None => PostingKind::Posted,
        Some(reserve) => {
            entries.extend(reserve.released()?);
            PostingKind::Post { of: reserve.id }
        }
    };
    Posting::new(id, kind, Purpose::Suspense, links, entries)
}
