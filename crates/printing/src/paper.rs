//! What stands on a paper, as facts.
//!
//! Everything here comes from a frozen document, booked payments and what an attempt's reply said; nothing is looked up again.
//! Whatever the country may ask for and a document may lack is an `Option` or may be empty: that is how [`crate::lacking`] can
//! name it.
//!
//! Deliberately absent: words, formats, places on a page.

use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::document::Document;
use domain::money::{Money, MoneyError};
pub use domain::paper::{Copy, PaperKind};
use domain::people::Species;
use domain::quantity::Quantity;
use domain::sale::Discount;
use domain::stamp::Stamp;
use domain::vat::{VatLine, VatRate};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use crate::PaperError;

/// Who sells, as the document froze them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seller {
    /// The company's name.
    pub name: Option<String>,
    /// Its number in the country's register.
    pub business_id: Option<String>,
    /// Its VAT number, where that is another.
    pub vat_number: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// The till.
    pub till: Option<String>,
    /// Who served.
    pub staff: Option<String>,
}

/// Who buys.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Buyer {
    /// Their name.
    pub name: String,
    /// Where they live.
    pub address: Option<String>,
    /// Their number with the clinic.
    pub number: Option<u32>,
    /// Their number in the country's register, for a company.
    pub business_id: Option<String>,
    /// Their VAT number, for a company.
    pub vat_number: Option<String>,
    /// Whether they buy as a business.
    pub is_company: bool,
}

/// One line as it was sold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// The item's name.
    pub name: String,
    /// How much.
    pub quantity: Quantity,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// Its rate.
    pub vat_rate: VatRate,
    /// Everything taken off: the line's own discount and its share of the sale's.
    pub reduced_by: Money,
    /// The line's own discount, for its reason.
    pub discount: Option<Discount>,
    /// What the line costs.
    pub gross: Money,
    /// For which animal.
    pub patient: Option<(String, Species)>,
}

/// Card or cash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tender {
    /// At a terminal.
    Card,
    /// Notes and coins.
    Cash,
}

/// Cash that changed hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashPart {
    /// Handed over by the client; for a refund, handed out to them.
    pub given: Money,
    /// Handed back.
    pub change: Money,
    /// The rounding, its own entry.
    pub rounding: Money,
}

/// What the terminal said of the card. Empty where it said nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardPart {
    /// The card's brand.
    pub issuer: String,
    /// Its last four digits.
    pub last4: String,
    /// The application's identifier on the chip.
    pub aid: String,
    /// The terminal's number with Nets.
    pub terminal: String,
    /// STAN and authorisation code, as the slip has them.
    pub reference: String,
    /// The card holder's slip, unchanged; printed below the receipt of its own payment.
    pub slip: String,
}

/// A booked payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPart {
    /// Card or cash.
    pub tender: Tender,
    /// Signed: what it settles; negative for money given back.
    pub amount: Money,
    /// Tip beside it.
    pub tip: Money,
    /// Surcharge beside it.
    pub surcharge: Money,
    /// Cash.
    pub cash: Option<CashPart>,
    /// Card.
    pub card: Option<CardPart>,
    /// When.
    pub at: Moment,
}

impl PaymentPart {
    /// What went over the counter: the sum and its rounding.
    pub fn paid(&self) -> Result<Money, MoneyError> {
        match self.cash {
            None => Ok(self.amount),
            Some(cash) => self.amount.checked_add(cash.rounding),
        }
    }
}

/// Date and time at the till.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(DateTime);

impl Moment {
    /// The wall clock of a stamp.
    pub fn of(stamp: &Stamp) -> Result<Self, PaperError> {
        let at = Timestamp::from_millisecond(stamp.at.as_millis()).map_err(|_| PaperError::Instant)?;
        let seconds = i32::from(stamp.offset_minutes).checked_mul(60).ok_or(PaperError::Instant)?;
        let offset = Offset::from_seconds(seconds).map_err(|_| PaperError::Instant)?;
        Ok(Self(offset.to_datetime(at)))
    }

    /// The day.
    #[must_use]
    pub fn date(self) -> Date {
        self.0.date()
    }

    /// Day and time.
    #[must_use]
    pub const fn date_time(self) -> DateTime {
        self.0
    }
}

/// What stands on a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Which paper.
    pub kind: PaperKind,
    /// What kind of books it is from; practice and test are marked on every page.
    pub books: BooksKind,
    /// First print or copy.
    pub copy: Copy,
    /// Whose law it follows.
    pub country: CountryCode,
    /// The language of its words; headings and marks stay the law's.
    pub language: Language,
    /// Who sells.
    pub seller: Seller,
    /// Who buys.
    pub buyer: Option<Buyer>,
    /// Its own number.
    pub number: Option<String>,
    /// The document it refers to: number and day.
    pub original: Option<(String, Moment)>,
    /// When it was made.
    pub issued: Option<Moment>,
    /// The day of supply.
    pub supply: Option<Date>,
    /// By when an invoice is to be paid.
    pub due: Option<Date>,
    /// Payment reference and account, once the clinic has them.
    pub reference: Option<String>,
    /// Where to pay.
    pub account: Option<String>,
    /// What was sold.
    pub lines: Vec<PaperLine>,
    /// Per rate. On a refund receipt the refunded sum's.
    pub vat: Vec<VatLine>,
    /// The document's sum.
    pub total: Option<Money>,
    /// Everything taken off.
    pub discount_total: Option<Money>,
    /// Payments that this paper speaks of, oldest first.
    pub payments: Vec<PaymentPart>,
    /// What is owed after them.
    pub balance: Option<Money>,
    /// The treating veterinarian.
    pub vet: Option<String>,
    /// Why a document was taken back, on a credit note.
    pub reason: Option<String>,
    /// Words of the clinic at the end of an invoice.
    pub notes: Option<String>,
    /// The slip's text, for a slip.
    pub slip: Option<String>,
}

impl Paper {
    /// A paper with a document's facts and nothing else yet.
    pub fn of(document: &Document, country: CountryCode, kind: PaperKind) -> Result<Self, PaperError> {
        let parts = document.parts();
        let lines = parts.lines.iter().map(|line| {
            Ok(PaperLine {
                name: line.name.to_string(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                vat_rate: line.vat_rate,
                reduced_by: line.line_discount.checked_add(line.sale_discount)?,
                discount: line.discount.clone(),
                gross: line.gross,
                patient: line
                    .patient
                    .as_ref()
                    .map(|patient| (patient.name.to_string(), patient.species)),
            })
        });
        let buyer = parts.client.as_ref().map(|client| Buyer {
            name: client.name.to_string(),
            address: client.address.as_ref().map(ToString::to_string),
            number: Some(client.number),
            is_company: client.business_id.is_some(),
            business_id: client.business_id.as_ref().map(ToString::to_string),
            vat_number: None,
        });
        Ok(Self {
            kind,
            books: parts.number.series().books,
            copy: Copy::Original,
            country,
            language: country.rules().languages.first().copied().unwrap_or(Language::En),
            seller: Seller::default(),
            buyer,
            number: Some(parts.number.to_string()),
            original: None,
            issued: Some(Moment::of(&parts.stamp)?),
            supply: Some(parts.supply_date),
            due: None,
            reference: None,
            account: None,
            lines: lines.collect::<Result<Vec<_>, MoneyError>>()?,
            vat: parts.vat.clone(),
            total: Some(parts.gross),
            discount_total: Some(parts.discount_total),
            payments: Vec::new(),
            balance: Some(parts.gross),
            vet: parts.vet.as_ref().map(|vet| vet.name.to_string()),
            reason: None,
            notes: parts.notes.as_ref().map(ToString::to_string),
            slip: None,
        })
    }

    /// Adds payments and says what is owed after them.
    pub fn with_payments(mut self, payments: Vec<PaymentPart>) -> Result<Self, PaperError> {
        if let Some(total) = self.total {
            let paid = Money::sum(total.currency(), payments.iter().map(|payment| payment.amount))?;
            self.balance = Some(total.checked_sub(paid)?);
        }
        self.payments = payments;
        Ok(self)
    }

    /// Turns it into the receipt of one refund. The tax of a part is the document's rates in proportion, so that the parts sum
    /// to the refund exactly; whether the sale's own tax changes is a credit note's matter.
    pub fn refunding(mut self, refund: PaymentPart, number: String) -> Result<Self, PaperError> {
        let weights: Vec<i64> = self.vat.iter().map(|line| line.gross.minor()).collect();
        let shares = refund.amount.allocate(&weights).unwrap_or_else(|_| vec![refund.amount]);
        self.vat = self
            .vat
            .iter()
            .zip(shares)
            .filter(|(_, share)| !share.is_zero())
            .map(|(line, share)| VatLine::of(line.rate, share))
            .collect::<Result<_, MoneyError>>()?;
        self.original = self.number.take().zip(self.issued);
        self.number = Some(number);
        self.issued = Some(refund.at);
        self.payments = vec![refund];
        Ok(self)
    }

    /// Turns it into the credit note that takes the document back in full: every sum with its sign turned, at the rates it was
    /// sold at. Payments and the vet's notes are the invoice's and stay there.
    pub fn crediting(mut self, number: String, at: Moment, reason: String) -> Self {
        for line in &mut self.lines {
            line.unit_price = line.unit_price.neg();
            line.reduced_by = line.reduced_by.neg();
            line.gross = line.gross.neg();
        }
        for line in &mut self.vat {
            (line.gross, line.net, line.vat) = (line.gross.neg(), line.net.neg(), line.vat.neg());
        }
        self.total = self.total.map(Money::neg);
        self.discount_total = self.discount_total.map(Money::neg);
        self.original = self.number.take().zip(self.issued);
        self.number = Some(number);
        self.issued = Some(at);
        self.reason = Some(reason);
        (self.payments, self.balance, self.notes) = (Vec::new(), None, None);
        self
    }
}
