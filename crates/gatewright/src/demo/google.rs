//! Google in the demo: with a client of one's own there, or a stand-in that runs here. The stand-in is another user pool of this server: a
//! pool is an OpenID provider, as Google is.

use gatewright_model::secret::Secret;
use serde_json::{Value, json};

use super::builder::{Builder, Places, text};
use super::user_pool;

/// The provider's name in the pool.
pub(super) const PROVIDER: &str = "Google";

/// The prefix of the stand-in's domain.
const STAND_IN_PREFIX: &str = "stand-in-google";
const STAND_IN_USERNAME: &str = "somebody";

/// Whether people may sign in with Google.
#[derive(Debug)]
pub(super) enum Google {
    /// They may not.
    Absent,
    /// With Google itself.
    Real {
        /// The client's id, as Google's console shows it.
        client_id: String,
        /// Its secret.
        client_secret: Secret<String>,
    },
    /// With the stand-in.
    StandIn,
}

/// Who signs in with the stand-in.
pub(super) struct StandIn {
    pub(super) username: String,
    pub(super) password: String,
}

/// Makes the provider in a pool; `None` when none is asked for, and who signs in where it is the stand-in.
pub(super) async fn build(
    builder: &Builder<'_>,
    user_pool_id: &str,
    redirect_uri: &str,
    places: &Places<'_>,
    google: Google,
) -> anyhow::Result<Option<Option<StandIn>>> {
    let scopes = "openid email profile";
    let (details, stand_in) = match google {
        Google::Absent => return Ok(None),
        Google::Real { client_id, client_secret } => {
            (json!({ "client_id": client_id, "client_secret": client_secret.expose(), "authorize_scopes": scopes }), None)
        }
        Google::StandIn => {
            let (details, stand_in) = stand_in(builder, redirect_uri, places, scopes).await?;
            (details, Some(stand_in))
        }
    };
    let provider = json!({
        "UserPoolId": user_pool_id, "ProviderName": PROVIDER, "ProviderType": "Google", "ProviderDetails": details,
        "AttributeMapping": { "username": "sub", "email": "email", "email_verified": "email_verified", "name": "name" },
    });
    builder.call("cognito-idp", "CreateIdentityProvider", provider).await?;
    Ok(Some(stand_in))
}

async fn stand_in(
    builder: &Builder<'_>,
    redirect_uri: &str,
    places: &Places<'_>,
    scopes: &str,
) -> anyhow::Result<(Value, StandIn)> {
    let pool = user_pool::create(builder, "stand-in for Google", STAND_IN_PREFIX).await?;
    let client = json!({
        "UserPoolId": pool, "ClientName": "demo", "GenerateSecret": true, "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": scopes.split(' ').collect::<Vec<_>>(),
        "CallbackURLs": [redirect_uri], "SupportedIdentityProviders": ["COGNITO"],
    });
    let client = builder.call("cognito-idp", "CreateUserPoolClient", client).await?;
    let client = client.get("UserPoolClient").unwrap_or(&Value::Null);
    let stand_in = StandIn { username: STAND_IN_USERNAME.to_owned(), password: user_pool::easy_password() };
    let attributes = [("email", "somebody@gmail.example"), ("email_verified", "true"), ("name", "Somebody of Google")];
    user_pool::add_user(builder, &pool, &stand_in.username, &stand_in.password, &attributes).await?;
    // Its tokens name AWS's issuer, which is nowhere, so every address of it is said.
    let pages = places.login(STAND_IN_PREFIX);
    let server = places.endpoint;
    let apps = format!("{server}/_gatewright/auth/{STAND_IN_PREFIX}/oauth2");
    let details = json!({
        "client_id": text(client, "ClientId")?, "client_secret": text(client, "ClientSecret")?, "authorize_scopes": scopes,
        "oidc_issuer": builder.issuer(&pool), "authorize_url": format!("{pages}/oauth2/authorize"), "token_url": format!("{apps}/token"),
        "attributes_url": format!("{apps}/userInfo"), "jwks_uri": format!("{server}/{pool}/.well-known/jwks.json"),
    });
    Ok((details, stand_in))
}
