//! Who is calling: from the signature to a [`Principal`].
//!
//! Developer mode, by the product's rules: a key that IAM or STS issued here is verified and is whoever it was issued to; any other
//! key is the account's root, and a key of twelve digits names the account. A key whose session has ended is nobody. Nobody is taken for root without at least the form of a
//! SigV4 header, which a web page cannot send across origins without asking first.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Identities, IssuedKey, KeyHolder};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::request::Request;
use gatewright_wire::sigv4::{self, Credential, SignatureError};
use subtle::ConstantTimeEq;

/// A caller and the region that the call addresses.
#[derive(Debug, Clone)]
pub struct CallerIdentity {
    /// Who.
    pub principal: Principal,
    /// From the credential scope.
    pub region: Region,
}

/// The caller of a signed request.
///
/// # Errors
/// [`SignatureError`] when there is no signature, it is malformed, or it belongs to a key that was issued here and is wrong.
pub fn signed(
    request: &Request<'_>,
    credential: Option<&Credential>,
    identities: &dyn Identities,
    account: &AccountId,
    now: Timestamp,
) -> Result<CallerIdentity, SignatureError> {
    let credential = credential.ok_or(SignatureError::Missing)?;
    let region = Region::parse(&credential.region).map_err(|_| SignatureError::WrongRegion)?;
    let principal = match identities.key(&credential.access_key_id) {
        Some(IssuedKey::Ended) => return Err(SignatureError::ExpiredToken),
        Some(IssuedKey::Active(holder)) => {
            verify(request, credential, &holder, now)?;
            holder.principal
        }
        None => {
            let named = AccountId::parse(&credential.access_key_id).ok();
            Principal::root(named.unwrap_or_else(|| account.clone()), region.partition())
        }
    };
    Ok(CallerIdentity { principal, region })
}

/// Nobody, for the operations that AWS leaves unsigned.
#[must_use]
pub fn anonymous(account: &AccountId, region: &Region) -> CallerIdentity {
    let principal = Principal {
        account: account.clone(),
        arn: "anonymous".to_owned(),
        user_id: "anonymous".to_owned(),
        kind: PrincipalKind::Anonymous,
    };
    CallerIdentity { principal, region: region.clone() }
}

fn verify(request: &Request<'_>, credential: &Credential, holder: &KeyHolder, now: Timestamp) -> Result<(), SignatureError> {
    if let Some(token) = &holder.session_token {
        let sent = request.headers.get("x-amz-security-token").map(|value| value.as_bytes()).unwrap_or_default();
        if !bool::from(token.expose().as_bytes().ct_eq(sent)) {
            return Err(SignatureError::UnknownKey);
        }
    }
    let payload = sigv4::payload_hash(request, credential)?;
    sigv4::verify(request, credential, &holder.secret_access_key, now, payload)
}
