//! What a restXml request asks for beside verb and path: sub-resources (`?acl`), and what only some operations require (`?uploadId`,
//! `x-amz-copy-source`).
//!
//! An operation counts only when everything that it requires is there, and when it knows everything of that kind that is there: a
//! `PUT /bucket/key?acl` is never taken for PutObject, nor an upload's part for a whole object. Any other parameter or header, such as
//! the SDKs' `x-id`, makes no difference.

use std::collections::BTreeSet;

use crate::request::Request;
use crate::schema::{Kind, Location, Member, Schema};
use crate::service::Service;
use crate::uri_template::constants;

/// What of a service's sub-resources and required members a request has.
pub(super) struct Demands<'a> {
    request: &'a Request<'a>,
    query: &'a [(String, String)],
    sub_resources: BTreeSet<&'static str>,
    required: Vec<&'static Member>,
}

impl<'a> Demands<'a> {
    pub(super) fn new(service: &Service, request: &'a Request<'a>, query: &'a [(String, String)]) -> Self {
        let generated = service.schema.operations.iter().map(|operation| operation.uri);
        let others = service.schema.unsupported_operations.iter().map(|operation| operation.uri);
        let names = generated.chain(others).flat_map(|uri| constants(uri).map(|(name, _)| name));
        let sub_resources = names.filter(|name| query.iter().any(|(key, _)| key == name)).collect();
        let mut demands = Self { request, query, sub_resources, required: Vec::new() };
        let inputs = service.schema.operations.iter().flat_map(|operation| required(operation.input));
        demands.required = inputs.filter(|member| demands.has(member)).collect();
        demands
    }

    /// How many members the operation requires, all of which are there; `None` when one is not, or when the request asks for something
    /// that the operation does not know. Of an operation without an input schema only the template is known.
    pub(super) fn met(&self, uri: &'static str, input: Option<&'static Schema>) -> Option<usize> {
        let knows = |name: &str| {
            constants(uri).any(|(constant, _)| constant == name)
                || input.is_some_and(|input| has_member(input, Location::QueryString, name))
        };
        if !self.sub_resources.iter().all(|name| knows(name)) {
            return None;
        }
        let Some(input) = input else { return Some(0) };
        let is_known = |member: &&Member| has_member(input, member.location, member.wire_name) || knows(member.wire_name);
        let mut count = 0;
        for member in required(input) {
            if !self.has(member) {
                return None;
            }
            count += 1;
        }
        self.required.iter().all(is_known).then_some(count)
    }

    fn has(&self, member: &Member) -> bool {
        match member.location {
            Location::QueryString => self.query.iter().any(|(name, _)| name == member.wire_name),
            _ => self.request.headers.contains_key(member.wire_name),
        }
    }
}

fn members(input: &'static Schema) -> &'static [Member] {
    if let Kind::Structure { members } = &input.kind { members } else { &[] }
}

/// Required members of the query and the headers.
fn required(input: &'static Schema) -> impl Iterator<Item = &'static Member> {
    let is_beside = |member: &&Member| matches!(member.location, Location::QueryString | Location::Header);
    members(input).iter().filter(|member| member.is_required).filter(is_beside)
}

fn has_member(input: &'static Schema, location: Location, wire_name: &str) -> bool {
    members(input).iter().any(|member| member.location == location && member.wire_name == wire_name)
}
