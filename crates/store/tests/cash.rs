//! Cash: booked once per press, never above what is owed, rounding as its own entry, refunds that mirror.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Reason, ReasonCode};
use domain::ids::{PaymentId, RequestKey};
use domain::tender::TenderError;
use store::{CashError, CashRefund};
use support::{Clinic, approved, eur};

fn refund(clinic: &mut Clinic, original: PaymentId, amount_minor: i64) -> CashRefund {
    CashRefund {
        id: PaymentId::from_uuid(clinic.id()),
        key: RequestKey::from_uuid(clinic.id()),
        original,
        amount: eur(amount_minor),
        stamp: clinic.stamp(),
    }
}

fn posted(clinic: &Clinic, account: &str) -> i64 {
    let sql = "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE state = 'posted' AND account LIKE ?1";
    clinic.stranger().query_row(sql, [account], |row| row.get(0)).unwrap()
}

#[test]
fn rounding_is_its_own_entry_and_change_is_kept() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_998);
    let cash = clinic.cash(document, 1_998, 5_000);
    let payment = clinic.books.pay_cash(&cash).unwrap();
    let facts = payment.cash.unwrap();
    // 19.98 is 20.00 in coins: 2 cents of rounding, 30.00 change.
    assert_eq!((facts.rounding, facts.given, facts.change), (eur(2), eur(5_000), eur(3_000)));
    assert_eq!(payment.amount, eur(1_998));
    assert_eq!(
        (
            posted(&clinic, "cash:%"),
            posted(&clinic, "cash_rounding"),
            posted(&clinic, "receivable:%")
        ),
        (2_000, -2, 0)
    );
    assert!(
        clinic
            .books
            .reader()
            .unwrap()
            .balance(document)
            .unwrap()
            .due()
            .unwrap()
            .is_zero()
    );
    clinic.assert_sound();
    // And back: exactly what went in.
    let back = refund(&mut clinic, cash.id, 1_998);
    let returned = clinic.books.refund_cash(&back).unwrap();
    assert_eq!((returned.amount, returned.cash.unwrap().given), (eur(-1_998), eur(2_000)));
    assert_eq!((posted(&clinic, "cash:%"), posted(&clinic, "cash_rounding")), (0, 0));
    assert_eq!(
        clinic.books.reader().unwrap().balance(document).unwrap().due().unwrap(),
        eur(1_998)
    );
    clinic.assert_sound();
}

#[test]
fn the_same_press_books_once() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_000);
    let cash = clinic.cash(document, 1_000, 1_000);
    let first = clinic.books.pay_cash(&cash).unwrap();
    let mut again = cash.clone();
    again.id = PaymentId::from_uuid(clinic.id());
    assert_eq!(clinic.books.pay_cash(&again).unwrap(), first);
    again.amount = eur(500);
    assert!(matches!(clinic.books.pay_cash(&again), Err(CashError::KeyUsed)));
    let back = refund(&mut clinic, cash.id, 400);
    let returned = clinic.books.refund_cash(&back).unwrap();
    assert_eq!(clinic.books.refund_cash(&back).unwrap(), returned);
    assert_eq!(clinic.books.reader().unwrap().document(document).unwrap().payments.len(), 2);
    clinic.assert_sound();
}

#[test]
fn never_more_than_is_owed_and_never_more_back_than_came() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_000);
    let above = clinic.cash(document, 2_005, 5_000);
    assert!(matches!(clinic.books.pay_cash(&above), Err(CashError::Tender(TenderError::AboveDue { due })) if due == eur(2_000)));
    for (amount, given) in [
        (0, 100),
        (-5, 100),
        (2_000, 1_999),
        (1_999, 2_000),
        (1_000_000_000, 1_000_000_000),
    ] {
        let cash = clinic.cash(document, amount, given);
        assert!(
            matches!(clinic.books.pay_cash(&cash), Err(CashError::Tender(_))),
            "{amount} of {given}"
        );
    }
    let cash = clinic.cash(document, 2_000, 2_000);
    clinic.books.pay_cash(&cash).unwrap();
    let again = clinic.cash(document, 5, 5);
    assert!(matches!(
        clinic.books.pay_cash(&again),
        Err(CashError::Tender(TenderError::AboveDue { .. }))
    ));
    let part = refund(&mut clinic, cash.id, 1_500);
    clinic.books.refund_cash(&part).unwrap();
    let too_much = refund(&mut clinic, cash.id, 505);
    let refused = clinic.books.refund_cash(&too_much);
    assert!(matches!(refused, Err(CashError::Tender(TenderError::AboveRefundable { refundable })) if refundable == eur(500)));
    clinic.assert_sound();
}

#[test]
fn a_card_payment_under_way_or_in_doubt_comes_first() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_000);
    let id = clinic.sending(document, 1_000);
    let cash = clinic.cash(document, 1_000, 1_000);
    assert!(matches!(clinic.books.pay_cash(&cash), Err(CashError::AttemptOpen { attempt }) if attempt == id));
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost))).unwrap();
    assert!(matches!(clinic.books.pay_cash(&cash), Err(CashError::AttemptOpen { .. })));
    // Other invoices go on.
    let other = clinic.invoice(500);
    let elsewhere = clinic.cash(other, 500, 500);
    clinic.books.pay_cash(&elsewhere).unwrap();
    clinic.event(id, &Event::Declined(Reason::of(ReasonCode::WrongPin))).unwrap();
    clinic.books.pay_cash(&cash).unwrap();
    let (id, card) = clinic.paid_by_card(document, 1_000, 1);
    let back = refund(&mut clinic, card, 500);
    assert!(matches!(clinic.books.refund_cash(&back), Err(CashError::NotCash)));
    // A conflict blocks cash as well: the card may have paid already.
    clinic.event(id, &approved(1_000, 2)).unwrap();
    let third = clinic.invoice(700);
    let odd = clinic.sending(third, 700);
    clinic.event(odd, &approved(650, 3)).unwrap();
    let cash = clinic.cash(third, 700, 700);
    assert!(matches!(clinic.books.pay_cash(&cash), Err(CashError::AttemptOpen { attempt }) if attempt == odd));
    clinic.assert_sound();
}
