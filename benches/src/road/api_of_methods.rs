//! The API that is measured: its methods pass everything on to the backend, once somebody is let in.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::{Method, Request};
use http_body_util::Full;
use serde_json::{Value, json};

use super::upstream;
use super::user_pool::UserPool;
use crate::client::Question;
use crate::load::{Right, load};
use crate::package::zip_of;
use crate::server::{Server, function_uri, text};

/// How many are let in at a time: each takes a worker of the function.
const LET_IN_AT_ONCE: usize = 5;
/// The function that lets everybody in, as whom they say they are.
const GUARD: &str = "
def handler(event, context):
    statement = {'Effect': 'Allow', 'Action': 'execute-api:Invoke', 'Resource': 'arn:aws:execute-api:*:*:*/bench/GET/*'}
    return {'principalId': event['authorizationToken'], 'policyDocument': {'Version': '2012-10-17', 'Statement': [statement]}}
";

/// It.
pub(super) struct ApiOfMethods<'a> {
    server: &'a Server,
    upstream: SocketAddr,
    id: String,
    root: String,
}

impl<'a> ApiOfMethods<'a> {
    /// Without any yet.
    pub(super) async fn make(server: &'a Server, upstream: SocketAddr) -> Result<Self> {
        let api = server.post("/restapis", json!({ "name": "bench" })).await?;
        Ok(Self { server, upstream, id: text(&api, "id")?, root: text(&api, "rootResourceId")? })
    }

    /// A method that is open to everybody.
    pub(super) async fn add_open(&self, path: &str) -> Result<()> {
        self.add(path, &json!({ "authorizationType": "NONE" })).await
    }

    /// A method that a function guards, whose answers are kept.
    pub(super) async fn add_guarded_by_function(&self, path: &str) -> Result<()> {
        let guard = self.server.create_function("guard", "python3.12", "app.handler", &zip_of("app.py", GUARD)?).await?;
        let permission =
            json!({ "StatementId": "gateway", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com" });
        self.server.call("lambda", &Method::POST, "/2015-03-31/functions/guard/policy", &permission).await?;
        let authorizer = json!({
            "name": "guard", "type": "TOKEN", "authorizerUri": function_uri(&guard),
            "identitySource": "method.request.header.Authorization", "authorizerResultTtlInSeconds": 3600,
        });
        let authorizer = self.add_authorizer(authorizer).await?;
        self.add(path, &json!({ "authorizationType": "CUSTOM", "authorizerId": authorizer })).await
    }

    /// A method that the tokens of a user pool open.
    pub(super) async fn add_guarded_by_pool(&self, path: &str, pool: &UserPool<'_>) -> Result<()> {
        let authorizer = json!({
            "name": "pool", "type": "COGNITO_USER_POOLS", "providerARNs": [pool.arn],
            "identitySource": "method.request.header.Authorization",
        });
        let authorizer = self.add_authorizer(authorizer).await?;
        self.add(path, &json!({ "authorizationType": "COGNITO_USER_POOLS", "authorizerId": authorizer })).await
    }

    async fn add_authorizer(&self, authorizer: Value) -> Result<String> {
        text(&self.server.post(&format!("/restapis/{}/authorizers", self.id), authorizer).await?, "id")
    }

    async fn add(&self, path: &str, authorization: &Value) -> Result<()> {
        let (server, api) = (self.server, &self.id);
        let resource = server.post(&format!("/restapis/{api}/resources/{}", self.root), json!({ "pathPart": path })).await?;
        let method = format!("/restapis/{api}/resources/{}/methods/GET", text(&resource, "id")?);
        server.call("apigateway", &Method::PUT, &method, authorization).await?;
        let uri = format!("http://{}/hello", self.upstream);
        let integration = json!({ "type": "HTTP_PROXY", "httpMethod": "GET", "uri": uri });
        server.call("apigateway", &Method::PUT, &format!("{method}/integration"), &integration).await.map(drop)
    }

    /// From here on it answers.
    pub(super) async fn deploy(&self) -> Result<()> {
        self.server.post(&format!("/restapis/{}/deployments", self.id), json!({ "stageName": "bench" })).await.map(drop)
    }

    /// Asks each of these questions once.
    pub(super) async fn let_in(&self, questions: &[Question]) -> Result<()> {
        ensure!(questions.len().is_multiple_of(LET_IN_AT_ONCE), "they are let in by {LET_IN_AT_ONCE}");
        let right = Right { status: 200, body: upstream::ANSWER };
        let (questions, each) = (Arc::from(questions), questions.len() / LET_IN_AT_ONCE);
        let load = load(self.server.address, &questions, right, LET_IN_AT_ONCE, each).await?;
        ensure!(load.failures.is_empty(), "not everybody was let in: {:?}", load.failures.first());
        Ok(())
    }

    pub(super) fn question(&self, path: &str, token: Option<&str>) -> Result<Question> {
        question(&format!("/_aws/execute-api/{}/bench/{path}", self.id), self.server.address, token)
    }

    /// One for each token.
    pub(super) fn with_tokens(&self, path: &str, tokens: &[String]) -> Result<Vec<Question>> {
        tokens.iter().map(|token| self.question(path, Some(&format!("Bearer {token}")))).collect()
    }
}

/// A request as a client sends it.
pub(super) fn question(path: &str, address: SocketAddr, token: Option<&str>) -> Result<Question> {
    let mut request = Request::get(path)
        .header("host", address.to_string())
        .header("user-agent", "bench/1")
        .header("accept", "application/json")
        .header("accept-encoding", "identity");
    if let Some(token) = token {
        request = request.header("authorization", token);
    }
    Ok(request.body(Full::new(Bytes::new()))?)
}
