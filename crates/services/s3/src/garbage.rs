//! Blobs that no record names: what a crash, or a caller who went away, has left between writing bytes and writing the record, or
//! between removing the record and deleting the bytes.
//!
//! *Invariant:* nothing is deleted unless every record that could name it was read and understood.

use std::collections::BTreeSet;

use gatewright_store::record::{Kind, Record, Scope};
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::records::{OBJECT, PART, Part, Piece, StoredObject, value};
use crate::refusal::internal_error;

/// Keys of blobs that are looked at together: some 10 MiB of memory, and all records are read once for as many.
const KEYS_AT_ONCE: usize = 50_000;

/// Records that are read at once.
const BATCH: usize = 1000;

/// Deletes every blob that no object and no part names, and says how many those were. For the time before the doors open: a writer
/// keeps its bytes before it writes the record, and would lose them here.
///
/// # Errors
/// When records or blobs cannot be listed or read, and when a blob cannot be deleted. What has been deleted by then was garbage.
pub async fn collect_garbage(ports: &Ports) -> Result<usize, ServiceError> {
    collect(ports, KEYS_AT_ONCE).await
}

async fn collect(ports: &Ports, keys_at_once: usize) -> Result<usize, ServiceError> {
    let mut collected = 0_usize;
    let mut after: Option<String> = None;
    // Ends: every round goes on behind the last key.
    loop {
        let keys = ports.blobs.keys(after.as_deref(), keys_at_once).await.map_err(internal_error)?;
        let Some(last) = keys.last() else {
            return Ok(collected);
        };
        after = Some(last.clone());
        let unnamed = unnamed(ports, keys).await?;
        ports.blobs.delete_all(&unnamed).await.map_err(internal_error)?;
        collected = collected.saturating_add(unnamed.len());
    }
}

/// Those of the keys that no record names.
async fn unnamed(ports: &Ports, keys: Vec<String>) -> Result<Vec<String>, ServiceError> {
    let mut unnamed: BTreeSet<String> = keys.into_iter().collect();
    for_each(ports, PART, |record| {
        let part: Part = value(record)?;
        forget(&mut unnamed, &[part.piece]);
        Ok(())
    })
    .await?;
    for_each(ports, OBJECT, |record| {
        let object: StoredObject = value(record)?;
        forget(&mut unnamed, &object.pieces);
        Ok(())
    })
    .await?;
    Ok(unnamed.into_iter().collect())
}

fn forget(keys: &mut BTreeSet<String>, pieces: &[Piece]) {
    for piece in pieces {
        keys.remove(&piece.blob);
    }
}

async fn for_each(
    ports: &Ports,
    kind: Kind,
    mut take: impl FnMut(&Record) -> Result<(), ServiceError> + Send,
) -> Result<(), ServiceError> {
    let mut after: Option<(Scope, String)> = None;
    // Ends: every round goes on behind the last record.
    loop {
        let position = after.as_ref().map(|(scope, key)| (scope, key.as_str()));
        let records = ports.store.scan_all(kind, position, BATCH).await.map_err(internal_error)?;
        records.iter().try_for_each(&mut take)?;
        match records.into_iter().last() {
            Some(last) => after = Some((last.scope, last.key)),
            None => return Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bytes::Bytes;
    use gatewright_model::ids::AccountId;
    use gatewright_store::Store;
    use gatewright_store::blobs::DiskBlobs;
    use gatewright_store::transaction::Transaction;
    use gatewright_testkit::clock::FakeClock;
    use gatewright_testkit::entropy::SeededEntropy;

    use super::*;
    use crate::records::draft;

    #[tokio::test]
    async fn blobs_on_the_disk_are_looked_at_in_rounds() {
        let directory = std::env::temp_dir().join(format!("gatewright-s3-garbage-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let ports = Ports {
            store: Store::open(&directory, Arc::new(FakeClock::new())).unwrap(),
            blobs: Arc::new(DiskBlobs::open(directory.join("objects")).unwrap()),
            entropy: Arc::new(SeededEntropy::new(1)),
        };
        let key = |number: u8| format!("{number:064x}");
        for number in 0..7 {
            ports.blobs.put(&key(number), Bytes::new()).await.unwrap();
        }
        // More records than are read at once, the last of which names a blob.
        let scope = Scope { account: AccountId::parse("123456789012").unwrap(), region: None };
        let mut transaction = Transaction::new();
        for number in 0..=BATCH {
            let blob = if number == BATCH { key(4) } else { "f".repeat(64) };
            let part = Part {
                piece: Piece { blob, size_bytes: 0 },
                etag: String::new(),
                checksum: String::new(),
                last_modified: gatewright_model::timestamp::Timestamp::default(),
            };
            transaction = transaction.create(draft(PART, scope.clone(), &format!("u/{number:05}"), &part).unwrap());
        }
        ports.store.commit(transaction).await.unwrap();
        assert_eq!(collect(&ports, 2).await.unwrap(), 6);
        assert_eq!(ports.blobs.keys(None, 9).await.unwrap(), [key(4)]);
        ports.store.close().await;
        std::fs::remove_dir_all(&directory).unwrap();
    }
}
