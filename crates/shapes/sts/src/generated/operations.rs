// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "sts",
    protocol: Protocol::AwsQuery,
    api_version: "2011-06-15",
    signing_name: "sts",
    target_prefix: "",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    operations: &[GetCallerIdentity::SCHEMA],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "AssumeRole", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AssumeRoleWithSAML", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "AssumeRoleWithWebIdentity", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "AssumeRoot", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DecodeAuthorizationMessage", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccessKeyInfo", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDelegatedAccessToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetFederationToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetSessionToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetWebIdentityToken", method: "POST", uri: "/", is_unsigned: false },
];

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetCallerIdentity;

impl Operation for GetCallerIdentity {
    type Input = types::GetCallerIdentityRequest;
    type Output = types::GetCallerIdentityResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetCallerIdentity",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_CALLER_IDENTITY_REQUEST,
        output: &schemas::GET_CALLER_IDENTITY_RESPONSE,
        result_wrapper: "GetCallerIdentityResult",
    };
}
