//! The door with a toy service behind it: callers, refusals, and that a change is answered only when the road serves it.
#![expect(clippy::unwrap_used, reason = "tests")]

mod callers;
mod calls;
mod cross_origin;
mod from_functions;
mod function_url_streams;
mod function_urls;
mod live_answers;
mod operations;
mod s3;
mod s3_toy;
mod toy;
