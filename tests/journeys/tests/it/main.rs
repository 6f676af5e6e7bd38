//! Journeys: what a person or a tool does with Gatewright, from the first command to the last answer.
//!
//! `cargo xtask test` names the binary and the clients through environment variables; see [`process`].

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking, in its helpers too")]

mod aws;
mod folder;
mod function_commands;
mod function_urls;
mod http;
mod identity_providers;
mod json_logs;
mod jwt_libraries;
mod layers;
mod node;
mod process;
mod python;
mod response_streams;
mod seen;
mod server;

mod article;
mod authorizer_of_the_article;
mod bad_input;
mod browser_guards;
mod carried_sdks;
mod changes;
mod clients;
mod control_plane;
mod demo;
mod demo_page;
mod events;
mod linked_users;
mod login;
mod login_settings;
mod mail;
mod npm_clients;
mod objects;
mod retired_runtimes;
mod second_factors;
mod stand_in_google;
mod triggers;
mod tutorial;
mod user_pools;
mod user_pools_elsewhere;
