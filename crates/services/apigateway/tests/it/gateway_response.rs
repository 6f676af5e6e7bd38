use gatewright_apigateway::records;
use gatewright_model::gateway_response::GatewayResponseType;
use gatewright_model::rest_api::{Deployment, RestApi};
use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, NOT_FOUND, Room, patches, run, text, with};

const ALLOW_ORIGIN: &str = "gatewayresponse.header.Access-Control-Allow-Origin";
const NOT_DEFINED: (u16, &str, &str) = (404, NOT_FOUND, "Gateway response type not defined on api");

fn standard() -> Value {
    json!({"application/json": "{\"message\":$context.error.messageString}"})
}

fn default_of(name: &str, status: &str) -> Value {
    json!({"responseType": name, "statusCode": status, "responseParameters": {}, "responseTemplates": standard(),
        "defaultResponse": true})
}

async fn status_of(room: &Room, api: &str, name: &str) -> Value {
    room.ok("GetGatewayResponse", json!({"restApiId": api, "responseType": name})).await["statusCode"].clone()
}

#[test]
fn every_api_has_a_default_response_of_each_type() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let answer = room.ok("GetGatewayResponses", json!({"restApiId": api})).await;
        let items = answer["items"].as_array().unwrap();
        assert_eq!((items.len(), answer.get("position")), (GatewayResponseType::ALL.len(), None));
        for (name, status) in [
            ("ACCESS_DENIED", "403"),
            ("AUTHORIZER_FAILURE", "500"),
            ("BAD_REQUEST_BODY", "400"),
            ("INTEGRATION_TIMEOUT", "504"),
            ("REQUEST_TOO_LARGE", "413"),
            ("RESOURCE_NOT_FOUND", "404"),
            ("THROTTLED", "429"),
            ("UNAUTHORIZED", "401"),
            ("UNSUPPORTED_MEDIA_TYPE", "415"),
        ] {
            let expected = default_of(name, status);
            assert!(items.contains(&expected), "{expected} is not in {answer}");
            assert_eq!(room.ok("GetGatewayResponse", json!({"restApiId": api, "responseType": name})).await, expected);
        }
        for name in ["DEFAULT_4XX", "DEFAULT_5XX"] {
            let mut expected = default_of(name, "");
            expected.as_object_mut().unwrap().remove("statusCode");
            assert!(items.contains(&expected), "{expected} is not in {answer}");
        }
        let first = room.ok("GetGatewayResponses", json!({"restApiId": api, "limit": 20})).await;
        let rest = json!({"restApiId": api, "limit": 20, "position": first["position"]});
        assert_eq!(room.ok("GetGatewayResponses", rest).await["items"].as_array().unwrap().len(), 1);
    });
}

#[test]
fn a_familys_response_stands_for_every_type_that_is_not_put() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let addressed = |name: &str| json!({"restApiId": api, "responseType": name});
        let own = json!({"responseParameters": {ALLOW_ORIGIN: "'own'"}});
        let own = room.ok("PutGatewayResponse", with(&addressed("AUTHORIZER_FAILURE"), own)).await;
        let expected = json!({"responseType": "AUTHORIZER_FAILURE", "statusCode": "500",
            "responseParameters": {ALLOW_ORIGIN: "'own'"}, "responseTemplates": standard(), "defaultResponse": false});
        assert_eq!(own, expected);
        let family = json!({"statusCode": "599", "responseParameters": {ALLOW_ORIGIN: "'*'"},
            "responseTemplates": {"application/json": "{}"}});
        let family = with(&family, json!({"defaultResponse": false, "responseType": "DEFAULT_5XX"}));
        let put = json!({"statusCode": "599", "responseParameters": family["responseParameters"],
            "responseTemplates": family["responseTemplates"]});
        assert_eq!(room.ok("PutGatewayResponse", with(&addressed("DEFAULT_5XX"), put)).await, family);
        for name in ["API_CONFIGURATION_ERROR", "AUTHORIZER_CONFIGURATION_ERROR", "INTEGRATION_FAILURE", "INTEGRATION_TIMEOUT"] {
            let inherited = with(&family, json!({"responseType": name, "defaultResponse": true}));
            assert_eq!(room.ok("GetGatewayResponse", addressed(name)).await, inherited);
        }
        assert_eq!(room.ok("GetGatewayResponse", addressed("AUTHORIZER_FAILURE")).await, own);
        assert_eq!(status_of(&room, &api, "UNAUTHORIZED").await, "401");
        // A family without a status leaves each type its own.
        room.ok("PutGatewayResponse", with(&addressed("DEFAULT_4XX"), json!({"responseParameters": {ALLOW_ORIGIN: "'*'"}})))
            .await;
        let inherited = room.ok("GetGatewayResponse", addressed("UNAUTHORIZED")).await;
        let parameters = json!({"responseParameters": {ALLOW_ORIGIN: "'*'"}});
        assert_eq!(inherited, with(&default_of("UNAUTHORIZED", "401"), parameters));
        // A second put replaces the whole, and a deletion leads back to the family.
        let again = room.ok("PutGatewayResponse", addressed("AUTHORIZER_FAILURE")).await;
        assert_eq!(again, with(&default_of("AUTHORIZER_FAILURE", "500"), json!({"defaultResponse": false})));
        assert_eq!(room.ok("DeleteGatewayResponse", addressed("AUTHORIZER_FAILURE")).await, json!({}));
        assert_eq!(status_of(&room, &api, "AUTHORIZER_FAILURE").await, "599");
        room.refused("DeleteGatewayResponse", addressed("AUTHORIZER_FAILURE"), NOT_DEFINED).await;
        room.ok("DeleteGatewayResponse", addressed("DEFAULT_5XX")).await;
        assert_eq!(status_of(&room, &api, "AUTHORIZER_FAILURE").await, "500");
    });
}

#[test]
fn patches_evolve_a_response() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let addressed = json!({"restApiId": api, "responseType": "DEFAULT_4XX"});
        room.refused("UpdateGatewayResponse", with(&addressed, patches(&[])), NOT_DEFINED).await;
        let put = json!({"statusCode": "404", "responseParameters": {"gatewayresponse.header.A": "'a'"}});
        room.ok("PutGatewayResponse", with(&addressed, put)).await;
        let operations = patches(&[
            ("replace", "/statusCode", Some("418")),
            ("replace", "/responseParameters/gatewayresponse.header.A", Some("'b'")),
            ("add", "/responseParameters/gatewayresponse.header.B", Some("method.request.header.Origin")),
            ("replace", "/responseTemplates/application~1json", Some("$context.error.message")),
            ("add", "/responseTemplates/text~1plain", Some("$stageVariables.x")),
            ("remove", "/responseTemplates/text~1plain", None),
        ]);
        let answer = room.ok("UpdateGatewayResponse", with(&addressed, operations)).await;
        let expected = json!({"responseType": "DEFAULT_4XX", "statusCode": "418", "defaultResponse": false,
            "responseParameters": {"gatewayresponse.header.A": "'b'",
                "gatewayresponse.header.B": "method.request.header.Origin"},
            "responseTemplates": {"application/json": "$context.error.message"}});
        assert_eq!(answer, expected);
        assert_eq!(room.ok("GetGatewayResponse", addressed.clone()).await, expected);
        let no_parameter = (404, NOT_FOUND, "Invalid parameter name specified");
        for (op, path, value, refusal) in [
            ("add", "/statusCode", Some("400"), (400, BAD_REQUEST, "Invalid patch path /statusCode")),
            ("remove", "/statusCode", None, (400, BAD_REQUEST, "Invalid patch path /statusCode")),
            ("replace", "/statusCode", Some("600"), (400, BAD_REQUEST, "Invalid statusCode specified: 600")),
            ("replace", "/responseType", Some("x"), (400, BAD_REQUEST, "Invalid patch path /responseType")),
            ("replace", "/responseParameters/gatewayresponse.header.X", Some("'x'"), no_parameter),
            ("remove", "/responseParameters/gatewayresponse.header.X", None, no_parameter),
            ("remove", "/responseTemplates/a~1b", None, (404, NOT_FOUND, "Content-Type specified was not found")),
            (
                "add",
                "/responseParameters/gatewayresponse.header.X",
                None,
                (400, BAD_REQUEST, "Invalid null or empty value in responseParameters"),
            ),
            (
                "replace",
                "/responseTemplates/application~1json",
                Some(""),
                (400, BAD_REQUEST, "Invalid null or empty value in responseTemplates"),
            ),
        ] {
            room.refused("UpdateGatewayResponse", with(&addressed, patches(&[(op, path, value)])), refusal).await;
        }
    });
}

#[test]
fn refusals_are_in_aws_words() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api().await;
        let missing = format!("Invalid API identifier specified {}:nope", room.context.account);
        let types = "REQUEST_TOO_LARGE, RESOURCE_NOT_FOUND, AUTHORIZER_CONFIGURATION_ERROR, MISSING_AUTHENTICATION_TOKEN, \
                     BAD_REQUEST_BODY, INVALID_SIGNATURE, INVALID_API_KEY, BAD_REQUEST_PARAMETERS, AUTHORIZER_FAILURE, UNAUTHORIZED, \
                     INTEGRATION_TIMEOUT, ACCESS_DENIED, DEFAULT_4XX, DEFAULT_5XX, WAF_FILTERED, QUOTA_EXCEEDED, THROTTLED, \
                     API_CONFIGURATION_ERROR, UNSUPPORTED_MEDIA_TYPE, INTEGRATION_FAILURE, EXPIRED_TOKEN";
        let unknown = format!(
            "1 validation error detected: Value 'FAKE_RESPONSE_TYPE' at 'responseType' failed to satisfy constraint: Member must \
             satisfy enum value set: [{types}]"
        );
        for operation in ["PutGatewayResponse", "GetGatewayResponse", "UpdateGatewayResponse", "DeleteGatewayResponse"] {
            let input = json!({"restApiId": "nope", "responseType": "UNAUTHORIZED"});
            room.refused(operation, input, (404, NOT_FOUND, &missing)).await;
            let input = json!({"restApiId": "nope", "responseType": "FAKE_RESPONSE_TYPE"});
            room.refused(operation, input, (400, "ValidationException", &unknown)).await;
        }
        room.refused("GetGatewayResponses", json!({"restApiId": "nope"}), (404, NOT_FOUND, &missing)).await;
        let mapping = |error: &str| {
            let inner = format!("Invalid mapping expression specified: {error}");
            format!("Invalid mapping expression specified: Validation Result: warnings : [], errors : [{inner}]")
        };
        let addressed = json!({"restApiId": api, "responseType": "UNAUTHORIZED"});
        for (more, message) in [
            (json!({"responseParameters": {"method.response.header.A": "'x'"}}), mapping("method.response.header.A")),
            (json!({"responseParameters": {ALLOW_ORIGIN: "*"}}), mapping("*")),
            (json!({"responseParameters": {ALLOW_ORIGIN: "integration.response.header.A"}}), mapping("integration.response.header.A")),
            (json!({"responseParameters": {ALLOW_ORIGIN: "'a\r\nb: c'"}}), mapping("'a\r\nb: c'")),
            (
                json!({"responseParameters": {"gatewayresponse.header.Transfer-Encoding": "'chunked'"}}),
                "Gatewright does not yet support responseParameters to gatewayresponse.header.Transfer-Encoding.".to_owned(),
            ),
            (
                json!({"responseTemplates": {"123": "x"}}),
                "Validation Result: warnings : [], errors : [Invalid content type specified: 123]".to_owned(),
            ),
            (
                json!({"responseTemplates": {"a/b": "x ${context.stage}"}}),
                "Gatewright does not yet support `${context.stage}` in mapping templates: responseTemplates for a/b, line 1, column 3."
                    .to_owned(),
            ),
        ] {
            room.refused("PutGatewayResponse", with(&addressed, more), (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn a_deployment_freezes_what_was_put() {
    run(async {
        let room = Room::new();
        let (api, _) = room.api_with_mock().await;
        let addressed = json!({"restApiId": api, "responseType": "UNAUTHORIZED"});
        room.ok("PutGatewayResponse", with(&addressed, json!({"statusCode": "418"}))).await;
        let deployment = text(&room.ok("CreateDeployment", json!({"restApiId": api})).await["id"]);
        room.ok("DeleteGatewayResponse", addressed).await;
        let draft: RestApi = room.stored(records::REST_API, &api).await;
        assert!(draft.gateway_responses.is_empty());
        let frozen: Deployment = room.stored(records::DEPLOYMENT, &records::child_key(&api, &deployment)).await;
        assert_eq!(frozen.snapshot.gateway_responses["UNAUTHORIZED"].status_code.as_deref(), Some("418"));
    });
}
