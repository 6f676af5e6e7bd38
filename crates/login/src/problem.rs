//! What people are told when the core refuses them: our words for what they can do something about, AWS's for the rest.

use gatewright_identity::{Refusal, RefusalKind};

use crate::texts::Texts;

/// What a page says of a refusal.
pub(crate) fn problem(refusal: &Refusal, texts: &Texts) -> String {
    let message = refusal.message.as_str();
    let told = match refusal.kind {
        RefusalKind::NotAuthorized => match message {
            "Password attempts exceeded" => texts.attempts_exceeded,
            "User is disabled." => texts.is_disabled,
            "Contact administrator to reset password." => texts.reset_closed,
            "SignUp is not permitted for this user pool" => texts.sign_up_closed,
            _ if message.starts_with("Invalid session") => texts.session_over,
            _ if message.starts_with("Temporary password") => texts.temporary_password_expired,
            "Incorrect username or password." => texts.wrong_password,
            _ => message,
        },
        // No page says who is there; who has gone meanwhile begins anew.
        RefusalKind::UserNotFound => texts.error_lead,
        RefusalKind::PasswordResetRequired => texts.reset_required,
        RefusalKind::CodeMismatch | RefusalKind::EnableSoftwareTokenMfa => texts.wrong_code,
        RefusalKind::ExpiredCode if message.starts_with("Your software token") => texts.used_code,
        RefusalKind::ExpiredCode => texts.expired_code,
        RefusalKind::LimitExceeded | RefusalKind::TooManyFailedAttempts => texts.limit_exceeded,
        RefusalKind::UsernameExists => texts.username_exists,
        RefusalKind::AliasExists => texts.alias_exists,
        RefusalKind::TooManyRequests => texts.busy,
        RefusalKind::Internal => texts.failed,
        _ => message,
    };
    told.to_owned()
}
