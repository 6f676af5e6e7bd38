//! Authenticator apps: as boto3 and pycognito use them, across a restart, and in a browser.

use rustix::process::Signal;

use crate::aws::text;
use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn people_turn_an_app_on_set_one_up_on_the_way_and_outlive_a_restart() {
    let mut server = Server::lasting();
    let state = python::run(&server, "second_factors.py", &["before"]);
    let secrets = ["/secrets/0", "/secrets/1"].map(|place| text(&state, place).to_owned());
    assert!(!secrets.iter().any(|secret| server.log().contains(secret)), "{}", server.log());
    server.restart(Signal::TERM);
    python::run(&server, "second_factors.py", &["after", &state.to_string()]);
    assert!(!secrets.iter().any(|secret| server.log().contains(secret)), "{}", server.log());
}

#[test]
fn people_set_an_app_up_and_use_it_in_a_browser() {
    let server = Server::ephemeral();
    let shots = std::env::temp_dir().join(format!("gatewright-mfa-{}", std::process::id()));
    std::fs::create_dir_all(&shots).unwrap();
    let chromium = process::given("GATEWRIGHT_TEST_CHROMIUM");
    // What the pages looked like is left where a test fails.
    let told = python::run(&server, "second_factor_pages.py", &[chromium.to_str().unwrap(), shots.to_str().unwrap()]);
    assert!(!server.log().contains(text(&told, "/secret")), "{}", server.log());
    std::fs::remove_dir_all(&shots).unwrap();
}
