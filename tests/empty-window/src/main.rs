//! The least that a Tauri window can cost: the baseline of the benchmark's window rows.
//!
//! Owns one window with one line of text and the same ready signal as the till: a file, written once the page has painted. It
//! takes the till's two flags so that both are started alike. Deliberately absent: everything else; whatever is added here makes
//! the till look cheaper than it is.

use std::path::PathBuf;

struct ReadyFile(Option<PathBuf>);

/// The page has painted; the file appears whole, never half written.
#[tauri::command]
fn ready(file: tauri::State<'_, ReadyFile>) -> Result<(), String> {
    let Some(path) = &file.0 else { return Ok(()) };
    let unfinished = path.with_extension("unfinished");
    std::fs::write(&unfinished, "ready\n").map_err(|error| error.to_string())?;
    std::fs::rename(&unfinished, path).map_err(|error| error.to_string())
}

fn main() -> tauri::Result<()> {
    let given: Vec<String> = std::env::args().collect();
    let after = |flag: &str| given.iter().skip_while(|word| *word != flag).nth(1).map(PathBuf::from);
    tauri::Builder::default()
        .manage(ReadyFile(after("--ready-file")))
        .invoke_handler(tauri::generate_handler![ready])
        .run(tauri::generate_context!())
}
