//! Real books and the simulator: every way that the program offers to bring them together is tried, and none does.
//!
//! The tills run in another process, behind a table of hosts of its own where the production service's names are this computer:
//! whatever went wrong, nothing of this test could leave it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on must stop")]

use std::process::Command;

/// The names of the production service, for the table of hosts.
const PRODUCTION: [&str; 2] = ["connectcloud.aws.nets.eu", "api1.cloudconnect.nets.eu"];

#[test]
fn nothing_brings_real_books_to_the_simulator() {
    let folder = tempfile::tempdir().unwrap();
    let hosts = folder.path().join("hosts");
    let mut table = "127.0.0.1 localhost\n".to_owned();
    for name in PRODUCTION {
        table.push_str(&format!("127.0.0.1 {name}\n"));
    }
    std::fs::write(&hosts, table).unwrap();
    let mut why = String::new();
    // As root a mount is enough; others are root in a user's name space of their own.
    for flags in [&["--mount"][..], &["--map-root-user", "--mount"]] {
        let bind = |then: &str, further: &[&str]| {
            Command::new("unshare")
                .args(flags)
                .args(["--", "sh", "-c", &format!("mount --bind \"$0\" /etc/hosts && {then}")])
                .arg(&hosts)
                .args(further)
                .env("TMPDIR", folder.path())
                .output()
                .unwrap()
        };
        let allowed = bind("true", &[]);
        if !allowed.status.success() {
            why = String::from_utf8_lossy(&allowed.stderr).into_owned();
            continue;
        }
        let till = env!("CARGO_BIN_EXE_real-books-till");
        let output = bind("exec \"$1\" \"$2\"", &[till, env!("CARGO_BIN_EXE_simulator-process")]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        return;
    }
    panic!("mounts in a name space of one's own are not allowed here: {why}");
}
