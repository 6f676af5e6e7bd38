//! Node functions: our runtime client, whose answers are those of AWS's own as they were compared byte for byte.

use gatewright_model::ports::{Invoke as _, InvokeReply, Piece, StreamEnd};
use serde_json::Value;

use crate::house::{House, invocation};

/// A function `f` of these files.
async fn house(files: &[(&str, &str)], handler: &str, runtime: &str) -> House {
    let house = House::new();
    let mut definition = house.package(files, handler).await;
    definition.runtime = runtime.to_owned();
    definition.memory_size_mb = 512;
    house.functions.table().put(definition);
    house
}

async fn of(source: &str) -> House {
    house(&[("index.js", source)], "index.handler", "nodejs20.x").await
}

/// A function that is given a second.
async fn short_of_time(source: &str) -> House {
    let house = House::new();
    let mut definition = house.package(&[("index.js", source)], "index.handler").await;
    definition.runtime = "nodejs20.x".to_owned();
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    house
}

fn text(reply: &InvokeReply) -> String {
    String::from_utf8(reply.payload.to_vec()).unwrap()
}

/// What a handler answers to an event.
#[track_caller]
fn answers(source: &'static str, event: &'static str, expected: &'static str) -> impl Future<Output = ()> {
    let place = std::panic::Location::caller();
    async move {
        let house = of(source).await;
        let reply = house.invoke(event).await.unwrap();
        assert_eq!((text(&reply).as_str(), reply.is_function_error), (expected, false), "{place}: {source}");
    }
}

/// What a handler fails with: the document, without the traces.
async fn fails(source: &str, error_type: &str, message: &str) -> House {
    let house = of(source).await;
    let reply = house.invoke("{}").await.unwrap();
    let document: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert!(reply.is_function_error, "{source}");
    assert_eq!(
        (document["errorType"].as_str(), document["errorMessage"].as_str()),
        (Some(error_type), Some(message)),
        "{source}"
    );
    house
}

#[tokio::test]
async fn promises_callbacks_and_context_methods_answer() {
    answers("exports.handler = async (e) => ({got: e, t: 'é😀'})", r#"{"a":1}"#, r#"{"got":{"a":1},"t":"é😀"}"#).await;
    answers("exports.handler = async () => {}", "{}", "null").await;
    answers("exports.handler = () => 'x'", "{}", "null").await;
    answers("exports.handler = (e,c,cb) => { cb(null,1); cb(null,2); c.fail('no') }", "{}", "1").await;
    answers("exports.handler = (e,c) => c.succeed({ok: c.functionName})", "{}", r#"{"ok":"f"}"#).await;
}

#[tokio::test]
async fn modules_of_every_kind_are_found() {
    for (files, handler) in [
        (vec![("index.mjs", "export const handler = async () => 7")], "index.handler"),
        (vec![("index.cjs", "exports.handler = async () => 7")], "index.handler"),
        (vec![("index.js", "export const handler = async () => 7"), ("package.json", r#"{"type":"module"}"#)], "index.handler"),
        (vec![("src/app.js", "exports.handler = async () => 7")], "src/app.handler"),
        (vec![("index.js", "exports.a = {b: {c: async () => 7}}")], "index.a.b.c"),
    ] {
        let house = house(&files, handler, "nodejs22.x").await;
        assert_eq!(house.call("{}").await, "7", "{files:?}");
    }
}

#[tokio::test]
async fn failures_have_lambdas_documents() {
    fails("exports.handler = async () => { throw new TypeError('x') }", "TypeError", "x").await;
    fails("exports.handler = async () => { throw 'text' }", "string", "text").await;
    fails("exports.handler = (e,c) => c.done('err')", "string", "err").await;
    fails("exports.handler = async () => { const a={}; a.a=a; return a }", "Error", "Unable to stringify response body").await;
    fails("exports.other = 1", "Runtime.HandlerNotFound", "index.handler is undefined or not exported").await;
    fails("exports.handler = {", "Runtime.UserCodeSyntaxError", "SyntaxError: Unexpected end of input").await;
    let rejected = "exports.handler = async () => { Promise.reject('why'); await new Promise(r => setTimeout(r,500)) }";
    fails(rejected, "Runtime.UnhandledPromiseRejection", "why").await;
}

#[tokio::test]
async fn a_module_that_is_not_there_is_named_with_who_required_it() {
    let house = of("require('nope')").await;
    let reply = house.invoke("{}").await.unwrap();
    let document: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert_eq!(document["errorType"], "Runtime.ImportModuleError");
    let message = document["errorMessage"].as_str().unwrap();
    assert!(message.starts_with("Error: Cannot find module 'nope'\nRequire stack:\n- /var/task/index.js\n"), "{message}");
}

#[tokio::test]
async fn what_is_printed_is_in_the_log_before_the_end() {
    let house = of(
        "exports.handler = async () => { console.log('one\\ntwo'); process.stdout.write('x'.repeat(300000) + '\\n'); return 1 }",
    )
    .await;
    let reply = house.invoke("{}").await.unwrap();
    let messages = house.logs.messages();
    let line = messages.iter().find(|line| line.contains("\tINFO\tone\rtwo")).unwrap();
    assert!(line.contains(&reply.request_id), "{line}");
    let end = messages.iter().position(|line| line.starts_with("END ")).unwrap();
    let printed: usize = messages[..end].iter().map(|line| line.matches('x').count()).sum();
    assert!(printed >= 300_000, "{printed}");
}

#[tokio::test]
async fn a_streamed_answer_is_collected_with_its_prelude() {
    let source = "exports.handler = awslambda.streamifyResponse(async (e, s) => {\n\
        s = awslambda.HttpResponseStream.from(s, {statusCode: 201});\n\
        s.write('bo'); s.write('dy'); s.end() })";
    answers(source, "{}", "{\"statusCode\":201}\0\0\0\0\0\0\0\0body").await;
}

#[tokio::test]
async fn state_is_kept_between_calls_and_the_environment_is_lambdas() {
    let house = of(
        "let n = 0; exports.handler = async (e, c) => ({n: ++n, env: process.env.AWS_EXECUTION_ENV, path: process.env.NODE_PATH, left: c.getRemainingTimeInMillis() > 0})",
    )
    .await;
    let first: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    let second: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    assert_eq!((&first["n"], &second["n"], &first["left"]), (&1.into(), &2.into(), &true.into()));
    assert_eq!(first["env"], "AWS_Lambda_nodejs20.x");
    assert!(first["path"].as_str().unwrap().starts_with("/opt/nodejs/node20/node_modules:"), "{first}");
}

#[tokio::test]
async fn a_streamed_answer_comes_while_the_function_runs() {
    let house = short_of_time(
        "exports.handler = awslambda.streamifyResponse(async (e, s) => {\n\
         s.setContentType('text/plain'); s.write('first'); if (e.ends) { s.write(' last'); s.end(); } else await new Promise(() => setInterval(() => {}, 1000)) })",
    )
    .await;
    let (content_type, pieces) = house.streamed("{\"ends\": true}").await;
    assert_eq!(content_type.as_deref(), Some("text/plain"));
    assert_eq!(pieces, [chunk("first"), chunk(" last"), END]);

    // It gets no further than the first piece, and its caller has that.
    let (_, mut pieces) = house.streamed("{}").await;
    let Some(Piece::End(end)) = pieces.pop() else { panic!("no end") };
    assert_eq!(pieces, [chunk("first")]);
    let error = end.error.unwrap();
    assert!(error.starts_with(b"{\"errorType\":\"Sandbox.Timedout\""), "{error:?}");
}

#[tokio::test]
async fn an_answer_that_is_given_whole_or_breaks_off_streams_all_the_same() {
    let house = of("exports.handler = async (e) => e").await;
    assert_eq!(house.streamed("[1]").await, (None, vec![chunk("[1]"), END]));

    let house = of("exports.handler = async (e) => { throw new Error('no') }").await;
    let (_, pieces) = house.streamed("{}").await;
    assert!(matches!(pieces.as_slice(), [Piece::End(StreamEnd { error: Some(_), .. })]), "{pieces:?}");

    let house =
        of("exports.handler = awslambda.streamifyResponse(async (e, s) => { s.write('half'); throw new TypeError('broke') })")
            .await;
    let (_, pieces) = house.streamed("{}").await;
    let [first, Piece::End(StreamEnd { error: Some(error), .. })] = pieces.as_slice() else { panic!("{pieces:?}") };
    assert_eq!(*first, chunk("half"));
    assert!(error.starts_with(b"{\"errorType\":\"TypeError\",\"errorMessage\":\"broke\""), "{error:?}");
}

/// Writes far more than waits for a caller, each piece when the one before it is taken, and says when it has.
const MUCH: &str = "exports.handler = awslambda.streamifyResponse(async (e, s) => {\n\
    const piece = Buffer.alloc(256 * 1024, 'x');\n\
    for (let i = 0; i < 256; i++) await new Promise((resolve, reject) => s.write(piece, (broke) => broke ? reject(broke) : resolve()));\n\
    console.log('all is written'); s.end() })";

#[tokio::test]
async fn a_caller_that_leaves_cancels_nothing() {
    let house = of(MUCH).await;
    let mut reply = house.functions.invoke_streaming(invocation("f", "{}")).await.unwrap();
    let first = std::future::poll_fn(|context| reply.pieces.poll_piece(context)).await;
    assert!(matches!(first, Piece::Chunk(_)), "{first:?}");
    drop(reply);
    house.logs.holds("all is written").await;
    house.logs.holds("REPORT RequestId: ").await;
}

#[tokio::test]
async fn a_caller_that_does_not_read_holds_the_function_up() {
    let house = short_of_time(MUCH).await;
    let mut reply = house.functions.invoke_streaming(invocation("f", "{}")).await.unwrap();
    house.logs.holds("Status: timeout").await;
    let mut waiting_bytes = 0;
    let end = loop {
        match std::future::poll_fn(|context| reply.pieces.poll_piece(context)).await {
            Piece::Chunk(bytes) => waiting_bytes += bytes.len(),
            Piece::End(end) => break end,
        }
    };
    assert!(end.error.unwrap().starts_with(b"{\"errorType\":\"Sandbox.Timedout\""));
    assert!(waiting_bytes < 16 * 1024 * 1024, "{waiting_bytes}");
    assert!(!house.logs.messages().iter().any(|line| line.contains("all is written")));
}

const END: Piece = Piece::End(StreamEnd { error: None, log_tail: None });

fn chunk(text: &'static str) -> Piece {
    Piece::Chunk(bytes::Bytes::from_static(text.as_bytes()))
}
