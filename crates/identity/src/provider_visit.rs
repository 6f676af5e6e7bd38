//! Visits to identity providers: browsers that were sent to one and are expected back.
//!
//! A visit is a record under a pseudonym of its `state`, good for five minutes and for one return, whether that is right or wrong. It is bound
//! to the browser that was sent, by a cookie, and to the provider as it was then: who comes back from another browser, or after the
//! provider was changed, has not come back from this visit. What must not be known to anybody, `nonce` and the verifier of PKCE, is in no
//! record: both are derived from the `state` with the server's key.
//!
//! Follows [OpenID Connect Core](https://openid.net/specs/openid-connect-core-1_0.html) 3.1.2.1, [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636)
//! and [RFC 9700](https://www.rfc-editor.org/rfc/rfc9700) 4.4 and 4.7.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_keys::Purpose;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::identity_provider::{self, IdentityProvider};
use crate::records::{self, PROVIDER_VISIT, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::UserPool;

/// AWS: how long a visit may take.
pub const PROVIDER_VISIT_S: i64 = 5 * 60;
/// Longest request of an app that is kept for its return, in bytes.
pub const REQUEST_BYTES_MAX: usize = 32 * 1024;

/// Characters of `state`: 160 bits.
const STATE_CHARS: usize = 32;
/// Longest `state` that is looked at, in characters.
const STATE_CHARS_MAX: usize = 128;

/// Who is sent where, and for whom.
#[derive(Debug, Clone, Copy)]
pub struct NewVisit<'a> {
    /// The provider.
    pub provider: &'a IdentityProvider,
    /// The app's authorization request, as its query was written; of at most [`REQUEST_BYTES_MAX`].
    pub request: &'a str,
    /// Where the provider sends the browser back to.
    pub redirect_uri: &'a str,
    /// What only this browser has: its cookie.
    pub browser: &'a str,
}

/// What goes to the provider with the browser. (No `Debug`: it must not be logged.)
pub struct Outward {
    /// `state`.
    pub state: String,
    /// `nonce`.
    pub nonce: String,
    /// What `code_challenge` is made of.
    pub code_verifier: String,
}

/// A visit that ends where it began. (No `Debug`: it holds what must not be logged.)
pub struct Return {
    /// The provider, which is still the one that the browser was sent to.
    pub provider: IdentityProvider,
    /// The app's authorization request.
    pub request: String,
    /// Where the provider was told to send the browser.
    pub redirect_uri: String,
    /// What the provider's ID token must have as `nonce`.
    pub nonce: String,
    /// The verifier for the provider's code.
    pub code_verifier: String,
}

/// A visit as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderVisit {
    provider: String,
    provider_modified_at: Timestamp,
    request: String,
    redirect_uri: String,
    /// A pseudonym of the browser's cookie.
    browser: String,
    expires_at: Timestamp,
}

/// Begins a visit.
///
/// # Errors
/// `InvalidParameter` when the request is too long; else only of kind `Internal`.
pub async fn begin(identity: &Identity, pool: &UserPool, visit: NewVisit<'_>) -> Result<Outward, Refusal> {
    if visit.request.len() > REQUEST_BYTES_MAX {
        return Err(Refusal::invalid_parameter("The request is too long."));
    }
    let state = identity.ports.entropy.lower_id(STATE_CHARS);
    let expires_at = identity.ports.clock.now().plus_ms(PROVIDER_VISIT_S * 1000);
    let record = ProviderVisit {
        provider: visit.provider.name.clone(),
        provider_modified_at: visit.provider.modified_at,
        request: visit.request.to_owned(),
        redirect_uri: visit.redirect_uri.to_owned(),
        browser: hex::encode(derived(identity, pool, visit.browser, "browser")),
        expires_at,
    };
    let draft = records::draft(PROVIDER_VISIT, &pool.scope(), key(identity, pool, &state), &record)?.expiring(expires_at);
    identity.ports.store.commit(Transaction::new().create(draft)).await?;
    let (nonce, code_verifier) = secrets(identity, pool, &state);
    Ok(Outward { state, nonce, code_verifier })
}

/// Ends a visit with whoever comes back; `None` when there is none of this `state`, when it took too long, began in another browser, or its
/// provider is not what it was.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn end(identity: &Identity, pool: &UserPool, state: &str, browser: Option<&str>) -> Result<Option<Return>, Refusal> {
    let Some(visit) = take(identity, pool, state).await? else { return Ok(None) };
    let is_same_browser =
        browser.is_some_and(|browser| hex::encode(derived(identity, pool, browser, "browser")) == visit.browser);
    if !is_same_browser || identity.ports.clock.now() >= visit.expires_at {
        return Ok(None);
    }
    let provider = match identity_provider::find(identity, pool, &visit.provider).await {
        Ok(found) => found.value,
        Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => return Ok(None),
        Err(refusal) => return Err(refusal),
    };
    if provider.modified_at != visit.provider_modified_at {
        return Ok(None);
    }
    let (nonce, code_verifier) = secrets(identity, pool, state);
    Ok(Some(Return { provider, request: visit.request, redirect_uri: visit.redirect_uri, nonce, code_verifier }))
}

/// The visit, used up by this.
async fn take(identity: &Identity, pool: &UserPool, state: &str) -> Result<Option<ProviderVisit>, Refusal> {
    if state.len() > STATE_CHARS_MAX {
        return Ok(None);
    }
    let key = key(identity, pool, state);
    let found = records::read::<ProviderVisit>(identity, PROVIDER_VISIT, &pool.scope(), &key).await?;
    let Some(Versioned { value, version }) = found else { return Ok(None) };
    match identity.ports.store.commit(Transaction::new().delete_version(PROVIDER_VISIT, pool.scope(), key, version)).await {
        Ok(_) => Ok(Some(value)),
        // Another return was faster.
        Err(StoreError::VersionMismatch { .. }) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

fn secrets(identity: &Identity, pool: &UserPool, state: &str) -> (String, String) {
    let secret = |use_of_it| BASE64URL.encode(derived(identity, pool, state, use_of_it));
    (secret("nonce"), secret("code_verifier"))
}

fn derived(identity: &Identity, pool: &UserPool, from: &str, use_of_it: &str) -> [u8; 32] {
    let parts = [pool.id.as_bytes(), use_of_it.as_bytes(), from.as_bytes()];
    identity.ports.server_key.pseudonym(Purpose::ProviderVisit, &parts)
}

fn key(identity: &Identity, pool: &UserPool, state: &str) -> String {
    records::key_in(&pool.id, &hex::encode(derived(identity, pool, state, "state")))
}
