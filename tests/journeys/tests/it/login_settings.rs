//! What a pool's login page stands on as boto3 sets it: domain, resource servers, identity providers and a client, across a restart.

use rustix::process::Signal;

use crate::python;
use crate::server::Server;

#[test]
fn what_a_login_page_stands_on_is_kept_and_goes_with_its_pool() {
    let mut server = Server::lasting();
    let state = python::run(&server, "login_settings.py", &["before"]);
    let secret = "provider-app-client-secret";
    assert!(!server.log().contains(secret), "{}", server.log());
    server.restart(Signal::TERM);
    python::run(&server, "login_settings.py", &["after", &state.to_string()]);
    assert!(!server.log().contains(secret), "{}", server.log());
}
