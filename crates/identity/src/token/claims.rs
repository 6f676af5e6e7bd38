//! What the two tokens say, in the order in which AWS's say it.

use gatewright_keys::jwt::Claims;
use gatewright_model::timestamp::Timestamp;
use serde_json::{Value, json};

use super::scope::{self, USER_ADMIN_SCOPE};
use crate::app_client::AppClient;
use crate::sign_in::SignIn;
use crate::user::{IDENTITIES, SUB, User};
use crate::user_pool::SchemaAttribute;
use crate::user_pool_client::UserPoolClient;

/// Attributes that are booleans in a token.
const BOOLEANS: [&str; 2] = ["email_verified", "phone_number_verified"];

/// Whom a token is about.
pub(super) struct Subject<'a> {
    pub(super) app: &'a AppClient,
    pub(super) user: &'a User,
    pub(super) sign_in: &'a SignIn,
    pub(super) issuer: &'a str,
    /// `nonce` of the request that these tokens answer.
    pub(super) nonce: Option<&'a str>,
    pub(super) now: Timestamp,
}

/// `version` of access tokens that a pool's domain gives.
const DOMAIN_TOKEN_VERSION: u8 = 2;

impl Subject<'_> {
    /// Whether an ID token belongs to it: a domain gives one for `openid` alone.
    pub(super) fn is_for_id_token(&self) -> bool {
        self.sign_in.scopes.as_ref().is_none_or(|scopes| scopes.iter().any(|scope| scope == scope::OPENID))
    }

    /// The ID token's claims.
    pub(super) fn id_token(&self, jti: String) -> Claims {
        let settings = &self.app.client.settings;
        let mut claims = Claims::new();
        claims.insert(SUB.to_owned(), json!(self.user.sub));
        let is_plain = |attribute: &&SchemaAttribute| attribute.name != SUB && attribute.name != IDENTITIES;
        for attribute in self.app.pool.schema.iter().filter(is_plain).filter(|attribute| self.can_read(attribute)) {
            if let Some(value) = self.user.attributes.get(&attribute.name) {
                claims.insert(attribute.name.clone(), claim(&attribute.name, value));
            }
        }
        claims.insert("iss".to_owned(), json!(self.issuer));
        claims.insert("cognito:username".to_owned(), json!(self.user.username));
        // OpenID Connect Core 12.2: a refreshed ID token answers no request, and repeats no nonce.
        if let Some(nonce) = self.nonce {
            claims.insert("nonce".to_owned(), json!(nonce));
        }
        self.insert_origin(&mut claims);
        claims.insert("aud".to_owned(), json!(self.app.client.id));
        // AWS: there whatever the scopes are.
        if let Some(identities) = identities(self.user) {
            claims.insert(IDENTITIES.to_owned(), identities);
        }
        claims.insert("event_id".to_owned(), json!(self.sign_in.event_id));
        claims.insert("token_use".to_owned(), json!("id"));
        self.insert_times(&mut claims, settings.id_token_validity_s());
        self.insert_jti(&mut claims, jti);
        claims
    }

    /// The access token's claims.
    pub(super) fn access_token(&self, jti: String) -> Claims {
        let settings = &self.app.client.settings;
        let mut claims = Claims::new();
        claims.insert(SUB.to_owned(), json!(self.user.sub));
        claims.insert("iss".to_owned(), json!(self.issuer));
        if self.sign_in.scopes.is_some() {
            claims.insert("version".to_owned(), json!(DOMAIN_TOKEN_VERSION));
        }
        claims.insert("client_id".to_owned(), json!(self.app.client.id));
        self.insert_origin(&mut claims);
        claims.insert("event_id".to_owned(), json!(self.sign_in.event_id));
        claims.insert("token_use".to_owned(), json!("access"));
        let scopes = self.sign_in.scopes.as_ref().map(|scopes| scopes.join(" "));
        claims.insert("scope".to_owned(), json!(scopes.as_deref().unwrap_or(USER_ADMIN_SCOPE)));
        self.insert_times(&mut claims, settings.access_token_validity_s());
        self.insert_jti(&mut claims, jti);
        claims.insert("username".to_owned(), json!(self.user.username));
        claims
    }

    fn can_read(&self, attribute: &SchemaAttribute) -> bool {
        let is_in_scope = self.sign_in.scopes.as_ref().is_none_or(|scopes| scope::shows(scopes, &attribute.name));
        is_in_scope && can_read(self.app.client.settings.read_attributes.as_deref(), attribute)
    }

    // AWS: neither id is there when tokens cannot be revoked.
    fn insert_origin(&self, claims: &mut Claims) {
        if self.app.client.settings.is_token_revocation_enabled {
            claims.insert("origin_jti".to_owned(), json!(self.sign_in.id));
        }
    }

    fn insert_jti(&self, claims: &mut Claims, jti: String) {
        if self.app.client.settings.is_token_revocation_enabled {
            claims.insert("jti".to_owned(), json!(jti));
        }
    }

    fn insert_times(&self, claims: &mut Claims, validity_s: i64) {
        let now_s = self.now.epoch_s();
        claims.insert("auth_time".to_owned(), json!(self.sign_in.authenticated_at.epoch_s()));
        claims.insert("exp".to_owned(), json!(now_s.saturating_add(validity_s)));
        claims.insert("iat".to_owned(), json!(now_s));
    }
}

/// Whether a client that may read `allowed` (`None` is everything) may read this attribute.
pub(super) fn can_read(allowed: Option<&[String]>, attribute: &SchemaAttribute) -> bool {
    match allowed {
        _ if attribute.is_developer_only => false,
        Some(allowed) => allowed.contains(&attribute.name),
        None => true,
    }
}

/// The claims of an access token that is the client's own.
pub(super) fn client_token(client: &UserPoolClient, scopes: &[String], issuer: &str, now: Timestamp, jti: String) -> Claims {
    let now_s = now.epoch_s();
    let claims = [
        (SUB, json!(client.id)),
        ("token_use", json!("access")),
        ("scope", json!(scopes.join(" "))),
        ("auth_time", json!(now_s)),
        ("iss", json!(issuer)),
        ("exp", json!(now_s.saturating_add(client.settings.access_token_validity_s()))),
        ("iat", json!(now_s)),
        ("version", json!(DOMAIN_TOKEN_VERSION)),
        ("jti", json!(jti)),
        ("client_id", json!(client.id)),
    ];
    claims.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Claims of an ID token, tied to the access token beside it.
pub(super) fn tied(claims: Claims, at_hash: Option<String>) -> Claims {
    let tie = at_hash.map(|hash| ("at_hash".to_owned(), Value::from(hash)));
    tie.into_iter().chain(claims).collect()
}

/// Who the user is at providers, all of it in texts; `None` for a user who is nobody there.
fn identities(user: &User) -> Option<Value> {
    let identities = user.identities();
    let shown = identities.iter().map(|identity| {
        json!({
            "userId": identity.user_id,
            "providerName": identity.provider_name,
            "providerType": identity.provider_type,
            "issuer": identity.issuer,
            "primary": identity.is_primary.to_string(),
            "dateCreated": identity.created_at_ms.to_string(),
        })
    });
    (!identities.is_empty()).then(|| shown.collect())
}

/// An attribute's value as a claim.
pub(super) fn claim(name: &str, value: &str) -> Value {
    match name {
        _ if BOOLEANS.contains(&name) => Value::Bool(value == "true"),
        // OpenID Connect: seconds, as a number. The schema takes nothing else.
        "updated_at" => value.parse::<i64>().map_or_else(|_| Value::from(value), Value::from),
        "address" => json!({ "formatted": value }),
        _ => Value::from(value),
    }
}
