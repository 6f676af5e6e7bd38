//! S3 against a real store, with blobs in memory that can let something happen at a chosen moment.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod blobs;
mod body_checksum;
mod bucket;
mod copy;
mod delete;
mod durable;
mod garbage;
mod list;
mod list_model;
mod multipart;
mod multipart_list;
mod objects_port;
mod part_copy;
mod put;
mod races;
mod read;
mod refused;
mod room;
