//! Drafts, numbers and documents: kept whole, numbered without gaps, the same press twice is one.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::ids::{DocumentId, RequestKey, SaleId, SaleLineId};
use domain::money::Currency;
use domain::quantity::Quantity;
use domain::sale::{Discount, DiscountRate, DiscountReason, DiscountValue, Draft, SaleKind};
use domain::text::{Notes, Reason};
use store::{FinaliseError, FinaliseRequest, StoreError};
use support::{Clinic, eur};

/// A sale with everything on it: client, animals, discounts of both sorts, parts of a piece.
fn full_draft(clinic: &mut Clinic) -> Draft {
    let sale = SaleId::from_uuid(clinic.id());
    let mut draft = Draft::new(sale, SaleKind::Consultation, Currency::Eur);
    let client = clinic.seed.clients[0].clone();
    let patient = clinic
        .seed
        .patients
        .iter()
        .find(|patient| patient.client == client.id)
        .unwrap()
        .id;
    draft.set_client(Some(client.id));
    draft.set_vet(Some(clinic.seed.staff[1].id));
    draft.set_notes(Some(Notes::new("Soft food for a week.\n<b>Check</b> on Friday.").unwrap()));
    for position in 0..10 {
        let item = clinic.items[position * 3].clone();
        let line = SaleLineId::from_uuid(clinic.id());
        let animal = (position % 2 == 0).then_some(patient);
        draft
            .add_item(line, &item, Quantity::from_thousandths(1_500).unwrap(), animal)
            .unwrap();
        if position == 3 {
            let value = DiscountValue::Percent(DiscountRate::from_basis_points(1_000).unwrap());
            draft
                .set_line_discount(
                    line,
                    Some(Discount {
                        value,
                        reason: DiscountReason::Damaged,
                    }),
                )
                .unwrap();
        }
    }
    let words = Reason::new("<b>40 years</b> with us").unwrap();
    let value = DiscountValue::Amount(eur(333));
    draft
        .set_discount(Some(Discount {
            value,
            reason: DiscountReason::Other(words),
        }))
        .unwrap();
    draft
}

#[test]
fn a_draft_comes_back_as_it_was() {
    let mut clinic = Clinic::new();
    let draft = full_draft(&mut clinic);
    let patient = draft.lines()[0].patient;
    let stamp = clinic.stamp();
    clinic.books.save_draft(&draft, patient, &stamp).unwrap();
    clinic.books.save_draft(&draft, patient, &stamp).unwrap();
    let till = clinic.till;
    let mut clinic = clinic.reopened();
    let kept = clinic.books.reader().unwrap().current_draft(till).unwrap().unwrap();
    assert_eq!((kept.draft, kept.patient, kept.parked), (draft.clone(), patient, false));
    let other = Draft::new(SaleId::from_uuid(clinic.id()), SaleKind::CounterSale, Currency::Eur);
    let stamp = clinic.stamp();
    let second = clinic.books.save_draft(&other, None, &stamp);
    assert!(matches!(second, Err(StoreError::Constraint { .. })), "one sale at a time");
    clinic.books.park(draft.id(), &stamp).unwrap();
    clinic.books.park(draft.id(), &stamp).unwrap();
    clinic.books.save_draft(&other, None, &stamp).unwrap();
    let parked = clinic.books.reader().unwrap().parked().unwrap();
    assert_eq!((parked.len(), parked[0].id, parked[0].lines), (1, draft.id(), 10));
    assert_eq!(parked[0].client.as_deref(), Some(clinic.seed.clients[0].name.as_str()));
    // Taking it up drops the empty one.
    clinic.books.resume(draft.id(), &stamp).unwrap();
    let reader = clinic.books.reader().unwrap();
    assert_eq!(reader.current_draft(till).unwrap().unwrap().draft, draft);
    assert!(reader.parked().unwrap().is_empty() && reader.draft(other.id()).is_err());
    clinic.books.discard(draft.id(), &stamp).unwrap();
    assert!(clinic.books.reader().unwrap().current_draft(till).unwrap().is_none());
    assert!(matches!(
        clinic.books.discard(draft.id(), &stamp),
        Err(StoreError::NotFound(_))
    ));
    clinic.assert_sound();
}

#[test]
fn resuming_parks_what_is_being_rung_up() {
    let mut clinic = Clinic::new();
    let first = clinic.draft(1_000);
    let stamp = clinic.stamp();
    clinic.books.park(first, &stamp).unwrap();
    let second = clinic.draft(2_000);
    clinic.books.resume(first, &stamp).unwrap();
    let reader = clinic.books.reader().unwrap();
    assert_eq!(reader.current_draft(clinic.till).unwrap().unwrap().draft.id(), first);
    assert_eq!(reader.parked().unwrap()[0].id, second);
}

#[test]
fn a_document_comes_back_as_it_was_finalised() {
    let mut clinic = Clinic::new();
    let draft = full_draft(&mut clinic);
    let stamp = clinic.stamp();
    clinic.books.save_draft(&draft, None, &stamp).unwrap();
    let document = clinic.finalise(draft.id());
    let clinic = clinic.reopened();
    let record = clinic.books.reader().unwrap().document(document.parts().id).unwrap();
    assert_eq!(record.document, document);
    assert_eq!(
        document.parts().vet.as_ref().map(|vet| &vet.name),
        Some(&clinic.seed.staff[1].name)
    );
    assert_eq!(document.parts().notes, draft.treatment().notes);
    assert_eq!(record.names.staff, clinic.seed.staff[0].name.as_str());
    assert_eq!(document.parts().number.to_string(), "P-2026-000001");
    assert_eq!(record.balance.due().unwrap(), document.parts().gross);
    assert!(clinic.books.reader().unwrap().draft(draft.id()).is_err(), "the draft is gone");
    let bought = clinic
        .books
        .reader()
        .unwrap()
        .bought_before(clinic.seed.clients[0].id, 3)
        .unwrap();
    assert_eq!(bought.len(), 3);
    assert_eq!(bought[0].item.id, clinic.items[0].id);
    clinic.assert_sound();
}

#[test]
fn the_same_press_twice_makes_one_document() {
    let mut clinic = Clinic::new();
    let sale = clinic.draft(2_500);
    let request = FinaliseRequest {
        sale,
        key: RequestKey::from_uuid(clinic.id()),
        document: DocumentId::from_uuid(clinic.id()),
        stamp: clinic.stamp(),
    };
    let first = clinic.books.finalise(&request).unwrap();
    let again = FinaliseRequest {
        document: DocumentId::from_uuid(clinic.id()),
        ..request.clone()
    };
    assert_eq!(clinic.books.finalise(&again).unwrap(), first);
    let other_press = FinaliseRequest {
        key: RequestKey::from_uuid(clinic.id()),
        ..again.clone()
    };
    let refused = clinic.books.finalise(&other_press);
    assert!(matches!(refused, Err(FinaliseError::AlreadyFinalised { document }) if document == request.document));
    let other_sale = clinic.draft(100);
    let reused = FinaliseRequest {
        sale: other_sale,
        ..again
    };
    assert!(matches!(clinic.books.finalise(&reused), Err(FinaliseError::KeyUsed)));
    clinic.assert_sound();
}

#[test]
fn numbers_have_no_gaps_though_finalising_fails() {
    let mut clinic = Clinic::new();
    let stranger = clinic.stranger();
    for round in 0..12 {
        let table = [
            "document_line",
            "document_vat",
            "ledger_posting",
            "ledger_entry",
            "journal",
            "journal_payload",
        ][round % 6];
        let sale = clinic.draft(1_000);
        stranger
            .execute_batch(&format!(
                "CREATE TRIGGER sabotage BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'sabotage'); END"
            ))
            .unwrap();
        let request = FinaliseRequest {
            sale,
            key: RequestKey::from_uuid(clinic.id()),
            document: DocumentId::from_uuid(clinic.id()),
            stamp: clinic.stamp(),
        };
        assert!(
            matches!(
                clinic.books.finalise(&request),
                Err(FinaliseError::Store(StoreError::Constraint { .. }))
            ),
            "{table}"
        );
        assert!(clinic.books.reader().unwrap().draft(sale).is_ok(), "the draft stays");
        stranger.execute_batch("DROP TRIGGER sabotage").unwrap();
        let document = clinic.books.finalise(&request).unwrap();
        assert_eq!(usize::try_from(document.parts().number.sequence()).unwrap(), round + 1);
    }
    clinic.assert_sound();
}

#[test]
fn an_empty_sale_is_not_finalised_and_a_new_year_begins_at_one() {
    let mut clinic = Clinic::new();
    let sale = SaleId::from_uuid(clinic.id());
    let stamp = clinic.stamp();
    clinic
        .books
        .save_draft(&Draft::new(sale, SaleKind::CounterSale, Currency::Eur), None, &stamp)
        .unwrap();
    let request = FinaliseRequest {
        sale,
        key: RequestKey::from_uuid(clinic.id()),
        document: DocumentId::from_uuid(clinic.id()),
        stamp,
    };
    assert!(matches!(clinic.books.finalise(&request), Err(FinaliseError::Document(_))));
    clinic.books.discard(sale, &stamp).unwrap();
    clinic.invoice(100);
    // 31 December 23:30 in UTC is 1 January at the till.
    clinic.clock = 1_798_759_800_000;
    let sale = clinic.draft(100);
    assert_eq!(clinic.finalise(sale).parts().number.to_string(), "P-2027-000001");
    clinic.assert_sound();
}

#[test]
fn staff_and_settings_are_kept_and_journalled() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    let staff = clinic.seed.staff[1].id;
    clinic.books.sign_in(staff, &stamp).unwrap();
    clinic.books.set_setting("language", "sv", &stamp).unwrap();
    clinic.books.set_setting("language", "da", &stamp).unwrap();
    let till = clinic.till;
    let clinic = clinic.reopened();
    let reader = clinic.books.reader().unwrap();
    assert_eq!(reader.signed_in(till).unwrap(), Some(staff));
    assert_eq!(reader.setting("language").unwrap().as_deref(), Some("da"));
    let facts = reader.app_facts().unwrap().unwrap();
    assert_eq!((facts.staff.len(), facts.departments.len(), facts.parked), (3, 2, 0));
    let kinds: Vec<String> = clinic
        .stranger()
        .prepare("SELECT kind FROM journal ORDER BY seq")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(
        kinds,
        ["books_created", "staff_signed_in", "setting_changed", "setting_changed"]
    );
    clinic.assert_sound();
}
