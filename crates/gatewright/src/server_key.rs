//! The server's key: what seals passwords, private keys and secrets before they reach a record.
//!
//! Thirty-two random bytes in a file that only its owner reads, made once. Without it nobody signs in any more, so it belongs to every
//! backup of the data directory; with it and the store, secrets can be read, so it belongs to nobody else.
//!
//! The store keeps a check value, sealed with the key. So a key that is lost, or another one, stops the start instead of being replaced:
//! a new key would open nothing and mix its seals with the old ones.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use anyhow::{Context, bail, ensure};
use gatewright_keys::ServerKey;
use gatewright_keys::seal::{Purpose, SERVER_KEY_BYTES};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;
use gatewright_store::Store;
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;

/// The check value's record.
const SERVER_KEY_CHECK: Kind = Kind { name: "server_key_check", is_fed: false };
const CHECK_KEY: &str = "server.key";

/// Reads the key in the data directory `directory`, or makes one where none was ever made. The caller holds the store, and with it the
/// directory's lock, so no one else makes one too.
pub(crate) async fn load_or_create(directory: &Path, store: &Store, entropy: &dyn Entropy) -> anyhow::Result<ServerKey> {
    let path = directory.join("server.key");
    let told = || format!("the server's key `{}`", path.display());
    let scope = Scope { account: AccountId::developer(), region: None };
    let check = store.get(SERVER_KEY_CHECK, &scope, CHECK_KEY).await?;
    let check: Option<String> = check.map(|record| record.value()).transpose()?;
    let key = match (File::open(&path), &check) {
        (Ok(file), _) => read(file).with_context(told)?,
        (Err(problem), Some(_)) if problem.kind() == io::ErrorKind::NotFound => {
            Err(problem).context("it has sealed what is in the store; restore it from a backup").with_context(told)?
        }
        (Err(problem), None) if problem.kind() == io::ErrorKind::NotFound => {
            create(directory, &path, entropy).with_context(told)?
        }
        (Err(problem), _) => Err(problem).with_context(told)?,
    };
    match check {
        Some(check) => {
            let is_same = key.open(Purpose::ServerKeyCheck, CHECK_KEY, &check).is_ok();
            if !is_same {
                bail!("{}: it is not the key that has sealed what is in the store; restore that one from a backup", told());
            }
        }
        None => {
            let check = key.seal(Purpose::ServerKeyCheck, CHECK_KEY, b"", entropy)?;
            let draft = Draft::new(SERVER_KEY_CHECK, scope, CHECK_KEY.to_owned(), &check)?;
            store.commit(Transaction::new().create(draft)).await?;
        }
    }
    Ok(key)
}

fn read(mut file: File) -> anyhow::Result<ServerKey> {
    let about = file.metadata()?;
    ensure!(about.mode() & 0o077 == 0, "others may read it (mode {:o}); run `chmod 600` on it", about.mode() & 0o777);
    let mut bytes = [0; SERVER_KEY_BYTES];
    file.read_exact(&mut bytes).context("it is cut short; restore it from a backup")?;
    ensure!(file.read(&mut [0])? == 0, "it is longer than {SERVER_KEY_BYTES} bytes; restore it from a backup");
    Ok(ServerKey::new(Secret::new(bytes)))
}

/// Written aside and renamed: under its name there is a whole key or none.
fn create(directory: &Path, path: &Path, entropy: &dyn Entropy) -> anyhow::Result<ServerKey> {
    let key = ServerKey::draw(entropy);
    let aside = directory.join("server.key.new");
    match std::fs::remove_file(&aside) {
        Err(problem) if problem.kind() != io::ErrorKind::NotFound => return Err(problem.into()),
        _ => {}
    }
    // A file of our own making: what lay there before could be somebody else's to read.
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&aside)?;
    file.write_all(key.expose())?;
    file.sync_all()?;
    std::fs::rename(&aside, path)?;
    File::open(directory)?.sync_all()?;
    Ok(key)
}

#[cfg(test)]
mod tests;
