//! The set-up's decisions on machines that are not here.

use super::*;

#[test]
fn systems_are_told_apart_by_os_release() {
    let cases = [
        ("linux", "ID=debian\nVERSION_ID=\"12\"\n", Family::Debian),
        ("linux", "NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n", Family::Debian),
        ("linux", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Family::Debian),
        ("linux", "ID=fedora\n", Family::Fedora),
        ("linux", "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", Family::Fedora),
        ("linux", "ID=arch\n", Family::Arch),
        ("linux", "ID=manjaro\nID_LIKE=arch\n", Family::Arch),
        (
            "linux",
            "ID=\"opensuse-tumbleweed\"\nID_LIKE=\"opensuse suse\"\n",
            Family::Suse,
        ),
        ("linux", "ID=nixos\n", Family::OtherLinux),
        ("linux", "", Family::OtherLinux),
        ("macos", "", Family::MacOs),
        ("windows", "", Family::Windows),
    ];
    for (os, os_release, expected) in cases {
        assert_eq!(family(os, os_release), expected, "{os} {os_release:?}");
    }
}

#[test]
fn a_package_counts_only_when_dpkg_says_installed() {
    let said = "xvfb installed\nopenbox config-files\ndpkg-query: no packages found matching dbus-x11\n";
    assert_eq!(
        missing_from_dpkg(&["xvfb", "openbox", "dbus-x11"], said),
        ["openbox", "dbus-x11"]
    );
    assert!(missing_from_dpkg(&["xvfb"], said).is_empty());
}

#[test]
fn without_root_and_sudo_the_exact_command_is_said() {
    let failure = apt_prefix(false, false, &["xvfb", "openbox"]).unwrap_err();
    assert!(failure.is_missing());
    assert!(
        failure
            .to_string()
            .ends_with("apt-get install --no-install-recommends xvfb openbox"),
        "{failure}"
    );
    assert_eq!(apt_prefix(true, false, &[]).unwrap(), ["env"]);
    assert_eq!(apt_prefix(false, true, &[]).unwrap(), ["sudo", "env"]);
}

#[test]
fn each_family_is_told_its_own_command() {
    let webkit: Vec<&Capability> = CAPABILITIES
        .iter()
        .filter(|capability| matches!(capability.provided, Provided::Module("webkit2gtk-4.1")))
        .collect();
    let cases = [
        (Family::Fedora, "sudo dnf install webkit2gtk4.1-devel"),
        (Family::Arch, "sudo pacman -S --needed webkit2gtk-4.1"),
        (Family::Suse, "sudo zypper install webkit2gtk3-devel"),
        (Family::OtherLinux, "(pkg-config modules and programs): webkit2gtk-4.1."),
    ];
    for (family, expected) in cases {
        let failure = say_missing(family, &[Group::Build], &webkit).unwrap_err();
        assert!(failure.is_missing(), "{family:?}");
        assert!(failure.to_string().contains(expected), "{family:?}: {failure}");
        assert_eq!(
            say_missing(family, &[Group::Build], &[]),
            Ok(()),
            "{family:?} with everything there"
        );
    }
}

#[test]
fn a_screenless_window_is_refused_in_words_off_linux() {
    for family in [Family::MacOs, Family::Windows] {
        let failure = say_missing(family, &[Group::Build, Group::Headless], &[]).unwrap_err();
        assert!(failure.is_missing());
        assert!(failure.to_string().contains("cargo xtask test --no-window"), "{failure}");
    }
}

#[test]
fn every_group_has_packages_and_none_stands_in_two_groups() {
    let all: Vec<&str> = [Group::Build, Group::Headless, Group::Browser]
        .into_iter()
        .flat_map(|group| group.debian().iter().copied())
        .collect();
    let unique: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(all.len(), unique.len());
    for needed in [
        "libwebkit2gtk-4.1-dev",
        "webkit2gtk-driver",
        "xvfb",
        "chromium",
        "fonts-liberation",
    ] {
        assert!(unique.contains(needed), "{needed}");
    }
}
