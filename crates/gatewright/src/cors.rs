//! `gatewright cors enable`: everything that pages of another origin need to call an API and to read its refusals.
//!
//! Reads the working copy through API Gateway's own operations, shows each change, and makes it when told to. Nothing is live before the
//! next deployment.

mod steps;

use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;

use anyhow::{Context, ensure};
use serde_json::Value;

pub(crate) use steps::{Steps, WorkingCopy};

use crate::api_client::ApiClient;
use crate::cli::CorsEnableOptions;
use crate::terminal;

/// How many resources, or gateway responses, are asked for at once: more than an API can have.
const RESOURCES_SHOWN: u16 = 500;

pub(crate) fn enable(options: CorsEnableOptions) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime")?;
    runtime.block_on(async {
        let client = ApiClient::new(&options.endpoint, &options.region)?;
        let api = &options.rest_api_id;
        let copy = read(&client, api).await?;
        let Steps { steps, remarks } = copy.steps(&options.origin, options.resource.as_deref())?;
        remarks.iter().for_each(|remark| terminal::line(&format!("Note: {remark}.")));
        if steps.is_empty() {
            terminal::line(&format!("The API {api} allows {} already; nothing was changed.", options.origin));
            return Ok(ExitCode::SUCCESS);
        }
        terminal::line(&format!("Allowing {} to call the API {api} changes its working copy so:", options.origin));
        for step in &steps {
            terminal::line(&format!("  {}", step.title));
        }
        if options.dry_run || !(options.yes || confirmed()?) {
            terminal::line("Nothing was changed.");
            return Ok(ExitCode::SUCCESS);
        }
        for (done, step) in steps.iter().enumerate() {
            let made = client.call(step.operation, &step.document).await;
            made.with_context(|| {
                let all = steps.len();
                format!(
                    "{done} of {all} changes are made; mend what is wrong and run this again for the rest. At: {}",
                    step.title
                )
            })?;
        }
        terminal::line(&format!("{} changes made. They are live after:", steps.len()));
        terminal::line(&format!("  aws apigateway create-deployment --rest-api-id {api} --stage-name STAGE"));
        Ok(ExitCode::SUCCESS)
    })
}

async fn read(client: &ApiClient, rest_api_id: &str) -> anyhow::Result<WorkingCopy> {
    let is_id = !rest_api_id.is_empty() && rest_api_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    ensure!(is_id, "`{rest_api_id}` is no API id; `aws apigateway get-rest-apis` lists them");
    let shown = client.get(&format!("/restapis/{rest_api_id}/resources?embed=methods&limit={RESOURCES_SHOWN}")).await?;
    let resources = shown.get("item").and_then(Value::as_array).cloned().unwrap_or_default();
    let shown = client.get(&format!("/restapis/{rest_api_id}/gatewayresponses?limit={RESOURCES_SHOWN}")).await?;
    let gateway_responses = shown.get("item").and_then(Value::as_array).cloned().unwrap_or_default();
    Ok(WorkingCopy { rest_api_id: rest_api_id.to_owned(), resources, gateway_responses })
}

fn confirmed() -> anyhow::Result<bool> {
    ensure!(std::io::stdin().is_terminal(), "say --yes to make these changes, or --dry-run to only see them");
    let mut stdout = std::io::stdout().lock();
    write!(stdout, "Make these changes? [y/N] ")?;
    stdout.flush()?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_ascii_lowercase().as_str(), "y" | "yes"))
}
