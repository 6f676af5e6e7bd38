//! The text that is being made, and what can go wrong while it is.

/// Longest rendered text, in bytes: AWS's longest payload.
pub const OUTPUT_BYTES_MAX: usize = 10 * 1024 * 1024;

/// Most bytes of the body that the selections of one rendering may walk over, all together. 170 selections in the longest body that
/// a function takes stay below it.
pub const SCANNED_BYTES_MAX: usize = 1024 * 1024 * 1024;

/// Why a template that is understood could not be rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RenderProblem {
    /// The text would be longer than [`OUTPUT_BYTES_MAX`].
    #[error("the template renders to more than {OUTPUT_BYTES_MAX} bytes")]
    OutputTooLong,
    /// `$input.json` of a body that is no JSON.
    #[error("the template selects from a body that is no JSON")]
    BodyNotJson,
    /// The selections walk over more than [`SCANNED_BYTES_MAX`].
    #[error("the template selects from the body too often")]
    TooManySelections,
}

/// A text that cannot grow beyond its bound.
pub(crate) struct Output {
    text: String,
    bytes_max: usize,
}

impl Output {
    pub(crate) fn new() -> Self {
        Self::bounded(OUTPUT_BYTES_MAX)
    }

    fn bounded(bytes_max: usize) -> Self {
        Self { text: String::new(), bytes_max }
    }

    pub(crate) fn push(&mut self, text: &str) -> Result<(), RenderProblem> {
        if text.len() > self.bytes_max.saturating_sub(self.text.len()) {
            return Err(RenderProblem::OutputTooLong);
        }
        self.text.push_str(text);
        Ok(())
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_at_its_bound() {
        let mut output = Output::bounded(4);
        output.push("abc").unwrap();
        assert_eq!(output.push("de"), Err(RenderProblem::OutputTooLong));
        output.push("d").unwrap();
        assert_eq!(output.push("e"), Err(RenderProblem::OutputTooLong));
        assert_eq!(output.finish(), "abcd");
    }
}
