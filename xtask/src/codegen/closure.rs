//! The part of a service model that the listed operations reach.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};

use super::names;
use super::service_model::{Operation, ServiceModel, Shape, ShapeRef};

/// Names that generated files import; a shape must not be called like one of them.
const TAKEN: [&str; 13] = [
    "BTreeMap",
    "Bytes",
    "Default",
    "Document",
    "LiveBody",
    "Option",
    "Result",
    "Shape",
    "ShapeMismatch",
    "String",
    "Timestamp",
    "Value",
    "Vec",
];

/// Operations in the order of the list, shapes in the order of their names.
pub(crate) struct Closure<'a> {
    pub(crate) service: &'a str,
    pub(crate) model: &'a ServiceModel,
    pub(crate) operations: Vec<(&'a str, &'a Operation)>,
    pub(crate) shapes: BTreeMap<&'a str, &'a Shape>,
    inputs: BTreeSet<&'a str>,
}

impl<'a> Closure<'a> {
    pub(crate) fn of(service: &'a str, model: &'a ServiceModel, operations: &'a [String]) -> Result<Self> {
        let mut closure = Self { service, model, operations: Vec::new(), shapes: BTreeMap::new(), inputs: BTreeSet::new() };
        for name in operations {
            let operation = model.operations.get(name).with_context(|| format!("{service} has no operation `{name}`"))?;
            closure.operations.push((name, operation));
            closure.inputs.extend(operation.input.as_ref().map(|input| input.shape.as_str()));
            for top in operation.input.iter().chain(&operation.output) {
                closure.add(&top.shape)?;
            }
        }
        closure.check_names()?;
        closure.check_recursion()?;
        Ok(closure)
    }

    pub(crate) fn shape(&self, name: &str) -> Result<&'a Shape> {
        self.model.shapes.get(name).with_context(|| format!("{} has no shape `{name}`", self.service))
    }

    /// Whether the shape is some operation's whole input, whose required members are plain fields.
    pub(crate) fn is_input(&self, name: &str) -> bool {
        self.inputs.contains(name)
    }

    /// Whether the member is a plain field rather than an `Option`.
    pub(crate) fn is_plain(&self, structure: &str, member: &str) -> Result<bool> {
        Ok(self.is_input(structure) && self.shape(structure)?.required.iter().any(|required| required == member))
    }

    /// The Rust type of a shape's value.
    pub(crate) fn rust_type(&self, name: &str) -> Result<String> {
        let shape = self.shape(name)?;
        Ok(match shape.kind.as_str() {
            "boolean" => "bool".to_owned(),
            "integer" | "short" | "byte" => "i32".to_owned(),
            "long" => "i64".to_owned(),
            "float" | "double" => "f64".to_owned(),
            "string" if shape.enumeration.is_empty() => "String".to_owned(),
            "blob" => "Bytes".to_owned(),
            "timestamp" => "Timestamp".to_owned(),
            "structure" if shape.eventstream => "LiveBody".to_owned(),
            "list" => format!("Vec<{}>", self.rust_type(&element(name, shape)?.shape)?),
            "map" => format!("BTreeMap<String, {}>", self.rust_type(&entry(name, shape)?.1.shape)?),
            "string" | "structure" => names::type_(name),
            other => bail!("shape `{name}` has the unknown type `{other}`"),
        })
    }

    /// Whether `Debug` must not print a value of this member: it, or what it holds in a list or map, is marked sensitive.
    pub(crate) fn is_sensitive(&self, member: &ShapeRef) -> Result<bool> {
        let shape = self.shape(&member.shape)?;
        if member.sensitive || shape.sensitive {
            return Ok(true);
        }
        for inner in shape.member.iter().chain(&shape.key).chain(&shape.value) {
            if self.is_sensitive(inner)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether the structure can derive `Default`: no plain field is an enum, or a structure that cannot.
    pub(crate) fn has_default(&self, name: &str) -> Result<bool> {
        for (member, target) in &self.shape(name)?.members.0 {
            if !self.is_plain(name, member)? {
                continue;
            }
            let shape = self.shape(&target.shape)?;
            let is_enum = !shape.enumeration.is_empty();
            if is_enum || (shape.kind == "structure" && !self.has_default(&target.shape)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn add(&mut self, name: &'a str) -> Result<()> {
        let shape = self.shape(name)?;
        if self.shapes.insert(name, shape).is_some() || shape.eventstream {
            // Its events are written by hand.
            return Ok(());
        }
        let members = shape.members.0.iter().map(|(member, target)| (Some(member), target));
        let others = shape.member.iter().chain(&shape.key).chain(&shape.value).map(|target| (None, target));
        for (member, inner) in members.chain(others) {
            ensure!(!inner.eventpayload, "shape `{name}` is part of an event stream, which the generator does not know");
            if self.shape(&inner.shape)?.eventstream {
                let is_payload = member.is_some() && member == shape.payload.as_ref();
                ensure!(
                    is_payload && !self.is_input(name),
                    "shape `{name}` has an event stream elsewhere than as an answer's body"
                );
            }
            self.add(&inner.shape)?;
        }
        Ok(())
    }

    fn check_names(&self) -> Result<()> {
        let mut types: BTreeMap<String, &str> = BTreeMap::new();
        let mut constants: BTreeMap<String, &str> = BTreeMap::new();
        for (name, shape) in &self.shapes {
            if let Some(other) = constants.insert(names::constant(name), name) {
                bail!("the shapes `{name}` and `{other}` would share the constant {}", names::constant(name));
            }
            if (shape.kind != "structure" && shape.enumeration.is_empty()) || shape.eventstream {
                continue;
            }
            let type_ = names::type_(name);
            ensure!(!TAKEN.contains(&type_.as_str()), "the shape `{name}` would be called like a type that it needs");
            if let Some(other) = types.insert(type_, name) {
                bail!("the shapes `{name}` and `{other}` would share a type name");
            }
        }
        Ok(())
    }

    /// A structure inside itself without a list or map between would need a box.
    fn check_recursion(&self) -> Result<()> {
        fn visit<'a>(closure: &Closure<'a>, name: &'a str, above: &mut Vec<&'a str>) -> Result<()> {
            ensure!(!above.contains(&name), "the structure `{name}` holds itself, which the generator does not know");
            above.push(name);
            for (_, member) in &closure.shape(name)?.members.0 {
                let inner = closure.shape(&member.shape)?;
                if inner.kind == "structure" && !inner.eventstream {
                    visit(closure, &member.shape, above)?;
                }
            }
            above.pop();
            Ok(())
        }
        for (name, shape) in &self.shapes {
            if shape.kind == "structure" && !shape.eventstream {
                visit(self, name, &mut Vec::new())?;
            }
        }
        Ok(())
    }
}

/// A list's element.
pub(crate) fn element<'a>(name: &str, list: &'a Shape) -> Result<&'a ShapeRef> {
    list.member.as_ref().with_context(|| format!("the list `{name}` has no member"))
}

/// A map's key and value.
pub(crate) fn entry<'a>(name: &str, map: &'a Shape) -> Result<(&'a ShapeRef, &'a ShapeRef)> {
    map.key.as_ref().zip(map.value.as_ref()).with_context(|| format!("the map `{name}` has no key or no value"))
}
