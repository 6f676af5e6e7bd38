//! `gatewright demo`: a guarded API, built by the same operations that the AWS CLI calls, and what to curl.

use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::Context;
use gatewright_listener::ListenerError;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Entropy, Operations};
use gatewright_model::principal::Principal;
use serde_json::{Value, json};

use crate::cli::DemoOptions;
use crate::config::{Config, Data};
use crate::serve::runtime;
use crate::stop_signals::StopSignals;
use crate::system::SystemEntropy;
use crate::terminal;
use crate::wiring::House;

/// How many ports after the asked one are tried.
const PORTS_TRIED: u16 = 20;
const STAGE: &str = "dev";

pub(crate) fn run(options: DemoOptions) -> anyhow::Result<ExitCode> {
    let _log = terminal::start_log()?;
    runtime()?.block_on(async {
        let stop = StopSignals::listen()?;
        let house = open_on_free_port(options.listen).await?;
        let secret = (&SystemEntropy as &dyn Entropy).lower_id(20);
        let demo = Demo::new(&house);
        let api = demo.build(&secret).await?;
        tell(&house, &api, &secret);
        house.serve(stop).await;
        Ok(ExitCode::SUCCESS)
    })
}

async fn open_on_free_port(asked: SocketAddr) -> anyhow::Result<House> {
    let mut last = None;
    for offset in 0..PORTS_TRIED {
        let config = Config {
            listen: SocketAddr::new(asked.ip(), asked.port().saturating_add(offset)),
            data: Data::Ephemeral,
            account: AccountId::developer(),
            region: Region::us_east_1(),
            allow_hosts: Vec::new(),
            allow_origins: Vec::new(),
            is_reset_allowed: true,
        };
        match House::open(&config).await {
            Ok(house) => return Ok(house),
            Err(problem) if is_taken(&problem) => last = Some(problem),
            Err(problem) => return Err(problem),
        }
    }
    Err(last.unwrap_or_else(|| anyhow::anyhow!("no port to try")).context("no free port near the asked one"))
}

fn is_taken(problem: &anyhow::Error) -> bool {
    matches!(problem.downcast_ref(), Some(ListenerError::Bind { source, .. }) if source.kind() == std::io::ErrorKind::AddrInUse)
}

/// Builds the demo through the `Operations` port: what it does, the AWS CLI can do.
struct Demo<'a> {
    operations: &'a dyn Operations,
    principal: Principal,
    region: Region,
}

impl<'a> Demo<'a> {
    fn new(house: &'a House) -> Self {
        let region = Region::us_east_1();
        let principal = Principal::root(AccountId::developer(), region.partition());
        Self { operations: house.front.as_ref(), principal, region }
    }

    async fn build(&self, secret: &str) -> anyhow::Result<String> {
        let role = self.role().await?;
        let hello = self.function("hello", include_str!("demo/hello.py"), &role, json!({})).await?;
        let guard = self.function("guard", include_str!("demo/guard.py"), &role, json!({ "SHARED_SECRET": secret })).await?;
        let api = self.call("apigateway", "CreateRestApi", json!({ "name": "demo" })).await?;
        let (api, root) = (text(&api, "id")?, text(&api, "rootResourceId")?);
        let authorizer = json!({
            "restApiId": api, "name": "guard", "type": "TOKEN",
            "authorizerUri": self.uri(&guard), "identitySource": "method.request.header.Authorization",
        });
        let authorizer = text(&self.call("apigateway", "CreateAuthorizer", authorizer).await?, "id")?;
        for path in ["hello", "admin"] {
            let resource = json!({ "restApiId": api, "parentId": root, "pathPart": path });
            let resource = text(&self.call("apigateway", "CreateResource", resource).await?, "id")?;
            let method = json!({
                "restApiId": api, "resourceId": resource, "httpMethod": "GET",
                "authorizationType": "CUSTOM", "authorizerId": authorizer,
            });
            self.call("apigateway", "PutMethod", method).await?;
            let integration = json!({
                "restApiId": api, "resourceId": resource, "httpMethod": "GET",
                "type": "AWS_PROXY", "integrationHttpMethod": "POST", "uri": self.uri(&hello),
            });
            self.call("apigateway", "PutIntegration", integration).await?;
        }
        let execute_api = format!("arn:aws:execute-api:{}:{}:{api}", self.region, self.principal.account);
        self.permit("hello", &format!("{execute_api}/*/GET/*")).await?;
        self.permit("guard", &format!("{execute_api}/authorizers/{authorizer}")).await?;
        self.call("apigateway", "CreateDeployment", json!({ "restApiId": api, "stageName": STAGE })).await?;
        Ok(api)
    }

    async fn role(&self) -> anyhow::Result<String> {
        let trust = json!({
            "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }],
        });
        let role = json!({ "RoleName": "demo-role", "AssumeRolePolicyDocument": trust.to_string() });
        let answer = self.call("iam", "CreateRole", role).await?;
        text(answer.get("Role").unwrap_or(&Value::Null), "Arn")
    }

    async fn function(&self, name: &str, source: &str, role: &str, environment: Value) -> anyhow::Result<String> {
        let function = json!({
            "FunctionName": name, "Runtime": "python3.13", "Handler": "app.handler", "Role": role,
            "Code": { "ZipFile": base64_of(&zip_of(source)?) }, "Environment": { "Variables": environment },
        });
        text(&self.call("lambda", "CreateFunction", function).await?, "FunctionArn")
    }

    async fn permit(&self, function: &str, source_arn: &str) -> anyhow::Result<()> {
        let permission = json!({
            "FunctionName": function, "StatementId": "gateway", "Action": "lambda:InvokeFunction",
            "Principal": "apigateway.amazonaws.com", "SourceArn": source_arn,
        });
        self.call("lambda", "AddPermission", permission).await.map(drop)
    }

    fn uri(&self, function_arn: &str) -> String {
        format!("arn:aws:apigateway:{}:lambda:path/2015-03-31/functions/{function_arn}/invocations", self.region)
    }

    async fn call(&self, service: &str, operation: &str, document: Value) -> anyhow::Result<Value> {
        let answer = self.operations.call(&self.principal, &self.region, service, operation, document).await;
        answer.with_context(|| format!("the demo could not call {service} {operation}"))
    }
}

fn text(document: &Value, member: &str) -> anyhow::Result<String> {
    let value = document.get(member).and_then(Value::as_str);
    value.map(str::to_owned).with_context(|| format!("an answer without `{member}`"))
}

fn base64_of(bytes: &[u8]) -> String {
    use base64::Engine;

    base64::prelude::BASE64_STANDARD.encode(bytes)
}

fn zip_of(source: &str) -> anyhow::Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("app.py", zip::write::SimpleFileOptions::default().unix_permissions(0o644))?;
    zip.write_all(source.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

fn tell(house: &House, api: &str, secret: &str) {
    let url = format!("{}/restapis/{api}/{STAGE}/_user_request_", house.base_url);
    terminal::line("");
    terminal::line(
        "A guarded API is up. Its authorizer function knows one secret; the gateway decides its policy for each call.",
    );
    terminal::line("");
    terminal::line("  refused, no token (401):");
    terminal::line(&format!("    curl -i {url}/hello"));
    terminal::line("  accepted (200):");
    terminal::line(&format!("    curl -i -H 'Authorization: Bearer {secret}' {url}/hello"));
    terminal::line("  refused by the policy, same token (403):");
    terminal::line(&format!("    curl -i -H 'Authorization: Bearer {secret}' {url}/admin"));
    terminal::line("  why:");
    terminal::line(&format!("    {} explain --last --endpoint {}", terminal::program(), house.base_url));
    terminal::line("");
    terminal::line("Functions run UNSANDBOXED for now. Nothing is kept. Ctrl-C ends it.");
}
