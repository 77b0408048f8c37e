//! `cargo xtask demo-data`: practice books in any size, in a data folder of their own.
//!
//! Why a program of the tests package does the work: xtask knows none of our crates. Deliberately absent: writing into a folder
//! that has books already.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::{Arguments, Shape};
use crate::failure::{Failure, Outcome};
use crate::{app, console, machine, process};

const SHAPE: Shape = Shape {
    switches: &[],
    values: &["--items", "--invoices", "--clients", "--data-dir"],
    words: 0,
};

/// Where the till keeps its practice books inside a data folder.
const BOOKS: &str = "practice/practice.klinikassa";

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("demo-data", given, SHAPE)?;
    let items = number(&arguments, "--items", 1_000)?;
    let invoices = number(&arguments, "--invoices", 1_000)?;
    // Some twenty visits each.
    let clients = number(&arguments, "--clients", (invoices / 20).clamp(50, 50_000))?;
    let folder = arguments
        .value("--data-dir")
        .map_or_else(|| machine::target_folder(root).join("demo-data"), PathBuf::from);
    let books = folder.join(BOOKS);
    if books.exists() {
        return Err(Failure::new(format!(
            "{} exists already; remove {} or name another --data-dir",
            books.display(),
            folder.display()
        )));
    }
    let program = app::build_tool(root, "demo-data")?;
    if let Some(parent) = books.parent() {
        fs::create_dir_all(parent).map_err(Failure::during(parent.display()))?;
    }
    console::progress(format!("making {items} items, {clients} clients and {invoices} invoices"));
    let numbers = [items, clients, invoices].map(|number| number.to_string());
    process::run(Command::new(program).arg(&books).args(numbers))?;
    console::result(format!("cargo xtask run --data-dir {}", folder.display()));
    Ok(())
}

fn number(arguments: &Arguments, flag: &str, otherwise: u64) -> Outcome<u64> {
    match arguments.value(flag).map(str::parse) {
        None => Ok(otherwise),
        Some(Ok(number)) => Ok(number),
        Some(Err(_)) => Err(Failure::missing(format!("{flag} needs a number"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_or_refused() {
        let given = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Arguments::parse("demo-data", &words, SHAPE).unwrap()
        };
        assert_eq!(number(&given(&["--items", "7"]), "--items", 1).unwrap(), 7);
        assert_eq!(number(&given(&[]), "--items", 1).unwrap(), 1);
        assert!(number(&given(&["--items", "-7"]), "--items", 1).unwrap_err().is_missing());
        assert!(number(&given(&["--items", "many"]), "--items", 1).is_err());
    }

    #[test]
    fn books_that_exist_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let books = folder.path().join(BOOKS);
        fs::create_dir_all(books.parent().unwrap()).unwrap();
        fs::write(&books, "somebody's").unwrap();
        let given = ["--data-dir".to_owned(), folder.path().display().to_string()];
        assert!(
            run(Path::new("."), &given)
                .unwrap_err()
                .to_string()
                .contains("exists already")
        );
        assert_eq!(fs::read_to_string(&books).unwrap(), "somebody's");
    }
}
