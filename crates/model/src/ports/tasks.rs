use super::boxed::Boxed;

/// Where a room starts work that outlives the call it was started from. Every task has a name.
pub trait Tasks: Send + Sync {
    /// Runs `task` on its own until it ends or the program stops.
    fn spawn(&self, name: &'static str, task: Boxed<'static, ()>);
}
