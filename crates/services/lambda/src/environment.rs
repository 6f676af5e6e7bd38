//! Environment variables of a function: how many bytes, and which names belong to Lambda.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>.

use std::collections::BTreeMap;

use gatewright_shapes_lambda::types::Environment;
use gatewright_wire::service::ServiceError;

use crate::refusal::invalid_parameter;

/// All variables together, as compact JSON.
const ENVIRONMENT_BYTES_MAX: usize = 4096;

/// Names that only Lambda sets.
const RESERVED: &[&str] = &[
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "LAMBDA_RUNTIME_DIR",
    "LAMBDA_TASK_ROOT",
];
/// The beginning of further such names.
const RESERVED_PREFIX: &str = "AWS_LAMBDA_";
/// Names with that beginning which are there for the customer to set.
const NOT_RESERVED: &[&str] = &["AWS_LAMBDA_DOTNET_PREJIT", "AWS_LAMBDA_EXEC_WRAPPER"];

/// The variables. `None` when no environment was given, which AWS tells apart from an empty one.
///
/// # Errors
/// 400 for reserved names, for more than 4 KB, and for a value that no process can be given.
pub(crate) fn admit(environment: Option<Environment>) -> Result<Option<BTreeMap<String, String>>, ServiceError> {
    let Some(environment) = environment else { return Ok(None) };
    let variables = environment.variables.unwrap_or_default();
    let reserved: Vec<&str> = variables.keys().map(String::as_str).filter(|name| is_reserved(name)).collect();
    if !reserved.is_empty() {
        return Err(invalid_parameter(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided \
             contains reserved keys that are currently not supported for modification. Reserved keys used in this request: {}",
            reserved.join(", ")
        )));
    }
    if let Some((name, _)) = variables.iter().find(|(_, value)| value.contains('\0')) {
        return Err(invalid_parameter(format!("The value of the environment variable {name} contains a NUL character.")));
    }
    let measured = serde_json::to_string(&variables).map_err(ServiceError::internal)?;
    if measured.len() > ENVIRONMENT_BYTES_MAX {
        return Err(invalid_parameter(format!(
            "Lambda was unable to configure your environment variables because the environment variables you have provided \
             exceeded the 4KB limit. String measured: {measured}"
        )));
    }
    Ok(Some(variables))
}

fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || (name.starts_with(RESERVED_PREFIX) && !NOT_RESERVED.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(variables: &[(&str, &str)]) -> Option<Environment> {
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Some(Environment { variables: Some(variables) })
    }

    #[track_caller]
    fn check_refused(variables: &[(&str, &str)], expected: &str) {
        let error = admit(environment(variables)).unwrap_err();
        assert_eq!((error.code, error.status), ("InvalidParameterValueException", 400));
        assert_eq!(error.message.as_deref(), Some(expected));
    }

    #[test]
    fn none_and_empty_are_told_apart() {
        assert_eq!(admit(None).unwrap(), None);
        assert_eq!(admit(Some(Environment { variables: None })).unwrap(), Some(BTreeMap::new()));
        assert_eq!(admit(environment(&[])).unwrap(), Some(BTreeMap::new()));
    }

    #[test]
    fn reserved_names_are_refused_together() {
        let start = "Lambda was unable to configure your environment variables because the environment variables you have \
                     provided contains reserved keys that are currently not supported for modification. Reserved keys used in \
                     this request: ";
        check_refused(&[("AWS_REGION", "x")], &format!("{start}AWS_REGION"));
        check_refused(
            &[("A", "x"), ("AWS_LAMBDA_FUNCTION_NAME", "x"), ("AWS_REGION", "x")],
            &format!("{start}AWS_LAMBDA_FUNCTION_NAME, AWS_REGION"),
        );
        assert!(admit(environment(&[("AWS_ENDPOINT_URL", "x"), ("AWS_LAMBDA_EXEC_WRAPPER", "/x"), ("PATH", "x")])).is_ok());
    }

    #[test]
    fn four_kilobytes_are_enough_and_one_byte_more_is_not() {
        let room = ENVIRONMENT_BYTES_MAX - r#"{"A":""}"#.len();
        assert!(admit(environment(&[("A", &"x".repeat(room))])).is_ok());
        let value = "x".repeat(room + 1);
        check_refused(
            &[("A", &value)],
            &format!(
                "Lambda was unable to configure your environment variables because the environment variables you have provided \
                 exceeded the 4KB limit. String measured: {{\"A\":\"{value}\"}}"
            ),
        );
    }

    #[test]
    fn a_value_that_no_process_can_be_given_is_refused() {
        check_refused(&[("A", "x\0y")], "The value of the environment variable A contains a NUL character.");
    }
}
