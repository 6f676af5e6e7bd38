//! The form of `/confirmUser`, and the button for another code.

use askama::Template;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;

/// `/confirmUser`.
#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmPage<'a> {
    frame: Frame<'a>,
    action: String,
    resend: String,
    username: &'a str,
    sent: Option<Sent>,
}

/// What the form shows.
#[derive(Default)]
pub(crate) struct Shown<'a> {
    pub(crate) username: &'a str,
    pub(crate) sent: Option<Sent>,
    pub(crate) problem: Option<String>,
}

/// A code that has just gone, or may have.
pub(crate) struct Sent {
    /// What is said of it.
    pub(crate) words: &'static str,
    /// Where to, masked.
    pub(crate) destination: String,
}

/// The form.
pub(crate) fn form(ports: &Ports, visit: &Visit, shown: Shown<'_>) -> Response<Body> {
    let Shown { username, sent, problem } = shown;
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let page = ConfirmPage {
        frame: Frame { problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/confirmUser", &visit.raw_query),
        resend: visit.address("/resendcode", &visit.raw_query),
        username,
        sent,
    };
    token.with(visit, show(status, &page))
}
