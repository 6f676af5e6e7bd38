//! Who is calling: from the signature to a [`Principal`]. The one check for everybody who is signed to: the AWS APIs, function URLs, deployed APIs.
//!
//! A caller is found in two steps, so that nobody's body is read for a stranger. [`claimed`] looks at what the head alone tells: the key, its session's
//! token, and who a key is that nobody issued here. [`Claimed::proven`] then compares the signature, over the body where it covers one. Who has the body
//! at hand takes both steps at once ([`signed`]).
//!
//! A request that comes by a function's own line is never in developer mode ([`Mode::IssuedOnly`]): only keys that were issued here count, and what a
//! role's session may do is asked of its policies.
//!
//! Developer mode, by the product's rules: a key that IAM or STS issued here is verified and is whoever it was issued to; any other
//! key is the account's root, and a key of twelve digits names the account. A key whose session has ended is nobody. Nobody is taken for
//! root without at least the form of a SigV4 header, which a web page cannot send across origins without asking first, or of a presigned
//! URL that has not expired. Such a URL a page can send without asking; what comes from pages is for whoever opens the door to refuse
//! ([`is_sent_by_page`]).

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Identities, IssuedKey, KeyHolder};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::HeaderMap;
use http::header::{HeaderName, HeaderValue, ORIGIN};
use subtle::ConstantTimeEq;

use crate::request::Request;
use crate::sigv2::{self, Presigned};
use crate::sigv4::{self, Carrier, ChunkSignatures, Credential, PayloadHash, SignatureError};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

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

/// What stands in for what a signature does not name.
#[derive(Debug, Clone, Copy)]
pub struct Home<'a> {
    /// The account of keys that name none.
    pub account: &'a AccountId,
    /// The region of signatures that name none.
    pub region: &'a Region,
}

/// The caller that a request's head names; only [`Claimed::proven`] makes it true.
#[derive(Debug)]
pub struct Claimed {
    region: Region,
    standing: Standing,
}

#[derive(Debug)]
enum Standing {
    /// Issued here: its signature can be compared.
    Issued(Box<KeyHolder>),
    /// Nobody issued it here, and developer mode takes it as it comes.
    Developer(Principal),
}

/// The caller of a signed request.
///
/// # Errors
/// [`SignatureError`] when it is malformed or has expired, or belongs to a key that was issued here and is wrong.
pub fn signed(
    covered: Covered<'_>,
    signature: &Signature,
    identities: &dyn Identities,
    home: Home<'_>,
    mode: Mode,
    now: Timestamp,
) -> Result<SignedCaller, SignatureError> {
    claimed(covered.sent, signature, identities, home, mode, now)?.proven(covered, signature, now)
}

/// The caller that a request's head names. The body is not looked at.
///
/// # Errors
/// [`SignatureError`] when the key is unknown or its session has ended, its token is another, or a key that nobody can check has expired.
pub fn claimed(
    request: &Request<'_>,
    signature: &Signature,
    identities: &dyn Identities,
    home: Home<'_>,
    mode: Mode,
    now: Timestamp,
) -> Result<Claimed, SignatureError> {
    let region = match signature {
        Signature::V4(credential) => Region::parse(&credential.region).map_err(|_| SignatureError::WrongRegion)?,
        // It names none.
        Signature::V2(_) => home.region.clone(),
    };
    let standing = match identities.key(signature.access_key_id()) {
        Some(IssuedKey::Ended) => return Err(SignatureError::ExpiredToken),
        Some(IssuedKey::Active(holder)) => {
            check_token(request, signature, &holder)?;
            Standing::Issued(Box::new(holder))
        }
        None if mode == Mode::IssuedOnly => return Err(SignatureError::UnknownKey),
        None => {
            check_expiry(signature, now)?;
            let named = AccountId::parse(signature.access_key_id()).ok();
            Standing::Developer(Principal::root(named.unwrap_or_else(|| home.account.clone()), region.partition()))
        }
    };
    Ok(Claimed { region, standing })
}

impl Claimed {
    /// Whether the body must be at hand to compare the signature.
    ///
    /// # Errors
    /// [`SignatureError::UnsupportedPayload`] and [`SignatureError::NoPayloadHash`], as [`sigv4::payload_hash`].
    pub fn covers_body(&self, request: &Request<'_>, signature: &Signature) -> Result<bool, SignatureError> {
        match (&self.standing, signature) {
            (Standing::Issued(_), Signature::V4(credential)) => {
                let payload = sigv4::payload_hash(request, credential)?;
                Ok(matches!(payload, PayloadHash::OfBody | PayloadHash::Declared(_)))
            }
            _ => Ok(false),
        }
    }

    /// The caller, once the signature is the expected one.
    ///
    /// # Errors
    /// [`SignatureError`] when it is another, or its time is not now.
    pub fn proven(self, covered: Covered<'_>, signature: &Signature, now: Timestamp) -> Result<SignedCaller, SignatureError> {
        let (principal, role_arn, chunks) = match self.standing {
            Standing::Issued(holder) => {
                let chunks = verify(covered, signature, &holder, now)?;
                (holder.principal, holder.role_arn, chunks)
            }
            Standing::Developer(principal) => (principal, None, None),
        };
        Ok(SignedCaller { identity: CallerIdentity { principal, region: self.region }, role_arn, chunks })
    }
}

/// Whether a web page has sent this. Browsers say so; other clients send neither header.
#[must_use]
pub fn is_sent_by_page(headers: &HeaderMap) -> bool {
    let is_typed = |value: &HeaderValue| value.as_bytes() == b"none";
    headers.contains_key(ORIGIN) || !headers.get_all(SEC_FETCH_SITE).iter().all(is_typed)
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

/// The token of a session travels where its signature does.
fn check_token(request: &Request<'_>, signature: &Signature, holder: &KeyHolder) -> Result<(), SignatureError> {
    let Some(token) = &holder.session_token else { return Ok(()) };
    let in_header = || request.headers.get("x-amz-security-token").map(|value| value.as_bytes().to_vec());
    let bytes = |token: Secret<String>| token.expose().clone().into_bytes();
    let sent = match signature {
        Signature::V4(credential) if credential.carrier == Carrier::Header => in_header(),
        Signature::V4(_) => sigv4::session_token(request).map(bytes),
        Signature::V2(presigned) => presigned.session_token.clone().map(bytes).or_else(in_header),
    };
    let is_same = bool::from(token.expose().as_bytes().ct_eq(&sent.unwrap_or_default()));
    if is_same { Ok(()) } else { Err(SignatureError::WrongToken) }
}

fn verify(
    covered: Covered<'_>,
    signature: &Signature,
    holder: &KeyHolder,
    now: Timestamp,
) -> Result<Option<ChunkSignatures>, SignatureError> {
    let request = covered.sent;
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
