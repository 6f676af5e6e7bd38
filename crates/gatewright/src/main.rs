//! API Gateway and Lambda in one binary (Cognito is to come): the program.
//!
//! The command line ([`cli`]), and the one place where all rooms are wired ([`wiring`]): the listener's doors lead to the road and to
//! the front; the services the rooms register go to the front; store changes go through the [`planner`] to the road's plan.

mod api_client;
mod as_jailer;
mod cli;
mod code_links;
mod config;
mod cors;
mod decision_page;
mod demo;
mod env;
mod explain;
mod function_lines;
mod function_test;
mod function_watch;
mod key_set_table;
mod key_sets;
mod local_client;
mod log_sink;
mod log_writer;
mod logs_tail;
mod outbox;
mod outbox_page;
mod own_endpoints;
mod planner;
mod port_holder;
mod role_permissions;
mod role_trust;
mod sandbox_report;
mod serve;
mod server_key;
mod smtp_relay;
mod stop_signals;
mod sweep;
mod system;
mod terminal;
mod upstream;
mod wiring;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{Cli, Command, CorsCommand, FunctionCommand, LogsCommand};

/// A request on the road makes some dozens of small allocations; this one makes them in half the time of the C library's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Before anything else: a jailer has one thread, no runtime and no log.
    if as_jailer::is_asked_for() {
        return ExitCode::from(u8::try_from(gatewright_sandbox::jailer::main()).unwrap_or(1));
    }
    let cli = Cli::parse();
    let outcome = match cli.command {
        Command::Serve(options) => serve::run(options),
        Command::Demo(options) => demo::run(options),
        Command::Env(options) => env::run(&options),
        Command::Explain(options) => explain::run(options),
        Command::Function(FunctionCommand::Watch(options)) => function_watch::run(options),
        Command::Function(FunctionCommand::Test(options)) => function_test::run(options),
        Command::Logs(LogsCommand::Tail(options)) => logs_tail::run(options),
        Command::Cors(CorsCommand::Enable(options)) => cors::enable(options),
    };
    match outcome {
        Ok(code) => code,
        Err(problem) => {
            terminal::error(&problem);
            ExitCode::from(2)
        }
    }
}
