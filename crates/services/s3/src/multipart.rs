//! Multipart uploads: begun, filled with parts, completed into an object or aborted.
//!
//! A part is a blob and a record. Completing moves the names of the blobs from the parts' records into the object's, in one
//! transaction that also removes the upload; no byte is copied. A part that comes while its upload ends is either in that
//! transaction or finds the upload gone and takes itself back.
//!
//! # Not (yet) like AWS
//! - An object has at most 512 MiB, so an upload that is completed has at most about a hundred parts.
//! - Completing an upload once more is `NoSuchUpload`; AWS may answer 200 for a while.
//! - Uploads that nobody ends stay.

pub(crate) mod abort;
pub(crate) mod complete;
mod complete_list;
pub(crate) mod create;
pub(crate) mod list_parts;
pub(crate) mod list_uploads;
pub(crate) mod part;
pub(crate) mod part_copy;
mod part_number;
pub(crate) mod sweep;
mod upload;
