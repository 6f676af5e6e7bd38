//! What the conditions and variables of an authorizer's policy, or of a caller's own, can ask about a request.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>: of the keys that AWS names for
//! calls without an identity, `aws:CurrentTime`, `aws:EpochTime`, `aws:Referer`, `aws:SecureTransport`, `aws:SourceIp` and
//! `aws:UserAgent` are there, and `aws:SourceVpc`, `aws:SourceVpce`, `aws:VpcSourceIp` and `aws:SourceArn`
//! are absent, as on AWS for a call from the internet. Any other key is absent too. Taken from the request at hand, also when the policy
//! comes from the cache; only what the policy asks for is looked up.

use std::borrow::Cow;

use gatewright_policy::{ContextKey, Policy};
use http::HeaderName;
use http::header::{REFERER, USER_AGENT};

use crate::request::RoadRequest;

/// Key and value of each that a policy asks for and the request has.
pub(crate) struct RequestContext<'a>(Vec<(&'a str, Cow<'a, str>)>);

impl<'a> RequestContext<'a> {
    /// Reads off a request what `policy` asks for.
    pub(crate) fn of(request: &'a RoadRequest, policy: &'a Policy) -> Self {
        Self(policy.condition_keys().filter_map(|key| Some((key, value(request, key)?))).collect())
    }

    /// Reads off a request all that there is.
    pub(crate) fn all(request: &'a RoadRequest) -> Self {
        Self(KEYS.into_iter().filter_map(|key| Some((key, value(request, key)?))).collect())
    }

    /// The keys with their values.
    pub(crate) fn entries(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_ref())).collect()
    }

    /// The keys as a policy takes them.
    pub(crate) fn keys(&self) -> Vec<ContextKey<'_>> {
        self.0.iter().map(|(key, value)| ContextKey::one(key, value)).collect()
    }
}

/// All that a request may have.
const KEYS: [&str; 6] =
    ["aws:useragent", "aws:referer", "aws:securetransport", "aws:sourceip", "aws:epochtime", "aws:currenttime"];

/// The value of a key, given in lower case; a header that the client did not send is absent.
fn value<'a>(request: &'a RoadRequest, key: &str) -> Option<Cow<'a, str>> {
    match key {
        "aws:useragent" => header(request, &USER_AGENT),
        "aws:referer" => header(request, &REFERER),
        "aws:securetransport" => Some(Cow::Borrowed(if request.is_secure() { "true" } else { "false" })),
        "aws:sourceip" => Some(Cow::Owned(request.peer.ip().to_canonical().to_string())),
        "aws:epochtime" => Some(Cow::Owned(request.arrived_at.epoch_s().to_string())),
        "aws:currenttime" => {
            // A clock beyond the calendar leaves it absent.
            let time = jiff::Timestamp::from_second(request.arrived_at.epoch_s()).ok()?;
            Some(Cow::Owned(time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()))
        }
        _ => None,
    }
}

/// All of a header: one that is sent twice counts as both, and bytes that are no text do not make it absent, so that neither
/// hides it from a Deny.
fn header<'a>(request: &'a RoadRequest, name: &HeaderName) -> Option<Cow<'a, str>> {
    let mut values = request.headers.get_all(name).iter().map(|value| String::from_utf8_lossy(value.as_bytes()));
    let first = values.next()?;
    Some(values.fold(first, |joined, value| Cow::Owned(format!("{joined}, {value}"))))
}
