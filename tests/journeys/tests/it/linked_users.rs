//! Links between users and people at identity providers, and users who are kept out, as boto3 sets them, across a restart.

use rustix::process::Signal;

use crate::python;
use crate::server::Server;

#[test]
fn links_and_users_who_are_kept_out_outlive_a_restart() {
    let mut server = Server::lasting();
    let state = python::run(&server, "linked_users.py", &["before"]);
    server.restart(Signal::TERM);
    python::run(&server, "linked_users.py", &["after", &state.to_string()]);
    let password = "Right-Password-1";
    assert!(!server.log().contains(password), "{}", server.log());
}
