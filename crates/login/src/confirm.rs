//! `/confirmUser` and `/resendcode`: the code that a new user was sent.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html>.

use gatewright_identity::RefusalKind;
use gatewright_identity::sign_up::{self, AliasClaim, Confirmation};

use crate::authorize::asked;
use crate::page::confirm::form;
use crate::page::sign_in::{self, Said};
use crate::ports::Ports;
use crate::problem::problem;
use crate::secret_hash::hash_of;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    asked(ports, visit).await?;
    Ok(form(ports, visit, visit.query.get("user_name").unwrap_or_default(), None, None))
}

/// POST: the code.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    let request = Confirmation {
        client_id: asked.client.id.clone(),
        secret_hash: hash_of(ports, &asked.client, username)?,
        username: username.to_owned(),
        code: visit.form.get("code").unwrap_or_default().trim().to_owned(),
        alias_claim: AliasClaim::Refuse,
        triggers: visit.triggers(),
    };
    match sign_up::confirm(&ports.identity, request).await {
        Ok(()) => Ok(sign_in::form(ports, visit, Said { username, notice: Some(ENGLISH.confirmed), ..Said::default() })),
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => Ok(form(ports, visit, username, None, Some(problem(&refusal, &ENGLISH)))),
    }
}

/// POST: another code.
pub(crate) async fn resend(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    let secret_hash = hash_of(ports, &asked.client, username)?;
    match sign_up::resend(&ports.identity, &asked.client.id, secret_hash.as_deref(), username).await {
        Ok(delivery) => Ok(form(ports, visit, username, Some(delivery.destination), None)),
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => Ok(form(ports, visit, username, None, Some(problem(&refusal, &ENGLISH)))),
    }
}
