//! Builds the demo's system through the `Operations` port: what it does, the AWS CLI can do.

use std::io::Write;

use serde_json::{Value, json};

use super::builder::{Builder, Places, text};
use super::google::Google;
use super::people::{self, People};
use crate::cors::WorkingCopy;

/// The stage that is deployed.
pub(super) const STAGE: &str = "dev";

/// What was built.
pub(super) struct Built {
    pub(super) rest_api_id: String,
    pub(super) people: People,
}

impl Builder<'_> {
    /// A pool with login pages and a user, two functions, an API with an authorizer and CORS for the page, deployed.
    pub(super) async fn build(&self, places: &Places<'_>, google: Google) -> anyhow::Result<Built> {
        let people = people::build(self, places, google).await?;
        let role = self.role().await?;
        let hello = self.function("hello", include_str!("hello.py"), &role, json!({ "PAGE_ORIGIN": places.page })).await?;
        let environment = json!({
            "ISSUER": self.issuer(&people.user_pool_id),
            "CLIENT_ID": people.client_id,
        });
        let guard = self.function("guard", include_str!("guard.py"), &role, environment).await?;
        let rest_api_id = self.api(&hello, &guard).await?;
        self.allow(&rest_api_id, places.page).await?;
        self.call("apigateway", "CreateDeployment", json!({ "restApiId": rest_api_id, "stageName": STAGE })).await?;
        Ok(Built { rest_api_id, people })
    }

    async fn role(&self) -> anyhow::Result<String> {
        let trust = json!({
            "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }],
        });
        let role = json!({ "RoleName": "demo-role", "AssumeRolePolicyDocument": trust.to_string() });
        let answer = self.call("iam", "CreateRole", role).await?;
        let logs = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";
        self.call("iam", "AttachRolePolicy", json!({ "RoleName": "demo-role", "PolicyArn": logs })).await?;
        text(answer.get("Role").unwrap_or(&Value::Null), "Arn")
    }

    async fn function(&self, name: &str, source: &str, role: &str, environment: Value) -> anyhow::Result<String> {
        let function = json!({
            "FunctionName": name, "Runtime": "python3.13", "Handler": "app.handler", "Role": role, "Timeout": 10,
            "Code": { "ZipFile": base64_of(&zip_of(source)?) }, "Environment": { "Variables": environment },
        });
        text(&self.call("lambda", "CreateFunction", function).await?, "FunctionArn")
    }

    async fn api(&self, hello: &str, guard: &str) -> anyhow::Result<String> {
        let api = self.call("apigateway", "CreateRestApi", json!({ "name": "demo" })).await?;
        let (api, root) = (text(&api, "id")?, text(&api, "rootResourceId")?);
        let authorizer = json!({
            "restApiId": api, "name": "guard", "type": "TOKEN",
            "authorizerUri": self.uri(guard), "identitySource": "method.request.header.Authorization",
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
                "type": "AWS_PROXY", "integrationHttpMethod": "POST", "uri": self.uri(hello),
            });
            self.call("apigateway", "PutIntegration", integration).await?;
        }
        let execute_api = format!("arn:aws:execute-api:{}:{}:{api}", self.region, self.principal.account);
        self.permit("hello", &format!("{execute_api}/*/GET/*")).await?;
        self.permit("guard", &format!("{execute_api}/authorizers/{authorizer}")).await?;
        Ok(api)
    }

    async fn permit(&self, function: &str, source_arn: &str) -> anyhow::Result<()> {
        let permission = json!({
            "FunctionName": function, "StatementId": "gateway", "Action": "lambda:InvokeFunction",
            "Principal": "apigateway.amazonaws.com", "SourceArn": source_arn,
        });
        self.call("lambda", "AddPermission", permission).await.map(drop)
    }

    /// What `gatewright cors enable` does.
    async fn allow(&self, rest_api_id: &str, origin: &str) -> anyhow::Result<()> {
        let resources = json!({ "restApiId": rest_api_id, "embed": ["methods"], "limit": 500 });
        let resources = self.call("apigateway", "GetResources", resources).await?;
        let all = json!({ "restApiId": rest_api_id, "limit": 500 });
        let gateway_responses = self.call("apigateway", "GetGatewayResponses", all).await?;
        let gateway_responses = gateway_responses.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let resources = resources.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
        let copy = WorkingCopy { rest_api_id: rest_api_id.to_owned(), resources, gateway_responses };
        for step in copy.steps(origin, None)?.steps {
            self.call("apigateway", step.operation, step.document).await?;
        }
        Ok(())
    }

    fn uri(&self, function_arn: &str) -> String {
        format!("arn:aws:apigateway:{}:lambda:path/2015-03-31/functions/{function_arn}/invocations", self.region)
    }
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
