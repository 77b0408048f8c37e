//! How much memory a program and everything it started really takes.
//!
//! The sum of PSS over the process tree: pages shared between processes (a web view has three of them) count once in all, split
//! among their users. Read from `/proc`, so Linux only.

use std::collections::BTreeSet;
use std::fs;

use crate::failure::{Failure, Outcome};

/// PSS in kilobytes of the process and all its descendants.
pub(super) fn of_tree(root: u32) -> Outcome<u64> {
    let members = tree(root, &parents()?);
    let mut sum = 0_u64;
    for id in members {
        // A process may end between being listed and being read; then it takes nothing.
        if let Ok(text) = fs::read_to_string(format!("/proc/{id}/smaps_rollup")) {
            sum = sum.saturating_add(pss(&text));
        }
    }
    if sum == 0 {
        Err(Failure::new(format!("no memory was found for process {root}")))
    } else {
        Ok(sum)
    }
}

/// Process and parent, of every process.
fn parents() -> Outcome<Vec<(u32, u32)>> {
    let entries = fs::read_dir("/proc").map_err(Failure::during("reading /proc"))?;
    let ids = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    Ok(ids
        .filter_map(|id| Some((id, parent(&fs::read_to_string(format!("/proc/{id}/stat")).ok()?)?)))
        .collect())
}

/// The fourth field of `stat`; the second, the name, stands in brackets and may hold anything.
fn parent(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

fn tree(root: u32, parents: &[(u32, u32)]) -> BTreeSet<u32> {
    let mut members = BTreeSet::from([root]);
    loop {
        let more: Vec<u32> = parents
            .iter()
            .filter(|(id, parent)| members.contains(parent) && !members.contains(id))
            .map(|(id, _)| *id)
            .collect();
        if more.is_empty() {
            return members;
        }
        members.extend(more);
    }
}

fn pss(rollup: &str) -> u64 {
    rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix("kB")?.trim().parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_holds_all_descendants_and_nobody_else() {
        let parents = [(1, 0), (10, 1), (11, 10), (12, 11), (13, 10), (20, 1), (21, 20)];
        assert_eq!(tree(10, &parents), BTreeSet::from([10, 11, 12, 13]));
        assert_eq!(tree(99, &parents), BTreeSet::from([99]));
    }

    #[test]
    fn names_with_brackets_do_not_confuse() {
        assert_eq!(parent("42 (a) b (c)) S 7 42 42 0"), Some(7));
        assert_eq!(parent("nonsense"), None);
    }

    #[test]
    fn pss_is_the_whole_not_its_parts() {
        assert_eq!(
            pss("55d0-7fff ---p 00000000 00:00 0 [rollup]\nRss:  900 kB\nPss:   123 kB\nPss_Anon: 7 kB\n"),
            123
        );
        assert_eq!(pss("Pss_Dirty: 5 kB\n"), 0);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_takes_memory() {
        assert!(of_tree(std::process::id()).unwrap() > 0);
    }
}
