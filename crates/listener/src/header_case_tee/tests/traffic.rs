//! Requests of every kind that matters to the tee, at random but repeatable.

/// A xorshift generator.
pub(super) struct Rng(u64);

impl Rng {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).max(1))
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % end.max(1)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// Bounds of one conversation.
#[derive(Clone, Copy)]
pub(super) struct Size {
    requests: usize,
    fields: usize,
    value_bytes: usize,
    body_bytes: usize,
}

pub(super) const SMALL: Size = Size { requests: 6, fields: 6, value_bytes: 30, body_bytes: 80 };
pub(super) const LARGE: Size = Size { requests: 6, fields: 30, value_bytes: 1000, body_bytes: 40_000 };

/// One request as sent.
#[derive(Clone)]
pub(super) struct Sent {
    /// Empty lines before it, which belong to no head.
    leading: Vec<u8>,
    head: Vec<u8>,
    body: Vec<u8>,
}

impl Sent {
    pub(super) fn bytes(&self) -> Vec<u8> {
        [&self.leading[..], &self.head, &self.body].concat()
    }
}

/// All requests of one connection.
pub(super) struct Conversation {
    pub(super) requests: Vec<Sent>,
}

const KINDS: usize = 10;
/// Both lengths at once: hyper answers it and closes, as RFC 9112 6.1 asks, so nothing can follow it.
const LAST_KIND: usize = KINDS - 1;

impl Conversation {
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.requests.iter().flat_map(Sent::bytes).collect()
    }

    pub(super) fn heads(&self) -> Vec<&[u8]> {
        self.requests.iter().map(|r| r.head.as_slice()).collect()
    }

    /// Each kind once, briefly, in any order that keeps the last kind last.
    pub(super) fn of_every_kind(rng: &mut Rng) -> Self {
        let size = Size { requests: KINDS, fields: 2, value_bytes: 4, body_bytes: 12 };
        let first = rng.below(LAST_KIND);
        let kinds = (0..LAST_KIND).map(|nth| (first + nth) % LAST_KIND).chain([LAST_KIND]);
        Self { requests: kinds.enumerate().map(|(nth, kind)| request(kind, nth == 0, rng, size)).collect() }
    }

    pub(super) fn random(rng: &mut Rng, size: Size) -> Self {
        let count = 1 + rng.below(size.requests);
        let requests = (1..=count).map(|nth| {
            let kind = rng.below(if nth == count { KINDS } else { LAST_KIND });
            request(kind, nth == 1, rng, size)
        });
        Self { requests: requests.collect() }
    }

    pub(super) fn of_simple_gets(count: usize, filler_bytes: usize) -> Self {
        let head = format!("GET / HTTP/1.1\r\nHoSt: a\r\nX-Filler: {}\r\n\r\n", "f".repeat(filler_bytes));
        Self { requests: vec![Sent { leading: Vec::new(), head: head.into_bytes(), body: Vec::new() }; count] }
    }

    /// The same with up to three bytes or lines altered, dropped or put in. Its heads no longer mean anything.
    pub(super) fn spoilt(self, rng: &mut Rng) -> Self {
        let mut bytes = self.bytes();
        for _ in 0..=rng.below(3) {
            let at = rng.below(bytes.len());
            match rng.below(6) {
                0 => bytes[at] = u8::try_from(rng.below(256)).unwrap(),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, b"\r\n :;0\t\0"[rng.below(8)]),
                3 => bytes[at] ^= 1 << rng.below(8),
                4 => drop(bytes.splice(at..at, rng.pick(FIELDS_TO_PUT_IN).bytes())),
                _ => put_in_a_line(&mut bytes, at, rng),
            }
            if bytes.is_empty() {
                bytes.push(b'G');
            }
        }
        Self { requests: vec![Sent { leading: Vec::new(), head: bytes, body: Vec::new() }] }
    }
}

const FIELDS_TO_PUT_IN: &[&str] = &[
    "Content-Length: 3\r\n",
    "Content-Length: 0\r\n",
    "content-length: 03\r\n",
    "Content-Length: 3, 3\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: gzip, chunked\r\n",
    "Transfer-Encoding: identity\r\n",
    "Connection: Upgrade\r\nUpgrade: h2c\r\n",
    "Expect: 100-continue\r\n",
    " folded\r\n",
    "\n",
    "\n\n",
    "\r\n\r\n",
];

fn put_in_a_line(bytes: &mut Vec<u8>, from: usize, rng: &mut Rng) {
    if let Some(line_end) = bytes[from..].iter().position(|b| *b == b'\n') {
        let at = from + line_end + 1;
        bytes.splice(at..at, rng.pick(FIELDS_TO_PUT_IN).bytes());
    }
}

/// A request of one kind. The first of a connection has no empty lines before it, as the HTTP/2 sniff is no matter of the tee.
fn request(kind: usize, is_first: bool, rng: &mut Rng, size: Size) -> Sent {
    let body = body_bytes(rng, size.body_bytes);
    let length = body.len();
    let (start, framing, body) = match kind {
        0 => ("GET /a?b HTTP/1.1", String::new(), Vec::new()),
        1 => ("POST / HTTP/1.1", format!("Content-LENGTH: {length}\r\n"), body),
        2 => ("POST / HTTP/1.1", "Content-Length: 0\r\n".to_owned(), Vec::new()),
        3 => ("PUT / HTTP/1.1", format!("content-length:{length}\r\nX-Between: 1\r\nContent-Length: {length}\r\n"), body),
        4 => ("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n".to_owned(), chunked(&body, rng)),
        5 => ("POST / HTTP/1.1", format!("Expect: 100-continue\r\nContent-Length: {length}\r\n"), body),
        6 => ("POST / HTTP/1.1", "transfer-ENCODING: Chunked\r\nExpect: 100-Continue\r\n".to_owned(), chunked(&body, rng)),
        7 => ("GET / HTTP/1.0", format!("Connection: Keep-Alive\r\nContent-Length: {length}\r\n"), body),
        8 => ("GET / HTTP/1.1", "Upgrade: websocket\r\nConnection: upgrade\r\n".to_owned(), Vec::new()),
        _ => ("DELETE / HTTP/1.1", format!("Content-Length: {length}\r\nTransfer-Encoding: chunked\r\n"), chunked(&body, rng)),
    };
    // HTTP/1.0 does not end with the connection only if it says so; everything else may come in any order.
    let mut head = format!("{start}\r\n");
    let before = rng.below(size.fields + 1);
    for _ in 0..before {
        head.push_str(&field(rng, size.value_bytes));
    }
    head.push_str(&framing);
    for _ in before..size.fields {
        head.push_str(&field(rng, size.value_bytes));
    }
    head.push_str("\r\n");
    if rng.below(8) == 0 {
        head = head.replace("\r\n", "\n");
    }
    let leading = if is_first { "" } else { rng.pick(&["", "", "", "\r\n", "\n", "\r\n\r\n"]) };
    Sent { leading: leading.as_bytes().to_vec(), head: head.into_bytes(), body }
}

fn field(rng: &mut Rng, value_bytes: usize) -> String {
    let name =
        rng.pick(&["Host", "X-aBc", "x-ABC", "tEsT-HEADeR", "Accept", "accept", "Cookie", "X-Amz-Date", "USER-AGENT", "a"]);
    let blank = rng.pick(&["", " ", "  ", "\t", " \t "]);
    let mut value: String = (0..rng.below(value_bytes + 1)).map(|_| rng.pick(&["v", "V", ":", ",", "é", "x y", "="])).collect();
    value = value.trim().to_owned();
    let after = rng.pick(&["", "", " ", "\t "]);
    format!("{name}:{blank}{value}{after}\r\n")
}

/// A body that looks as much like HTTP as it can.
fn body_bytes(rng: &mut Rng, bytes_max: usize) -> Vec<u8> {
    let mut body = Vec::new();
    let length = 1 + rng.below(bytes_max);
    while body.len() < length {
        let piece = rng.pick(&[
            "GET /fake HTTP/1.1\r\nHost: x\r\n\r\n",
            "0\r\n\r\n",
            "\r\n",
            "\n\n",
            "abc",
            "\u{0}",
            "{\"a\":1}",
            "5\r\nhello\r\n",
        ]);
        body.extend_from_slice(piece.as_bytes());
    }
    body.truncate(length);
    body
}

fn chunked(body: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut chunks = Vec::new();
    let mut rest = body;
    while !rest.is_empty() {
        let (chunk, left) = rest.split_at(rest.len().min(1 + rng.below(body.len())));
        let zeros = rng.pick(&["", "", "0", "000"]);
        let after = rng.pick(&["", "", " ", "\t", ";a", ";name=\"va;l ue\"", " ;x=y"]);
        let digits = if rng.below(2) == 0 { format!("{:x}", chunk.len()) } else { format!("{:X}", chunk.len()) };
        chunks.extend_from_slice(format!("{zeros}{digits}{after}\r\n").as_bytes());
        chunks.extend_from_slice(chunk);
        chunks.extend_from_slice(b"\r\n");
        rest = left;
    }
    let trailers = rng.pick(&["", "", "X-Trailer: 1\r\n", "A: 0\r\nB:\r\n", "Content-Length: 9\r\n"]);
    chunks.extend_from_slice(format!("{}\r\n{trailers}\r\n", rng.pick(&["0", "000", "0;last"])).as_bytes());
    chunks
}
