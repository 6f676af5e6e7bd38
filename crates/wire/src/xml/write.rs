//! Writing XML: elements and texts, and documents by their schemas.

use bytes::Bytes;

use crate::document::Document;
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Location, Member, Schema, TimestampFormat};
use crate::timestamp_format;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Writes the members of a structure that travel in the body.
pub(crate) fn write_members(xml: &mut Xml, schema: &Schema, document: &Document) {
    let (Kind::Structure { members }, Document::Structure(present)) = (&schema.kind, document) else { return };
    for (name, value) in present {
        let member = members.iter().find(|member| member.name == *name && member.location == Location::Body);
        if let Some(member) = member {
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
            if let Some(text) = xml.print(schema, value, format) {
                xml.text(name, &text);
            }
        }
    }
}

/// XML written from top to bottom. Names come from the models and are XML names; texts are escaped.
#[derive(Default)]
pub(crate) struct Xml {
    text: String,
    times: Times,
}

/// How a time of ISO 8601 is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Times {
    /// `2015-08-30T12:36:00Z`, and a fraction only where there is one.
    #[default]
    Shortest,
    /// `2015-08-30T12:36:00.000Z`, as S3 writes all of them.
    Milliseconds,
}

impl Xml {
    /// A document with a declaration in front, its times in milliseconds.
    pub(crate) fn declared() -> Self {
        Self { text: DECLARATION.to_owned(), times: Times::Milliseconds }
    }

    /// A value's text, `None` for `null` and for what is no text.
    pub(crate) fn print(&self, schema: &Schema, value: &Document, member: Option<TimestampFormat>) -> Option<String> {
        let format = Formats { member, place: TimestampFormat::Iso8601 };
        match (value, &schema.kind) {
            (Document::Timestamp(time), Kind::Timestamp(own))
                if self.times == Times::Milliseconds && format.of(*own) == TimestampFormat::Iso8601 =>
            {
                Some(timestamp_format::print_milliseconds(*time))
            }
            _ => scalar::print(schema, value, format),
        }
    }

    /// Opens the outermost element, in a namespace unless that is empty.
    pub(crate) fn open_root(&mut self, name: &str, namespace: &str) {
        if namespace.is_empty() {
            return self.open(name);
        }
        self.text.push('<');
        self.text.push_str(name);
        self.text.push_str(" xmlns=\"");
        self.escape(namespace);
        self.text.push_str("\">");
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &str) {
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Closes an element.
    pub(crate) fn close(&mut self, name: &str) {
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push('>');
    }

    /// Opens the outermost element, in a namespace, and closes it after a text.
    pub(crate) fn root_text(&mut self, name: &str, namespace: &str, text: &str) {
        self.open_root(name, namespace);
        self.escape(text);
        self.close(name);
    }

    /// A whole element with a text in it.
    pub(crate) fn text(&mut self, name: &str, text: &str) {
        self.open(name);
        self.escape(text);
        self.close(name);
    }

    /// What was written.
    pub(crate) fn into_bytes(self) -> Bytes {
        Bytes::from(self.text)
    }

    fn escape(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                // A parser would make a line feed of it.
                '\r' => self.text.push_str("&#xD;"),
                '\t' | '\n' => self.text.push(character),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => self.text.push('\u{fffd}'),
                _ => self.text.push(character),
            }
        }
    }
}
