//! The functions room with real Python processes.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking, also in what it shares"
)]

mod altered_packages;
mod archives;
mod attacks;
mod aws_lambda_ric;
mod custom_runtime;
mod errors;
mod fleet;
mod flood;
mod frozen;
mod handlers;
mod house;
mod json_logs;
mod lambda_runtime;
mod layers;
mod logs;
mod node;
mod node_sdk;
mod official_client;
mod python_sdk;
mod raw_client;
mod refusals;
mod reset;
mod revisions;
mod versions;
mod web_page;
