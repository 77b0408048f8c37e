//! The files that checks look at: what git tracks or would add, read once.
//!
//! Asking git keeps ignored build results out without a second list of what is ignored. Files that are no text are kept by name
//! only. Hand-written and generated files are told apart by one rule: a folder called `generated`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process;

/// One file.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// From the root, with `/` on every system.
    pub(super) path: String,
    /// Empty for a file that is no text.
    pub(super) text: String,
}

/// All files of the repository.
#[derive(Debug, Clone, Default)]
pub(super) struct Sources(Vec<Source>);

impl Sources {
    /// Reads what git lists.
    pub(super) fn read(root: &Path) -> Outcome<Self> {
        let listed = process::capture(Command::new("git").current_dir(root).args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]))
        .map_err(|failure| {
            Failure::missing(format!(
                "the checks ask git which files are ours, and it did not say: {failure}"
            ))
        })?;
        let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        let present = paths.into_iter().filter(|path| root.join(path).is_file());
        let files = present.map(|path| {
            let bytes = fs::read(root.join(path)).map_err(Failure::during(path))?;
            Ok(Source {
                path: path.to_owned(),
                text: String::from_utf8(bytes).unwrap_or_default(),
            })
        });
        files.collect::<Outcome<Vec<Source>>>().map(Self)
    }

    /// Every file.
    pub(super) fn all(&self) -> impl Iterator<Item = &Source> {
        self.0.iter()
    }

    /// Files a person wrote, of these extensions.
    pub(super) fn written(&self, extensions: &'static [&'static str]) -> impl Iterator<Item = &Source> {
        self.0
            .iter()
            .filter(move |source| !source.is_generated() && extensions.contains(&source.extension()))
    }

    /// Files below a folder.
    pub(super) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Source> {
        self.0.iter().filter(move |source| source.path.starts_with(folder))
    }

    /// Made-up files, for the checks' own tests.
    #[cfg(test)]
    pub(super) fn made_up(files: &[(&str, &str)]) -> Self {
        Self(
            files
                .iter()
                .map(|(path, text)| Source {
                    path: (*path).to_owned(),
                    text: (*text).to_owned(),
                })
                .collect(),
        )
    }
}

impl Source {
    /// After the last dot.
    pub(super) fn extension(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Written by `cargo xtask codegen`.
    pub(super) fn is_generated(&self) -> bool {
        self.path.split('/').any(|part| part == "generated")
    }

    /// The numbers and texts of its lines.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_files_are_not_hand_written() {
        let sources = Sources::made_up(&[
            ("ui/src/api/generated/client.ts", ""),
            ("ui/src/api/call.ts", ""),
            ("docs/a.md", ""),
        ]);
        let written: Vec<&str> = sources.written(&["ts"]).map(|source| source.path.as_str()).collect();
        assert_eq!(written, ["ui/src/api/call.ts"]);
    }

    #[test]
    fn what_git_ignores_is_not_read_and_what_is_new_is() {
        let root = tempfile::tempdir().unwrap();
        let git = |arguments: &[&str]| process::capture(Command::new("git").current_dir(root.path()).args(arguments)).unwrap();
        git(&["init", "-q"]);
        fs::write(root.path().join(".gitignore"), "ignored.rs\n").unwrap();
        fs::write(root.path().join("ignored.rs"), "x").unwrap();
        fs::write(root.path().join("new.rs"), "fn new() {}").unwrap();
        fs::write(root.path().join("picture.png"), [0xff, 0xfe, 0x00]).unwrap();
        let sources = Sources::read(root.path()).unwrap();
        let paths: Vec<&str> = sources.all().map(|source| source.path.as_str()).collect();
        assert_eq!(paths, [".gitignore", "new.rs", "picture.png"]);
        assert_eq!(sources.all().find(|source| source.path == "picture.png").unwrap().text, "");
    }
}
