//! One entry for fuzzers and property tests: bytes in, every reader run over them.

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use crate::error::write_error;
use crate::matching::{Labels, Matched, match_operation};
use crate::request::Request;
use crate::service::{Service, ServiceError};
use crate::{aws_chunked, constraints, read, sigv2, sigv4, write};

/// Runs everything that a client can reach on bytes that look like `VERB /path?query`, header lines, an empty line, a body. Returns
/// how many operations could read it; the point is that it returns.
#[must_use]
pub fn run(services: &[Service], bytes: &[u8]) -> usize {
    let (head, body) = split_at_empty_line(bytes);
    let head = String::from_utf8_lossy(head);
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    let (verb, target) = first.split_once(' ').unwrap_or(("GET", first));
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let method = Method::from_bytes(verb.as_bytes()).unwrap_or(Method::POST);
    let mut headers = HeaderMap::new();
    for (name, value) in lines.take(100).filter_map(|line| line.split_once(':')) {
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value.trim())) {
            headers.append(name, value);
        }
    }
    let body = Bytes::copy_from_slice(body);
    let request = Request { method: &method, path, query, headers: &headers, body: &body };
    sign(&request);
    if let Matched::Operation { service, endpoint, labels } = match_operation(services, None, &request) {
        let _ = read_check_write(service, endpoint.operation, &labels, &request);
    }
    // Every operation on every input: the fuzzer need not find the path first.
    let mut read_count = 0;
    for service in services {
        for endpoint in &service.endpoints {
            read_count += usize::from(read_check_write(service, endpoint.operation, &Labels::default(), &request));
        }
    }
    read_count
}

fn read_check_write(
    service: &Service,
    operation: &'static crate::schema::OperationSchema,
    labels: &Labels,
    request: &Request<'_>,
) -> bool {
    let refuse = |error: &ServiceError| drop(write_error(Some(service), service.schema.protocol, error, "fuzz"));
    match read::read_input(service, operation, labels, request) {
        Ok(input) => {
            if let Err(error) = constraints::check(service, operation, &input) {
                refuse(&error);
            }
            drop(write::write_output(service, operation, &input, "fuzz"));
            true
        }
        Err(problem) => {
            refuse(&problem.into_service_error(service.wording));
            false
        }
    }
}

fn sign(request: &Request<'_>) {
    let now = Timestamp::from_epoch_ms(1_440_938_160_000);
    let secret = gatewright_model::secret::Secret::new("secret".to_owned());
    for parsed in [sigv4::parse_authorization(request.headers), sigv4::parse_query(request.query)] {
        if let Ok(Some(credential)) = parsed {
            let _ = sigv4::verify(request, &credential, &secret, now, sigv4::PayloadHash::OfBody);
        }
    }
    if let Ok(Some(presigned)) = sigv2::parse_query(request.query) {
        let _ = sigv2::verify(request, &presigned, &secret);
    }
    for streaming in sigv4::StreamingPayload::ALL {
        let _ = aws_chunked::decode(request, streaming, None);
    }
}

fn split_at_empty_line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n");
    end.and_then(|end| Some((bytes.get(..end)?, bytes.get(end + 2..)?))).unwrap_or((bytes, &[]))
}
