//! USER_PASSWORD_AUTH and ADMIN_USER_PASSWORD_AUTH: the password itself.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.

use std::sync::Arc;

use gatewright_keys::srp::{self, Subject, Verifier};
use gatewright_model::secret::Secret;
use gatewright_store::transaction::Transaction;

use super::proof::{self, admit, find_user};
use super::unknown_user::{attempts_of, unknown_user_id};
use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{Parameters, Step};
use crate::password;
use crate::refusal::Refusal;

/// Signs in with `USERNAME` and `PASSWORD`.
pub(super) async fn sign_in(identity: &Identity, app: &AppClient, parameters: &Parameters) -> Result<Step, Refusal> {
    let login = parameters.username()?;
    let typed = Secret::new(parameters.required("PASSWORD")?.to_owned());
    let found = find_user(identity, app, login).await?;
    let user = found.map(|found| found.value);

    let user_id = user.as_ref().map_or_else(|| unknown_user_id(identity, &app.pool, login), |user| user.username.clone());
    let kept = match user.as_ref().and_then(|user| user.password.as_ref()) {
        Some(kept) => {
            let salt = hex::decode(&kept.salt).map_err(|problem| Refusal::internal(problem.to_string()))?;
            Some((password::verifier(identity, &app.pool, &user_id, kept)?, salt))
        }
        None => None,
    };
    let whose = attempts_of(identity, &app.pool, user.as_ref(), &user_id);
    let (server_key, pool_id) = (Arc::clone(&identity.ports.server_key), app.pool.id.clone());
    let work = move || {
        let subject = Subject { pool_name: srp::pool_name(&pool_id), user_id: &user_id };
        let is_known = kept.is_some();
        let unknown = || (Verifier::unknown(&server_key, subject), srp::unknown_salt(&server_key, subject).to_vec());
        let (verifier, salt) = kept.unwrap_or_else(unknown);
        Verifier::derive(subject, typed.expose(), &salt).is_same(&verifier) && is_known
    };
    proof::prove(identity, whose, work).await?;
    // Only a user who is there has proven anything.
    let user = user.ok_or_else(Refusal::incorrect_password)?;
    admit(identity, app, user, Transaction::new()).await
}
