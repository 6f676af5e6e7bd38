//! The API that is measured: its methods pass everything on to the backend, once somebody is let in.

use std::net::SocketAddr;

use anyhow::Result;
use bytes::Bytes;
use http::{Method, Request};
use http_body_util::Full;
use serde_json::json;

use crate::client::{Connection, Question};
use crate::package::zip_of;
use crate::server::{Server, function_uri, text};

/// Tokens in turn.
const TOKENS: usize = 1000;
const GUARD: &str = "
def handler(event, context):
    statement = {'Effect': 'Allow', 'Action': 'execute-api:Invoke', 'Resource': 'arn:aws:execute-api:*:*:*/bench/GET/*'}
    return {'principalId': event['authorizationToken'], 'policyDocument': {'Version': '2012-10-17', 'Statement': [statement]}}
";

/// It.
pub(crate) struct GuardedApi {
    server: SocketAddr,
    base: String,
}

impl GuardedApi {
    /// Makes and deploys it, and lets every token in once.
    pub(crate) async fn make(server: &Server, upstream: SocketAddr) -> Result<Self> {
        let guard = server.create_function("guard", "python3.12", "app.handler", &zip_of("app.py", GUARD)?).await?;
        let api = server.post("/restapis", json!({ "name": "bench" })).await?;
        let (api, root) = (text(&api, "id")?, text(&api, "rootResourceId")?);
        let authorizer = json!({
            "name": "guard", "type": "TOKEN", "authorizerUri": function_uri(&guard),
            "identitySource": "method.request.header.Authorization", "authorizerResultTtlInSeconds": 3600,
        });
        let authorizer = text(&server.post(&format!("/restapis/{api}/authorizers"), authorizer).await?, "id")?;
        let permission =
            json!({ "StatementId": "gateway", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com" });
        server.call("lambda", &Method::POST, "/2015-03-31/functions/guard/policy", &permission).await?;
        for (path, authorization) in [
            ("open", json!({ "authorizationType": "NONE" })),
            ("token", json!({ "authorizationType": "CUSTOM", "authorizerId": authorizer })),
        ] {
            let resource = server.post(&format!("/restapis/{api}/resources/{root}"), json!({ "pathPart": path })).await?;
            let method = format!("/restapis/{api}/resources/{}/methods/GET", text(&resource, "id")?);
            server.call("apigateway", &Method::PUT, &method, &authorization).await?;
            let integration = json!({ "type": "HTTP_PROXY", "httpMethod": "GET", "uri": format!("http://{upstream}/hello") });
            server.call("apigateway", &Method::PUT, &format!("{method}/integration"), &integration).await?;
        }
        server.post(&format!("/restapis/{api}/deployments"), json!({ "stageName": "bench" })).await?;
        let made = Self { server: server.address, base: format!("/_aws/execute-api/{api}/bench") };
        let mut connection = Connection::open(made.server).await?;
        for question in made.with_tokens()? {
            connection.send(question).await?;
        }
        Ok(made)
    }

    pub(crate) fn open(&self, token: Option<&str>) -> Result<Question> {
        question(&format!("{}/open", self.base), self.server, token)
    }

    pub(crate) fn guarded(&self, token: Option<&str>) -> Result<Question> {
        question(&format!("{}/token", self.base), self.server, token)
    }

    /// One for each token.
    pub(crate) fn with_tokens(&self) -> Result<Vec<Question>> {
        (0..TOKENS).map(|number| self.guarded(Some(&format!("Bearer {number:032x}")))).collect()
    }
}

/// A request as a client sends it.
pub(crate) fn question(path: &str, address: SocketAddr, token: Option<&str>) -> Result<Question> {
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
