//! One statement: its elements, compiled, and whether a request is one it speaks about.

use crate::condition::{self, Condition};
use crate::context::Context;
use crate::document::{KindRules, PrincipalRule, ResourceRule, Version, refuse_unknown, string, strings};
use crate::effect::{self, StatementEffect};
use crate::error::PolicyError;
use crate::json::{Json, Members, member};
use crate::pattern::Pattern;
use crate::principal::{self, Principals};
use crate::request::{Grantee, Request};
use crate::text::{Outcome, Target, Text, meets_any};
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
    /// Whether the statement speaks about the request's principal; true in documents without principals.
    pub principal_matched: bool,
    /// As whom the statement names the request's principal, if it does.
    pub grantee: Option<Grantee>,
    /// Whether `Action` or `NotAction` matched.
    pub action_matched: bool,
    /// Whether `Resource` or `NotResource` matched; true in documents without resources.
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
    actions: Matcher<Pattern>,
    /// None in documents without resources.
    resources: Option<Matcher<Text<Pattern>>>,
    conditions: Box<[Condition]>,
}

/// `Action` or `NotAction`, `Resource` or `NotResource`.
#[derive(Debug)]
enum Matcher<P> {
    /// One of these must match.
    AnyOf(Box<[P]>),
    /// None of these may match.
    NoneOf(Box<[P]>),
}

const STATEMENT_ELEMENTS: [&str; 9] =
    ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

impl Statement {
    /// Compiles the statement at `index`.
    pub(crate) fn compile(rules: KindRules, version: Version, index: usize, value: &Json) -> Result<Statement, PolicyError> {
        let at = format!("Statement[{index}]");
        let Json::Object(elements) = value else {
            return Err(PolicyError::WrongShape { at, expected: "an object" });
        };
        refuse_unknown(&at, elements, &STATEMENT_ELEMENTS)?;
        let sid = member(elements, "Sid").map(|sid| string(&format!("{at}.Sid"), sid)).transpose()?.map(Into::into);
        let effect = effect::compile(&at, elements)?;
        let principals = compile_principals(rules, &at, elements)?;
        let either = "Action` or `NotAction";
        let actions = compile_matcher(&at, elements, ["Action", "NotAction"], action::compile)?
            .ok_or_else(|| PolicyError::MissingElement { at: at.clone(), element: either })?;
        let resources = compile_resources(rules, version, &at, elements)?;
        let conditions = match member(elements, "Condition") {
            None => Box::default(),
            Some(value) => condition::compile(&format!("{at}.Condition"), version, value)?,
        };
        Ok(Statement { sid, effect, principals, actions, resources, conditions })
    }

    pub(crate) fn effect(&self) -> StatementEffect {
        self.effect
    }

    /// As whom the statement speaks about the caller of `request`, whose action is given folded; `None` when it does not speak about
    /// the request.
    pub(crate) fn matches(&self, request: &Request<'_>, folded_action: &str) -> Option<Grantee> {
        if self.matches_anybody(request, folded_action) { self.principals.names(self.effect, request.principal) } else { None }
    }

    /// Whether nothing but `NotPrincipal` keeps the statement from matching.
    pub(crate) fn excepts(&self, request: &Request<'_>, folded_action: &str) -> bool {
        matches!(self.principals, Principals::Others(_))
            && self.principals.names(self.effect, request.principal).is_none()
            && self.matches_anybody(request, folded_action)
    }

    /// Whether the statement speaks about the request, if it does so about its caller.
    fn matches_anybody(&self, request: &Request<'_>, folded_action: &str) -> bool {
        self.actions.matches(folded_action)
            && self.matches_resource(request)
            && self.conditions.iter().all(|condition| condition.holds(self.effect, &request.context))
    }

    fn matches_resource(&self, request: &Request<'_>) -> bool {
        self.resources.as_ref().is_none_or(|resources| resources.matches(request.resource, self.effect, &request.context))
    }

    /// Like [`Statement::matches`], part by part.
    pub(crate) fn trace(&self, index: u16, request: &Request<'_>, folded_action: &str) -> StatementTrace {
        let unmet = self.conditions.iter().filter(|condition| !condition.holds(self.effect, &request.context));
        let unmet_conditions: Vec<String> = unmet.map(Condition::describe).collect();
        let grantee = self.principals.names(self.effect, request.principal);
        StatementTrace {
            index,
            sid: self.sid.as_deref().map(str::to_owned),
            effect: self.effect,
            principal_matched: grantee.is_some(),
            grantee,
            action_matched: self.actions.matches(folded_action),
            resource_matched: self.matches_resource(request),
            condition_matched: unmet_conditions.is_empty(),
            unmet_conditions,
        }
    }

    /// The condition keys whose values the statement depends on, in lower case; repeated as they come.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let resources = self.resources.iter().flat_map(|resources| resources.patterns().iter().flat_map(Text::keys));
        self.conditions.iter().flat_map(Condition::keys).chain(resources)
    }

    /// How many strings there are to compare with.
    pub(crate) fn pattern_count(&self) -> usize {
        let values: usize = self.conditions.iter().map(Condition::value_count).sum();
        let resources = self.resources.as_ref().map_or(0, |resources| resources.patterns().len());
        self.principals.count() + self.actions.patterns().len() + resources + values
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        let actions: usize = self.actions.patterns().iter().map(|pattern| size_of::<Pattern>() + pattern.heap_bytes()).sum();
        let resources = self.resources.iter().flat_map(|resources| resources.patterns());
        let resources: usize = resources.map(|text| size_of::<Text<Pattern>>() + text.heap_bytes()).sum();
        let conditions = self.conditions.iter();
        let conditions: usize = conditions.map(|condition| size_of::<Condition>() + condition.heap_bytes()).sum();
        self.sid.as_deref().map_or(0, str::len) + self.principals.heap_bytes() + actions + resources + conditions
    }
}

impl<P> Matcher<P> {
    fn patterns(&self) -> &[P] {
        match self {
            Matcher::AnyOf(patterns) | Matcher::NoneOf(patterns) => patterns,
        }
    }
}

impl Matcher<Pattern> {
    fn matches(&self, text: &str) -> bool {
        let any = self.patterns().iter().any(|pattern| pattern.matches(text));
        match self {
            Matcher::AnyOf(_) => any,
            Matcher::NoneOf(_) => !any,
        }
    }
}

impl Matcher<Text<Pattern>> {
    /// A resource that cannot be put together keeps a statement from allowing, and a `NotResource` from letting out of a `Deny`.
    fn matches(&self, text: &str, effect: StatementEffect, context: &Context<'_>) -> bool {
        let is_deny = effect == StatementEffect::Deny;
        let (outcome, is_negated) = (meets_any(self.patterns(), text, context), matches!(self, Matcher::NoneOf(_)));
        match outcome {
            Outcome::Yes => !is_negated,
            Outcome::No => is_negated,
            Outcome::Nothing => is_negated && is_deny,
            Outcome::Unknown => is_deny,
        }
    }
}

fn compile_principals(rules: KindRules, at: &str, elements: &Members) -> Result<Principals, PolicyError> {
    let (named, others) = (member(elements, "Principal"), member(elements, "NotPrincipal"));
    let unsupported = |element| Err(PolicyError::UnsupportedElement { at: at.into(), element });
    match (rules.principal, named, others) {
        (_, Some(_), Some(_)) => {
            Err(PolicyError::ConflictingElements { at: at.into(), first: "Principal", second: "NotPrincipal" })
        }
        (PrincipalRule::Refused | PrincipalRule::Ignored, None, Some(_)) => unsupported("NotPrincipal"),
        (PrincipalRule::Refused, Some(_), None) => unsupported("Principal"),
        (PrincipalRule::Ignored, Some(value), None) => {
            principal::check_shape(&format!("{at}.Principal"), value).map(|()| Principals::NotEvaluated)
        }
        (PrincipalRule::Refused | PrincipalRule::Ignored, None, None) => Ok(Principals::NotEvaluated),
        (PrincipalRule::Required, None, None) => Err(PolicyError::MissingElement { at: at.into(), element: "Principal" }),
        (PrincipalRule::Required, Some(value), None) => {
            principal::compile(&format!("{at}.Principal"), value).map(Principals::Named)
        }
        (PrincipalRule::Required, None, Some(value)) => {
            principal::compile(&format!("{at}.NotPrincipal"), value).map(Principals::Others)
        }
    }
}

fn compile_resources(
    rules: KindRules,
    version: Version,
    at: &str,
    elements: &Members,
) -> Result<Option<Matcher<Text<Pattern>>>, PolicyError> {
    const NAMES: [&str; 2] = ["Resource", "NotResource"];
    if rules.resource == ResourceRule::Refused {
        return match NAMES.into_iter().find(|name| member(elements, name).is_some()) {
            Some(element) => Err(PolicyError::UnsupportedElement { at: at.into(), element }),
            None => Ok(None),
        };
    }
    let compile = |at: &str, text: &str| resource::compile(rules, at, version, text);
    match compile_matcher(at, elements, NAMES, compile)? {
        None => Err(PolicyError::MissingElement { at: at.into(), element: "Resource` or `NotResource" }),
        resources => Ok(resources),
    }
}

/// An element or its inverse, but not both; `None` when there is neither.
fn compile_matcher<P>(
    at: &str,
    elements: &Members,
    [positive, negative]: [&'static str; 2],
    compile: impl Fn(&str, &str) -> Result<P, PolicyError>,
) -> Result<Option<Matcher<P>>, PolicyError> {
    let compile_all = |element: &str, value: &Json| {
        let at = format!("{at}.{element}");
        strings(&at, value)?.into_iter().map(|text| compile(&at, text)).collect::<Result<Box<[P]>, PolicyError>>()
    };
    match (member(elements, positive), member(elements, negative)) {
        (Some(value), None) => compile_all(positive, value).map(|patterns| Some(Matcher::AnyOf(patterns))),
        (None, Some(value)) => compile_all(negative, value).map(|patterns| Some(Matcher::NoneOf(patterns))),
        (Some(_), Some(_)) => Err(PolicyError::ConflictingElements { at: at.into(), first: positive, second: negative }),
        (None, None) => Ok(None),
    }
}
