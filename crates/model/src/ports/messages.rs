use crate::timestamp::Timestamp;

/// How a message reaches a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageMedium {
    /// To an e-mail address.
    Email,
    /// To a telephone number.
    Sms,
}

/// What a message's text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageFormat {
    /// Plain text.
    Text,
    /// HTML; nothing that a person chose is markup in it.
    Html,
}

/// One message to a person: a confirmation code, a temporary password. `Debug` withholds the text.
#[derive(Clone)]
pub struct Message {
    /// The user pool that sends it.
    pub user_pool_id: String,
    /// The user it is for, by the pool's internal name.
    pub username: String,
    /// How it goes.
    pub medium: MessageMedium,
    /// Where it goes: an address or a number.
    pub destination: String,
    /// Subject of an e-mail; empty for SMS.
    pub subject: String,
    /// The text.
    pub body: String,
    /// What the text is.
    pub format: MessageFormat,
    /// When it was sent.
    pub sent_at: Timestamp,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message").field("user_pool_id", &self.user_pool_id).field("medium", &self.medium).finish_non_exhaustive()
    }
}

/// Where messages to people go. Bounded; never blocks its caller and never fails it.
pub trait Messages: Send + Sync {
    /// Takes one message.
    fn send(&self, message: Message);
}
