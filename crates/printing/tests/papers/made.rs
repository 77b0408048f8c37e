//! Every country, kind and language becomes pages and a file; the files are left in the target folder to be looked at.

use crate::support::{COUNTRIES, paper};
use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use printing::{Copy, PaperKind, pages, write_pdf};

fn file(name: &str, bytes: &[u8]) {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn every_paper_becomes_a_file_and_the_same_file_again() {
    for country in COUNTRIES {
        for kind in PaperKind::ALL {
            for language in Language::ALL {
                let made = paper(country, kind, language, BooksKind::Real);
                let sheet = pages(&made).unwrap_or_else(|error| panic!("{country:?} {kind:?} {language:?}: {error}"));
                let pdf = write_pdf(&sheet).unwrap();
                assert!(pdf.starts_with(b"%PDF-1."), "{country:?} {kind:?} {language:?}");
                file(&format!("{}-{}-{}.pdf", country.code(), kind.code(), language.code()), &pdf);
                if language == Language::Fi {
                    assert_eq!(
                        write_pdf(&pages(&made).unwrap()).unwrap(),
                        pdf,
                        "the same bytes for the same paper"
                    );
                }
            }
        }
    }
}

#[test]
fn a_practice_copy_to_look_at() {
    for (country, kind) in [
        (CountryCode::Fi, PaperKind::Receipt),
        (CountryCode::No, PaperKind::Receipt),
        (CountryCode::Fi, PaperKind::Slip),
        (CountryCode::Dk, PaperKind::Invoice),
    ] {
        let mut made = paper(country, kind, Language::En, BooksKind::Practice);
        made.copy = Copy::Copy;
        let pdf = write_pdf(&pages(&made).unwrap()).unwrap();
        file(&format!("practice-copy-{}-{}.pdf", country.code(), kind.code()), &pdf);
    }
}
