//! What a process inside can reach, and where its calls come out.

use std::io::{Read, Write};
use std::net::Ipv4Addr;

use gatewright_sandbox::control::End;
use gatewright_sandbox::{Channel, Network, Recipe};

use crate::rig::{Jail, python, run, shell, starters, with_network};

const CALL: &str = "
import socket, sys
with socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=5) as line:
    line.sendall(b'hello')
    print(line.recv(100).decode())
";

#[test]
fn a_call_to_anywhere_comes_out_with_its_address() {
    for starter in starters() {
        for (address, port) in [("203.0.113.7", 443), ("198.51.100.9", 5432), ("169.254.169.254", 80), ("10.0.0.1", 22)] {
            let mut recipe = python(starter, CALL);
            recipe.arguments.extend([address.to_owned(), port.to_string()]);
            let jail = Jail::start(starter, &recipe);
            let calls = jail.sockets.calls.first().unwrap();
            let (mut line, _) = calls.accept().unwrap();
            let meant = rustix::net::sockopt::ip_original_dst(&line).unwrap();
            assert_eq!((meant.ip().to_string().as_str(), meant.port()), (address, port), "{starter:?}");
            let mut heard = [0; 5];
            line.read_exact(&mut heard).unwrap();
            line.write_all(b"come in").unwrap();
            drop(line);
            assert_eq!(jail.outcome().output, "come in\n");
        }
    }
}

#[test]
fn the_service_is_where_it_is_said_to_be() {
    for starter in starters() {
        for network in [shell(starter, "").ground.network, Network::Alone] {
            let mut recipe = with_network(python(starter, CALL), network);
            recipe.arguments.extend(["169.254.100.1".to_owned(), "9001".to_owned()]);
            let jail = Jail::start(starter, &recipe);
            let (mut line, _) = jail.sockets.service.as_ref().unwrap().accept().unwrap();
            line.write_all(b"at your service").unwrap();
            assert_eq!(jail.outcome().output, "at your service\n");
        }
    }
}

#[test]
fn questions_for_names_come_out() {
    for starter in starters() {
        let script = "
import socket
asking = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
asking.sendto(b'who?', ('169.254.100.1', 53))
print(asking.recv(100).decode())
";
        let jail = Jail::start(starter, &python(starter, script));
        let names = jail.sockets.names.as_ref().unwrap();
        let mut question = [0; 100];
        let (length, from) = names.recv_from(&mut question).unwrap();
        assert_eq!(&question[..length], b"who?");
        names.send_to(b"me", from).unwrap();
        assert_eq!(jail.outcome().output, "me\n");
    }
}

#[test]
fn this_machines_own_ports_are_not_its_own() {
    let outside = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = outside.local_addr().unwrap().port();
    for starter in starters() {
        let script = format!(
            "
import socket
for family, address in [(socket.AF_INET, '127.0.0.1'), (socket.AF_INET6, '::1'), (socket.AF_INET6, '2001:db8::1')]:
    try:
        socket.socket(family, socket.SOCK_STREAM).connect((address, {port}))
        print('reached')
    except OSError as refused:
        print('no')
"
        );
        assert_eq!(run(starter, &python(starter, &script)).output, "no\nno\nno\n", "{starter:?}");
    }
}

#[test]
fn its_own_servers_are_its_own() {
    for starter in starters() {
        let script = "
import socket
server = socket.create_server(('127.0.0.1', 8080))
client = socket.create_connection(('127.0.0.1', 8080))
server.accept()[0].sendall(b'myself')
print(client.recv(100).decode())
";
        assert_eq!(run(starter, &python(starter, script)).output, "myself\n", "{starter:?}");
    }
}

#[test]
fn alone_means_alone() {
    for starter in starters() {
        let script = "
import socket
try:
    socket.create_connection(('203.0.113.7', 443), timeout=5)
except OSError as refused:
    print(refused.strerror)
";
        let recipe = with_network(python(starter, script), Network::Alone);
        assert_eq!(run(starter, &recipe).output, "Connection refused\n", "{starter:?}");
    }
}

#[test]
fn the_channel_is_where_it_is_said_to_be_and_only_for_whom_it_is_given() {
    for starter in starters() {
        let script = "read -r -u 3 line && echo \"heard $line\" >&3";
        let jail = Jail::start(starter, &Recipe { channel: Channel::Given, ..shell(starter, script) });
        let mut channel = jail.sockets.channel.as_ref().unwrap();
        channel.write_all(b"hello\n").unwrap();
        let mut answer = String::new();
        channel.read_to_string(&mut answer).unwrap();
        assert_eq!((answer.as_str(), jail.outcome().end), ("heard hello\n", End::Status(0)), "{starter:?}");

        let jail = Jail::start(starter, &shell(starter, "ls /proc/self/fd | tr '\n' ' '; (echo x >&3) 2>/dev/null || echo none"));
        let mut channel = jail.sockets.channel.as_ref().unwrap();
        assert_eq!(channel.read(&mut [0]).unwrap(), 0, "nobody holds the other end");
        // The third is the directory that is being read.
        assert_eq!(jail.outcome().output, "0 1 2 3 none\n", "{starter:?}");
    }
}
