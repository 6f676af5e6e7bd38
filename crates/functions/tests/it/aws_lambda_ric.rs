//! AWS's runtime clients for Node, `aws-lambda-ric` 3 and 4, unchanged: packaged with a function and started by its `bootstrap`, as
//! AWS documents for a custom runtime. Version 3 runs with version 4's native addon, which builds without autotools.

use std::io::Write as _;
use std::path::PathBuf;

use gatewright_model::function_logging::{ApplicationLogLevel, LogFormat, LogLevels, SystemLogLevel};
use gatewright_model::ports::CodePackages as _;
use gatewright_sandbox::abilities::SYSTEM_DIRECTORIES;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::house::{House, definition, key};

/// A version: its folder among the packages, its files, and which of them is started.
struct Client {
    folder: &'static str,
    files: &'static [&'static str],
    start: &'static str,
}

const THREE: Client = Client {
    folder: "aws-lambda-ric-3",
    files: &["package.json", "bin/index.mjs", "dist/index.mjs", "dist/rapid-client.node"],
    start: "bin/index.mjs",
};
const FOUR: Client =
    Client { folder: "aws-lambda-ric", files: &["package.json", "index.mjs", "rapid-client.node"], start: "index.mjs" };

const SOURCE: &str = "const handlers = {
  answer: async (event, context) => ({ event, name: context.functionName, id: context.awsRequestId, left: context.getRemainingTimeInMillis() > 0 }),
  fails: async () => { console.log('failing'); class NoSuchBook extends Error {}; const e = new NoSuchBook('größe'); e.name = 'NoSuchBook'; throw e; },
  rejects: () => Promise.reject('words'),
  exits: async () => process.exit(3),
  large: async () => 'x'.repeat(7000000),
};
let n = 0;
exports.handler = async (event, context) => event.n ? ++n : handlers[event.do](event, context);
exports.logs = async () => {
  const error = Object.assign(new RangeError('far'), { code: 7 });
  const round = {}; round.self = round;
  console.trace('unseen'); console.debug('detail'); console.log('a\\nb'); console.info({ order: 7 }); console.info(undefined);
  console.warn('%s and', 1, error, new TypeError('other')); console.warn(error); console.warn({ inside: [error] }); console.warn(error, 'first');
  console.error(round); console.error('twice', round); console.error(7n); console.fatal(null); console.log();
  throw error;
};
exports.callback = (event, context, callback) => setTimeout(() => event.bad ? callback(new Error('bad')) : callback(null, { got: event }), 1);
exports.stream = awslambda.streamifyResponse(async (event, stream) => {
  const out = awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { 'x-a': 'b' } });
  out.write('one '); out.write('two'); out.end(); await out.finished?.();
});
exports.breaks = awslambda.streamifyResponse(async (event, stream) => { stream.write('one'); throw new Error('the book ended'); });
";

/// The Node that functions of Node runtimes would run.
fn node() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap();
    std::env::split_paths(&path).map(|folder| folder.join("node")).find(|node| node.is_file()).expect("a node on the search path")
}

async fn house(client: &Client, handler: &str) -> House {
    let packages = std::env::var_os("GATEWRIGHT_TEST_NODE_RUNTIME_CLIENT").map(PathBuf::from).expect(
        "GATEWRIGHT_TEST_NODE_RUNTIME_CLIENT must name a folder with aws-lambda-ric: run `cargo xtask test`, which prepares one",
    );
    let home = packages.join("node_modules").join(client.folder);
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| {
        let options = SimpleFileOptions::default().unix_permissions(0o755).compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, options).unwrap();
        writer.write_all(content).unwrap();
    };
    for file in client.files {
        add(&format!("node_modules/aws-lambda-ric/{file}"), &std::fs::read(home.join(file)).unwrap());
    }
    add("app.js", SOURCE.as_bytes());
    let mut node = node().canonicalize().unwrap();
    if !SYSTEM_DIRECTORIES.iter().any(|system| node.starts_with(system)) {
        // Functions see no Node outside of the system: this one brings it.
        add("bin/node", &std::fs::read(&node).unwrap());
        node = PathBuf::from("/var/task/bin/node");
    }
    let start =
        format!("#!/bin/sh\nexec {} /var/task/node_modules/aws-lambda-ric/{} \"$_HANDLER\"\n", node.display(), client.start);
    add("bootstrap", start.as_bytes());
    let house = House::new();
    let code = house.code.admit(writer.finish().unwrap().into_inner().into()).await.unwrap();
    let mut definition = definition("f", handler, code);
    definition.runtime = "provided.al2023".to_owned();
    definition.memory_size_mb = 512;
    house.functions.table().put(definition);
    house
}

/// What a JSON log has of the function's own, with what differs from call to call and the frames of the client itself left out.
async fn json_lines(house: &House) -> Vec<Value> {
    let mut definition = house.functions.table().get(&key("f")).unwrap().definition.clone();
    let levels = LogLevels { application: ApplicationLogLevel::Debug, system: SystemLogLevel::Warn };
    definition.logging.format = LogFormat::Json(levels);
    house.functions.table().put(definition);
    let reply = house.invoke("{}").await.unwrap();
    let plain = |message: String| document(message.replace(&reply.request_id, "<id>").as_bytes());
    // Version 3 says in plain words that it begins.
    let objects = house.logs.messages().into_iter().filter(|message| message.starts_with('{'));
    objects.map(|message| without_frames(plain(message))).collect()
}

fn without_frames(mut line: Value) -> Value {
    if let Some(members) = line.as_object_mut() {
        members.insert("timestamp".to_owned(), json!(members["timestamp"].as_str().map(str::len)));
    }
    let is_kept = |line: &str| !line.starts_with("    at ") || line.contains("app.js");
    let mut open = vec![&mut line];
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => *text = text.split('\n').filter(|line| is_kept(line)).collect::<Vec<_>>().join("\n"),
            Value::Array(values) => {
                values.retain(|value| value.as_str().is_none_or(is_kept));
                open.extend(values);
            }
            Value::Object(members) => open.extend(members.values_mut()),
            _ => {}
        }
    }
    line
}

fn document(payload: &[u8]) -> Value {
    serde_json::from_slice(payload).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(payload)))
}

/// The error of a call that must be one: its type, its message, and how many lines its trace has.
async fn fails(house: &House, event: &'static str) -> (Value, Value, usize) {
    let reply = house.invoke(event).await.unwrap();
    assert!(reply.is_function_error, "{event}: {reply:?}");
    let mut document = document(&reply.payload);
    (document["errorType"].take(), document["errorMessage"].take(), document["trace"].as_array().map_or(0, Vec::len))
}

async fn answers_and_fails(client: &Client) {
    let house = house(client, "app.handler").await;
    let reply = house.invoke(r#"{"do":"answer"}"#).await.unwrap();
    let expected = json!({ "event": { "do": "answer" }, "name": "f", "id": reply.request_id, "left": true });
    assert_eq!((document(&reply.payload), reply.is_function_error), (expected, false));
    assert_eq!((house.call(r#"{"n":1}"#).await, house.call(r#"{"n":1}"#).await), ("1".to_owned(), "2".to_owned()));
    let (kind, message, trace) = fails(&house, r#"{"do":"fails"}"#).await;
    assert_eq!((kind, message, trace > 1), (json!("NoSuchBook"), json!("größe"), true));
    assert_eq!(fails(&house, r#"{"do":"rejects"}"#).await, (json!("string"), json!("words"), 0));
    assert_eq!(house.call(r#"{"n":1}"#).await, "3", "the same process goes on");
    house.logs.holds("INFO\tfailing").await;
    let (kind, message, _) = fails(&house, r#"{"do":"exits"}"#).await;
    assert_eq!(kind, "Runtime.ExitError");
    assert!(message.as_str().unwrap().ends_with(" Error: Runtime exited with error: exit status 3"), "{message}");
    assert_eq!(fails(&house, r#"{"do":"large"}"#).await.0, "Function.ResponseSizeTooLarge");
    assert_eq!(house.call(r#"{"n":1}"#).await, "1");
}

async fn streams(client: &Client) {
    let house = house(client, "app.stream").await;
    let answer = house.call("{}").await;
    assert_eq!(answer, "{\"statusCode\":201,\"headers\":{\"x-a\":\"b\"}}\0\0\0\0\0\0\0\0one two");
}

async fn breaks_off(client: &Client) {
    let house = house(client, "app.breaks").await;
    let (kind, message, _) = fails(&house, "{}").await;
    assert_eq!((kind, message), (json!("Error"), json!("the book ended")), "{:#?}", house.logs.messages());
}

async fn misses(client: &Client) {
    let house = house(client, "app.nowhere").await;
    let (kind, message, _) = fails(&house, "{}").await;
    assert_eq!((kind, message), (json!("Runtime.HandlerNotFound"), json!("app.nowhere is undefined or not exported")));
}

#[tokio::test]
async fn version_3_answers_fails_and_streams() {
    answers_and_fails(&THREE).await;
    streams(&THREE).await;
    breaks_off(&THREE).await;
    misses(&THREE).await;
}

#[tokio::test]
async fn version_4_answers_fails_and_streams() {
    answers_and_fails(&FOUR).await;
    streams(&FOUR).await;
    breaks_off(&FOUR).await;
    misses(&FOUR).await;
}

#[tokio::test]
async fn callbacks_are_taken_by_version_3_and_refused_by_version_4() {
    let three = house(&THREE, "app.callback").await;
    assert_eq!(three.call(r#"{"a":1}"#).await, r#"{"got":{"a":1}}"#);
    assert_eq!(fails(&three, r#"{"bad":1}"#).await.1, "bad");
    let four = house(&FOUR, "app.callback").await;
    assert_eq!(fails(&four, "{}").await.0, "Runtime.CallbackHandlerDeprecated");
}

#[tokio::test]
async fn both_write_the_json_lines_that_our_client_writes() {
    for (runtime, client) in [("nodejs20.x", &THREE), ("nodejs24.x", &FOUR)] {
        let own = House::new();
        let mut definition = own.package(&[("app.js", SOURCE)], "app.logs").await;
        definition.runtime = runtime.to_owned();
        definition.memory_size_mb = 512;
        own.functions.table().put(definition);
        let lines = json_lines(&own).await;
        assert_eq!((lines.len(), &lines[4]["errorMessage"], &lines[13]["message"]["code"]), (14, &json!("far"), &json!(7)));
        assert_eq!(json_lines(&house(client, "app.logs").await).await, lines, "{runtime}");
    }
}
