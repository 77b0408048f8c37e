//! Paper and screen write numbers, money, dates and times alike: the table is the UI's own.

use domain::country::Language;
use domain::money::{Currency, Money};
use domain::quantity::Quantity;
use domain::vat::VatRate;
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use printing::{count, date, date_time, money, percent, quantity, time};
use serde_json::Value;

/// Forms that only a screen has.
const SCREEN_ONLY: [&str; 3] = ["money_input", "day", "elapsed"];

fn moment(input: &Value) -> DateTime {
    let utc = Timestamp::from_millisecond(input["utcMs"].as_i64().unwrap()).unwrap();
    let offset = SignedDuration::from_mins(input["offsetMinutes"].as_i64().unwrap());
    TimeZone::UTC.to_datetime(utc.checked_add(offset).unwrap())
}

fn written(kind: &str, input: &Value, language: Language) -> String {
    match kind {
        "money" => {
            let currency = Currency::from_code(input["currency"].as_str().unwrap()).unwrap();
            money(Money::new(input["minor"].as_i64().unwrap(), currency).unwrap(), language)
        }
        "quantity" => quantity(Quantity::from_thousandths(input.as_i64().unwrap()).unwrap(), language),
        "percent" => percent(
            VatRate::from_basis_points(input.as_u64().unwrap().try_into().unwrap()).unwrap(),
            language,
        ),
        "count" => count(input.as_i64().unwrap(), language),
        "date" => date(moment(input).date(), language),
        "time" => time(moment(input), language),
        "date_time" => date_time(moment(input), language),
        other => panic!("no function for {other}"),
    }
}

#[test]
fn the_shared_table_holds_on_paper() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/i18n/expected-formats.json");
    let table: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut compared = 0;
    for language in Language::ALL {
        for row in table[language.code()].as_array().unwrap() {
            let kind = row["kind"].as_str().unwrap();
            if SCREEN_ONLY.contains(&kind) {
                continue;
            }
            assert_eq!(
                written(kind, &row["input"], language),
                row["expected"].as_str().unwrap(),
                "{language:?} {row}"
            );
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared} rows were compared");
}
