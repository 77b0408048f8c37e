//! The ledger's entries balance, whatever happens.

use std::collections::BTreeMap;

use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::document::{DocumentNumber, Finalisation, Series, finalise};
use domain::ids::SaleId;
use domain::ledger::{
    Account, CardExtras, Entry, EntryState, LedgerError, Links, Posting, PostingKind, Purpose, card_pending, card_posted,
    card_void, cash_returned, cash_taken, conservation, document_finalised, refund_pending, suspense,
};
use domain::money::{Currency, MAX_MINOR, MoneyError};
use domain::sale::{Draft, SaleKind};
use domain::tender::{return_cash, take_cash};
use domain::vat::{VatClass, VatRate};
use proptest::prelude::*;

use crate::make::{
    attempt_id, day, document_id, entry_id, eur, item, line_id, payment_id, pieces, sek, stamp, terminal_id, till_id, uuid,
};

pub fn document(lines: &[(i64, VatClass)]) -> domain::document::Document {
    let mut draft = Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur);
    for (n, (price, class)) in (1_u128..).zip(lines) {
        draft
            .add_item(line_id(n), &item(n, eur(*price), *class), pieces(1), None)
            .unwrap();
    }
    let number = DocumentNumber::new(
        Series {
            books: BooksKind::Practice,
            restore: 0,
        },
        2026,
        18,
    )
    .unwrap();
    let with = Finalisation {
        id: document_id(),
        number,
        stamp: stamp(),
        supply_date: day(),
        client: None,
        vet: None,
        patients: Vec::new(),
    };
    finalise(&draft, with, CountryCode::Fi.rules()).unwrap()
}

/// The entry of a document over a sum at the general rate.
pub fn document_entry(gross: i64) -> Posting {
    document_finalised(entry_id(1), &document(&[(gross, VatClass::Standard)])).unwrap()
}

/// The oracle: adds the lines up by account and state in plain integers.
pub fn balances(postings: &[Posting]) -> BTreeMap<(String, &'static str), i128> {
    let mut sums = BTreeMap::new();
    for entry in postings.iter().flat_map(Posting::entries) {
        *sums.entry((entry.account.to_string(), entry.state.code())).or_insert(0) += i128::from(entry.amount.minor());
    }
    sums.retain(|_, sum| *sum != 0);
    sums
}

fn shown(postings: &[Posting]) -> Vec<(String, &'static str, i128)> {
    let (document, terminal, till) = (document_id().to_string(), terminal_id().to_string(), till_id().to_string());
    let shorter = |text: &str| text.replace(&document, "D").replace(&terminal, "T").replace(&till, "K");
    balances(postings)
        .into_iter()
        .map(|((account, state), sum)| (shorter(&account), state, sum))
        .collect()
}

fn row(account: &str, state: &'static str, sum: i128) -> (String, &'static str, i128) {
    (account.to_owned(), state, sum)
}

#[test]
fn a_document_owes_its_gross_sum_and_splits_it_by_rate() {
    let posting = document_finalised(
        entry_id(1),
        &document(&[(9_521, VatClass::Standard), (7_610, VatClass::Reduced1)]),
    )
    .unwrap();
    assert_eq!(
        (posting.id(), posting.kind(), posting.purpose()),
        (entry_id(1), PostingKind::Posted, Purpose::Document)
    );
    assert_eq!(
        posting.links(),
        Links {
            document: Some(document_id()),
            payment: None,
            attempt: None
        }
    );
    let expected = [
        row("receivable:D", "posted", 17_131),
        row("sales:1350", "posted", -6_705),
        row("sales:2550", "posted", -7_586),
        row("vat:1350", "posted", -905),
        row("vat:2550", "posted", -1_935),
    ];
    assert_eq!(shown(&[posting]), expected);
    let free = document_finalised(entry_id(1), &document(&[(0, VatClass::Standard)])).unwrap();
    assert!(
        !free.entries().is_empty() && shown(&[free]).is_empty(),
        "a free document has its entry too"
    );
}

#[test]
fn cash_in_and_the_same_cash_out_leave_nothing_behind() {
    let rule = &CountryCode::Fi.rules().cash_rounding;
    let cash = take_cash(eur(17_131), eur(17_131), eur(20_000), rule).unwrap();
    let taken = cash_taken(entry_id(2), document_id(), payment_id(1), till_id(), &cash).unwrap();
    assert_eq!((taken.kind(), taken.purpose()), (PostingKind::Posted, Purpose::Payment));
    assert_eq!(
        taken.links(),
        Links {
            document: Some(document_id()),
            payment: Some(payment_id(1)),
            attempt: None
        }
    );
    let expected = [
        row("cash:K", "posted", 17_130),
        row("cash_rounding", "posted", 1),
        row("receivable:D", "posted", -17_131),
    ];
    assert_eq!(shown(std::slice::from_ref(&taken)), expected);
    let back = return_cash(eur(17_131), cash.rounding, eur(17_131), rule).unwrap();
    let returned = cash_returned(entry_id(3), document_id(), payment_id(2), till_id(), &back).unwrap();
    assert_eq!(
        (returned.purpose(), returned.links().payment),
        (Purpose::Refund, Some(payment_id(2)))
    );
    assert_eq!(shown(&[taken, returned]), []);
}

#[test]
fn a_card_payment_is_a_reserve_until_it_is_money() {
    let reserve = card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(14_990)).unwrap();
    let links = Links {
        document: Some(document_id()),
        payment: None,
        attempt: Some(attempt_id(1)),
    };
    assert_eq!(
        (reserve.kind(), reserve.purpose(), reserve.links()),
        (PostingKind::Pending, Purpose::Payment, links)
    );
    let waiting = [
        row("card_clearing:T", "pending", 14_990),
        row("receivable:D", "pending", -14_990),
    ];
    assert_eq!(shown(std::slice::from_ref(&reserve)), waiting);

    let extras = CardExtras {
        tip: eur(1_000),
        surcharge: eur(50),
    };
    let posted = card_posted(entry_id(3), &reserve, payment_id(1), extras).unwrap();
    assert_eq!(
        (posted.kind(), posted.purpose()),
        (PostingKind::Post { of: entry_id(2) }, Purpose::Payment)
    );
    assert_eq!(
        posted.links(),
        Links {
            payment: Some(payment_id(1)),
            ..links
        }
    );
    let expected = [
        row("card_clearing:T", "pending", 14_990),
        row("card_clearing:T", "posted", 16_040),
        row("card_clearing:T", "void", -14_990),
        row("receivable:D", "pending", -14_990),
        row("receivable:D", "posted", -14_990),
        row("receivable:D", "void", 14_990),
        row("surcharge", "posted", -50),
        row("tip", "posted", -1_000),
    ];
    assert_eq!(shown(&[reserve.clone(), posted]), expected);

    let void = card_void(entry_id(3), &reserve).unwrap();
    assert_eq!((void.kind(), void.links()), (PostingKind::Void { of: entry_id(2) }, links));
    let released = [row("card_clearing:T", "void", -14_990), row("receivable:D", "void", 14_990)];
    assert_eq!(shown(&[void]), released);
}

#[test]
fn a_refund_runs_the_other_way() {
    let reserve = refund_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(6_800)).unwrap();
    assert_eq!(reserve.purpose(), Purpose::Refund);
    let posted = card_posted(entry_id(3), &reserve, payment_id(2), CardExtras::none(Currency::Eur)).unwrap();
    let all = shown(&[reserve.clone(), posted]);
    assert!(all.contains(&row("card_clearing:T", "posted", -6_800)) && all.contains(&row("receivable:D", "posted", 6_800)));
    let void = card_void(entry_id(3), &reserve).unwrap();
    let sum: BTreeMap<_, i128> = balances(&[reserve.clone(), void])
        .into_iter()
        .fold(BTreeMap::new(), |mut sums, (key, sum)| {
            *sums.entry(key.0).or_insert(0) += sum;
            sums
        });
    assert!(sum.values().all(|sum| *sum == 0));
    let tip = CardExtras {
        tip: eur(1),
        surcharge: eur(0),
    };
    assert_eq!(
        card_posted(entry_id(3), &reserve, payment_id(2), tip),
        Err(LedgerError::BadSums),
        "nobody tips on a refund"
    );
}

#[test]
fn money_that_fits_nothing_waits_in_suspense() {
    let links = Links {
        document: Some(document_id()),
        payment: None,
        attempt: Some(attempt_id(1)),
    };
    let late = suspense(entry_id(5), terminal_id(), eur(14_990), links, None).unwrap();
    assert_eq!(
        (late.kind(), late.purpose(), late.links()),
        (PostingKind::Posted, Purpose::Suspense, links)
    );
    assert_eq!(
        shown(&[late]),
        [row("card_clearing:T", "posted", 14_990), row("suspense", "posted", -14_990)]
    );
    let reserve = card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(14_990)).unwrap();
    let other = suspense(entry_id(5), terminal_id(), eur(149_900), links, Some(&reserve)).unwrap();
    assert_eq!(other.kind(), PostingKind::Post { of: entry_id(2) });
    let expected = [
        row("card_clearing:T", "posted", 149_900),
        row("card_clearing:T", "void", -14_990),
        row("receivable:D", "void", 14_990),
        row("suspense", "posted", -149_900),
    ];
    assert_eq!(shown(&[other]), expected);
}

#[test]
fn only_a_reserve_can_be_resolved() {
    let reserve = card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(100)).unwrap();
    let none = CardExtras::none(Currency::Eur);
    let posted = card_posted(entry_id(3), &reserve, payment_id(1), none).unwrap();
    let void = card_void(entry_id(3), &reserve).unwrap();
    for resolved in [document_entry(100), posted, void] {
        assert_eq!(
            card_posted(entry_id(4), &resolved, payment_id(1), none),
            Err(LedgerError::NotPending)
        );
        assert_eq!(card_void(entry_id(4), &resolved), Err(LedgerError::NotPending));
        let suspended = suspense(entry_id(4), terminal_id(), eur(1), Links::default(), Some(&resolved));
        assert_eq!(suspended, Err(LedgerError::NotPending));
    }
}

#[test]
fn sums_that_can_not_be_booked() {
    for amount in [0, -1] {
        let reserve = card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(amount));
        assert_eq!(reserve, Err(LedgerError::BadSums));
        let refund = refund_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(amount));
        assert_eq!(refund, Err(LedgerError::BadSums));
    }
    let reserve = card_pending(entry_id(2), document_id(), attempt_id(1), terminal_id(), eur(100)).unwrap();
    for extras in [
        CardExtras {
            tip: eur(-1),
            surcharge: eur(1),
        },
        CardExtras {
            tip: eur(1),
            surcharge: eur(-1),
        },
    ] {
        assert_eq!(
            card_posted(entry_id(3), &reserve, payment_id(1), extras),
            Err(LedgerError::BadSums)
        );
    }
    let foreign = CardExtras::none(Currency::Sek);
    let mixed = LedgerError::Money(MoneyError::CurrencyMismatch {
        left: Currency::Eur,
        right: Currency::Sek,
    });
    assert_eq!(card_posted(entry_id(3), &reserve, payment_id(1), foreign), Err(mixed));
    let rule = &CountryCode::Fi.rules().cash_rounding;
    let mut cash = take_cash(eur(1_003), eur(1_003), eur(1_005), rule).unwrap();
    cash.rounding = eur(0);
    let forged = cash_taken(entry_id(2), document_id(), payment_id(1), till_id(), &cash);
    assert_eq!(forged, Err(LedgerError::Unbalanced));
}

#[test]
fn an_entry_that_does_not_balance_is_not_made() {
    let line = |state, amount| Entry {
        account: Account::Suspense,
        state,
        amount,
    };
    let make = |entries| Posting::new(entry_id(1), PostingKind::Posted, Purpose::Suspense, Links::default(), entries);
    assert_eq!(make(Vec::new()), Err(LedgerError::Empty));
    assert_eq!(make(vec![line(EntryState::Posted, eur(1))]), Err(LedgerError::Unbalanced));
    let across_states = vec![line(EntryState::Posted, eur(1)), line(EntryState::Pending, eur(-1))];
    assert_eq!(
        make(across_states),
        Err(LedgerError::Unbalanced),
        "each state balances by itself"
    );
    let across_currencies = vec![line(EntryState::Posted, eur(1)), line(EntryState::Posted, sek(-1))];
    assert_eq!(
        make(across_currencies),
        Err(LedgerError::Unbalanced),
        "each currency balances by itself"
    );
    let large: Vec<_> = (0..5_000).map(|_| line(EntryState::Posted, eur(MAX_MINOR))).collect();
    assert!(!conservation(&large), "a sum beyond 64 bits is not nothing");
    assert!(conservation(&[]));
    assert!(make(vec![line(EntryState::Posted, eur(1)), line(EntryState::Posted, eur(-1))]).is_ok());
}

#[test]
fn accounts_have_one_name() {
    let rate = VatRate::from_basis_points(2550).unwrap();
    let accounts = [
        (Account::Receivable(document_id()), format!("receivable:{}", document_id())),
        (
            Account::CardClearing(terminal_id()),
            format!("card_clearing:{}", terminal_id()),
        ),
        (Account::Cash(till_id()), format!("cash:{}", till_id())),
        (Account::CashRounding, "cash_rounding".to_owned()),
        (Account::Sales(rate), "sales:2550".to_owned()),
        (Account::Vat(rate), "vat:2550".to_owned()),
        (Account::Tip, "tip".to_owned()),
        (Account::Surcharge, "surcharge".to_owned()),
        (Account::Suspense, "suspense".to_owned()),
        (Account::PaidOutside, "paid_outside".to_owned()),
        (Account::Difference, "difference".to_owned()),
    ];
    for (account, text) in accounts {
        assert_eq!(account.to_string(), text);
        assert_eq!(Account::parse(&text), Ok(account));
    }
    for text in [
        "",
        "tips",
        "tip:",
        "vat:",
        "vat:02550",
        "vat:10001",
        "vat:70000",
        "sales:-1",
        "cash:1",
        "receivable",
        "x:y",
    ] {
        assert_eq!(Account::parse(text), Err(LedgerError::BadAccount), "{text:?}");
    }
}

#[test]
fn kinds_read_back_with_what_they_resolve() {
    let of = entry_id(7);
    for (kind, code, resolves) in [
        (PostingKind::Posted, "posted", None),
        (PostingKind::Pending, "pending", None),
        (PostingKind::Post { of }, "post", Some(of)),
        (PostingKind::Void { of }, "void", Some(of)),
    ] {
        assert_eq!((kind.code(), kind.resolves()), (code, resolves));
        assert_eq!(PostingKind::from_parts(code, resolves), Some(kind));
        let swapped = if resolves.is_some() { None } else { Some(of) };
        assert_eq!(PostingKind::from_parts(code, swapped), None);
    }
    assert_eq!(PostingKind::from_parts("undo", None), None);
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Pay(i64),
    Refund(i64),
    Cash(i64),
    Post(i64),
    Void,
    Suspend(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1_i64..=99_999).prop_map(Step::Pay),
        (1_i64..=99_999).prop_map(Step::Refund),
        (1_i64..=99_999).prop_map(Step::Cash),
        (0_i64..=999).prop_map(Step::Post),
        Just(Step::Void),
        (-99_999_i64..=99_999).prop_map(Step::Suspend),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_the_books_sum_to_nothing(gross in 1_i64..=999_999, steps in prop::collection::vec(any_step(), 0..40)) {
        let mut books = vec![document_entry(gross)];
        let mut open: Vec<Posting> = Vec::new();
        for (n, step) in (10_u128..).zip(steps) {
            let (id, terminal, document) = (entry_id(n), terminal_id(), document_id());
            let posting = match step {
                Step::Pay(sum) => card_pending(id, document, attempt_id(n), terminal, eur(sum)).unwrap(),
                Step::Refund(sum) => refund_pending(id, document, attempt_id(n), terminal, eur(sum)).unwrap(),
                Step::Cash(sum) => {
                    let rule = &CountryCode::Fi.rules().cash_rounding;
                    let cash = take_cash(eur(sum), eur(sum), eur(sum + 5), rule).unwrap();
                    cash_taken(id, document, payment_id(n), till_id(), &cash).unwrap()
                }
                Step::Post(tip) => {
                    let Some(reserve) = open.pop() else { continue };
                    let tip = if reserve.purpose() == Purpose::Payment { tip } else { 0 };
                    let extras = CardExtras { tip: eur(tip), surcharge: eur(0) };
                    card_posted(id, &reserve, payment_id(n), extras).unwrap()
                }
                Step::Void => {
                    let Some(reserve) = open.pop() else { continue };
                    card_void(id, &reserve).unwrap()
                }
                Step::Suspend(sum) => suspense(id, terminal, eur(sum), Links::default(), open.pop().as_ref()).unwrap(),
            };
            if posting.kind() == PostingKind::Pending {
                open.push(posting.clone());
            }
            books.push(posting);
        }
        let mut by_state: BTreeMap<&str, i128> = BTreeMap::new();
        let mut reserved = 0_i128;
        for ((account, state), sum) in balances(&books) {
            *by_state.entry(state).or_insert(0) += sum;
            if account.starts_with("receivable") && state != "posted" {
                reserved += sum;
            }
        }
        prop_assert!(by_state.values().all(|sum| *sum == 0), "{:?}", by_state);
        let expected: i128 = open
            .iter()
            .flat_map(Posting::entries)
            .filter(|entry| matches!(entry.account, Account::Receivable(_)))
            .map(|entry| i128::from(entry.amount.minor()))
            .sum();
        prop_assert_eq!(reserved, expected, "what is reserved is what is open, no more and no less");
    }
}
