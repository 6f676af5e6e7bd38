//! What people are sent: codes and invitations, by the pool's templates, and how a destination is shown to others.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-customizations.html>.
//!
//! # Not (yet) like AWS
//! - Links instead of codes are not sent.

use gatewright_model::ports::{Message, MessageFormat, MessageMedium};
use html_escape::encode_safe;

use crate::Identity;
use crate::user::User;
use crate::user_pool::{ContactAttribute, UserPool};

const CODE: &str = "{####}";
const USERNAME: &str = "{username}";

const CODE_SUBJECT: &str = "Your verification code";
const CODE_EMAIL: &str = "Your verification code is {####}.";
const CODE_SMS: &str = "Your verification code is {####}.";
const INVITATION_SUBJECT: &str = "Your temporary password";
const INVITATION_EMAIL: &str = "Your username is {username} and temporary password is {####}.";
const INVITATION_SMS: &str = "Your username is {username} and temporary password is {####}.";

/// Sends a confirmation code to an address or number.
pub(crate) fn send_code(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    attribute: ContactAttribute,
    destination: &str,
    code: &str,
) {
    let settings = &pool.settings;
    let template = &settings.verification_message_template;
    let email = template.email_message.as_ref().or(settings.email_verification_message.as_ref());
    let subject = template.email_subject.as_ref().or(settings.email_verification_subject.as_ref());
    let sms = template.sms_message.as_ref().or(settings.sms_verification_message.as_ref());
    let (subject, body) = match attribute {
        ContactAttribute::Email => (text(subject, CODE_SUBJECT), text(email, CODE_EMAIL)),
        ContactAttribute::PhoneNumber => ("", text(sms, CODE_SMS)),
    };
    send(identity, pool, user, attribute, destination, (subject, body), code);
}

/// Sends an invitation with a temporary password to an address or number.
pub(crate) fn send_invitation(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    attribute: ContactAttribute,
    destination: &str,
    password: &str,
) {
    let template = pool.settings.admin_create_user_config.invite_message_template.clone().unwrap_or_default();
    let (subject, body) = match attribute {
        ContactAttribute::Email => {
            (text(template.email_subject.as_ref(), INVITATION_SUBJECT), text(template.email_message.as_ref(), INVITATION_EMAIL))
        }
        ContactAttribute::PhoneNumber => ("", text(template.sms_message.as_ref(), INVITATION_SMS)),
    };
    send(identity, pool, user, attribute, destination, (subject, body), password);
}

/// A destination as others may see it: `a***@e***`, `+*******1234`.
pub(crate) fn masked(attribute: ContactAttribute, destination: &str) -> String {
    let first = |text: &str| text.chars().take(1).collect::<String>();
    match attribute {
        ContactAttribute::Email => {
            let (local, domain) = destination.rsplit_once('@').unwrap_or((destination, ""));
            format!("{}***@{}***", first(local), first(domain))
        }
        ContactAttribute::PhoneNumber => {
            let digits: Vec<char> = destination.chars().filter(char::is_ascii_digit).collect();
            let hidden = digits.len().saturating_sub(4);
            format!("+{}{}", "*".repeat(hidden), digits.iter().skip(hidden).collect::<String>())
        }
    }
}

/// How an address or number is reached.
pub(crate) const fn medium(attribute: ContactAttribute) -> MessageMedium {
    match attribute {
        ContactAttribute::Email => MessageMedium::Email,
        ContactAttribute::PhoneNumber => MessageMedium::Sms,
    }
}

fn text<'a>(template: Option<&'a String>, default: &'a str) -> &'a str {
    template.map_or(default, String::as_str)
}

fn send(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    attribute: ContactAttribute,
    destination: &str,
    (subject, body): (&str, &str),
    secret: &str,
) {
    // AWS shows people the name they sign in with, not a sub.
    let shown_name = if pool.has_username_attributes() { destination } else { &user.username };
    let format = format(attribute, body);
    identity.ports.messages.send(Message {
        user_pool_id: pool.id.clone(),
        username: user.username.clone(),
        medium: medium(attribute),
        destination: destination.to_owned(),
        subject: subject.to_owned(),
        body: match format {
            MessageFormat::Text => filled(body, shown_name, secret),
            MessageFormat::Html => filled(body, &encode_safe(shown_name), &encode_safe(secret)),
        },
        format,
        sent_at: identity.ports.clock.now(),
    });
}

/// AWS sends the text of an e-mail as HTML. One without a tag is the same as plain text, and goes as that.
fn format(attribute: ContactAttribute, template: &str) -> MessageFormat {
    let has_tag = template.split('<').skip(1).any(|rest| rest.contains('>'));
    if attribute == ContactAttribute::Email && has_tag { MessageFormat::Html } else { MessageFormat::Text }
}

/// The text with name and secret in their places. The secret goes in last: nothing in a name is taken for its place.
fn filled(body: &str, username: &str, secret: &str) -> String {
    let pieces: Vec<String> = body.split(CODE).map(|piece| piece.replace(USERNAME, username)).collect();
    pieces.join(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_shows_little_of_itself() {
        let cases = [
            (ContactAttribute::Email, "ann@example.com", "a***@e***"),
            (ContactAttribute::Email, "ö@x", "ö***@x***"),
            (ContactAttribute::Email, "", "***@***"),
            (ContactAttribute::PhoneNumber, "+14325551212", "+*******1212"),
            (ContactAttribute::PhoneNumber, "+12", "+12"),
        ];
        for (attribute, destination, shown) in cases {
            assert_eq!(masked(attribute, destination), shown);
        }
    }

    #[test]
    fn a_template_with_a_tag_is_html_and_a_name_in_it_is_none() {
        let cases = [
            (ContactAttribute::Email, "Hello <b>{username}</b>", MessageFormat::Html),
            (ContactAttribute::Email, "1 < 2, {username}", MessageFormat::Text),
            (ContactAttribute::PhoneNumber, "<b>{username}</b>", MessageFormat::Text),
        ];
        for (attribute, template, expected) in cases {
            assert_eq!(format(attribute, template), expected, "{template}");
        }
    }

    #[test]
    fn a_name_cannot_ask_for_the_code() {
        assert_eq!(filled("{username}: {####}", "{####}", "123456"), "{####}: 123456");
        assert_eq!(filled("{####} and {####}", "x", "1"), "1 and 1");
    }
}
