//! The AWS APIs' door: protocol → caller → signature → dispatch to the services that rooms register.
//!
//! Everything that the listener's routing table did not send on the road or to our own endpoints comes here: calls of the AWS CLI
//! and the SDKs. [`door`] is the way of one call; `gatewright_wire::caller` says who is calling; the services themselves were registered by the
//! program. [`operations`] is the same door for the demo and, later, the console: by name and document instead of by HTTP.
//!
//! Calls of function URLs have a door of their own, [`function_url`]: the same signatures and keys, but no operation, and its answer is
//! the function's.
//!
//! What it deliberately does not do:
//! - *Invariant:* it imports no service. A service is a table of operations that a room hands to the program.
//! - *Invariant:* an operation that changes something is answered only after this node's road has applied the change (the
//!   `Settled` port); read your writes.
//! - *Invariant:* a signature in the query string counts for S3 (`claim`) and function URLs alone; execute-api's are not the front's.
//! - *Invariant:* the room sees S3's bodies decoded and their caller decided; no framing reaches it.
//!
//! # Not (yet) like AWS
//! - Developer mode only: an access key that this server did not issue is the account's root. Strict mode, where every signed call is
//!   verified and authorized, is refused at start until it is built.

mod authorization;
mod bodies;
mod claim;
pub mod cross_origin;
pub mod document_json;
pub mod door;
pub mod function_url;
pub mod operations;
mod permission;
mod settings;
mod virtual_host;

pub use door::{Front, Ports};
pub use function_url::{FunctionUrlTable, UrlDoor, UrlPorts};
pub use settings::Settings;
