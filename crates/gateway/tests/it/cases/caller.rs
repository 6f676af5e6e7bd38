//! Who calls: a token of a user pool, or a signature.

use serde::Deserialize;
use serde_json::json;

use crate::aws_iam::{KEY, SECRET, Signing, TOKEN};
use crate::cognito::{ISSUER, KEYS, OTHER_KEYS};
use crate::house::House;
use gatewright_keys::jwt;

/// A user pool's token; what a case does not say is right.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Token {
    /// `token_use`, and with it which claims there are.
    #[serde(default, rename = "use")]
    kind: TokenUse,
    /// Claims that it has instead or beside.
    #[serde(default)]
    claims: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    signed_by: Signer,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TokenUse {
    #[default]
    Id,
    Access,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Signer {
    #[default]
    ItsPool,
    AnotherPool,
}

impl Token {
    /// The token as text.
    pub(super) fn text(&self, house: &House) -> String {
        let now = house.clock_now_s();
        let mut claims = match self.kind {
            TokenUse::Id => {
                json!({ "sub": "u-1", "iss": ISSUER, "aud": "client-1", "token_use": "id", "exp": now + 60, "iat": now })
            }
            TokenUse::Access => json!({
                "sub": "u-1", "iss": ISSUER, "client_id": "client-1", "token_use": "access", "scope": "pets/read", "exp": now + 60,
            }),
        };
        for (name, value) in &self.claims {
            claims[name] = value.clone();
        }
        let keys = match self.signed_by {
            Signer::ItsPool => &KEYS,
            Signer::AnotherPool => &OTHER_KEYS,
        };
        let key = if matches!(self.kind, TokenUse::Id) { &keys.id } else { &keys.access };
        jwt::sign(key, &claims).unwrap()
    }
}

/// A signature of version 4; what a case does not say is right.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Signature {
    #[serde(default)]
    by: By,
    /// Another secret than the key's.
    secret: Option<String>,
    /// Another session token than the key's; empty for none.
    token: Option<String>,
    region: Option<String>,
    service: Option<String>,
    #[serde(default)]
    signed_s_ago: i64,
    /// In the query, for so long.
    presigned_s: Option<u32>,
    /// The request is another one than was signed: this.
    sent: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum By {
    /// The session of a role of the API's account.
    #[default]
    Role,
    /// The same of another account.
    RoleOfAnotherAccount,
    /// A session that has ended.
    EndedSession,
    /// A key that nobody issued here.
    Root,
    /// A key that nobody issued here, of another account.
    RootOfAnotherAccount,
}

impl Signature {
    /// Path, query and headers of the signed request.
    pub(super) fn signed(
        &self,
        house: &House,
        verb: &str,
        path: &str,
        query: &str,
        body: &str,
    ) -> (String, Vec<(String, String)>) {
        let (key, secret, token) = match self.by {
            By::Role => (KEY, SECRET, Some(TOKEN)),
            By::RoleOfAnotherAccount => ("ASIAOTHER", SECRET, Some(TOKEN)),
            By::EndedSession => ("ASIAENDED", SECRET, Some(TOKEN)),
            By::Root => ("test", "test", None),
            By::RootOfAnotherAccount => ("123456789012", "test", None),
        };
        let own = |text: &Option<String>, usual: &'static str| text.clone().map_or(usual, |text| text.leak());
        let token = match &self.token {
            None => token,
            Some(token) if token.is_empty() => None,
            Some(token) => Some(&*token.clone().leak()),
        };
        let (sent, headers) = Signing {
            key,
            secret: own(&self.secret, secret),
            token,
            region: own(&self.region, "us-east-1"),
            service: own(&self.service, "execute-api"),
            signed_s_ago: self.signed_s_ago,
            verb: verb.to_owned().leak(),
            path: path.to_owned(),
            query: query.to_owned().leak(),
            body: body.to_owned().leak(),
            payload: None,
            expires: self.presigned_s,
        }
        .signed(house);
        (self.sent.clone().unwrap_or(sent), headers)
    }
}
