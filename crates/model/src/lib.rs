//! The words every room shares.
//!
//! Nothing passes through this crate: it declares what does. Ids and ARNs ([`ids`], [`arn`]), what the listener hands to the
//! road ([`arrival`], [`body`]), what services write and the road compiles ([`rest_api`], [`function`], and the texts in them that both
//! must read the same way: [`function_name`], [`gateway_response`], [`invocation_uri`], [`java_regex`]), who is calling
//! ([`principal`]) and the doors between rooms ([`ports`]).
//!
//! What it deliberately does not do:
//! - *Invariant:* no I/O, no clock, no randomness, no async runtime. Ports are declarations only; rooms implement them and the
//!   program plugs them together.
//! - *Invariant:* no decision is taken here. Definitions say what is deployed, never what follows from it.

pub mod arn;
pub mod arrival;
pub mod aws_hosts;
pub mod body;
pub mod function;
pub mod function_alias;
pub mod function_logging;
pub mod function_name;
pub mod function_url;
pub mod gateway_response;
pub mod http_endpoint;
pub mod identity_source;
pub mod ids;
pub mod invocation_uri;
pub mod java_regex;
pub mod login_domain;
pub mod original_head;
pub mod ports;
pub mod principal;
pub mod reserved_concurrency;
pub mod rest_api;
pub mod role_arn;
pub mod runtime;
pub mod secret;
pub mod timestamp;
