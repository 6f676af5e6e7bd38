//! Functions that a user pool triggers: real ones, good and bad, and one that goes in a circle.

use crate::python;
use crate::server::Server;

#[test]
fn functions_decide_who_signs_up_and_what_tokens_say() {
    let server = Server::ephemeral();
    python::run(&server, "triggers.py", &[]);
    // A function's answer can hold anything; the log has none of it.
    let log = server.log();
    assert!(!log.contains("Right-Password-1") && !log.contains("autoConfirmUser"), "{log}");
}
