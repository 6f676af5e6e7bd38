//! Rust text in as many pieces as it takes to read paths: comments, texts and lifetimes are left out.

/// A piece of code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// An identifier (without `r#`), a keyword or a number.
    Word(&'a str),
    /// `::`.
    PathSeparator,
    /// Any other mark. `->` and `=>` are left out, so that `>` always closes something or compares.
    Mark(char),
}

/// The pieces of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, token) = piece(rest, first);
        tokens.extend(token);
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

/// The length in bytes of what `rest` starts with, and its token if it has one.
fn piece(rest: &str, first: char) -> (usize, Option<Token<'_>>) {
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), None);
    }
    if rest.starts_with("/*") {
        return (block_comment_length(rest), None);
    }
    if let Some(length) = raw_text_length(rest) {
        return (length, None);
    }
    match first {
        '"' => (quoted_length(rest, '"'), None),
        '\'' => (tick_length(rest), None),
        _ if rest.starts_with("::") => (2, Some(Token::PathSeparator)),
        _ if rest.starts_with("->") || rest.starts_with("=>") => (2, None),
        _ if is_word(first) => {
            let marker = if rest.starts_with("r#") { 2 } else { 0 };
            let word = rest.get(marker..).unwrap_or_default();
            let word = word.split(|letter| !is_word(letter)).next().unwrap_or_default();
            (marker + word.len(), Some(Token::Word(word)))
        }
        _ if first.is_whitespace() => (first.len_utf8(), None),
        _ => (first.len_utf8(), Some(Token::Mark(first))),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Block comments nest.
fn block_comment_length(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut length = 0;
    while let Some(left) = rest.get(length..).filter(|left| !left.is_empty()) {
        if left.starts_with("/*") {
            depth += 1;
            length += 2;
        } else if left.starts_with("*/") {
            depth -= 1;
            length += 2;
        } else {
            length += left.chars().next().map_or(0, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    length
}

/// `r"…"`, `r#"…"#`, and the same after `b` or `c`.
fn raw_text_length(rest: &str) -> Option<usize> {
    let after_r = rest.strip_prefix(['b', 'c']).unwrap_or(rest).strip_prefix('r')?;
    let text = after_r.trim_start_matches('#');
    let fence = after_r.len() - text.len();
    let text = text.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(fence));
    let start = rest.len() - text.len();
    Some(text.find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

/// A text with escapes, from its opening to its closing mark.
fn quoted_length(rest: &str, mark: char) -> usize {
    let mut letters = rest.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if letter == mark {
            return at + 1;
        }
    }
    rest.len()
}

/// A character, or a lifetime: that has no closing mark behind its first letter.
fn tick_length(rest: &str) -> usize {
    let mut letters = rest.chars().skip(1);
    let is_character = match letters.next() {
        Some('\\') => true,
        Some(_) => letters.next() == Some('\''),
        None => false,
    };
    if is_character { quoted_length(rest, '\'') } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let found: Vec<&str> =
            tokens(text).into_iter().filter_map(|token| if let Token::Word(word) = token { Some(word) } else { None }).collect();
        assert_eq!(found, words, "{text}");
    }

    #[test]
    fn comments_and_texts_are_left_out() {
        check("a // b\nc", &["a", "c"]);
        check("a /* b /* c */ d */ e", &["a", "e"]);
        check("a /* b", &["a"]);
        check(r#"a "b \" c" d"#, &["a", "d"]);
        check("a \"b\n c", &["a"]);
        check(r##"a r#"b " c"# d br"e\" f"##, &["a", "d", "f"]);
    }

    #[test]
    fn characters_are_left_out_and_lifetimes_do_not_start_a_text() {
        check(r#"'a' b '"' c '\'' d '\u{e9}' e 'é' f"#, &["b", "c", "d", "e", "f"]);
        check("&'a str, x: &'static T", &["a", "str", "x", "static", "T"]);
    }

    #[test]
    fn paths_and_marks_are_kept() {
        use Token::{Mark, PathSeparator, Word};
        assert_eq!(tokens("a::b<C>"), [Word("a"), PathSeparator, Word("b"), Mark('<'), Word("C"), Mark('>')]);
        assert_eq!(tokens("() -> r#type"), [Mark('('), Mark(')'), Word("type")]);
    }
}
