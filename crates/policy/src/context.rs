//! The request context: condition keys and their values, borrowed from whoever asks.
//!
//! Key names ignore letter case, `aws:PrincipalTag/Team` as well as `AWS:sourceip`. A key has one value, or a list; an empty list
//! is an absent key. Follows the IAM user guide, "IAM JSON policy elements: Condition", "The request context".

/// What a request brings for conditions and policy variables.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    keys: &'a [ContextKey<'a>],
    unlisted: Unlisted,
}

/// What it means that a key is not in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unlisted {
    Absent,
    Unknown,
}

/// A condition key and its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContextKey<'a> {
    name: &'a str,
    values: Values<'a>,
}

/// The values of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values<'a> {
    One(&'a str),
    Many(&'a [&'a str]),
}

/// What a context says about a key.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Found<'a> {
    /// It has these, at least one.
    Values(Values<'a>),
    /// The request does not have the key.
    Absent,
    /// Whoever asks does not know.
    Unknown,
}

impl<'a> ContextKey<'a> {
    /// A key with one value, as text: `ContextKey::one("aws:SourceIp", "192.0.2.1")`.
    #[must_use]
    pub const fn one(name: &'a str, value: &'a str) -> Self {
        Self { name, values: Values::One(value) }
    }

    /// A key that may have several values (`aws:TagKeys`). None at all is an absent key.
    #[must_use]
    pub const fn many(name: &'a str, values: &'a [&'a str]) -> Self {
        Self { name, values: Values::Many(values) }
    }

    /// The key's name, as given.
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }
}

impl<'a> Context<'a> {
    /// A context that has every key which the request would have on AWS: a key that is not listed is absent. Of a key listed twice
    /// the first counts.
    #[must_use]
    pub const fn complete(keys: &'a [ContextKey<'a>]) -> Self {
        Self { keys, unlisted: Unlisted::Absent }
    }

    /// A context of some keys. Whoever asks does not know what the request would have beside them on AWS, so a condition on any other
    /// key holds in a `Deny` and does not in an `Allow`, whatever its operator is. A key known to be absent is listed with
    /// [`ContextKey::many`] and no value.
    #[must_use]
    pub const fn partial(keys: &'a [ContextKey<'a>]) -> Self {
        Self { keys, unlisted: Unlisted::Unknown }
    }

    /// What there is of the key whose name in lower case is `key`.
    pub(crate) fn find(&self, key: &str) -> Found<'a> {
        match self.keys.iter().find(|listed| listed.name.eq_ignore_ascii_case(key)) {
            Some(ContextKey { values: Values::Many([]), .. }) => Found::Absent,
            Some(listed) => Found::Values(listed.values),
            None if self.unlisted == Unlisted::Absent => Found::Absent,
            None => Found::Unknown,
        }
    }
}

impl<'a> Values<'a> {
    /// Each value.
    pub(crate) fn each(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (one, many): (Option<&'a str>, &'a [&'a str]) = match *self {
            Values::One(value) => (Some(value), &[]),
            Values::Many(values) => (None, values),
        };
        one.into_iter().chain(many.iter().copied())
    }

    /// The value, if there is exactly one: a key with several cannot stand for a policy variable.
    pub(crate) fn single(&self) -> Option<&'a str> {
        match *self {
            Values::One(value) => Some(value),
            Values::Many([value]) => Some(*value),
            Values::Many(_) => None,
        }
    }

    /// Whether there is more than one value.
    pub(crate) fn are_several(&self) -> bool {
        matches!(self, Values::Many([_, _, ..]))
    }

    /// Whether set operators see an empty set: AWS counts one empty text as none.
    pub(crate) fn is_empty_set(&self) -> bool {
        self.single().is_some_and(str::is_empty)
    }
}
