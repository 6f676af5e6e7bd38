//! Objects for the house's other rooms: Lambda's code from a bucket.

use bytes::Bytes;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Boxed, ObjectRefusal, Objects};
use gatewright_wire::service::ServiceError;

use crate::bucket::reach;
use crate::object::read::{READ_ATTEMPTS_MAX, read_bytes};
use crate::object::record;
use crate::ports::Ports;
use crate::refusal::operation_aborted;

/// The port [`Objects`] on the buckets of this room. A bucket may be read on behalf of its owner, in its region.
#[derive(Clone)]
pub struct BucketObjects {
    ports: Ports,
}

impl BucketObjects {
    /// The objects behind the same ports as [`service`](crate::service).
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        Self { ports }
    }

    async fn read(
        &self,
        account: &AccountId,
        region: &Region,
        bucket: &str,
        key: &str,
        version: Option<&str>,
        limit_bytes: u64,
    ) -> Result<Bytes, ObjectRefusal> {
        let (bucket, _) = reach::find(&self.ports.store, bucket).await.map_err(storage)?.ok_or(ObjectRefusal::NoSuchBucket)?;
        if bucket.owner != *account {
            return Err(ObjectRefusal::AccessDenied);
        }
        if bucket.region != *region {
            return Err(ObjectRefusal::OtherRegion { region: bucket.region });
        }
        if !matches!(version, None | Some("null")) {
            return Err(ObjectRefusal::NoSuchVersion);
        }
        let mut last_seen = None;
        for _ in 0..READ_ATTEMPTS_MAX {
            let found = record::find(&self.ports.store, &bucket, key).await.map_err(storage)?;
            let (object, version) = found.ok_or(ObjectRefusal::NoSuchKey)?;
            if object.size_bytes > limit_bytes {
                return Err(ObjectRefusal::TooLarge { size_bytes: object.size_bytes, limit_bytes });
            }
            let range = 0..object.size_bytes;
            if let Some(bytes) = read_bytes(&self.ports, &object, version, range, &mut last_seen).await.map_err(storage)? {
                return Ok(bytes);
            }
        }
        Err(storage(operation_aborted()))
    }
}

impl Objects for BucketObjects {
    fn get<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        bucket: &'a str,
        key: &'a str,
        version: Option<&'a str>,
        limit_bytes: u64,
    ) -> Boxed<'a, Result<Bytes, ObjectRefusal>> {
        Box::pin(self.read(account, region, bucket, key, version, limit_bytes))
    }
}

fn storage(error: ServiceError) -> ObjectRefusal {
    ObjectRefusal::Storage(error.into())
}
