//! Temporary passwords, drawn when an administrator names none.

use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;

use crate::user_pool::PasswordPolicy;

/// Shortest temporary password that is drawn, whatever the policy allows.
const CHARS_MIN: usize = 12;

// Without letters that look alike, and with symbols that survive e-mail, shells and forms.
const UPPER: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const LOWER: &[u8] = b"abcdefghijkmnopqrstuvwxyz";
const DIGITS: &[u8] = b"23456789";
const SYMBOLS: &[u8] = b"!#%*+-=?@_";

/// Draws a password that satisfies any policy of this length: it has all four kinds of characters.
pub(crate) fn draw_temporary(policy: &PasswordPolicy, entropy: &dyn Entropy) -> Secret<String> {
    let length = usize::try_from(policy.minimum_length).unwrap_or(CHARS_MIN).max(CHARS_MIN);
    let all: Vec<u8> = [UPPER, LOWER, DIGITS, SYMBOLS].concat();
    let one_of_each = [UPPER, LOWER, DIGITS, SYMBOLS].map(|alphabet| entropy.text(alphabet, 1)).concat();
    let mut letters: Vec<char> = one_of_each.chars().chain(entropy.text(&all, length.saturating_sub(4)).chars()).collect();
    // A shuffle, so that the four are not always in front. Drawn from far more than the length: as good as even.
    for place in (1..letters.len()).rev() {
        let mut bytes = [0; 8];
        entropy.fill(&mut bytes);
        let places = u64::try_from(place).unwrap_or(0) + 1;
        letters.swap(place, usize::try_from(u64::from_le_bytes(bytes) % places).unwrap_or(0));
    }
    Secret::new(letters.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::entropy::SeededEntropy;

    use super::*;
    use crate::password::check;

    #[test]
    fn a_drawn_password_satisfies_the_policy() {
        let entropy = SeededEntropy::new(7);
        for minimum_length in [6, 12, 13, 99] {
            let policy = PasswordPolicy { minimum_length, ..PasswordPolicy::default() };
            for _ in 0..50 {
                let drawn = draw_temporary(&policy, &entropy);
                assert!(check(&policy, drawn.expose()).is_ok(), "{}", drawn.expose());
                assert_eq!(drawn.expose().len(), usize::try_from(minimum_length).unwrap().max(12));
            }
        }
    }
}
