//! Authenticator apps: as boto3 and pycognito use them, across a restart, and in a browser.

use rustix::process::Signal;

use crate::aws::text;
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
    let told = python::in_a_browser(&server, "second_factor_pages.py", &[]);
    assert!(!server.log().contains(text(&told, "/secret")), "{}", server.log());
}
