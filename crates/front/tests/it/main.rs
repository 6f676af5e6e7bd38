//! The door with a toy service behind it: callers, refusals, and that a change is answered only when the road serves it.
#![expect(clippy::unwrap_used, reason = "tests")]

mod callers;
mod calls;
mod operations;
mod toy;
