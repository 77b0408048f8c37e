//! The words of a paper, from the catalogues the screen speaks from.
//!
//! One language, then English, then the key itself: a paper with a bare key on it is ugly and still right in its sums. Isolation
//! marks are off, because paper has no use for them; numbers, sums and dates come in formatted.
//!
//! Deliberately absent: headings and marks, which are the law's (see `heading`).

use domain::country::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

macro_rules! catalogue {
    ($language:literal) => {
        [
            include_str!(concat!("../../../ui/src/i18n/catalogues/", $language, "/paper.ftl")),
            include_str!(concat!("../../../ui/src/i18n/catalogues/", $language, "/common.ftl")),
            include_str!(concat!("../../../ui/src/i18n/catalogues/", $language, "/sell.ftl")),
        ]
    };
}

const fn catalogues(language: Language) -> [&'static str; 3] {
    match language {
        Language::En => catalogue!("en"),
        Language::Fi => catalogue!("fi"),
        Language::Sv => catalogue!("sv"),
        Language::Nb => catalogue!("nb"),
        Language::Da => catalogue!("da"),
    }
}

/// The words of one language.
pub(crate) struct Words {
    language: Language,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    pub(crate) fn new(language: Language) -> Self {
        let mut bundles = vec![bundle(language)];
        if language != Language::En {
            bundles.push(bundle(Language::En));
        }
        Self { language, bundles }
    }

    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// A message.
    pub(crate) fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// A message with what stands in it.
    pub(crate) fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, *value);
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                return bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
            }
        }
        key.to_owned()
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
