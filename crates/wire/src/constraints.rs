//! Constraint checks in AWS's words: `2 validation errors detected: Value 'x' at 'createRestApiInput.name' failed to satisfy
//! constraint: …; Value null at …`.
//!
//! Every failure of a request is reported, in the order of the model's members; of one value first its greatest length or value,
//! then its least, then its pattern, then its enumeration. Elements of a list are numbered from 1 (`patchOperations.1.member.op`). A
//! list or map of plain values is reported once and names everything its elements must satisfy, whichever they failed.
//!
//! Values that the model marks sensitive are left out, as AWS leaves them out: `Value at 'password' failed to satisfy …`.
//!
//! A path in a table of [`Wording`] that begins with `*` stands for every path with that ending:
//! `*Input.patchOperations.op`. [`Wording::enumeration_orders`] changes the order that is printed, never what is allowed.
//!
//! Of a restXml service (S3) the first failure is answered, in the words of `rest_xml`.
//!
//! A path in [`Wording::enumeration_refusals`] is refused in words of its own as long as it is the only failure; with others it is listed
//! among them like any.
//!
//! # Not (yet) like AWS
//! - Length is counted in Unicode code points, as Smithy defines it.
//! - A structure inside a printed list or map is printed as `{name=value}`; AWS prints its Java class.
//! - AWS's order of several failures of one Lambda request is not stable; this one is.
//! - A pattern that cannot be compiled is not checked; [`uncheckable_patterns`] names them, so that a test of the generated shapes can
//!   ask for none.

mod pattern;
#[cfg(test)]
mod tests;

use crate::document::Document;
use crate::rest_xml;
use crate::schema::{Constraints, Kind, Location, Member, OperationSchema, Protocol, Schema, ServiceSchema};
use crate::service::{Service, ServiceError, Wording};

/// Most failures that one answer lists.
pub const VIOLATIONS_MAX: usize = 100;

const NOT_NULL: &str = "Member must not be null";

/// Checks an operation's input.
///
/// # Errors
/// One error with the service's `constraint_error_code`, status 400, that lists every failure; or the only failure's own error, see
/// [`Wording::enumeration_refusals`].
pub fn check(service: &Service, operation: &'static OperationSchema, input: &Document) -> Result<(), ServiceError> {
    let mut walk = Walk { wording: service.wording, violations: Vec::new(), enumeration_refusal: None };
    if let Kind::Structure { members } = &operation.input.kind {
        let input_name = format!("{}Input", lower_first(operation.name));
        for member in *members {
            let is_body = matches!(member.location, Location::Body | Location::Payload);
            let parent = if is_body && service.wording.is_input_name_in_constraint_path { input_name.as_str() } else { "" };
            let parent = Path { printed: parent.to_owned(), plain: parent.to_owned() };
            walk.member(member, input.member(member.name), &parent);
            if service.schema.protocol == Protocol::RestXml && !walk.violations.is_empty() {
                return Err(rest_xml::refusal(member, input.member(member.name)));
            }
        }
    }
    let count = walk.violations.len();
    if count == 0 {
        return Ok(());
    }
    if let (1, Some(refusal)) = (count, walk.enumeration_refusal) {
        return Err(refusal);
    }
    let plural = if count == 1 { "" } else { "s" };
    let message = format!("{count} validation error{plural} detected: {}", walk.violations.join("; "));
    Err(ServiceError::new(service.wording.constraint_error_code, 400, message))
}

/// The patterns of a service's inputs that this module cannot check, each once.
#[must_use]
pub fn uncheckable_patterns(schema: &ServiceSchema) -> Vec<&'static str> {
    let mut seen = Vec::new();
    let mut waiting: Vec<&'static Schema> = schema.operations.iter().map(|operation| operation.input).collect();
    let mut uncheckable = Vec::new();
    while let Some(schema) = waiting.pop() {
        if seen.iter().any(|other| std::ptr::eq(*other, schema)) {
            continue;
        }
        seen.push(schema);
        if let Some(pattern) = schema.constraints.pattern
            && !pattern::is_checkable(pattern)
            && !uncheckable.contains(&pattern)
        {
            uncheckable.push(pattern);
        }
        match &schema.kind {
            Kind::List { element, .. } => waiting.push(element),
            Kind::Map { key, value, .. } => waiting.extend([key, value]),
            Kind::Structure { members } => waiting.extend(members.iter().map(|member| (member.schema)())),
            _ => {}
        }
    }
    uncheckable
}

/// Where a value stands.
struct Path {
    /// As AWS prints it: `updateRestApiInput.patchOperations.1.member.op`.
    printed: String,
    /// Without list indices, as the tables of [`Wording`] spell it.
    plain: String,
}

impl Path {
    fn member(&self, name: &str) -> Self {
        let join = |parent: &str| {
            if parent.is_empty() { lower_first(name) } else { format!("{parent}.{}", lower_first(name)) }
        };
        Self { printed: join(&self.printed), plain: join(&self.plain) }
    }

    /// Whether an entry of the wording's tables is about this path.
    fn is_meant_by(&self, pattern: &str) -> bool {
        match pattern.strip_prefix('*') {
            Some(ending) => self.plain.ends_with(ending),
            None => self.plain == pattern,
        }
    }

    fn element(&self, key: &str) -> Self {
        Self { printed: format!("{}.{key}.member", self.printed), plain: self.plain.clone() }
    }
}

/// A value as an error shows it.
#[derive(Clone, Copy)]
enum Shown<'a> {
    Value(&'a Document),
    /// It is sensitive, or holds what is.
    Withheld,
}

impl<'a> Shown<'a> {
    fn of(value: &'a Document, schema: &Schema) -> Self {
        if is_sensitive(schema) { Self::Withheld } else { Self::Value(value) }
    }
}

/// Whether a value of this type, or of what it holds in lists and maps, must not be shown.
fn is_sensitive(schema: &Schema) -> bool {
    schema.constraints.is_sensitive
        || match &schema.kind {
            Kind::List { element, .. } => is_sensitive(element),
            Kind::Map { key, value, .. } => is_sensitive(key) || is_sensitive(value),
            _ => false,
        }
}

struct Walk {
    wording: &'static Wording,
    violations: Vec<String>,
    /// What to answer if the list stays at this one.
    enumeration_refusal: Option<ServiceError>,
}

impl Walk {
    fn report(&mut self, shown: Shown<'_>, path: &Path, constraint: &str) {
        if self.violations.len() == VIOLATIONS_MAX {
            return;
        }
        let value = match shown {
            Shown::Withheld => String::new(),
            Shown::Value(Document::Null) => " null".to_owned(),
            Shown::Value(value) => format!(" '{}'", print(value)),
        };
        self.violations.push(format!("Value{value} at '{}' failed to satisfy constraint: {constraint}", path.printed));
    }

    fn member(&mut self, member: &Member, value: Option<&Document>, parent: &Path) {
        let path = parent.member(member.name);
        match value {
            None | Some(Document::Null) if member.is_required => self.report(Shown::Value(&Document::Null), &path, NOT_NULL),
            None | Some(Document::Null) => {}
            Some(value) => self.value((member.schema)(), value, &path),
        }
    }

    fn value(&mut self, schema: &'static Schema, value: &Document, path: &Path) {
        for constraint in self.violated(&schema.constraints, value, path) {
            self.report(Shown::of(value, schema), path, &constraint);
        }
        if let Document::String(text) = value
            && is_outside_enumeration(&schema.constraints, text)
        {
            self.enumeration_refusal = self.enumeration_refusal(&schema.constraints, text, path);
        }
        match (&schema.kind, value) {
            (Kind::Structure { members }, Document::Structure(_)) => {
                for member in *members {
                    self.member(member, value.member(member.name), path);
                }
            }
            (Kind::List { element, .. }, Document::List(elements)) if is_plain(element) => {
                if let Some(constraint) = self.elements(element, elements.iter(), path) {
                    self.report(Shown::of(value, schema), path, &format!("Member must satisfy constraint: [{constraint}]"));
                }
            }
            (Kind::List { element, .. }, Document::List(elements)) => {
                for (index, value) in elements.iter().enumerate() {
                    self.nested(element, value, &path.element(&(index + 1).to_string()));
                }
            }
            (Kind::Map { key, value: value_schema, .. }, Document::Map(entries)) => {
                let keys: Vec<_> = entries.iter().map(|(key, _)| Document::String(key.clone())).collect();
                if let Some(constraint) = self.elements(key, keys.iter(), path) {
                    self.report(Shown::of(value, schema), path, &format!("Map keys must satisfy constraint: [{constraint}]"));
                }
                if is_plain(value_schema) {
                    if let Some(constraint) = self.elements(value_schema, entries.iter().map(|(_, value)| value), path) {
                        self.report(
                            Shown::of(value, schema),
                            path,
                            &format!("Map value must satisfy constraint: [{constraint}]"),
                        );
                    }
                } else {
                    for (key, value) in entries {
                        self.nested(value_schema, value, &path.element(key));
                    }
                }
            }
            _ => {}
        }
    }

    fn nested(&mut self, schema: &'static Schema, value: &Document, path: &Path) {
        if *value == Document::Null {
            self.report(Shown::Value(value), path, NOT_NULL);
        } else {
            self.value(schema, value, path);
        }
    }

    /// What plain elements must satisfy, when one of them does not.
    fn elements<'a>(&self, schema: &Schema, mut elements: impl Iterator<Item = &'a Document>, path: &Path) -> Option<String> {
        let mut has_null = false;
        let is_violated = elements.any(|element| {
            has_null = *element == Document::Null;
            has_null || !self.violated(&schema.constraints, element, path).is_empty()
        });
        if !is_violated {
            return None;
        }
        let mut all = self.texts(&schema.constraints, &schema.kind, path);
        // Lambda names this one always, API Gateway only when it is what failed.
        if has_null || !self.wording.is_input_name_in_constraint_path {
            all.push(NOT_NULL.to_owned());
        }
        Some(all.join(", "))
    }

    /// The constraints that a value does not satisfy.
    fn violated(&self, constraints: &Constraints, value: &Document, path: &Path) -> Vec<String> {
        let mut violated = Vec::new();
        let size = size(value);
        if let (Some(max), Some(size)) = (constraints.max, size)
            && size.is_above(max)
        {
            violated.push(size.text("less", max));
        }
        if let (Some(min), Some(size)) = (constraints.min, size)
            && size.is_below(min)
        {
            violated.push(size.text("greater", min));
        }
        if let Document::String(text) = value {
            if let Some(pattern) = constraints.pattern
                && !pattern::is_match(pattern, text)
            {
                violated.push(pattern_text(pattern));
            }
            if is_outside_enumeration(constraints, text) {
                violated.push(self.enumeration_text(constraints, path));
            }
        }
        violated
    }

    /// All constraints of a type, satisfied or not.
    fn texts(&self, constraints: &Constraints, kind: &Kind, path: &Path) -> Vec<String> {
        let of_value = matches!(kind, Kind::Integer | Kind::Long | Kind::Float | Kind::Double);
        let size = if of_value { Size::Whole(0) } else { Size::Length(0) };
        let mut texts = Vec::new();
        texts.extend(constraints.max.map(|max| size.text("less", max)));
        texts.extend(constraints.min.map(|min| size.text("greater", min)));
        texts.extend(constraints.pattern.map(pattern_text));
        if !constraints.enumeration.is_empty() {
            texts.push(self.enumeration_text(constraints, path));
        }
        texts
    }

    /// The service's own words for a text outside of the enumeration, if it has any for that path.
    fn enumeration_refusal(&self, constraints: &Constraints, text: &str, path: &Path) -> Option<ServiceError> {
        let refusal = self.wording.enumeration_refusals.iter().find(|refusal| path.is_meant_by(refusal.path))?;
        let constraint = self.enumeration_text(constraints, path);
        let message = format!("Value {text} at '{}' failed to satisfy constraint: {constraint}{}", path.printed, refusal.ending);
        Some(ServiceError::new(refusal.code, 400, message))
    }

    fn enumeration_text(&self, constraints: &Constraints, path: &Path) -> String {
        let order = self.wording.enumeration_orders.iter().find(|(pattern, _)| path.is_meant_by(pattern));
        let values = order.map_or(constraints.enumeration, |(_, values)| values);
        format!("Member must satisfy enum value set: [{}]", values.join(", "))
    }
}

fn is_outside_enumeration(constraints: &Constraints, text: &str) -> bool {
    !constraints.enumeration.is_empty() && !constraints.enumeration.contains(&text)
}

fn pattern_text(pattern: &str) -> String {
    format!("Member must satisfy regular expression pattern: {pattern}")
}

/// What `min` and `max` bound.
#[derive(Clone, Copy)]
enum Size {
    Length(usize),
    Whole(i64),
    Fraction(f64),
}

fn size(value: &Document) -> Option<Size> {
    match value {
        Document::Integer(number) => Some(Size::Whole(*number)),
        Document::Double(number) => Some(Size::Fraction(*number)),
        Document::String(text) => Some(Size::Length(text.chars().count())),
        Document::Blob(bytes) => Some(Size::Length(bytes.len())),
        Document::List(elements) => Some(Size::Length(elements.len())),
        Document::Map(entries) => Some(Size::Length(entries.len())),
        Document::Null | Document::Boolean(_) | Document::Timestamp(_) | Document::Structure(_) | Document::Live(_) => None,
    }
}

impl Size {
    fn is_above(self, max: i64) -> bool {
        match self {
            Self::Length(length) => i64::try_from(length).is_ok_and(|length| length > max),
            Self::Whole(number) => number > max,
            #[expect(clippy::cast_precision_loss, reason = "the models' bounds on doubles are small")]
            Self::Fraction(number) => number > max as f64,
        }
    }

    fn is_below(self, min: i64) -> bool {
        match self {
            Self::Length(length) => i64::try_from(length).is_ok_and(|length| length < min),
            Self::Whole(number) => number < min,
            #[expect(clippy::cast_precision_loss, reason = "the models' bounds on doubles are small")]
            Self::Fraction(number) => number < min as f64,
        }
    }

    fn text(self, direction: &str, bound: i64) -> String {
        let what = if matches!(self, Self::Length(_)) { "length" } else { "value" };
        format!("Member must have {what} {direction} than or equal to {bound}")
    }
}

fn is_plain(schema: &Schema) -> bool {
    !matches!(schema.kind, Kind::Structure { .. } | Kind::List { .. } | Kind::Map { .. })
}

/// `FunctionName` → `functionName`, `KMSKeyArn` → `kMSKeyArn`, as AWS does it.
fn lower_first(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + characters.as_str())
}

/// A value as Java prints it.
fn print(value: &Document) -> String {
    fn pair(name: &str, value: &Document) -> String {
        format!("{name}={}", print(value))
    }
    match value {
        Document::Null => "null".to_owned(),
        Document::Boolean(value) => value.to_string(),
        Document::Integer(number) => number.to_string(),
        Document::Double(number) => crate::timestamp_format::print_double(*number),
        Document::String(text) => text.clone(),
        Document::Live(_) => "stream".to_owned(),
        Document::Blob(bytes) => format!("java.nio.HeapByteBuffer[pos=0 lim={0} cap={0}]", bytes.len()),
        Document::Timestamp(timestamp) => crate::timestamp_format::print(*timestamp, crate::schema::TimestampFormat::Iso8601),
        Document::List(elements) => format!("[{}]", elements.iter().map(print).collect::<Vec<_>>().join(", ")),
        Document::Map(entries) => {
            format!("{{{}}}", entries.iter().map(|(key, value)| pair(key, value)).collect::<Vec<_>>().join(", "))
        }
        Document::Structure(present) => {
            format!("{{{}}}", present.iter().map(|(name, value)| pair(name, value)).collect::<Vec<_>>().join(", "))
        }
    }
}
