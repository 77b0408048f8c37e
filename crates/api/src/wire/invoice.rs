//! Finalised invoices, their payments, and cash.

use super::{AttemptReason, ClientCard, Moment, Money, Named, Patient, SaleKind, Secret, SlipTyped, Totals, Word};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an invoice stands; derived, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceStatus {
    /// Nothing paid.
    Due,
    /// Something paid.
    PartlyPaid,
    /// All paid.
    Paid,
    /// Everything that was paid went back; the invoice owes its sum again.
    Refunded,
    /// A credit note took it back; it owes nothing.
    Credited,
}

/// A line of a finalised invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceLine {
    /// Id.
    pub id: String,
    /// Code then.
    pub code: String,
    /// Name then.
    pub name: String,
    /// For which animal.
    pub patient: Option<Patient>,
    /// Quantity in thousandths.
    pub quantity_thousandths: i64,
    /// Price of one then.
    pub unit_price: Money,
    /// VAT rate then, basis points.
    pub vat_basis_points: u16,
    /// Sum of the line.
    pub gross: Money,
    /// How much it was reduced by; zero when not at all.
    pub reduced_by: Money,
}

/// What an invoice owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// The invoice's sum.
    pub total: Money,
    /// What its credit note took back: everything or nothing.
    pub credited: Money,
    /// Booked payments in.
    pub paid: Money,
    /// Booked refunds, as a positive sum.
    pub refunded: Money,
    /// Card payments whose outcome is not known or that run now.
    pub pending: Money,
    /// Refunds whose outcome is not known or that run now, positive.
    pub pending_refund: Money,
    /// total − credited − paid + refunded; negative for what is to be given back.
    pub due: Money,
    /// To be given back because the invoice was credited.
    pub give_back: Money,
    /// What may be paid now: due − pending.
    pub payable: Money,
}

/// Card or cash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tender {
    /// At a payment terminal.
    Card,
    /// Notes and coins.
    Cash,
}

/// How the card holder was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    /// PIN.
    Pin,
    /// Signature on the slip.
    Signature,
    /// No verification.
    None,
    /// On the client's own device (phone, watch).
    Device,
}

/// The card, as little of it as is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardFacts {
    /// Issuer's name as the terminal gave it.
    pub issuer: String,
    /// Last four digits; empty when not given.
    pub last4: String,
    /// How the card holder was verified.
    pub verification: Option<Verification>,
}

/// One row of the Payments section: a booked payment, or an attempt that booked nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentRow {
    /// Unique in the invoice: the payment's id, else the attempt's.
    pub key: String,
    /// Booked payment, if money was booked.
    pub payment: Option<String>,
    /// The attempt at a terminal, if there was one.
    pub attempt: Option<String>,
    /// Card or cash.
    pub tender: Tender,
    /// True for money going back.
    pub refund: bool,
    /// It takes back a payment or refund that the terminal never made: no money moved.
    pub correction: bool,
    /// The word on the row.
    pub word: Word,
    /// Why, for Failed and the like.
    pub reason: Option<AttemptReason>,
    /// Signed sum.
    pub amount: Money,
    /// When.
    pub at: Moment,
    /// Who.
    pub staff: String,
    /// At which terminal.
    pub terminal: Option<Named>,
    /// The card.
    pub card: Option<CardFacts>,
    /// The reference on the slip (STAN and authorisation).
    pub reference: Option<String>,
    /// Cash: what was handed over, change, and the rounding booked.
    pub cash: Option<CashFacts>,
    /// What may still be refunded of this payment; null when Refund is not offered.
    pub refundable: Option<Money>,
    /// Whether a terminal slip is kept.
    pub has_slip: bool,
    /// Somebody must compare the signature.
    pub signature_pending: bool,
}

/// Cash handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CashFacts {
    /// Handed over by the client; for a refund, handed out to them.
    pub given: Money,
    /// Handed back.
    pub change: Money,
    /// Rounding booked as its own entry; may be negative.
    pub rounding: Money,
}

/// A finalised invoice with everything on its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Invoice {
    /// Id.
    pub id: String,
    /// Number.
    pub number: String,
    /// Kind.
    pub kind: SaleKind,
    /// Where it stands.
    pub status: InvoiceStatus,
    /// When finalised.
    pub finalised_at: Moment,
    /// Who finalised it.
    pub staff: String,
    /// Department.
    pub department: String,
    /// Till.
    pub till: String,
    /// Client, if named.
    pub client: Option<ClientCard>,
    /// The client's name and address as the invoice keeps them.
    pub billed_to: Option<BilledTo>,
    /// The vet's name then.
    pub vet: Option<String>,
    /// The vet's notes; empty if none.
    pub notes: String,
    /// Lines.
    pub lines: Vec<InvoiceLine>,
    /// Totals.
    pub totals: Totals,
    /// Payments and attempts, oldest first.
    pub payments: Vec<PaymentRow>,
    /// What it owes.
    pub balance: Balance,
    /// An attempt on it that is not closed, if any.
    pub open_attempt: Option<String>,
    /// What took it back, if anything did.
    pub credit_note: Option<CreditNote>,
    /// Whether it can be credited now.
    pub creditable: Creditable,
    /// Whether a payment can be booked that was taken before these books were restored.
    pub takes_earlier_payment: bool,
}

/// The client as an invoice keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BilledTo {
    /// Name.
    pub name: String,
    /// Address in one line; empty if none.
    pub address: String,
}

/// A credit note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreditNote {
    /// Number.
    pub number: String,
    /// What it took back, as it stands on the credit note: negative.
    pub gross: Money,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// Who made it.
    pub staff: String,
}

/// Whether an invoice can be credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Creditable {
    /// Yes.
    Yes,
    /// It was.
    Credited,
    /// A payment or refund of it is open, in doubt or needs attention: that comes first.
    Unsettled,
}

/// Take an invoice back in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// Invoice id.
    pub invoice: String,
    /// Why, at most 80 characters.
    pub reason: String,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// Name an invoice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InvoiceRef {
    /// Invoice id.
    pub invoice: String,
}

/// Ask what a payment would leave to pay, before anything is booked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaymentQuestion {
    /// Invoice id.
    pub invoice: String,
    /// Sum of the invoice to settle.
    pub amount: Money,
}

/// What a payment would leave to pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaymentAnswer {
    /// What the invoice would owe after it.
    pub balance_after: Money,
}

/// Ask what cash would do, before anything is booked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CashQuestion {
    /// Invoice id.
    pub invoice: String,
    /// Sum of the invoice to settle.
    pub amount: Money,
    /// Handed over; null while nothing is typed.
    pub given: Option<Money>,
}

/// What cash would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CashAnswer {
    /// To be handed over after rounding.
    pub to_pay: Money,
    /// The rounding, its own entry.
    pub rounding: Money,
    /// Change; null while `given` is missing or too little.
    pub change: Option<Money>,
    /// Round sums a client is likely to hand over, at least `toPay`, at most four.
    pub suggestions: Vec<Money>,
}

/// Take cash.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PayCash {
    /// Invoice id.
    pub invoice: String,
    /// Sum of the invoice to settle.
    pub amount: Money,
    /// Handed over.
    pub given: Money,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// Give cash back for a cash payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefundCash {
    /// The payment to return.
    pub payment: String,
    /// How much, positive.
    pub amount: Money,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// Ask for the slips kept with an attempt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttemptRef {
    /// Attempt id.
    pub attempt: String,
}

/// The terminal's slips, unchanged but for the card number's one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Slips {
    /// The card holder's copy; empty if none.
    pub customer: String,
    /// The merchant's copy; empty if none.
    pub merchant: String,
}

/// A payment that the terminal took before these books were restored; nothing is sent.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookEarlierPayment {
    /// Invoice id.
    pub invoice: String,
    /// Terminal id.
    pub terminal: String,
    /// What the slip says; its sum is what is booked.
    pub slip: SlipTyped,
    /// The evidence, in words.
    pub text: String,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
    /// Made by the UI once per press (UUID).
    pub key: String,
}
