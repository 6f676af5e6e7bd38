//! Text with `*` (any run of characters, also none) and `?` (exactly one character), compiled for matching.
//!
//! A pattern is cut at its `*`s. The first piece must stand at the start of the text, the last at its end, and those
//! between are each taken at their leftmost place after the one before. Leftmost is enough: a piece has a fixed number
//! of characters, so an earlier place only leaves more text for the rest, and no choice is ever taken back.
//!
//! **Cost.** Pieces without `?` are found by the standard library's linear search. Pieces with `?` between two `*`
//! are tried at each character: piece × text. The sum of those pieces is limited for the whole policy by
//! [`crate::limits::SEARCHED_WILDCARD_BYTES_MAX`].
//!
//! All other characters, also those that mean something in regular expressions, stand for themselves.
//! Follows the IAM user guide, "IAM JSON policy elements: Resource", "Using wildcards".

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern(Shape);

#[derive(Debug)]
enum Shape {
    /// No `*`: the piece is the whole text.
    Whole(Piece),
    /// At least one `*`.
    Runs { head: Piece, middle: Box<[Piece]>, tail: Piece },
}

/// Text between two `*`.
#[derive(Debug)]
struct Piece {
    text: Box<str>,
    has_any_char: bool,
}

impl Pattern {
    /// Compiles `text`. Every text is a pattern.
    pub(crate) fn new(text: &str) -> Pattern {
        let mut pieces = text.split('*').map(Piece::new);
        // `split` yields at least one piece, also for empty text.
        let head = pieces.next().unwrap_or_else(|| Piece::new(""));
        let Some(tail) = pieces.next_back() else { return Pattern(Shape::Whole(head)) };
        // `**` is `*`: empty pieces between stars constrain nothing.
        let middle = pieces.filter(|piece| !piece.text.is_empty()).collect();
        Pattern(Shape::Runs { head, middle, tail })
    }

    /// Whether the whole of `text` matches, letter case respected.
    pub(crate) fn matches(&self, text: &str) -> bool {
        match &self.0 {
            Shape::Whole(piece) => piece.strip_front(text).is_some_and(str::is_empty),
            Shape::Runs { head, middle, tail } => head
                .strip_front(text)
                .and_then(|rest| tail.strip_back(rest))
                .and_then(|rest| middle.iter().try_fold(rest, |rest, piece| piece.find(rest)))
                .is_some(),
        }
    }

    /// Bytes of the pieces that must be tried at each character of a text.
    pub(crate) fn searched_wildcard_bytes(&self) -> usize {
        match &self.0 {
            Shape::Whole(_) => 0,
            Shape::Runs { middle, .. } => middle.iter().filter(|piece| piece.has_any_char).map(|piece| piece.text.len()).sum(),
        }
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        match &self.0 {
            Shape::Whole(piece) => piece.text.len(),
            Shape::Runs { head, middle, tail } => {
                let between: usize = middle.iter().map(|piece| size_of::<Piece>() + piece.text.len()).sum();
                head.text.len() + between + tail.text.len()
            }
        }
    }
}

impl Piece {
    fn new(text: &str) -> Piece {
        Piece { text: text.into(), has_any_char: text.contains('?') }
    }

    /// The text after this piece, if the text starts with it.
    fn strip_front<'t>(&self, text: &'t str) -> Option<&'t str> {
        if !self.has_any_char {
            return text.strip_prefix(&*self.text);
        }
        let mut rest = text.chars();
        self.text.chars().all(|wanted| rest.next().is_some_and(|found| is_char(wanted, found))).then_some(rest.as_str())
    }

    /// The text before this piece, if the text ends with it.
    fn strip_back<'t>(&self, text: &'t str) -> Option<&'t str> {
        if !self.has_any_char {
            return text.strip_suffix(&*self.text);
        }
        let mut rest = text.chars();
        let mut wanted = self.text.chars().rev();
        wanted.all(|wanted| rest.next_back().is_some_and(|found| is_char(wanted, found))).then_some(rest.as_str())
    }

    /// The text after this piece's leftmost place.
    fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        if !self.has_any_char {
            return text.split_once(&*self.text).map(|(_, after)| after);
        }
        let mut rest = text.chars();
        loop {
            if let Some(after) = self.strip_front(rest.as_str()) {
                return Some(after);
            }
            rest.next()?;
        }
    }
}

fn is_char(wanted: char, found: char) -> bool {
    wanted == '?' || wanted == found
}

#[cfg(test)]
mod tests;
