//! AWS's execution log of one call, line by line. Only test calls keep one; on the road nobody formats anything.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html> and recorded logs.
//!
//! # Not like AWS
//! - No call of ours is signed on the way to a function, so the endpoint's request headers show no `Authorization`.

use std::fmt::Write as _;
use std::sync::Arc;

use gatewright_model::ports::{Clock, FunctionRef};

/// Longest dump of headers, after which AWS cuts.
const DUMP_BYTES_MAX: usize = 1024;

/// A log that grows as the call goes on.
#[derive(Clone)]
pub struct ExecutionLog {
    clock: Arc<dyn Clock>,
    text: String,
}

impl ExecutionLog {
    /// Begins with its one line without a date. The id is the request's, or `test-request`.
    pub(crate) fn begin(request_id: &str, clock: Arc<dyn Clock>) -> Self {
        Self { clock, text: format!("Execution log for request {request_id}\n") }
    }

    /// Adds a dated line.
    pub(crate) fn line(&mut self, line: impl std::fmt::Display) {
        let now = jiff::Timestamp::from_millisecond(self.clock.now().epoch_ms).unwrap_or_default();
        // Writing to a String cannot fail.
        let _ = writeln!(self.text, "{} : {line}", now.strftime("%a %b %d %H:%M:%S UTC %Y"));
    }

    /// What was written.
    #[must_use]
    pub fn into_text(self) -> String {
        self.text
    }
}

impl std::fmt::Debug for ExecutionLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("ExecutionLog").field(&self.text.len()).finish()
    }
}

/// A map as Java prints it, `{a=b, c=d}`, cut where AWS cuts.
pub(crate) fn dump<N: std::fmt::Display, V: std::fmt::Display>(entries: impl IntoIterator<Item = (N, V)>) -> String {
    let pairs: Vec<String> = entries.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut text = format!("{{{}}}", pairs.join(", "));
    if text.len() > DUMP_BYTES_MAX {
        let mut end = DUMP_BYTES_MAX;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
        text.push_str(" [TRUNCATED]");
    }
    text
}

/// All but the last characters hidden, as AWS shows identities. However long it is, no more stars than fit a line.
pub(crate) fn masked(identity: &str) -> String {
    const SHOWN: usize = 3;
    const STARS_MAX: usize = 20;
    let length = identity.chars().count();
    let hidden = length.saturating_sub(if length > 2 * SHOWN { SHOWN } else { 0 });
    std::iter::repeat_n('*', hidden.min(STARS_MAX)).chain(identity.chars().skip(hidden)).collect()
}

/// `https://lambda.{region}.amazonaws.com/2015-03-31/functions/{arn}/invocations`.
pub(crate) fn endpoint_uri(function: &FunctionRef) -> String {
    format!("https://lambda.{}.amazonaws.com/2015-03-31/functions/{}/invocations", function.region, function.arn())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn maps_are_cut_where_they_are_long() {
        assert_eq!(dump([("a", "b"), ("c", "d")]), "{a=b, c=d}");
        let long = dump([("a", "é".repeat(DUMP_BYTES_MAX))]);
        assert!(long.ends_with(" [TRUNCATED]") && long.len() <= DUMP_BYTES_MAX + 12, "{}", long.len());
    }

    #[test]
    fn an_identity_shows_its_last_letters_only_when_enough_stay_hidden() {
        assert_eq!(masked("Bearer abcdef"), "**********def");
        assert_eq!(masked("secret"), "******");
        assert_eq!(masked(&"x".repeat(5000)), format!("{}xxx", "*".repeat(20)));
    }
}
