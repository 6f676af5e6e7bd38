//! An identity provider behind the port: it answers what it is told to, signs what it is told to, and remembers what it was asked.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512,
    RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512, RsaKeyPair,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use bytes::Bytes;
use gatewright_model::ports::{Boxed, ExchangeFailure, NamedBy, ProviderAnswer, ProviderExchange, ProviderRequest};
use http::StatusCode;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::browser::{Answer, Browser, parameter};
use crate::house::House;

pub(crate) const ISSUER: &str = "https://idp.example";
pub(crate) const CLIENT_ID: &str = "pool-at-idp";
pub(crate) const CLIENT_SECRET: &str = "secret-of-the-pool";
pub(crate) const ACCESS_TOKEN: &str = "an-access-token-of-the-provider";
pub(crate) const CODE: &str = "a-code-of-the-provider";

static RSA: LazyLock<RsaKeyPair> = LazyLock::new(|| RsaKeyPair::generate(KeySize::Rsa2048).unwrap());
static OTHER_RSA: LazyLock<RsaKeyPair> = LazyLock::new(|| RsaKeyPair::generate(KeySize::Rsa2048).unwrap());
static EC: LazyLock<EcdsaKeyPair> = LazyLock::new(|| EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap());

/// What it was asked.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) url: String,
    pub(crate) named_by: NamedBy,
    pub(crate) method: String,
    pub(crate) authorization: Option<String>,
    pub(crate) body: String,
    pub(crate) answer_bytes_max: usize,
}

type Told = Result<(u16, String), ExchangeFailure>;

/// The provider.
#[derive(Default)]
pub(crate) struct StandIn {
    answers: Mutex<HashMap<String, Told>>,
    seen: Mutex<Vec<Seen>>,
    held: Mutex<Option<Arc<Semaphore>>>,
}

impl StandIn {
    /// What is answered at this address from now on, instead of what it answers by itself.
    pub(crate) fn answers(&self, url: &str, status: u16, text: impl ToString) {
        self.answers.lock().unwrap().insert(url.to_owned(), Ok((status, text.to_string())));
    }

    /// There is no answer at this address from now on.
    pub(crate) fn fails(&self, url: &str, failure: ExchangeFailure) {
        self.answers.lock().unwrap().insert(url.to_owned(), Err(failure));
    }

    /// Answers only for permits from now on.
    pub(crate) fn hold(&self) -> Arc<Semaphore> {
        let permits = Arc::new(Semaphore::new(0));
        *self.held.lock().unwrap() = Some(Arc::clone(&permits));
        permits
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// How often an address was asked.
    pub(crate) fn count(&self, url: &str) -> usize {
        self.seen().iter().filter(|seen| seen.url == url).count()
    }

    /// A form's field as it was sent to an address.
    pub(crate) fn sent(&self, url: &str, field: &str) -> Option<String> {
        let seen = self.seen().into_iter().rev().find(|seen| seen.url == url)?;
        parameter(&format!("?{}", seen.body), field)
    }

    /// The tokens for the next code.
    pub(crate) fn gives(&self, id_token: &str) {
        let tokens = json!({"id_token": id_token, "access_token": ACCESS_TOKEN, "token_type": "Bearer", "expires_in": 3600});
        self.answers(TOKEN_URL, 200, tokens);
    }
}

pub(crate) const TOKEN_URL: &str = "https://idp.example/token";
pub(crate) const KEYS_URL: &str = "https://idp.example/keys";
pub(crate) const USER_INFO_URL: &str = "https://idp.example/me";
pub(crate) const DISCOVERY_URL: &str = "https://idp.example/.well-known/openid-configuration";

/// Its discovery document.
pub(crate) fn discovery() -> Value {
    json!({
        "issuer": ISSUER, "authorization_endpoint": "https://idp.example/authorize?tenant=a", "token_endpoint": TOKEN_URL,
        "jwks_uri": KEYS_URL, "userinfo_endpoint": USER_INFO_URL,
    })
}

impl ProviderExchange for StandIn {
    fn exchange<'a>(&'a self, request: ProviderRequest<'a>) -> Boxed<'a, Result<ProviderAnswer, ExchangeFailure>> {
        Box::pin(async move {
            let url = request.endpoint.url.clone();
            self.seen.lock().unwrap().push(Seen {
                url: url.clone(),
                named_by: request.endpoint.named_by.clone(),
                method: request.method.to_string(),
                authorization: request.headers.get("authorization").map(|value| value.to_str().unwrap().to_owned()),
                body: String::from_utf8(request.body.to_vec()).unwrap(),
                answer_bytes_max: request.answer_bytes_max,
            });
            let held = self.held.lock().unwrap().clone();
            if let Some(permits) = held {
                permits.acquire().await.unwrap().forget();
            }
            let told = self.answers.lock().unwrap().get(&url).cloned();
            let told = told.unwrap_or_else(|| match url.as_str() {
                DISCOVERY_URL => Ok((200, discovery().to_string())),
                KEYS_URL => Ok((200, keys().to_string())),
                USER_INFO_URL => Ok((200, json!({"sub": "42", "email": "ann@example.com", "email_verified": true}).to_string())),
                _ => Err(ExchangeFailure::Unreachable),
            });
            told.map(|(status, text)| ProviderAnswer { status: StatusCode::from_u16(status).unwrap(), body: Bytes::from(text) })
        })
    }
}

/// The members of a public RSA key.
fn components(key: &RsaKeyPair) -> (String, String) {
    // After the head of PKCS#1's `RSAPublicKey` of 2048 bits, before its exponent.
    (BASE64URL.encode(&key.public_key().as_ref()[9..265]), "AQAB".to_owned())
}

/// The set that it publishes.
pub(crate) fn keys() -> Value {
    let (n, e) = components(&RSA);
    let point = EC.public_key().as_ref();
    let (x, y) = (BASE64URL.encode(&point[1..33]), BASE64URL.encode(&point[33..]));
    json!({"keys": [
        {"kty": "RSA", "kid": "rsa", "use": "sig", "n": n, "e": e},
        {"kty": "EC", "kid": "ec", "use": "sig", "crv": "P-256", "alg": "ES256", "x": x, "y": y},
        {"kty": "oct", "kid": "oct", "k": BASE64URL.encode("a symmetric key that was published")},
        {"kty": "something else"}, 7,
    ]})
}

/// Claims that are right.
pub(crate) fn claims(house: &House, nonce: &str) -> Value {
    let now = house.now_s();
    json!({"iss": ISSUER, "sub": "42", "aud": CLIENT_ID, "exp": now + 300, "iat": now, "nonce": nonce})
}

/// How a token is signed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signer {
    pub(crate) algorithm: &'static str,
    pub(crate) kid: Option<&'static str>,
}

pub(crate) const RS256: Signer = Signer { algorithm: "RS256", kid: Some("rsa") };

/// A token of these claims, by the key that its algorithm wants.
pub(crate) fn token(signer: Signer, claims: &Value) -> String {
    let mut header = json!({"alg": signer.algorithm, "typ": "JWT"});
    if let Some(kid) = signer.kid {
        header["kid"] = json!(kid);
    }
    token_of(&header.to_string(), &claims.to_string(), signer.algorithm)
}

/// A token of this header and these claims, whatever they are.
pub(crate) fn token_of(header: &str, claims: &str, algorithm: &str) -> String {
    let signed = format!("{}.{}", BASE64URL.encode(header), BASE64URL.encode(claims));
    let rsa = |key: &RsaKeyPair, padding| {
        let mut signature = vec![0; key.public_modulus_len()];
        key.sign(padding, &SystemRandom::new(), signed.as_bytes(), &mut signature).unwrap();
        signature
    };
    let signature = match algorithm {
        "RS256" => rsa(&RSA, &RSA_PKCS1_SHA256),
        "RS384" => rsa(&RSA, &RSA_PKCS1_SHA384),
        "RS512" => rsa(&RSA, &RSA_PKCS1_SHA512),
        "PS256" => rsa(&RSA, &RSA_PSS_SHA256),
        "PS384" => rsa(&RSA, &RSA_PSS_SHA384),
        "PS512" => rsa(&RSA, &RSA_PSS_SHA512),
        "ES256" => EC.sign(&SystemRandom::new(), signed.as_bytes()).unwrap().as_ref().to_vec(),
        "by another key" => rsa(&OTHER_RSA, &RSA_PKCS1_SHA256),
        "HS256 by the public key" => mac(RSA.public_key().as_ref(), &signed),
        "HS256 by the modulus" => mac(components(&RSA).0.as_bytes(), &signed),
        "HS256 by the secret" => mac(CLIENT_SECRET.as_bytes(), &signed),
        "none" => Vec::new(),
        other => panic!("{other}"),
    };
    format!("{signed}.{}", BASE64URL.encode(signature))
}

fn mac(key: &[u8], signed: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), signed.as_bytes()).as_ref().to_vec()
}

/// `at_hash` of a token of SHA-256.
pub(crate) fn at_hash(access_token: &str) -> String {
    gatewright_keys::digest::at_hash(access_token)
}

impl Browser<'_> {
    /// Goes out to the provider `Idp`.
    pub(crate) async fn leave(&self) -> Answer {
        let out = self.open(&self.authorize(&[("identity_provider", "Idp")])).await;
        assert!(out.location().starts_with("https://idp.example/authorize?tenant=a&"), "{}", out.location());
        out
    }

    /// Comes back with these parameters beside the `state` that it left with.
    pub(crate) async fn come_back(&self, out: &Answer, with: &[(&str, &str)]) -> Answer {
        let state = out.sent("state").unwrap();
        let parameters: Vec<(&str, &str)> = [("state", state.as_str())].into_iter().chain(with.iter().copied()).collect();
        self.open(&format!("/oauth2/idpresponse?{}", crate::browser::written(&parameters))).await
    }

    /// The whole way, with claims changed by `change` and signed by `signer`.
    pub(crate) async fn federate(&self, signer: Signer, change: impl FnOnce(&mut Value)) -> Answer {
        let out = self.leave().await;
        let mut claims = claims(self.house, &out.sent("nonce").unwrap());
        change(&mut claims);
        self.house.stand_in.gives(&token(signer, &claims));
        self.come_back(&out, &[("code", CODE)]).await
    }
}
