//! The tray of cards: what each looks like to a terminal and what its bank says.
//!
//! Owns one table. The numbers are synthetic and exist in truncated form only, as a real terminal would send them; the first digits belong to no bank's range
//! on purpose beyond the scheme's leading digit.

use crate::acts::{CardId, Presentation};
use crate::state::CardView;

/// PIN of every card.
pub(crate) const PIN: &str = "1234";

/// How the holder is verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verification {
    Nothing,
    Pin,
    Signature,
    Device,
}

/// What the bank says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bank {
    Approves,
    Declines(&'static str),
    CannotBeReached,
}

pub(crate) struct Card {
    pub id: CardId,
    pub issuer_id: &'static str,
    pub issuer_name: &'static str,
    pub aid: &'static str,
    pub truncated_pan: &'static str,
    pub presentation: Presentation,
    pub tap: Option<Verification>,
    pub chip: Option<Verification>,
    pub bank: Bank,
    pub product_type: &'static str,
    /// The card's own currency, offered to the client, with the units of it that one hundred units of the shop's currency cost.
    pub own_currency: Option<(&'static str, i64)>,
}

impl Card {
    pub(crate) fn last4(&self) -> &'static str {
        self.truncated_pan.rsplit('*').next().unwrap_or("")
    }

    pub(crate) const fn verification(&self, how: Presentation) -> Option<Verification> {
        match how {
            Presentation::Tap => self.tap,
            Presentation::Chip => self.chip,
        }
    }

    pub(crate) fn view(&self) -> CardView {
        CardView {
            id: self.id,
            issuer_name: self.issuer_name.to_owned(),
            truncated_pan: self.truncated_pan.to_owned(),
            last4: self.last4().to_owned(),
            presentation: self.presentation,
            asks_pin: self.verification(self.presentation) == Some(Verification::Pin),
            tap: self.tap.is_some(),
            chip: self.chip.is_some(),
        }
    }
}

const VISA: &str = "A0000000031010";
const MASTERCARD: &str = "A0000000041010";
const MAESTRO: &str = "A0000000043060";
const DANKORT: &str = "A0000001211010";

const fn visa(id: CardId, name: &'static str, pan: &'static str, bank: Bank) -> Card {
    Card {
        id,
        issuer_id: "03",
        issuer_name: name,
        aid: VISA,
        truncated_pan: pan,
        presentation: Presentation::Tap,
        tap: Some(Verification::Nothing),
        chip: Some(Verification::Pin),
        bank,
        product_type: "01",
        own_currency: None,
    }
}

const fn mastercard(id: CardId, name: &'static str, pan: &'static str, bank: Bank) -> Card {
    Card {
        issuer_id: "04",
        aid: MASTERCARD,
        presentation: Presentation::Chip,
        product_type: "02",
        ..visa(id, name, pan, bank)
    }
}

/// Every card, in the order of the tray.
pub(crate) static TRAY: [Card; 12] = [
    visa(CardId::VisaDebit, "Visa Debit", "400012******4821", Bank::Approves),
    mastercard(CardId::MastercardPin, "MASTERCARD", "510034******7730", Bank::Approves),
    visa(CardId::NotEnoughFunds, "Visa Debit", "400012******0051", Bank::Declines("51")),
    visa(CardId::Expired, "VISA", "400078******0054", Bank::Declines("54")),
    Card {
        presentation: Presentation::Tap,
        ..mastercard(
            CardId::NotPermitted,
            "Debit Mastercard",
            "510056******0058",
            Bank::Declines("58"),
        )
    },
    Card {
        presentation: Presentation::Tap,
        tap: Some(Verification::Device),
        chip: None,
        ..mastercard(CardId::Phone, "Debit Mastercard", "510034******2290", Bank::Approves)
    },
    Card {
        own_currency: Some(("USD", 115)),
        ..visa(CardId::ForeignDcc, "Visa Credit", "400099******3317", Bank::Approves)
    },
    Card {
        issuer_id: "14",
        aid: MAESTRO,
        tap: None,
        chip: Some(Verification::Signature),
        product_type: "03",
        ..mastercard(CardId::Signature, "MAESTRO", "670001*********6604", Bank::Approves)
    },
    Card {
        issuer_id: "50",
        aid: DANKORT,
        presentation: Presentation::Chip,
        ..visa(CardId::Dankort, "Dankort", "501900******1459", Bank::Approves)
    },
    visa(CardId::BankRefuses, "Visa Debit", "400012******0005", Bank::Declines("05")),
    visa(CardId::ReconcileFirst, "Visa Debit", "400012******0087", Bank::Declines("87")),
    visa(
        CardId::NoHostContact,
        "VISA ELECTRON",
        "400078******0903",
        Bank::CannotBeReached,
    ),
];

pub(crate) fn card(id: CardId) -> &'static Card {
    // Every id stands in the tray (a test walks them); the fallback only spares a panic.
    static FALLBACK: Card = visa(CardId::VisaDebit, "Visa Debit", "400012******4821", Bank::Approves);
    TRAY.iter().find(|card| card.id == id).unwrap_or(&FALLBACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_stands_in_the_tray_once_and_is_found_again() {
        for known in &TRAY {
            assert_eq!(card(known.id).truncated_pan, known.truncated_pan);
            assert_eq!(TRAY.iter().filter(|other| other.id == known.id).count(), 1);
            assert_eq!(TRAY.iter().filter(|other| other.last4() == known.last4()).count(), 1);
        }
    }

    #[test]
    fn only_truncated_numbers_exist() {
        for known in &TRAY {
            let digits = known.truncated_pan.chars().filter(char::is_ascii_digit).count();
            assert_eq!(digits, 10, "{}", known.truncated_pan);
            assert!(matches!(known.truncated_pan.len(), 16 | 19), "{}", known.truncated_pan);
            assert!(known.verification(known.presentation).is_some());
        }
    }
}
