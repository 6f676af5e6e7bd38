//! Chance that can be had again: SplitMix64, started from a seed and the number of a question.

/// A source of chance.
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of one question of a run.
    pub(super) fn of(seed: u64, question: u64) -> Dice {
        let mut dice = Dice(seed ^ question.wrapping_mul(0xD1B5_4A32_D192_ED03));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of these.
    pub(super) fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())].clone()
    }

    /// Letters in any case.
    pub(super) fn recased(&mut self, text: &str) -> String {
        match self.below(4) {
            0 => text.to_ascii_uppercase(),
            1 => text.to_ascii_lowercase(),
            _ => text.to_owned(),
        }
    }

    /// The same text, or one of its pieces behind a wildcard.
    pub(super) fn wildcarded(&mut self, text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(2) {
            if chars.is_empty() {
                return "*".to_owned();
            }
            let at = self.below(chars.len());
            if self.percent(40) {
                chars[at] = '?';
            } else {
                let end = at + self.below(chars.len() - at + 1);
                chars.splice(at..end, ['*']);
            }
        }
        chars.into_iter().collect()
    }
}
