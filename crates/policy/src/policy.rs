//! A compiled policy: ask it.

use serde_json::Value;

use crate::action;
use crate::document::{self, DocumentKind};
use crate::effect::StatementEffect;
use crate::error::PolicyError;
use crate::limits;
use crate::request::{Decision, Effect, Request};
use crate::statement::{Statement, StatementTrace};
use crate::strict_json;

/// A policy document, compiled. Never changes; shared freely between threads.
#[derive(Debug)]
pub struct Policy {
    statements: Box<[Statement]>,
    size_bytes: usize,
}

impl Policy {
    /// Compiles a document that is already read as JSON.
    ///
    /// A value cannot show that an object had a key twice (the reader kept one of them): prefer [`Policy::parse_str`]
    /// where the text is at hand. The limit on the document's bytes is held against what the values need at least.
    ///
    /// # Errors
    /// Anything not understood; see [`PolicyError`] and the crate's documentation.
    pub fn parse(kind: DocumentKind, document: &Value) -> Result<Policy, PolicyError> {
        let rules = kind.rules();
        let (version, values) = document::open(rules, document)?;
        let mut statements = Vec::with_capacity(values.len());
        let mut patterns = 0usize;
        let mut searched_wildcard_bytes = 0usize;
        let mut size_bytes = size_of::<Policy>();
        for (index, value) in values.iter().enumerate() {
            let statement = Statement::compile(rules, version, index, value)?;
            patterns += statement.pattern_count();
            searched_wildcard_bytes += statement.searched_wildcard_bytes();
            size_bytes += size_of::<Statement>() + statement.heap_bytes();
            within("strings to compare with", patterns, limits::PATTERNS_MAX)?;
            let what = "bytes of text with `?` between two `*`";
            within(what, searched_wildcard_bytes, limits::SEARCHED_WILDCARD_BYTES_MAX)?;
            statements.push(statement);
        }
        Ok(Policy { statements: statements.into(), size_bytes })
    }

    /// Compiles a document from its text. Refuses an object that has a key twice.
    ///
    /// # Errors
    /// Text over the kind's limit or not JSON, a repeated key, and all errors of [`Policy::parse`].
    pub fn parse_str(kind: DocumentKind, text: &str) -> Result<Policy, PolicyError> {
        within("bytes", text.len(), kind.rules().document_bytes_max)?;
        Policy::parse(kind, &strict_json::read(text)?)
    }

    /// What the policy says to a request: a matching `Deny` wins, else a matching `Allow` allows, else nothing does.
    /// Names the first statement that has the winning effect.
    pub fn decide(&self, request: &Request<'_>) -> Decision {
        let folded_action = action::fold(request.action);
        let mut allowed_by = None;
        for (index, statement) in self.indexed() {
            match statement.effect() {
                StatementEffect::Deny if statement.matches(request, &folded_action) => {
                    return Decision { effect: Effect::ExplicitDeny, statement: Some(index) };
                }
                StatementEffect::Allow if allowed_by.is_none() && statement.matches(request, &folded_action) => {
                    allowed_by = Some(index);
                }
                StatementEffect::Allow | StatementEffect::Deny => {}
            }
        }
        let effect = if allowed_by.is_some() { Effect::Allow } else { Effect::ImplicitDeny };
        Decision { effect, statement: allowed_by }
    }

    /// How each statement met a request, in the document's order. For people; [`Policy::decide`] gives the verdict.
    pub fn explain(&self, request: &Request<'_>) -> Vec<StatementTrace> {
        let folded_action = action::fold(request.action);
        self.indexed().map(|(index, statement)| statement.trace(index, request, &folded_action)).collect()
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

fn within(what: &'static str, count: usize, max: usize) -> Result<(), PolicyError> {
    if count > max { Err(PolicyError::OverLimit { at: String::new(), what, max }) } else { Ok(()) }
}
