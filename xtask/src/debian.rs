//! Debian's packages, for what no language's package index has.

use std::process::{Command, Stdio};

use anyhow::{Result, ensure};

use crate::command::run;

/// Whether this machine lets us install packages: root, and apt.
pub(crate) fn can_install() -> bool {
    rustix::process::geteuid().is_root() && run(Command::new("apt-get").arg("--version").stdout(Stdio::null())).is_ok()
}

/// Installs packages, and nothing that they merely recommend. Asks nothing.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    ensure!(can_install(), "only root on a machine with apt-get can install {}", packages.join(" and "));
    eprintln!("xtask: installing Debian's {}", packages.join(" and "));
    if let Err(problem) = run(apt_get().args(["update", "-q"])) {
        eprintln!("xtask: {problem:#}; trying with the lists of packages that are there");
    }
    run(apt_get().args(["install", "-q", "-y", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    // Somebody else's apt is waited for, not fought.
    command.args(["-o", "DPkg::Lock::Timeout=300"]);
    // Its progress is for people who wait; what went wrong is on standard error.
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).stdout(Stdio::null());
    command
}
