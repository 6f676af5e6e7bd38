//! The events that functions see: the parts that all of them share, and one file for each kind.
//!
//! An event for an authorizer is made before anybody may pass, one for a backend only from a request that may.

pub mod headers;
pub mod maps;
pub mod proxy;
pub mod query;
pub mod request_authorizer;
pub mod request_context;
