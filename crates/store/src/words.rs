//! Words: how a name is sorted, and how what was typed is taken apart to be looked up.
//!
//! The full-text tables fold accents by themselves; the vocabulary beside them and the order of lists need the same
//! folding here. It covers the Latin letters of Europe; others stay as they are, which costs a mistyped word its second
//! chance and nothing else.
//!
//! Deliberately absent: stemming, synonyms, and any language's own idea of what a word means.

use domain::country::CountryCode;

/// The most words of a text that are looked for.
pub(crate) const WORDS_AT_MOST: usize = 8;

/// The shortest and the longest word the vocabulary keeps.
const KEPT: std::ops::RangeInclusive<usize> = 3..=40;

/// A letter without its accent. Letters that are no accented ones (ø, æ, ß, ð) stay.
const fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

const fn combines(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}')
}

/// The text in small letters without accents.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !combines(*letter))
        .map(plain)
        .collect()
}

/// The words of a text, folded: runs of letters and digits.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether the vocabulary keeps a folded word: letters only, and not too few of them.
pub(crate) fn is_kept(word: &str) -> bool {
    KEPT.contains(&word.chars().count()) && word.chars().all(char::is_alphabetic)
}

/// What a name is sorted by. Small letters without accents, and the letters that stand at the end of a country's alphabet
/// where that country puts them: åäö in Finland and Sweden, æøå in Norway and Denmark.
pub(crate) fn sort_key(name: &str, country: CountryCode) -> String {
    // The three characters after z in ASCII stand for them; nobody's name holds those, and if one does it only sorts oddly.
    let place = |letter: char| match (country, letter) {
        (CountryCode::Fi | CountryCode::Se, 'å') | (CountryCode::No | CountryCode::Dk, 'æ' | 'ä') => '{',
        (CountryCode::Fi | CountryCode::Se, 'ä' | 'æ') | (CountryCode::No | CountryCode::Dk, 'ø' | 'ö') => '|',
        (CountryCode::Fi | CountryCode::Se, 'ö' | 'ø') | (CountryCode::No | CountryCode::Dk, 'å') => '}',
        (_, other) => plain(other),
    };
    let small = name.chars().flat_map(char::to_lowercase);
    small.filter(|letter| !combines(*letter)).map(place).collect()
}

/// Letters and digits only, each word quoted and open at its end: nothing typed can be read as an operator.
pub(crate) fn expression(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(WORDS_AT_MOST)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_each_country_expects() {
        let sorted = |country, names: &[&'static str]| {
            let mut names = names.to_vec();
            names.sort_by_key(|name| sort_key(name, country));
            names
        };
        let finnish = ["Aalto", "Émile", "Zeta", "Åkerblom", "Äikäs", "Ärling", "Ødegård", "Öhman"];
        for country in [CountryCode::Fi, CountryCode::Se] {
            let mut shuffled = finnish.to_vec();
            shuffled.reverse();
            assert_eq!(sorted(country, &shuffled), finnish, "{country:?}");
        }
        let danish = ["Abel", "Zeuthen", "Ægir", "Østergaard", "Åberg"];
        for country in [CountryCode::No, CountryCode::Dk] {
            let mut shuffled = danish.to_vec();
            shuffled.reverse();
            assert_eq!(sorted(country, &shuffled), danish, "{country:?}");
        }
    }

    #[test]
    fn only_words_of_letters_are_kept() {
        for kept in ["cat", "gastro", "øre", "ærø"] {
            assert!(is_kept(kept), "{kept}");
        }
        for not in ["ab", "p1104", "1104", "", "a-b"] {
            assert!(!is_kept(not), "{not}");
        }
    }

    #[test]
    fn folding_takes_accents_written_either_way() {
        assert_eq!(fold("Käärme Ñandú ÅNGSTRÖM"), "kaarme nandu angstrom");
        assert_eq!(fold("Ka\u{308}a\u{308}rme"), "kaarme");
        assert_eq!(folded_words("Gastro-diet, 400 g"), ["gastro", "diet", "400", "g"]);
    }
}
