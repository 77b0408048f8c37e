//! What receipts and invoices say alike: who sells, how it was paid, the tax.
//!
//! Rows of words and sums; where they stand is the form's matter. No sum is made here but the one that rounding belongs to.

use domain::country::CountryCode;
use domain::money::{Money, MoneyError};
use domain::sale::DiscountReason;

use crate::format;
use crate::heading;
use crate::paper::{CardPart, Paper, PaperKind, PaperLine, PaymentPart, Tender};
use crate::words::Words;

/// A label and its sum, and whether it explains the row above.
pub(super) struct SumRow {
    pub(super) label: String,
    pub(super) sum: Option<Money>,
    pub(super) quiet: bool,
}

fn row(label: String, sum: Money) -> SumRow {
    SumRow {
        label,
        sum: Some(sum),
        quiet: false,
    }
}

fn note(label: String) -> SumRow {
    SumRow {
        label,
        sum: None,
        quiet: true,
    }
}

/// The seller's lines below the name.
pub(super) fn seller_lines(paper: &Paper) -> Vec<String> {
    let (seller, rules) = (&paper.seller, paper.country.rules());
    let mut lines: Vec<String> = seller.address.iter().cloned().collect();
    if let Some(id) = &seller.business_id {
        // The Norwegian number says itself that its owner is registered for VAT.
        let registered = match (paper.country, &seller.vat_number) {
            (CountryCode::No, Some(_)) if !id.ends_with("MVA") => " MVA",
            (CountryCode::No | CountryCode::Fi | CountryCode::Se | CountryCode::Dk, _) => "",
        };
        lines.push(format!("{} {id}{registered}", rules.business_id_label));
    }
    if let Some(number) = &seller.vat_number
        && paper.country != CountryCode::No
    {
        lines.push(format!("{} {number}", heading::vat_number_label(paper.country)));
    }
    lines
}

/// The heading in the paper's language, where that is not the law's.
pub(super) fn subtitle(paper: &Paper, words: &Words) -> Option<String> {
    let key = match paper.kind {
        PaperKind::Receipt => match paper.country {
            CountryCode::Fi | CountryCode::Dk => "paper-kind-receipt",
            CountryCode::Se | CountryCode::No => "paper-kind-cash-invoice",
        },
        PaperKind::RefundReceipt => "paper-kind-refund-receipt",
        PaperKind::Invoice => "paper-kind-invoice",
        PaperKind::CreditNote => "paper-kind-credit-note",
        PaperKind::Slip => "paper-kind-slip",
    };
    (words.language() != heading::law_language(paper.country)).then(|| words.say(key))
}

/// What the paper's number is called.
pub(super) const fn number_label(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Receipt | PaperKind::RefundReceipt | PaperKind::Slip => "paper-number",
        PaperKind::Invoice => "paper-number-invoice",
        PaperKind::CreditNote => "paper-number-credit-note",
    }
}

/// The reason of a line's discount, in words.
pub(super) fn discount_words(line: &PaperLine, words: &Words) -> Option<String> {
    if line.reduced_by.is_zero() {
        return None;
    }
    let sum = format::money(line.reduced_by.neg(), words.language());
    let reason = line.discount.as_ref().map(|discount| match &discount.reason {
        DiscountReason::Other(typed) => typed.to_string(),
        DiscountReason::RegularClient => words.say("discount-reason-regular-client"),
        DiscountReason::Staff => words.say("discount-reason-staff"),
        DiscountReason::Campaign => words.say("discount-reason-campaign"),
        DiscountReason::Damaged => words.say("discount-reason-damaged"),
        DiscountReason::Goodwill => words.say("discount-reason-goodwill"),
    });
    Some(match reason {
        Some(reason) => words.say_with("paper-discount-why", &[("sum", &sum), ("reason", &reason)]),
        None => words.say_with("paper-discount", &[("sum", &sum)]),
    })
}

/// How it was paid, payment by payment, and what is left.
pub(super) fn payment_rows(paper: &Paper, words: &Words) -> Result<Vec<SumRow>, MoneyError> {
    let mut rows = Vec::new();
    for payment in &paper.payments {
        match payment.tender {
            Tender::Cash => cash_rows(payment, words, &mut rows)?,
            Tender::Card => card_rows(payment, words, &mut rows),
        }
        for (key, sum) in [("paper-tip", payment.tip), ("paper-surcharge", payment.surcharge)] {
            if !sum.is_zero() {
                rows.push(row(words.say(key), sum));
            }
        }
        let when = format::date_time(payment.at.date_time(), words.language());
        if paper.issued != Some(payment.at) {
            rows.push(note(when));
        }
    }
    if let Some(balance) = paper.balance
        && says_balance(paper, balance)
    {
        rows.push(row(words.say("paper-left"), balance));
    }
    Ok(rows)
}

/// A paper about a debt says what is left of it, even when that is nothing.
fn says_balance(paper: &Paper, balance: Money) -> bool {
    match paper.kind {
        PaperKind::Invoice => true,
        PaperKind::Receipt => !balance.is_zero() || matches!(paper.country, CountryCode::Se | CountryCode::No),
        PaperKind::RefundReceipt | PaperKind::CreditNote | PaperKind::Slip => false,
    }
}

fn cash_rows(payment: &PaymentPart, words: &Words, rows: &mut Vec<SumRow>) -> Result<(), MoneyError> {
    let back = payment.amount.is_negative();
    let paid = payment.paid()?;
    if let Some(cash) = payment.cash
        && !cash.rounding.is_zero()
    {
        rows.push(row(words.say("paper-rounding"), cash.rounding));
    }
    rows.push(row(words.say(if back { "paper-refund-cash" } else { "paper-cash" }), paid));
    if let Some(cash) = payment.cash
        && !back
        && !cash.change.is_zero()
    {
        rows.push(row(words.say("paper-cash-given"), cash.given));
        rows.push(row(words.say("paper-change"), cash.change));
    }
    Ok(())
}

fn card_rows(payment: &PaymentPart, words: &Words, rows: &mut Vec<SumRow>) {
    let back = payment.amount.is_negative();
    let card = payment.card.clone().unwrap_or_default();
    let named = match (card.issuer.is_empty(), card.last4.is_empty()) {
        (_, true) => card.issuer.clone(),
        (true, false) => format!("···· {}", card.last4),
        (false, false) => format!("{} ···· {}", card.issuer, card.last4),
    };
    let key = if back { "paper-refund-card" } else { "paper-card" };
    let label = words.say_with(key, &[("card", &named)]);
    rows.push(row(label.trim().to_owned(), payment.amount));
    let facts = card_facts(&card, words);
    if !facts.is_empty() {
        rows.push(note(facts));
    }
}

fn card_facts(card: &CardPart, words: &Words) -> String {
    let mut facts = Vec::new();
    if !card.reference.is_empty() {
        facts.push(words.say_with("paper-card-reference", &[("reference", &card.reference)]));
    }
    if !card.terminal.is_empty() {
        facts.push(words.say_with("paper-card-terminal", &[("terminal", &card.terminal)]));
    }
    if !card.aid.is_empty() {
        facts.push(format!("AID {}", card.aid));
    }
    facts.join(" · ")
}

/// The slip of the paper's own payment, which is the last.
pub(super) fn own_slip(paper: &Paper) -> Option<&str> {
    match paper.kind {
        PaperKind::Receipt | PaperKind::RefundReceipt => {
            let slip = paper.payments.last()?.card.as_ref()?.slip.as_str();
            (!slip.trim().is_empty()).then_some(slip)
        }
        PaperKind::Invoice | PaperKind::CreditNote | PaperKind::Slip => None,
    }
}
