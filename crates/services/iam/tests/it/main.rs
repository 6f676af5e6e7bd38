//! IAM against a real store.

#![expect(clippy::unwrap_used, reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions")]

mod role;
mod roles;
mod room;
