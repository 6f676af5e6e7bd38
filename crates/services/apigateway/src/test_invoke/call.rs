//! What a test call asks for, read into the request that the road will see.
//!
//! Sizes end where those of a real request do. AWS's wordings for what cannot be a request are not known.

use std::collections::BTreeMap;

use gatewright_model::ports::TestCall;
use gatewright_wire::service::ServiceError;

use crate::mapping_expression::is_header_name;
use crate::refusal::bad_request;
use crate::stage::check_variables;

/// Longest path with its query string, in bytes.
pub const TEST_PATH_BYTES_MAX: usize = 10_240;
/// Longest headers, names and values together, in bytes.
pub const TEST_HEADERS_BYTES_MAX: usize = 10_240;
/// Longest body, in bytes.
pub const TEST_BODY_BYTES_MAX: usize = 10 * 1024 * 1024;

/// The members that both operations have.
pub(super) struct Sent {
    pub(super) path_with_query_string: Option<String>,
    pub(super) body: Option<String>,
    pub(super) headers: Option<BTreeMap<String, String>>,
    pub(super) multi_value_headers: Option<BTreeMap<String, Vec<String>>>,
    pub(super) stage_variables: Option<BTreeMap<String, String>>,
}

pub(super) fn read(sent: Sent) -> Result<TestCall, ServiceError> {
    let path_with_query = sent.path_with_query_string.filter(|path| !path.is_empty());
    if let Some(path) = &path_with_query {
        check_path(path)?;
    }
    if sent.body.as_ref().is_some_and(|body| body.len() > TEST_BODY_BYTES_MAX) {
        return Err(bad_request(format!("Invalid body specified: longer than {TEST_BODY_BYTES_MAX} bytes")));
    }
    let headers = merge(sent.headers.unwrap_or_default(), sent.multi_value_headers.unwrap_or_default());
    check_headers(&headers)?;
    let stage_variables = sent.stage_variables.unwrap_or_default();
    check_variables(&stage_variables)?;
    Ok(TestCall { path_with_query, body: sent.body, headers, stage_variables })
}

fn check_path(path: &str) -> Result<(), ServiceError> {
    let is_path = path.starts_with('/') && path.bytes().all(|byte| byte > b' ' && byte != 0x7f);
    if is_path && path.len() <= TEST_PATH_BYTES_MAX {
        return Ok(());
    }
    Err(bad_request(format!(
        "Invalid pathWithQueryString specified: it must begin with `/`, hold no spaces and have at most {TEST_PATH_BYTES_MAX} bytes"
    )))
}

/// Both maps as one list: the values of `multi_value_headers` in order, then the single ones that are not among them.
fn merge(headers: BTreeMap<String, String>, multi_value_headers: BTreeMap<String, Vec<String>>) -> Vec<(String, String)> {
    let each = |(name, values): (String, Vec<String>)| values.into_iter().map(move |value| (name.clone(), value));
    let mut merged: Vec<(String, String)> = multi_value_headers.into_iter().flat_map(each).collect();
    for (name, value) in headers {
        let is_there = merged.iter().any(|(known, other)| known.eq_ignore_ascii_case(&name) && *other == value);
        if !is_there {
            merged.push((name, value));
        }
    }
    merged
}

fn check_headers(headers: &[(String, String)]) -> Result<(), ServiceError> {
    for (name, value) in headers {
        let is_value = value.bytes().all(|byte| byte == b'\t' || (byte >= b' ' && byte != 0x7f));
        if !is_header_name(name) || !is_value {
            return Err(bad_request(format!("Invalid header specified: {name}")));
        }
    }
    let bytes: usize = headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > TEST_HEADERS_BYTES_MAX {
        return Err(bad_request(format!("Invalid headers specified: longer than {TEST_HEADERS_BYTES_MAX} bytes")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent() -> Sent {
        Sent { path_with_query_string: None, body: None, headers: None, multi_value_headers: None, stage_variables: None }
    }

    #[test]
    fn sizes_end_at_their_limits() {
        let path = |length: usize| read(Sent { path_with_query_string: Some(format!("/{}", "a".repeat(length - 1))), ..sent() });
        assert!(path(TEST_PATH_BYTES_MAX).is_ok());
        assert!(path(TEST_PATH_BYTES_MAX + 1).is_err());
        let body = |length: usize| read(Sent { body: Some("a".repeat(length)), ..sent() });
        assert!(body(TEST_BODY_BYTES_MAX).is_ok());
        assert!(body(TEST_BODY_BYTES_MAX + 1).is_err());
        let headers = |length: usize| {
            let values = vec!["a".repeat(length - 2), String::new()];
            read(Sent { multi_value_headers: Some([("b".to_owned(), values)].into()), ..sent() })
        };
        assert!(headers(TEST_HEADERS_BYTES_MAX).is_ok());
        assert!(headers(TEST_HEADERS_BYTES_MAX + 1).is_err());
    }

    #[test]
    fn headers_of_both_kinds_become_one_list() {
        let single = [("a", "1"), ("b", "2"), ("C", "3")].map(|(name, value)| (name.to_owned(), value.to_owned()));
        let multi = [("B".to_owned(), vec!["x".to_owned(), "y".to_owned()]), ("c".to_owned(), vec!["3".to_owned()])];
        let call = read(Sent { headers: Some(single.into()), multi_value_headers: Some(multi.into()), ..sent() }).unwrap();
        let expected = [("B", "x"), ("B", "y"), ("c", "3"), ("a", "1"), ("b", "2")];
        assert_eq!(call.headers, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn what_cannot_be_a_request_is_refused() {
        for path in ["a", "?a=b", "/a b", "/a\n", "/\u{7f}"] {
            assert!(read(Sent { path_with_query_string: Some(path.to_owned()), ..sent() }).is_err(), "{path}");
        }
        assert_eq!(read(Sent { path_with_query_string: Some(String::new()), ..sent() }).unwrap().path_with_query, None);
        for (name, value) in [("", "x"), ("a b", "x"), ("a", "x\r\ny: z"), ("a", "\0")] {
            let headers = Some([(name.to_owned(), value.to_owned())].into());
            assert!(read(Sent { headers, ..sent() }).is_err(), "{name}: {value}");
        }
        let stage_variables = Some([("a-b".to_owned(), "x".to_owned())].into());
        assert!(read(Sent { stage_variables, ..sent() }).is_err());
    }
}
