//! The protocols over small hand-written services, one for each protocol.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, its tools included")]

mod buckets;
mod calls;
mod toy;

mod aws_json;
mod aws_query;
mod constraints;
mod error;
mod live_body;
mod matching;
mod properties;
mod rest_json;
mod rest_xml;
