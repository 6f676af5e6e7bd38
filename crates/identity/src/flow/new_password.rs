//! NEW_PASSWORD_REQUIRED: a user whom an administrator made replaces the temporary password and gives what the pool requires.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-create-user-accounts.html>.
//!
//! A password that the pool's policy forbids does not use the session up: people try again.

use std::collections::BTreeMap;

use gatewright_model::secret::Secret;
use gatewright_store::transaction::Transaction;

use super::second_factor_challenge;
use crate::Identity;
use crate::app_client::AppClient;
use crate::attribute_schema::{self, Writer};
use crate::challenge::{ChallengeName, Parameters, Step};
use crate::federated_name;
use crate::password;
use crate::refusal::Refusal;
use crate::session::{self, ChallengeSession};
use crate::user::{self, User, UserStatus};

const ATTRIBUTE_PREFIX: &str = "userAttributes.";

/// Takes `NEW_PASSWORD` and the attributes given, and confirms the user; written with whatever comes next.
pub(super) async fn set(
    identity: &Identity,
    app: &AppClient,
    session: Option<&str>,
    responses: &Parameters,
) -> Result<Step, Refusal> {
    let username = responses.username()?;
    let session = session::required(session)?;
    let new_password = responses.required("NEW_PASSWORD")?;

    let session = ChallengeSession::open(identity, app, ChallengeName::NewPasswordRequired, session)?;
    let found = user::find(identity, &app.pool, username).await?.ok_or_else(session::invalid)?;
    let mut user = found.value;
    // A session that is used up is found out before anything that its use has changed.
    if session.is_of(&user) {
        session.ticket.check_unused(identity, &app.pool).await?;
    }
    if !session.counts_for(&user, UserStatus::ForceChangePassword) {
        return Err(session::invalid());
    }

    password::check(&app.pool.settings.password_policy, new_password)?;
    give_attributes(app, &mut user, responses)?;
    federated_name::refuse(identity, &app.pool, &user).await?;
    user.password = Some(password::keep(identity, &app.pool, &user.username, Secret::new(new_password.to_owned())).await?);
    user.status = UserStatus::Confirmed;
    user.modified_at = identity.ports.clock.now();
    let written = Transaction::new().replace(user::draft(&app.pool, &user)?, found.version);
    let used = session.ticket.used(&app.pool, written)?;
    second_factor_challenge::next(identity, app, user, used).await
}

fn give_attributes(app: &AppClient, user: &mut User, responses: &Parameters) -> Result<(), Refusal> {
    let given = responses.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(ATTRIBUTE_PREFIX)?, value)));
    // A form that was left empty says nothing, and takes nothing away.
    let given = given.filter(|(_, value)| !value.trim().is_empty());
    let given: BTreeMap<String, String> = given.map(|(name, value)| (name.to_owned(), value.clone())).collect();
    let writer = Writer::Client(app.client.settings.write_attributes.as_deref());
    attribute_schema::check_attributes(&app.pool.schema, &given, writer)?;
    for attribute in app.pool.schema.iter().filter(|attribute| given.contains_key(&attribute.name)) {
        let has_value = user.attributes.get(&attribute.name).is_some_and(|value| !value.is_empty());
        let is_login = app.pool.username_attributes.iter().flatten().any(|contact| contact.as_str() == attribute.name);
        if has_value && (attribute.is_required || !attribute.is_mutable || is_login) {
            return Err(Refusal::not_authorized(format!("Cannot modify an already provided {}", attribute.name)));
        }
    }
    let verified = [("email", "email_verified"), ("phone_number", "phone_number_verified")];
    for (name, value) in given {
        if user.attributes.get(&name) != Some(&value)
            && let Some((_, verified)) = verified.iter().find(|(contact, _)| *contact == name)
        {
            // A new address or number is nobody's until it is verified.
            user.attributes.remove(*verified);
        }
        user.attributes.insert(name, value);
    }
    match attribute_schema::missing_required(&app.pool.schema, &user.attributes).next() {
        Some(missing) => Err(Refusal::invalid_parameter(format!("Invalid attributes given, {missing} is missing"))),
        None => Ok(()),
    }
}
