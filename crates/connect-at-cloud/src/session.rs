//! The session: a token in memory, and how long it has left.
//!
//! The lifetime is the token's own (`exp` − `iat`) and is counted on the monotonic clock from the moment the login was
//! *sent*; the machine's date plays no part, so a wrong or changed clock neither kills nor prolongs a session. Deliberately
//! absent: storing the token, checking its signature (it is the service's own), refreshing it (no such call is known).

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::json::{self, Value};

/// Under this much life left, a new session is opened before anything else is done: it could end in mid-payment.
pub(crate) const RENEW_BELOW: Duration = Duration::from_secs(600);

/// No token is believed to live longer than this.
const LONGEST: Duration = Duration::from_secs(7 * 86_400);

pub(crate) struct Session {
    pub(crate) username: String,
    pub(crate) token: SecretString,
    pub(crate) lifetime: Duration,
    pub(crate) since: Duration,
}

impl Session {
    /// Life left at `now` on the monotonic clock.
    pub(crate) fn remaining(&self, now: Duration) -> Duration {
        self.lifetime.saturating_sub(now.saturating_sub(self.since))
    }
}

/// `exp` − `iat` of a token; zero if it can't be read, so that an unreadable token is used once and then renewed.
pub(crate) fn lifetime(token: &SecretString) -> Duration {
    claims(token.expose_secret()).unwrap_or(Duration::ZERO).min(LONGEST)
}

fn claims(token: &str) -> Option<Duration> {
    let payload = token.split('.').nth(1)?;
    let tree = json::parse(&base64url(payload)?).ok()?;
    let issued = tree.member("iat").and_then(Value::integer)?;
    let expires = tree.member("exp").and_then(Value::integer)?;
    u64::try_from(expires.checked_sub(issued)?).ok().map(Duration::from_secs)
}

/// Unpadded URL-safe base64, the only alphabet a token uses.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut held: u32 = 0;
    let mut bits: u32 = 0;
    for symbol in text.trim_end_matches('=').bytes() {
        let six = match symbol {
            b'A'..=b'Z' => symbol - b'A',
            b'a'..=b'z' => symbol - b'a' + 26,
            b'0'..=b'9' => symbol - b'0' + 52,
            b'-' | b'+' => 62,
            b'_' | b'/' => 63,
            _ => return None,
        };
        held = (held << 6) | u32::from(six);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).ok()?);
            held &= (1 << bits) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Builds a token at run time with an encoder that shares nothing with the decoder above.
    fn token(claims: &str) -> SecretString {
        let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
        let bits: String = claims.bytes().map(|byte| format!("{byte:08b}")).collect();
        let encoded: String = bits
            .as_bytes()
            .chunks(6)
            .map(|six| {
                let padded = format!("{:0<6}", std::str::from_utf8(six).unwrap());
                alphabet[usize::from_str_radix(&padded, 2).unwrap()]
            })
            .collect();
        SecretString::from(format!("head.{encoded}.signature"))
    }

    #[test]
    fn the_lifetime_is_the_tokens_own() {
        assert_eq!(
            lifetime(&token(r#"{"username":"u","id":"1","iat":1700000000,"exp":1700086400}"#)),
            Duration::from_secs(86_400)
        );
        assert_eq!(lifetime(&token(r#"{"iat":5,"exp":65}"#)), Duration::from_secs(60));
        assert_eq!(lifetime(&token(r#"{"iat":5,"exp":99999999999}"#)), LONGEST);
    }

    #[test]
    fn an_unreadable_token_has_no_lifetime() {
        for claims in [
            r#"{"iat":65,"exp":5}"#,
            r#"{"exp":5}"#,
            "{}",
            "nonsense",
            r#"{"iat":"a","exp":5}"#,
            r#"{"iat":1,"iat":2,"exp":9}"#,
        ] {
            assert_eq!(lifetime(&token(claims)), Duration::ZERO, "{claims}");
        }
        for text in ["", "a", "a.b", "a.!.c", ".."] {
            assert_eq!(lifetime(&SecretString::from(text.to_owned())), Duration::ZERO, "{text}");
        }
    }

    #[test]
    fn what_is_left_never_goes_below_zero() {
        let session = Session {
            username: "u".to_owned(),
            token: token("{}"),
            lifetime: Duration::from_secs(100),
            since: Duration::from_secs(50),
        };
        assert_eq!(session.remaining(Duration::from_secs(50)), Duration::from_secs(100));
        assert_eq!(session.remaining(Duration::from_secs(149)), Duration::from_secs(1));
        assert_eq!(session.remaining(Duration::from_secs(1_000)), Duration::ZERO);
        assert_eq!(session.remaining(Duration::from_secs(10)), Duration::from_secs(100));
    }
}
