//! An authorizer as it is deployed: where it looks, and whom a request shows itself to be there.

use gatewright_model::rest_api::RestApi;
use serde_json::Value;

use super::sent::Sent;
use crate::house::{api, custom, guarded, with};

/// How many of the places are the client's own.
pub(super) const CLIENT_SOURCES: usize = 5;
/// The places of a REQUEST authorizer, the client's own first.
pub(super) const SOURCES: [&str; 10] = [
    "method.request.header.A",
    "method.request.header.B",
    "method.request.header.Cookie",
    "method.request.querystring.q",
    "method.request.querystring.A",
    "stageVariables.v",
    "context.httpMethod",
    "context.identity.sourceIp",
    "context.path",
    "context.resourcePath",
];

/// What an authorizer goes by: its kind, its places, and all values that stand there.
pub(super) type Identity = (&'static str, Vec<(String, Vec<String>)>);

/// The authorizer as it is deployed.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    pub(super) kind: &'static str,
    pub(super) sources: Vec<&'static str>,
}

impl Guard {
    /// Other places first; of a token, another place.
    pub(super) fn rotate(&mut self) {
        self.sources.rotate_left(1);
        if self.kind == "TOKEN" {
            self.sources = vec![if self.sources[0] == SOURCES[0] { SOURCES[1] } else { SOURCES[0] }];
        }
    }

    /// An API that it guards.
    pub(super) fn api(&self) -> RestApi {
        let methods = [custom("GET"), custom("POST")];
        guarded(with(with(api(), "/open", &methods), "/pets/{id}", &methods), |authorizer| {
            authorizer.kind = self.kind.into();
            authorizer.identity_source = Some(self.sources.join(", "));
        })
    }

    /// Whom a request shows itself to be; `None` when a place is empty, or a token is not one.
    pub(super) fn identity(&self, sent: &Sent, variable: &str) -> Option<Identity> {
        let values: Vec<(String, Vec<String>)> =
            self.sources.iter().map(|source| ((*source).to_owned(), sent.values(source, variable))).collect();
        let is_missing = |values: &[String]| match self.kind {
            "TOKEN" => values.len() != 1 || values.iter().any(String::is_empty),
            _ => values.iter().all(String::is_empty),
        };
        (!values.iter().any(|(_, values)| is_missing(values))).then_some((self.kind, values))
    }

    /// Whom the function sees, by its event.
    pub(super) fn seen(&self, event: &Value) -> Identity {
        let texts = |value: &Value| match value {
            Value::Array(values) => values.iter().map(|value| value.as_str().unwrap().to_owned()).collect(),
            Value::String(value) => vec![value.clone()],
            _ => Vec::new(),
        };
        let one = |source: &&str| {
            let (place, name) = source.rsplit_once('.').unwrap();
            match place {
                _ if self.kind == "TOKEN" => texts(&event["authorizationToken"]),
                "method.request.header" => {
                    let headers = event["multiValueHeaders"].as_object().unwrap().iter();
                    headers.filter(|(known, _)| known.eq_ignore_ascii_case(name)).flat_map(|(_, values)| texts(values)).collect()
                }
                "method.request.querystring" => texts(&event["multiValueQueryStringParameters"][name]),
                "stageVariables" => texts(&event["stageVariables"][name]),
                "context.identity" => texts(&event["requestContext"]["identity"][name]),
                _ => texts(&event["requestContext"][name]),
            }
        };
        (self.kind, self.sources.iter().map(|source| ((*source).to_owned(), one(source))).collect())
    }
}

pub(super) fn written(identity: &Identity) -> String {
    serde_json::to_string(identity).unwrap()
}
