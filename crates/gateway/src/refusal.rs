//! Why a request may not go on, and the one table of what that means to its caller.
//!
//! A station that cannot let a request go on says why ([`Cause`]); the table below says which gateway response that is, and its
//! default status, `x-amzn-ErrorType` and wording, byte for byte as AWS was seen to send them. What the operator sees is the
//! cause itself, in the decision record. [`gateway_response`](crate::gateway_response) makes HTTP of it.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>.
//!
//! # Not (yet) like AWS
//! - What AWS answers to headers over its quota, and to a body that does not come, is not recorded; here 431 and 408.
//! - An API or stage that does not exist answers 403 Forbidden on its own host as well as on the path forms.

use gatewright_model::gateway_response::GatewayResponseType;

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
    /// The API's resource policy is not understood, so nobody can say whom it denies.
    ResourcePolicyUnusable,
    /// The default endpoint is turned off.
    EndpointDisabled,
    /// The request's headers are larger than API Gateway takes.
    HeadersTooLarge,
    /// No resource and method for the path, and no `Authorization` header.
    RouteUnknown,
    /// No resource and method, and a signature whose owner might call it.
    ResourceNotFound,
    /// The method asks for a signature, and there is none.
    SignatureMissing,
    /// What should be a signature is none.
    SignatureIncomplete,
    /// The signature is another than the expected one, or not of now, or for something else.
    SignatureInvalid,
    /// Nobody has the access key, or its session token is another.
    AccessKeyUnknown,
    /// The session of the access key has ended.
    SessionEnded,
    /// A policy of the caller's own denies this method.
    CallerDenied,
    /// No policy of the caller's own allows this method.
    CallerNotAllowed,
    /// A policy of the caller's own is not understood, so nobody can say what they may do.
    CallerUndecided,
    /// The API's resource policy denies this method.
    ResourcePolicyDenied,
    /// The API's resource policy would have to allow this method and does not; there may be none, where the caller is of another account.
    ResourcePolicyNotAllowed,
    /// The method names an authorizer that is not in the deployment.
    AuthorizerMissing,
    /// The authorizer is of a kind, or has a setting, that this server does not have yet.
    AuthorizerNotSupported,
    /// The authorizer is of another kind than the method's authorization type.
    AuthorizerOfAnotherKind,
    /// The method's authorization type is one that this server does not have yet.
    AuthorizationTypeNotSupported,
    /// The method has a guard (API key, validator, scopes, required parameters) that this server does not have yet.
    GuardNotSupported,
    /// The header that should carry the token is absent or empty.
    IdentitySourceMissing,
    /// The authorizer's URI names no function on this stage.
    AuthorizerUriInvalid,
    /// The token does not match the authorizer's validation expression.
    IdentityValidationFailed,
    /// The token is no signed JSON web token, or one that can be read in two ways.
    TokenMalformed,
    /// The token names an issuer that is none of the authorizer's user pools.
    TokenOfForeignIssuer,
    /// No key of its issuer has signed the token, or not by the key's algorithm.
    TokenNotSigned,
    /// The issuer is a user pool elsewhere that publishes no key of the token's id.
    TokenKeyUnknown,
    /// The token has expired.
    TokenExpired,
    /// The token says that it has expired, and nobody here has the key to know whether it ever counted.
    TokenExpiredUnverified,
    /// The token does not count yet.
    TokenNotYetValid,
    /// An access token where an ID token is asked for, or the other way round.
    TokenOfAnotherUse,
    /// The access token holds none of the method's scopes.
    TokenWithoutScope,
    /// The token's audience does not match the authorizer's validation expression.
    TokenOfAnotherAudience,
    /// The issuer is a user pool elsewhere that could not be reached for its keys, or not in time.
    IssuerUnreachable,
    /// The issuer is a user pool elsewhere at an address that may not be asked.
    IssuerForbidden,
    /// The issuer is a user pool elsewhere that answers something else than its keys.
    IssuerAnswerUnusable,
    /// More user pools elsewhere would have to be known, or asked at once, than this server is ready for.
    IssuersTooMany,
    /// The method's ARN is longer than AWS allows with an authorizer.
    MethodArnTooLong,
    /// The authorizer function does not exist.
    AuthorizerFunctionMissing,
    /// The authorizer function's resource policy does not let the gateway invoke it.
    AuthorizerNotPermitted,
    /// The authorizer's role does not exist, or does not let the gateway assume it.
    AuthorizerRoleNotAssumable,
    /// Neither the authorizer's role nor the function's resource policy lets the role invoke the function, or one of them denies it.
    AuthorizerRoleNotPermitted,
    /// Nobody can say whom the authorizer's role trusts, or what it may do.
    AuthorizerRoleUndecided,
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
    /// What the request maps to is no JSON, which a function's event must be.
    EventNotJson,
    /// A mapping template or expression that this server does not understand.
    TemplateNotSupported,
    /// A mapping template or mapped headers that came to more than may be sent, or asked JSON of a body that is none.
    TemplateFailed,
    /// The request's body is over the limit.
    BodyTooLarge,
    /// The request's body ended early.
    BodyIncomplete,
    /// The request's body did not come in time.
    BodyTimedOut,
    /// An integration without a template for this media type that does not pass bodies through.
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
    /// The integration's role does not exist, or does not let the gateway assume it.
    IntegrationRoleNotAssumable,
    /// Neither the integration's role nor the function's resource policy lets the role invoke the function, or one of them denies it.
    IntegrationRoleNotPermitted,
    /// Nobody can say whom the integration's role trusts, or what it may do.
    IntegrationRoleUndecided,
    /// The function could not be run: throttled, not ready, no worker.
    FunctionUnavailable,
    /// The function failed.
    FunctionFailed,
    /// The function's answer is not a proxy response.
    ProxyResponseMalformed,
    /// The backend did not answer in time.
    IntegrationTimedOut,
    /// Nobody could be connected to at the integration's address.
    UpstreamUnreachable,
    /// The connection to the integration's address failed.
    UpstreamFailed,
}

/// How the default body is worded.
pub(crate) enum Wording {
    /// `{"message":"…"}`
    Message(&'static str),
    /// `{"Message":"…"}`: AWS spells the key so for ACCESS_DENIED.
    CapitalMessage(&'static str),
    /// `{"message": "…"}`: bodies of the integration phase have a blank.
    SpacedMessage(&'static str),
    /// `{"message":null}`
    Null,
}

/// One row: the gateway response that customises it, where there is one; default status; `x-amzn-ErrorType`; default body.
pub(crate) struct Row {
    pub(crate) response: Option<GatewayResponseType>,
    pub(crate) status: u16,
    pub(crate) error_type: &'static str,
    pub(crate) wording: Wording,
}

use GatewayResponseType as Type;
use Wording::{CapitalMessage, Message, Null, SpacedMessage};

/// A row without a gateway response of its own: nothing can customise it.
const fn plain(status: u16, error_type: &'static str, wording: Wording) -> Row {
    Row { response: None, status, error_type, wording }
}

const fn typed(response: Type, status: u16, error_type: &'static str, wording: Wording) -> Row {
    Row { response: Some(response), status, error_type, wording }
}

const fn internal(response: Type, status: u16, message: &'static str) -> Row {
    typed(response, status, "InternalServerErrorException", SpacedMessage(message))
}

/// The table: cause → status, error type, default wording.
pub(crate) const fn row(cause: Cause) -> Row {
    match cause {
        Cause::StageUnknown | Cause::EndpointDisabled => plain(403, "ForbiddenException", Message("Forbidden")),
        Cause::HeadersTooLarge => {
            typed(Type::Default4xx, 431, "RequestTooLargeException", Message("Request Header Fields Too Large"))
        }
        Cause::BodyTimedOut => typed(Type::Default4xx, 408, "RequestTimeoutException", Message("Request Timeout")),
        Cause::RouteUnknown | Cause::SignatureMissing => typed(
            Type::MissingAuthenticationToken,
            403,
            "MissingAuthenticationTokenException",
            Message("Missing Authentication Token"),
        ),
        Cause::ResourceNotFound => typed(Type::ResourceNotFound, 404, "NotFoundException", Message("Not Found")),
        // Always worded.
        Cause::SignatureIncomplete => typed(Type::Default4xx, 403, "IncompleteSignatureException", Null),
        Cause::AccessKeyUnknown => typed(
            Type::Default4xx,
            403,
            "UnrecognizedClientException",
            Message("The security token included in the request is invalid."),
        ),
        Cause::SessionEnded => typed(
            Type::ExpiredToken,
            403,
            "ExpiredTokenException",
            Message("The security token included in the request is expired"),
        ),
        // Always worded.
        Cause::CallerDenied | Cause::CallerNotAllowed | Cause::ResourcePolicyDenied | Cause::ResourcePolicyNotAllowed => {
            typed(Type::AccessDenied, 403, "AccessDeniedException", CapitalMessage("Access Denied"))
        }
        Cause::SignatureInvalid => typed(
            Type::InvalidSignature,
            403,
            "InvalidSignatureException",
            Message(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                 Access Key and signing method. Consult the service documentation for details.",
            ),
        ),
        Cause::IdentitySourceMissing
        | Cause::IdentityValidationFailed
        | Cause::AuthorizerSaidUnauthorized
        | Cause::TokenMalformed
        | Cause::TokenOfForeignIssuer
        | Cause::TokenNotSigned
        | Cause::TokenKeyUnknown
        | Cause::TokenExpiredUnverified
        | Cause::IssuerUnreachable
        | Cause::IssuerForbidden
        | Cause::IssuerAnswerUnusable
        | Cause::IssuersTooMany
        | Cause::TokenNotYetValid
        | Cause::TokenOfAnotherUse
        | Cause::TokenWithoutScope
        | Cause::TokenOfAnotherAudience => typed(Type::Unauthorized, 401, "UnauthorizedException", Message("Unauthorized")),
        Cause::TokenExpired => typed(Type::Unauthorized, 401, "UnauthorizedException", Message("The incoming token has expired")),
        Cause::MethodArnTooLong => typed(Type::Default4xx, 414, "RequestTooLargeException", Message("Request URI too long")),
        Cause::AuthorizerMissing
        | Cause::AuthorizerNotSupported
        | Cause::AuthorizerOfAnotherKind
        | Cause::AuthorizerUriInvalid
        | Cause::AuthorizationTypeNotSupported
        | Cause::GuardNotSupported
        | Cause::AuthorizerFunctionMissing
        | Cause::AuthorizerNotPermitted
        | Cause::AuthorizerRoleNotAssumable
        | Cause::AuthorizerRoleNotPermitted
        | Cause::AuthorizerRoleUndecided
        | Cause::AuthorizerUnavailable
        | Cause::AuthorizerTimedOut
        | Cause::AuthorizerFailed
        | Cause::AuthorizerAnswerMalformed
        | Cause::AuthorizerPolicyUnusable
        | Cause::AuthorizerContextNotScalar
        | Cause::CallerUndecided => typed(Type::AuthorizerConfigurationError, 500, "AuthorizerConfigurationException", Null),
        Cause::ExplicitDeny => typed(
            Type::AccessDenied,
            403,
            "AccessDeniedException",
            CapitalMessage("User is not authorized to access this resource with an explicit deny in an identity-based policy"),
        ),
        Cause::ImplicitDeny => typed(
            Type::AccessDenied,
            403,
            "AccessDeniedException",
            CapitalMessage(
                "User is not authorized to access this resource because no identity-based policy allows the \
                 execute-api:Invoke action",
            ),
        ),
        // AWS: what is set for REQUEST_TOO_LARGE has no effect.
        Cause::BodyTooLarge => plain(413, "RequestTooLargeException", Message("Request Too Long")),
        Cause::BodyIncomplete => typed(Type::BadRequestBody, 400, "BadRequestException", Message("Invalid request body")),
        Cause::UnsupportedMediaType => {
            typed(Type::UnsupportedMediaType, 415, "BadRequestException", Message("Unsupported Media Type"))
        }
        Cause::DeploymentMissing
        | Cause::ResourcePolicyUnusable
        | Cause::IntegrationMissing
        | Cause::IntegrationNotSupported
        | Cause::IntegrationMethodNotPost
        | Cause::IntegrationUriInvalid
        | Cause::TemplateNotSupported
        | Cause::TemplateFailed
        | Cause::EventNotJson
        | Cause::MockWithoutStatus
        | Cause::NoOutputMapping
        | Cause::NoMethodResponse
        | Cause::FunctionMissing
        | Cause::FunctionNotPermitted
        | Cause::IntegrationRoleNotAssumable
        | Cause::IntegrationRoleNotPermitted
        | Cause::IntegrationRoleUndecided
        | Cause::FunctionUnavailable
        | Cause::UpstreamUnreachable => internal(Type::ApiConfigurationError, 500, "Internal server error"),
        Cause::FunctionFailed | Cause::ProxyResponseMalformed => internal(Type::Default5xx, 502, "Internal server error"),
        Cause::UpstreamFailed => internal(Type::IntegrationFailure, 504, "Network error communicating with endpoint"),
        Cause::IntegrationTimedOut => internal(Type::IntegrationTimeout, 504, "Endpoint request timed out"),
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
        row(self).status
    }

    /// `x-amzn-ErrorType`.
    #[must_use]
    pub const fn error_type(self) -> &'static str {
        row(self).error_type
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_takes_the_default_status_of_its_gateway_response() {
        for cause in [Cause::IdentitySourceMissing, Cause::AuthorizerFailed, Cause::ExplicitDeny, Cause::UnsupportedMediaType] {
            let row = row(cause);
            assert_eq!(row.response.and_then(GatewayResponseType::default_status), Some(row.status), "{cause:?}");
        }
    }
}
