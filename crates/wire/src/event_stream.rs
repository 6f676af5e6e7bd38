//! Messages of `application/vnd.amazon.eventstream`: headers and a payload, framed so that one stands after the other in a body that is
//! still coming. <https://smithy.io/2.0/aws/amazon-eventstream.html>
//!
//! A message is the prelude (its whole length, the length of its headers, a CRC-32 of these), the headers, the payload, and a CRC-32 of
//! all that. Numbers have the most significant byte first.
//!
//! # Not (yet) like AWS
//! - Written only, and only headers that are text: no answer has others, and no operation takes a stream.

use bytes::{BufMut, Bytes, BytesMut};
use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// The media type of a body of such messages.
pub const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// Most bytes of the headers of one message.
pub const HEADERS_BYTES_MAX: usize = 128 * 1024;

/// Most bytes of the payload of one message.
pub const PAYLOAD_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Most bytes of a header's name.
pub const NAME_BYTES_MAX: usize = u8::MAX as usize;

/// Most bytes of a header's value.
pub const VALUE_BYTES_MAX: usize = i16::MAX as usize;

/// The format's number for text.
const TEXT: u8 = 7;
/// Before the headers: two lengths and their checksum.
const PRELUDE_BYTES: usize = 12;
const CHECKSUM_BYTES: usize = 4;

const CRC: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC);

/// What no message can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooLarge {
    /// A header's name is longer than [`NAME_BYTES_MAX`], or empty.
    #[error("the name of a header is empty or over {NAME_BYTES_MAX} bytes")]
    Name,
    /// A header's value is longer than [`VALUE_BYTES_MAX`].
    #[error("the value of a header is over {VALUE_BYTES_MAX} bytes")]
    Value,
    /// All headers together are longer than [`HEADERS_BYTES_MAX`].
    #[error("the headers are over {HEADERS_BYTES_MAX} bytes")]
    Headers,
    /// The payload is longer than [`PAYLOAD_BYTES_MAX`].
    #[error("the payload is over {PAYLOAD_BYTES_MAX} bytes")]
    Payload,
}

/// A message that is an event: what it is called in the operation's model, and its payload.
///
/// # Errors
/// [`TooLarge`].
pub fn event(event_type: &str, content_type: &str, payload: &[u8]) -> Result<Bytes, TooLarge> {
    message(&[(":event-type", event_type), (":content-type", content_type), (":message-type", "event")], payload)
}

/// A message of these headers, in this order.
///
/// # Errors
/// [`TooLarge`].
pub fn message(headers: &[(&str, &str)], payload: &[u8]) -> Result<Bytes, TooLarge> {
    let headers = headers_of(headers)?;
    if payload.len() > PAYLOAD_BYTES_MAX {
        return Err(TooLarge::Payload);
    }
    let length = PRELUDE_BYTES + headers.len() + payload.len() + CHECKSUM_BYTES;
    let mut message = BytesMut::with_capacity(length);
    message.put_u32(u32::try_from(length).map_err(|_| TooLarge::Payload)?);
    message.put_u32(u32::try_from(headers.len()).map_err(|_| TooLarge::Headers)?);
    message.put_u32(CRC.checksum(&message));
    message.put_slice(&headers);
    message.put_slice(payload);
    message.put_u32(CRC.checksum(&message));
    Ok(message.freeze())
}

fn headers_of(headers: &[(&str, &str)]) -> Result<Vec<u8>, TooLarge> {
    let mut bytes = Vec::new();
    for (name, value) in headers {
        let name_length = u8::try_from(name.len()).ok().filter(|length| *length > 0).ok_or(TooLarge::Name)?;
        let value_length = i16::try_from(value.len()).map_err(|_| TooLarge::Value)?;
        bytes.put_u8(name_length);
        bytes.put_slice(name.as_bytes());
        bytes.put_u8(TEXT);
        bytes.put_i16(value_length);
        bytes.put_slice(value.as_bytes());
    }
    if bytes.len() > HEADERS_BYTES_MAX { Err(TooLarge::Headers) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Takes a message apart, by the specification and not by what writes it.
    fn read(message: &[u8]) -> (Vec<(String, String)>, Vec<u8>) {
        let number = |at: usize| u32::from_be_bytes(message[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(number(0), message.len());
        assert_eq!(number(8), checksum(&message[..8]));
        let end = message.len() - 4;
        assert_eq!(number(end), checksum(&message[..end]));
        let (mut rest, payload) = message[12..end].split_at(number(4));
        let mut headers = Vec::new();
        while let Some((length, after)) = rest.split_first() {
            let (name, after) = after.split_at(usize::from(*length));
            assert_eq!(after[0], 7);
            let length = usize::from(u16::from_be_bytes([after[1], after[2]]));
            let (value, after) = after[3..].split_at(length);
            headers.push((String::from_utf8(name.to_vec()).unwrap(), String::from_utf8(value.to_vec()).unwrap()));
            rest = after;
        }
        (headers, payload.to_vec())
    }

    /// CRC-32 bit by bit.
    fn checksum(bytes: &[u8]) -> usize {
        let step = |crc: u32| (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 };
        let all = bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)));
        !all as usize
    }

    /// As botocore reads them: an empty message, one with only a payload, one with a header.
    #[test]
    fn messages_are_what_the_sdks_read() {
        for (headers, payload, expected) in [
            (&[][..], "", "000000100000000005c248eb7d98c8ff"),
            (&[], "{'foo':'bar'}", "0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936"),
            (
                &[("content-type", "application/json")],
                "{'foo':'bar'}",
                "0000003d0000002007fd83960c636f6e74656e742d747970650700106170706c69636174696f6e2f6a736f6e7b27666f6f273a27626172277d8d9c08b1",
            ),
        ] {
            assert_eq!(hex::encode(message(headers, payload.as_bytes()).unwrap()), expected);
        }
    }

    #[test]
    fn an_event_says_what_it_is() {
        let (headers, payload) = read(&event("PayloadChunk", "application/octet-stream", b"\x00\xff").unwrap());
        let expected =
            [(":event-type", "PayloadChunk"), (":content-type", "application/octet-stream"), (":message-type", "event")];
        assert_eq!(headers, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(payload, [0, 255]);
    }

    #[test]
    fn limits_hold_to_the_byte() {
        let (name, value) = ("n".repeat(NAME_BYTES_MAX), "v".repeat(VALUE_BYTES_MAX));
        assert!(message(&[(&name, &value)], b"").is_ok());
        assert_eq!(message(&[(&format!("{name}n"), "")], b""), Err(TooLarge::Name));
        assert_eq!(message(&[("", "")], b""), Err(TooLarge::Name));
        assert_eq!(message(&[("n", &format!("{value}v"))], b""), Err(TooLarge::Value));
        // Each header is one byte, its name, one more, two, and its value.
        let last = "v".repeat(HEADERS_BYTES_MAX - 3 * (5 + VALUE_BYTES_MAX) - 5);
        let headers = [("n", value.as_str()), ("n", &value), ("n", &value), ("n", &last)];
        assert!(message(&headers, b"").is_ok());
        let over = format!("{last}v");
        assert_eq!(message(&[headers[0], headers[1], headers[2], ("n", &over)], b""), Err(TooLarge::Headers));
        let payload = vec![0; PAYLOAD_BYTES_MAX + 1];
        assert!(message(&[], &payload[1..]).is_ok());
        assert_eq!(message(&[], &payload), Err(TooLarge::Payload));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            headers in prop::collection::vec(("[a-z:-]{1,255}", ".{0,300}"), 0..5),
            payload in prop::collection::vec(any::<u8>(), 0..3000),
        ) {
            let pairs: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let written = message(&pairs, &payload).unwrap();
            prop_assert_eq!(read(&written), (headers, payload));
        }
    }
}
