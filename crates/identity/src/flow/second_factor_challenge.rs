//! What comes after the password: tokens, a code of the authenticator app, or its set-up.
//!
//! INVARIANT: every proof of a password goes through [`next`]; what it has used up is written before a challenge is handed out.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.

use std::collections::BTreeMap;

use gatewright_store::transaction::Transaction;

use super::mfa_setup;
use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{Challenge, ChallengeName, Proven, Step};
use crate::refusal::Refusal;
use crate::second_factor::{self, Asked};
use crate::session::{self, ChallengeSession};
use crate::user::User;

/// Goes on with a user who may sign in. `used` is what the proof of the password has used up and changed.
pub(super) async fn next(identity: &Identity, app: &AppClient, user: User, used: Transaction) -> Result<Step, Refusal> {
    let asked = second_factor::asked(&app.pool, &user);
    if asked == Asked::Nothing {
        return Ok(Step::Proven(Box::new(Proven { user, has_second_factor: false, used })));
    }
    session::commit(identity, &app.pool, &user, used).await?;
    match asked {
        Asked::Code => code_challenge(identity, app, &user),
        Asked::SetUp | Asked::Nothing => mfa_setup::challenge(identity, app, &user),
    }
    .map(Step::Challenge)
}

fn code_challenge(identity: &Identity, app: &AppClient, user: &User) -> Result<Challenge, Refusal> {
    let name = user.software_token.as_ref().and_then(|token| token.friendly_device_name.clone());
    let session = ChallengeSession::draw(identity, &app.client, user).seal(identity, app, ChallengeName::SoftwareTokenMfa)?;
    let parameters = std::iter::once(("USER_ID_FOR_SRP".to_owned(), user.username.clone()));
    let parameters: BTreeMap<String, String> =
        parameters.chain(name.map(|name| ("FRIENDLY_DEVICE_NAME".to_owned(), name))).collect();
    Ok(Challenge { name: ChallengeName::SoftwareTokenMfa, session: Some(session), parameters })
}
