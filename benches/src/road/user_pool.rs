//! A user pool of the server that is measured, and tokens of its one user.

use std::collections::HashSet;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::client::{Connection, Question};
use crate::server::{Server, text};

/// How many tokens are asked for at a time.
const AT_ONCE: usize = 8;
const PASSWORD: &str = "Correct-horse-1";

/// It.
pub(super) struct UserPool<'a> {
    server: &'a Server,
    pub(super) arn: String,
    client_id: String,
    refresh_token: String,
}

impl<'a> UserPool<'a> {
    /// With a client and a user, who signs in once.
    pub(super) async fn make(server: &'a Server) -> Result<Self> {
        let pool = server.call_cognito("CreateUserPool", &json!({ "PoolName": "bench" })).await?;
        let pool = pool.get("UserPool").context("no user pool")?;
        let (id, arn) = (text(pool, "Id")?, text(pool, "Arn")?);
        let flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
        let client = json!({ "UserPoolId": id, "ClientName": "bench", "ExplicitAuthFlows": flows });
        let client = server.call_cognito("CreateUserPoolClient", &client).await?;
        let client_id = text(client.get("UserPoolClient").context("no client")?, "ClientId")?;
        let user = json!({ "UserPoolId": id, "Username": "ada", "MessageAction": "SUPPRESS" });
        server.call_cognito("AdminCreateUser", &user).await?;
        let password = json!({ "UserPoolId": id, "Username": "ada", "Password": PASSWORD, "Permanent": true });
        server.call_cognito("AdminSetUserPassword", &password).await?;
        let sign_in = json!({
            "UserPoolId": id, "ClientId": client_id, "AuthFlow": "ADMIN_USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": "ada", "PASSWORD": PASSWORD },
        });
        let signed_in = server.call_cognito("AdminInitiateAuth", &sign_in).await?;
        let refresh_token = token(&signed_in, "RefreshToken")?;
        Ok(Self { server, arn, client_id, refresh_token })
    }

    /// So many ID tokens, no two of which are the same: each is of a refresh of its own.
    pub(super) async fn id_tokens(&self, count: usize) -> Result<Vec<String>> {
        let refresh = json!({
            "ClientId": self.client_id, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": { "REFRESH_TOKEN": self.refresh_token },
        });
        let refresh = self.server.cognito_question("InitiateAuth", &refresh)?;
        let mut clients = JoinSet::new();
        for first in 0..AT_ONCE {
            clients.spawn(refreshed(
                Connection::open(self.server.address).await?,
                refresh.clone(),
                (first..count).step_by(AT_ONCE).len(),
            ));
        }
        let mut tokens = HashSet::with_capacity(count);
        while let Some(some) = clients.join_next().await {
            tokens.extend(some??);
        }
        ensure!(tokens.len() == count, "of {count} tokens only {} differ", tokens.len());
        Ok(tokens.into_iter().collect())
    }
}

async fn refreshed(mut connection: Connection, refresh: Question, count: usize) -> Result<Vec<String>> {
    let mut tokens = Vec::with_capacity(count);
    for _ in 0..count {
        let answer = connection.send(refresh.clone()).await?;
        tokens.push(token(&serde_json::from_slice(answer.body())?, "IdToken")?);
    }
    Ok(tokens)
}

fn token(answer: &Value, kind: &str) -> Result<String> {
    text(answer.get("AuthenticationResult").with_context(|| format!("no tokens: {answer}"))?, kind)
}
