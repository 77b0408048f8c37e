//! The bodies of the API against the protocol sheet: members, their order, their texts and grammar.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use bench::{
    Bench, MEMBERS, OTHER, Ordered, PASSWORD, START_UNIX_MS, TERMINAL, check_grammar, check_slip, exchange, from_base64url,
    holder, purchase, refund, request,
};
use connect_at_cloud_simulator::{Act, ArmedFault, Call, CardId, Fault, TerminalChange};

const SUCCESS: &str = "transactionId retrievalReferenceNumber cardNumber cardType timeStamp merchantReceipt customerReceipt storeboxToken \
                       transactionType preAuthorizationInfo orderId localModeEventArgs";
const FAILURE: &str = "error transactionId retrievalReferenceNumber cardNumber cardType timeStamp merchantReceipt customerReceipt \
                       storeboxToken transactionType preAuthorizationInfo orderId localModeEventArgs";
const CAMEL: &str = "resultData result accumulator issuerID truncatedPAN timeStamp cvm sessionNumber stanAuth totalAmount rejectionSource \
                     rejectionReason tipAmount surchargeAmount terminalID siteID cardIssuerName responseCode tcc aid tvr tsi atc aed iac \
                     organisationNumber bankAgent encryptedPAN accountType optionalData xzCounter transactionType \
                     paymentAccountReference productType";
const PASCAL: &str = "Result ResultData Accumulator IssuerID TruncatedPAN TimeStamp CVM SessionNumber StanAuth TotalAmount RejectionSource \
                      RejectionReason TipAmount SurchargeAmount TerminalID SiteID CardIssuerName ResponseCode TCC AID TVR TSI ATC AED IAC \
                      OrganisationNumber BankAgent EncryptedPAN AccountType OptionalData XZCounter TransactionType \
                      PaymentAccountReference ProductType";

fn words(list: &str) -> Vec<&str> {
    list.split_whitespace().collect()
}

/// Order of the block, and both spellings saying the same.
fn check_block(block: &Ordered) -> usize {
    assert_eq!(block.keys(), [words(CAMEL), words(PASCAL)].concat());
    for (camel, pascal) in [
        ("resultData", "ResultData"),
        ("result", "Result"),
        ("accumulator", "Accumulator"),
        ("issuerID", "IssuerID"),
        ("truncatedPAN", "TruncatedPAN"),
    ]
    .into_iter()
    .chain(MEMBERS.map(|(camel, pascal, _)| (camel, pascal)))
    {
        assert_eq!(block.get(camel), block.get(pascal), "{camel}");
    }
    check_grammar(block)
}

#[tokio::test]
async fn log_in_gives_a_token_and_strings() {
    let bench = Bench::start().await;
    let body = format!(r#"{{"username":"clinic","password":"{PASSWORD}"}}"#);
    let reply = exchange(bench.running.address(), &request("POST", "/v1/login", None, &body))
        .await
        .unwrap();
    let json = reply.json();
    assert_eq!((reply.status, json.keys()), (200, vec!["token", "username", "terminals"]));
    assert_eq!(json.get("username").text(), "clinic");
    assert_eq!(
        json.get("terminals"),
        &Ordered::Array(vec![Ordered::Text(TERMINAL.into()), Ordered::Text(OTHER.into())])
    );
    let parts: Vec<&str> = json.get("token").text().split('.').collect();
    assert_eq!(
        Ordered::parse(&from_base64url(parts[0])),
        Ordered::parse(br#"{"alg":"HS256","typ":"JWT"}"#)
    );
    let claims = Ordered::parse(&from_base64url(parts[1]));
    assert_eq!(claims.keys(), ["username", "id", "iat", "exp"]);
    assert_eq!(claims.get("username").text(), "clinic");
    assert!(!claims.get("id").text().is_empty());
    assert_eq!(claims.get("iat").int(), START_UNIX_MS / 1_000);
    assert_eq!(claims.get("exp").int() - claims.get("iat").int(), 86_400);
    assert_eq!(from_base64url(parts[2]).len(), 32);
    assert_ne!(json.get("token").text(), bench.token, "every log-in gives a new token");
}

#[tokio::test]
async fn log_in_refuses_in_the_services_words() {
    let bench = Bench::start().await;
    for body in [
        r#"{"username":"clinic","password":"wrong"}"#,
        r#"{"username":"nobody","password":"x"}"#,
        "{}",
        "not json",
    ] {
        let reply = exchange(bench.running.address(), &request("POST", "/v1/login", None, body))
            .await
            .unwrap();
        assert_eq!(
            (reply.status, reply.body.as_slice()),
            (401, br#"{"error":"Invalid username or password"}"#.as_slice())
        );
    }
    bench.act(Act::SetFault {
        fault: ArmedFault::next(Call::Login, Fault::AuthenticationFailed),
    });
    let reply = exchange(bench.running.address(), &request("POST", "/v1/login", None, "{}"))
        .await
        .unwrap();
    assert_eq!(
        (reply.status, reply.body.as_slice()),
        (401, br#"{"error":"Authentication failed"}"#.as_slice())
    );
}

#[tokio::test]
async fn both_spellings_of_bearer_and_the_query_are_accepted() {
    let bench = Bench::start().await;
    let path = format!("/v1/terminal/{TERMINAL}");
    for authorization in [format!("Bearer {}", bench.token), format!("bearer {}", bench.token)] {
        let reply = exchange(bench.running.address(), &request("GET", &path, Some(&authorization), ""))
            .await
            .unwrap();
        assert_eq!(
            (reply.status, reply.body.as_slice()),
            (200, br#"{"terminal":{"terminalState":"idle"}}"#.as_slice())
        );
    }
    let query = format!("{path}?auth_token={}", bench.token);
    assert_eq!(
        exchange(bench.running.address(), &request("GET", &query, None, ""))
            .await
            .unwrap()
            .status,
        200
    );
    for authorization in [None, Some("Bearer of.no.worth"), Some("Basic abc")] {
        let reply = exchange(bench.running.address(), &request("GET", &path, authorization, ""))
            .await
            .unwrap();
        assert_eq!((reply.status, reply.json().keys()), (401, vec!["error"]));
    }
}

#[tokio::test]
async fn terminals_are_objects_and_settings_are_flat() {
    let bench = Bench::start().await;
    let list = bench.call("GET", "/v1/terminal", "").await;
    assert_eq!(
        String::from_utf8(list.body).unwrap(),
        format!(r#"{{"terminals":[{{"terminalId":"{TERMINAL}"}},{{"terminalId":"{OTHER}"}}]}}"#)
    );
    let path = format!("/v1/terminal/{TERMINAL}/settings");
    assert_eq!(bench.call("GET", &path, "").await.json().get("printerWidth").int(), 24);
    let changed = bench.call("PUT", &path, r#"{"printerWidth":0}"#).await;
    assert_eq!((changed.status, changed.json().get("printerWidth").int()), (200, 0));
    let paid = bench.pay(&purchase(1_000, "1")).await;
    assert_eq!(
        paid.result().get("customerReceipt").text(),
        "",
        "the terminal prints by itself"
    );
    let slip = bench.running.state().terminals[0].slip.clone();
    assert!(slip.is_some_and(|slip| slip.contains("GODKENDT")), "and it did");
}

#[tokio::test]
async fn an_approval_has_every_member_in_its_place() {
    let bench = Bench::start().await;
    let reply = bench.pay(&purchase(12_345, "987")).await;
    assert_eq!(reply.status, 201);
    assert_eq!(reply.json().keys(), ["result"]);
    let result = reply.result();
    assert_eq!(result.keys(), words(SUCCESS));
    let block = result.get("localModeEventArgs");
    assert_eq!(check_block(block), 31);
    for (outer, inner) in [
        ("transactionId", "StanAuth"),
        ("cardNumber", "TruncatedPAN"),
        ("cardType", "CardIssuerName"),
    ] {
        assert_eq!(result.get(outer), block.get(inner));
    }
    assert_eq!(result.get("transactionType").text(), "purchase");
    assert_eq!(result.get("orderId").text(), "987");
    assert_eq!(result.get("retrievalReferenceNumber"), &Ordered::Null);
    assert_eq!(result.get("storeboxToken"), &Ordered::Object(vec![]));
    assert_eq!(result.get("preAuthorizationInfo"), &Ordered::Null);
    assert_eq!(result.get("cardNumber").text(), "400012******4821");
    for (member, value) in [
        ("Result", "0"),
        ("Accumulator", " "),
        ("IssuerID", "03"),
        ("CVM", "2"),
        ("RejectionSource", "0"),
        ("RejectionReason", ""),
        ("TerminalID", TERMINAL),
        ("SiteID", "7654321"),
        ("ResponseCode", "00"),
        ("TCC", "KC1"),
        ("TransactionType", "0"),
    ] {
        assert_eq!(block.get(member).text(), value, "{member}");
    }
    assert_eq!(
        (
            block.get("TotalAmount").int(),
            block.get("TipAmount").int(),
            block.get("SurchargeAmount").int()
        ),
        (12_345, 0, 0)
    );
    assert_eq!(block.get("StanAuth").text().len(), 12);
    assert_eq!(block.get("SessionNumber").text().len(), 3);
    assert_eq!(block.get("PaymentAccountReference").text().len(), 29);
}

#[tokio::test]
async fn time_stamps_are_local_and_dressed_as_utc() {
    let bench = Bench::start().await;
    let result = bench.pay(&purchase(12_345, "1")).await.result();
    let local = result.get("localModeEventArgs").get("TimeStamp").text().to_owned();
    assert!(
        local.starts_with("202510071540") || local.starts_with("202510071541"),
        "{local} is not Copenhagen's time"
    );
    let dressed = result.get("timeStamp").text();
    assert!(dressed.ends_with(".000Z"));
    assert_eq!(
        dressed.chars().filter(char::is_ascii_digit).take(14).collect::<String>(),
        local
    );
}

#[tokio::test]
async fn a_danish_slip_reads_line_by_line() {
    let bench = Bench::start().await;
    let result = bench.pay(&purchase(12_345, "1")).await.result();
    let block = result.get("localModeEventArgs");
    assert_eq!(result.get("merchantReceipt").text(), "");
    let slip = result.get("customerReceipt").text();
    check_slip(slip, false);
    let stamp = block.get("TimeStamp").text();
    let (stan, auth) = block.get("StanAuth").text().split_at(6);
    let expected = [
        "",
        "Term: 12345678-7654321",
        &format!("2025-10-07 {}:{}", &stamp[8..10], &stamp[10..12]),
        "",
        "Visa Debit",
        "Contactless",
        "************4821-1",
        "AID: A0000000031010",
        &format!("ATC: {}", block.get("ATC").text()),
        &format!("TVR: {}", block.get("TVR").text()),
        "Sted: 1",
        &format!("Ref.: {stan} {auth} KC1"),
        "Resp.: 00",
        &format!("Periode: {}", block.get("SessionNumber").text()),
        "",
        "KØB",
        "DKK        123,45",
        "GODKENDT",
        "\u{0c}",
    ];
    assert_eq!(slip.split("\r\n").collect::<Vec<_>>(), expected);
}

#[tokio::test]
async fn a_return_of_goods_prints_both_slips_to_be_cut() {
    let bench = Bench::start().await;
    let reply = bench.pay(&refund(5_000, "2")).await;
    let result = reply.result();
    let block = result.get("localModeEventArgs");
    assert_eq!(check_block(block), 31);
    assert_eq!(result.get("transactionType").text(), "returnOfGoods");
    assert_eq!(
        (
            block.get("CVM").text(),
            block.get("TransactionType").text(),
            block.get("TCC").text()
        ),
        ("1", "1", "KC5")
    );
    assert_eq!(block.get("TotalAmount").int(), 5_000);
    let (customer, merchant) = (result.get("customerReceipt").text(), result.get("merchantReceipt").text());
    check_slip(customer, true);
    check_slip(merchant, true);
    for word in ["RETUR", "Forretningens signatur", "GODKENDT", "KORTHOLDERS KOPI"] {
        assert!(customer.contains(word), "{word}");
    }
    assert!(merchant.ends_with("FORRETNINGENS NOTA\r\n\u{0e}\u{0c}"));
}

#[tokio::test]
async fn the_look_up_is_an_object_in_pascal_case() {
    let bench = Bench::start().await;
    let paid = bench.pay(&purchase(12_345, "987")).await;
    bench.pass(5_000).await;
    let reply = bench.look_up().await;
    let json = reply.json();
    assert_eq!((reply.status, json.keys()), (200, vec!["result"]));
    assert_eq!(json.get("result").keys(), ["latestTransactionResult", "printText", "orderId"]);
    let latest = json.get("result").get("latestTransactionResult");
    assert_eq!(latest.keys(), words(PASCAL));
    check_grammar(latest);
    assert_eq!(latest.get("ResultData"), paid.block().get("ResultData"));
    assert_eq!(
        json.get("result").get("printText").get("Text"),
        paid.result().get("customerReceipt")
    );
    assert_eq!(json.get("result").get("orderId").text(), "987");
}

#[tokio::test]
async fn missing_order_id_is_null_and_sums_may_be_strings() {
    let bench = Bench::start().await;
    let reply = bench
        .pay(r#"{"transactionType":"purchase","amount":"2500","somethingElse":true}"#)
        .await;
    assert_eq!(reply.result().get("orderId"), &Ordered::Null);
    assert_eq!(reply.block().get("TotalAmount").int(), 2_500);
    bench.pass(5_000).await;
    assert_eq!(
        bench.look_up().await.json().get("result").keys(),
        ["latestTransactionResult", "printText"]
    );
}

/// Text, source, reason, response code, fields, slip.
type Row<'a> = (CardId, &'a str, &'a str, &'a str, &'a str);

#[tokio::test]
async fn declines_after_the_card_carry_text_codes_and_slip() {
    let rows: [Row<'_>; 6] = [
        (CardId::NotEnoughFunds, "PSP / Not sufficient funds", "05", "1:0:51", "51"),
        (CardId::Expired, "PSP / Expired card", "05", "1:0:54", "54"),
        (
            CardId::NotPermitted,
            "PSP / Transaction not permitted to terminal",
            "05",
            "1:0:58",
            "58",
        ),
        (
            CardId::ReconcileFirst,
            "PSP / perform end-of-day reconciliation",
            "05",
            "1:0:87",
            "87",
        ),
        (CardId::BankRefuses, "PSP / Do not honour", "05", "1:0:05", "05"),
        (
            CardId::NoHostContact,
            "Terminal / unable to go online, offline transaction declined",
            "03",
            "3:2:Z3",
            "Z3",
        ),
    ];
    let bench = Bench::start().await;
    for (card, text, source, reason, code) in rows {
        bench.card_holder(holder(card));
        let reply = bench.pay(&purchase(7_700, "77")).await;
        let json = reply.json();
        assert_eq!((reply.status, reply.error().as_str()), (400, text));
        let failure = json.get("failure");
        assert_eq!(failure.keys(), words(FAILURE));
        for member in [
            "transactionId",
            "retrievalReferenceNumber",
            "cardNumber",
            "cardType",
            "timeStamp",
            "transactionType",
            "preAuthorizationInfo",
            "orderId",
        ] {
            assert_eq!(failure.get(member), &Ordered::Null, "{member}");
        }
        let block = failure.get("localModeEventArgs");
        assert_eq!(check_block(block), 31);
        assert_eq!(
            (
                block.get("RejectionSource").text(),
                block.get("RejectionReason").text(),
                block.get("ResponseCode").text()
            ),
            (source, reason, code)
        );
        assert_eq!(block.get("TotalAmount").int(), 7_700);
        assert_eq!(block.get("StanAuth").text().len(), if source == "05" { 6 } else { 0 });
        check_slip(failure.get("customerReceipt").text(), false);
        assert!(failure.get("customerReceipt").text().contains("AFVIST"));
        assert_eq!(failure.get("merchantReceipt").text(), "");
    }
    assert!(bench.running.books().entries.is_empty(), "no money moved");
}

#[tokio::test]
async fn refusals_without_a_card_have_fewer_fields_and_no_slip() {
    let bench = Bench::start().await;
    let amount_zero = bench.pay(&purchase(0, "1")).await;
    assert_eq!(
        (amount_zero.status, amount_zero.error().as_str()),
        (400, "Terminal / amount too low")
    );
    assert_eq!(check_block(&amount_zero.block()), 29);
    assert_eq!(amount_zero.block().get("RejectionReason").text(), "4:1");

    bench.act(Act::SetTerminal {
        terminal: None,
        change: TerminalChange {
            in_menu: Some(true),
            ..TerminalChange::default()
        },
    });
    let menu = bench.pay(&purchase(100, "1")).await;
    assert_eq!(
        (menu.status, menu.error().as_str()),
        (400, "Terminal / busy with menu invoked")
    );
    assert_eq!(check_block(&menu.block()), 9);
    assert_eq!(menu.block().get("RejectionReason").text(), "1:2");
    assert_eq!(menu.block().get("TotalAmount").int(), 0);
    for member in ["ResponseCode", "TipAmount", "SurchargeAmount", "TerminalID"] {
        assert_eq!(menu.block().get(member), &Ordered::Null, "{member}");
    }
    bench.act(Act::SetTerminal {
        terminal: None,
        change: TerminalChange {
            in_menu: Some(false),
            ..TerminalChange::default()
        },
    });

    bench.act(Act::SetFault {
        fault: ArmedFault::next(Call::Transaction, Fault::TerminalRejects),
    });
    let rejected = bench.pay(&purchase(100, "1")).await;
    assert_eq!(rejected.error(), "Terminal / rejected transaction");
    assert_eq!(rejected.block().get("RejectionReason").text(), "3:0");
    assert_eq!(rejected.json().get("failure").get("customerReceipt").text(), "");

    for body in [
        r#"{"transactionType":"gift","amount":1}"#,
        "[]",
        "nonsense",
        r#"{"transactionType":"purchase","amount":-5}"#,
    ] {
        let format = bench.pay(body).await;
        assert_eq!(format.status, 400);
        assert_eq!(check_block(&format.block()), 1);
        assert_eq!(format.block().get("ResultData").text(), "D!000");
    }
}

#[tokio::test]
async fn unreachable_terminals_all_get_the_same_short_answer() {
    let bench = Bench::start().await;
    bench.act(Act::SetTerminal {
        terminal: Some(OTHER.into()),
        change: TerminalChange {
            connected: Some(false),
            ..TerminalChange::default()
        },
    });
    for id in [OTHER, bench::FOREIGN, "00000000", "x"] {
        for (method, path) in [
            ("POST", "transaction"),
            ("GET", "transaction"),
            ("DELETE", "transaction"),
            ("POST", "administration"),
        ] {
            let body = r#"{"transactionType":"purchase","amount":100,"action":"reconciliation"}"#;
            let reply = bench.call(method, &format!("/v1/terminal/{id}/{path}"), body).await;
            let expected = br#"{"failure":{"error":"Invalid terminal ID or terminal not connected"}}"#;
            assert_eq!(
                (reply.status, reply.body.as_slice()),
                (400, expected.as_slice()),
                "{method} {id}"
            );
        }
    }
}

#[tokio::test]
async fn converted_sales_differ_where_the_sheet_says() {
    let bench = Bench::start().await;
    bench.card_holder(holder(CardId::ForeignDcc));
    let result = bench.pay(&purchase(10_000, "1")).await.result();
    assert_eq!(result.get("storeboxToken"), &Ordered::Null);
    assert_eq!(result.get("preAuthorizationInfo").text(), "");
    let block = result.get("localModeEventArgs");
    check_block(block);
    assert_eq!(block.get("TotalAmount").int(), 10_000);
    let data = Ordered::parse(block.get("OptionalData").text().as_bytes());
    let dcc = data.get("od").get("dcc");
    assert_eq!(
        (dcc.get("ccura").text(), dcc.get("cam").text(), dcc.get("mcur").text()),
        ("USD", "11500", "DKK")
    );
    assert!(result.get("customerReceipt").text().contains("USD        115,00"));

    bench.act(Act::SetTerminal {
        terminal: None,
        change: TerminalChange {
            dcc_difference: Some(250),
            ..TerminalChange::default()
        },
    });
    let differing = bench.pay(&purchase(20_000, "2")).await;
    assert_eq!(differing.block().get("TotalAmount").int(), 20_250);
    assert_eq!(bench.running.books().entries[1].amount, 20_250);
}

#[tokio::test]
async fn reconciliation_and_downloads_have_their_shapes() {
    let bench = Bench::start().await;
    let session = bench.running.state().terminals[0].session.clone();
    let reply = work(&bench, r#"{"action":"reconciliation"}"#).await;
    assert_eq!(reply.status, 200);
    let json = reply.json();
    let inner = json.get("result").get("reconciliation");
    assert_eq!(inner.keys(), ["header", "printText"]);
    assert_eq!(inner.get("header").keys(), ["timestamp", "sessionNumber"]);
    assert_eq!(inner.get("header").get("sessionNumber").text(), session);
    check_slip(inner.get("printText").get("Text").text(), true);
    assert_ne!(bench.running.state().terminals[0].session, session);
    for action in ["downloadDataset", "downloadSoftware", "balanceInquiry"] {
        let reply = work(&bench, &format!(r#"{{"action":"{action}","amount":0}}"#)).await;
        let block = reply.json().get("result").get("localModeEventArgs").clone();
        assert_eq!(block.keys(), [words(CAMEL), words(PASCAL)].concat());
        assert_eq!(block.get("Result").text(), "1");
    }
}

async fn work(bench: &Bench, body: &str) -> bench::Reply {
    let (address, bytes) = (
        bench.running.address(),
        bench.bytes("POST", &format!("/v1/terminal/{TERMINAL}/administration"), body),
    );
    let pending = tokio::spawn(async move { exchange(address, &bytes).await });
    while !pending.is_finished() {
        bench.pass(1_000).await;
    }
    pending.await.unwrap().unwrap()
}

#[tokio::test]
async fn norwegian_finnish_and_swedish_terminals_print_their_own_words() {
    use connect_at_cloud_simulator::{Country, TerminalOptions};
    for (id, country, expected) in [
        (
            "20000001",
            Country::No,
            ["Bax: 20000001-1234567", "KJØP", "NOK   123,45", "GODKJENT", "Overf.: "],
        ),
        (
            "20000002",
            Country::Fi,
            ["Term: 20000002-1234567", "OSTO", "EUR        123,45", "HYVÄKSYTTY", "Jakso: "],
        ),
        (
            "20000003",
            Country::Se,
            ["Term: 20000003-1234567", "KÖP", "SEK        123,45", "GODKÄNT", "Period: "],
        ),
    ] {
        let bench = Bench::at_once().await;
        bench.act(Act::AddTerminal {
            terminal: TerminalOptions::new(id, "1234567", country),
            accounts: vec!["clinic".into()],
        });
        let reply = bench
            .call("POST", &format!("/v1/terminal/{id}/transaction"), &purchase(12_345, "5"))
            .await;
        let slip = reply.result().get("customerReceipt").text().to_owned();
        check_slip(&slip, false);
        for line in expected {
            assert!(slip.contains(line), "{line} in {slip}");
        }
    }
}
