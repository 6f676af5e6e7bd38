//! Tasks on the test's own runtime.

use gatewright_model::ports::{Boxed, Tasks};

/// Spawns on the current Tokio runtime and lets go.
#[derive(Debug, Clone, Copy, Default)]
pub struct RuntimeTasks;

impl Tasks for RuntimeTasks {
    fn spawn(&self, _name: &'static str, task: Boxed<'static, ()>) {
        #[expect(clippy::disallowed_methods, reason = "this is the test implementation of the port that replaces it")]
        drop(tokio::spawn(task));
    }
}
