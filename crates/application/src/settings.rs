//! What the frame around the screens shows, who is signed in, and how the program looks and speaks.

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::clinic::Department;
use domain::country::Language;
use domain::ids::StaffId;
use domain::people::Staff;
use store::AttemptSummary;

/// Settings of look and speech; anything unreadable counts as not chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// One of ours, or as the system says.
    pub language: LanguageChoice,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// Text size in percent, 100 to 200.
    pub text_size_percent: u16,
}

/// Which language the screens speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LanguageChoice {
    /// As the system says.
    System,
    /// This one.
    Of(Language),
}

impl LanguageChoice {
    const fn code(self) -> &'static str {
        match self {
            Self::System => SYSTEM,
            Self::Of(language) => language.code(),
        }
    }

    /// A code that no language has counts as not chosen.
    fn from_code(code: Option<&str>) -> Self {
        code.and_then(Language::from_code).map_or(Self::System, Self::Of)
    }
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const fn code(self) -> &'static str {
        match self {
            Self::System => SYSTEM,
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A change of look; absent members stay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LookChange {
    /// New language, or the system's again.
    pub language: Option<LanguageChoice>,
    /// New theme.
    pub theme: Option<Theme>,
    /// New text size, 100 to 200.
    pub text_size_percent: Option<u16>,
}

/// The frame.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Staff who may be picked.
    pub staff: Vec<Staff>,
    /// The clinic's departments.
    pub departments: Vec<Department>,
    /// Look and speech.
    pub look: Look,
    /// Parked sales.
    pub parked: u32,
    /// In doubt, or in need of a person.
    pub attention: Vec<AttemptSummary>,
    /// Differences between terminals and books that nobody has settled.
    pub differences: u32,
    /// Running now, not in doubt.
    pub running: Vec<AttemptSummary>,
}

/// What the books hold for "as the system says".
const SYSTEM: &str = "system";
pub(crate) const LANGUAGE: &str = "language";
const THEME: &str = "theme";
const TEXT_SIZE: &str = "text_size_percent";

impl Till {
    /// Everything the frame shows.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn frame(&self) -> Result<Frame, TillError> {
        // Nobody recovered what an earlier run left in books that are only looked at: all of it is in doubt.
        let unrecovered = self.inner.care.is_read_only();
        self.inner
            .books
            .read(move |reader| -> Result<Frame, TillError> {
                let facts = reader.app_facts()?.ok_or(TillError::NotFound)?;
                let (mut attention, mut running) = (reader.attention()?, reader.running()?);
                if unrecovered {
                    attention.append(&mut running);
                }
                Ok(Frame {
                    look: look(&facts.settings),
                    staff: facts.staff,
                    departments: facts.departments,
                    parked: facts.parked,
                    attention,
                    differences: reader.open_difference_count()?,
                    running,
                })
            })
            .await
    }

    /// Changes look or speech.
    ///
    /// # Errors
    /// [`TillError::BadRequest`] for a text size outside 100 to 200; or the books can't be written.
    pub async fn change_look(&self, change: LookChange) -> Result<(), TillError> {
        self.inner.may_write()?;
        let stamp = self.inner.stamp_or_last();
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        if let Some(size) = change.text_size_percent {
            if !(100..=200).contains(&size) {
                return Err(TillError::BadRequest);
            }
            pairs.push((TEXT_SIZE, size.to_string()));
        }
        pairs.extend(change.language.map(|language| (LANGUAGE, language.code().to_owned())));
        pairs.extend(change.theme.map(|theme| (THEME, theme.code().to_owned())));
        for (key, value) in pairs {
            self.inner
                .books
                .write(move |books| books.set_setting(key, &value, &stamp))
                .await?;
        }
        self.inner.hub.tell(Hint::App);
        Ok(())
    }

    /// Somebody stands at the till.
    ///
    /// # Errors
    /// [`TillError::NotFound`] when there is no such member of staff.
    pub async fn sign_in(&self, staff: StaffId) -> Result<(), TillError> {
        self.inner.books.read(move |reader| reader.staff(staff)).await?;
        let stamp = domain::stamp::Stamp {
            staff,
            ..self.inner.stamp_or_last()
        };
        // Whoever looks at books that are held says who they are, and nothing is written about it.
        if self.inner.may_write().is_ok() {
            self.inner.books.write(move |books| books.sign_in(staff, &stamp)).await?;
        }
        self.set_signed_in(Some(staff));
        self.inner.hub.tell(Hint::App);
        Ok(())
    }
}

fn look(settings: &[(String, String)]) -> Look {
    let value = |key: &str| settings.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    let size = value(TEXT_SIZE)
        .and_then(|text| text.parse().ok())
        .filter(|size| (100..=200).contains(size));
    Look {
        language: LanguageChoice::from_code(value(LANGUAGE)),
        theme: match value(THEME) {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        },
        text_size_percent: size.unwrap_or(100),
    }
}
