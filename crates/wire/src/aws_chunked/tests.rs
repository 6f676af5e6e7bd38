//! AWS's two published examples as judge, then every way to frame a body wrongly.

use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::Method;
use proptest::prelude::*;

use super::*;
use crate::sigv4;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// 2013-05-24T00:00:00Z.
const NOW: Timestamp = Timestamp::from_epoch_ms(1_369_353_600_000);

/// An upload of 66,560 times the letter `a`, as AWS's documentation signs it.
struct Example {
    streaming: StreamingPayload,
    length: &'static [(&'static str, &'static str)],
    signed: &'static str,
    seed: &'static str,
    chunks: [&'static str; 3],
    trailer: &'static str,
}

const PLAIN: Example = Example {
    streaming: StreamingPayload::SignedChunks,
    length: &[("content-length", "66824")],
    signed: "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class",
    seed: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
    chunks: [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ],
    trailer: "",
};

const WITH_TRAILER: Example = Example {
    streaming: StreamingPayload::SignedChunksAndTrailer,
    length: &[("x-amz-trailer", "x-amz-checksum-crc32c")],
    signed: "content-encoding;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class;x-amz-trailer",
    seed: "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e",
    chunks: [
        "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
        "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
        "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
    ],
    trailer: "x-amz-checksum-crc32c:sOO8/Q==\r\n\
              x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n",
};

impl Example {
    fn body(&self) -> Vec<u8> {
        let [first, second, last] = self.chunks;
        let (long, short) = ("a".repeat(65_536), "a".repeat(1024));
        let text = format!(
            "10000;chunk-signature={first}\r\n{long}\r\n400;chunk-signature={second}\r\n{short}\r\n0;chunk-signature={last}\r\n{}\r\n",
            self.trailer
        );
        text.into_bytes()
    }

    /// Verifies the request, then decodes it.
    fn decode(&self, body: Vec<u8>) -> Result<Decoded, ChunkedProblem> {
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders={},Signature={}",
            self.signed, self.seed
        );
        let fixed = [
            ("host", "s3.amazonaws.com"),
            ("x-amz-date", "20130524T000000Z"),
            ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("x-amz-content-sha256", self.streaming.word()),
            ("content-encoding", "aws-chunked"),
            ("x-amz-decoded-content-length", "66560"),
            ("authorization", &authorization),
        ];
        let headers = headers(&[&fixed, self.length].concat());
        let body = Bytes::from(body);
        let path = "/examplebucket/chunkObject.txt";
        let request = Request { method: &Method::PUT, path, query: "", headers: &headers, body: &body };
        let credential = sigv4::parse_authorization(&headers).unwrap().unwrap();
        let secret = Secret::new(SECRET.to_owned());
        let payload = sigv4::payload_hash(&request, &credential).unwrap();
        assert_eq!(payload, sigv4::PayloadHash::Streaming(self.streaming));
        sigv4::verify(&request, &credential, &secret, NOW, payload).unwrap();
        decode(&request, self.streaming, Some(ChunkSignatures::new(&request, &credential, &secret).unwrap()))
    }
}

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    pairs.iter().map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap())).collect()
}

#[test]
fn awss_examples_are_decoded() {
    for example in [PLAIN, WITH_TRAILER] {
        let decoded = example.decode(example.body()).unwrap();
        assert_eq!(decoded.body, "a".repeat(66_560));
        assert_eq!(decoded.headers["content-length"], "66560");
        for gone in ["content-encoding", "x-amz-trailer", "x-amz-decoded-content-length", "x-amz-trailer-signature"] {
            assert!(!decoded.headers.contains_key(gone), "{gone}");
        }
        let checksum = decoded.headers.get("x-amz-checksum-crc32c").map(HeaderValue::as_bytes);
        assert_eq!(checksum, (!example.trailer.is_empty()).then_some(b"sOO8/Q==".as_slice()));
    }
    // As AWS's page prints it, with a line feed and an empty line in front of the signature.
    let body = String::from_utf8(WITH_TRAILER.body()).unwrap().replace("sOO8/Q==\r\n", "sOO8/Q==\n\r\n");
    assert!(WITH_TRAILER.decode(body.into_bytes()).is_ok());
}

#[test]
fn one_changed_byte_of_a_signed_body_is_refused() {
    for example in [PLAIN, WITH_TRAILER] {
        let good = example.body();
        // Every byte that is not one of the letters, and some that are.
        let places = (0..good.len()).filter(|place| good[*place] != b'a' || place % 9973 == 0);
        for place in places {
            let mut forged = good.clone();
            forged[place] ^= 1;
            assert!(example.decode(forged).is_err(), "{place}");
        }
        for end in [0, 1, 80, 90, good.len() - 1, good.len() - 2, good.len() - 4] {
            assert!(example.decode(good[..end].to_vec()).is_err(), "{end}");
        }
        assert!(example.decode([&good, b"\r\n".as_slice()].concat()).is_err());
    }
    let mut swapped = PLAIN;
    swapped.chunks.swap(0, 1);
    assert_eq!(swapped.decode(swapped.body()), Err(ChunkedProblem::Signature));
}

/// Decodes without a key.
fn unsigned(body: &[u8], streaming: StreamingPayload, pairs: &[(&str, &str)]) -> Result<Decoded, ChunkedProblem> {
    let headers = headers(pairs);
    let body = Bytes::copy_from_slice(body);
    decode(&Request { method: &Method::PUT, path: "/b/k", query: "", headers: &headers, body: &body }, streaming, None)
}

const UNSIGNED: StreamingPayload = StreamingPayload::UnsignedChunksAndTrailer;
const FIVE: (&str, &str) = ("x-amz-decoded-content-length", "5");
const CRC: (&str, &str) = ("x-amz-trailer", "x-amz-checksum-crc32");

#[test]
fn an_unsigned_body_with_its_checksum_is_decoded() {
    let decoded = unsigned(
        b"5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n",
        UNSIGNED,
        &[FIVE, CRC, ("content-encoding", "gzip, aws-chunked"), ("content-length", "50"), ("x-amz-meta-a", "b")],
    );
    let expected =
        [("content-encoding", "gzip"), ("content-length", "5"), ("x-amz-meta-a", "b"), ("x-amz-checksum-crc32", "NhCmhg==")];
    assert_eq!(decoded, Ok(Decoded { body: Bytes::from_static(b"hello"), headers: headers(&expected) }));
    let empty = unsigned(b"0\r\n\r\n", UNSIGNED, &[("x-amz-decoded-content-length", "0")]);
    assert_eq!(empty.map(|decoded| decoded.body), Ok(Bytes::new()));
}

#[test]
fn without_a_key_a_signature_must_be_there_and_is_not_looked_at() {
    let any = "0".repeat(64);
    let body = format!("5;chunk-signature={any}\r\nhello\r\n0;chunk-signature={any}\r\n\r\n");
    assert!(unsigned(body.as_bytes(), StreamingPayload::SignedChunks, &[FIVE]).is_ok());
    let short = body.replacen(&any, "00", 1);
    assert!(unsigned(short.as_bytes(), StreamingPayload::SignedChunks, &[FIVE]).is_err());
    let with_trailer = body.replace("\r\n\r\n", &format!("\r\nx-amz-trailer-signature:{any}\r\n\r\n"));
    assert!(unsigned(with_trailer.as_bytes(), StreamingPayload::SignedChunksAndTrailer, &[FIVE]).is_ok());
    assert!(unsigned(body.as_bytes(), StreamingPayload::SignedChunksAndTrailer, &[FIVE]).is_err());
    assert!(unsigned(with_trailer.as_bytes(), StreamingPayload::SignedChunks, &[FIVE]).is_err());
}

#[track_caller]
fn check_refused(body: &str, pairs: &[(&str, &str)], code: &str) {
    let problem = unsigned(body.as_bytes(), UNSIGNED, pairs).expect_err(body).into_service_error();
    assert_eq!(problem.code, code, "{body:?} {pairs:?}");
}

#[test]
fn every_other_framing_is_refused() {
    for body in [
        "",
        "hello",
        "5",
        "5\r\nhello",
        "5\r\nhello\r\n",
        "5\r\nhell",
        "5\r\nhello0\r\n\r\n",
        "5\nhello\n0\n\n",
        "6\r\nhello\r\n0\r\n\r\n",
        "4\r\nhello\r\n0\r\n\r\n",
        "\r\nhello\r\n0\r\n\r\n",
        "+5\r\nhello\r\n0\r\n\r\n",
        "-5\r\nhello\r\n0\r\n\r\n",
        " 5\r\nhello\r\n0\r\n\r\n",
        "0x5\r\nhello\r\n0\r\n\r\n",
        "5g\r\nhello\r\n0\r\n\r\n",
        "ffffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "00000000000000005\r\nhello\r\n0\r\n\r\n",
        "5;a=b\r\nhello\r\n0\r\n\r\n",
        "5;chunk-signature=00\r\nhello\r\n0\r\n\r\n",
    ] {
        check_refused(body, &[FIVE], "IncompleteBody");
    }
}

#[test]
fn the_said_length_must_be_the_length() {
    let body = "5\r\nhello\r\n0\r\n\r\n";
    for wrong in ["4", "6", "18446744073709551615"] {
        check_refused(body, &[("x-amz-decoded-content-length", wrong)], "IncompleteBody");
    }
    for none in ["", "-5", "5.0", "five", "18446744073709551616"] {
        check_refused(body, &[("x-amz-decoded-content-length", none)], "MissingContentLength");
    }
    check_refused(body, &[], "MissingContentLength");
}

#[test]
fn only_the_last_chunk_may_be_small() {
    let pairs = |bytes: usize| [("x-amz-decoded-content-length", bytes.to_string())];
    let body = |first: usize| format!("{first:x}\r\n{}\r\n1\r\nx\r\n0\r\n\r\n", "x".repeat(first));
    for (first, is_accepted) in [(CHUNK_BYTES_MIN, true), (CHUNK_BYTES_MIN - 1, false)] {
        let [(name, length)] = pairs(first + 1);
        let decoded = unsigned(body(first).as_bytes(), UNSIGNED, &[(name, &length)]);
        let expected = if is_accepted { Ok(first + 1) } else { Err(ChunkedProblem::SmallChunk { number: 1, bytes: first }) };
        assert_eq!(decoded.map(|decoded| decoded.body.len()), expected);
    }
}

#[test]
fn a_trailer_brings_the_announced_checksums_and_nothing_else() {
    let check = |trailer: &str, pairs: &[(&str, &str)]| {
        let body = format!("5\r\nhello\r\n0\r\n{trailer}\r\n");
        check_refused(&body, &[&[FIVE], pairs].concat(), "MalformedTrailerError");
    };
    let checksum = "x-amz-checksum-crc32:NhCmhg==\r\n";
    check(checksum, &[]);
    check("", &[CRC]);
    check("x-amz-checksum-sha1:x\r\n", &[CRC]);
    check(&format!("{checksum}{checksum}"), &[CRC]);
    check(checksum, &[CRC, ("x-amz-checksum-crc32", "NhCmhg==")]);
    check("x-amz-acl:public-read\r\n", &[("x-amz-trailer", "x-amz-acl")]);
    check("x-amz-checksum-crc32\r\n", &[CRC]);
    check("x-amz-checksum-crc32:a\u{1}\r\n", &[CRC]);
    check(&format!("\r\n{checksum}"), &[CRC]);
    check(&format!("{checksum}\r\n"), &[CRC]);
    check(&format!("{checksum}x-amz-trailer-signature:{}\r\n", "0".repeat(64)), &[CRC]);
    let long = |bytes: usize| format!("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:{}\r\n\r\n", "x".repeat(bytes - 25));
    assert!(unsigned(long(TRAILER_BYTES_MAX).as_bytes(), UNSIGNED, &[FIVE, CRC]).is_ok());
    check_refused(&long(TRAILER_BYTES_MAX + 1), &[FIVE, CRC], "MalformedTrailerError");
    for (count, is_accepted) in [(TRAILER_HEADERS_MAX, true), (TRAILER_HEADERS_MAX + 1, false)] {
        let names: Vec<_> = (0..count).map(|index| format!("x-amz-checksum-{index}")).collect();
        let trailer: String = names.iter().map(|name| format!("{name}:x\r\n")).collect();
        let body = format!("5\r\nhello\r\n0\r\n{trailer}\r\n");
        let announced = names.join(", ");
        let decoded = unsigned(body.as_bytes(), UNSIGNED, &[FIVE, ("x-amz-trailer", &announced)]);
        assert_eq!(decoded.is_ok(), is_accepted, "{count}");
    }
}

proptest! {
    #[test]
    fn what_is_framed_is_unframed(last in proptest::collection::vec(any::<u8>(), 0..100), whole in 0_usize..4) {
        let chunk = vec![b'c'; CHUNK_BYTES_MIN];
        let mut framed = Vec::new();
        let mut plain = Vec::new();
        for data in std::iter::repeat_n(&chunk, whole).chain([&last]).filter(|data| !data.is_empty()) {
            framed.extend_from_slice(format!("{:x}\r\n", data.len()).as_bytes());
            framed.extend_from_slice(data);
            framed.extend_from_slice(b"\r\n");
            plain.extend_from_slice(data);
        }
        framed.extend_from_slice(b"0\r\n\r\n");
        let length = plain.len().to_string();
        let decoded = unsigned(&framed, UNSIGNED, &[("x-amz-decoded-content-length", &length)]);
        prop_assert_eq!(decoded.map(|decoded| decoded.body), Ok(Bytes::from(plain)));
        // No shorter and no longer body is the same one.
        framed.pop();
        prop_assert!(unsigned(&framed, UNSIGNED, &[("x-amz-decoded-content-length", &length)]).is_err());
    }

    #[test]
    fn no_body_makes_it_panic(body in "([0-9a-f;\r\n:]|\r\n|chunk-signature=|x-amz-checksum-crc32:|[a0]{64}){0,30}", form in 0_usize..3) {
        let _ = unsigned(body.as_bytes(), StreamingPayload::ALL[form], &[FIVE, CRC]);
    }
}
