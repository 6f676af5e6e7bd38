//! A stage's own settings: its name, its variables, and what a deployment or CreateStage sets on it.
//!
//! # Not (yet) like AWS
//! - AWS's wordings for a bad variable name and for too many variables are not known.

use std::collections::BTreeMap;

use gatewright_model::rest_api::Stage;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::service::ServiceError;

use crate::refusal::bad_request;

/// Longest stage name, in bytes.
pub(crate) const STAGE_NAME_BYTES_MAX: usize = 128;
/// Most variables of a stage.
pub(crate) const VARIABLES_MAX: usize = 100;
/// Longest variable name, in bytes.
pub(crate) const VARIABLE_NAME_BYTES_MAX: usize = 64;
/// Longest variable value, in bytes.
pub(crate) const VARIABLE_VALUE_BYTES_MAX: usize = 512;

/// What a request sets on a stage; `None` leaves it as it is.
#[derive(Debug, Clone, Default)]
pub(crate) struct StageSettings {
    pub(crate) description: Option<String>,
    pub(crate) variables: Option<BTreeMap<String, String>>,
    pub(crate) is_tracing_enabled: Option<bool>,
}

impl StageSettings {
    /// The stage with these settings, serving `deployment_id`.
    pub(crate) fn applied_to(&self, mut stage: Stage, deployment_id: &str, now: Timestamp) -> Result<Stage, ServiceError> {
        if let Some(variables) = &self.variables {
            check_variables(variables)?;
            stage.variables = variables.clone();
        }
        if let Some(description) = &self.description {
            stage.description = Some(description.clone()).filter(|text| !text.is_empty());
        }
        stage.is_tracing_enabled = self.is_tracing_enabled.unwrap_or(stage.is_tracing_enabled);
        stage.deployment_id = deployment_id.to_owned();
        stage.last_updated_at = now;
        Ok(stage)
    }
}

/// `[A-Za-z0-9_-]{1,128}`. AWS's text forgets the hyphen.
pub(super) fn check_name(name: &str) -> Result<(), ServiceError> {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=STAGE_NAME_BYTES_MAX).contains(&name.len()) && name.bytes().all(is_letter) {
        Ok(())
    } else {
        Err(bad_request("Stage name only allows a-zA-Z0-9_"))
    }
}

pub(crate) fn check_variables(variables: &BTreeMap<String, String>) -> Result<(), ServiceError> {
    if variables.len() > VARIABLES_MAX {
        return Err(bad_request(format!("A stage can have at most {VARIABLES_MAX} stage variables")));
    }
    for (name, value) in variables {
        let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if !is_name || !(1..=VARIABLE_NAME_BYTES_MAX).contains(&name.len()) {
            return Err(bad_request(format!(
                "Invalid stage variable name: {name}. Please use names with alphanumeric characters and '_'."
            )));
        }
        let is_value = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#&=,".contains(&byte));
        if !is_value || !(1..=VARIABLE_VALUE_BYTES_MAX).contains(&value.len()) {
            return Err(bad_request(format!(
                "Invalid stage variable value: {value}.  Please use values with alphanumeric characters and the symbols ' ', -', \
                 '.', '_', ':', '/', '?', '&', '=', and ','."
            )));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, value: &str, is_taken: bool) {
        let variables = [(name.to_owned(), value.to_owned())].into();
        assert_eq!(check_variables(&variables).is_ok(), is_taken, "{name}={value}");
    }

    #[test]
    fn names_and_values_end_at_their_limits() {
        check(&"n".repeat(VARIABLE_NAME_BYTES_MAX), "v", true);
        check(&"n".repeat(VARIABLE_NAME_BYTES_MAX + 1), "v", false);
        check("n", &"v".repeat(VARIABLE_VALUE_BYTES_MAX), true);
        check("n", &"v".repeat(VARIABLE_VALUE_BYTES_MAX + 1), false);
        check("a_1", "https://example.com:8080/a?b=c&d=~e,f.g-h_i#j", true);
        for (name, value) in [("", "v"), ("a-b", "v"), ("ä", "v"), ("n", ""), ("n", "a b"), ("n", "${x}"), ("n", "a\n")] {
            check(name, value, false);
        }
        assert!(check_name(&"s".repeat(STAGE_NAME_BYTES_MAX)).is_ok());
        assert!(check_name(&"s".repeat(STAGE_NAME_BYTES_MAX + 1)).is_err());
    }

    #[test]
    fn a_stage_has_at_most_its_limit_of_variables() {
        let variables = |count: usize| (0..count).map(|number| (format!("n{number}"), "v".to_owned())).collect();
        assert!(check_variables(&variables(VARIABLES_MAX)).is_ok());
        assert!(check_variables(&variables(VARIABLES_MAX + 1)).is_err());
    }
}
