//! A function as the API shows it: the FunctionConfiguration of every answer.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html>. Which members are there depends on
//! the moment: see [`Moment`].

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gatewright_model::function::{FunctionDefinition, FunctionLayer, runtime_version_arn};
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_lambda::types::{
    Architecture, EnvironmentResponse, EphemeralStorage, FunctionConfiguration, LastUpdateStatus, Layer, PackageType, Runtime,
    RuntimeVersionConfig, SnapStartApplyOn, SnapStartOptimizationStatus, SnapStartResponse, State, StateReasonCode,
    TracingConfigResponse, TracingMode,
};

use crate::logging_config;

/// AWS says so of updates too.
const BEING_CREATED: &str = "The function is being created.";

/// When in its life a function is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// In the answer of CreateFunction, and of whatever publishes a version: `Pending`, and no LastUpdateStatus.
    Creating,
    /// In the answer of an update: `Active` and `InProgress`.
    Updating,
    /// In any later answer: `Active` and `Successful`, without reasons.
    Settled,
    /// In a list: no state at all.
    Listed,
}

/// The function at this moment, under the name by which it was asked for.
pub(crate) fn show(function: &FunctionDefinition, qualifier: Option<&str>, moment: Moment) -> FunctionConfiguration {
    let arn = function.arn();
    let configuration = FunctionConfiguration {
        function_name: Some(function.name.clone()),
        function_arn: Some(qualifier.map_or(arn.clone(), |qualifier| format!("{arn}:{qualifier}"))),
        runtime: Runtime::parse(&function.runtime),
        role: Some(function.role.clone()),
        handler: Some(function.handler.clone()),
        code_size: i64::try_from(function.code.size_bytes).ok(),
        description: Some(function.description.clone()),
        timeout: i32::try_from(function.timeout_s).ok(),
        memory_size: i32::try_from(function.memory_size_mb).ok(),
        last_modified: Some(last_modified(function.last_modified)),
        code_sha256: Some(code_sha256(&function.code.sha256_hex)),
        layers: layers(function),
        version: Some(function.version.to_string()),
        environment: environment(function),
        tracing_config: Some(TracingConfigResponse { mode: Some(TracingMode::PassThrough) }),
        revision_id: Some(function.revision_id.clone()),
        package_type: Some(PackageType::Zip),
        architectures: Architecture::parse(&function.architecture).map(|architecture| vec![architecture]),
        ephemeral_storage: Some(EphemeralStorage { size: i32::try_from(function.ephemeral_storage_mb).ok() }),
        snap_start: Some(SnapStartResponse {
            apply_on: Some(SnapStartApplyOn::None),
            optimization_status: Some(SnapStartOptimizationStatus::Off),
        }),
        logging_config: Some(logging_config::show(function)),
        ..FunctionConfiguration::default()
    };
    with_state(configuration, function, moment)
}

fn with_state(shown: FunctionConfiguration, function: &FunctionDefinition, moment: Moment) -> FunctionConfiguration {
    let runtime_version_arn = Some(runtime_version_arn(&function.region, &function.runtime));
    let runtime_version_config = Some(RuntimeVersionConfig { runtime_version_arn, error: None });
    match moment {
        // AWS: lists leave the runtime version out as well.
        Moment::Listed => shown,
        Moment::Creating => FunctionConfiguration {
            runtime_version_config,
            state: Some(State::Pending),
            state_reason: Some(BEING_CREATED.to_owned()),
            state_reason_code: Some(StateReasonCode::Creating),
            ..shown
        },
        // The reason's code is written by `update_progress`: the model does not have it.
        Moment::Updating => FunctionConfiguration {
            runtime_version_config,
            state: Some(State::Active),
            last_update_status: Some(LastUpdateStatus::InProgress),
            last_update_status_reason: Some(BEING_CREATED.to_owned()),
            ..shown
        },
        Moment::Settled => FunctionConfiguration {
            runtime_version_config,
            state: Some(State::Active),
            last_update_status: Some(LastUpdateStatus::Successful),
            ..shown
        },
    }
}

/// AWS: a function without layers has no such member.
fn layers(function: &FunctionDefinition) -> Option<Vec<Layer>> {
    let show = |layer: &FunctionLayer| Layer {
        arn: Some(layer.arn.clone()),
        code_size: i64::try_from(layer.package.size_bytes).ok(),
        ..Layer::default()
    };
    (!function.layers.is_empty()).then(|| function.layers.iter().map(show).collect())
}

fn environment(function: &FunctionDefinition) -> Option<EnvironmentResponse> {
    function.environment.clone().map(|variables| EnvironmentResponse { variables: Some(variables), error: None })
}

/// `2022-09-09T19:13:34.123+0000`.
pub(crate) fn last_modified(at: Timestamp) -> String {
    let at = jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H:%M:%S.%3f+0000").to_string()
}

/// Base64 of the bytes that the hexadecimal digits stand for.
pub(crate) fn code_sha256(sha256_hex: &str) -> String {
    let digit = |letter: u8| char::from(letter).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or_default();
    let pairs = sha256_hex.as_bytes().chunks_exact(2);
    let bytes: Vec<u8> = pairs.map(|pair| pair.iter().fold(0, |byte, letter| (byte << 4) | digit(*letter))).collect();
    STANDARD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_with_milliseconds_and_a_numeric_offset() {
        assert_eq!(last_modified(Timestamp::from_epoch_ms(1_662_750_814_123)), "2022-09-09T19:13:34.123+0000");
        assert_eq!(last_modified(Timestamp::from_epoch_ms(1_662_750_814_000)), "2022-09-09T19:13:34.000+0000");
    }

    #[test]
    fn a_code_hash_is_base64_of_the_digest() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(code_sha256(empty), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
