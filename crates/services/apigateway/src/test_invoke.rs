//! TestInvokeMethod and TestInvokeAuthorizer: a request that nobody sent, through the working copy as it is.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html>. The call itself is the road's
//! ([`Rehearse`](gatewright_model::ports::Rehearse)); whatever comes of it, the operation answers 200. What is asked for is read in
//! [`call`].
//!
//! # Not (yet) like AWS
//! - Refused: client certificates, additional context.
//! - Headers are shown by name, not in the order in which they would be sent.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::authorizer::no_authorizer;
use crate::http_method;
use crate::ports::{Ports, bind};
use crate::refusal::{no_resource, not_yet};
use crate::working_copy::{self, lookup};

mod call;

pub use call::{TEST_BODY_BYTES_MAX, TEST_HEADERS_BYTES_MAX, TEST_PATH_BYTES_MAX};

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::TestInvokeMethod, bind(ports, test_method))
        .on(operations::TestInvokeAuthorizer, bind(ports, test_authorizer))
}

async fn test_method(
    ports: Ports,
    context: CallContext,
    input: types::TestInvokeMethodRequest,
) -> Result<types::TestInvokeMethodResponse, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_resource).await?;
    // A verb that only ANY answers can be tested as itself.
    if http_method::check(&input.http_method).is_err() || lookup::method(&api, &input.resource_id, "ANY").is_err() {
        lookup::method(&api, &input.resource_id, &input.http_method)?;
    }
    if input.client_certificate_id.is_some_and(|id| !id.is_empty()) {
        return Err(not_yet("clientCertificateId"));
    }
    let call = call::read(call::Sent {
        path_with_query_string: input.path_with_query_string,
        body: input.body,
        headers: input.headers,
        multi_value_headers: input.multi_value_headers,
        stage_variables: input.stage_variables,
    })?;
    let outcome = ports.rehearse.method(Arc::new(api), input.resource_id, input.http_method, call).await;
    let multi_value_headers = by_name(outcome.headers);
    let last = |(name, values): (&String, &Vec<String>)| Some((name.clone(), values.last()?.clone()));
    Ok(types::TestInvokeMethodResponse {
        status: Some(i32::from(outcome.status)),
        body: Some(outcome.body),
        headers: Some(multi_value_headers.iter().filter_map(last).collect()),
        multi_value_headers: Some(multi_value_headers),
        log: Some(outcome.log),
        latency: Some(milliseconds(outcome.latency)),
    })
}

async fn test_authorizer(
    ports: Ports,
    context: CallContext,
    input: types::TestInvokeAuthorizerRequest,
) -> Result<types::TestInvokeAuthorizerResponse, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_authorizer).await?;
    if !api.authorizers.contains_key(&input.authorizer_id) {
        return Err(no_authorizer());
    }
    if input.additional_context.is_some_and(|context| !context.is_empty()) {
        return Err(not_yet("additionalContext"));
    }
    let call = call::read(call::Sent {
        path_with_query_string: input.path_with_query_string,
        body: input.body,
        headers: input.headers,
        multi_value_headers: input.multi_value_headers,
        stage_variables: input.stage_variables,
    })?;
    let outcome = ports.rehearse.authorizer(Arc::new(api), input.authorizer_id, call).await;
    let context = by_name(outcome.context);
    Ok(types::TestInvokeAuthorizerResponse {
        client_status: Some(i32::from(outcome.client_status)),
        log: Some(outcome.log),
        latency: Some(milliseconds(outcome.latency)),
        principal_id: outcome.principal_id,
        policy: outcome.policy,
        authorization: (!context.is_empty()).then_some(context),
        claims: (!outcome.claims.is_empty()).then(|| outcome.claims.into_iter().collect()),
    })
}

/// All values of each name, in order.
fn by_name(pairs: Vec<(String, String)>) -> BTreeMap<String, Vec<String>> {
    let mut map: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in pairs {
        map.entry(name).or_default().push(value);
    }
    map
}

fn milliseconds(time: Duration) -> i64 {
    i64::try_from(time.as_millis()).unwrap_or(i64::MAX)
}
