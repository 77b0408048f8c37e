//! Lists `migrations/*.sql` for the program: name, version, slug, text and SHA-256.
//!
//! The texts stand inside the program, so that no file beside it can change what a migration does. The hash is taken here,
//! at build time, and compared with what every opened file has recorded.
//!
//! Deliberately absent: running anything.
#![allow(clippy::panic, clippy::expect_used, reason = "a build script reports by stopping the build")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use sha2::{Digest, Sha256};

fn main() {
    let root = env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the manifest's folder");
    let folder = Path::new(&root).join("../../migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("migrations/ can be read")
        .map(|entry| {
            entry
                .expect("its entries too")
                .file_name()
                .into_string()
                .expect("names are ASCII")
        })
        .filter(|name| name.ends_with(".sql"))
        .collect();
    names.sort();
    let mut code = String::from("/// Every migration, oldest first.\npub(crate) const MIGRATIONS: &[Migration] = &[\n");
    for name in &names {
        let path = folder.join(name).canonicalize().expect("a listed file exists");
        println!("cargo::rerun-if-changed={}", path.display());
        let (stamp, slug) = name
            .trim_end_matches(".sql")
            .split_once('_')
            .unwrap_or_else(|| panic!("{name}: <UTC timestamp>_<slug>.sql"));
        let shaped = stamp.len() == 14 && stamp.bytes().all(|byte| byte.is_ascii_digit());
        assert!(shaped, "{name}: the name begins with fourteen digits");
        let text = fs::read(&path).expect("a listed file can be read");
        let hash: [u8; 32] = Sha256::digest(&text).into();
        writeln!(
            code,
            "    Migration {{ version: {stamp}, slug: {slug:?}, sql: include_str!({:?}), sha256: {hash:?} }},",
            path.display().to_string()
        )
        .expect("a String takes any text");
    }
    code.push_str("];\n");
    let out = env::var_os("OUT_DIR").expect("cargo names the output folder");
    fs::write(Path::new(&out).join("migrations.rs"), code).expect("the output folder can be written");
}
