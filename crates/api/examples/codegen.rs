//! Writes what is generated from the command table below a folder: `cargo run -p api --example codegen -- .`
use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let root = Path::new(&root);
    for (path, text) in [
        ("ui/src/api/generated/types.ts", api::export::typescript_types()),
        ("ui/src/api/generated/commands.ts", api::export::typescript_client()),
        ("src-tauri/src/generated/commands.rs", api::export::shell_commands()),
        ("capabilities/main.json", api::export::main_capability()),
    ] {
        let path = root.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
