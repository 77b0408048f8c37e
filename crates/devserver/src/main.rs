//! The command table over loopback HTTP, so that the UI can be tested in an ordinary browser.
//!
//! `devserver --data-dir DIR --static ui/dist --port 0` opens practice books in DIR with the practice terminal, prints one line
//! of JSON with its address and serves; with `--start yes` it begins as the program does, at the start screen. It serves the built UI, `POST /call/<command>`, `GET /hints` (server-sent events) and the
//! practice terminal's `/simulator/{state,act,books}`.
//!
//! Why it exists: Playwright and axe need a browser, and the till's window is not one. It carries the very table the window
//! uses; nothing is answered differently here.
//!
//! Deliberately absent: any address but loopback. It is never bundled.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]

mod files;
mod practice;
mod routes;

use application::First;
use std::path::PathBuf;
use std::process::ExitCode;

struct Arguments {
    data_dir: PathBuf,
    static_dir: PathBuf,
    port: u16,
    locale: String,
    first: First,
}

fn arguments() -> Option<Arguments> {
    let mut data_dir = None;
    let mut static_dir = None;
    let mut port = 0;
    let mut locale = String::new();
    let mut first = First::Practice;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next()?;
        match word.as_str() {
            "--data-dir" => data_dir = Some(PathBuf::from(value)),
            "--static" => static_dir = Some(PathBuf::from(value)),
            "--locale" => locale = value,
            "--port" => port = value.parse().ok()?,
            "--start" if value == "yes" => first = First::LastShown,
            _ => return None,
        }
    }
    Some(Arguments {
        data_dir: data_dir?,
        static_dir: static_dir?,
        port,
        locale,
        first,
    })
}

#[tokio::main]
async fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("devserver --data-dir DIR --static DIR [--port N] [--locale fi_FI] [--start yes]");
        return ExitCode::from(2);
    };
    match serve(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("devserver: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let parts = practice::start(&arguments.data_dir, arguments.locale, arguments.first)
        .await
        .map_err(|error| error.message_key)?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", arguments.port)).await?;
    println!(
        "{}",
        serde_json::json!({ "url": format!("http://{}", listener.local_addr()?) })
    );
    axum::serve(listener, routes::router(parts, arguments.static_dir)).await?;
    Ok(())
}
