//! Visits to identity providers: what they cost, and what they are bound to.

use gatewright_identity::identity_provider::IdentityProvider;
use gatewright_identity::provider_visit::{self, Comer, NewVisit, Outward, REQUEST_BYTES_MAX, Return, STATE_CHARS_MAX};
use gatewright_identity::user_pool::UserPool;

use super::federation::{google, provider};
use super::house::House;

const HERE: &str = "https://my-app.example/oauth2/idpresponse";
const REQUEST: &str = "client_id=x&state=%22%5C";

fn begun(house: &House, pool: &UserPool, provider: &IdentityProvider) -> Outward {
    let new = NewVisit { provider, request: REQUEST, redirect_uri: HERE, browser: "cookie" };
    provider_visit::begin(&house.identity, pool, new).unwrap()
}

async fn ended(house: &House, pool: &UserPool, state: &str, browser: &str, redirect_uri: &str) -> Option<Return> {
    provider_visit::end(&house.identity, pool, Comer { state, browser, redirect_uri }).await.unwrap()
}

#[tokio::test]
async fn only_a_return_that_is_right_is_recorded() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let pool = &app.pool;
    let other = house.pool(|_| ()).await;
    provider(&house, &other, "Google", &[]).await;
    let before = house.written(&app).await;
    let outs = [(); 100].map(|()| begun(&house, pool, &google));
    let out = &outs[0];
    for (state, browser, here) in [
        ("", "cookie", HERE),
        ("1.", "cookie", HERE),
        (&out.state[2..], "cookie", HERE),
        (&out.state, "", HERE),
        (&out.state, "another", HERE),
        (&out.state, "cookie", "https://my-app.example/elsewhere"),
        // No part is taken for a piece of another.
        (&out.state, "cookiehttps", "://my-app.example/oauth2/idpresponse"),
        (&"1".repeat(STATE_CHARS_MAX + 1), "cookie", HERE),
    ] {
        assert!(ended(&house, pool, state, browser, here).await.is_none(), "{state} {browser} {here}");
    }
    assert!(ended(&house, &other, &out.state, "cookie", HERE).await.is_none());
    assert_eq!(house.written(&app).await - before, 1, "nothing but the probe");

    let back = ended(&house, pool, &out.state, "cookie", HERE).await.unwrap();
    assert_eq!((back.request.as_str(), back.provider.name.as_str()), (REQUEST, "Google"));
    assert_eq!((&back.nonce, &back.code_verifier), (&out.nonce, &out.code_verifier));
    assert!(ended(&house, pool, &out.state, "cookie", HERE).await.is_none(), "once");
    house.wait_s(299);
    assert!(ended(&house, pool, &outs[1].state, "cookie", HERE).await.is_some());
    house.wait_s(1);
    for out in &outs {
        assert!(ended(&house, pool, &out.state, "cookie", HERE).await.is_none(), "in time");
    }
}

#[tokio::test]
async fn a_request_goes_along_up_to_its_limit() {
    let house = House::new();
    let pool = house.pool(|_| ()).await;
    // The longest name: 32 letters of four bytes.
    let google = provider(&house, &pool, &"\u{20000}".repeat(32), &[]).await;
    let begin = |bytes: usize| {
        let request = "x".repeat(bytes);
        let new = NewVisit { provider: &google, request: &request, redirect_uri: HERE, browser: "cookie" };
        provider_visit::begin(&house.identity, &pool, new)
    };
    let state = begin(REQUEST_BYTES_MAX).unwrap().state;
    assert!(state.len() <= STATE_CHARS_MAX, "{}", state.len());
    let back = ended(&house, &pool, &state, "cookie", HERE).await.unwrap();
    assert_eq!(back.request.len(), REQUEST_BYTES_MAX);
    assert_eq!(begin(REQUEST_BYTES_MAX + 1).err().unwrap().message, "The request is too long.");
}
