//! A provider's discovery document: where it says that it is asked.
//!
//! Follows <https://openid.net/specs/openid-connect-discovery-1_0.html> section 4 and [RFC 9207](https://www.rfc-editor.org/rfc/rfc9207)
//! section 3.

use gatewright_keys::strict_json;
use serde_json::Value;

/// What is read of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Discovery {
    pub(crate) authorization_endpoint: Option<String>,
    pub(crate) token_endpoint: Option<String>,
    pub(crate) userinfo_endpoint: Option<String>,
    pub(crate) jwks_uri: Option<String>,
    /// Whether every answer of its authorization endpoint says `iss`.
    pub(crate) says_issuer: bool,
}

/// Where the document of an issuer is.
pub(crate) fn address(issuer: &str) -> String {
    format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'))
}

impl Discovery {
    /// Reads the document of this issuer; `None` when it is none, or another's.
    pub(crate) fn read(text: &[u8], issuer: &str) -> Option<Self> {
        let document = strict_json::object(text).ok()?;
        let said = |name: &str| document.get(name).and_then(Value::as_str).map(str::to_owned);
        // 4.3: letter by letter.
        if said("issuer").as_deref() != Some(issuer) {
            return None;
        }
        Some(Self {
            authorization_endpoint: said("authorization_endpoint"),
            token_endpoint: said("token_endpoint"),
            userinfo_endpoint: said("userinfo_endpoint"),
            jwks_uri: said("jwks_uri"),
            says_issuer: document.get("authorization_response_iss_parameter_supported") == Some(&Value::Bool(true)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_its_issuers_letter_by_letter() {
        let text = br#"{"issuer":"https://idp.example/a","token_endpoint":"https://idp.example/t","x":[1]}"#;
        let read = Discovery::read(text, "https://idp.example/a").unwrap();
        assert_eq!(
            (read.token_endpoint.as_deref(), read.jwks_uri, read.says_issuer),
            (Some("https://idp.example/t"), None, false)
        );
        for other in ["https://idp.example/a/", "https://idp.example", "https://IDP.example/a", ""] {
            assert_eq!(Discovery::read(text, other), None, "{other}");
        }
        let twice = br#"{"issuer":"https://idp.example/a","issuer":"https://idp.example/a"}"#;
        for wrong in [&b"[]"[..], b"", b"{}", b"<html>", twice] {
            assert_eq!(Discovery::read(wrong, "https://idp.example/a"), None);
        }
    }

    #[test]
    fn a_document_is_below_its_issuer() {
        assert_eq!(address("https://a.example"), "https://a.example/.well-known/openid-configuration");
        assert_eq!(address("https://a.example/b/"), "https://a.example/b/.well-known/openid-configuration");
    }
}
