//! Where the kitchen keeps what it downloads and installs: outside the checkout, so that `git clean` costs nothing.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// `$XDG_CACHE_HOME/gatewright/<name>`, else `~/.cache/gatewright/<name>`; made when missing.
pub(crate) fn folder(name: &str) -> Result<PathBuf> {
    let base = match std::env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()) {
        Some(base) => PathBuf::from(base),
        None => {
            let home = std::env::var_os("HOME").context("neither XDG_CACHE_HOME nor HOME is set; set one of them")?;
            Path::new(&home).join(".cache")
        }
    };
    let folder = base.join("gatewright").join(name);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    Ok(folder)
}

/// `<name>/<key>` in the cache, the key being that of `content`; `install` fills it unless it is complete. An unfinished one is made anew.
pub(crate) fn prepared(name: &str, content: &[u8], install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let key: String = sha256(content).chars().take(16).collect();
    let folder = folder(name)?.join(key);
    // Two runs at once must not install into the same folder.
    let lock = std::fs::File::create(folder.with_extension("lock"))?;
    lock.lock()?;
    let complete = folder.join("complete");
    if complete.is_file() {
        return Ok(folder);
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    install(&folder)?;
    std::fs::write(complete, "")?;
    Ok(folder)
}

/// Hex SHA-256.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}
