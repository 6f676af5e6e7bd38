//! The libraries that published authorizers verify tokens with, unchanged: they fetch the pool's key set from AWS's own address.

use std::path::Path;

use serde_json::json;

use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn every_library_verifies_a_local_pools_token_and_refuses_others() {
    let server = Server::ephemeral();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("functions/jwt");
    let python_packages = process::given("GATEWRIGHT_TEST_AUTHORIZER_PACKAGES");
    let node_packages = process::given("GATEWRIGHT_TEST_NODE_PACKAGES");
    let folders = [&folder, &python_packages, &node_packages].map(|path| path.to_str().unwrap());
    let told = python::run(&server, "jwt_libraries.py", &folders);
    let verified = json!([true, "Unauthorized", "Unauthorized"]);
    let libraries =
        ["aws_jwt_verify", "jose", "jose_requests", "jose_urllib", "jwk_to_pem", "jwks_rsa", "pyjwt_requests", "pyjwt_urllib"];
    for library in libraries {
        assert_eq!(told[library], verified, "{library}: {told}");
    }
}
