//! Credit notes: what goes back is what was sold, at the rates it was sold at, and everything ends at nothing.

use std::collections::BTreeMap;

use domain::balance::InvoiceBalance;
use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::credit::{CreditError, CreditNoteNumber, Creditable, document_credited};
use domain::document::{DocumentError, DocumentStatus, Doubt, Series, standing};
use domain::ledger::{
    CardExtras, LedgerError, Posting, card_pending, card_posted, cash_returned, cash_taken, document_finalised, refund_pending,
};
use domain::money::{Currency, Money};
use domain::tender::{return_cash, take_cash};
use domain::vat::VatClass;
use proptest::prelude::*;

use crate::ledger::{balances, document};
use crate::make::{attempt_id, document_id, entry_id, eur, payment_id, terminal_id, till_id};

fn class() -> impl Strategy<Value = VatClass> {
    proptest::sample::select(vec![
        VatClass::Standard,
        VatClass::Reduced1,
        VatClass::Reduced2,
        VatClass::Zero,
    ])
}

fn balance(postings: &[Posting]) -> InvoiceBalance {
    InvoiceBalance::from_postings(document_id(), Currency::Eur, postings).unwrap()
}

/// One thing that may happen to an invoice's money.
#[derive(Clone, Debug)]
enum Step {
    Cash(i64),
    Card(i64),
    Back(usize, i64),
    Credit,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1_i64..20_000).prop_map(Step::Cash),
        3 => (1_i64..20_000).prop_map(Step::Card),
        3 => (any::<usize>(), 1_i64..20_000).prop_map(|(which, sum)| Step::Back(which, sum)),
        1 => Just(Step::Credit),
    ]
}

/// A payment as somebody with a pencil keeps it: what is left of it, and its rounding if it was cash.
#[derive(Clone, Copy, Debug)]
struct Paid {
    left: i64,
    cash_rounding: Option<i64>,
}

struct Desk {
    gross: i64,
    books: Vec<Posting>,
    paid: Vec<Paid>,
    credited: bool,
    next: u128,
}

impl Desk {
    fn id(&mut self) -> u128 {
        self.next += 1;
        self.next
    }

    fn owed(&self) -> i64 {
        let kept: i64 = self.paid.iter().map(|paid| paid.left).sum();
        if self.credited { 0 } else { self.gross - kept }
    }

    fn cash(&mut self, wanted: i64) {
        let rule = &CountryCode::Fi.rules().cash_rounding;
        let owed = self.owed();
        let sum = if wanted >= owed { owed } else { wanted / 5 * 5 };
        if sum <= 0 {
            return;
        }
        let cash = take_cash(eur(owed), eur(sum), eur(50_000), rule).unwrap();
        let (entry, payment) = (self.id(), self.id());
        let posting = cash_taken(entry_id(entry), document_id(), payment_id(payment), till_id(), &cash);
        self.books.push(posting.unwrap());
        self.paid.push(Paid {
            left: sum,
            cash_rounding: Some(cash.rounding.minor()),
        });
    }

    fn card(&mut self, wanted: i64) {
        let sum = wanted.min(self.owed());
        if sum <= 0 {
            return;
        }
        let (entry, attempt, posted, payment) = (self.id(), self.id(), self.id(), self.id());
        let reserve = card_pending(entry_id(entry), document_id(), attempt_id(attempt), terminal_id(), eur(sum)).unwrap();
        let done = card_posted(
            entry_id(posted),
            &reserve,
            payment_id(payment),
            CardExtras::none(Currency::Eur),
        )
        .unwrap();
        self.books.extend([reserve, done]);
        self.paid.push(Paid {
            left: sum,
            cash_rounding: None,
        });
    }

    fn back(&mut self, which: usize, wanted: i64) {
        if self.paid.is_empty() {
            return;
        }
        let which = which % self.paid.len();
        let paid = self.paid[which];
        match paid.cash_rounding {
            None => {
                let sum = wanted.min(paid.left);
                if sum > 0 {
                    let (entry, attempt, posted, payment) = (self.id(), self.id(), self.id(), self.id());
                    let reserve =
                        refund_pending(entry_id(entry), document_id(), attempt_id(attempt), terminal_id(), eur(sum)).unwrap();
                    let none = CardExtras::none(Currency::Eur);
                    let done = card_posted(entry_id(posted), &reserve, payment_id(payment), none).unwrap();
                    self.books.extend([reserve, done]);
                    self.paid[which].left -= sum;
                }
            }
            Some(rounding) => {
                let sum = if wanted >= paid.left { paid.left } else { wanted / 5 * 5 };
                if sum > 0 {
                    let rule = &CountryCode::Fi.rules().cash_rounding;
                    let cash = return_cash(eur(paid.left), eur(rounding), eur(sum), rule).unwrap();
                    let (entry, payment) = (self.id(), self.id());
                    let posting = cash_returned(entry_id(entry), document_id(), payment_id(payment), till_id(), &cash);
                    self.books.push(posting.unwrap());
                    self.paid[which].left -= sum;
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn what_goes_back_is_what_was_sold_rate_by_rate(
        lines in proptest::collection::vec((0_i64..200_000, class()), 1..12),
    ) {
        let document = document(&lines);
        let made = document_finalised(entry_id(1), &document).unwrap();
        let credited = document_credited(entry_id(2), &document).unwrap();
        for (account, sum) in balances(&[made.clone(), credited.clone()]) {
            prop_assert_eq!(sum, 0, "{:?}", account);
        }
        // The very lines, so that no rate is missing because another makes up for it.
        let turned: BTreeMap<_, _> = credited.entries().iter().map(|entry| (entry.account.to_string(), entry.amount.neg())).collect();
        let original: BTreeMap<_, _> = made.entries().iter().map(|entry| (entry.account.to_string(), entry.amount)).collect();
        prop_assert_eq!(turned, original);
        prop_assert_eq!(credited.links().document, Some(document_id()));
        let after = balance(&[made, credited]);
        prop_assert!(after.is_credited());
        prop_assert_eq!(after.due(), Ok(eur(0)));
    }

    #[test]
    fn credit_and_refunds_in_any_order_end_at_nothing(
        lines in proptest::collection::vec((1_i64..20_000, class()), 1..6),
        steps in proptest::collection::vec(step(), 0..14),
    ) {
        let document = document(&lines);
        let made = document_finalised(entry_id(1), &document).unwrap();
        let mut desk = Desk {
            gross: document.parts().gross.minor(),
            books: vec![made],
            paid: Vec::new(),
            credited: false,
            next: 10,
        };
        for step in steps {
            match step {
                Step::Cash(sum) => desk.cash(sum),
                Step::Card(sum) => desk.card(sum),
                Step::Back(which, sum) => desk.back(which, sum),
                Step::Credit if !desk.credited => {
                    let entry = desk.id();
                    desk.books.push(document_credited(entry_id(entry), &document).unwrap());
                    desk.credited = true;
                }
                Step::Credit => {}
            }
            let kept: i64 = desk.paid.iter().map(|paid| paid.left).sum();
            let now = balance(&desk.books);
            prop_assert_eq!(now.is_credited(), desk.credited);
            let where_it_stands = standing(&now, Doubt::None).unwrap();
            prop_assert_eq!(where_it_stands.due, eur(desk.owed()));
            prop_assert_eq!(where_it_stands.give_back, eur(if desk.credited { kept } else { 0 }));
            prop_assert_eq!(where_it_stands.status == DocumentStatus::Credited, desk.credited);
            prop_assert_eq!(now.payable_now(), Ok(eur(desk.owed())));
        }
        if !desk.credited {
            let entry = desk.id();
            desk.books.push(document_credited(entry_id(entry), &document).unwrap());
            desk.credited = true;
        }
        for which in 0..desk.paid.len() {
            desk.back(which, i64::MAX);
        }
        let end = balance(&desk.books);
        prop_assert_eq!(end.due(), Ok(eur(0)));
        prop_assert_eq!(end.payable_now(), Ok(eur(0)));
        for (account, sum) in balances(&desk.books) {
            prop_assert_eq!(sum, 0, "{:?}: nothing is left anywhere", account);
        }
    }
}

#[test]
fn a_credited_document_says_what_is_to_be_given_back() {
    use DocumentStatus::{Credited, NeedsAttention, OutcomeNotKnown};
    // total, posted, refunded, doubt, word, to be given back
    let table = [
        (10_000, 0, 0, Doubt::None, Credited, 0),
        (10_000, 10_000, 0, Doubt::None, Credited, 10_000),
        (10_000, 4_000, 0, Doubt::None, Credited, 4_000),
        (10_000, 10_000, 6_800, Doubt::None, Credited, 3_200),
        (10_000, 10_000, 10_000, Doubt::None, Credited, 0),
        (0, 0, 0, Doubt::None, Credited, 0),
        (10_000, 10_000, 0, Doubt::OutcomeNotKnown, OutcomeNotKnown, 10_000),
        (10_000, 10_000, 0, Doubt::Conflict, NeedsAttention, 10_000),
        (10_000, 1_000, 1_001, Doubt::None, NeedsAttention, 0),
    ];
    for (total, posted, refunded, doubt, status, give_back) in table {
        let balance = InvoiceBalance::new(eur(total), eur(posted), eur(refunded), eur(0), eur(0))
            .unwrap()
            .with_credit();
        let found = standing(&balance, doubt).unwrap();
        assert_eq!(
            (found.status, found.give_back),
            (status, eur(give_back)),
            "{balance:?} {doubt:?}"
        );
        assert_eq!(balance.credited(), eur(total));
        assert!(found.due.is_zero() || status == NeedsAttention, "{balance:?}");
    }
}

#[test]
fn a_document_is_credited_once_and_only_when_its_money_is_known() {
    let asked = |credited, unsettled| Creditable { credited, unsettled }.check();
    assert_eq!(asked(false, false), Ok(()));
    assert_eq!(asked(true, false), Err(CreditError::AlreadyCredited));
    assert_eq!(asked(false, true), Err(CreditError::AttemptOpen));
    assert_eq!(asked(true, true), Err(CreditError::AlreadyCredited));
}

#[test]
fn a_ledger_that_takes_back_more_or_less_than_the_document_is_refused() {
    let lines = [(10_000, VatClass::Standard)];
    let made = document_finalised(entry_id(1), &document(&lines)).unwrap();
    let less = document_credited(entry_id(2), &document(&[(9_999, VatClass::Standard)])).unwrap();
    let whole = document_credited(entry_id(3), &document(&lines)).unwrap();
    let read = |postings: &[Posting]| InvoiceBalance::from_postings(document_id(), Currency::Eur, postings).map(|_| ());
    assert_eq!(read(&[made.clone(), less]), Err(LedgerError::BadSums));
    assert_eq!(read(&[made.clone(), whole.clone(), whole.clone()]), Err(LedgerError::BadSums));
    assert_eq!(read(&[made, whole]), Ok(()));
}

#[test]
fn credit_notes_count_for_themselves_and_have_one_spelling() {
    let series = |books, restore| Series { books, restore };
    for (books, restore, sequence, text, name) in [
        (BooksKind::Real, 0, 4, "C-2026-000004", "C"),
        (BooksKind::Practice, 0, 4, "P-C-2026-000004", "P-C"),
        (BooksKind::Test, 0, 1, "T-C-2026-000001", "T-C"),
        (BooksKind::Real, 1, 5, "C-2026-000005-R1", "C-R1"),
        (BooksKind::Practice, 12, 999_999, "P-C-2026-999999-R12", "P-C-R12"),
    ] {
        let number = CreditNoteNumber::new(series(books, restore), 2026, sequence).unwrap();
        assert_eq!(number.to_string(), text);
        assert_eq!(CreditNoteNumber::parse(text), Ok(number));
        assert_eq!(CreditNoteNumber::series_name(number.series()), name);
        assert_eq!((number.year(), number.sequence()), (2026, sequence));
        assert_ne!(CreditNoteNumber::series_name(number.series()), number.series().to_string());
    }
    for text in [
        "",
        "C-",
        "2026-000004",
        "P-2026-000004",
        "C2026-000004",
        "C-C-2026-000004",
        "C-P-2026-000004",
        "X-C-2026-000004",
        "c-2026-000004",
        "C-2026-4",
        "C-2026-000004-R0",
        " C-2026-000004",
    ] {
        assert_eq!(CreditNoteNumber::parse(text), Err(DocumentError::BadNumber), "{text:?}");
    }
    assert_eq!(
        CreditNoteNumber::new(series(BooksKind::Real, 0), 2026, 0),
        Err(DocumentError::BadNumber)
    );
}

/// The sums of the fixtures are in euros; a zero of another currency must not slip in.
#[test]
fn nothing_credited_is_nothing_in_the_documents_currency() {
    let plain = InvoiceBalance::new(eur(1), eur(0), eur(0), eur(0), eur(0)).unwrap();
    assert_eq!(plain.credited(), Money::zero(Currency::Eur));
    assert_eq!(plain.with_credit().with_credit(), plain.with_credit());
}
