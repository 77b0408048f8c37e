//! What the law asks a paper to say, as data: per country and kind of paper the fields, when each is asked for, and where that
//! is written.
//!
//! A paper that lacks one is not printed. The fields that this program could not leave out if it tried (a quantity beside every
//! line, the total below) are here too: the table is the list a country's accountant signs, not only the list of what may go
//! missing.
//!
//! Deliberately absent: certified registers. In Sweden and Norway the papers are invoices to a named client.

use domain::country::CountryCode;

use crate::heading;
use crate::paper::{Paper, PaperKind};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Something a paper says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $name,)+
        }

        impl Field {
            /// Every field.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable code for the wire and the catalogues.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

fields! {
    /// What the paper is.
    Heading = "heading",
    /// The seller's name.
    SellerName = "seller_name",
    /// The seller's number in the register.
    SellerNumber = "seller_number",
    /// The seller's VAT number.
    SellerVatNumber = "seller_vat_number",
    /// The seller's address.
    SellerAddress = "seller_address",
    /// The paper's own number.
    Number = "number",
    /// Day and time of issue.
    Date = "date",
    /// The day of supply.
    SupplyDate = "supply_date",
    /// By when to pay.
    DueDate = "due_date",
    /// What the paper refers to.
    Original = "original",
    /// The buyer's name.
    BuyerName = "buyer_name",
    /// The buyer's address.
    BuyerAddress = "buyer_address",
    /// What was sold and how much of it.
    Lines = "lines",
    /// The tax, rate by rate.
    Vat = "vat",
    /// The sum.
    Total = "total",
    /// How it was paid or given back.
    Means = "means",
    /// The slip's text.
    SlipText = "slip_text",
}

/// When a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// Always.
    Always,
    /// When the buyer is a business, or the document costs more than the country lets be anonymous.
    BusinessOrLarge,
    /// When the buyer is a business.
    Business,
    /// When tax stands on the paper: who is not registered for it has no number, and no tax either.
    Taxed,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Requirement {
    /// What.
    pub field: Field,
    /// When.
    pub when: Condition,
    /// Where it is written.
    pub source: &'static str,
}

const fn always(field: Field, source: &'static str) -> Requirement {
    Requirement {
        field,
        when: Condition::Always,
        source,
    }
}

const fn when(field: Field, when: Condition, source: &'static str) -> Requirement {
    Requirement { field, when, source }
}

const FI_RECEIPT: &str = "Act 658/2013 on the duty to offer a receipt in cash trade: content of the receipt";
const FI_INVOICE: &str = "VAT Act 1501/1993 section 209 b and following: content of an invoice";
const FI_NAMED: &str = "Our own rule: an invoice is owed by somebody with a name";
const DK_RECEIPT: &str = "Momsbekendtgørelsen chapter 12: till receipt of a sales registration system (good secondary source)";
const DK_SIMPLE: &str = "Momsbekendtgørelsen sections 64 and 65: simplified invoice to private persons";
const DK_FULL: &str =
    "Momsbekendtgørelsen sections 58 and 64: full invoice to a business, and for services above 5,000 kr (to be confirmed)";
const SE_INVOICE: &str = "Bokföringslag 1999:1078 chapter 5 section 7 and mervärdesskattelag 2023:200 chapter 17: invoice";
const SE_CASH: &str = "Skatteförfarandelag chapter 39: an invoice to a named customer, with the customer's name and address";
const NO_INVOICE: &str = "Bokføringsforskriften section 5-1-1: content of a sales document";
const NO_CASH: &str = "Bokføringsforskriften section 5-4-1 third paragraph: a cash invoice is a sales document to a named buyer";
const CREDIT: &str = "A document that corrects an invoice names the invoice: VAT directive 2006/112/EC article 219";
const REFUND: &str = "Our own rule: money given back names what it was paid for, and how it went back";
const SLIP: &str = "Our own rule: a slip is printed as the terminal gave it or not at all";

static FI_RECEIPT_FIELDS: [Requirement; 9] = [
    always(Field::SellerName, FI_RECEIPT),
    always(Field::SellerNumber, FI_RECEIPT),
    always(Field::SellerAddress, FI_RECEIPT),
    always(Field::Date, FI_RECEIPT),
    always(Field::Number, FI_RECEIPT),
    always(Field::Lines, FI_RECEIPT),
    always(Field::Vat, FI_RECEIPT),
    always(Field::Total, FI_RECEIPT),
    always(Field::Means, FI_RECEIPT),
];

static FI_REFUND_FIELDS: [Requirement; 10] = [
    always(Field::SellerName, FI_RECEIPT),
    always(Field::SellerNumber, FI_RECEIPT),
    always(Field::SellerAddress, FI_RECEIPT),
    always(Field::Date, FI_RECEIPT),
    always(Field::Number, FI_RECEIPT),
    always(Field::Lines, FI_RECEIPT),
    always(Field::Vat, FI_RECEIPT),
    always(Field::Total, FI_RECEIPT),
    always(Field::Original, REFUND),
    always(Field::Means, REFUND),
];

static FI_INVOICE_FIELDS: [Requirement; 12] = [
    always(Field::Heading, FI_INVOICE),
    always(Field::SellerName, FI_INVOICE),
    always(Field::SellerNumber, FI_INVOICE),
    always(Field::SellerAddress, FI_INVOICE),
    always(Field::Date, FI_INVOICE),
    always(Field::Number, FI_INVOICE),
    always(Field::SupplyDate, FI_INVOICE),
    always(Field::Lines, FI_INVOICE),
    always(Field::Vat, FI_INVOICE),
    always(Field::Total, FI_INVOICE),
    always(Field::BuyerName, FI_NAMED),
    when(Field::BuyerAddress, Condition::Business, FI_INVOICE),
];

static FI_CREDIT_FIELDS: [Requirement; 12] = [
    always(Field::Heading, FI_INVOICE),
    always(Field::SellerName, FI_INVOICE),
    always(Field::SellerNumber, FI_INVOICE),
    always(Field::SellerAddress, FI_INVOICE),
    always(Field::Date, FI_INVOICE),
    always(Field::Number, FI_INVOICE),
    always(Field::Lines, FI_INVOICE),
    always(Field::Vat, FI_INVOICE),
    always(Field::Total, FI_INVOICE),
    always(Field::Original, CREDIT),
    when(Field::BuyerName, Condition::Business, FI_INVOICE),
    when(Field::BuyerAddress, Condition::Business, FI_INVOICE),
];

static DK_RECEIPT_FIELDS: [Requirement; 9] = [
    always(Field::SellerName, DK_RECEIPT),
    always(Field::SellerNumber, DK_RECEIPT),
    always(Field::SellerAddress, DK_SIMPLE),
    always(Field::Date, DK_RECEIPT),
    always(Field::Number, DK_SIMPLE),
    always(Field::Lines, DK_RECEIPT),
    always(Field::Vat, DK_RECEIPT),
    always(Field::Total, DK_SIMPLE),
    always(Field::Means, DK_RECEIPT),
];

static DK_REFUND_FIELDS: [Requirement; 10] = [
    always(Field::SellerName, DK_RECEIPT),
    always(Field::SellerNumber, DK_RECEIPT),
    always(Field::SellerAddress, DK_SIMPLE),
    always(Field::Date, DK_RECEIPT),
    always(Field::Number, DK_SIMPLE),
    always(Field::Lines, DK_RECEIPT),
    always(Field::Vat, DK_RECEIPT),
    always(Field::Total, DK_SIMPLE),
    always(Field::Original, REFUND),
    always(Field::Means, REFUND),
];

static DK_INVOICE_FIELDS: [Requirement; 12] = [
    always(Field::Heading, DK_SIMPLE),
    always(Field::SellerName, DK_SIMPLE),
    always(Field::SellerNumber, DK_SIMPLE),
    always(Field::SellerAddress, DK_SIMPLE),
    always(Field::Date, DK_SIMPLE),
    always(Field::Number, DK_SIMPLE),
    always(Field::SupplyDate, DK_FULL),
    always(Field::Lines, DK_SIMPLE),
    always(Field::Vat, DK_SIMPLE),
    always(Field::Total, DK_SIMPLE),
    when(Field::BuyerName, Condition::BusinessOrLarge, DK_FULL),
    when(Field::BuyerAddress, Condition::BusinessOrLarge, DK_FULL),
];

static DK_CREDIT_FIELDS: [Requirement; 12] = [
    always(Field::Heading, DK_SIMPLE),
    always(Field::SellerName, DK_SIMPLE),
    always(Field::SellerNumber, DK_SIMPLE),
    always(Field::SellerAddress, DK_SIMPLE),
    always(Field::Date, DK_SIMPLE),
    always(Field::Number, DK_SIMPLE),
    always(Field::Lines, DK_SIMPLE),
    always(Field::Vat, DK_SIMPLE),
    always(Field::Total, DK_SIMPLE),
    always(Field::Original, CREDIT),
    when(Field::BuyerName, Condition::BusinessOrLarge, DK_FULL),
    when(Field::BuyerAddress, Condition::BusinessOrLarge, DK_FULL),
];

const fn cash_invoice(invoice: &'static str, named: &'static str) -> [Requirement; 14] {
    [
        always(Field::Heading, invoice),
        always(Field::SellerName, invoice),
        always(Field::SellerNumber, invoice),
        when(Field::SellerVatNumber, Condition::Taxed, invoice),
        always(Field::SellerAddress, invoice),
        always(Field::Date, invoice),
        always(Field::Number, invoice),
        always(Field::SupplyDate, invoice),
        always(Field::Lines, invoice),
        always(Field::Vat, invoice),
        always(Field::Total, invoice),
        always(Field::BuyerName, named),
        always(Field::BuyerAddress, named),
        always(Field::Means, named),
    ]
}

const fn invoice(invoice: &'static str, named: &'static str) -> [Requirement; 14] {
    let mut fields = cash_invoice(invoice, named);
    // An invoice that waits for its money says by when.
    fields[13] = always(Field::DueDate, invoice);
    fields
}

const fn corrects(invoice: &'static str, named: &'static str, why: &'static str) -> [Requirement; 14] {
    let mut fields = cash_invoice(invoice, named);
    fields[13] = always(Field::Original, why);
    fields
}

const fn gives_back(invoice: &'static str, named: &'static str) -> [Requirement; 15] {
    let all = cash_invoice(invoice, named);
    [
        all[0],
        all[1],
        all[2],
        all[3],
        all[4],
        all[5],
        all[6],
        all[7],
        all[8],
        all[9],
        all[10],
        all[11],
        all[12],
        all[13],
        always(Field::Original, REFUND),
    ]
}

static SE_CASH_FIELDS: [Requirement; 14] = cash_invoice(SE_INVOICE, SE_CASH);
static SE_INVOICE_FIELDS: [Requirement; 14] = invoice(SE_INVOICE, SE_CASH);
static SE_CREDIT_FIELDS: [Requirement; 14] = corrects(SE_INVOICE, SE_CASH, CREDIT);
static SE_REFUND_FIELDS: [Requirement; 15] = gives_back(SE_INVOICE, SE_CASH);
static NO_CASH_FIELDS: [Requirement; 14] = cash_invoice(NO_INVOICE, NO_CASH);
static NO_INVOICE_FIELDS: [Requirement; 14] = invoice(NO_INVOICE, NO_CASH);
static NO_CREDIT_FIELDS: [Requirement; 14] = corrects(NO_INVOICE, NO_CASH, CREDIT);
static NO_REFUND_FIELDS: [Requirement; 15] = gives_back(NO_INVOICE, NO_CASH);
static SLIP_FIELDS: [Requirement; 1] = [always(Field::SlipText, SLIP)];

/// The table of a country and kind.
#[must_use]
pub fn requirements(country: CountryCode, kind: PaperKind) -> &'static [Requirement] {
    match (country, kind) {
        (_, PaperKind::Slip) => &SLIP_FIELDS,
        (CountryCode::Fi, PaperKind::Receipt) => &FI_RECEIPT_FIELDS,
        (CountryCode::Fi, PaperKind::RefundReceipt) => &FI_REFUND_FIELDS,
        (CountryCode::Fi, PaperKind::Invoice) => &FI_INVOICE_FIELDS,
        (CountryCode::Fi, PaperKind::CreditNote) => &FI_CREDIT_FIELDS,
        (CountryCode::Dk, PaperKind::Receipt) => &DK_RECEIPT_FIELDS,
        (CountryCode::Dk, PaperKind::RefundReceipt) => &DK_REFUND_FIELDS,
        (CountryCode::Dk, PaperKind::Invoice) => &DK_INVOICE_FIELDS,
        (CountryCode::Dk, PaperKind::CreditNote) => &DK_CREDIT_FIELDS,
        (CountryCode::Se, PaperKind::Receipt) => &SE_CASH_FIELDS,
        (CountryCode::Se, PaperKind::RefundReceipt) => &SE_REFUND_FIELDS,
        (CountryCode::Se, PaperKind::Invoice) => &SE_INVOICE_FIELDS,
        (CountryCode::Se, PaperKind::CreditNote) => &SE_CREDIT_FIELDS,
        (CountryCode::No, PaperKind::Receipt) => &NO_CASH_FIELDS,
        (CountryCode::No, PaperKind::RefundReceipt) => &NO_REFUND_FIELDS,
        (CountryCode::No, PaperKind::Invoice) => &NO_INVOICE_FIELDS,
        (CountryCode::No, PaperKind::CreditNote) => &NO_CREDIT_FIELDS,
    }
}

/// What the law asks for and the paper does not have, in the table's order.
#[must_use]
pub fn lacking(paper: &Paper) -> Vec<Field> {
    requirements(paper.country, paper.kind)
        .iter()
        .filter(|row| applies(row.when, paper) && !has(row.field, paper))
        .map(|row| row.field)
        .collect()
}

fn applies(when: Condition, paper: &Paper) -> bool {
    let business = paper.buyer.as_ref().is_some_and(|buyer| buyer.is_company);
    match when {
        Condition::Always => true,
        Condition::Business => business,
        Condition::Taxed => paper.vat.iter().any(|line| !line.vat.is_zero()),
        Condition::BusinessOrLarge => {
            business
                || paper
                    .total
                    .is_some_and(|total| paper.country.rules().names_buyer_of(total.abs()))
        }
    }
}

fn said(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

fn has(field: Field, paper: &Paper) -> bool {
    match field {
        Field::Heading => !heading::title(paper.country, paper.kind).is_empty(),
        Field::SellerName => said(paper.seller.name.as_ref()),
        Field::SellerNumber => said(paper.seller.business_id.as_ref()),
        Field::SellerVatNumber => said(paper.seller.vat_number.as_ref()),
        Field::SellerAddress => said(paper.seller.address.as_ref()),
        Field::Number => said(paper.number.as_ref()),
        Field::Date => paper.issued.is_some(),
        Field::SupplyDate => paper.supply.is_some(),
        Field::DueDate => paper.due.is_some(),
        Field::Original => paper.original.as_ref().is_some_and(|(number, _)| !number.trim().is_empty()),
        Field::BuyerName => paper.buyer.as_ref().is_some_and(|buyer| !buyer.name.trim().is_empty()),
        Field::BuyerAddress => paper.buyer.as_ref().is_some_and(|buyer| said(buyer.address.as_ref())),
        Field::Lines => !paper.lines.is_empty() && paper.lines.iter().all(|line| !line.name.trim().is_empty()),
        Field::Vat => !paper.vat.is_empty(),
        Field::Total => paper.total.is_some(),
        Field::Means => !paper.payments.is_empty(),
        Field::SlipText => said(paper.slip.as_ref()),
    }
}
