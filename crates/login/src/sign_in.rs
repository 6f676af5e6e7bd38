//! `/login`: a name and a password, and what comes of them.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html>. A sign-in that succeeds always begins a new
//! session: a cookie that somebody else has put into this browser is not signed in by it.
//!
//! # Not (yet) like AWS
//! Who is signed in already sees the form again, not an offer to go on as the same user.

use gatewright_identity::flow::managed_login::{self, PageStep};
use gatewright_identity::flow::mfa_setup::associate;
use gatewright_identity::flow::{Challenge, ChallengeName};
use gatewright_identity::login_session::{self, Proof};
use gatewright_identity::{Refusal, RefusalKind};

use crate::authorization_request::PageError;
use crate::authorize::{Asked, asked, granted};
use crate::cookie::Cookie;
use crate::error_page;
use crate::page::confirm_forgot_password::{self, Shown};
use crate::page::sign_in::{PROVIDER_EMAIL_FIELD, Said, form};
use crate::page::{change_password, confirm, mfa, mfa_setup};
use crate::ports::Ports;
use crate::problem::problem;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;
use crate::way_out;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let username = asked.request.login_hint.as_deref().unwrap_or_default();
    Ok(form(ports, visit, Said { username, ..Said::default() }))
}

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    if let Some(email) = visit.form.get(PROVIDER_EMAIL_FIELD) {
        return by_email(ports, visit, asked, email.trim()).await;
    }
    if !visit.ways_in.has_own_users {
        return Ok(error_page::sent_to(visit, PageError::NoProvider));
    }
    let username = visit.form.get("username").unwrap_or_default().trim();
    let password = visit.form.raw("password").unwrap_or_default();
    match managed_login::sign_in(&ports.identity, &visit.pool, &asked.client, username, password).await {
        Ok(step) => go_on(ports, visit, asked, step).await,
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        // Only who knows the password is told.
        Err(refusal) if refusal.kind == RefusalKind::UserNotConfirmed => {
            Ok(confirm::form(ports, visit, confirm::Shown { username, ..Default::default() }))
        }
        Err(refusal) if refusal.kind == RefusalKind::PasswordResetRequired => {
            let shown = Shown { username, notice: Some(ENGLISH.reset_required), ..Shown::default() };
            Ok(confirm_forgot_password::form(ports, visit, shown))
        }
        Err(refusal) => {
            let problem = Some(problem(&refusal, &ENGLISH));
            Ok(form(ports, visit, Said { username, problem, notice: None }))
        }
    }
}

/// To the provider of an e-mail address.
async fn by_email(ports: &Ports, visit: &Visit, asked: Asked, email: &str) -> Outcome {
    match visit.ways_in.of_email(email) {
        Some(provider) => way_out::leave(ports, visit, asked, provider, Some(email)).await,
        None => {
            let problem = Some(ENGLISH.no_provider_of_email.to_owned());
            Ok(form(ports, visit, Said { problem, ..Said::default() }))
        }
    }
}

/// What follows a step: the app, or the next question.
pub(crate) async fn go_on(ports: &Ports, visit: &Visit, asked: Asked, step: PageStep) -> Outcome {
    match step {
        PageStep::Proven(proof) => signed_in(ports, visit, asked, proof).await,
        PageStep::Challenge(challenge) => challenged(ports, visit, &challenge).await,
    }
}

/// Begins a session and gives the app what it asks for.
pub(crate) async fn signed_in(ports: &Ports, visit: &Visit, asked: Asked, proof: Proof) -> Outcome {
    // First what a function may be against: whoever gets no tokens is not kept signed in, and can try as somebody else.
    let mut answer = granted(ports, visit, asked, proof.clone()).await?;
    if let Some(earlier) = Cookie::Session.of(visit) {
        login_session::end(&ports.identity, &visit.pool, earlier).await?;
    }
    let cookie = login_session::begin(&ports.identity, &visit.pool, proof).await?;
    Cookie::Session.set(visit, &cookie, &mut answer);
    Cookie::FormToken.clear(visit, &mut answer);
    Ok(answer)
}

async fn challenged(ports: &Ports, visit: &Visit, challenge: &Challenge) -> Outcome {
    match challenge.name {
        ChallengeName::NewPasswordRequired => Ok(change_password::form(ports, visit, challenge)),
        ChallengeName::SoftwareTokenMfa => Ok(mfa::form(ports, visit, challenge)),
        ChallengeName::MfaSetup => {
            let association = associate(&ports.identity, challenge.session.as_deref().unwrap_or_default()).await?;
            let username = challenge.parameters.get("USER_ID_FOR_SRP").map(String::as_str).unwrap_or_default();
            Ok(mfa_setup::page(ports, visit, &association, username, None))
        }
        ChallengeName::PasswordVerifier | ChallengeName::Other(_) => {
            let refusal = Refusal::not_yet_supported("this challenge on its pages");
            Ok(form(ports, visit, Said { problem: Some(refusal.message), ..Said::default() }))
        }
    }
}
