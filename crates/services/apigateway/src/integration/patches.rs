//! What of an integration can be patched. `/type` cannot; `/uri` and `/httpMethod` not on a MOCK.

use std::collections::BTreeMap;

use gatewright_model::rest_api::Integration;
use gatewright_shapes_apigateway::types;
use gatewright_wire::service::ServiceError;

use super::rules::TIMEOUT_MS_MAX;
use crate::patch::{Op, PatchTable, Rule, Step, Wording};
use crate::refusal::{bad_request, no_content_type, no_parameter, not_yet};

const MAP: &[Op] = &[Op::Add, Op::Replace, Op::Remove];
const VALUE: &[Op] = &[Op::Replace];

pub(super) const PATCHES: PatchTable<Integration> = PatchTable {
    wording: Wording::Bare,
    rules: &[
        Rule { path: "/cacheNamespace", ops: VALUE, apply: patch_cache_namespace },
        Rule { path: "/connectionId", ops: VALUE, apply: patch_connection_id },
        Rule { path: "/connectionType", ops: VALUE, apply: patch_connection_type },
        Rule { path: "/contentHandling", ops: VALUE, apply: patch_content_handling },
        Rule { path: "/credentials", ops: VALUE, apply: patch_credentials },
        Rule { path: "/httpMethod", ops: VALUE, apply: patch_http_method },
        Rule { path: "/uri", ops: VALUE, apply: patch_uri },
        Rule { path: "/integrationTarget", ops: VALUE, apply: |_, step| refuse_unless_unset(step, "integrationTarget") },
        Rule { path: "/passthroughBehavior", ops: VALUE, apply: patch_passthrough_behavior },
        Rule { path: "/responseTransferMode", ops: VALUE, apply: patch_response_transfer_mode },
        Rule { path: "/timeoutInMillis", ops: VALUE, apply: patch_timeout },
        Rule { path: "/tlsConfig/insecureSkipVerification", ops: VALUE, apply: patch_insecure_skip_verification },
        Rule { path: "/cacheKeyParameters", ops: MAP, apply: patch_cache_key_parameter },
        Rule { path: "/cacheKeyParameters/{k}", ops: MAP, apply: patch_cache_key_parameter },
        Rule {
            path: "/requestParameters/{k}",
            ops: MAP,
            apply: |integration, step| patch_entry(&mut integration.request_parameters, step, no_parameter),
        },
        Rule {
            path: "/requestTemplates/{k}",
            ops: MAP,
            apply: |integration, step| patch_entry(&mut integration.request_templates, step, no_content_type),
        },
    ],
};

/// Sets or removes one entry of a map.
pub(crate) fn patch_entry(
    map: &mut BTreeMap<String, String>,
    step: &Step<'_>,
    absent: fn() -> ServiceError,
) -> Result<(), ServiceError> {
    match step.op {
        Op::Remove => drop(map.remove(step.key()).ok_or_else(absent)?),
        _ => drop(map.insert(step.key().to_owned(), step.text())),
    }
    Ok(())
}

/// Sets how bodies are converted; without a value, not at all.
pub(crate) fn patch_content_handling_of(place: &mut Option<String>, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.optional_text();
    if let Some(unknown) = value.as_deref().filter(|value| types::ContentHandlingStrategy::parse(value).is_none()) {
        return Err(bad_request(format!("Invalid contentHandling specified: {unknown}")));
    }
    *place = value;
    Ok(())
}

fn refuse_unless_unset(step: &Step<'_>, what: &str) -> Result<(), ServiceError> {
    if step.optional_text().is_some() { Err(not_yet(what)) } else { Ok(()) }
}

fn refuse_on_mock(integration: &Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    let is_mock = integration.kind == "MOCK";
    if is_mock { Err(bad_request(format!("Invalid patch path {}", step.path))) } else { Ok(()) }
}

fn patch_cache_namespace(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    integration.cache_namespace = step.text();
    Ok(())
}

fn patch_connection_id(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    integration.connection_id = step.optional_text();
    Ok(())
}

fn patch_connection_type(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.optional_text();
    if let Some(unknown) = value.as_deref().filter(|value| types::ConnectionType::parse(value).is_none()) {
        return Err(bad_request(format!("Invalid connectionType specified: {unknown}")));
    }
    integration.connection_type = value;
    Ok(())
}

fn patch_content_handling(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    patch_content_handling_of(&mut integration.content_handling, step)
}

fn patch_credentials(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    integration.credentials = step.optional_text();
    Ok(())
}

fn patch_http_method(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    refuse_on_mock(integration, step)?;
    integration.http_method = step.optional_text();
    Ok(())
}

fn patch_uri(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    refuse_on_mock(integration, step)?;
    integration.uri = step.optional_text();
    Ok(())
}

fn patch_passthrough_behavior(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    integration.passthrough_behavior = step.optional_text().unwrap_or_else(|| "WHEN_NO_MATCH".to_owned());
    Ok(())
}

fn patch_response_transfer_mode(_: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    match step.optional_text().as_deref() {
        None | Some("BUFFERED") => Ok(()),
        Some(_) => Err(not_yet("responseTransferMode STREAM")),
    }
}

fn patch_timeout(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    integration.timeout_ms = step.number()?.unwrap_or(TIMEOUT_MS_MAX);
    Ok(())
}

fn patch_insecure_skip_verification(_: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    if step.flag()? { Err(not_yet("tlsConfig.insecureSkipVerification")) } else { Ok(()) }
}

fn patch_cache_key_parameter(integration: &mut Integration, step: &Step<'_>) -> Result<(), ServiceError> {
    let list = &mut integration.cache_key_parameters;
    let named = Some(step.key().to_owned()).filter(|key| !key.is_empty()).or_else(|| step.optional_text());
    let Some(name) = named else {
        return Err(bad_request(format!("Invalid patch path {}", step.path)));
    };
    let place = list.iter().position(|known| *known == name);
    match (step.op, place) {
        (Op::Remove, Some(place)) => drop(list.remove(place)),
        (Op::Remove, None) => return Err(no_parameter()),
        (_, Some(_)) => {}
        (_, None) => list.push(name),
    }
    Ok(())
}
