//! The program's words, from the catalogues the screen speaks from: one language, then English, then the key itself.
//!
//! Deliberately absent: numbers and dates as one language writes them. What is compared with another paper is spelled in one way.

use domain::country::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

macro_rules! catalogue {
    ($language:literal) => {
        [
            include_str!(concat!("../../../ui/src/i18n/catalogues/", $language, "/verify.ftl")),
            include_str!(concat!("../../../ui/src/i18n/catalogues/", $language, "/start.ftl")),
        ]
    };
}

const fn catalogues(language: Language) -> [&'static str; 2] {
    match language {
        Language::En => catalogue!("en"),
        Language::Fi => catalogue!("fi"),
        Language::Sv => catalogue!("sv"),
        Language::Nb => catalogue!("nb"),
        Language::Da => catalogue!("da"),
    }
}

/// The language of a locale such as `fi_FI.UTF-8`.
pub(crate) fn of_locale(locale: &str) -> Language {
    match locale.split(['_', '-', '.', '@']).next().unwrap_or_default() {
        "no" | "nn" => Language::Nb,
        code => Language::from_code(code).unwrap_or(Language::En),
    }
}

/// The words of one language.
pub(crate) struct Words {
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    pub(crate) fn new(language: Language) -> Self {
        let mut bundles = vec![bundle(language)];
        if language != Language::En {
            bundles.push(bundle(Language::En));
        }
        Self { bundles }
    }

    /// A message.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message with what stands in it.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.find(key, values).unwrap_or_else(|| key.to_owned())
    }

    /// A message, if there is such a one.
    pub(crate) fn find(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, *value);
        }
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key).and_then(|message| message.value())?;
            let mut errors = Vec::new();
            Some(bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
        })
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(language.code().parse().into_iter().collect());
    bundle.set_use_isolating(false);
    for text in catalogues(language) {
        // A topic with a fault gives what can be read of it; the check of the catalogues names the fault.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::journal::JournalKind;

    #[test]
    fn a_locale_names_its_language() {
        for (locale, language) in [
            ("fi_FI.UTF-8", Language::Fi),
            ("nn_NO", Language::Nb),
            ("no", Language::Nb),
            ("da-DK", Language::Da),
            ("sv", Language::Sv),
            ("C", Language::En),
            ("", Language::En),
        ] {
            assert_eq!(of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn every_kind_of_line_has_words_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for kind in JournalKind::ALL {
                let key = crate::report::kind_key(kind.code());
                assert!(words.find(&key, &[]).is_some(), "{} {key}", language.code());
            }
        }
    }
}
