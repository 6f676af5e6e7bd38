//! `/mfa/setup`: whoever has no authenticator app sets one up where the pool demands it.
//!
//! Follows `MFA_SETUP` at
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>. The secret is drawn when the page is shown
//! first and lies sealed in the session that travels in the form; the page that follows a mistyped code shows it again.

use std::collections::BTreeMap;

use gatewright_identity::flow::{ChallengeName, Parameters, managed_login, mfa_setup};
use gatewright_identity::{Refusal, RefusalKind};

use crate::authorize::asked;
use crate::mfa::{code_of, is_session_over};
use crate::page::mfa_setup::page;
use crate::page::sign_in::{self, Said};
use crate::ports::Ports;
use crate::problem::problem;
use crate::sign_in::go_on;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = visit.form.get("username").unwrap_or_default();
    let session = visit.form.get("session").unwrap_or_default();
    let verified = match mfa_setup::verify(&ports.identity, session, &code_of(&visit.form), None).await {
        Ok(verified) => verified,
        Err(refusal) => return again(ports, visit, refusal, username, session).await,
    };
    let responses = Parameters(BTreeMap::from([("USERNAME".to_owned(), username.to_owned())]));
    let challenge = ChallengeName::MfaSetup;
    match managed_login::respond(&ports.identity, &visit.pool, &asked.client, challenge, &verified, &responses).await {
        Ok(step) => go_on(ports, visit, asked, step).await,
        Err(refusal) => refused(ports, visit, refusal),
    }
}

/// The page once more, with the same secret.
async fn again(ports: &Ports, visit: &Visit, refusal: Refusal, username: &str, session: &str) -> Outcome {
    if refusal.kind == RefusalKind::Internal || is_session_over(&refusal) {
        return refused(ports, visit, refusal);
    }
    match mfa_setup::shown_again(&ports.identity, session).await {
        Ok(association) => Ok(page(ports, visit, &association, username, Some(problem(&refusal, &ENGLISH)))),
        Err(over) => refused(ports, visit, over),
    }
}

fn refused(ports: &Ports, visit: &Visit, refusal: Refusal) -> Outcome {
    if refusal.kind == RefusalKind::Internal {
        return Err(refusal.into());
    }
    Ok(sign_in::form(ports, visit, Said { problem: Some(problem(&refusal, &ENGLISH)), ..Said::default() }))
}
