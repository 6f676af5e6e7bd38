//! Where an authorizer finds who is calling: `identitySource`, as it is written.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html>: a TOKEN
//! authorizer has one header, a REQUEST authorizer a list of any of the four places, between commas. Path parameters cannot be one.
//!
//! # Not (yet) like AWS
//! - Of `$context`, only names that are known before an authorizer is asked count; AWS's own list is not recorded.

use http::HeaderName;

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentitySource {
    /// `method.request.header.{name}`: all values of a header, whatever its case.
    Header(HeaderName),
    /// `method.request.querystring.{name}`: all values of a query parameter.
    QueryString(String),
    /// `stageVariables.{name}`.
    StageVariable(String),
    /// `context.{name}`, such as `identity.sourceIp`.
    Context(String),
}

/// Most places of one authorizer.
pub const SOURCES_MAX: usize = 100;

/// What of `$context` says something about a request before anybody is asked.
const CONTEXT: [&str; 15] = [
    "accountId",
    "apiId",
    "deploymentId",
    "domainName",
    "domainPrefix",
    "extendedRequestId",
    "httpMethod",
    "identity.sourceIp",
    "identity.userAgent",
    "path",
    "protocol",
    "requestId",
    "resourceId",
    "resourcePath",
    "stage",
];

impl IdentitySource {
    /// Reads one place; `None` when it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let named = |name: &str| (!name.is_empty() && !name.contains(char::is_whitespace)).then(|| name.to_owned());
        if let Some(name) = text.strip_prefix("method.request.header.") {
            return HeaderName::try_from(name).ok().map(Self::Header);
        }
        if let Some(name) = text.strip_prefix("method.request.querystring.") {
            return named(name).map(Self::QueryString);
        }
        if let Some(name) = text.strip_prefix("stageVariables.") {
            return named(name).map(Self::StageVariable);
        }
        let name = text.strip_prefix("context.")?;
        CONTEXT.contains(&name).then(|| Self::Context(name.to_owned()))
    }

    /// Reads a list between commas; blanks around a place do not count. Nothing, or only blanks, is an empty list.
    ///
    /// # Errors
    /// The first part that is no place; all of it when there are more than [`SOURCES_MAX`].
    pub fn parse_list(text: &str) -> Result<Vec<Self>, &str> {
        if text.trim().is_empty() {
            return Ok(Vec::new());
        }
        if text.split(',').count() > SOURCES_MAX {
            return Err(text);
        }
        text.split(',').map(str::trim).map(|part| Self::parse(part).ok_or(part)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_the_four_places_is_read() {
        let header = |name: &'static str| IdentitySource::Header(HeaderName::from_static(name));
        for (text, expected) in [
            ("method.request.header.Authorization", Some(header("authorization"))),
            ("method.request.header.", None),
            ("method.request.header.a b", None),
            ("method.request.querystring.token", Some(IdentitySource::QueryString("token".into()))),
            ("method.request.querystring.", None),
            ("stageVariables.tenant", Some(IdentitySource::StageVariable("tenant".into()))),
            ("context.identity.sourceIp", Some(IdentitySource::Context("identity.sourceIp".into()))),
            ("context.authorizer.principalId", None),
            ("context.", None),
            ("method.request.path.id", None),
            ("method.request.body", None),
            ("$context.identity.sourceIp", None),
            ("", None),
        ] {
            assert_eq!(IdentitySource::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn a_list_is_read_whole_or_not_at_all() {
        assert_eq!(IdentitySource::parse_list("").map(|list| list.len()), Ok(0));
        assert_eq!(IdentitySource::parse_list(" method.request.header.A , stageVariables.b ").map(|list| list.len()), Ok(2));
        assert_eq!(IdentitySource::parse_list("method.request.header.A,,stageVariables.b"), Err(""));
        assert_eq!(IdentitySource::parse_list("method.request.header.A, method.request.path.b"), Err("method.request.path.b"));
        let at_the_limit = vec!["stageVariables.a"; SOURCES_MAX].join(",");
        assert_eq!(IdentitySource::parse_list(&at_the_limit).map(|list| list.len()), Ok(SOURCES_MAX));
        assert!(IdentitySource::parse_list(&format!("{at_the_limit},stageVariables.a")).is_err());
    }
}
