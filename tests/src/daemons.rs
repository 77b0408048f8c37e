//! A session bus and a keyring daemon, both below a folder of their own, both ended with their value.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A loaded machine may need seconds; an idle one answers in milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);
const NAME: &str = "org.freedesktop.secrets";
/// The keyring's own password; it protects nothing but this test's secrets.
const KEYRING_PASSWORD: &[u8] = b"keyring-for-tests";

/// No service is started by the bus itself: the user's programs stay out, and "nobody there" can be tried.
const CONFIGURATION: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=FOLDER</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A session bus.
pub struct Bus {
    daemon: Option<Child>,
    address: String,
    folder: PathBuf,
}

fn missing(program: &str) -> impl FnOnce(std::io::Error) -> String {
    move |error| format!("{program} can't be started ({error}): install the packages dbus and gnome-keyring")
}

impl Bus {
    pub fn start(folder: &Path) -> Result<Self, String> {
        let said = |error: std::io::Error| error.to_string();
        let configuration = folder.join("bus.conf");
        // A socket's path may have about a hundred bytes; the test's folder may be deeper.
        let short = std::env::temp_dir();
        let text = CONFIGURATION.replace("FOLDER", &short.to_string_lossy());
        std::fs::write(&configuration, text).map_err(said)?;
        let mut daemon = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", configuration.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            // It complains about limits that only matter to a whole session.
            .stderr(Stdio::null())
            .spawn()
            .map_err(missing("dbus-daemon"))?;
        let mut address = String::new();
        let output = daemon.stdout.take().ok_or("no output")?;
        BufReader::new(output).read_line(&mut address).map_err(said)?;
        let bus = Self {
            daemon: Some(daemon),
            address: address.trim().to_owned(),
            folder: folder.to_owned(),
        };
        bus.make_folders()?;
        Ok(bus)
    }

    /// An address where no bus is.
    pub fn nowhere(folder: &Path) -> Result<Self, String> {
        let bus = Self {
            daemon: None,
            address: format!("unix:path={}", folder.join("nobody").display()),
            folder: folder.to_owned(),
        };
        bus.make_folders()?;
        Ok(bus)
    }

    fn make_folders(&self) -> Result<(), String> {
        use std::os::unix::fs::PermissionsExt as _;
        for name in ["home", "run", "data", "config", "cache"] {
            let folder = self.folder.join(name);
            std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            let only_mine = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(&folder, only_mine).map_err(|error| error.to_string())?;
        }
        Ok(())
    }

    /// Where the bus is, for a program that keeps its own folders.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Makes a program use this bus and these folders.
    pub fn dress(&self, command: &mut Command) {
        let folder = |name: &str| self.folder.join(name);
        command
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("HOME", folder("home"))
            .env("XDG_RUNTIME_DIR", folder("run"))
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
    }

    /// Whether somebody offers the Secret Service.
    fn has_keychain(&self) -> Result<bool, String> {
        let mut command = Command::new("dbus-send");
        command.args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
        ]);
        command.args(["org.freedesktop.DBus.NameHasOwner", &format!("string:{NAME}")]);
        self.dress(&mut command);
        let output = command.output().map_err(missing("dbus-send"))?;
        Ok(String::from_utf8_lossy(&output.stdout).contains("boolean true"))
    }

    fn wait_until_it_has_one(&self, wanted: bool) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE;
        while self.has_keychain()? != wanted {
            if Instant::now() > deadline {
                return Err(format!("{NAME} on the bus: still not {wanted}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        if let Some(daemon) = &mut self.daemon {
            let _ended = daemon.kill();
            let _reaped = daemon.wait();
        }
    }
}

/// A keyring daemon. What it keeps stays below the bus's folder.
pub struct Keyring<'bus> {
    daemon: Child,
    bus: &'bus Bus,
}

impl<'bus> Keyring<'bus> {
    /// Its login keyring is made if need be, and open.
    pub fn unlocked(bus: &'bus Bus) -> Result<Self, String> {
        let mut keyring = Self::started(bus, &["--unlock"])?;
        let mut input = keyring.daemon.stdin.take().ok_or("no input")?;
        input.write_all(KEYRING_PASSWORD).map_err(|error| error.to_string())?;
        drop(input);
        bus.wait_until_it_has_one(true)?;
        Ok(keyring)
    }

    /// Whatever keyrings there are, none is open.
    pub fn locked(bus: &'bus Bus) -> Result<Self, String> {
        let keyring = Self::started(bus, &[])?;
        bus.wait_until_it_has_one(true)?;
        Ok(keyring)
    }

    fn started(bus: &'bus Bus, further: &[&str]) -> Result<Self, String> {
        let mut command = Command::new("gnome-keyring-daemon");
        command.args(["--foreground", "--components=secrets"]).args(further);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        bus.dress(&mut command);
        let daemon = command.spawn().map_err(missing("gnome-keyring-daemon"))?;
        Ok(Self { daemon, bus })
    }
}

impl Drop for Keyring<'_> {
    fn drop(&mut self) {
        let _ended = self.daemon.kill();
        let _reaped = self.daemon.wait();
        let _gone = self.bus.wait_until_it_has_one(false);
    }
}
