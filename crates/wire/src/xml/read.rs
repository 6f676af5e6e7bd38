//! Reading XML into a tree of bounded size and depth.
//!
//! *Invariant:* no document type, no processing instruction and no entity but the five predefined ones is accepted, so that nothing is
//! ever expanded or fetched.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Largest XML body. S3's largest, the completion of an upload in 10,000 parts with two checksums each, is half of it.
pub const XML_BYTES_MAX: usize = 8 * 1024 * 1024;

/// Deepest nesting of elements.
pub const XML_DEPTH_MAX: usize = 32;

/// Most elements of one body.
pub const XML_ELEMENTS_MAX: usize = 200_000;

/// An element with its text, or with the elements inside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Element {
    /// Local name.
    pub(crate) name: String,
    /// All of its own text, entities resolved.
    pub(crate) text: String,
    /// What is inside, in order.
    pub(crate) children: Vec<Element>,
}

/// Why a body is no XML that we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NotXml {
    /// Not well-formed, or something in it is refused.
    #[error("the body is not well-formed, or has a document type, an instruction or an entity of its own")]
    Malformed,
    /// Larger, deeper or of more elements than is read.
    #[error("the body is larger or deeper than is read")]
    TooLarge,
}

impl Element {
    /// Reads a whole document.
    ///
    /// # Errors
    /// [`NotXml`].
    pub(crate) fn parse(body: &[u8]) -> Result<Self, NotXml> {
        if body.len() > XML_BYTES_MAX {
            return Err(NotXml::TooLarge);
        }
        let text = std::str::from_utf8(body).map_err(|_| NotXml::Malformed)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_comments = true;
        let mut tree = Tree::default();
        let mut is_first = true;
        loop {
            match reader.read_event().map_err(|_| NotXml::Malformed)? {
                Event::Start(start) => tree.open(&start)?,
                Event::Empty(start) => {
                    tree.open(&start)?;
                    tree.close()?;
                }
                Event::End(_) => tree.close()?,
                Event::Text(text) => tree.text(&text.xml10_content())?,
                Event::CData(text) => tree.cdata(&text.xml10_content())?,
                Event::GeneralRef(reference) => tree.reference(&reference)?,
                Event::Comment(_) => {}
                Event::Decl(declaration) if is_first => {
                    let encoding = declaration.encoding().transpose().map_err(|_| NotXml::Malformed)?;
                    if encoding.is_some_and(|encoding| !encoding.eq_ignore_ascii_case("utf-8")) {
                        return Err(NotXml::Malformed);
                    }
                }
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) => return Err(NotXml::Malformed),
                Event::Eof => return tree.finish(),
            }
            is_first = false;
        }
    }
}

/// Elements that are open, and the outermost one once it is closed.
#[derive(Default)]
struct Tree {
    open: Vec<Element>,
    root: Option<Element>,
    element_count: usize,
}

impl Tree {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), NotXml> {
        self.element_count += 1;
        if self.open.len() == XML_DEPTH_MAX || self.element_count > XML_ELEMENTS_MAX {
            return Err(NotXml::TooLarge);
        }
        let is_second_root = self.open.is_empty() && self.root.is_some();
        let name = start.local_name().as_ref().to_owned();
        // The parser takes names as they come.
        let is_name = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && name.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-' | '.'));
        let has_bad_attribute = start.attributes().any(|attribute| attribute.is_err());
        if is_second_root || !is_name || has_bad_attribute {
            return Err(NotXml::Malformed);
        }
        self.open.push(Element { name, ..Element::default() });
        Ok(())
    }

    fn close(&mut self) -> Result<(), NotXml> {
        let element = self.open.pop().ok_or(NotXml::Malformed)?;
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    /// Outside of the root only blanks may stand.
    fn text(&mut self, text: &str) -> Result<(), NotXml> {
        match self.open.last_mut() {
            _ if text.chars().any(|character| !is_xml_character(character)) => Err(NotXml::Malformed),
            Some(element) => {
                element.text.push_str(text);
                Ok(())
            }
            None if text.chars().all(|character| matches!(character, ' ' | '\t' | '\r' | '\n')) => Ok(()),
            None => Err(NotXml::Malformed),
        }
    }

    fn cdata(&mut self, text: &str) -> Result<(), NotXml> {
        if self.open.is_empty() { Err(NotXml::Malformed) } else { self.text(text) }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), NotXml> {
        let character = match &**reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            _ => reference.resolve_char_ref().ok().flatten().ok_or(NotXml::Malformed)?,
        };
        self.cdata(character.encode_utf8(&mut [0; 4]))
    }

    fn finish(self) -> Result<Element, NotXml> {
        if self.open.is_empty() { self.root.ok_or(NotXml::Malformed) } else { Err(NotXml::Malformed) }
    }
}

/// XML 1.0, production 2.
fn is_xml_character(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}
