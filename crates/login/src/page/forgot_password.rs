//! The form of `/forgotPassword`.

use askama::Template;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, NameField, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;

/// `/forgotPassword`.
#[derive(Template)]
#[template(path = "forgot_password.html")]
struct ForgotPasswordPage<'a> {
    frame: Frame<'a>,
    action: String,
    sign_in: String,
    name: NameField,
    username: &'a str,
}

/// The form.
pub(crate) fn form(ports: &Ports, visit: &Visit, username: &str, problem: Option<String>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let page = ForgotPasswordPage {
        frame: Frame { problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/forgotPassword", &visit.raw_query),
        sign_in: visit.address("/login", &visit.raw_query),
        name: NameField::of(&visit.pool, &ENGLISH),
        username,
    };
    token.with(visit, show(status, &page))
}
