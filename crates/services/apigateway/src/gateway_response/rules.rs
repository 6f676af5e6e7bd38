//! What every stored gateway response fulfils, and what of it can be patched.
//!
//! # Not (yet) like AWS
//! - Refused: headers that say how the answer is framed, templates that name things in braces.
//! - AWS's wordings for a bad status in a patch and for a bad parameter are not known.

use gatewright_model::rest_api::GatewayResponse;
use gatewright_wire::service::ServiceError;

use super::default_response::MEDIA_TYPE;
use crate::mapping_expression::{check_gateway_response_key, check_gateway_response_source, refuse_framing};
use crate::mapping_template;
use crate::patch::{Op, PatchTable, Rule, Step, Wording};
use crate::refusal::{bad_request, no_content_type, no_parameter, refuse_informational};

pub(super) fn check(response: &GatewayResponse) -> Result<(), ServiceError> {
    if let Some(code) = response.status_code.as_deref().filter(|code| !is_status(code)) {
        return Err(bad_request(format!("Invalid statusCode specified: {code}")));
    }
    refuse_informational(response.status_code.as_deref().unwrap_or_default())?;
    for (key, expression) in &response.response_parameters {
        check_gateway_response_key(key)?;
        check_gateway_response_source(expression)?;
        refuse_framing(key)?;
    }
    let mut templates = response.response_templates.iter();
    templates.try_for_each(|(media_type, template)| mapping_template::check_substitution(media_type, template))
}

/// Three digits from 100 to 599, as the model's `[1-5]\d\d`.
fn is_status(code: &str) -> bool {
    matches!(code.as_bytes(), [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'])
}

pub(super) const PATCHES: PatchTable<GatewayResponse> = PatchTable {
    wording: Wording::Bare,
    rules: &[
        Rule { path: "/statusCode", ops: &[Op::Replace], apply: patch_status_code },
        Rule { path: "/responseParameters/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_parameter },
        Rule { path: "/responseTemplates/{k}", ops: &[Op::Add, Op::Replace, Op::Remove], apply: patch_template },
    ],
};

fn patch_status_code(response: &mut GatewayResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    response.status_code = step.optional_text();
    Ok(())
}

fn patch_parameter(response: &mut GatewayResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    let parameters = &mut response.response_parameters;
    if step.op != Op::Add && !parameters.contains_key(step.key()) {
        return Err(no_parameter());
    }
    match step.op {
        Op::Remove => drop(parameters.remove(step.key())),
        _ => drop(parameters.insert(step.key().to_owned(), value(step, "responseParameters")?)),
    }
    Ok(())
}

/// The template that is shown where none was put can be replaced and removed, too; without any it is shown again.
fn patch_template(response: &mut GatewayResponse, step: &Step<'_>) -> Result<(), ServiceError> {
    let templates = &mut response.response_templates;
    let is_shown = templates.contains_key(step.key()) || (templates.is_empty() && step.key() == MEDIA_TYPE);
    if step.op != Op::Add && !is_shown {
        return Err(no_content_type());
    }
    match step.op {
        Op::Remove => drop(templates.remove(step.key())),
        _ => drop(templates.insert(step.key().to_owned(), value(step, "responseTemplates")?)),
    }
    Ok(())
}

fn value(step: &Step<'_>, member: &str) -> Result<String, ServiceError> {
    step.optional_text().ok_or_else(|| bad_request(format!("Invalid null or empty value in {member}")))
}
