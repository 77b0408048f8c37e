//! What the columns of a list can be, and the names people give them.
//!
//! A header is known by its English key or by the words of any of the five languages, without regard to case, blanks and
//! punctuation. What is not known is left out until the user says what it is; the user's choice always wins.
//!
//! Deliberately absent: guessing from what stands in a column.

use domain::item::ItemGroup;
use domain::people::{PatientState, Species};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// The price list.
    Items,
    /// Clients with their patients.
    Clients,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal in $list:ident as [$($word:literal),+ $(,)?];)+) => {
        /// What a column can be.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ListField { $($(#[$doc])* $name,)+ }

        impl ListField {
            /// Every field of both lists.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The English key, as an export writes it.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$name => $code,)+ } }

            /// The list it belongs to.
            #[must_use]
            pub const fn list(self) -> ListKind { match self { $(Self::$name => ListKind::$list,)+ } }

            const fn words(self) -> &'static [&'static str] { match self { $(Self::$name => &[$($word),+],)+ } }
        }
    };
}

fields! {
    /// An item's code.
    Code = "code" in Items as ["itemcode", "sku", "koodi", "tuotekoodi", "tuotenumero", "kod", "artikelnummer", "artikelkod", "artnr",
        "kode", "varenummer", "varekode", "varenr"];
    /// An item's name.
    ItemName = "name" in Items as ["item", "itemname", "description", "nimi", "tuote", "tuotenimi", "nimike", "namn", "artikel",
        "benämning", "navn", "vare", "varenavn", "betegnelse", "beskrivelse"];
    /// An item's group.
    Group = "group" in Items as ["itemgroup", "category", "ryhmä", "tuoteryhmä", "grupp", "varugrupp", "artikelgrupp", "gruppe",
        "varegruppe", "kategori"];
    /// An item's VAT, as a class or a rate.
    Vat = "vat" in Items as ["vatclass", "vatrate", "vatpercent", "alv", "alvprosentti", "verokanta", "alvkanta", "moms", "momssats", "mva",
        "mvasats"];
    /// An item's price.
    Price = "price" in Items as ["priceinclvat", "unitprice", "hinta", "myyntihinta", "hintasisalv", "verollinenhinta", "pris", "prisinklmoms",
        "àpris", "apris", "prisinklmva", "stykpris", "enhetspris", "utpris", "salgspris", "försäljningspris"];
    /// An item's barcodes, separated by blanks.
    Barcodes = "barcodes" in Items as ["barcode", "ean", "ean13", "gtin", "viivakoodi", "viivakoodit", "streckkod", "streckkoder", "strekkode",
        "strekkoder", "stregkode", "stregkoder"];
    /// Whether an item is no longer sold.
    Hidden = "hidden" in Items as ["inactive", "piilotettu", "dold", "skjult"];
    /// A client's number.
    Number = "number" in Clients as ["clientnumber", "customernumber", "asiakasnumero", "asiakasnro", "kundnummer", "kundnr", "kundenummer",
        "kundenr", "nummer", "numero"];
    /// A client's name, or the last part of it.
    ClientName = "name" in Clients as ["client", "owner", "customer", "lastname", "surname", "nimi", "asiakas", "omistaja", "sukunimi", "namn",
        "kund", "ägare", "efternamn", "navn", "kunde", "eier", "ejer", "etternavn", "efternavn"];
    /// The first part of a client's name, if it stands apart.
    FirstName = "first_name" in Clients as ["firstname", "givenname", "etunimi", "förnamn", "fornavn"];
    /// A company's number.
    BusinessId = "business_id" in Clients as ["businessid", "ytunnus", "organisationsnummer", "orgnr", "orgnummer", "organisasjonsnummer",
        "cvr", "cvrnummer", "cvrnr"];
    /// Telephone.
    Phone = "phone" in Clients as ["telephone", "mobile", "puhelin", "puhelinnumero", "puh", "telefon", "mobil", "mobiltelefon", "tlf",
        "telefonnummer"];
    /// E-mail.
    Email = "email" in Clients as ["mail", "sähköposti", "epost", "epostadress", "epostadresse", "emailadresse"];
    /// Address, or the street.
    Address = "address" in Clients as ["street", "streetaddress", "osoite", "katuosoite", "adress", "gatuadress", "adresse", "gateadresse",
        "vej"];
    /// Postal code, if it stands apart.
    PostalCode = "postal_code" in Clients as ["postalcode", "zip", "postcode", "postinumero", "postnummer", "postnr"];
    /// Town, if it stands apart.
    Town = "town" in Clients as ["city", "kaupunki", "postitoimipaikka", "paikkakunta", "ort", "postort", "stad", "poststed", "sted", "by"];
    /// A patient's name.
    PatientName = "patient" in Clients as ["patientname", "animal", "pet", "potilas", "eläin", "lemmikki", "djur", "pasient", "dyr",
        "kæledyr"];
    /// A patient's species.
    Species = "species" in Clients as ["eläinlaji", "laji", "djurslag", "art", "dyreart"];
    /// A patient's state.
    State = "state" in Clients as ["patientstate", "status", "tila", "tilstand"];
}

impl ListField {
    /// What a list can't do without.
    #[must_use]
    pub const fn required(kind: ListKind) -> &'static [Self] {
        match kind {
            ListKind::Items => &[Self::Code, Self::ItemName, Self::Price],
            ListKind::Clients => &[Self::ClientName],
        }
    }

    /// Reads a field of a list by its English key.
    #[must_use]
    pub fn from_code(kind: ListKind, code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|field| field.list() == kind && field.code() == code)
    }

    /// The field a header names.
    pub(crate) fn of_header(kind: ListKind, header: &str) -> Option<Self> {
        let word = plain(header);
        let mut fields = Self::ALL.iter().copied().filter(|field| field.list() == kind);
        fields.find(|field| plain(field.code()) == word || field.words().contains(&word.as_str()))
    }
}

/// Small letters and digits only.
fn plain(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// Reads an item's group by its key or in any of the five languages.
pub(crate) fn group(cell: &str) -> Option<ItemGroup> {
    let word = plain(cell);
    let words = |group: ItemGroup| -> &[&str] {
        match group {
            ItemGroup::Procedure => &[
                "procedure",
                "toimenpide",
                "behandling",
                "service",
                "palvelu",
                "tjänst",
                "tjeneste",
                "ydelse",
            ],
            ItemGroup::Medicine => &[
                "medicine",
                "drug",
                "lääke",
                "läkemedel",
                "legemiddel",
                "lægemiddel",
                "medicin",
                "medisin",
            ],
            ItemGroup::Supply => &[
                "supply",
                "goods",
                "tarvike",
                "tillbehör",
                "utstyr",
                "tilbehør",
                "vara",
                "vare",
                "tavara",
            ],
            ItemGroup::Food => &["food", "feed", "rehu", "ruoka", "foder", "fôr", "mat"],
            ItemGroup::Lab => &["lab", "laboratory", "laboratorio", "laboratorium"],
        }
    };
    ItemGroup::ALL
        .into_iter()
        .find(|group| words(*group).contains(&word.as_str()))
}

/// Reads a species by its key or in any of the five languages.
pub(crate) fn species(cell: &str) -> Option<Species> {
    let word = plain(cell);
    let words = |species: Species| -> &[&str] {
        match species {
            Species::Dog => &["dog", "koira", "hund"],
            Species::Cat => &["cat", "kissa", "katt", "kat"],
            Species::Rabbit => &["rabbit", "kani", "kanin"],
            Species::Horse => &["horse", "hevonen", "häst", "hest"],
            Species::Bird => &["bird", "lintu", "fågel", "fugl"],
            Species::Other => &["other", "animal", "muu", "eläin", "annat", "djur", "annet", "andet", "dyr"],
        }
    };
    Species::ALL
        .into_iter()
        .find(|species| words(*species).contains(&word.as_str()))
}

/// Reads a patient's state by its key or in any of the five languages.
pub(crate) fn state(cell: &str) -> Option<PatientState> {
    let word = plain(cell);
    let words = |state: PatientState| -> &[&str] {
        match state {
            PatientState::Active => &["active", "aktiivinen", "aktiv"],
            PatientState::Deceased => &["deceased", "dead", "kuollut", "avliden", "död", "død"],
            PatientState::Hidden => &["hidden", "piilotettu", "dold", "skjult"],
        }
    };
    PatientState::ALL
        .into_iter()
        .find(|state| words(*state).contains(&word.as_str()))
}

/// Reads yes or no.
pub(crate) fn yes_or_no(cell: &str) -> Option<bool> {
    match plain(cell).as_str() {
        "yes" | "true" | "1" | "x" | "kyllä" | "on" | "ja" => Some(true),
        "no" | "false" | "0" | "ei" | "nej" | "nei" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn no_word_means_two_columns_of_one_list() {
        for kind in [ListKind::Items, ListKind::Clients] {
            let mut known: BTreeMap<String, ListField> = BTreeMap::new();
            for field in ListField::ALL.iter().copied().filter(|field| field.list() == kind) {
                let words = field.words().iter().map(|word| (*word).to_owned());
                for word in words.chain(std::iter::once(plain(field.code()))) {
                    assert_eq!(plain(&word), word, "{word}: as headers are compared");
                    let before = known.insert(word.clone(), field);
                    assert!(before.is_none_or(|other| other == field), "{word}: {before:?} and {field:?}");
                }
            }
        }
    }

    #[test]
    fn headers_are_known_in_five_languages() {
        for (header, field) in [
            ("Code", ListField::Code),
            ("Tuotekoodi", ListField::Code),
            ("Hinta (sis. ALV)", ListField::Price),
            ("Pris inkl. moms", ListField::Price),
            ("MVA-sats", ListField::Vat),
            ("EAN", ListField::Barcodes),
            ("Benämning", ListField::ItemName),
        ] {
            assert_eq!(ListField::of_header(ListKind::Items, header), Some(field), "{header}");
        }
        for (header, field) in [
            ("Asiakasnro", ListField::Number),
            ("Förnamn", ListField::FirstName),
            ("E-post", ListField::Email),
            ("CVR-nr.", ListField::BusinessId),
            ("postal_code", ListField::PostalCode),
            ("Dyreart", ListField::Species),
        ] {
            assert_eq!(ListField::of_header(ListKind::Clients, header), Some(field), "{header}");
        }
        assert_eq!(ListField::of_header(ListKind::Items, "Varastosaldo"), None);
    }

    #[test]
    fn every_group_species_and_state_is_known_by_its_own_key() {
        assert!(ItemGroup::ALL.into_iter().all(|one| group(one.code()) == Some(one)));
        assert!(Species::ALL.into_iter().all(|one| species(one.code()) == Some(one)));
        assert!(PatientState::ALL.into_iter().all(|one| state(one.code()) == Some(one)));
    }
}
