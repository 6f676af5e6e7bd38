use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};

use super::boxed::Boxed;

/// Who says where a provider is asked. It decides at which addresses that may be.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NamedBy {
    /// The provider's settings, which an administrator of the pool wrote.
    Settings,
    /// The discovery document of the issuer with this address: it leads nowhere where the issuer itself may not be.
    DocumentOf(String),
}

/// Where a provider is asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProviderEndpoint {
    /// An absolute URL.
    pub url: String,
    /// Who says so.
    pub named_by: NamedBy,
}

/// A question to a provider. (No `Debug`: it holds secrets.)
pub struct ProviderRequest<'a> {
    /// Where it is asked.
    pub endpoint: &'a ProviderEndpoint,
    /// GET or POST.
    pub method: Method,
    /// Headers beside those of the connection.
    pub headers: HeaderMap,
    /// The body, empty or not.
    pub body: Bytes,
    /// Longest body of the answer that is read, in bytes.
    pub answer_bytes_max: usize,
}

/// A provider's whole answer, whatever its status. (No `Debug`: it holds tokens.)
pub struct ProviderAnswer {
    /// Its status; redirects are answers like others.
    pub status: StatusCode,
    /// Its body.
    pub body: Bytes,
}

/// Why there is no answer. The details are in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeFailure {
    /// It is at an address that may not be asked.
    #[error("the address may not be asked")]
    Forbidden,
    /// Nobody could be connected to, or the connection failed.
    #[error("the connection failed")]
    Unreachable,
    /// It took too long.
    #[error("there was no answer in time")]
    TimedOut,
    /// Too many exchanges are under way.
    #[error("too many exchanges are under way")]
    TooMany,
    /// The answer is too long, or compressed, which nobody has asked for.
    #[error("the answer is unusable")]
    Unusable,
}

/// Asks identity providers, whoever named their addresses: nobody is asked at an address that may not be asked, no redirect is followed, and
/// the whole exchange has a deadline.
pub trait ProviderExchange: Send + Sync {
    /// One question, one answer.
    fn exchange<'a>(&'a self, request: ProviderRequest<'a>) -> Boxed<'a, Result<ProviderAnswer, ExchangeFailure>>;
}
