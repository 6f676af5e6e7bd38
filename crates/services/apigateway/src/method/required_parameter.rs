//! Request parameters that a method requires (`requestParameters` with the value `true`).
//!
//! See <https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html>. A variable of the resource's own path is there in
//! every request that the path matches, so requiring it asks nothing more of a request. Requiring anything else would need a
//! validator, and is refused. A path can lose its variable when its resource or one above is moved or renamed: then all methods
//! below are looked at again.
//!
//! # Not (yet) like AWS
//! - What AWS answers when a move or a rename takes away a variable that a method requires is not known; here it is refused.

use gatewright_model::rest_api::Method;
use gatewright_wire::service::ServiceError;

use crate::refusal::not_yet;

/// Refuses a method on a resource at `path` that requires more than variables of that path.
pub(crate) fn check(path: &str, method: &Method) -> Result<(), ServiceError> {
    let mut required = method.request_parameters.iter().filter(|(_, is_required)| **is_required).map(|(key, _)| key);
    match required.find(|key| !is_of_path(path, key)) {
        None => Ok(()),
        Some(key) => Err(not_yet(&format!(
            "requestParameters that are required (value true) and no variable of the resource's path: {key} on {} {path}",
            method.http_method
        ))),
    }
}

/// Whether the parameter is `method.request.path.{name}` and the path has `{name}` or `{name+}`.
fn is_of_path(path: &str, key: &str) -> bool {
    let Some(name) = key.strip_prefix("method.request.path.") else { return false };
    path.split('/').filter_map(variable_name).any(|variable| variable == name)
}

fn variable_name(part: &str) -> Option<&str> {
    let name = part.strip_prefix('{')?.strip_suffix('}')?;
    Some(name.strip_suffix('+').unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, key: &str, expected: bool) {
        assert_eq!(is_of_path(path, key), expected, "{key} on {path}");
    }

    #[test]
    fn variables_of_the_whole_path_are_known() {
        check("/{id}", "method.request.path.id", true);
        check("/pets/{id}/toys/{toy}", "method.request.path.id", true);
        check("/pets/{id}/toys/{toy}", "method.request.path.toy", true);
        check("/{proxy+}", "method.request.path.proxy", true);
        check("/{a.b-c:d}", "method.request.path.a.b-c:d", true);
    }

    #[test]
    fn nothing_else_is() {
        for key in [
            "method.request.path.id",
            "method.request.path.i",
            "method.request.path.idx+",
            "method.request.path.{idx}",
            "method.request.path.idX",
            "method.request.path.pets",
            "method.request.path.",
            "method.request.querystring.idx",
            "method.request.header.idx",
            "idx",
        ] {
            check("/pets/{idx}/{idx+}", key, false);
        }
        check("/", "method.request.path.id", false);
        check("/id", "method.request.path.id", false);
    }
}
