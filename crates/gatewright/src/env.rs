//! `gatewright env`: export lines that point the AWS CLI and the SDKs at this server.

use std::process::ExitCode;

use anyhow::ensure;
use gatewright_model::ids::Region;

use crate::cli::EnvOptions;
use crate::terminal;

pub(crate) fn run(options: &EnvOptions) -> anyhow::Result<ExitCode> {
    let region = Region::parse(&options.region)?;
    // The lines are for a shell's eval: nothing that a shell would read as more than text may get through.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b":/.-_[]".contains(&byte);
    ensure!(options.endpoint.bytes().all(is_plain), "`{}` is not a plain URL", options.endpoint);
    terminal::line(&format!("export AWS_ENDPOINT_URL={}", options.endpoint));
    terminal::line(&format!("export AWS_REGION={region}"));
    terminal::line(&format!("export AWS_DEFAULT_REGION={region}"));
    terminal::line("export AWS_ACCESS_KEY_ID=test");
    terminal::line("export AWS_SECRET_ACCESS_KEY=test");
    terminal::line("unset AWS_SESSION_TOKEN AWS_PROFILE");
    Ok(ExitCode::SUCCESS)
}
