//! Examples of AWS's documentation, each with what it says about them: `tests/cases/aws_examples.toml`, of which
//! `docs/compat/authorization.md` is made too. An example that holds is noted as the gateway's rules are (`xtask/src/seen.rs`).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, PrincipalRef, Request};
use serde::Deserialize;

const EXAMPLES: &str = include_str!("../cases/aws_examples.toml");

#[derive(Deserialize)]
struct File {
    rule: Vec<Example>,
}

/// Its policies, and what is asked of them. Members that are for readers are `cargo xtask codegen`'s affair.
#[derive(Deserialize)]
struct Example {
    id: String,
    /// A policy of the caller.
    identity: Option<String>,
    /// A policy of the resource.
    resource: Option<String>,
    principal: Option<String>,
    ask: Vec<Question>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    action: String,
    on: String,
    /// Condition keys.
    #[serde(default)]
    with: BTreeMap<String, Values>,
    says: Says,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Values {
    One(String),
    Many(Vec<String>),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Says {
    Allow,
    ExplicitDeny,
    ImplicitDeny,
}

#[test]
fn every_example_is_decided_as_aws_says() {
    let mut problems = String::new();
    let mut held = String::new();
    let File { rule: examples } = toml::from_str(EXAMPLES).expect("a file of examples");
    for example in &examples {
        assert!(!example.ask.is_empty(), "`{}` asks nothing", example.id);
        let wrong: Vec<&Question> =
            example.ask.iter().filter(|question| decided(example, question) != question.says.effect()).collect();
        if wrong.is_empty() {
            let _ = writeln!(held, "authorization {} policy", example.id);
        } else {
            let _ = writeln!(problems, "`{}`: {wrong:#?}", example.id);
        }
    }
    if let Some(folder) = std::env::var_os("GATEWRIGHT_TEST_SEEN").filter(|folder| !folder.is_empty()) {
        std::fs::write(Path::new(&folder).join(format!("policy-{}", std::process::id())), held).expect("a folder to note in");
    }
    assert!(problems.is_empty(), "decided otherwise:\n{problems}");
}

fn decided(example: &Example, question: &Question) -> Effect {
    let several: Vec<Vec<&str>> = question.with.values().map(Values::all).collect();
    let keys = question.with.keys().zip(&several).zip(question.with.values());
    let keys = keys.map(|((name, all), values)| match values {
        Values::One(value) => ContextKey::one(name, value),
        Values::Many(_) => ContextKey::many(name, all),
    });
    let keys: Vec<ContextKey<'_>> = keys.collect();
    let principal = example.principal.as_deref().map(PrincipalRef::Aws);
    let request = Request {
        action: &question.action,
        resource: &question.on,
        principal: principal.as_ref(),
        context: Context::complete(&keys),
    };
    let decide = |kind, text: &String| match Policy::parse_str(kind, text) {
        Ok(policy) => policy.decide(&request),
        Err(error) => panic!("`{}`: unusable: {error}", example.id),
    };
    let identity = example.identity.as_ref().map(|text| decide(DocumentKind::Identity, text));
    let resource = example.resource.as_ref().map(|text| decide(DocumentKind::ApiResource, text));
    match (identity, resource) {
        (Some(identity), Some(_)) => {
            let verdicts = Verdicts { identity: &[identity], boundary: None, session: &[], resource };
            combine(Accounts::Same, &verdicts).effect
        }
        (Some(alone), None) | (None, Some(alone)) => alone.effect,
        (None, None) => panic!("`{}` has no policy", example.id),
    }
}

impl Values {
    fn all(&self) -> Vec<&str> {
        match self {
            Self::One(value) => vec![value],
            Self::Many(values) => values.iter().map(String::as_str).collect(),
        }
    }
}

impl Says {
    fn effect(self) -> Effect {
        match self {
            Self::Allow => Effect::Allow,
            Self::ExplicitDeny => Effect::ExplicitDeny,
            Self::ImplicitDeny => Effect::ImplicitDeny,
        }
    }
}
