//! The paths that a file's code takes to other modules of its crate: those in `use`, and qualified names.
//!
//! Code under `#[cfg(test)]` is left out: tests may look wherever they want.

use super::tokens::{Token, tokens};

/// Every path in `text` that starts at a module of its crate, from the crate's root on; the last name need not be a module.
///
/// `module` is the text's own module. `is_module` says whether a path leads to a module; without it, `a::b` could be another
/// crate's.
pub(super) fn paths(text: &str, module: &[&str], is_module: &dyn Fn(&[&str]) -> bool) -> Vec<Vec<String>> {
    let tokens = tokens(text);
    let mut reader =
        Reader { rest: &tokens, module: module.to_vec(), inline: Vec::new(), depth: 0, is_module, paths: Vec::new() };
    reader.read();
    reader.paths
}

struct Reader<'a> {
    rest: &'a [Token<'a>],
    /// The module around the next token.
    module: Vec<&'a str>,
    /// For every module with a body in this file that is open: how many braces were open before it.
    inline: Vec<usize>,
    depth: usize,
    is_module: &'a dyn Fn(&[&str]) -> bool,
    paths: Vec<Vec<String>>,
}

const CFG_TEST: [Token<'static>; 7] = [
    Token::Mark('#'),
    Token::Mark('['),
    Token::Word("cfg"),
    Token::Mark('('),
    Token::Word("test"),
    Token::Mark(')'),
    Token::Mark(']'),
];

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut is_continued = false;
        while let Some((&token, rest)) = self.rest.split_first() {
            let was_continued = is_continued;
            // Names behind `::` and `.` start no path, names behind `..` may.
            is_continued = token == Token::PathSeparator || token == Token::Mark('.') && !was_continued;
            if let Some(rest) = self.rest.strip_prefix(CFG_TEST.as_slice()) {
                self.rest = rest;
                self.skip_item();
                continue;
            }
            match (token, rest) {
                // `pub(in a::b)` says who may look, not where this file looks.
                (Token::Word("pub"), [Token::Mark('('), Token::Word("in"), rest @ ..]) => {
                    let end = rest.iter().position(|token| *token == Token::Mark(')')).unwrap_or_default();
                    self.rest = rest.get(end..).unwrap_or_default();
                }
                (Token::Word("mod"), [Token::Word(name), Token::Mark('{'), rest @ ..]) => {
                    self.module.push(name);
                    self.inline.push(self.depth);
                    self.depth += 1;
                    self.rest = rest;
                }
                (Token::Word("use"), [Token::Word(_) | Token::PathSeparator | Token::Mark('{'), ..]) => {
                    self.rest = rest;
                    self.read_use();
                }
                (Token::Word(_), _) if !was_continued => self.read_name(),
                _ => {
                    self.rest = rest;
                    self.count(token);
                }
            }
        }
    }

    fn count(&mut self, token: Token<'_>) {
        match token {
            Token::Mark('{') => self.depth += 1,
            Token::Mark('}') => self.depth = self.depth.saturating_sub(1),
            _ => return,
        }
        if self.inline.last() == Some(&self.depth) {
            self.inline.pop();
            self.module.pop();
        }
    }

    /// `a::b::c` in code.
    fn read_name(&mut self) {
        let mut path = Vec::new();
        while let Some((Token::Word(word), rest)) = self.rest.split_first() {
            path.push(*word);
            self.rest = rest;
            match rest {
                [Token::PathSeparator, Token::Word(_), ..] => self.rest = rest.get(1..).unwrap_or_default(),
                _ => break,
            }
        }
        self.keep(&path);
    }

    /// The tree behind `use`, to its `;`.
    fn read_use(&mut self) {
        // What stands before each brace that is open.
        let mut before: Vec<Vec<&'a str>> = Vec::new();
        let mut path: Vec<&'a str> = Vec::new();
        while let Some((token, rest)) = self.rest.split_first() {
            self.rest = rest;
            match token {
                Token::Word("as") => self.rest = rest.get(1..).unwrap_or_default(),
                Token::Word(word) => path.push(word),
                Token::Mark('*') => path.push("*"),
                // `::a` is another crate.
                Token::PathSeparator if path.is_empty() => path.push("::"),
                Token::PathSeparator => {}
                Token::Mark('{') => before.push(path.clone()),
                Token::Mark(mark) => {
                    if before.last() != Some(&path) {
                        self.keep(&path);
                    }
                    match mark {
                        ',' => path = before.last().cloned().unwrap_or_default(),
                        // What stood before the brace was kept with what stood in it.
                        '}' => {
                            before.pop();
                            path = before.last().cloned().unwrap_or_default();
                        }
                        _ => return,
                    }
                }
            }
        }
    }

    /// Keeps a path if it stays in the crate.
    fn keep(&mut self, path: &[&'a str]) {
        let absolute = match path {
            ["crate", rest @ ..] if !rest.is_empty() => rest.to_vec(),
            ["self" | "super", _, ..] => {
                let rest = path.strip_prefix(&["self"]).unwrap_or(path);
                let ups = rest.iter().take_while(|name| **name == "super").count();
                let Some(start) = self.module.len().checked_sub(ups) else { return };
                let module = self.module.iter().take(start);
                module.chain(rest.iter().skip(ups)).copied().collect()
            }
            [first, _, ..] => {
                let absolute: Vec<&str> = self.module.iter().chain(path).copied().collect();
                let child = absolute.get(..=self.module.len()).unwrap_or_default();
                if matches!(*first, "crate" | "self" | "super") || !(self.is_module)(child) {
                    return;
                }
                absolute
            }
            _ => return,
        };
        // `a::{self}` is `a`.
        let without_self = absolute.strip_suffix(&["self"]).unwrap_or(&absolute);
        self.paths.push(without_self.iter().map(|name| (*name).to_owned()).collect());
    }

    /// Everything to the end of an item, a field or a statement.
    fn skip_item(&mut self) {
        let mut depth = 0_usize;
        // Inside of brackets, `<` may compare.
        let mut angles = 0_usize;
        while let Some((token, rest)) = self.rest.split_first() {
            match token {
                Token::Mark('{' | '(' | '[') => depth += 1,
                // The end of what the item stands in.
                Token::Mark('}' | ')' | ']') if depth == 0 => return,
                Token::Mark('}' | ')' | ']') => depth -= 1,
                Token::Mark('<') if depth == 0 => angles += 1,
                Token::Mark('>') if depth == 0 => angles = angles.saturating_sub(1),
                _ => {}
            }
            self.rest = rest;
            let is_end = matches!(token, Token::Mark('}' | ';')) || *token == Token::Mark(',') && angles == 0;
            if depth == 0 && is_end {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests;
