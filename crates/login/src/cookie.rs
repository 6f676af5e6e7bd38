//! The cookies of a domain: `cognito`, the browser's session, `XSRF-TOKEN`, which a form must match, and `csrf-state`, with which a browser
//! comes back from an identity provider.
//!
//! All are of this host and path, unreadable for scripts, and not sent with requests of other sites but for links that are followed. Over
//! TLS their names begin with `__Secure-` ([RFC 6265bis](https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/) 4.1.3.1):
//! a browser refuses to let plain HTTP, which is answered under the same host, overwrite a secure cookie, and both would be in each
//! other's way under one name.

use gatewright_identity::login_session::LOGIN_SESSION_S;
use gatewright_identity::provider_visit::PROVIDER_VISIT_S;
use gatewright_model::arrival::Scheme;
use gatewright_model::body::Body;
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderMap, HeaderValue, Response};

use crate::site::Visit;

/// A cookie by AWS's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// The browser's session.
    Session,
    /// What `_csrf` must be.
    FormToken,
    /// Which browser was sent to an identity provider.
    ProviderVisit,
}

/// Longest cookie value that is looked at, in bytes.
const VALUE_BYTES_MAX: usize = 128;

impl Cookie {
    fn name(self, scheme: Scheme) -> &'static str {
        match (self, scheme) {
            (Self::Session, Scheme::Http) => "cognito",
            (Self::Session, Scheme::Https) => "__Secure-cognito",
            (Self::ProviderVisit, Scheme::Http) => "csrf-state",
            (Self::ProviderVisit, Scheme::Https) => "__Secure-csrf-state",
            (Self::FormToken, Scheme::Http) => "XSRF-TOKEN",
            (Self::FormToken, Scheme::Https) => "__Secure-XSRF-TOKEN",
        }
    }

    /// The value that the browser sent, if it is of the form that is given out here. Of several only the first: browsers send the one with
    /// the longest path first.
    pub(crate) fn of(self, visit: &Visit) -> Option<&str> {
        value(&visit.head.headers, self.name(visit.scheme))
    }

    /// Gives the browser a value.
    pub(crate) fn set(self, visit: &Visit, value: &str, answer: &mut Response<Body>) {
        let life = match self {
            Self::Session => format!("; Max-Age={LOGIN_SESSION_S}"),
            Self::ProviderVisit => format!("; Max-Age={PROVIDER_VISIT_S}"),
            Self::FormToken => String::new(),
        };
        self.write(visit, value, &life, answer);
    }

    /// Takes the value away.
    pub(crate) fn clear(self, visit: &Visit, answer: &mut Response<Body>) {
        self.write(visit, "", "; Max-Age=0", answer);
    }

    fn write(self, visit: &Visit, value: &str, life: &str, answer: &mut Response<Body>) {
        let secure = if visit.scheme == Scheme::Https { "; Secure" } else { "" };
        let name = self.name(visit.scheme);
        let text = format!("{name}={value}; Path={}/{life}; HttpOnly; SameSite=Lax{secure}", visit.base_path);
        if let Ok(text) = HeaderValue::try_from(text) {
            answer.headers_mut().append(SET_COOKIE, text);
        }
    }
}

fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let fields = headers.get_all(COOKIE).iter().filter_map(|field| field.to_str().ok());
    let mut pairs = fields.flat_map(|field| field.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(given, _)| *given == name)?;
    let is_ours = (1..=VALUE_BYTES_MAX).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_ours.then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fields: &[&'static str], expected: Option<&str>) {
        let mut headers = HeaderMap::new();
        for field in fields {
            headers.append(COOKIE, HeaderValue::from_static(field));
        }
        assert_eq!(value(&headers, "cognito"), expected, "{fields:?}");
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name_and_must_be_of_our_form() {
        check(&[], None);
        check(&["cognito=abc123"], Some("abc123"));
        check(&["a=b; cognito=abc; cognito=def"], Some("abc"));
        check(&["a=b", "cognito=abc"], Some("abc"));
        check(&["xcognito=abc; Cognito=abc; __Secure-cognito=abc"], None);
        check(&["cognito="], None);
        check(&["cognito=a/b"], None);
        check(&["cognito=\"abc\""], None);
    }
}
