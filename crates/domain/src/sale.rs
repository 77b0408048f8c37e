//! The sale while it is being made: a draft, its lines and its sums.
//!
//! Every operation leaves the draft either changed and valid or exactly as it was. Sums are computed, never stored: a
//! draft that says less than its lines can't exist.
//!
//! How sums come about, in this order: a line's gross is quantity × unit price − its discount, exact until it is rounded
//! once, half away from zero. A discount on the whole sale is shared out over the lines in proportion to their gross by
//! largest remainder, so the parts sum to it exactly. VAT is taken from the gross sum per rate.
//!
//! Deliberately absent: numbers, time, the tax table (it is handed in when totals are asked for), parking, and any change
//! of an item's name or price at the till. Two countries forbid the first.

use jiff::civil::Date;

pub use crate::discount::{Discount, DiscountRate, DiscountReason, DiscountValue};
use crate::ids::{ClientId, ItemId, PatientId, SaleId, SaleLineId, StaffId};
use crate::item::{Item, ItemGroup};
use crate::money::{Currency, MAX_PAYMENT_MINOR, Money, MoneyError, Rounding};
use crate::quantity::{Quantity, QuantityError};
use crate::text::{Code, Name, Notes};
use crate::vat::{self, VatClass, VatError, VatLine, VatRate, VatTable};

/// The most lines a sale may have.
pub const MAX_LINES: usize = 500;

/// What became of which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaleError {
    /// Nothing is on the sale.
    #[error("the sale has no lines")]
    EmptySale,
    /// No line has this id.
    #[error("no line has this id")]
    LineNotFound,
    /// A line with this id is already there.
    #[error("a line with this id is already there")]
    LineExists,
    /// More lines than a sale takes.
    #[error("a sale takes at most {MAX_LINES} lines")]
    TooManyLines,
    /// The quantity is out of range.
    #[error("a quantity is more than 0 and at most 999,999.999")]
    QuantityOutOfRange,
    /// The item's price is negative.
    #[error("a price can't be negative")]
    NegativePrice,
    /// A discount must take something off, and a percentage is at most 100 %.
    #[error("a discount takes off more than nothing and at most 100 %")]
    DiscountOutOfRange,
    /// The discount is larger than what it is taken from.
    #[error("the discount is larger than the sum it is taken from")]
    DiscountTooLarge,
    /// The sale, or one line before discount, is larger than a payment may be.
    #[error("the sum is larger than 9,999,999.99")]
    SumTooLarge,
    /// A price or discount in another currency than the sale.
    #[error("the currencies {left} and {right} do not mix")]
    CurrencyMismatch {
        /// The currency that came.
        left: Currency,
        /// The sale's currency.
        right: Currency,
    },
    /// No tax rate for a line on the day of supply.
    #[error(transparent)]
    Vat(#[from] VatError),
}

impl From<MoneyError> for SaleError {
    fn from(error: MoneyError) -> Self {
        match error {
            // Weights come from lines that are never negative, so shares only fail by size.
            MoneyError::OutOfRange | MoneyError::BadWeights => Self::SumTooLarge,
            MoneyError::CurrencyMismatch { left, right } => Self::CurrencyMismatch { left, right },
        }
    }
}

impl From<QuantityError> for SaleError {
    fn from(error: QuantityError) -> Self {
        match error {
            QuantityError::OutOfRange => Self::QuantityOutOfRange,
        }
    }
}

/// What kind of sale it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SaleKind {
    /// Sold at the desk.
    CounterSale,
    /// What a vet did.
    Consultation,
}

impl SaleKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::CounterSale, Self::Consultation];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CounterSale => "counter_sale",
            Self::Consultation => "consultation",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// What a sale says about the treatment: who was in charge, and what they noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Treatment {
    /// The vet.
    pub vet: Option<StaffId>,
    /// Their notes, for the client to read.
    pub notes: Option<Notes>,
}

/// A line of a draft. Name, code and price are the item's at the time it was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaleLine {
    /// Its id.
    pub id: SaleLineId,
    /// The item.
    pub item: ItemId,
    /// The item's code.
    pub code: Code,
    /// The item's name.
    pub name: Name,
    /// The item's kind.
    pub group: ItemGroup,
    /// The item's tax class.
    pub vat_class: VatClass,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// How much.
    pub quantity: Quantity,
    /// Whom it is for.
    pub patient: Option<PatientId>,
    /// What is taken off this line.
    pub discount: Option<Discount>,
}

impl SaleLine {
    /// The sums of the line before any discount on the whole sale: list gross and gross.
    fn sums(&self) -> Result<(Money, Money), SaleError> {
        let list_gross = self.unit_price.mul_thousandths(self.quantity, Rounding::HalfAwayFromZero)?;
        if list_gross.minor() > MAX_PAYMENT_MINOR {
            return Err(SaleError::SumTooLarge);
        }
        let gross = match self.discount.as_ref().map(|discount| discount.value) {
            None => list_gross,
            Some(DiscountValue::Percent(rate)) => {
                // One exact product and one rounding: rounding the price first would round twice.
                let share = i128::from(10_000_u16.saturating_sub(rate.basis_points()));
                let numerator = i128::from(self.quantity.thousandths()).saturating_mul(share);
                self.unit_price.mul_ratio(numerator, 10_000_000, Rounding::HalfAwayFromZero)?
            }
            Some(DiscountValue::Amount(amount)) => list_gross.checked_sub(amount)?,
        };
        if gross.is_negative() {
            return Err(SaleError::DiscountTooLarge);
        }
        Ok((list_gross, gross))
    }
}

/// The sums of one line. List gross − line discount − share of the sale's discount = gross, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineTotal {
    /// The line.
    pub line: SaleLineId,
    /// Quantity × unit price.
    pub list_gross: Money,
    /// What the line's own discount takes off.
    pub line_discount: Money,
    /// The line's share of the discount on the whole sale.
    pub sale_discount: Money,
    /// What the line costs.
    pub gross: Money,
    /// Its tax rate on the day of supply.
    pub rate: VatRate,
}

/// The sums of a sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Per line, in the order of the lines.
    pub lines: Vec<LineTotal>,
    /// Per tax rate, highest first.
    pub vat: Vec<VatLine>,
    /// What the sale costs.
    pub gross: Money,
    /// Everything taken off, on lines and on the whole.
    pub discount_total: Money,
}

struct LineSums {
    list_gross: Money,
    line_discount: Money,
    sale_discount: Money,
    gross: Money,
}

/// A sale that is still being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    id: SaleId,
    kind: SaleKind,
    currency: Currency,
    client: Option<ClientId>,
    treatment: Treatment,
    lines: Vec<SaleLine>,
    discount: Option<Discount>,
}

impl Draft {
    /// An empty sale.
    #[must_use]
    pub const fn new(id: SaleId, kind: SaleKind, currency: Currency) -> Self {
        Self {
            id,
            kind,
            currency,
            client: None,
            treatment: Treatment { vet: None, notes: None },
            lines: Vec::new(),
            discount: None,
        }
    }

    /// A sale as it was kept, checked as if it had just been made.
    pub fn restore(
        id: SaleId,
        kind: SaleKind,
        currency: Currency,
        client: Option<ClientId>,
        treatment: Treatment,
        lines: Vec<SaleLine>,
        discount: Option<Discount>,
    ) -> Result<Self, SaleError> {
        let draft = Self {
            id,
            kind,
            currency,
            client,
            treatment,
            lines,
            discount,
        };
        draft.check()?;
        Ok(draft)
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> SaleId {
        self.id
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> SaleKind {
        self.kind
    }

    /// Its currency.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Who pays, if that is known.
    #[must_use]
    pub const fn client(&self) -> Option<ClientId> {
        self.client
    }

    /// Who was in charge, and what they noted.
    #[must_use]
    pub const fn treatment(&self) -> &Treatment {
        &self.treatment
    }

    /// Its lines, in the order they were added.
    #[must_use]
    pub fn lines(&self) -> &[SaleLine] {
        &self.lines
    }

    /// The discount on the whole sale.
    #[must_use]
    pub const fn discount(&self) -> Option<&Discount> {
        self.discount.as_ref()
    }

    /// Says who pays. The patients on the lines stay as they are: an animal can be brought by somebody else.
    pub const fn set_client(&mut self, client: Option<ClientId>) {
        self.client = client;
    }

    /// Says who was in charge.
    pub const fn set_vet(&mut self, vet: Option<StaffId>) {
        self.treatment.vet = vet;
    }

    /// Writes the notes, or takes them away.
    pub fn set_notes(&mut self, notes: Option<Notes>) {
        self.treatment.notes = notes;
    }

    /// Puts an item on the sale and says which line it went to.
    ///
    /// The same item for the same patient at the same price, with no discount on it yet, adds to its line; `line` is the
    /// id of the new line otherwise.
    pub fn add_item(
        &mut self,
        line: SaleLineId,
        item: &Item,
        quantity: Quantity,
        patient: Option<PatientId>,
    ) -> Result<SaleLineId, SaleError> {
        self.change(|draft| {
            if draft.lines.iter().any(|existing| existing.id == line) {
                return Err(SaleError::LineExists);
            }
            let same = |existing: &&mut SaleLine| {
                existing.item == item.id
                    && existing.patient == patient
                    && existing.unit_price == item.unit_price
                    && existing.vat_class == item.vat_class
                    && existing.name == item.name
                    && existing.code == item.code
                    && existing.discount.is_none()
            };
            if let Some(existing) = draft.lines.iter_mut().find(same) {
                existing.quantity = existing.quantity.checked_add(quantity)?;
                return Ok(existing.id);
            }
            draft.lines.push(SaleLine {
                id: line,
                item: item.id,
                code: item.code.clone(),
                name: item.name.clone(),
                group: item.group,
                vat_class: item.vat_class,
                unit_price: item.unit_price,
                quantity,
                patient,
                discount: None,
            });
            Ok(line)
        })
    }

    /// Changes how much of a line is sold.
    pub fn set_quantity(&mut self, line: SaleLineId, quantity: Quantity) -> Result<(), SaleError> {
        self.change_line(line, |line| line.quantity = quantity)
    }

    /// Changes whom a line is for.
    pub fn set_patient(&mut self, line: SaleLineId, patient: Option<PatientId>) -> Result<(), SaleError> {
        self.change_line(line, |line| line.patient = patient)
    }

    /// Sets or lifts the discount of a line.
    pub fn set_line_discount(&mut self, line: SaleLineId, discount: Option<Discount>) -> Result<(), SaleError> {
        self.change_line(line, |line| line.discount = discount)
    }

    /// Sets or lifts the discount on the whole sale.
    pub fn set_discount(&mut self, discount: Option<Discount>) -> Result<(), SaleError> {
        self.change(|draft| {
            draft.discount = discount;
            Ok(())
        })
    }

    /// Takes a line off the sale.
    pub fn remove_line(&mut self, line: SaleLineId) -> Result<(), SaleError> {
        self.change(|draft| {
            let before = draft.lines.len();
            draft.lines.retain(|existing| existing.id != line);
            if draft.lines.len() == before {
                Err(SaleError::LineNotFound)
            } else {
                Ok(())
            }
        })
    }

    /// The sums on a day of supply. An empty sale sums to nothing.
    pub fn totals(&self, table: &VatTable, date: Date) -> Result<Totals, SaleError> {
        let sums = self.sums()?;
        let mut lines = Vec::with_capacity(sums.len());
        for (line, sum) in self.lines.iter().zip(&sums) {
            lines.push(LineTotal {
                line: line.id,
                list_gross: sum.list_gross,
                line_discount: sum.line_discount,
                sale_discount: sum.sale_discount,
                gross: sum.gross,
                rate: table.rate(line.vat_class, date)?,
            });
        }
        let vat = vat::summarise(self.currency, lines.iter().map(|line| (line.rate, line.gross)))?;
        let gross = Money::sum(self.currency, lines.iter().map(|line| line.gross))?;
        let taken_off = lines.iter().flat_map(|line| [line.line_discount, line.sale_discount]);
        let discount_total = Money::sum(self.currency, taken_off)?;
        Ok(Totals {
            lines,
            vat,
            gross,
            discount_total,
        })
    }

    /// Applies a change to a copy and keeps it only when the result is a valid sale.
    fn change<T>(&mut self, change: impl FnOnce(&mut Self) -> Result<T, SaleError>) -> Result<T, SaleError> {
        let mut next = self.clone();
        let result = change(&mut next)?;
        next.check()?;
        *self = next;
        Ok(result)
    }

    fn change_line(&mut self, line: SaleLineId, change: impl FnOnce(&mut SaleLine)) -> Result<(), SaleError> {
        self.change(|draft| {
            let line = draft
                .lines
                .iter_mut()
                .find(|existing| existing.id == line)
                .ok_or(SaleError::LineNotFound)?;
            change(line);
            Ok(())
        })
    }

    fn check(&self) -> Result<(), SaleError> {
        if self.lines.len() > MAX_LINES {
            return Err(SaleError::TooManyLines);
        }
        for (position, line) in self.lines.iter().enumerate() {
            line.unit_price.require_currency(self.currency)?;
            if line.unit_price.is_negative() {
                return Err(SaleError::NegativePrice);
            }
            if self.lines.iter().take(position).any(|earlier| earlier.id == line.id) {
                return Err(SaleError::LineExists);
            }
        }
        let discounts = self
            .lines
            .iter()
            .filter_map(|line| line.discount.as_ref())
            .chain(self.discount.as_ref());
        for discount in discounts {
            if let DiscountValue::Amount(amount) = discount.value {
                amount.require_currency(self.currency)?;
                if !amount.is_positive() {
                    return Err(SaleError::DiscountOutOfRange);
                }
            }
        }
        let gross = Money::sum(self.currency, self.sums()?.iter().map(|line| line.gross))?;
        if gross.minor() > MAX_PAYMENT_MINOR {
            Err(SaleError::SumTooLarge)
        } else {
            Ok(())
        }
    }

    fn sums(&self) -> Result<Vec<LineSums>, SaleError> {
        let mut sums = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            let (list_gross, gross) = line.sums()?;
            let line_discount = list_gross.checked_sub(gross)?;
            sums.push(LineSums {
                list_gross,
                line_discount,
                sale_discount: Money::zero(self.currency),
                gross,
            });
        }
        let before = Money::sum(self.currency, sums.iter().map(|line| line.gross))?;
        let taken_off = self.sale_discount_of(before)?;
        if taken_off.is_zero() {
            return Ok(sums);
        }
        let weights: Vec<i64> = sums.iter().map(|line| line.gross.minor()).collect();
        for (line, share) in sums.iter_mut().zip(taken_off.allocate(&weights)?) {
            line.sale_discount = share;
            line.gross = line.gross.checked_sub(share)?;
        }
        Ok(sums)
    }

    fn sale_discount_of(&self, before: Money) -> Result<Money, SaleError> {
        let taken_off = match self.discount.as_ref().map(|discount| discount.value) {
            None => Money::zero(self.currency),
            Some(DiscountValue::Percent(rate)) => {
                before.mul_ratio(i128::from(rate.basis_points()), 10_000, Rounding::HalfAwayFromZero)?
            }
            Some(DiscountValue::Amount(amount)) => amount,
        };
        if taken_off.cmp_same(before)?.is_gt() {
            Err(SaleError::DiscountTooLarge)
        } else {
            Ok(taken_off)
        }
    }
}
