//! `gatewright serve`, the binary that is given away, and what is asked of it by AWS's operations.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{Method, Request};
use http_body_util::Full;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};

use crate::client::{Connection, Question};
use crate::own_folder::OwnFolder;

/// What the environment calls the binary.
const BINARY: &str = "GATEWRIGHT_BIN";
const ROLE_ARN: &str = "arn:aws:iam::000000000000:role/bench";

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) child: Child,
    /// So that it is never without a reader.
    _output: BufReader<ChildStdout>,
    _folder: OwnFolder,
}

impl Server {
    /// With a role for functions.
    pub(crate) async fn start() -> Result<Self> {
        let server = Self::spawn(None)?;
        server.make_role().await?;
        Ok(server)
    }

    /// The process, once it has said where it listens. It keeps nothing unless it is told where.
    pub(crate) fn spawn(data: Option<&Path>) -> Result<Self> {
        let binary = std::env::var_os(BINARY).with_context(|| format!("{BINARY} is not set"))?;
        let folder = OwnFolder::new("server")?;
        let mut command = Command::new(binary);
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        match data {
            Some(data) => command.arg("--data-dir").arg(data),
            None => command.arg("--ephemeral"),
        };
        let mut child = command
            .env("TMPDIR", folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(folder.path().join("log"))?)
            .spawn()
            .context("gatewright does not start")?;
        let mut output = BufReader::new(child.stdout.take().context("no output")?);
        let address = loop {
            let mut line = String::new();
            ensure!(output.read_line(&mut line)? > 0, "gatewright has ended before it said its endpoint");
            if let Some(endpoint) = line.trim_start().strip_prefix("endpoint") {
                let address = endpoint.trim_start().strip_prefix("http://").and_then(|rest| rest.split(' ').next());
                break address.context("an endpoint without an address")?.parse()?;
            }
        };
        Ok(Self { address, child, _output: output, _folder: folder })
    }

    /// The role that functions have.
    pub(crate) async fn make_role(&self) -> Result<()> {
        let trust = json!({
            "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }],
        });
        let trust = utf8_percent_encode(&trust.to_string(), NON_ALPHANUMERIC).to_string();
        let form = format!("Action=CreateRole&Version=2010-05-08&RoleName=bench&AssumeRolePolicyDocument={trust}");
        let question = self.question("iam", &Method::POST, "/", "application/x-www-form-urlencoded", form.into())?;
        self.ask(question).await.map(drop)
    }

    /// Makes a function of one file; gives its ARN.
    pub(crate) async fn create_function(&self, name: &str, runtime: &str, handler: &str, package: &[u8]) -> Result<String> {
        let function = json!({
            "FunctionName": name, "Runtime": runtime, "Handler": handler, "Role": ROLE_ARN, "Timeout": 30, "MemorySize": 512,
            "Code": { "ZipFile": BASE64_STANDARD.encode(package) },
        });
        let made = self.call("lambda", &Method::POST, "/2015-03-31/functions", &function).await?;
        text(&made, "FunctionArn")
    }

    /// Calls an operation whose input and output are JSON.
    pub(crate) async fn call(&self, service: &str, method: &Method, path: &str, document: &Value) -> Result<Value> {
        let question = self.question(service, method, path, "application/json", document.to_string().into())?;
        let answer = self.ask(question).await?;
        Ok(serde_json::from_slice(&answer).unwrap_or_default())
    }

    /// Makes something of API Gateway's.
    pub(crate) async fn post(&self, path: &str, document: Value) -> Result<Value> {
        self.call("apigateway", &Method::POST, path, &document).await
    }

    /// Calls an operation of user pools.
    pub(crate) async fn call_cognito(&self, operation: &str, document: &Value) -> Result<Value> {
        Ok(serde_json::from_slice(&self.ask(self.cognito_question(operation, document)?).await?).unwrap_or_default())
    }

    /// A request for an operation of user pools.
    pub(crate) fn cognito_question(&self, operation: &str, document: &Value) -> Result<Question> {
        let body = document.to_string().into();
        let mut question = self.question("cognito-idp", &Method::POST, "/", "application/x-amz-json-1.1", body)?;
        let target = format!("AWSCognitoIdentityProviderService.{operation}").parse()?;
        question.headers_mut().insert("x-amz-target", target);
        Ok(question)
    }

    /// A request to a service as an SDK would send it, by a key that developer mode takes from anybody.
    pub(crate) fn question(&self, service: &str, method: &Method, path: &str, kind: &str, body: Bytes) -> Result<Question> {
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/{service}/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, Signature={}",
            "0".repeat(64)
        );
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", self.address.to_string())
            .header("content-type", kind)
            .header("x-amz-date", "20260101T000000Z")
            .header("authorization", authorization);
        Ok(request.body(Full::new(body))?)
    }

    async fn ask(&self, question: Question) -> Result<Bytes> {
        let asked = format!("{} {}", question.method(), question.uri());
        let answer = Connection::open(self.address).await?.send(question).await?;
        let said = String::from_utf8_lossy(answer.body());
        ensure!(answer.status().is_success(), "{asked}: {} {said}", answer.status());
        Ok(answer.into_body())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = kill_process(Pid::from_child(&self.child), Signal::TERM);
        let _ = self.child.wait();
    }
}

/// A function as API Gateway addresses it.
pub(crate) fn function_uri(function_arn: &str) -> String {
    format!("arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/{function_arn}/invocations")
}

/// A member of an answer.
pub(crate) fn text(document: &Value, member: &str) -> Result<String> {
    let value = document.get(member).and_then(Value::as_str);
    value.map(str::to_owned).with_context(|| format!("an answer without `{member}`: {document}"))
}
