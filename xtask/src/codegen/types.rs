//! Writes `types.rs` (structures and enums) and `conversions.rs` (how structures read and write themselves).

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::closure::Closure;
use super::names;
use super::schemas::{location, whole};
use super::service_model::{Shape, ShapeRef};

pub(crate) fn write(closure: &Closure<'_>) -> Result<String> {
    let mut types = String::new();
    for (name, shape) in &closure.shapes {
        if shape.eventstream {
            continue;
        }
        if shape.kind == "structure" {
            types += &structure(closure, name, shape)?;
        } else if !shape.enumeration.is_empty() {
            types += &enumeration(name, shape)?;
        }
    }
    let mut imports = String::new();
    if types.contains("BTreeMap<") {
        imports += "use std::collections::BTreeMap;\n";
    }
    if types.contains("fmt::Debug") {
        imports += "use std::fmt;\n";
    }
    imports += "\n";
    let names = |name: &str| types.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name);
    if names("Bytes") {
        imports += "use bytes::Bytes;\n";
    }
    if names("Timestamp") {
        imports += "use gatewright_model::timestamp::Timestamp;\n";
    }
    if names("LiveBody") {
        imports += "use gatewright_wire::live_body::LiveBody;\n";
    }
    if types.contains("withheld") {
        imports += "use gatewright_wire::convert::Withheld;\n";
    }
    let withheld = if types.contains("withheld(") { WITHHELD } else { "" };
    Ok(format!("//! Requests, answers and what they hold, named as in the AWS model.\n\n{imports}\n{types}{withheld}"))
}

const WITHHELD: &str = "
fn withheld<T>(value: Option<&T>) -> Option<Withheld> {
    value.map(|_| Withheld)
}
";

pub(crate) fn write_conversions(closure: &Closure<'_>) -> Result<String> {
    let mut conversions = String::new();
    let mut imports = BTreeSet::new();
    let mut used = BTreeSet::from(["Shape", "ShapeMismatch", "Document"]);
    let mut convert = BTreeSet::new();
    for (name, shape) in &closure.shapes {
        if shape.eventstream {
            continue;
        }
        let type_ = names::type_(name);
        if shape.kind == "structure" {
            conversions += &structure_conversion(closure, name, shape)?;
            if !shape.members.0.is_empty() {
                convert.extend(["MemberReader", "MemberWriter"]);
            }
        } else if !shape.enumeration.is_empty() {
            conversions += &format!(
                "\nimpl Value for {type_} {{\n\
                 fn read(document: Document) -> Result<Self, ShapeMismatch> {{ read_enumeration({name:?}, Self::parse, document) }}\n\
                 fn write(self) -> Document {{ Document::String(self.as_str().to_owned()) }}\n}}\n"
            );
            convert.extend(["Value", "read_enumeration"]);
        } else {
            continue;
        }
        imports.insert(type_);
    }
    if imports.is_empty() {
        used.clear();
    }
    let list = |names: Vec<&str>| names.join(", ");
    Ok(format!(
        "//! How the types read themselves from documents and write themselves into them.\n\n\
         use gatewright_wire::convert::{{{}}};\nuse gatewright_wire::document::{{{}}};\n\nuse crate::types::{{{}}};\n{conversions}",
        list(convert.into_iter().collect()),
        list(used.into_iter().collect()),
        list(imports.iter().map(String::as_str).collect()),
    ))
}

fn structure(closure: &Closure<'_>, name: &str, shape: &Shape) -> Result<String> {
    let type_ = names::type_(name);
    let mut fields = String::new();
    let mut debug = String::new();
    let mut has_secret = false;
    for (member, target) in &shape.members.0 {
        let field = names::field(member);
        let plain = closure.rust_type(&target.shape)?;
        let is_plain = closure.is_plain(name, member)?;
        let field_type = if is_plain { plain } else { format!("Option<{plain}>") };
        fields += &format!("/// {}\npub {field}: {field_type},\n", field_doc(closure, shape, member, target)?);
        debug += &match (closure.is_sensitive(target)?, is_plain) {
            (false, _) => format!(".field({field:?}, &self.{field})"),
            (true, true) => {
                has_secret = true;
                format!(".field({field:?}, &Withheld)")
            }
            (true, false) => {
                has_secret = true;
                format!(".field({field:?}, &withheld(self.{field}.as_ref()))")
            }
        };
    }
    let mut derives = if has_secret { vec!["Clone"] } else { vec!["Debug", "Clone"] };
    if closure.has_default(name)? {
        derives.push("Default");
    }
    derives.push("PartialEq");
    let body = if fields.is_empty() { "{}".to_owned() } else { format!("{{\n{fields}}}") };
    let mut text = format!("\n/// {}\n#[derive({})]\npub struct {type_} {body}\n", role(closure, name), derives.join(", "));
    if has_secret {
        text += &format!(
            "\nimpl fmt::Debug for {type_} {{\nfn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{\n\
             f.debug_struct({type_:?}){debug}.finish()\n}}\n}}\n"
        );
    }
    Ok(text)
}

/// What the structure is for.
fn role(closure: &Closure<'_>, name: &str) -> String {
    let list = |operations: Vec<&str>| operations.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let names = |is_it: &dyn Fn(&super::service_model::Operation) -> bool| {
        closure.operations.iter().filter(|(_, operation)| is_it(operation)).map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let asked = names(&|operation| operation.input.as_ref().is_some_and(|input| input.shape == name));
    let answered = names(&|operation| operation.output.as_ref().is_some_and(|output| output.shape == name));
    let mut doc = format!("`{name}`");
    if !asked.is_empty() {
        doc += &format!(", the input of {}", list(asked));
    }
    if !answered.is_empty() {
        doc += &format!(", the output of {}", list(answered));
    }
    doc + "."
}

fn field_doc(closure: &Closure<'_>, structure: &Shape, member: &str, target: &ShapeRef) -> Result<String> {
    let wire_name = target.location_name.as_deref().unwrap_or(member);
    let mut doc = match location(structure, member, target)? {
        "Payload" => "The whole body.".to_owned(),
        "Uri" => format!("Path label `{wire_name}`."),
        "QueryString" => format!("Query parameter `{wire_name}`."),
        "Header" => format!("Header `{wire_name}`."),
        "HeaderPrefix" => format!("Every header that begins with `{wire_name}`."),
        "StatusCode" => "The answer's status.".to_owned(),
        _ => format!("Wire name `{wire_name}`."),
    };
    let shape = closure.shape(&target.shape)?;
    let unit = match shape.kind.as_str() {
        "string" => " characters",
        "blob" => " bytes",
        "list" => " elements",
        "map" => " entries",
        _ => "",
    };
    let bound = |bound: Option<f64>| bound.map(|bound| whole(&target.shape, bound)).transpose();
    doc += &match (bound(shape.min)?, bound(shape.max)?) {
        (Some(min), Some(max)) if min == max => format!(" Exactly {min}{unit}."),
        (Some(min), Some(max)) => format!(" {min} to {max}{unit}."),
        (Some(min), None) => format!(" At least {min}{unit}."),
        (None, Some(max)) => format!(" At most {max}{unit}."),
        (None, None) => String::new(),
    };
    if structure.required.iter().any(|required| required == member) {
        doc += " Required.";
    }
    if closure.is_sensitive(target)? {
        doc += " Sensitive: `Debug` does not show it.";
    }
    Ok(doc)
}

fn enumeration(name: &str, shape: &Shape) -> Result<String> {
    let type_ = names::type_(name);
    let mut seen = BTreeSet::new();
    let (mut variants, mut texts, mut parses) = (String::new(), String::new(), String::new());
    for value in &shape.enumeration {
        let variant = names::variant(value);
        ensure!(!variant.is_empty() && seen.insert(variant.clone()), "`{value}` of the enum `{name}` has no name of its own");
        variants += &format!("/// `{value}`\n{variant},\n");
        texts += &format!("Self::{variant} => {value:?},\n");
        parses += &format!("{value:?} => Self::{variant},\n");
    }
    Ok(format!(
        "\n/// The texts of `{name}`.\n#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum {type_} {{\n{variants}}}\n\n\
         impl {type_} {{\n\
         /// The text on the wire.\n#[must_use]\npub const fn as_str(self) -> &'static str {{\nmatch self {{\n{texts}}}\n}}\n\n\
         /// The variant of a text, `None` when there is none.\n#[must_use]\npub fn parse(text: &str) -> Option<Self> {{\n\
         Some(match text {{\n{parses}_ => return None,\n}})\n}}\n}}\n"
    ))
}

fn structure_conversion(closure: &Closure<'_>, name: &str, shape: &Shape) -> Result<String> {
    let type_ = names::type_(name);
    if shape.members.0.is_empty() {
        return Ok(format!(
            "\nimpl Shape for {type_} {{\n\
             fn from_document(_: Document) -> Result<Self, ShapeMismatch> {{ Ok(Self {{}}) }}\n\
             fn into_document(self) -> Document {{ Document::Structure(Vec::new()) }}\n}}\n"
        ));
    }
    let (mut reads, mut writes) = (String::new(), String::new());
    for (member, _) in &shape.members.0 {
        let field = names::field(member);
        let kind = if closure.is_plain(name, member)? { "required" } else { "optional" };
        reads += &format!("{field}: members.{kind}({member:?})?,\n");
        writes += &format!(".{kind}({member:?}, self.{field})");
    }
    Ok(format!(
        "\nimpl Shape for {type_} {{\n\
         fn from_document(document: Document) -> Result<Self, ShapeMismatch> {{\n\
         let mut members = MemberReader::new({name:?}, document)?;\nOk(Self {{\n{reads}}})\n}}\n\
         fn into_document(self) -> Document {{\nMemberWriter::default(){writes}.finish()\n}}\n}}\n"
    ))
}
