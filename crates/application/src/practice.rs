//! Practice books: made from a seed by the same use cases, once; and the place a till stands in, read from any books.

use crate::care::{HeldWhy, unsound_mark};
use crate::error::TillError;
use crate::ports::Ids;
use crate::till::{Opening, Place};
use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::ids::InstallationId;
use domain::practice;
use domain::stamp::{Stamp, UtcMillis};
use std::path::Path;
use std::sync::Arc;
use store::{AppFacts, Books, Founding, Handle, IdSource, OpenError, SeedClinic, SeedTerminal};
use uuid::Uuid;

/// The practice terminals' models, in the order of the seed.
const MODELS: [&str; 2] = ["Lane3000", "Move3500"];

/// The store's ids and salts come from our port.
pub(crate) struct StoreIds(pub(crate) Arc<dyn Ids>);

impl IdSource for StoreIds {
    fn id(&mut self) -> Uuid {
        self.0.uuid()
    }

    fn salt(&mut self) -> [u8; 16] {
        self.0.salt()
    }
}

/// Which country and language a practice clinic has on a computer with this locale (`sv_FI.UTF-8`): the region decides the
/// country, else the language does; everybody else practises in Finland, in English.
#[must_use]
pub fn for_locale(locale: &str) -> (CountryCode, Language) {
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    let mut parts = name.split(['_', '-']);
    let language = match parts.next().unwrap_or_default() {
        "fi" => Language::Fi,
        "sv" => Language::Sv,
        "nb" | "nn" | "no" => Language::Nb,
        "da" => Language::Da,
        _ => Language::En,
    };
    let by_region = parts.next().and_then(CountryCode::from_code);
    let country = by_region.unwrap_or(match language {
        Language::Sv => CountryCode::Se,
        Language::Nb => CountryCode::No,
        Language::Da => CountryCode::Dk,
        Language::Fi | Language::En => CountryCode::Fi,
    });
    let spoken = country.rules().languages.contains(&language);
    (country, if spoken { language } else { Language::En })
}

/// The computer's locale, speaking another language where one was chosen: the region stays and still decides the country.
pub(crate) fn locale_in(locale: &str, language: Option<Language>) -> String {
    let Some(language) = language else {
        return locale.to_owned();
    };
    let name = locale.split(['.', '@']).next().unwrap_or_default();
    match name.split_once(['_', '-']) {
        Some((_, region)) if CountryCode::from_code(region).is_some() => format!("{}_{region}", language.code()),
        Some(_) | None => language.code().to_owned(),
    }
}

/// Opens the books, making practice ones if there are none yet. Only practice books are made here.
pub(crate) async fn open_books(opening: &Opening) -> Result<(Handle, Option<HeldWhy>), TillError> {
    let (file, kind, ids) = (opening.file.clone(), opening.kind, Arc::clone(&opening.ids));
    let (country, language) = for_locale(&opening.locale);
    let at = UtcMillis::new(opening.clock.utc_ms());
    let how = store::Opening {
        program_version: opening.version.clone(),
        at,
    };
    let offset_minutes = opening.clock.offset_minutes();
    let opened = tokio::task::spawn_blocking(move || -> Result<(Handle, Option<HeldWhy>), TillError> {
        let source = Box::new(StoreIds(Arc::clone(&ids)));
        let mut books = if file.exists() || kind != BooksKind::Practice {
            match open_or_look(&file, kind, &how, &ids)? {
                (books, None) => books,
                // Nothing is added to books that are only looked at.
                (books, held @ Some(_)) => return Ok((Handle::start(books)?, held)),
            }
        } else {
            let founding = Founding {
                kind,
                country,
                installation: InstallationId::from_uuid(ids.uuid()),
            };
            Books::create(&file, &founding, &how, source)?
        };
        if kind == BooksKind::Practice && books.reader()?.app_facts()?.is_none() {
            let seed = seed(books.country(), language, ids.as_ref())?;
            let stamp = first_stamp(&seed, at, offset_minutes)?;
            books.create_clinic(&seed, &stamp)?;
        }
        Ok((Handle::start(books)?, None))
    });
    opened.await.map_err(|error| TillError::Internal(error.to_string()))?
}

/// Opens the books; those that fail a check are opened to be looked at, if they can be read at all.
fn open_or_look(
    file: &Path,
    kind: BooksKind,
    how: &store::Opening,
    ids: &Arc<dyn Ids>,
) -> Result<(Books, Option<HeldWhy>), TillError> {
    let source = || Box::new(StoreIds(Arc::clone(ids)));
    // What failed its deep checks before is looked through whole before anything is written to it.
    let opened = if unsound_mark(file).exists() && !is_whole_now(file) {
        Err(OpenError::Damaged("the file failed its deep checks before".to_owned()))
    } else {
        Books::open_promptly(file, kind, how, source())
    };
    match opened {
        Ok(books) => Ok((books, None)),
        Err(error @ (OpenError::Damaged(_) | OpenError::Checksum { .. })) => {
            tracing::error!(code = "books_damaged", %error, "the books failed a check at opening");
            match Books::open_to_look(file, kind, source()) {
                Ok(books) if books.reader()?.app_facts().is_ok_and(|facts| facts.is_some()) => {
                    Ok((books, Some(HeldWhy::Damaged)))
                }
                Ok(_) | Err(_) => Err(error.into()),
            }
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether another file came into the place of one that was not.
fn is_whole_now(file: &Path) -> bool {
    let looked = store::inspect_beside(file, 1, &store::Progress::default());
    looked.is_ok_and(|looked| looked.is_some_and(|inspection| inspection.findings.is_empty()))
}

fn seed(country: CountryCode, language: Language, ids: &dyn Ids) -> Result<SeedClinic, TillError> {
    let clinic =
        practice::clinic(country, language, &mut || ids.uuid()).map_err(|error| TillError::Internal(error.to_string()))?;
    let terminals = clinic.terminals.into_iter().zip(MODELS);
    Ok(SeedClinic {
        organisation: clinic.organisation,
        departments: clinic.departments,
        tills: vec![clinic.till],
        terminals: terminals
            .map(|(terminal, model)| SeedTerminal {
                terminal,
                model: model.to_owned(),
            })
            .collect(),
        staff: clinic.staff,
        items: clinic.items,
        clients: clinic.clients,
        patients: clinic.patients,
    })
}

/// The books' first line is stamped by the first member of staff at the first till.
pub(crate) fn first_stamp(seed: &SeedClinic, at: UtcMillis, offset_minutes: i16) -> Result<Stamp, TillError> {
    match (seed.tills.first(), seed.staff.first()) {
        (Some(till), Some(staff)) => Ok(Stamp {
            till: till.id,
            department: till.department,
            staff: staff.id,
            at,
            offset_minutes,
        }),
        _ => Err(TillError::Internal("the seed has no till or no staff".to_owned())),
    }
}

/// Where this till stands: the first till, until there are several.
pub(crate) fn place(facts: &AppFacts) -> Result<Place, TillError> {
    let till = facts
        .tills
        .first()
        .ok_or_else(|| TillError::Internal("the books have no till".to_owned()))?;
    let department = facts.departments.iter().find(|department| department.id == till.department);
    let department = department.ok_or_else(|| TillError::Internal("the till has no department".to_owned()))?;
    Ok(Place {
        organisation: facts.organisation.name.to_string(),
        business_id: facts.organisation.business_id.to_string(),
        country: facts.country.rules(),
        till: (till.id, till.name.to_string()),
        department: (department.id, department.name.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_country_and_language() {
        let cases = [
            ("fi_FI.UTF-8", CountryCode::Fi, Language::Fi),
            ("sv_FI", CountryCode::Fi, Language::Sv),
            ("sv_SE.UTF-8", CountryCode::Se, Language::Sv),
            ("nb_NO", CountryCode::No, Language::Nb),
            ("nn_NO.UTF-8", CountryCode::No, Language::Nb),
            ("da-DK", CountryCode::Dk, Language::Da),
            ("da", CountryCode::Dk, Language::Da),
            ("en_GB.UTF-8", CountryCode::Fi, Language::En),
            ("en_DK", CountryCode::Dk, Language::En),
            ("C", CountryCode::Fi, Language::En),
            ("", CountryCode::Fi, Language::En),
        ];
        for (locale, country, language) in cases {
            assert_eq!(for_locale(locale), (country, language), "{locale}");
        }
    }
}
