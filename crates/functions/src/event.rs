//! What a caller sends with a call, checked before any worker hears of it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html>.

use bytes::Bytes;
use gatewright_model::ports::InvokeRefusal;
use serde::de::IgnoredAny;

/// Most bytes of an event whose caller waits for the answer.
pub const EVENT_BYTES_MAX: usize = 6 * 1024 * 1024;

/// Most bytes of an event that is kept to run later.
pub const KEPT_EVENT_BYTES_MAX: usize = 1024 * 1024;

/// From here on, reading the event through takes too long for the runtime's own threads.
const LARGE_EVENT_BYTES: usize = 128 * 1024;

/// The event as the function gets it: JSON text of at most so many bytes; nothing at all counts as `{}`.
pub(crate) async fn checked(payload: Bytes, limit_bytes: usize) -> Result<Bytes, InvokeRefusal> {
    if payload.is_empty() {
        return Ok(Bytes::from_static(b"{}"));
    }
    if payload.len() > limit_bytes {
        return Err(InvokeRefusal::RequestTooLarge { size_bytes: payload.len(), limit_bytes });
    }
    let verdict = if payload.len() < LARGE_EVENT_BYTES {
        read_through(&payload)
    } else {
        let payload = payload.clone();
        match tokio::task::spawn_blocking(move || read_through(&payload)).await {
            Ok(verdict) => verdict,
            Err(cause) => return Err(InvokeRefusal::Unavailable(cause.to_string())),
        }
    };
    verdict.map(|()| payload).map_err(InvokeRefusal::InvalidRequestContent)
}

/// Client context in one line, as it must be to travel in a header.
pub(crate) fn compact_client_context(given: Option<&str>) -> Result<Option<String>, InvokeRefusal> {
    let Some(given) = given else { return Ok(None) };
    let refuse = |cause: serde_json::Error| InvokeRefusal::InvalidRequestContent(format!("client context: {cause}"));
    serde_json::from_str::<serde_json::Value>(given).map(|value| Some(value.to_string())).map_err(refuse)
}

fn read_through(payload: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(payload).map_err(|cause| cause.to_string())?;
    serde_json::from_str::<IgnoredAny>(text).map(|_| ()).map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_json(payload: &[u8], expected: bool) {
        assert_eq!(read_through(payload).is_ok(), expected, "{:?}", String::from_utf8_lossy(payload));
    }

    #[test]
    fn any_json_value_is_an_event_and_nothing_else() {
        for payload in ["{}", "null", "1e3", "\"text\"", " [1, 2] ", "{\"a\":{\"b\":[]}}"] {
            is_json(payload.as_bytes(), true);
        }
        for payload in ["{", "undefined", "{'a':1}", "{} {}", "NaN", "\"\u{1}\""] {
            is_json(payload.as_bytes(), false);
        }
        is_json(b"\"\xff\"", false);
        // As deep as the limit on size allows, without recursing.
        let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
        is_json(&deep, true);
    }

    #[tokio::test]
    async fn the_limit_on_size_is_the_last_size_that_passes() {
        let text = |size: usize| Bytes::from([b"\"".as_slice(), &vec![b'x'; size - 2], b"\""].concat());
        for limit_bytes in [EVENT_BYTES_MAX, KEPT_EVENT_BYTES_MAX] {
            assert!(checked(text(limit_bytes), limit_bytes).await.is_ok());
            let refused = checked(text(limit_bytes + 1), limit_bytes).await;
            assert_eq!(refused, Err(InvokeRefusal::RequestTooLarge { size_bytes: limit_bytes + 1, limit_bytes }));
        }
        assert_eq!(checked(Bytes::new(), EVENT_BYTES_MAX).await, Ok(Bytes::from_static(b"{}")));
    }

    #[test]
    fn client_context_travels_in_one_line() {
        let compact = compact_client_context(Some("{\n  \"custom\": {\"a\": \"b\\nc\"}\n}"));
        assert_eq!(compact, Ok(Some(r#"{"custom":{"a":"b\nc"}}"#.to_owned())));
        assert!(compact_client_context(Some("{")).is_err());
    }
}
