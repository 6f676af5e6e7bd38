//! The form of `/signup`.

use askama::Template;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{AttributeField, Frame, NameField, password_rules, show};
use crate::attribute_field::{self, Prefix};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;

/// `/signup`.
#[derive(Template)]
#[template(path = "sign_up.html")]
struct SignUpPage<'a> {
    frame: Frame<'a>,
    action: String,
    sign_in: String,
    name: NameField,
    username: &'a str,
    fields: Vec<AttributeField<'a>>,
    password_rules: Vec<String>,
}

/// The form, with what was typed but for the password.
pub(crate) fn form(ports: &Ports, visit: &Visit, problem: Option<String>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let fields = attribute_field::of_sign_up(&visit.pool).into_iter();
    let page = SignUpPage {
        frame: Frame { problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/signup", &visit.raw_query),
        sign_in: visit.address("/login", &visit.raw_query),
        name: NameField::of(&visit.pool, &ENGLISH),
        username: visit.form.get("username").unwrap_or_default(),
        fields: fields.map(|name| attribute_field::field(name, &visit.form, Prefix::Required, &ENGLISH)).collect(),
        password_rules: password_rules(&visit.pool.settings.password_policy, &ENGLISH),
    };
    token.with(visit, show(status, &page))
}
