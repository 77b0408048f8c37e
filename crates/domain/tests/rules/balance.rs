//! What an invoice owes and what a payment can still give back.

use domain::balance::{InvoiceBalance, PaymentBalance};
use domain::country::CountryCode;
use domain::ids::DocumentId;
use domain::ledger::{
    CardExtras, LedgerError, Links, Posting, card_pending, card_posted, card_void, cash_returned, cash_taken, refund_pending,
    suspense,
};
use domain::money::{Currency, MAX_MINOR, MAX_PAYMENT_MINOR, Money, MoneyError};
use domain::tender::{TenderError, return_cash, take_cash};

use crate::ledger::document_entry;
use crate::make::{attempt_id, document_id, entry_id, eur, payment_id, sek, terminal_id, till_id, uuid};

fn balance(postings: &[Posting]) -> InvoiceBalance {
    InvoiceBalance::from_postings(document_id(), Currency::Eur, postings).unwrap()
}

fn sums(postings: &[Posting]) -> [i64; 5] {
    let balance = balance(postings);
    [
        balance.total(),
        balance.posted_in(),
        balance.refunded(),
        balance.pending_in(),
        balance.pending_refund(),
    ]
    .map(Money::minor)
}

#[test]
fn a_payment_on_its_way_lowers_what_can_be_paid() {
    let mut books = vec![document_entry(17_131)];
    assert_eq!(sums(&books), [17_131, 0, 0, 0, 0]);
    books.push(card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(10_000)).unwrap());
    assert_eq!(sums(&books), [17_131, 0, 0, 10_000, 0]);
    assert_eq!(
        (balance(&books).due(), balance(&books).payable_now()),
        (Ok(eur(17_131)), Ok(eur(7_131)))
    );
    let extras = CardExtras {
        tip: eur(500),
        surcharge: eur(0),
    };
    let posted = card_posted(entry_id(3), &books[1], payment_id(1), extras).unwrap();
    books.push(posted);
    assert_eq!(sums(&books), [17_131, 10_000, 0, 0, 0], "a tip pays nothing off");
    assert_eq!(
        (balance(&books).due(), balance(&books).payable_now()),
        (Ok(eur(7_131)), Ok(eur(7_131)))
    );
}

#[test]
fn the_balance_after_a_payment_counts_what_is_under_way_as_still_owed() {
    let mut books = vec![document_entry(17_131)];
    assert_eq!(balance(&books).after_payment(eur(17_131)), Ok(eur(0)));
    assert_eq!(balance(&books).after_payment(eur(1)), Ok(eur(17_130)));
    books.push(card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(10_000)).unwrap());
    assert_eq!(balance(&books).after_payment(eur(7_131)), Ok(eur(10_000)));
    let due = eur(7_131);
    assert_eq!(balance(&books).after_payment(eur(7_132)), Err(TenderError::AboveDue { due }));
    assert_eq!(balance(&books).after_payment(eur(0)), Err(TenderError::NotPositive));
    assert_eq!(
        balance(&books).after_payment(eur(MAX_PAYMENT_MINOR + 1)),
        Err(TenderError::TooLarge)
    );
    assert!(matches!(
        balance(&books).after_payment(sek(1)),
        Err(TenderError::CurrencyMismatch { .. })
    ));
}

#[test]
fn a_payment_that_failed_leaves_no_trace_in_the_sums() {
    let mut books = vec![document_entry(17_131)];
    books.push(card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(17_131)).unwrap());
    assert_eq!(balance(&books).payable_now(), Ok(eur(0)));
    books.push(card_void(entry_id(3), &books[1]).unwrap());
    assert_eq!(sums(&books), [17_131, 0, 0, 0, 0]);
}

#[test]
fn money_in_suspense_pays_nothing_and_frees_its_reserve() {
    for (reserve, amount) in [
        (
            card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(5_000)).unwrap(),
            4_900,
        ),
        (
            refund_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(5_000)).unwrap(),
            -4_900,
        ),
    ] {
        let links = Links {
            document: Some(document_id()),
            payment: None,
            attempt: Some(attempt_id(1)),
        };
        let held = suspense(entry_id(3), terminal_id(), eur(amount), links, Some(&reserve)).unwrap();
        assert_eq!(sums(&[document_entry(17_131), reserve, held]), [17_131, 0, 0, 0, 0]);
    }
}

#[test]
fn a_refund_is_owed_again_only_once_it_is_posted() {
    let rule = &CountryCode::Fi.rules().cash_rounding;
    let cash = take_cash(eur(17_131), eur(17_131), eur(17_130), rule).unwrap();
    let mut books = vec![
        document_entry(17_131),
        cash_taken(entry_id(2), document_id(), payment_id(1), till_id(), &cash).unwrap(),
    ];
    assert_eq!(sums(&books), [17_131, 17_131, 0, 0, 0]);
    books.push(refund_pending(entry_id(3), document_id(), attempt_id(2), terminal_id(), eur(6_800)).unwrap());
    assert_eq!(sums(&books), [17_131, 17_131, 0, 0, 6_800]);
    assert_eq!(
        (balance(&books).due(), balance(&books).payable_now()),
        (Ok(eur(0)), Ok(eur(0)))
    );
    books.push(card_posted(entry_id(4), &books[2], payment_id(2), CardExtras::none(Currency::Eur)).unwrap());
    assert_eq!(sums(&books), [17_131, 17_131, 6_800, 0, 0]);
    assert_eq!(
        (balance(&books).due(), balance(&books).payable_now()),
        (Ok(eur(6_800)), Ok(eur(6_800)))
    );
    let back = return_cash(eur(10_331), cash.rounding, eur(10_331), rule).unwrap();
    books.push(cash_returned(entry_id(5), document_id(), payment_id(3), till_id(), &back).unwrap());
    assert_eq!(sums(&books), [17_131, 17_131, 17_131, 0, 0]);
}

#[test]
fn other_documents_do_not_count() {
    let other = DocumentId::from_uuid(uuid(901));
    let books = [
        document_entry(17_131),
        card_pending(entry_id(2), other, attempt_id(1), terminal_id(), eur(1)).unwrap(),
    ];
    assert_eq!(sums(&books), [17_131, 0, 0, 0, 0]);
}

#[test]
fn too_much_money_is_seen_and_never_asked_for() {
    let over = InvoiceBalance::new(eur(1_000), eur(1_500), eur(0), eur(0), eur(0)).unwrap();
    assert_eq!((over.due(), over.payable_now()), (Ok(eur(-500)), Ok(eur(0))));
    let crowded = InvoiceBalance::new(eur(1_000), eur(500), eur(0), eur(800), eur(0)).unwrap();
    assert_eq!((crowded.due(), crowded.payable_now()), (Ok(eur(500)), Ok(eur(0))));
    let edge = InvoiceBalance::new(eur(MAX_MINOR), eur(0), eur(1), eur(0), eur(0)).unwrap();
    assert_eq!(edge.due(), Err(MoneyError::OutOfRange));
}

#[test]
fn balances_that_can_not_be() {
    let zero = eur(0);
    for place in 0..5 {
        let mut parts = [zero; 5];
        parts[place] = eur(-1);
        let [total, posted, refunded, pending, pending_refund] = parts;
        assert_eq!(
            InvoiceBalance::new(total, posted, refunded, pending, pending_refund),
            Err(LedgerError::BadSums)
        );
    }
    let mixed = LedgerError::Money(MoneyError::CurrencyMismatch {
        left: Currency::Sek,
        right: Currency::Eur,
    });
    assert_eq!(InvoiceBalance::new(zero, sek(0), zero, zero, zero), Err(mixed));
    assert_eq!(PaymentBalance::new(zero, sek(0), zero), Err(mixed));
    for (captured, refunded, pending) in [(-1, 0, 0), (0, -1, 0), (0, 0, -1)] {
        assert_eq!(
            PaymentBalance::new(eur(captured), eur(refunded), eur(pending)),
            Err(LedgerError::BadSums)
        );
    }
    let foreign = InvoiceBalance::from_postings(document_id(), Currency::Sek, &[document_entry(1)]);
    assert_eq!(
        foreign,
        Err(LedgerError::Money(MoneyError::CurrencyMismatch {
            left: Currency::Sek,
            right: Currency::Eur
        }))
    );
}

#[test]
fn a_refund_on_its_way_counts_as_gone() {
    for (captured, refunded, pending, refundable) in [
        (20_000, 0, 0, 20_000),
        (20_000, 6_800, 0, 13_200),
        (20_000, 6_800, 13_200, 0),
        (20_000, 6_800, 5_000, 8_200),
        (100, 90, 20, 0),
    ] {
        let balance = PaymentBalance::new(eur(captured), eur(refunded), eur(pending)).unwrap();
        assert_eq!(balance.refundable(), Ok(eur(refundable)));
        assert_eq!((balance.captured(), balance.refunded()), (eur(captured), eur(refunded)));
        assert_eq!(balance.pending_refund(), eur(pending));
    }
}
