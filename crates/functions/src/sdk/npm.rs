//! The AWS SDK for JavaScript, by the npm that came with the Node that runs functions, from lock files that pin every package by its
//! checksum. Their install scripts are not run.

use std::ffi::OsString;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use tokio::process::Command;

use super::fetching::Fetching;

/// What is to be installed.
#[derive(Clone, Copy)]
pub(super) struct List {
    package: &'static str,
    pub(super) lock: &'static str,
}

/// `aws-sdk`.
pub(super) const VERSION_2: List =
    List { package: include_str!("node-2/package.json"), lock: include_str!("node-2/package-lock.json") };
/// `@aws-sdk/…`.
pub(super) const VERSION_3: List =
    List { package: include_str!("node-3/package.json"), lock: include_str!("node-3/package-lock.json") };
/// npm writes it when everything else is there.
pub(super) const LAST_FILE: &str = "node_modules/.package-lock.json";

/// Below the directory that an installation of Node consists of.
const PLACES_OF_NPM: [&str; 2] = ["lib/node_modules/npm/bin/npm-cli.js", "share/nodejs/npm/bin/npm-cli.js"];
const SWITCHES: [&str; 6] = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-update-notifier"];
/// Somebody is waiting: whoever is offline is to hear it soon.
const PATIENCE: [&str; 2] = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
/// Most of npm's words that are passed on.
const REASON_LINES_MAX: usize = 3;

/// Writes the lists down, also in `home`, and says how npm is called.
pub(super) fn prepare(list: List, node: &Path, partial: &Path, home: &Path) -> Result<Fetching> {
    let npm = npm_of(node)?;
    for place in [partial, home] {
        std::fs::create_dir_all(place)?;
        std::fs::write(place.join("package.json"), list.package)?;
        std::fs::write(place.join("package-lock.json"), list.lock)?;
    }
    let mut command = Command::new(node);
    command.arg(&npm).args(SWITCHES).args(PATIENCE).current_dir(partial).env("PATH", path_with(node)?);
    let by_hand = format!("cd {} && {} {} {}", home.display(), node.display(), npm.display(), SWITCHES.join(" "));
    Ok(Fetching { command, by_hand })
}

fn npm_of(node: &Path) -> Result<PathBuf> {
    let prefix = node.parent().and_then(Path::parent).unwrap_or(node);
    let npm = PLACES_OF_NPM.iter().map(|place| prefix.join(place)).find(|npm| npm.is_file());
    npm.ok_or_else(|| Error::new(ErrorKind::NotFound, format!("{} came without npm", node.display())))
}

/// npm starts `node` by its name.
fn path_with(node: &Path) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = node.parent().map(Path::to_owned).into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(Error::other)
}

/// The first lines that npm said of what went wrong, or else all that it said, as far as that is not much.
pub(super) fn reason(said: &str) -> String {
    let lines = said.lines().filter_map(|line| line.strip_prefix("npm error ").or_else(|| line.strip_prefix("npm ERR! ")));
    let is_reason = |line: &&str| !line.is_empty() && !line.starts_with("A complete log");
    let mut lines: Vec<&str> = lines.map(str::trim).filter(is_reason).take(REASON_LINES_MAX).collect();
    if lines.is_empty() {
        lines = said.lines().map(str::trim).filter(|line| !line.is_empty()).take(REASON_LINES_MAX).collect();
    }
    if lines.is_empty() { "npm failed".to_owned() } else { lines.join("; ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_has_a_checksum_and_every_version_is_one() {
        for list in [VERSION_2, VERSION_3] {
            let lock: serde_json::Value = serde_json::from_str(list.lock).unwrap();
            let package: serde_json::Value = serde_json::from_str(list.package).unwrap();
            assert_eq!(lock["packages"][""]["dependencies"], package["dependencies"]);
            for version in package["dependencies"].as_object().unwrap().values() {
                assert!(version.as_str().unwrap().starts_with(|first: char| first.is_ascii_digit()), "{version}");
            }
            for (name, package) in lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty()) {
                assert!(package["integrity"].as_str().unwrap().starts_with("sha512-"), "{name}");
            }
        }
    }

    #[test]
    fn the_reason_is_npms_first_words() {
        let said =
            "npm warn old\nnpm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error more\n";
        assert_eq!(reason(said), "code ENOTFOUND; syscall getaddrinfo; errno ENOTFOUND");
        let said = "npm error Exit handler never called!\nnpm error A complete log of this run can be found in: x\n";
        assert_eq!(reason(said), "Exit handler never called!");
        assert_eq!(
            reason("node: out of memory\nnpm error A complete log of\n"),
            "node: out of memory; npm error A complete log of"
        );
        assert_eq!(reason(""), "npm failed");
    }
}
