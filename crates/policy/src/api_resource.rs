//! The short form of resources in an API's resource policy: `execute-api:/stage/GET/pets/*`.
//!
//! API Gateway puts it in full when the policy is written, with the API's own region, account and id, and shows the full form from then
//! on. Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html>.

use crate::error::PolicyError;
use crate::json::{self, Json};

const SHORT: &str = "execute-api:/";

/// The document with every short resource put in full; everything else keeps its text and order, without white space between.
///
/// `api_arn` is the API's part of its methods' ARNs: `arn:aws:execute-api:eu-west-1:123456789012:abcdef1234`.
///
/// # Errors
/// Text that is not JSON, has a null, a key twice or too many levels. Whether it is a policy is asked with
/// [`crate::Policy::parse_str`] and [`crate::DocumentKind::ApiResource`] afterwards.
pub fn expand(document: &str, api_arn: &str) -> Result<String, PolicyError> {
    let mut policy = json::read(document)?;
    if let Json::Object(elements) = &mut policy {
        for (_, statements) in elements.iter_mut().filter(|(name, _)| name == "Statement") {
            match statements {
                Json::List(list) => list.iter_mut().for_each(|statement| expand_statement(statement, api_arn)),
                single => expand_statement(single, api_arn),
            }
        }
    }
    let mut text = String::new();
    policy.write_to(&mut text);
    Ok(text)
}

fn expand_statement(statement: &mut Json, api_arn: &str) {
    let Json::Object(elements) = statement else { return };
    for (_, resources) in elements.iter_mut().filter(|(name, _)| name == "Resource" || name == "NotResource") {
        match resources {
            Json::List(list) => list.iter_mut().for_each(|resource| expand_resource(resource, api_arn)),
            single => expand_resource(single, api_arn),
        }
    }
}

fn expand_resource(resource: &mut Json, api_arn: &str) {
    if let Json::String(text) = resource
        && let Some(path) = text.strip_prefix(SHORT)
    {
        *text = format!("{api_arn}/{path}");
    }
}
