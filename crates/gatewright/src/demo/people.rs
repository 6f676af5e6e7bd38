//! The demo's people: a pool with login pages, an app that may send people to them, somebody who signs in, and Google if it is asked for.

use serde_json::{Value, json};

use super::builder::{Builder, Places, text};
use super::google::{self, Google, StandIn};
use super::user_pool::{self, easy_password};

/// The prefix of the pool's domain.
pub(super) const PREFIX: &str = "demo";
/// Who signs in.
pub(super) const USERNAME: &str = "demo";

/// What was built.
pub(super) struct People {
    pub(super) user_pool_id: String,
    pub(super) client_id: String,
    pub(super) password: String,
    /// Who signs in with the stand-in for Google.
    pub(super) stand_in: Option<StandIn>,
    /// What Google's console must know.
    pub(super) google_redirect_uri: Option<String>,
}

/// Builds them.
pub(super) async fn build(builder: &Builder<'_>, places: &Places<'_>, google: Google) -> anyhow::Result<People> {
    let user_pool_id = user_pool::create(builder, "demo", PREFIX).await?;
    let redirect_uri = format!("{}/oauth2/idpresponse", places.login(PREFIX));
    let is_real = matches!(google, Google::Real { .. });
    let offered = google::build(builder, &user_pool_id, &redirect_uri, places, google).await?;
    let providers: Vec<&str> = std::iter::once("COGNITO").chain(offered.as_ref().map(|_| google::PROVIDER)).collect();
    let page = format!("{}/", places.page);
    let client = json!({
        "UserPoolId": user_pool_id, "ClientName": "page",
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "PreventUserExistenceErrors": "ENABLED",
        "AllowedOAuthFlowsUserPoolClient": true, "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid", "email", "profile"],
        "CallbackURLs": [page], "LogoutURLs": [page], "SupportedIdentityProviders": providers,
    });
    let client = builder.call("cognito-idp", "CreateUserPoolClient", client).await?;
    let client_id = text(client.get("UserPoolClient").unwrap_or(&Value::Null), "ClientId")?;
    let password = easy_password();
    user_pool::add_user(
        builder,
        &user_pool_id,
        USERNAME,
        &password,
        &[("email", "demo@example.com"), ("email_verified", "true")],
    )
    .await?;
    Ok(People {
        user_pool_id,
        client_id,
        password,
        stand_in: offered.flatten(),
        google_redirect_uri: is_real.then_some(redirect_uri),
    })
}
