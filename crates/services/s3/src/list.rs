//! Lists of what is in a bucket, in pages: objects and uploads, rolled up at a delimiter.

mod encoding;
mod objects;
mod page;

pub(crate) use encoding::Encoding;
pub(crate) use objects::{list, list_v2, page_size};
pub(crate) use page::{Asked, Entry, Position, Roll, page};
