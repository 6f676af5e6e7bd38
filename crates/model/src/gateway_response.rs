//! The types of gateway response: what can go wrong before or after an integration, with the status that AWS gives to each.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>. The service that
//! stores gateway responses and the road that answers with them read the types here, so that neither knows one the other does not.

/// A type of gateway response. The order is that in which AWS lists them in its refusals, not an alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GatewayResponseType {
    /// The request is longer than the gateway takes.
    RequestTooLarge,
    /// No such resource; rarely reached, see [`GatewayResponseType::MissingAuthenticationToken`].
    ResourceNotFound,
    /// An authorizer that cannot be called, or whose answer cannot be read.
    AuthorizerConfigurationError,
    /// No credentials where they are needed; also what an unknown path or method gets.
    MissingAuthenticationToken,
    /// The body does not fit its model.
    BadRequestBody,
    /// A SigV4 signature that is wrong.
    InvalidSignature,
    /// An API key that is missing or unknown.
    InvalidApiKey,
    /// Required parameters are missing.
    BadRequestParameters,
    /// An authorizer that failed.
    AuthorizerFailure,
    /// An authorizer that does not know the caller.
    Unauthorized,
    /// The integration took too long.
    IntegrationTimeout,
    /// A policy that denies, or that does not allow.
    AccessDenied,
    /// The family of all types with a status below 500.
    Default4xx,
    /// The family of all types with a status from 500 on.
    Default5xx,
    /// Stopped by a web application firewall.
    WafFiltered,
    /// A usage plan's quota is used up.
    QuotaExceeded,
    /// A rate is exceeded.
    Throttled,
    /// An API that is wrongly configured, including an integration response that does not exist.
    ApiConfigurationError,
    /// No template for the request's content type, and no pass-through.
    UnsupportedMediaType,
    /// The integration failed.
    IntegrationFailure,
    /// Credentials that have expired.
    ExpiredToken,
}

use GatewayResponseType as Type;

impl GatewayResponseType {
    /// All types, in AWS's order.
    pub const ALL: [Self; 21] = [
        Type::RequestTooLarge,
        Type::ResourceNotFound,
        Type::AuthorizerConfigurationError,
        Type::MissingAuthenticationToken,
        Type::BadRequestBody,
        Type::InvalidSignature,
        Type::InvalidApiKey,
        Type::BadRequestParameters,
        Type::AuthorizerFailure,
        Type::Unauthorized,
        Type::IntegrationTimeout,
        Type::AccessDenied,
        Type::Default4xx,
        Type::Default5xx,
        Type::WafFiltered,
        Type::QuotaExceeded,
        Type::Throttled,
        Type::ApiConfigurationError,
        Type::UnsupportedMediaType,
        Type::IntegrationFailure,
        Type::ExpiredToken,
    ];

    /// Reads AWS's name, `ACCESS_DENIED`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.as_str() == name)
    }

    /// AWS's name, which is also the key in [`RestApi::gateway_responses`](crate::rest_api::RestApi::gateway_responses).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RequestTooLarge => "REQUEST_TOO_LARGE",
            Self::ResourceNotFound => "RESOURCE_NOT_FOUND",
            Self::AuthorizerConfigurationError => "AUTHORIZER_CONFIGURATION_ERROR",
            Self::MissingAuthenticationToken => "MISSING_AUTHENTICATION_TOKEN",
            Self::BadRequestBody => "BAD_REQUEST_BODY",
            Self::InvalidSignature => "INVALID_SIGNATURE",
            Self::InvalidApiKey => "INVALID_API_KEY",
            Self::BadRequestParameters => "BAD_REQUEST_PARAMETERS",
            Self::AuthorizerFailure => "AUTHORIZER_FAILURE",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::IntegrationTimeout => "INTEGRATION_TIMEOUT",
            Self::AccessDenied => "ACCESS_DENIED",
            Self::Default4xx => "DEFAULT_4XX",
            Self::Default5xx => "DEFAULT_5XX",
            Self::WafFiltered => "WAF_FILTERED",
            Self::QuotaExceeded => "QUOTA_EXCEEDED",
            Self::Throttled => "THROTTLED",
            Self::ApiConfigurationError => "API_CONFIGURATION_ERROR",
            Self::UnsupportedMediaType => "UNSUPPORTED_MEDIA_TYPE",
            Self::IntegrationFailure => "INTEGRATION_FAILURE",
            Self::ExpiredToken => "EXPIRED_TOKEN",
        }
    }

    /// The status where nothing else is set; `None` for the two families, which have none of their own.
    #[must_use]
    pub fn default_status(self) -> Option<u16> {
        match self {
            Self::Default4xx | Self::Default5xx => None,
            Self::BadRequestBody | Self::BadRequestParameters => Some(400),
            Self::Unauthorized => Some(401),
            Self::MissingAuthenticationToken
            | Self::InvalidSignature
            | Self::InvalidApiKey
            | Self::AccessDenied
            | Self::WafFiltered
            | Self::ExpiredToken => Some(403),
            Self::ResourceNotFound => Some(404),
            Self::RequestTooLarge => Some(413),
            Self::UnsupportedMediaType => Some(415),
            Self::QuotaExceeded | Self::Throttled => Some(429),
            Self::AuthorizerConfigurationError | Self::AuthorizerFailure | Self::ApiConfigurationError => Some(500),
            Self::IntegrationTimeout | Self::IntegrationFailure => Some(504),
        }
    }

    /// The family whose setting stands for a type that is not set itself: [`GatewayResponseType::Default4xx`] or
    /// [`GatewayResponseType::Default5xx`]. Each of these two is of its own family.
    #[must_use]
    pub fn family(self) -> Self {
        match self {
            Self::Default4xx => Self::Default4xx,
            Self::Default5xx => Self::Default5xx,
            other if other.default_status().is_some_and(|status| status >= 500) => Self::Default5xx,
            _ => Self::Default4xx,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_listed_once_in_its_order_and_read_back() {
        for (place, known) in Type::ALL.into_iter().enumerate() {
            assert_eq!(Type::parse(known.as_str()), Some(known));
            assert_eq!(known as usize, place, "{known:?}");
        }
        assert_eq!(Type::parse("access_denied"), None);
    }

    #[test]
    fn a_family_is_told_by_the_status() {
        for known in Type::ALL {
            let expected = match known {
                Type::Default5xx
                | Type::ApiConfigurationError
                | Type::AuthorizerConfigurationError
                | Type::AuthorizerFailure
                | Type::IntegrationFailure
                | Type::IntegrationTimeout => Type::Default5xx,
                _ => Type::Default4xx,
            };
            assert_eq!(known.family(), expected, "{known:?}");
            assert_eq!(known.default_status().is_none(), known == known.family(), "{known:?}");
        }
    }
}
