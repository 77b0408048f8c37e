//! Typed text, hostile text included; and the ids and numbers that come in as text.

use domain::ids::*;
use domain::stamp::{Stamp, StampError, UtcMillis};
use domain::text::{Code, Initials, Name, Notes, Phone, Reason, Text, TextError};
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use crate::make::{stamp, uuid};

#[test]
fn text_is_trimmed_and_kept_as_it_was_typed() {
    for typed in [
        "Musti",
        "Ännä-Öst Åkerblom",
        "<script>alert(1)</script>",
        "<b>Musti</b> &amp; {misu} %s $(rm)",
        "Robert'); DROP TABLE client;--",
        "Мурка",
        "كلب",
        "🐕‍🦺",
        "x",
    ] {
        assert_eq!(Name::new(typed).unwrap().as_str(), typed);
        assert_eq!(Name::new(&format!("  \t{typed}\n ")).unwrap().to_string(), typed);
    }
}

#[test]
fn length_is_counted_in_characters_after_trimming() {
    for character in ["a", "ä", "🐕"] {
        assert!(Name::new(&character.repeat(200)).is_ok());
        assert_eq!(
            Name::new(&character.repeat(201)),
            Err(TextError::TooLong { max: 200, actual: 201 })
        );
        assert_eq!(
            Name::new(&character.repeat(10_000)),
            Err(TextError::TooLong {
                max: 200,
                actual: 10_000
            })
        );
    }
    assert!(Name::new(&format!("{}{}", " ".repeat(10_000), "a".repeat(200))).is_ok());
    assert_eq!(Reason::new(&"a".repeat(81)), Err(TextError::TooLong { max: 80, actual: 81 }));
    assert_eq!(Code::new(&"a".repeat(33)), Err(TextError::TooLong { max: 32, actual: 33 }));
    assert_eq!(Phone::new(&"1".repeat(41)), Err(TextError::TooLong { max: 40, actual: 41 }));
    assert_eq!(Initials::new("ABCDE"), Err(TextError::TooLong { max: 4, actual: 5 }));
    for empty in ["", " ", "\t\r\n", "\u{00A0}\u{3000}"] {
        assert_eq!(Name::new(empty), Err(TextError::Empty), "{empty:?}");
    }
}

#[test]
fn characters_that_would_be_obeyed_are_refused_and_named() {
    type Hostile = fn(usize) -> TextError;
    let control: Hostile = |position| TextError::ControlCharacter { position };
    let direction: Hostile = |position| TextError::DirectionMark { position };
    let invisible: Hostile = |position| TextError::Invisible { position };
    let hostile = [
        (control, "\u{0}\u{7}\u{8}\t\n\r\u{1B}\u{7F}\u{85}\u{9B}\u{2028}\u{2029}"),
        (
            direction,
            "\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}",
        ),
        (invisible, "\u{200B}\u{2060}\u{2064}\u{FEFF}\u{E0001}\u{E0041}\u{E007F}"),
    ];
    for (error, characters) in hostile {
        for character in characters.chars() {
            let expected = Err(error(3));
            assert_eq!(
                Name::new(&format!("äb{character}c")),
                expected,
                "U+{:04X}",
                u32::from(character)
            );
        }
    }
    assert_eq!(Name::new("\u{202E}evil"), Err(TextError::DirectionMark { position: 1 }));
}

macro_rules! each_id {
    ($($name:ident),+) => {$(
        let id = $name::from_uuid(uuid(0xABCD));
        let text = "00000000-0000-0000-0000-00000000abcd";
        assert_eq!(id.to_string(), text);
        assert_eq!($name::parse(text), Ok(id));
        assert_eq!(id.as_uuid(), uuid(0xABCD));
        assert!($name::from_uuid(uuid(1)) < id, "ids sort as their text does");
        for bad in [
            "", "x", "00000000-0000-0000-0000-00000000ABCD", "0000000000000000000000000000abcd",
            "{00000000-0000-0000-0000-00000000abcd}", "urn:uuid:00000000-0000-0000-0000-00000000abcd",
            " 00000000-0000-0000-0000-00000000abcd", "00000000-0000-0000-0000-000000000000",
        ] {
            assert_eq!($name::parse(bad), Err(IdError::NotCanonical), "{bad:?}");
        }
    )+};
}

#[test]
fn ids_have_one_spelling() {
    each_id!(
        DocumentId,
        DocumentLineId,
        SaleId,
        SaleLineId,
        PaymentId,
        AttemptId,
        ItemId,
        ClientId,
        PatientId,
        StaffId,
        DepartmentId,
        TillId,
        TerminalRowId,
        OrganisationId,
        InstallationId,
        LedgerEntryId,
        EventId,
        SlipId,
        RequestKey
    );
}

#[test]
fn numbers_of_the_card_world_keep_their_zeros() {
    assert_eq!(OrderId::parse("0000000042").unwrap().to_string(), "0000000042");
    assert_eq!(TerminalNumber::parse("00114283").unwrap().to_string(), "00114283");
    assert_eq!(Stan::parse("004127").unwrap().to_string(), "004127");
    for bad in [
        "",
        "1",
        "00000000421",
        "000000004x",
        "+000000042",
        "-000000042",
        "00000 0042",
        "٠٠٠٠٠",
    ] {
        assert_eq!(OrderId::parse(bad), Err(IdError::NotDigits { digits: 10 }), "{bad:?}");
    }
    for bad in ["7011428", "701142833", "7011 428", "7011428a"] {
        assert_eq!(TerminalNumber::parse(bad), Err(IdError::NotDigits { digits: 8 }), "{bad:?}");
    }
    for bad in ["4127", "0041277", "00412A"] {
        assert_eq!(Stan::parse(bad), Err(IdError::NotDigits { digits: 6 }), "{bad:?}");
    }
    assert_eq!(OrderId::from_random_bits(OrderId::COUNT + 7).to_string(), "0000000007");
    assert_eq!(OrderId::from_random_bits(9_999_999_999).to_string(), "9999999999");
}

#[test]
fn a_stamp_knows_its_day_at_the_till() {
    let on = |millis, offset_minutes| {
        Stamp {
            at: UtcMillis::new(millis),
            offset_minutes,
            ..stamp()
        }
        .local_date()
    };
    assert_eq!(on(1_773_304_260_000, 120), Ok(date(2026, 3, 12)));
    let new_year_utc = 1_767_225_600_000;
    assert_eq!(on(new_year_utc - 1, 0), Ok(date(2025, 12, 31)));
    assert_eq!(
        on(new_year_utc - 1, 120),
        Ok(date(2026, 1, 1)),
        "the year begins earlier in Helsinki"
    );
    assert_eq!(on(new_year_utc, -1), Ok(date(2025, 12, 31)));
    assert_eq!(on(i64::MAX, 0), Err(StampError::OutOfRange));
    assert_eq!(on(0, i16::MAX), Err(StampError::OutOfRange));
    assert_eq!(stamp().at.as_millis(), 1_773_304_260_000);
}

#[test]
fn a_stamp_as_bytes_is_three_ids_an_instant_and_an_offset() {
    let bytes = stamp().canonical_bytes();
    assert_eq!(bytes.len(), Stamp::CANONICAL_LENGTH);
    assert_eq!(bytes[15], 1);
    assert_eq!(bytes[31], 2);
    assert_eq!(bytes[47], 3);
    assert_eq!(bytes[48..56], 1_773_304_260_000_i64.to_be_bytes());
    assert_eq!(bytes[56..], [0, 120]);
}

proptest! {
    #[test]
    fn what_is_accepted_shows_itself_and_nothing_else(typed in "\\PC{0,300}") {
        match Text::<200>::new(&typed) {
            Ok(text) => {
                prop_assert_eq!(text.as_str(), typed.trim());
                prop_assert!((1..=200).contains(&text.as_str().chars().count()));
                let text_again = Text::<200>::new(text.as_str());
                prop_assert_eq!(text_again, Ok(text), "what was accepted once is accepted again, unchanged");
            }
            Err(TextError::Empty) => prop_assert!(typed.trim().is_empty()),
            Err(TextError::TooLong { max, actual }) => {
                prop_assert_eq!((max, actual), (200, typed.trim().chars().count()));
                prop_assert!(actual > 200);
            }
            Err(TextError::ControlCharacter { position } | TextError::DirectionMark { position } | TextError::Invisible { position }) => {
                prop_assert!(typed.trim().chars().nth(position - 1).is_some_and(|character| !character.is_alphanumeric()));
            }
        }
    }

    #[test]
    fn ids_read_back(n in 1_u128..) {
        let id = PaymentId::from_uuid(Uuid::from_u128(n));
        prop_assert_eq!(PaymentId::parse(&id.to_string()), Ok(id));
    }

    #[test]
    fn order_ids_are_ten_digits_whatever_the_dice_say(bits in any::<u64>()) {
        let text = OrderId::from_random_bits(bits).to_string();
        prop_assert_eq!(text.len(), 10);
        prop_assert_eq!(OrderId::parse(&text), Ok(OrderId::from_random_bits(bits)));
    }
}

#[test]
fn notes_have_lines_and_every_line_is_held_to_the_rules() {
    let typed = "Soft food for a week.\n\nCheck on Friday, 10:30.";
    assert_eq!(Notes::new(&format!("\n {typed} \n")).unwrap().to_string(), typed);
    for character in ["a", "ä", "🐕", "\n"] {
        let long = format!("x{}y", character.repeat(1_998));
        assert_eq!(Notes::new(&long).unwrap().as_str(), long);
        assert_eq!(
            Notes::new(&format!("x{}y", character.repeat(1_999))),
            Err(TextError::TooLong {
                max: 2_000,
                actual: 2_001
            })
        );
    }
    for empty in ["", " \n\n\t "] {
        assert_eq!(Notes::new(empty), Err(TextError::Empty), "{empty:?}");
    }
    for (hostile, position) in [
        ("a\nb\r\nc", 2),
        ("a\tb", 2),
        ("a\n\u{1B}[2J", 1),
        ("a\u{2028}b", 2),
        ("a\nbc\0", 3),
    ] {
        assert_eq!(
            Notes::new(hostile),
            Err(TextError::ControlCharacter { position }),
            "{hostile:?}"
        );
    }
    assert_eq!(Notes::new("a\n\u{202E}b"), Err(TextError::DirectionMark { position: 1 }));
    assert_eq!(Notes::new("a\nb\u{200B}"), Err(TextError::Invisible { position: 2 }));
}
