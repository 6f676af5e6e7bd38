//! Mail by SMTP: what is in the outbox goes on to a relay, if the operator has named one.
//!
//! The way there is encrypted, but for a relay on this machine: `smtps://` from the first byte, `smtp://` by STARTTLS, without which
//! nothing is sent (RFC 8314). A relay that cannot be reached or is busy is tried again; what it refuses for good is not. What becomes of
//! each message stands in the outbox.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, ensure};
use gatewright_model::ports::{Clock, Entropy, Message, MessageFormat, Tasks};
use gatewright_model::secret::Secret;
use lettre::address::Address;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message as Mail};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Tokio1Executor};
use tokio::sync::{Mutex, Semaphore, mpsc};

use crate::outbox::{Delivery, Outbox, Posted};

/// How many messages are under way at once.
const UNDER_WAY_MAX: usize = 4;
/// How many wait to be tried again; what fails when they do has failed.
const PUT_OFF_MAX: usize = 256;
/// How often a message is tried, and how long is waited before the second and the third time.
const TRIES_MAX: usize = 3;
const RETRY_DELAYS: [Duration; TRIES_MAX - 1] = [Duration::from_secs(2), Duration::from_secs(15)];
/// How long the relay may take for each of its answers.
const ANSWER_WAIT: Duration = Duration::from_secs(15);
/// Characters of a message's id.
const MESSAGE_ID_CHARS: usize = 24;

/// A relay, and whom mail comes from. `Debug` withholds the credentials.
#[derive(Debug, Clone)]
pub(crate) struct SmtpRelay {
    url: Secret<String>,
    from: Mailbox,
}

/// What delivery needs from the house.
pub(crate) struct Ports {
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) tasks: Arc<dyn Tasks>,
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("this is no address that mail can go to")]
    Address,
    #[error("the message cannot be written: {0}")]
    Message(#[from] lettre::error::Error),
    #[error(transparent)]
    Relay(#[from] lettre::transport::smtp::Error),
}

impl Failure {
    /// Whether another try may end otherwise.
    fn is_passing(&self) -> bool {
        match self {
            Self::Address | Self::Message(_) => false,
            Self::Relay(problem) => !problem.is_permanent() && !problem.is_client() && !problem.is_tls(),
        }
    }
}

impl SmtpRelay {
    /// The relay at `smtps://…` or `smtp://…`, with `user:password@` before its host where it asks for them, for mail from `from`.
    pub(crate) fn parse(url: &str, from: &str) -> anyhow::Result<Self> {
        let from: Mailbox = from.parse().with_context(|| format!("--mail-from `{from}` is not an e-mail address"))?;
        // The text holds a password, so no message repeats it.
        let parsed: http::Uri =
            url.parse().ok().context("--smtp-url is not a URL: smtps://user:password@host, smtp://host:port")?;
        let host = parsed.host().context("--smtp-url names no host")?;
        let is_bare = parsed.query().is_none() && matches!(parsed.path(), "" | "/");
        ensure!(is_bare, "--smtp-url is smtp:// or smtps://, a host and a port, and nothing behind them");
        let url = match parsed.scheme_str() {
            Some("smtps") => url.to_owned(),
            Some("smtp") if is_this_machine(host) => url.to_owned(),
            Some("smtp") => format!("{}?tls=required", url.trim_end_matches('/')),
            _ => anyhow::bail!("--smtp-url begins with smtp:// or smtps://"),
        };
        let relay = Self { url: Secret::new(url), from };
        relay.transport().context("--smtp-url")?;
        Ok(relay)
    }

    /// Starts to deliver what is posted, for as long as the program runs.
    pub(crate) fn start(self, posted: mpsc::Receiver<Posted>, ports: Ports) -> anyhow::Result<()> {
        let (again, put_off) = mpsc::channel(PUT_OFF_MAX);
        let work = Arc::new(Work {
            relay: self,
            posted: Mutex::new(posted),
            put_off: Mutex::new(put_off),
            again,
            places: Arc::new(Semaphore::new(PUT_OFF_MAX)),
            ports,
        });
        for _ in 0..UNDER_WAY_MAX {
            let (worker, transport) = (Arc::clone(&work), work.relay.transport()?);
            work.ports.tasks.spawn("mail", Box::pin(async move { worker.run(&transport).await }));
        }
        Ok(())
    }

    fn transport(&self) -> anyhow::Result<AsyncSmtpTransport<Tokio1Executor>> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(self.url.expose())?;
        Ok(builder.timeout(Some(ANSWER_WAIT)).build())
    }

    fn mail(&self, message: &Message, entropy: &dyn Entropy) -> Result<Mail, Failure> {
        let to: Address = message.destination.parse().map_err(|_| Failure::Address)?;
        let content_type = match message.format {
            MessageFormat::Text => ContentType::TEXT_PLAIN,
            MessageFormat::Html => ContentType::TEXT_HTML,
        };
        let id = format!("<{}@{}>", entropy.lower_id(MESSAGE_ID_CHARS), self.from.email.domain());
        let builder = Mail::builder().message_id(Some(id)).from(self.from.clone()).to(Mailbox::new(None, to));
        Ok(builder.subject(message.subject.clone()).header(content_type).body(message.body.clone())?)
    }
}

/// What the workers share.
struct Work {
    relay: SmtpRelay,
    posted: Mutex<mpsc::Receiver<Posted>>,
    put_off: Mutex<mpsc::Receiver<Posted>>,
    again: mpsc::Sender<Posted>,
    /// Of those that wait to be tried again. They wait beside the workers: a relay that puts one message off keeps no other waiting.
    places: Arc<Semaphore>,
    ports: Ports,
}

impl Work {
    async fn run(self: Arc<Self>, transport: &AsyncSmtpTransport<Tokio1Executor>) {
        loop {
            let next = tokio::select! {
                posted = async { self.posted.lock().await.recv().await } => posted,
                again = async { self.put_off.lock().await.recv().await } => again,
            };
            let Some(next) = next else { return };
            self.deliver(transport, next).await;
        }
    }

    async fn deliver(self: &Arc<Self>, transport: &AsyncSmtpTransport<Tokio1Executor>, posted: Posted) {
        let Posted { number, message, tries } = posted;
        let sent = match self.relay.mail(&message, self.ports.entropy.as_ref()) {
            Ok(mail) => transport.send(mail).await.map(drop).map_err(Failure::Relay),
            Err(failure) => Err(failure),
        };
        let Err(failure) = sent else { return self.ports.outbox.note(number, Delivery::Sent) };
        let place = Arc::clone(&self.places).try_acquire_owned();
        match (RETRY_DELAYS.get(tries), place) {
            (Some(delay), Ok(place)) if failure.is_passing() => {
                tracing::warn!(user_pool = message.user_pool_id, cause = %told(&failure), "an e-mail is tried again later");
                let (work, delay) = (Arc::clone(self), self.ports.clock.sleep(*delay));
                let again = async move {
                    delay.await;
                    // As many as places; so there is room.
                    let _ = work.again.try_send(Posted { number, message, tries: tries.saturating_add(1) });
                    drop(place);
                };
                self.ports.tasks.spawn("mail again", Box::pin(again));
            }
            _ => {
                tracing::error!(user_pool = message.user_pool_id, cause = %told(&failure), "an e-mail was not delivered");
                self.ports.outbox.note(number, Delivery::Failed(told(&failure)));
            }
        }
    }
}

fn is_this_machine(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

/// A failure and its causes.
fn told(failure: &Failure) -> String {
    let causes = std::iter::successors(Some(failure as &(dyn std::error::Error + 'static)), |error| error.source());
    let mut told: Vec<String> = causes.map(ToString::to_string).collect();
    told.dedup();
    told.join(": ")
}

#[cfg(test)]
mod tests {
    use gatewright_model::ports::MessageMedium;
    use gatewright_model::timestamp::Timestamp;

    use super::*;
    use crate::system::SystemEntropy;

    fn message(destination: &str, subject: &str, format: MessageFormat) -> Message {
        Message {
            user_pool_id: "us-east-1_AbCdEfGhI".into(),
            username: "ada".into(),
            medium: MessageMedium::Email,
            destination: destination.into(),
            subject: subject.into(),
            body: "Your code is 123456.".into(),
            format,
            sent_at: Timestamp::default(),
        }
    }

    #[test]
    fn only_this_machine_is_reached_without_encryption() {
        let url = |text: &str| SmtpRelay::parse(text, "login@example.com").map(|relay| relay.url.expose().clone());
        for plain in ["smtp://127.0.0.1:1025", "smtp://localhost", "smtp://user:p%40ss@localhost:2525"] {
            assert_eq!(url(plain).unwrap(), plain);
        }
        assert_eq!(url("smtp://mail.example.com:587/").unwrap(), "smtp://mail.example.com:587?tls=required");
        assert_eq!(url("smtp://127.0.0.1.example.com").unwrap(), "smtp://127.0.0.1.example.com?tls=required");
        assert_eq!(url("smtps://u:p@mail.example.com").unwrap(), "smtps://u:p@mail.example.com");
        for wrong in
            ["", "mail.example.com", "http://mail.example.com", "smtp://h?tls=opportunistic", "smtps://h/name", "smtp://"]
        {
            assert!(url(wrong).is_err(), "{wrong}");
        }
        assert!(SmtpRelay::parse("smtp://localhost", "nobody").is_err());
    }

    #[test]
    fn neither_messages_nor_debug_repeat_a_password() {
        let relay = SmtpRelay::parse("smtps://ada:hunter2@mail.example.com", "login@example.com").unwrap();
        assert!(!format!("{relay:?}").contains("hunter2"));
        let refused = SmtpRelay::parse("smtps://ada:hunter2@mail.example.com?x=y", "login@example.com").unwrap_err();
        assert!(!format!("{refused:?}").contains("hunter2"));
    }

    #[test]
    fn an_address_or_subject_adds_no_header_and_no_second_recipient() {
        let relay = SmtpRelay::parse("smtp://localhost", "Login <login@example.com>").unwrap();
        let mail = |message: &Message| relay.mail(message, &SystemEntropy);
        for wrong in [
            "ada@example.com\r\nBcc: eve@example.com",
            "ada@example.com, eve@example.com",
            "Ada <ada@example.com>",
            "+14325551212",
        ] {
            assert!(matches!(mail(&message(wrong, "", MessageFormat::Text)), Err(Failure::Address)), "{wrong}");
        }
        let sent = mail(&message("ada@example.com", "Code\r\nBcc: eve@example.com", MessageFormat::Html)).unwrap();
        let text = String::from_utf8(sent.formatted()).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Content-Type: text/html; charset=utf-8") && head.contains("From: Login <login@example.com>"));
        let recipients: Vec<String> = sent.envelope().to().iter().map(ToString::to_string).collect();
        assert_eq!(recipients, ["ada@example.com"]);
    }
}
