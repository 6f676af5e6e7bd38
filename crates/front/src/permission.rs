//! What IAM is asked about a call: its operation and input as pairs of an action and a resource, all of which must be allowed.
//!
//! A call whose operation and input are known comes in; the pairs go to whoever decides by the policies of the caller's role. One
//! table a service says what its operations ask for; here is only the choice of the table. Nothing is read from anywhere: what
//! the store knows of a role is handed in ([`role_named`] says of which).
//!
//! Follows the Service Authorization Reference, "Actions, resources, and condition keys" of each service
//! (<https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html>),
//! and, where it leaves open how AWS writes a resource, the resources that AWS names when it refuses a call.
//!
//! - *Invariant:* an operation that no table knows asks for its own name on `*`.
//! - *Invariant:* of the spellings of one resource (name, partial ARN, ARN; encoded or not) each leads to the same text. So the
//!   input is asked about, never the path or the query as sent. It has passed `constraints::check`.
//! - *Invariant:* only GetCallerIdentity asks for nothing, as on AWS.
//! - *Invariant:* a resource is text, not a pattern. `gatewright-policy` compiles the patterns of documents and compares them
//!   with `Request::resource` as it is, so a `*` or `?` that a caller wrote into a key or a path is a letter like any other.
//!
//! # The resource `*`
//! It stands for operations that have no resource on AWS and for inputs whose resource cannot be told: missing, malformed, of
//! another partition. An `Allow` for certain ARNs does not cover it. A `Deny` for certain ARNs does not cover it either, nor does
//! it help against an `Allow` with `NotResource`; so the second use is only for inputs that the service refuses or finds nothing
//! for. Where a table cannot be sure of that, it asks for `*` *and* for the resource that it takes for meant.
//!
//! # Not (yet) like AWS
//! - Pairs have no condition context: `iam:PassedToService`, `s3:prefix`, `lambda:FunctionArn`, request and resource tags and the
//!   rest are not here.
//! - All pairs must be allowed. Where AWS takes one of two actions, or leaves out a part of the answer for want of a permission,
//!   the tables say which they ask for.
//! - Members that a service refuses by name (KMS keys, VPCs, object locks beyond their best known form, …) ask for
//!   nothing of their own.
//! - Resource policies and account boundaries are not here. A resource of another account is asked about under its own ARN.

mod apigateway;
mod cognito_idp;
mod iam;
mod lambda;
mod logs;
mod question;
mod s3;
mod sts;

use gatewright_wire::document::Document;
use gatewright_wire::schema::{OperationSchema, ServiceSchema};

pub(crate) use iam::NamedRole;
pub(crate) use question::{Asked, Place};

/// All that IAM is asked about a call, in the order in which a refusal should name it. `role` is what the store knows of the role that
/// [`role_named`] answers; where that answers none, it is not looked at.
pub(crate) fn asked(
    service: &ServiceSchema,
    operation: &OperationSchema,
    input: &Document,
    place: &Place<'_>,
    role: NamedRole<'_>,
) -> Vec<Asked> {
    let known = known(service, operation, input, place, role);
    known.unwrap_or_else(|| vec![Asked::on(format!("{}:{}", service.name, operation.name), None)])
}

/// The name of the role whose ARN must be looked up before it is asked about a call: calls of IAM name roles without their paths.
pub(crate) fn role_named<'a>(service: &ServiceSchema, operation: &OperationSchema, input: &'a Document) -> Option<&'a str> {
    if service.name == "iam" { iam::role_named(operation.name, input) } else { None }
}

/// `None` for what no table knows.
fn known(
    service: &ServiceSchema,
    operation: &OperationSchema,
    input: &Document,
    place: &Place<'_>,
    role: NamedRole<'_>,
) -> Option<Vec<Asked>> {
    match service.name {
        "iam" => iam::asked(operation.name, input, place, role),
        "sts" => sts::asked(operation.name),
        "logs" => logs::asked(operation.name, input, place),
        "s3" => s3::asked(operation.name, input, place),
        "lambda" => lambda::asked(operation.name, input, place),
        "apigateway" => apigateway::asked(operation, input, place),
        "cognito-idp" => cognito_idp::asked(operation.name, input, place),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
