//! The road with in-memory rooms: scripted functions, a clock that stands still.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod authorizer_cache;
mod authorizer_outcomes;
mod aws_iam;
mod bypass;
mod cases;
mod cognito;
mod cognito_elsewhere;
mod credentials;
mod explain;
mod flights;
mod gateway_responses;
mod house;
mod http_proxy;
mod identity_source_properties;
mod lambda_integration;
mod mock_integration;
mod proxy_event;
mod rehearsal;
mod request_authorizer;
mod resource_policies;
mod road_model;
mod routing;
mod stage_variables;
