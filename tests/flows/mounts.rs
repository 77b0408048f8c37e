//! Full, read-only and far away data folders, by real mounts: the till says so in its own terms, and nothing is lost.
//!
//! Each trial runs in another process, in a mount of its own. Where mounts are not allowed the tests fail and say so.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on must stop")]

use std::path::Path;
use std::process::Command;

/// Above the free space that a card payment asks for, with the ballast in place.
const WIDE: &str = "560m";
const NARROW: &str = "64m";

fn unshare(flags: &[&str], script: &str, folder: &Path, further: &[&str]) -> Result<(), String> {
    let output = Command::new("unshare")
        .args(flags)
        .args(["--", "sh", "-c", script])
        .arg(folder)
        .args(further)
        .output()
        .map_err(|error| format!("unshare: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        let (told, why) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        Err(format!("{told}{why}"))
    }
}

fn trial(name: &str, size: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut why = String::new();
    // As root a mount is enough; others are root in a user's name space of their own.
    for flags in [&["--mount"][..], &["--map-root-user", "--mount"]] {
        if let Err(refused) = unshare(flags, "mount -t tmpfs tmpfs \"$0\"", folder.path(), &[]) {
            why = refused;
            continue;
        }
        let script = "mount -t tmpfs -o size=\"$1\" tmpfs \"$0\" && TMPDIR=\"$0\" exec \"$2\" \"$3\" \"$4\"";
        let (till, simulator) = (env!("CARGO_BIN_EXE_mounted-till"), env!("CARGO_BIN_EXE_simulator-process"));
        return unshare(flags, script, folder.path(), &[size, till, name, simulator])
            .unwrap_or_else(|told| panic!("{name}: {told}"));
    }
    panic!("mounts in a name space of one's own are not allowed here: {why}");
}

#[test]
fn an_approval_is_kept_though_the_disk_is_full_and_no_other_payment_begins() {
    trial("a_result_on_a_full_disk", WIDE);
}

#[test]
fn selling_on_a_full_disk_is_refused_and_loses_nothing() {
    trial("selling_on_a_full_disk", NARROW);
}

#[test]
fn opening_on_a_full_disk_leaves_no_half_books() {
    trial("opening_on_a_full_disk", NARROW);
}

#[test]
fn a_read_only_folder_is_told_and_left_as_it_was() {
    trial("a_read_only_folder", NARROW);
}

#[test]
fn a_disk_that_fills_while_a_backup_is_read_changes_nothing() {
    trial("restoring_on_a_full_disk", WIDE);
}

#[test]
fn a_backup_folder_that_fills_keeps_what_is_whole_and_nothing_half() {
    trial("a_backup_folder_that_fills", WIDE);
}

#[test]
fn a_folder_on_another_computer_is_refused_and_left_alone() {
    trial("a_folder_on_another_computer", NARROW);
}
