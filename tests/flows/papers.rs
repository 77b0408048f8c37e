//! Papers from the first press to the last copy, over real books and the practice terminal's slips.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::State;
use application::domain::ids::DocumentId;
use application::domain::paper::{Copy, Medium, PaperRef, SlipCopy};
use application::printing::{Face, Field, Sheet};
use application::{BooksKind, Clock, Environment, OpenBooks, Opening, PaperOffer, SystemClock, TillError};
use klinikassa_tests::{Desk, key, practice_opening, sold};
use std::sync::Arc;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

fn text(sheet: &Sheet) -> String {
    sheet.text().replace('\u{a0}', " ")
}

/// What a sheet says below its marks.
fn unmarked(sheet: &Sheet) -> String {
    let mut plain = sheet.clone();
    for page in &mut plain.pages {
        page.runs.retain(|run| run.size < 24_000);
    }
    text(&plain)
}

async fn offers(desk: &Desk, document: DocumentId) -> Vec<PaperOffer> {
    desk.till.papers(document).await.unwrap().offers
}

#[tokio::test]
async fn a_sale_paid_in_two_parts_has_a_receipt_for_each_and_they_stay_what_they_were() {
    let desk = Desk::open(SIMULATOR).await;
    // 34.90, by two tenders: 10.00 in notes, 24.90 by card.
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    let number = invoice.record.document.parts().number.to_string();
    desk.till
        .pay_cash(id, desk.euros(1_000), desk.euros(2_000), key())
        .await
        .unwrap();
    let first = offers(&desk, id).await.remove(0).paper;
    let before = desk.till.preview_paper(first, None).await.unwrap();
    for line in [
        format!("Numero {number}/1"),
        "Yhteensä 34,90 €".to_owned(),
        "Käteinen 10,00 €".to_owned(),
        "Saatu 20,00 €".to_owned(),
        "Vaihtoraha 10,00 €".to_owned(),
        "Maksettavaa 24,90 €".to_owned(),
        "HARJOITUS".to_owned(),
        "EI KUITTI".to_owned(),
    ] {
        assert!(text(&before).contains(&line), "{line}\n{}", text(&before));
    }
    let attempt = desk.pay(id, desk.euros(2_490)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
    let after = offers(&desk, id).await;
    let second = desk.till.preview_paper(after[0].paper, None).await.unwrap();
    assert!(text(&second).contains(&format!("Numero {number}/2")));
    assert!(!text(&second).contains("Maksettavaa"), "nothing is due:\n{}", text(&second));
    assert_eq!(
        desk.till.preview_paper(first, None).await.unwrap(),
        before,
        "the first is what it was"
    );

    // The slip below it and on a paper of its own is the terminal's, letter by letter.
    let slips = desk.till.slips(attempt).await.unwrap();
    for (sheet, slip) in [
        (&second, &slips.customer),
        (
            &desk
                .till
                .preview_paper(PaperRef::Slip(attempt, SlipCopy::Customer), None)
                .await
                .unwrap(),
            &slips.customer,
        ),
    ] {
        let drawn = sheet
            .pages
            .iter()
            .flat_map(|page| &page.runs)
            .filter(|run| run.face == Face::Slip);
        let drawn: Vec<&str> = drawn.map(|run| run.text.as_str()).collect();
        let written: Vec<&str> = slip.lines().filter(|line| !line.trim().is_empty()).collect();
        assert_eq!(drawn, written);
    }
    let offered = |copy| after.iter().any(|offer| offer.paper == PaperRef::Slip(attempt, copy));
    assert!(offered(SlipCopy::Customer));
    assert_eq!(
        offered(SlipCopy::Merchant),
        !slips.merchant.trim().is_empty(),
        "a copy that was not given is not offered"
    );
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_receipt_is_printed_once_copied_once_and_refused_after_that() {
    let desk = Desk::open(SIMULATOR).await;
    let id = desk.invoice(2).await.record.document.parts().id;
    desk.till
        .pay_cash(id, desk.euros(6_980), desk.euros(6_980), key())
        .await
        .unwrap();
    let receipt = offers(&desk, id).await.remove(0).paper;
    let press = key();
    let first = desk.till.issue_paper(receipt, None, Medium::Print, press).await.unwrap();
    let again = desk.till.issue_paper(receipt, None, Medium::Print, press).await.unwrap();
    assert_eq!((first.copy, &again), (Copy::Original, &first), "a press counts once");
    assert!(!text(&first.sheet).contains("KOPIO"));
    let shown = desk.till.preview_paper(receipt, None).await.unwrap();
    let copy = desk.till.issue_paper(receipt, None, Medium::File, key()).await.unwrap();
    assert_eq!(copy.copy, Copy::Copy);
    assert_eq!(copy.sheet, shown, "what was shown is what is handed out");
    assert!(text(&copy.sheet).contains("KOPIO"));
    assert_eq!(
        unmarked(&copy.sheet),
        unmarked(&first.sheet),
        "the copy says what the original says"
    );
    assert!(copy.pdf().unwrap().starts_with(b"%PDF"));
    assert!(copy.file_name(receipt).ends_with("-copy"));
    let refused = desk.till.issue_paper(receipt, None, Medium::Print, key()).await;
    assert!(matches!(refused, Err(TillError::CopiesUsed)), "{refused:?}");
    let offer = offers(&desk, id).await.remove(0);
    assert_eq!((offer.issued, offer.next), (2, None));
    desk.books_hold().await;
}

#[tokio::test]
async fn what_a_paper_lacks_is_named_and_nothing_is_counted() {
    let desk = Desk::open(SIMULATOR).await;
    let id = desk.invoice(3).await.record.document.parts().id;
    let paper = PaperRef::Invoice(id);
    let offer = offers(&desk, id).await.remove(0);
    assert_eq!(
        (offer.paper, offer.lacking),
        (paper, vec![Field::BuyerName]),
        "nobody owes it by name"
    );
    for refused in [
        desk.till.preview_paper(paper, None).await.err(),
        desk.till.issue_paper(paper, None, Medium::Print, key()).await.err(),
    ] {
        let Some(TillError::PaperIncomplete { lacking }) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(lacking, [Field::BuyerName]);
    }
    assert_eq!(offers(&desk, id).await[0].issued, 0);
    let foreign = PaperRef::Refund(application::domain::ids::PaymentId::from_uuid(id.as_uuid()));
    assert!(matches!(
        desk.till.preview_paper(foreign, None).await,
        Err(TillError::NotFound)
    ));
}

#[tokio::test]
async fn a_refund_has_a_paper_of_its_own_that_names_the_sale() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let (id, number) = (
        invoice.record.document.parts().id,
        invoice.record.document.parts().number.to_string(),
    );
    // 34.90 in coins is 34.90; it goes back in two parts.
    desk.till
        .pay_cash(id, desk.euros(3_490), desk.euros(3_490), key())
        .await
        .unwrap();
    let payment = desk.till.invoice(id).await.unwrap().record.payments[0].id;
    desk.till.refund_cash(payment, desk.euros(490), key()).await.unwrap();
    let all = offers(&desk, id).await;
    assert!(matches!(all[0].paper, PaperRef::Refund(_)) && matches!(all[1].paper, PaperRef::Receipt(_)));
    // 4.90 at 13.5 %: 4.90 × 13.5 / 113.5 = 0.5828… → 0.58.
    let refund = text(&desk.till.preview_paper(all[0].paper, None).await.unwrap());
    for line in [
        format!("Numero {number}/2"),
        format!("Viittaa: {number},"),
        "Palautettu käteisenä −4,90 €".to_owned(),
        "−4,32 € −0,58 € −4,90 €".to_owned(),
    ] {
        assert!(refund.contains(&line), "{line}\n{refund}");
    }
    // The receipt of a payment is not the receipt of a refund, whatever is asked.
    let PaperRef::Refund(back) = all[0].paper else { panic!() };
    assert!(matches!(
        desk.till.preview_paper(PaperRef::Receipt(back), None).await,
        Err(TillError::NotFound)
    ));
}

#[tokio::test]
async fn a_declined_attempt_s_slip_is_kept_shown_and_printed() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(4).await;
    let id = invoice.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("not_enough_funds").await;
    desk.reaches(attempt, &[State::Declined]).await;
    let slip = desk.till.slips(attempt).await.unwrap().customer;
    assert!(!slip.trim().is_empty(), "the terminal gave a slip");
    let paper = PaperRef::Slip(attempt, SlipCopy::Customer);
    assert!(offers(&desk, id).await.iter().any(|offer| offer.paper == paper));
    let printed = desk.till.issue_paper(paper, None, Medium::Print, key()).await.unwrap();
    let drawn = printed.sheet.pages.iter().flat_map(|page| &page.runs);
    let drawn: Vec<&str> = drawn
        .filter(|run| run.face == Face::Slip)
        .map(|run| run.text.as_str())
        .collect();
    assert_eq!(drawn, slip.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>());
}

/// A till of another country, beside nobody: cash needs no service.
async fn abroad(folder: &std::path::Path, locale: &str) -> application::Till {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let opening = Opening {
        locale: locale.to_owned(),
        ..practice_opening(folder, clock)
    };
    let nobody = Environment::for_books(BooksKind::Practice, "http://127.0.0.1:9").unwrap();
    let books = OpenBooks::open(opening).await.unwrap();
    let till = books
        .serve(&nobody, "practice".to_owned(), "practice".to_owned().into())
        .await
        .unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    till
}

#[tokio::test]
async fn in_sweden_and_norway_the_paper_is_an_invoice_to_a_client_with_an_address() {
    for (locale, heading, paid) in [
        ("sv_SE", "Kontantfaktura", "Att betala 0,00 kr"),
        ("nb_NO", "Kontantfaktura", "Å betale 0,00 kr"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let till = abroad(folder.path(), locale).await;
        let sale = till.current_sale().await.unwrap();
        let mut named = None;
        for letter in 'a'..='z' {
            let found = till.find(letter.to_string()).await.unwrap().clients;
            named = named.or_else(|| found.into_iter().find(|card| card.client.address.is_some()));
        }
        let client = named.expect("practice has a client with an address").client;
        till.set_client(sale.draft.id(), Some(client.id)).await.unwrap();
        let invoice = sold(&till, 1).await;
        let parts = invoice.record.document.parts().clone();
        let papers = till.papers(parts.id).await.unwrap();
        assert_eq!(papers.offers.len(), 1, "unpaid, there is the invoice alone");
        assert_eq!(papers.offers[0].lacking, [], "{locale}");
        // Paid in whole kronor: the rounding is its own line.
        let due = Desk::due(&invoice);
        let coins = till.preview_cash(parts.id, due, None).await.unwrap().due.rounded;
        till.pay_cash(parts.id, due, coins, key()).await.unwrap();
        let receipt = till.papers(parts.id).await.unwrap().offers.remove(0);
        assert_eq!((receipt.heading, receipt.lacking.len()), (heading, 0));
        let shown = text(&till.preview_paper(receipt.paper, None).await.unwrap());
        for line in [
            client.name.to_string(),
            client.address.unwrap().to_string(),
            parts.number.to_string(),
            paid.to_owned(),
        ] {
            assert!(shown.contains(&line), "{locale}: {line}\n{shown}");
        }
        assert!(!shown.contains(&format!("{}/1", parts.number)), "the number is the invoice's");
        let claims = unmarked(&till.preview_paper(receipt.paper, None).await.unwrap()).to_lowercase();
        assert!(!claims.contains("kvitto") && !claims.contains("kvittering"), "{claims}");
    }
}
