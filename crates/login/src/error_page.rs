//! `/error`: what is wrong with how somebody was sent here, said where no app can be trusted to say it.

use gatewright_model::body::Body;
use http::{Response, StatusCode};

use crate::answer::redirect;
use crate::authorization_request::PageError;
use crate::form::written;
use crate::page;
use crate::site::Visit;
use crate::texts::ENGLISH;

/// Longest error code that is shown.
const CODE_CHARS_MAX: usize = 64;

/// Sends somebody to the page.
pub(crate) fn sent_to(visit: &Visit, error: PageError) -> Response<Body> {
    let client_id = visit.query.get("client_id").map(|id| ("client_id", id));
    let parameters: Vec<(&str, &str)> = std::iter::once(("error", error.code())).chain(client_id).collect();
    redirect(&visit.address("/error", &written(&parameters)))
}

/// GET.
pub(crate) fn get(visit: &Visit) -> Response<Body> {
    let is_code =
        |code: &&str| code.len() <= CODE_CHARS_MAX && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let code = visit.query.get("error").filter(is_code);
    let message = match code {
        Some("redirect_mismatch") => ENGLISH.redirect_mismatch,
        Some("invalid_client") => ENGLISH.unknown_client,
        Some("unauthorized_client" | "login_unavailable") => ENGLISH.login_unavailable,
        Some("invalid_request") => ENGLISH.unreadable,
        _ => ENGLISH.error_lead,
    };
    page::error(StatusCode::BAD_REQUEST, visit, message, code)
}
