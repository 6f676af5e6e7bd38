use super::*;

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn google_with(more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut details = map(&[("client_id", "me"), ("client_secret", "hidden"), ("authorize_scopes", "openid email")]);
    details.extend(map(more));
    details
}

fn oidc_with(more: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut details = map(&[
        ("client_id", "me"),
        ("authorize_scopes", "openid"),
        ("oidc_issuer", "https://idp.example.com"),
        ("attributes_request_method", "POST"),
    ]);
    details.extend(map(more));
    details
}

#[track_caller]
fn refused(kind: ProviderKind, given: BTreeMap<String, String>, words: &str) {
    let refusal = ProviderDetails::parse(kind, given).unwrap_err();
    assert_eq!(refusal.message, words);
}

#[test]
fn google_is_where_google_is() {
    let (details, secret) = ProviderDetails::parse(ProviderKind::Google, google_with(&[])).unwrap();
    assert_eq!(secret.unwrap().expose(), "hidden");
    assert_eq!(details.endpoints.jwks_uri.as_deref(), Some(GOOGLE_JWKS_URI));
    let shown = map(&[
        ("client_id", "me"),
        ("authorize_scopes", "openid email"),
        ("authorize_url", "https://accounts.google.com/o/oauth2/v2/auth"),
        ("token_url", "https://www.googleapis.com/oauth2/v4/token"),
        ("token_request_method", "POST"),
        ("oidc_issuer", "https://accounts.google.com"),
        ("attributes_url", "https://people.googleapis.com/v1/people/me?personFields="),
        ("attributes_url_add_attributes", "true"),
    ]);
    assert_eq!(details.shown(ProviderKind::Google), shown);
    // Tools write back what they read.
    let mut again = details.shown(ProviderKind::Google);
    again.insert("client_secret".to_owned(), "hidden".to_owned());
    assert_eq!(ProviderDetails::parse(ProviderKind::Google, again).unwrap().0, details);
}

#[test]
fn a_stand_in_for_google_is_discovered_where_it_does_not_say() {
    let issuer = "http://127.0.0.1:9000";
    let (details, _) = ProviderDetails::parse(ProviderKind::Google, google_with(&[("oidc_issuer", issuer)])).unwrap();
    assert_eq!((details.oidc_issuer.as_str(), &details.endpoints), (issuer, &Endpoints::default()));
    assert!(!details.adds_attributes);
    let token_url = "http://localhost:9000/token";
    let given = google_with(&[("oidc_issuer", issuer), ("token_url", token_url), ("jwks_uri", "http://[::1]:9000/keys")]);
    let (details, _) = ProviderDetails::parse(ProviderKind::Google, given).unwrap();
    assert_eq!(details.endpoints.token_url.as_deref(), Some(token_url));
    assert_eq!(details.shown(ProviderKind::Google)["jwks_uri"], "http://[::1]:9000/keys");
}

#[test]
fn an_oidc_provider_shows_what_was_said_and_that_no_attributes_are_added() {
    let given = oidc_with(&[("attributes_url_add_attributes", "true"), ("jwks_uri", "https://idp.example.com/keys")]);
    let (details, secret) = ProviderDetails::parse(ProviderKind::Oidc, given.clone()).unwrap();
    assert!(secret.is_none());
    let shown = details.shown(ProviderKind::Oidc);
    let mut expected = given;
    expected.insert("attributes_url_add_attributes".to_owned(), "false".to_owned());
    assert_eq!(shown, expected);
}

#[test]
fn what_a_provider_needs_must_be_said() {
    for name in ["client_id", "client_secret", "authorize_scopes"] {
        let words = "clientId, clientSecret and authorizeScopes are all required idp details.";
        refused(ProviderKind::Google, google_with(&[(name, "")]), words);
    }
    for name in ["client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"] {
        let mut given = oidc_with(&[]);
        given.remove(name);
        let words = "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.";
        refused(ProviderKind::Oidc, given, words);
    }
}

#[test]
fn endpoints_are_reached_encrypted_or_on_this_machine() {
    let insecure = "OIDC endpoint must start with https://";
    for name in ["oidc_issuer", "authorize_url", "token_url", "attributes_url", "jwks_uri"] {
        for url in ["http://idp.example.com", "http://localhost.example.com", "ftp://idp.example.com", "http://169.254.169.254"] {
            refused(ProviderKind::Oidc, oidc_with(&[(name, url)]), insecure);
            refused(ProviderKind::Google, google_with(&[(name, url)]), insecure);
        }
        for url in [
            "idp.example.com",
            "https://",
            "https://me@idp.example.com",
            "http://localhost@evil",
            "https://a.b/#x",
            "https://a b",
        ] {
            refused(ProviderKind::Oidc, oidc_with(&[(name, url)]), &format!("{url} is not a valid URL."));
        }
        ProviderDetails::parse(ProviderKind::Oidc, oidc_with(&[(name, "http://localhost:9000/x")])).unwrap();
    }
    refused(ProviderKind::Oidc, oidc_with(&[("oidc_issuer", "https://a.b?c")]), "https://a.b?c is not a valid URL.");
}

#[test]
fn details_that_mean_nothing_are_refused() {
    refused(
        ProviderKind::Google,
        google_with(&[("MetadataURL", "x")]),
        "MetadataURL is not a detail of a provider of type Google.",
    );
    refused(ProviderKind::Oidc, oidc_with(&[("team_id", "x")]), "team_id is not a detail of a provider of type OIDC.");
    refused(ProviderKind::Google, google_with(&[("token_request_method", "GET")]), "token_request_method is POST, not GET.");
    let words = "attributes_url_add_attributes is true or false, not maybe.";
    refused(ProviderKind::Google, google_with(&[("attributes_url_add_attributes", "maybe")]), words);
    let words = "1 validation error detected: Value 'PUT' at 'attributesRequestMethod' failed to satisfy constraint: Member must \
                 satisfy enum value set: [POST, GET]";
    refused(ProviderKind::Oidc, oidc_with(&[("attributes_request_method", "PUT")]), words);
    for scopes in ["openid  email", " openid", "open\"id", "openid\nemail"] {
        let words = "authorize_scopes are names of scopes with one space between two.";
        refused(ProviderKind::Oidc, oidc_with(&[("authorize_scopes", scopes)]), words);
    }
}

#[test]
fn a_detail_is_so_long_and_no_longer() {
    let longest = "c".repeat(DETAIL_CHARS_MAX);
    ProviderDetails::parse(ProviderKind::Oidc, oidc_with(&[("client_id", &longest)])).unwrap();
    let words = "client_id is longer than 2048 characters.";
    refused(ProviderKind::Oidc, oidc_with(&[("client_id", &format!("{longest}c"))]), words);
}
