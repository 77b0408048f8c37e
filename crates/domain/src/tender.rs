//! Tenders: what a payment in cash or by card may be, before it is booked.
//!
//! **Cash is rounded per payment, never per invoice.** The law speaks of the sum paid in coin, so rounding is its own
//! entry beside the payment: `booked + rounding = what went into the drawer`, and `given − change` is the same sum. Only
//! the payment that settles what is owed is rounded; a part payment must be a sum that coins can make. Were every part
//! rounded on its own, an invoice could be paid off in pieces of 49 öre that each round to nothing.
//!
//! **A refund mirrors its original.** Parts go back in sums that coins can make; the last part takes the original's
//! rounding with it, so all refunds of a payment together give back exactly what went in.
//!
//! **Card is never rounded and never pays more than is owed**, because change from a card payment vanishes.
//!
//! Deliberately absent: drawers and counting, tips, and vouchers.

use crate::country::CashRounding;
use crate::money::{Currency, MAX_PAYMENT_MINOR, Money, MoneyError};

/// Why a tender was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TenderError {
    /// Nothing or less.
    #[error("a payment is more than nothing")]
    NotPositive,
    /// More than 999,999,999 minor units.
    #[error("a payment is at most 9,999,999.99")]
    TooLarge,
    /// More than is owed.
    #[error("more than the {due} that is owed")]
    AboveDue {
        /// What may be paid now.
        due: Money,
    },
    /// More than can be given back.
    #[error("more than the {refundable} that can be given back")]
    AboveRefundable {
        /// What may be given back now.
        refundable: Money,
    },
    /// A part payment in cash that coins can't make.
    #[error("coins can't make this sum; {lower} and {upper} are next to it")]
    NotPayableInCoins {
        /// The next lower sum that coins make.
        lower: Money,
        /// The next higher sum that coins make.
        upper: Money,
    },
    /// Less money was handed over than is to be paid.
    #[error("at least {needed} is needed")]
    GivenTooLittle {
        /// What is to be paid in cash.
        needed: Money,
    },
    /// The sums are of different currencies.
    #[error("the currencies {left} and {right} do not mix")]
    CurrencyMismatch {
        /// Currency of the first sum.
        left: Currency,
        /// Currency of the second sum.
        right: Currency,
    },
}

impl From<MoneyError> for TenderError {
    fn from(error: MoneyError) -> Self {
        match error {
            MoneyError::OutOfRange | MoneyError::BadWeights => Self::TooLarge,
            MoneyError::CurrencyMismatch { left, right } => Self::CurrencyMismatch { left, right },
        }
    }
}

/// What a sum costs in cash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashDue {
    /// The sum before rounding.
    pub exact: Money,
    /// What is to be paid in coins and notes.
    pub rounded: Money,
    /// The difference: rounded − exact. Negative when rounding favours the client.
    pub rounding: Money,
}

/// Rounds a sum that is paid or given back in cash.
pub fn cash_due(amount: Money, rule: &CashRounding) -> Result<CashDue, TenderError> {
    let magnitude = amount.abs();
    let rounded = if magnitude.minor() <= rule.exempt_up_to_minor {
        magnitude
    } else {
        nearest(magnitude, rule.step_minor)?
    };
    let rounded = if amount.is_negative() { rounded.neg() } else { rounded };
    Ok(CashDue {
        exact: amount,
        rounded,
        rounding: rounded.checked_sub(amount)?,
    })
}

/// The nearest multiple of the step to a sum that is not negative; a tie goes up, away from zero.
fn nearest(amount: Money, step_minor: i64) -> Result<Money, TenderError> {
    let (lower, upper) = neighbours(amount, step_minor)?;
    let (below, above) = (amount.checked_sub(lower)?, upper.checked_sub(amount)?);
    Ok(if below.cmp_same(above)?.is_lt() { lower } else { upper })
}

fn neighbours(amount: Money, step_minor: i64) -> Result<(Money, Money), TenderError> {
    let rest = amount.minor().checked_rem_euclid(step_minor).ok_or(TenderError::TooLarge)?;
    let lower = amount.checked_sub(Money::new(rest, amount.currency())?)?;
    let upper = if rest == 0 {
        lower
    } else {
        lower.checked_add(Money::new(step_minor, amount.currency())?)?
    };
    Ok((lower, upper))
}

fn require_coins(amount: Money, rule: &CashRounding) -> Result<(), TenderError> {
    let (lower, upper) = neighbours(amount, rule.step_minor)?;
    if lower == upper {
        Ok(())
    } else {
        Err(TenderError::NotPayableInCoins { lower, upper })
    }
}

/// The limits every payment has, whatever its tender.
///
/// # Errors
/// [`TenderError::NotPositive`] or [`TenderError::TooLarge`].
pub fn require_payable(amount: Money) -> Result<(), TenderError> {
    if !amount.is_positive() {
        return Err(TenderError::NotPositive);
    }
    if amount.minor() > MAX_PAYMENT_MINOR {
        return Err(TenderError::TooLarge);
    }
    Ok(())
}

/// Cash taken. `booked + rounding = paid` and `given − change = paid`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashTaken {
    /// What the payment settles on the invoice.
    pub booked: Money,
    /// The rounding, its own entry.
    pub rounding: Money,
    /// What stays in the drawer.
    pub paid: Money,
    /// What the client handed over.
    pub given: Money,
    /// What goes back to the client.
    pub change: Money,
}

/// Takes cash for `amount` of the `due` sum, when the client hands over `given`.
pub fn take_cash(due: Money, amount: Money, given: Money, rule: &CashRounding) -> Result<CashTaken, TenderError> {
    require_payable(amount)?;
    if amount.cmp_same(due)?.is_gt() {
        return Err(TenderError::AboveDue { due });
    }
    let owed = if amount == due {
        cash_due(amount, rule)?
    } else {
        require_coins(amount, rule)?;
        CashDue {
            exact: amount,
            rounded: amount,
            rounding: Money::zero(amount.currency()),
        }
    };
    if given.minor() > MAX_PAYMENT_MINOR {
        return Err(TenderError::TooLarge);
    }
    if given.cmp_same(owed.rounded)?.is_lt() {
        return Err(TenderError::GivenTooLittle { needed: owed.rounded });
    }
    let change = given.checked_sub(owed.rounded)?;
    Ok(CashTaken {
        booked: amount,
        rounding: owed.rounding,
        paid: owed.rounded,
        given,
        change,
    })
}

/// Cash given back. All sums are positive or, for the rounding, the negative of what the original had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashReturned {
    /// What the invoice owes again.
    pub booked: Money,
    /// The original's rounding turned round, on the refund that returns the last of it; otherwise nothing.
    pub rounding: Money,
    /// What leaves the drawer: booked − rounding.
    pub paid_out: Money,
}

/// Gives `amount` of a cash payment back, of which `refundable` is left to give.
///
/// `original_rounding` is what [`CashTaken::rounding`] was when the payment was taken.
pub fn return_cash(
    refundable: Money,
    original_rounding: Money,
    amount: Money,
    rule: &CashRounding,
) -> Result<CashReturned, TenderError> {
    require_payable(amount)?;
    if amount.cmp_same(refundable)?.is_gt() {
        return Err(TenderError::AboveRefundable { refundable });
    }
    let rounding = if amount == refundable {
        original_rounding.neg()
    } else {
        require_coins(amount, rule)?;
        Money::zero(amount.currency())
    };
    let paid_out = amount.checked_sub(rounding)?;
    if paid_out.is_negative() {
        // Only a rounding that never belonged to this payment can get here.
        return Err(TenderError::AboveRefundable { refundable });
    }
    Ok(CashReturned {
        booked: amount,
        rounding,
        paid_out,
    })
}

/// Checks a sum before a card is asked for it. `payable` is what the invoice owes less what is already under way.
pub fn check_card(payable: Money, amount: Money) -> Result<(), TenderError> {
    require_payable(amount)?;
    if amount.cmp_same(payable)?.is_gt() {
        Err(TenderError::AboveDue { due: payable })
    } else {
        Ok(())
    }
}

/// Checks a sum before it is given back to a card. `refundable` is captured less refunded less pending refunds.
pub fn check_card_refund(refundable: Money, amount: Money) -> Result<(), TenderError> {
    require_payable(amount)?;
    if amount.cmp_same(refundable)?.is_gt() {
        Err(TenderError::AboveRefundable { refundable })
    } else {
        Ok(())
    }
}
