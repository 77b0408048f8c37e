//! A reconciliation beside the books. The oracles are the bank's own list of what it took, and the books' file read by plain SQL.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::{CaseStep, Closing, ReconciliationRecord, SessionElsewhere, TerminalCallEnd};
use application::domain::attempt::State;
use application::domain::ids::{AttemptId, DocumentId, TerminalCallId};
use application::domain::reconciliation::{Basis, DifferenceKind, Said, Side, Totals, Verdict};
use application::domain::settlement::Settlement;
use application::domain::terminal::{TerminalAction, TerminalCallOutcome};
use application::{SlipTyped, TillError};
use klinikassa_tests::{Desk, key, practice_code};
use serde_json::{Value, json};

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

async fn ask(desk: &Desk, action: TerminalAction) -> TerminalCallId {
    desk.till.administer(desk.terminal, action, key()).await.unwrap().id
}

/// The end of a call, once the terminal is free again.
async fn ended(desk: &Desk, id: TerminalCallId) -> (TerminalCallEnd, Option<ReconciliationRecord>) {
    desk.until("the call to end", || async {
        let calls = desk.till.terminal_calls(desk.terminal).await.unwrap();
        let view = calls.into_iter().find(|view| view.record.id == id).unwrap();
        let end = view.record.end.filter(|_| view.running.is_none());
        end.map(|(end, _)| (end, view.comparison.clone()))
    })
    .await
}

async fn reconciled(desk: &Desk) -> ReconciliationRecord {
    let (end, compared) = ended(desk, ask(desk, TerminalAction::Reconciliation).await).await;
    assert_eq!(end.outcome, TerminalCallOutcome::Done, "{}", end.reason);
    compared.unwrap()
}

/// One and three times €34.90 by card, and €10.00 of the second invoice given back.
async fn two_paid_and_a_part_given_back(desk: &Desk) -> (DocumentId, DocumentId) {
    let (first, _) = paid(desk, 1, "visa_debit").await;
    let (second, _) = paid(desk, 3, "phone").await;
    let payment = desk.till.invoice(second).await.unwrap().record.payments[0].id;
    let refund = desk.refund(second, payment, desk.euros(1_000)).await.unwrap().header.id;
    desk.present("phone").await;
    desk.reaches(refund, &[State::Approved]).await;
    (first, second)
}

/// So many times €34.90 by card.
async fn paid(desk: &Desk, times: i64, card: &str) -> (DocumentId, AttemptId) {
    let invoice = desk.invoice(times).await;
    let document = invoice.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present(card).await;
    desk.reaches(attempt, &[State::Approved]).await;
    (document, attempt)
}

/// Count and sum of a kind as the bank has them on the first terminal, whatever was undone left out.
fn bank_says(desk: &Desk, kind: &str, session: &str) -> (i64, i64) {
    let bank = desk.service.bank();
    let entries = bank["entries"].as_array().unwrap().iter().filter(|entry| {
        entry["terminal"] == json!("70114283")
            && entry["transaction"] == json!(kind)
            && entry["voided"] == json!(false)
            && entry["session"] == json!(session)
    });
    entries.fold((0, 0), |(count, sum), entry: &Value| {
        (count + 1, sum + entry["amount"].as_i64().unwrap())
    })
}

/// The same out of the comparison's row, read from the file.
fn file_says(desk: &Desk, what: &str) -> (i64, i64) {
    let column = |column: &str| {
        desk.file()
            .number(&format!("SELECT {column} FROM reconciliation ORDER BY seq DESC LIMIT 1"))
    };
    (column(what), column(&format!("{what}_sum")))
}

#[tokio::test]
async fn totals_that_agree_mark_every_payment_of_the_session() {
    let desk = Desk::open(SIMULATOR).await;
    let (first, paid_first) = paid(&desk, 1, "visa_debit").await;
    let (second, signed) = paid(&desk, 2, "signature").await;
    let reversal = desk.till.refuse_signature(signed, key()).await.unwrap().header.id;
    desk.reaches_in_time(reversal, &[State::Approved]).await;
    let (third, _) = paid(&desk, 3, "phone").await;
    let payment = desk.till.invoice(third).await.unwrap().record.payments[0].id;
    let refund = desk.refund(third, payment, desk.euros(1_000)).await.unwrap().header.id;
    desk.present("phone").await;
    desk.reaches(refund, &[State::Approved]).await;

    let compared = reconciled(&desk).await;
    assert_eq!((compared.verdict, compared.elsewhere), (Verdict::Equal, 0), "{compared:?}");
    assert!(compared.differences.is_empty() && compared.doubts.is_empty(), "{compared:?}");
    // Two purchases of 34.90 and 104.70 stand, the signed one was undone, 10.00 went back.
    assert_eq!(bank_says(&desk, "purchase", &compared.session), (2, 3_490 + 10_470));
    assert_eq!(file_says(&desk, "purchases"), bank_says(&desk, "purchase", &compared.session));
    assert_eq!(bank_says(&desk, "refund", &compared.session), (1, 1_000));
    assert_eq!(file_says(&desk, "refunds"), bank_says(&desk, "refund", &compared.session));
    for attempt in [paid_first, signed, reversal, refund] {
        let told = desk.attempt(attempt).await.events;
        assert_eq!(told.iter().filter(|event| event.code == "reconciled").count(), 1, "{attempt}");
    }
    assert!(desk.till.cases(false).await.unwrap().differences.is_empty());
    // The next session begins behind it: nothing is counted twice, and nothing is marked twice.
    let empty = reconciled(&desk).await;
    assert_eq!((empty.verdict, empty.ours), (Verdict::Equal, Default::default()));
    let marks = desk
        .file()
        .number("SELECT count(*) FROM attempt_event WHERE code = 'reconciled'");
    assert_eq!(marks, 5);
    for document in [first, second, third] {
        assert!(desk.till.invoice(document).await.is_ok());
    }
    desk.books_hold().await;
}

#[tokio::test]
async fn what_the_terminal_has_more_is_a_case_that_is_worked_on_and_settled_by_two_people() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = paid(&desk, 1, "visa_debit").await;
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": 1_234 }));
    let compared = reconciled(&desk).await;
    assert_eq!(compared.verdict, Verdict::Differs);
    let kinds: Vec<DifferenceKind> = compared.differences.iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [DifferenceKind::Purchases]);
    assert_eq!(bank_says(&desk, "purchase", &compared.session), (2, 3_490 + 1_234));
    let Some(Said::ByKind(said)) = compared.reported.as_ref().map(|reported| reported.said) else {
        panic!("{compared:?}")
    };
    assert_eq!((said.purchases.count, said.purchases.sum_minor), (2, 4_724));
    assert_eq!(file_says(&desk, "purchases"), (1, 3_490));
    let told = desk.attempt(attempt).await.events;
    assert!(!told.iter().any(|event| event.code == "reconciled"), "nothing is marked");

    let open = desk.till.cases(false).await.unwrap().differences;
    assert_eq!((open.len(), desk.till.frame().await.unwrap().differences), (1, 1));
    let id = open[0].id;
    assert!(
        open[0].printed.as_deref().unwrap().contains("47,24"),
        "the answer is the evidence"
    );
    assert!(open[0].answer.as_deref().unwrap().contains("reconciliation"));
    let staff = desk.till.frame().await.unwrap().staff;
    desk.till.assign_difference(id, staff[1].id).await.unwrap();
    desk.till
        .note_difference(id, "Taken at the terminal by hand\nfor a collar")
        .await
        .unwrap();
    let alone = desk.till.close_difference(id, "Found", &"000000".into()).await;
    assert!(matches!(alone, Err(TillError::Supervisor(_))), "{alone:?}");
    let view = desk
        .till
        .close_difference(id, "Booked in the shop’s books", &practice_code())
        .await
        .unwrap();
    assert!(view.record.closed && view.record.owner == Some(staff[1].id));
    assert!(matches!(view.record.steps.last().unwrap().step, CaseStep::Closed(..)));
    let late = desk.till.note_difference(id, "More").await;
    assert!(matches!(late, Err(TillError::CaseNotOpen)), "{late:?}");
    let lists = (desk.till.cases(false).await.unwrap(), desk.till.cases(true).await.unwrap());
    assert_eq!((lists.0.differences.len(), lists.1.differences.len()), (0, 1));
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn a_charge_that_staff_denied_shows_as_a_difference_beside_its_name() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = desk.charged_and_lost(1).await;
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "look_up", "times": 1_000, "effect": "happens", "fault": { "kind": "stale_look_up" } } }));
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    let compared = reconciled(&desk).await;
    assert_eq!(compared.verdict, Verdict::Differs);
    assert_eq!((compared.ours.purchases.count, compared.differences.len()), (0, 1));
    let named: Vec<AttemptId> = compared.doubts.iter().map(|summary| summary.id).collect();
    assert_eq!(named, [attempt], "nobody can vouch for it");

    // The difference names it, and what the terminal has more enters the books by its slip.
    let difference = compared.differences[0].id;
    let record = desk.till.difference(difference).await.unwrap().record;
    let named: Vec<AttemptId> = record.without_money.iter().map(|summary| summary.id).collect();
    assert_eq!(named, [attempt]);
    let bank = desk.service.bank();
    let slip = SlipTyped {
        reference: bank["entries"][0]["stan_auth"].as_str().unwrap(),
        again: bank["entries"][0]["stan_auth"].as_str().unwrap(),
        time_on_slip: "10:46",
        sum: desk.euros(bank["entries"][0]["amount"].as_i64().unwrap()),
        kept: true,
    };
    let (wrong, right) = ("000000".into(), practice_code());
    let found = |code| {
        desk.till
            .found_charged(attempt, Some(difference), slip, "The paper says one more", code)
    };
    let alone = found(&wrong).await;
    assert!(matches!(alone, Err(TillError::Supervisor(_))), "{alone:?}");
    found(&right).await.unwrap();
    let aside = desk
        .file()
        .number("SELECT -sum(amount) FROM ledger_entry WHERE account = 'suspense' AND state = 'posted'");
    assert_eq!(aside, 3_490);
    let closing = Closing {
        way: Some(Settlement::Invoice),
        take_out: None,
    };
    desk.till
        .close_case(attempt, "The slip is in the envelope", closing, &practice_code())
        .await
        .unwrap();
    desk.till
        .close_difference(difference, "It was this payment", &practice_code())
        .await
        .unwrap();
    assert_eq!(Desk::due(&desk.till.invoice(document).await.unwrap()).minor(), 0);
    // It belongs to the session that was compared: the next one is not told of it again.
    let next = reconciled(&desk).await;
    assert_eq!(
        (next.verdict, next.ours, next.elsewhere),
        (Verdict::Equal, Default::default(), 0)
    );
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn money_in_suspense_counts_and_a_doubt_stands_beside() {
    let desk = Desk::open(SIMULATOR).await;
    desk.service
        .fault("transaction", "happens", json!({ "kind": "amount_mismatch", "by": 100 }));
    let invoice = desk.invoice(1).await;
    let document = invoice.record.document.parts().id;
    let contradicted = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(contradicted, &[State::Conflict]).await;
    // A second payment ends in doubt: the terminal may be reconciled all the same.
    let invoice = desk.invoice(2).await;
    let second = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "does_not_happen", json!({ "kind": "reset_before_reply" }));
    let doubt = desk.pay(second, Desk::due(&invoice)).await.unwrap().header.id;
    desk.reaches(doubt, &[State::Unknown]).await;
    let refused = desk
        .till
        .administer(desk.terminal, TerminalAction::DownloadDataset, key())
        .await;
    assert!(refused.is_err(), "nothing else is asked while it is in doubt");
    let compared = reconciled(&desk).await;
    let named: Vec<AttemptId> = compared.doubts.iter().map(|summary| summary.id).collect();
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named.contains(&contradicted) && named.contains(&doubt));
    assert_eq!(compared.ours.purchases.count, 1, "the ledger holds it in suspense");
    let marked = desk
        .attempt(contradicted)
        .await
        .events
        .iter()
        .any(|event| event.code == "reconciled");
    assert_eq!(marked, compared.verdict == Verdict::Equal);
    desk.agrees_with_the_bank(&[document, second]).await;
}

#[tokio::test]
async fn without_totals_nothing_agrees_and_without_an_answer_nothing_is_compared() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = paid(&desk, 1, "visa_debit").await;
    ended(&desk, ask(&desk, TerminalAction::PrintByTerminal).await).await;
    let compared = reconciled(&desk).await;
    assert_eq!((compared.verdict, compared.reported), (Verdict::NoTotals, None));
    assert!(compared.differences.is_empty());
    assert!(
        !desk
            .attempt(attempt)
            .await
            .events
            .iter()
            .any(|event| event.code == "reconciled")
    );
    desk.service
        .act(json!({ "act": "set_timing", "change": { "percent": 100, "reconciliation_ms": 3_600_000 } }));
    let id = ask(&desk, TerminalAction::Reconciliation).await;
    desk.until("it to be sent", || async {
        (desk.service.calls("reconciliation") == 2).then_some(())
    })
    .await;
    desk.clock.advance(std::time::Duration::from_secs(121));
    let (end, compared) = ended(&desk, id).await;
    assert_eq!(
        (end.outcome, compared),
        (TerminalCallOutcome::Unknown, None),
        "it stays in doubt"
    );
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn an_answer_that_could_not_be_compared_is_compared_at_the_next_start() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = paid(&desk, 1, "visa_debit").await;
    desk.file()
        .change("CREATE TRIGGER no_room BEFORE INSERT ON reconciliation BEGIN SELECT RAISE(ABORT, 'no room'); END");
    let (end, compared) = ended(&desk, ask(&desk, TerminalAction::Reconciliation).await).await;
    assert_eq!((end.outcome, compared), (TerminalCallOutcome::Done, None));
    // What happens after the answer belongs to the next session, however late this one is compared.
    let (later, _) = paid(&desk, 2, "phone").await;
    desk.file().change("DROP TRIGGER no_room");
    let desk = desk.restart().await;
    let told = desk.attempt(attempt).await.events;
    assert_eq!(told.last().unwrap().code, "reconciled");
    assert_eq!(file_says(&desk, "purchases"), (1, 3_490));
    assert_eq!(desk.file().number("SELECT elsewhere FROM reconciliation"), 0);
    let desk = desk.restart().await;
    assert_eq!(desk.file().number("SELECT count(*) FROM reconciliation"), 1, "once");
    let next = reconciled(&desk).await;
    assert_eq!(
        (next.verdict, next.ours.purchases.count, next.elsewhere),
        (Verdict::Equal, 1, 0)
    );
    desk.agrees_with_the_bank(&[document, later]).await;
}

/// The first terminal's paper has one count and one sum from now on.
fn counts_and_nets(desk: &Desk) {
    desk.service
        .act(json!({ "act": "set_behaviour", "change": { "reconciliation_paper": "count_and_net" } }));
}

/// The next reconciliation prints this; it is done all the same.
fn prints(desk: &Desk, session: &str, paper: &str) {
    let header = json!({ "timestamp": "2026-11-28T18:00:00.000Z", "sessionNumber": session });
    let reply = json!({ "result": { "reconciliation": { "header": header, "printText": { "Text": paper } } } });
    desk.service.fault(
        "reconciliation",
        "happens",
        json!({ "kind": "reply", "status": 200, "content_type": "application/json", "body": reply.to_string() }),
    );
}

fn marks(desk: &Desk) -> i64 {
    desk.file()
        .number("SELECT count(*) FROM attempt_event WHERE code = 'reconciled'")
}

fn kinds(compared: &ReconciliationRecord) -> Vec<DifferenceKind> {
    compared.differences.iter().map(|found| found.kind).collect()
}

#[tokio::test]
async fn one_count_and_one_sum_are_compared_and_mark_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    counts_and_nets(&desk);
    let (first, second) = two_paid_and_a_part_given_back(&desk).await;
    let compared = reconciled(&desk).await;
    assert_eq!(compared.verdict, Verdict::Equal, "{compared:?}");
    assert_eq!(Basis::of(compared.reported.as_ref()), Basis::CountAndNet);
    let taken = bank_says(&desk, "purchase", &compared.session);
    let given = bank_says(&desk, "refund", &compared.session);
    let net = Side {
        count: taken.0 + given.0,
        sum_minor: taken.1 - given.1,
    };
    assert_eq!((net.count, net.sum_minor), (3, 3_490 + 10_470 - 1_000));
    assert_eq!(compared.reported.as_ref().unwrap().said, Said::CountAndNet(net));
    // What was compared is in the file: no figure stands where a kind's would.
    let kept = "SELECT count_said || ' ' || net_said || ' ' || coalesce(purchases_said, '-') || coalesce(refunds_said, '-')
                FROM reconciliation";
    assert_eq!(desk.file().text(kept), "3 12960 --");
    assert_eq!(marks(&desk), 0, "agreement that may hide two mistakes marks no payment");

    // Somebody pays at the terminal: one is missing in the books.
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": 1_234 }));
    let missing = reconciled(&desk).await;
    assert_eq!(
        (missing.verdict, kinds(&missing)),
        (Verdict::Differs, vec![DifferenceKind::Net])
    );
    assert_eq!(desk.till.frame().await.unwrap().differences, 1);
    let id = desk.till.cases(false).await.unwrap().differences[0].id;
    let settled = desk
        .till
        .close_difference(id, "Taken at the terminal by hand", &practice_code())
        .await
        .unwrap();
    assert!(settled.record.closed);
    desk.agrees_with_the_bank(&[first, second]).await;
}

#[tokio::test]
async fn a_wrong_sum_shows_although_the_count_is_right() {
    let desk = Desk::open(SIMULATOR).await;
    counts_and_nets(&desk);
    // Staff believe a payment that never was, and the terminal took another: one on either side.
    let invoice = desk.invoice(1).await;
    let document = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "does_not_happen", json!({ "kind": "reset_before_reply" }));
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.reaches(attempt, &[State::Unknown]).await;
    desk.say_charged(attempt, "004127AB12CD", "004127AB12CD", "10:46")
        .await
        .unwrap();
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": 3_590 }));
    let compared = reconciled(&desk).await;
    let (taken, ours) = (bank_says(&desk, "purchase", &compared.session), file_says(&desk, "purchases"));
    assert_eq!((taken, ours), ((1, 3_590), (1, 3_490)), "the counts are the same");
    assert_eq!(
        (compared.verdict, kinds(&compared)),
        (Verdict::Differs, vec![DifferenceKind::Net])
    );
    let named: Vec<AttemptId> = compared.doubts.iter().map(|summary| summary.id).collect();
    assert_eq!(named, [attempt], "what staff said stands beside it");
    assert!(desk.till.check_books().await.unwrap().is_empty());
}

#[tokio::test]
async fn hostile_figures_never_agree() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, _) = paid(&desk, 1, "visa_debit").await;
    let session = desk.service.bank()["entries"][0]["session"].as_str().unwrap().to_owned();
    // The count is ours, the sum is nearly ours; then figures that can be read and are mad; then such that can't be read.
    let (net, nothing) = (vec![DifferenceKind::Net], Vec::new());
    let papers = [
        ("Innsamlet 1\nTotal= 34,91", Verdict::Differs, &net),
        ("Innsamlet 4294967295\nTotal= 34,90", Verdict::Differs, &net),
        ("Innsamlet 0\nTotal= 92233720368547758,07", Verdict::Differs, &net),
        ("Innsamlet 1\nTotal= -92233720368547758,07", Verdict::Differs, &net),
        ("Innsamlet 1\nTotal= 92233720368547758,08", Verdict::NoTotals, &nothing),
        (
            "Innsamlet 0\nTotal= 0,00\nInnsamlet 0\nTotal= 0,00",
            Verdict::NoTotals,
            &nothing,
        ),
        ("Innsamlet -1\nTotal= 0,00", Verdict::NoTotals, &nothing),
        ("Innsamlet \u{0661}\nTotal= 0,00", Verdict::NoTotals, &nothing),
        ("Innsamlet 1\nTotal= 34,90\nTotal= 34,90", Verdict::NoTotals, &nothing),
        ("\u{1b}[2JInnsamlet\nTotal=", Verdict::NoTotals, &nothing),
    ];
    for (paper, verdict, differences) in papers {
        prints(&desk, &session, paper);
        let compared = reconciled(&desk).await;
        assert_eq!((compared.verdict, &kinds(&compared)), (verdict, differences), "{paper}");
    }
    assert_eq!(marks(&desk), 0);
    let foreign = "Valuta: NOK\nInnsamlet 1\nTotal= 0,01";
    prints(&desk, &session, foreign);
    let compared = reconciled(&desk).await;
    assert_eq!(kinds(&compared), [DifferenceKind::Currency], "{foreign}");
    desk.agrees_with_the_bank(&[document]).await;
}

/// What the bank has of a session, by kind.
fn slip_of(desk: &Desk, session: &str) -> Said {
    let side = |(count, sum_minor)| Side { count, sum_minor };
    Said::ByKind(Totals {
        purchases: side(bank_says(desk, "purchase", session)),
        refunds: side(bank_says(desk, "refund", session)),
    })
}

async fn uncompared(desk: &Desk) -> Vec<SessionElsewhere> {
    let view = desk.till.sessions_elsewhere(None).await.unwrap();
    view.uncompared.into_iter().map(|(session, _)| session).collect()
}

#[tokio::test]
async fn a_session_that_ended_at_the_terminal_is_said_and_compared_by_a_person() {
    let desk = Desk::open(SIMULATOR).await;
    let (first, second) = two_paid_and_a_part_given_back(&desk).await;
    assert_eq!(uncompared(&desk).await, [], "it is open");
    // Somebody reconciles with the merchant card; the till sees it by the next payment.
    let (status, _) = desk.service.other_till().reconcile();
    assert_eq!(status, 200);
    let (third, _) = paid(&desk, 2, "visa_debit").await;
    let found = uncompared(&desk).await;
    assert_eq!(found.len(), 1, "{found:?}");
    let session = found[0].session.clone();
    assert_eq!(slip_of(&desk, &session), Said::ByKind(found[0].ours));
    assert_eq!((found[0].ours.purchases.count, found[0].ours.refunds.sum_minor), (2, 1_000));

    // A reconciliation of ours compares its own session and leaves that one where it is.
    let compared = reconciled(&desk).await;
    assert_eq!((compared.verdict, compared.elsewhere), (Verdict::Equal, 3), "{compared:?}");
    assert_ne!(compared.session, session);
    assert_eq!(uncompared(&desk).await, found);
    let desk = desk.restart().await;
    assert_eq!(uncompared(&desk).await, found);

    let (press, upto) = (key(), found[0].upto);
    let compare = |said| desk.till.compare_by_hand(press, (desk.terminal, session.clone(), upto), said);
    let said = slip_of(&desk, &session);
    let (one, again) = (compare(said).await.unwrap(), compare(said).await.unwrap());
    assert_eq!(one, again, "one press makes one comparison");
    assert_eq!(
        (one.verdict, one.by_hand, one.stamp.staff),
        (Verdict::Equal, true, desk.till.frame().await.unwrap().staff[0].id)
    );
    let rows = "SELECT count(*) FROM reconciliation WHERE by_hand = 1";
    assert_eq!(desk.file().number(rows), 1);
    assert_eq!(uncompared(&desk).await, []);
    let view = desk.till.sessions_elsewhere(Some(desk.terminal)).await.unwrap();
    assert_eq!(view.compared, [one]);
    assert_eq!(desk.service.calls("reconciliation"), 2, "nothing was sent for it");
    desk.agrees_with_the_bank(&[first, second, third]).await;
}

#[tokio::test]
async fn what_a_person_reads_off_the_slip_and_the_books_do_not_have_is_a_case() {
    let desk = Desk::open(SIMULATOR).await;
    let (first, _) = paid(&desk, 1, "visa_debit").await;
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": 1_234 }));
    desk.service.other_till().reconcile();
    let (second, _) = paid(&desk, 2, "visa_debit").await;
    let found = uncompared(&desk).await.remove(0);
    let compare = |upto, said| {
        desk.till
            .compare_by_hand(key(), (desk.terminal, found.session.clone(), upto), said)
    };
    let side = |count, sum_minor| Side { count, sum_minor };
    let mad = compare(found.upto, Said::CountAndNet(side(-1, 4_724))).await;
    assert!(matches!(mad, Err(TillError::BadRequest)), "{mad:?}");
    let stale = compare(found.upto - 1, Said::CountAndNet(side(2, 4_724))).await;
    assert!(matches!(stale, Err(TillError::NotFound)), "{stale:?}");
    assert_eq!(bank_says(&desk, "purchase", &found.session), (2, 4_724));
    let compared = compare(found.upto, Said::CountAndNet(side(2, 4_724))).await.unwrap();
    assert_eq!(
        (compared.verdict, kinds(&compared)),
        (Verdict::Differs, vec![DifferenceKind::Net])
    );
    assert_eq!(uncompared(&desk).await, [], "the case has it now");
    let again = compare(found.upto, Said::CountAndNet(side(1, 3_490))).await;
    assert!(
        matches!(again, Err(TillError::NotFound)),
        "no figure is tried until it fits: {again:?}"
    );
    assert_eq!(desk.till.frame().await.unwrap().differences, 1);
    let record = desk.till.difference(compared.differences[0].id).await.unwrap().record;
    assert_eq!((record.printed, record.comparison.by_hand), (None, true));
    let settled = desk
        .till
        .close_difference(record.id, "Taken at the terminal by hand", &practice_code())
        .await
        .unwrap();
    assert!(settled.record.closed);
    desk.agrees_with_the_bank(&[first, second]).await;
}
