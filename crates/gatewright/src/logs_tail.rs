//! `gatewright logs tail`: what a function has written, and, when asked to follow, what it writes.

use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use bytes::Bytes;
use gatewright_model::function_logging::own_log_group;
use gatewright_model::ports::Clock;
use http::{HeaderName, Method};
use serde_json::{Value, json};

use crate::api_client::{self, ApiClient};
use crate::cli::LogsTailOptions;
use crate::stop_signals::StopSignals;
use crate::system::SystemClock;
use crate::terminal;

/// How often new events are asked for.
const PERIOD: Duration = Duration::from_secs(1);

pub(crate) fn run(options: LogsTailOptions) -> anyhow::Result<ExitCode> {
    let client = ApiClient::new(&options.server.endpoint, &options.server.region)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime")?;
    runtime.block_on(async {
        let mut stop = StopSignals::listen()?;
        let clock = SystemClock::new();
        let group = group_of(&client, &options.name).await;
        let mut tail =
            Tail { client, group, from_ms: clock.now().plus_ms(-duration_ms(&options.since)?).epoch_ms, shown: BTreeSet::new() };
        loop {
            tail.show_new().await?;
            if !options.follow {
                return Ok(ExitCode::SUCCESS);
            }
            tokio::select! {
                () = clock.sleep(PERIOD) => {}
                () = stop.next() => return Ok(ExitCode::SUCCESS),
            }
        }
    })
}

/// The group of this name, or that in which the function of this name logs.
async fn group_of(client: &ApiClient, name: &str) -> String {
    if name.starts_with('/') {
        return name.to_owned();
    }
    // Whoever may read a log need not be allowed to look at the function, and it may be gone.
    own_group(client, name).await.unwrap_or_else(|_| own_log_group(name))
}

async fn own_group(client: &ApiClient, name: &str) -> anyhow::Result<String> {
    let path = format!("/2015-03-31/functions/{}/configuration", api_client::label(name, "function's name")?);
    let answer = client.request("lambda", &Method::GET, &path, &[], Bytes::new()).await?;
    let configuration = api_client::document(&answer)?;
    Ok(configuration.pointer("/LoggingConfig/LogGroup").and_then(Value::as_str).context("no log group")?.to_owned())
}

struct Tail {
    client: ApiClient,
    group: String,
    from_ms: i64,
    /// Events of `from_ms` that were shown.
    shown: BTreeSet<String>,
}

impl Tail {
    async fn show_new(&mut self) -> anyhow::Result<()> {
        let mut token = None;
        loop {
            let page = self.page(token.as_deref()).await?;
            for event in page.get("events").and_then(Value::as_array).into_iter().flatten() {
                self.show(event);
            }
            token = page.get("nextToken").and_then(Value::as_str).map(str::to_owned);
            if token.is_none() {
                return Ok(());
            }
        }
    }

    fn show(&mut self, event: &Value) {
        let (Some(at_ms), Some(id)) = (event["timestamp"].as_i64(), event["eventId"].as_str()) else { return };
        if at_ms > self.from_ms {
            self.from_ms = at_ms;
            self.shown.clear();
        }
        if self.shown.insert(id.to_owned()) {
            // Records of several lines travel as one, with carriage returns.
            let message = event["message"].as_str().unwrap_or_default().trim_end().replace('\r', "\n");
            terminal::line(&format!("{} {message}", clock_time(at_ms)));
        }
    }

    async fn page(&self, token: Option<&str>) -> anyhow::Result<Value> {
        let mut question = json!({ "logGroupName": self.group, "startTime": self.from_ms, "interleaved": true });
        if let (Some(token), Some(question)) = (token, question.as_object_mut()) {
            question.insert("nextToken".to_owned(), json!(token));
        }
        let headers = [
            (HeaderName::from_static("x-amz-target"), "Logs_20140328.FilterLogEvents"),
            (http::header::CONTENT_TYPE, "application/x-amz-json-1.1"),
        ];
        let answer = self.client.request("logs", &Method::POST, "/", &headers, question.to_string().into()).await?;
        api_client::document(&answer).with_context(|| format!("the log group {}", self.group))
    }
}

/// `10:11:12.345`, in this machine's time zone.
fn clock_time(at_ms: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(at_ms).unwrap_or_default();
    at.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M:%S%.3f").to_string()
}

/// `90s`, `10m`, `2h`, `1d`.
fn duration_ms(text: &str) -> anyhow::Result<i64> {
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).unwrap_or_default();
    let unit_ms = match unit {
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        "d" => 86_400_000,
        _ => bail!("--since {text}: say how long ago, as in 90s, 10m, 2h or 1d"),
    };
    let number: i64 = number.parse().ok().filter(|number| *number >= 0).with_context(|| format!("--since {text}"))?;
    number.checked_mul(unit_ms).with_context(|| format!("--since {text} is too long ago"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_long_ago_has_a_unit() {
        for (text, expected) in [("90s", 90_000), ("10m", 600_000), ("2h", 7_200_000), ("1d", 86_400_000), ("0s", 0)] {
            assert_eq!(duration_ms(text).unwrap(), expected);
        }
        for text in ["", "10", "m", "-1m", "1w", "1.5h", "99999999999999999d", "ä"] {
            assert!(duration_ms(text).is_err(), "{text}");
        }
    }
}
