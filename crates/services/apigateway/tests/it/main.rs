//! The service's operations against a real store, called as the front calls them: constraint checks, then the endpoint.

mod room;

mod authorizer;
mod deployment;
mod edits;
mod integration;
mod method;
mod paging;
mod resource;
mod responses;
mod rest_api;
mod stage;
