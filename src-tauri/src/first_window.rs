//! A second start on the same data folder raises the window of the first and leaves.
//!
//! A socket inside the data folder does it, so that it works per folder and without a session bus. Windows has no such
//! socket here: there the second start only says that the folder is in use.

use std::path::{Path, PathBuf};

/// How long a second start waits for the first one's answer.
#[cfg(unix)]
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

fn socket(root: &Path) -> PathBuf {
    root.join("klinikassa.socket")
}

/// Asks the till that holds this folder to come to the front. True if it heard.
#[cfg(unix)]
pub(crate) fn raise(root: &Path) -> bool {
    use std::io::Read as _;
    let Ok(mut knock) = std::os::unix::net::UnixStream::connect(socket(root)) else {
        return false;
    };
    let mut heard = [0_u8; 1];
    // A till that is just dying still takes the call; only a living one answers it.
    knock.set_read_timeout(Some(PATIENCE)).is_ok() && knock.read_exact(&mut heard).is_ok()
}

/// Calls `raised` whenever another start on this folder knocks.
#[cfg(unix)]
pub(crate) fn listen(root: &Path, raised: impl Fn() + Send + 'static) {
    let path = socket(root);
    // We hold the folder's lock, so a socket that is still there belongs to a till that is gone.
    let _stale = std::fs::remove_file(&path);
    if let Ok(listener) = std::os::unix::net::UnixListener::bind(&path) {
        std::thread::spawn(move || {
            for mut knock in listener.incoming().flatten() {
                let _told = std::io::Write::write_all(&mut knock, b"k");
                raised();
            }
        });
    }
}

/// Asks the till that holds this folder to come to the front. Not possible here.
#[cfg(not(unix))]
pub(crate) fn raise(root: &Path) -> bool {
    let _unused = socket(root);
    false
}

/// Calls `raised` whenever another start on this folder knocks. Not possible here.
#[cfg(not(unix))]
pub(crate) fn listen(_root: &Path, _raised: impl Fn() + Send + 'static) {}
