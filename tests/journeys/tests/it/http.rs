//! A client that sends exactly the bytes it is told, and shows exactly the bytes it gets.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

use crate::process::WAIT;

/// An answer as it came over the wire.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In order, spelled as sent.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The only value of a header, whatever its case; empty when it is not there.
    #[track_caller]
    pub(crate) fn header(&self, name: &str) -> &str {
        let values: Vec<_> = self.headers.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name)).collect();
        assert!(values.len() <= 1, "`{name}` came {} times: {self:?}", values.len());
        values.first().map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    #[track_caller]
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|problem| panic!("no JSON ({problem}): {self:?}"))
    }

    /// Status, `x-amzn-ErrorType` and body, all at once.
    #[track_caller]
    pub(crate) fn check(&self, status: u16, error_type: &str, body: &str) {
        let shown = (self.status, self.header("x-amzn-errortype"), self.text());
        assert_eq!(shown, (status, error_type, body.to_owned()));
    }
}

/// A connection that stays open.
pub(crate) struct Connection(BufReader<TcpStream>);

impl Connection {
    #[track_caller]
    pub(crate) fn open(address: SocketAddr) -> Self {
        let stream = TcpStream::connect_timeout(&address, WAIT).unwrap();
        stream.set_read_timeout(Some(WAIT)).unwrap();
        stream.set_write_timeout(Some(WAIT)).unwrap();
        Self(BufReader::new(stream))
    }

    #[track_caller]
    pub(crate) fn write(&mut self, bytes: impl AsRef<[u8]>) {
        // A server that refuses a request may close before it was read to its end; its answer is what counts.
        let _ = self.0.get_mut().write_all(bytes.as_ref());
    }

    /// An answer whose body is left to be read: by [`chunk`](Self::chunk) where it is sent so.
    #[track_caller]
    pub(crate) fn begin(&mut self) -> Answer {
        let status_line = self.line();
        let status = status_line.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).and_then(|code| code.parse().ok());
        let status = status.unwrap_or_else(|| panic!("no status line: {status_line:?}"));
        let mut headers = Vec::new();
        loop {
            let line = self.line();
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no header: {line:?}"));
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
        Answer { status, headers, body: Vec::new() }
    }

    /// The next chunk; none where the body ends as it should.
    #[track_caller]
    pub(crate) fn chunk(&mut self) -> Option<Vec<u8>> {
        let length = usize::from_str_radix(&self.line(), 16).unwrap();
        let chunk = self.exactly(length);
        assert_eq!(self.line(), "", "a chunk ends with its length");
        (length > 0).then_some(chunk)
    }

    #[track_caller]
    pub(crate) fn read(&mut self) -> Answer {
        let Answer { status, headers, .. } = self.begin();
        let value = |name: &str| headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str());
        let mut body = Vec::new();
        let has_body = status != 204 && status != 304;
        if !has_body {
            // Whatever the headers say.
        } else if value("transfer-encoding") == Some("chunked") {
            while let Some(chunk) = self.chunk() {
                body.extend(chunk);
            }
        } else if let Some(length) = value("content-length") {
            body = self.exactly(length.parse().unwrap());
        } else {
            self.0.read_to_end(&mut body).unwrap();
        }
        Answer { status, headers, body }
    }

    /// Everything until the server ends the connection.
    #[track_caller]
    pub(crate) fn rest(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        match self.0.read_to_end(&mut bytes) {
            Ok(_) => {}
            // What it did not read makes the end of the connection an abrupt one.
            Err(problem) => assert_eq!(problem.kind(), std::io::ErrorKind::ConnectionReset),
        }
        bytes
    }

    fn exactly(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.0.read_exact(&mut bytes).unwrap();
        bytes
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        assert!(line.ends_with("\r\n"), "the answer ended early: {line:?}");
        line.truncate(line.len() - 2);
        line
    }
}

/// One request, byte for byte, and its answer.
#[track_caller]
pub(crate) fn send(address: SocketAddr, request: impl AsRef<[u8]>) -> Answer {
    let mut connection = Connection::open(address);
    connection.write(request);
    connection.read()
}

/// A request with a Host, a length, and these headers.
pub(crate) fn request(method: &str, host: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if !body.is_empty() {
        text.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}

/// GET as curl sends it.
#[track_caller]
pub(crate) fn get(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Answer {
    send(address, request("GET", &address.to_string(), path, headers, ""))
}
