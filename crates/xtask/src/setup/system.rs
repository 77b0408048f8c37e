//! System packages: which ones a task needs, which are missing, how to get them.
//!
//! On Debian and Ubuntu missing packages are installed here (as root, or through sudo). Everywhere else the task says exactly
//! what is missing and the one command that brings it, and ends: an installer that guesses at a machine it has never seen does
//! harm. There, what is needed is looked for by what it provides (a pkg-config module, a program), because package names differ
//! between releases more often than those do. Tried on Debian 12 only; the other tables are checked by reading and by the tests
//! below.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use crate::console;
use crate::failure::{Failure, Outcome};
use crate::{machine, process};

/// Programs that can show the UI to the browser tests.
pub(super) const BROWSERS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What a set of packages is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Compiling the shell.
    Build,
    /// A screen in memory, a session bus, a driver for the web view, fonts, pictures of the window.
    Headless,
    /// A browser.
    Browser,
}

/// The systems that have a table of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Debian and what is made from it, with apt.
    Debian,
    /// Fedora and its kin, with dnf.
    Fedora,
    /// Arch and its kin, with pacman.
    Arch,
    /// openSUSE, with zypper.
    Suse,
    /// Any other Linux.
    OtherLinux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl Group {
    /// Debian's names; the versions they were tried with are in docs/adr/0002-dependencies.md.
    fn debian(self) -> &'static [&'static str] {
        match self {
            Self::Build => &[
                "build-essential",
                "curl",
                "file",
                "libayatana-appindicator3-dev",
                "libdbus-1-dev",
                "libgtk-3-dev",
                "librsvg2-dev",
                "libsoup-3.0-dev",
                "libssl-dev",
                "libwebkit2gtk-4.1-dev",
                "pkg-config",
            ],
            Self::Headless => &[
                "at-spi2-core",
                "dbus",
                "dbus-x11",
                "fonts-dejavu-core",
                "fonts-liberation",
                "gnome-keyring",
                "imagemagick",
                "libgl1-mesa-dri",
                "libsecret-tools",
                "openbox",
                "procps",
                "webkit2gtk-driver",
                "x11-utils",
                "xauth",
                "xdotool",
                "xvfb",
            ],
            Self::Browser => &["chromium"],
        }
    }
}

/// Something a group needs, and the package that brings it on systems without a tried list.
struct Capability {
    group: Group,
    provided: Provided,
    fedora: &'static str,
    arch: &'static str,
    suse: &'static str,
}

/// How to see that it is there.
#[derive(Debug, Clone, Copy)]
enum Provided {
    Module(&'static str),
    Program(&'static str),
}

const fn needs(group: Group, provided: Provided, [fedora, arch, suse]: [&'static str; 3]) -> Capability {
    Capability {
        group,
        provided,
        fedora,
        arch,
        suse,
    }
}

/// pkg-config itself stands first: without it no module can be looked for.
const CAPABILITIES: &[Capability] = &[
    needs(
        Group::Build,
        Provided::Program("pkg-config"),
        ["pkgconf-pkg-config", "pkgconf", "pkg-config"],
    ),
    needs(Group::Build, Provided::Program("cc"), ["gcc", "base-devel", "gcc"]),
    needs(Group::Build, Provided::Program("file"), ["file", "file", "file"]),
    needs(
        Group::Build,
        Provided::Module("webkit2gtk-4.1"),
        ["webkit2gtk4.1-devel", "webkit2gtk-4.1", "webkit2gtk3-devel"],
    ),
    needs(
        Group::Build,
        Provided::Module("gtk+-3.0"),
        ["gtk3-devel", "gtk3", "gtk3-devel"],
    ),
    needs(
        Group::Build,
        Provided::Module("librsvg-2.0"),
        ["librsvg2-devel", "librsvg", "librsvg-devel"],
    ),
    needs(
        Group::Build,
        Provided::Module("libsoup-3.0"),
        ["libsoup3-devel", "libsoup3", "libsoup-devel"],
    ),
    needs(
        Group::Build,
        Provided::Module("dbus-1"),
        ["dbus-devel", "dbus", "dbus-1-devel"],
    ),
    needs(
        Group::Headless,
        Provided::Program("Xvfb"),
        ["xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"],
    ),
    needs(
        Group::Headless,
        Provided::Program("dbus-daemon"),
        ["dbus-daemon", "dbus", "dbus-1-daemon"],
    ),
    needs(
        Group::Headless,
        Provided::Program("WebKitWebDriver"),
        ["/usr/bin/WebKitWebDriver", "webkit2gtk-4.1", "/usr/bin/WebKitWebDriver"],
    ),
    needs(
        Group::Headless,
        Provided::Program("import"),
        ["ImageMagick", "imagemagick", "ImageMagick"],
    ),
    needs(
        Group::Headless,
        Provided::Program("openbox"),
        ["openbox", "openbox", "openbox"],
    ),
];

/// Installs what is missing, or says how.
pub(super) fn prepare(groups: &[Group]) -> Outcome {
    let os_release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let family = family(std::env::consts::OS, &os_release);
    if family == Family::Debian {
        prepare_debian(groups, &os_release)
    } else {
        say_missing(family, groups, &missing_there(groups))
    }
}

/// The family this machine belongs to, from its operating system and its `os-release`.
pub(crate) fn family(os: &str, os_release: &str) -> Family {
    match os {
        "macos" => return Family::MacOs,
        "windows" => return Family::Windows,
        _ => {}
    }
    let kin = format!("{} {}", release_field(os_release, "ID"), release_field(os_release, "ID_LIKE"));
    let is = |names: &[&str]| {
        kin.split_whitespace()
            .any(|word| names.iter().any(|name| word.starts_with(name)))
    };
    if is(&["debian", "ubuntu"]) {
        Family::Debian
    } else if is(&["fedora", "rhel"]) {
        Family::Fedora
    } else if is(&["arch"]) {
        Family::Arch
    } else if is(&["opensuse", "suse"]) {
        Family::Suse
    } else {
        Family::OtherLinux
    }
}

fn release_field<'text>(os_release: &'text str, field: &str) -> &'text str {
    os_release
        .lines()
        .find_map(|line| line.strip_prefix(field)?.strip_prefix('='))
        .map_or("", |value| value.trim().trim_matches('"'))
}

fn prepare_debian(groups: &[Group], os_release: &str) -> Outcome {
    let has_browser = super::browser().is_some();
    if groups.contains(&Group::Browser) && !has_browser && release_field(os_release, "ID") == "ubuntu" {
        // Ubuntu's chromium package is a snap, which neither runs as root nor in a container.
        return Err(Failure::missing(
            "No browser was found for the UI tests. Install Chromium or Chrome: sudo snap install chromium",
        ));
    }
    let wanted: Vec<&str> = groups
        .iter()
        .filter(|group| **group != Group::Browser || !has_browser)
        .flat_map(|group| group.debian().iter().copied())
        .collect();
    let (_, said) = process::ask(
        Command::new("dpkg-query")
            .args(["-W", "-f", "${Package} ${db:Status-Status}\n"])
            .args(&wanted),
    )?;
    let missing = missing_from_dpkg(&wanted, &said);
    if missing.is_empty() {
        return Ok(());
    }
    console::progress(format!("installing system packages: {}", missing.join(" ")));
    let (_, user) = process::ask(Command::new("id").arg("-u"))?;
    let prefix = apt_prefix(user.trim() == "0", machine::program("sudo").is_some(), &missing)?;
    apt(&prefix, &["update", "-q"])?;
    let install: Vec<&str> = ["install", "-q", "-y", "--no-install-recommends"]
        .into_iter()
        .chain(missing)
        .collect();
    apt(&prefix, &install)
}

/// Names that dpkg does not call installed. It lists what it knows on stdout and complains about the rest.
fn missing_from_dpkg<'name>(wanted: &[&'name str], said: &str) -> Vec<&'name str> {
    let installed: BTreeSet<&str> = said.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    wanted.iter().copied().filter(|name| !installed.contains(name)).collect()
}

fn apt_prefix(is_root: bool, has_sudo: bool, missing: &[&str]) -> Outcome<Vec<&'static str>> {
    match (is_root, has_sudo) {
        (true, _) => Ok(vec!["env"]),
        (false, true) => Ok(vec!["sudo", "env"]),
        (false, false) => Err(Failure::missing(format!(
            "System packages are missing and sudo is not there. As root: apt-get update && apt-get install --no-install-recommends {}",
            missing.join(" ")
        ))),
    }
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Outcome {
    let words: Vec<&str> = prefix
        .iter()
        .copied()
        .chain(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .chain(arguments.iter().copied())
        .collect();
    let Some((program, rest)) = words.split_first() else {
        return Ok(());
    };
    process::run(Command::new(program).args(rest))
}

fn missing_there(groups: &[Group]) -> Vec<&'static Capability> {
    CAPABILITIES
        .iter()
        .filter(|capability| groups.contains(&capability.group) && !capability.provided.is_there())
        .collect()
}

impl Provided {
    fn is_there(self) -> bool {
        match self {
            Self::Program(name) => machine::program(name).is_some(),
            Self::Module(name) => {
                process::ask(Command::new("pkg-config").args(["--exists", name])).is_ok_and(|(is_there, _)| is_there)
            }
        }
    }
}

/// Nothing to say when nothing is missing; else the exact names and the exact command.
fn say_missing(family: Family, groups: &[Group], missing: &[&Capability]) -> Outcome {
    let no_browser = groups.contains(&Group::Browser) && super::browser().is_none();
    match family {
        Family::MacOs | Family::Windows => say_missing_off_linux(family, groups),
        Family::Debian | Family::Fedora | Family::Arch | Family::Suse | Family::OtherLinux => {
            let mut packages: Vec<&str> = missing.iter().map(|capability| capability.package(family)).collect();
            if no_browser {
                packages.push("chromium");
            }
            packages.dedup();
            if packages.is_empty() {
                Ok(())
            } else {
                Err(Failure::missing(install_words(family, &packages)))
            }
        }
    }
}

impl Capability {
    fn package(&self, family: Family) -> &'static str {
        match (family, self.provided) {
            (Family::Fedora, _) => self.fedora,
            (Family::Arch, _) => self.arch,
            (Family::Suse, _) => self.suse,
            (_, Provided::Module(name) | Provided::Program(name)) => name,
        }
    }
}

fn install_words(family: Family, packages: &[&str]) -> String {
    let names = packages.join(" ");
    let installer = match family {
        Family::Fedora => "sudo dnf install",
        Family::Arch => "sudo pacman -S --needed",
        Family::Suse => "sudo zypper install",
        Family::Debian => "sudo apt-get install --no-install-recommends",
        Family::OtherLinux | Family::MacOs | Family::Windows => {
            return format!(
                "Missing on this machine (pkg-config modules and programs): {names}. Install what provides them, then give the command again."
            );
        }
    };
    format!("System packages are missing. Install them, then give the command again:\n  {installer} {names}")
}

fn say_missing_off_linux(family: Family, groups: &[Group]) -> Outcome {
    if groups.contains(&Group::Headless) {
        return Err(Failure::missing(
            "A window without a screen needs Xvfb and WebKitWebDriver, which exist on Linux only. Here: `cargo xtask run`, and \
             `cargo xtask test --no-window`.",
        ));
    }
    if groups.contains(&Group::Browser) && super::browser().is_none() {
        return Err(Failure::missing(
            "No browser was found for the UI tests. Install Chromium or Chrome and put it on the path.",
        ));
    }
    let has_compiler =
        family == Family::Windows || process::ask(Command::new("xcode-select").arg("-p")).is_ok_and(|(is_there, _)| is_there);
    // On Windows the linker is there, or this program would not be; the web view (WebView2) is a part of Windows 10 and 11.
    if has_compiler {
        Ok(())
    } else {
        Err(Failure::missing(
            "Apple's command line tools are missing. Get them with: xcode-select --install",
        ))
    }
}

#[cfg(test)]
mod tests;
