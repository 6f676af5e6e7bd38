//! In-memory rooms for tests: what stands behind a port when the real thing is not what is tested.
//!
//! *Invariant:* nothing here sleeps or reads the machine's clock.

pub mod authenticator;
pub mod call;
pub mod clock;
pub mod entropy;
pub mod identities;
pub mod invoke;
pub mod key_sets;
pub mod tasks;
pub mod upstream;
