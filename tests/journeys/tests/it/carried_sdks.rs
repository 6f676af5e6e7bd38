//! The SDKs that AWS's runtimes carry: fetched when a function first needs one, and told how when that cannot be.

use serde_json::json;

use crate::python;
use crate::server::Server;

#[test]
fn functions_that_bring_no_sdk_call_aws_by_the_one_that_the_runtime_carries() {
    let server = Server::ephemeral();
    let told = python::run(&server, "carried_sdks.py", &[]);
    for name in ["imported", "required", "older", "python"] {
        let arn = format!("arn:aws:sts::000000000000:assumed-role/runner/{name}");
        assert_eq!(told[name], json!([arn, arn]), "{name}");
    }
    let log = server.log();
    for sdk in ["boto3", "the AWS SDK for JavaScript 2 (aws-sdk)", "the AWS SDK for JavaScript 3 (@aws-sdk)"] {
        for said in [format!("fetching {sdk} for functions, once"), format!("fetched {sdk} in ")] {
            assert_eq!(log.matches(&said).count(), 1, "{said}: {log}");
        }
    }
}

/// Nobody answers there; and nothing is cached in a home directory that is new.
const OFFLINE: &[(&str, &str)] =
    &[("PIP_INDEX_URL", "http://127.0.0.1:1/simple"), ("PIP_RETRIES", "0"), ("npm_config_registry", "http://127.0.0.1:1/")];

#[test]
fn offline_the_error_says_which_command_fetches_them() {
    let server = Server::surrounded_by(OFFLINE);
    let told = python::run(&server, "carried_sdks.py", &[]);
    for (name, missing, command) in [
        (
            "imported",
            "Cannot find package '@aws-sdk/client-sts' imported from /var/task/imported.mjs",
            "npm-cli.js ci --ignore-scripts",
        ),
        ("required", "Error: Cannot find module '@aws-sdk/client-sts'", "npm-cli.js ci --ignore-scripts"),
        ("older", "Error: Cannot find module 'aws-sdk'", "npm-cli.js ci --ignore-scripts"),
        ("python", "Unable to import module 'python': No module named 'boto3'", "-m pip install --require-hashes"),
    ] {
        let message = told[name][1]["errorMessage"].as_str().unwrap_or_default();
        let why = ["is not in the package, and it could not be fetched (", "With a package index in reach, run: ", command];
        assert!(message.starts_with(missing) && why.iter().all(|part| message.contains(part)), "{name}: {told}");
    }
    assert!(server.log().contains("WARN no SDK for a function"), "{}", server.log());
}
