//! What calls of API Gateway ask for: the verb, on the path of the REST API that they are.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-iam-policy-examples.html>: `apigateway:PATCH` on
//! `arn:aws:apigateway:us-east-1::/restapis/a1b2c3/stages/prod`.
//!
//! The path is made of the operation's template and the input, not taken from the request, so that no encoding and no slash at
//! its end makes another resource of it. A label that is not of the letters that ids, stages, verbs and types have asks for `*`;
//! nothing is found under it.
//!
//! # Not (yet) like AWS
//! - Whether `tags` at CreateRestApi or CreateStage ask for more (`apigateway:PUT` on `/tags/…`, or `apigateway:TagResource` as
//!   AWS's newer refusals at HTTP APIs name it) was not found out; nothing is asked.
//! - A resource policy asks for `apigateway:UpdateRestApiPolicy` on the resource of the call. At CreateRestApi that is
//!   `/restapis`; AWS's example allows `/restapis/*`.
//! - CreateDeployment with a `stageName`, and CreateRestApi with `cloneFrom`, ask for nothing of the stage and the other API;
//!   whether AWS asks was not found out. Cloning is refused here.

use gatewright_wire::document::Document;
use gatewright_wire::schema::{Kind, Location, Member, OperationSchema};

use super::iam;
use super::question::{Asked, Place, is_given, is_name, list, text};

/// What is known to ask for its verb and path.
const OPERATIONS: [&str; 49] = [
    "CreateRestApi",
    "GetRestApi",
    "GetRestApis",
    "UpdateRestApi",
    "DeleteRestApi",
    "CreateResource",
    "GetResource",
    "GetResources",
    "UpdateResource",
    "DeleteResource",
    "PutMethod",
    "GetMethod",
    "UpdateMethod",
    "DeleteMethod",
    "PutIntegration",
    "GetIntegration",
    "UpdateIntegration",
    "DeleteIntegration",
    "PutMethodResponse",
    "GetMethodResponse",
    "UpdateMethodResponse",
    "DeleteMethodResponse",
    "PutIntegrationResponse",
    "GetIntegrationResponse",
    "UpdateIntegrationResponse",
    "DeleteIntegrationResponse",
    "CreateAuthorizer",
    "GetAuthorizer",
    "GetAuthorizers",
    "UpdateAuthorizer",
    "DeleteAuthorizer",
    "CreateDeployment",
    "GetDeployment",
    "GetDeployments",
    "UpdateDeployment",
    "DeleteDeployment",
    "CreateStage",
    "GetStage",
    "GetStages",
    "UpdateStage",
    "DeleteStage",
    "FlushStageAuthorizersCache",
    "PutGatewayResponse",
    "GetGatewayResponse",
    "GetGatewayResponses",
    "UpdateGatewayResponse",
    "DeleteGatewayResponse",
    "TestInvokeMethod",
    "TestInvokeAuthorizer",
];

pub(super) fn asked(operation: &OperationSchema, input: &Document, place: &Place<'_>) -> Option<Vec<Asked>> {
    if !OPERATIONS.contains(&operation.name) {
        return None;
    }
    let resource = path(operation, input).map(|path| format!("arn:{}:apigateway:{}::{path}", place.partition(), place.region));
    let beside = match operation.name {
        "CreateRestApi" if is_given(input, "policy") => vec![policy(resource.as_ref())],
        "UpdateRestApi" => patches(input, "/policy").map(|_| policy(resource.as_ref())).collect(),
        "PutIntegration" => passed(text(input, "credentials"), place),
        "UpdateIntegration" => passed(patches(input, "/credentials").filter_map(|patch| text(patch, "value")), place),
        "CreateAuthorizer" => passed(text(input, "authorizerCredentials"), place),
        "UpdateAuthorizer" => passed(patches(input, "/authorizerCredentials").filter_map(|patch| text(patch, "value")), place),
        _ => Vec::new(),
    };
    let own = Asked::on(format!("apigateway:{}", operation.method), resource);
    Some(std::iter::once(own).chain(beside).collect())
}

/// The operation's template with the input's labels in it.
fn path(operation: &OperationSchema, input: &Document) -> Option<String> {
    let template = operation.uri.split_once('?').map_or(operation.uri, |(path, _)| path);
    let mut path = String::with_capacity(template.len());
    for segment in template.split('/').skip(1) {
        path.push('/');
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            None => path.push_str(segment),
            Some(label) => path.push_str(text(input, labelled(operation, label)?.name).filter(|text| is_name(text, "_-"))?),
        }
    }
    Some(path)
}

/// The member that travels as a label.
fn labelled(operation: &OperationSchema, label: &str) -> Option<&'static Member> {
    let Kind::Structure { members } = &operation.input.kind else { return None };
    members.iter().find(|member| member.location == Location::Uri && member.wire_name == label)
}

/// The patch operations on a path.
fn patches<'a>(input: &'a Document, path: &str) -> impl Iterator<Item = &'a Document> {
    list(input, "patchOperations").iter().filter(move |patch| text(patch, "path") == Some(path))
}

fn policy(resource: Option<&String>) -> Asked {
    Asked::on("apigateway:UpdateRestApiPolicy", resource.cloned())
}

/// Roles that are handed to API Gateway; an empty text hands none.
fn passed<'a>(roles: impl IntoIterator<Item = &'a str>, place: &Place<'_>) -> Vec<Asked> {
    let roles = roles.into_iter().filter(|role| !role.is_empty());
    roles.map(|role| iam::pass_role(role, place)).collect()
}
