//! Runtime identifiers: which may be asked for now, which AWS has retired, and which are AWS's but not ours.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html>.
//!
//! # Not (yet) like AWS
//! - Only Python, Node and custom runtimes are run; other current ones are refused in words of ours.
//! - AWS creates and updates no function with an identifier that it has retired, though it goes on running those that it has. Here one that a newer
//!   version of its language can run is taken, kept and shown as it was asked for; the log says so once an identifier. An operator who
//!   wants AWS's refusal says [`RetiredRuntimes::Refuse`].

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use gatewright_model::runtime::{Runtime as Run, RuntimeRefusal};
use gatewright_shapes_lambda::types::Runtime;
use gatewright_wire::service::ServiceError;

use crate::refusal::{invalid_parameter, not_yet_supported};

/// What becomes of functions whose runtime AWS has retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RetiredRuntimes {
    /// They are created and updated, if a newer version of the language can run them.
    #[default]
    Run,
    /// They are refused, as AWS refuses them.
    Refuse,
}

/// The runtimes that functions may have.
#[derive(Debug, Default)]
pub struct Runtimes {
    retired: RetiredRuntimes,
    /// Retired identifiers that the log has told of. There are ten.
    told: Mutex<BTreeSet<String>>,
}

impl Runtimes {
    /// With or without the retired ones.
    #[must_use]
    pub fn new(retired: RetiredRuntimes) -> Self {
        Self { retired, told: Mutex::default() }
    }

    /// The identifier, if functions may have it.
    ///
    /// # Errors
    /// 400 in AWS's words when AWS has retired it, and in ours when it cannot be run.
    pub(crate) fn admit(&self, runtime: Runtime) -> Result<String, ServiceError> {
        let identifier = runtime.as_str();
        self.admit_update(identifier)?;
        match Run::parse(identifier) {
            Ok(_) => {
                if Run::retired(identifier).is_some() {
                    self.tell(identifier);
                }
                Ok(identifier.to_owned())
            }
            Err(retired @ RuntimeRefusal::Retired(_)) => Err(invalid_parameter(retired.to_string())),
            Err(RuntimeRefusal::NotYetSupported(_) | RuntimeRefusal::Unknown(_)) => Err(not_yet_supported(&format!(
                "the runtime {identifier}: it has nothing that runs this language; it runs python3.*, nodejs*.x and provided.*"
            ))),
        }
    }

    /// Whether a function that has this runtime, and keeps it, may be changed.
    ///
    /// # Errors
    /// 400 in AWS's words when AWS has retired it and such functions are refused.
    pub(crate) fn admit_update(&self, identifier: &str) -> Result<(), ServiceError> {
        match (self.retired, Run::retired(identifier)) {
            (RetiredRuntimes::Refuse, Some(retired)) => Err(invalid_parameter(retired.to_string())),
            _ => Ok(()),
        }
    }

    fn tell(&self, identifier: &str) {
        if self.told.lock().unwrap_or_else(PoisonError::into_inner).insert(identifier.to_owned()) {
            tracing::warn!(
                "AWS has retired the runtime {identifier} and creates no functions with it; here what is installed runs it. \
                 --strict-runtimes refuses it, as AWS does"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(retired: RetiredRuntimes, identifier: &str, expected: Result<&str, &str>) {
        let outcome = Runtimes::new(retired).admit(Runtime::parse(identifier).unwrap());
        let outcome = outcome.map_err(|error| (error.code, error.status, error.message.unwrap_or_default()));
        let expected = expected.map(str::to_owned);
        assert_eq!(outcome, expected.map_err(|message| ("InvalidParameterValueException", 400, message.to_owned())));
    }

    fn aws_refusal(identifier: &str) -> String {
        format!(
            "The runtime parameter of {identifier} is no longer supported for creating or updating AWS Lambda functions. We \
             recommend you use a supported runtime while creating or updating functions."
        )
    }

    #[test]
    fn what_is_run_is_admitted_what_cannot_be_is_refused_as_aws_does_or_by_name() {
        for identifier in
            ["python3.8", "python3.13", "python3.15", "nodejs16.x", "nodejs22.x", "nodejs24.x", "provided.al2", "provided.al2023"]
        {
            check(RetiredRuntimes::Run, identifier, Ok(identifier));
            check(RetiredRuntimes::Refuse, identifier, Ok(identifier));
        }
        for identifier in ["python2.7", "java8", "go1.x", "ruby2.7", "dotnetcore3.1", "nodejs4.3-edge"] {
            check(RetiredRuntimes::Run, identifier, Err(&aws_refusal(identifier)));
            check(RetiredRuntimes::Refuse, identifier, Err(&aws_refusal(identifier)));
        }
        for identifier in ["java21", "ruby3.4", "dotnet8", "custom"] {
            let message = format!(
                "Gatewright does not yet support the runtime {identifier}: it has nothing that runs this language; it runs \
                 python3.*, nodejs*.x and provided.*."
            );
            check(RetiredRuntimes::Run, identifier, Err(&message));
            check(RetiredRuntimes::Refuse, identifier, Err(&message));
        }
    }

    #[test]
    fn what_aws_has_retired_and_a_newer_version_runs_is_admitted_unless_the_operator_wants_aws_refusal() {
        for identifier in [
            "python3.6",
            "python3.7",
            "nodejs",
            "nodejs4.3",
            "nodejs6.10",
            "nodejs8.10",
            "nodejs10.x",
            "nodejs12.x",
            "nodejs14.x",
            "provided",
        ] {
            check(RetiredRuntimes::Run, identifier, Ok(identifier));
            check(RetiredRuntimes::Refuse, identifier, Err(&aws_refusal(identifier)));
        }
    }
}
