//! Programs that the machine has already.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What `program --version` says; nothing when it does not start or does not succeed.
pub(super) fn version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Every program with one of these names on the search path, in its order, and where Debian puts them at last.
pub(super) fn on_search_path(names: &[&str]) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain([PathBuf::from("/usr/bin")]).collect();
    let programs = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    programs.filter(|program| program.is_file()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_does_not_start_or_succeed_has_no_version() {
        assert_eq!(version(Path::new("/nonexistent/aws")), None);
        assert_eq!(version(Path::new("false")), None);
        assert!(version(Path::new("cargo")).is_some_and(|version| version.starts_with("cargo ")));
    }

    #[test]
    fn programs_are_files_of_the_name_asked_for() {
        let found = on_search_path(&["no-such-program", "sh"]);
        assert!(found.iter().all(|program| program.ends_with("sh") && program.is_file()), "{found:?}");
        assert!(!found.is_empty());
    }
}
