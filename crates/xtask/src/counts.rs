//! Reading how many tests a runner says it ran.
//!
//! One reader per runner, over what it prints. A skipped or ignored test counts as failed: the house rule is that a test which
//! cannot run says so and fails. A runner that ended badly without naming a failure, or ran nothing at all, counts as one
//! failure, so no ring can be green by being empty.

use serde_json::Value;

/// What a ring of tests came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Tests that ran and held.
    pub(crate) passed: u64,
    /// Tests that failed, were skipped, or could not be started.
    pub(crate) failed: u64,
}

impl Counts {
    /// Nothing ran, and that is one failure.
    pub(crate) const NOTHING_RAN: Self = Self { passed: 0, failed: 1 };

    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed.saturating_add(other.passed),
            failed: self.failed.saturating_add(other.failed),
        }
    }

    /// The closing line.
    pub(crate) fn spelled(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }

    /// Takes the runner's exit into account.
    pub(crate) fn settled(self, ended_well: bool) -> Self {
        match (ended_well, self) {
            (true, Self { passed: 0, failed: 0 }) | (false, Self { failed: 0, .. }) => Self { failed: 1, ..self },
            _ => self,
        }
    }
}

/// The number right before the word, as in `12 passed`.
fn number_before(line: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> = line
        .split(|c: char| c.is_whitespace() || c == ';' || c == ',')
        .filter(|part| !part.is_empty())
        .collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    pairs.find_map(|(number, next)| (*next == word).then(|| number.parse().ok()).flatten())
}

/// cargo's own test harness, all its programs together.
pub(crate) fn of_cargo(said: &str) -> Counts {
    said.lines()
        .filter_map(|line| line.trim_start().strip_prefix("test result:"))
        .fold(Counts::default(), |sum, line| {
            let count = |word| number_before(line, word).unwrap_or(0);
            sum.plus(Counts {
                passed: count("passed"),
                failed: count("failed").saturating_add(count("ignored")),
            })
        })
}

/// vitest's JSON report.
pub(crate) fn of_vitest(report: &str) -> Option<Counts> {
    let report: Value = serde_json::from_str(report).ok()?;
    let count = |name: &str| report.get(name).and_then(Value::as_u64);
    let total = count("numTotalTests")?;
    let passed = count("numPassedTests")?;
    // Failed, pending and todo tests, and files that did not even load.
    let broken_files = count("numFailedTestSuites").unwrap_or(0);
    let failed = total.saturating_sub(passed);
    Some(Counts {
        passed,
        failed: if failed == 0 { broken_files } else { failed },
    })
}

/// Playwright's closing list.
pub(crate) fn of_playwright(said: &str) -> Counts {
    let mut sum = Counts::default();
    for line in said.lines().map(str::trim) {
        let starts_with_number = line.chars().next().is_some_and(|c| c.is_ascii_digit());
        if !starts_with_number {
            continue;
        }
        let second = line.split_whitespace().nth(1).unwrap_or("");
        let number: u64 = line.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0);
        match second {
            "passed" => sum.passed = sum.passed.saturating_add(number),
            // A flaky test passed at its second try: unstable is broken.
            "failed" | "flaky" | "skipped" | "interrupted" => sum.failed = sum.failed.saturating_add(number),
            "did" if line.contains("did not run") => sum.failed = sum.failed.saturating_add(number),
            _ => {}
        }
    }
    sum
}

/// Our own programs: the last line that reads `N passed, N failed`.
pub(crate) fn of_closing_line(said: &str) -> Option<Counts> {
    said.lines().rev().find_map(|line| {
        let (passed, failed) = line.trim().split_once(" passed, ")?;
        Some(Counts {
            passed: passed.parse().ok()?,
            failed: failed.strip_suffix(" failed")?.parse().ok()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: u64, failed: u64) -> Counts {
        Counts { passed, failed }
    }

    #[test]
    fn cargo_programs_are_added_and_ignored_tests_fail() {
        let said = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                    test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.10s\n";
        assert_eq!(of_cargo(said), counts(7, 3));
        assert_eq!(of_cargo("error: could not compile"), counts(0, 0));
    }

    #[test]
    fn vitest_counts_everything_that_did_not_pass() {
        let report = r#"{"numTotalTests":10,"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numFailedTestSuites":1}"#;
        assert_eq!(of_vitest(report), Some(counts(7, 3)));
        let broken_file = r#"{"numTotalTests":4,"numPassedTests":4,"numFailedTests":0,"numFailedTestSuites":1}"#;
        assert_eq!(of_vitest(broken_file), Some(counts(4, 1)));
        assert_eq!(of_vitest("not JSON"), None);
        assert_eq!(of_vitest("{}"), None);
    }

    #[test]
    fn playwright_counts_flaky_skipped_and_unrun_as_failed() {
        assert_eq!(
            of_playwright("Running 3 tests using 1 worker\n\n  3 passed (4.1s)\n"),
            counts(3, 0)
        );
        let said =
            "  1 failed\n    [chromium] › a.spec.ts:3:1 › sells\n  1 flaky\n  2 skipped\n  4 did not run\n  9 passed (1.2m)\n";
        assert_eq!(of_playwright(said), counts(9, 8));
        assert_eq!(of_playwright("Error: no tests found"), counts(0, 0));
    }

    #[test]
    fn the_last_closing_line_counts() {
        assert_eq!(
            of_closing_line("1 passed, 1 failed\nmore\n12 passed, 3 failed\nbye\n"),
            Some(counts(12, 3))
        );
        assert_eq!(of_closing_line("all good"), None);
    }

    #[test]
    fn no_ring_is_green_by_being_empty_or_by_dying() {
        assert_eq!(counts(0, 0).settled(true), Counts::NOTHING_RAN);
        assert_eq!(counts(0, 0).settled(false), Counts::NOTHING_RAN);
        assert_eq!(counts(8, 0).settled(false), counts(8, 1));
        assert_eq!(counts(8, 2).settled(false), counts(8, 2));
        assert_eq!(counts(8, 0).settled(true), counts(8, 0));
        assert_eq!(counts(8, 1).plus(counts(1, 1)).spelled(), "9 passed, 2 failed");
    }
}
