//! Layers with the AWS CLI: published, given to a function, called, updated, deleted, and still there after the server was killed.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::http;
use crate::python;
use crate::server::Server;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
const SOURCE: &str = "import greeting\ndef handler(event, context):\n    return [greeting.TEXT, open('/opt/note').read()]\n";

/// Publishes a version of a layer of these files.
#[track_caller]
fn publish(aws: &Aws, name: &str, files: &[(&str, &str)], more: &[&str]) -> Value {
    let package = aws.path(&format!("{name}.zip"));
    python::package_of(&package, files, None);
    aws.ok(&format!("lambda publish-layer-version --layer-name {name} --zip-file fileb://{package}"), more)
}

#[track_caller]
fn called(aws: &Aws, qualifier: &str) -> Value {
    let answer = aws.path("answer.json");
    let told = aws.ok(&format!("lambda invoke --function-name greet --qualifier {qualifier} {answer}"), &[]);
    let answer = std::fs::read_to_string(answer).unwrap();
    assert_eq!(told.get("FunctionError"), None, "{answer}");
    serde_json::from_str(&answer).unwrap()
}

#[test]
fn a_function_runs_with_its_layers_through_updates_deletions_and_a_crash() {
    let mut server = Server::lasting();
    let aws = Aws::to(&server);
    let role = aws.ok("iam create-role --role-name r --assume-role-policy-document", &[TRUST]);
    let words = [("python/greeting.py", "TEXT = 'hello'\n"), ("note", "words")];
    let first = publish(&aws, "words", &words, &["--compatible-runtimes", "python3.13", "--description", "what is said"]);
    let note = publish(&aws, "note", &[("note", "note")], &[]);
    assert_eq!((&first["Version"], &note["Version"]), (&json!(1), &json!(1)));
    let (words, note) = (text(&first, "/LayerVersionArn").to_owned(), text(&note, "/LayerVersionArn").to_owned());

    let package = aws.path("greet.zip");
    python::package(&package, SOURCE);
    let line = format!(
        "lambda create-function --function-name greet --runtime python3.13 --handler app.handler --role {} --zip-file fileb://{package} --layers {words} {note}",
        text(&role, "/Role/Arn")
    );
    let created = aws.ok(&line, &[]);
    assert_eq!(created["Layers"][1]["Arn"], json!(note));
    assert_eq!(created["Layers"][0]["CodeSize"], first["Content"]["CodeSize"]);
    assert_eq!(called(&aws, "$LATEST"), json!(["hello", "note"]), "the later layer hides what the earlier has");
    aws.ok("lambda publish-version --function-name greet", &[]);

    let shown = aws.ok("lambda get-layer-version --layer-name words --version-number 1", &[]);
    assert_eq!((text(&shown, "/Description"), &shown["CompatibleRuntimes"]), ("what is said", &json!(["python3.13"])));
    let by_arn = aws.ok(&format!("lambda get-layer-version-by-arn --arn {words}"), &[]);
    assert_eq!(text(&by_arn, "/Content/CodeSha256"), text(&shown, "/Content/CodeSha256"));
    let location = text(&shown, "/Content/Location");
    let path = location.strip_prefix(&server.endpoint).unwrap();
    let downloaded = http::get(server.address, path, &[]);
    assert_eq!(downloaded.body, std::fs::read(aws.path("words.zip")).unwrap(), "the link gives what was uploaded");
    let listed = aws.ok("lambda list-layers --compatible-runtime python3.13", &[]);
    assert_eq!(listed["Layers"][0]["LatestMatchingVersion"]["LayerVersionArn"], json!(words), "{listed}");
    assert_eq!(listed["Layers"].as_array().unwrap().len(), 1, "{listed}");

    let granted = aws.ok(
        "lambda add-layer-version-permission --layer-name words --version-number 1 --statement-id s --action lambda:GetLayerVersion --principal",
        &["111122223333"],
    );
    let policy = aws.ok("lambda get-layer-version-policy --layer-name words --version-number 1", &[]);
    assert!(text(&policy, "/Policy").contains(text(&granted, "/Statement")), "{policy}");
    aws.ok("lambda remove-layer-version-permission --layer-name words --version-number 1 --statement-id s", &[]);

    let second = publish(&aws, "words", &[("python/greeting.py", "TEXT = 'goodbye'\n"), ("note", "words")], &[]);
    assert_eq!(second["Version"], json!(2));
    let second = text(&second, "/LayerVersionArn");
    let refused =
        aws.fails(&format!("lambda update-function-configuration --function-name greet --layers {words} {second}"), &[]);
    assert!(refused.contains("Two different versions of the same layer are not allowed"), "{refused}");
    aws.ok(&format!("lambda update-function-configuration --function-name greet --layers {note} {second}"), &[]);
    assert_eq!(called(&aws, "$LATEST"), json!(["goodbye", "words"]));
    assert_eq!(called(&aws, "1"), json!(["hello", "note"]), "a version keeps the layers that it was published with");

    for version in ["1", "2"] {
        aws.ok(&format!("lambda delete-layer-version --layer-name words --version-number {version}"), &[]);
    }
    let versions = aws.ok("lambda list-layer-versions --layer-name words", &[]);
    assert_eq!(versions["LayerVersions"], json!([]));
    let refused = aws.fails("lambda get-layer-version --layer-name words --version-number 1", &[]);
    assert!(refused.contains("The resource you requested does not exist."), "{refused}");
    let refused = aws.fails(&format!("lambda update-function-configuration --function-name greet --layers {words}"), &[]);
    assert!(refused.contains(&format!("Layer version {words} does not exist.")), "{refused}");

    server.restart(Signal::KILL);
    let aws = Aws::to(&server);
    assert_eq!(called(&aws, "$LATEST"), json!(["goodbye", "words"]));
    assert_eq!(called(&aws, "1"), json!(["hello", "note"]));
    let third = publish(&aws, "words", &[("python/greeting.py", "")], &[]);
    assert_eq!(third["Version"], json!(3), "a number is never given again");
    aws.ok("lambda update-function-configuration --function-name greet --layers", &[]);
    let bare = aws.ok("lambda get-function-configuration --function-name greet", &[]);
    assert_eq!(bare.get("Layers"), None);
}
