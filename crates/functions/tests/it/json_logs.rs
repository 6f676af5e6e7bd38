//! The log of an invocation in JSON format, line for line.

use std::path::PathBuf;

use gatewright_functions::RuntimeClient;
use gatewright_model::function_logging::{ApplicationLogLevel, FunctionLogging, LogFormat, LogLevels, SystemLogLevel};
use serde_json::{Value, json};

use crate::house::House;

const PYTHON: &str = "python3.13";
const NODE: &str = "nodejs20.x";

fn levels(application: ApplicationLogLevel, system: SystemLogLevel) -> FunctionLogging {
    FunctionLogging { format: LogFormat::Json(LogLevels { application, system }), other_group: None }
}

async fn function(house: &House, runtime: &str, source: &str, logging: FunctionLogging) {
    let is_node = runtime.starts_with("node");
    let file = if is_node { "app.js" } else { "app.py" };
    let mut definition = house.package(&[(file, source)], "app.handler").await;
    definition.runtime = runtime.to_owned();
    definition.memory_size_mb = if is_node { 512 } else { 128 };
    definition.logging = logging;
    house.functions.table().put(definition);
}

async fn of(runtime: &str, source: &str, logging: FunctionLogging) -> House {
    let house = House::new();
    function(&house, runtime, source, logging).await;
    house
}

/// The lines of a call's tail, each as the JSON it is, or as text.
async fn tail(house: &House, event: &'static str) -> Vec<Value> {
    let reply = house.invoke(event).await.unwrap();
    let tail = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap().replace(&reply.request_id, "<id>");
    tail.lines().map(read).collect()
}

fn read(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|_| json!(line))
}

/// What kind of lines there are: the platform's by their types, others by their messages.
fn kinds(lines: &[Value]) -> Vec<String> {
    let kind = |line: &Value| {
        let text = |name: &str| line[name].as_str().map(str::to_owned);
        text("type")
            .or_else(|| text("message"))
            .or_else(|| text("errorMessage"))
            .unwrap_or_else(|| line.as_str().unwrap().to_owned())
    };
    lines.iter().map(kind).collect()
}

fn names(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

const LOGS: &str = "import logging\nprint('importing')\nlog = logging.getLogger('mine')\n\
    def handler(event, context):\n    print('hallo')\n    log.info('seen %s', 1, extra={'order': 7})\n    log.debug('unseen')\n    return 'ü'\n";

#[tokio::test]
async fn starts_and_reports_are_objects_and_prints_stay_text() {
    let house = of(PYTHON, LOGS, levels(ApplicationLogLevel::Info, SystemLogLevel::Info)).await;
    let cold = tail(&house, "{}").await;
    let lines = ["platform.start", "hallo", "seen 1", "platform.report"];
    assert_eq!(kinds(&cold), [&["platform.initStart", "importing"][..], &lines].concat());
    let warm = tail(&house, "{}").await;
    assert_eq!(kinds(&warm), lines);

    assert_eq!(warm[0]["record"]["functionArn"], json!("arn:aws:lambda:us-east-1:000000000000:function:f"));
    let seen = &warm[2];
    assert_eq!(names(seen), ["timestamp", "level", "message", "logger", "requestId", "order"]);
    let expected = json!({"timestamp": seen["timestamp"], "level": "INFO", "message": "seen 1", "logger": "mine", "requestId": "<id>", "order": 7});
    assert_eq!(*seen, expected);
    let (first, then) = (&cold[5]["record"]["metrics"], &warm[3]["record"]["metrics"]);
    assert!(first["initDurationMs"].as_f64() > Some(1.0), "{first}");
    assert_eq!(names(then), ["durationMs", "billedDurationMs", "memorySizeMB", "maxMemoryUsedMB"]);
    assert_eq!(warm[3]["record"]["status"], json!("success"));

    // In the log group, the platform's lines have no end.
    let messages = house.logs.messages();
    assert_eq!(messages.len(), cold.len() + warm.len());
    assert_eq!(messages[1], "importing\n");
    assert!(messages[0].starts_with("{\"time\":\"") && messages[0].ends_with("}}"), "{}", messages[0]);
    let stream = &house.logs.records()[0].log_stream;
    assert_eq!(read(&messages[0])["record"]["instanceId"], json!(stream));
}

#[tokio::test]
async fn levels_leave_out_what_is_below_them() {
    let house = of(PYTHON, LOGS, levels(ApplicationLogLevel::Debug, SystemLogLevel::Debug)).await;
    let init = ["platform.initStart", "importing", "platform.initRuntimeDone", "platform.initReport"];
    let call = ["platform.start", "hallo", "seen 1", "unseen", "platform.runtimeDone", "platform.report"];
    let lines = tail(&house, "{}").await;
    assert_eq!(kinds(&lines), [&init[..], &call].concat());
    assert_eq!(lines[8]["record"]["metrics"]["producedBytes"], json!("\"ü\"".len()));

    // The levels are part of what a worker is made from; a text without a level is of level INFO.
    function(&house, PYTHON, LOGS, levels(ApplicationLogLevel::Warn, SystemLogLevel::Warn)).await;
    assert_eq!(kinds(&tail(&house, "{}").await), Vec::<String>::new());

    let printed = "def handler(event, context):\n    for level in ('debug', 'info', 'error'):\n\
        \x20       print('{\"level\":\"%s\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"message\":\"%s\"}' % (level, level))\n";
    function(&house, PYTHON, printed, levels(ApplicationLogLevel::Info, SystemLogLevel::Warn)).await;
    assert_eq!(kinds(&tail(&house, "{}").await), ["info", "error"]);
}

#[tokio::test]
async fn an_uncaught_exception_is_one_object() {
    let house = of(
        PYTHON,
        "def handler(event, context):\n    raise ValueError('größe')\n",
        levels(ApplicationLogLevel::Error, SystemLogLevel::Info),
    )
    .await;
    let lines = tail(&house, "{}").await;
    let error = &lines[2];
    assert_eq!(names(error), ["timestamp", "level", "errorMessage", "errorType", "requestId", "stackTrace"]);
    assert_eq!(
        (&error["level"], &error["errorMessage"], &error["requestId"]),
        (&json!("ERROR"), &json!("größe"), &json!("<id>"))
    );
    // The function has answered, with an error: that is a success of the platform's.
    assert_eq!(lines[3]["record"]["status"], json!("success"));
}

#[tokio::test]
async fn timeouts_exits_and_failed_starts_are_said_by_their_reports() {
    let house = House::new();
    let at_debug = || levels(ApplicationLogLevel::Info, SystemLogLevel::Debug);
    function(
        &house,
        PYTHON,
        "import os\ndef handler(event, context):\n    print('last words', flush=True)\n    os._exit(3)\n",
        at_debug(),
    )
    .await;
    let lines = tail(&house, "{}").await;
    assert_eq!(kinds(&lines[3..]), ["platform.start", "last words", "platform.runtimeDone", "platform.report"]);
    for line in &lines[5..] {
        assert_eq!((&line["record"]["status"], &line["record"]["errorType"]), (&json!("error"), &json!("Runtime.ExitError")));
    }

    function(&house, PYTHON, "import nothing_of_the_kind\n", levels(ApplicationLogLevel::Info, SystemLogLevel::Warn)).await;
    let lines = tail(&house, "{}").await;
    let error = "Unable to import module 'app': No module named 'nothing_of_the_kind'";
    assert_eq!(
        kinds(&lines),
        [error, "platform.initRuntimeDone", "platform.initReport", "platform.runtimeDone", "platform.report"]
    );
    assert_eq!((&lines[0]["level"], &lines[0]["requestId"]), (&json!("ERROR"), &json!("")));
    assert!(lines[1..].iter().all(|line| line["record"]["errorType"] == json!("Runtime.ImportModuleError")), "{lines:?}");

    let mut definition = house.function("def handler(event, context):\n    while True: pass\n").await;
    definition.timeout_s = 1;
    definition.logging = at_debug();
    house.functions.table().put(definition);
    let lines = tail(&house, "{}").await;
    let (done, report) = (&lines[4]["record"], &lines[5]["record"]);
    assert_eq!(*done, json!({"requestId": "<id>", "status": "timeout", "metrics": {"durationMs": 1000.0, "producedBytes": 0}}));
    assert_eq!((&report["status"], &report["metrics"]["billedDurationMs"]), (&json!("timeout"), &json!(1000)));
}

#[tokio::test]
async fn a_log_group_of_ones_own_has_streams_that_name_the_function() {
    let mut logging = levels(ApplicationLogLevel::Info, SystemLogLevel::Info);
    logging.other_group = Some("/shared".to_owned());
    let source = "import os\ndef handler(event, context):\n\
        \x20   return [os.environ[name] for name in ('AWS_LAMBDA_LOG_GROUP_NAME', 'AWS_LAMBDA_LOG_STREAM_NAME', 'AWS_LAMBDA_LOG_FORMAT', 'AWS_LAMBDA_LOG_LEVEL')]\n";
    let house = of(PYTHON, source, logging).await;
    let answer: Vec<String> = serde_json::from_str(&house.call("{}").await).unwrap();
    let records = house.logs.records();
    assert!(records.iter().all(|record| (&record.log_group, &record.log_stream) == (&answer[0], &answer[1])), "{records:?}");
    assert_eq!((answer[0].as_str(), answer[2].as_str(), answer[3].as_str()), ("/shared", "JSON", "INFO"));
    let (_, stream) = answer[1].split_at(11);
    assert!(stream.starts_with("f[$LATEST]") && stream.len() == 10 + 32, "{stream}");
}

#[tokio::test]
async fn node_writes_its_objects_and_keeps_what_it_is_given() {
    let source = "exports.handler = async (event) => {\n\
        \x20 console.debug('unseen');\n  console.log({ order: 7 });\n  console.warn('%s and', 1, new RangeError('far'));\n\
        \x20 process.stdout.write('plain\\n');\n  throw new TypeError('no');\n};\n";
    let house = of(NODE, source, levels(ApplicationLogLevel::Info, SystemLogLevel::Warn)).await;
    let lines = tail(&house, "{}").await;
    assert_eq!(lines.len(), 4, "{lines:?}");
    let expected = json!({"timestamp": lines[0]["timestamp"], "level": "INFO", "requestId": "<id>", "message": {"order": 7}});
    assert_eq!(lines[0], expected);
    assert_eq!(names(&lines[1]), ["timestamp", "level", "requestId", "message", "errorType", "errorMessage", "stackTrace"]);
    assert_eq!((&lines[1]["level"], &lines[1]["errorType"]), (&json!("WARN"), &json!("RangeError")));
    assert_eq!(lines[2], json!("plain"));
    assert_eq!(names(&lines[3]["message"]), ["errorType", "errorMessage", "stackTrace"]);
    assert_eq!((&lines[3]["level"], &lines[3]["message"]["errorMessage"]), (&json!("ERROR"), &json!("no")));
}

#[tokio::test]
async fn a_flood_is_told_as_dropped_lines() {
    let source = "import sys\ndef handler(event, context):\n    for _ in range(300): sys.stdout.write('x' * 65535 + '\\n')\n";
    let house = of(PYTHON, source, levels(ApplicationLogLevel::Info, SystemLogLevel::Warn)).await;
    let lines = tail(&house, "{}").await;
    let dropped = &lines.last().unwrap()["record"];
    let (records, bytes) = (dropped["droppedRecords"].as_u64().unwrap(), dropped["droppedBytes"].as_u64().unwrap());
    assert!(records > 0 && bytes == records * 65_536, "{dropped}");
}

/// Both clients' lines for the same calls, with times, ids and places made plain.
#[tokio::test]
async fn both_clients_log_alike() {
    let python = std::env::var_os("GATEWRIGHT_TEST_PYTHON").map(PathBuf::from).expect("`cargo xtask test` prepares one");
    let source = "import logging\nlog = logging.getLogger('mine')\nlogging.addLevelName(25, 'NOTICE')\nlog.warning('importing')\n\
        def handler(event, context):\n\
        \x20   log.info('text %s\\n%d', 'ü', 2)\n    log.error({'a': {1}, 'b': object})\n    log.log(25, 'between')\n    log.log(70, 'above')\n\
        \x20   log.info('extra', extra={'order': {'id': 7}, 'none': None, 'location': 'Paris', 'at': range(3), 'stackTrace': 1})\n\
        \x20   log.debug('detail', stack_info=True)\n    log.log(5, 'unseen')\n\
        \x20   try: {}['key']\n    except KeyError: log.exception('caught')\n\
        \x20   if event: raise ValueError('größe', 1)\n";
    for (runtime, level) in [("python3.11", ApplicationLogLevel::Trace), ("python3.13", ApplicationLogLevel::Warn)] {
        let mut logs = Vec::new();
        for client in [RuntimeClient::Own, RuntimeClient::Awslambdaric { python_path_dir: None }] {
            let house = House::with(|settings| {
                settings.interpreters.preferred = Some(python.clone());
                settings.runtime_client = client;
            });
            function(&house, runtime, source, levels(level, SystemLogLevel::Info)).await;
            let mut ids = Vec::new();
            for event in ["0", "1"] {
                ids.push(house.invoke(event).await.unwrap().request_id);
            }
            let root = house.dir.0.canonicalize().unwrap();
            let plain = |message: &String| {
                let text = ids.iter().fold(message.replace(root.to_str().unwrap(), ""), |text, id| text.replace(id, "<id>"));
                let line: Value = serde_json::from_str(&text).unwrap();
                let time = line["timestamp"].as_str()?;
                Some(text.replace(time, "<time>"))
            };
            logs.push(house.logs.messages().iter().filter_map(plain).collect::<Vec<_>>());
        }
        let holds = |text: &str| logs[0].iter().any(|line| line.contains(text));
        assert!(holds("caught") && holds("ValueError"), "{logs:?}");
        assert_eq!(logs[0].len(), if level == ApplicationLogLevel::Trace { 16 } else { 8 }, "{logs:?}");
        assert_eq!(logs[0], logs[1], "{runtime}");
    }
}
