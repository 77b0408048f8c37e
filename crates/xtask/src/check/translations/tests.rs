//! The catalogue checks on small made-up languages and sources.

use super::*;

fn of(text: &str) -> Catalogue {
    let mut catalogue = Catalogue::default();
    catalogue.add("x.ftl", text);
    assert!(catalogue.faults.is_empty(), "{:?}", catalogue.faults);
    catalogue
}

fn set(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn missing_extra_and_differing_keys_are_named() {
    let english = of("pay = Pay { $sum }\nabort = Abort\nok = OK\n");
    let finnish = of("pay = Maksa\nok = OK\nvanha = Vanha\n");
    assert_eq!(
        compare("fi", &english, &finnish, &set(&["ok"])),
        [
            "fi: abort is missing",
            "fi: pay has the placeables {}, English has {\"sum\"}",
            "fi: vanha is extra: English has no such key"
        ]
    );
}

#[test]
fn english_left_over_is_found_unless_it_is_named() {
    let english = of("bank = Bank\nsum = { $a } × { $b }\n-till = Klinikassa\n");
    assert_eq!(
        compare("da", &english, &english, &set(&[])),
        ["da: bank equals English: translate it, or name it in same-as-english.json"]
    );
    assert!(compare("da", &english, &english, &set(&["bank"])).is_empty());
    let translated = of("bank = Pankki\nsum = { $a } × { $b }\n-till = Klinikassa\n");
    assert_eq!(
        compare("fi", &english, &translated, &set(&["bank"])).len(),
        1,
        "an allowance that nothing needs is a finding"
    );
}

#[test]
fn functions_and_lost_references_are_found() {
    let english = of("due = Due { NUMBER($sum) }\nsee = See { gone }\n");
    let found = own_faults(&english);
    assert_eq!(found.len(), 2);
    assert!(
        found[0].contains("due calls NUMBER()") && found[1].contains("see uses gone"),
        "{found:?}"
    );
}

#[test]
fn keys_count_as_used_by_whole_strings_families_and_references() {
    let english =
        of("pay = Pay\n    .title = Pay now\nlook = Look\nword-paid = Paid\npart = { pay }\nunused = Unused\npaying = Paying\n");
    let sources = Sources::made_up(&[
        ("ui/src/a.tsx", "t(\"part\"); const key = 'look';"),
        ("ui/src/a.test.tsx", "t(\"unused\")"),
        ("crates/xtask/src/x.rs", "\"paying\""),
    ]);
    assert_eq!(
        usage(&english, &set(&["word-"]), &sources),
        ["en: paying is used nowhere", "en: unused is used nowhere"]
    );
}

#[test]
fn keys_that_no_catalogue_has_are_found_where_they_are_asked_for() {
    let english = of("pay = Pay\n");
    for asking in [
        "t(\"pya\")",
        "<T id=\"pya\" />",
        "<T id={\"pya\"} args={{}} />",
        "t('pya', { sum })",
        "t(\n  \"pya\",\n)",
    ] {
        let text = format!("\"pay\"; {asking}");
        let found = usage(&english, &set(&[]), &Sources::made_up(&[("ui/src/a.tsx", &text)]));
        assert_eq!(found, ["ui/src/a.tsx: asks for pya, which no catalogue has"], "{asking}");
    }
    let fine = Sources::made_up(&[(
        "ui/src/a.tsx",
        "t(\"pay\"); set(\"pya\"); <Tab id=\"pya\" />\n/** `t(\"key\")` */\n// t(\"key\")",
    )]);
    assert!(usage(&english, &set(&[]), &fine).is_empty());
}

#[test]
fn families_are_named_and_not_empty() {
    let english = of("pay = Pay\nword-paid = Paid\n");
    let sources = Sources::made_up(&[(
        "ui/src/a.tsx",
        "t(\"pay\"); t(`word-${word}`); t(`reason-${reason}`); t(`${kind}-name`)",
    )]);
    let found = usage(&english, &set(&["word-", "state-"]), &sources);
    assert_eq!(found.len(), 3);
    assert!(found[0].contains("whose beginning is not known"), "{found:?}");
    assert!(found[1].contains("start with \"reason-\""), "{found:?}");
    assert!(found[2].contains("the family \"state-\""), "{found:?}");
}

#[test]
fn error_codes_and_sentences_match_both_ways() {
    let english = of("error-not-found = Gone\nerror-old = Old\npay = Pay\n");
    let types = "export type ErrorCode = \"not_found\" | \"too_early\";\nexport type Other = \"x\";";
    let sources = Sources::made_up(&[("ui/src/api/generated/types.ts", types)]);
    assert_eq!(
        error_codes(&english, &sources),
        [
            "en: error-too-early is missing: an error code has no sentence",
            "en: error-old belongs to no error code"
        ]
    );
    let own = Sources::made_up(&[
        ("ui/src/api/generated/types.ts", types),
        ("ui/src/errors.ts", "return \"error-old\";"),
    ]);
    assert_eq!(
        error_codes(&english, &own).len(),
        1,
        "a sentence that the UI asks for by its whole key is its own"
    );
    assert_eq!(error_codes(&english, &Sources::made_up(&[])).len(), 1);
    assert_eq!(
        error_codes(&english, &Sources::made_up(&[("ui/src/api/generated/types.ts", "")])).len(),
        1
    );
}
