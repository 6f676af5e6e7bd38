//! The warm calls again, by the Invoke operation through the listener of the binary that is given away: a kept connection, one call at a time.

use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::Method;

use super::floor::{self, Pair};
use super::hello_server::HelloServer;
use super::house::{EVENT, Language, program};
use crate::client::{Connection, Question};
use crate::figure::{Figure, ROUNDS, WARM_CALLS};
use crate::package::zip_of;
use crate::server::Server;
use crate::stopwatch::now;

const HANDLER: &str = "app.handler";

pub(crate) async fn warm_calls() -> Result<()> {
    let server = Server::start().await?;
    let hello_server = HelloServer::start()?;
    let mut questions = Vec::new();
    for (name, language) in [("python", Language::Python), ("node", Language::Node)] {
        let (file, source, runtime) = language.code();
        server.create_function(name, runtime, HANDLER, &zip_of(file, source)?).await?;
        let path = format!("/2015-03-31/functions/{name}/invocations");
        let event = Bytes::from_static(EVENT.as_bytes());
        questions.push(server.question("lambda", &Method::POST, &path, "application/json", event)?);
    }
    let [python_question, node_question] = questions.as_slice() else { return Ok(()) };
    for question in [python_question, node_question] {
        calls(server.address, question, 1).await?;
    }
    let mut python_pair = Pair::start(&program(Language::Python).await?, floor::PYTHON)?;
    let mut node_pair = Pair::start(&program(Language::Node).await?, floor::NODE)?;
    let mut python = Figure::new("warm Python invoke by HTTP");
    let mut node = Figure::new("warm Node invoke by HTTP");
    let mut hello = Figure::new("a bare hyper server's answer");
    let mut pair_python = Figure::new("Python over a socket pair");
    let mut pair_node = Figure::new("Node over a socket pair");
    for round in 1..=ROUNDS {
        eprintln!("bench: warm calls by HTTP, round {round} of {ROUNDS}");
        hello.add(calls(hello_server.address, python_question, WARM_CALLS).await?);
        python.add(calls(server.address, python_question, WARM_CALLS).await?);
        pair_python.add(python_pair.exchange(WARM_CALLS)?);
        node.add(calls(server.address, node_question, WARM_CALLS).await?);
        pair_node.add(node_pair.exchange(WARM_CALLS)?);
    }
    python.tell_without(&hello, &pair_python, "at most 3");
    node.tell_without(&hello, &pair_node, "at most 3");
    Ok(())
}

/// How long each of so many took, on one connection; each gives the event back.
async fn calls(address: SocketAddr, question: &Question, count: usize) -> Result<Vec<Duration>> {
    let mut connection = Connection::open(address).await?;
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let question = question.clone();
        let began = now();
        let answer = connection.send(question).await?;
        times.push(began.elapsed());
        let is_given_back = answer.status().is_success() && is_event(answer.body());
        ensure!(is_given_back, "{}: {}", answer.status(), String::from_utf8_lossy(answer.body()));
    }
    Ok(times)
}

/// Python's JSON has spaces.
fn is_event(body: &[u8]) -> bool {
    body.iter().filter(|byte| **byte != b' ').eq(EVENT.as_bytes())
}
