//! What must not stand in any file, and what every Rust file opens with.
//!
//! The table below is the whole rule: a pattern, where it counts, and why. The patterns are written so that they do not match
//! themselves (a character class around one letter), so this file is checked like any other. Deliberately absent: an allow-list
//! of places; a rule that needs one is a wrong rule.

use regex_lite::Regex;

use super::sources::{Source, Sources};
use crate::failure::{Failure, Outcome};

/// A pattern, the extensions it counts in (empty: all), why it must not stand there.
type Rule = (&'static str, &'static [&'static str], &'static str);

const RULES: &[Rule] = &[
    (
        r"(^|[^\w.~/:$}-])/(?:work|root|tmp)/\w",
        &[],
        "a path of one machine: use the repository's root, or a temporary folder made by the test",
    ),
    (r"(^|[^\w.~/:$}-])/(?:home|Users)/\w", &[], "a path of one person's machine"),
    (r"[A-Z]:\\\\?Users", &[], "a path of one person's machine"),
    (
        r"(?i)registry\.npm[j]s\.org|index\.crates[.]io|static\.crates[.]io|deb\.debian[.]org",
        &[],
        "a package registry's host: names of packages are enough",
    ),
    (
        r"ey[J][A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.",
        &[],
        "looks like a signed token: make it when the test runs",
    ),
    (
        r"-----BEGIN [A-Z ]*PRIVATE [K]EY",
        &[],
        "a private key: make it when the test runs",
    ),
    (
        r"(?i)bearer [a-z0-9+/=_-]{24,}",
        &[],
        "looks like an access token: make it when the test runs",
    ),
    (
        r"\bAKI[A][0-9A-Z]{16}\b|\bgh[p]_[A-Za-z0-9]{30,}",
        &[],
        "looks like a credential",
    ),
    (r"\bT[O]DO\b|\bF[I]XME\b|\bX[X]X\b", &[], "unfinished: finish it or file it"),
    (r"#\[\s*[i]gnore", &["rs"], "a test that does not run is no test"),
    (
        r"\b(?:test|it|describe)\.(?:[o]nly|[s]kip|[t]odo|[f]ixme)\b",
        &["ts", "tsx", "js", "mjs"],
        "every test runs, always",
    ),
    (
        r"@ts-[i]gnore|@ts-[n]ocheck|eslint-[d]isable",
        &["ts", "tsx", "js", "mjs"],
        "mend what the tool found instead",
    ),
    (
        r"set[T]imeout\(\s*\w+\s*,\s*[0-9]{3,}\s*\)|waitFor[T]imeout\(",
        &["spec.ts"],
        "a test waits for what it wants to see, not for time",
    ),
    (
        "[\u{202a}-\u{202e}\u{2066}-\u{2069}]",
        &[],
        "an invisible character that turns the direction of text: write it as an escape",
    ),
];

/// Files whose words are not ours: lock files are judged by `licences`, legal texts and fonts are as they were given.
const NOT_OURS: &[&str] = &["Cargo.lock", "package-lock.json", "LICENSE", "OFL.txt"];

/// Every line with something forbidden.
pub(super) fn forbidden(sources: &Sources) -> Outcome<Vec<String>> {
    let mut rules = Vec::new();
    for (pattern, extensions, why) in RULES {
        rules.push((Regex::new(pattern).map_err(Failure::during(pattern))?, *extensions, *why));
    }
    let ours = |source: &&Source| !NOT_OURS.iter().any(|name| source.path.rsplit('/').next() == Some(name));
    let mut found = Vec::new();
    for source in sources.all().filter(ours) {
        for (pattern, extensions, why) in &rules {
            let counts = extensions.is_empty()
                || extensions
                    .iter()
                    .any(|extension| source.path.ends_with(&format!(".{extension}")));
            if counts && pattern.is_match(&source.text) {
                found.extend(lines_with(source, pattern).map(|number| format!("{}:{number}: {why}", source.path)));
            }
        }
    }
    Ok(found)
}

/// The linter may be told off for one line, with the reason behind ` -- `, as Rust's `#[expect]` asks for one.
pub(super) fn silenced(sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources.written(&["ts", "tsx", "js", "mjs"]) {
        for (number, line) in source.lines() {
            let Some((_, silencing)) = line.split_once("oxlint-disable") else {
                continue;
            };
            let has_reason = silencing
                .split_once(" -- ")
                .is_some_and(|(_, reason)| reason.trim().len() > 10);
            if !silencing.starts_with("-next-line ") || !has_reason {
                let how = "say why: oxlint-disable-next-line RULE -- REASON";
                found.push(format!(
                    "{}:{number}: silences the linter without a reason; {how}",
                    source.path
                ));
            }
        }
    }
    found
}

fn lines_with<'a>(source: &'a Source, pattern: &'a Regex) -> impl Iterator<Item = usize> + 'a {
    source
        .lines()
        .filter(|(_, line)| pattern.is_match(line))
        .map(|(number, _)| number)
}

/// Every Rust file opens with `//!`: what it owns, why this shape, what is deliberately absent; every TypeScript file opens with
/// a comment.
pub(super) fn headers(sources: &Sources) -> Vec<String> {
    let rust = sources
        .written(&["rs"])
        .filter(|source| !opens_with(source, &["//!"]))
        .map(|source| {
            format!(
                "{}: opens without //! (what it owns, why this shape, what is deliberately absent)",
                source.path
            )
        });
    let script = sources
        .written(&["ts", "tsx"])
        .filter(|source| !opens_with(source, &["//", "/*"]))
        .map(|source| {
            format!(
                "{}: opens without a comment (what it owns, why this shape, what is deliberately absent)",
                source.path
            )
        });
    rust.chain(script).collect()
}

fn opens_with(source: &Source, starts: &[&str]) -> bool {
    let first = source.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
    starts.iter().any(|start| first.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        forbidden(&Sources::made_up(&[(path, text)])).unwrap().len()
    }

    #[test]
    fn each_rule_finds_what_it_names() {
        let bidi = format!("let name = \"{}\";", '\u{202e}');
        let token = format!("ey{}.{}.sig", "JhbGciOiJIUzI1NiJ9x", "eyJzdWIiOiIxMjM0In0");
        let bad: &[(&str, String)] = &[
            ("a.rs", format!("open(\"{}\")", ["", "tmp", "books"].join("/"))),
            ("a.md", format!("see {}", ["", "work", "main"].join("/"))),
            ("a.md", format!("see {}", ["", "home", "anna", "x"].join("/"))),
            ("a.md", format!("C:\\{}\\anna", "Users")),
            (".npmrc", format!("registry=https://registry.{}.org/", "npmjs")),
            ("a.json", token),
            ("a.pem", format!("-----BEGIN RSA {} KEY-----", "PRIVATE")),
            ("a.rs", format!("Bearer {}", "0123456789abcdefghijklmnop")),
            ("a.rs", format!("// {}: later", ["TO", "DO"].concat())),
            ("a.css", format!("/* {} */", ["FIX", "ME"].concat())),
            ("a.rs", format!("#[{}]\nfn t() {{}}", ["ig", "nore"].concat())),
            ("a.test.ts", format!("it.{}(\"sells\")", "only")),
            ("a.spec.ts", format!("test.{}(\"sells\")", "skip")),
            ("a.ts", format!("// @ts-{}", "ignore")),
            ("a.spec.ts", format!("await page.waitFor{}(500)", "Timeout")),
            ("a.rs", bidi),
        ];
        for (path, text) in bad {
            assert_eq!(found(path, text), 1, "{path}: {text}");
        }
    }

    #[test]
    fn what_only_resembles_it_is_left_alone() {
        let [temporary, checkout] = ["tmp", "work"].map(|folder| ["", folder, "x"].join("/"));
        let folders =
            format!("let url = \"https://example.test{temporary}\"; // and .{checkout}, target{temporary}, $HOME{checkout}");
        let calls = format!("permit.{}; transmit(); visit.{}", "only", ["skip", "ped"].concat());
        let good = [
            ("a.rs", folders.as_str()),
            ("a.rs", "Command::new(\"/usr/bin/env\"); let r = '\\u{202E}';"),
            ("a.md", "the method is called to_do; ignore this, only that"),
            ("a.ts", calls.as_str()),
            (
                "Cargo.lock",
                "source = \"registry+https://github.com/rust-lang/crates.io-index\"",
            ),
        ];
        for (path, text) in good {
            assert_eq!(
                forbidden(&Sources::made_up(&[(path, text)])).unwrap(),
                Vec::<String>::new(),
                "{path}: {text}"
            );
        }
    }

    #[test]
    fn the_linter_is_silenced_for_one_line_and_with_a_reason() {
        let of = |line: &str| silenced(&Sources::made_up(&[("ui/src/a.tsx", line)])).len();
        assert_eq!(
            of("// oxlint-disable-next-line jsx-a11y/no-autofocus -- a scanner types into the first field"),
            0
        );
        for bad in [
            "// oxlint-disable-next-line jsx-a11y/no-autofocus",
            "// oxlint-disable-next-line jsx-a11y/no-autofocus -- why",
            "/* oxlint-disable no-console -- the whole file would be silenced */",
        ] {
            assert_eq!(of(bad), 1, "{bad}");
        }
    }

    #[test]
    fn findings_name_the_line() {
        let text = format!("one\ntwo // {}\n", ["TO", "DO"].concat());
        let found = forbidden(&Sources::made_up(&[("a.rs", &text)])).unwrap();
        assert_eq!(found, ["a.rs:2: unfinished: finish it or file it"]);
    }

    #[test]
    fn files_open_with_what_they_own() {
        let bare = Sources::made_up(&[
            ("a.rs", "use std::fs;\n//! late\n"),
            ("b.ts", "import x from \"x\";"),
            ("c.rs", "// not a header"),
        ]);
        assert_eq!(headers(&bare).len(), 3);
        let good = Sources::made_up(&[
            ("a.rs", "\n//! Owns this.\n"),
            ("b.tsx", "/** Owns that. */"),
            ("generated/c.ts", "export {}"),
            ("d.css", "a {}"),
        ]);
        assert!(headers(&good).is_empty());
    }
}
