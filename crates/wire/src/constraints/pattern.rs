//! The models' patterns are Java's; this translates them for the `regex` crate and keeps them compiled.
//!
//! Java's `\w`, `\d`, `\s` and POSIX classes are ASCII; a hyphen that cannot be a range is itself. Look-around is not regular, and
//! `regex` has none; the few patterns of AWS that use it are spelled again without, as a pattern and what it must not contain.
//!
//! # Not (yet) like AWS
//! - Not understood, hence not checked: other look-around, back references, `\Q…\E`, `\h`, `\v`, `\R`, `\X`, `\G` and `\p{java…}`.

use std::collections::HashMap;
use std::sync::{OnceLock, PoisonError, RwLock};

use regex::Regex;

/// A pattern ready to use.
struct Pattern {
    whole: Regex,
    forbidden: Option<Regex>,
}

/// Patterns of AWS models with look-around: (as the model spells it, without, what must not be found).
const WITHOUT_LOOK_AROUND: &[(&str, &str, Option<&str>)] = &[
    (r"((?!^\d+$)^[0-9a-zA-Z-_]+$)", "[0-9]*[a-zA-Z-_][0-9a-zA-Z-_]*", None),
    (r"(?!^[0-9]+$)([a-zA-Z0-9-_]+)", "[0-9]*[a-zA-Z-_][0-9a-zA-Z-_]*", None),
    (
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:((?!\d+$)[0-9a-zA-Z-_]+))?",
        r"(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]{1,64})(:[0-9]*[a-zA-Z-_][0-9a-zA-Z-_]*)?",
        None,
    ),
    (r"(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)", "[_a-zA-Z0-9][^$]*", Some(r"^system\.")),
    (r"[0-9A-Za-z\.\-_]*(?<!\.)", r"[0-9A-Za-z\.\-_]*", Some(r"\.$")),
    (r"^[0-9A-Za-z\.\-_]*(?<!\.)$", r"[0-9A-Za-z\.\-_]*", Some(r"\.$")),
    (r"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$", "[a-z0-9][a-z0-9-]{1,61}[a-z0-9]", Some("--")),
];

// Patterns are static text of the models: there are as many entries as there are patterns.
static COMPILED: OnceLock<RwLock<HashMap<&'static str, Option<Pattern>>>> = OnceLock::new();

/// Whether the whole text matches. A pattern that is not [checkable](is_checkable) matches everything.
pub(super) fn is_match(pattern: &'static str, text: &str) -> bool {
    with_compiled(pattern, |compiled| {
        compiled.is_none_or(|compiled| {
            compiled.whole.is_match(text) && !compiled.forbidden.as_ref().is_some_and(|forbidden| forbidden.is_match(text))
        })
    })
}

/// Whether the pattern can be compiled.
pub(super) fn is_checkable(pattern: &'static str) -> bool {
    with_compiled(pattern, |compiled| compiled.is_some())
}

fn with_compiled<T>(pattern: &'static str, use_it: impl FnOnce(Option<&Pattern>) -> T) -> T {
    let cache = COMPILED.get_or_init(RwLock::default);
    // A poisoned lock still holds whole entries: an entry is made before the lock is taken.
    if let Some(compiled) = cache.read().unwrap_or_else(PoisonError::into_inner).get(pattern) {
        return use_it(compiled.as_ref());
    }
    let compiled = compile(pattern);
    let result = use_it(compiled.as_ref());
    cache.write().unwrap_or_else(PoisonError::into_inner).insert(pattern, compiled);
    result
}

fn compile(pattern: &str) -> Option<Pattern> {
    let known = WITHOUT_LOOK_AROUND.iter().find(|(spelled, _, _)| *spelled == pattern);
    let (whole, forbidden) = known.map_or((pattern, None), |(_, whole, forbidden)| (*whole, *forbidden));
    let whole = Regex::new(&format!(r"\A(?:{})\z", translate(whole)?)).ok()?;
    let forbidden = match forbidden {
        Some(forbidden) => Some(Regex::new(&translate(forbidden)?).ok()?),
        None => None,
    };
    Some(Pattern { whole, forbidden })
}

/// Rewrites a Java pattern; `None` when it has something that `regex` cannot do.
fn translate(pattern: &str) -> Option<String> {
    let characters: Vec<char> = pattern.chars().collect();
    let mut translation = Translation { characters: &characters, position: 0, written: String::new() };
    while let Some(character) = translation.next() {
        match character {
            '\\' => {
                let class = translation.escape()?;
                translation.write_outside(class);
            }
            '[' => translation.class()?,
            '(' if translation.is_look_around() => return None,
            other => translation.written.push(other),
        }
    }
    Some(translation.written)
}

/// What an escape stands for.
enum Escaped {
    /// Ranges, to be put between brackets.
    Ranges(&'static str),
    /// Everything but these ranges.
    NotRanges(&'static str),
    /// A single character, already spelled for `regex`.
    Single(String),
    /// A class or an assertion, already spelled for `regex`.
    Other(String),
}

const WORD: &str = "0-9A-Za-z_";
const DIGIT: &str = "0-9";
const SPACE: &str = r" \t\n\x0B\x0C\r";

struct Translation<'a> {
    characters: &'a [char],
    position: usize,
    written: String,
}

impl Translation<'_> {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.position).copied()
    }

    fn next(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.position += 1;
        Some(character)
    }

    /// After a `(`.
    fn is_look_around(&self) -> bool {
        let rest = self.characters.get(self.position..).unwrap_or(&[]);
        matches!(rest, ['?', '=' | '!' | '>', ..] | ['?', '<', '=' | '!', ..])
    }

    /// After a backslash.
    fn escape(&mut self) -> Option<Escaped> {
        let character = self.next()?;
        Some(match character {
            'w' => Escaped::Ranges(WORD),
            'W' => Escaped::NotRanges(WORD),
            'd' => Escaped::Ranges(DIGIT),
            'D' => Escaped::NotRanges(DIGIT),
            's' => Escaped::Ranges(SPACE),
            'S' => Escaped::NotRanges(SPACE),
            'p' => self.property()?,
            'P' => match self.property()? {
                Escaped::Ranges(ranges) => Escaped::NotRanges(ranges),
                Escaped::Other(class) => Escaped::Other(class.replacen(r"\p", r"\P", 1)),
                Escaped::NotRanges(_) | Escaped::Single(_) => return None,
            },
            'u' => Escaped::Single(self.code_point(4)?),
            'x' if self.peek() != Some('{') => Escaped::Single(self.code_point(2)?),
            't' | 'n' | 'r' => Escaped::Single(format!("\\{character}")),
            'f' => Escaped::Single(r"\x0C".to_owned()),
            'A' | 'z' => Escaped::Other(format!("\\{character}")),
            'Z' => Escaped::Other(r"\z".to_owned()),
            'b' | 'B' => Escaped::Other(format!(r"(?-u:\{character})")),
            other if other.is_ascii_alphanumeric() => return None,
            other => Escaped::Single(regex::escape(other.encode_utf8(&mut [0; 4]))),
        })
    }

    fn code_point(&mut self, digit_count: usize) -> Option<String> {
        let digits: String = self.characters.get(self.position..self.position.checked_add(digit_count)?)?.iter().collect();
        self.position += digit_count;
        let code = u32::from_str_radix(&digits, 16).ok()?;
        char::from_u32(code).map(|_| format!(r"\x{{{code:X}}}"))
    }

    /// After `\p`.
    fn property(&mut self) -> Option<Escaped> {
        if self.peek()? != '{' {
            return Some(Escaped::Other(format!(r"\p{{{}}}", self.next()?)));
        }
        self.position += 1;
        let mut name = String::new();
        loop {
            match self.next()? {
                '}' => break,
                character => name.push(character),
            }
        }
        Some(match name.as_str() {
            "Alpha" => Escaped::Ranges("A-Za-z"),
            "Digit" => Escaped::Ranges(DIGIT),
            "Alnum" => Escaped::Ranges("0-9A-Za-z"),
            "Upper" => Escaped::Ranges("A-Z"),
            "Lower" => Escaped::Ranges("a-z"),
            "Punct" => Escaped::Ranges(r"!-/:-@\[-`{-\x7E"),
            "Graph" => Escaped::Ranges(r"!-\x7E"),
            "Print" => Escaped::Ranges(r" -\x7E"),
            "Blank" => Escaped::Ranges(r" \t"),
            "Cntrl" => Escaped::Ranges(r"\x00-\x1F\x7F"),
            "XDigit" => Escaped::Ranges("0-9A-Fa-f"),
            "Space" => Escaped::Ranges(SPACE),
            "ASCII" => Escaped::Ranges(r"\x00-\x7F"),
            java if java.starts_with("java") => return None,
            other => Escaped::Other(format!(r"\p{{{}}}", other.strip_prefix("Is").unwrap_or(other))),
        })
    }

    fn write_outside(&mut self, escaped: Escaped) {
        match escaped {
            Escaped::Ranges(ranges) => self.written.push_str(&format!("[{ranges}]")),
            Escaped::NotRanges(ranges) => self.written.push_str(&format!("[^{ranges}]")),
            Escaped::Single(text) | Escaped::Other(text) => self.written.push_str(&text),
        }
    }

    /// After a `[`, up to its `]`. Nested classes are counted, not recursed into.
    fn class(&mut self) -> Option<()> {
        self.open_class();
        let mut depth = 1;
        // Whether a hyphen here would make a range of what stands before it.
        let mut may_begin_range = false;
        while depth > 0 {
            match self.next()? {
                ']' => {
                    self.written.push(']');
                    depth -= 1;
                    may_begin_range = false;
                }
                '[' => {
                    self.open_class();
                    depth += 1;
                    may_begin_range = false;
                }
                '&' if self.peek() == Some('&') => {
                    self.position += 1;
                    self.written.push_str("&&");
                    may_begin_range = false;
                }
                '-' if may_begin_range && !matches!(self.peek(), Some(']' | '[') | None) => {
                    self.written.push('-');
                    let end = match self.next()? {
                        '\\' => match self.escape()? {
                            Escaped::Single(text) => text,
                            _ => return None,
                        },
                        character => escape_in_class(character),
                    };
                    self.written.push_str(&end);
                    may_begin_range = false;
                }
                '\\' => match self.escape()? {
                    Escaped::Ranges(ranges) => {
                        self.written.push_str(ranges);
                        may_begin_range = false;
                    }
                    Escaped::NotRanges(ranges) => {
                        self.written.push_str(&format!("[^{ranges}]"));
                        may_begin_range = false;
                    }
                    Escaped::Single(text) => {
                        self.written.push_str(&text);
                        may_begin_range = true;
                    }
                    Escaped::Other(text) if text.starts_with(r"\p") || text.starts_with(r"\P") => {
                        self.written.push_str(&text);
                        may_begin_range = false;
                    }
                    Escaped::Other(_) => return None,
                },
                character => {
                    self.written.push_str(&escape_in_class(character));
                    may_begin_range = true;
                }
            }
        }
        Some(())
    }

    fn open_class(&mut self) {
        self.written.push('[');
        if self.peek() == Some('^') {
            self.position += 1;
            self.written.push('^');
        }
    }
}

fn escape_in_class(character: char) -> String {
    if matches!(character, '-' | '&' | '~' | '^' | '[' | ']') { format!("\\{character}") } else { character.to_string() }
}
