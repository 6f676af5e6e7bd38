//! AWS's protocols, each written once over schemas.
//!
//! A request comes in as bytes, headers and a URI; the front picks the operation and hands both here. The protocol's reader turns
//! them into a [`Document`](document::Document) by the operation's schema; [`constraints`] checks it with AWS's wording; the
//! generated shape takes it from there. An answer goes the way back, and a [`ServiceError`](service::ServiceError) becomes the
//! error body that the service's SDKs expect.
//!
//! What it deliberately does not do:
//! - *Invariant:* no I/O and no clock: every function here can be fuzzed in a loop.
//! - *Invariant:* it knows no service. What differs between services is data: schemas and the tables beside them.

pub mod document;
pub mod operation;
pub mod schema;
pub mod service;
