//! Another computer's share, as far as Linux can tell: a mount of the kind that `sshfs` makes, answered here.
//!
//! It speaks the few words of the kernel's FUSE protocol (`linux/fuse.h`, version 7) that a look at an empty folder takes, refuses all
//! others, and keeps what it was asked.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

const LOOKUP: u32 = 1;
const FORGET: u32 = 2;
const GETATTR: u32 = 3;
const STATFS: u32 = 17;
const INIT: u32 = 26;
const ACCESS: u32 = 34;
const INTERRUPT: u32 = 36;
const DESTROY: u32 = 38;
const BATCH_FORGET: u32 = 42;
const STATX: u32 = 52;

const NO_SUCH_FILE: i32 = -2;
const NOT_KNOWN: i32 = -38;

/// The share; it stays mounted until the process, whose name space it stands in, ends.
pub struct OtherComputer {
    asked: Arc<Mutex<BTreeSet<u32>>>,
}

impl OtherComputer {
    pub fn mount(at: &Path) -> Self {
        let door = OpenOptions::new().read(true).write(true).open("/dev/fuse").unwrap();
        let asked: Arc<Mutex<BTreeSet<u32>>> = Arc::default();
        let (line, heard) = (door.try_clone().unwrap(), Arc::clone(&asked));
        std::thread::spawn(move || answer(line, &heard));
        let mount = Command::new("mount")
            .args(["-i", "-t", "fuse.sshfs", "-o", "fd=0,rootmode=40000,user_id=0,group_id=0"])
            .arg("vet@server:/books")
            .arg(at)
            .stdin(Stdio::from(door))
            .output()
            .unwrap();
        assert!(mount.status.success(), "{}", String::from_utf8_lossy(&mount.stderr));
        Self { asked }
    }

    /// What it was asked beside the looks that don't change a folder, by the kernel's numbers.
    pub fn was_asked_more_than_to_look(&self) -> Vec<u32> {
        let looks = [LOOKUP, FORGET, GETATTR, STATFS, INIT, ACCESS, INTERRUPT, BATCH_FORGET, STATX];
        let asked = self.asked.lock().unwrap();
        assert!(asked.contains(&STATFS), "nobody asked what it is");
        asked.iter().copied().filter(|asked| !looks.contains(asked)).collect()
    }
}

fn answer(mut line: File, heard: &Mutex<BTreeSet<u32>>) {
    let mut request = vec![0; 1 << 17];
    loop {
        // Before the mount there is nobody to read from.
        let Ok(size) = line.read(&mut request) else {
            std::thread::sleep(std::time::Duration::from_millis(1));
            continue;
        };
        let number = |at: usize| u32::from_ne_bytes(request[at..at + 4].try_into().unwrap());
        assert!(size >= 40, "half a request");
        let (asked, unique) = (number(4), &request[8..16]);
        heard.lock().unwrap().insert(asked);
        let (error, body) = match asked {
            FORGET | BATCH_FORGET | INTERRUPT => continue,
            INIT => (0, began()),
            GETATTR => (0, an_empty_folder()),
            STATFS => (0, vec![0; 80]),
            ACCESS | DESTROY => (0, Vec::new()),
            LOOKUP => (NO_SUCH_FILE, Vec::new()),
            _ => (NOT_KNOWN, Vec::new()),
        };
        let length = u32::try_from(16 + body.len()).unwrap();
        let mut reply = length.to_ne_bytes().to_vec();
        reply.extend(i32::to_ne_bytes(error));
        reply.extend(unique);
        reply.extend(body);
        line.write_all(&reply).unwrap();
    }
}

/// `fuse_init_out`: version 7.31, and the least that may be written at once.
fn began() -> Vec<u8> {
    let mut body: Vec<u8> = [7_u32, 31, 0, 0, 0, 4_096, 1]
        .into_iter()
        .flat_map(u32::to_ne_bytes)
        .collect();
    body.resize(64, 0);
    body
}

/// `fuse_attr_out`: a folder that anybody may read.
fn an_empty_folder() -> Vec<u8> {
    let mut body = vec![0; 104];
    body[16] = 1;
    body[76..80].copy_from_slice(&0o40_755_u32.to_ne_bytes());
    body[80..84].copy_from_slice(&2_u32.to_ne_bytes());
    body
}
