//! Netlink messages: how they are written, sent and acknowledged. One socket, one batch, every answer read.

use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;

use rustix::net::{AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, netlink, recv, send, socket_with};

const HEADER_BYTES: usize = 16;
const FLAG_REQUEST: u16 = 1;
const FLAG_ACK: u16 = 4;
/// Of attributes that hold attributes.
const NESTED: u16 = 0x8000;
const MESSAGE_ERROR: u16 = 2;

/// One message under construction.
pub(crate) struct Message(Vec<u8>);

impl Message {
    pub(crate) fn new(kind: u16, flags: u16, sequence: u32) -> Self {
        let mut bytes = vec![0; 4];
        bytes.extend(kind.to_ne_bytes());
        bytes.extend((flags | FLAG_REQUEST | FLAG_ACK).to_ne_bytes());
        bytes.extend(sequence.to_ne_bytes());
        bytes.extend(0_u32.to_ne_bytes());
        Self(bytes)
    }

    /// Without an acknowledgement.
    pub(crate) fn unacknowledged(kind: u16, sequence: u32) -> Self {
        let mut message = Self::new(kind, 0, sequence);
        if let Some(flags) = message.0.get_mut(6..8) {
            flags.copy_from_slice(&FLAG_REQUEST.to_ne_bytes());
        }
        message
    }

    /// The fixed part after the header.
    pub(crate) fn fixed(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self.pad();
        self
    }

    pub(crate) fn attribute(mut self, kind: u16, value: &[u8]) -> Self {
        self.0.extend(attribute(kind, value));
        self
    }

    pub(crate) fn nested(mut self, kind: u16, attributes: &[Vec<u8>]) -> Self {
        self.0.extend(nested(kind, attributes));
        self
    }

    fn pad(&mut self) {
        self.0.resize(self.0.len().next_multiple_of(4), 0);
    }

    fn finish(mut self) -> Vec<u8> {
        let length = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        if let Some(head) = self.0.get_mut(..4) {
            head.copy_from_slice(&length.to_ne_bytes());
        }
        self.0
    }
}

/// An attribute's bytes, padded.
pub(crate) fn attribute(kind: u16, value: &[u8]) -> Vec<u8> {
    let length = u16::try_from(value.len() + 4).unwrap_or(u16::MAX);
    let mut bytes = Vec::with_capacity(value.len() + 8);
    bytes.extend(length.to_ne_bytes());
    bytes.extend(kind.to_ne_bytes());
    bytes.extend_from_slice(value);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

/// An attribute that holds attributes.
pub(crate) fn nested(kind: u16, attributes: &[Vec<u8>]) -> Vec<u8> {
    attribute(kind | NESTED, &attributes.concat())
}

/// Sends `messages` as one and reads `acknowledgements` answers, of which each must be a yes.
pub(crate) fn exchange(
    protocol: Option<rustix::net::Protocol>,
    messages: Vec<Message>,
    acknowledgements: usize,
) -> io::Result<()> {
    let socket: OwnedFd = socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, protocol)?;
    let bytes = messages.into_iter().flat_map(Message::finish).collect::<Vec<_>>();
    send(&socket, &bytes, SendFlags::empty())?;
    let mut left = acknowledgements;
    let mut buffer = vec![0_u8; 16 * 1024];
    while left > 0 {
        let (received, _) = recv(&socket, buffer.as_mut_slice(), RecvFlags::empty())?;
        let mut rest = buffer.get(..received).unwrap_or_default();
        while let Some((answer, later)) = split(rest) {
            rest = later;
            if answer.kind == MESSAGE_ERROR {
                match answer.errno {
                    0 => left = left.saturating_sub(1),
                    errno => return Err(io::Error::from_raw_os_error(-errno)),
                }
            }
        }
        if received == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    Ok(())
}

pub(crate) const ROUTE: Option<rustix::net::Protocol> = None;
pub(crate) const NETFILTER: Option<rustix::net::Protocol> = Some(netlink::NETFILTER);

struct Answer {
    kind: u16,
    errno: i32,
}

fn split(bytes: &[u8]) -> Option<(Answer, &[u8])> {
    let length = usize::try_from(u32::from_ne_bytes(bytes.get(..4)?.try_into().ok()?)).ok()?;
    let kind = u16::from_ne_bytes(bytes.get(4..6)?.try_into().ok()?);
    let errno = bytes.get(HEADER_BYTES..HEADER_BYTES + 4).and_then(|errno| errno.try_into().ok()).map_or(0, i32::from_ne_bytes);
    if length < HEADER_BYTES {
        return None;
    }
    Some((Answer { kind, errno }, bytes.get(length.next_multiple_of(4)..).unwrap_or_default()))
}
