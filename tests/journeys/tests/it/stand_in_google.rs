//! The stand-in for Google itself: it is what a relying party finds when it looks.

use serde_json::Value;

use crate::aws::text;
use crate::node::Scripts;
use crate::process::{self, Running};

/// npm's `oidc-provider` in Google's clothes; see `clients/stand_in_google.mjs`.
pub(crate) struct StandInGoogle {
    pub(crate) issuer: String,
    _process: Running,
    _scripts: Scripts,
}

impl StandInGoogle {
    /// Serves one app. `accounts` are claims of people, as JSON, where they are not to be made from the address of mail alone.
    #[track_caller]
    pub(crate) fn start((client_id, secret): (&str, &str), redirect_uris: &[&str], accounts: &[&str]) -> Self {
        let scripts = Scripts::copied();
        let mut arguments = vec!["--client-id", client_id, "--client-secret", secret];
        arguments.extend(redirect_uris.iter().flat_map(|uri| ["--redirect-uri", uri]));
        arguments.extend(accounts.iter().flat_map(|account| ["--account", account]));
        let process = scripts.start("stand_in_google.mjs", &arguments);
        let told: Value = process.line("the issuer", |line| serde_json::from_str(line).ok());
        Self { issuer: text(&told, "/issuer").to_owned(), _process: process, _scripts: scripts }
    }
}

#[test]
fn the_stand_in_for_google_signs_people_in_and_lets_them_cancel() {
    let account = r#"{"email":"eve@example.com","email_verified":false,"sub":"100","name":null}"#;
    let google = StandInGoogle::start(("an-app", "its-secret"), &["http://127.0.0.1:1/cb"], &[account]);
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("python/stand_in_google.py");
    let mut command = std::process::Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.env("PYTHONDONTWRITEBYTECODE", "1").arg(script).args([
        &google.issuer,
        "an-app",
        "its-secret",
        "http://127.0.0.1:1/cb",
    ]);
    let (answer, problem) = process::text(&process::run(&mut command));
    assert_eq!(answer, "well\n", "{problem}");
}
