//! Differences that AWS's documentation has settled, each as narrow as it can be said.
//!
//! `docs/decisions/0025-an-independent-judge-of-policies.md` has the sources. A difference that none of these covers fails the run.

use std::collections::BTreeSet;

use serde_json::Value;

use super::conditions::is_negated;
use super::question::{Question, STRANGE};
use super::verdict::Verdict;

/// How two answers stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    Same,
    /// They differ, and these say why.
    Settled(BTreeSet<&'static str>),
    /// They differ in this.
    Different(String),
}

/// A statement that one of the evaluators found to match and the other did not.
struct Found<'q> {
    statement: &'q Value,
    question: &'q Question,
}

impl Found<'_> {
    fn is_deny(&self) -> bool {
        self.statement["Effect"] == "Deny"
    }

    /// Whether one of its conditions is so: the operator, the request's values of the key, the policy's.
    fn has_condition(&self, is_so: impl Fn(&str, &[&str], &[Value]) -> bool) -> bool {
        let operators = self.statement["Condition"].as_object().into_iter().flatten();
        let mut conditions =
            operators.flat_map(|(operator, keys)| keys.as_object().into_iter().flatten().map(move |key| (operator, key)));
        conditions.any(|(operator, (key, wanted))| {
            let wanted = wanted.as_array().map_or(std::slice::from_ref(wanted), Vec::as_slice);
            is_so(operator, self.question.values_of(key), wanted)
        })
    }
}

type Rule = (&'static str, fn(&Found<'_>) -> bool);

/// Why a statement matches here and not there. The other way round nothing is settled.
const ONLY_HERE: [Rule; 3] = [
    ("`IfExists` holds for an absent key under `ForAnyValue` too", |found| {
        found.has_condition(|operator, values, _| {
            operator.starts_with("ForAnyValue:") && operator.ends_with("IfExists") && values.is_empty()
        })
    }),
    ("a `Deny` holds for several values without a set operator", |found| {
        found.is_deny()
            && found.has_condition(|operator, values, _| !operator.contains(':') && operator != "Null" && values.len() > 1)
    }),
    ("a `Deny` under a negated operator holds for a value of another type", |found| {
        found.is_deny()
            && found.has_condition(|operator, values, wanted| {
                is_negated(operator)
                    && !operator.contains("String")
                    && (values.contains(&STRANGE) || wanted.iter().any(|wanted| wanted == "no number" || wanted == "nowhere"))
            })
    }),
];

/// Why all policies together allow here and not there.
const ALLOWED_ONLY_HERE: (&str, fn(&Question, &Verdict) -> bool) =
    ("a session policy does not bound what the resource's policy gives the session itself", |question, ours| {
        question.session.is_some() && question.is_same_account() && ours.resource == "Allowed"
    });

/// Compares the answers to a question.
pub(super) fn compare(question: &Question, ours: &Verdict, theirs: &Verdict) -> Outcome {
    let mut reasons = BTreeSet::new();
    for at in ours.matched.symmetric_difference(&theirs.matched) {
        let found = Found { statement: question.statement(at).expect("both name statements that there are"), question };
        let is_here = ours.matched.contains(at);
        match ONLY_HERE.iter().find(|(_, holds)| is_here && holds(&found)) {
            Some((reason, _)) => reasons.insert(*reason),
            None => {
                let side = if is_here { "here" } else { "there" };
                return Outcome::Different(format!("{at} matches only {side}: {}", found.statement));
            }
        };
    }
    if !reasons.is_empty() {
        return Outcome::Settled(reasons);
    }
    if ours.resource != theirs.resource {
        return Outcome::Different("the resource's policy".to_owned());
    }
    let (reason, holds) = ALLOWED_ONLY_HERE;
    if ours.overall == "Allowed" && theirs.overall == "ImplicitlyDenied" && holds(question, ours) {
        return Outcome::Settled(BTreeSet::from([reason]));
    }
    if question.caller.has_verdict() && ours.overall != theirs.overall {
        return Outcome::Different("all policies together".to_owned());
    }
    Outcome::Same
}
