//! What enabling CORS changes, as calls of API Gateway's own operations. Pure: the working copy in, a list of steps out.
//!
//! Follows what AWS's console makes
//! (<https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors-console.html>): an OPTIONS method with a MOCK integration on
//! each resource, and the allowed origin on every other method whose answers the gateway itself maps. To that come the two default
//! gateway responses, without which a page cannot read why it was refused, and those that are set, which take nothing of the defaults.
//! What is already as it should be is left alone, so that a second run changes nothing.

use std::net::Ipv6Addr;

use anyhow::{Context, bail};
use serde_json::{Map, Value, json};

const ALLOWED_HEADERS: &str = "'Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token'";
/// So that a page can say which request was refused, and ask why.
const EXPOSED_HEADERS: &str = "'x-amzn-RequestId,x-amzn-ErrorType'";
const ALLOW_ORIGIN: &str = "method.response.header.Access-Control-Allow-Origin";
const ALLOW_HEADERS: &str = "method.response.header.Access-Control-Allow-Headers";
const ALLOW_METHODS: &str = "method.response.header.Access-Control-Allow-Methods";
const EVERY_METHOD: &str = "DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT";

/// One call, and what to tell of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    /// For people.
    pub(crate) title: String,
    /// An operation of API Gateway.
    pub(crate) operation: &'static str,
    /// Its input, with the SDKs' names.
    pub(crate) document: Value,
}

/// What is to be done, and what only the API's owner can do.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    pub(crate) steps: Vec<Step>,
    /// What the reader has to know or to do beside it.
    pub(crate) remarks: Vec<String>,
}

/// A working copy as GetResources (with methods embedded) and GetGatewayResponse show it.
pub(crate) struct WorkingCopy {
    pub(crate) rest_api_id: String,
    pub(crate) resources: Vec<Value>,
    /// All types, set or not.
    pub(crate) gateway_responses: Vec<Value>,
}

impl WorkingCopy {
    /// The steps that allow `origin` on the resource `only` (its id or path), or on all that have methods.
    ///
    /// # Errors
    /// When there is no such resource, or none with a method, or `origin` is none.
    pub(crate) fn steps(&self, origin: &str, only: Option<&str>) -> anyhow::Result<Steps> {
        check_origin(origin)?;
        let is_wanted = |resource: &&Value| match only {
            Some(wanted) => text(resource, "id") == wanted || text(resource, "path") == wanted,
            None => methods(resource).any(|(verb, _)| verb != "OPTIONS"),
        };
        let wanted: Vec<&Value> = self.resources.iter().filter(is_wanted).collect();
        match (wanted.is_empty(), only) {
            (true, Some(only)) => bail!("the API `{}` has no resource `{only}`; say its id or its path", self.rest_api_id),
            (true, None) => bail!("no resource of the API `{}` has a method yet; there is nothing to allow", self.rest_api_id),
            (false, _) => {}
        }
        let mut steps = Steps::default();
        for resource in wanted {
            self.preflight(resource, origin, &mut steps);
            self.answers(resource, origin, &mut steps);
        }
        let is_set = |response: &&Value| response.get("defaultResponse").and_then(Value::as_bool) == Some(false);
        let is_family = |response: &&Value| matches!(text(response, "responseType"), "DEFAULT_4XX" | "DEFAULT_5XX");
        for response in self.gateway_responses.iter().filter(|response| is_family(response) || is_set(response)) {
            steps.steps.extend(self.gateway_response(response, origin)?);
        }
        Ok(steps)
    }

    fn step(&self, title: String, operation: &'static str, members: Value) -> Step {
        let mut document = json!({ "restApiId": self.rest_api_id });
        if let (Some(document), Value::Object(members)) = (document.as_object_mut(), members) {
            document.extend(members);
        }
        Step { title, operation, document }
    }

    fn preflight(&self, resource: &Value, origin: &str, steps: &mut Steps) {
        let (id, path) = (text(resource, "id"), text(resource, "path"));
        let at = |more: Value| {
            let mut members = json!({ "resourceId": id, "httpMethod": "OPTIONS" });
            if let (Some(members), Value::Object(more)) = (members.as_object_mut(), more) {
                members.extend(more);
            }
            members
        };
        let verbs = allowed_methods(resource);
        let values =
            json!({ ALLOW_HEADERS: ALLOWED_HEADERS, ALLOW_METHODS: format!("'{verbs}'"), ALLOW_ORIGIN: format!("'{origin}'") });
        match methods(resource).find(|(verb, _)| *verb == "OPTIONS") {
            Some((_, method)) if is_preflight(method, &values) => return,
            Some((_, method)) => {
                let title = format!("{path}: remove the present OPTIONS method ({})", guarded(method));
                steps.steps.push(self.step(title, "DeleteMethod", at(json!({}))));
            }
            None => {}
        }
        if let Some((_, method)) = methods(resource).find(|(verb, _)| *verb == "ANY") {
            steps.remarks.push(format!("OPTIONS {path} is then answered by the gateway, no longer by ANY ({})", guarded(method)));
        }
        let declared = json!({ ALLOW_HEADERS: false, ALLOW_METHODS: false, ALLOW_ORIGIN: false });
        let title = |what: &str| format!("{path}: OPTIONS {what}");
        steps.steps.extend([
            self.step(
                title("method, open to everybody"),
                "PutMethod",
                at(json!({ "authorizationType": "NONE", "apiKeyRequired": false })),
            ),
            self.step(
                title("method response 200 with three headers"),
                "PutMethodResponse",
                at(json!({ "statusCode": "200", "responseModels": { "application/json": "Empty" }, "responseParameters": declared })),
            ),
            self.step(
                title("integration MOCK"),
                "PutIntegration",
                at(json!({
                    "type": "MOCK", "passthroughBehavior": "WHEN_NO_MATCH",
                    "requestTemplates": { "application/json": "{\"statusCode\": 200}" },
                })),
            ),
            self.step(
                title(&format!("integration response 200: origin {origin}, methods {verbs}")),
                "PutIntegrationResponse",
                at(json!({ "statusCode": "200", "responseParameters": values, "responseTemplates": { "application/json": "" } })),
            ),
        ]);
    }

    /// The header on the answers of the resource's other methods.
    fn answers(&self, resource: &Value, origin: &str, steps: &mut Steps) {
        let (id, path) = (text(resource, "id"), text(resource, "path"));
        for (verb, method) in methods(resource).filter(|(verb, _)| *verb != "OPTIONS") {
            let kind = method.pointer("/methodIntegration/type").and_then(Value::as_str).unwrap_or_default();
            if kind.ends_with("PROXY") {
                steps.remarks.push(format!(
                    "{verb} {path} hands the whole answer to its backend, which must send Access-Control-Allow-Origin itself"
                ));
                continue;
            }
            let answers = method.pointer("/methodIntegration/integrationResponses/200");
            if answers.is_none() {
                continue;
            }
            let at = json!({ "resourceId": id, "httpMethod": verb, "statusCode": "200" });
            let patched = |value: &str| {
                let mut members = at.clone();
                let operation = json!({ "op": "add", "path": format!("/responseParameters/{ALLOW_ORIGIN}"), "value": value });
                if let Some(members) = members.as_object_mut() {
                    members.insert("patchOperations".to_owned(), json!([operation]));
                }
                members
            };
            let value = format!("'{origin}'");
            let mapped = answers.and_then(|answers| answers.pointer("/responseParameters")?.get(ALLOW_ORIGIN));
            if mapped.and_then(Value::as_str) == Some(&value) {
                continue;
            }
            let declared = method.pointer("/methodResponses/200");
            let title = format!("{path}: {verb} method response 200 gets Access-Control-Allow-Origin");
            if declared.is_none() {
                let mut members = at.clone();
                if let Some(members) = members.as_object_mut() {
                    members.insert("responseParameters".to_owned(), json!({ ALLOW_ORIGIN: false }));
                }
                steps.steps.push(self.step(title, "PutMethodResponse", members));
            } else if declared.and_then(|it| it.pointer("/responseParameters")?.get(ALLOW_ORIGIN)).is_none() {
                steps.steps.push(self.step(title, "UpdateMethodResponse", patched("false")));
            }
            let title = format!("{path}: {verb} integration response 200: origin {origin}");
            steps.steps.push(self.step(title, "UpdateIntegrationResponse", patched(&value)));
        }
    }

    /// Whatever it says already stays; the headers come on top.
    fn gateway_response(&self, present: &Value, origin: &str) -> anyhow::Result<Option<Step>> {
        let kind = present.get("responseType").and_then(Value::as_str).context("a gateway response without its type")?;
        let before = present.get("responseParameters").and_then(Value::as_object).cloned().unwrap_or_default();
        let mut parameters = before.clone();
        parameters.insert("gatewayresponse.header.Access-Control-Allow-Origin".to_owned(), json!(format!("'{origin}'")));
        parameters.insert("gatewayresponse.header.Access-Control-Allow-Headers".to_owned(), json!(ALLOWED_HEADERS));
        parameters.insert("gatewayresponse.header.Access-Control-Expose-Headers".to_owned(), json!(EXPOSED_HEADERS));
        if parameters == before {
            return Ok(None);
        }
        let mut members = Map::from_iter([
            ("responseType".to_owned(), json!(kind)),
            ("responseParameters".to_owned(), Value::Object(parameters)),
        ]);
        let is_default = present.get("defaultResponse").and_then(Value::as_bool).unwrap_or_default();
        for kept in ["statusCode", "responseTemplates"] {
            if let Some(value) = present.get(kept).filter(|_| !is_default) {
                members.insert(kept.to_owned(), value.clone());
            }
        }
        let title = match kind {
            "DEFAULT_4XX" | "DEFAULT_5XX" => {
                format!("gateway response {kind}: origin {origin} on every refusal that has none of its own")
            }
            _ => format!("gateway response {kind}, which is set: origin {origin}"),
        };
        Ok(Some(self.step(title, "PutGatewayResponse", Value::Object(members))))
    }
}

/// `*`, or an origin as a browser sends it, letter for letter: anything else would allow nobody.
fn check_origin(origin: &str) -> anyhow::Result<()> {
    let is_origin = || {
        let (host_and_port, port_default) = match origin.split_once("://")? {
            ("http", rest) => (rest, "80"),
            ("https", rest) => (rest, "443"),
            _ => return None,
        };
        let (host, port) = match host_and_port.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (host_and_port, None),
        };
        let is_port =
            |port: &str| port != port_default && !port.starts_with('0') && port.parse::<u16>().is_ok() && !port.starts_with('+');
        let is_name = |host: &str| {
            let is_label = |label: &str| {
                !label.is_empty()
                    && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
            };
            host.split('.').all(is_label)
        };
        let is_v6 = |host: &str| {
            let address = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            address.is_some_and(|address| address.parse::<Ipv6Addr>().is_ok_and(|parsed| parsed.to_string() == address))
        };
        (port.is_none_or(is_port) && (is_name(host) || is_v6(host))).then_some(())
    };
    if origin == "*" {
        return Ok(());
    }
    is_origin().with_context(|| {
        format!("`{origin}` is no origin as browsers send it: http(s)://host[:port] in lower case, without a path and without the scheme's own port; or *")
    })
}

/// Whether a method is the preflight that this command makes.
fn is_preflight(method: &Value, values: &Value) -> bool {
    let at = |path: &str| method.pointer(path);
    let says = |path: &str, wanted: &str| at(path).and_then(Value::as_str) == Some(wanted);
    says("/authorizationType", "NONE")
        && at("/apiKeyRequired").and_then(Value::as_bool) != Some(true)
        && says("/methodIntegration/type", "MOCK")
        && at("/methodResponses/200").is_some()
        && at("/methodIntegration/integrationResponses/200/responseParameters") == Some(values)
}

/// What answers a method, and who may call it.
fn guarded(method: &Value) -> String {
    let kind = method.pointer("/methodIntegration/type").and_then(Value::as_str).unwrap_or("no integration");
    let authorization = method.get("authorizationType").and_then(Value::as_str).unwrap_or("NONE");
    let key = if method.get("apiKeyRequired").and_then(Value::as_bool) == Some(true) { ", API key" } else { "" };
    format!("{kind}, authorization {authorization}{key}")
}

fn allowed_methods(resource: &Value) -> String {
    let mut verbs: Vec<&str> = methods(resource).map(|(verb, _)| verb).filter(|verb| *verb != "OPTIONS").collect();
    if verbs.contains(&"ANY") {
        return EVERY_METHOD.to_owned();
    }
    verbs.push("OPTIONS");
    verbs.sort_unstable();
    verbs.join(",")
}

fn methods(resource: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let methods = resource.get("resourceMethods").and_then(Value::as_object);
    methods.into_iter().flatten().map(|(verb, method)| (verb.as_str(), method))
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value.get(member).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn working_copy() -> WorkingCopy {
        let mapped = json!({
            "httpMethod": "GET", "methodResponses": { "200": { "statusCode": "200" } },
            "methodIntegration": { "type": "AWS", "integrationResponses": { "200": { "statusCode": "200" } } },
        });
        let proxied = json!({ "httpMethod": "POST", "methodIntegration": { "type": "AWS_PROXY" } });
        WorkingCopy {
            rest_api_id: "abc".into(),
            resources: vec![
                json!({ "id": "r0", "path": "/" }),
                json!({ "id": "r1", "path": "/pets", "resourceMethods": { "GET": mapped, "POST": proxied } }),
                json!({ "id": "r2", "path": "/any", "resourceMethods": { "ANY": { "authorizationType": "CUSTOM" }, "OPTIONS": {} } }),
            ],
            gateway_responses: vec![
                json!({ "responseType": "DEFAULT_4XX", "defaultResponse": true, "responseTemplates": { "application/json": "x" } }),
                json!({ "responseType": "THROTTLED", "defaultResponse": true }),
                json!({ "responseType": "UNAUTHORIZED", "defaultResponse": false, "statusCode": "401" }),
                json!({
                    "responseType": "DEFAULT_5XX", "defaultResponse": false, "statusCode": "599",
                    "responseParameters": { "gatewayresponse.header.X": "'y'" },
                }),
            ],
        }
    }

    #[test]
    fn each_resource_with_methods_gets_what_the_console_makes() {
        let steps = working_copy().steps("http://127.0.0.1:8080", None).unwrap();
        let told: Vec<_> = steps.steps.iter().map(|step| step.operation).collect();
        let preflight = ["PutMethod", "PutMethodResponse", "PutIntegration", "PutIntegrationResponse"];
        let expected: Vec<_> = preflight
            .into_iter()
            .chain(["UpdateMethodResponse", "UpdateIntegrationResponse", "DeleteMethod"])
            .chain(preflight)
            .chain(["PutGatewayResponse"; 3])
            .collect();
        assert_eq!(told, expected);
        assert_eq!(steps.remarks.len(), 2);
        assert!(steps.remarks[0].starts_with("POST /pets hands the whole answer"), "{:?}", steps.remarks);
        assert!(steps.remarks[1].contains("no longer by ANY (no integration, authorization CUSTOM)"), "{:?}", steps.remarks);
        let values = &steps.steps[3].document["responseParameters"];
        assert_eq!(values[ALLOW_METHODS], "'GET,OPTIONS,POST'");
        assert_eq!(values[ALLOW_ORIGIN], "'http://127.0.0.1:8080'");
        assert_eq!(steps.steps[10].document["responseParameters"][ALLOW_METHODS], format!("'{EVERY_METHOD}'"));
    }

    #[test]
    fn what_a_gateway_response_says_already_stays() {
        let steps = working_copy().steps("*", Some("/pets")).unwrap().steps;
        let [.., first, set, second] = steps.as_slice() else { panic!("three at the end") };
        assert!(first.document.get("responseTemplates").is_none(), "a default stays the default");
        assert_eq!((&set.document["responseType"], &set.document["statusCode"]), (&json!("UNAUTHORIZED"), &json!("401")));
        assert_eq!(second.document["statusCode"], "599");
        assert_eq!(second.document["responseParameters"]["gatewayresponse.header.X"], "'y'");
        assert_eq!(second.document["responseParameters"]["gatewayresponse.header.Access-Control-Allow-Origin"], "'*'");
    }

    #[test]
    fn nothing_is_allowed_to_what_is_no_origin() {
        for wrong in [
            "",
            "example.com",
            "https://example.com/",
            "https://exa'mple.com",
            "https://a.example, https://b.example",
            "null",
            "ftp://x",
            "http://user:pw@evil.example",
            "http://*.example.com",
            "http://EXAMPLE.com",
            "https://example.com:443",
            "http://a,b",
            "http://a:",
            "http://a:080",
            "http://[::1",
            "http://[0::1]",
        ] {
            assert!(working_copy().steps(wrong, None).is_err(), "{wrong}");
        }
        for right in
            ["*", "http://localhost", "http://127.0.0.1:8080", "https://app.example.com", "http://[::1]:3000", "https://a:80"]
        {
            assert!(working_copy().steps(right, None).is_ok(), "{right}");
        }
        assert!(working_copy().steps("*", Some("/none")).is_err());
    }

    #[test]
    fn a_second_run_has_nothing_to_do() {
        let preflight = json!({
            "authorizationType": "NONE", "apiKeyRequired": false, "methodResponses": { "200": {} },
            "methodIntegration": { "type": "MOCK", "integrationResponses": { "200": { "responseParameters": {
                ALLOW_HEADERS: ALLOWED_HEADERS, ALLOW_METHODS: "'GET,OPTIONS'", ALLOW_ORIGIN: "'*'",
            } } } },
        });
        let get = json!({
            "methodResponses": { "200": { "responseParameters": { ALLOW_ORIGIN: false } } },
            "methodIntegration": { "type": "AWS", "integrationResponses": { "200": { "responseParameters": { ALLOW_ORIGIN: "'*'" } } } },
        });
        let mut copy = WorkingCopy {
            rest_api_id: "abc".into(),
            resources: vec![json!({ "id": "r1", "path": "/pets", "resourceMethods": { "GET": get, "OPTIONS": preflight } })],
            gateway_responses: vec![json!({ "responseType": "DEFAULT_4XX", "defaultResponse": true })],
        };
        let steps = copy.steps("*", None).unwrap().steps;
        assert_eq!(steps.len(), 1, "{steps:?}");
        copy.gateway_responses[0]["responseParameters"] = steps[0].document["responseParameters"].clone();
        assert!(copy.steps("*", None).unwrap().steps.is_empty());
        assert!(!copy.steps("http://other.example", None).unwrap().steps.is_empty());
    }
}
