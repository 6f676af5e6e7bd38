//! Templates as users write them, through the public face of the crate.

#![expect(clippy::unwrap_used, reason = "clippy sees only `#[test]` functions as tests, not what they call")]

mod real_templates;
