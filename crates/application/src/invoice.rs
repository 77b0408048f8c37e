//! Finalised invoices: read, listed, paid in cash, taken back.

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::ids::{AttemptId, CreditNoteId, DocumentId, PaymentId, RequestKey, StaffId};
use domain::money::Money;
use domain::people::Staff;
use domain::tender::{self, CashDue};
use domain::text::Reason;
use jiff::Span;
use jiff::civil::Date;
use store::{
    CashPayment, CashRefund, ClientCard, CreditRequest, DocumentCounts, DocumentFilter, DocumentPage, DocumentQuery,
    DocumentRecord, Paging, SlipRecord,
};

/// More than this many times the sum handed over in cash is surely a slip of the finger.
const GIVEN_AT_MOST_TIMES: i64 = 20;
/// Below this many minor units any note is plausible.
const GIVEN_ALWAYS_FINE_MINOR: i64 = 100_000;
/// At most this many round sums are suggested.
const SUGGESTIONS: usize = 4;

/// An invoice with everything its page shows.
#[derive(Debug, Clone)]
pub struct InvoiceView {
    /// The document, its payments, attempts and balance.
    pub record: DocumentRecord,
    /// The client's card as it is today.
    pub client: Option<ClientCard>,
    /// Everybody who ever worked here, by name, for who did what.
    pub staff: Vec<Staff>,
    /// These books were restored once: what was taken since the copy was made may be missing.
    pub restored: bool,
}

impl InvoiceView {
    /// Name of a member of staff; empty if the books don't know them any more.
    #[must_use]
    pub fn staff_name(&self, id: StaffId) -> String {
        self.staff
            .iter()
            .find(|staff| staff.id == id)
            .map(|staff| staff.name.to_string())
            .unwrap_or_default()
    }
}

/// What cash would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CashAnswer {
    /// The sum, rounded, and the rounding.
    pub due: CashDue,
    /// Change, once enough is handed over.
    pub change: Option<Money>,
    /// Round sums the client may hand over.
    pub suggestions: Vec<Money>,
}

/// The days a list is narrowed to, seen from the till's own today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// Every day.
    #[default]
    Any,
    /// So many days, today the last of them.
    Last(u16),
    /// This calendar year.
    ThisYear,
    /// From one day to another, both counted.
    Between(Date, Date),
}

impl Period {
    /// First and last day; `None` for every day.
    fn days(self, today: Date) -> Result<Option<(Date, Date)>, TillError> {
        let beyond = |_| TillError::BadRequest;
        Ok(match self {
            Self::Any => None,
            Self::Last(days) => {
                let before = Span::new().try_days(i64::from(days.saturating_sub(1))).map_err(beyond)?;
                Some((today.checked_sub(before).map_err(beyond)?, today))
            }
            Self::ThisYear => Some((today.first_of_year(), today.last_of_year())),
            Self::Between(first, last) if first <= last => Some((first, last)),
            Self::Between(..) => return Err(TillError::BadRequest),
        })
    }
}

/// What a list of invoices is narrowed to.
#[derive(Debug, Clone, Default)]
pub struct InvoiceFilter {
    /// The days.
    pub period: Period,
    /// Everything else; its days are the period's.
    pub other: DocumentFilter,
}

impl Till {
    /// An invoice with payments, attempts and balance.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn invoice(&self, document: DocumentId) -> Result<InvoiceView, TillError> {
        self.inner
            .books
            .read(move |reader| -> Result<InvoiceView, TillError> {
                let record = reader.document(document)?;
                let client = record
                    .document
                    .parts()
                    .client
                    .as_ref()
                    .map(|client| reader.client(client.id))
                    .transpose()?;
                // Also those who left: what they took stays theirs.
                let staff = reader.all_staff()?;
                let restored = reader.last_restore()? > 0;
                Ok(InvoiceView {
                    record,
                    client,
                    staff,
                    restored,
                })
            })
            .await
    }

    /// The invoice a payment belongs to.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn document_of(&self, payment: PaymentId) -> Result<DocumentId, TillError> {
        Ok(self.inner.books.read(move |reader| reader.payment(payment)).await?.document)
    }

    /// A page of invoices.
    ///
    /// # Errors
    /// [`TillError::BadRequest`] for days in the wrong order; or the books can't be read.
    pub async fn invoices(&self, wanted: InvoiceFilter, paging: Paging, at_most: u32) -> Result<DocumentPage, TillError> {
        let query = DocumentQuery {
            filter: self.narrowed(wanted)?,
            paging,
            at_most,
        };
        // Rows, their sums and their doubts are of one moment.
        self.inner
            .books
            .read(move |reader| reader.documents(&query))
            .await
            .map_err(TillError::from)
    }

    /// How many invoices of each state a filter finds, and what they owe together; `None` where a text finds too many.
    ///
    /// # Errors
    /// [`TillError::BadRequest`] for days in the wrong order; or the books can't be read.
    pub async fn invoice_counts(&self, wanted: InvoiceFilter) -> Result<Option<DocumentCounts>, TillError> {
        let filter = self.narrowed(wanted)?;
        Ok(self.inner.books.read(move |reader| reader.document_counts(&filter)).await?)
    }

    fn narrowed(&self, wanted: InvoiceFilter) -> Result<DocumentFilter, TillError> {
        let days = wanted.period.days(self.inner.today()?)?;
        Ok(DocumentFilter { days, ..wanted.other })
    }

    /// Takes an invoice back in full by a credit note. The same key makes one.
    ///
    /// # Errors
    /// [`TillError::AlreadyCredited`]; [`TillError::InvoiceHeld`] while a payment or refund of it is open, in doubt or in
    /// conflict; [`TillError::TextInvalid`] without a reason. Nothing was credited then.
    pub async fn credit(&self, document: DocumentId, reason: &str, key: RequestKey) -> Result<InvoiceView, TillError> {
        let request = CreditRequest {
            id: CreditNoteId::from_uuid(self.inner.ids.uuid()),
            key,
            document,
            reason: Reason::new(reason)?,
            stamp: self.inner.stamp()?,
        };
        self.inner.books.write(move |books| books.credit(&request)).await?;
        self.inner.hub.tell(Hint::Invoice(document.as_uuid()));
        self.invoice(document).await
    }

    /// The slips kept with an attempt.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn slips(&self, attempt: AttemptId) -> Result<SlipRecord, TillError> {
        Ok(self.inner.books.read(move |reader| reader.slips(attempt)).await?)
    }

    /// What the invoice would owe after a payment of this sum, whatever its tender; nothing is booked.
    ///
    /// # Errors
    /// When the sum is not above zero, too large, or more than may be paid now.
    pub async fn preview_payment(&self, document: DocumentId, amount: Money) -> Result<Money, TillError> {
        let balance = self.inner.books.read(move |reader| reader.balance(document)).await?;
        Ok(balance.after_payment(amount)?)
    }

    /// What cash would do; nothing is booked.
    ///
    /// # Errors
    /// The rules of [`tender::take_cash`], except that too little handed over is no error yet.
    pub async fn preview_cash(&self, document: DocumentId, amount: Money, given: Option<Money>) -> Result<CashAnswer, TillError> {
        let payable = self
            .inner
            .books
            .read(move |reader| reader.balance(document))
            .await?
            .payable_now()
            .map_err(|_| TillError::SumTooLarge)?;
        // Before it is rounded: rounding the lowest sums leaves the range, which is not what is wrong with them.
        tender::require_payable(amount)?;
        let rule = &self.inner.country().cash_rounding;
        let exact = tender::cash_due(amount, rule)?.rounded;
        let taken = tender::take_cash(payable, amount, exact, rule)?;
        let due = CashDue {
            exact: amount,
            rounded: taken.paid,
            rounding: taken.rounding,
        };
        let change = match given {
            Some(given) => {
                plausible(given, due.rounded)?;
                given.checked_sub(due.rounded).ok().filter(|change| !change.is_negative())
            }
            None => None,
        };
        Ok(CashAnswer {
            due,
            change,
            suggestions: suggestions(due.rounded),
        })
    }

    /// Takes cash. The same key books once.
    ///
    /// # Errors
    /// The rules of [`tender::take_cash`]; nothing was booked.
    pub async fn pay_cash(
        &self,
        document: DocumentId,
        amount: Money,
        given: Money,
        key: RequestKey,
    ) -> Result<InvoiceView, TillError> {
        let rule = &self.inner.country().cash_rounding;
        tender::require_payable(amount)?;
        plausible(given, tender::cash_due(amount, rule)?.rounded)?;
        let payment = PaymentId::from_uuid(self.inner.ids.uuid());
        let request = CashPayment {
            id: payment,
            key,
            document,
            amount,
            given,
            stamp: self.inner.stamp()?,
        };
        self.inner.books.write(move |books| books.pay_cash(&request)).await?;
        self.inner.hub.tell(Hint::Invoice(document.as_uuid()));
        self.invoice(document).await
    }

    /// Gives cash back for a cash payment. The same key books once.
    ///
    /// # Errors
    /// The rules of [`tender::return_cash`]; nothing was booked.
    pub async fn refund_cash(&self, original: PaymentId, amount: Money, key: RequestKey) -> Result<InvoiceView, TillError> {
        let payment = PaymentId::from_uuid(self.inner.ids.uuid());
        let request = CashRefund {
            id: payment,
            key,
            original,
            amount,
            stamp: self.inner.stamp()?,
        };
        let document = self
            .inner
            .books
            .write(move |books| books.refund_cash(&request))
            .await?
            .document;
        self.inner.hub.tell(Hint::Invoice(document.as_uuid()));
        self.invoice(document).await
    }
}

fn plausible(given: Money, to_pay: Money) -> Result<(), TillError> {
    let limit = to_pay
        .minor()
        .saturating_mul(GIVEN_AT_MOST_TIMES)
        .max(GIVEN_ALWAYS_FINE_MINOR);
    if given.minor() > limit {
        Err(TillError::GivenTooMuch)
    } else {
        Ok(())
    }
}

/// The exact sum, then the next round sums that notes make.
fn suggestions(to_pay: Money) -> Vec<Money> {
    let round_up = |step: i64| {
        let steps = to_pay.minor().checked_add(step - 1)?.checked_div(step)?;
        Money::new(steps.checked_mul(step)?, to_pay.currency()).ok()
    };
    let mut sums = vec![to_pay];
    for step in [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] {
        if let Some(sum) = round_up(step).filter(|sum| !sums.contains(sum)) {
            sums.push(sum);
        }
    }
    sums.truncate(SUGGESTIONS);
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_period_is_counted_back_from_today() {
        let today = date(2026, 3, 1);
        for (period, days) in [
            (Period::Any, None),
            (Period::Last(1), Some((today, today))),
            (Period::Last(7), Some((date(2026, 2, 23), today))),
            (Period::Last(0), Some((today, today))),
            (Period::ThisYear, Some((date(2026, 1, 1), date(2026, 12, 31)))),
            (Period::Between(date(2025, 12, 31), today), Some((date(2025, 12, 31), today))),
        ] {
            assert_eq!(period.days(today).unwrap(), days, "{period:?}");
        }
        let backwards = Period::Between(today, date(2026, 2, 28)).days(today);
        assert!(matches!(backwards, Err(TillError::BadRequest)), "{backwards:?}");
    }
}
