//! A condition on the fields of a JSON message.

use std::cmp::Ordering;

use serde_json::Value;

/// What must hold.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Condition {
    /// All of these.
    All(Vec<Condition>),
    /// One of these.
    Any(Vec<Condition>),
    /// This, of the field selected.
    Field(Selector, Test),
}

/// The way to a field: names and indices.
pub(crate) type Selector = Vec<Step>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// `.name` or `['name']`
    Name(String),
    /// `[0]`
    Index(usize),
}

/// What a field is asked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// The text, in which `*` stands for any characters, is this one.
    Is(String),
    /// It is a text or number, and not this one.
    IsNot(String),
    /// The number stands in one of these orders to this one.
    Number(&'static [Ordering], f64),
    /// `IS TRUE`, `IS FALSE`, `IS NULL`
    Constant(Value),
    /// `EXISTS`
    Exists,
    /// `NOT EXISTS`
    NotExists,
}

impl Condition {
    pub(super) fn holds(&self, message: &Value) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(message)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(message)),
            Self::Field(selector, test) => test.holds(select(message, selector)),
        }
    }
}

impl Test {
    fn holds(&self, field: Option<&Value>) -> bool {
        match (self, field) {
            (Self::NotExists, field) => field.is_none(),
            (_, None) => false,
            (Self::Exists, Some(_)) => true,
            (Self::Constant(constant), Some(field)) => field == constant,
            (Self::Number(orders, number), Some(field)) => {
                let order = field.as_f64().and_then(|field| field.partial_cmp(number));
                order.is_some_and(|order| orders.contains(&order))
            }
            (Self::Is(text), Some(field)) => text_of(field).is_some_and(|field| fits(text, &field)),
            (Self::IsNot(text), Some(field)) => text_of(field).is_some_and(|field| !fits(text, &field)),
        }
    }
}

fn select<'a>(message: &'a Value, selector: &Selector) -> Option<&'a Value> {
    selector.iter().try_fold(message, |value, step| match step {
        Step::Name(name) => value.as_object()?.get(name),
        Step::Index(index) => value.as_array()?.get(*index),
    })
}

fn text_of(field: &Value) -> Option<std::borrow::Cow<'_, str>> {
    match field {
        Value::String(text) => Some(text.as_str().into()),
        Value::Number(number) => Some(number.to_string().into()),
        _ => None,
    }
}

/// Whether `text` is `pattern`, in which `*` stands for any characters.
fn fits(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|head| text.strip_prefix(head)) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        // The first place is the best one: it leaves the most for the parts behind it.
        let Some(end) = rest.find(part).and_then(|start| start.checked_add(part.len())) else { return false };
        rest = rest.get(end..).unwrap_or_default();
    }
    true
}
