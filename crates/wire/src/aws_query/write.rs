//! The answer's side of awsQuery: `<{Operation}Response xmlns=…><{Operation}Result>…</…><ResponseMetadata><RequestId>…`.

use bytes::Bytes;
use http::Response;

use crate::document::Document;
use crate::response::{Unwritable, response};
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Member, OperationSchema, Schema, ServiceSchema, TimestampFormat};

/// The content type of answers.
pub(crate) const CONTENT_TYPE: &str = "text/xml";

/// Writes the output of an operation.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(
    service: &ServiceSchema,
    operation: &OperationSchema,
    output: &Document,
    request_id: &str,
) -> Result<Response<Bytes>, Unwritable> {
    let mut xml = Xml::default();
    let root = format!("{}Response", operation.name);
    xml.open_root(&root, service.xml_namespace);
    if operation.result_wrapper.is_empty() {
        write_members(&mut xml, operation.output, output);
    } else {
        xml.open(operation.result_wrapper);
        write_members(&mut xml, operation.output, output);
        xml.close(operation.result_wrapper);
    }
    xml.open("ResponseMetadata");
    xml.text("RequestId", request_id);
    xml.close("ResponseMetadata");
    xml.close(&root);
    response(i64::from(operation.success_status), CONTENT_TYPE, xml.into_bytes())
}

fn write_members(xml: &mut Xml, schema: &Schema, document: &Document) {
    let (Kind::Structure { members }, Document::Structure(present)) = (&schema.kind, document) else { return };
    for (name, value) in present {
        if let Some(member) = members.iter().find(|member| member.name == *name) {
            write_member(xml, member, value);
        }
    }
}

fn write_member(xml: &mut Xml, member: &Member, value: &Document) {
    let schema = (member.schema)();
    let name = match schema.kind {
        Kind::List { element_wire_name, is_flattened: true, .. } if element_wire_name != "member" => element_wire_name,
        _ => member.wire_name,
    };
    write_value(xml, name, schema, value, member.timestamp_format);
}

fn write_value(xml: &mut Xml, name: &str, schema: &Schema, value: &Document, format: Option<TimestampFormat>) {
    match (value, &schema.kind) {
        (Document::Null, _) => {}
        (Document::Structure(_), _) => {
            xml.open(name);
            write_members(xml, schema, value);
            xml.close(name);
        }
        (Document::List(elements), Kind::List { element, is_flattened: true, .. }) => {
            for value in elements {
                write_value(xml, name, element, value, None);
            }
        }
        (Document::List(elements), Kind::List { element, element_wire_name, .. }) => {
            xml.open(name);
            for value in elements {
                write_value(xml, element_wire_name, element, value, None);
            }
            xml.close(name);
        }
        (Document::Map(entries), Kind::Map { value: value_schema, key_wire_name, value_wire_name, is_flattened, .. }) => {
            let entry = if *is_flattened { name } else { "entry" };
            if !is_flattened {
                xml.open(name);
            }
            for (key, value) in entries {
                xml.open(entry);
                xml.text(key_wire_name, key);
                write_value(xml, value_wire_name, value_schema, value, None);
                xml.close(entry);
            }
            if !is_flattened {
                xml.close(name);
            }
        }
        (value, _) => {
            let text = scalar::print(schema, value, Formats { member: format, place: TimestampFormat::Iso8601 });
            if let Some(text) = text {
                xml.text(name, &text);
            }
        }
    }
}

/// XML written from top to bottom. Names come from the models and are XML names; texts are escaped.
#[derive(Default)]
pub(crate) struct Xml(String);

impl Xml {
    /// Opens the outermost element, in a namespace unless that is empty.
    pub(crate) fn open_root(&mut self, name: &str, namespace: &str) {
        if namespace.is_empty() {
            return self.open(name);
        }
        self.0.push('<');
        self.0.push_str(name);
        self.0.push_str(" xmlns=\"");
        self.escape(namespace);
        self.0.push_str("\">");
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &str) {
        self.0.push('<');
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Closes an element.
    pub(crate) fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// A whole element with a text in it.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.open(name);
        self.escape(text);
        self.close(name);
    }

    /// What was written.
    pub(crate) fn into_bytes(self) -> Bytes {
        Bytes::from(self.0)
    }

    fn escape(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // A parser would make a line feed of it.
                '\r' => self.0.push_str("&#xD;"),
                '\t' | '\n' => self.0.push(character),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.0.push('\u{fffd}'),
                _ => self.0.push(character),
            }
        }
    }
}
