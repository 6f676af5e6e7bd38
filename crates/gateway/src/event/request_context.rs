//! `requestContext`, as authorizers and backends see it.

use std::time::Duration;

use gatewright_model::timestamp::Timestamp;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::authorizer::caller::Caller;
use crate::authorizer::caller_facts::CallerFacts;
use crate::authorizer::claims::Claims;
use crate::authorizer::grant::Grant;
use crate::request::RoadRequest;
use crate::router::Routed;

/// What is known of a request besides its headers and parameters.
pub(crate) struct RequestContext<'a> {
    /// The request and its route.
    pub(crate) routed: &'a Routed<'a>,
    /// What is known of the caller, and how long the authorizer took; `None` where nobody was asked, or nobody has answered yet.
    pub(crate) authorizer: Option<(CallerFacts<'a>, Duration)>,
}

impl Serialize for RequestContext<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let routed = self.routed;
        let (request, plan) = (routed.request, &routed.plan);
        let route = routed.route();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("resourceId", route.map(|(_, resource)| resource.id.as_str()).unwrap_or_default())?;
        match self.authorizer {
            Some((CallerFacts::Granted(grant), took)) => map.serialize_entry("authorizer", &Authorizer { grant, took })?,
            Some((CallerFacts::Claims(claims), _)) => {
                map.serialize_entry("authorizer", &TokenBearer { claims: Texts(claims) })?
            }
            Some((CallerFacts::Signed(_), _)) | None => {}
        }
        map.serialize_entry("resourcePath", route.map(|(_, resource)| resource.path.as_str()).unwrap_or_default())?;
        if let Some(name) = route.and_then(|(route, _)| route.operation_name.as_deref()) {
            map.serialize_entry("operationName", name)?;
        }
        map.serialize_entry("httpMethod", request.method.as_str())?;
        map.serialize_entry("extendedRequestId", &request.ids.extended_request_id())?;
        map.serialize_entry("requestTime", &request_time(request.arrived_at))?;
        map.serialize_entry("path", &request.path_with_stage)?;
        map.serialize_entry("accountId", plan.account.as_str())?;
        map.serialize_entry("protocol", "HTTP/1.1")?;
        map.serialize_entry("stage", &plan.stage_name)?;
        // Also where the path names the API: it is what the first label of an execute-api host would be.
        map.serialize_entry("domainPrefix", &plan.rest_api_id)?;
        map.serialize_entry("requestTimeEpoch", &request.arrived_at.epoch_ms)?;
        map.serialize_entry("requestId", &request.ids.request_id.hyphenated().to_string())?;
        map.serialize_entry("identity", &Identity { request, caller: self.authorizer.and_then(|(caller, _)| caller.signed()) })?;
        map.serialize_entry("domainName", &request.domain_name)?;
        map.serialize_entry("deploymentId", &plan.deployment_id)?;
        map.serialize_entry("apiId", &plan.rest_api_id)?;
        map.end()
    }
}

/// Context values flat beside `principalId`; the gateway's own members win over a context value of the same name.
struct Authorizer<'a> {
    grant: &'a Grant,
    took: Duration,
}

impl Serialize for Authorizer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { grant, took } = self;
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &grant.context {
            if name != "principalId" && name != "integrationLatency" {
                map.serialize_entry(name, value)?;
            }
        }
        if let Some(principal_id) = &grant.principal_id {
            map.serialize_entry("principalId", principal_id)?;
        }
        map.serialize_entry("integrationLatency", &u64::try_from(took.as_millis()).unwrap_or(u64::MAX))?;
        map.end()
    }
}

#[derive(serde::Serialize)]
struct TokenBearer<'a> {
    claims: Texts<'a>,
}

struct Texts<'a>(&'a Claims);

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
    }
}

struct Identity<'a> {
    request: &'a RoadRequest,
    caller: Option<&'a Caller>,
}

impl Serialize for Identity<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const OF_CALLER: [&str; 10] = [
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "user",
            "principalOrgId",
        ];
        let mut map = serializer.serialize_map(None)?;
        for name in OF_CALLER {
            map.serialize_entry(name, &self.caller.and_then(|caller| caller.identity(name)))?;
        }
        map.serialize_entry("sourceIp", &self.request.peer.ip())?;
        map.serialize_entry("userAgent", &self.request.header("user-agent"))?;
        map.end()
    }
}

/// `dd/MMM/yyyy:HH:mm:ss +0000`.
pub(crate) fn request_time(at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or_default();
    time.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string()
}
