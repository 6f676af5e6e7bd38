//! IAM policy documents: parse strictly, compile once, decide, combine, explain.
//!
//! **What passes through here.** A policy document and, later and many times, a question: may this principal do this
//! action on this resource, given these context keys? [`DocumentKind`] says where a document comes from and so what it may hold: an
//! authorizer's answer, an API's or a function's resource policy, an identity's policy, a permissions boundary, a session policy, a
//! trust policy.
//!
//! **Where from, where to.** The gateway's authorizer station parses an authorizer's answer, keeps the compiled
//! [`Policy`] in its cache (weight: [`Policy::size_bytes`]) and asks it again for each method ARN. The functions side
//! asks a function's policy, the program what roles may do. The answer is a [`Decision`]; it names the statement that decided.
//! [`combination`] says what several decisions mean together. [`Policy::explain`] tells for every statement which of its parts
//! matched.
//!
//! ```
//! use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, Request};
//!
//! let document = r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "execute-api:Invoke",
//!     "Resource": "arn:aws:execute-api:*:*:*/GET/*", "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}}"#;
//! let policy = Policy::parse_str(DocumentKind::AuthorizerOutput, document)?;
//! let keys = [ContextKey::one("aws:SourceIp", "192.0.2.7")];
//! let decision = policy.decide(&Request {
//!     action: "execute-api:Invoke",
//!     resource: "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234/Prod/GET/pets",
//!     principal: None,
//!     context: Context::complete(&keys),
//! });
//! assert_eq!((decision.effect, decision.statement), (Effect::Allow, Some(0)));
//! # Ok::<(), gatewright_policy::PolicyError>(())
//! ```
//!
//! **What it does not do.** No I/O, no clock, no cache, no HTTP and no AWS wording of refusals. It looks up no context key's value: who
//! asks brings them, and says whether they are all ([`Context::complete`]) or some ([`Context::partial`]).
//! [`Policy::condition_keys`] names those that a policy depends on, so that no other needs to be made.
//!
//! *Invariant: what is not understood makes the whole policy unusable.* An operator, a principal form, an element or a version that
//! does not exist is a [`PolicyError`] at parse time. Nothing is skipped, because a skipped condition widens an `Allow` and a skipped
//! statement may have been the `Deny`.
//!
//! *Invariant: a matching `Deny` wins*, whatever else matches and in whatever order the statements stand.
//!
//! *Invariant: what is not known denies.* In a partial context a condition or a policy variable on a key that is not listed stops an
//! `Allow` and keeps a `Deny`.
//!
//! *Invariant: the work of one decision is bounded* by the limits in [`limits`] and linear in the texts compared. A decision allocates
//! nothing, unless it has to put in a policy variable.
//!
//! # How a document is read
//! - `Version` is absent (means `2008-10-17`), `2008-10-17` or `2012-10-17`. `Id` is a string and ignored. `Statement`
//!   is one statement or a list; an empty list allows nothing and is not an error.
//! - A statement has `Effect` (exactly `Allow` or `Deny`), one of `Action`/`NotAction`, one of
//!   `Resource`/`NotResource` (a trust policy has neither), and may have `Sid` and `Condition`. Resource, function and trust policies must
//!   have `Principal` or `NotPrincipal`; an authorizer's answer may have `Principal`, which AWS does not evaluate; the others must not.
//! - Names of elements are case-sensitive; an unknown element, a JSON `null` anywhere, an empty list of actions, resources or
//!   principals, and a key given twice in one object are errors.
//! - Actions: `*` or `service:Name` in any letter case, with `*` and `?`. Resources: start with `arn:` or a wildcard,
//!   are case-sensitive and matched over their whole text; `*` crosses `/` and `:` and matches nothing at all too.
//! - All condition operators of IAM, with `IfExists`, `ForAllValues:` and `ForAnyValue:`. A value is a string, a boolean or a number, which
//!   keeps its text, or a list of these, also an empty one.
//! - Policy variables with defaults and `${*}`, `${?}`, `${$}`, in `2012-10-17` documents: in resources and in values of `String…` and
//!   `Arn…` operators.
//! - Principals: `"*"`, `AWS` with `*`, an account id, an ARN of IAM or STS, or the unique id of a deleted principal, `Service`,
//!   `Federated`, `CanonicalUser`. A role's ARN also names the role's sessions, an account all its principals.
//!
//! Follows the IAM user guide, "IAM JSON policy elements reference", "Grammar of the IAM JSON policy language" and "Policy evaluation
//! logic", and the API Gateway developer guide. Where they are silent, `docs/decisions/0019-how-policies-are-decided.md` says what was
//! chosen: the answer that lets fewer requests through.
//!
//! # Not (yet) like AWS
//! - `NotPrincipal` in an authorizer's answer makes it unusable.
//! - Whether a repeated `Sid` is an error was not found out; it is accepted, since it decides nothing.
//! - A variable in the `Principal` element, and partial wildcards there, are refused, as AWS documents them to be.

mod action;
pub mod api_resource;
mod arn_pattern;
pub mod combination;
mod condition;
mod context;
mod document;
mod effect;
mod error;
mod json;
pub mod limits;
mod operator;
mod pattern;
mod policy;
mod principal;
mod request;
mod resource;
mod statement;
mod text;

pub use context::{Context, ContextKey};
pub use document::DocumentKind;
pub use effect::StatementEffect;
pub use error::PolicyError;
pub use policy::Policy;
pub use request::{Decision, Effect, Grantee, PrincipalRef, Request};
pub use statement::StatementTrace;
