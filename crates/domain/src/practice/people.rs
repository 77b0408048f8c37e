//! Practice mode's company, clients and staff, country by country. All of them are invented.

use crate::country::CountryCode;
use crate::people::Species::{self, Bird, Cat, Dog, Horse, Rabbit};

/// A client before it has an id.
pub(super) struct ClientRow {
    pub(super) number: u32,
    pub(super) name: &'static str,
    pub(super) phone: &'static str,
    pub(super) address: &'static str,
    pub(super) patients: &'static [(&'static str, Species)],
}

/// What a country's clinic is called and who comes to it.
pub(super) struct People {
    pub(super) organisation: &'static str,
    pub(super) business_id: &'static str,
    pub(super) vat_number: Option<&'static str>,
    pub(super) address: &'static str,
    /// Name, initials, and whether they are a vet.
    pub(super) staff: [(&'static str, &'static str, bool); 3],
    pub(super) clients: [ClientRow; 6],
}

pub(super) const fn people(country: CountryCode) -> &'static People {
    match country {
        CountryCode::Fi => &FINLAND,
        CountryCode::Se => &SWEDEN,
        CountryCode::No => &NORWAY,
        CountryCode::Dk => &DENMARK,
    }
}

const fn client(
    number: u32,
    name: &'static str,
    phone: &'static str,
    address: &'static str,
    patients: &'static [(&'static str, Species)],
) -> ClientRow {
    ClientRow {
        number,
        name,
        phone,
        address,
        patients,
    }
}

const STAFF: [(&str, &str, bool); 3] = [("Riikka S.", "RS", false), ("Mikko L.", "ML", true), ("Anna K.", "AK", true)];

static FINLAND: People = People {
    organisation: "Eläinklinikka Halla",
    business_id: "0000000-0",
    vat_number: Some("FI00000000"),
    address: "Harjoituskatu 1, 00100 Helsinki",
    staff: STAFF,
    clients: [
        client(
            1187,
            "Aino Korhonen",
            "040 555 0132",
            "Koivukuja 4, 00200 Helsinki",
            &[("Musti", Dog), ("Misu", Cat)],
        ),
        client(
            942,
            "Eero Lahtinen",
            "050 555 0148",
            "Rantatie 12, 02100 Espoo",
            &[("Musti", Dog)],
        ),
        client(
            1204,
            "Sara Denton",
            "040 555 0177",
            "Puistotie 7, 00300 Helsinki",
            &[("Lumi", Cat)],
        ),
        client(
            815,
            "Mikael Sundqvist",
            "045 555 0119",
            "Kalliorinne 3, 01300 Vantaa",
            &[("Tuisku", Horse)],
        ),
        client(
            1033,
            "Ida Heikkinen",
            "041 555 0164",
            "Mäkikatu 9, 00500 Helsinki",
            &[("Pulla", Rabbit)],
        ),
        client(
            678,
            "Juhani Rinne",
            "044 555 0106",
            "Satamakuja 2, 00160 Helsinki",
            &[("Nero", Dog), ("Rontti", Dog)],
        ),
    ],
};

static SWEDEN: People = People {
    organisation: "Djurkliniken Frost",
    business_id: "000000-0000",
    vat_number: Some("SE000000000001"),
    address: "Övningsgatan 1, 111 20 Stockholm",
    staff: STAFF,
    clients: [
        client(
            1187,
            "Elsa Lindberg",
            "070 555 01 32",
            "Björkvägen 4, 112 30 Stockholm",
            &[("Bamse", Dog), ("Misse", Cat)],
        ),
        client(
            942,
            "Gustav Ekström",
            "070 555 01 48",
            "Strandvägen 12, 131 40 Nacka",
            &[("Sigge", Dog)],
        ),
        client(
            1204,
            "Maja Nyström",
            "070 555 01 77",
            "Parkvägen 7, 113 50 Stockholm",
            &[("Snö", Cat)],
        ),
        client(
            815,
            "Nils Hedlund",
            "070 555 01 19",
            "Bergsliden 3, 141 60 Huddinge",
            &[("Stormen", Horse)],
        ),
        client(
            1033,
            "Alva Bergström",
            "070 555 01 64",
            "Backgatan 9, 116 70 Stockholm",
            &[("Bulle", Rabbit)],
        ),
        client(
            678,
            "Axel Norén",
            "070 555 01 06",
            "Hamngränd 2, 111 80 Stockholm",
            &[("Nero", Dog), ("Pippi", Bird)],
        ),
    ],
};

static NORWAY: People = People {
    organisation: "Dyreklinikken Rim",
    business_id: "000 000 000 MVA",
    vat_number: Some("NO000000000MVA"),
    address: "Øvingsgata 1, 0150 Oslo",
    staff: STAFF,
    clients: [
        client(
            1187,
            "Ingrid Solberg",
            "400 55 132",
            "Bjørkeveien 4, 0250 Oslo",
            &[("Bamse", Dog), ("Pus", Cat)],
        ),
        client(
            942,
            "Henrik Dahl",
            "400 55 148",
            "Strandveien 12, 1360 Bærum",
            &[("Passopp", Dog)],
        ),
        client(1204, "Nora Lunde", "400 55 177", "Parkveien 7, 0350 Oslo", &[("Snø", Cat)]),
        client(
            815,
            "Sindre Bakken",
            "400 55 119",
            "Fjellbakken 3, 1450 Nesodden",
            &[("Storm", Horse)],
        ),
        client(
            1033,
            "Thea Moen",
            "400 55 164",
            "Bakkegata 9, 0550 Oslo",
            &[("Bolle", Rabbit)],
        ),
        client(
            678,
            "Jonas Haugland",
            "400 55 106",
            "Havnegata 2, 0160 Oslo",
            &[("Nero", Dog), ("Pippi", Bird)],
        ),
    ],
};

static DENMARK: People = People {
    organisation: "Dyreklinikken Rim",
    business_id: "00000000",
    vat_number: None,
    address: "Øvegade 1, 1150 København K",
    staff: STAFF,
    clients: [
        client(
            1187,
            "Freja Holm",
            "20 55 01 32",
            "Birkevej 4, 2100 København Ø",
            &[("Bamse", Dog), ("Mis", Cat)],
        ),
        client(
            942,
            "Emil Kjær",
            "20 55 01 48",
            "Strandvejen 12, 2900 Hellerup",
            &[("Buster", Dog)],
        ),
        client(
            1204,
            "Clara Winther",
            "20 55 01 77",
            "Parkvej 7, 2000 Frederiksberg",
            &[("Sne", Cat)],
        ),
        client(
            815,
            "Magnus Bruun",
            "20 55 01 19",
            "Bakkevej 3, 3460 Birkerød",
            &[("Storm", Horse)],
        ),
        client(
            1033,
            "Alma Friis",
            "20 55 01 64",
            "Højgade 9, 2200 København N",
            &[("Bolle", Rabbit)],
        ),
        client(
            678,
            "Oskar Toft",
            "20 55 01 06",
            "Havnegade 2, 1058 København K",
            &[("Nero", Dog), ("Pip", Bird)],
        ),
    ],
};
