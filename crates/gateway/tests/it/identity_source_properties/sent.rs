//! A request as it is sent, and the tricks that make another of it.

use proptest::sample::Index;

/// A request as it is sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) headers: Vec<(String, String)>,
    /// Name, value, and how both are spelled.
    pub(super) query: Vec<(String, String, Spelling)>,
    pub(super) address: u8,
}

/// How a query string spells a text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spelling {
    /// What may stand for itself does; a blank is `+`.
    Plain,
    /// Everything encoded, in capitals.
    Upper,
    /// Everything encoded, in small letters.
    Lower,
}

/// How one request is made of another. Each looks at the place it is told and does nothing where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) enum Trick {
    Repeat,
    RepeatEmpty,
    Drop,
    Reverse,
    Join,
    Split,
    Recase,
    RecaseName,
    BlankBefore,
    BlankBehind,
    Double,
    MoveLetter,
    SwapWithQuery,
    Respell,
    NormalForm,
    OtherMethod,
    OtherPath,
    OtherAddress,
}

pub(super) const TRICKS: [Trick; 18] = [
    Trick::Repeat,
    Trick::RepeatEmpty,
    Trick::Drop,
    Trick::Reverse,
    Trick::Join,
    Trick::Split,
    Trick::Recase,
    Trick::RecaseName,
    Trick::BlankBefore,
    Trick::BlankBehind,
    Trick::Double,
    Trick::MoveLetter,
    Trick::SwapWithQuery,
    Trick::Respell,
    Trick::NormalForm,
    Trick::OtherMethod,
    Trick::OtherPath,
    Trick::OtherAddress,
];

impl Sent {
    /// Changes the request.
    pub(super) fn play(&mut self, trick: Trick, at: Index) {
        let headers = &mut self.headers;
        if let Some((name, value)) = (!headers.is_empty()).then(|| at.index(headers.len())).and_then(|at| headers.get_mut(at)) {
            match trick {
                Trick::Recase => *value = swap_case(value),
                Trick::RecaseName => *name = swap_case(name),
                Trick::BlankBefore => value.insert(0, ' '),
                Trick::BlankBehind => value.push('\t'),
                Trick::Double => *value = value.repeat(2),
                Trick::NormalForm => *value = value.replace('é', "e\u{301}"),
                Trick::Repeat => {
                    let again = (name.clone(), value.clone());
                    headers.push(again);
                }
                Trick::RepeatEmpty => {
                    let empty = (name.clone(), String::new());
                    headers.insert(0, empty);
                }
                Trick::Split => {
                    if let Some((one, other)) = value.clone().split_once(',') {
                        *value = one.trim().to_owned();
                        let other = (name.clone(), other.trim().to_owned());
                        headers.push(other);
                    }
                }
                Trick::SwapWithQuery => {
                    if let Some((_, other, _)) = self.query.first_mut() {
                        std::mem::swap(value, other);
                    }
                }
                _ => {}
            }
        }
        match trick {
            Trick::Drop if !self.headers.is_empty() => drop(self.headers.remove(at.index(self.headers.len()))),
            Trick::Reverse => {
                self.headers.reverse();
                self.query.reverse();
            }
            Trick::Join if self.headers.len() > 1 => {
                let (_, last) = self.headers.pop().unwrap();
                self.headers[0].1 += &format!(", {last}");
            }
            Trick::MoveLetter if self.headers.len() > 1 => {
                if let Some(letter) = self.headers[0].1.pop() {
                    self.headers[1].1.insert(0, letter);
                }
            }
            Trick::Respell | Trick::Recase | Trick::Double | Trick::Repeat if !self.query.is_empty() => {
                let at = at.index(self.query.len());
                let (name, value, spelling) = &mut self.query[at];
                match trick {
                    Trick::Respell => *spelling = Spelling::Lower,
                    Trick::Recase => *value = swap_case(value),
                    Trick::Double => *value = value.repeat(2),
                    _ => {
                        let again = (name.clone(), value.clone(), Spelling::Upper);
                        self.query.push(again);
                    }
                }
            }
            Trick::OtherMethod => self.method = "POST",
            Trick::OtherPath => self.path = "/pets/1",
            Trick::OtherAddress => self.address += 1,
            _ => {}
        }
    }

    /// As the request line has it.
    pub(super) fn path_and_query(&self) -> String {
        let spelled =
            |(name, value, spelling): &(String, String, Spelling)| format!("{}={}", spelling.write(name), spelling.write(value));
        let pairs: Vec<String> = self.query.iter().map(spelled).collect();
        if pairs.is_empty() { self.path.to_owned() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// Puts values at a place of the client's, instead of what stands there.
    pub(super) fn put(&mut self, source: &str, values: Vec<String>) {
        match source.rsplit_once('.').unwrap() {
            ("method.request.header", name) => {
                self.headers.retain(|(header, _)| !header.eq_ignore_ascii_case(name));
                self.headers.extend(values.into_iter().map(|value| (name.to_owned(), value)));
            }
            ("method.request.querystring", name) => {
                self.query.retain(|(known, ..)| known != name);
                self.query.extend(values.into_iter().map(|value| (name.to_owned(), value, Spelling::Plain)));
            }
            _ => {}
        }
    }

    /// All values at a place.
    pub(super) fn values(&self, source: &str, variable: &str) -> Vec<String> {
        let resource = if self.path == "/open" { "/open" } else { "/pets/{id}" };
        match source.rsplit_once('.').unwrap() {
            ("method.request.header", name) => {
                let named = self.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
                named.map(|(_, value)| value.clone()).collect()
            }
            ("method.request.querystring", name) => {
                self.query.iter().filter(|(known, ..)| known == name).map(|(_, value, _)| value.clone()).collect()
            }
            ("stageVariables", _) => vec![variable.to_owned()],
            (_, "httpMethod") => vec![self.method.to_owned()],
            (_, "sourceIp") => vec![format!("10.0.0.{}", self.address)],
            (_, "path") => vec![format!("/dev{}", self.path)],
            _ => vec![resource.to_owned()],
        }
    }
}

impl Spelling {
    pub(super) fn write(self, text: &str) -> String {
        let encoded = |byte: u8| match self {
            Spelling::Plain if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            Spelling::Plain if byte == b' ' => "+".to_owned(),
            Spelling::Plain | Spelling::Upper => format!("%{byte:02X}"),
            Spelling::Lower => format!("%{byte:02x}"),
        };
        text.bytes().map(encoded).collect()
    }
}

pub(super) fn swap_case(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }).collect()
}
