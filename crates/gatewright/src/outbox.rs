//! Messages to people: every one is kept where this server's operator can read it, and e-mails go on to a relay if there is one.
//!
//! User pools send confirmation codes and temporary passwords. The newest [`MESSAGES_MAX`] are kept in memory and shown under
//! `/_gatewright/outbox`, as JSON and as a page, behind the same guards as the AWS APIs; they end with the process. What is not
//! delivered by then is lost: people ask for another code. SMS go nowhere else.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use gatewright_model::ports::{Message, MessageMedium, Messages};
use tokio::sync::mpsc;

/// How many messages are kept.
const MESSAGES_MAX: usize = 1000;
/// How many wait for the relay; what comes when they do is not mailed.
pub(crate) const WAITING_MAX: usize = 256;
/// How many e-mails go to one address within an hour, of those that are kept: nobody's mailbox is filled by whoever signs up with the address.
const MAILED_TO_ONE_MAX: usize = 20;
const HOUR_MS: i64 = 3_600_000;

/// An e-mail on its way to the relay.
pub(crate) struct Posted {
    /// Its number in the outbox.
    pub(crate) number: u64,
    pub(crate) message: Message,
    /// How often it was tried.
    pub(crate) tries: usize,
}

/// The newest messages, oldest first.
#[derive(Default)]
pub(crate) struct Outbox {
    kept: Mutex<Kept>,
    relay: Option<mpsc::Sender<Posted>>,
}

#[derive(Default)]
struct Kept {
    messages: VecDeque<Entry>,
    next: u64,
}

/// A message and what has become of it.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    number: u64,
    pub(crate) message: Message,
    pub(crate) delivery: Delivery,
}

/// What has become of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// Here and nowhere else: there is no relay, or it is an SMS.
    Kept,
    /// On its way.
    Waiting,
    /// The relay has taken it.
    Sent,
    /// The relay did not take it.
    Failed(String),
}

impl Delivery {
    /// Its name in JSON.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Kept => "KEPT",
            Self::Waiting => "WAITING",
            Self::Sent => "SENT",
            Self::Failed(_) => "FAILED",
        }
    }

    /// Why it was not delivered.
    pub(crate) fn problem(&self) -> Option<&str> {
        match self {
            Self::Failed(problem) => Some(problem),
            Self::Kept | Self::Waiting | Self::Sent => None,
        }
    }
}

impl Outbox {
    /// An outbox whose e-mails go on to a relay, and what it has to deliver.
    pub(crate) fn with_relay() -> (Self, mpsc::Receiver<Posted>) {
        let (relay, posted) = mpsc::channel(WAITING_MAX);
        (Self { kept: Mutex::default(), relay: Some(relay) }, posted)
    }

    /// Newest first.
    pub(crate) fn newest(&self) -> Vec<Entry> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.messages.iter().rev().cloned().collect()
    }

    /// Newest first, as JSON.
    pub(crate) fn shown(&self) -> serde_json::Value {
        let shown: Vec<_> = self.newest().iter().map(shown).collect();
        serde_json::json!({ "messages": shown })
    }

    /// Notes what has become of a message, if it is still kept.
    pub(crate) fn note(&self, number: u64, delivery: Delivery) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = kept.messages.iter_mut().find(|entry| entry.number == number) {
            entry.delivery = delivery;
        }
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).messages.clear();
    }

    /// Whether one more may go to this address now.
    fn is_open_to(&self, message: &Message) -> bool {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let since = message.sent_at.plus_ms(-HOUR_MS);
        let is_one = |entry: &&Entry| {
            let Message { medium, destination, sent_at, .. } = &entry.message;
            *medium == message.medium && destination.eq_ignore_ascii_case(&message.destination) && *sent_at > since
        };
        kept.messages.iter().filter(is_one).count() < MAILED_TO_ONE_MAX
    }

    fn keep(&self, message: Message, delivery: Delivery) -> u64 {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let number = kept.next;
        kept.next = number.wrapping_add(1);
        if kept.messages.len() >= MESSAGES_MAX {
            kept.messages.pop_front();
        }
        kept.messages.push_back(Entry { number, message, delivery });
        number
    }
}

impl Messages for Outbox {
    fn send(&self, message: Message) {
        tracing::info!(user_pool = message.user_pool_id, "a message is in the outbox: GET /_gatewright/outbox");
        let relay = self.relay.as_ref().filter(|_| message.medium == MessageMedium::Email);
        let Some(relay) = relay else {
            self.keep(message, Delivery::Kept);
            return;
        };
        if !self.is_open_to(&message) {
            tracing::warn!(
                user_pool = message.user_pool_id,
                "an e-mail was not sent: {MAILED_TO_ONE_MAX} went to its address within an hour"
            );
            self.keep(message, Delivery::Failed(format!("{MAILED_TO_ONE_MAX} messages went to this address within an hour")));
            return;
        }
        let number = self.keep(message.clone(), Delivery::Waiting);
        if relay.try_send(Posted { number, message, tries: 0 }).is_err() {
            tracing::error!("an e-mail was not sent: {WAITING_MAX} are waiting for the relay already");
            self.note(number, Delivery::Failed(format!("{WAITING_MAX} messages were waiting for the relay already")));
        }
    }
}

fn shown(entry: &Entry) -> serde_json::Value {
    let Entry { message, delivery, .. } = entry;
    serde_json::json!({
        "userPoolId": message.user_pool_id,
        "username": message.username,
        "medium": medium(message.medium),
        "destination": message.destination,
        "subject": message.subject,
        "body": message.body,
        "sentAt": sent_at(message),
        "delivery": delivery.name(),
        "problem": delivery.problem(),
    })
}

/// The medium as AWS writes it.
pub(crate) const fn medium(medium: MessageMedium) -> &'static str {
    match medium {
        MessageMedium::Email => "EMAIL",
        MessageMedium::Sms => "SMS",
    }
}

/// When a message was sent (RFC 3339).
pub(crate) fn sent_at(message: &Message) -> String {
    jiff::Timestamp::from_millisecond(message.sent_at.epoch_ms).unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use gatewright_model::ports::MessageFormat;
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    fn message(medium: MessageMedium, number: usize) -> Message {
        Message {
            user_pool_id: "us-east-1_AbCdEfGhI".into(),
            username: "ada".into(),
            medium,
            destination: "ada@example.com".into(),
            subject: String::new(),
            body: number.to_string(),
            format: MessageFormat::Text,
            sent_at: Timestamp::default(),
        }
    }

    #[test]
    fn the_newest_messages_are_kept_and_shown_first() {
        let outbox = Outbox::default();
        for number in 0..=MESSAGES_MAX {
            outbox.send(message(MessageMedium::Email, number));
        }
        let shown = outbox.shown();
        let messages = shown["messages"].as_array().unwrap();
        assert_eq!((messages.len(), &messages[0]["body"]), (MESSAGES_MAX, &serde_json::json!(MESSAGES_MAX.to_string())));
        assert_eq!((&messages[0]["sentAt"], &messages[0]["delivery"]), (&"1970-01-01T00:00:00Z".into(), &"KEPT".into()));
        outbox.clear();
        assert_eq!(outbox.shown(), serde_json::json!({ "messages": [] }));
    }

    #[test]
    fn nobodys_mailbox_is_filled() {
        let (outbox, mut posted) = Outbox::with_relay();
        for number in 0..=MAILED_TO_ONE_MAX {
            outbox.send(message(MessageMedium::Email, number));
        }
        assert!(matches!(outbox.newest()[0].delivery, Delivery::Failed(_)));
        outbox.send(Message { destination: "bob@example.com".into(), ..message(MessageMedium::Email, 0) });
        let later = Timestamp::default().plus_ms(HOUR_MS);
        outbox.send(Message { sent_at: later, ..message(MessageMedium::Email, 0) });
        let sent = std::iter::from_fn(|| posted.try_recv().ok()).count();
        assert_eq!(sent, MAILED_TO_ONE_MAX + 2);
    }

    #[test]
    fn emails_wait_for_the_relay_up_to_a_limit_and_sms_stay() {
        let (outbox, mut posted) = Outbox::with_relay();
        outbox.send(message(MessageMedium::Sms, 0));
        for number in 0..=WAITING_MAX {
            outbox.send(Message { destination: format!("{number}@example.com"), ..message(MessageMedium::Email, number) });
        }
        let entries = outbox.newest();
        assert_eq!(entries.last().unwrap().delivery, Delivery::Kept);
        assert!(matches!(entries[0].delivery, Delivery::Failed(_)));
        assert_eq!(entries[1].delivery, Delivery::Waiting);
        let Posted { number, message: first, .. } = posted.try_recv().unwrap();
        assert_eq!(first.body, "0");
        outbox.note(number, Delivery::Sent);
        assert_eq!(outbox.newest()[WAITING_MAX].delivery, Delivery::Sent);
    }
}
