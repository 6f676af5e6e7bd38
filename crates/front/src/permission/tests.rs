mod cases;

use std::collections::BTreeSet;

use gatewright_model::ids::{AccountId, Region};
use gatewright_wire::document::Document;
use gatewright_wire::schema::{OperationSchema, ServiceSchema};
use serde_json::{Value, json};

use super::{Asked, NamedRole, Place, asked, known, role_named};
use crate::document_json;
use cases::cases;

static SERVICES: [&ServiceSchema; 7] = [
    &gatewright_shapes_iam::SERVICE,
    &gatewright_shapes_sts::SERVICE,
    &gatewright_shapes_logs::SERVICE,
    &gatewright_shapes_s3::SERVICE,
    &gatewright_shapes_lambda::SERVICE,
    &gatewright_shapes_apigateway::SERVICE,
    &gatewright_shapes_cognito_idp::SERVICE,
];

#[track_caller]
fn service(name: &str) -> &'static ServiceSchema {
    SERVICES.into_iter().find(|service| service.name == name).unwrap()
}

#[track_caller]
fn operation(service: &ServiceSchema, name: &str) -> &'static OperationSchema {
    service.operations.iter().find(|operation| operation.name == name).unwrap()
}

#[track_caller]
fn document(operation: &'static OperationSchema, input: Value) -> Document {
    document_json::read(operation.input, input).unwrap_or_else(|mismatch| panic!("{}: {mismatch}", operation.name))
}

fn asked_in(
    region: &str,
    service: &ServiceSchema,
    operation: &OperationSchema,
    input: &Document,
    role: NamedRole<'_>,
) -> Vec<Asked> {
    let (region, account) = (Region::parse(region).unwrap(), AccountId::parse("123456789012").unwrap());
    asked(service, operation, input, &Place { region: &region, account: &account }, role)
}

fn lines(asked: &[Asked]) -> Vec<String> {
    asked.iter().map(|Asked { action, resource }| format!("{action} {resource}")).collect()
}

/// A call in us-east-1 of account 123456789012, its roles looked up and not found; expected are lines of action and resource.
#[track_caller]
fn check(service_name: &str, name: &str, input: Value, expected: &[&str]) {
    let service = service(service_name);
    let operation = operation(service, name);
    let input = document(operation, input);
    assert_eq!(lines(&asked_in("us-east-1", service, operation, &input, NamedRole::Absent)), expected, "{name} {input:?}");
}

#[test]
fn each_operation_asks_for_its_action_and_its_resource() {
    for (service, operation, input, expected) in cases() {
        check(service, operation, input, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn every_operation_is_known_by_its_table_and_has_a_case() {
    let cases: BTreeSet<(&str, &str)> = cases().into_iter().map(|(service, operation, ..)| (service, operation)).collect();
    let (region, account) = (Region::us_east_1(), AccountId::developer());
    let place = Place { region: &region, account: &account };
    for service in SERVICES {
        for operation in service.operations {
            let name = (service.name, operation.name);
            let asked = known(service, operation, &Document::Structure(Vec::new()), &place, NamedRole::NotLookedUp);
            assert!(asked.is_some(), "{name:?} is in no table of crates/front/src/permission");
            assert!(cases.contains(&name), "{name:?} has no case here");
            // The table of an operation that has nothing to ask for would let everybody in.
            assert_eq!(asked == Some(Vec::new()), name == ("sts", "GetCallerIdentity"), "{name:?}");
        }
    }
}

#[test]
fn what_no_table_knows_asks_for_its_own_name_on_everything() {
    static UNKNOWN: OperationSchema = OperationSchema {
        name: "PutThing",
        method: "PUT",
        uri: "/restapis/{restapi_id}",
        success_status: 200,
        is_unsigned: false,
        input: &gatewright_shapes_apigateway::schemas::EMPTY,
        output: &gatewright_shapes_apigateway::schemas::EMPTY,
        result_wrapper: "",
    };
    for service in SERVICES {
        let asked = asked_in("us-east-1", service, &UNKNOWN, &Document::Structure(Vec::new()), NamedRole::Absent);
        assert_eq!(lines(&asked), [format!("{}:PutThing *", service.name)]);
    }
}

#[test]
fn what_is_missing_or_malformed_asks_for_everything() {
    for service in SERVICES {
        for operation in service.operations {
            let asked = asked_in("us-east-1", service, operation, &Document::Structure(Vec::new()), NamedRole::Absent);
            let has_labels = operation.uri.contains('{');
            let is_told = asked.first().is_none_or(|asked| asked.resource != "*");
            assert!(!has_labels || !is_told, "{} {}", operation.name, lines(&asked).join(", "));
        }
    }
    for (service, operation, input, expected) in [
        ("s3", "GetObject", json!({"Bucket": "pets/a", "Key": "b"}), "s3:GetObject *"),
        ("s3", "GetObject", json!({"Bucket": "pets", "Key": "k".repeat(1025)}), "s3:GetObject *"),
        ("s3", "DeleteObjects", json!({"Bucket": "pets", "Delete": {"Objects": []}}), "s3:DeleteObject *"),
        ("lambda", "Invoke", json!({"FunctionName": "a:b:c"}), "lambda:InvokeFunction *"),
        ("lambda", "Invoke", json!({"FunctionName": "greet:1", "Qualifier": "2"}), "lambda:InvokeFunction *"),
        ("lambda", "Invoke", json!({"FunctionName": "gre*"}), "lambda:InvokeFunction *"),
        ("lambda", "GetLayerVersion", json!({"LayerName": "sha*", "VersionNumber": 1}), "lambda:GetLayerVersion *"),
        ("lambda", "GetLayerVersion", json!({"LayerName": "shared:1", "VersionNumber": 1}), "lambda:GetLayerVersion *"),
        ("lambda", "GetLayerVersion", json!({"LayerName": "shared", "VersionNumber": 0}), "lambda:GetLayerVersion *"),
        (
            "lambda",
            "GetLayerVersionByArn",
            json!({"Arn": "arn:aws:lambda:us-east-1:123456789012:layer:shared:1:2"}),
            "lambda:GetLayerVersion *",
        ),
        (
            "lambda",
            "GetLayerVersionByArn",
            json!({"Arn": "arn:aws:lambda:us-east-1:123456789012:layer:shared:01"}),
            "lambda:GetLayerVersion *",
        ),
        ("lambda", "Invoke", json!({"FunctionName": "arn:aws-cn:lambda:function:greet"}), "lambda:InvokeFunction *"),
        ("apigateway", "GetRestApi", json!({"restApiId": "a1/stages/prod"}), "apigateway:GET *"),
        ("apigateway", "GetRestApi", json!({"restApiId": "*"}), "apigateway:GET *"),
        ("cognito-idp", "AdminGetUser", json!({"UserPoolId": "us-east-1_*", "Username": "u"}), "cognito-idp:AdminGetUser *"),
        ("logs", "DeleteLogGroup", json!({"logGroupName": "g:log-stream:s"}), "logs:DeleteLogGroup *"),
        ("logs", "DescribeLogStreams", json!({"logGroupName": "g", "logGroupIdentifier": "g"}), "logs:DescribeLogStreams *"),
        ("logs", "DescribeLogStreams", json!({"logGroupIdentifier": "g:*"}), "logs:DescribeLogStreams *"),
        (
            "logs",
            "DescribeLogStreams",
            json!({"logGroupIdentifier": "arn:aws:logs:eu-west-1:123456789012:log-group:g"}),
            "logs:DescribeLogStreams *",
        ),
        (
            "logs",
            "ListTagsForResource",
            json!({"resourceArn": "arn:aws:logs:us-east-1:123456789012:destination:g"}),
            "logs:ListTagsForResource *",
        ),
        ("iam", "GetRole", json!({"RoleName": "team/Writer"}), "iam:GetRole *"),
        ("iam", "GetPolicy", json!({"PolicyArn": "arn:aws:iam::123456789012:role/Writer"}), "iam:GetPolicy *"),
        ("iam", "GetPolicy", json!({"PolicyArn": "arn:aws-cn:iam::aws:policy/Writer"}), "iam:GetPolicy *"),
        ("iam", "CreateRole", json!({"RoleName": "W", "Path": "team", "AssumeRolePolicyDocument": "{}"}), "iam:CreateRole *"),
    ] {
        check(service, operation, input, &[expected]);
    }
}

#[test]
fn a_function_is_one_resource_however_it_is_written() {
    let greet = "lambda:InvokeFunction arn:aws:lambda:us-east-1:123456789012:function:greet";
    for (name, qualifier, expected) in [
        ("greet", None, greet.to_owned()),
        ("function:greet", None, greet.to_owned()),
        ("123456789012:greet", None, greet.to_owned()),
        ("123456789012:function:greet", None, greet.to_owned()),
        ("us-east-1:123456789012:function:greet", None, greet.to_owned()),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet", None, greet.to_owned()),
        ("greet:live", None, format!("{greet}:live")),
        ("greet", Some("live"), format!("{greet}:live")),
        ("greet:live", Some("live"), format!("{greet}:live")),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet:live", None, format!("{greet}:live")),
        ("greet", Some("$LATEST"), format!("{greet}:$LATEST")),
        (
            "arn:aws:lambda:eu-west-1:999999999999:function:greet",
            None,
            "lambda:InvokeFunction arn:aws:lambda:eu-west-1:999999999999:function:greet".to_owned(),
        ),
        ("function", None, "lambda:InvokeFunction arn:aws:lambda:us-east-1:123456789012:function:function".to_owned()),
    ] {
        check("lambda", "Invoke", json!({"FunctionName": name, "Qualifier": qualifier}), &[&expected]);
    }
}

#[test]
fn a_key_is_asked_about_letter_for_letter() {
    for key in ["a//b", "../a", "%2F", "*", "a?b", "ü", "/", " "] {
        check("s3", "GetObject", json!({"Bucket": "pets", "Key": key}), &[&format!("s3:GetObject arn:aws:s3:::pets/{key}")]);
    }
}

#[test]
fn a_copy_reads_its_source() {
    for (source, expected) in [
        ("from/k", "s3:GetObject arn:aws:s3:::from/k"),
        ("/from/k", "s3:GetObject arn:aws:s3:::from/k"),
        ("from%2Fa%2Fb", "s3:GetObject arn:aws:s3:::from/a/b"),
        ("from//k", "s3:GetObject arn:aws:s3:::from//k"),
        ("from/%25", "s3:GetObject arn:aws:s3:::from/%"),
        ("from/k?versionId=null", "s3:GetObjectVersion arn:aws:s3:::from/k"),
        ("from/what%3FversionId=1", "s3:GetObject arn:aws:s3:::from/what?versionId=1"),
        ("//k", "s3:GetObject *"),
        ("from", "s3:GetObject *"),
        ("from/%FF", "s3:GetObject *"),
        ("arn:aws:s3:us-east-1:123456789012:accesspoint/a/object/k", "s3:GetObject *"),
    ] {
        let input = json!({"Bucket": "pets", "Key": "k", "CopySource": source});
        check("s3", "CopyObject", input, &[expected, "s3:PutObject arn:aws:s3:::pets/k"]);
    }
}

#[test]
fn a_role_is_passed_by_its_one_arn() {
    let passed = |role: &str| if role.contains("service-role/greet") { role.to_owned() } else { "*".to_owned() };
    for role in [
        "arn:aws:iam::123456789012:role/service-role/greet",
        "arn:aws:iam::999999999999:role/service-role/greet",
        "arn:aws:iam::123456789012:rolegreet",
        "arn:aws:iam::123456789012:user/greet",
        "arn:aws:iam:us-east-1:123456789012:role/greet",
        "arn:aws:iam::*:role/greet",
        "arn:aws-cn:iam::123456789012:role/greet",
        "greet",
    ] {
        let input = json!({"FunctionName": "greet", "Role": role});
        let function = "lambda:UpdateFunctionConfiguration arn:aws:lambda:us-east-1:123456789012:function:greet";
        check("lambda", "UpdateFunctionConfiguration", input, &[function, &format!("iam:PassRole {}", passed(role))]);
    }
}

#[test]
fn api_gateway_is_handed_roles_and_policies_in_patches_too() {
    let role = "arn:aws:iam::123456789012:role/caller";
    let pass = format!("iam:PassRole {role}");
    let api = "arn:aws:apigateway:us-east-1::/restapis";
    let method = json!({"restApiId": "a1", "resourceId": "r1", "httpMethod": "GET"});
    let with = |more: Value| {
        let mut input = method.clone();
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    let integration = format!("{api}/a1/resources/r1/methods/GET/integration");
    let put = format!("apigateway:PUT {integration}");
    check("apigateway", "PutIntegration", with(json!({"type": "AWS", "credentials": role})), &[&put, &pass]);
    check("apigateway", "PutIntegration", with(json!({"type": "AWS", "credentials": ""})), &[&put]);
    let patch = json!({"patchOperations": [
        {"op": "replace", "path": "/credentials", "value": role},
        {"op": "replace", "path": "/timeoutInMillis", "value": "50"},
        {"op": "remove", "path": "/credentials"},
    ]});
    check("apigateway", "UpdateIntegration", with(patch), &[&format!("apigateway:PATCH {integration}"), &pass]);
    let authorizer = json!({"restApiId": "a1", "name": "n", "type": "TOKEN", "authorizerCredentials": role});
    check("apigateway", "CreateAuthorizer", authorizer, &[&format!("apigateway:POST {api}/a1/authorizers"), &pass]);
    let patch = json!([{"op": "replace", "path": "/authorizerCredentials", "value": role}]);
    let patch = json!({"restApiId": "a1", "authorizerId": "u1", "patchOperations": patch});
    check("apigateway", "UpdateAuthorizer", patch, &[&format!("apigateway:PATCH {api}/a1/authorizers/u1"), &pass]);
    let create = [format!("apigateway:POST {api}"), format!("apigateway:UpdateRestApiPolicy {api}")];
    check("apigateway", "CreateRestApi", json!({"name": "n", "policy": "{}"}), &[&create[0], &create[1]]);
    let patch = json!({"restApiId": "a1", "patchOperations": [{"op": "replace", "path": "/policy", "value": "{}"}]});
    let update = [format!("apigateway:PATCH {api}/a1"), format!("apigateway:UpdateRestApiPolicy {api}/a1")];
    check("apigateway", "UpdateRestApi", patch, &[&update[0], &update[1]]);
}

#[test]
fn a_role_is_asked_about_under_the_arn_that_the_store_has() {
    let iam = service("iam");
    let get = operation(iam, "GetRole");
    let input = document(get, json!({"RoleName": "Writer"}));
    assert_eq!(role_named(iam, get, &input), Some("Writer"));
    let arn = "arn:aws:iam::123456789012:role/team/Writer";
    for (role, expected) in [
        (NamedRole::At(arn), vec!["iam:GetRole arn:aws:iam::123456789012:role/team/Writer"]),
        (NamedRole::Absent, vec!["iam:GetRole arn:aws:iam::123456789012:role/Writer"]),
        (NamedRole::NotLookedUp, vec!["iam:GetRole *", "iam:GetRole arn:aws:iam::123456789012:role/Writer"]),
    ] {
        assert_eq!(lines(&asked_in("us-east-1", iam, get, &input, role)), expected);
    }
    let create = operation(iam, "CreateRole");
    let input = document(create, json!({"RoleName": "Writer", "AssumeRolePolicyDocument": "{}"}));
    assert_eq!(role_named(iam, create, &input), None);
    let invoke = operation(service("lambda"), "Invoke");
    assert_eq!(role_named(service("lambda"), invoke, &document(invoke, json!({"FunctionName": "Writer"}))), None);
}

#[test]
fn resources_are_of_the_partition_of_the_region() {
    for (service_name, name, input, expected) in [
        ("s3", "GetObject", json!({"Bucket": "pets", "Key": "k"}), "arn:aws-cn:s3:::pets/k"),
        ("s3", "ListBuckets", json!({}), "arn:aws-cn:s3:::*"),
        ("lambda", "Invoke", json!({"FunctionName": "f"}), "arn:aws-cn:lambda:cn-north-1:123456789012:function:f"),
        ("iam", "GetRole", json!({"RoleName": "r"}), "arn:aws-cn:iam::123456789012:role/r"),
        ("iam", "GetPolicy", json!({"PolicyArn": "arn:aws-cn:iam::aws:policy/p"}), "arn:aws-cn:iam::aws:policy/p"),
        ("apigateway", "GetRestApis", json!({}), "arn:aws-cn:apigateway:cn-north-1::/restapis"),
        (
            "logs",
            "DeleteLogGroup",
            json!({"logGroupName": "g"}),
            "arn:aws-cn:logs:cn-north-1:123456789012:log-group:g:log-stream:",
        ),
    ] {
        let service = service(service_name);
        let operation = operation(service, name);
        let asked = asked_in("cn-north-1", service, operation, &document(operation, input), NamedRole::Absent);
        let resources: Vec<&str> = asked.iter().map(|asked| asked.resource.as_str()).collect();
        assert_eq!(resources, [expected], "{name}");
    }
}
