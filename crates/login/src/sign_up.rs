//! `/signup`: people who make themselves known.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html>.
//!
//! # Not (yet) like AWS
//! AWS signs a new user in as soon as the code has come back; here the user signs in then.

use gatewright_identity::RefusalKind;
use gatewright_identity::sign_up::{self, SignUp};
use gatewright_model::secret::Secret;
use http::StatusCode;

use crate::attribute_field::{self, Prefix};
use crate::authorize::asked;
use crate::page;
use crate::page::confirm::{self, Sent, Shown};
use crate::page::sign_in::{self, Said};
use crate::page::sign_up::form;
use crate::ports::Ports;
use crate::problem::problem;
use crate::secret_hash::hash_of;
use crate::site::{Outcome, Stop, Visit};
use crate::texts::ENGLISH;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    asked(ports, visit).await?;
    check_open(visit)?;
    Ok(form(ports, visit, None))
}

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    check_open(visit)?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    let names = attribute_field::of_sign_up(&visit.pool);
    let request = SignUp {
        client_id: asked.client.id.clone(),
        secret_hash: hash_of(ports, &asked.client, username)?,
        username: username.to_owned(),
        password: Some(Secret::new(visit.form.raw("password").unwrap_or_default().to_owned())),
        attributes: attribute_field::given(names.into_iter(), &visit.form, Prefix::Required),
        triggers: visit.triggers(),
    };
    match sign_up::sign_up(&ports.identity, request).await {
        Ok(signed_up) => Ok(match signed_up.delivery {
            Some(delivery) => {
                let sent = Some(Sent { words: ENGLISH.code_sent_to, destination: delivery.destination });
                confirm::form(ports, visit, Shown { username, sent, problem: None })
            }
            None => {
                let notice = if signed_up.is_confirmed { ENGLISH.confirmed } else { ENGLISH.awaits_confirmation };
                sign_in::form(ports, visit, Said { username, notice: Some(notice), ..Said::default() })
            }
        }),
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => Ok(form(ports, visit, Some(problem(&refusal, &ENGLISH)))),
    }
}

fn check_open(visit: &Visit) -> Result<(), Stop> {
    if visit.pool.settings.admin_create_user_config.is_sign_up_closed {
        return Err(page::error(StatusCode::FORBIDDEN, visit, ENGLISH.sign_up_closed, None).into());
    }
    Ok(())
}
