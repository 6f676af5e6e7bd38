//! Visits to identity providers: browsers that were sent to one and are expected back.
//!
//! A visit lies nowhere: anybody can begin one by following a link, and what each of them left here would fill the store, or take the place of
//! somebody else's. It travels in its `state`, sealed with the server's key, good for five minutes and for one return: only that is recorded.
//! It is bound to the browser that was sent, by a cookie, to the pool and to the address of the return, and to the provider as it was then:
//! who comes back from another browser, or after the provider was changed, has not come back from this visit. What the provider must not
//! choose, `nonce` and the verifier of PKCE, is derived from the `state` with the server's key.
//!
//! Follows [OpenID Connect Core](https://openid.net/specs/openid-connect-core-1_0.html) 3.1.2.1, [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636)
//! and [RFC 9700](https://www.rfc-editor.org/rfc/rfc9700) 4.4 and 4.7.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_keys::Purpose;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::identity_provider::{self, IdentityProvider};
use crate::records::{self, PROVIDER_VISIT};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::UserPool;

/// AWS: how long a visit may take.
pub const PROVIDER_VISIT_S: i64 = 5 * 60;
/// Longest request of an app that goes along, in bytes: with it and the longest name of a provider `state` stays within
/// [`STATE_CHARS_MAX`].
pub const REQUEST_BYTES_MAX: usize = 1280;
/// Longest `state`, in characters: what providers, and what lies before them, take in an address.
pub const STATE_CHARS_MAX: usize = 2048;

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

/// Who comes back. (No `Debug`: it must not be logged.)
#[derive(Clone, Copy)]
pub struct Comer<'a> {
    /// `state` as it comes.
    pub state: &'a str,
    /// The cookie.
    pub browser: &'a str,
    /// Where the browser has come to.
    pub redirect_uri: &'a str,
}

/// A visit that ends where it began. (No `Debug`: it holds what must not be logged.)
pub struct Return {
    /// The provider, which is still the one that the browser was sent to.
    pub provider: IdentityProvider,
    /// The app's authorization request.
    pub request: String,
    /// What the provider's ID token must have as `nonce`.
    pub nonce: String,
    /// The verifier for the provider's code.
    pub code_verifier: String,
}

/// A visit as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ProviderVisit {
    provider_modified_at: Timestamp,
    expires_at: Timestamp,
    provider: String,
    request: String,
}

/// Begins a visit.
///
/// # Errors
/// `InvalidParameter` when the request is too long; else only of kind `Internal`.
pub fn begin(identity: &Identity, pool: &UserPool, new: NewVisit<'_>) -> Result<Outward, Refusal> {
    let too_long = || Refusal::invalid_parameter("The request is too long.");
    if new.request.len() > REQUEST_BYTES_MAX {
        return Err(too_long());
    }
    let visit = ProviderVisit {
        provider_modified_at: new.provider.modified_at,
        expires_at: identity.ports.clock.now().plus_ms(PROVIDER_VISIT_S * 1000),
        provider: new.provider.name.clone(),
        request: new.request.to_owned(),
    };
    let (key, entropy) = (&identity.ports.server_key, &*identity.ports.entropy);
    let written = visit.written().ok_or_else(too_long)?;
    let whose = whose(identity, pool, new.browser, new.redirect_uri);
    let state = key.seal(Purpose::ProviderVisit, &whose, &written, entropy).map_err(Refusal::internal)?;
    let (nonce, code_verifier) = secrets(identity, pool, &state);
    Ok(Outward { state, nonce, code_verifier })
}

/// Ends a visit with whoever comes back; `None` when there is none of this `state` that began in this browser and ends at this address, when
/// it took too long or has ended before, or its provider is not what it was.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn end(identity: &Identity, pool: &UserPool, comer: Comer<'_>) -> Result<Option<Return>, Refusal> {
    let Some(visit) = opened(identity, pool, comer) else { return Ok(None) };
    if identity.ports.clock.now() >= visit.expires_at {
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
    // Last of all, so that nobody writes anything by a return that is wrong anyway.
    let key = records::key_in(&pool.id, &hex::encode(derived(identity, pool, comer.state, "state")));
    let marker = records::draft(PROVIDER_VISIT, &pool.scope(), key, &())?.expiring(visit.expires_at);
    match identity.ports.store.commit(Transaction::new().create(marker)).await {
        Ok(_) => {}
        Err(StoreError::Exists { .. }) => return Ok(None),
        Err(other) => return Err(other.into()),
    }
    let (nonce, code_verifier) = secrets(identity, pool, comer.state);
    Ok(Some(Return { provider, request: visit.request, nonce, code_verifier }))
}

impl ProviderVisit {
    /// Times, the name and its length before it, the request; `None` when the name is too long for that.
    fn written(&self) -> Option<Vec<u8>> {
        let name_len = u8::try_from(self.provider.len()).ok()?;
        let times = [self.provider_modified_at.epoch_ms.to_be_bytes(), self.expires_at.epoch_ms.to_be_bytes()].concat();
        Some([times.as_slice(), &[name_len], self.provider.as_bytes(), self.request.as_bytes()].concat())
    }

    fn read(written: &[u8]) -> Option<Self> {
        let (modified_at, rest) = written.split_first_chunk()?;
        let (expires_at, rest) = rest.split_first_chunk()?;
        let (name_len, rest) = rest.split_first()?;
        let (provider, request) = rest.split_at_checked(usize::from(*name_len))?;
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
        Some(Self {
            provider_modified_at: Timestamp::from_epoch_ms(i64::from_be_bytes(*modified_at)),
            expires_at: Timestamp::from_epoch_ms(i64::from_be_bytes(*expires_at)),
            provider: text(provider)?,
            request: text(request)?,
        })
    }
}

/// The visit that was sealed for this browser and address, if this is one.
fn opened(identity: &Identity, pool: &UserPool, comer: Comer<'_>) -> Option<ProviderVisit> {
    if comer.state.len() > STATE_CHARS_MAX {
        return None;
    }
    let whose = whose(identity, pool, comer.browser, comer.redirect_uri);
    let written = identity.ports.server_key.open(Purpose::ProviderVisit, &whose, comer.state).ok()?;
    ProviderVisit::read(written.expose())
}

/// Where alone a visit can be opened.
fn whose(identity: &Identity, pool: &UserPool, browser: &str, redirect_uri: &str) -> String {
    let parts = [pool.id.as_bytes(), b"browser", browser.as_bytes(), redirect_uri.as_bytes()];
    hex::encode(identity.ports.server_key.pseudonym(Purpose::ProviderVisit, &parts))
}

fn secrets(identity: &Identity, pool: &UserPool, state: &str) -> (String, String) {
    let secret = |use_of_it| BASE64URL.encode(derived(identity, pool, state, use_of_it));
    (secret("nonce"), secret("code_verifier"))
}

fn derived(identity: &Identity, pool: &UserPool, state: &str, use_of_it: &str) -> [u8; 32] {
    let parts = [pool.id.as_bytes(), use_of_it.as_bytes(), state.as_bytes()];
    identity.ports.server_key.pseudonym(Purpose::ProviderVisit, &parts)
}
