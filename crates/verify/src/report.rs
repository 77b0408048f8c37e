//! What is said about a file, line by line, in one language.
//!
//! Sums of money stand nowhere in it, and of people only the name that the broken line itself carries.
//!
//! Deliberately absent: more faults than a person reads; the first one is what matters.

use std::path::Path;

use jiff::Timestamp;
use jiff::tz::Offset;
use store::{ChainFault, Finding, Moment, Summary, Violation};

use crate::source::{Looked, NotChecked, Source};
use crate::words::Words;

/// How many faults are written out.
const WRITTEN_OUT: usize = 20;

/// The text so far.
pub(crate) struct Report<'w> {
    words: &'w Words,
    lines: Vec<String>,
}

impl<'w> Report<'w> {
    pub(crate) fn new(words: &'w Words, file: &Path) -> Self {
        let (version, file) = (env!("CARGO_PKG_VERSION"), file.display().to_string());
        let mut report = Self {
            words,
            lines: Vec::new(),
        };
        report.add("verify-checking", &[("version", version), ("file", &file)]);
        report
    }

    fn add(&mut self, key: &str, values: &[(&str, &str)]) {
        let said = self.words.say_with(key, values);
        self.lines.push(said);
    }

    pub(crate) fn read_how(&mut self, source: &Source) {
        if source.has_log() {
            self.add("verify-log-read", &[]);
        }
        if source.is_older() {
            self.add("verify-older", &[]);
        }
    }

    pub(crate) fn summary(&mut self, summary: &Summary) {
        use domain::clinic::BooksKind;
        let kind = self.words.say(match summary.kind {
            BooksKind::Real => "verify-kind-real",
            BooksKind::Practice => "verify-kind-practice",
            BooksKind::Test => "verify-kind-test",
        });
        let country = self
            .words
            .say(&format!("country-{}", summary.country.code().to_ascii_lowercase()));
        self.add("verify-books", &[("kind", &kind), ("country", &country)]);
        if let Some((name, number)) = &summary.organisation {
            self.add("verify-company", &[("name", name), ("number", number)]);
        }
        if summary.restores > 0 {
            self.add("verify-restored", &[("count", &summary.restores.to_string())]);
        }
        if let Some((from, until)) = &summary.period {
            self.add("verify-period", &[("from", &spelled(from)), ("until", &spelled(until))]);
        }
        let (line, hash) = &summary.head;
        let counts = [
            ("lines", line.to_string()),
            ("documents", summary.documents.to_string()),
            ("payments", summary.payments.to_string()),
        ];
        self.add(
            "verify-counts",
            &counts.each_ref().map(|(name, count)| (*name, count.as_str())),
        );
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        self.add("verify-head", &[("line", &line.to_string()), ("hash", &hash)]);
        self.add("verify-head-says", &[]);
    }

    pub(crate) fn result(&mut self, looked: &Looked) {
        let findings = looked.findings();
        if findings.is_empty() {
            self.add("verify-whole", &[]);
            return;
        }
        self.add("verify-broken", &[("count", &findings.len().to_string())]);
        self.first_broken(looked, &findings);
        for finding in findings.iter().take(WRITTEN_OUT) {
            let said = self.finding(finding);
            self.lines.push(format!("- {said}"));
        }
        let more = findings.len().saturating_sub(WRITTEN_OUT);
        if more > 0 {
            self.add("verify-more", &[("count", &more.to_string())]);
        }
    }

    /// The line at which the journal breaks first: which, what it is about, when, and who stood at the till.
    fn first_broken(&mut self, looked: &Looked, findings: &[Finding]) {
        let line = findings.iter().find_map(|finding| match finding {
            Finding::Chain(fault) => Some(fault.seq().to_string()),
            Finding::Pages(_) | Finding::Orphan { .. } | Finding::Guard(_) | Finding::Rule(_) => None,
        });
        let Some(line) = line else { return };
        let Some(facts) = looked.as_whole_file().and_then(|inspection| inspection.first_broken.as_ref()) else {
            self.add("verify-first-gone", &[("line", &line)]);
            return;
        };
        let what = self
            .words
            .find(&kind_key(&facts.kind), &[])
            .unwrap_or_else(|| self.words.say("journal-other"));
        let who = facts.staff.clone().unwrap_or_else(|| self.words.say("verify-nobody"));
        let when = spelled(&facts.moment);
        self.add(
            "verify-first",
            &[("line", &line), ("what", &what), ("when", &when), ("who", &who)],
        );
    }

    fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::Pages(said) => self.words.say_with("verify-pages", &[("said", said)]),
            Finding::Orphan { table, parent } => self.words.say_with("verify-orphan", &[("table", table), ("parent", parent)]),
            Finding::Guard(name) => self.words.say_with("verify-guard", &[("name", name)]),
            Finding::Chain(fault) => self.fault(fault),
            Finding::Rule(broken) => self.rule(broken),
        }
    }

    fn fault(&self, fault: &ChainFault) -> String {
        let line = fault.seq().to_string();
        match fault {
            ChainFault::Link { .. } => self.words.say_with("verify-link", &[("line", &line)]),
            ChainFault::Payload { .. } => self.words.say_with("verify-payload", &[("line", &line)]),
            ChainFault::PayloadMissing { .. } => self.words.say_with("verify-payload-missing", &[("line", &line)]),
            ChainFault::Row { table, row, .. } => self
                .words
                .say_with("verify-row", &[("row", &row.to_string()), ("table", table), ("line", &line)]),
        }
    }

    fn rule(&self, broken: &Violation) -> String {
        // A rule's name begins with the number of its family.
        let key = match broken.rule.split(':').next().unwrap_or_default() {
            "I-7" => "verify-rule-outcome",
            "I-8" => "verify-rule-sums",
            "I-9" => "verify-rule-limits",
            "I-10" | "I-11" => "verify-rule-history",
            "I-15" => "verify-rule-numbers",
            _ => "verify-rule-other",
        };
        self.words.say_with(key, &[("rule", broken.rule), ("found", &broken.found)])
    }

    pub(crate) fn only_the_log(&mut self) {
        self.add("verify-only-log", &[]);
    }

    pub(crate) fn not_checked(&mut self, why: &NotChecked) {
        let why = match why {
            NotChecked::Missing => self.words.say("verify-missing"),
            NotChecked::NotOurs => self.words.say("verify-not-ours"),
            NotChecked::Newer => self.words.say("verify-newer"),
            NotChecked::Changing => self.words.say("verify-changing"),
            NotChecked::NoRoom(folder) => self
                .words
                .say_with("verify-no-room", &[("folder", &folder.display().to_string())]),
            NotChecked::Unreadable(said) => self.words.say_with("verify-unreadable", &[("said", said)]),
        };
        self.add("verify-not-checked", &[("why", &why)]);
    }

    pub(crate) fn text(&self) -> String {
        // A name in the books may hold what would make a terminal do something.
        let clean = |line: &String| line.chars().filter(|sign| !sign.is_control()).collect::<String>();
        self.lines.iter().map(clean).collect::<Vec<_>>().join("\n")
    }
}

/// The key of the words for a kind of line.
pub(crate) fn kind_key(code: &str) -> String {
    format!("journal-{}", code.replace('_', "-"))
}

/// An instant at its place, the same in every language.
fn spelled(moment: &Moment) -> String {
    let millis = moment.at.as_millis();
    let local = Timestamp::from_millisecond(millis).ok().and_then(|at| {
        let offset = Offset::from_seconds(i32::from(moment.offset_minutes).checked_mul(60)?).ok()?;
        Some(at.display_with_offset(offset).to_string())
    });
    local.unwrap_or_else(|| format!("{millis} ms"))
}
