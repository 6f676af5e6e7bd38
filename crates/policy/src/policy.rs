//! A compiled policy: ask it.

use serde_json::Value;

use crate::action::Folded;
use crate::document::{self, DocumentKind};
use crate::effect::StatementEffect;
use crate::error::PolicyError;
use crate::json;
use crate::limits;
use crate::request::{Decision, Effect, Grantee, Request};
use crate::statement::{Statement, StatementTrace};

/// A policy document, compiled. Never changes; shared freely between threads.
#[derive(Debug)]
pub struct Policy {
    statements: Box<[Statement]>,
    condition_keys: Box<[Box<str>]>,
    size_bytes: usize,
}

impl Policy {
    /// Compiles a document that is already read as JSON.
    ///
    /// A value cannot show that an object had a key twice (the reader kept one of them), nor how a number was written: prefer
    /// [`Policy::parse_str`] where the text is at hand. The limit on the document's size is held against its shortest text.
    ///
    /// # Errors
    /// Anything not understood; see [`PolicyError`] and the crate's documentation.
    pub fn parse(kind: DocumentKind, document: &Value) -> Result<Policy, PolicyError> {
        Policy::parse_str(kind, &document.to_string())
    }

    /// Compiles a document from its text. Refuses an object that has a key twice.
    ///
    /// # Errors
    /// Text over the kind's limit, text that is not JSON, and anything else that is not understood; see [`PolicyError`].
    pub fn parse_str(kind: DocumentKind, text: &str) -> Result<Policy, PolicyError> {
        let rules = kind.rules();
        rules.measure(text)?;
        let document = json::read(text)?;
        let (version, values) = document::open(&document)?;
        let mut statements = Vec::with_capacity(values.len());
        let mut patterns = 0usize;
        for (index, value) in values.iter().enumerate() {
            let statement = Statement::compile(rules, version, index, value)?;
            patterns += statement.pattern_count();
            if patterns > limits::PATTERNS_MAX {
                let (what, max) = ("strings to compare with", limits::PATTERNS_MAX);
                return Err(PolicyError::OverLimit { at: String::new(), what, max });
            }
            statements.push(statement);
        }
        let mut condition_keys: Vec<Box<str>> = statements.iter().flat_map(Statement::keys).map(Box::from).collect();
        condition_keys.sort_unstable();
        condition_keys.dedup();
        let keys: usize = condition_keys.iter().map(|key| size_of::<Box<str>>() + key.len()).sum();
        let held: usize = statements.iter().map(|statement| size_of::<Statement>() + statement.heap_bytes()).sum();
        let size_bytes = size_of::<Policy>() + keys + held;
        Ok(Policy { statements: statements.into(), condition_keys: condition_keys.into(), size_bytes })
    }

    /// What the policy says to a request: a matching `Deny` wins, else a matching `Allow` allows, else nothing does.
    /// Names the first statement that has the winning effect; of `Allow`s, the first of those that reach furthest.
    ///
    /// Allocates nothing, unless a policy variable has to be put in.
    pub fn decide(&self, request: &Request<'_>) -> Decision {
        let folded = Folded::new(request.action);
        let action = folded.as_str();
        let mut allowed: Option<(Grantee, u16)> = None;
        let mut excepted_by = None;
        for (index, statement) in self.indexed() {
            match statement.effect() {
                StatementEffect::Deny => {
                    if statement.matches(request, action).is_some() {
                        return Decision { effect: Effect::ExplicitDeny, statement: Some(index), ..Decision::SILENT };
                    }
                    if excepted_by.is_none() && statement.excepts(request, action) {
                        excepted_by = Some(index);
                    }
                }
                StatementEffect::Allow => {
                    // Once somebody is allowed as itself, no other Allow adds to it.
                    if !matches!(allowed, Some((Grantee::Caller, _)))
                        && let Some(grantee) = statement.matches(request, action)
                        && allowed.is_none_or(|(best, _)| grantee > best)
                    {
                        allowed = Some((grantee, index));
                    }
                }
            }
        }
        let Some((grantee, index)) = allowed else { return Decision { excepted_by, ..Decision::SILENT } };
        // An Allow for the account leaves it to the account's policies.
        let effect = if grantee == Grantee::Account { Effect::ImplicitDeny } else { Effect::Allow };
        Decision { effect, statement: Some(index), grantee: Some(grantee), excepted_by }
    }

    /// How each statement met a request, in the document's order. For people; [`Policy::decide`] gives the verdict.
    pub fn explain(&self, request: &Request<'_>) -> Vec<StatementTrace> {
        let folded = Folded::new(request.action);
        self.indexed().map(|(index, statement)| statement.trace(index, request, folded.as_str())).collect()
    }

    /// The condition keys that the policy's conditions and variables depend on: in lower case, sorted, each once. Without any, a
    /// decision needs no context.
    pub fn condition_keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.condition_keys.iter().map(|key| &**key)
    }

    /// How many statements the document has.
    pub fn statement_count(&self) -> usize {
        self.statements.len()
    }

    /// About how many bytes of memory the compiled policy holds, for weighing it in a cache. Never 0.
    pub fn size_bytes(&self) -> usize {
        self.size_bytes
    }

    /// [`limits::STATEMENTS_MAX`] fits a `u16`, so no statement is cut off here.
    fn indexed(&self) -> impl Iterator<Item = (u16, &Statement)> {
        (0u16..).zip(&self.statements)
    }
}
