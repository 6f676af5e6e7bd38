//! `gatewright demo`: the tutorial's whole system in one command. A user pool with login pages and a user, an API whose authorizer function
//! checks the pool's tokens, and a page on another origin that signs in through the pool's pages and calls the API. Prints what to click
//! and what to curl.

mod build;
mod builder;
mod google;
mod page;
mod people;
mod user_pool;

use std::net::SocketAddr;
use std::process::ExitCode;

use gatewright_issuers::AllowedIssuers;
use gatewright_listener::ListenerError;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::secret::Secret;

use crate::cli::DemoOptions;
use crate::config::{Config, Data, EVENT_RETRY_DELAY_DEFAULT, retired_runtimes};
use crate::serve::runtime;
use crate::stop_signals::StopSignals;
use crate::terminal;
use crate::wiring::House;
use build::{Built, STAGE};
use builder::{Builder, Places};
use google::Google;
use page::{Site, Told};
use people::{PREFIX, People, USERNAME};

/// How many ports after the asked one are tried.
const PORTS_TRIED: u16 = 20;

pub(crate) fn run(options: DemoOptions) -> anyhow::Result<ExitCode> {
    let _log = terminal::start_log()?;
    runtime()?.block_on(async {
        let stop = StopSignals::listen()?;
        let house = open_on_free_port(&options).await?;
        let site = Site::bind().await?;
        let page_url = format!("{}/", site.origin);
        // Google sends people back to `localhost`, but to no name below it, so the pages are reached by path.
        let login_base = format!("http://localhost:{}/_gatewright/auth", house.listener.local_addr().port());
        let places = Places { page: &site.origin, login_base: &login_base, endpoint: &house.base_url };
        let built = Builder::new(house.front.as_ref()).build(&places, google(&options)).await?;
        let login_url = places.login(PREFIX);
        let api_url = format!("{}/restapis/{}/{STAGE}/_user_request_", house.base_url, built.rest_api_id);
        site.serve(Told {
            endpoint: house.base_url.to_string(),
            api_url: api_url.clone(),
            login_url,
            client_id: built.people.client_id.clone(),
            has_google: !matches!(google(&options), Google::Absent),
        });
        tell(&house, &built, &page_url, &api_url);
        house.serve(stop).await;
        Ok(ExitCode::SUCCESS)
    })
}

fn google(options: &DemoOptions) -> Google {
    match (&options.google_client_id, &options.google_client_secret) {
        (Some(client_id), Some(client_secret)) => {
            Google::Real { client_id: client_id.clone(), client_secret: Secret::new(client_secret.clone()) }
        }
        _ if options.stand_in_google => Google::StandIn,
        _ => Google::Absent,
    }
}

async fn open_on_free_port(options: &DemoOptions) -> anyhow::Result<House> {
    let asked = options.listen;
    let mut last = None;
    for offset in 0..PORTS_TRIED {
        let config = Config {
            listen: SocketAddr::new(asked.ip(), asked.port().saturating_add(offset)),
            data: Data::Ephemeral,
            account: AccountId::developer(),
            region: Region::us_east_1(),
            allow_hosts: Vec::new(),
            allow_origins: Vec::new(),
            issuer_base: None,
            allowed_issuers: AllowedIssuers::default(),
            smtp_relay: None,
            function_network: None,
            retired_runtimes: retired_runtimes(options.strict_runtimes),
            event_retry_delay: EVENT_RETRY_DELAY_DEFAULT,
            is_reset_allowed: true,
        };
        match House::open(&config).await {
            Ok(house) => return Ok(house),
            Err(problem) if is_taken(&problem) => last = Some(problem),
            Err(problem) => return Err(problem),
        }
    }
    Err(last.unwrap_or_else(|| anyhow::anyhow!("no port to try")).context("no free port near the asked one"))
}

fn is_taken(problem: &anyhow::Error) -> bool {
    matches!(problem.downcast_ref(), Some(ListenerError::Bind { source, .. }) if source.kind() == std::io::ErrorKind::AddrInUse)
}

fn tell(house: &House, built: &Built, page_url: &str, api_url: &str) {
    let People { client_id, password, .. } = &built.people;
    let endpoint = &house.base_url;
    let sign_in = format!(
        r#"{{"ClientId":"{client_id}","AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{{"USERNAME":"{USERNAME}","PASSWORD":"{password}"}}}}"#
    );
    terminal::line("");
    terminal::line("A guarded API is up, with a user pool in front of it. In a browser:");
    terminal::line("");
    terminal::line(&format!("  open       {page_url}"));
    terminal::line(&format!("  user name  {USERNAME}"));
    terminal::line(&format!("  password   {password}"));
    if let Some(stand_in) = &built.people.stand_in {
        terminal::line("");
        terminal::line("Or with the stand-in for Google:");
        terminal::line("");
        terminal::line(&format!("  account    {}", stand_in.username));
        terminal::line(&format!("  password   {}", stand_in.password));
    }
    if let Some(redirect_uri) = &built.people.google_redirect_uri {
        terminal::line("");
        terminal::line("Google's console must have this redirect URI (docs/google.md):");
        terminal::line(&format!("  {redirect_uri}"));
    }
    terminal::line("");
    terminal::line("Or in a shell:");
    terminal::line("");
    terminal::line("  refused, no token (401):");
    terminal::line(&format!("    curl -i {api_url}/hello"));
    terminal::line("  sign in:");
    terminal::line(&format!(
        "    TOKEN=$(curl -s -H 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth' -H 'Content-Type: application/x-amz-json-1.1' -d '{sign_in}' {endpoint}/ | sed 's/.*\"IdToken\":\"\\([^\"]*\\)\".*/\\1/')"
    ));
    terminal::line("  accepted (200):");
    terminal::line(&format!("    curl -i -H \"Authorization: Bearer $TOKEN\" {api_url}/hello"));
    terminal::line("  refused by the policy, same token (403):");
    terminal::line(&format!("    curl -i -H \"Authorization: Bearer $TOKEN\" {api_url}/admin"));
    terminal::line("  why:");
    terminal::line(&format!("    {} explain --last --endpoint {endpoint}", terminal::program()));
    terminal::line("");
    terminal::line("Nothing is kept. Ctrl-C ends it.");
}
