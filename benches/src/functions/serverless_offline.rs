//! npm's serverless-offline as a child, with what it does unasked: each function on worker threads, as many as are called at once.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::stopwatch::{now, pause};

/// What the environment calls the folder that it is installed in.
const INSTALLED: &str = "GATEWRIGHT_BENCH_SERVERLESS_OFFLINE";
/// The authorizer and the function.
pub(crate) const HANDLERS: &str = include_str!("../../serverless-offline/handlers.js");
const CONFIGURATION: &str = include_str!("../../serverless-offline/serverless.yml");
/// What it writes when it can be asked.
const READY: &str = "Server ready";
/// How long it may take until then.
const START_MAX: Duration = Duration::from_secs(60);
const START_LOOKED_AT_EVERY: Duration = Duration::from_millis(100);

pub(crate) struct ServerlessOffline {
    pub(crate) address: SocketAddr,
    child: Child,
    folder: PathBuf,
}

impl ServerlessOffline {
    pub(crate) async fn start(node: &Path) -> Result<Self> {
        let installed = std::env::var_os(INSTALLED).with_context(|| format!("{INSTALLED} is not set"))?;
        let modules = Path::new(&installed).join("node_modules");
        let folder = std::env::temp_dir().join(format!("gatewright-bench-{}-serverless", std::process::id()));
        std::fs::create_dir_all(folder.join("home"))?;
        std::fs::write(folder.join("handlers.js"), HANDLERS)?;
        std::fs::write(folder.join("serverless.yml"), CONFIGURATION)?;
        std::os::unix::fs::symlink(&modules, folder.join("node_modules"))?;
        let log = folder.join("log");
        let output = std::fs::File::create(&log)?;
        // It does not say a port that the system has chosen.
        let (address, lambda_port) = (free_address()?, free_address()?.port());
        let child = Command::new(node)
            .arg(modules.join("serverless/bin/serverless.js"))
            .args(["offline", "start", "--host", "127.0.0.1"])
            .args(["--httpPort", &address.port().to_string(), "--lambdaPort", &lambda_port.to_string()])
            .current_dir(&folder)
            .env("HOME", folder.join("home"))
            .env("SLS_TELEMETRY_DISABLED", "1")
            .env("SLS_NOTIFICATIONS_MODE", "off")
            .env("SLS_INTERACTIVE_SETUP_ENABLE", "0")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .context("serverless does not start")?;
        let mut started = Self { address, child, folder };
        let began = now();
        loop {
            let told = std::fs::read_to_string(&log)?;
            if told.contains(READY) {
                return Ok(started);
            }
            ensure!(started.child.try_wait()?.is_none(), "serverless has ended: {told}");
            ensure!(began.elapsed() < START_MAX, "serverless is not ready after {START_MAX:?}: {told}");
            pause(START_LOOKED_AT_EVERY).await;
        }
    }
}

fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

impl Drop for ServerlessOffline {
    fn drop(&mut self) {
        // It may have ended already; its directory is in the system's temporary one, with a link to its modules.
        let _ = (self.child.kill(), self.child.wait(), std::fs::remove_dir_all(&self.folder));
    }
}
