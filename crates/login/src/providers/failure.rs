//! Why a provider has signed nobody in, as the app's redirect says it.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html>. AWS's descriptions are not stable,
//! its guide says.

use gatewright_identity::identity_provider::IdentityProvider;
use gatewright_model::ports::ExchangeFailure;
use http::StatusCode;

/// Most characters of what a provider says that are handed on.
pub(crate) const WORDS_CHARS_MAX: usize = 300;

/// What a provider was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Discovery,
    Keys,
    Token,
    UserInfo,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ProviderFailure {
    /// No answer.
    NoAnswer(Asked, ExchangeFailure),
    /// An answer with another status than 200, and what it says.
    Status(Asked, StatusCode, String),
    /// An answer that cannot be read.
    Unusable(Asked),
    /// Too many providers are known.
    TooMany,
    /// The ID token does not count.
    IdToken(&'static str),
    /// The browser came back with something wrong.
    Return(&'static str),
}

impl ProviderFailure {
    pub(crate) fn exchange(asked: Asked, failure: ExchangeFailure) -> Self {
        Self::NoAnswer(asked, failure)
    }

    pub(crate) fn status(asked: Asked, status: StatusCode) -> Self {
        Self::Status(asked, status, String::new())
    }

    pub(crate) fn unusable(asked: Asked) -> Self {
        Self::Unusable(asked)
    }

    /// `error` and `error_description`.
    pub(crate) fn said_to_app(&self, provider: &IdentityProvider) -> (&'static str, String) {
        let name = &provider.name;
        let place = |asked: &Asked| match asked {
            Asked::Discovery => "discovery document",
            Asked::Keys => "jwks uri",
            Asked::Token => "IdP token endpoint",
            Asked::UserInfo => "IdP userinfo endpoint",
        };
        match self {
            Self::NoAnswer(asked, ExchangeFailure::TimedOut) => {
                ("invalid_request", format!("Timeout occurred in calling {}", place(asked)))
            }
            Self::NoAnswer(asked, ExchangeFailure::Unreachable) => {
                ("invalid_request", format!("Connection to the {} failed", place(asked)))
            }
            Self::NoAnswer(asked, ExchangeFailure::Forbidden) => {
                ("server_error", format!("The {} may not be asked", place(asked)))
            }
            Self::NoAnswer(_, ExchangeFailure::TooMany) | Self::TooMany => {
                ("server_error", "Too many identity providers are being asked".to_owned())
            }
            Self::NoAnswer(asked, ExchangeFailure::Unusable) | Self::Unusable(asked) => {
                ("invalid_request", format!("{name} Error - the answer of the {} cannot be read", place(asked)))
            }
            Self::Status(Asked::Token, status, said) if said.is_empty() => {
                ("invalid_request", format!("{name} Error - {} error getting token", status.as_u16()))
            }
            Self::Status(asked, status, said) if said.is_empty() => {
                ("invalid_request", format!("{name} Error - {} {}", status.as_u16(), place(asked)))
            }
            Self::Status(_, status, said) => ("invalid_request", format!("{name} Error - {} {said}", status.as_u16())),
            Self::IdToken(why) => ("invalid_request", format!("{name} Error - the ID token {why}")),
            Self::Return(why) => ("invalid_request", format!("{name} Error - {why}")),
        }
    }
}

/// What a provider says, fit for a redirect.
pub(crate) fn words(said: &str) -> String {
    said.chars().filter(|letter| !letter.is_control()).take(WORDS_CHARS_MAX).collect()
}
