//! This program as a function's jailer: how it is told to be one.

use std::path::PathBuf;

use gatewright_sandbox::jailer::Jailer;

/// The first argument; for no person.
const ARGUMENT: &str = "--as-a-function's-jailer";

/// Whether this process was started to be one.
pub(crate) fn is_asked_for() -> bool {
    std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT)
}

/// How to start one: whatever file this program was started from, also when another has taken its name since.
pub(crate) fn jailer() -> Jailer {
    Jailer { program: PathBuf::from("/proc/self/exe"), arguments: vec![ARGUMENT.to_owned()] }
}
