//! The requests and answers of S3 as Rust types.
//!
//! Everything but this page is generated: `cargo xtask codegen` reads the AWS service model and writes, for the operations
//! listed in `xtask/operations.toml`, the [`operations`], their [`types`] and the [`schemas`] by which `gatewright-wire` reads and
//! checks a request and writes an answer. A type reads itself from a document that the protocol made, and writes itself into one;
//! the room behind the operation works with the types alone. To add an operation, add its name to the list and run the command.
//!
//! What it deliberately does not do:
//! - *Invariant:* nothing here is edited by hand, and a test in `xtask` regenerates it and compares.
//! - *Invariant:* it knows no protocol and no rule of the service; schemas are data, types are values.
//! - *Invariant:* a member that the model marks sensitive is not shown by `Debug`.

#[path = "generated/operations.rs"]
pub mod operations;

#[path = "generated/types.rs"]
pub mod types;

#[path = "generated/schemas.rs"]
pub mod schemas;

#[path = "generated/conversions.rs"]
mod conversions;

pub use operations::SERVICE;
