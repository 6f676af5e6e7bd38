//! `/forgotPassword`: who has forgotten the password asks for a code.
//!
//! Whether there is such a user is not said, whatever the client says of the API: every name leads on to the form that asks for the code.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html>.

use gatewright_identity::RefusalKind;
use gatewright_identity::asker::Asker;
use gatewright_identity::forgot_password;
use http::StatusCode;

use crate::authorize::asked;
use crate::page;
use crate::page::confirm_forgot_password::{self, Shown};
use crate::page::forgot_password::form;
use crate::ports::Ports;
use crate::problem::problem;
use crate::site::{Outcome, Stop, Visit};
use crate::texts::ENGLISH;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    check_offered(visit)?;
    Ok(form(ports, visit, asked.request.login_hint.as_deref().unwrap_or_default(), None))
}

/// POST: a code, or another one.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    check_offered(visit)?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    if !is_name(username) {
        return Ok(form(ports, visit, "", Some(ENGLISH.name_missing.to_owned())));
    }
    let asker = Asker::page(&visit.pool, &asked.client.id, visit.triggers());
    match forgot_password::send(&ports.identity, &asker, username).await {
        Ok(delivery) => {
            let destination = Some(delivery.destination);
            Ok(confirm_forgot_password::form(ports, visit, Shown { username, destination, ..Shown::default() }))
        }
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        // Who has asked too often may still have a code.
        Err(refusal) if refusal.kind == RefusalKind::LimitExceeded => {
            let problem = Some(problem(&refusal, &ENGLISH));
            Ok(confirm_forgot_password::form(ports, visit, Shown { username, problem, ..Shown::default() }))
        }
        Err(refusal) => Ok(form(ports, visit, username, Some(problem(&refusal, &ENGLISH)))),
    }
}

/// Refuses where only administrators set passwords.
///
/// # Errors
/// The page that says so.
pub(crate) fn check_offered(visit: &Visit) -> Result<(), Stop> {
    if forgot_password::is_offered(&visit.pool) {
        return Ok(());
    }
    Err(page::error(StatusCode::FORBIDDEN, visit, ENGLISH.reset_closed, None).into())
}

/// Whether this may be somebody's name.
pub(crate) fn is_name(username: &str) -> bool {
    !username.is_empty() && username.chars().nth(gatewright_identity::flow::USERNAME_CHARS_MAX).is_none()
}
