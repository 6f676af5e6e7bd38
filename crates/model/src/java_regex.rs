//! The part of Java's regular expressions that means the same here.
//!
//! AWS matches tokens and selection patterns with Java's engine; this server uses the `regex` crate. An expression guards an API, so
//! one that either engine would read differently is refused where it is written. See
//! <https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/regex/Pattern.html>.
//!
//! *Invariant:* of texts in visible ASCII, which is what a header value should be, an expression that [`compile`] accepts matches
//! none that Java would not: classes such as `\d` are ASCII, as in Java, and the whole text must match.
//!
//! # Not (yet) like AWS
//! - Refused: look-around, back references, atomic groups, possessive quantifiers, `\p`, `\Q…\E`, flags but `(?i)`, set operations in
//!   classes.

use regex::bytes::{Regex, RegexBuilder};

/// Longest expression, in bytes.
pub const EXPRESSION_BYTES_MAX: usize = 2048;
/// Most memory that a compiled expression may take, in bytes.
const COMPILED_BYTES_MAX: usize = 1 << 20;

/// What of an expression is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unsupported(String);

/// Compiles an expression that must match a whole text.
///
/// # Errors
/// [`Unsupported`] when the expression is malformed, too long, or means something else in Java.
pub fn compile(expression: &str) -> Result<Regex, Unsupported> {
    if expression.len() > EXPRESSION_BYTES_MAX {
        return Err(Unsupported(format!("more than {EXPRESSION_BYTES_MAX} bytes")));
    }
    Scanner::default().scan(expression)?;
    // On its own first: `a)(b` must not become valid inside the group that is put around it.
    build(expression)?;
    build(&format!("^(?:{expression})$"))
}

fn build(expression: &str) -> Result<Regex, Unsupported> {
    RegexBuilder::new(expression).unicode(false).size_limit(COMPILED_BYTES_MAX).build().map_err(|error| {
        let text = error.to_string();
        let reason = text.lines().last().unwrap_or_default().trim_start_matches("error: ");
        Unsupported(reason.to_owned())
    })
}

/// Finds what both engines accept but read differently.
#[derive(Default)]
struct Scanner {
    is_in_class: bool,
    /// Whether a quantifier has just ended, which only a lazy `?` may follow.
    is_quantified: bool,
}

impl Scanner {
    fn scan(mut self, expression: &str) -> Result<(), Unsupported> {
        let mut rest = expression;
        while let Some(letter) = rest.chars().next() {
            let length = match letter {
                '\\' => self.escape(rest)?,
                _ if self.is_in_class => self.in_class(rest, letter)?,
                '[' => self.class_start(rest)?,
                '*' | '+' | '?' | '{' => self.quantifier(rest, letter)?,
                '(' => self.group(rest)?,
                _ => self.plain(letter),
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        Ok(())
    }

    fn plain(&mut self, letter: char) -> usize {
        self.is_quantified = false;
        letter.len_utf8()
    }

    fn escape(&mut self, rest: &str) -> Result<usize, Unsupported> {
        self.is_quantified = false;
        let letter = rest.chars().nth(1).ok_or_else(|| Unsupported("a `\\` at the end".to_owned()))?;
        let is_different = "<>pPvVQEGZRXhHNkec".contains(letter) || rest.starts_with("\\b{") || rest.starts_with("\\u{");
        if is_different { Err(Unsupported(format!("`\\{letter}`"))) } else { Ok(1 + letter.len_utf8()) }
    }

    fn class_start(&mut self, rest: &str) -> Result<usize, Unsupported> {
        self.is_quantified = false;
        self.is_in_class = true;
        let length = if rest.starts_with("[^") { 2 } else { 1 };
        let is_empty = rest.get(length..).is_some_and(|inside| inside.starts_with(']'));
        if is_empty { Err(Unsupported("`]` at the start of a class".to_owned())) } else { Ok(length) }
    }

    fn in_class(&mut self, rest: &str, letter: char) -> Result<usize, Unsupported> {
        for operator in ["[", "&&", "--", "~~"] {
            if rest.starts_with(operator) {
                return Err(Unsupported(format!("`{operator}` inside a class")));
            }
        }
        self.is_in_class = letter != ']';
        Ok(letter.len_utf8())
    }

    fn quantifier(&mut self, rest: &str, letter: char) -> Result<usize, Unsupported> {
        if self.is_quantified {
            return Err(Unsupported(format!("`{letter}` after a quantifier (possessive or nested)")));
        }
        let length = match letter {
            '{' if rest.starts_with("{,") => return Err(Unsupported("`{,`".to_owned())),
            '{' => rest.find('}').map(|end| end + 1).ok_or_else(|| Unsupported("an open `{`".to_owned()))?,
            _ => 1,
        };
        self.is_quantified = true;
        let is_lazy = rest.get(length..).is_some_and(|after| after.starts_with('?'));
        Ok(length + usize::from(is_lazy))
    }

    fn group(&mut self, rest: &str) -> Result<usize, Unsupported> {
        self.is_quantified = false;
        let Some(special) = rest.strip_prefix("(?") else {
            return Ok(1);
        };
        let is_named = special.strip_prefix('<').is_some_and(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()));
        match special {
            _ if is_named => Ok("(?<".len()),
            _ if special.starts_with(':') => Ok("(?:".len()),
            _ if special.starts_with("i)") || special.starts_with("i:") => Ok("(?i:".len()),
            _ => Err(Unsupported(format!("`(?{}`", special.chars().next().unwrap_or_default()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expression: &str, matching: &[&str], other: &[&str]) {
        let regex = compile(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
        for text in matching {
            assert!(regex.is_match(text.as_bytes()), "{expression} should match {text}");
        }
        for text in other {
            assert!(!regex.is_match(text.as_bytes()), "{expression} should not match {text}");
        }
    }

    #[test]
    fn what_aws_shows_in_its_examples_works() {
        check(r"^x-[a-z]+", &["x-abc"], &["x-abc1", "y-abc", "x-"]);
        check(r"^Bearer [-0-9a-zA-z\.]*$", &["Bearer a.b-c", "Bearer "], &["bearer a", "Bearer a b"]);
        check(r"allow|deny", &["allow", "deny"], &["allowed", "denyx", "xallow"]);
        check(r"(?i)bearer .+?", &["BEARER x"], &["BEARER "]);
        check(r"(?<scheme>Basic|Bearer) [A-Za-z0-9+/=_.-]{1,8}", &["Basic abc=="], &["Basic 123456789"]);
        check(r"[45]\d{2}", &["404", "500"], &["200", "4040"]);
    }

    #[test]
    fn classes_are_ascii_as_in_java() {
        check(r"\d+", &["123"], &["١٢٣"]);
        check(r"\w+", &["ab_1"], &["é"]);
    }

    #[test]
    fn what_java_reads_differently_is_refused() {
        for expression in [
            "a*+",
            "a++",
            "a?+",
            "a{2}+",
            "a**",
            "a+?+",
            "(?=a)",
            "(?!a)",
            "(?<=a)",
            "(?<!a)",
            "(?>a)",
            r"(a)\1",
            r"\p{Alpha}",
            r"\Qa\E",
            "(?x) a",
            "(?P<n>a)",
            "(?s)a",
            "[a&&b]",
            "[a--b]",
            "[a~~b]",
            "[[:alpha:]]",
            "[a[b]]",
            r"\<a",
            r"a\v",
            "[]a]",
            "[^]a]",
            "a)(b",
            "(a",
            "[a",
            "a{",
            "a{1000}{1000}",
            "a{,3}",
            "*",
            r"a\",
            "[é]",
            r"\b{start}",
        ] {
            assert!(compile(expression).is_err(), "{expression}");
        }
    }

    #[test]
    fn length_and_size_are_bounded() {
        assert!(compile(&"a".repeat(EXPRESSION_BYTES_MAX)).is_ok());
        assert!(compile(&"a".repeat(EXPRESSION_BYTES_MAX + 1)).is_err());
        assert!(compile("(a{900}){900}").is_err());
    }

    proptest::proptest! {
        #[test]
        fn what_compiles_matches_whole_texts_only(expression in r"[a-c0-9(){}\[\]*+?|^$.,<>:=!&~\\ -]{0,24}", text in "[a-c0-9 ]{0,8}") {
            if let Ok(regex) = compile(&expression)
                && let Some(found) = regex.find(text.as_bytes())
            {
                proptest::prop_assert_eq!(found.range(), 0..text.len());
            }
        }
    }
}
