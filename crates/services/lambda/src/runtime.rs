//! Runtime identifiers: which may be asked for now, which AWS has retired, and which are AWS's but not yet ours.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html>.
//!
//! # Not (yet) like AWS
//! Only Python 3.8 and later, Node 16 and later, and custom runtimes are run.

use gatewright_model::runtime::{Runtime as Run, RuntimeRefusal};
use gatewright_shapes_lambda::types::Runtime;
use gatewright_wire::service::ServiceError;

use crate::refusal::{invalid_parameter, not_yet_supported};

/// The identifier, if functions may have it.
///
/// # Errors
/// 400 in AWS's words when AWS has retired it, and in ours when it cannot be run yet.
pub(crate) fn admit(runtime: Runtime) -> Result<String, ServiceError> {
    let identifier = runtime.as_str();
    match Run::parse(identifier) {
        Ok(_) => Ok(identifier.to_owned()),
        Err(retired @ RuntimeRefusal::Retired(_)) => Err(invalid_parameter(retired.to_string())),
        Err(RuntimeRefusal::NotYetSupported(_) | RuntimeRefusal::Unknown(_)) => Err(not_yet_supported(&format!(
            "the runtime {identifier}; it runs python3.8 and later, nodejs16.x and later, and provided.al2 and later"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(identifier: &str, expected: Result<&str, &str>) {
        let outcome = admit(Runtime::parse(identifier).unwrap());
        let outcome = outcome.map_err(|error| (error.code, error.status, error.message.unwrap_or_default()));
        let expected = expected.map(str::to_owned);
        assert_eq!(outcome, expected.map_err(|message| ("InvalidParameterValueException", 400, message.to_owned())));
    }

    #[test]
    fn what_is_run_is_admitted_the_retired_refused_as_aws_does_and_the_rest_by_name() {
        for identifier in
            ["python3.8", "python3.13", "python3.15", "nodejs16.x", "nodejs22.x", "nodejs24.x", "provided.al2", "provided.al2023"]
        {
            check(identifier, Ok(identifier));
        }
        for identifier in ["python2.7", "python3.6", "python3.7", "nodejs14.x", "java8", "go1.x", "provided"] {
            let message = format!(
                "The runtime parameter of {identifier} is no longer supported for creating or updating AWS Lambda functions. We \
                 recommend you use a supported runtime while creating or updating functions."
            );
            check(identifier, Err(&message));
        }
        for identifier in ["java21", "ruby3.4", "dotnet8", "custom"] {
            let message = format!(
                "Gatewright does not yet support the runtime {identifier}; it runs python3.8 and later, nodejs16.x and later, and \
                 provided.al2 and later."
            );
            check(identifier, Err(&message));
        }
    }
}
