//! USER_SRP_AUTH and its challenge PASSWORD_VERIFIER: the password is proven and never sent.
//!
//! The server keeps nothing between the two calls: b, A, B and whom they are for are sealed into SECRET_BLOCK, which the client signs
//! and sends back (some clients send no session). The block works once, for its client, as long as a challenge session lasts.
//!
//! Follows the public clients, amplify-js and pycognito; the arithmetic is [`gatewright_keys::srp`].

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use gatewright_keys::Purpose;
use gatewright_keys::srp::{self, ClientPublic, ServerHalf, Subject, Verifier};
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::proof::{self, admit, find_user};
use super::timestamp::{self, SKEW_MAX_MS};
use super::unknown_user::{attempts_of, unknown_sub, unknown_user_id};
use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{Challenge, ChallengeName, Parameters, Step};
use crate::key_work::Queue;
use crate::password;
use crate::refusal::Refusal;
use crate::session::{self, Ticket};
use crate::user;

/// Longest SECRET_BLOCK that is looked at, in characters.
const SECRET_BLOCK_CHARS_MAX: usize = 8 * 1024;
/// Bytes that every block holds, more than the longest name needs: a block's length says nothing.
const EXCHANGE_BYTES: usize = 2560;

/// What SECRET_BLOCK says.
#[derive(Serialize, Deserialize)]
struct Exchange {
    ticket: Ticket,
    /// USER_ID_FOR_SRP.
    user_id: String,
    /// The user's sub, or as long a one that no user has.
    sub: String,
    /// b, A and B in base64.
    exponent: String,
    client: String,
    server: String,
}

/// Answers `SRP_A` with a PASSWORD_VERIFIER challenge.
pub(super) async fn challenge(identity: &Identity, app: &AppClient, parameters: &Parameters) -> Result<Challenge, Refusal> {
    let login = parameters.username()?;
    let client_public = ClientPublic::from_hex(parameters.required("SRP_A")?)
        .map_err(|_| Refusal::invalid_parameter("SRP_A should be a hexadecimal number of the group."))?;
    let user = find_user(identity, app, login).await?.map(|found| found.value);
    // Whoever has no password cannot be told from nobody: users of other providers have names of their own form.
    let user = user.filter(|user| user.password.is_some() || !app.client.settings.hides_user_existence());
    let user_id = user.as_ref().map_or_else(|| unknown_user_id(identity, &app.pool, login), |user| user.username.clone());

    let subject = Subject { pool_name: srp::pool_name(&app.pool.id), user_id: &user_id };
    let server_key = &identity.ports.server_key;
    let (verifier, salt) = match user.as_ref().and_then(|user| user.password.as_ref()) {
        Some(kept) => (password::verifier(identity, &app.pool, &user_id, kept)?, kept.salt.clone()),
        None => (Verifier::unknown(server_key, subject), hex::encode(srp::unknown_salt(server_key, subject))),
    };
    let entropy = Arc::clone(&identity.ports.entropy);
    let half = identity.key_work.run(Queue::SrpStart, move || ServerHalf::draw(&verifier, &*entropy)).await?;

    let exchange = Exchange {
        ticket: Ticket::draw(identity, &app.client),
        user_id: user_id.clone(),
        sub: user.map_or_else(|| unknown_sub(identity, &app.pool, &user_id), |user| user.sub),
        exponent: BASE64.encode(half.exponent()),
        client: BASE64.encode(client_public.as_bytes()),
        server: BASE64.encode(half.public()),
    };
    let parameters = BTreeMap::from([
        ("SALT".to_owned(), salt),
        ("SRP_B".to_owned(), half.public_hex()),
        ("SECRET_BLOCK".to_owned(), exchange.seal(identity, app)?),
        ("USERNAME".to_owned(), user_id.clone()),
        ("USER_ID_FOR_SRP".to_owned(), user_id),
    ]);
    Ok(Challenge { name: ChallengeName::PasswordVerifier, session: None, parameters })
}

/// Takes the answer to PASSWORD_VERIFIER.
pub(super) async fn verify(identity: &Identity, app: &AppClient, responses: &Parameters) -> Result<Step, Refusal> {
    let username = responses.username()?;
    let signature = responses.required("PASSWORD_CLAIM_SIGNATURE")?.to_owned();
    let block = responses.required("PASSWORD_CLAIM_SECRET_BLOCK")?;
    let timestamp = responses.required("TIMESTAMP")?.to_owned();
    let now = identity.ports.clock.now();
    let signed_at = timestamp::parse(&timestamp)
        .ok_or_else(|| Refusal::invalid_parameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english"))?;

    let (block, exchange) = Exchange::open(identity, app, block)?;
    if exchange.ticket.is_over(now) || (now.epoch_ms - signed_at.epoch_ms).abs() > SKEW_MAX_MS {
        return Err(session::expired());
    }
    exchange.ticket.check_unused(identity, &app.pool).await?;

    // AWS: the name in the answer is USER_ID_FOR_SRP; whoever sends what was typed is understood too.
    let found = user::find(identity, &app.pool, username).await?.map(|found| found.value);
    let user = found.filter(|user| user.sub == exchange.sub);
    let whose = attempts_of(identity, &app.pool, user.as_ref(), &exchange.user_id);
    let ticket = exchange.ticket.clone();

    let kept = match user.as_ref().and_then(|user| user.password.as_ref()) {
        Some(kept) => Some(password::verifier(identity, &app.pool, &exchange.user_id, kept)?),
        None => None,
    };
    let (half, client_public) = exchange.numbers()?;
    let (server_key, pool_id, user_id) = (Arc::clone(&identity.ports.server_key), app.pool.id.clone(), exchange.user_id);
    let work = move || {
        let subject = Subject { pool_name: srp::pool_name(&pool_id), user_id: &user_id };
        let is_known = kept.is_some();
        let verifier = kept.unwrap_or_else(|| Verifier::unknown(&server_key, subject));
        half.proof_key(&verifier, &client_public).has_signed(subject, &block, &timestamp, &signature) && is_known
    };
    if let Err(refusal) = proof::prove(identity, whose, work).await {
        ticket.spend(identity, &app.pool).await?;
        return Err(refusal);
    }
    // Only a user who is there has proven anything.
    let user = user.ok_or_else(Refusal::incorrect_password)?;
    admit(identity, app, user, ticket.used(&app.pool, Transaction::new())?).await
}

impl Exchange {
    fn seal(&self, identity: &Identity, app: &AppClient) -> Result<String, Refusal> {
        let ports = &identity.ports;
        let mut plain = Zeroizing::new(Vec::with_capacity(EXCHANGE_BYTES));
        serde_json::to_writer(&mut *plain, self).map_err(Refusal::internal)?;
        // White space after it is nothing to who reads JSON.
        let length = plain.len().max(EXCHANGE_BYTES);
        plain.resize(length, b' ');
        let sealed = ports.server_key.seal_bytes(Purpose::SecretBlock, &app.record(), &plain, &*ports.entropy);
        Ok(BASE64.encode(sealed.map_err(Refusal::internal)?))
    }

    /// The block's bytes, which the client has signed, and what they say.
    fn open(identity: &Identity, app: &AppClient, block: &str) -> Result<(Vec<u8>, Self), Refusal> {
        if block.len() > SECRET_BLOCK_CHARS_MAX {
            return Err(session::invalid());
        }
        let bytes = BASE64.decode(block).map_err(|_| session::invalid())?;
        let opened = identity.ports.server_key.open_bytes(Purpose::SecretBlock, &app.record(), &bytes);
        let plain = opened.map_err(|_| session::invalid())?;
        let exchange = serde_json::from_slice(plain.expose()).map_err(Refusal::internal)?;
        Ok((bytes, exchange))
    }

    fn numbers(&self) -> Result<(ServerHalf, ClientPublic), Refusal> {
        let decode = |text: &str| BASE64.decode(text).map(Zeroizing::new).map_err(Refusal::internal);
        let half = ServerHalf::from_bytes(&decode(&self.exponent)?, &decode(&self.server)?).map_err(Refusal::internal)?;
        let client = ClientPublic::from_bytes(&decode(&self.client)?).map_err(Refusal::internal)?;
        Ok((half, client))
    }
}
