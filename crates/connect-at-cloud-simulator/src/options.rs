//! What a simulator is started with: accounts, terminals, seed, clock, TLS and where it keeps its memory.
//!
//! Owns the constructor's types only. They are plain data with defaults, so a test names just what it cares about. Deliberately absent: anything that can
//! change while the simulator runs; that is an [`crate::Act`].

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Everything a simulator needs to know before it opens its port.
#[derive(Debug, Clone)]
pub struct Options {
    /// TCP port on 127.0.0.1; 0 lets the operating system choose.
    pub port: u16,
    /// Seed of everything that looks random (STAN, authorisation codes, delays). Secrets never come from it.
    pub seed: u64,
    /// Accounts that may log in. An account sees only its own terminals.
    pub accounts: Vec<AccountOptions>,
    /// The terminals behind the service.
    pub terminals: Vec<TerminalOptions>,
    /// Serve TLS, and with which kind of certificate. `None` is plain HTTP on loopback.
    pub tls: Option<TlsMode>,
    /// File that keeps bank books, last results and a running transaction over a crash. `None` forgets everything.
    pub state_file: Option<PathBuf>,
    /// Percentage applied to every wait taken from real life; 0 means at once.
    pub timing_percent: u32,
    /// Real time, or time that moves only when told to.
    pub clock: ClockMode,
    /// Who holds the card.
    pub card_holder: CardHolder,
    /// Lines printed at the head of every slip (practice mode says there that it is no receipt). Empty on a real terminal.
    pub slip_heading: Vec<String>,
    /// Whether `/simulator/…` answers over HTTP. The typed functions of `Running` work either way.
    pub control_endpoints: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            port: 0,
            seed: 1,
            accounts: Vec::new(),
            terminals: Vec::new(),
            tls: None,
            state_file: None,
            timing_percent: 100,
            clock: ClockMode::Real,
            card_holder: CardHolder::Manual,
            slip_heading: Vec::new(),
            control_endpoints: true,
        }
    }
}

impl Options {
    /// One account called "practice" that owns all the given terminals, a card holder who waits for the window.
    #[must_use]
    pub fn practice(password: impl Into<String>, terminals: Vec<TerminalOptions>) -> Self {
        let ids = terminals.iter().map(|terminal| terminal.id.clone()).collect();
        Self {
            accounts: vec![AccountOptions {
                username: "practice".to_owned(),
                password: password.into(),
                terminals: ids,
            }],
            terminals,
            ..Self::default()
        }
    }
}

/// One Connect@Cloud account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountOptions {
    /// Log-in name.
    pub username: String,
    /// Log-in password; kept only as a hash once the simulator runs.
    pub password: String,
    /// Ids of the terminals bound to this account.
    pub terminals: Vec<String>,
}

impl fmt::Debug for AccountOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccountOptions")
            .field("username", &self.username)
            .field("password", &"redacted")
            .field("terminals", &self.terminals)
            .finish()
    }
}

/// One card terminal as the acquirer set it up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerminalOptions {
    /// Terminal id, 8 digits.
    pub id: String,
    /// Site id ("BAX number"), 7 digits.
    pub site_id: String,
    /// What people call it; never sent over the API.
    #[serde(default)]
    pub name: Option<String>,
    /// Alphabetic currency code; fixed in the terminal, the API has no member for it.
    pub currency: String,
    /// Language of slips and display.
    pub language: Language,
    /// Country: decides the time zone of the terminal's local time stamps and the slip's layout.
    pub country: Country,
}

impl TerminalOptions {
    /// A terminal of the given country with that country's currency and language.
    #[must_use]
    pub fn new(id: impl Into<String>, site_id: impl Into<String>, country: Country) -> Self {
        let (currency, language) = match country {
            Country::Dk => ("DKK", Language::Da),
            Country::No => ("NOK", Language::Nb),
            Country::Se => ("SEK", Language::Sv),
            Country::Fi => ("EUR", Language::Fi),
        };
        Self {
            id: id.into(),
            site_id: site_id.into(),
            name: None,
            currency: currency.to_owned(),
            language,
            country,
        }
    }
}

/// Countries the service is sold in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// Denmark.
    Dk,
    /// Norway.
    No,
    /// Sweden.
    Se,
    /// Finland.
    Fi,
}

/// Languages of slips and the terminal's display.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Danish.
    Da,
    /// Norwegian bokmål.
    Nb,
    /// Swedish.
    Sv,
    /// Finnish.
    Fi,
    /// English.
    En,
}

/// Which certificate the server shows. All are made when the simulator starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TlsMode {
    /// Valid for localhost, 127.0.0.1 and simulator.invalid, issued by the returned authority.
    Ok,
    /// Issued by the returned authority, but past its date.
    Expired,
    /// Issued by the returned authority, but for another host.
    WrongHost,
    /// Issued by an authority that is not the returned one.
    UnknownIssuer,
}

/// How the simulator's time passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ClockMode {
    /// Waits take (scaled) real time.
    Real,
    /// Time stands still until it is advanced by `/simulator/clock` or `Running::advance`.
    Manual {
        /// Wall clock at the start, in milliseconds since 1970 UTC; `None` takes the machine's.
        #[serde(default)]
        start_unix_ms: Option<i64>,
    },
}

/// Who holds the card at the terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum CardHolder {
    /// Somebody outside drives card and keys by acts; the terminal waits for them.
    Manual,
    /// The same card is presented at every payment, and its PIN typed, without anybody's help.
    Script {
        /// The card.
        card: crate::CardId,
        /// How it is presented; `None` is the card's own way.
        #[serde(default)]
        how: Option<crate::Presentation>,
        /// The PIN typed when the terminal asks; `None` is the right one.
        #[serde(default)]
        pin: Option<String>,
    },
}
