//! Addresses of HTTP backends, as integrations write them: `http://host/path/{name}?query`, with stage variables anywhere.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html>.

/// Whether this can be an HTTP integration's address; what stage variables stand for is not known yet.
#[must_use]
pub fn is_endpoint(uri: &str) -> bool {
    // A host or port that is a variable is filled in by text that could be one.
    let filled = resolve(uri, &|_| Some("1".to_owned()));
    let Some((address, path, query)) = filled.as_deref().and_then(parts) else { return false };
    let has_authority = http::Uri::try_from(address).is_ok_and(|address| address.authority().is_some());
    let is_balanced = path.matches('{').count() == path.matches('}').count();
    has_authority && is_balanced && !address.contains('@') && !query.contains(['{', '}'])
}

/// The address with its `${stageVariables.name}` filled in; `None` when one has no value, or does not end.
#[must_use]
pub fn resolve(uri: &str, variable: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    const OPENING: &str = "${stageVariables.";
    let mut text = String::with_capacity(uri.len());
    let mut rest = uri;
    while let Some((before, after)) = rest.split_once(OPENING) {
        let (name, after) = after.split_once('}')?;
        text.push_str(before);
        text.push_str(&variable(name)?);
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

/// Scheme and authority, path, and query without `?`.
#[must_use]
pub fn parts(uri: &str) -> Option<(&str, &str, &str)> {
    let scheme = ["http://", "https://"].into_iter().find(|scheme| uri.starts_with(scheme))?;
    if uri.contains('#') || !uri.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    let end = uri.get(scheme.len()..)?.find(['/', '?']).map_or(uri.len(), |at| scheme.len() + at);
    let (address, rest) = uri.split_at_checked(end)?;
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    (address.len() > scheme.len()).then_some((address, path, query))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_has_a_scheme_a_host_and_nothing_of_a_user() {
        for uri in [
            "http://a",
            "http://a:8080/b",
            "https://a.example/b/{proxy}?c=d",
            "https://${stageVariables.host}/b",
            "http://${stageVariables.host}:${stageVariables.port}/{a}/{b+}",
        ] {
            assert!(is_endpoint(uri), "{uri}");
        }
        for uri in [
            "",
            "a",
            "/a",
            "http://",
            "http:///a",
            "ftp://a",
            "http://a b",
            "http://u:p@a/",
            "http://a/#b",
            "http://a/{b",
            "http://a/?{b}=c",
            "http://${stageVariables.a",
            "arn:aws:lambda:us-east-1:000000000000:function:f",
        ] {
            assert!(!is_endpoint(uri), "{uri}");
        }
    }

    #[test]
    fn a_variable_without_a_value_leaves_no_address() {
        let known = |name: &str| (name == "host").then(|| "h".to_owned());
        assert_eq!(resolve("http://${stageVariables.host}/x", &known).as_deref(), Some("http://h/x"));
        assert_eq!(resolve("http://${stageVariables.other}/x", &known), None);
        assert_eq!(parts("http://h"), Some(("http://h", "", "")));
        assert_eq!(parts("http://h?a=b"), Some(("http://h", "", "a=b")));
        assert_eq!(parts("https://h:1/a/b?c=d?e"), Some(("https://h:1", "/a/b", "c=d?e")));
    }
}
