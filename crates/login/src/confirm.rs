//! `/confirmUser` and `/resendcode`: the code that a new user was sent.
//!
//! Whether there is such a user, and whether the sign-up is still open, is not said, whatever the client says of the API.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html>.

use gatewright_identity::RefusalKind;
use gatewright_identity::asker::Asker;
use gatewright_identity::sign_up::{self, AliasClaim, Confirmation};
use gatewright_model::body::Body;
use http::Response;

use crate::authorize::asked;
use crate::forgot_password::is_name;
use crate::page::confirm::{Sent, Shown, form};
use crate::page::sign_in::{self, Said};
use crate::ports::Ports;
use crate::problem::problem;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    asked(ports, visit).await?;
    let username = visit.query.get("user_name").filter(|name| is_name(name)).unwrap_or_default();
    Ok(form(ports, visit, Shown { username, ..Shown::default() }))
}

/// POST: the code.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    if !is_name(username) {
        return Ok(nameless(ports, visit));
    }
    let request = Confirmation {
        username: username.to_owned(),
        code: visit.form.get("code").unwrap_or_default().trim().to_owned(),
        alias_claim: AliasClaim::Refuse,
    };
    let asker = Asker::page(&visit.pool, &asked.client.id, visit.triggers());
    match sign_up::confirm(&ports.identity, &asker, &request).await {
        Ok(()) => Ok(sign_in::form(ports, visit, Said { username, notice: Some(ENGLISH.confirmed), ..Said::default() })),
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => {
            Ok(form(ports, visit, Shown { username, problem: Some(problem(&refusal, &ENGLISH)), ..Shown::default() }))
        }
    }
}

/// POST: another code.
pub(crate) async fn resend(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    if !is_name(username) {
        return Ok(nameless(ports, visit));
    }
    let asker = Asker::page(&visit.pool, &asked.client.id, visit.triggers());
    match sign_up::resend(&ports.identity, &asker, username).await {
        Ok(delivery) => {
            let sent = Some(Sent { words: ENGLISH.code_may_be_sent_to, destination: delivery.destination });
            Ok(form(ports, visit, Shown { username, sent, ..Shown::default() }))
        }
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => {
            Ok(form(ports, visit, Shown { username, problem: Some(problem(&refusal, &ENGLISH)), ..Shown::default() }))
        }
    }
}

fn nameless(ports: &Ports, visit: &Visit) -> Response<Body> {
    form(ports, visit, Shown { problem: Some(ENGLISH.name_missing.to_owned()), ..Shown::default() })
}
