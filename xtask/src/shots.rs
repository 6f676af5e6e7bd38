//! `cargo xtask shots`: what every page of a pool's domain looks like, at two widths, light and dark, as pictures. The pages are listed in
//! `tests/journeys/python/pages_of_a_domain.py`; the built program serves them and a real browser shows them.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::command::run as succeed;
use crate::{test_clients, test_run};

const SCRIPT: &str = "tests/journeys/python/shots.py";
/// How the program says where it is.
const ENDPOINT: &str = "  endpoint   ";

/// Writes the pictures into a folder.
pub(crate) fn run(root: &Path, folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
    let (python, chromium) = test_clients::browser(root)?;
    eprintln!("shots: building gatewright");
    let server = Server::start(&test_run::build(root, &[])?)?;
    let mut shots = Command::new(python);
    shots.arg(root.join(SCRIPT)).arg(chromium).arg(folder);
    shots.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", &server.home);
    for (name, value) in [
        ("AWS_ENDPOINT_URL", server.endpoint.as_str()),
        ("AWS_ACCESS_KEY_ID", "test"),
        ("AWS_SECRET_ACCESS_KEY", "test"),
        ("AWS_DEFAULT_REGION", "us-east-1"),
        ("LC_ALL", "C.UTF-8"),
        ("PYTHONDONTWRITEBYTECODE", "1"),
    ] {
        shots.env(name, value);
    }
    succeed(&mut shots)
}

/// The program, serving; it ends with this, and all that it wrote goes.
struct Server {
    process: Child,
    endpoint: String,
    home: PathBuf,
}

impl Server {
    fn start(binary: &Path) -> Result<Self> {
        let home = std::env::temp_dir().join(format!("gatewright-shots-{}", std::process::id()));
        std::fs::create_dir_all(&home).with_context(|| format!("cannot make `{}`", home.display()))?;
        let mut serve = Command::new(binary);
        serve.args(["serve", "--listen", "127.0.0.1:0", "--ephemeral"]).stdin(Stdio::null()).stdout(Stdio::piped());
        serve.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("HOME", &home).env("TMPDIR", &home);
        serve.env("GATEWRIGHT_LOG", "warn");
        let process = serve.spawn().context("cannot start gatewright")?;
        let mut server = Self { process, endpoint: String::new(), home };
        let output = server.process.stdout.take().context("gatewright has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let told = lines.find_map(|line| line.strip_prefix(ENDPOINT)?.split(' ').next().map(str::to_owned));
        server.endpoint = told.context("gatewright has ended without saying where it is; its messages are above")?;
        // What else it prints is nobody's; a pipe that is full would stop it.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing is lost with it, and what is left of its folder is in the machine's own for such things.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.home);
    }
}
