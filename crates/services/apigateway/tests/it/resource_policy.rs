//! Resource policies: what is kept and shown, what is refused, and that deployments freeze them.

use gatewright_apigateway::records;
use gatewright_model::rest_api::{Deployment, RestApi};
use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, Room, keys, patches, run, text, with};

const INVALID: &str = "Invalid policy document. Please check the policy syntax and ensure that Principals are valid.";

fn document(statement: &Value) -> String {
    json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
}

fn allow() -> Value {
    json!({
        "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "execute-api:/dev/GET/*",
        "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}},
    })
}

fn update(api: &str, op: &str, value: Option<&str>) -> Value {
    with(&patches(&[(op, "/policy", value)]), json!({"restApiId": api}))
}

#[test]
fn a_policy_is_kept_in_full_and_shown_escaped_once_more() {
    run(async {
        let room = Room::new();
        let sent = r#"{ "Version": "2012-10-17",
            "Statement": [ { "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke",
                             "Resource": ["execute-api:/dev/GET/*", "arn:aws:execute-api:*:*:*"] } ] }"#;
        let api = room.ok("CreateRestApi", json!({"name": "pets", "policy": sent})).await;
        let id = text(&api["id"]);
        let kept = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":["arn:aws:execute-api:us-east-1:000000000000:{id}/dev/GET/*","arn:aws:execute-api:*:*:*"]}}]}}"#
        );
        let shown = kept.replace('"', "\\\"").replace('/', "\\/");
        assert_eq!(text(&api["policy"]), shown);
        assert_eq!(text(&room.ok("GetRestApi", json!({"restApiId": id})).await["policy"]), shown);
        assert_eq!(text(&room.ok("GetRestApis", json!({})).await["items"][0]["policy"]), shown);
        let stored: RestApi = room.stored(records::REST_API, &id).await;
        assert_eq!(stored.policy.as_deref(), Some(kept.as_str()));
        // What is shown, read as the text of a JSON string, is a policy that is taken, and comes out the same.
        let read: String = serde_json::from_str(&format!("\"{shown}\"")).unwrap();
        assert_eq!(text(&room.ok("UpdateRestApi", update(&id, "replace", Some(&read))).await["policy"]), shown);
    });
}

#[test]
fn a_policy_is_replaced_and_taken_away_and_deployments_freeze_it() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        let first = room.ok("UpdateRestApi", update(&api, "replace", Some(&document(&allow())))).await;
        assert!(text(&first["policy"]).contains(&format!(r"{api}\/dev\/GET\/*")), "{first}");
        let deployment = text(&room.ok("CreateDeployment", json!({"restApiId": api})).await["id"]);
        let deny = with(&allow(), json!({"Effect": "Deny"}));
        let second = room.ok("UpdateRestApi", update(&api, "replace", Some(&document(&deny)))).await;
        assert!(text(&second["policy"]).contains("Deny"));
        for none in [Some(""), None] {
            room.ok("UpdateRestApi", update(&api, "replace", Some(&document(&deny)))).await;
            let answer = room.ok("UpdateRestApi", update(&api, "replace", none)).await;
            assert!(!keys(&answer).contains(&"policy".to_owned()), "{answer}");
        }
        assert_eq!(room.stored::<RestApi>(records::REST_API, &api).await.policy, None);
        let frozen: Deployment = room.stored(records::DEPLOYMENT, &format!("{api}/{deployment}")).await;
        assert!(frozen.snapshot.policy.unwrap().contains("Allow"));
    });
}

#[test]
fn a_policy_that_nobody_could_decide_by_is_refused_and_not_stored() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let with_element = |name: &str, value: Value| document(&with(&allow(), json!({name: value})));
        let mut without_principal = allow();
        without_principal.as_object_mut().unwrap().remove("Principal");
        let too_long = document(&with(&allow(), json!({"Sid": "x".repeat(8192)})));
        for policy in [
            "{}".to_owned(),
            "{".to_owned(),
            "[]".to_owned(),
            "no json".to_owned(),
            document(&without_principal),
            with_element("Principal", json!("somebody")),
            with_element("Principal", json!({"AWS": "somebody"})),
            with_element("Principal", json!({"Users": "somebody"})),
            with_element("Effect", json!("allow")),
            with_element("Resource", json!("/dev/GET/*")),
            with_element("Condition", json!({"IpAddres": {"aws:SourceIp": "192.0.2.0/24"}})),
            with_element("Condition", Value::Null),
            json!({"Version": "2013-10-17", "Statement": [allow()]}).to_string(),
            r#"{"Statement":[],"Statement":[]}"#.to_owned(),
            too_long,
        ] {
            let expected = (400, BAD_REQUEST, INVALID);
            room.refused("CreateRestApi", json!({"name": "x", "policy": policy}), expected).await;
            room.refused("UpdateRestApi", update(&api, "replace", Some(&policy)), expected).await;
        }
        for op in ["add", "remove"] {
            let answer = room.call("UpdateRestApi", update(&api, op, Some(&document(&allow())))).await;
            let message = answer.unwrap_err().message.unwrap_or_default();
            assert!(message.starts_with(&format!("Invalid patch path  '/policy' specified for op '{op}'. Must be one of: [")));
        }
    });
}

/// What is held against the limit is what is kept: without white space, with resources in full.
#[test]
fn a_policy_may_have_8192_characters() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let sized = |sid: usize| document(&with(&allow(), json!({"Sid": "x".repeat(sid), "Resource": "*"})));
        let room_left = 8192 - sized(0).len();
        room.ok("UpdateRestApi", update(&api, "replace", Some(&sized(room_left).replace("\"Statement\":", "\"Statement\" :  "))))
            .await;
        room.refused("UpdateRestApi", update(&api, "replace", Some(&sized(room_left + 1))), (400, BAD_REQUEST, INVALID)).await;
    });
}

#[test]
fn a_record_from_before_there_were_policies_is_read() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let stored: RestApi = room.stored(records::REST_API, &api).await;
        let mut old = serde_json::to_value(&stored).unwrap();
        old.as_object_mut().unwrap().remove("policy");
        assert_eq!(serde_json::from_value::<RestApi>(old).unwrap(), stored);
    });
}
