//! The table over real practice books and a service that can't be reached: every command answers in words, hostile input is
//! refused in words, and what is generated agrees with the table.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can not go on must stop"
)]

use api::{COMMANDS, ErrorCode, Host, MoneyMoved, WireError, dispatch, export};
use application::keychain::MemoryStore;
use application::{
    Bookshelf, Clock, First, OpenBooks, PracticeService, PracticeTerminals, Starting, Surroundings, SystemClock, SystemIds,
    behind_a_thread,
};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct NoWindows;

impl Host for NoWindows {
    fn ready(&self) {}

    fn show_practice_terminal(&self, _query: &str) -> bool {
        false
    }

    fn papers(&self) -> Option<PathBuf> {
        None
    }

    fn open_folder(&self, _folder: &Path) -> bool {
        false
    }

    fn print(&self) -> bool {
        false
    }

    fn program(&self) -> application::Program {
        application::Program {
            version: env!("CARGO_PKG_VERSION"),
            commit: "",
        }
    }
}

/// Practice terminals that nobody can reach: port 9 of this computer, where nobody listens.
struct Nobody;

impl PracticeTerminals for Nobody {
    fn start<'a>(&'a self, _books: &'a OpenBooks, _folder: &'a Path) -> Starting<'a> {
        Box::pin(async {
            Ok(PracticeService {
                address: "http://127.0.0.1:9".to_owned(),
                username: "practice".to_owned(),
                password: "practice".to_owned().into(),
            })
        })
    }
}

async fn shelf(folder: &Path, first: First) -> Bookshelf {
    shelf_in(folder, first, "en_FI").await
}

/// A shelf on a computer with this locale, which decides where practice is.
async fn shelf_in(folder: &Path, first: First, locale: &str) -> Bookshelf {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let around = Surroundings {
        keychain: behind_a_thread(&clock, || Box::new(MemoryStore::new())).unwrap(),
        clock,
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: locale.to_owned(),
    };
    Bookshelf::open(folder, around, Arc::new(Nobody), first).await.unwrap()
}

/// A till in practice mode, on a shelf of its own.
async fn till(folder: &Path) -> Bookshelf {
    shelf(folder, First::Practice).await
}

async fn call(till: &Bookshelf, name: &str, request: Value) -> Result<Value, WireError> {
    dispatch(till, &NoWindows, name, request).await
}

async fn signed_in(till: &Bookshelf) {
    let state = call(till, "app.state", json!({})).await.unwrap();
    call(till, "staff.sign_in", json!({ "staff": state["staff"][0]["id"] }))
        .await
        .unwrap();
}

/// Sells one of the first item found, and finalises.
async fn sold(till: &Bookshelf, key: &str) -> Value {
    let sale = call(till, "sale.current", json!({})).await.unwrap();
    let found = call(till, "search.find", json!({ "text": "F-2041" })).await.unwrap();
    let line = json!({ "sale": sale["id"], "item": found["items"][0]["id"], "quantityThousandths": 1000 });
    call(till, "sale.add_item", line).await.unwrap();
    call(till, "sale.finalise", json!({ "sale": sale["id"], "key": key }))
        .await
        .unwrap()
}

const KEY: &str = "01890a5d-ac96-774b-bcce-b302099a8057";
const OTHER_KEY: &str = "01890a5d-ac96-774b-bcce-b302099a8058";

#[tokio::test]
async fn every_command_refuses_nonsense_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    let deep = (0..200).fold(json!(1), |inner, _| json!({ "a": inner }));
    let nonsense = [
        json!([]),
        json!("text"),
        json!(7),
        json!({ "unknown": 1 }),
        json!({ "sale": 7 }),
        deep,
    ];
    for command in COMMANDS {
        for request in &nonsense {
            match call(&till, command.name, request.clone()).await {
                Err(error) => assert_eq!(error.code, ErrorCode::BadRequest, "{} with {request}", command.name),
                Ok(reply) => panic!("{} answered {request} with {reply}", command.name),
            }
        }
    }
    let unknown = call(&till, "books.delete", json!({})).await.unwrap_err();
    assert_eq!(unknown.code, ErrorCode::UnknownCommand);
}

#[tokio::test]
async fn before_books_are_open_only_the_start_answers() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = shelf(folder.path(), First::LastShown).await;
    let state = call(&shelf, "start.state", json!({})).await.unwrap();
    assert_eq!((&state["shown"], &state["found"]), (&Value::Null, &json!([])));
    let restoring = call(&shelf, "restore.state", json!({})).await.unwrap();
    assert_eq!(restoring["phase"], json!("none"));
    let of_a_till = |name: &str| !name.starts_with("start.") && !name.starts_with("restore.");
    for command in COMMANDS.iter().filter(|command| of_a_till(command.name)) {
        let answer = call(&shelf, command.name, json!({})).await;
        if command.name == "app.ready" {
            answer.unwrap();
        } else {
            assert_eq!(answer.unwrap_err().code, ErrorCode::NoBooksOpen, "{}", command.name);
        }
    }
    let unknown = call(&shelf, "books.delete", json!({})).await.unwrap_err();
    assert_eq!(unknown.code, ErrorCode::UnknownCommand);
    let missing = call(&shelf, "start.show", json!({ "which": "real" })).await.unwrap_err();
    assert_eq!(missing.code, ErrorCode::NotFound);
    let practising = call(&shelf, "start.practise", json!({ "language": "fi" })).await.unwrap();
    assert_eq!(
        (&practising["shown"], &practising["found"]),
        (&json!("practice"), &json!(["practice"]))
    );
    assert_eq!(call(&shelf, "app.state", json!({})).await.unwrap()["language"], json!("fi"));
    assert_eq!(
        call(&shelf, "start.show", json!({ "which": null })).await.unwrap()["shown"],
        Value::Null
    );
    let gone = call(&shelf, "sale.current", json!({})).await.unwrap_err();
    assert_eq!(gone.code, ErrorCode::NoBooksOpen);
}

#[tokio::test]
async fn nobody_signed_in_sells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    let sale = call(&till, "sale.current", json!({})).await.unwrap();
    let found = call(&till, "search.find", json!({ "text": "gastro" })).await.unwrap();
    let line = json!({ "sale": sale["id"], "item": found["items"][0]["id"], "quantityThousandths": 1000 });
    assert_eq!(
        call(&till, "sale.add_item", line).await.unwrap_err().code,
        ErrorCode::StaffNeeded
    );
}

#[tokio::test]
async fn sums_outside_their_range_are_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    signed_in(&till).await;
    let invoice = sold(&till, KEY).await;
    let due = invoice["balance"]["due"]["minor"].as_i64().unwrap();
    let terminals = call(&till, "terminal.options", json!({ "payment": null })).await.unwrap();
    let terminal = &terminals["terminals"][0]["id"];
    let cases = [
        (0, ErrorCode::AmountNotPositive),
        (-1, ErrorCode::AmountNotPositive),
        (-9_007_199_254_740_991, ErrorCode::AmountNotPositive),
        (due + 1, ErrorCode::AmountAboveDue),
        (1_000_000_000, ErrorCode::SumTooLarge),
        (9_007_199_254_740_991, ErrorCode::SumTooLarge),
        (9_007_199_254_740_992, ErrorCode::SumTooLarge),
        (i64::MAX, ErrorCode::SumTooLarge),
        (i64::MIN, ErrorCode::SumTooLarge),
    ];
    for (minor, code) in cases {
        let amount = json!({ "minor": minor, "currency": "EUR" });
        let request = json!({ "invoice": invoice["id"], "amount": amount, "terminal": terminal, "key": OTHER_KEY });
        let error = call(&till, "payment.start", request).await.unwrap_err();
        assert_eq!(error.code, code, "{minor}");
        assert_eq!(error.money_moved, MoneyMoved::No);
        let cash = json!({ "invoice": invoice["id"], "amount": amount, "given": amount, "key": OTHER_KEY });
        assert_eq!(call(&till, "cash.pay", cash).await.unwrap_err().code, code, "cash {minor}");
        let question = json!({ "invoice": invoice["id"], "amount": amount, "given": null });
        let answer = call(&till, "cash.preview", question).await.unwrap_err();
        assert_eq!(answer.code, code, "cash preview {minor}");
    }
    let kronor = json!({ "invoice": invoice["id"], "amount": { "minor": 100, "currency": "SEK" }, "terminal": terminal, "key": OTHER_KEY });
    assert_eq!(
        call(&till, "payment.start", kronor).await.unwrap_err().code,
        ErrorCode::WrongCurrency
    );
    let fraction = json!({ "invoice": invoice["id"], "amount": { "minor": 1.5, "currency": "EUR" }, "terminal": terminal, "key": OTHER_KEY });
    assert_eq!(
        call(&till, "payment.start", fraction).await.unwrap_err().code,
        ErrorCode::BadRequest
    );
}

#[tokio::test]
async fn the_language_is_chosen_and_given_back_to_the_system() {
    let folder = tempfile::tempdir().unwrap();
    let opened = till(folder.path()).await;
    let state = call(&opened, "app.state", json!({})).await.unwrap();
    assert_eq!(state["language"], "system", "nothing is chosen at first");
    for language in ["en", "fi", "sv", "nb", "da", "system", "sv"] {
        let state = call(&opened, "settings.change", json!({ "language": language }))
            .await
            .unwrap();
        assert_eq!(state["language"], language);
    }
    let state = call(&opened, "settings.change", json!({ "textSizePercent": 125 }))
        .await
        .unwrap();
    assert_eq!(state["language"], "sv", "what is not named stays");
    for nonsense in [json!("xx"), json!("SYSTEM"), json!(""), json!(7), json!({ "Of": "sv" })] {
        let refused = call(&opened, "settings.change", json!({ "language": nonsense }))
            .await
            .unwrap_err();
        assert_eq!(refused.code, ErrorCode::BadRequest, "{nonsense}");
    }
    call(&opened, "settings.change", json!({ "language": "system" }))
        .await
        .unwrap();
    drop(opened);
    let again = till(folder.path()).await;
    let state = call(&again, "app.state", json!({})).await.unwrap();
    assert_eq!(
        (&state["language"], &state["textSizePercent"]),
        (&json!("system"), &json!(125))
    );
}

#[tokio::test]
async fn the_balance_after_a_payment_is_counted_here() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    signed_in(&till).await;
    let invoice = sold(&till, KEY).await;
    let ask = |minor: i64| json!({ "invoice": invoice["id"], "amount": { "minor": minor, "currency": "EUR" } });
    // One Gastro diet at €34.90, as the practice clinic's price list says.
    for (amount, left) in [(3_490, 0), (1, 3_489), (1_003, 2_487)] {
        let answer = call(&till, "payment.preview", ask(amount)).await.unwrap();
        assert_eq!(
            answer,
            json!({ "balanceAfter": { "minor": left, "currency": "EUR" } }),
            "{amount}"
        );
    }
    let cases = [
        (0, ErrorCode::AmountNotPositive),
        (-1, ErrorCode::AmountNotPositive),
        (3_491, ErrorCode::AmountAboveDue),
        (9_007_199_254_740_991, ErrorCode::SumTooLarge),
    ];
    for (amount, code) in cases {
        assert_eq!(
            call(&till, "payment.preview", ask(amount)).await.unwrap_err().code,
            code,
            "{amount}"
        );
    }
    let ten = json!({ "minor": 1_000, "currency": "EUR" });
    let part = json!({ "invoice": invoice["id"], "amount": ten, "given": ten, "key": OTHER_KEY });
    call(&till, "cash.pay", part).await.unwrap();
    let answer = call(&till, "payment.preview", ask(2_490)).await.unwrap();
    assert_eq!(answer["balanceAfter"]["minor"], 0);
    let after = call(&till, "invoice.get", json!({ "invoice": invoice["id"] })).await.unwrap();
    assert_eq!(after["balance"]["due"]["minor"], 2_490, "asking books nothing");
}

#[tokio::test]
async fn the_same_press_makes_one_of_everything() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    signed_in(&till).await;
    let invoice = sold(&till, KEY).await;
    let due = &invoice["balance"]["due"];
    let pay = json!({ "invoice": invoice["id"], "amount": due, "given": due, "key": OTHER_KEY });
    let first = call(&till, "cash.pay", pay.clone()).await.unwrap();
    let second = call(&till, "cash.pay", pay).await.unwrap();
    assert_eq!(first["payments"], second["payments"]);
    assert_eq!(second["payments"].as_array().unwrap().len(), 1);
    assert_eq!(second["status"], "paid");
    let again = call(&till, "sale.finalise", json!({ "sale": OTHER_KEY, "key": OTHER_KEY }))
        .await
        .unwrap_err();
    assert_eq!(again.code, ErrorCode::SaleClosed);
}

#[tokio::test]
async fn a_card_payment_without_a_service_is_not_sent_and_leaves_no_doubt() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    signed_in(&till).await;
    let invoice = sold(&till, KEY).await;
    let terminals = call(&till, "terminal.options", json!({ "payment": null })).await.unwrap();
    let request = json!({
        "invoice": invoice["id"], "amount": invoice["balance"]["due"], "terminal": terminals["terminals"][0]["id"], "key": OTHER_KEY
    });
    let mut hints = till.listen();
    let begun = call(&till, "payment.start", request).await.unwrap();
    let attempt = json!({ "attempt": begun["id"] });
    let mut now = begun;
    while now["closed"] == false {
        hints.next().await.unwrap();
        now = call(&till, "attempt.get", attempt.clone()).await.unwrap();
    }
    assert_eq!(
        (&now["word"], &now["reason"]["code"]),
        (&json!("not_sent"), &json!("no_connection"))
    );
    let state = call(&till, "app.state", json!({})).await.unwrap();
    assert_eq!(state["doubts"], json!([]));
    let invoice = call(&till, "invoice.get", json!({ "invoice": invoice["id"] })).await.unwrap();
    assert_eq!(invoice["balance"]["payable"], invoice["balance"]["total"]);
}

#[tokio::test]
async fn where_invoices_name_the_client_an_anonymous_sale_is_refused_with_the_rule_also_in_practice() {
    for (locale, rule, who) in [
        ("sv_SE", "Skatteförfarandelag", "a"),
        ("nb_NO", "Bokføringsforskriften", "ingrid"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let till = shelf_in(folder.path(), First::Practice, locale).await;
        signed_in(&till).await;
        let state = call(&till, "app.state", json!({})).await.unwrap();
        assert_eq!(state["saleMode"], "cash_invoice_only", "{locale}");
        let favourites = call(&till, "item.favourites", json!({})).await.unwrap();
        for kind in ["counter_sale", "consultation"] {
            let sale = call(&till, "sale.new", json!({ "kind": kind })).await.unwrap();
            let line = json!({ "sale": sale["id"], "item": favourites["places"][0]["item"]["id"], "quantityThousandths": 1000 });
            call(&till, "sale.add_item", line).await.unwrap();
            let finalise = json!({ "sale": sale["id"], "key": if kind == "consultation" { KEY } else { OTHER_KEY } });
            let refused = call(&till, "sale.finalise", finalise.clone()).await.unwrap_err();
            assert_eq!(
                (refused.code, refused.money_moved),
                (ErrorCode::ClientNeeded, MoneyMoved::No),
                "{locale} {kind}"
            );
            assert!(refused.details["source"].contains(rule), "{locale}: {refused:?}");
            // Nothing was numbered: the same press goes through once the client is named.
            let found = call(&till, "search.find", json!({ "text": who })).await.unwrap();
            assert!(found["clients"][0]["id"].is_string(), "{locale}: {found}");
            let client = json!({ "sale": sale["id"], "client": found["clients"][0]["id"] });
            call(&till, "sale.set_client", client).await.unwrap();
            let invoice = call(&till, "sale.finalise", finalise).await.unwrap();
            assert_ne!(invoice["billedTo"]["address"], "", "{locale} {kind}");
            assert_eq!(invoice["kind"], kind);
        }
    }
}

#[tokio::test]
async fn the_list_is_narrowed_paged_and_counted_and_refuses_what_it_can_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let till = till(folder.path()).await;
    signed_in(&till).await;
    let invoice = sold(&till, KEY).await;
    let list = |request: Value| call(&till, "invoice.list", request);
    let page = list(json!({ "filter": { "state": "due", "period": { "range": "today" } } }))
        .await
        .unwrap();
    assert_eq!(page["rows"][0]["id"], invoice["id"]);
    assert_eq!(
        (&page["rows"][0]["today"], &page["older"], &page["newer"]),
        (&json!(true), &json!(null), &json!(null))
    );
    assert_eq!(
        list(json!({ "filter": { "state": "paid" } })).await.unwrap()["rows"],
        json!([])
    );
    let counts = call(&till, "invoice.counts", json!({ "filter": { "state": "paid" } }))
        .await
        .unwrap();
    assert_eq!((&counts["all"], &counts["stillDue"]), (&json!(1), &invoice["balance"]["due"]));
    for nonsense in [
        json!({ "older": "1:1", "newer": "1:1" }),
        json!({ "older": "yesterday" }),
        json!({ "filter": { "client": "somebody" } }),
        json!({ "filter": { "period": { "range": "between", "first": "2026-02-30", "last": "2026-03-01" } } }),
        json!({ "filter": { "period": { "range": "between", "first": "2026-03-02", "last": "2026-03-01" } } }),
        json!({ "filter": { "period": { "range": "between", "first": "20260302", "last": "2026-03-01" } } }),
        json!({ "filter": { "state": "overdue" } }),
    ] {
        assert_eq!(
            list(nonsense.clone()).await.unwrap_err().code,
            ErrorCode::BadRequest,
            "{nonsense}"
        );
    }
    let long = json!({ "filter": { "text": "a".repeat(201) } });
    assert_eq!(list(long).await.unwrap_err().code, ErrorCode::TextTooLong);
    let credit = |reason: &str| json!({ "invoice": invoice["id"], "reason": reason, "key": OTHER_KEY });
    for (reason, code) in [
        ("", ErrorCode::TextInvalid),
        ("a\u{7}", ErrorCode::TextInvalid),
        (&*"a".repeat(81), ErrorCode::TextTooLong),
    ] {
        assert_eq!(
            call(&till, "invoice.credit", credit(reason)).await.unwrap_err().code,
            code,
            "{reason:?}"
        );
    }
    let credited = call(&till, "invoice.credit", credit("Wrong client")).await.unwrap();
    assert_eq!(
        (&credited["status"], &credited["creditable"]),
        (&json!("credited"), &json!("credited"))
    );
    assert_eq!(
        credited["creditNote"]["gross"]["minor"],
        json!(-invoice["balance"]["due"]["minor"].as_i64().unwrap())
    );
}

#[test]
fn every_code_has_its_own_text_and_sentence() {
    let mut texts: Vec<String> = ErrorCode::ALL.iter().map(|code| code.as_text()).collect();
    let count = texts.len();
    texts.sort();
    texts.dedup();
    assert_eq!(texts.len(), count);
    for code in ErrorCode::ALL {
        let error = serde_json::to_value(WireError::new(*code).with("due", 12)).unwrap();
        assert_eq!(error["code"], json!(code.as_text()));
        assert_eq!(
            error["messageKey"],
            json!(format!("error-{}", code.as_text().replace('_', "-")))
        );
        assert_eq!(error["details"]["due"], "12");
    }
}

#[test]
fn what_is_generated_agrees_with_the_table() {
    let capability: Value = serde_json::from_str(&export::main_capability()).unwrap();
    let allowed: Vec<&str> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for command in COMMANDS {
        let permission = format!("allow-{}", command.name.replace(['.', '_'], "-"));
        assert!(allowed.contains(&permission.as_str()), "{permission}");
        assert_eq!(export::dotted_name(&export::webview_name(command.name)), command.name);
    }
    assert_eq!(
        allowed.len(),
        COMMANDS.len() + 2,
        "the table's commands, and listening to hints"
    );
    assert_eq!(capability["windows"], json!(["main"]));
    let types = export::typescript_types();
    assert!(!types.contains("bigint"), "every number of the wire is a JavaScript number");
}
