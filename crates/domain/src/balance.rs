//! Balances: what the ledger's lines say about one invoice and one payment.
//!
//! Both are pessimistic. Money under way counts as gone when it could be taken twice: a pending payment lowers what can be
//! paid now, a pending refund lowers what can be given back, and neither raises anything until it is posted.
//!
//! Deliberately absent: words for people (see [`crate::document::standing`]) and anything stored.

use crate::ids::DocumentId;
use crate::ledger::{Account, EntryState, LedgerError, Posting, Purpose};
use crate::money::{Currency, Money, MoneyError};
use crate::tender::{self, TenderError};

fn not_below_zero(money: Money) -> Money {
    if money.is_negative() {
        Money::zero(money.currency())
    } else {
        money
    }
}

/// What an invoice owes and why. All sums are nothing or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvoiceBalance {
    total: Money,
    credited: bool,
    posted_in: Money,
    refunded: Money,
    pending_in: Money,
    pending_refund: Money,
    /// What of the pending payments a supervisor allowed to be paid a second time.
    allowed_twice: Money,
}

impl InvoiceBalance {
    /// A balance of these sums: the document's total, payments posted, refunds posted, payments and refunds under way.
    pub fn new(
        total: Money,
        posted_in: Money,
        refunded: Money,
        pending_in: Money,
        pending_refund: Money,
    ) -> Result<Self, LedgerError> {
        for sum in [total, posted_in, refunded, pending_in, pending_refund] {
            sum.require_currency(total.currency())?;
            if sum.is_negative() {
                return Err(LedgerError::BadSums);
            }
        }
        Ok(Self {
            total,
            credited: false,
            posted_in,
            refunded,
            pending_in,
            pending_refund,
            allowed_twice: Money::zero(total.currency()),
        })
    }

    /// The same, after a supervisor allowed so much of what is under way to be paid a second time.
    ///
    /// # Errors
    /// [`LedgerError::BadSums`] for more than is under way.
    pub fn with_second_payment(self, allowed: Money) -> Result<Self, LedgerError> {
        allowed.require_currency(self.total.currency())?;
        if allowed.is_negative() || allowed.minor() > self.pending_in.minor() {
            return Err(LedgerError::BadSums);
        }
        Ok(Self {
            allowed_twice: allowed,
            ..self
        })
    }

    /// The same, after a credit note took the document back in full.
    #[must_use]
    pub const fn with_credit(self) -> Self {
        Self { credited: true, ..self }
    }

    /// The balance of a document from all ledger entries that touch it.
    pub fn from_postings<'a>(
        document: DocumentId,
        currency: Currency,
        postings: impl IntoIterator<Item = &'a Posting>,
    ) -> Result<Self, LedgerError> {
        let zero = Money::zero(currency);
        // A document is posted once by itself and once more, turned round, by its credit note.
        let (mut documents, mut taken_back) = (0_u8, zero);
        let mut balance = Self {
            total: zero,
            credited: false,
            posted_in: zero,
            refunded: zero,
            pending_in: zero,
            pending_refund: zero,
            allowed_twice: zero,
        };
        for posting in postings {
            for entry in posting
                .entries()
                .iter()
                .filter(|entry| entry.account == Account::Receivable(document))
            {
                let (sum, amount) = match (posting.purpose(), entry.state) {
                    (Purpose::Document, _) => {
                        documents = documents.saturating_add(1);
                        match documents {
                            1 => (&mut balance.total, entry.amount),
                            _ => (&mut taken_back, entry.amount.neg()),
                        }
                    }
                    (Purpose::Payment, EntryState::Posted) => (&mut balance.posted_in, entry.amount.neg()),
                    (Purpose::Refund, EntryState::Posted) => (&mut balance.refunded, entry.amount),
                    (Purpose::Payment, EntryState::Pending | EntryState::Void) => (&mut balance.pending_in, entry.amount.neg()),
                    (Purpose::Refund, EntryState::Pending | EntryState::Void) => (&mut balance.pending_refund, entry.amount),
                    // Money that left suspense for the document settles it, or gives it back.
                    (Purpose::Suspense, EntryState::Posted) if entry.amount.is_negative() => {
                        (&mut balance.posted_in, entry.amount.neg())
                    }
                    (Purpose::Suspense, EntryState::Posted) => (&mut balance.refunded, entry.amount),
                    // What else stands here gives a reserve back, whose sign says which.
                    (Purpose::Suspense, _) if entry.amount.is_positive() => (&mut balance.pending_in, entry.amount.neg()),
                    (Purpose::Suspense, _) => (&mut balance.pending_refund, entry.amount),
                };
                *sum = sum.checked_add(amount)?;
            }
        }
        let sums = Self::new(
            balance.total,
            balance.posted_in,
            balance.refunded,
            balance.pending_in,
            balance.pending_refund,
        )?;
        match documents {
            0 | 1 => Ok(sums),
            2 if taken_back == sums.total => Ok(sums.with_credit()),
            _ => Err(LedgerError::BadSums),
        }
    }

    /// What the document costs.
    #[must_use]
    pub const fn total(&self) -> Money {
        self.total
    }

    /// Payments posted.
    #[must_use]
    pub const fn posted_in(&self) -> Money {
        self.posted_in
    }

    /// Refunds posted.
    #[must_use]
    pub const fn refunded(&self) -> Money {
        self.refunded
    }

    /// Payments under way or in doubt.
    #[must_use]
    pub const fn pending_in(&self) -> Money {
        self.pending_in
    }

    /// Refunds under way or in doubt.
    #[must_use]
    pub const fn pending_refund(&self) -> Money {
        self.pending_refund
    }

    /// Whether a credit note took the document back.
    #[must_use]
    pub const fn is_credited(&self) -> bool {
        self.credited
    }

    /// What its credit note took back: everything or nothing.
    #[must_use]
    pub const fn credited(&self) -> Money {
        if self.credited {
            self.total
        } else {
            Money::zero(self.total.currency())
        }
    }

    /// What is owed: total − credited − posted + refunded. Negative when more was taken than is owed: after a credit note
    /// that is what is to be given back.
    pub fn due(&self) -> Result<Money, MoneyError> {
        self.total
            .checked_sub(self.credited())?
            .checked_sub(self.posted_in)?
            .checked_add(self.refunded)
    }

    /// What a supervisor allowed to be paid a second time.
    #[must_use]
    pub const fn allowed_twice(&self) -> Money {
        self.allowed_twice
    }

    /// What may be paid now: what is owed less what is under way, never below nothing. What a supervisor allowed to be paid a
    /// second time does not count as under way.
    ///
    /// A refund under way adds nothing: until it is posted the invoice doesn't owe that sum again.
    pub fn payable_now(&self) -> Result<Money, MoneyError> {
        Ok(not_below_zero(
            self.due()?.checked_sub(self.pending_in)?.checked_add(self.allowed_twice)?,
        ))
    }

    /// What would be owed after a payment of this sum. Rounding of cash is no part of it: the payment settles the exact sum.
    pub fn after_payment(&self, amount: Money) -> Result<Money, TenderError> {
        tender::check_card(self.payable_now()?, amount)?;
        Ok(self.due()?.checked_sub(amount)?)
    }
}

/// What became of one payment. All three sums are nothing or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaymentBalance {
    captured: Money,
    refunded: Money,
    pending_refund: Money,
}

impl PaymentBalance {
    /// A balance of these sums: what the payment settled, what of it was given back, what is on its way back.
    pub fn new(captured: Money, refunded: Money, pending_refund: Money) -> Result<Self, LedgerError> {
        for sum in [captured, refunded, pending_refund] {
            sum.require_currency(captured.currency())?;
            if sum.is_negative() {
                return Err(LedgerError::BadSums);
            }
        }
        Ok(Self {
            captured,
            refunded,
            pending_refund,
        })
    }

    /// What the payment settled.
    #[must_use]
    pub const fn captured(&self) -> Money {
        self.captured
    }

    /// What of it was given back.
    #[must_use]
    pub const fn refunded(&self) -> Money {
        self.refunded
    }

    /// What of it is on its way back, or may be.
    #[must_use]
    pub const fn pending_refund(&self) -> Money {
        self.pending_refund
    }

    /// What may be given back now: captured − refunded − pending refunds, never below nothing.
    pub fn refundable(&self) -> Result<Money, MoneyError> {
        Ok(not_below_zero(
            self.captured.checked_sub(self.refunded)?.checked_sub(self.pending_refund)?,
        ))
    }
}
