//! IAM policy documents: parse strictly, compile once, decide, explain.
//!
//! **What passes through here.** A policy document and, later and many times, a question: may this principal do this
//! action on this resource, given these context keys? Three kinds of document come today: the `policyDocument` that a
//! Lambda authorizer returned ([`DocumentKind::AuthorizerOutput`]), the policies of an IAM identity ([`DocumentKind::Identity`]) and
//! the policy attached to a function, written by AddPermission ([`DocumentKind::FunctionResource`]).
//!
//! **Where from, where to.** The gateway's authorizer station parses an authorizer's answer, keeps the compiled
//! [`Policy`] in its cache (weight: [`Policy::size_bytes`]) and asks it again for each method ARN. The functions side
//! asks a function's policy whether API Gateway may invoke it for a given source ARN. The answer is a [`Decision`]; it
//! names the statement that decided. [`Policy::explain`] tells for every statement which of its parts matched.
//!
//! **What it does not do.** No I/O, no clock, no cache, no HTTP and no AWS wording of refusals. It does not combine
//! several policies: that is the caller's (or a later module's) work. It looks up no context key's value: it names the
//! keys that a kind of document may use ([`DocumentKind::condition_keys`]), and the caller supplies them.
//!
//! *Invariant: what is not understood makes the whole policy unusable.* An operator, a condition key, a principal
//! form, an element or a version that this crate does not implement is a [`PolicyError`] at parse time. Nothing is
//! skipped, because a skipped condition widens an `Allow` and a skipped statement may have been the `Deny`. A condition
//! on a key that nobody supplies would skip its `Deny` in the same way.
//!
//! *Invariant: a matching `Deny` wins*, whatever else matches and in whatever order the statements stand.
//!
//! *Invariant: the work of one decision is bounded* by the limits in [`limits`]: matching never backtracks further than
//! one `*`, and the only part that is not linear (searching for text that contains `?`) has a budget per policy.
//!
//! # How a document is read
//! - `Version` is absent (means `2008-10-17`), `2008-10-17` or `2012-10-17`. `Id` is a string and ignored. `Statement`
//!   is one statement or a list; an empty list allows nothing and is not an error.
//! - A statement has `Effect` (exactly `Allow` or `Deny`), one of `Action`/`NotAction`, one of
//!   `Resource`/`NotResource`, and may have `Sid` and `Condition`. A function's policy must have `Principal`.
//! - Names of elements are case-sensitive; an unknown element, a JSON `null` anywhere, an empty list of actions,
//!   resources or values, and (for text, [`Policy::parse_str`]) a key given twice in one object are errors.
//! - Actions: `*` or `service:Name` in any letter case, with `*` and `?`. Resources: start with `arn:` or a wildcard,
//!   are case-sensitive and matched over their whole text; `*` crosses `/` and `:` and matches nothing at all too.
//! - Condition operators: `StringEquals`, `StringEqualsIgnoreCase`, `StringLike`, `ArnEquals`, `ArnLike`, `Bool`,
//!   `Null`. Operators and keys are AND'd, values OR'd; key names ignore letter case; a known key that is absent
//!   makes every operator but `Null` false.
//! - Condition keys: `aws:UserAgent`, `aws:Referer` and `aws:SecureTransport` in an authorizer's output, the same and
//!   `lambda:FunctionUrlAuthType` and `lambda:InvokedViaFunctionUrl` in an identity's policy;
//!   `aws:SourceArn`, `aws:SourceAccount`, `lambda:FunctionUrlAuthType` and `lambda:InvokedViaFunctionUrl` in a function's policy.
//! - Principals of a function's policy: `"*"`, `{"Service": …}`, `{"AWS": …}` with `*`, an account id, or an ARN of
//!   IAM or STS. A role's ARN also names the role's sessions.
//!
//! Follows the IAM user guide, "IAM JSON policy elements reference" and "Policy evaluation logic", and the API Gateway
//! developer guide, "Output from an API Gateway Lambda authorizer".
//!
//! # Not (yet) like AWS
//! - `Principal` in an authorizer's output: AWS does not evaluate it. Here the policy is unusable, since what the
//!   author meant by it would be ignored.
//! - Operators not listed above (`StringNotEquals`, `Numeric…`, `Date…`, `IpAddress`, `BinaryEquals`, the suffix
//!   `IfExists`, the prefixes `ForAllValues:` and `ForAnyValue:`) make a policy unusable.
//! - Condition keys not listed above make a policy unusable, also under `Null`. On AWS an authorizer's output may use
//!   others (`aws:SourceIp`, `aws:CurrentTime`, `aws:EpochTime`, `aws:SourceVpc`, `aws:SourceVpce`, `aws:SourceArn`), and
//!   so may a function's policy (`aws:PrincipalOrgID`, `lambda:FunctionUrlAuthType`, `lambda:InvokedViaFunctionUrl`,
//!   `lambda:EventSourceToken`); a key that does not exist is there merely absent.
//! - Policy variables (`${aws:…}`, and the escapes `${*}`, `${?}`, `${$}`) in a `2012-10-17` document make it unusable.
//!   In older documents `${` is literal text, as AWS defines it.
//! - `NotPrincipal` and the principals `Federated` and `CanonicalUser` make a policy unusable.
//! - An `Allow` for an account (`123456789012` or its `:root` ARN) hands the choice to that account's own policies. As
//!   this crate does not combine policies, such an `Allow` counts for the account's root only; a `Deny` counts for
//!   every principal of the account.
//! - A context key has one value. A request that names a key twice is answered from the first.
//! - Whether a repeated `Sid` is an error was not found out; it is accepted, since it decides nothing.

mod action;
mod arn_pattern;
mod condition;
mod document;
mod effect;
mod error;
pub mod limits;
mod operator;
mod pattern;
mod policy;
mod principal;
mod request;
mod resource;
mod statement;
mod strict_json;

pub use document::DocumentKind;
pub use effect::StatementEffect;
pub use error::PolicyError;
pub use policy::Policy;
pub use request::{Decision, Effect, PrincipalRef, Request};
pub use statement::StatementTrace;
