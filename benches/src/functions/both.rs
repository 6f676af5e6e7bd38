//! A REST API whose authorizer and function are both invoked for every request (time to live 0), beside serverless-offline with the same
//! handlers.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::{Method, Request};
use http_body_util::Full;
use serde_json::json;

use super::house::{Language, program};
use super::serverless_offline::{HANDLERS, ServerlessOffline};
use crate::client::Question;
use crate::figure::{ROUNDS, median, micros, row};
use crate::load::{Load, Right, load};
use crate::package::zip_of;
use crate::server::{Server, function_uri, text};

/// What the function answers when the authorizer has let it.
const RIGHT: Right = Right { status: 200, body: br#"{"hello":"ada"}"# };
const RUNTIME: &str = "nodejs20.x";
const MANY: usize = 64;
/// On one connection.
const REQUESTS_ALONE: usize = 1000;
/// On each of many connections.
const REQUESTS_EACH: usize = 50;

/// A server and what is asked of it.
struct Asked {
    address: SocketAddr,
    questions: Arc<[Question]>,
}

/// Rounds of a server.
#[derive(Default)]
struct Rounds {
    alone: Vec<Load>,
    together: Vec<Load>,
}

pub(crate) async fn both() -> Result<()> {
    let server = Server::start().await?;
    let path = make_api(&server).await?;
    let ours = Asked { address: server.address, questions: Arc::from([question(&path, server.address)?]) };
    let other = ServerlessOffline::start(&program(Language::Node).await?).await?;
    let theirs = Asked { address: other.address, questions: Arc::from([question("/dev/hello", other.address)?]) };
    let (mut our_rounds, mut their_rounds) = (Rounds::default(), Rounds::default());
    for (asked, whose) in [(&ours, "gatewright"), (&theirs, "serverless-offline")] {
        eprintln!("bench: warming {whose}");
        asked.load(1, REQUESTS_EACH).await?;
        asked.load(MANY, REQUESTS_EACH).await?;
    }
    for round in 1..=ROUNDS {
        eprintln!("bench: authorizer and function, round {round} of {ROUNDS}");
        for (asked, rounds) in [(&ours, &mut our_rounds), (&theirs, &mut their_rounds)] {
            rounds.alone.push(asked.load(1, REQUESTS_ALONE).await?);
        }
        for (asked, rounds) in [(&ours, &mut our_rounds), (&theirs, &mut their_rounds)] {
            rounds.together.push(asked.load(MANY, REQUESTS_EACH).await?);
        }
    }
    our_rounds.tell("gatewright");
    their_rounds.tell("serverless-offline");
    let (per_second, theirs) = (per_second(&our_rounds.alone), per_second(&their_rounds.alone));
    row(
        "authorizer and function, both invoked each time, 1 connection",
        &format!("{per_second:.0} a second"),
        "serverless-offline, the same handlers",
        &format!("{theirs:.0} a second"),
        per_second / theirs,
        "at least 5",
    );
    let (slow, middle) = (percentile(&our_rounds.together, 99), percentile(&our_rounds.together, 50));
    let failures: usize = our_rounds.together.iter().chain(&our_rounds.alone).map(|load| load.failures.len()).sum();
    row(
        &format!("the same at {MANY} connections: 99 of 100 answered within ({failures} failures)"),
        &micros(slow),
        "50 of 100 answered within",
        &micros(middle),
        slow.as_secs_f64() / middle.as_secs_f64(),
        "at most 5, no failure",
    );
    Ok(())
}

impl Asked {
    async fn load(&self, connections: usize, requests_each: usize) -> Result<Load> {
        load(self.address, &self.questions, RIGHT, connections, requests_each).await
    }
}

impl Rounds {
    fn tell(&self, whose: &str) {
        for (loads, connections) in [(&self.alone, 1), (&self.together, MANY)] {
            let failures: Vec<&String> = loads.iter().flat_map(|load| &load.failures).collect();
            eprintln!(
                "bench: {whose}, connections: {connections}: {:.0} a second, p50 {}, p99 {}, failures: {}{}",
                per_second(loads),
                micros(percentile(loads, 50)),
                micros(percentile(loads, 99)),
                failures.len(),
                failures.first().map(|failure| format!(", the first: {failure}")).unwrap_or_default(),
            );
        }
    }
}

fn per_second(loads: &[Load]) -> f64 {
    median(&loads.iter().map(Load::per_second).collect::<Vec<_>>())
}

fn percentile(loads: &[Load], percent: usize) -> std::time::Duration {
    median(&loads.iter().map(|load| load.percentile(percent)).collect::<Vec<_>>())
}

fn question(path: &str, address: SocketAddr) -> Result<Question> {
    let request = Request::get(path).header("host", address.to_string()).header("authorization", "allow");
    Ok(request.body(Full::new(Bytes::new()))?)
}

/// The API of `serverless.yml`, as Serverless makes it on AWS; the path of its method.
async fn make_api(server: &Server) -> Result<String> {
    let package = zip_of("handlers.js", HANDLERS)?;
    let guard = server.create_function("guard", RUNTIME, "handlers.guard", &package).await?;
    let hello = server.create_function("hello", RUNTIME, "handlers.hello", &package).await?;
    let api = server.post("/restapis", json!({ "name": "bench" })).await?;
    let (api, root) = (text(&api, "id")?, text(&api, "rootResourceId")?);
    let authorizer = json!({
        "name": "guard", "type": "TOKEN", "authorizerUri": function_uri(&guard),
        "identitySource": "method.request.header.Authorization", "authorizerResultTtlInSeconds": 0,
    });
    let authorizer = server.post(&format!("/restapis/{api}/authorizers"), authorizer).await?;
    ensure!(
        authorizer.get("authorizerResultTtlInSeconds") == Some(&json!(0)),
        "an authorizer that keeps its answers: {authorizer}"
    );
    let authorizer = text(&authorizer, "id")?;
    let resource = server.post(&format!("/restapis/{api}/resources/{root}"), json!({ "pathPart": "hello" })).await?;
    let method = format!("/restapis/{api}/resources/{}/methods/GET", text(&resource, "id")?);
    let guarded = json!({ "authorizationType": "CUSTOM", "authorizerId": authorizer });
    server.call("apigateway", &Method::PUT, &method, &guarded).await?;
    let integration = json!({ "type": "AWS_PROXY", "httpMethod": "POST", "uri": function_uri(&hello) });
    server.call("apigateway", &Method::PUT, &format!("{method}/integration"), &integration).await?;
    for (function, source) in [("guard", format!("authorizers/{authorizer}")), ("hello", "*/GET/hello".to_owned())] {
        let permission = json!({
            "StatementId": "gateway", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com",
            "SourceArn": format!("arn:aws:execute-api:us-east-1:000000000000:{api}/{source}"),
        });
        server.call("lambda", &Method::POST, &format!("/2015-03-31/functions/{function}/policy"), &permission).await?;
    }
    server.post(&format!("/restapis/{api}/deployments"), json!({ "stageName": "dev" })).await?;
    Ok(format!("/_aws/execute-api/{api}/dev/hello"))
}
