//! Who is on which processor.

use anyhow::Result;

use crate::surroundings::on_processor;

/// Where servers are measured.
const SERVERS: usize = 0;
/// Where the load and the backend are.
pub(super) const LOAD: usize = 1;

/// Starts something where servers are measured. Nothing may be waited for in between: who waits goes on on any thread.
pub(super) fn as_server<T>(start: impl FnOnce() -> Result<T>) -> Result<T> {
    on_processor(SERVERS)?;
    let started = start();
    on_processor(LOAD)?;
    started
}
