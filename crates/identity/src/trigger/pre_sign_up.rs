//! Before a user is made: `PreSignUp`.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-sign-up.html>. Only of who signs up themselves
//! the function may say that they are confirmed and what of them is verified; for users whom an administrator makes or another provider
//! brings, it can only refuse.
//!
//! # Not (yet) like AWS
//! - AWS's words for an address or number that is to be verified and is not there are not recorded.
//! - `userAttributes` of users of other providers have no `cognito:email_alias` and `cognito:phone_number_alias`.

use serde_json::{Map, Value, json};

use super::context::TriggerContext;
use super::event::{self, Event, unrecognizable};
use super::invocation::{Trigger, ask};
use crate::Identity;
use crate::refusal::{Refusal, RefusalKind};
use crate::user::User;
use crate::user_pool::{ContactAttribute, UserPool};

/// AWS: `callerContext.clientId` where no client is part of it.
const NO_CLIENT: &str = "CLIENT_ID_NOT_APPLICABLE";

/// Who makes the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Maker<'a> {
    /// People themselves, by SignUp or on a page, with this client.
    SignUp(&'a str),
    /// An administrator.
    AdminCreateUser,
    /// A provider, at the first sign-in by it with this client.
    ExternalProvider(&'a str),
}

/// What the function says of the new user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignUpVerdict {
    /// The user needs no code.
    pub is_confirmed: bool,
    /// What is verified.
    pub verified: Vec<ContactAttribute>,
}

/// Asks the pool's function whether this user may be made; without one everybody may.
///
/// # Errors
/// `UserLambdaValidation` when the function refuses; `UnexpectedLambda`, `InvalidLambdaResponse`.
pub async fn admit(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    maker: Maker<'_>,
    context: &TriggerContext,
) -> Result<SignUpVerdict, Refusal> {
    let Some(function) = &pool.settings.lambda_config.pre_sign_up else { return Ok(SignUpVerdict::default()) };
    let (source, client_id) = match maker {
        Maker::SignUp(client_id) => ("PreSignUp_SignUp", client_id),
        Maker::AdminCreateUser => ("PreSignUp_AdminCreateUser", NO_CLIENT),
        Maker::ExternalProvider(client_id) => ("PreSignUp_ExternalProvider", client_id),
    };
    // AWS: who is not there yet has neither a sub nor a status.
    let attributes = user.attributes.iter().map(|(name, value)| (name.clone(), Value::from(value.clone())));
    let mut request = event::request(attributes.collect(), context.client_metadata.as_ref());
    request.insert("validationData".to_owned(), json!(context.validation_data));
    let event = Event {
        version: "1",
        source,
        pool,
        user_name: &user.username,
        client_id: Some(client_id),
        request,
        response: json!({ "autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false }),
    };
    let response = ask(identity, Trigger::PreSignUp, function, &event, &context.lineage).await?;
    let verdict = verdict(&response)?;
    match maker {
        Maker::SignUp(_) => checked(verdict, user),
        Maker::AdminCreateUser | Maker::ExternalProvider(_) => Ok(SignUpVerdict::default()),
    }
}

fn verdict(response: &Map<String, Value>) -> Result<SignUpVerdict, Refusal> {
    let says = |name: &str| match response.get(name) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(says)) => Ok(*says),
        Some(_) => Err(unrecognizable()),
    };
    let contacts = [("autoVerifyEmail", ContactAttribute::Email), ("autoVerifyPhone", ContactAttribute::PhoneNumber)];
    let mut verified = Vec::new();
    for (name, contact) in contacts {
        if says(name)? {
            verified.push(contact);
        }
    }
    Ok(SignUpVerdict { is_confirmed: says("autoConfirmUser")?, verified })
}

fn checked(verdict: SignUpVerdict, user: &User) -> Result<SignUpVerdict, Refusal> {
    let refused = |words: String| Err(Refusal::new(RefusalKind::InvalidLambdaResponse, words));
    if !verdict.is_confirmed && !verdict.verified.is_empty() {
        return refused("Phone or email cannot be auto verified, when user is not being auto confirmed.".to_owned());
    }
    let is_missing = |contact: &&ContactAttribute| user.attribute(contact.as_str()).is_none_or(str::is_empty);
    match verdict.verified.iter().find(is_missing) {
        Some(missing) => refused(format!("The attribute {} cannot be auto verified, when the user has none.", missing.as_str())),
        None => Ok(verdict),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(response: Value, expected: Result<(bool, &[ContactAttribute]), &str>) {
        let shown = verdict(response.as_object().unwrap()).map_err(|refusal| refusal.message);
        let expected = expected.map(|(is_confirmed, verified)| SignUpVerdict { is_confirmed, verified: verified.to_vec() });
        assert_eq!(shown, expected.map_err(str::to_owned), "{response}");
    }

    #[test]
    fn only_a_boolean_says_yes() {
        use ContactAttribute::{Email, PhoneNumber};
        check(json!({}), Ok((false, &[])));
        check(json!({ "autoConfirmUser": null, "autoVerifyEmail": false, "other": 1 }), Ok((false, &[])));
        check(
            json!({ "autoConfirmUser": true, "autoVerifyEmail": true, "autoVerifyPhone": true }),
            Ok((true, &[Email, PhoneNumber])),
        );
        for wrong in [json!("true"), json!(1), json!([]), json!({})] {
            check(json!({ "autoConfirmUser": wrong }), Err("Unrecognizable lambda output"));
            check(json!({ "autoVerifyPhone": wrong }), Err("Unrecognizable lambda output"));
        }
    }
}
