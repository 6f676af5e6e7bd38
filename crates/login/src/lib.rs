//! A user pool's domain: the pages on which people sign in, and the OAuth 2.0 endpoints that apps send them to.
//!
//! The listener sends every request here that names a domain by host or path ([`LoginDoor`]). The domain leads to its pool, the request to
//! one of its endpoints, a file each; what they ask about users, codes and tokens is asked of the user pools' core
//! ([`gatewright_identity`]). Answers are pages ([`page`](mod@page), from the templates beside this crate, in the words of `texts`),
//! redirects and JSON.
//!
//! ```text
//! people  /oauth2/authorize → /login → the app        /oauth2/authorize → a provider → /oauth2/idpresponse → the app
//!         /forgotPassword → /confirmforgotPassword → /login
//!         /signup · /confirmUser · /resendcode · /changePassword · /mfa · /mfa/setup · /logout · /error
//! apps    /oauth2/token · /oauth2/revoke · /oauth2/userInfo
//! ```
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-userpools-server-contract-reference.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it decides nothing about users and keeps nothing of them: passwords, sessions, codes and tokens are the core's. What
//!   identity providers publish is kept for a while ([`Providers`]).
//! - *Invariant:* nobody is sent anywhere but to this domain, to addresses that the client has registered, compared letter by letter, and to
//!   its identity providers.
//! - *Invariant:* what a provider says counts when it answers the visit that began in this browser, and its signature, issuer, audience, times
//!   and nonce are right.
//! - *Invariant:* a form is taken only from a page of this domain: by its token and cookie, and by what the browser says of its origin.
//! - *Invariant:* HEAD changes nothing; where GET does, it is refused.
//! - *Invariant:* no password, code or token is in a log, and of an app's tokens only those of the implicit grant are in an address.
//! - *Invariant:* nothing that somebody else wrote becomes markup: every field of a page is escaped by the template engine.
//!
//! # Not (yet) like AWS
//! - No sign-in by SAML or by other social providers than Google, no passkeys.
//! - The pages look otherwise. A pool's logo and its colours by AWS's classes are shown, but not where something of ours has failed; managed login's
//!   branding is not built.
//! - Over TLS the cookies have the prefix `__Secure-` before AWS's names, since plain HTTP is answered under the same name.

mod door;
mod endpoint;
mod ports;

mod form;
mod look;
mod site;

mod answer;
mod asset;
mod cookie;
mod guard;
mod page;
mod problem;
mod texts;

mod asked;
mod authorization_request;
mod authorize;
mod redirect;
mod sign_in;

mod idp_response;
mod providers;
mod way_out;
mod ways_in;

mod attribute_field;
mod secret_hash;

mod change_password;
mod confirm;
mod confirm_forgot_password;
mod error_page;
mod forgot_password;
mod logout;
mod mfa;
mod mfa_setup;
mod sign_up;

mod client_authentication;
mod cors;
mod oauth_error;
mod revoke;
mod token;
mod user_info;

pub use door::{FORM_BYTES_MAX, LoginDoor};
pub use ports::Ports;
pub use providers::{ANSWER_BYTES_MAX, DISCOVERY_BYTES_MAX, Providers};
