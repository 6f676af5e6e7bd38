//! `gatewright fn test`: calls a function with a test event, and shows its log and its answer.

use std::io::Read;
use std::process::ExitCode;

use anyhow::Context;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{HeaderName, Method};

use crate::api_client::{self, ApiClient};
use crate::cli::FunctionTestOptions;
use crate::terminal;

/// Test events by name; the first is the default.
const EVENTS: [(&str, &str); 3] = [
    ("hello-world", include_str!("function_test/hello-world.json")),
    ("token-authorizer", include_str!("function_test/token-authorizer.json")),
    ("apigateway-proxy", include_str!("function_test/apigateway-proxy.json")),
];

pub(crate) fn run(options: FunctionTestOptions) -> anyhow::Result<ExitCode> {
    let event = event(options.event.as_deref())?;
    let name = api_client::label(&options.name, "function's name")?;
    let client = ApiClient::new(&options.server.endpoint, &options.server.region)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime")?;
    let path = format!("/2015-03-31/functions/{name}/invocations");
    let tail = (HeaderName::from_static("x-amz-log-type"), "Tail");
    let answer = runtime.block_on(client.request("lambda", &Method::POST, &path, &[tail], event))?;
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok());
    let log = header("x-amz-log-result").and_then(|log| BASE64_STANDARD.decode(log).ok()).unwrap_or_default();
    // Records of several lines travel as one, with carriage returns.
    terminal::remark(&String::from_utf8_lossy(&log).trim_end().replace('\r', "\n"));
    let body = String::from_utf8_lossy(answer.body());
    let shown = serde_json::from_str::<serde_json::Value>(&body).ok().and_then(|value| serde_json::to_string_pretty(&value).ok());
    terminal::line(shown.as_deref().unwrap_or(&body));
    match header("x-amz-function-error") {
        None => Ok(ExitCode::SUCCESS),
        Some(_) => Ok(ExitCode::FAILURE),
    }
}

/// The event of this name, in this file, or (`-`) from standard input.
fn event(asked: Option<&str>) -> anyhow::Result<Bytes> {
    let names = EVENTS.map(|(name, _)| name).join(", ");
    let Some(asked) = asked else { return Ok(Bytes::from_static(EVENTS[0].1.as_bytes())) };
    if let Some((_, text)) = EVENTS.iter().find(|(name, _)| *name == asked) {
        return Ok(Bytes::from_static(text.as_bytes()));
    }
    let text = if asked == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("standard input")?;
        text
    } else {
        std::fs::read_to_string(asked).with_context(|| format!("`{asked}` is neither a file nor one of the events {names}"))?
    };
    serde_json::from_str::<serde::de::IgnoredAny>(&text).with_context(|| format!("`{asked}` is not JSON"))?;
    Ok(text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_events_are_json_and_others_are_files() {
        for (name, text) in EVENTS {
            serde_json::from_str::<serde_json::Value>(text).unwrap();
            assert_eq!(event(Some(name)).unwrap(), text);
        }
        assert_eq!(event(None).unwrap(), EVENTS[0].1);
        let missing = format!("{:#}", event(Some("hello")).unwrap_err());
        assert!(missing.starts_with("`hello` is neither a file nor one of the events hello-world, "), "{missing}");
    }
}
