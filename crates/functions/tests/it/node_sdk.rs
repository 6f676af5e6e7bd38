//! What AWS's Node runtimes carry: fetched once, by the npm of the Node that is there, when a function first needs it.

use gatewright_model::function::FunctionDefinition;
use serde_json::{Value, json};

use crate::house::{House, zipped};
use crate::layers;

const REQUIRES: &str = "const { STSClient } = require('@aws-sdk/client-sts');\n\
    const { SignatureV4 } = require('@smithy/signature-v4');\n\
    exports.handler = async () => ({ client: typeof STSClient, smithy: typeof SignatureV4, place: require.resolve('@aws-sdk/client-sts') })\n";
const IMPORTS: &str = "import { helper } from './lib/helper.mjs';\nimport { Lambda } from '@aws-sdk/client-lambda';\n\
    export const handler = async () => ({ client: typeof Lambda, helper: helper(), url: import.meta.url })\n";
/// Not in the module that is loaded first, and by a package too.
const HELPER: &str = "import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\nimport name from 'some-package';\n\
    export const helper = () => typeof DynamoDBDocumentClient + ' ' + name\n";
const PACKAGE: &str = "import { SSM } from '@aws-sdk/client-ssm';\nexport default SSM.name\n";
const IMPORTS_LATER: &str = "exports.handler = async () => typeof (await import('@aws-sdk/client-sqs')).SQSClient + typeof require('@aws-sdk/client-sns').SNS\n";
const VERSION_2: &str = "const AWS = require('aws-sdk');\nexports.handler = async () => [AWS.VERSION, typeof AWS.S3]\n";

/// What a layer carries comes first, and the runtime's stands behind it.
const LAYER: [(&str, &str); 2] = [
    ("nodejs/node_modules/@aws-sdk/client-sts/package.json", r#"{"main":"index.js"}"#),
    ("nodejs/node_modules/@aws-sdk/client-sts/index.js", "exports.name = 'of a layer'\n"),
];
const IMPORTS_FROM_A_LAYER: &str = "import { name } from '@aws-sdk/client-sts';\nimport { SNS } from '@aws-sdk/client-sns';\n\
    import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n\
    export const handler = async () => [name, SNS.name, require('@aws-sdk/client-sts').name, require('@aws-sdk/client-sns').SNS.name]\n";

async fn put(house: &House, runtime: &str, handler: &str) {
    let definition = define(house, runtime, handler).await;
    house.functions.table().put(definition);
}

async fn define(house: &House, runtime: &str, handler: &str) -> FunctionDefinition {
    let files = [
        ("requires.js", REQUIRES),
        ("imports.mjs", IMPORTS),
        ("lib/helper.mjs", HELPER),
        ("node_modules/some-package/package.json", r#"{"type":"module","exports":"./index.js"}"#),
        ("node_modules/some-package/index.js", PACKAGE),
        ("imports_later.js", IMPORTS_LATER),
        ("imports_from_a_layer.mjs", IMPORTS_FROM_A_LAYER),
        ("version_2.js", VERSION_2),
    ];
    let mut definition = house.package(&files, handler).await;
    definition.runtime = runtime.to_owned();
    definition.memory_size_mb = 256;
    definition
}

async fn answer(house: &House) -> Value {
    serde_json::from_str(&house.call("{}").await).unwrap()
}

async fn imports_are_found(house: &House) {
    put(house, "nodejs20.x", "imports.handler").await;
    let expected = json!({ "client": "function", "helper": "function SSM", "url": "file:///var/task/imports.mjs" });
    for _ in 0..2 {
        assert_eq!(answer(house).await, expected);
    }
}

async fn requires_are_found(house: &House) {
    put(house, "nodejs22.x", "requires.handler").await;
    let found = answer(house).await;
    assert_eq!((&found["client"], &found["smithy"]), (&json!("function"), &json!("function")));
    let place = found["place"].as_str().unwrap();
    assert!(place.starts_with("/var/runtime/sdk/node-aws-sdk-3-"), "{place}");
}

#[tokio::test]
async fn version_3_is_found_by_import_and_require_also_when_it_is_not_there_yet() {
    let house = House::new();
    imports_are_found(&house).await;
    // Now it is there, and Node finds it by itself.
    requires_are_found(&house).await;
    imports_are_found(&house).await;
    put(&house, "nodejs20.x", "imports_later.handler").await;
    assert_eq!(answer(&house).await, "functionfunction");
    let mut layered = define(&house, "nodejs20.x", "imports_from_a_layer.handler").await;
    layered.layers.push(layers::layer(&house, zipped(&LAYER)).await);
    house.functions.table().put(layered);
    assert_eq!(answer(&house).await, json!(["of a layer", "SNS", "of a layer", "SNS"]));
    // What this runtime does not carry is not found, and nothing is asked for.
    put(&house, "nodejs20.x", "version_2.handler").await;
    let reply = house.invoke("{}").await.unwrap();
    let document: Value = serde_json::from_slice(&reply.payload).unwrap();
    assert_eq!(document["errorType"], "Runtime.ImportModuleError");
    let message = document["errorMessage"].as_str().unwrap();
    assert!(message.starts_with("Error: Cannot find module 'aws-sdk'\nRequire stack:"), "{message}");

    let house = House::new();
    requires_are_found(&house).await;
}

#[tokio::test]
async fn version_2_is_what_older_runtimes_carry() {
    let house = House::new();
    put(&house, "nodejs16.x", "version_2.handler").await;
    assert_eq!(answer(&house).await, json!(["2.1693.0", "function"]));
    assert_eq!(answer(&house).await, json!(["2.1693.0", "function"]));
}
