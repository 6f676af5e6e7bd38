//! `/mfa`: the code of an authenticator app, after the password.
//!
//! Follows `SOFTWARE_TOKEN_MFA` at
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>. The challenge's session travels in the
//! form, sealed, and no password with it; a wrong code does not use it up.

use std::collections::BTreeMap;

use gatewright_identity::flow::managed_login;
use gatewright_identity::flow::{ChallengeName, Parameters};
use gatewright_identity::{Refusal, RefusalKind};

use crate::authorize::asked;
use crate::form::Form;
use crate::page::mfa::{Shown, page};
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
    let responses = [("USERNAME", username.to_owned()), ("SOFTWARE_TOKEN_MFA_CODE", code_of(&visit.form))];
    let responses = Parameters(BTreeMap::from(responses.map(|(name, value)| (name.to_owned(), value))));
    let challenge = ChallengeName::SoftwareTokenMfa;
    match managed_login::respond(&ports.identity, &visit.pool, &asked.client, challenge, session, &responses).await {
        Ok(step) => go_on(ports, visit, asked, step).await,
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => {
            let problem = Some(problem(&refusal, &ENGLISH));
            Ok(match is_session_over(&refusal) {
                true => sign_in::form(ports, visit, Said { problem, ..Said::default() }),
                false => page(ports, visit, Shown { username, session, device: visit.form.get("device"), problem }),
            })
        }
    }
}

/// The code as it was typed, without the spaces that apps show between the digits.
pub(crate) fn code_of(form: &Form) -> String {
    form.get("code").unwrap_or_default().split_whitespace().collect()
}

/// Whether only another sign-in helps.
pub(crate) fn is_session_over(refusal: &Refusal) -> bool {
    let is_about_session = refusal.kind == RefusalKind::NotAuthorized && refusal.message.starts_with("Invalid session");
    is_about_session || refusal.kind == RefusalKind::SoftwareTokenMfaNotFound
}
