//! What a paper is called, and the marks that keep it from being taken for something else.
//!
//! Headings are fixed in the law's language and marks in exact words per language; nobody can change them, and no catalogue
//! holds them. In Sweden and Norway the till stands in cash-invoice mode: nothing here claims to be a register's receipt.
//!
//! Deliberately absent: where and how large they stand (layout); Swedish and Norwegian register papers, which this program may
//! not issue.

use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};

use crate::paper::{Copy, Paper, PaperKind};

/// The heading of a paper, in the law's language. A slip has none of ours.
#[must_use]
pub const fn title(country: CountryCode, kind: PaperKind) -> &'static str {
    match (country, kind) {
        (_, PaperKind::Slip) => "",
        (CountryCode::Fi, PaperKind::Receipt) => "Kuitti",
        (CountryCode::Fi, PaperKind::RefundReceipt) => "Palautuskuitti",
        (CountryCode::Fi, PaperKind::Invoice) => "Lasku",
        (CountryCode::Fi, PaperKind::CreditNote) => "Hyvityslasku",
        (CountryCode::Dk, PaperKind::Receipt) => "Kassebon",
        (CountryCode::Dk, PaperKind::RefundReceipt) => "Returbon",
        (CountryCode::Se | CountryCode::No, PaperKind::Receipt) => "Kontantfaktura",
        (CountryCode::Se, PaperKind::RefundReceipt) => "Återbetalning",
        (CountryCode::No, PaperKind::RefundReceipt) => "Refusjon",
        (CountryCode::Dk | CountryCode::Se | CountryCode::No, PaperKind::Invoice) => "Faktura",
        (CountryCode::Se, PaperKind::CreditNote) => "Kreditfaktura",
        (CountryCode::No | CountryCode::Dk, PaperKind::CreditNote) => "Kreditnota",
    }
}

/// What the seller's VAT number is called, where it stands apart from the business id.
pub(crate) const fn vat_number_label(country: CountryCode) -> &'static str {
    match country {
        CountryCode::Fi => "ALV-tunnus",
        CountryCode::Se => "Momsreg.nr",
        CountryCode::No => "MVA-nummer",
        CountryCode::Dk => "SE/CVR-nummer",
    }
}

/// Something a paper must not be taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// From practice books.
    Practice,
    /// From test books.
    Test,
    /// Not the first print.
    Copy,
}

/// The exact words of a mark in one language.
#[must_use]
pub const fn mark_words(mark: Mark, language: Language) -> &'static str {
    match (mark, language) {
        (Mark::Practice, Language::Fi) => "HARJOITUS – EI KUITTI",
        (Mark::Practice, Language::Sv) => "ÖVNING – EJ KVITTO",
        (Mark::Practice, Language::Nb) => "TRENING – IKKJE KVITTERING FOR KJØP",
        (Mark::Practice, Language::Da) => "ØVELSE – IKKE EN KVITTERING",
        (Mark::Practice, Language::En) => "PRACTICE – NOT A RECEIPT",
        (Mark::Test, Language::Fi) => "TESTI – EI KUITTI",
        (Mark::Test, Language::Sv) => "TEST – EJ KVITTO",
        (Mark::Test, Language::Nb) => "TEST – IKKJE KVITTERING FOR KJØP",
        (Mark::Test, Language::Da) => "TEST – IKKE EN KVITTERING",
        (Mark::Test, Language::En) => "TEST – NOT A RECEIPT",
        (Mark::Copy, Language::Fi) => "KOPIO",
        (Mark::Copy, Language::Sv) => "KOPIA",
        (Mark::Copy, Language::Nb | Language::Da) => "KOPI",
        (Mark::Copy, Language::En) => "COPY",
    }
}

/// The lines of marks a paper carries on every page: the law's language first, the paper's own after it where it is another.
pub(crate) fn marks(paper: &Paper) -> Vec<&'static str> {
    let books = match paper.books {
        BooksKind::Real => None,
        BooksKind::Practice => Some(Mark::Practice),
        BooksKind::Test => Some(Mark::Test),
    };
    let copy = match paper.copy {
        Copy::Original => None,
        Copy::Copy => Some(Mark::Copy),
    };
    let mut lines = Vec::new();
    for mark in books.into_iter().chain(copy) {
        for language in [law_language(paper.country), paper.language] {
            let words = mark_words(mark, language);
            if !lines.contains(&words) {
                lines.push(words);
            }
        }
    }
    lines
}

/// The language of a country's law, which is its first.
pub(crate) fn law_language(country: CountryCode) -> Language {
    country.rules().languages.first().copied().unwrap_or(Language::En)
}
