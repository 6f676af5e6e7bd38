//! The service's operations against a real store, called as the front calls them: constraint checks, then the endpoint.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "clippy sees only `#[test]` functions as tests, not what they call"
)]

mod rehearsal;
mod room;

mod authorizer;
mod cognito;
mod deployment;
mod edits;
mod enable_cors;
mod gateway_response;
mod integration;
mod method;
mod paging;
mod required_parameter;
mod resource;
mod resource_policy;
mod responses;
mod rest_api;
mod stage;
mod test_invoke;
