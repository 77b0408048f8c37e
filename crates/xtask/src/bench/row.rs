//! From measurements to one row: percentiles, ratio, verdict.
//!
//! All in integers, with three decimals where a row shows them: a measurement is a count of microseconds or kilobytes, and
//! nothing is gained by computing with it in another form. Percentiles are by nearest rank: always a value that was measured.

use serde_json::{Map, Number, Value};

use crate::failure::{Failure, Outcome};

/// What a row says besides its numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heading {
    /// The row's name.
    pub(super) name: &'static str,
    /// What the shown numbers count.
    pub(super) unit: &'static str,
    /// How many measured units make one shown unit.
    pub(super) per_unit: u64,
    /// The largest allowed ratio of the medians, in thousandths.
    pub(super) limit_thousandths: u64,
}

/// The row over both series.
pub(super) fn row(heading: Heading, measured: &[u64], baseline: &[u64]) -> Outcome<Value> {
    let (ours, theirs) = (sorted(measured), sorted(baseline));
    let (Some(p50), Some(p99)) = (percentile(&ours, 50), percentile(&ours, 99)) else {
        return Err(nothing(heading));
    };
    let (Some(baseline_p50), Some(baseline_p99)) = (percentile(&theirs, 50), percentile(&theirs, 99)) else {
        return Err(nothing(heading));
    };
    let ratio = p50
        .saturating_mul(1000)
        .checked_div(baseline_p50)
        .ok_or_else(|| nothing(heading))?;
    let shown = |value: u64| decimal(value.saturating_mul(1000) / heading.per_unit);
    let members: [(&str, Value); 11] = [
        ("name", heading.name.into()),
        ("unit", heading.unit.into()),
        ("p50", shown(p50)),
        ("p99", shown(p99)),
        ("baseline_p50", shown(baseline_p50)),
        ("baseline_p99", shown(baseline_p99)),
        ("ratio_p50", decimal(ratio)),
        ("limit", decimal(heading.limit_thousandths)),
        ("limit_on", "ratio_p50".into()),
        ("holds", (ratio <= heading.limit_thousandths).into()),
        ("runs", measured.len().min(baseline.len()).into()),
    ];
    Ok(Value::Object(
        members
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<Map<_, _>>(),
    ))
}

fn nothing(heading: Heading) -> Failure {
    Failure::new(format!("{}: nothing was measured", heading.name))
}

fn sorted(series: &[u64]) -> Vec<u64> {
    let mut sorted = series.to_vec();
    sorted.sort_unstable();
    sorted
}

/// Nearest rank.
fn percentile(sorted: &[u64], percent: usize) -> Option<u64> {
    let rank = sorted.len().saturating_mul(percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// Thousandths as a JSON number.
fn decimal(thousandths: u64) -> Value {
    let spelled = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
    spelled
        .parse()
        .ok()
        .and_then(Number::from_f64)
        .map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADING: Heading = Heading {
        name: "start",
        unit: "ms",
        per_unit: 1000,
        limit_thousandths: 1300,
    };

    #[test]
    fn percentiles_are_measured_values() {
        let hundred: Vec<u64> = (1..=100).collect();
        assert_eq!((percentile(&hundred, 50), percentile(&hundred, 99)), (Some(50), Some(99)));
        assert_eq!((percentile(&[7], 50), percentile(&[7], 99)), (Some(7), Some(7)));
        assert_eq!((percentile(&[1, 2, 3], 50), percentile(&[1, 2, 3], 99)), (Some(2), Some(3)));
        assert_eq!(percentile(&[], 50), None);
    }

    #[test]
    fn a_row_has_all_members_in_shown_units() {
        let row = row(HEADING, &[650_500, 600_000, 700_000], &[500_000, 500_000, 499_999]).unwrap();
        let expected = serde_json::json!({
            "name": "start", "unit": "ms", "p50": 650.5, "p99": 700.0, "baseline_p50": 500.0, "baseline_p99": 500.0,
            "ratio_p50": 1.301, "limit": 1.3, "limit_on": "ratio_p50", "holds": false, "runs": 3
        });
        assert_eq!(row, expected);
    }

    #[test]
    fn the_limit_itself_holds() {
        assert_eq!(row(HEADING, &[1300], &[1000]).unwrap()["holds"], true);
        assert_eq!(row(HEADING, &[1301], &[1000]).unwrap()["holds"], false);
    }

    #[test]
    fn nothing_measured_is_a_failure() {
        assert!(row(HEADING, &[], &[1]).is_err());
        assert!(row(HEADING, &[1], &[]).is_err());
        assert!(row(HEADING, &[1], &[0]).is_err());
    }
}
