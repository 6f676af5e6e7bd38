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

    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>> {
        let key = key.to_owned();
        Box::pin(async move {
            self.happen(Moment::BeforeDelete).await;
            self.stored.lock().unwrap().remove(&key);
            Ok(())
        })
    }
}
