//! A network in which every address is this one: connections to anywhere end here, at sockets whose other side is outside.
//!
//! The loopback interface is brought up and given a route that calls all of IPv4 local. A rule of the packet filter brings every
//! connection that is not to the process itself to one port; where the kernel has no packet filter, sockets at the ports of HTTP stand
//! in for it, and other ports refuse. There is no IPv6 but `::1`, and no UDP but questions for names.

use std::io;
use std::net::{Ipv4Addr, TcpListener, UdpSocket};
use std::os::fd::OwnedFd;

use crate::control::SocketRole;
use crate::netlink::{Message, ROUTE, exchange};
use crate::recipe::{Network, SERVICE_ADDRESS, SERVICE_PORT};
use crate::redirection;

const NEW_LINK: u16 = 16;
const NEW_ROUTE: u16 = 24;
const CREATE: u16 = 0x400;
/// The loopback interface's number in every network of its own.
const LOOPBACK: i32 = 1;
/// The ports that are listened at where nothing can be redirected.
const HTTP_PORTS: [u16; 2] = [443, 80];

/// Builds the network and the sockets at its ends.
pub(crate) fn build(network: Network) -> io::Result<(Vec<SocketRole>, Vec<OwnedFd>)> {
    if network == Network::Host {
        return Ok((Vec::new(), Vec::new()));
    }
    bring_up()?;
    make_everything_local()?;
    let mut roles = vec![SocketRole::Service];
    let mut sockets: Vec<OwnedFd> = vec![TcpListener::bind((SERVICE_ADDRESS, SERVICE_PORT))?.into()];
    if network != Network::Alone {
        for listener in catch(network)? {
            roles.push(SocketRole::Calls);
            sockets.push(listener.into());
        }
        roles.push(SocketRole::Names);
        sockets.push(UdpSocket::bind((SERVICE_ADDRESS, 53))?.into());
    }
    Ok((roles, sockets))
}

fn catch(network: Network) -> io::Result<Vec<TcpListener>> {
    if network == Network::CaughtAtHttpPorts {
        return HTTP_PORTS.iter().map(|port| TcpListener::bind((Ipv4Addr::UNSPECIFIED, *port))).collect();
    }
    let caught = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0))?;
    redirection::to_port(caught.local_addr()?.port())?;
    Ok(vec![caught])
}

fn bring_up() -> io::Result<()> {
    let up = u32::try_from(libc::IFF_UP).unwrap_or_default();
    let mut head = vec![0; 4];
    head.extend(LOOPBACK.to_ne_bytes());
    head.extend(up.to_ne_bytes());
    head.extend(up.to_ne_bytes());
    exchange(ROUTE, vec![Message::new(NEW_LINK, 0, 1).fixed(&head)], 1)
}

/// `ip route add local 0.0.0.0/0 dev lo`.
fn make_everything_local() -> io::Result<()> {
    const OUTPUT_INTERFACE: u16 = 4;
    let head = [
        u8::try_from(libc::AF_INET).unwrap_or_default(),
        0, // all of the destination is wild
        0,
        0,
        libc::RT_TABLE_LOCAL,
        libc::RTPROT_BOOT,
        libc::RT_SCOPE_HOST,
        libc::RTN_LOCAL,
        0,
        0,
        0,
        0,
    ];
    let message = Message::new(NEW_ROUTE, CREATE, 1).fixed(&head).attribute(OUTPUT_INTERFACE, &LOOPBACK.to_ne_bytes());
    exchange(ROUTE, vec![message], 1)
}
