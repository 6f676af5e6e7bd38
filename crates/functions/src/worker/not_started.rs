//! Why there is no worker.

/// Why no worker could be started.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(crate) struct NotStarted {
    what: String,
    /// Whether it is the package's fault: there is nothing in it to be run.
    pub(crate) is_without_entrypoint: bool,
}

impl NotStarted {
    /// Whether it is the package's fault.
    pub(super) fn without_entrypoint(self, is_so: bool) -> Self {
        Self { is_without_entrypoint: is_so, ..self }
    }
}

/// With an error and all that caused it.
pub(super) fn not_started(cause: impl std::error::Error) -> NotStarted {
    let mut what = cause.to_string();
    let mut source = cause.source();
    while let Some(cause) = source {
        what = format!("{what}: {cause}");
        source = cause.source();
    }
    NotStarted { what, is_without_entrypoint: false }
}

/// In words of ours.
pub(super) fn because(what: &str) -> NotStarted {
    NotStarted { what: what.to_owned(), is_without_entrypoint: false }
}
