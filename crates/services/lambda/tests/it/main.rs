//! Lambda against a real store, with in-memory rooms behind its other ports.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod alias;
mod answer;
mod code_from_bucket;
mod create;
mod delete;
mod event;
mod function_layers;
mod function_url;
mod invocation;
mod layer_permission;
mod layer_version;
mod logging_config;
mod permission;
mod read;
mod reserved_concurrency;
mod response_stream;
mod room;
mod update;
mod version;
