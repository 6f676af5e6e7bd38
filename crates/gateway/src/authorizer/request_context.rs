//! What the conditions and variables of an authorizer's policy, of an API's resource policy, or of a caller's own can ask about a request.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html>: of the keys that AWS names for
//! calls without an identity, `aws:CurrentTime`, `aws:EpochTime`, `aws:Referer`, `aws:SecureTransport`, `aws:SourceIp` and
//! `aws:UserAgent` are there, and `aws:SourceVpc`, `aws:SourceVpce`, `aws:VpcSourceIp` and `aws:SourceArn`
//! are absent, as on AWS for a call from the internet. Any other key is absent too, unless the caller has signed: then
//! `aws:PrincipalArn`, `aws:PrincipalAccount`, `aws:PrincipalType` and `aws:userid` are there, and what AWS might know beside them
//! is not known (`aws:PrincipalTag/…`, `aws:MultiFactorAuthPresent`): it denies. Taken from the request at hand, also when the policy
//! comes from the cache; only what the policy asks for is looked up.

use std::borrow::Cow;

use gatewright_policy::{Context, ContextKey, Policy};
use http::HeaderName;
use http::header::{REFERER, USER_AGENT};

use super::caller::Caller;
use crate::request::RoadRequest;

/// What is known of the keys that a policy asks for.
pub(crate) struct RequestContext<'a> {
    /// Key and value; `None` where the request is known not to have the key.
    known: Vec<(&'a str, Option<Cow<'a, str>>)>,
    /// Whether AWS would have put other keys in.
    has_unknown: bool,
}

impl<'a> RequestContext<'a> {
    /// Reads off a request, and off its caller where a signature proves one, what `policy` asks for.
    pub(crate) fn of(request: &'a RoadRequest, caller: Option<&'a Caller>, policy: &'a Policy) -> Self {
        let keys = policy.condition_keys();
        match caller {
            None => Self { known: keys.map(|key| (key, value(request, key))).collect(), has_unknown: false },
            Some(caller) => {
                let of_caller = |key| caller.condition_key(key).map(Cow::Borrowed);
                let found = keys.map(|key| (key, value(request, key).or_else(|| of_caller(key))));
                let known = found.filter(|(key, value)| value.is_some() || KEYS.contains(key) || ABSENT.contains(key)).collect();
                Self { known, has_unknown: true }
            }
        }
    }

    /// Reads off a request all that there is.
    pub(crate) fn all(request: &'a RoadRequest) -> Self {
        Self { known: KEYS.into_iter().map(|key| (key, value(request, key))).collect(), has_unknown: true }
    }

    /// The keys that there are, with their values.
    pub(crate) fn entries(&self) -> Vec<(&str, &str)> {
        self.known.iter().filter_map(|(key, value)| Some((*key, value.as_deref()?))).collect()
    }

    /// The keys as a policy takes them.
    pub(crate) fn keys(&self) -> Vec<ContextKey<'_>> {
        let known = self.known.iter().map(|(key, value)| (*key, value.as_deref()));
        known.map(|(key, value)| value.map_or(ContextKey::many(key, &[]), |value| ContextKey::one(key, value))).collect()
    }

    /// The context that these keys are.
    pub(crate) fn context<'k>(&self, keys: &'k [ContextKey<'k>]) -> Context<'k> {
        if self.has_unknown { Context::partial(keys) } else { Context::complete(keys) }
    }
}

/// All that a request may have.
const KEYS: [&str; 6] =
    ["aws:useragent", "aws:referer", "aws:securetransport", "aws:sourceip", "aws:epochtime", "aws:currenttime"];

/// What no signed call has here: no network of AWS's, no service on its way, no organization, no users.
const ABSENT: [&str; 7] = [
    "aws:sourcevpc",
    "aws:sourcevpce",
    "aws:vpcsourceip",
    "aws:sourcearn",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:username",
];

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
