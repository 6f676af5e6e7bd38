use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, URI, patches, run, with};

const ALLOW_ORIGIN: &str = "method.response.header.Access-Control-Allow-Origin";
const NO_STATUS: (u16, &str, &str) = (404, NOT_FOUND, "Invalid Response status code specified");

async fn response(room: &Room) -> Value {
    let (api, root) = room.api_with_mock().await;
    json!({"restApiId": api, "resourceId": root, "httpMethod": "GET", "statusCode": "200"})
}

fn mapping(error: &str) -> String {
    format!("Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]")
}

#[test]
fn empty_maps_of_a_method_response_are_echoed_until_a_patch_empties_them() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        let bare = json!({"statusCode": "200"});
        assert_eq!(room.ok("PutMethodResponse", response.clone()).await, bare);
        let twice = (409, CONFLICT, "Response already exists for this resource");
        room.refused("PutMethodResponse", response.clone(), twice).await;
        assert_eq!(room.ok("DeleteMethodResponse", response.clone()).await, json!({}));
        room.refused("GetMethodResponse", response.clone(), NO_STATUS).await;
        let empty = json!({"responseModels": {}, "responseParameters": {}});
        let expected = with(&bare, empty.clone());
        assert_eq!(room.ok("PutMethodResponse", with(&response, empty)).await, expected);
        assert_eq!(room.ok("GetMethodResponse", response.clone()).await, expected);
        let parameter = format!("/responseParameters/{ALLOW_ORIGIN}");
        let add = patches(&[("add", &parameter, Some("true")), ("add", "/responseModels/application~1json", Some("Empty"))]);
        let answer = room.ok("UpdateMethodResponse", with(&response, add)).await;
        let full = json!({"responseModels": {"application/json": "Empty"}, "responseParameters": {ALLOW_ORIGIN: true}});
        assert_eq!(answer, with(&bare, full));
        let remove = patches(&[("remove", &parameter, None), ("remove", "/responseModels/application~1json", None)]);
        assert_eq!(room.ok("UpdateMethodResponse", with(&response, remove)).await, bare);
    });
}

#[test]
fn method_response_refusals_are_in_aws_words() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        let input = with(&response, json!({"responseParameters": {"nope": true}}));
        let message = mapping("Invalid mapping expression specified: nope");
        room.refused("PutMethodResponse", input, (400, BAD_REQUEST, &message)).await;
        room.refused("UpdateMethodResponse", response.clone(), NO_STATUS).await;
        room.refused("DeleteMethodResponse", response.clone(), NO_STATUS).await;
        room.ok("PutMethodResponse", response.clone()).await;
        for (op, path, expected) in [
            ("remove", "/responseParameters/method.response.header.X", (404, NOT_FOUND, "Invalid parameter name specified")),
            ("remove", "/responseModels/a~1b", (404, NOT_FOUND, "Content-Type specified was not found")),
            (
                "add",
                "/wrong/method.response.header.my-header",
                (400, BAD_REQUEST, "Invalid patch path /wrong/method.response.header.my-header"),
            ),
            ("replace", "/statusCode", (400, BAD_REQUEST, "Invalid patch path /statusCode")),
        ] {
            room.refused("UpdateMethodResponse", with(&response, patches(&[(op, path, None)])), expected).await;
        }
        let message = "1 validation error detected: Value '600' at 'statusCode' failed to satisfy constraint: Member must satisfy \
                       regular expression pattern: [1-5]\\d\\d";
        let input = with(&response, json!({"statusCode": "600"}));
        room.refused("PutMethodResponse", input, (400, "ValidationException", message)).await;
    });
}

#[test]
fn a_second_put_overwrites_an_integration_response() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        // Content handling is taken where it means nothing, which is on proxies.
        let integration = json!({"restApiId": response["restApiId"], "resourceId": response["resourceId"], "httpMethod": "GET",
            "type": "AWS_PROXY", "integrationHttpMethod": "POST", "uri": URI});
        room.ok("PutIntegration", integration).await;
        let bare = json!({"statusCode": "200"});
        assert_eq!(room.ok("PutIntegrationResponse", response.clone()).await, bare);
        room.ok("PutMethodResponse", with(&response, json!({"responseParameters": {ALLOW_ORIGIN: true}}))).await;
        let given = json!({"selectionPattern": "", "responseParameters": {ALLOW_ORIGIN: "'*'"},
            "responseTemplates": {"application/json": "{}"}, "contentHandling": "CONVERT_TO_TEXT"});
        let answer = room.ok("PutIntegrationResponse", with(&response, given.clone())).await;
        assert_eq!(answer, with(&bare, given), "and an empty pattern stays");
        assert_eq!(room.ok("GetIntegrationResponse", response.clone()).await, answer);
        assert_eq!(room.ok("PutIntegrationResponse", response.clone()).await, bare);
        let operations = patches(&[
            ("replace", "/selectionPattern", Some("4\\d{2}")),
            ("replace", "/contentHandling", Some("CONVERT_TO_BINARY")),
            ("add", "/responseTemplates/application~1json", Some("{}")),
        ]);
        let answer = room.ok("UpdateIntegrationResponse", with(&response, operations)).await;
        let expected = json!({"statusCode": "200", "selectionPattern": "4\\d{2}", "contentHandling": "CONVERT_TO_BINARY",
            "responseTemplates": {"application/json": "{}"}});
        assert_eq!(answer, expected);
        let operations = patches(&[
            ("remove", "/responseTemplates/application~1json", None),
            ("replace", "/selectionPattern", None),
            ("replace", "/contentHandling", None),
        ]);
        assert_eq!(room.ok("UpdateIntegrationResponse", with(&response, operations)).await, bare);
        assert_eq!(room.ok("DeleteIntegrationResponse", response.clone()).await, json!({}));
        for operation in ["GetIntegrationResponse", "DeleteIntegrationResponse", "UpdateIntegrationResponse"] {
            room.refused(operation, response.clone(), NO_STATUS).await;
        }
    });
}

#[test]
fn integration_response_refusals_are_in_aws_words() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        let parameters = |key: &str, value: &str| json!({"responseParameters": {key: value}});
        let none = mapping("No method response exists for method.");
        let input = with(&response, parameters(ALLOW_ORIGIN, "'*'"));
        room.refused("PutIntegrationResponse", input, (400, BAD_REQUEST, &none)).await;
        room.ok("PutMethodResponse", with(&response, json!({"responseParameters": {ALLOW_ORIGIN: true}}))).await;
        let undeclared = "method.response.header.X";
        let pattern = "Gatewright does not yet support this selectionPattern: `(?=`.";
        for (more, message) in [
            (
                parameters(undeclared, "'x'"),
                mapping(&format!("Invalid mapping expression parameter specified: {undeclared}")),
            ),
            (parameters("nope", "'x'"), mapping("Invalid mapping expression specified: nope")),
            (parameters(ALLOW_ORIGIN, "*"), mapping("Invalid mapping expression specified: *")),
            (
                parameters(ALLOW_ORIGIN, "'a\r\nSet-Cookie: b'"),
                mapping("Invalid mapping expression specified: 'a\r\nSet-Cookie: b'"),
            ),
            (
                parameters(ALLOW_ORIGIN, "method.request.header.Origin"),
                mapping("Invalid mapping expression specified: method.request.header.Origin"),
            ),
            (
                parameters(ALLOW_ORIGIN, "integration.response.body.a[*]"),
                "Gatewright does not yet support this JSONPath in responseParameters: `integration.response.body.a[*]`.".to_owned(),
            ),
            (
                json!({"contentHandling": "CONVERT_TO_BINARY"}),
                "Gatewright does not yet support contentHandling CONVERT_TO_BINARY with integrations of type MOCK.".to_owned(),
            ),
            (
                json!({"responseTemplates": {"123": "x"}}),
                "Validation Result: warnings : [], errors : [Invalid content type specified: 123]".to_owned(),
            ),
            (json!({"selectionPattern": "(?=a)"}), pattern.to_owned()),
            (
                json!({"responseTemplates": {"application/json": "#set($x = 1)"}}),
                "Gatewright does not yet support `#set($x = 1)` in mapping templates: responseTemplates for application/json, line 1, \
                 column 1."
                    .to_owned(),
            ),
        ] {
            room.refused("PutIntegrationResponse", with(&response, more), (400, BAD_REQUEST, &message)).await;
        }
        let resource = (404, NOT_FOUND, "Invalid Resource identifier specified");
        for more in [json!({"restApiId": "nope"}), json!({"resourceId": "nope"})] {
            for operation in ["PutIntegrationResponse", "GetIntegrationResponse"] {
                room.refused(operation, with(&response, more.clone()), resource).await;
            }
        }
        room.ok(
            "DeleteIntegration",
            json!({"restApiId": response["restApiId"], "resourceId": response["resourceId"], "httpMethod": "GET"}),
        )
        .await;
        let integration = (404, NOT_FOUND, "Invalid Integration identifier specified");
        room.refused("PutIntegrationResponse", response.clone(), integration).await;
    });
}

#[test]
fn what_a_backend_answers_can_be_mapped() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        room.ok("PutMethodResponse", with(&response, json!({"responseParameters": {ALLOW_ORIGIN: true}}))).await;
        for source in [
            "'*'",
            "integration.response.header.X",
            "integration.response.multivalueheader.X",
            "integration.response.body",
            "integration.response.body.a.b[0]",
            "integration.response.body.$.a",
            "context.requestId",
            "stageVariables.origin",
        ] {
            let given = json!({"responseParameters": {ALLOW_ORIGIN: source}});
            let answer = room.ok("PutIntegrationResponse", with(&response, given.clone())).await;
            assert_eq!(answer, with(&json!({"statusCode": "200"}), given));
        }
        let template = "{\"error\": $input.json('$.errorMessage'), \"id\": \"$context.requestId\"}";
        let given = json!({"responseTemplates": {"application/json": template}, "selectionPattern": "No .*"});
        let answer = room.ok("PutIntegrationResponse", with(&response, given.clone())).await;
        assert_eq!(answer, with(&json!({"statusCode": "200"}), given));
    });
}

#[test]
fn a_mapped_header_never_frames_the_answer() {
    run(async {
        let room = Room::new();
        let response = response(&room).await;
        let length = "method.response.header.Content-Length";
        room.ok("PutMethodResponse", with(&response, json!({"responseParameters": {length: true}}))).await;
        let message = format!("Gatewright does not yet support responseParameters to {length}.");
        let input = with(&response, json!({"responseParameters": {length: "'1'"}}));
        room.refused("PutIntegrationResponse", input, (400, BAD_REQUEST, &message)).await;
    });
}
