//! XML, both ways: what the query protocol answers, and what S3 reads and answers.
//!
//! # Not (yet) like AWS
//! - Characters that XML 1.0 cannot carry are answered as U+FFFD.
//! - Namespaces are not looked at in what is read: an element is its local name.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use read::{Element, NotXml};
pub use read::{XML_BYTES_MAX, XML_DEPTH_MAX, XML_ELEMENTS_MAX};
pub(crate) use write::{Xml, write_members};
