//! SignUp, ConfirmSignUp, ResendConfirmationCode: people who make themselves known, and prove that an address is theirs.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html>.
//!
//! # Not (yet) like AWS
//! - No session for an automatic sign-in is given out.

mod confirm;
pub(crate) mod pretended;

use std::collections::BTreeMap;

use gatewright_model::secret::Secret;
use gatewright_store::transaction::Transaction;

use crate::attribute_schema::{self, Writer};
use crate::confirmation_code::{self, CodeDelivery, CodePurpose};
use crate::refusal::{Refusal, RefusalKind};
use crate::trigger::context::TriggerContext;
use crate::trigger::post_confirmation::{self, Confirmed};
use crate::trigger::pre_sign_up::{self, Maker, SignUpVerdict};
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::user_pool_client;
use crate::{Identity, federated_name, login_name, password};

pub use confirm::{AliasClaim, Confirmation, confirm, resend};
pub(crate) use confirm::{displaced, must_be_unconfirmed};

/// AWS's words when a name is taken; without a full stop.
const TAKEN: &str = "User already exists";

/// Who wants to sign up. (No `Debug`: it holds what must not be logged.)
pub struct SignUp {
    /// The client's id.
    pub client_id: String,
    /// `SECRET_HASH` over the name as sent.
    pub secret_hash: Option<String>,
    /// The name, or the address or number that stands for it.
    pub username: String,
    /// The password.
    pub password: Option<Secret<String>>,
    /// Attributes by name.
    pub attributes: BTreeMap<String, String>,
    /// What the call brings for triggers.
    pub triggers: TriggerContext,
}

/// Somebody signed up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedUp {
    /// The new user's sub.
    pub sub: String,
    /// Where a code went, if one did.
    pub delivery: Option<CodeDelivery>,
    /// Whether the user needs none.
    pub is_confirmed: bool,
}

/// Signs somebody up.
///
/// # Errors
/// `ResourceNotFound`, `NotAuthorized`, `InvalidPassword`, `InvalidParameter`, `UsernameExists`; `UserLambdaValidation`,
/// `UnexpectedLambda`, `InvalidLambdaResponse` from triggers. When it is the one after the confirmation, the user is there.
pub async fn sign_up(identity: &Identity, request: SignUp) -> Result<SignedUp, Refusal> {
    let (pool, client) =
        user_pool_client::find_proven(identity, &request.client_id, &request.username, request.secret_hash.as_deref()).await?;
    if pool.settings.admin_create_user_config.is_sign_up_closed {
        return Err(Refusal::not_authorized("SignUp is not permitted for this user pool"));
    }
    let password = request.password.ok_or_else(|| {
        Refusal::invalid_parameter(
            "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
        )
    })?;
    password::check(&pool.settings.password_policy, password.expose())?;
    let writer = Writer::Client(client.settings.write_attributes.as_deref());
    login_name::refuse_preferred_username(&pool, &request.attributes)?;
    let mut user = drafted(identity, &pool, &request.username, request.attributes, writer)?;
    federated_name::refuse(identity, &pool, &user).await?;
    // Asked first so that a taken name costs no work; the write asks again.
    if user::find(identity, &pool, &request.username).await?.is_some() {
        return Err(Refusal::new(RefusalKind::UsernameExists, TAKEN));
    }
    let triggers = &request.triggers;
    let verdict = pre_sign_up::admit(identity, &pool, &user, Maker::SignUp(&client.id), triggers).await?;
    user.password = Some(password::keep(identity, &pool, &user.username, password).await?);
    if verdict.is_confirmed {
        confirm_at_once(identity, &pool, &mut user, verdict).await?;
        post_confirmation::tell(identity, &pool, &user, Some(&client.id), Confirmed::ConfirmSignUp, triggers).await?;
        return Ok(SignedUp { sub: user.sub, delivery: None, is_confirmed: true });
    }
    let contact = confirmation_code::contact_of(&pool, &user);
    let code =
        contact.map(|contact| confirmation_code::first(identity, &pool, &user, CodePurpose::SignUp, contact)).transpose()?;
    let (with, unsent) = match code {
        Some((draft, unsent)) => (Transaction::new().create(draft), Some(unsent)),
        None => (Transaction::new(), None),
    };
    user::create(identity, &pool, &user, with, TAKEN).await?;
    let delivery = unsent.map(|unsent| unsent.send(identity, &pool, &user));
    Ok(SignedUp { sub: user.sub, delivery, is_confirmed: false })
}

/// Writes a user who needs no code. AWS: an alias that is verified so and is another's moves.
async fn confirm_at_once(identity: &Identity, pool: &UserPool, user: &mut User, verdict: SignUpVerdict) -> Result<(), Refusal> {
    user.status = UserStatus::Confirmed;
    for contact in verdict.verified {
        user.attributes.insert(contact.verified_name().to_owned(), "true".to_owned());
    }
    let with = match displaced(identity, pool, user, AliasClaim::Move).await? {
        Some(other) => Transaction::new().replace(user::draft(pool, &other.value)?, other.version),
        None => Transaction::new(),
    };
    user::create(identity, pool, user, with, TAKEN).await
}

/// A new user with a checked name and attributes, unconfirmed and without a password.
///
/// # Errors
/// `InvalidParameter`, `NotAuthorized`.
pub(crate) fn drafted(
    identity: &Identity,
    pool: &UserPool,
    name: &str,
    mut attributes: BTreeMap<String, String>,
    writer: Writer<'_>,
) -> Result<User, Refusal> {
    // AWS: a blank value is no value.
    attributes.retain(|_, value| !value.is_empty());
    attribute_schema::check_attributes(&pool.schema, &attributes, writer)?;
    let sub = identity.ports.entropy.uuid();
    let username = if pool.has_username_attributes() {
        add_contact(login_name::contact_of(pool, name)?, name, &mut attributes)?;
        sub.clone()
    } else {
        login_name::internal_of(pool, name)?
    };
    login_name::check_preferred_username(pool, &attributes)?;
    // AWS: of a user whom an administrator makes, what is missing is asked for at the first sign-in.
    if matches!(writer, Writer::Client(_)) {
        attribute_schema::check_required(&pool.schema, &attributes)?;
    }
    let now = identity.ports.clock.now();
    Ok(User {
        user_pool_id: pool.id.clone(),
        username,
        sub,
        attributes,
        status: UserStatus::Unconfirmed,
        is_enabled: true,
        created_at: now,
        modified_at: now,
        password: None,
        ended_at: None,
        software_token: None,
        sealed_token_to_verify: None,
    })
}

fn add_contact(contact: ContactAttribute, name: &str, attributes: &mut BTreeMap<String, String>) -> Result<(), Refusal> {
    match attributes.insert(contact.as_str().to_owned(), name.to_owned()) {
        Some(other) if other != name => {
            Err(Refusal::invalid_parameter(format!("Username and attribute {} must be the same.", contact.as_str())))
        }
        _ => Ok(()),
    }
}
