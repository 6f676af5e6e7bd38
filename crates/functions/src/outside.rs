//! What a worker reaches outside of its jail: every connection it makes and every name it asks for comes out here.
//!
//! ```text
//!   name of AWS's ──▶ one address that stands for all of AWS ──▶ the worker's own line to this server
//!   other name    ──▶ as this machine resolves it            ──▶ dialled from here, if the policy and the address allow
//! ```
//! *Invariant:* nothing is dialled that is this machine, its metadata service or nobody's; see [`destination`].
//!
//! # Not (yet) like AWS
//! - No UDP but questions for IPv4 addresses; no IPv6.
//! - A connection that is not allowed is accepted and then closed, not refused.

use std::io;
use std::net::{Ipv4Addr, SocketAddrV4};
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::ports::{Clock, FunctionLines, Tasks};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::Semaphore;

use crate::settings::NetworkPolicy;
use crate::worker::exchange::Exchange;

mod destination;
mod names;
mod this_machine;

use destination::{AWS_ADDRESS, Destination};

/// Connections of one worker at once.
const CONNECTIONS_MAX: usize = 64;
/// Connections of all workers at once; each takes two descriptors of the server's.
pub(crate) const CONNECTIONS_OF_ALL_MAX: usize = 192;
/// Questions for names of all workers that are being answered at once: each may take a thread while the system resolves it.
pub(crate) const QUESTIONS_OF_ALL_MAX: usize = 32;
/// How long answering one may take.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);
/// The pause after a connection could not be accepted.
const ACCEPT_BACK_OFF: Duration = Duration::from_millis(100);
/// How long reaching a host may take.
const DIAL_LIMIT: Duration = Duration::from_secs(30);

/// One worker's ways outside.
#[derive(Clone)]
pub(crate) struct Outside {
    pub(crate) origin: Arc<FunctionOrigin>,
    pub(crate) policy: NetworkPolicy,
    pub(crate) lines: Arc<dyn FunctionLines>,
    pub(crate) tasks: Arc<dyn Tasks>,
    pub(crate) clock: Arc<dyn Clock>,
    /// Places for connections of all workers.
    pub(crate) connections: Arc<Semaphore>,
    /// Places for questions of all workers.
    pub(crate) questions: Arc<Semaphore>,
}

impl Outside {
    /// Serves a worker's calls until its process is gone. `endpoint` is where it finds AWS when it sees the machine's own network.
    pub(crate) fn open(
        &self,
        calls: Vec<TcpListener>,
        names: Option<std::net::UdpSocket>,
        endpoint: Option<TcpListener>,
        exchange: &Arc<Exchange>,
    ) -> io::Result<()> {
        for listener in calls {
            self.listen(listener, false, exchange);
        }
        if let Some(endpoint) = endpoint {
            self.listen(endpoint, true, exchange);
        }
        if let Some(names) = names {
            names.set_nonblocking(true)?;
            self.answer(UdpSocket::from_std(names)?, exchange);
        }
        Ok(())
    }

    fn listen(&self, listener: TcpListener, is_aws: bool, exchange: &Arc<Exchange>) {
        let (outside, exchange) = (self.clone(), Arc::clone(exchange));
        let (places, of_all) = (Arc::new(Semaphore::new(CONNECTIONS_MAX)), Arc::clone(&self.connections));
        let listening = async move {
            loop {
                // A place first: whoever finds none waits in the backlog.
                let accepted = async {
                    let own = Arc::clone(&places).acquire_owned().await.ok();
                    let call = listener.accept().await?.0;
                    let shared = Arc::clone(&of_all).acquire_owned().await.ok();
                    Ok::<_, io::Error>(((own, shared), call))
                };
                // The end first: whoever comes after it is the next process's.
                let accepted = tokio::select! {
                    biased;
                    () = exchange.gone() => return,
                    accepted = accepted => accepted,
                };
                let Ok((place, call)) = accepted else {
                    // The system has no descriptor or memory left; trying at once would only keep it busy.
                    outside.clock.sleep(ACCEPT_BACK_OFF).await;
                    continue;
                };
                let (outside, exchange) = (outside.clone(), Arc::clone(&exchange));
                let tasks = Arc::clone(&outside.tasks);
                let connection = async move {
                    tokio::select! {
                        () = outside.connect(call, is_aws) => {}
                        () = exchange.gone() => {}
                    }
                    drop(place);
                };
                tasks.spawn("worker-call", Box::pin(connection));
            }
        };
        self.tasks.spawn("worker-calls", Box::pin(listening));
    }

    async fn connect(&self, call: TcpStream, is_aws: bool) {
        let meant = if is_aws { SocketAddrV4::new(AWS_ADDRESS, HTTP_PORT) } else { original_destination(&call) };
        match Destination::of(meant, self.policy) {
            Destination::Aws => {
                if let Ok(line) = call.into_std() {
                    self.lines.serve(line, Arc::clone(&self.origin)).await;
                }
            }
            Destination::Host => self.dial(call, meant).await,
            Destination::Nobody => tracing::debug!(%meant, "a function's call was not let out"),
        }
    }

    async fn dial(&self, mut call: TcpStream, meant: SocketAddrV4) {
        // Before anything is sent: daemons of this machine are not to hear of it.
        if this_machine::has(*meant.ip()) {
            return tracing::debug!(%meant, "a function's call to this machine was not let out");
        }
        let reached = tokio::select! {
            reached = TcpStream::connect(meant) => reached,
            () = self.clock.sleep(DIAL_LIMIT) => return,
        };
        let Ok(mut reached) = reached else { return };
        // The system gives a connection to this machine, by whatever address of its, the same address at both ends.
        let is_this_machine = match (reached.local_addr(), reached.peer_addr()) {
            (Ok(own), Ok(other)) => own.ip() == other.ip(),
            _ => true,
        };
        if is_this_machine {
            return tracing::debug!(%meant, "a function's call to this machine was not let out");
        }
        let _ = (call.set_nodelay(true), reached.set_nodelay(true));
        // A connection that breaks breaks at both ends.
        let _ = tokio::io::copy_bidirectional(&mut call, &mut reached).await;
    }

    fn answer(&self, socket: UdpSocket, exchange: &Arc<Exchange>) {
        let (outside, exchange) = (self.clone(), Arc::clone(exchange));
        let socket = Arc::new(socket);
        let places = Arc::clone(&self.questions);
        let answering = async move {
            let mut question = [0; names::QUESTION_BYTES_MAX];
            loop {
                let received = tokio::select! {
                    biased;
                    () = exchange.gone() => return,
                    received = socket.recv_from(&mut question) => received,
                };
                let Ok((length, from)) = received else {
                    outside.clock.sleep(ACCEPT_BACK_OFF).await;
                    continue;
                };
                // Whoever asks too much asks again: questions may get lost.
                let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
                let asked = question.get(..length).unwrap_or_default().to_vec();
                let (socket, policy) = (Arc::clone(&socket), outside.policy);
                let (asker, clock) = (Arc::clone(&exchange), Arc::clone(&outside.clock));
                let answering = async move {
                    let answer = tokio::select! {
                        answer = names::answer(&asked, policy) => answer,
                        () = clock.sleep(ANSWER_LIMIT) => None,
                        () = asker.gone() => None,
                    };
                    if let Some(answer) = answer {
                        let _ = socket.send_to(&answer, from).await;
                    }
                    drop(place);
                };
                outside.tasks.spawn("worker-name", Box::pin(answering));
            }
        };
        self.tasks.spawn("worker-names", Box::pin(answering));
    }
}

const HTTP_PORT: u16 = 80;

/// Where a caught connection was going: the packet filter remembers, and without one the connection's own address says.
fn original_destination(call: &TcpStream) -> SocketAddrV4 {
    let nowhere = SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, 0);
    rustix::net::sockopt::ip_original_dst(call).unwrap_or_else(|_| match call.local_addr() {
        Ok(std::net::SocketAddr::V4(address)) => address,
        _ => nowhere,
    })
}
