//! The form of `/confirmforgotPassword`, and the button for another code.

use askama::Template;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, NameField, password_rules, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;

/// What the form shows.
#[derive(Debug, Default)]
pub(crate) struct Shown<'a> {
    /// Whose password it is; asked for where it is empty.
    pub(crate) username: &'a str,
    /// Where a code has just gone, masked.
    pub(crate) destination: Option<String>,
    /// What went wrong.
    pub(crate) problem: Option<String>,
    /// Why the form is shown, where nobody has asked for it.
    pub(crate) notice: Option<&'static str>,
}

/// `/confirmforgotPassword`.
#[derive(Template)]
#[template(path = "confirm_forgot_password.html")]
struct ConfirmForgotPasswordPage<'a> {
    frame: Frame<'a>,
    action: String,
    resend: String,
    name: NameField,
    username: &'a str,
    destination: Option<String>,
    password_rules: Vec<String>,
}

/// The form.
pub(crate) fn form(ports: &Ports, visit: &Visit, shown: Shown<'_>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if shown.problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let page = ConfirmForgotPasswordPage {
        frame: Frame { problem: shown.problem, notice: shown.notice, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/confirmforgotPassword", &visit.raw_query),
        resend: visit.address("/forgotPassword", &visit.raw_query),
        name: NameField::of(&visit.pool, &ENGLISH),
        username: shown.username,
        destination: shown.destination,
        password_rules: password_rules(&visit.pool.settings.password_policy, &ENGLISH),
    };
    token.with(visit, show(status, &page))
}
