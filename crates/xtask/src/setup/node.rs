//! The UI's tools: Node, npm packages from the lock file, the built UI; each only when stale.
//!
//! Stale means that the bytes it was made from have changed since: a stamp file keeps a SHA-256 over them. Times of files are not
//! looked at, because a fresh clone and a checkout both change them without changing anything. The stamp of the UI build also
//! covers what was built, since the shell's build script puts a placeholder page there when nothing is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::console;
use crate::failure::{Failure, Outcome};
use crate::{machine, process};

/// Vite asks for 20.19; see docs/adr/0002-dependencies.md.
const NODE_AT_LEAST: (u32, u32) = (20, 19);

/// `npm`, in `ui/`.
pub(super) fn npm(root: &Path) -> Command {
    let program = machine::program("npm").unwrap_or_else(|| PathBuf::from("npm"));
    let mut command = Command::new(program);
    command.current_dir(root.join("ui"));
    // Playwright would fetch its own browsers otherwise; the tests use the system's.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command.env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    command
}

/// Installs what the lock file says, unless what is there came from this very lock file.
///
/// Not by `npm ci`: a lock file made where only one system's binaries can be had lacks the optional packages of the others, and
/// `npm ci` then refuses it everywhere. `npm install --no-save` takes the same versions with the same digests; what `npm ci`
/// adds, that manifest and lock agree and that the lock stays as it is, is checked here.
pub(super) fn install_packages(root: &Path) -> Outcome {
    let node = node_version()?;
    let ui = root.join("ui");
    let lock = ui.join("package-lock.json");
    if !lock.is_file() {
        return Err(Failure::new(
            "ui/package-lock.json is missing: the UI's packages are installed from it and from nothing else",
        ));
    }
    let made_from = [ui.join("package.json"), lock.clone(), ui.join(".npmrc")];
    let wanted = format!(
        "{}\nnode {node}\n",
        digest_of(root, made_from.iter().filter(|file| file.is_file()).cloned())?
    );
    let stamp = ui.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    console::progress("installing the UI's packages from ui/package-lock.json");
    let before = read(&lock)?;
    lock_must_agree(&read(&ui.join("package.json"))?, &before)?;
    process::run(npm(root).args(["install", "--no-save", "--no-audit", "--no-fund"]))?;
    if read(&lock)? != before {
        return Err(Failure::new(
            "npm changed ui/package-lock.json while installing: the lock file is not complete, see `git diff`",
        ));
    }
    fs::write(&stamp, wanted).map_err(Failure::during("writing ui/node_modules/.installed-from"))
}

fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(Failure::during(file.display()))
}

/// The manifest asks for exactly what the lock file was made for.
fn lock_must_agree(manifest: &str, lock: &str) -> Outcome {
    let manifest: Value = serde_json::from_str(manifest).map_err(Failure::during("ui/package.json"))?;
    let lock: Value = serde_json::from_str(lock).map_err(Failure::during("ui/package-lock.json"))?;
    let made_for = lock.pointer("/packages/").unwrap_or(&Value::Null);
    for list in ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] {
        if manifest.get(list) != made_for.get(list) {
            return Err(Failure::new(format!(
                "ui/package.json and ui/package-lock.json differ in {list}: npm install in ui/, then commit both"
            )));
        }
    }
    Ok(())
}

/// `npm run build`, unless `ui/dist` was built from these very sources.
pub(super) fn build_ui(root: &Path) -> Outcome {
    let stamp = machine::target_folder(root).join("ui-built-from");
    if fs::read_to_string(&stamp).is_ok_and(|found| ui_state(root).is_ok_and(|now| now == found)) {
        return Ok(());
    }
    console::progress("building the UI");
    process::run(npm(root).args(["run", "build"]))?;
    if !root.join("ui/dist/index.html").is_file() {
        return Err(Failure::new("the UI build ended well but left no ui/dist/index.html"));
    }
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder).map_err(Failure::during("making the target folder"))?;
    }
    fs::write(&stamp, ui_state(root)?).map_err(Failure::during("writing the UI build's stamp"))
}

/// The state of the UI's sources and of what was built from them.
fn ui_state(root: &Path) -> Outcome<String> {
    let ui = root.join("ui");
    let mut sources = Vec::new();
    collect(&ui, &mut sources)?;
    let (built, sources): (Vec<PathBuf>, Vec<PathBuf>) = sources.into_iter().partition(|file| file.starts_with(ui.join("dist")));
    Ok(format!(
        "sources {}\nbuilt {}\n",
        digest_of(root, sources)?,
        digest_of(root, built)?
    ))
}

/// All files below, without what npm installed.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    let entries = fs::read_dir(folder).map_err(Failure::during(folder.display()))?;
    for entry in entries {
        let path = entry.map_err(Failure::during(folder.display()))?.path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "node_modules") {
                collect(&path, files)?;
            }
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// One digest over names and contents, in the order of names.
fn digest_of(root: &Path, files: impl IntoIterator<Item = PathBuf>) -> Outcome<String> {
    let mut files: Vec<PathBuf> = files.into_iter().collect();
    files.sort();
    let mut all = Sha256::new();
    for file in files {
        let content = fs::read(&file).map_err(Failure::during(file.display()))?;
        let name = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().into_owned();
        // Lengths stand before both, so that no two sets of files read the same.
        all.update(format!("{} {name} {} ", name.len(), content.len()));
        all.update(&content);
    }
    Ok(spelled_hex(&all.finalize()))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn spelled_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn node_version() -> Outcome<String> {
    let wanted = format!("{}.{}", NODE_AT_LEAST.0, NODE_AT_LEAST.1);
    let how = format!(
        "Node {wanted} or newer with npm is needed: take it from https://nodejs.org/en/download or from your system's packages \
         (Debian 12 has an older one), then give the command again."
    );
    if machine::program("node").is_none() || machine::program("npm").is_none() {
        return Err(Failure::missing(format!("Node or npm is missing. {how}")));
    }
    let (_, said) = process::ask(Command::new("node").arg("--version"))?;
    let found = said.trim().trim_start_matches('v').to_owned();
    if is_new_enough(&found) {
        Ok(found)
    } else {
        Err(Failure::missing(format!("Node {found} is too old. {how}")))
    }
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= NODE_AT_LEAST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_versions_are_compared_as_numbers() {
        for good in ["20.19.0", "20.20.2", "22.1.0", "100.0.0"] {
            assert!(is_new_enough(good), "{good}");
        }
        for old in ["20.9.0", "18.20.4", "9.99.0", "", "unreadable"] {
            assert!(!is_new_enough(old), "{old}");
        }
    }

    #[test]
    fn manifest_and_lock_must_agree() {
        let lock =
            r#"{"lockfileVersion":3,"packages":{"":{"dependencies":{"react":"19.3.1"},"devDependencies":{"vite":"8.3.8"}}}}"#;
        assert_eq!(
            lock_must_agree(
                r#"{"dependencies":{"react":"19.3.1"},"devDependencies":{"vite":"8.3.8"}}"#,
                lock
            ),
            Ok(())
        );
        for differs in [
            r#"{"dependencies":{"react":"19.3.0"},"devDependencies":{"vite":"8.3.8"}}"#,
            r#"{"dependencies":{"react":"19.3.1"}}"#,
            r#"{"dependencies":{"react":"19.3.1","left-pad":"1.0.0"},"devDependencies":{"vite":"8.3.8"}}"#,
        ] {
            assert!(lock_must_agree(differs, lock).is_err(), "{differs}");
        }
    }

    #[test]
    fn the_digest_sees_names_contents_and_borders() {
        let folder = tempfile::tempdir().unwrap();
        let of = |files: &[(&str, &str)]| {
            let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.path().join(name)).collect();
            files
                .iter()
                .zip(&paths)
                .for_each(|((_, content), path)| fs::write(path, content).unwrap());
            digest_of(folder.path(), paths).unwrap()
        };
        let first = of(&[("a", "1"), ("b", "2")]);
        assert_eq!(
            first,
            of(&[("b", "2"), ("a", "1")]),
            "the order they are named in does not matter"
        );
        assert_ne!(first, of(&[("a", "2"), ("b", "1")]), "contents matter");
        assert_ne!(first, of(&[("a", "12"), ("b", "")]), "borders matter");
        assert_ne!(first, of(&[("a", "1")]), "absence matters");
    }

    #[test]
    fn a_stamp_covers_sources_and_build_but_not_packages() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["ui/src", "ui/dist", "ui/node_modules/react"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        let write = |name: &str, text: &str| fs::write(root.path().join(name), text).unwrap();
        write("ui/src/main.ts", "one");
        write("ui/dist/index.html", "built");
        let before = ui_state(root.path()).unwrap();
        write("ui/node_modules/react/index.js", "x");
        assert_eq!(ui_state(root.path()).unwrap(), before);
        write("ui/dist/index.html", "a placeholder");
        assert_ne!(ui_state(root.path()).unwrap(), before);
        write("ui/dist/index.html", "built");
        write("ui/src/main.ts", "two");
        assert_ne!(ui_state(root.path()).unwrap(), before);
    }
}
