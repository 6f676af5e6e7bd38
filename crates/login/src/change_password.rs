//! `/changePassword`: whoever has signed in with an administrator's password chooses one of their own.
//!
//! Follows `NEW_PASSWORD_REQUIRED` at
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html>. The challenge's session
//! travels in the form, sealed; a password that the pool forbids does not use it up.

use std::collections::BTreeMap;

use gatewright_identity::RefusalKind;
use gatewright_identity::flow::managed_login;
use gatewright_identity::flow::{ChallengeName, Parameters};
use gatewright_model::body::Body;
use http::Response;

use crate::answer::redirect;
use crate::attribute_field::{self, Prefix};
use crate::authorize::asked;
use crate::page::change_password::{Shown, page};
use crate::page::sign_in::{self, Said};
use crate::ports::Ports;
use crate::problem::problem;
use crate::sign_in::go_on;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;

/// GET: there is nothing to change without a sign-in.
pub(crate) fn get(visit: &Visit) -> Response<Body> {
    redirect(&visit.address("/login", &visit.raw_query))
}

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let names: Vec<&str> = asked_for(visit);
    let attributes = attribute_field::given(names.iter().copied(), &visit.form, Prefix::Challenge);
    let username = visit.form.get("username").unwrap_or_default();
    let session = visit.form.get("session").unwrap_or_default();
    let mut responses: BTreeMap<String, String> =
        attributes.into_iter().map(|(name, value)| (Prefix::Challenge.field(&name), value)).collect();
    responses.insert("USERNAME".to_owned(), username.to_owned());
    responses.insert("NEW_PASSWORD".to_owned(), visit.form.raw("password").unwrap_or_default().to_owned());
    let challenge = ChallengeName::NewPasswordRequired;
    let answered =
        managed_login::respond(&ports.identity, &visit.pool, &asked.client, challenge, session, &Parameters(responses)).await;
    match answered {
        Ok(step) => go_on(ports, visit, asked, step).await,
        Err(refusal) => match refusal.kind {
            RefusalKind::Internal => Err(refusal.into()),
            RefusalKind::InvalidPassword | RefusalKind::InvalidParameter | RefusalKind::AliasExists => {
                let problem = Some(problem(&refusal, &ENGLISH));
                Ok(page(ports, visit, Shown { username, session, names, problem }))
            }
            _ => Ok(sign_in::form(ports, visit, Said { problem: Some(problem(&refusal, &ENGLISH)), ..Said::default() })),
        },
    }
}

/// The attributes that the form has asked for; the core says which of them may be written.
fn asked_for(visit: &Visit) -> Vec<&str> {
    let names = visit.form.pairs().filter_map(|(name, _)| name.strip_prefix("userAttributes."));
    names.filter(|name| visit.pool.schema.iter().any(|attribute| attribute.name == *name)).collect()
}
