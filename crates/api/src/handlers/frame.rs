//! The frame around the screens.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::StaffId;
use application::{BooksKind, LanguageChoice, LookChange};

pub(crate) async fn app_state(call: &Call<'_>, _request: Nothing) -> Result<AppState, WireError> {
    let frame = call.till.frame().await?;
    let place = call.till.place();
    Ok(AppState {
        books: convert::books_kind(call.till.kind()),
        other_books: other_books(call),
        organisation: place.organisation.clone(),
        business_id: place.business_id.clone(),
        country: convert::country(place.country.code),
        currency: convert::currency(place.country.currency),
        till: Named {
            id: place.till.0.to_string(),
            name: place.till.1.clone(),
        },
        department: Named {
            id: place.department.0.to_string(),
            name: place.department.1.clone(),
        },
        departments: frame
            .departments
            .iter()
            .map(|department| Named {
                id: department.id.to_string(),
                name: department.name.to_string(),
            })
            .collect(),
        sale_mode: convert::sale_mode(place.country.mode),
        sale_mode_source: place.country.mode_source.to_owned(),
        staff: frame
            .staff
            .iter()
            .map(|staff| StaffMember {
                id: staff.id.to_string(),
                name: staff.name.to_string(),
                initials: staff.initials.to_string(),
                vet: staff.vet,
            })
            .collect(),
        signed_in: call.till.signed_in().map(|staff| staff.to_string()),
        language: convert::language(frame.look.language),
        theme: match frame.look.theme {
            application::Theme::System => Theme::System,
            application::Theme::Light => Theme::Light,
            application::Theme::Dark => Theme::Dark,
        },
        text_size_percent: frame.look.text_size_percent,
        parked: frame.parked,
        differences: frame.differences,
        doubts: frame.attention.iter().map(convert::summary).collect(),
        running: frame.running.first().map(convert::summary),
        card_pause: call.till.card_pause().map(convert::paused),
        clock_set_back: call.till.clock_set_back().map(convert::instant),
        held: call.till.care().held.map(|why| super::books::held(call.till, why)),
        restored: call.shelf.just_restored().as_ref().map(super::restore::done),
        backup_late: call.till.backup_is_late().await?,
        ending: call.shelf.is_ending(),
        close_refused: call.shelf.close_refused(),
        confirm_above_minor: place.country.large_sum.minor(),
        cash_step_minor: place.country.cash_rounding.step_minor,
        has_practice_terminal: call.till.kind() == BooksKind::Practice,
        version: call.till.version().to_owned(),
    })
}

/// The books that stand beside those shown.
fn other_books(call: &Call<'_>) -> Vec<crate::wire::BooksKind> {
    let all = BooksKind::ALL.into_iter();
    all.filter(|kind| *kind != call.till.kind() && call.shelf.stands(*kind))
        .map(convert::books_kind)
        .collect()
}

pub(crate) async fn settings_change(call: &Call<'_>, request: SettingsChange) -> Result<AppState, WireError> {
    let change = LookChange {
        language: request.language.map(convert::language_choice_in),
        theme: request.theme.map(|theme| match theme {
            Theme::System => application::Theme::System,
            Theme::Light => application::Theme::Light,
            Theme::Dark => application::Theme::Dark,
        }),
        text_size_percent: request.text_size_percent,
    };
    call.till.change_look(change).await?;
    app_state(call, Nothing {}).await
}

pub(crate) async fn staff_sign_in(call: &Call<'_>, request: SignIn) -> Result<AppState, WireError> {
    call.till.sign_in(convert::id(&request.staff, StaffId::parse)?).await?;
    app_state(call, Nothing {}).await
}

pub(crate) async fn practice_show_terminal(call: &Call<'_>, _request: Nothing) -> Result<Done, WireError> {
    // Other books have no practice terminal, whatever windows the host could open.
    if call.till.kind() != BooksKind::Practice {
        return Err(crate::ErrorCode::NotFound.into());
    }
    let look = call.till.frame().await?.look;
    let language = match look.language {
        LanguageChoice::System => String::new(),
        LanguageChoice::Of(language) => format!("lang={}&", language.code()),
    };
    let theme = match look.theme {
        application::Theme::System => "",
        application::Theme::Light => "theme=light",
        application::Theme::Dark => "theme=dark",
    };
    if call.host.show_practice_terminal(&format!("?{language}{theme}")) {
        Ok(Done {})
    } else {
        Err(crate::ErrorCode::NotFound.into())
    }
}
