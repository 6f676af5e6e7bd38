//! `gatewright serve`.

use std::process::ExitCode;

use anyhow::Context;
use gatewright_listener::ListenerError;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::cli::ServeOptions;
use crate::config::Config;
use crate::port_holder;
use crate::sandbox_report;
use crate::stop_signals::StopSignals;
use crate::terminal;
use crate::wiring::House;

pub(crate) fn run(options: ServeOptions) -> anyhow::Result<ExitCode> {
    let config = Config::from_options(options)?;
    let _log = terminal::start_log()?;
    runtime()?.block_on(async {
        let stop = StopSignals::listen()?;
        let house = House::open(&config).await.map_err(with_holder)?;
        announce(&house);
        house.serve(stop).await;
        Ok(ExitCode::SUCCESS)
    })
}

/// The runtime that everything runs on.
pub(crate) fn runtime() -> anyhow::Result<tokio::runtime::Runtime> {
    raise_open_files();
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context("the runtime cannot be started")
}

/// Each worker takes a dozen descriptors, each connection one or two: as many as this process may have at all. Where that is not
/// allowed, what is allowed has to do.
fn raise_open_files() {
    let allowed = getrlimit(Resource::Nofile);
    let _ = setrlimit(Resource::Nofile, Rlimit { current: allowed.maximum, ..allowed });
}

/// A port that is taken is named with its holder, and the way out.
fn with_holder(problem: anyhow::Error) -> anyhow::Error {
    match problem.downcast_ref::<ListenerError>() {
        Some(ListenerError::Bind { addr, source }) if source.kind() == std::io::ErrorKind::AddrInUse => {
            let holder = port_holder::holder(*addr).map(|holder| format!(" by {holder}")).unwrap_or_default();
            anyhow::anyhow!(
                "{addr} is already taken{holder}; choose another address, as in --listen 127.0.0.1:{}",
                addr.port().saturating_add(1)
            )
        }
        _ => problem,
    }
}

fn announce(house: &House) {
    terminal::line(&format!("Gatewright {} · developer mode (loopback only)", env!("CARGO_PKG_VERSION")));
    terminal::line(&format!("  endpoint   {}  (https on the same port)", house.base_url));
    terminal::line(&format!("  authority  {}", house.certificate_file.display()));
    terminal::line(&format!("  data       {}", house.data_dir().display()));
    for line in sandbox_report::lines(house.functions.sandbox(), house.functions.network()) {
        terminal::line(&line);
    }
    terminal::line(&format!(
        "  next       eval \"$(gatewright env --endpoint {})\" && aws sts get-caller-identity",
        house.base_url
    ));
}
