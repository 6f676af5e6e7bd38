//! LoggingConfig: what is asked for, laid over what is there, and how it is shown.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html>. Members that are not given stay as they are. The
//! JSON format begins with both levels at INFO; the text format has none. The pattern of a group's name is the model's affair.
//!
//! # Not (yet) like AWS
//! - Whether the function's role may write to the log group is not asked.

use gatewright_model::function::FunctionDefinition;
use gatewright_model::function_logging::{self as model, FunctionLogging, LogLevels, own_log_group};
use gatewright_shapes_lambda::types::{ApplicationLogLevel, LogFormat, LoggingConfig, SystemLogLevel};
use gatewright_wire::service::ServiceError;

use crate::refusal::invalid_parameter;

/// AWS's words; it was seen to write `"Json"`, too.
const LEVELS_OF_TEXT: &str = "LogLevel is not supported when LogFormat is set to \"Text\". Remove LogLevel from your request or \
                              change the LogFormat to \"JSON\" and try again.";

/// The logging of a function after `asked`.
///
/// # Errors
/// 400 for levels in text format.
pub(crate) fn change(
    current: &FunctionLogging,
    function_name: &str,
    asked: Option<&LoggingConfig>,
) -> Result<FunctionLogging, ServiceError> {
    let Some(asked) = asked else { return Ok(current.clone()) };
    let format = match (asked.log_format, current.format) {
        (Some(LogFormat::Text), _) | (None, model::LogFormat::Text) => model::LogFormat::Text,
        (Some(LogFormat::Json), model::LogFormat::Text) => model::LogFormat::Json(LogLevels::default()),
        (Some(LogFormat::Json) | None, json @ model::LogFormat::Json(_)) => json,
    };
    let has_levels = asked.application_log_level.is_some() || asked.system_log_level.is_some();
    let format = match format {
        model::LogFormat::Text if has_levels => return Err(invalid_parameter(LEVELS_OF_TEXT)),
        model::LogFormat::Text => model::LogFormat::Text,
        model::LogFormat::Json(levels) => model::LogFormat::Json(LogLevels {
            application: asked.application_log_level.map_or(levels.application, application_level),
            system: asked.system_log_level.map_or(levels.system, system_level),
        }),
    };
    let other_group = match &asked.log_group {
        None => current.other_group.clone(),
        Some(group) => Some(group.clone()).filter(|group| *group != own_log_group(function_name)),
    };
    Ok(FunctionLogging { format, other_group })
}

/// A function's LoggingConfig in answers.
pub(crate) fn show(function: &FunctionDefinition) -> LoggingConfig {
    let (log_format, levels) = match function.logging.format {
        model::LogFormat::Text => (LogFormat::Text, None),
        model::LogFormat::Json(levels) => (LogFormat::Json, Some(levels)),
    };
    LoggingConfig {
        log_format: Some(log_format),
        application_log_level: levels.map(|levels| shown_application_level(levels.application)),
        system_log_level: levels.map(|levels| shown_system_level(levels.system)),
        log_group: Some(function.logging.log_group(&function.name)),
    }
}

fn application_level(asked: ApplicationLogLevel) -> model::ApplicationLogLevel {
    match asked {
        ApplicationLogLevel::Trace => model::ApplicationLogLevel::Trace,
        ApplicationLogLevel::Debug => model::ApplicationLogLevel::Debug,
        ApplicationLogLevel::Info => model::ApplicationLogLevel::Info,
        ApplicationLogLevel::Warn => model::ApplicationLogLevel::Warn,
        ApplicationLogLevel::Error => model::ApplicationLogLevel::Error,
        ApplicationLogLevel::Fatal => model::ApplicationLogLevel::Fatal,
    }
}

fn shown_application_level(level: model::ApplicationLogLevel) -> ApplicationLogLevel {
    match level {
        model::ApplicationLogLevel::Trace => ApplicationLogLevel::Trace,
        model::ApplicationLogLevel::Debug => ApplicationLogLevel::Debug,
        model::ApplicationLogLevel::Info => ApplicationLogLevel::Info,
        model::ApplicationLogLevel::Warn => ApplicationLogLevel::Warn,
        model::ApplicationLogLevel::Error => ApplicationLogLevel::Error,
        model::ApplicationLogLevel::Fatal => ApplicationLogLevel::Fatal,
    }
}

fn system_level(asked: SystemLogLevel) -> model::SystemLogLevel {
    match asked {
        SystemLogLevel::Debug => model::SystemLogLevel::Debug,
        SystemLogLevel::Info => model::SystemLogLevel::Info,
        SystemLogLevel::Warn => model::SystemLogLevel::Warn,
    }
}

fn shown_system_level(level: model::SystemLogLevel) -> SystemLogLevel {
    match level {
        model::SystemLogLevel::Debug => SystemLogLevel::Debug,
        model::SystemLogLevel::Info => SystemLogLevel::Info,
        model::SystemLogLevel::Warn => SystemLogLevel::Warn,
    }
}
