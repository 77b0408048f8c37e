//! The program `connect-at-cloud-simulator`: the library behind a command line.
//!
//! Owns arguments, the one line on standard output, and when to stop. Deliberately absent: anything the library can't do.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use connect_at_cloud_simulator::{
    AccountOptions, CardHolder, CardId, ClockMode, Country, Options, Simulator, TerminalOptions, TlsMode,
};

const USAGE: &str = "connect-at-cloud-simulator [--port N] [--seed N] [--tls ok|expired|wrong-host|unknown-issuer] [--state FILE]
    [--timing-percent N] [--clock real|manual] [--start-unix-ms N] [--card-holder script|manual] [--card CARD]
    [--account NAME:PASSWORD:TERMINAL,TERMINAL]... [--terminal ID:SITE:COUNTRY[:CURRENCY]]... [--until-stdin-closes]

Prints one JSON line {\"url\", \"ca_pem\", \"accounts\", \"terminals\"} when ready. Without --account and --terminal there is the account
\"practice\" with password \"practice\" and the terminal 70114283 (FI).";

struct Arguments {
    options: Options,
    until_stdin_closes: bool,
}

fn main() -> ExitCode {
    let arguments = match parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(problem) => return complain(&format!("{problem}\n\n{USAGE}")),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return complain(&format!("runtime: {error}")),
    };
    let code = match runtime.block_on(run(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => complain(&problem),
    };
    // Reading standard input can't be interrupted; the process need not wait for it.
    runtime.shutdown_background();
    code
}

async fn run(arguments: Arguments) -> Result<(), String> {
    let accounts: Vec<String> = arguments
        .options
        .accounts
        .iter()
        .map(|account| account.username.clone())
        .collect();
    let terminals: Vec<String> = arguments
        .options
        .terminals
        .iter()
        .map(|terminal| terminal.id.clone())
        .collect();
    // Whoever reads the line below may send the signal at once.
    let terminated = terminated().map_err(|error| format!("signals: {error}"))?;
    let running = Simulator::start(arguments.options).await.map_err(|error| error.to_string())?;
    let line = serde_json::json!({
        "url": running.url(), "ca_pem": running.ca_pem(), "accounts": accounts, "terminals": terminals,
    });
    {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}")
            .and_then(|()| out.flush())
            .map_err(|error| error.to_string())?;
    }
    if arguments.until_stdin_closes {
        tokio::select! {
            () = terminated => {}
            _closed = tokio::task::spawn_blocking(|| std::io::stdin().lock().read_to_end(&mut Vec::new())) => {}
        }
    } else {
        terminated.await;
    }
    running.stop();
    Ok(())
}

/// Listens for the signals from now on; the future ends with the first one.
#[cfg(unix)]
fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn terminated() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        let _interrupted = tokio::signal::ctrl_c().await;
    })
}

fn complain(problem: &str) -> ExitCode {
    let _closed = writeln!(std::io::stderr().lock(), "{problem}");
    ExitCode::from(2)
}

fn parse(mut given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut options = Options {
        card_holder: script(CardId::VisaDebit),
        ..Options::default()
    };
    let mut until_stdin_closes = false;
    while let Some(flag) = given.next() {
        if flag == "--until-stdin-closes" {
            until_stdin_closes = true;
            continue;
        }
        let value = given.next().ok_or_else(|| format!("{flag} needs a value"))?;
        set(&mut options, &flag, &value)?;
    }
    if options.terminals.is_empty() {
        options
            .terminals
            .push(TerminalOptions::new("70114283", "0000001", Country::Fi));
    }
    if options.accounts.is_empty() {
        let terminals = options.terminals.iter().map(|terminal| terminal.id.clone()).collect();
        options.accounts.push(AccountOptions {
            username: "practice".to_owned(),
            password: "practice".to_owned(),
            terminals,
        });
    }
    Ok(Arguments {
        options,
        until_stdin_closes,
    })
}

fn set(options: &mut Options, flag: &str, value: &str) -> Result<(), String> {
    let bad = |_| format!("{flag}: {value} is not understood");
    match flag {
        "--port" => {
            options.port = value
                .parse()
                .map_err(|error: std::num::ParseIntError| bad(error.to_string()))?
        }
        "--seed" => {
            options.seed = value
                .parse()
                .map_err(|error: std::num::ParseIntError| bad(error.to_string()))?
        }
        "--timing-percent" => {
            options.timing_percent = value
                .parse()
                .map_err(|error: std::num::ParseIntError| bad(error.to_string()))?
        }
        "--state" => options.state_file = Some(PathBuf::from(value)),
        "--tls" => options.tls = Some(word::<TlsMode>(value).ok_or_else(|| bad(String::new()))?),
        "--clock" => {
            options.clock = if value == "manual" {
                ClockMode::Manual { start_unix_ms: None }
            } else {
                ClockMode::Real
            }
        }
        "--start-unix-ms" => {
            let start = value
                .parse()
                .map_err(|error: std::num::ParseIntError| bad(error.to_string()))?;
            options.clock = ClockMode::Manual {
                start_unix_ms: Some(start),
            };
        }
        "--card-holder" if value == "manual" => options.card_holder = CardHolder::Manual,
        "--card-holder" => options.card_holder = script(CardId::VisaDebit),
        "--card" => options.card_holder = script(word(value).ok_or_else(|| bad(String::new()))?),
        "--account" => options.accounts.push(account(value).ok_or_else(|| bad(String::new()))?),
        "--terminal" => options.terminals.push(terminal(value).ok_or_else(|| bad(String::new()))?),
        _ => return Err(format!("{flag} is not known")),
    }
    Ok(())
}

const fn script(card: CardId) -> CardHolder {
    CardHolder::Script {
        card,
        how: None,
        pin: None,
    }
}

/// A word of a closed list, spelt as in JSON.
fn word<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).ok()
}

fn account(text: &str) -> Option<AccountOptions> {
    let mut parts = text.splitn(3, ':');
    let (username, password, terminals) = (parts.next()?, parts.next()?, parts.next()?);
    Some(AccountOptions {
        username: username.to_owned(),
        password: password.to_owned(),
        terminals: terminals.split(',').map(str::to_owned).collect(),
    })
}

fn terminal(text: &str) -> Option<TerminalOptions> {
    let mut parts = text.split(':');
    let (id, site, country) = (parts.next()?, parts.next()?, parts.next()?);
    let mut terminal = TerminalOptions::new(id, site, word(&country.to_lowercase())?);
    if let Some(currency) = parts.next() {
        currency.clone_into(&mut terminal.currency);
    }
    Some(terminal)
}
