use std::time::Duration;

use gatewright_model::ports::{AuthorizerRehearsal, MethodRehearsal};
use serde_json::json;

use crate::room::{BAD_REQUEST, NOT_FOUND, Room, run, with};

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn a_method_is_tested_as_it_is_in_the_working_copy() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        *room.rehearse.method.lock().unwrap() = Some(MethodRehearsal {
            status: 201,
            body: "{}".to_owned(),
            headers: pairs(&[("X-Amzn-Trace-Id", "Root=1"), ("Set-Cookie", "a"), ("Set-Cookie", "b")]),
            log: "Execution log".to_owned(),
            latency: Duration::from_micros(12_999),
        });
        let addressed = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"});
        let sent = json!({"pathWithQueryString": "/?type=dog", "body": "ü", "headers": {"A": "1", "B": "2"},
            "multiValueHeaders": {"b": ["2", "3"]}, "stageVariables": {"f": "greet"}, "clientCertificateId": ""});
        let before = room.records().await;
        let answer = room.ok("TestInvokeMethod", with(&addressed, sent)).await;
        let multi = json!({"X-Amzn-Trace-Id": ["Root=1"], "Set-Cookie": ["a", "b"]});
        let expected = json!({"status": 201, "body": "{}", "headers": {"X-Amzn-Trace-Id": "Root=1", "Set-Cookie": "b"},
            "multiValueHeaders": multi, "log": "Execution log", "latency": 12});
        assert_eq!(answer, expected);
        assert_eq!(room.records().await, before, "a test call changes nothing");
        let asked = room.rehearse.only();
        assert_eq!((asked.rest_api_id, asked.of), (api, format!("{root} GET")));
        assert_eq!(asked.call.path_with_query.as_deref(), Some("/?type=dog"));
        assert_eq!(asked.call.body.as_deref(), Some("ü"));
        assert_eq!(asked.call.headers, pairs(&[("b", "2"), ("b", "3"), ("A", "1")]));
        assert_eq!(asked.call.stage_variables, [("f".to_owned(), "greet".to_owned())].into());
    });
}

#[test]
fn a_method_test_needs_its_method() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let addressed = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"});
        let resource = "Invalid Resource identifier specified";
        let method = "Invalid Method identifier specified";
        for (more, message) in [
            (json!({"restApiId": "nope"}), resource),
            (json!({"resourceId": "nope"}), resource),
            (json!({"httpMethod": "POST"}), method),
            (json!({"httpMethod": "wrong"}), method),
        ] {
            room.refused("TestInvokeMethod", with(&addressed, more), (404, NOT_FOUND, message)).await;
        }
        let certificate = with(&addressed, json!({"clientCertificateId": "abc"}));
        let message = "Gatewright does not yet support clientCertificateId.";
        room.refused("TestInvokeMethod", certificate, (400, BAD_REQUEST, message)).await;
        let header = with(&addressed, json!({"headers": {"A": "x\r\nB: y"}}));
        room.refused("TestInvokeMethod", header, (400, BAD_REQUEST, "Invalid header specified: A")).await;
        assert!(room.rehearse.asked.lock().unwrap().is_empty());
    });
}

#[test]
fn an_authorizer_is_tested_alone() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let id = room.authorizer(&api, "guard").await;
        let addressed = json!({"restApiId": api, "authorizerId": id});
        let granted = AuthorizerRehearsal {
            client_status: 0,
            log: "Execution log".to_owned(),
            latency: Duration::from_millis(5),
            principal_id: Some("ann".to_owned()),
            policy: Some("{\"Version\":\"2012-10-17\"}".to_owned()),
            context: pairs(&[("tier", "gold"), ("age", "7")]),
            claims: pairs(&[("sub", "u-1")]),
        };
        let refused = AuthorizerRehearsal {
            client_status: 401,
            principal_id: None,
            policy: None,
            context: Vec::new(),
            claims: Vec::new(),
            ..granted.clone()
        };
        *room.rehearse.authorizer.lock().unwrap() = Some(granted);
        let answer = room.ok("TestInvokeAuthorizer", with(&addressed, json!({"headers": {"Authorization": "t"}}))).await;
        let expected = json!({"clientStatus": 0, "log": "Execution log", "latency": 5, "principalId": "ann",
            "policy": "{\"Version\":\"2012-10-17\"}", "authorization": {"tier": ["gold"], "age": ["7"]},
            "claims": {"sub": "u-1"}});
        assert_eq!(answer, expected);
        let asked = room.rehearse.only();
        assert_eq!((asked.rest_api_id, asked.of), (api, id));
        assert_eq!(asked.call.headers, pairs(&[("Authorization", "t")]));
        *room.rehearse.authorizer.lock().unwrap() = Some(refused);
        let answer = room.ok("TestInvokeAuthorizer", addressed).await;
        assert_eq!(answer, json!({"clientStatus": 401, "log": "Execution log", "latency": 5}));
    });
}

#[test]
fn an_authorizer_test_needs_its_authorizer() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let id = room.authorizer(&api, "guard").await;
        let addressed = json!({"restApiId": api, "authorizerId": id});
        for more in [json!({"restApiId": "nope"}), json!({"authorizerId": "nope"})] {
            let missing = (404, NOT_FOUND, "Invalid Authorizer identifier specified");
            room.refused("TestInvokeAuthorizer", with(&addressed, more), missing).await;
        }
        let context = with(&addressed, json!({"additionalContext": {"a": "b"}}));
        let message = "Gatewright does not yet support additionalContext.";
        room.refused("TestInvokeAuthorizer", context, (400, BAD_REQUEST, message)).await;
    });
}
