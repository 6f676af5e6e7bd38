//! The server's key: what seals passwords, private keys and secrets before they reach a record.
//!
//! Thirty-two random bytes in a file that only its owner reads, made once. Without it nobody signs in any more, so it belongs to every
//! backup of the data directory; with it and the store, secrets can be read, so it belongs to nobody else.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use anyhow::{Context, ensure};
use gatewright_keys::ServerKey;
use gatewright_keys::seal::SERVER_KEY_BYTES;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;

/// Reads the key in the data directory `directory`, or makes one. The caller holds the store's lock, so no one else makes one too.
pub(crate) fn load_or_create(directory: &Path, entropy: &dyn Entropy) -> anyhow::Result<ServerKey> {
    let path = directory.join("server.key");
    let told = || format!("the server's key `{}`", path.display());
    match File::open(&path) {
        Ok(file) => read(file).with_context(told),
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => create(directory, &path, entropy).with_context(told),
        Err(problem) => Err(problem).with_context(told),
    }
}

fn read(mut file: File) -> anyhow::Result<ServerKey> {
    let mode = file.metadata()?.permissions().mode();
    ensure!(mode & 0o077 == 0, "others may read it (mode {:o}); run `chmod 600` on it", mode & 0o777);
    let mut bytes = [0; SERVER_KEY_BYTES];
    file.read_exact(&mut bytes).context("it is cut short; restore it from a backup")?;
    ensure!(file.read(&mut [0])? == 0, "it is longer than {SERVER_KEY_BYTES} bytes; restore it from a backup");
    Ok(ServerKey::new(Secret::new(bytes)))
}

/// Written aside and renamed: under its name there is a whole key or none.
fn create(directory: &Path, path: &Path, entropy: &dyn Entropy) -> anyhow::Result<ServerKey> {
    let key = ServerKey::draw(entropy);
    let aside = directory.join("server.key.new");
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&aside)?;
    file.write_all(key.expose())?;
    file.sync_all()?;
    std::fs::rename(&aside, path)?;
    File::open(directory)?.sync_all()?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::SystemEntropy;

    #[test]
    fn the_key_is_made_once_kept_private_and_refused_when_it_is_not_whole() {
        let directory = std::env::temp_dir().join(format!("gatewright-key-{}", (&SystemEntropy as &dyn Entropy).lower_id(12)));
        std::fs::create_dir(&directory).unwrap();
        load_or_create(&directory, &SystemEntropy).unwrap();
        let path = directory.join("server.key");
        let bytes = std::fs::read(&path).unwrap();
        load_or_create(&directory, &SystemEntropy).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "made once");
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(load_or_create(&directory, &SystemEntropy).is_err(), "others may read it");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&path, &bytes[1..]).unwrap();
        assert!(load_or_create(&directory, &SystemEntropy).is_err(), "cut short");
        std::fs::remove_dir_all(&directory).unwrap();
    }
}
