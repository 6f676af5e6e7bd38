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
    /// Where a code has just gone, masked.
    destination: Option<String>,
}

/// The form. `destination` is where a code has just gone, masked.
pub(crate) fn form(
    ports: &Ports,
    visit: &Visit,
    username: &str,
    destination: Option<String>,
    problem: Option<String>,
) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let page = ConfirmPage {
        frame: Frame { problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/confirmUser", &visit.raw_query),
        resend: visit.address("/resendcode", &visit.raw_query),
        username,
        destination,
    };
    token.with(visit, show(status, &page))
}
