//! Clients from npm, unmodified: they sign people in through a pool's pages and API, and verify what they got.

use crate::node::Scripts;
use crate::process;
use crate::python;
use crate::server::Server;

#[track_caller]
fn run(script: &str) {
    let server = Server::ephemeral();
    let scripts = Scripts::copied();
    let chromium = process::given("GATEWRIGHT_TEST_CHROMIUM");
    let paths = [chromium.as_path(), scripts.folder.path(), &server.authority];
    python::run(&server, script, &paths.map(|path| path.to_str().unwrap()));
}

#[test]
fn openid_client_signs_people_in_and_aws_jwt_verify_takes_the_tokens() {
    run("openid_client.py");
}

#[test]
fn amplify_signs_people_in_through_the_pages_and_the_api_of_a_pool() {
    run("amplify.py");
}

#[test]
fn identity_js_signs_people_up_and_in() {
    run("identity_js.py");
}
