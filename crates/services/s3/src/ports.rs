//! What this room needs from the others.

use std::sync::Arc;

use gatewright_model::ports::{Blobs, Entropy};
use gatewright_store::Store;

/// What S3 needs from the house. Cheap to clone.
#[derive(Clone)]
pub struct Ports {
    /// Where buckets, objects and uploads are recorded.
    pub store: Store,
    /// Where the bytes of objects and parts are.
    pub blobs: Arc<dyn Blobs>,
    /// For the names of blobs, bucket ids and upload ids.
    pub entropy: Arc<dyn Entropy>,
}
