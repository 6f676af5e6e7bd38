//! Terms of a text: words, `"phrases"`, `?optional` and `-excluded`.

/// The terms of a pattern. Case counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    /// All of these must be there.
    required: Vec<String>,
    /// One of these must be there. AWS looks at them only when there is nothing else in the pattern.
    optional: Vec<String>,
    /// None of these may be there.
    excluded: Vec<String>,
}

impl Terms {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut terms = Self::default();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let (list, after) = match first {
                '?' => (&mut terms.optional, rest.get(1..).unwrap_or_default()),
                '-' => (&mut terms.excluded, rest.get(1..).unwrap_or_default()),
                _ => (&mut terms.required, rest),
            };
            let (term, left) = term(after)?;
            list.push(term);
            rest = left.trim_start();
        }
        Ok(terms)
    }

    pub(super) fn match_text(&self, message: &str) -> bool {
        let is_there = |term: &String| message.contains(term.as_str());
        if self.required.is_empty() && self.excluded.is_empty() {
            return self.optional.iter().any(is_there);
        }
        self.required.iter().all(is_there) && !self.excluded.iter().any(is_there)
    }
}

/// The term that `text` begins with, and what follows it.
fn term(text: &str) -> Result<(String, &str), String> {
    if let Some(quoted) = text.strip_prefix('"') {
        return super::condition_parser::quoted(quoted);
    }
    if text.starts_with('%') {
        return Err("Gatewright does not yet support regular expressions in filter patterns.".to_owned());
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    // AWS: letters, digits and underscores; whatever else is in a term asks for quotes.
    if let Some(wrong) = word.chars().find(|character| !character.is_alphanumeric() && *character != '_') {
        return Err(format!("Invalid character(s) in term '{wrong}'"));
    }
    if word.is_empty() {
        return Err("Invalid filter pattern: a term is missing".to_owned());
    }
    Ok((word.to_owned(), rest))
}
