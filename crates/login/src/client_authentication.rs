//! Which client asks for tokens, and its proof: `client_secret_basic`, `client_secret_post`, or the id alone where it has no secret.
//!
//! Follows RFC 6749 2.3 and <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>.
//!
//! # Not (yet) like AWS
//! `error_description` of a wrong secret is as it was reported.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use gatewright_identity::grant;
use gatewright_identity::user_pool_client::UserPoolClient;
use gatewright_model::secret::Secret;
use http::header::AUTHORIZATION;
use percent_encoding::percent_decode_str;

use crate::oauth_error::OAuthError;
use crate::ports::Ports;
use crate::site::Visit;

/// Longest `Authorization` that is looked at, in bytes.
const BASIC_BYTES_MAX: usize = 1024;

struct Credentials {
    client_id: String,
    secret: Option<Secret<String>>,
}

/// The client of a request, proven.
///
/// # Errors
/// `invalid_request` when it says two things; `invalid_client` when there is no such client in the pool, or the proof is wrong.
pub(crate) async fn proven(ports: &Ports, visit: &Visit) -> Result<UserPoolClient, OAuthError> {
    let client = identified(ports, visit).await?;
    if client.settings.is_oauth_allowed { Ok(client) } else { Err(OAuthError::UnauthorizedClient) }
}

/// The client of a request, proven, whether it has OAuth settings or not: any client may give its tokens back.
///
/// # Errors
/// As [`proven`].
pub(crate) async fn identified(ports: &Ports, visit: &Visit) -> Result<UserPoolClient, OAuthError> {
    let credentials = credentials(visit)?;
    let client = visit.client(&ports.identity, &credentials.client_id).await?.ok_or(OAuthError::InvalidClient)?;
    let secret = credentials.secret.as_ref().map(|secret| secret.expose().as_str());
    if !grant::prove_client(&ports.identity, &client, secret)? {
        return Err(OAuthError::InvalidClientSecret);
    }
    Ok(client)
}

fn credentials(visit: &Visit) -> Result<Credentials, OAuthError> {
    let of_form = visit.form.get("client_id").map(str::to_owned);
    let secret_of_form = visit.form.get("client_secret").map(|secret| Secret::new(secret.to_owned()));
    if !visit.head.headers.contains_key(AUTHORIZATION) {
        let client_id = of_form.ok_or(OAuthError::InvalidRequest)?;
        return Ok(Credentials { client_id, secret: secret_of_form });
    }
    let basic = visit.header(AUTHORIZATION.as_str()).and_then(basic).ok_or(OAuthError::InvalidClient)?;
    // RFC 6749 2.3: not more than one method.
    let is_one = secret_of_form.is_none() && of_form.is_none_or(|id| id == basic.client_id);
    if is_one { Ok(basic) } else { Err(OAuthError::InvalidRequest) }
}

fn basic(header: &str) -> Option<Credentials> {
    if header.len() > BASIC_BYTES_MAX {
        return None;
    }
    let (scheme, text) = header.split_once(' ')?;
    let decoded = BASE64.decode(text.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let (id, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    // A plus sign stands for itself: secrets have some, and few clients encode them.
    let decode = |text: &str| Some(percent_decode_str(text).decode_utf8().ok()?.into_owned());
    let (client_id, secret) = (decode(id)?, decode(secret)?);
    let secret = Some(secret).filter(|secret| !secret.is_empty()).map(Secret::new);
    Some(Credentials { client_id, secret })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<(&str, Option<&str>)>) {
        let read = basic(header);
        let read = read.as_ref().map(|of| (of.client_id.as_str(), of.secret.as_ref().map(|secret| secret.expose().as_str())));
        assert_eq!(read, expected, "{header}");
    }

    #[test]
    fn basic_credentials_are_read_with_and_without_escapes() {
        let of = |text: &str| format!("Basic {}", BASE64.encode(text));
        check(&of("id:secret"), Some(("id", Some("secret"))));
        check(&of("id:a+b%2Bc:d"), Some(("id", Some("a+b+c:d"))));
        check(&of("id:"), Some(("id", None)));
        check(&of("id:secret").replace("Basic", "basic"), Some(("id", Some("secret"))));
        check(&of("id"), None);
        check(&of("id:secret").replace("Basic", "Bearer"), None);
        check("Basic", None);
        check("Basic *", None);
        check(&of(&format!("id:{}", "s".repeat(BASIC_BYTES_MAX))), None);
    }
}
