//! The one place where a refusal becomes HTTP.
//!
//! A station that cannot let a request go on says why ([`Cause`]); the table below says what the caller sees: status,
//! `x-amzn-ErrorType` and body, byte for byte as AWS was seen to send them. What the operator sees
//! is the cause itself, in the decision record.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>.
//!
//! # Not (yet) like AWS
//! - Gateway responses are the default ones.
//! - What AWS answers to headers over its quota, and to a body that does not come, is not recorded; here 431 and 408.
//! - An API or stage that does not exist answers 403 Forbidden on its own host as well as on the path forms.

use gatewright_model::body::Body;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::request::RequestIds;

/// A request that may not go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where on the road it was refused.
    pub station: Station,
    /// Why.
    pub cause: Cause,
    /// A message that depends on the request, where AWS words one.
    pub message: Option<String>,
}

/// The stations of the road.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Station {
    /// API, stage, resource and method are looked up.
    Router,
    /// It is decided who may pass.
    Authorizer,
    /// Keys, limits and validation.
    Admission,
    /// The backend is called.
    Integration,
}

/// Why a request may not go on. Fixed size, so that a decision record can keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// No such API or stage is served here.
    StageUnknown,
    /// The stage points at a deployment that is gone.
    DeploymentMissing,
    /// The default endpoint is turned off.
    EndpointDisabled,
    /// The request's headers are larger than API Gateway takes.
    HeadersTooLarge,
    /// No resource and method for the path, and no `Authorization` header.
    RouteUnknown,
    /// No resource and method, and an `Authorization` header that is not SigV4.
    RouteUnknownWithForeignAuthorization,
    /// No resource and method, and a SigV4 header, which is not checked for what does not exist.
    RouteUnknownWithSignature,
    /// The method names an authorizer that is not in the deployment.
    AuthorizerMissing,
    /// The authorizer is of a kind, or has a setting, that this server does not have yet.
    AuthorizerNotSupported,
    /// The method's authorization type is one that this server does not have yet.
    AuthorizationTypeNotSupported,
    /// The method has a guard (API key, validator, scopes, required parameters) that this server does not have yet.
    GuardNotSupported,
    /// The header that should carry the token is absent or empty.
    IdentitySourceMissing,
    /// The token does not match the authorizer's validation expression.
    IdentityValidationFailed,
    /// The method's ARN is longer than AWS allows with an authorizer.
    MethodArnTooLong,
    /// The authorizer function does not exist.
    AuthorizerFunctionMissing,
    /// The authorizer function's resource policy does not let the gateway invoke it.
    AuthorizerNotPermitted,
    /// The authorizer function could not be run: throttled, not ready, no worker.
    AuthorizerUnavailable,
    /// The authorizer function did not answer in time.
    AuthorizerTimedOut,
    /// The authorizer function failed with exactly `Unauthorized`.
    AuthorizerSaidUnauthorized,
    /// The authorizer function failed in any other way.
    AuthorizerFailed,
    /// The authorizer's answer is not JSON, or not an object with a policy.
    AuthorizerAnswerMalformed,
    /// The authorizer's policy is not understood, so it decides nothing.
    AuthorizerPolicyUnusable,
    /// The authorizer's context holds something that is not a string, number or boolean.
    AuthorizerContextNotScalar,
    /// The policy denies this method.
    ExplicitDeny,
    /// No statement of the policy allows this method.
    ImplicitDeny,
    /// The method has no integration.
    IntegrationMissing,
    /// The integration is of a kind, or has a setting, that this server does not have yet.
    IntegrationNotSupported,
    /// An AWS_PROXY integration calls Lambda with another verb than POST.
    IntegrationMethodNotPost,
    /// The integration's URI names no function.
    IntegrationUriInvalid,
    /// A mapping template that is not a literal.
    TemplateNotSupported,
    /// The request's body is over the limit.
    BodyTooLarge,
    /// The request's body ended early.
    BodyIncomplete,
    /// The request's body did not come in time.
    BodyTimedOut,
    /// A MOCK without a template for this media type does not pass bodies through.
    UnsupportedMediaType,
    /// A MOCK whose template names no status.
    MockWithoutStatus,
    /// No integration response fits the status, and none is the default.
    NoOutputMapping,
    /// The integration response's status is not declared on the method.
    NoMethodResponse,
    /// The function does not exist.
    FunctionMissing,
    /// The function's resource policy does not let the gateway invoke it.
    FunctionNotPermitted,
    /// The function could not be run: throttled, not ready, no worker.
    FunctionUnavailable,
    /// The function failed.
    FunctionFailed,
    /// The function's answer is not a proxy response.
    ProxyResponseMalformed,
    /// The backend did not answer in time.
    IntegrationTimedOut,
}

/// How the default body is worded.
enum Wording {
    /// `{"message":"…"}`
    Message(&'static str),
    /// `{"Message":"…"}`: AWS spells the key so for ACCESS_DENIED.
    CapitalMessage(&'static str),
    /// `{"message": "…"}`: bodies of the integration phase have a blank.
    SpacedMessage(&'static str),
    /// `{"message":null}`
    Null,
}

struct Row(u16, &'static str, Wording);

use Wording::{CapitalMessage, Message, Null, SpacedMessage};

const AUTHORIZER_BROKEN: Row = Row(500, "AuthorizerConfigurationException", Null);
const INTERNAL: Row = Row(500, "InternalServerErrorException", SpacedMessage("Internal server error"));
const BAD_GATEWAY: Row = Row(502, "InternalServerErrorException", SpacedMessage("Internal server error"));
const UNAUTHORIZED: Row = Row(401, "UnauthorizedException", Message("Unauthorized"));

/// The table: cause → status, error type, default wording.
const fn row(cause: Cause) -> Row {
    match cause {
        Cause::StageUnknown | Cause::EndpointDisabled => Row(403, "ForbiddenException", Message("Forbidden")),
        Cause::HeadersTooLarge => Row(431, "RequestTooLargeException", Message("Request Header Fields Too Large")),
        Cause::BodyTimedOut => Row(408, "RequestTimeoutException", Message("Request Timeout")),
        Cause::RouteUnknown => Row(403, "MissingAuthenticationTokenException", Message("Missing Authentication Token")),
        Cause::RouteUnknownWithForeignAuthorization => Row(403, "IncompleteSignatureException", Null),
        Cause::RouteUnknownWithSignature => Row(
            403,
            "InvalidSignatureException",
            Message(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                 Access Key and signing method. Consult the service documentation for details.",
            ),
        ),
        Cause::IdentitySourceMissing | Cause::IdentityValidationFailed | Cause::AuthorizerSaidUnauthorized => UNAUTHORIZED,
        Cause::MethodArnTooLong => Row(414, "RequestTooLargeException", Message("Request URI too long")),
        Cause::AuthorizerMissing
        | Cause::AuthorizerNotSupported
        | Cause::AuthorizationTypeNotSupported
        | Cause::GuardNotSupported
        | Cause::AuthorizerFunctionMissing
        | Cause::AuthorizerNotPermitted
        | Cause::AuthorizerUnavailable
        | Cause::AuthorizerTimedOut
        | Cause::AuthorizerFailed
        | Cause::AuthorizerAnswerMalformed
        | Cause::AuthorizerPolicyUnusable
        | Cause::AuthorizerContextNotScalar => AUTHORIZER_BROKEN,
        Cause::ExplicitDeny => Row(
            403,
            "AccessDeniedException",
            CapitalMessage("User is not authorized to access this resource with an explicit deny in an identity-based policy"),
        ),
        Cause::ImplicitDeny => Row(
            403,
            "AccessDeniedException",
            CapitalMessage(
                "User is not authorized to access this resource because no identity-based policy allows the \
                 execute-api:Invoke action",
            ),
        ),
        Cause::BodyTooLarge => Row(413, "RequestTooLargeException", Message("Request Too Long")),
        Cause::BodyIncomplete => Row(400, "BadRequestException", Message("Invalid request body")),
        Cause::UnsupportedMediaType => Row(415, "BadRequestException", Message("Unsupported Media Type")),
        Cause::DeploymentMissing
        | Cause::IntegrationMissing
        | Cause::IntegrationNotSupported
        | Cause::IntegrationMethodNotPost
        | Cause::IntegrationUriInvalid
        | Cause::TemplateNotSupported
        | Cause::MockWithoutStatus
        | Cause::NoOutputMapping
        | Cause::NoMethodResponse
        | Cause::FunctionMissing
        | Cause::FunctionNotPermitted
        | Cause::FunctionUnavailable => INTERNAL,
        Cause::FunctionFailed | Cause::ProxyResponseMalformed => BAD_GATEWAY,
        Cause::IntegrationTimedOut => Row(504, "InternalServerErrorException", SpacedMessage("Endpoint request timed out")),
    }
}

impl Refusal {
    /// A refusal whose wording is the table's.
    #[must_use]
    pub fn new(station: Station, cause: Cause) -> Self {
        Self { station, cause, message: None }
    }

    /// A refusal that words its own message.
    #[must_use]
    pub fn worded(station: Station, cause: Cause, message: String) -> Self {
        Self { station, cause, message: Some(message) }
    }
}

impl Cause {
    /// The status that this cause answers by default.
    #[must_use]
    pub const fn status(self) -> u16 {
        row(self).0
    }

    /// `x-amzn-ErrorType`.
    #[must_use]
    pub const fn error_type(self) -> &'static str {
        row(self).1
    }
}

/// Turns a refusal into its answer.
pub(crate) fn render(refusal: &Refusal, ids: &RequestIds) -> Response<Body> {
    let Row(status, error_type, wording) = row(refusal.cause);
    let body = match (&refusal.message, wording) {
        (Some(message), _) => format!(r#"{{"message":{}}}"#, quoted(message)),
        (None, Message(message)) => format!(r#"{{"message":{}}}"#, quoted(message)),
        (None, CapitalMessage(message)) => format!(r#"{{"Message":{}}}"#, quoted(message)),
        (None, SpacedMessage(message)) => format!(r#"{{"message": {}}}"#, quoted(message)),
        (None, Null) => r#"{"message":null}"#.to_owned(),
    };
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(HeaderName::from_static("x-amzn-errortype"), HeaderValue::from_static(error_type));
    ids.write_to(headers);
    *answer.body_mut() = Body::whole(body);
    answer
}

fn quoted(message: &str) -> String {
    serde_json::Value::from(message).to_string()
}

#[cfg(test)]
mod tests;
