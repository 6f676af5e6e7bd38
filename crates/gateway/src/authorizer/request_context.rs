//! What a policy's conditions can ask about a request: exactly the keys that the policy room accepts for an authorizer's answer, so
//! that no condition waits for a key which never comes.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html>. Taken from the request at hand,
//! also when the policy comes from the cache.

use std::borrow::Cow;

use gatewright_model::arrival::Scheme;
use http::HeaderName;
use http::header::{REFERER, USER_AGENT};

use crate::request::RoadRequest;

/// The values; a header that the client did not send is absent.
pub(crate) struct RequestContext<'a> {
    user_agent: Option<Cow<'a, str>>,
    referer: Option<Cow<'a, str>>,
    secure_transport: &'static str,
}

impl<'a> RequestContext<'a> {
    /// Reads them off a request.
    pub(crate) fn of(request: &'a RoadRequest) -> Self {
        let secure_transport = match request.scheme {
            Scheme::Http => "false",
            Scheme::Https => "true",
        };
        Self { user_agent: header(request, &USER_AGENT), referer: header(request, &REFERER), secure_transport }
    }

    /// Key and value of each that is present.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let headers = [("aws:UserAgent", self.user_agent.as_deref()), ("aws:Referer", self.referer.as_deref())];
        let headers = headers.into_iter().filter_map(|(key, value)| Some((key, value?)));
        headers.chain([("aws:SecureTransport", self.secure_transport)])
    }
}

/// All of a header: one that is sent twice counts as both, and bytes that are no text do not make it absent, so that neither
/// hides it from a Deny.
fn header<'a>(request: &'a RoadRequest, name: &HeaderName) -> Option<Cow<'a, str>> {
    let mut values = request.headers.get_all(name).iter().map(|value| String::from_utf8_lossy(value.as_bytes()));
    let first = values.next()?;
    Some(values.fold(first, |joined, value| Cow::Owned(format!("{joined}, {value}"))))
}

#[cfg(test)]
mod tests {
    use gatewright_policy::DocumentKind;

    use super::*;

    #[test]
    fn the_keys_are_exactly_those_that_a_policy_may_ask_for() {
        let context =
            RequestContext { user_agent: Some(Cow::Borrowed("a")), referer: Some(Cow::Borrowed("b")), secure_transport: "true" };
        let keys: Vec<&str> = context.entries().map(|(key, _)| key).collect();
        assert_eq!(keys, DocumentKind::AuthorizerOutput.condition_keys());
    }
}
