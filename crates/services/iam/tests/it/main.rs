//! IAM against a real store.

#![expect(clippy::unwrap_used, reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions")]
#![expect(
    clippy::indexing_slicing,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]
#![expect(clippy::panic, reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions")]

mod attachment;
mod attachment_model;
mod managed_policy;
mod policy_version;
mod role;
mod role_changes;
mod role_policy;
mod role_tag;
mod roles;
mod room;
mod wire;
