//! What the service's own clock said, off the `Date` of an answer.
//!
//! It is a fact for people who compare times on slips with times of their own, in whole seconds as the header has them. An answer
//! without a date that can be read tells nothing, and so does one with two. Deliberately absent: using it. No limit, no session and
//! no judgement of a reply depends on what day it is.

use std::time::UNIX_EPOCH;

use hyper::HeaderMap;
use hyper::header::DATE;

/// 1990 and 2200, as for the terminal's times: what lies outside is no clock.
const PLAUSIBLE_MS: std::ops::Range<i64> = 631_152_000_000..7_258_118_400_000;

/// Milliseconds since 1970 UTC.
pub(crate) fn read(headers: &HeaderMap) -> Option<i64> {
    let mut dates = headers.get_all(DATE).iter();
    let (date, None) = (dates.next()?, dates.next()) else {
        return None;
    };
    let at = httpdate::parse_http_date(date.to_str().ok()?).ok()?;
    let ms = i64::try_from(at.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()?;
    PLAUSIBLE_MS.contains(&ms).then_some(ms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::header::HeaderValue;

    fn of(dates: &[&str]) -> Option<i64> {
        let mut headers = HeaderMap::new();
        for date in dates {
            if let Ok(value) = HeaderValue::from_bytes(date.as_bytes()) {
                headers.append(DATE, value);
            }
        }
        read(&headers)
    }

    #[test]
    fn one_date_is_read_to_the_second() {
        // The example of RFC 9110, in the three spellings it names.
        for date in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(of(&[date]), Some(784_111_777_000), "{date}");
        }
        assert_eq!(of(&["Sat, 28 Nov 2026 22:30:00 GMT"]), Some(1_795_905_000_000));
    }

    #[test]
    fn anything_else_tells_nothing() {
        for dates in [
            &[][..],
            &[""],
            &["now"],
            &["1795905000"],
            &["Sat, 28 Nov 2026 22:30:00 +0100"],
            &["Sat, 31 Feb 2026 22:30:00 GMT"],
            &["Thu, 01 Jan 1970 00:00:00 GMT"],
            &["Fri, 31 Dec 9999 23:59:59 GMT"],
            &["S\u{e4}t, 28 Nov 2026 22:30:00 GMT"],
            &["Sat, 28 Nov 2026 22:30:00 GMT", "Sat, 28 Nov 2026 22:30:00 GMT"],
        ] {
            assert_eq!(of(dates), None, "{dates:?}");
        }
    }
}
