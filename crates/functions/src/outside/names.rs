//! Answers questions for names (DNS, RFC 1035): AWS's host names are one address, others are as this machine resolves them.

use std::net::{Ipv4Addr, SocketAddr};

use gatewright_model::aws_hosts::is_aws_host;
use simple_dns::rdata::{A, RData};
use simple_dns::{CLASS, Packet, PacketFlag, QCLASS, QTYPE, RCODE, ResourceRecord, TYPE};

use super::destination::{AWS_ADDRESS, is_somebody};
use crate::settings::NetworkPolicy;

/// Longest question.
pub(super) const QUESTION_BYTES_MAX: usize = 1232;

/// Addresses in one answer: as many as fit into the smallest message that every client takes.
const ADDRESSES_MAX: usize = 8;
/// How long an answer may be remembered.
const TIME_TO_LIVE_S: u32 = 5;

/// What a question is answered with; nothing for what is no question.
pub(super) async fn answer(question: &[u8], policy: NetworkPolicy) -> Option<Vec<u8>> {
    let asked = Packet::parse(question).ok()?;
    let first = asked.questions.first().filter(|_| !asked.has_flags(PacketFlag::RESPONSE))?.clone();
    let name = first.qname.to_string();
    let is_for_address = first.qtype == QTYPE::TYPE(TYPE::A) && first.qclass == QCLASS::CLASS(CLASS::IN);
    let found = match resolve(&name, policy).await {
        // The name exists, though what is asked for does not.
        Some(_) if !is_for_address => Ok(Vec::new()),
        Some(addresses) => Ok(addresses),
        None => Err(RCODE::NameError),
    };
    let mut reply = Packet::new_reply(asked.id());
    reply.set_flags(PacketFlag::RECURSION_DESIRED | PacketFlag::RECURSION_AVAILABLE);
    reply.questions.push(first.clone());
    match found {
        Err(code) => *reply.rcode_mut() = code,
        Ok(addresses) => {
            let record = |address: Ipv4Addr| {
                let data = RData::A(A { address: address.to_bits() });
                ResourceRecord::new(first.qname.clone(), CLASS::IN, TIME_TO_LIVE_S, data)
            };
            reply.answers.extend(addresses.into_iter().take(ADDRESSES_MAX).map(record));
        }
    }
    reply.build_bytes_vec_compressed().ok()
}

/// The addresses of a name, or nothing when there is no such name as far as a function is concerned.
async fn resolve(name: &str, policy: NetworkPolicy) -> Option<Vec<Ipv4Addr>> {
    if is_aws_host(name) {
        return Some(vec![AWS_ADDRESS]);
    }
    if policy != NetworkPolicy::Open {
        return None;
    }
    let found = tokio::net::lookup_host((name.trim_end_matches('.'), 0)).await.ok()?;
    let address = |address: SocketAddr| match address {
        SocketAddr::V4(address) => Some(*address.ip()),
        SocketAddr::V6(_) => None,
    };
    Some(found.filter_map(address).filter(|address| is_somebody(*address)).collect())
}

#[cfg(test)]
mod tests {
    use simple_dns::{Name, Question};

    use super::*;

    async fn ask(name: &str, kind: TYPE, policy: NetworkPolicy) -> (RCODE, Vec<Ipv4Addr>) {
        let mut question = Packet::new_query(77);
        question.set_flags(PacketFlag::RECURSION_DESIRED);
        question.questions.push(Question::new(Name::new(name).unwrap(), kind.into(), CLASS::IN.into(), false));
        let answer = answer(&question.build_bytes_vec().unwrap(), policy).await.unwrap();
        let answer = Packet::parse(&answer).unwrap();
        assert!(answer.id() == 77 && answer.has_flags(PacketFlag::RESPONSE) && answer.questions.len() == 1);
        let addresses = answer.answers.iter().map(|record| match &record.rdata {
            RData::A(address) => Ipv4Addr::from_bits(address.address),
            other => panic!("{other:?}"),
        });
        (answer.rcode(), addresses.collect())
    }

    #[tokio::test]
    async fn names_of_aws_are_one_address_and_others_are_not_known_to_the_aws_policy() {
        let pool = "cognito-idp.us-east-1.amazonaws.com";
        for policy in [NetworkPolicy::Aws, NetworkPolicy::Open] {
            assert_eq!(ask(pool, TYPE::A, policy).await, (RCODE::NoError, vec![AWS_ADDRESS]));
            assert_eq!(ask(pool, TYPE::AAAA, policy).await, (RCODE::NoError, Vec::new()));
        }
        assert_eq!(ask("example.com", TYPE::A, NetworkPolicy::Aws).await, (RCODE::NameError, Vec::new()));
    }

    #[tokio::test]
    async fn this_machines_own_names_have_no_address() {
        assert_eq!(ask("localhost", TYPE::A, NetworkPolicy::Open).await, (RCODE::NoError, Vec::new()));
    }

    #[tokio::test]
    async fn what_is_no_question_gets_no_answer() {
        let mut reply = Packet::new_reply(1);
        reply.set_flags(PacketFlag::RESPONSE);
        for bytes in [Vec::new(), vec![0; 12], vec![0xff; 40], reply.build_bytes_vec().unwrap()] {
            assert_eq!(answer(&bytes, NetworkPolicy::Open).await, None, "{bytes:?}");
        }
    }
}
