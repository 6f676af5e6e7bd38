//! `gatewright explain`: why a request was allowed or refused.

use std::process::ExitCode;

use anyhow::Context;
use http::StatusCode;

use crate::cli::{ExplainOptions, Format};
use crate::{local_client, terminal};

pub(crate) fn run(options: ExplainOptions) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime")?;
    let id = options.id.as_deref().unwrap_or("last");
    anyhow::ensure!(
        id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
        "`{id}` is neither a request id nor a decision's number"
    );
    let accept = match options.format {
        Format::Text => "text/plain",
        Format::Json => "application/json",
    };
    let path = format!("/_gatewright/decisions/{id}");
    let (status, body) = runtime.block_on(local_client::get(&options.endpoint, &path, accept))?;
    let text = String::from_utf8_lossy(&body);
    if status == StatusCode::OK {
        terminal::line(text.trim_end());
        return Ok(ExitCode::SUCCESS);
    }
    if status == StatusCode::NOT_FOUND {
        anyhow::bail!("no decision `{id}` is kept (the last 1024 are); `gatewright explain --last` tells the newest");
    }
    anyhow::bail!("the server answered {status}: {text}")
}
