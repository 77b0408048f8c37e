//! How money in suspense leaves it: the ways a person may choose when a case is closed, and what each books.
//!
//! Suspense holds what a terminal took or gave that fits no attempt. It leaves in one entry, whole: to the invoice, back to the client,
//! or as a difference that was accepted. What a choice would book is worked out here, so that the screen that offers it and the commit
//! that does it can't say two things.
//!
//! Deliberately absent: choosing. A supervisor does, with evidence in words.

use crate::ids::{LedgerEntryId, TerminalRowId};
use crate::ledger::{Account, Entry, EntryState, LedgerError, Links, Posting, PostingKind, Purpose};
use crate::money::{Money, MoneyError};

/// A way out of suspense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Settlement {
    /// It settles what the invoice owes; a rest is a difference.
    Invoice,
    /// The whole of it is booked to the invoice, above what is owed, so that it can be refunded to the card from there.
    Refund,
    /// It was given back at the terminal, by hand.
    PaidBackAtTerminal,
    /// It was given back outside the till.
    PaidBackOutside,
    /// It is accepted as a difference.
    Difference,
}

impl Settlement {
    /// Every way, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::Invoice,
        Self::Refund,
        Self::PaidBackAtTerminal,
        Self::PaidBackOutside,
        Self::Difference,
    ];

    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::Refund => "refund",
            Self::PaidBackAtTerminal => "paid_back_at_terminal",
            Self::PaidBackOutside => "paid_back_outside",
            Self::Difference => "difference",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// Money in suspense, and what it could settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspended {
    /// What is there: above nothing if a card was charged, below if it was given money.
    pub sum: Money,
    /// What it could settle, nothing or more: what the invoice owes, or for money given back what of the payment is left.
    pub open: Money,
    /// The invoice was credited: nothing more is booked to it.
    pub credited: bool,
}

/// What a choice books. Both are nothing or more, and together they are what is in suspense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booking {
    /// To the invoice, as a payment or as a refund.
    pub booked: Money,
    /// Elsewhere: given back, or a difference.
    pub rest: Money,
}

impl Suspended {
    /// What a choice would book; `None` where it is not one.
    ///
    /// # Errors
    /// When sums of two currencies meet.
    pub fn booking(&self, way: Settlement) -> Result<Option<Booking>, MoneyError> {
        self.sum.require_currency(self.open.currency())?;
        let (charged, zero) = (self.sum.is_positive(), Money::zero(self.sum.currency()));
        let whole = if charged { self.sum } else { self.sum.neg() };
        if whole.is_zero() {
            return Ok(None);
        }
        let settles = if self.open.minor() < whole.minor() { self.open } else { whole };
        let booking = |booked: Money| -> Result<Option<Booking>, MoneyError> {
            Ok(Some(Booking {
                booked,
                rest: whole.checked_sub(booked)?,
            }))
        };
        match way {
            Settlement::Invoice if !self.credited && settles.is_positive() => booking(settles),
            Settlement::Refund if charged && !self.credited && settles.minor() < whole.minor() => booking(whole),
            Settlement::PaidBackAtTerminal | Settlement::PaidBackOutside if charged => booking(zero),
            Settlement::Difference => booking(zero),
            Settlement::Invoice | Settlement::Refund | Settlement::PaidBackAtTerminal | Settlement::PaidBackOutside => Ok(None),
        }
    }
}

/// The entry that takes a payment out of the books again because the terminal never took it: what was booked, turned round. What came
/// by way of suspense goes back to where it came from, the terminal's account.
///
/// # Errors
/// For entries that are none, or do not balance.
pub fn correction(
    id: LedgerEntryId,
    purpose: Purpose,
    terminal: TerminalRowId,
    booked: &[Entry],
    links: Links,
) -> Result<Posting, LedgerError> {
    let posted = booked.iter().filter(|entry| entry.state == EntryState::Posted);
    let turned = posted.map(|entry| Entry {
        account: if entry.account == Account::Suspense {
            Account::CardClearing(terminal)
        } else {
            entry.account
        },
        amount: entry.amount.neg(),
        ..*entry
    });
    Posting::new(id, PostingKind::Posted, purpose, links, turned.collect())
}

/// The entry by which money leaves suspense, whole: `booked` of it settles the document, the rest goes to another account.
///
/// `suspended` is positive when a card was charged, negative when it was given money.
///
/// # Errors
/// Without a document, for sums below nothing, and for what does not add up to what is in suspense.
pub fn posting(
    id: LedgerEntryId,
    suspended: Money,
    booking: Booking,
    elsewhere: Account,
    links: Links,
) -> Result<Posting, LedgerError> {
    let back = suspended.is_negative();
    let line = |account, amount| Entry {
        account,
        state: EntryState::Posted,
        amount,
    };
    let document = links.document.ok_or(LedgerError::BadSums)?;
    let mut entries = vec![line(Account::Suspense, suspended)];
    for (account, amount) in [(Account::Receivable(document), booking.booked), (elsewhere, booking.rest)] {
        if amount.is_negative() {
            return Err(LedgerError::BadSums);
        }
        if !amount.is_zero() {
            entries.push(line(account, if back { amount } else { amount.neg() }));
        }
    }
    Posting::new(id, PostingKind::Posted, Purpose::Suspense, links, entries)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;
    use crate::ids::DocumentId;
    use crate::money::Currency;

    fn eur(minor: i64) -> Money {
        Money::new(minor, Currency::Eur).unwrap()
    }

    /// Ways that are offered, with what each books.
    fn offered(sum: i64, open: i64, credited: bool) -> Vec<(&'static str, i64, i64)> {
        let suspended = Suspended {
            sum: eur(sum),
            open: eur(open),
            credited,
        };
        let each = Settlement::ALL.into_iter().filter_map(|way| {
            let booking = suspended.booking(way).unwrap()?;
            Some((way.code(), booking.booked.minor(), booking.rest.minor()))
        });
        each.collect()
    }

    #[test]
    fn each_way_books_the_whole_sum_and_no_more_than_fits() {
        let (terminal, outside) = (("paid_back_at_terminal", 0, 500), ("paid_back_outside", 0, 500));
        let difference = ("difference", 0, 500);
        assert_eq!(offered(500, 900, false), [("invoice", 500, 0), terminal, outside, difference]);
        // More was taken than is owed: what is owed is settled, or all of it is booked to be refunded.
        assert_eq!(
            offered(500, 300, false),
            [("invoice", 300, 200), ("refund", 500, 0), terminal, outside, difference]
        );
        assert_eq!(offered(500, 0, false), [("refund", 500, 0), terminal, outside, difference]);
        assert_eq!(offered(500, 900, true), [terminal, outside, difference]);
        // Money that was given back is not paid back.
        assert_eq!(offered(-500, 300, false), [("invoice", 300, 200), difference]);
        assert_eq!(offered(-500, 0, false), [difference]);
        assert_eq!(offered(0, 900, false), []);
    }

    #[test]
    fn codes_are_read_back() {
        assert!(
            Settlement::ALL
                .into_iter()
                .all(|way| Settlement::from_code(way.code()) == Some(way))
        );
        assert_eq!(Settlement::from_code("gift"), None);
    }

    #[test]
    fn a_correction_turns_every_posted_entry_round_and_leaves_suspense_alone() {
        let document = DocumentId::from_uuid(uuid::Uuid::from_u128(7));
        let terminal = TerminalRowId::from_uuid(uuid::Uuid::from_u128(8));
        let links = Links {
            document: Some(document),
            ..Links::default()
        };
        let id = LedgerEntryId::from_uuid(uuid::Uuid::from_u128(1));
        let (owed, bank) = (Account::Receivable(document), Account::CardClearing(terminal));
        let turned = |lines: &[(Account, EntryState, i64)]| {
            let entries = lines.iter().map(|(account, state, minor)| Entry {
                account: *account,
                state: *state,
                amount: eur(*minor),
            });
            let booked: Vec<Entry> = entries.collect();
            correction(id, Purpose::Payment, terminal, &booked, links).map(|made| {
                let entries = made.entries().iter();
                entries
                    .map(|entry| (entry.account, entry.amount.minor()))
                    .collect::<Vec<(Account, i64)>>()
            })
        };
        let (posted, void) = (EntryState::Posted, EntryState::Void);
        let tipped = [
            (bank, void, -500),
            (owed, void, 500),
            (bank, posted, 550),
            (owed, posted, -500),
            (Account::Tip, posted, -50),
        ];
        assert_eq!(turned(&tipped), Ok(vec![(bank, -550), (owed, 500), (Account::Tip, 50)]));
        let by_suspense = [
            (Account::Suspense, posted, 500),
            (owed, posted, -300),
            (Account::Difference, posted, -200),
        ];
        assert_eq!(
            turned(&by_suspense),
            Ok(vec![(bank, -500), (owed, 300), (Account::Difference, 200)])
        );
        assert_eq!(turned(&[]), Err(LedgerError::Empty));
        assert_eq!(turned(&[(bank, posted, 500)]), Err(LedgerError::Unbalanced));
    }

    #[test]
    fn the_entry_takes_all_of_it_out_and_balances() {
        let document = DocumentId::from_uuid(uuid::Uuid::from_u128(7));
        let links = Links {
            document: Some(document),
            ..Links::default()
        };
        let id = LedgerEntryId::from_uuid(uuid::Uuid::from_u128(1));
        let lines = |sum: i64, booked: i64, rest: i64, elsewhere: Account| {
            let booking = Booking {
                booked: eur(booked),
                rest: eur(rest),
            };
            posting(id, eur(sum), booking, elsewhere, links).map(|made| {
                let entries = made.entries().iter();
                entries
                    .map(|entry| (entry.account, entry.amount.minor()))
                    .collect::<Vec<(Account, i64)>>()
            })
        };
        let owed = Account::Receivable(document);
        let split = vec![(Account::Suspense, 500), (owed, -300), (Account::Difference, -200)];
        assert_eq!(lines(500, 300, 200, Account::Difference), Ok(split));
        let outside = vec![(Account::Suspense, 500), (Account::PaidOutside, -500)];
        assert_eq!(lines(500, 0, 500, Account::PaidOutside), Ok(outside));
        let given = vec![(Account::Suspense, -500), (owed, 500)];
        assert_eq!(lines(-500, 500, 0, Account::Difference), Ok(given));
        assert_eq!(lines(500, 300, 100, Account::Difference), Err(LedgerError::Unbalanced));
        assert_eq!(lines(500, 600, -100, Account::Difference), Err(LedgerError::BadSums));
    }
}
