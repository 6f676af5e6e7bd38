//! One server has the people, another the API: the second fetches the first one's keys, as far as it was allowed to.

use crate::aws::text;
use crate::python;
use crate::server::Server;

#[test]
fn tokens_of_another_servers_pools_open_an_api_that_was_told_where_they_are() {
    let people = Server::ephemeral();
    let state = python::run(&people, "cognito_elsewhere.py", &["people"]);
    let issuer = |pool: &str| text(&state, &format!("/{pool}/issuer")).to_owned();
    let at = |scheme: &str, pool: &str| format!("{scheme}://{}/{}", people.address, text(&state, &format!("/{pool}/id")));
    let allowed = [
        // Over TLS, by an authority of its own; and on this machine without.
        format!("{}={}", issuer("first"), at("https", "first")),
        format!("{}={}", issuer("second"), at("http", "second")),
        // Nobody listens there.
        "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Dead=https://127.0.0.1:1/us-east-1_Dead".to_owned(),
        // A name of one's own, and no key set below it.
        format!("https://{}/us-east-1_Missing", people.address),
    ];
    let flags: Vec<&str> = allowed.iter().flat_map(|allowed| ["--allow-issuer", allowed.as_str()]).collect();
    let authority = people.authority.to_str().unwrap();
    // No proxy of the environment is asked.
    let variables = [
        ("SSL_CERT_FILE", authority),
        ("HTTPS_PROXY", "http://127.0.0.1:1"),
        ("https_proxy", "http://127.0.0.1:1"),
        ("ALL_PROXY", "http://127.0.0.1:1"),
    ];
    let api = Server::with_all(&flags, &variables);
    let address = people.address.to_string();
    let told = python::run(&api, "cognito_elsewhere.py", &["api", &state.to_string(), &address]);
    for (name, cause) in [
        ("dead", "IssuerUnreachable"),
        ("missing", "IssuerAnswerUnusable"),
        ("unknown", "TokenKeyUnknown"),
        ("third", "TokenOfForeignIssuer"),
    ] {
        let story = api.explain(text(&told, &format!("/{name}")));
        assert!(story.contains(cause), "{name}: {story}");
    }
    // What is known counts on while its issuer is away.
    drop(people);
    python::run(&api, "cognito_elsewhere.py", &["away", &state.to_string(), text(&told, "/api")]);
    for token in ["/first/tokens/IdToken", "/second/tokens/IdToken", "/first/tokens/AccessToken"] {
        assert!(!api.log().contains(text(&state, token)), "{}", api.log());
    }
}

#[test]
fn issuers_are_allowed_in_the_environment_and_in_a_file_and_only_where_that_is_safe() {
    let (one, other) = ("https://idp.example/us-east-1_A", "https://idp.example/us-east-1_B");
    let state = serde_json::json!({ "allowed": ["us-east-1_A", "us-east-1_B"] }).to_string();
    let both = format!("{one},{other}");
    let server = Server::with_all(&[], &[("GATEWRIGHT_ALLOW_ISSUER", &both)]);
    python::run(&server, "cognito_elsewhere.py", &["named", &state]);
    let folder = crate::folder::Folder::new();
    let file = folder.path().join("gatewright.toml");
    std::fs::write(&file, format!("allow_issuer = [\"{one}\", \"{other}\"]\n")).unwrap();
    let server = Server::with_all(&["--config", file.to_str().unwrap()], &[]);
    python::run(&server, "cognito_elsewhere.py", &["named", &state]);
    for (wrong, why) in [
        ("http://idp.example/us-east-1_A", "is not on this machine"),
        ("https://idp.example/", "without user, query and slash at its end"),
        ("https://idp.example/pool=http://127.0.0.1:1", "does not end with a user pool's id"),
    ] {
        let refused = crate::process::run(&mut crate::process::gatewright(&["serve", "--ephemeral", "--allow-issuer", wrong]));
        let (_, problem) = crate::process::text(&refused);
        assert!(!refused.status.success() && problem.contains(why), "{wrong}: {problem}");
    }
}
