//! Lists of what is in a bucket, in pages: objects and uploads, rolled up at a delimiter.

pub(crate) mod encoding;
pub(crate) mod objects;
pub(crate) mod page;
