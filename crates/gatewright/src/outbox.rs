//! Messages to people, kept where their sender's developer can read them: nothing is mailed from here.
//!
//! User pools send confirmation codes and temporary passwords. The newest [`MESSAGES_MAX`] are kept in memory and shown under
//! `/_gatewright/outbox`, behind the same guards as the AWS APIs; they end with the process.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use gatewright_model::ports::{Message, MessageMedium, Messages};

/// How many messages are kept.
const MESSAGES_MAX: usize = 1000;

/// The newest messages, oldest first.
#[derive(Default)]
pub(crate) struct Outbox(Mutex<VecDeque<Message>>);

impl Outbox {
    /// Newest first, as JSON.
    pub(crate) fn shown(&self) -> serde_json::Value {
        let messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let shown: Vec<_> = messages.iter().rev().map(shown).collect();
        serde_json::json!({ "messages": shown })
    }

    /// Forgets all of them.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Messages for Outbox {
    fn send(&self, message: Message) {
        tracing::info!(user_pool = message.user_pool_id, "a message is in the outbox: GET /_gatewright/outbox");
        let mut messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if messages.len() >= MESSAGES_MAX {
            messages.pop_front();
        }
        messages.push_back(message);
    }
}

fn shown(message: &Message) -> serde_json::Value {
    serde_json::json!({
        "userPoolId": message.user_pool_id,
        "username": message.username,
        "medium": match message.medium {
            MessageMedium::Email => "EMAIL",
            MessageMedium::Sms => "SMS",
        },
        "destination": message.destination,
        "subject": message.subject,
        "body": message.body,
        "sentAt": jiff::Timestamp::from_millisecond(message.sent_at.epoch_ms).unwrap_or_default().to_string(),
    })
}

#[cfg(test)]
mod tests {
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    #[test]
    fn the_newest_messages_are_kept_and_shown_first() {
        let outbox = Outbox::default();
        for number in 0..=MESSAGES_MAX {
            outbox.send(Message {
                user_pool_id: "us-east-1_AbCdEfGhI".into(),
                username: "ada".into(),
                medium: MessageMedium::Email,
                destination: "ada@example.com".into(),
                subject: String::new(),
                body: number.to_string(),
                sent_at: Timestamp::default(),
            });
        }
        let shown = outbox.shown();
        let messages = shown["messages"].as_array().unwrap();
        assert_eq!((messages.len(), &messages[0]["body"]), (MESSAGES_MAX, &serde_json::json!(MESSAGES_MAX.to_string())));
        assert_eq!(messages[0]["sentAt"], "1970-01-01T00:00:00Z");
        outbox.clear();
        assert_eq!(outbox.shown(), serde_json::json!({ "messages": [] }));
    }
}
