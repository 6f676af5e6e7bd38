//! The headers of an event: in the client's casing, without what concerns only its connection, with the gateway's own words on that.

use std::borrow::Cow;

use super::maps::Grouped;
use crate::request::RoadRequest;

/// AWS keeps these from the backend, whatever the integration.
const DROPPED: [&str; 12] = [
    "connection",
    "content-length",
    "content-md5",
    "expect",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "transfer-encoding",
    "trailer",
    "upgrade",
    "www-authenticate",
];

/// Said by the gateway itself, whatever the client says.
const REPLACED: [&str; 3] = ["x-amzn-trace-id", "x-forwarded-port", "x-forwarded-proto"];

/// Names that arrive in this spelling whatever the client wrote.
const CANONICAL: [&str; 3] = ["Authorization", "User-Agent", "Host"];

/// The client's `X-Amzn-Trace-Id`, or a fresh one.
#[must_use]
pub fn trace_id(request: &RoadRequest) -> String {
    match request.header("x-amzn-trace-id") {
        Some(trace_id) if trace_id.contains("Root=") => trace_id.to_owned(),
        _ => request.ids.trace_id(request.arrived_at),
    }
}

/// Each name with its values.
pub(crate) fn headers<'a>(request: &'a RoadRequest, trace_id: &'a str) -> Grouped<'a> {
    let mut grouped: Grouped<'a> = Vec::with_capacity(request.headers.len() + 4);
    let mut forwarded_for: Vec<Cow<'a, str>> = Vec::new();
    for (name, value) in request.original_head.lines(&request.headers) {
        let value = String::from_utf8_lossy(value.as_bytes());
        let is = |other: &&str| name.eq_ignore_ascii_case(other);
        if is(&"x-forwarded-for") {
            forwarded_for.push(value);
            continue;
        }
        // What a client says of its own connection does not count: the gateway's word replaces it.
        if DROPPED.iter().any(is) || REPLACED.iter().any(is) {
            continue;
        }
        // A name that comes again in another spelling joins the first, so that no value hides behind letter case.
        match grouped.iter_mut().find(|(earlier, _)| earlier.eq_ignore_ascii_case(name)) {
            Some((_, values)) => values.push(value),
            None => {
                let name = CANONICAL.into_iter().find(|canonical| is(canonical)).unwrap_or(name);
                grouped.push((Cow::Borrowed(name), vec![value]));
            }
        }
    }
    if !grouped.iter().any(|(name, _)| name == "Host") {
        grouped.push((Cow::Borrowed("Host"), vec![Cow::Borrowed(&request.domain_name)]));
    }
    forwarded_for.push(Cow::Owned(request.peer.ip().to_string()));
    let added = [
        ("X-Amzn-Trace-Id", Cow::Borrowed(trace_id)),
        ("X-Forwarded-For", Cow::Owned(forwarded_for.join(", "))),
        ("X-Forwarded-Port", Cow::Owned(request.port.to_string())),
        ("X-Forwarded-Proto", Cow::Borrowed(request.scheme.as_str())),
    ];
    grouped.extend(added.map(|(name, value)| (Cow::Borrowed(name), vec![value])));
    grouped
}
