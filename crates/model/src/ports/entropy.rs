/// The only source of randomness; cryptographically strong outside tests.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Entropy + '_ {
    /// A random version 4 UUID, hyphenated lower case.
    #[must_use]
    pub fn uuid(&self) -> String {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }

    /// `length` characters drawn evenly from `alphabet` (at most 256 ASCII characters; empty gives an empty text).
    #[must_use]
    pub fn text(&self, alphabet: &[u8], length: usize) -> String {
        let Some(fair_below) = 256_usize.checked_div(alphabet.len()).map(|times| times * alphabet.len()) else {
            return String::new();
        };
        let mut text = String::with_capacity(length);
        while text.len() < length {
            let mut byte = [0];
            self.fill(&mut byte);
            // Bytes past the last whole multiple would favour the alphabet's start.
            let drawn = usize::from(byte[0]);
            if drawn < fair_below
                && let Some(letter) = alphabet.get(drawn % alphabet.len())
            {
                text.push(char::from(*letter));
            }
        }
        text
    }

    /// `length` lower-case letters and digits, the alphabet of API Gateway's ids.
    #[must_use]
    pub fn lower_id(&self, length: usize) -> String {
        self.text(b"abcdefghijklmnopqrstuvwxyz0123456789", length)
    }

    /// `length` upper-case letters and digits, the alphabet of IAM's ids (base 32).
    #[must_use]
    pub fn upper_id(&self, length: usize) -> String {
        self.text(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length)
    }
}
