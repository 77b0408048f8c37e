//! `cargo xtask bench`: what the till costs, against the least that the same task can cost with the same versions.
//!
//! Every row is a ratio to a baseline measured in the same run, interleaved with it, so that a busy or slow machine moves both.
//! The books' rows come from a program of the tests package, which measures in one process; the window's rows are measured here,
//! over whole processes. With `--json` stdout holds one JSON array and nothing else. A row that does not hold makes the task
//! fail, after all rows are printed.

mod hands;
mod memory;
mod row;
mod window;

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::arguments::{Arguments, Shape};
use crate::failure::{Failure, Outcome};
use crate::setup::{self, Need};
use crate::{app, console, process};

const SHAPE: Shape = Shape {
    switches: &["--json"],
    values: &["--only", "--runs"],
    words: 0,
};

/// Enough for a 99th percentile that is not the maximum of a handful.
const RUNS: usize = 200;

/// What every row says; `runs` may follow.
const MEMBERS: &[&str] = &[
    "name",
    "unit",
    "p50",
    "p99",
    "baseline_p50",
    "baseline_p99",
    "ratio_p50",
    "limit",
    "limit_on",
    "holds",
];

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("bench", given, SHAPE)?;
    let only = arguments.value("--only");
    let runs = read_runs(arguments.value("--runs"))?;
    let asks_for = |rows: &[&str]| only.is_some_and(|name| rows.contains(&name));
    let (window_only, hands_only) = (asks_for(window::ROWS), asks_for(hands::ROWS));
    let mut rows = Vec::new();
    if !window_only && !hands_only {
        rows.extend(
            books(root, only)?
                .into_iter()
                .filter(|row| only.is_none_or(|name| text(row, "name") == name)),
        );
    }
    if only.is_none() || window_only || hands_only {
        setup::prepare(
            root,
            Need {
                headless: true,
                npm: true,
                ui: true,
                ..Need::default()
            },
        )?;
        if !hands_only {
            rows.extend(window::measure(root, runs, only)?);
        }
        if !window_only {
            rows.extend(hands::measure(root, runs, only)?);
        }
    }
    if rows.is_empty() {
        return Err(Failure::missing(format!(
            "there is no row \"{}\"; the window's are {}",
            only.unwrap_or(""),
            [window::ROWS, hands::ROWS].concat().join(", ")
        )));
    }
    if arguments.has("--json") {
        console::result(serde_json::to_string_pretty(&rows).map_err(Failure::during("writing the rows"))?);
    } else {
        rows.iter().for_each(|row| console::result(spelled(row)));
    }
    let beyond: Vec<&str> = rows
        .iter()
        .filter(|row| row.get("holds") != Some(&Value::Bool(true)))
        .map(|row| text(row, "name"))
        .collect();
    if beyond.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("rows beyond their limit: {}", beyond.join(", "))))
    }
}

fn read_runs(given: Option<&str>) -> Outcome<usize> {
    match given.map(str::parse) {
        None => Ok(RUNS),
        Some(Ok(runs)) if runs > 0 => Ok(runs),
        Some(_) => Err(Failure::missing("--runs needs a number above 0")),
    }
}

fn text<'row>(row: &'row Value, name: &str) -> &'row str {
    row.get(name).and_then(Value::as_str).unwrap_or("")
}

fn spelled(row: &Value) -> String {
    let value = |name: &str| row.get(name).map(Value::to_string).unwrap_or_default();
    let verdict = if row.get("holds") == Some(&Value::Bool(true)) {
        "holds"
    } else {
        "BEYOND"
    };
    format!(
        "{verdict:<6} {:<24} p50 {} (baseline {}), p99 {} (baseline {}) {}; ratio {}, limit {} on {}",
        text(row, "name"),
        value("p50"),
        value("baseline_p50"),
        value("p99"),
        value("baseline_p99"),
        text(row, "unit"),
        value("ratio_p50"),
        value("limit"),
        text(row, "limit_on"),
    )
}

/// The books' rows, from the tests package's own program.
fn books(root: &Path, only: Option<&str>) -> Outcome<Vec<Value>> {
    let program = app::build_tool(root, "bench-books")?;
    console::progress("measuring the books");
    read_rows(&process::capture(Command::new(program).args(only).current_dir(root))?)
}

/// One array, or one object a line.
fn read_rows(said: &str) -> Outcome<Vec<Value>> {
    let whole: Result<Vec<Value>, _> = serde_json::from_str(said);
    let rows = match whole {
        Ok(rows) => rows,
        Err(_) => said
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).map_err(Failure::during(format!("bench-books said \"{line}\""))))
            .collect::<Outcome<Vec<Value>>>()?,
    };
    for row in &rows {
        let lacking: Vec<&str> = MEMBERS.iter().copied().filter(|name| row.get(name).is_none()).collect();
        if !lacking.is_empty() {
            return Err(Failure::new(format!("the row {} lacks {}", row, lacking.join(", "))));
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: &str = r#"{"name":"finalise","unit":"ms","p50":0.2,"p99":0.7,"baseline_p50":0.18,"baseline_p99":0.66,"ratio_p50":1.111,"limit":1.5,"limit_on":"ratio_p50","holds":true}"#;

    #[test]
    fn rows_come_as_an_array_or_line_by_line() {
        assert_eq!(read_rows(&format!("[{ROW},{ROW}]")).unwrap().len(), 2);
        assert_eq!(read_rows(&format!("{ROW}\n\n{ROW}\n")).unwrap().len(), 2);
        assert!(read_rows("measured!").is_err());
    }

    #[test]
    fn a_row_that_lacks_a_member_is_refused() {
        let failure = read_rows(r#"[{"name":"finalise"}]"#).unwrap_err();
        assert!(failure.to_string().contains("lacks unit, p50"), "{failure}");
    }

    #[test]
    fn rows_are_spelled_for_people() {
        let row: Value = serde_json::from_str(ROW).unwrap();
        assert_eq!(
            spelled(&row),
            "holds  finalise                 p50 0.2 (baseline 0.18), p99 0.7 (baseline 0.66) ms; ratio 1.111, limit 1.5 on ratio_p50"
        );
    }

    #[test]
    fn runs_are_a_number_above_zero() {
        assert_eq!(read_runs(None), Ok(RUNS));
        assert_eq!(read_runs(Some("5")), Ok(5));
        assert!(read_runs(Some("0")).is_err() && read_runs(Some("many")).is_err());
    }
}
