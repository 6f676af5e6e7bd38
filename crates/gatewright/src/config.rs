//! What `serve` runs with: flags over variables over the configuration file over defaults; checked once, here.

use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context, bail, ensure};
use gatewright_model::ids::{AccountId, Region};
use serde::Deserialize;

use crate::cli::ServeOptions;

/// Settings that were checked.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    pub(crate) data: Data,
    pub(crate) account: AccountId,
    pub(crate) region: Region,
    pub(crate) allow_hosts: Vec<String>,
    pub(crate) allow_origins: Vec<String>,
    pub(crate) is_reset_allowed: bool,
}

/// Where everything is kept.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    /// A temporary directory, removed at the end.
    Ephemeral,
    /// A directory that stays.
    Directory(PathBuf),
}

/// The configuration file: the flags' names with underscores. An unknown key is an error, so that no guard is misspelled away.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    listen: Option<SocketAddr>,
    data_dir: Option<PathBuf>,
    ephemeral: Option<bool>,
    account: Option<String>,
    region: Option<String>,
    allow_host: Option<Vec<String>>,
    allow_origin: Option<Vec<String>>,
    strict: Option<bool>,
    allow_reset: Option<bool>,
}

/// The address when none is given: the port that tools for local AWS know.
pub(crate) const LISTEN_DEFAULT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 4566);

impl Config {
    /// Merges and checks.
    pub(crate) fn from_options(options: ServeOptions) -> anyhow::Result<Self> {
        let file = match &options.config {
            None => File::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path).with_context(|| format!("configuration file `{}`", path.display()))?;
                toml::from_str(&text).with_context(|| format!("configuration file `{}`", path.display()))?
            }
        };
        if options.strict || file.strict.unwrap_or_default() {
            bail!(
                "--strict is not built yet. This server has developer mode only, on loopback, where any access key is the account's root."
            );
        }
        let listen = options.listen.or(file.listen).unwrap_or(LISTEN_DEFAULT);
        ensure!(
            listen.ip().is_loopback(),
            "--listen {listen} is not a loopback address, and listening elsewhere needs strict mode, which is not built yet. Use 127.0.0.1 or [::1]."
        );
        let is_ephemeral = options.ephemeral || (file.ephemeral.unwrap_or_default() && options.data_dir.is_none());
        let data = match options.data_dir.or(file.data_dir) {
            _ if is_ephemeral => Data::Ephemeral,
            Some(directory) => Data::Directory(directory),
            None => Data::Directory(default_data_dir()?),
        };
        let account = options.account.or(file.account).map(|text| AccountId::parse(&text)).transpose().context("--account")?;
        let region = options.region.or(file.region).map(|text| Region::parse(&text)).transpose().context("--region")?;
        let list =
            |flags: Vec<String>, keys: Option<Vec<String>>| if flags.is_empty() { keys.unwrap_or_default() } else { flags };
        Ok(Self {
            listen,
            data,
            account: account.unwrap_or_else(AccountId::developer),
            region: region.unwrap_or_else(Region::us_east_1),
            allow_hosts: list(options.allow_host, file.allow_host),
            allow_origins: list(options.allow_origin, file.allow_origin),
            is_reset_allowed: is_ephemeral || options.allow_reset || file.allow_reset.unwrap_or_default(),
        })
    }
}

/// `$XDG_DATA_HOME/gatewright`, or `~/.local/share/gatewright`.
fn default_data_dir() -> anyhow::Result<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
    let base =
        base.context("neither XDG_DATA_HOME nor HOME is set; say where to keep data with --data-dir, or use --ephemeral")?;
    Ok(base.join("gatewright"))
}
