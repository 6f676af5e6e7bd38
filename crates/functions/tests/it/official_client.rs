//! AWS's own runtime client, unchanged.

use std::path::PathBuf;

use gatewright_functions::{RUNTIME_CLIENT_VARIABLE, RuntimeClient};
use serde_json::{Value, json};

use crate::house::{House, key};

const SOURCE: &str = "import sys\nn = 0\n\
    def handler(event, context):\n    global n\n    n += 1\n    print('call', n)\n\
    \x20   if event == 'fail': raise ValueError('größe')\n\
    \x20   if event == 'exit': sys.exit(3)\n\
    \x20   if event == 'large': return 'x' * 7000000\n\
    \x20   return {'n': n, 'client': 'awslambdaric' in sys.modules, 'name': context.function_name}\n";

fn test_python() -> PathBuf {
    std::env::var_os("GATEWRIGHT_TEST_PYTHON")
        .map(PathBuf::from)
        .expect("GATEWRIGHT_TEST_PYTHON must name a Python that has awslambdaric: run `cargo xtask test`, which prepares one")
}

async fn check(house: House) {
    assert_eq!(house.call("{}").await, r#"{"n": 1, "client": true, "name": "f"}"#);
    let warm = house.invoke("{}").await.unwrap();
    assert_eq!(warm.payload, r#"{"n": 2, "client": true, "name": "f"}"#);
    let tail = String::from_utf8(warm.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.starts_with(&format!("START RequestId: {} Version: $LATEST\ncall 2\nEND ", warm.request_id)), "{tail}");

    let failed = house.invoke("\"fail\"").await.unwrap();
    let error: Value = serde_json::from_slice(&failed.payload).unwrap();
    assert_eq!((&error["errorType"], &error["errorMessage"]), (&json!("ValueError"), &json!("größe")));
    assert_eq!(error["requestId"], json!(failed.request_id));
    assert_eq!(error["stackTrace"].as_array().unwrap().len(), 1);

    let exited = house.invoke("\"exit\"").await.unwrap();
    assert!(String::from_utf8_lossy(&exited.payload).contains("exit status 3"));
    assert_eq!(house.call("{}").await, r#"{"n": 1, "client": true, "name": "f"}"#);

    // This client ends itself when its answer is refused; the next call must not notice.
    let large = house.invoke("\"large\"").await.unwrap();
    assert!(String::from_utf8_lossy(&large.payload).contains("Function.ResponseSizeTooLarge"));
    assert!(house.call("{}").await.contains("\"client\": true"));
}

#[tokio::test]
async fn the_official_client_runs_when_the_settings_ask_for_it() {
    let python = test_python();
    let house = House::with(|settings| {
        settings.interpreters.preferred = Some(python);
        settings.runtime_client = RuntimeClient::Awslambdaric { python_path_dir: None };
    });
    house.function(SOURCE).await;
    check(house).await;
}

#[tokio::test]
async fn the_official_client_runs_when_the_function_asks_for_it() {
    let python = test_python();
    let house = House::with(|settings| settings.interpreters.preferred = Some(python));
    let mut definition = house.function(SOURCE).await;
    definition.environment = Some([(RUNTIME_CLIENT_VARIABLE.to_owned(), "awslambdaric".to_owned())].into());
    house.functions.table().put(definition);
    check(house).await;
}

#[tokio::test]
async fn both_clients_answer_alike() {
    let python = test_python();
    let cases = ["\"none\"", "\"nan\"", "\"text\"", "\"decimal\"", "\"bytes\"", "\"set\"", "\"raise\"", "\"chain\""];
    let source = "from decimal import Decimal\n\
        def handler(event, context):\n\
        \x20   if event == 'raise': raise Exception('one', 2)\n\
        \x20   if event == 'chain':\n        try: {}['key']\n        except KeyError as error: raise RuntimeError('outer') from error\n\
        \x20   return {'none': None, 'nan': float('nan'), 'text': 'ü 😀 </>', 'decimal': [Decimal('1.50'), Decimal('NaN')],\n\
        \x20           'bytes': {'inner': b'text'}, 'set': {1}}[event]\n";
    for runtime in ["python3.11", "python3.13"] {
        let mut answers = Vec::new();
        for client in [RuntimeClient::Own, RuntimeClient::Awslambdaric { python_path_dir: None }] {
            let house = House::with(|settings| {
                settings.interpreters.preferred = Some(python.clone());
                settings.runtime_client = client;
            });
            let mut definition = house.function(source).await;
            definition.runtime = runtime.to_owned();
            house.functions.table().put(definition);
            let mut all = Vec::new();
            for event in cases {
                let reply = house.invoke(event).await.unwrap();
                let root = house.dir.0.canonicalize().unwrap();
                let text = String::from_utf8_lossy(&reply.payload).replace(&reply.request_id, "<id>");
                all.push(text.replace(root.to_str().unwrap(), ""));
            }
            answers.push(all);
        }
        assert_eq!(answers[0], answers[1], "{runtime}");
    }
}

#[tokio::test]
async fn both_clients_know_the_words_of_the_prompt() {
    let python = test_python();
    // A module of the package by the name of one that the interpreter has imported by then.
    let site = "raise ImportError('the interpreter has one of this name')\n";
    let source = "import builtins, copy, io, contextlib\nfrom builtins import exit as kept\n\
        def handler(event, context):\n\
        \x20   if event == 'show': return [repr(word) for word in (quit, help, copyright, credits, license)]\n\
        \x20   if event == 'help':\n\
        \x20       with contextlib.redirect_stdout(io.StringIO()) as said: help(handler)\n        return said.getvalue()\n\
        \x20   if event == 'known': return [exit.name, copy.copy(kept).eof, hasattr(help, 'other'), callable(license)]\n\
        \x20   if event == 'own':\n        builtins.credits = 'mine'\n        return [repr(quit), credits]\n\
        \x20   if event == 'caught':\n\
        \x20       try: quit(code=7)\n        except SystemExit as end: return end.code\n\
        \x20   {'one': lambda: exit(1), 'none': exit, 'text': lambda: quit('why'), 'kept': lambda: kept(4)}[event]()\n";
    let answers = ["\"show\"", "\"help\"", "\"known\"", "\"own\"", "\"caught\""];
    let ends = ["\"one\"", "\"none\"", "\"text\"", "\"kept\""];
    let mut seen = Vec::new();
    for client in [RuntimeClient::Own, RuntimeClient::Awslambdaric { python_path_dir: None }] {
        let house = House::with(|settings| {
            settings.interpreters.preferred = Some(python.clone());
            settings.runtime_client = client;
        });
        let mut said = Vec::new();
        for event in answers.into_iter().chain(ends) {
            // Every word is the first that is used.
            house.package(&[("app.py", source), ("site.py", site)], "app.handler").await;
            house.functions.table().remove(&key("f"));
            house.sessions.are_open(0).await;
            house.package(&[("app.py", source), ("site.py", site)], "app.handler").await;
            let reply = house.invoke(event).await.unwrap();
            let payload = String::from_utf8(reply.payload.to_vec()).unwrap().replace(&reply.request_id, "<id>");
            assert_eq!(reply.is_function_error, ends.contains(&event), "{event}: {payload}");
            said.push(payload);
        }
        seen.push(said);
    }
    assert_eq!(seen[0], seen[1]);
    let end = |how: &str| {
        format!(r#"{{"errorType":"Runtime.ExitError","errorMessage":"RequestId: <id> Error: Runtime exited {how}"}}"#)
    };
    let status = |status: u8| end(&format!("with error: exit status {status}"));
    assert_eq!(seen[0][answers.len()..], [status(1), end("without providing a reason"), status(1), status(4)]);
}
