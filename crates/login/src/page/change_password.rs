//! The form of `/changePassword`.

use askama::Template;
use gatewright_identity::flow::Challenge;
use gatewright_model::body::Body;
use http::{Response, StatusCode};
use serde_json::Value;

use super::{AttributeField, Frame, password_rules, show};
use crate::attribute_field::{self, Prefix};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;

/// `/changePassword`, after a temporary password.
#[derive(Template)]
#[template(path = "change_password.html")]
struct ChangePasswordPage<'a> {
    frame: Frame<'a>,
    action: String,
    username: &'a str,
    session: &'a str,
    fields: Vec<AttributeField<'a>>,
    password_rules: Vec<String>,
}

/// The form for a challenge.
pub(crate) fn form(ports: &Ports, visit: &Visit, challenge: &Challenge) -> Response<Body> {
    let text = |name: &str| challenge.parameters.get(name).map(String::as_str).unwrap_or_default();
    let required: Value = serde_json::from_str(text("requiredAttributes")).unwrap_or_default();
    let names = required.as_array().into_iter().flatten().filter_map(Value::as_str);
    let names = names.filter_map(|name| name.strip_prefix("userAttributes.")).collect();
    let session = challenge.session.as_deref().unwrap_or_default();
    page(ports, visit, Shown { username: text("USER_ID_FOR_SRP"), session, names, problem: None })
}

/// What the form shows.
pub(crate) struct Shown<'a> {
    pub(crate) username: &'a str,
    pub(crate) session: &'a str,
    /// Attributes that are asked for.
    pub(crate) names: Vec<&'a str>,
    pub(crate) problem: Option<String>,
}

/// The form.
pub(crate) fn page(ports: &Ports, visit: &Visit, shown: Shown<'_>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if shown.problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let fields = shown.names.into_iter();
    let page = ChangePasswordPage {
        frame: Frame { problem: shown.problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/changePassword", &visit.raw_query),
        username: shown.username,
        session: shown.session,
        fields: fields.map(|name| attribute_field::field(name, &visit.form, Prefix::Challenge, &ENGLISH)).collect(),
        password_rules: password_rules(&visit.pool.settings.password_policy, &ENGLISH),
    };
    token.with(visit, show(status, &page))
}
