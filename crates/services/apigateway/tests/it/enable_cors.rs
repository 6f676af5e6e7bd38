//! What the console's Enable CORS writes.
//!
//! See <https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors-console.html>.

use serde_json::json;

use crate::room::{Room, patches, run, with};

const HEADERS: &str = "method.response.header.Access-Control-Allow-Headers";
const METHODS: &str = "method.response.header.Access-Control-Allow-Methods";
const ORIGIN: &str = "method.response.header.Access-Control-Allow-Origin";

#[test]
fn a_preflight_method_is_written_and_shown() {
    for (value, shown) in [(Some(""), ""), (None, ""), (Some("{}"), "{}")] {
        run(preflight(value, shown));
    }
}

async fn preflight(template: Option<&str>, expected: &str) {
    let room = Room::new();
    let (api, root) = room.api().await;
    let method = json!({"restApiId": api, "resourceId": root, "httpMethod": "OPTIONS"});
    room.ok("PutMethod", with(&method, json!({"authorizationType": "NONE", "apiKeyRequired": false}))).await;
    let response = with(&method, json!({"statusCode": "200"}));
    let declared = json!({"responseModels": {"application/json": "Empty"},
        "responseParameters": {HEADERS: false, METHODS: false, ORIGIN: false}});
    room.ok("PutMethodResponse", with(&response, declared.clone())).await;
    let mock = json!({"type": "MOCK", "passthroughBehavior": "WHEN_NO_MATCH",
        "requestTemplates": {"application/json": "{\"statusCode\": 200}"}});
    room.ok("PutIntegration", with(&method, mock.clone())).await;
    let mapped = json!({HEADERS: "'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token'",
        METHODS: "'GET,OPTIONS'", ORIGIN: "'*'"});
    let given = json!({"responseParameters": mapped, "responseTemplates": {"application/json": ""}});
    room.ok("PutIntegrationResponse", with(&response, given)).await;
    let operation = patches(&[("replace", "/responseTemplates/application~1json", template)]);
    let patched = room.ok("UpdateIntegrationResponse", with(&response, operation)).await;
    assert_eq!(patched["responseTemplates"], json!({"application/json": expected}));
    let shown = room.ok("GetMethod", method.clone()).await;
    let integration = &shown["methodIntegration"];
    assert_eq!(shown["methodResponses"]["200"], with(&declared, json!({"statusCode": "200"})));
    assert_eq!(integration["requestTemplates"], mock["requestTemplates"]);
    assert_eq!(integration["integrationResponses"]["200"]["responseParameters"], mapped);
    // A second run starts over.
    room.ok("DeleteMethod", method).await;
}

#[test]
fn the_methods_beside_it_and_the_gateways_own_answers_get_the_origin() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let response = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET", "statusCode": "200"});
        room.ok("PutMethodResponse", response.clone()).await;
        room.ok("PutIntegrationResponse", response.clone()).await;
        let path = format!("/responseParameters/{ORIGIN}");
        room.ok("UpdateMethodResponse", with(&response, patches(&[("add", &path, Some("false"))]))).await;
        let answer = room.ok("UpdateIntegrationResponse", with(&response, patches(&[("add", &path, Some("'*'"))]))).await;
        assert_eq!(answer["responseParameters"], json!({ORIGIN: "'*'"}));
        for family in ["DEFAULT_4XX", "DEFAULT_5XX"] {
            let parameters = json!({"gatewayresponse.header.Access-Control-Allow-Origin": "'*'",
                "gatewayresponse.header.Access-Control-Allow-Methods": "'GET,OPTIONS'",
                "gatewayresponse.header.Access-Control-Allow-Headers": "'Content-Type,X-Amz-Date,Authorization'"});
            let input = json!({"restApiId": api, "responseType": family, "responseParameters": parameters});
            assert_eq!(room.ok("PutGatewayResponse", input).await["responseParameters"], parameters);
        }
    });
}
