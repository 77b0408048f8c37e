//! Tells Tauri every command there is, so that each window's capability names exactly what it may call.
//!
//! The list of the till's commands is generated plain Rust: this script depends on nothing of ours.

use std::{fs, path::Path};

#[path = "src/generated/commands.rs"]
mod commands;

/// Commands of the practice terminal's window; they are the shell's own and never reach the till.
const SIMULATOR_COMMANDS: [&str; 2] = ["simulator_state", "simulator_act"];

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/src/generated/commands.rs");
    println!("cargo:rerun-if-changed=capabilities");
    say_commit();
    // `cargo test --workspace` must pass without Node: a page that says so stands in until the UI is built.
    let index = Path::new("ui/dist/index.html");
    if !index.exists() {
        let written = fs::create_dir_all("ui/dist").and_then(|()| {
            fs::write(
                index,
                "<!doctype html><meta charset=\"utf-8\"><title>Klinikassa</title><p>The UI is not built: cargo xtask run</p>\n",
            )
        });
        if let Err(error) = written {
            println!("cargo:warning=no placeholder for the UI could be written: {error}");
        }
    }
    let names: Vec<&'static str> = commands::TILL_COMMANDS.iter().copied().chain(SIMULATOR_COMMANDS).collect();
    let names: &'static [&'static str] = Vec::leak(names);
    let attributes = tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(names));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("{error:#}");
        std::process::exit(1);
    }
}

/// Tells the program which commit it is built from; nothing outside a clone.
fn say_commit() {
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git").args(arguments).output().ok()?;
        let said = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| said.trim().to_owned())
    };
    // Git writes a line here with every commit and checkout.
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]).filter(|path| Path::new(path).exists()) {
        println!("cargo:rerun-if-changed={log}");
    }
    let commit = git(&["rev-parse", "--short=12", "HEAD"]).unwrap_or_default();
    println!("cargo:rustc-env=KLINIKASSA_COMMIT={commit}");
}
