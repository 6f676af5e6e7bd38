//! The functions room with real Python processes.

mod archives;
mod errors;
mod fleet;
mod handlers;
mod house;
mod logs;
mod official_client;
mod raw_client;
mod refusals;
