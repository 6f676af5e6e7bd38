//! Text with `*` (any run of characters, also none) and `?` (exactly one character), compiled for matching.
//!
//! A pattern is cut at its `*`s. The first piece must stand at the start of the text, the last at its end, and those
//! between are each taken at their leftmost place after the one before. Leftmost is enough: a piece has a fixed number
//! of characters, so an earlier place only leaves more text for the rest, and no choice is ever taken back.
//!
//! **Cost.** Linear in the text. A piece without `?` is found by the standard library's search. A piece with `?` is found by
//! keeping, for each place in it, one bit that says whether the text read so far ends with the piece up to there: every
//! character of the text is looked at once. The bits fit [`limits::SEARCHED_PIECE_CHARS_MAX`], so the work per character is
//! bounded too, and nothing is allocated.
//!
//! All other characters, also those that mean something in regular expressions, stand for themselves.
//! Follows the IAM user guide, "IAM JSON policy elements: Resource", "Using wildcards".

use crate::limits;
use crate::text::{Atom, Target};

/// A compiled pattern.
#[derive(Debug)]
pub(crate) struct Pattern(Shape);

#[derive(Debug)]
enum Shape {
    /// No `*`: the piece is the whole text.
    Whole(Piece),
    /// At least one `*`.
    Runs { head: Piece, middle: Box<[Searched]>, tail: Piece },
}

/// What stands before the first or after the last `*`.
#[derive(Debug)]
enum Piece {
    Literal(Box<str>),
    /// `None` is any character.
    Mixed(Box<[Option<char>]>),
}

/// What stands between two `*`.
#[derive(Debug)]
enum Searched {
    Literal(Box<str>),
    Mixed(Box<Places>),
}

/// For each character of a piece, in which places of the piece it may stand: bit n of the words is place n.
#[derive(Debug)]
struct Places {
    /// Characters of the piece.
    chars: usize,
    /// The places of `?`, where every character may stand.
    any: Bits,
    /// The places of the other characters, in the order of the characters.
    of: Box<[(char, Bits)]>,
}

const WORDS: usize = limits::SEARCHED_PIECE_CHARS_MAX.div_ceil(64);
type Bits = [u64; WORDS];

impl Target for Pattern {
    /// None when a piece is over its limit.
    fn build(atoms: &[Atom]) -> Option<Pattern> {
        let mut pieces = atoms.split(|atom| *atom == Atom::AnyRun);
        // `split` yields at least one piece, also for no atoms.
        let head = Piece::new(pieces.next().unwrap_or_default());
        let Some(tail) = pieces.next_back().map(Piece::new) else { return Some(Pattern(Shape::Whole(head))) };
        // `**` is `*`: empty pieces between stars constrain nothing.
        let middle = pieces.filter(|piece| !piece.is_empty()).map(Searched::new).collect::<Option<Box<[Searched]>>>()?;
        Some(Pattern(Shape::Runs { head, middle, tail }))
    }

    /// Whether the whole of `text` matches, letter case respected.
    fn matches(&self, text: &str) -> bool {
        match &self.0 {
            Shape::Whole(piece) => piece.strip_front(text).is_some_and(str::is_empty),
            Shape::Runs { head, middle, tail } => head
                .strip_front(text)
                .and_then(|rest| tail.strip_back(rest))
                .and_then(|rest| middle.iter().try_fold(rest, |rest, piece| piece.find(rest)))
                .is_some(),
        }
    }

    fn heap_bytes(&self) -> usize {
        match &self.0 {
            Shape::Whole(piece) => piece.heap_bytes(),
            Shape::Runs { head, middle, tail } => {
                let between: usize = middle.iter().map(|piece| size_of::<Searched>() + piece.heap_bytes()).sum();
                head.heap_bytes() + between + tail.heap_bytes()
            }
        }
    }
}

impl Piece {
    fn new(atoms: &[Atom]) -> Piece {
        match literal(atoms) {
            Some(text) => Piece::Literal(text),
            None => Piece::Mixed(atoms.iter().map(Atom::char).collect()),
        }
    }

    /// The text after this piece, if the text starts with it.
    fn strip_front<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Piece::Literal(literal) => text.strip_prefix(&**literal),
            Piece::Mixed(wanted) => {
                let mut rest = text.chars();
                wanted.iter().all(|wanted| rest.next().is_some_and(|found| is_char(*wanted, found))).then_some(rest.as_str())
            }
        }
    }

    /// The text before this piece, if the text ends with it.
    fn strip_back<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Piece::Literal(literal) => text.strip_suffix(&**literal),
            Piece::Mixed(wanted) => {
                let mut rest = text.chars();
                let mut wanted = wanted.iter().rev();
                wanted.all(|wanted| rest.next_back().is_some_and(|found| is_char(*wanted, found))).then_some(rest.as_str())
            }
        }
    }

    fn heap_bytes(&self) -> usize {
        match self {
            Piece::Literal(text) => text.len(),
            Piece::Mixed(chars) => size_of_val(&**chars),
        }
    }
}

impl Searched {
    fn new(atoms: &[Atom]) -> Option<Searched> {
        if let Some(text) = literal(atoms) {
            return Some(Searched::Literal(text));
        }
        if atoms.len() > limits::SEARCHED_PIECE_CHARS_MAX {
            return None;
        }
        let mut places = Places { chars: atoms.len(), any: [0; WORDS], of: Box::default() };
        let mut of: Vec<(char, Bits)> = Vec::new();
        for (place, atom) in atoms.iter().enumerate() {
            match atom.char() {
                None => set(&mut places.any, place),
                Some(wanted) => match of.binary_search_by_key(&wanted, |(letter, _)| *letter) {
                    Ok(at) => of.get_mut(at).into_iter().for_each(|(_, bits)| set(bits, place)),
                    Err(at) => {
                        let mut bits = [0; WORDS];
                        set(&mut bits, place);
                        of.insert(at, (wanted, bits));
                    }
                },
            }
        }
        places.of = of.into();
        Some(Searched::Mixed(Box::new(places)))
    }

    /// The text after this piece's leftmost place.
    fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        match self {
            Searched::Literal(literal) => text.split_once(&**literal).map(|(_, after)| after),
            Searched::Mixed(places) => places.find(text),
        }
    }

    fn heap_bytes(&self) -> usize {
        match self {
            Searched::Literal(text) => text.len(),
            Searched::Mixed(places) => size_of::<Places>() + size_of_val(&*places.of),
        }
    }
}

impl Places {
    fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        const NOWHERE: Bits = [0; WORDS];
        let (last_word, last_bit) = ((self.chars - 1) / 64, (self.chars - 1) % 64);
        let mut ends = NOWHERE;
        let mut rest = text.chars();
        while let Some(found) = rest.next() {
            let of = self.of.binary_search_by_key(&found, |(letter, _)| *letter).ok().and_then(|at| self.of.get(at));
            let places = of.map_or(&NOWHERE, |(_, bits)| bits);
            // A place is reached from the one before it; the first place from anywhere.
            let mut reached = 1;
            for ((word, any), place) in ends.iter_mut().zip(&self.any).zip(places).take(last_word + 1) {
                let over = *word >> 63;
                *word = ((*word << 1) | reached) & (any | place);
                reached = over;
            }
            if ends.get(last_word).is_some_and(|word| (word >> last_bit) & 1 == 1) {
                return Some(rest.as_str());
            }
        }
        None
    }
}

fn set(bits: &mut Bits, place: usize) {
    if let Some(word) = bits.get_mut(place / 64) {
        *word |= 1 << (place % 64);
    }
}

/// The text of atoms that are all plain characters.
fn literal(atoms: &[Atom]) -> Option<Box<str>> {
    atoms.iter().map(Atom::char).collect::<Option<String>>().map(String::into_boxed_str)
}

fn is_char(wanted: Option<char>, found: char) -> bool {
    wanted.is_none_or(|wanted| wanted == found)
}

#[cfg(test)]
mod tests;
