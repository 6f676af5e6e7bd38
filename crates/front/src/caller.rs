//! Who is calling: from the signature to a [`Principal`].
//!
//! A request that comes by a function's own line is never in developer mode: only keys that were issued here count, and what a role's session
//! may do is asked of its policies (`authorization`).
//!
//! Developer mode, by the product's rules: a key that IAM or STS issued here is verified and is whoever it was issued to; any other
//! key is the account's root, and a key of twelve digits names the account. A key whose session has ended is nobody. Nobody is taken for
//! root without at least the form of a SigV4 header, which a web page cannot send across origins without asking first, or of a presigned
//! S3 URL that has not expired. Such a URL a page can send without asking; what comes from other origins is the listener's to refuse.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Identities, IssuedKey, KeyHolder};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::request::Request;
use gatewright_wire::sigv2::{self, Presigned};
use gatewright_wire::sigv4::{self, Carrier, ChunkSignatures, Credential, SignatureError};
use subtle::ConstantTimeEq;

use crate::settings::Settings;

/// A caller and the region that the call addresses.
#[derive(Debug, Clone)]
pub struct CallerIdentity {
    /// Who.
    pub principal: Principal,
    /// From the credential scope.
    pub region: Region,
}

/// A signature as a request carries it; none of it is true yet.
#[derive(Debug, Clone)]
pub enum Signature {
    /// In a header or, for S3, in the query.
    V4(Credential),
    /// In the query of an S3 URL.
    V2(Presigned),
}

impl Signature {
    fn access_key_id(&self) -> &str {
        match self {
            Self::V4(credential) => &credential.access_key_id,
            Self::V2(presigned) => &presigned.access_key_id,
        }
    }
}

/// A request as its signature covers it: as it was sent, and as it is addressed, with the bucket in the path.
#[derive(Debug, Clone, Copy)]
pub struct Covered<'a> {
    /// What Signature Version 4 covers.
    pub sent: &'a Request<'a>,
    /// What Signature Version 2 covers.
    pub addressed: &'a Request<'a>,
}

/// Whether keys that nobody issued here count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// As the account's root.
    Developer,
    /// Not at all.
    IssuedOnly,
}

/// A caller whose signature was looked at.
#[derive(Debug)]
pub struct SignedCaller {
    /// Who, and where.
    pub identity: CallerIdentity,
    /// The role of a session.
    pub role_arn: Option<String>,
    /// By which the chunks of the body are checked; `None` for keys that nobody issued here, whose secret is not known.
    pub chunks: Option<ChunkSignatures>,
}

/// The caller of a signed request.
///
/// # Errors
/// [`SignatureError`] when it is malformed or has expired, or belongs to a key that was issued here and is wrong.
pub fn signed(
    covered: Covered<'_>,
    signature: &Signature,
    identities: &dyn Identities,
    settings: &Settings,
    mode: Mode,
    now: Timestamp,
) -> Result<SignedCaller, SignatureError> {
    let region = match signature {
        Signature::V4(credential) => Region::parse(&credential.region).map_err(|_| SignatureError::WrongRegion)?,
        // It names none.
        Signature::V2(_) => settings.region.clone(),
    };
    let (principal, role_arn, chunks) = match identities.key(signature.access_key_id()) {
        Some(IssuedKey::Ended) => return Err(SignatureError::ExpiredToken),
        Some(IssuedKey::Active(holder)) => {
            let chunks = verify(covered, signature, &holder, now)?;
            (holder.principal, holder.role_arn, chunks)
        }
        None if mode == Mode::IssuedOnly => return Err(SignatureError::UnknownKey),
        None => {
            check_expiry(signature, now)?;
            let named = AccountId::parse(signature.access_key_id()).ok();
            (Principal::root(named.unwrap_or_else(|| settings.account.clone()), region.partition()), None, None)
        }
    };
    Ok(SignedCaller { identity: CallerIdentity { principal, region }, role_arn, chunks })
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

fn check_expiry(signature: &Signature, now: Timestamp) -> Result<(), SignatureError> {
    match signature {
        Signature::V4(credential) => sigv4::check_expiry(credential, now),
        Signature::V2(presigned) => sigv2::check_expiry(presigned, now),
    }
}

fn verify(
    covered: Covered<'_>,
    signature: &Signature,
    holder: &KeyHolder,
    now: Timestamp,
) -> Result<Option<ChunkSignatures>, SignatureError> {
    let request = covered.sent;
    if let Some(token) = &holder.session_token {
        // The token travels where the signature does.
        let in_header = || request.headers.get("x-amz-security-token").map(|value| value.as_bytes().to_vec());
        let bytes = |token: Secret<String>| token.expose().clone().into_bytes();
        let sent = match signature {
            Signature::V4(credential) if credential.carrier == Carrier::Header => in_header(),
            Signature::V4(_) => sigv4::session_token(request).map(bytes),
            Signature::V2(presigned) => presigned.session_token.clone().map(bytes).or_else(in_header),
        };
        if !bool::from(token.expose().as_bytes().ct_eq(&sent.unwrap_or_default())) {
            return Err(SignatureError::WrongToken);
        }
    }
    match signature {
        Signature::V4(credential) => {
            let payload = sigv4::payload_hash(request, credential)?;
            sigv4::verify(request, credential, &holder.secret_access_key, now, payload)?;
            ChunkSignatures::new(request, credential, &holder.secret_access_key).map(Some)
        }
        Signature::V2(presigned) => {
            sigv2::verify(covered.addressed, presigned, &holder.secret_access_key)?;
            sigv2::check_expiry(presigned, now).map(|()| None)
        }
    }
}
