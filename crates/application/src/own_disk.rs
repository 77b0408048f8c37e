//! Whether a folder lies on a disk of this computer.
//!
//! Books don't stand on a network drive: SQLite's locks are not kept there by everybody, and its shared memory by nobody, so two tills
//! could write at once and a cut in the line could leave half a page. The system knows what kind of file system a folder is on; it
//! is asked, and nothing is written to find out.
//!
//! Why by name behind FUSE: a folder over SSH, a cloud's drive and a stick with NTFS all say the same number there. What they are is in
//! the system's list of mounts. One that names another computer, or is known to be elsewhere, is elsewhere.
//!
//! Deliberately absent: backups. They are files that are written once, and may go anywhere. Run on Linux only; the other
//! systems' answers were read in their documents.

use std::io;
use std::path::Path;

/// Whether books must not stand in this folder. Asks of the nearest folder that is there, so that none has to be made first.
pub(crate) fn is_elsewhere(folder: &Path) -> io::Result<bool> {
    let named = |above: &&Path| !above.as_os_str().is_empty() && above.exists();
    // A name without a folder before it is one in the folder we are in.
    system::is_elsewhere(folder.ancestors().find(named).unwrap_or(Path::new(".")))
}

#[cfg(target_os = "linux")]
mod system {
    use rustix::fs::{FsWord, major, minor, statfs};
    use std::io;
    use std::os::unix::fs::MetadataExt as _;
    use std::path::Path;

    /// File systems whose files are on another computer, by the kernel's numbers (`linux/magic.h` and the file systems' own).
    const ELSEWHERE: [FsWord; 12] = [
        0x6969,      // NFS
        0x517B,      // SMB, the old one
        0xFF53_4D42, // CIFS
        0xFE53_4D42, // SMB 2 and 3
        0x564C,      // NCP
        0x5346_414F, // AFS
        0x6B41_4653, // AFS, the kernel's own
        0x7375_7245, // Coda
        0x0102_1997, // Plan 9
        0x00C3_6400, // Ceph
        0x0BD0_0BD0, // Lustre
        0x4750_4653, // GPFS
    ];
    /// Whatever a program and not the kernel serves.
    const FUSE: FsWord = 0x6573_5546;
    /// Programs that serve what is elsewhere and don't say from where.
    const KNOWN: [&str; 9] = [
        "gvfsd-fuse",
        "kio-fuse",
        "rclone",
        "s3fs",
        "davfs",
        "smbnetfs",
        "glusterfs",
        "onedriver",
        "google-drive-ocamlfuse",
    ];

    pub(super) fn is_elsewhere(folder: &Path) -> io::Result<bool> {
        let kind = statfs(folder)?.f_type;
        if kind != FUSE {
            return Ok(ELSEWHERE.contains(&kind));
        }
        let device = std::fs::metadata(folder)?.dev();
        let device = format!("{}:{}", major(device), minor(device));
        Ok(serves_elsewhere(&std::fs::read_to_string("/proc/self/mountinfo")?, &device))
    }

    /// What the list of mounts says of this device. One that is not on the list is not trusted.
    fn serves_elsewhere(mounts: &str, device: &str) -> bool {
        let of_device = |line: &&str| line.split(' ').nth(2) == Some(device);
        let Some((_, told)) = mounts.lines().find(of_device).and_then(|line| line.split_once(" - ")) else {
            return true;
        };
        let mut told = told.split(' ');
        let (kind, source) = (told.next().unwrap_or_default(), told.next().unwrap_or_default());
        let program = kind.strip_prefix("fuse.").unwrap_or_default();
        // `user@host:folder`, `host:/volume` and every URL.
        source.contains(':') || program == "sshfs" || KNOWN.contains(&program)
    }

    #[cfg(test)]
    mod tests {
        #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

        use super::*;

        #[test]
        fn what_the_kernel_calls_a_network_is_one_and_its_own_disks_are_none() {
            // man 2 statfs.
            let network = [
                0x6969,
                0x517b,
                0xff53_4d42,
                0xfe53_4d42,
                0x564c,
                0x5346_414f,
                0x7375_7245,
                0x0102_1997,
            ];
            assert!(network.iter().all(|number| ELSEWHERE.contains(number)));
            // ext2 to ext4, XFS, Btrfs, F2FS, tmpfs, overlay, NTFS, exFAT, FAT, ZFS.
            let own = [
                0xef53,
                0x5846_5342,
                0x9123_683e,
                0xf2f5_2010,
                0x0102_1994,
                0x794c_7630,
                0x5346_544e,
                0x2011_bab0,
                0x4d44,
                0x2fc1_2fc1,
            ];
            assert!(!own.iter().any(|number| ELSEWHERE.contains(number)));
        }

        #[test]
        fn a_folder_of_this_computer_is_here() {
            let folder = tempfile::tempdir().unwrap();
            assert!(!is_elsewhere(folder.path()).unwrap());
            assert!(!super::super::is_elsewhere(&folder.path().join("not/there/yet")).unwrap());
            // A file system in memory, which every Linux has.
            assert!(!is_elsewhere(Path::new("/dev/shm")).unwrap());
        }

        /// As Linux lists them: optional fields before the dash, and none.
        const MOUNTS: &str = "25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n\
            61 25 0:50 / /mnt/share rw,nosuid shared:40 master:2 - fuse.sshfs vet@server:/books rw,user_id=0\n\
            62 25 0:51 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw\n\
            63 25 0:52 / /media/stick rw shared:41 - fuseblk /dev/sdb1 rw,allow_other\n\
            64 25 0:53 / /mnt/vault rw - fuse.gocryptfs /srv/cipher rw\n\
            65 25 0:54 / /mnt/cloud rw - fuse.somebody https://cloud.example/books rw\n";

        #[test]
        fn behind_fuse_the_list_of_mounts_tells_a_stick_from_another_computer() {
            let elsewhere = |device| serves_elsewhere(MOUNTS, device);
            let told: Vec<bool> = ["0:50", "0:51", "0:52", "0:53", "0:54"].map(elsewhere).to_vec();
            assert_eq!(told, [true, true, false, false, true]);
            assert!(elsewhere("0:5"), "what is not on the list is not trusted");
        }
    }
}

#[cfg(target_os = "macos")]
mod system {
    use std::io;
    use std::path::Path;

    /// `MNT_LOCAL` of `sys/mount.h`.
    const LOCAL: u32 = 0x1000;

    pub(super) fn is_elsewhere(folder: &Path) -> io::Result<bool> {
        Ok(rustix::fs::statfs(folder)?.f_flags & LOCAL == 0)
    }
}

#[cfg(target_os = "windows")]
mod system {
    use std::io;
    use std::path::{Component, Path, Prefix};

    /// A drive letter that stands for a share becomes the share's own name when the system is asked where the folder is.
    pub(super) fn is_elsewhere(folder: &Path) -> io::Result<bool> {
        let place = std::fs::canonicalize(folder)?;
        Ok(match place.components().next() {
            Some(Component::Prefix(prefix)) => matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)),
            Some(_) | None => false,
        })
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
mod system {
    use std::io;
    use std::path::Path;

    pub(super) fn is_elsewhere(_folder: &Path) -> io::Result<bool> {
        Ok(false)
    }
}
