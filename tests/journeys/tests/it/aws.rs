//! The real `aws` command.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::folder::Folder;
use crate::process;
use crate::seen;
use crate::server::Server;

/// `aws` in a home of its own.
pub(crate) struct Aws {
    home: Folder,
    pub(crate) endpoint: String,
    authority: Option<PathBuf>,
}

impl Aws {
    /// Speaks plain HTTP to this server.
    pub(crate) fn to(server: &Server) -> Self {
        Self { home: Folder::new(), endpoint: server.endpoint.clone(), authority: None }
    }

    /// Speaks HTTPS to this server and trusts nobody but its authority.
    pub(crate) fn over_tls(server: &Server) -> Self {
        let endpoint = format!("https://localhost:{}", server.address.port());
        Self { home: Folder::new(), endpoint, authority: Some(server.authority.clone()) }
    }

    #[track_caller]
    fn run(&self, arguments: &[&str]) -> (bool, String, String) {
        let mut command = Command::new(process::given("GATEWRIGHT_TEST_BIN_DIR").join("aws"));
        command.args(arguments).current_dir(self.home.path());
        surround(&mut command, &self.endpoint, &self.home);
        if let Some(authority) = &self.authority {
            command.env("AWS_CA_BUNDLE", authority);
        }
        let output = process::run(&mut command);
        let (answer, problem) = process::text(&output);
        if output.status.success() {
            seen::note(arguments);
        }
        (output.status.success(), answer, problem)
    }

    /// Runs a command that succeeds; its answer, `null` when it prints none.
    #[track_caller]
    pub(crate) fn ok(&self, line: &str, more: &[&str]) -> Value {
        let arguments: Vec<&str> = line.split_whitespace().chain(more.iter().copied()).collect();
        let (is_success, answer, problem) = self.run(&arguments);
        assert!(is_success, "aws {arguments:?} failed:\n{problem}");
        if answer.trim().is_empty() {
            return Value::Null;
        }
        serde_json::from_str(&answer).unwrap_or_else(|_| panic!("aws {arguments:?} printed no JSON:\n{answer}"))
    }

    /// Runs a command of the kind that prints text for people; what it prints.
    #[track_caller]
    pub(crate) fn says(&self, line: &str) -> String {
        self.says_to(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// The same, word by word: for words with spaces in them.
    #[track_caller]
    pub(crate) fn says_to(&self, arguments: &[&str]) -> String {
        let (is_success, answer, problem) = self.run(arguments);
        assert!(is_success, "aws {arguments:?} failed:\n{answer}{problem}");
        answer.trim().to_owned()
    }

    /// A command of version 2, which has some that version 1 lacks. Not every version 2 reads `AWS_ENDPOINT_URL`.
    #[track_caller]
    pub(crate) fn v2(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(process::given("GATEWRIGHT_TEST_AWS_V2"));
        command.args(arguments).args(["--endpoint-url", &self.endpoint]).current_dir(self.home.path());
        surround(&mut command, &self.endpoint, &self.home);
        // What it prints is read line by line while it runs.
        command.env("PYTHONUNBUFFERED", "1");
        command
    }

    /// Runs a command that fails; the error as it prints it.
    #[track_caller]
    pub(crate) fn fails(&self, line: &str, more: &[&str]) -> String {
        let arguments: Vec<&str> = line.split_whitespace().chain(more.iter().copied()).collect();
        let (is_success, answer, problem) = self.run(&arguments);
        assert!(!is_success, "aws {arguments:?} succeeded:\n{answer}");
        problem.trim().to_owned()
    }

    /// Writes a file beside the command; gives its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        self.home.write(name, content)
    }

    /// A path beside the command that does not exist yet.
    pub(crate) fn path(&self, name: &str) -> String {
        self.home.path().join(name).to_str().unwrap().to_owned()
    }
}

/// What every AWS client gets, and nothing of ours.
pub(crate) fn surround(command: &mut Command, endpoint: &str, home: &Folder) {
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home.path())
        .env("AWS_ENDPOINT_URL", endpoint)
        .env("AWS_ACCESS_KEY_ID", "test")
        .env("AWS_SECRET_ACCESS_KEY", "test")
        .env("AWS_REGION", "us-east-1")
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("AWS_PAGER", "")
        .env("AWS_EC2_METADATA_DISABLED", "true")
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("LC_ALL", "C.UTF-8");
}

/// Members of an answer, by `/`-separated path, as text.
#[track_caller]
pub(crate) fn text<'a>(answer: &'a Value, pointer: &str) -> &'a str {
    answer.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no text at {pointer} in {answer}"))
}
