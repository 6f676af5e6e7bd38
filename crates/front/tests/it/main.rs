//! The door with a toy service behind it: callers, refusals, and that a change is answered only when the road serves it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod callers;
mod calls;
mod operations;
mod toy;
