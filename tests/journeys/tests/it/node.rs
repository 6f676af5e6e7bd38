//! Scripts in `clients/`, which use clients from npm, unmodified. Node looks for packages beside the script, and nothing of theirs is in the
//! checkout: so a script runs as a copy, in a folder of its own, with the installed packages beside it.

use std::path::Path;
use std::process::Command;

use crate::folder::Folder;
use crate::process::{self, Running};

/// A folder with copies of the scripts, and their packages.
pub(crate) struct Scripts {
    pub(crate) folder: Folder,
}

impl Scripts {
    #[track_caller]
    pub(crate) fn copied() -> Self {
        let folder = Folder::new();
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("clients");
        for entry in std::fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
        }
        let packages = process::given("GATEWRIGHT_TEST_NODE_CLIENTS").join("node_modules");
        std::os::unix::fs::symlink(packages, folder.path().join("node_modules")).unwrap();
        Self { folder }
    }

    fn command(&self, script: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new("node");
        command.arg(self.folder.path().join(script)).args(arguments).current_dir(self.folder.path());
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.folder.folder("home"))
            .env("TMPDIR", self.folder.folder("tmp"))
            .env("LC_ALL", "C.UTF-8");
        command
    }

    /// Starts a script that runs beside the test.
    #[track_caller]
    pub(crate) fn start(&self, script: &str, arguments: &[&str]) -> Running {
        Running::start(&mut self.command(script, arguments))
    }
}
