//! Functions of the pool on its domain: on the sign-up page, before codes and tokens, at the token endpoint.

use gatewright_identity::admin_resource_server;
use gatewright_identity::resource_server::{ResourceServer, Scope};
use gatewright_identity::user_pool::{LambdaArn, LambdaConfig, PreTokenGenerationConfig, PreTokenGenerationVersion};
use gatewright_identity::user_pool_client::{ClientSecret, OAuthFlow};
use gatewright_model::secret::Secret;
use gatewright_testkit::invoke::{function_error, reply};
use http::StatusCode;
use serde_json::{Value, json};

use crate::apps::{claims, code, redeem, refresh};
use crate::browser::{Browser, call};
use crate::house::{CALLBACK, House, PASSWORD};

const SECRET: &str = "abcdefghijklmnopqrstuvwx";

fn arn(name: &str) -> LambdaArn {
    LambdaArn::parse(&format!("arn:aws:lambda:us-east-1:123456789012:function:{name}")).unwrap()
}

async fn house(version: PreTokenGenerationVersion) -> House {
    house_with(None, version).await
}

async fn house_with(pre_sign_up: Option<LambdaArn>, version: PreTokenGenerationVersion) -> House {
    let triggers = LambdaConfig {
        pre_sign_up,
        post_confirmation: None,
        pre_token_generation: Some(PreTokenGenerationConfig { function: arn("tokens"), version }),
    };
    House::with(
        |new| new.settings.lambda_config = triggers,
        |settings| settings.allowed_oauth_flows = Some(vec![OAuthFlow::Code, OAuthFlow::Implicit]),
    )
    .await
}

fn on(house: &House, name: &str, change: impl Fn(&mut Value) + Send + Sync + 'static) {
    house.functions.on(name, move |invocation| {
        let mut event: Value = serde_json::from_slice(&invocation.payload).unwrap();
        change(&mut event);
        Ok(reply(event.to_string()))
    });
}

fn on_thrown(house: &House, name: &str, message: &str) {
    let document = json!({ "errorMessage": message }).to_string();
    house.functions.on(name, move |_| Ok(function_error(document.clone())));
}

fn events(house: &House) -> Vec<Value> {
    house.functions.seen().iter().map(|invocation| serde_json::from_slice(&invocation.payload).unwrap()).collect()
}

fn adds_team(event: &mut Value) {
    event["response"]["claimsAndScopeOverrideDetails"] = json!({
        "idTokenGeneration": { "claimsToAddOrOverride": { "team": "red" } },
        "accessTokenGeneration": { "claimsToAddOrOverride": { "team": "blue" }, "scopesToAdd": ["api/read"] }
    });
}

#[tokio::test]
async fn a_codes_tokens_are_as_the_function_wants_them() {
    let house = house(PreTokenGenerationVersion::V2).await;
    house.user("ann", &[("email", "ann@example.com")]).await;
    on(&house, "tokens", adds_team);
    let code = code(&house, &[("scope", "openid email")]).await;
    let told = events(&house);
    assert_eq!((told.len(), &told[0]["triggerSource"]), (1, &json!("TokenGeneration_HostedAuth")));
    assert_eq!(
        (&told[0]["request"]["scopes"], &told[0]["callerContext"]["clientId"]),
        (&json!(["openid", "email"]), &json!(house.client.id))
    );
    let tokens = redeem(&house, &code, &[]).await.json();
    assert_eq!(events(&house).len(), 1, "the code brings what was said of it");
    let (id, access) = (claims(&tokens["id_token"]), claims(&tokens["access_token"]));
    assert_eq!(
        (&id["team"], &access["team"], &access["scope"]),
        (&json!("red"), &json!("blue"), &json!("openid email api/read"))
    );
    let digest = gatewright_keys::digest::at_hash(tokens["access_token"].as_str().unwrap());
    assert_eq!(id["at_hash"], json!(digest));

    let refreshed = refresh(&house, &tokens["refresh_token"]).await.json();
    let told = events(&house).remove(1);
    assert_eq!(
        (&told["triggerSource"], &told["request"]["scopes"]),
        (&json!("TokenGeneration_RefreshTokens"), &json!(["openid", "email"]))
    );
    assert_eq!(claims(&refreshed["access_token"])["team"], "blue");
}

#[tokio::test]
async fn what_a_function_says_against_tokens_is_said_to_the_app() {
    let house = house(PreTokenGenerationVersion::V1).await;
    house.user("ann", &[]).await;
    for response_type in ["code", "token"] {
        on_thrown(&house, "tokens", "not you & <b>nobody</b>\r\nX: y");
        let browser = Browser::new(&house);
        let answer = browser.sign_in(&[("response_type", response_type), ("state", "s-1")], "ann", PASSWORD).await;
        assert!(answer.location().starts_with(&format!("{CALLBACK}?error_description=")), "{}", answer.location());
        let words = "PreTokenGeneration failed with error not you & <b>nobody</b>\r\nX: y.";
        let sent = (answer.sent("error"), answer.sent("error_description"), answer.sent("state"));
        assert_eq!(sent, (Some("invalid_request".to_owned()), Some(words.to_owned()), Some("s-1".to_owned())));
        assert_eq!((answer.sent("code"), answer.location().contains('#')), (None, false));
        // Nobody is kept signed in so: the next one is asked for a password, and may be somebody else.
        let again = browser.open(&format!("/oauth2/authorize?{}", browser.query(&[]))).await;
        assert!(again.location().starts_with("/login?"), "{}", again.location());

        on(&house, "tokens", |_| ());
        let answer = browser.sign_in(&[("response_type", response_type)], "ann", PASSWORD).await;
        assert_eq!((answer.sent("error"), answer.location().contains("access_token=")), (None, response_type == "token"));
    }
}

#[tokio::test]
async fn a_refresh_that_a_function_refuses_says_why_and_uses_nothing_up() {
    let house = house(PreTokenGenerationVersion::V1).await;
    house.user("ann", &[]).await;
    on(&house, "tokens", |_| ());
    let tokens = redeem(&house, &code(&house, &[]).await, &[]).await.json();
    on_thrown(&house, "tokens", "later");
    let refused = refresh(&house, &tokens["refresh_token"]).await;
    let expected = json!({ "error": "invalid_request", "error_description": "PreTokenGeneration failed with error later." });
    assert_eq!((refused.status, refused.json()), (StatusCode::BAD_REQUEST, expected));
    assert_eq!(refused.headers["access-control-allow-origin"], "*");
    on(&house, "tokens", |_| ());
    assert_eq!(refresh(&house, &tokens["refresh_token"]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_machines_token_is_a_matter_for_version_3() {
    for (version, is_asked) in [(PreTokenGenerationVersion::V2, false), (PreTokenGenerationVersion::V3, true)] {
        let house = house(version).await;
        let scope = |name: &str| Scope { name: name.to_owned(), description: name.to_owned() };
        let server = ResourceServer {
            user_pool_id: house.pool.id.clone(),
            identifier: "api".to_owned(),
            name: "API".to_owned(),
            scopes: Some(vec![scope("read"), scope("write")]),
        };
        admin_resource_server::create(&house.identity, &house.pool.scope(), server).await.unwrap();
        let secret = ClientSecret::Given(Secret::new(SECRET.to_owned()));
        let client = house
            .client(secret, |settings| {
                settings.allowed_oauth_flows = Some(vec![OAuthFlow::ClientCredentials]);
                settings.allowed_oauth_scopes = Some(vec!["api/read".to_owned(), "api/write".to_owned()]);
            })
            .await;
        on(&house, "tokens", |event| {
            event["response"]["claimsAndScopeOverrideDetails"] = json!({
                "accessTokenGeneration": {
                    "claimsToAddOrOverride": { "team": "blue", "sub": "mine", "client_id": "mine" }, "scopesToSuppress": ["api/write"]
                },
                "idTokenGeneration": { "claimsToAddOrOverride": { "nowhere": "x" } },
                "groupOverrideDetails": null
            });
        });
        let ask = async |metadata: &str| {
            let form = [("grant_type", "client_credentials"), ("client_id", &client.id), ("client_secret", SECRET)];
            let form: Vec<(&str, &str)> = form.into_iter().chain([("aws_client_metadata", metadata)]).collect();
            call(&house, "/oauth2/token", &[], &form).await
        };
        let answer = ask("{\"environment\": \"dev\"}").await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let access = claims(&answer.json()["access_token"]);
        assert_eq!((&access["sub"], &access["client_id"]), (&json!(client.id), &json!(client.id)));
        if !is_asked {
            assert_eq!((access.get("team"), &access["scope"], events(&house).len()), (None, &json!("api/read api/write"), 0));
            continue;
        }
        assert_eq!((&access["team"], &access["scope"], access.get("nowhere")), (&json!("blue"), &json!("api/read"), None));
        let told = events(&house).remove(0);
        assert_eq!((&told["version"], &told["triggerSource"]), (&json!("3"), &json!("TokenGeneration_ClientCredentials")));
        assert_eq!((&told["userName"], &told["callerContext"]["clientId"]), (&json!("ClientCredentials"), &json!(client.id)));
        let request = json!({
            "userAttributes": {}, "clientMetadata": { "environment": "dev" }, "scopes": ["api/read", "api/write"],
            "groupConfiguration": { "groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null }
        });
        assert_eq!(told["request"], request);
        for wrong in ["nonsense", "[]", "{\"a\":1}", "{\"a\":null}", "7"] {
            let refused = ask(wrong).await;
            assert_eq!(
                (refused.status, refused.json()),
                (StatusCode::BAD_REQUEST, json!({ "error": "invalid_request" })),
                "{wrong}"
            );
        }
    }
}

#[tokio::test]
async fn the_sign_up_page_says_what_the_function_says_and_who_is_confirmed_may_sign_in() {
    let house = house_with(Some(arn("pre")), PreTokenGenerationVersion::V1).await;
    let browser = Browser::new(&house);
    let page = browser.open(&format!("/signup?{}", browser.query(&[]))).await;
    let fields = [("username", "ann"), ("password", PASSWORD)];
    on_thrown(&house, "pre", "ask <b>the desk</b>");
    let refused = browser.submit(&page, &fields).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text.contains("PreSignUp failed with error ask &#60;b&#62;the desk&#60;/b&#62;."), "{}", refused.text);

    on(&house, "pre", |event| event["response"]["autoConfirmUser"] = json!(true));
    on(&house, "tokens", |_| ());
    let confirmed = browser.submit(&refused, &fields).await;
    assert!(confirmed.text.contains("Your account is confirmed."), "{}", confirmed.text);
    let back = browser.submit(&confirmed, &fields).await;
    assert!(back.sent("code").is_some());
    assert_eq!(events(&house)[1]["callerContext"]["clientId"], json!(house.client.id));
}
