//! `/confirmforgotPassword`: the code that was sent, and the password to be.
//!
//! It ends at the sign-in, as AWS's page does: whoever has the code has not proven the second factor of a sign-in.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html>.

use gatewright_identity::RefusalKind;
use gatewright_identity::asker::Asker;
use gatewright_identity::forgot_password::{self, NewPassword};
use gatewright_model::secret::Secret;

use crate::authorize::asked;
use crate::forgot_password::{check_offered, is_name};
use crate::page::confirm_forgot_password::{Shown, form};
use crate::page::sign_in::{self, Said};
use crate::ports::Ports;
use crate::problem::problem;
use crate::site::{Outcome, Visit};
use crate::texts::ENGLISH;

/// GET: for whom an administrator has sent a code.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    asked(ports, visit).await?;
    check_offered(visit)?;
    let username = visit.query.get("user_name").filter(|name| is_name(name)).unwrap_or_default();
    Ok(form(ports, visit, Shown { username, ..Shown::default() }))
}

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    check_offered(visit)?;
    let username = visit.form.get("username").unwrap_or_default().trim();
    if !is_name(username) {
        let problem = Some(ENGLISH.name_missing.to_owned());
        return Ok(form(ports, visit, Shown { problem, ..Shown::default() }));
    }
    let new = NewPassword {
        username: username.to_owned(),
        code: visit.form.get("code").unwrap_or_default().trim().to_owned(),
        password: Secret::new(visit.form.raw("password").unwrap_or_default().to_owned()),
    };
    let asker = Asker::page(&visit.pool, &asked.client.id, visit.triggers());
    match forgot_password::confirm(&ports.identity, &asker, &new).await {
        Ok(()) => Ok(sign_in::form(ports, visit, Said { username, notice: Some(ENGLISH.password_is_reset), ..Said::default() })),
        Err(refusal) if refusal.kind == RefusalKind::Internal => Err(refusal.into()),
        Err(refusal) => {
            let problem = Some(problem(&refusal, &ENGLISH));
            Ok(form(ports, visit, Shown { username, problem, ..Shown::default() }))
        }
    }
}
