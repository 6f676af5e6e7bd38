//! A policy's texts: characters, wildcards and policy variables, and what becomes of them when a request is at hand.
//!
//! In a `2012-10-17` document `${key}` stands for the request's value of a condition key, `${key, 'default'}` for that or else for
//! the default, and `${*}`, `${?}`, `${$}` for the characters themselves. In an older document `${` is plain text. A value put in
//! is literal: a `*` in it is an asterisk. Text without variables is compiled once; text with variables is put together for each
//! request, which is the one place where a decision allocates.
//!
//! Follows the IAM user guide, "IAM policy elements: Variables and tags". What it leaves open is in
//! `docs/decisions/0019-how-policies-are-decided.md`.

use crate::context::{Context, Found};
use crate::document::Version;
use crate::error::PolicyError;

/// One element of a text without variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Atom {
    /// This character.
    Char(char),
    /// A colon of the policy's own, between two parts of an ARN; see [`crate::arn_pattern`].
    Separator,
    /// `?`.
    AnyChar,
    /// `*`.
    AnyRun,
}

impl Atom {
    /// The character, if it is one.
    pub(crate) fn char(&self) -> Option<char> {
        match self {
            Atom::Char(char) => Some(*char),
            Atom::Separator => Some(':'),
            Atom::AnyChar | Atom::AnyRun => None,
        }
    }
}

/// Whether `*` and `?` are wildcards in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wildcards {
    /// They are.
    Meant,
    /// They are characters like others.
    Plain,
}

/// What texts are compiled to.
pub(crate) trait Target: Sized {
    /// Compiles atoms; `None` when they are nothing that could be compared with.
    fn build(atoms: &[Atom]) -> Option<Self>;
    /// Whether `value`, the request's, is what is wanted.
    fn matches(&self, value: &str) -> bool;
    /// Bytes held on the heap.
    fn heap_bytes(&self) -> usize;
}

/// How a value of a request met one or more texts of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// It is not what is wanted.
    No,
    /// There is nothing to compare with: a variable without a value, or a text that is none of the operator's type.
    Nothing,
    /// There is something to compare with, but it is not known here.
    Unknown,
    /// It is what is wanted.
    Yes,
}

/// A text of a policy, as far as it can be compiled without a request.
#[derive(Debug)]
pub(crate) enum Text<T> {
    /// No variables.
    Fixed(T),
    /// Variables.
    Template(Box<[Part]>),
    /// Nothing can be compared with it.
    Nothing,
}

/// A run of a text with variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// No variable.
    Fixed(Box<[Atom]>),
    /// A variable.
    Variable {
        /// The condition key, in lower case.
        key: Box<str>,
        /// What stands for it when it has no value.
        default: Option<Box<str>>,
    },
}

impl<T: Target> Text<T> {
    /// Compiles parts.
    pub(crate) fn of(parts: Vec<Part>) -> Text<T> {
        match parts.as_slice() {
            [] => T::build(&[]).map_or(Text::Nothing, Text::Fixed),
            [Part::Fixed(atoms)] => T::build(atoms).map_or(Text::Nothing, Text::Fixed),
            _ => Text::Template(parts.into()),
        }
    }

    /// How `value` meets the text, its variables taken from `context`.
    pub(crate) fn meets(&self, value: &str, context: &Context<'_>) -> Outcome {
        let is = |target: &T| if target.matches(value) { Outcome::Yes } else { Outcome::No };
        match self {
            Text::Fixed(target) => is(target),
            Text::Nothing => Outcome::Nothing,
            Text::Template(parts) => match resolve(parts, context) {
                Ok(atoms) => T::build(&atoms).map_or(Outcome::Nothing, |target| is(&target)),
                Err(outcome) => outcome,
            },
        }
    }

    /// The condition keys that variables ask for.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let parts: &[Part] = if let Text::Template(parts) = self { parts } else { &[] };
        parts.iter().filter_map(|part| match part {
            Part::Variable { key, .. } => Some(&**key),
            Part::Fixed(_) => None,
        })
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        match self {
            Text::Fixed(target) => target.heap_bytes(),
            Text::Nothing => 0,
            Text::Template(parts) => parts.iter().map(|part| size_of::<Part>() + part.heap_bytes()).sum(),
        }
    }
}

impl Part {
    fn heap_bytes(&self) -> usize {
        match self {
            Part::Fixed(atoms) => size_of_val(&**atoms),
            Part::Variable { key, default } => key.len() + default.as_deref().map_or(0, str::len),
        }
    }
}

/// The best outcome of several texts: one that matches is enough, and what is not known weighs more than what does not match.
pub(crate) fn meets_any<T: Target>(texts: &[Text<T>], value: &str, context: &Context<'_>) -> Outcome {
    let mut best = Outcome::No;
    for text in texts {
        best = best.max(text.meets(value, context));
        if best == Outcome::Yes {
            break;
        }
    }
    best
}

/// Puts the request's values in; the error is why that cannot be done.
fn resolve(parts: &[Part], context: &Context<'_>) -> Result<Vec<Atom>, Outcome> {
    let mut atoms = Vec::new();
    for part in parts {
        match part {
            Part::Fixed(fixed) => atoms.extend_from_slice(fixed),
            Part::Variable { key, default } => {
                let value = match (context.find(key), default) {
                    (Found::Values(values), default) => values.single().or(default.as_deref()).ok_or(Outcome::Nothing)?,
                    (Found::Absent, Some(default)) => default,
                    (Found::Absent, None) => return Err(Outcome::Nothing),
                    (Found::Unknown, _) => return Err(Outcome::Unknown),
                };
                atoms.extend(value.chars().map(Atom::Char));
            }
        }
    }
    Ok(atoms)
}

/// Cuts a text into its parts.
pub(crate) fn parts(at: &str, version: Version, wildcards: Wildcards, text: &str) -> Result<Vec<Part>, PolicyError> {
    let mut parts = Vec::new();
    let mut fixed = Vec::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        if let Some(inner) = rest.strip_prefix("${").filter(|_| version == Version::V2012) {
            let (variable, after) = variable(inner).ok_or_else(|| PolicyError::MalformedVariable { at: at.into() })?;
            match variable {
                Variable::Char(char) => fixed.push(Atom::Char(char)),
                Variable::Key(part) => {
                    if !fixed.is_empty() {
                        parts.push(Part::Fixed(std::mem::take(&mut fixed).into()));
                    }
                    parts.push(part);
                }
            }
            rest = after;
            continue;
        }
        fixed.push(match (char, wildcards) {
            ('*', Wildcards::Meant) => Atom::AnyRun,
            ('?', Wildcards::Meant) => Atom::AnyChar,
            _ => Atom::Char(char),
        });
        rest = rest.get(char.len_utf8()..).unwrap_or_default();
    }
    if !fixed.is_empty() {
        parts.push(Part::Fixed(fixed.into()));
    }
    Ok(parts)
}

enum Variable {
    Char(char),
    Key(Part),
}

/// The variable whose text after `${` this is, and what follows its `}`.
fn variable(inner: &str) -> Option<(Variable, &str)> {
    for char in ['*', '?', '$'] {
        if let Some(after) = inner.strip_prefix(char).and_then(|rest| rest.strip_prefix('}')) {
            return Some((Variable::Char(char), after));
        }
    }
    let end = inner.find(['}', ',', '\'', '$', '{'])?;
    let (key, rest) = inner.split_at_checked(end)?;
    let key = key.trim();
    if key.is_empty() {
        return None;
    }
    let key = key.to_ascii_lowercase().into();
    if let Some(after) = rest.strip_prefix('}') {
        return Some((Variable::Key(Part::Variable { key, default: None }), after));
    }
    let (default, rest) = rest.strip_prefix(',')?.trim_start().strip_prefix('\'')?.split_once('\'')?;
    let after = rest.trim_start().strip_prefix('}')?;
    Some((Variable::Key(Part::Variable { key, default: Some(default.into()) }), after))
}

/// A text compared exactly.
#[derive(Debug)]
pub(crate) struct Exact(Box<str>);

impl Target for Exact {
    fn build(atoms: &[Atom]) -> Option<Exact> {
        atoms.iter().map(Atom::char).collect::<Option<String>>().map(|text| Exact(text.into()))
    }

    fn matches(&self, value: &str) -> bool {
        *self.0 == *value
    }

    fn heap_bytes(&self) -> usize {
        self.0.len()
    }
}

/// A text compared without letter case.
#[derive(Debug)]
pub(crate) struct AnyCase(Box<str>);

impl Target for AnyCase {
    fn build(atoms: &[Atom]) -> Option<AnyCase> {
        let lower = |atom: &Atom| atom.char().map(char::to_lowercase);
        let text = atoms.iter().map(lower).collect::<Option<Vec<_>>>()?.into_iter().flatten().collect::<String>();
        Some(AnyCase(text.into()))
    }

    fn matches(&self, value: &str) -> bool {
        value.chars().flat_map(char::to_lowercase).eq(self.0.chars())
    }

    fn heap_bytes(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests;
