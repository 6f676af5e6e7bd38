//! `--allow-issuer ISSUER[=URL]`: a user pool that is not where AWS has it, or an identity provider at an address that is not public.
//!
//! `ISSUER` is what the pool's tokens name as `iss`, letter for letter; its last part is the pool's id, by which authorizers' ARNs find
//! it, whatever their account. Its key set is read at `ISSUER/.well-known/jwks.json`, or at `URL/.well-known/jwks.json` when the issuer's
//! name leads elsewhere. Either may be at an address that is not public. `http://` is for this machine alone: nothing else protects what
//! comes from there. An issuer whose last part is no user pool's id is an identity provider's alone: what is said of one is asked under the
//! scheme, host and port that stand here.

use std::collections::HashMap;

use crate::address_check::Reach;
use crate::aws_issuer::is_pool_id;
use crate::endpoint_address::EndpointAddress;
use crate::key_set_address::KeySetAddress;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedIssuer {
    pub(crate) issuer: String,
    user_pool_id: Option<String>,
    pub(crate) keys_at: KeySetAddress,
}

/// Why a text is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// It is no address that could be an issuer's.
    #[error("`{0}` is not an http:// or https:// URL without user, query and slash at its end")]
    Url(String),
    /// Its keys are elsewhere, and its last part is no user pool's id.
    #[error("`{0}` does not end with a user pool's id, as in https://id.example.com/eu-west-1_AbCdEfGhI")]
    UserPool(String),
    /// It would be asked without TLS, and is not on this machine.
    #[error("`{0}` is not on this machine: http:// is only for 127.0.0.1, [::1] and localhost")]
    PlainHttp(String),
    /// Two of them are for one user pool.
    #[error("the user pool `{0}` has two issuers")]
    Twice(String),
}

impl AllowedIssuer {
    /// Reads `ISSUER` or `ISSUER=URL`.
    ///
    /// # Errors
    /// Any [`NotAllowed`] but `Twice`.
    pub fn parse(text: &str) -> Result<Self, NotAllowed> {
        let (issuer, base) = text.split_once('=').unwrap_or((text, text));
        let user_pool_id = issuer.rsplit('/').next().filter(|id| is_pool_id(id));
        let address = |url: &str| KeySetAddress::below(url, Reach::Allowed).ok_or_else(|| NotAllowed::Url(url.to_owned()));
        address(issuer)?;
        // A provider says itself where its keys are.
        if user_pool_id.is_none() && text.contains('=') {
            return Err(NotAllowed::UserPool(issuer.to_owned()));
        }
        let mut keys_at = address(base)?;
        if !keys_at.0.is_tls {
            if !keys_at.0.is_on_this_machine() {
                return Err(NotAllowed::PlainHttp(base.to_owned()));
            }
            keys_at.0.reach = Reach::Loopback;
        }
        Ok(Self { issuer: issuer.to_owned(), user_pool_id: user_pool_id.map(str::to_owned), keys_at })
    }
}

/// All of them.
#[derive(Debug, Clone, Default)]
pub struct AllowedIssuers {
    by_pool: HashMap<String, AllowedIssuer>,
    /// Where any of them is asked.
    origins: Vec<EndpointAddress>,
}

impl AllowedIssuers {
    /// All of them; one for each user pool.
    ///
    /// # Errors
    /// [`NotAllowed::Twice`].
    pub fn new(issuers: Vec<AllowedIssuer>) -> Result<Self, NotAllowed> {
        let origins = issuers.iter().map(|issuer| issuer.keys_at.0.clone()).collect();
        let mut by_pool = HashMap::with_capacity(issuers.len());
        for issuer in issuers {
            let Some(user_pool_id) = issuer.user_pool_id.clone() else { continue };
            if by_pool.insert(user_pool_id.clone(), issuer).is_some() {
                return Err(NotAllowed::Twice(user_pool_id));
            }
        }
        Ok(Self { by_pool, origins })
    }

    /// Where an identity provider is asked that is said to be at `url`: at an allowed place as it was allowed; else over TLS at public
    /// addresses, and without TLS on this machine. `None` for what is neither.
    pub(crate) fn endpoint(&self, url: &str) -> Option<EndpointAddress> {
        let mut address = EndpointAddress::parse(url, Reach::Public)?;
        address.reach = match self.origins.iter().find(|origin| origin.has_origin_of(&address)) {
            Some(origin) => origin.reach,
            None if address.is_tls => Reach::Public,
            None if address.is_on_this_machine() => Reach::Loopback,
            None => return None,
        };
        Some(address)
    }

    /// The one of a user pool.
    pub(crate) fn of_pool(&self, user_pool_id: &str) -> Option<&AllowedIssuer> {
        self.by_pool.get(user_pool_id)
    }

    /// The one of this name.
    pub(crate) fn named(&self, issuer: &str) -> Option<&AllowedIssuer> {
        self.of_pool(issuer.rsplit('/').next()?).filter(|allowed| allowed.issuer == issuer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_read_with_and_without_the_address_of_its_keys() {
        let read =
            |text| AllowedIssuer::parse(text).map(|it| (it.issuer, it.user_pool_id, it.keys_at.to_string(), it.keys_at.0.reach));
        let own =
            |issuer: &str, keys: &str, reach| Ok((issuer.to_owned(), Some("eu-west-1_A".to_owned()), keys.to_owned(), reach));
        assert_eq!(
            read("https://idp.internal:8443/pools/eu-west-1_A"),
            own(
                "https://idp.internal:8443/pools/eu-west-1_A",
                "https://idp.internal:8443/pools/eu-west-1_A/.well-known/jwks.json",
                Reach::Allowed
            )
        );
        assert_eq!(
            read("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A=http://[::1]:4566/eu-west-1_A"),
            own(
                "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A",
                "http://[::1]:4566/eu-west-1_A/.well-known/jwks.json",
                Reach::Loopback
            )
        );
        assert_eq!(read("http://localhost:9229/eu-west-1_A").map(|it| it.3), Ok(Reach::Loopback));
        assert_eq!(read("https://idp.internal/realms/people").map(|it| it.1), Ok(None));
    }

    #[test]
    fn a_provider_is_asked_at_public_addresses_on_this_machine_or_where_it_was_allowed() {
        let parse = |text| AllowedIssuer::parse(text).unwrap();
        let allowed =
            AllowedIssuers::new(vec![parse("https://idp.internal:8443/realms/people"), parse("https://[::1]/eu-west-1_A")]);
        let allowed = allowed.unwrap();
        for (url, reach) in [
            ("https://idp.example/token", Some(Reach::Public)),
            ("https://localhost/token", Some(Reach::Public)),
            ("https://127.0.0.1/token", Some(Reach::Public)),
            ("https://idp.internal/token", Some(Reach::Public)),
            ("https://IDP.internal:8443/token", Some(Reach::Allowed)),
            ("https://[::1]:443/token", Some(Reach::Allowed)),
            ("http://localhost:3000/token", Some(Reach::Loopback)),
            ("http://[::1]/token", Some(Reach::Loopback)),
            ("http://idp.internal:8443/token", None),
            ("http://idp.example/token", None),
            ("http://10.0.0.1/token", None),
            ("http://localhost.evil.example/token", None),
            ("ftp://localhost/", None),
        ] {
            assert_eq!(allowed.endpoint(url).map(|endpoint| endpoint.reach), reach, "{url}");
        }
    }

    #[test]
    fn what_is_no_issuer_or_would_be_asked_in_the_open_is_refused() {
        let url = |text: &str| NotAllowed::Url(text.to_owned());
        let pool = |text: &str| NotAllowed::UserPool(text.to_owned());
        let plain = |text: &str| NotAllowed::PlainHttp(text.to_owned());
        for (text, refusal) in [
            ("", url("")),
            ("eu-west-1_A", url("eu-west-1_A")),
            ("https://a.example/eu-west-1_A/", url("https://a.example/eu-west-1_A/")),
            ("https://a.example/eu-west-1_A?x", url("https://a.example/eu-west-1_A?x")),
            ("https://u@a.example/eu-west-1_A", url("https://u@a.example/eu-west-1_A")),
            ("https://a.example=https://b.example", pool("https://a.example")),
            ("https://a.example/pool=https://b.example", pool("https://a.example/pool")),
            ("https://a.example/eu-west-1_A=", url("")),
            ("http://a.example", plain("http://a.example")),
            ("https://a.example/eu-west-1_A=ftp://b/", url("ftp://b/")),
            ("http://a.example/eu-west-1_A", plain("http://a.example/eu-west-1_A")),
            ("http://10.0.0.1/eu-west-1_A", plain("http://10.0.0.1/eu-west-1_A")),
            ("https://a.example/eu-west-1_A=http://0.0.0.0/x", plain("http://0.0.0.0/x")),
            ("https://a.example/eu-west-1_A=http://localhost.evil.example", plain("http://localhost.evil.example")),
        ] {
            assert_eq!(AllowedIssuer::parse(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn a_pool_has_one_issuer() {
        let one = AllowedIssuer::parse("https://a.example/eu-west-1_A").unwrap();
        let other = AllowedIssuer::parse("https://b.example/eu-west-1_A").unwrap();
        let third = AllowedIssuer::parse("https://a.example/eu-west-1_B").unwrap();
        assert_eq!(
            AllowedIssuers::new(vec![one.clone(), third.clone(), other]).unwrap_err(),
            NotAllowed::Twice("eu-west-1_A".to_owned())
        );
        let both = AllowedIssuers::new(vec![one.clone(), third]).unwrap();
        assert_eq!(both.named("https://a.example/eu-west-1_A"), Some(&one));
        assert_eq!(both.named("https://b.example/eu-west-1_A"), None);
        assert_eq!(both.of_pool("eu-west-1_C"), None);
    }
}
