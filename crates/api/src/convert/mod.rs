//! Between what use cases speak and what the webview reads. Renaming only: no sum is made and nothing is decided here.

mod account;
mod attempt;
mod desk;
mod error;
mod history;
mod input;
mod invoice;
mod list;
mod list_file;
mod paper;
mod reconcile;
mod sale;
mod supervisor;
mod terminal;
mod today;

pub(crate) use account::account;
pub(crate) use attempt::{attempt, doubt, summary, terminal};
pub(crate) use desk::{
    client_form_in, client_row, client_whole, group_in, item_entry, item_form_in, maybe, patient_form_in, place_in, same_name,
    staff_entry, staff_form_in, vat_class,
};
pub(crate) use error::{paused, restore_fault};
pub(crate) use history::{attempt_history, attempt_page, cases, outcome_in, reply_in, settlement_in};
pub(crate) use input::{id, money_in, quantity_in, slip_in, uuid_key};
pub(crate) use invoice::invoice;
pub(crate) use list::{counts, day_in, filter_in, page, paging_in};
pub(crate) use list_file::{import, import_options_in, list_in, remark};
pub(crate) use paper::{pages, paper_in, papers};
pub(crate) use reconcile::{difference, sessions, slip_totals_in};
pub(crate) use sale::{discount_in, item, kind_in, parked, sale};
pub(crate) use supervisor::supervisor;
pub(crate) use terminal::{
    action_in, add_terminal_in, change_terminal_in, checklist, number_check, terminal_calls, terminal_settings, tick_in,
};
pub(crate) use today::day;

use crate::error::WireError;
use crate::wire;
use application::domain::country::{CountryCode, Language, SaleMode};
use application::domain::money::{Currency, Money};
use application::domain::people::{Patient, PatientState, Species};
use application::domain::stamp::{Stamp, UtcMillis};
use application::{BooksKind, Hint, LanguageChoice, books};

/// A hint for the windows.
#[must_use]
pub fn wire_hint(hint: Hint) -> wire::Hint {
    match hint {
        Hint::App => wire::Hint::App,
        Hint::Account => wire::Hint::Account,
        Hint::Sale => wire::Hint::Sale,
        Hint::People => wire::Hint::People,
        Hint::Catalogue => wire::Hint::Catalogue,
        Hint::Invoice(id) => wire::Hint::Invoice(id.to_string()),
        Hint::Attempt(id, _) => wire::Hint::Attempt(id.to_string()),
        Hint::Terminals => wire::Hint::Terminals,
        Hint::Doubts => wire::Hint::Doubts,
        Hint::Books => wire::Hint::Books,
    }
}

pub(crate) const fn currency(currency: Currency) -> wire::Currency {
    match currency {
        Currency::Eur => wire::Currency::Eur,
        Currency::Sek => wire::Currency::Sek,
        Currency::Nok => wire::Currency::Nok,
        Currency::Dkk => wire::Currency::Dkk,
    }
}

/// The domain's bound on money is the wire's: 2^53 − 1.
pub(crate) const fn money(money: Money) -> wire::Money {
    wire::Money {
        minor: money.minor(),
        currency: currency(money.currency()),
    }
}

pub(crate) const fn moment(stamp: &Stamp) -> wire::Moment {
    wire::Moment {
        utc_ms: stamp.at.as_millis(),
        offset_minutes: stamp.offset_minutes,
    }
}

/// An instant where the till stands.
pub(crate) const fn instant((at, offset_minutes): (UtcMillis, i16)) -> wire::Moment {
    wire::Moment {
        utc_ms: at.as_millis(),
        offset_minutes,
    }
}

pub(crate) const fn books_kind(kind: BooksKind) -> wire::BooksKind {
    match kind {
        BooksKind::Real => wire::BooksKind::Real,
        BooksKind::Practice => wire::BooksKind::Practice,
        BooksKind::Test => wire::BooksKind::Test,
    }
}

/// The kind as it stands in JSON.
pub(crate) const fn books_kind_code(kind: BooksKind) -> &'static str {
    match kind {
        BooksKind::Real => "real",
        BooksKind::Practice => "practice",
        BooksKind::Test => "test",
    }
}

pub(crate) const fn books_kind_in(kind: wire::BooksKind) -> BooksKind {
    match kind {
        wire::BooksKind::Real => BooksKind::Real,
        wire::BooksKind::Practice => BooksKind::Practice,
        wire::BooksKind::Test => BooksKind::Test,
    }
}

pub(crate) const fn country(country: CountryCode) -> wire::Country {
    match country {
        CountryCode::Fi => wire::Country::Fi,
        CountryCode::Se => wire::Country::Se,
        CountryCode::No => wire::Country::No,
        CountryCode::Dk => wire::Country::Dk,
    }
}

pub(crate) const fn language(choice: LanguageChoice) -> wire::LanguageChoice {
    match choice {
        LanguageChoice::System => wire::LanguageChoice::System,
        LanguageChoice::Of(language) => wire::LanguageChoice::Of(one_language(language)),
    }
}

pub(crate) const fn one_language(language: Language) -> wire::Language {
    match language {
        Language::En => wire::Language::En,
        Language::Fi => wire::Language::Fi,
        Language::Sv => wire::Language::Sv,
        Language::Nb => wire::Language::Nb,
        Language::Da => wire::Language::Da,
    }
}

pub(crate) const fn language_choice_in(choice: wire::LanguageChoice) -> LanguageChoice {
    match choice {
        wire::LanguageChoice::System => LanguageChoice::System,
        wire::LanguageChoice::Of(language) => LanguageChoice::Of(language_in(language)),
    }
}

pub(crate) const fn country_in(country: wire::Country) -> CountryCode {
    match country {
        wire::Country::Fi => CountryCode::Fi,
        wire::Country::Se => CountryCode::Se,
        wire::Country::No => CountryCode::No,
        wire::Country::Dk => CountryCode::Dk,
    }
}

pub(crate) const fn sale_mode(mode: SaleMode) -> wire::SaleMode {
    match mode {
        SaleMode::Register => wire::SaleMode::Register,
        SaleMode::CashInvoiceOnly => wire::SaleMode::CashInvoiceOnly,
    }
}

pub(crate) const fn language_in(language: wire::Language) -> Language {
    match language {
        wire::Language::En => Language::En,
        wire::Language::Fi => Language::Fi,
        wire::Language::Sv => Language::Sv,
        wire::Language::Nb => Language::Nb,
        wire::Language::Da => Language::Da,
    }
}

pub(crate) const fn species(species: Species) -> wire::Species {
    match species {
        Species::Dog => wire::Species::Dog,
        Species::Cat => wire::Species::Cat,
        Species::Rabbit => wire::Species::Rabbit,
        Species::Horse => wire::Species::Horse,
        Species::Bird => wire::Species::Bird,
        Species::Other => wire::Species::Other,
    }
}

pub(crate) fn patient(patient: &Patient) -> wire::Patient {
    wire::Patient {
        id: patient.id.to_string(),
        name: patient.name.to_string(),
        species: species(patient.species),
        deceased: (patient.state == PatientState::Deceased).then_some(true),
    }
}

/// The card as a sale needs it: what was put away is not offered.
pub(crate) fn client(card: &books::ClientCard) -> wire::ClientCard {
    let name = card.client.name.to_string();
    wire::ClientCard {
        id: card.client.id.to_string(),
        number: card.client.number.to_string(),
        initials: initials(&name),
        name,
        phone: card.client.phone.as_ref().map(ToString::to_string).unwrap_or_default(),
        patients: card
            .patients
            .iter()
            .filter(|each| each.state != PatientState::Hidden)
            .map(patient)
            .collect(),
    }
}

/// First letters of the first and the last word.
pub(crate) fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// What a conversion can fail with: a sum or a duration outside the wire's range, which no valid books hold.
pub(crate) type Converted<T> = Result<T, WireError>;

/// Milliseconds for the wire; anything longer than 49 days is as good as that.
pub(crate) fn millis(duration: std::time::Duration) -> u32 {
    u32::try_from(duration.as_millis()).unwrap_or(u32::MAX)
}
