//! How an SDK is fetched.

use tokio::process::Command;

/// One way, for the server and for people.
pub(super) struct Fetching {
    /// Puts it into a directory beside its place.
    pub(super) command: Command,
    /// Does the same by hand, in its place.
    pub(super) by_hand: String,
}
