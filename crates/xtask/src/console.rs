//! What the tasks print, and where.
//!
//! Progress goes to stderr and results go to stdout, so that `bench --json` and the closing count can be read by a program while
//! a person still sees what is going on. Deliberately absent: colours and moving bars, which spoil logs.

use std::time::Duration;

/// One line about what is being done now.
pub(crate) fn progress(line: impl AsRef<str>) {
    eprintln!("▸ {}", line.as_ref());
}

/// One line of result.
pub(crate) fn result(line: impl AsRef<str>) {
    println!("{}", line.as_ref());
}

/// A duration a person can compare: seconds with one decimal under two minutes, then minutes and seconds.
pub(crate) fn spell(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 120 {
        format!("{seconds}.{} s", duration.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spelled_for_people() {
        assert_eq!(spell(Duration::from_millis(0)), "0.0 s");
        assert_eq!(spell(Duration::from_millis(1_990)), "1.9 s");
        assert_eq!(spell(Duration::from_millis(119_950)), "119.9 s");
        assert_eq!(spell(Duration::from_secs(120)), "2 min 00 s");
        assert_eq!(spell(Duration::from_secs(3_725)), "62 min 05 s");
    }
}
