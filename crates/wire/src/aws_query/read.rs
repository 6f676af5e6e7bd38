//! The request's side of awsQuery: parameters into a tree by the pieces of their names, the tree into a document by the schema.

use std::collections::{BTreeMap, HashMap};

use crate::document::Document;
use crate::query_string;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Member, OperationSchema, Schema, TimestampFormat};

/// Largest form body.
pub const FORM_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Most pieces of a parameter's name (`A.member.1.B` has four).
pub const NAME_PIECES_MAX: usize = 32;

/// Largest number of a list's or map's element.
pub const LIST_INDEX_MAX: u32 = 100_000;

/// Reads the input of an operation from the body and, for a GET, from the query.
///
/// # Errors
/// As [`read_input`](crate::read::read_input).
pub(crate) fn read(operation: &'static OperationSchema, request: &Request<'_>) -> Result<Document, ReadError> {
    if request.body.len() > FORM_BYTES_MAX {
        return Err(ReadError::TooLarge { bytes_max: FORM_BYTES_MAX, operation: operation.name });
    }
    let body = std::str::from_utf8(request.body).map_err(|_| ReadError::serialization("The parameters are not UTF-8 text"))?;
    let mut root = Node::default();
    for (name, value) in query_string::parse(request.query)?.into_iter().chain(query_string::parse(body)?) {
        root.insert(&name, value)?;
    }
    match read_node(operation.input, &root, None)? {
        Some(document) => Ok(document),
        None => Ok(Document::Structure(Vec::new())),
    }
}

/// A piece of a name: what stands there and what stands below. At most [`NAME_PIECES_MAX`] deep.
#[derive(Default)]
struct Node {
    value: Option<String>,
    below: HashMap<String, Node>,
}

impl Node {
    fn insert(&mut self, name: &str, value: String) -> Result<(), ReadError> {
        let mut node = self;
        for (index, piece) in name.split('.').enumerate() {
            if index == NAME_PIECES_MAX {
                return Err(ReadError::serialization(format!("A parameter name has more than {NAME_PIECES_MAX} pieces")));
            }
            node = node.below.entry(piece.to_owned()).or_default();
        }
        node.value = Some(value);
        Ok(())
    }

    /// What stands below numbers, in their order. Other names are nobody's.
    fn numbered(&self) -> Result<impl Iterator<Item = &Node>, ReadError> {
        let mut elements = BTreeMap::new();
        for (name, node) in &self.below {
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_digit()) {
                continue;
            }
            match name.parse::<u32>() {
                // The text decides between `1` and `01`, so that the order of a hash map never does.
                Ok(number) if number <= LIST_INDEX_MAX => elements.insert((number, name.as_str()), node),
                _ => return Err(ReadError::serialization(format!("`{name}` is greater than {LIST_INDEX_MAX}"))),
            };
        }
        Ok(elements.into_values())
    }

    fn is_empty_text(&self) -> bool {
        self.value.as_deref() == Some("")
    }
}

/// Reads what stands at a node; `None` when nothing there belongs to the schema.
fn read_node(schema: &'static Schema, node: &Node, member: Option<&Member>) -> Result<Option<Document>, ReadError> {
    match &schema.kind {
        Kind::Structure { members } => {
            let mut present = Vec::new();
            for member in *members {
                if let Some(value) = read_member(member, node)? {
                    present.push((member.name, value));
                }
            }
            Ok(Some(Document::Structure(present)))
        }
        Kind::List { element, element_wire_name, is_flattened } => {
            let list =
                if *is_flattened { Some(node) } else { node.below.get(*element_wire_name).or_else(|| node.below.get("member")) };
            let mut elements = Vec::new();
            if let Some(list) = list {
                for node in list.numbered()? {
                    if let Some(value) = read_node(element, node, None)? {
                        elements.push(value);
                    }
                }
            }
            let is_there = !elements.is_empty() || node.is_empty_text();
            Ok(is_there.then_some(Document::List(elements)))
        }
        Kind::Map { value, key_wire_name, value_wire_name, is_flattened, .. } => {
            let map = if *is_flattened { Some(node) } else { node.below.get("entry") };
            let mut entries: Vec<(String, Document)> = Vec::new();
            let mut places = HashMap::new();
            if let Some(map) = map {
                for node in map.numbered()? {
                    let key = node.below.get(*key_wire_name).and_then(|key| key.value.clone());
                    let value = node.below.get(*value_wire_name).map(|node| read_node(value, node, None)).transpose()?.flatten();
                    let (Some(key), Some(value)) = (key, value) else {
                        return Err(ReadError::serialization("A map entry lacks its key or its value"));
                    };
                    let place = *places.entry(key.clone()).or_insert(entries.len());
                    match entries.get_mut(place) {
                        Some(entry) => entry.1 = value,
                        None => entries.push((key, value)),
                    }
                }
            }
            let is_there = !entries.is_empty() || node.is_empty_text();
            Ok(is_there.then_some(Document::Map(entries)))
        }
        _ => {
            let text = node
                .value
                .as_deref()
                .ok_or_else(|| ReadError::serialization("Start of structure or map found where not expected."))?;
            let member = member.and_then(|member| member.timestamp_format);
            scalar::read(schema, text, Formats { member, place: TimestampFormat::Iso8601 }).map(Some)
        }
    }
}

fn read_member(member: &Member, parent: &Node) -> Result<Option<Document>, ReadError> {
    let schema = (member.schema)();
    // A flattened list whose element has a name of its own travels under that name, not under the member's.
    let renamed = match schema.kind {
        Kind::List { element_wire_name, is_flattened: true, .. } if element_wire_name != "member" => {
            parent.below.get(element_wire_name)
        }
        _ => None,
    };
    let Some(node) = renamed.or_else(|| parent.below.get(member.wire_name)) else { return Ok(None) };
    read_node(schema, node, Some(member))
}
