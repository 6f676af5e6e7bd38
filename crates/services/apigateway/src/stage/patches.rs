//! What of a stage can be patched.
//!
//! AWS takes every path that it does not know for a method setting, and words `copy` on its own: it only ever promotes a canary.

use gatewright_model::rest_api::Stage;
use gatewright_wire::service::ServiceError;

use crate::patch::{Op, Operation, PatchTable, Rule, Step, Wording};
use crate::refusal::{bad_request, no_parameter, not_yet};

/// Applies the operations in order.
pub(super) fn apply(stage: &mut Stage, operations: &[Operation]) -> Result<(), ServiceError> {
    for operation in operations {
        match operation.op {
            Op::Copy => return Err(refuse_copy(operation)),
            _ => PATCHES.apply(stage, std::slice::from_ref(operation))?,
        }
    }
    Ok(())
}

/// No stage has a canary here, so no copy can succeed; which refusal it gets is AWS's choice.
fn refuse_copy(operation: &Operation) -> ServiceError {
    let (path, from) = (operation.path.as_str(), operation.from.as_deref().unwrap_or("null"));
    match (path, from) {
        ("/deploymentId", "/canarySettings/deploymentId") | ("/variables", "/canarySettings/stageVariableOverrides") => {
            bad_request("Promotion not available. Canary does not exist.")
        }
        _ => bad_request(format!(
            "Invalid copy operation with path: {path} and from {from}. Valid copy:path are [/deploymentId, /variables] and valid \
             copy:from are [/canarySettings/deploymentId, /canarySettings/stageVariableOverrides]"
        )),
    }
}

const PATCHES: PatchTable<Stage> = PatchTable {
    wording: Wording::MethodSetting,
    rules: &[
        Rule { path: "/deploymentId", ops: &[Op::Replace], apply: patch_deployment_id },
        Rule { path: "/description", ops: &[Op::Replace], apply: patch_description },
        Rule { path: "/cacheClusterEnabled", ops: &[Op::Replace], apply: patch_cache_cluster_enabled },
        Rule { path: "/cacheClusterSize", ops: &[Op::Replace], apply: |_, step| refuse_unless_unset(step, "cacheClusterSize") },
        Rule {
            path: "/clientCertificateId",
            ops: &[Op::Replace],
            apply: |_, step| refuse_unless_unset(step, "clientCertificateId"),
        },
        Rule {
            path: "/documentationVersion",
            ops: &[Op::Replace],
            apply: |_, step| refuse_unless_unset(step, "documentationVersion"),
        },
        Rule { path: "/tracingEnabled", ops: &[Op::Replace], apply: patch_tracing_enabled },
        Rule { path: "/methodSettings", ops: &[Op::Replace], apply: |_, _| Err(not_yet("methodSettings")) },
        Rule { path: "/variables/{name}", ops: &[Op::Replace, Op::Remove], apply: patch_variable },
        Rule { path: "/canarySettings", ops: &[Op::Remove], apply: |_, _| Ok(()) },
        Rule { path: "/canarySettings/{member}", ops: &[Op::Replace], apply: |_, _| Err(not_yet("canarySettings")) },
        Rule {
            path: "/canarySettings/stageVariableOverrides/{name}",
            ops: &[Op::Replace],
            apply: |_, _| Err(not_yet("canarySettings")),
        },
        Rule { path: "/accessLogSettings", ops: &[Op::Remove], apply: |_, _| Ok(()) },
        Rule { path: "/accessLogSettings/{member}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_access_log_settings },
        Rule { path: "/{resourcePath}/{httpMethod}/{group}/{setting}", ops: &[Op::Replace], apply: patch_method_setting },
        Rule { path: "/{resourcePath}/{httpMethod}", ops: &[Op::Remove], apply: remove_method_settings },
    ],
};

/// The settings of a method, as they stand at the end of a path.
const METHOD_SETTINGS: &[(&str, &str)] = &[
    ("metrics", "enabled"),
    ("logging", "dataTrace"),
    ("logging", "loglevel"),
    ("throttling", "burstLimit"),
    ("throttling", "rateLimit"),
    ("caching", "enabled"),
    ("caching", "dataEncrypted"),
    ("caching", "ttlInSeconds"),
    ("caching", "requireAuthorizationForCacheControl"),
    ("caching", "unauthorizedCacheControlHeaderStrategy"),
];

fn refuse_unless_unset(step: &Step<'_>, what: &str) -> Result<(), ServiceError> {
    if step.optional_text().is_some() { Err(not_yet(what)) } else { Ok(()) }
}

/// That the deployment exists is checked once all operations are done.
fn patch_deployment_id(stage: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    stage.deployment_id = step.text();
    Ok(())
}

fn patch_description(stage: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    stage.description = step.optional_text();
    Ok(())
}

fn patch_cache_cluster_enabled(_: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.flag()? { Err(not_yet("cacheClusterEnabled")) } else { Ok(()) }
}

fn patch_tracing_enabled(stage: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    stage.is_tracing_enabled = step.flag()?;
    Ok(())
}

fn patch_variable(stage: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.op == Op::Remove {
        return stage.variables.remove(step.key()).map(drop).ok_or_else(no_parameter);
    }
    stage.variables.insert(step.key().to_owned(), step.text());
    Ok(())
}

fn patch_access_log_settings(_: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    match step.key() {
        "destinationArn" | "format" => Err(not_yet("accessLogSettings")),
        _ => Err(bad_request(
            "Invalid accessLogSettings path. Must be one of : [/accessLogSettings/destinationArn, /accessLogSettings/format]",
        )),
    }
}

fn patch_method_setting(_: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    let is_setting = |(group, setting): &(&str, &str)| matches!(&*step.keys, [_, _, g, s] if g == group && s == setting);
    if METHOD_SETTINGS.iter().any(is_setting) {
        return Err(not_yet(&format!("methodSettings ({})", step.path)));
    }
    let known: Vec<String> = METHOD_SETTINGS.iter().map(|(group, setting)| format!("/{group}/{setting}")).collect();
    Err(bad_request(format!("Invalid method setting path: {}. Must be one of: [{}]", step.path, known.join(", "))))
}

/// No method setting is ever stored here, so there is none to remove.
fn remove_method_settings(_: &mut Stage, step: &Step<'_>) -> Result<(), ServiceError> {
    let key = step.keys.join("/");
    // AWS: the text ends in a space.
    Err(bad_request(format!("Cannot remove method setting {key} because there is no method setting for this method ")))
}
