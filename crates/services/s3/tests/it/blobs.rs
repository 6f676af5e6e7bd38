//! Blobs in memory. Something can be made to happen just before the next read or write.

use std::collections::HashMap;
use std::sync::Mutex;

use bytes::Bytes;
use gatewright_model::ports::{BlobError, Blobs, Boxed};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    BeforeGet,
    AfterPut,
    BeforeDelete,
}

#[derive(Default)]
pub(crate) struct MemoryBlobs {
    pub(crate) stored: Mutex<HashMap<String, Bytes>>,
    /// The lengths of the ranges that were read.
    pub(crate) ranges_read: Mutex<Vec<u64>>,
    /// How many blobs were deleted together, each time.
    pub(crate) deletions: Mutex<Vec<usize>>,
    planned: Mutex<Vec<(Moment, Boxed<'static, ()>)>>,
}

impl MemoryBlobs {
    /// Lets `happening` happen at the next such moment.
    pub(crate) fn plan(&self, moment: Moment, happening: impl Future<Output = ()> + Send + 'static) {
        self.planned.lock().unwrap().push((moment, Box::pin(happening)));
    }

    async fn happen(&self, moment: Moment) {
        let happening = {
            let mut planned = self.planned.lock().unwrap();
            let next = planned.iter().position(|(at, _)| *at == moment);
            next.map(|next| planned.remove(next).1)
        };
        if let Some(happening) = happening {
            happening.await;
        }
    }
}

impl Blobs for MemoryBlobs {
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>> {
        let key = key.to_owned();
        assert_eq!(key.len(), 64);
        Box::pin(async move {
            assert!(self.stored.lock().unwrap().insert(key, bytes).is_none(), "keys are drawn at random");
            self.happen(Moment::AfterPut).await;
            Ok(())
        })
    }

    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let key = key.to_owned();
        Box::pin(async move {
            self.happen(Moment::BeforeGet).await;
            Ok(self.stored.lock().unwrap().get(&key).cloned())
        })
    }

    fn get_range(&self, key: &str, start: u64, length: u64) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        self.ranges_read.lock().unwrap().push(length);
        let found = self.get(key);
        let place = |number: u64| usize::try_from(number).unwrap();
        Box::pin(async move { Ok(found.await?.map(|bytes| bytes.slice(place(start)..place(start + length)))) })
    }

    fn delete_all<'a>(&'a self, keys: &'a [String]) -> Boxed<'a, Result<(), BlobError>> {
        self.deletions.lock().unwrap().push(keys.len());
        Box::pin(async move {
            for key in keys {
                self.delete(key).await?;
            }
            Ok(())
        })
    }

    fn keys(&self, after: Option<&str>, limit: usize) -> Boxed<'_, Result<Vec<String>, BlobError>> {
        let mut keys: Vec<String> = self.stored.lock().unwrap().keys().cloned().collect();
        keys.retain(|key| after.is_none_or(|after| key.as_str() > after));
        keys.sort_unstable();
        keys.truncate(limit);
        Box::pin(async move { Ok(keys) })
    }

    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>> {
        let key = key.to_owned();
        Box::pin(async move {
            self.happen(Moment::BeforeDelete).await;
            self.stored.lock().unwrap().remove(&key);
            Ok(())
        })
    }
}
