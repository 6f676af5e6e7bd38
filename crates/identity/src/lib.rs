//! User pools' core: pools, their clients and users, and how a user signs up and signs in.
//!
//! `services/cognito` (AWS's API) and `login` (the pool's domain) stand on this crate and come in through [`Identity`]. What it asks for becomes records
//! ([`records`]): a pool, its clients, its users, codes under way, sign-ins. What people must be told leaves through the `Messages`
//! port: confirmation codes, temporary passwords. Refusals leave as [`Refusal`] in AWS's words.
//!
//! One file a noun: [`user_pool`], [`user_pool_client`], [`user_pool_domain`], [`resource_server`], [`identity_provider`],
//! [`ui_customization`], [`user`];
//! above them what users do ([`sign_up`], [`confirmation_code`], [`forgot_password`]), what administrators do ([`admin_pool`],
//! [`admin_client`], [`admin_domain`], [`admin_resource_server`], [`admin_identity_provider`], [`admin_ui_customization`], [`admin_user`],
//! [`provider_link`], [`user_list`]), and the rules those share ([`attribute_schema`], [`password`], `login_name`, `federated_name`,
//! `case_folding`, `absolute_url`, `write_within`). Second factors are [`second_factor`], [`software_token`] and [`mfa_preference`].
//! Functions of the pool's owner are asked on the way ([`trigger`]). Signing in goes through [`flow`], or [`federation`] for whom an identity provider knows, with [`session`] between its steps; it ends
//! in a [`sign_in`] and its [`token`]s, which [`refresh`] renews and [`token_revocation`] ends. A pool's
//! domain signs browsers in ([`flow::managed_login`], [`login_session`]) and gives apps tokens for that ([`authorization_code`],
//! [`grant`], [`user_info`]).
//! Browsers that it sends to identity providers come back to a [`provider_visit`].
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it knows neither HTTP nor AWS's wire shapes, and imports no room.
//! - *Invariant:* no password is kept: only a salt and the SRP verifier, sealed with the server's key. Secrets of clients
//!   and of providers are sealed, and so are codes under way and the secrets of authenticator apps.
//! - *Invariant:* where a second factor is asked for, no way to tokens leads past it but the refresh of an earlier sign-in and the word of
//!   an identity provider: for users that it made, and for the pool's own users who are linked to people of it. Who may link and which
//!   providers count is the administrator's to say, and what the provider asks of its people the provider's.
//! - *Invariant:* whatever a person may sign in with (name, sub, verified alias) belongs to one user of the pool, by one unique
//!   index, so that no sign-in is ambiguous.
//! - *Invariant:* a person at an identity provider belongs to one user of the pool, by one unique index of provider and subject; no name
//!   and no address that a provider says leads to a user.
//! - *Invariant:* a setting that would guard or change sign-in and is not built is refused, never stored and forgotten.
//! - None of its records is in the change feed: the road does not read users.

mod identity;
mod ports;
mod refusal;

mod key_work;
pub mod signing_keys;

pub mod records;

mod page;
pub mod user_pool;
pub mod user_pool_client;
pub mod user_pool_domain;

mod absolute_url;
mod federated_name;
pub mod identity_provider;
pub mod resource_server;
pub mod ui_customization;

pub mod domain_address;

pub mod attribute_schema;
mod case_folding;
mod login_name;
pub mod password;
pub mod user;

mod page_within;
mod write_within;

pub mod account_recovery;
pub mod admin_client;
pub mod admin_domain;
pub mod admin_identity_provider;
pub mod admin_pool;
pub mod admin_resource_server;
pub mod admin_ui_customization;
pub mod admin_user;
pub mod asker;
pub mod confirmation_code;
mod message;
pub mod sign_up;
pub mod user_list;

pub mod trigger;

mod app_client;
pub mod sign_in;
pub mod token;

pub mod mfa_preference;
pub mod second_factor;
pub mod software_token;

mod challenge;
pub mod flow;
pub mod refresh;
pub mod session;

pub mod federation;
pub mod forgot_password;
pub mod provider_link;
pub mod token_revocation;

pub mod authorization_code;
pub mod grant;
pub mod grant_refusal;
pub mod login_session;
pub mod provider_visit;
pub mod user_info;

pub use identity::{Identity, OPENED_KEYS_MAX};
pub use page::Page;
pub use ports::Ports;
pub use refusal::{Refusal, RefusalKind};
