//! Made-up data in any amount: a price list, clients with animals, and the days' invoices.
//!
//! Everything follows from one seed, so that two runs make the same books and a measurement can be repeated. Names are put
//! together from parts, because a search over a list that repeats fifty names proves nothing.
//!
//! Deliberately absent: anything true. Barcodes lie in the range for use inside a shop's own walls.

use application::domain::country::{CountryCode, Language};
use application::domain::ids::{ClientId, ItemId, PatientId};
use application::domain::item::{Barcode, Item, ItemFacts, ItemGroup};
use application::domain::money::Money;
use application::domain::people::{Client, ClientFacts, ClientKind, Email, Patient, PatientFacts, PatientState, Species};
use application::domain::practice;
use application::domain::text::{BusinessNumber, Code, Name, Phone};
use store::{IdSource, SeedClinic};
use uuid::Uuid;

/// Numbers that follow from a seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// Ids in the order of time, as the till's own: all from the moment the run began.
#[derive(Debug, Clone)]
pub struct RunningIds {
    high: u64,
    next: u64,
}

impl RunningIds {
    /// `lane` keeps two sources of one run apart.
    #[must_use]
    pub fn from(now_ms: u64, lane: u64) -> Self {
        Self {
            high: (now_ms << 16) | 0x7000 | (lane & 0xFFF),
            next: 0x8000_0000_0000_0000,
        }
    }
}

impl IdSource for RunningIds {
    fn id(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u64_pair(self.high, self.next)
    }

    fn salt(&mut self) -> [u8; 16] {
        self.id().into_bytes()
    }
}

const MAKERS: [&str; 12] = [
    "nor", "vet", "kani", "fel", "arcti", "bio", "derma", "gastro", "orto", "hepa", "pulmo", "sano",
];
const ENDINGS: [&str; 14] = [
    "vex", "mune", "lin", "quil", "pan", "dol", "cef", "mycin", "zol", "tan", "fen", "pril", "sone", "tek",
];
const GOODS: [(&str, ItemGroup); 24] = [
    ("tablet", ItemGroup::Medicine),
    ("chewable tablet", ItemGroup::Medicine),
    ("oral paste", ItemGroup::Medicine),
    ("ear drops", ItemGroup::Medicine),
    ("eye ointment", ItemGroup::Medicine),
    ("spot-on", ItemGroup::Medicine),
    ("injection", ItemGroup::Medicine),
    ("shampoo", ItemGroup::Supply),
    ("collar", ItemGroup::Supply),
    ("bandage", ItemGroup::Supply),
    ("cone", ItemGroup::Supply),
    ("dental gel", ItemGroup::Supply),
    ("diet, can", ItemGroup::Food),
    ("diet, dry", ItemGroup::Food),
    ("kitten food", ItemGroup::Food),
    ("senior food", ItemGroup::Food),
    ("vaccination", ItemGroup::Procedure),
    ("examination", ItemGroup::Procedure),
    ("dental cleaning", ItemGroup::Procedure),
    ("castration", ItemGroup::Procedure),
    ("ultrasound", ItemGroup::Procedure),
    ("blood count", ItemGroup::Lab),
    ("urine sample", ItemGroup::Lab),
    ("biopsy", ItemGroup::Lab),
];
const KINDS: [&str; 10] = [
    "dog",
    "cat",
    "rabbit",
    "horse",
    "puppy",
    "kitten",
    "small dog",
    "large dog",
    "bird",
    "exotic",
];
const SIZES: [&str; 12] = [
    "5 ml", "10 ml", "50 ml", "100 g", "400 g", "2 kg", "7.5 kg", "10 pcs", "20 pcs", "60 pcs", "M", "L",
];

const FIRST: [&str; 24] = [
    "Aino", "Eero", "Sara", "Mikael", "Ida", "Juhani", "Elsa", "Gustav", "Maja", "Nils", "Alva", "Axel", "Ingrid", "Olav",
    "Søren", "Freja", "Väinö", "Åsa", "Øyvind", "Kaisa", "Émilie", "Matti", "Liv", "Björn",
];
const SURNAME_BEGINS: [&str; 20] = [
    "Lahti", "Korho", "Sund", "Berg", "Lind", "Niemi", "Virta", "Sol", "Nord", "Ek", "Hegg", "Mäki", "Ståhl", "Øster", "Rask",
    "Kivi", "Salo", "Vester", "Ojan", "Hal",
];
const SURNAME_ENDS: [&str; 18] = [
    "nen", "ström", "berg", "qvist", "lund", "gaard", "sen", "dahl", "vik", "mann", "la", "holm", "rud", "by", "ranta", "gren",
    "land", "moen",
];
const STREETS: [&str; 10] = [
    "Koivukuja",
    "Rantatie",
    "Puistotie",
    "Kalliorinne",
    "Björkvägen",
    "Strandvägen",
    "Havnegata",
    "Skovvej",
    "Mäkikatu",
    "Kirkkotie",
];
const TOWNS: [&str; 8] = [
    "00100 Helsinki",
    "02100 Espoo",
    "01300 Vantaa",
    "33100 Tampere",
    "20100 Turku",
    "90100 Oulu",
    "40100 Jyväskylä",
    "70100 Kuopio",
];
const PETS: [&str; 30] = [
    "Musti", "Misu", "Nero", "Pulla", "Lumi", "Tuisku", "Rontti", "Bamse", "Sigge", "Pus", "Bella", "Luna", "Max", "Rex",
    "Molly", "Zorro", "Nelli", "Halla", "Viiru", "Pesonen", "Karhu", "Otso", "Peppi", "Tessu", "Ronja", "Simba", "Nalle",
    "Kirppu", "Sisu", "Topi",
];

/// A Finnish practice clinic, with a longer price list and more people.
pub fn seed(items: usize, clients: usize, dice: &mut Dice, ids: &mut dyn IdSource) -> SeedClinic {
    let clinic = practice::clinic(CountryCode::Fi, Language::En, &mut || ids.id()).unwrap();
    let mut seed = SeedClinic::from(clinic);
    for number in seed.items.len()..items {
        let id = ids.id();
        seed.items.push(item(dice, number, id, CountryCode::Fi));
    }
    for number in seed.clients.len()..clients {
        // The practice clients' own numbers lie below.
        let (client, animals) = client(dice, 10_000 + u32::try_from(number).unwrap(), ids);
        seed.clients.push(client);
        seed.patients.extend(animals);
    }
    seed
}

/// An item nobody sells, the n-th of its list.
pub fn item(dice: &mut Dice, number: usize, id: Uuid, country: CountryCode) -> Item {
    let (what, group) = *dice.pick(&GOODS);
    let brand = format!(
        "{}{}{}",
        dice.pick(&MAKERS),
        dice.pick(&ENDINGS),
        dice.pick(&["", "", "a", "um", "is", "ol"])
    );
    let (kind, size) = (*dice.pick(&KINDS), *dice.pick(&SIZES));
    let mut letters = brand.chars();
    let capital: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    let rules = country.rules();
    let goods = !matches!(group, ItemGroup::Procedure | ItemGroup::Lab);
    let cents = i64::try_from(dice.below(18_000)).unwrap() + 150;
    let facts = ItemFacts {
        code: Code::new(&format!("D-{number:06}")).unwrap(),
        name: Name::new(&format!("{capital} {what}, {kind}, {size}")).unwrap(),
        group,
        vat_class: rules.class_of(group),
        unit_price: Money::new(cents, rules.currency).unwrap(),
        barcodes: if goods { vec![barcode(number)] } else { Vec::new() },
        hidden: false,
    };
    Item::with(ItemId::from_uuid(id), None, facts)
}

/// The n-th in-store barcode of the made-up goods, with its check digit.
#[must_use]
pub fn barcode(number: usize) -> Barcode {
    let body = format!("21{number:010}");
    let weighted = body.bytes().zip([1_u32, 3].into_iter().cycle());
    let sum: u32 = weighted.map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    Barcode::parse(&format!("{body}{}", (10 - sum % 10) % 10)).unwrap()
}

/// A client nobody knows, with one to three animals.
pub fn client(dice: &mut Dice, number: u32, ids: &mut dyn IdSource) -> (Client, Vec<Patient>) {
    let surname = format!("{}{}", dice.pick(&SURNAME_BEGINS), dice.pick(&SURNAME_ENDS));
    let first = *dice.pick(&FIRST);
    let company = dice.percent(4);
    let name = if company {
        format!("{surname} Stables")
    } else {
        format!("{first} {surname}")
    };
    let kind = if company {
        ClientKind::Company {
            business_id: BusinessNumber::new(&format!("{number:07}-0")).unwrap(),
        }
    } else {
        ClientKind::Private
    };
    let facts = ClientFacts {
        kind,
        name: Name::new(&name).unwrap(),
        phone: Some(Phone::new(&format!("0{} 555 {:04}", 40 + dice.below(10), dice.below(10_000))).unwrap()),
        email: dice
            .percent(50)
            .then(|| Email::parse(&format!("client{number}@example.org")).unwrap()),
        address: Some(
            Name::new(&format!(
                "{} {}, {}",
                dice.pick(&STREETS),
                1 + dice.below(80),
                dice.pick(&TOWNS)
            ))
            .unwrap(),
        ),
    };
    let client = Client::with(ClientId::from_uuid(ids.id()), number, facts);
    let animals = (0..=dice.below(3)).map(|_| {
        let facts = PatientFacts {
            name: Name::new(dice.pick::<&str>(&PETS)).unwrap(),
            species: *dice.pick(&Species::ALL),
            state: PatientState::Active,
        };
        Patient::with(PatientId::from_uuid(ids.id()), client.id, facts)
    });
    let animals: Vec<Patient> = animals.collect();
    (client, animals)
}
