//! One rule of the kernel's packet filter: whatever connection leaves for another address arrives at one port here.
//!
//! `ip daddr & 255.0.0.0 != 127.0.0.0, ip daddr != {service}, tcp: redirect to :{port}`, in the numbers of
//! `linux/netfilter/nf_tables.h`.

use std::io;

use crate::netlink::{Message, NETFILTER, attribute, exchange, nested};
use crate::recipe::SERVICE_ADDRESS;

const SUBSYSTEM: u16 = 10 << 8;
const NEW_TABLE: u16 = SUBSYSTEM;
const NEW_CHAIN: u16 = SUBSYSTEM | 3;
const NEW_RULE: u16 = SUBSYSTEM | 6;
const BATCH_BEGIN: u16 = 0x10;
const BATCH_END: u16 = 0x11;
const CREATE: u16 = 0x400;
const APPEND: u16 = 0x800;

const IPV4: [u8; 4] = [2, 0, 0, 0];
/// The batch's own head names the subsystem, in network order.
const BATCH: [u8; 4] = [0, 0, 0, 10];
const TABLE: &[u8] = b"jail\0";
const CHAIN: &[u8] = b"out\0";
const REGISTER: u32 = 1;

/// Sends all connections of this network to `port` of this network.
pub(crate) fn to_port(port: u16) -> io::Result<()> {
    let hook = [attribute(1, &LOCAL_OUT.to_be_bytes()), attribute(2, &DESTINATION_NAT.to_be_bytes())];
    let expressions = [
        destination(1),
        differs(&[127]),
        destination(4),
        differs(&SERVICE_ADDRESS.octets()),
        expression(b"meta\0", &[attribute(2, &L4_PROTOCOL.to_be_bytes()), attribute(1, &REGISTER.to_be_bytes())]),
        compare(EQUAL, &[TCP]),
        expression(b"immediate\0", &[attribute(1, &REGISTER.to_be_bytes()), nested(2, &[attribute(1, &port.to_be_bytes())])]),
        expression(b"redir\0", &[attribute(1, &REGISTER.to_be_bytes())]),
    ];
    let messages = vec![
        Message::unacknowledged(BATCH_BEGIN, 0).fixed(&BATCH),
        Message::new(NEW_TABLE, CREATE, 1).fixed(&IPV4).attribute(1, TABLE),
        Message::new(NEW_CHAIN, CREATE, 2)
            .fixed(&IPV4)
            .attribute(1, TABLE)
            .attribute(3, CHAIN)
            .nested(4, &hook)
            .attribute(7, b"nat\0"),
        Message::new(NEW_RULE, CREATE | APPEND, 3).fixed(&IPV4).attribute(1, TABLE).attribute(2, CHAIN).nested(4, &expressions),
        Message::unacknowledged(BATCH_END, 4).fixed(&BATCH),
    ];
    exchange(NETFILTER, messages, 3)
}

const LOCAL_OUT: u32 = 3;
const DESTINATION_NAT: i32 = -100;
const L4_PROTOCOL: u32 = 16;
const TCP: u8 = 6;
const EQUAL: u32 = 0;
const NOT_EQUAL: u32 = 1;

/// Loads the first `length` bytes of the address that a packet goes to.
fn destination(length: u32) -> Vec<u8> {
    const NETWORK_HEADER: u32 = 1;
    const ADDRESS_AT: u32 = 16;
    let values = [REGISTER, NETWORK_HEADER, ADDRESS_AT, length];
    let attributes: Vec<_> = (1_u16..).zip(values).map(|(kind, value)| attribute(kind, &value.to_be_bytes())).collect();
    expression(b"payload\0", &attributes)
}

fn differs(value: &[u8]) -> Vec<u8> {
    compare(NOT_EQUAL, value)
}

fn compare(how: u32, value: &[u8]) -> Vec<u8> {
    let data = nested(3, &[attribute(1, value)]);
    expression(b"cmp\0", &[attribute(1, &REGISTER.to_be_bytes()), attribute(2, &how.to_be_bytes()), data])
}

fn expression(name: &[u8], attributes: &[Vec<u8>]) -> Vec<u8> {
    nested(1, &[attribute(1, name), nested(2, attributes)])
}
