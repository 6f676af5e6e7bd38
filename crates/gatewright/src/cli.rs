//! The command line, word for word as the README has it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The address when none is given: the port that tools for local AWS know.
pub(crate) const LISTEN_DEFAULT: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 4566);

/// API Gateway and Lambda in one binary: the same decision as AWS, and why.
#[derive(Debug, Parser)]
#[command(name = "gatewright", version, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start, build a guarded API, print what to curl
    Demo(DemoOptions),
    /// Start the server
    Serve(ServeOptions),
    /// Print export lines for the AWS CLI: eval "$(gatewright env)"
    Env(EnvOptions),
    /// Why a request was allowed or refused, station by station
    Explain(ExplainOptions),
    /// Work on a function: its code from a folder, test events
    #[command(subcommand, name = "fn")]
    Function(FunctionCommand),
    /// Read logs
    #[command(subcommand)]
    Logs(LogsCommand),
    /// Let pages of another origin call an API
    #[command(subcommand)]
    Cors(CorsCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum FunctionCommand {
    /// Keep a function's code as it is in a folder: edit, and the next call runs the new code
    Watch(FunctionWatchOptions),
    /// Call a function with a test event; its log goes to standard error, its answer to standard output
    Test(FunctionTestOptions),
}

#[derive(Debug, Subcommand)]
pub(crate) enum LogsCommand {
    /// Show what a function has written
    Tail(LogsTailOptions),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct FunctionWatchOptions {
    /// The function's name
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// The folder whose files are the function's code
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    #[command(flatten)]
    pub(crate) server: ServerOptions,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct FunctionTestOptions {
    /// The function's name
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// A file, - for standard input, or hello-world, token-authorizer, apigateway-proxy [default: hello-world]
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) event: Option<String>,
    #[command(flatten)]
    pub(crate) server: ServerOptions,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct LogsTailOptions {
    /// The function's name, or a log group (/aws/lambda/…)
    #[arg(value_name = "NAME")]
    pub(crate) name: String,
    /// Go on with what is written from now on
    #[arg(long)]
    pub(crate) follow: bool,
    /// From when on: 90s, 10m, 2h, 1d
    #[arg(long, value_name = "AGO", default_value = "10m")]
    pub(crate) since: String,
    #[command(flatten)]
    pub(crate) server: ServerOptions,
}

/// Which server a command speaks to.
#[derive(Debug, Clone, Args)]
pub(crate) struct ServerOptions {
    /// Where the server is reached
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_ENDPOINT", default_value = "http://127.0.0.1:4566")]
    pub(crate) endpoint: String,
    /// The region
    #[arg(long, value_name = "NAME", env = "GATEWRIGHT_REGION", default_value = "us-east-1")]
    pub(crate) region: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CorsCommand {
    /// Make everything that cross-origin calls need, refusals included: previewed, then applied
    Enable(CorsEnableOptions),
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CorsEnableOptions {
    /// The API's id
    #[arg(value_name = "API")]
    pub(crate) rest_api_id: String,
    /// The origin whose pages may call: scheme://host[:port], or *
    #[arg(long, value_name = "ORIGIN")]
    pub(crate) origin: String,
    /// Only this resource, by its id or path [default: all that have methods]
    #[arg(long, value_name = "RESOURCE")]
    pub(crate) resource: Option<String>,
    /// Make the changes without asking
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) yes: bool,
    /// Only show the changes
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Where the server is reached
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_ENDPOINT", default_value = "http://127.0.0.1:4566")]
    pub(crate) endpoint: String,
    /// The API's region
    #[arg(long, value_name = "NAME", env = "GATEWRIGHT_REGION", default_value = "us-east-1")]
    pub(crate) region: String,
}

/// Settings of `serve`; each has its key in the configuration file and its GATEWRIGHT_… variable.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct ServeOptions {
    /// Address to listen on (plain HTTP and TLS on the same port) [default: 127.0.0.1:4566]
    #[arg(long, value_name = "ADDR", env = "GATEWRIGHT_LISTEN")]
    pub(crate) listen: Option<SocketAddr>,
    /// Directory that keeps everything [env: GATEWRIGHT_DATA_DIR] [default: $XDG_DATA_HOME/gatewright]
    #[arg(long, value_name = "DIR", conflicts_with = "ephemeral")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Keep nothing: a temporary directory, removed at the end [env: GATEWRIGHT_EPHEMERAL]
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = switch)]
    pub(crate) ephemeral: Option<bool>,
    /// Account of callers whose access key names none [default: 000000000000]
    #[arg(long, value_name = "ID", env = "GATEWRIGHT_ACCOUNT")]
    pub(crate) account: Option<String>,
    /// Region of callers whose signature names none [default: us-east-1]
    #[arg(long, value_name = "NAME", env = "GATEWRIGHT_REGION")]
    pub(crate) region: Option<String>,
    /// A further host name that the AWS APIs answer to (may be given several times)
    #[arg(long, value_name = "HOST", env = "GATEWRIGHT_ALLOW_HOST", value_delimiter = ',')]
    pub(crate) allow_host: Vec<String>,
    /// A web origin that may call the AWS APIs (may be given several times)
    #[arg(long, value_name = "ORIGIN", env = "GATEWRIGHT_ALLOW_ORIGIN", value_delimiter = ',')]
    pub(crate) allow_origin: Vec<String>,
    /// What stands before a user pool's id in its tokens' issuer [default: https://cognito-idp.{region}.amazonaws.com]
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_ISSUER_BASE")]
    pub(crate) issuer_base: Option<String>,
    /// The issuer of a user pool that is not where AWS has it: http(s)://…/POOL_ID, and where its keys are when not below that; or an identity
    /// provider at an address that is not public; http:// is for this machine alone (may be given several times)
    #[arg(long, value_name = "ISSUER[=URL]", env = "GATEWRIGHT_ALLOW_ISSUER", value_delimiter = ',')]
    pub(crate) allow_issuer: Vec<String>,
    /// Where e-mails go on to from the outbox: smtps://USER:PASSWORD@HOST, or smtp://HOST:PORT, encrypted by STARTTLS unless it is this machine;
    /// better given by the variable or the file, since command lines are seen by others
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_SMTP_URL", hide_env_values = true)]
    pub(crate) smtp_url: Option<String>,
    /// The address that mail comes from: login@example.com, or "Name <login@example.com>"
    #[arg(long, value_name = "ADDRESS", env = "GATEWRIGHT_MAIL_FROM")]
    pub(crate) mail_from: Option<String>,
    /// What functions reach: aws (AWS's host names, which are this server), open (those and other machines), host (whatever this machine
    /// reaches), none [default: open]
    #[arg(long, value_name = "POLICY", env = "GATEWRIGHT_FUNCTION_NETWORK")]
    pub(crate) function_network: Option<FunctionNetwork>,
    /// Seconds until a function that failed on an asynchronous event is tried again, and twice as many the second time; AWS's 60 [default: 1]
    #[arg(long, value_name = "SECONDS", env = "GATEWRIGHT_EVENT_RETRY_DELAY_S")]
    pub(crate) event_retry_delay_s: Option<u32>,
    /// Refuse runtimes that AWS has retired, as AWS does; otherwise what is installed of their language runs them
    #[arg(long, env = "GATEWRIGHT_STRICT_RUNTIMES", value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = switch)]
    pub(crate) strict_runtimes: Option<bool>,
    /// Verify and authorize every signed call (not built yet: ends with status 2)
    #[arg(long, env = "GATEWRIGHT_STRICT", value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = switch)]
    pub(crate) strict: Option<bool>,
    /// Allow DELETE /_gatewright/state to empty a server that is not --ephemeral
    #[arg(long, env = "GATEWRIGHT_ALLOW_RESET", value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", value_parser = switch)]
    pub(crate) allow_reset: Option<bool>,
    /// Configuration file (TOML); flags and variables win over it
    #[arg(long, value_name = "FILE", env = "GATEWRIGHT_CONFIG")]
    pub(crate) config: Option<PathBuf>,
}

/// What functions reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum FunctionNetwork {
    /// AWS's host names, which are this server
    Aws,
    /// Those and other machines
    Open,
    /// Whatever this machine reaches
    Host,
    /// Nothing
    None,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct DemoOptions {
    /// Address to listen on; the next free port is taken when this one is not free
    #[arg(long, value_name = "ADDR", default_value_t = LISTEN_DEFAULT)]
    pub(crate) listen: SocketAddr,
    /// Let people sign in with Google too: the client's id, as Google's console shows it (docs/google.md)
    #[arg(long, value_name = "ID", env = "GATEWRIGHT_GOOGLE_CLIENT_ID", requires = "google_client_secret")]
    pub(crate) google_client_id: Option<String>,
    /// That client's secret; better given by the variable, since command lines are seen by others
    #[arg(
        long,
        value_name = "SECRET",
        env = "GATEWRIGHT_GOOGLE_CLIENT_SECRET",
        hide_env_values = true,
        requires = "google_client_id"
    )]
    pub(crate) google_client_secret: Option<String>,
    /// Let people sign in with a stand-in for Google, which runs here
    #[arg(long, conflicts_with = "google_client_id")]
    pub(crate) stand_in_google: bool,
    /// Refuse runtimes that AWS has retired, as AWS does; otherwise what is installed of their language runs them
    #[arg(long)]
    pub(crate) strict_runtimes: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct EnvOptions {
    /// Where the server is reached
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_ENDPOINT", default_value = "http://127.0.0.1:4566")]
    pub(crate) endpoint: String,
    /// Region for the AWS CLI
    #[arg(long, value_name = "NAME", env = "GATEWRIGHT_REGION", default_value = "us-east-1")]
    pub(crate) region: String,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct ExplainOptions {
    /// The request's id (x-amzn-RequestId) or the decision's number; without one, the newest decision is told
    #[arg(value_name = "ID", conflicts_with = "last")]
    pub(crate) id: Option<String>,
    /// The newest decision (as without an ID)
    #[arg(long)]
    pub(crate) last: bool,
    /// Where the server is reached
    #[arg(long, value_name = "URL", env = "GATEWRIGHT_ENDPOINT", default_value = "http://127.0.0.1:4566")]
    pub(crate) endpoint: String,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// For machines
    Json,
}

/// `true` or `false` in the spellings that people use; an empty text is `false`, as an unset variable would be.
pub(crate) fn switch(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" | "on" => Ok(true),
        "" | "0" | "false" | "no" | "off" => Ok(false),
        _ => Err("say true or false".to_owned()),
    }
}
