//! Does what its event asks for, with AWS's `lambda_runtime` as it is: an answer, an error, a panic, an end, a stream.
//!
//! The event is JSON text, such as `"error"`; anything else is answered with itself and what the context says.

use lambda_runtime::streaming::{Body, channel};
use lambda_runtime::{Diagnostic, FunctionResponse, LambdaEvent, MetadataPrelude, StreamResponse, service_fn};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    if std::env::var_os("FAIL_INIT").is_some() {
        return Err("no database".into());
    }
    lambda_runtime::run(service_fn(handle)).await
}

async fn handle(event: LambdaEvent<Value>) -> Result<FunctionResponse<Value, Body>, Diagnostic> {
    let (payload, context) = event.into_parts();
    println!("handling {payload}");
    match payload.as_str() {
        Some("error") => Err(Diagnostic { error_type: "NoSuchBook".to_owned(), error_message: "größe <1>".to_owned() }),
        Some("text error") => Err("it is late".to_owned().into()),
        Some("panic") => panic!("no way out"),
        Some("exit") => std::process::exit(3),
        Some("large") => Ok(FunctionResponse::BufferedResponse("x".repeat(7_000_000).into())),
        Some("stream") => Ok(stream()),
        _ => Ok(FunctionResponse::BufferedResponse(json!({
            "event": payload,
            "requestId": context.request_id,
            "arn": context.invoked_function_arn,
            "deadline": context.deadline,
            "traceId": context.xray_trace_id,
            "clientContext": context.client_context,
            "name": context.env_config.function_name,
            "memory": context.env_config.memory,
            "version": context.env_config.version,
            "logStream": context.env_config.log_stream,
            "logGroup": context.env_config.log_group,
            "environment": std::env::vars().collect::<std::collections::BTreeMap<_, _>>(),
        }))),
    }
}

fn stream() -> FunctionResponse<Value, Body> {
    let (mut sender, stream) = channel();
    tokio::spawn(async move {
        for word in ["one ", "two ", "three"] {
            let _ = sender.send_data(word.into()).await;
        }
    });
    let metadata_prelude = MetadataPrelude { cookies: vec!["a=1".to_owned()], ..MetadataPrelude::default() };
    FunctionResponse::StreamingResponse(StreamResponse { metadata_prelude, stream })
}
