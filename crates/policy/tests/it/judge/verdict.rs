//! What is compared: which statements matched, what the resource's policy says alone, and what all policies say together.

use std::collections::BTreeSet;

use gatewright_policy::combination::{Accounts, Verdicts, combine, combine_trust};
use gatewright_policy::{
    Context, ContextKey, Decision, DocumentKind, Effect, Grantee, Policy, PrincipalRef, Request, StatementEffect, StatementTrace,
};
use serde_json::Value;

use super::question::{ASSUME_ROLE, Caller, INVOKE_API, Question};

/// An answer to a question, in the evaluator's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    /// `identity/0/2`: of which kind, which policy, which statement.
    pub(super) matched: BTreeSet<String>,
    /// What the resource's policy says.
    pub(super) resource: String,
    /// What all say together.
    pub(super) overall: String,
}

impl Verdict {
    /// Reads the evaluator's answer; the error is its own.
    pub(super) fn of_evaluator(question: &Question, answer: &Value) -> Result<Verdict, String> {
        let text = |name: &str| answer[name].as_str().map(str::to_owned);
        let matched = answer["matched"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        let (Some(overall), Some(resource)) = (text("overall"), text("resource")) else {
            return Err(answer.to_string());
        };
        let resource = match (resource.as_str(), &question.caller) {
            // A deny for the whole account is one for the caller.
            ("DeniedForAccount", _) => "ExplicitlyDenied".to_owned(),
            // Root is its account.
            ("AllowedForAccount", Caller::Root { .. }) => "Allowed".to_owned(),
            _ => resource,
        };
        Ok(Verdict { matched, resource, overall })
    }

    /// What this crate says.
    pub(super) fn of_ours(question: &Question) -> Verdict {
        let mut asking = Asking::new(question);
        let is_api = question.asked.action == INVOKE_API;
        let is_trust = question.asked.action == ASSUME_ROLE;
        let own = |number: usize| if is_api && number == 1 { DocumentKind::AuthorizerOutput } else { DocumentKind::Identity };
        let mut identity: Vec<Decision> = question
            .identity
            .iter()
            .enumerate()
            .map(|(number, policy)| asking.decide(own(number), "identity", number, policy))
            .collect();
        let boundary =
            question.boundary.as_ref().map(|policy| asking.decide(DocumentKind::PermissionsBoundary, "boundary", 0, policy));
        let session: Vec<Decision> =
            question.session.iter().map(|policy| asking.decide(DocumentKind::Session, "session", 0, policy)).collect();
        let of_resource = match (is_trust, is_api) {
            (true, _) => DocumentKind::Trust,
            (false, true) => DocumentKind::ApiResource,
            (false, false) => DocumentKind::FunctionResource,
        };
        let resource = question.resource_policy.as_ref().map(|policy| asking.decide(of_resource, "resource", 0, policy));
        if matches!(question.caller, Caller::Root { .. }) {
            identity = vec![Decision::ROOT];
        }
        let accounts = if question.is_same_account() { Accounts::Same } else { Accounts::Other };
        let verdicts = Verdicts { identity: &identity, boundary, session: &session, resource };
        let combined = if is_trust { combine_trust(accounts, &verdicts) } else { combine(accounts, &verdicts) };
        let overall = of_effect(combined.effect).to_owned();
        Verdict { matched: asking.matched, resource: of_resource_policy(question, resource.as_ref()), overall }
    }
}

fn of_effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Allow => "Allowed",
        Effect::ExplicitDeny => "ExplicitlyDenied",
        Effect::ImplicitDeny => "ImplicitlyDenied",
    }
}

fn of_resource_policy(question: &Question, decision: Option<&Decision>) -> String {
    match decision {
        None => "NotApplicable",
        Some(Decision { excepted_by: Some(_), .. }) if question.boundary.is_some() => "ExplicitlyDenied",
        Some(Decision { grantee: Some(Grantee::Account), .. }) => "AllowedForAccount",
        Some(decision) => of_effect(decision.effect),
    }
    .to_owned()
}

/// A question put to this crate's policies, one by one.
struct Asking<'q> {
    question: &'q Question,
    name: Option<String>,
    matched: BTreeSet<String>,
}

impl<'q> Asking<'q> {
    fn new(question: &'q Question) -> Asking<'q> {
        Asking { question, name: question.caller.name(), matched: BTreeSet::new() }
    }

    fn decide(&mut self, kind: DocumentKind, role: &str, number: usize, document: &Value) -> Decision {
        let policy = match Policy::parse(kind, document) {
            Ok(policy) => policy,
            Err(error) => panic!("unusable: {error}: {document}"),
        };
        let keys: Vec<ContextKey<'_>> = self.question.keys.iter().map(|key| ContextKey::many(key.name, &key.values)).collect();
        let name = self.name.as_deref().unwrap_or_default();
        let principal = match self.question.caller {
            Caller::Anonymous => None,
            Caller::Service(_) => Some(PrincipalRef::Service(name)),
            Caller::Federated(_) => Some(PrincipalRef::Federated(name)),
            Caller::CanonicalUser(_) => Some(PrincipalRef::CanonicalUser(name)),
            Caller::User { .. } | Caller::Session { .. } | Caller::Root { .. } => Some(PrincipalRef::Aws(name)),
        };
        let request = Request {
            action: self.question.asked.action,
            resource: self.question.asked.resource,
            principal: principal.as_ref(),
            context: Context::complete(&keys),
        };
        let decision = policy.decide(&request);
        let traces = policy.explain(&request);
        let matched = traces.iter().filter(|trace| trace.matched() || self.denies_the_bounded(document, trace));
        let matched: Vec<String> = matched.map(|trace| format!("{role}/{number}/{}", trace.index)).collect();
        self.matched.extend(matched);
        decision
    }

    /// Whether a statement matches only as `NotPrincipal` excepts nobody who has a permissions boundary.
    fn denies_the_bounded(&self, document: &Value, trace: &StatementTrace) -> bool {
        let statement = document["Statement"].get(usize::from(trace.index)).unwrap_or(&document["Statement"]);
        self.question.boundary.is_some()
            && trace.effect == StatementEffect::Deny
            && statement.get("NotPrincipal").is_some()
            && trace.action_matched
            && trace.resource_matched
            && trace.condition_matched
    }
}
