use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, NOT_FOUND, Room, URI, patches, run, with};

async fn method(room: &Room) -> Value {
    let (api, root) = room.api().await;
    let method = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET"});
    let parameters = json!({"method.request.header.X": false, "method.request.querystring.q": false});
    room.ok("PutMethod", with(&method, json!({"authorizationType": "NONE", "requestParameters": parameters}))).await;
    method
}

fn lambda() -> Value {
    json!({"type": "AWS_PROXY", "integrationHttpMethod": "POST", "uri": URI})
}

#[test]
fn a_mock_needs_nothing_but_its_type() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let expected = json!({"type": "MOCK", "cacheKeyParameters": [], "cacheNamespace": method["resourceId"],
            "passthroughBehavior": "WHEN_NO_MATCH", "timeoutInMillis": 29000});
        assert_eq!(room.ok("PutIntegration", with(&method, json!({"type": "MOCK"}))).await, expected);
        // AWS: a MOCK's verb is taken and never shown.
        let with_verb = with(&method, json!({"type": "MOCK", "integrationHttpMethod": "POST"}));
        assert_eq!(room.ok("PutIntegration", with_verb).await, expected);
        assert_eq!(room.ok("GetIntegration", method.clone()).await, expected);
        assert_eq!(room.ok("DeleteIntegration", method.clone()).await, json!({}));
        let gone = (404, NOT_FOUND, "Invalid Integration identifier specified");
        for operation in ["GetIntegration", "DeleteIntegration", "UpdateIntegration"] {
            room.refused(operation, method.clone(), gone).await;
        }
    });
}

#[test]
fn a_function_is_called_by_its_uri() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let given = json!({"type": "AWS_PROXY", "integrationHttpMethod": "GET", "uri": URI, "connectionType": "INTERNET",
            "contentHandling": "CONVERT_TO_TEXT", "timeoutInMillis": 50, "cacheNamespace": "n", "cacheKeyParameters": ["k"],
            "requestParameters": {"integration.request.header.Y": "method.request.header.X",
                "integration.request.querystring.z": "'literal'", "integration.request.path.p": "context.requestId",
                "integration.request.header.M": "method.request.multivaluequerystring.q"}});
        let answer = room.ok("PutIntegration", with(&method, given.clone())).await;
        let expected = json!({"type": "AWS_PROXY", "httpMethod": "GET", "uri": URI, "contentHandling": "CONVERT_TO_TEXT",
            "timeoutInMillis": 50, "cacheNamespace": "n", "cacheKeyParameters": ["k"], "passthroughBehavior": "WHEN_NO_MATCH",
            "requestParameters": given["requestParameters"]});
        assert_eq!(answer, expected, "and no connectionType");
    });
}

#[test]
fn put_is_refused_in_aws_words() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let mapping =
            |error: &str| format!("Invalid mapping expression specified: Validation Result: warnings : [], errors : [{error}]");
        let targets = "Integrations of type 'AWS_PROXY' currently only supports Lambda function and Firehose stream invocations.";
        let arn = "Invalid ARN specified in the request";
        for (more, message) in [
            (json!({"integrationHttpMethod": null}), "Enumeration value for HttpMethod must be non-empty".to_owned()),
            (
                json!({"type": "HTTP", "integrationHttpMethod": ""}),
                "Enumeration value for HttpMethod must be non-empty".to_owned(),
            ),
            (json!({"credentials": "NONE"}), arn.to_owned()),
            (json!({"credentials": "arn:aws:iam::000000000000:user/x"}), arn.to_owned()),
            (json!({"uri": null}), arn.to_owned()),
            (json!({"uri": "https://example.com"}), arn.to_owned()),
            (
                json!({"uri": "arn:aws:apigateway:us-east-1:lambda:function"}),
                "AWS ARN for integration must contain path or action".to_owned(),
            ),
            (json!({"uri": "arn:aws:apigateway:us-east-1:sqs:path/1/q"}), targets.to_owned()),
            (json!({"requestParameters": {"nope": "'x'"}}), mapping("Invalid mapping expression specified: nope")),
            (
                json!({"requestParameters": {"integration.request.header.A": "nope"}}),
                mapping("Invalid mapping expression specified: nope"),
            ),
            (
                json!({"requestParameters": {"integration.request.header.A": "method.request.path.id"}}),
                mapping("Invalid mapping expression parameter specified: method.request.path.id"),
            ),
            (
                json!({"requestTemplates": {"123": ""}}),
                "Validation Result: warnings : [], errors : [Invalid content type specified: 123]".to_owned(),
            ),
            (json!({"timeoutInMillis": 49}), "Timeout should be between 50 ms and 29000 ms".to_owned()),
            (json!({"timeoutInMillis": 29001}), "Timeout should be between 50 ms and 29000 ms".to_owned()),
        ] {
            let input = with(&with(&method, lambda()), more);
            room.refused("PutIntegration", input, (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn a_role_to_call_by_is_shown_replaced_and_taken_away() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let role = "arn:aws:iam::000000000000:role/team/x";
        for kind in ["AWS_PROXY", "AWS"] {
            let input = with(&with(&method, lambda()), json!({"type": kind, "credentials": role}));
            let shown = room.ok("PutIntegration", input.clone()).await;
            assert_eq!(shown["credentials"], json!(role));
            assert_eq!(room.ok("GetIntegration", method.clone()).await, shown);
            let patched = |op, value| with(&method, patches(&[(op, "/credentials", value)]));
            let other = room.ok("UpdateIntegration", patched("replace", Some("arn:aws:iam::000000000000:role/y"))).await;
            assert_eq!(other["credentials"], json!("arn:aws:iam::000000000000:role/y"));
            let foreign = (403, "AccessDeniedException", "Cross-account pass role is not allowed.");
            let elsewhere = "arn:aws:iam::123456789012:role/y";
            room.refused("UpdateIntegration", patched("replace", Some(elsewhere)), foreign).await;
            room.refused("PutIntegration", with(&input, json!({"credentials": elsewhere})), foreign).await;
            let without = room.ok("UpdateIntegration", patched("replace", Some(""))).await;
            assert_eq!(without.get("credentials"), None, "{without}");
        }
    });
}

#[test]
fn the_type_is_checked_before_anything_exists() {
    run(async {
        let room = Room::new();
        let message = "1 validation error detected: Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy constraint: \
                       Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]";
        let input = json!({"restApiId": "a", "resourceId": "b", "httpMethod": "GET", "type": "HTTPS_PROXY"});
        room.refused("PutIntegration", input.clone(), (400, "ValidationException", message)).await;
        let missing = (404, NOT_FOUND, "Invalid Resource identifier specified");
        room.refused("PutIntegration", with(&input, json!({"type": "MOCK"})), missing).await;
    });
}

#[test]
fn what_is_not_served_is_refused() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let input = with(&method, lambda());
        let velocity = "`$input.path('$')` in mapping templates: requestTemplates for application/json, line 1, column 1";
        let variable = "stage variables (`${stageVariables.…}`) in URIs outside of the function";
        let elsewhere = URI.replacen("us-east-1", "${stageVariables.region}", 1);
        for (more, what) in [
            (
                json!({"type": "AWS", "uri": "arn:aws:apigateway:us-east-1:sqs:path/1/q"}),
                "integrations of type AWS with services other than Lambda",
            ),
            (
                json!({"type": "AWS", "contentHandling": "CONVERT_TO_BINARY"}),
                "contentHandling CONVERT_TO_BINARY with integrations of type AWS",
            ),
            (json!({"type": "HTTP", "uri": "http://x"}), "integrations of type HTTP"),
            (
                json!({"type": "HTTP_PROXY", "uri": "http://x/{id}"}),
                "a URI whose {id} no requestParameters map to (integration.request.path.id)",
            ),
            (
                json!({"type": "HTTP_PROXY", "uri": "http://x", "requestParameters": {"integration.request.header.TE": "'a'"}}),
                "requestParameters to integration.request.header.TE with integrations of type HTTP_PROXY",
            ),
            (
                json!({"type": "HTTP_PROXY", "uri": "http://x",
                    "requestParameters": {"integration.request.header.A": "method.request.body"}}),
                "requestParameters from method.request.body with integrations of type HTTP_PROXY",
            ),
            (json!({"credentials": "arn:aws:iam::*:user/*"}), "credentials of the caller (arn:aws:iam::*:user/*)"),
            (json!({"credentials": "arn:aws:iam::000000000000:${stageVariables.role}"}), "stage variables in credentials"),
            (
                json!({"type": "HTTP_PROXY", "uri": "http://x", "credentials": "arn:aws:iam::000000000000:role/x"}),
                "credentials on integrations of type HTTP_PROXY",
            ),
            (
                json!({"type": "MOCK", "credentials": "arn:aws:iam::000000000000:role/x"}),
                "credentials on integrations of type MOCK",
            ),
            (json!({"connectionType": "VPC_LINK"}), "connectionType VPC_LINK"),
            (json!({"connectionId": "abc"}), "connectionType VPC_LINK"),
            (json!({"requestTemplates": {"application/json": "$input.path('$')"}}), velocity),
            (json!({"tlsConfig": {"insecureSkipVerification": true}}), "tlsConfig"),
            (json!({"responseTransferMode": "STREAM"}), "responseTransferMode STREAM"),
            (json!({"integrationTarget": "x"}), "integrationTarget"),
            (json!({"uri": elsewhere}), variable),
            (json!({"uri": "arn:aws:apigateway:us-east-1:firehose:action/PutRecord"}), "Firehose integrations"),
        ] {
            let message = format!("Gatewright does not yet support {what}.");
            room.refused("PutIntegration", with(&input, more), (400, BAD_REQUEST, &message)).await;
        }
        room.ok("PutIntegration", input.clone()).await;
        for (op, path, value, what) in [
            ("replace", "/credentials", "arn:aws:iam::*:user/*", "credentials of the caller (arn:aws:iam::*:user/*)"),
            ("replace", "/connectionType", "VPC_LINK", "connectionType VPC_LINK"),
            ("replace", "/connectionId", "abc", "connectionType VPC_LINK"),
            ("add", "/requestTemplates/application~1json", "$input.path('$')", velocity),
            ("replace", "/tlsConfig/insecureSkipVerification", "true", "tlsConfig.insecureSkipVerification"),
            ("replace", "/responseTransferMode", "STREAM", "responseTransferMode STREAM"),
            ("replace", "/integrationTarget", "x", "integrationTarget"),
            ("replace", "/uri", &elsewhere, variable),
        ] as [(&str, &str, &str, &str); 8]
        {
            let message = format!("Gatewright does not yet support {what}.");
            let input = with(&method, patches(&[(op, path, Some(value))]));
            room.refused("UpdateIntegration", input, (400, BAD_REQUEST, &message)).await;
        }
    });
}

#[test]
fn patches_evolve_the_integration_and_a_put_replaces_it() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        room.ok("PutIntegration", with(&method, lambda())).await;
        room.ok("PutIntegrationResponse", with(&method, json!({"statusCode": "200"}))).await;
        let operations = patches(&[
            ("add", "/requestTemplates/application~1json", Some("{\"statusCode\": 200}")),
            ("add", "/cacheKeyParameters/method.request.header.X", None),
            ("add", "/requestParameters/integration.request.header.A", Some("'b'")),
            ("replace", "/timeoutInMillis", Some("1000")),
            ("replace", "/passthroughBehavior", Some("NEVER")),
            ("replace", "/contentHandling", Some("CONVERT_TO_BINARY")),
            ("replace", "/httpMethod", Some("GET")),
        ]);
        let answer = room.ok("UpdateIntegration", with(&method, operations)).await;
        let expected = json!({"type": "AWS_PROXY", "httpMethod": "GET", "uri": URI, "timeoutInMillis": 1000,
            "passthroughBehavior": "NEVER", "contentHandling": "CONVERT_TO_BINARY", "cacheNamespace": method["resourceId"],
            "cacheKeyParameters": ["method.request.header.X"], "requestParameters": {"integration.request.header.A": "'b'"},
            "requestTemplates": {"application/json": "{\"statusCode\": 200}"},
            "integrationResponses": {"200": {"statusCode": "200"}}});
        assert_eq!(answer, expected);
        let operations = patches(&[
            ("remove", "/requestTemplates/application~1json", None),
            ("remove", "/cacheKeyParameters/method.request.header.X", None),
            ("remove", "/requestParameters/integration.request.header.A", None),
        ]);
        room.ok("UpdateIntegration", with(&method, operations)).await;
        let answer = room.ok("PutIntegration", with(&method, json!({"type": "MOCK"}))).await;
        assert!(answer.get("integrationResponses").is_none());
        for path in ["/uri", "/httpMethod", "/type"] {
            let message = format!("Invalid patch path {path}");
            let input = with(&method, patches(&[("replace", path, Some("GET"))]));
            room.refused("UpdateIntegration", input, (400, BAD_REQUEST, &message)).await;
        }
        for (path, message) in [
            ("/requestParameters/integration.request.header.A", "Invalid parameter name specified"),
            ("/requestTemplates/a~1b", "Content-Type specified was not found"),
        ] {
            let input = with(&method, patches(&[("remove", path, None)]));
            room.refused("UpdateIntegration", input, (404, NOT_FOUND, message)).await;
        }
    });
}

#[test]
fn a_function_can_see_what_the_request_maps_to() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let given = json!({"type": "AWS", "httpMethod": "POST", "uri": URI, "passthroughBehavior": "WHEN_NO_TEMPLATES",
            "requestTemplates": {"application/json": "{\"id\": \"$input.params('id')\", \"body\": $input.json('$')}",
                "text/plain": "$context.requestId ${stageVariables.x}"},
            "requestParameters": {"integration.request.header.X-Amz-Invocation-Type": "'RequestResponse'",
                "integration.request.header.Y": "method.request.header.X",
                "integration.request.querystring.z": "context.stage",
                "integration.request.path.p": "stageVariables.p"},
            "cacheKeyParameters": [], "cacheNamespace": method["resourceId"], "timeoutInMillis": 29000});
        let mut input = with(&method, given.clone());
        input["integrationHttpMethod"] = json!("POST");
        input["httpMethod"] = method["httpMethod"].clone();
        assert_eq!(room.ok("PutIntegration", input).await, given);
        let add = patches(&[("add", "/requestTemplates/a~1b", Some("$input.body"))]);
        assert_eq!(room.ok("UpdateIntegration", with(&method, add)).await["requestTemplates"]["a/b"], "$input.body");
    });
}

#[test]
fn what_would_change_or_fail_a_call_of_lambda_is_refused() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        for (kind, key, value) in [
            ("AWS", "header.X-Amz-Invocation-Type", "'Event'"),
            ("AWS", "header.X-Amz-Invocation-Type", "method.request.header.X"),
            ("AWS", "header.x-amz-log-type", "'Tail'"),
            ("AWS", "header.X-Amz-Client-Context", "'e30='"),
            ("AWS", "querystring.Qualifier", "'live'"),
            ("AWS", "header.Authorization", "method.request.header.X"),
            ("AWS", "header.Content-Length", "'1'"),
            ("AWS", "header.X-Amzn-Trace-Id", "'x'"),
            ("AWS_PROXY", "header.transfer-encoding", "'chunked'"),
            ("AWS_PROXY", "header.TE", "'x'"),
        ] {
            let key = format!("integration.request.{key}");
            let message = format!("Gatewright does not yet support requestParameters to {key} with integrations of type {kind}.");
            let input = with(&with(&method, lambda()), json!({"type": kind, "requestParameters": {key: value}}));
            room.refused("PutIntegration", input, (400, BAD_REQUEST, &message)).await;
        }
        let arn = "Invalid ARN specified in the request";
        for uri in ["", "https://example.com"] {
            let input = with(&with(&method, lambda()), json!({"type": "AWS", "uri": uri}));
            room.refused("PutIntegration", input, (400, BAD_REQUEST, arn)).await;
        }
    });
}

#[test]
fn the_function_may_come_from_stage_variables() {
    run(async {
        let room = Room::new();
        let method = method(&room).await;
        let function = "arn:aws:lambda:us-east-1:000000000000:function:greet";
        for (kind, part, variable) in [
            ("AWS_PROXY", "greet", "${stageVariables.f}"),
            ("AWS", "greet", "greet:${stageVariables.alias}"),
            ("AWS_PROXY", function, "${stageVariables.arn}"),
        ] {
            let uri = URI.replace(part, variable);
            let answer = room.ok("PutIntegration", with(&with(&method, lambda()), json!({"type": kind, "uri": uri}))).await;
            assert_eq!(answer["uri"], uri.as_str());
        }
        for variable in ["a:b:${stageVariables.x}", "${stageVariables.x}/y", "${context.stage}", "${stageVariables.x"] {
            let input = with(&with(&method, lambda()), json!({"uri": URI.replace("greet", variable)}));
            room.refused("PutIntegration", input, (400, BAD_REQUEST, "Invalid ARN specified in the request")).await;
        }
    });
}
