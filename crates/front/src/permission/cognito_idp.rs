//! What calls of user pools ask for.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html>. Users and app
//! clients are no resources: what is done to them is done on their pool. The same goes for domains, resource servers and identity
//! providers; but DescribeUserPoolDomain names no pool.
//!
//! Operations of a pool's own users (SignUp, GetUser, …) are unsigned and have no caller whose policies could be asked. Should
//! one get here all the same, it asks for its name on `*`.
//!
//! # Not (yet) like AWS
//! - `UserPoolTags` ask for nothing; whether AWS asks for `cognito-idp:TagResource` was not found out.
//! - Triggers, sending mail through an identity of SES, and the service-linked role that this needs ask for nothing.

use gatewright_wire::document::Document;

use super::iam;
use super::question::{Asked, Place, is_name, text};

pub(super) fn asked(operation: &str, input: &Document, place: &Place<'_>) -> Option<Vec<Asked>> {
    let resource = match operation {
        "CreateUserPool" | "ListUserPools" | "DescribeUserPoolDomain" => None,
        "DescribeUserPool"
        | "UpdateUserPool"
        | "DeleteUserPool"
        | "CreateUserPoolClient"
        | "DescribeUserPoolClient"
        | "UpdateUserPoolClient"
        | "DeleteUserPoolClient"
        | "ListUserPoolClients"
        | "GetUserPoolMfaConfig"
        | "SetUserPoolMfaConfig"
        | "CreateUserPoolDomain"
        | "UpdateUserPoolDomain"
        | "DeleteUserPoolDomain"
        | "CreateResourceServer"
        | "DescribeResourceServer"
        | "UpdateResourceServer"
        | "DeleteResourceServer"
        | "ListResourceServers"
        | "CreateIdentityProvider"
        | "DescribeIdentityProvider"
        | "GetIdentityProviderByIdentifier"
        | "UpdateIdentityProvider"
        | "DeleteIdentityProvider"
        | "ListIdentityProviders"
        | "SetUICustomization"
        | "GetUICustomization"
        | "AdminCreateUser"
        | "AdminSetUserPassword"
        | "AdminResetUserPassword"
        | "AdminUserGlobalSignOut"
        | "AdminGetUser"
        | "AdminSetUserMFAPreference"
        | "AdminDeleteUser"
        | "AdminDisableUser"
        | "AdminEnableUser"
        | "AdminLinkProviderForUser"
        | "AdminDisableProviderForUser"
        | "ListUsers"
        | "AdminConfirmSignUp"
        | "AdminInitiateAuth"
        | "AdminRespondToAuthChallenge" => pool(input, place),
        // Unsigned.
        "SignUp"
        | "ConfirmSignUp"
        | "ResendConfirmationCode"
        | "AssociateSoftwareToken"
        | "VerifySoftwareToken"
        | "SetUserMFAPreference"
        | "ForgotPassword"
        | "ConfirmForgotPassword"
        | "RevokeToken"
        | "GlobalSignOut"
        | "GetUser"
        | "InitiateAuth"
        | "RespondToAuthChallenge"
        | "GetTokensFromRefreshToken" => None,
        _ => return None,
    };
    // The role in which a pool sends SMS.
    let sms = input.member("SmsConfiguration").and_then(|sms| text(sms, "SnsCallerArn")).filter(|role| !role.is_empty());
    let role = sms.map(|role| iam::pass_role(role, place));
    Some(std::iter::once(Asked::on(format!("cognito-idp:{operation}"), resource)).chain(role).collect())
}

/// A pool has one id, which is of the place's region.
fn pool(input: &Document, place: &Place<'_>) -> Option<String> {
    let id = text(input, "UserPoolId").filter(|id| is_name(id, "_-"))?;
    Some(place.arn("cognito-idp", &format!("userpool/{id}")))
}
