//! One statement: its elements, compiled, and whether a request is one it speaks about.

use serde_json::{Map, Value};

use crate::condition::{self, Condition};
use crate::document::{KindRules, PrincipalRule, Version, refuse_unknown, string, strings};
use crate::effect::{self, StatementEffect};
use crate::error::PolicyError;
use crate::pattern::Pattern;
use crate::principal::{self, Principals};
use crate::request::Request;
use crate::{action, resource};

/// How one statement met one request. It matches when all four parts do; each part is looked at on its own, so that
/// an explanation can name all that kept a statement from matching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementTrace {
    /// The statement's index in the document, from 0.
    pub index: u16,
    /// The statement's `Sid`, when it has one.
    pub sid: Option<String>,
    /// What the statement does when it matches.
    pub effect: StatementEffect,
    /// Whether `Principal` names the request's principal; true in documents without principals.
    pub principal_matched: bool,
    /// Whether `Action` or `NotAction` matched.
    pub action_matched: bool,
    /// Whether `Resource` or `NotResource` matched.
    pub resource_matched: bool,
    /// Whether all conditions held; true without conditions.
    pub condition_matched: bool,
    /// The conditions that did not hold, as operator and lower-case key: `ArnLike aws:sourcearn`.
    pub unmet_conditions: Vec<String>,
}

impl StatementTrace {
    /// Whether the statement matched: all its parts did.
    pub fn matched(&self) -> bool {
        self.principal_matched && self.action_matched && self.resource_matched && self.condition_matched
    }
}

/// A compiled statement.
#[derive(Debug)]
pub(crate) struct Statement {
    sid: Option<Box<str>>,
    effect: StatementEffect,
    principals: Principals,
    actions: Matcher,
    resources: Matcher,
    conditions: Box<[Condition]>,
}

/// `Action` or `NotAction`, `Resource` or `NotResource`.
#[derive(Debug)]
enum Matcher {
    /// One of these must match.
    AnyOf(Box<[Pattern]>),
    /// None of these may match.
    NoneOf(Box<[Pattern]>),
}

const STATEMENT_ELEMENTS: [&str; 9] =
    ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

impl Statement {
    /// Compiles the statement at `index`.
    pub(crate) fn compile(rules: KindRules, version: Version, index: usize, value: &Value) -> Result<Statement, PolicyError> {
        let at = format!("Statement[{index}]");
        let Value::Object(elements) = value else {
            return Err(PolicyError::WrongShape { at, expected: "an object" });
        };
        refuse_unknown(&at, elements, &STATEMENT_ELEMENTS)?;
        let sid = elements.get("Sid").map(|sid| string(&format!("{at}.Sid"), sid)).transpose()?.map(Into::into);
        let effect = effect::compile(&at, elements)?;
        let principals = compile_principals(rules, &at, elements)?;
        let actions = compile_matcher(&at, elements, "Action", "NotAction", "Action` or `NotAction", action::compile)?;
        let compile_resource = |at: &str, text: &str| resource::compile(at, version, text);
        let resources = compile_matcher(&at, elements, "Resource", "NotResource", "Resource` or `NotResource", compile_resource)?;
        let conditions = match elements.get("Condition") {
            None => Box::default(),
            Some(value) => condition::compile(rules, &format!("{at}.Condition"), version, value)?,
        };
        Ok(Statement { sid, effect, principals, actions, resources, conditions })
    }

    pub(crate) fn effect(&self) -> StatementEffect {
        self.effect
    }

    /// Whether the statement speaks about `request`, whose action is given folded.
    pub(crate) fn matches(&self, request: &Request<'_>, folded_action: &str) -> bool {
        self.principals.names(self.effect, request.principal)
            && self.actions.matches(folded_action)
            && self.resources.matches(request.resource)
            && self.conditions.iter().all(|condition| condition.holds(request.context))
    }

    /// Like [`Statement::matches`], part by part.
    pub(crate) fn trace(&self, index: u16, request: &Request<'_>, folded_action: &str) -> StatementTrace {
        let unmet = self.conditions.iter().filter(|condition| !condition.holds(request.context));
        let unmet_conditions: Vec<String> = unmet.map(Condition::describe).collect();
        StatementTrace {
            index,
            sid: self.sid.as_deref().map(str::to_owned),
            effect: self.effect,
            principal_matched: self.principals.names(self.effect, request.principal),
            action_matched: self.actions.matches(folded_action),
            resource_matched: self.resources.matches(request.resource),
            condition_matched: unmet_conditions.is_empty(),
            unmet_conditions,
        }
    }

    /// How many strings there are to compare with.
    pub(crate) fn pattern_count(&self) -> usize {
        let values: usize = self.conditions.iter().map(Condition::value_count).sum();
        self.principals.count() + self.actions.patterns().len() + self.resources.patterns().len() + values
    }

    /// Bytes that must be tried at each character of a text.
    pub(crate) fn searched_wildcard_bytes(&self) -> usize {
        let patterns = self.actions.patterns().iter().chain(self.resources.patterns());
        let conditions: usize = self.conditions.iter().map(Condition::searched_wildcard_bytes).sum();
        patterns.map(Pattern::searched_wildcard_bytes).sum::<usize>() + conditions
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        let patterns = self.actions.patterns().iter().chain(self.resources.patterns());
        let pattern_bytes: usize = patterns.map(|pattern| size_of::<Pattern>() + pattern.heap_bytes()).sum();
        let conditions = self.conditions.iter();
        let condition_bytes: usize = conditions.map(|condition| size_of::<Condition>() + condition.heap_bytes()).sum();
        self.sid.as_deref().map_or(0, str::len) + self.principals.heap_bytes() + pattern_bytes + condition_bytes
    }
}

impl Matcher {
    fn matches(&self, text: &str) -> bool {
        let any = self.patterns().iter().any(|pattern| pattern.matches(text));
        match self {
            Matcher::AnyOf(_) => any,
            Matcher::NoneOf(_) => !any,
        }
    }

    fn patterns(&self) -> &[Pattern] {
        match self {
            Matcher::AnyOf(patterns) | Matcher::NoneOf(patterns) => patterns,
        }
    }
}

fn compile_principals(rules: KindRules, at: &str, elements: &Map<String, Value>) -> Result<Principals, PolicyError> {
    if elements.contains_key("NotPrincipal") {
        return Err(PolicyError::UnsupportedElement { at: at.into(), element: "NotPrincipal" });
    }
    match (rules.principal, elements.get("Principal")) {
        (PrincipalRule::Refused, None) => Ok(Principals::NotEvaluated),
        (PrincipalRule::Refused, Some(_)) => Err(PolicyError::UnsupportedElement { at: at.into(), element: "Principal" }),
        (PrincipalRule::Required, None) => Err(PolicyError::MissingElement { at: at.into(), element: "Principal" }),
        (PrincipalRule::Required, Some(value)) => principal::compile(&format!("{at}.Principal"), value).map(Principals::Named),
    }
}

/// Exactly one of an element and its inverse.
fn compile_matcher(
    at: &str,
    elements: &Map<String, Value>,
    positive: &'static str,
    negative: &'static str,
    either: &'static str,
    compile: impl Fn(&str, &str) -> Result<Pattern, PolicyError>,
) -> Result<Matcher, PolicyError> {
    let compile_all = |element: &str, value: &Value| {
        let at = format!("{at}.{element}");
        strings(&at, value)?.into_iter().map(|text| compile(&at, text)).collect::<Result<Box<[Pattern]>, PolicyError>>()
    };
    match (elements.get(positive), elements.get(negative)) {
        (Some(value), None) => compile_all(positive, value).map(Matcher::AnyOf),
        (None, Some(value)) => compile_all(negative, value).map(Matcher::NoneOf),
        (Some(_), Some(_)) => Err(PolicyError::ConflictingElements { at: at.into(), first: positive, second: negative }),
        (None, None) => Err(PolicyError::MissingElement { at: at.into(), element: either }),
    }
}
