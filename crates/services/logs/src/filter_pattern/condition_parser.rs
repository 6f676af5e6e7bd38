//! Reads `{ $.a = "b" && ($.n > 3 || $.c IS NULL) }`. `&&` binds tighter than `||`.

use std::cmp::Ordering::{Equal, Greater, Less};

use serde_json::Value;

use super::condition::{Condition, Selector, Step, Test};

/// How deep parentheses may stand in each other.
const DEPTH_MAX: usize = 32;

/// Reads a whole condition with its braces.
pub(super) fn parse(text: &str) -> Result<Condition, String> {
    let inner = text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).ok_or_else(|| invalid("a brace is missing"))?;
    let mut parser = Parser { rest: inner };
    let condition = parser.any(0)?;
    parser.skip_blanks();
    if parser.rest.is_empty() { Ok(condition) } else { Err(invalid(&format!("`{}` was not expected", parser.rest.trim()))) }
}

/// Reads a text up to its closing quote, in which `\"` and `\\` stand for themselves; gives what follows it too.
pub(super) fn quoted(text: &str) -> Result<(String, &str), String> {
    let mut read = String::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return Ok((read, text.get(at.saturating_add(1)..).unwrap_or_default())),
            '\\' => match characters.next() {
                Some((_, escaped @ ('"' | '\\'))) => read.push(escaped),
                Some((_, other)) => read.extend(['\\', other]),
                None => break,
            },
            other => read.push(other),
        }
    }
    Err(invalid("a quote is not closed"))
}

fn invalid(what: &str) -> String {
    format!("Invalid filter pattern: {what}")
}

struct Parser<'a> {
    rest: &'a str,
}

impl<'a> Parser<'a> {
    fn any(&mut self, depth: usize) -> Result<Condition, String> {
        let mut parts = vec![self.all(depth)?];
        while self.takes("||") {
            parts.push(self.all(depth)?);
        }
        Ok(single_or(parts, Condition::Any))
    }

    fn all(&mut self, depth: usize) -> Result<Condition, String> {
        let mut parts = vec![self.one(depth)?];
        while self.takes("&&") {
            parts.push(self.one(depth)?);
        }
        Ok(single_or(parts, Condition::All))
    }

    fn one(&mut self, depth: usize) -> Result<Condition, String> {
        if !self.takes("(") {
            let selector = self.selector()?;
            return Ok(Condition::Field(selector, self.test()?));
        }
        if depth >= DEPTH_MAX {
            return Err(invalid(&format!("more than {DEPTH_MAX} parentheses stand in each other")));
        }
        let condition = self.any(depth.saturating_add(1))?;
        if self.takes(")") { Ok(condition) } else { Err(invalid("a parenthesis is not closed")) }
    }

    fn selector(&mut self) -> Result<Selector, String> {
        if !self.takes("$") {
            return Err(invalid("a selector such as `$.name` is missing"));
        }
        let mut steps = Selector::new();
        loop {
            let has_dot = self.eats(".");
            if self.eats("[") {
                steps.push(self.bracketed()?);
            } else if has_dot {
                let is_name = |character: char| character.is_alphanumeric() || matches!(character, '_' | '-' | '@' | ':' | '#');
                let name = self.word(is_name);
                if name.is_empty() {
                    return Err(invalid(&format!("a name is missing before `{}`", self.rest.trim())));
                }
                steps.push(Step::Name(name.to_owned()));
            } else if steps.is_empty() {
                return Err(invalid("a selector such as `$.name` is missing"));
            } else {
                return Ok(steps);
            }
        }
    }

    /// What stands in brackets after a selector: an index or a name in quotes.
    fn bracketed(&mut self) -> Result<Step, String> {
        let step = if self.eats("'") {
            let name = self.word(|character| character != '\'');
            if name.is_empty() || !self.eats("'") {
                return Err(invalid("a name in brackets is empty or not closed"));
            }
            Step::Name(name.to_owned())
        } else {
            let index = self.word(|character| character.is_ascii_digit());
            Step::Index(index.parse().map_err(|_| invalid("an index is missing or too large"))?)
        };
        if self.eats("]") { Ok(step) } else { Err(invalid("a bracket is not closed")) }
    }

    fn test(&mut self) -> Result<Test, String> {
        for (sign, orders) in [("<=", &[Less, Equal][..]), (">=", &[Greater, Equal]), ("<", &[Less]), (">", &[Greater])] {
            if self.takes(sign) {
                return match self.value()? {
                    Operand::Number(number) => Ok(Test::Number(orders, number)),
                    Operand::Text(text) => Err(invalid(&format!("`{text}` is no number"))),
                };
            }
        }
        if self.takes("!=") {
            return Ok(match self.value()? {
                Operand::Number(number) => Test::Number(&[Less, Greater], number),
                Operand::Text(text) => Test::IsNot(text),
            });
        }
        if self.takes("=") {
            return Ok(match self.value()? {
                Operand::Number(number) => Test::Number(&[Equal], number),
                Operand::Text(text) => Test::Is(text),
            });
        }
        self.skip_blanks();
        let is_letter = |character: char| character.is_ascii_alphabetic();
        let word = self.word(is_letter);
        if word == "EXISTS" {
            return Ok(Test::Exists);
        }
        self.skip_blanks();
        match (word, self.word(is_letter)) {
            ("NOT", "EXISTS") => Ok(Test::NotExists),
            ("IS", "TRUE") => Ok(Test::Constant(Value::Bool(true))),
            ("IS", "FALSE") => Ok(Test::Constant(Value::Bool(false))),
            ("IS", "NULL") => Ok(Test::Constant(Value::Null)),
            (first, second) => Err(invalid(&format!("`{first} {second}` is no comparison"))),
        }
    }

    fn value(&mut self) -> Result<Operand, String> {
        self.skip_blanks();
        if self.eats("\"") {
            let (text, rest) = quoted(self.rest)?;
            self.rest = rest;
            return Ok(Operand::Text(text));
        }
        if self.rest.starts_with('%') {
            return Err("Gatewright does not yet support regular expressions in filter patterns.".to_owned());
        }
        let is_bare = |character: char| {
            character.is_alphanumeric() || matches!(character, '_' | '-' | '+' | '.' | '*' | ':' | '/' | '@' | '#')
        };
        let word = self.word(is_bare);
        // Rust also reads `inf` and `nan`, which are words here.
        let is_number = word.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.'));
        match word.parse::<f64>() {
            _ if word.is_empty() => Err(invalid("a value is missing")),
            Ok(number) if is_number && number.is_finite() => Ok(Operand::Number(number)),
            _ => Ok(Operand::Text(word.to_owned())),
        }
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Goes past `sign`, and blanks before it, if it comes next.
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Goes past `sign` if it comes next, without blanks before it.
    fn eats(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn word(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|character| !belongs(character)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }
}

/// What a field is compared with.
enum Operand {
    Number(f64),
    Text(String),
}

fn single_or(mut parts: Vec<Condition>, many: impl FnOnce(Vec<Condition>) -> Condition) -> Condition {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            parts.extend(last);
            many(parts)
        }
    }
}
