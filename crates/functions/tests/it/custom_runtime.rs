//! Custom runtimes: whatever executable the package calls `bootstrap`.

use std::io::Write as _;

use bytes::Bytes;
use gatewright_model::function::FunctionDefinition;
use gatewright_model::ports::{CodePackages as _, Piece, StreamEnd};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use crate::house::{House, definition};

async fn house(bootstrap: &str, mode: u32) -> House {
    let house = House::new();
    function(&house, bootstrap.as_bytes(), mode).await;
    house
}

/// A function `f` whose package is this one file.
pub(crate) async fn function(house: &House, bootstrap: &[u8], mode: u32) -> FunctionDefinition {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("bootstrap", SimpleFileOptions::default().unix_permissions(mode)).unwrap();
    writer.write_all(bootstrap).unwrap();
    let code = house.code.admit(writer.finish().unwrap().into_inner().into()).await.unwrap();
    let mut definition = definition("f", "function.handler", code);
    definition.runtime = "provided.al2023".to_owned();
    house.functions.table().put(definition.clone());
    definition
}

/// As AWS's documentation writes one.
pub(crate) const SHELL: &str = r#"#!/bin/bash
set -euo pipefail
API="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime"
while true; do
  exec 3<>"/dev/tcp/${AWS_LAMBDA_RUNTIME_API%:*}/${AWS_LAMBDA_RUNTIME_API#*:}"
  printf 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$AWS_LAMBDA_RUNTIME_API" >&3
  ID=""; LENGTH=0
  while IFS= read -r LINE <&3; do
    LINE="${LINE%$'\r'}"
    [ -z "$LINE" ] && break
    case "${LINE,,}" in
      lambda-runtime-aws-request-id:*) ID="${LINE#*: }" ;;
      content-length:*) LENGTH="${LINE#*: }" ;;
    esac
  done
  EVENT="$(head -c "$LENGTH" <&3)"
  exec 3>&-
  echo "handling $_HANDLER"
  ANSWER="{\"event\":$EVENT,\"env\":\"${AWS_EXECUTION_ENV-none}\",\"cwd\":\"$PWD\"}"
  exec 3<>"/dev/tcp/${AWS_LAMBDA_RUNTIME_API%:*}/${AWS_LAMBDA_RUNTIME_API#*:}"
  printf 'POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\nHost: %s\r\nContent-Length: %s\r\nConnection: close\r\n\r\n%s' "$ID" "$AWS_LAMBDA_RUNTIME_API" "${#ANSWER}" "$ANSWER" >&3
  cat <&3 >/dev/null
  exec 3>&-
done
"#;

#[tokio::test]
async fn a_script_is_a_runtime() {
    let house = house(SHELL, 0o755).await;
    for _ in 0..2 {
        let answer: Value = serde_json::from_str(&house.call(r#"{"a":1}"#).await).unwrap();
        assert_eq!(answer, json!({ "event": { "a": 1 }, "env": "none", "cwd": "/var/task" }));
    }
    assert!(house.logs.messages().iter().any(|line| line.starts_with("handling function.handler")));
    assert_eq!(house.sessions.begun(), 1);
}

#[tokio::test]
async fn nothing_of_a_package_is_run_to_fetch_an_sdk() {
    // Whoever runs outside of the sandbox on a package's behalf must be an interpreter of this machine's.
    let marker = std::env::temp_dir().join(format!("gatewright-escaped-{}", std::process::id()));
    let script = SHELL.replace("  EVENT=", "  exec 4<>\"/dev/tcp/${AWS_LAMBDA_RUNTIME_API%:*}/${AWS_LAMBDA_RUNTIME_API#*:}\"\n\
        printf 'GET /2018-06-01/runtime/sdk HTTP/1.1\\r\\nHost: %s\\r\\nConnection: close\\r\\n\\r\\n' \"$AWS_LAMBDA_RUNTIME_API\" >&4\n\
        read -r FIRST <&4; exec 4>&-; echo \"sdk: $FIRST\"\n  EVENT=");
    let script =
        script.replace("set -euo pipefail", &format!("touch {} 2>/dev/null || true\nset -euo pipefail", marker.display()));
    let house = house(&script, 0o755).await;
    house.call("{}").await;
    assert!(house.logs.messages().iter().any(|line| line.starts_with("sdk: HTTP/1.1 404")), "{:#?}", house.logs.messages());
    assert!(!marker.exists());
}

#[tokio::test]
async fn what_cannot_be_run_is_no_entrypoint() {
    for (bootstrap, mode) in [("#!/bin/bash\n", 0o644), ("#!/no/such/interpreter\n", 0o755)] {
        let house = house(bootstrap, mode).await;
        let reply = house.invoke("{}").await.unwrap();
        let document: Value = serde_json::from_slice(&reply.payload).unwrap();
        assert_eq!(document["errorType"], "Runtime.InvalidEntrypoint", "{bootstrap}: {document}");
        let message = format!(
            "RequestId: {} Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]",
            reply.request_id
        );
        assert_eq!(document["errorMessage"], message);
    }
}

#[tokio::test]
async fn one_that_never_asks_for_an_event_runs_out_of_time_and_one_that_ends_has_ended() {
    let house = house("#!/bin/bash\nexit 4\n", 0o755).await;
    let reply = house.invoke("{}").await.unwrap();
    assert!(String::from_utf8_lossy(&reply.payload).contains("exit status 4"));
}

/// Answers in pieces; the event says how it goes on after the first.
const STREAMING: &str = r#"#!/bin/bash
set -euo pipefail
HOST="$AWS_LAMBDA_RUNTIME_API"
while true; do
  exec 3<>"/dev/tcp/${HOST%:*}/${HOST#*:}"
  printf 'GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$HOST" >&3
  ID=""; LENGTH=0
  while IFS= read -r LINE <&3; do
    LINE="${LINE%$'\r'}"
    [ -z "$LINE" ] && break
    case "${LINE,,}" in
      lambda-runtime-aws-request-id:*) ID="${LINE#*: }" ;;
      content-length:*) LENGTH="${LINE#*: }" ;;
    esac
  done
  EVENT="$(head -c "$LENGTH" <&3)"
  exec 3>&-
  exec 3<>"/dev/tcp/${HOST%:*}/${HOST#*:}"
  printf 'POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\nHost: %s\r\nContent-Type: text/event-stream\r\n' "$ID" "$HOST" >&3
  printf 'Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n' >&3
  printf 'Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n5\r\nfirst\r\n' >&3
  case "$EVENT" in
    '"hang"') while true; do read -r -t 1 LINE <&3 || true; done ;;
    '"break"') printf '0\r\nLambda-Runtime-Function-Error-Type: Own.Broken\r\nLambda-Runtime-Function-Error-Body: %s\r\n\r\n' "$(printf '{"errorType":"Own.Broken"}' | base64 -w0)" >&3 ;;
    *) printf '4\r\nlast\r\n0\r\n\r\n' >&3 ;;
  esac
  cat <&3 >/dev/null
  exec 3>&-
done
"#;

#[tokio::test]
async fn a_custom_runtime_streams_by_chunks() {
    let chunk = |text: &'static str| Piece::Chunk(Bytes::from_static(text.as_bytes()));
    let house = house(STREAMING, 0o755).await;
    // Chunks of the wire may come together: what counts is what they say, and how the answer ended.
    let (content_type, mut pieces) = house.streamed("\"end\"").await;
    assert_eq!(content_type.as_deref(), Some("text/event-stream"));
    assert_eq!(pieces.pop(), Some(Piece::End(StreamEnd { error: None, log_tail: None })));
    let said: Vec<u8> =
        pieces.iter().flat_map(|piece| if let Piece::Chunk(bytes) = piece { bytes.to_vec() } else { vec![] }).collect();
    assert_eq!(said, b"firstlast");

    let (_, pieces) = house.streamed("\"break\"").await;
    let error = Some(Bytes::from_static(br#"{"errorType":"Own.Broken"}"#));
    assert_eq!(pieces, [chunk("first"), Piece::End(StreamEnd { error, log_tail: None })]);
    assert_eq!(house.call("\"end\"").await, "firstlast", "put together for a caller that wants it whole");
}

#[tokio::test]
async fn the_first_piece_of_a_custom_runtime_comes_though_it_never_ends() {
    let house = House::new();
    let mut definition = function(&house, STREAMING.as_bytes(), 0o755).await;
    definition.timeout_s = 1;
    house.functions.table().put(definition);
    let (_, pieces) = house.streamed("\"hang\"").await;
    let [Piece::Chunk(first), Piece::End(StreamEnd { error: Some(error), .. })] = pieces.as_slice() else { panic!("{pieces:?}") };
    assert_eq!(first, "first");
    assert!(error.starts_with(b"{\"errorType\":\"Sandbox.Timedout\""), "{error:?}");
}
