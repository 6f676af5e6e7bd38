//! User pools as boto3 and pycognito use them, from the first sign-up to the pool's end, across a restart.

use rustix::process::Signal;

use crate::aws::text;
use crate::python;
use crate::server::Server;

#[test]
fn people_get_new_passwords_and_sign_ins_end() {
    let server = Server::ephemeral();
    let told = python::run(&server, "forgotten_passwords.py", &[]);
    let log = server.log();
    for place in 0..6 {
        assert!(!log.contains(text(&told, &format!("/secrets/{place}"))), "{log}");
    }
}

#[test]
fn people_sign_up_and_in_and_outlive_a_restart() {
    let mut server = Server::lasting();
    let state = python::run(&server, "user_pools.py", &["before"]);
    let (password, token) = ("Right-Password-1", text(&state, "/tokens/RefreshToken").to_owned());
    assert!(!server.log().contains(password) && !server.log().contains(&token), "{}", server.log());
    server.restart(Signal::TERM);
    python::run(&server, "user_pools.py", &["after", &state.to_string()]);
    assert!(!server.log().contains(password) && !server.log().contains(&token), "{}", server.log());
}
