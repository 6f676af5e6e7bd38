//! TLS or plain? The first byte of a connection tells, and is left where it is.

use std::io;

use tokio::net::TcpStream;

/// What a connection begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirstByte {
    /// A TLS handshake record (RFC 8446 5.1: content type 22), which no HTTP request begins with.
    TlsHandshake,
    /// Anything else: HTTP without TLS, or something that hyper will refuse.
    Plain,
    /// The client has closed the connection.
    End,
}

const TLS_HANDSHAKE: u8 = 22;

/// Waits for the first byte and looks at it.
///
/// # Errors
/// The connection was reset.
pub(crate) async fn first_byte(stream: &TcpStream) -> io::Result<FirstByte> {
    let mut byte = [0];
    let read = stream.peek(&mut byte).await?;
    Ok(match (read, byte) {
        (0, _) => FirstByte::End,
        (_, [TLS_HANDSHAKE]) => FirstByte::TlsHandshake,
        _ => FirstByte::Plain,
    })
}
