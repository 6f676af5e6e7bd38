//! What `serve` runs with: flags over variables over the configuration file over defaults; checked once, here.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use gatewright_functions::NetworkPolicy;
use gatewright_issuers::{AllowedIssuer, AllowedIssuers};
use gatewright_lambda::RetiredRuntimes;
use gatewright_model::ids::{AccountId, Region};
use serde::Deserialize;

use crate::cli::{FunctionNetwork, LISTEN_DEFAULT, ServeOptions, switch};
use crate::smtp_relay::SmtpRelay;

/// AWS waits about a minute, too long for whoever tries things out.
pub(crate) const EVENT_RETRY_DELAY_DEFAULT: Duration = Duration::from_secs(1);

/// Settings that were checked.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    pub(crate) data: Data,
    pub(crate) account: AccountId,
    pub(crate) region: Region,
    pub(crate) allow_hosts: Vec<String>,
    pub(crate) allow_origins: Vec<String>,
    /// `http://…` or `https://…` without a slash at its end; `None` is AWS's form.
    pub(crate) issuer_base: Option<String>,
    /// Issuers of user pools that are not where AWS has them.
    pub(crate) allowed_issuers: AllowedIssuers,
    /// Where e-mails go on to from the outbox.
    pub(crate) smtp_relay: Option<SmtpRelay>,
    pub(crate) function_network: Option<NetworkPolicy>,
    /// What becomes of functions whose runtime AWS has retired.
    pub(crate) retired_runtimes: RetiredRuntimes,
    /// How long an event waits after its function failed; twice as long the second time.
    pub(crate) event_retry_delay: Duration,
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
    issuer_base: Option<String>,
    allow_issuer: Option<Vec<String>>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    function_network: Option<FunctionNetwork>,
    event_retry_delay_s: Option<u32>,
    strict_runtimes: Option<bool>,
    strict: Option<bool>,
    allow_reset: Option<bool>,
}

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
        if options.strict.or(file.strict).unwrap_or_default() {
            bail!(
                "--strict is not built yet. This server has developer mode only, on loopback, where any access key is the account's root."
            );
        }
        let listen = options.listen.or(file.listen).unwrap_or(LISTEN_DEFAULT);
        ensure!(
            listen.ip().is_loopback(),
            "--listen {listen} is not a loopback address, and listening elsewhere needs strict mode, which is not built yet. Use 127.0.0.1 or [::1]."
        );
        let flags = Keeping { ephemeral: options.ephemeral, data_dir: options.data_dir };
        let of_file = Keeping { ephemeral: file.ephemeral, data_dir: file.data_dir };
        let data = match kept_in([flags, variables()?, of_file])? {
            Some(data) => data,
            None => Data::Directory(default_data_dir()?),
        };
        let is_ephemeral = matches!(data, Data::Ephemeral);
        let account = options.account.or(file.account).map(|text| AccountId::parse(&text)).transpose().context("--account")?;
        let region = options.region.or(file.region).map(|text| Region::parse(&text)).transpose().context("--region")?;
        let issuer_base = options.issuer_base.or(file.issuer_base).map(|text| issuer_base(&text)).transpose()?;
        let list =
            |flags: Vec<String>, keys: Option<Vec<String>>| if flags.is_empty() { keys.unwrap_or_default() } else { flags };
        Ok(Self {
            listen,
            data,
            account: account.unwrap_or_else(AccountId::developer),
            region: region.unwrap_or_else(Region::us_east_1),
            allow_hosts: list(options.allow_host, file.allow_host),
            allow_origins: list(options.allow_origin, file.allow_origin),
            issuer_base,
            allowed_issuers: allowed_issuers(&list(options.allow_issuer, file.allow_issuer))?,
            smtp_relay: smtp_relay(options.smtp_url.or(file.smtp_url), options.mail_from.or(file.mail_from))?,
            function_network: options.function_network.or(file.function_network).map(|network| match network {
                FunctionNetwork::Aws => NetworkPolicy::Aws,
                FunctionNetwork::Open => NetworkPolicy::Open,
                FunctionNetwork::Host => NetworkPolicy::Host,
                FunctionNetwork::None => NetworkPolicy::None,
            }),
            retired_runtimes: retired_runtimes(options.strict_runtimes.or(file.strict_runtimes).unwrap_or_default()),
            event_retry_delay: options
                .event_retry_delay_s
                .or(file.event_retry_delay_s)
                .map_or(EVENT_RETRY_DELAY_DEFAULT, |delay_s| Duration::from_secs(u64::from(delay_s))),
            is_reset_allowed: is_ephemeral || options.allow_reset.or(file.allow_reset).unwrap_or_default(),
        })
    }
}

/// By `--strict-runtimes`.
pub(crate) fn retired_runtimes(is_strict: bool) -> RetiredRuntimes {
    if is_strict { RetiredRuntimes::Refuse } else { RetiredRuntimes::Run }
}

/// What stands before the pool's id in `iss`. Tokens are compared by it letter for letter, so it has one spelling.
fn issuer_base(text: &str) -> anyhow::Result<String> {
    let base = text.strip_suffix('/').unwrap_or(text);
    let url: http::Uri = base.parse().with_context(|| format!("--issuer-base `{text}` is not a URL"))?;
    let is_web = matches!(url.scheme_str(), Some("http" | "https")) && url.authority().is_some();
    ensure!(is_web && url.query().is_none(), "--issuer-base `{text}` is not an http:// or https:// URL without a query");
    Ok(base.to_owned())
}

fn allowed_issuers(texts: &[String]) -> anyhow::Result<AllowedIssuers> {
    let issuers = texts.iter().map(|text| AllowedIssuer::parse(text)).collect::<Result<Vec<_>, _>>();
    issuers.and_then(AllowedIssuers::new).context("--allow-issuer")
}

fn smtp_relay(url: Option<String>, from: Option<String>) -> anyhow::Result<Option<SmtpRelay>> {
    match (url, from) {
        (Some(url), Some(from)) => SmtpRelay::parse(&url, &from).map(Some),
        (Some(_), None) => bail!("--smtp-url needs --mail-from, the address that mail comes from"),
        (None, Some(_)) => bail!("--mail-from needs --smtp-url, the relay that mail goes to"),
        (None, None) => Ok(None),
    }
}

/// The two settings that the command line does not read from variables by itself, because they rule each other out.
fn variables() -> anyhow::Result<Keeping> {
    let ephemeral = std::env::var("GATEWRIGHT_EPHEMERAL").ok();
    let ephemeral =
        ephemeral.map(|text| switch(&text).map_err(|problem| anyhow::anyhow!("GATEWRIGHT_EPHEMERAL: {problem}"))).transpose()?;
    let data_dir = std::env::var_os("GATEWRIGHT_DATA_DIR").filter(|path| !path.is_empty()).map(PathBuf::from);
    Ok(Keeping { ephemeral, data_dir })
}

/// What one source (flags, variables, file) says about where data is kept.
#[derive(Debug, Default)]
struct Keeping {
    ephemeral: Option<bool>,
    data_dir: Option<PathBuf>,
}

/// Where to keep data, from the strongest source to the weakest; nothing when the default directory is meant.
fn kept_in(sources: [Keeping; 3]) -> anyhow::Result<Option<Data>> {
    let ephemeral = sources.iter().enumerate().find_map(|(rank, source)| Some((source.ephemeral?, rank)));
    let directory = sources.iter().enumerate().find_map(|(rank, source)| Some((source.data_dir.clone()?, rank)));
    Ok(match (ephemeral, directory) {
        (Some((true, rank)), Some((directory, of))) if rank == of => {
            bail!("keeping nothing (ephemeral) and keeping data in `{}` contradict each other", directory.display())
        }
        (Some((true, rank)), Some((_, of))) if rank < of => Some(Data::Ephemeral),
        (Some((true, _)), None) => Some(Data::Ephemeral),
        (_, Some((directory, _))) => Some(Data::Directory(directory)),
        (_, None) => None,
    })
}

/// `$XDG_DATA_HOME/gatewright`, or `~/.local/share/gatewright`.
fn default_data_dir() -> anyhow::Result<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_DATA_HOME").or_else(|| absolute("HOME").map(|home| home.join(".local/share")));
    let base =
        base.context("neither XDG_DATA_HOME nor HOME is set; say where to keep data with --data-dir, or use --ephemeral")?;
    Ok(base.join("gatewright"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(ephemeral: Option<bool>, data_dir: Option<&str>) -> Keeping {
        Keeping { ephemeral, data_dir: data_dir.map(PathBuf::from) }
    }

    #[track_caller]
    fn check(sources: [(Option<bool>, Option<&str>); 3], expected: Result<Option<&str>, ()>) {
        let told = format!("{sources:?}");
        let kept = kept_in(sources.map(|(ephemeral, data_dir)| source(ephemeral, data_dir)));
        let kept = kept.map_err(drop).map(|kept| match kept {
            Some(Data::Ephemeral) => Some("nothing".to_owned()),
            Some(Data::Directory(path)) => Some(path.display().to_string()),
            None => None,
        });
        assert_eq!(kept, expected.map(|kept| kept.map(str::to_owned)), "{told}");
    }

    #[test]
    fn the_stronger_source_says_where_data_is_kept() {
        const SILENT: (Option<bool>, Option<&str>) = (None, None);
        check([SILENT, SILENT, SILENT], Ok(None));
        check([(Some(true), None), (None, Some("/v")), (None, Some("/f"))], Ok(Some("nothing")));
        check([(None, Some("/c")), (Some(true), None), (Some(true), None)], Ok(Some("/c")));
        check([SILENT, (Some(false), None), (Some(true), None)], Ok(None));
        check([SILENT, (Some(false), None), (None, Some("/f"))], Ok(Some("/f")));
        check([SILENT, (Some(true), None), (None, Some("/f"))], Ok(Some("nothing")));
        check([SILENT, SILENT, (Some(true), Some("/f"))], Err(()));
        check([(Some(true), Some("/c")), SILENT, SILENT], Err(()));
    }

    #[test]
    fn what_is_not_safe_yet_is_refused() {
        let serve = |listen: &str, strict| ServeOptions {
            listen: Some(listen.parse().unwrap()),
            ephemeral: Some(true),
            strict,
            ..ServeOptions::default()
        };
        assert!(Config::from_options(serve("127.0.0.1:0", None)).is_ok());
        assert!(Config::from_options(serve("127.0.0.1:0", Some(true))).is_err());
        assert!(Config::from_options(serve("0.0.0.0:0", None)).is_err());
        assert!(Config::from_options(serve("[::]:0", None)).is_err());
    }

    #[test]
    fn an_issuer_base_is_a_url_in_one_spelling() {
        assert_eq!(issuer_base("https://id.example.com/").unwrap(), "https://id.example.com");
        assert_eq!(issuer_base("http://127.0.0.1:4566/pools").unwrap(), "http://127.0.0.1:4566/pools");
        for wrong in ["", "id.example.com", "ftp://x", "https://x?y=z", "https://"] {
            assert!(issuer_base(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn issuers_are_allowed_by_flags_over_the_file_or_not_at_all() {
        let (one, other) = ("https://a.example/eu-west-1_A", "https://b.example/eu-west-1_A");
        let issuers = |texts: &[&str]| allowed_issuers(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        assert!(issuers(&[]).is_ok() && issuers(&[one]).is_ok());
        for wrong in [&["http://a.example/eu-west-1_A"][..], &["a.example"], &[one, other], &[one, one]] {
            assert!(issuers(wrong).is_err(), "{wrong:?}");
        }
        let file = toml::from_str::<File>(&format!("allow_issuer = [\"{one}\"]")).unwrap();
        assert_eq!(file.allow_issuer, Some(vec![one.to_owned()]));
    }

    #[test]
    fn a_relay_and_the_address_that_mail_comes_from_are_given_together() {
        let relay = |url: Option<&str>, from: Option<&str>| smtp_relay(url.map(str::to_owned), from.map(str::to_owned));
        let (url, from) = (Some("smtp://localhost:1025"), Some("login@example.com"));
        assert!(relay(None, None).unwrap().is_none() && relay(url, from).unwrap().is_some());
        assert!(relay(url, None).is_err() && relay(None, from).is_err());
    }

    #[test]
    fn a_misspelled_key_in_the_file_is_an_error() {
        assert!(toml::from_str::<File>("strickt = true").is_err());
        assert!(toml::from_str::<File>("listen = \"127.0.0.1:4566\"\nstrict = true").is_ok());
    }
}
