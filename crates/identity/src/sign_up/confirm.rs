//! ConfirmSignUp and ResendConfirmationCode.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html>.

use gatewright_keys::Purpose;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use crate::confirmation_code::{self, CodeDelivery, CodePurpose, Sending};
use crate::records::Versioned;
use crate::refusal::Refusal;
use crate::user::{self, User, UserStatus};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::user_pool_client::{self, UserPoolClient};
use crate::{Identity, login_name, message};

/// How often a confirmation is tried when the user is changed at the same time.
const ATTEMPTS_MAX: usize = 8;

/// What happens when an alias that becomes verified is another user's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AliasClaim {
    /// The call is refused.
    Refuse,
    /// The other user's address or number is no longer verified, and the alias moves.
    Move,
}

/// A confirmation of a sign-up. (No `Debug`: it holds what must not be logged.)
pub struct Confirmation {
    /// The client's id.
    pub client_id: String,
    /// `SECRET_HASH` over the name as sent.
    pub secret_hash: Option<String>,
    /// The name or alias.
    pub username: String,
    /// The code as typed.
    pub code: String,
    /// `ForceAliasCreation`.
    pub alias_claim: AliasClaim,
}

/// Confirms a sign-up: the user can sign in, and the address or number that the code went to is verified.
///
/// # Errors
/// `ResourceNotFound`, `NotAuthorized`, `UserNotFound`, `CodeMismatch`, `ExpiredCode`, `LimitExceeded`, `AliasExists`;
/// `TooManyRequests` when the user keeps being changed.
pub async fn confirm(identity: &Identity, request: Confirmation) -> Result<(), Refusal> {
    let (pool, client) =
        user_pool_client::find_proven(identity, &request.client_id, &request.username, request.secret_hash.as_deref()).await?;
    for _ in 0..ATTEMPTS_MAX {
        let Some(found) = user::find(identity, &pool, &request.username).await? else {
            return Err(unknown_user(&client));
        };
        must_be_unconfirmed(&found.value)?;
        let taken = confirmation_code::take(identity, &pool, &found.value, CodePurpose::SignUp, &request.code).await?;
        let mut user = found.value;
        user.status = UserStatus::Confirmed;
        user.modified_at = identity.ports.clock.now();
        user.attributes.insert(taken.value.attribute.verified_name().to_owned(), "true".to_owned());
        let mut transaction = Transaction::new();
        if let Some(other) = displaced(identity, &pool, &user, request.alias_claim).await? {
            transaction = transaction.replace(user::draft(&pool, &other.value)?, other.version);
        }
        let transaction = transaction.replace(user::draft(&pool, &user)?, found.version);
        let transaction = confirmation_code::spend(transaction, &pool, &user, CodePurpose::SignUp, &taken);
        match identity.ports.store.commit(transaction).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(cause) => return Err(user::write_refusal(&pool, &user, cause)),
        }
    }
    Err(Refusal::too_many_requests())
}

/// Sends another code to a user who has not confirmed the sign-up.
///
/// # Errors
/// `ResourceNotFound`, `NotAuthorized`, `UserNotFound`, `InvalidParameter`, `LimitExceeded`.
pub async fn resend(
    identity: &Identity,
    client_id: &str,
    secret_hash: Option<&str>,
    username: &str,
) -> Result<CodeDelivery, Refusal> {
    let (pool, client) = user_pool_client::find_proven(identity, client_id, username, secret_hash).await?;
    let Some(found) = user::find(identity, &pool, username).await? else {
        return if client.settings.hides_user_existence() {
            Ok(pretended(identity, &pool, username))
        } else {
            Err(Refusal::no_such_username_of_client())
        };
    };
    if found.value.status != UserStatus::Unconfirmed {
        return Err(Refusal::invalid_parameter("User is already confirmed."));
    }
    let contact = confirmation_code::contact_of(&pool, &found.value)
        .ok_or_else(|| Refusal::not_authorized("Cannot resend codes. Auto verification not turned on."))?;
    confirmation_code::send(identity, &pool, &found.value, CodePurpose::SignUp, contact, Sending::Again).await
}

/// Refuses a user whose sign-up is not open.
pub(crate) fn must_be_unconfirmed(user: &User) -> Result<(), Refusal> {
    if user.status == UserStatus::Unconfirmed {
        return Ok(());
    }
    Err(Refusal::not_authorized(format!("User cannot be confirmed. Current status is {}", user.status.as_str())))
}

/// The other user who must give up an alias that `user` now has, as that user is afterwards.
///
/// # Errors
/// `AliasExists` when it is another's and stays so.
pub(crate) async fn displaced(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    claim: AliasClaim,
) -> Result<Option<Versioned<User>>, Refusal> {
    let mut displaced: Option<Versioned<User>> = None;
    for (name, value) in login_name::aliases(pool, user) {
        let Some(mut other) = user::find(identity, pool, value).await?.filter(|other| other.value.sub != user.sub) else {
            continue;
        };
        let contact =
            [ContactAttribute::Email, ContactAttribute::PhoneNumber].into_iter().find(|contact| contact.as_str() == name);
        let is_alias =
            other.value.attribute(name).map(|other| login_name::fold(pool, other)) == Some(login_name::fold(pool, value));
        let (AliasClaim::Move, Some(contact), true, false) = (claim, contact, is_alias, pool.has_username_attributes()) else {
            return Err(user::alias_exists(name));
        };
        // Both aliases of one other user move in one write; two others are more than AWS moves at once.
        match &mut displaced {
            Some(earlier) if earlier.value.sub == other.value.sub => other = earlier.clone(),
            Some(_) => return Err(user::alias_exists(name)),
            None => {}
        }
        other.value.attributes.insert(contact.verified_name().to_owned(), "false".to_owned());
        other.value.modified_at = identity.ports.clock.now();
        displaced = Some(other);
    }
    Ok(displaced)
}

fn unknown_user(client: &UserPoolClient) -> Refusal {
    if client.settings.hides_user_existence() { confirmation_code::expired() } else { Refusal::no_such_username_of_client() }
}

/// Where a code would have gone, for a user that is not there: always the same for the same name.
fn pretended(identity: &Identity, pool: &UserPool, username: &str) -> CodeDelivery {
    let verified_by_code = pool.settings.auto_verified_attributes.as_deref().unwrap_or_default();
    let attribute = match verified_by_code {
        [only] => *only,
        _ => ContactAttribute::Email,
    };
    if pool.has_username_attributes() && login_name::contact_of(pool, username).ok() == Some(attribute) {
        return confirmation_code::delivery(attribute, username);
    }
    let parts = [b"delivery".as_slice(), pool.id.as_bytes(), login_name::fold(pool, username).as_bytes()].map(<[u8]>::to_vec);
    let drawn = identity.ports.server_key.pseudonym(Purpose::UnknownUser, &parts.each_ref().map(Vec::as_slice));
    let letter = |byte: u8| char::from(b'a' + byte % 26);
    let digit = |byte: u8| char::from(b'0' + byte % 10);
    let destination = match (attribute, drawn) {
        (ContactAttribute::Email, [local, domain, ..]) => format!("{}***@{}***", letter(local), letter(domain)),
        (ContactAttribute::PhoneNumber, [a, b, c, d, ..]) => format!("+*******{}{}{}{}", digit(a), digit(b), digit(c), digit(d)),
    };
    CodeDelivery { destination, medium: message::medium(attribute), attribute }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::RefusalKind;

    #[test]
    fn only_an_open_sign_up_can_be_confirmed() {
        let user = |status| User {
            user_pool_id: String::new(),
            username: String::new(),
            sub: String::new(),
            attributes: std::collections::BTreeMap::new(),
            status,
            is_enabled: true,
            created_at: gatewright_model::timestamp::Timestamp::default(),
            modified_at: gatewright_model::timestamp::Timestamp::default(),
            password: None,
        };
        assert!(must_be_unconfirmed(&user(UserStatus::Unconfirmed)).is_ok());
        let refusal = must_be_unconfirmed(&user(UserStatus::Confirmed)).unwrap_err();
        assert_eq!(refusal.kind, RefusalKind::NotAuthorized);
        assert_eq!(refusal.message, "User cannot be confirmed. Current status is CONFIRMED");
    }
}
