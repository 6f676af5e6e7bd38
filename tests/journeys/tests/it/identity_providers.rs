//! Signing in on a pool's domain by other providers: Google, for whom npm's `oidc-provider` stands in, and another pool.

use crate::aws::text;
use crate::python;
use crate::server::Server;
use crate::stand_in_google::StandInGoogle;

const CLIENT: (&str, &str) = ("gatewright.apps.example", "a-secret-that-google-gave");

#[test]
fn people_sign_in_with_google_and_by_another_pool_in_a_browser() {
    let server = Server::ephemeral();
    let (_, port) = server.endpoint.rsplit_once(':').unwrap();
    let google = StandInGoogle::start(CLIENT, &[&format!("https://my-app.auth.localhost:{port}/oauth2/idpresponse")], &[]);
    let told = python::in_a_browser(&server, "identity_providers.py", &[&google.issuer, CLIENT.0, CLIENT.1]);
    let log = server.log();
    for place in 0..5 {
        assert!(!log.contains(text(&told, &format!("/secrets/{place}"))), "{log}");
    }
}
