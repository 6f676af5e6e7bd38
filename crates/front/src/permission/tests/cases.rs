//! A case for every operation of every service.

use gatewright_wire::schema::{Kind, OperationSchema};
use serde_json::{Value, json};

use super::{operation, service};

/// Service, operation, input, what is asked.
pub(super) type Case = (&'static str, &'static str, Value, Vec<String>);

fn case(service: &'static str, operation: &'static str, input: Value, asked: &str) -> Case {
    (service, operation, input, asked.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect())
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![case("sts", "GetCallerIdentity", json!({}), "")];
    cases.extend(iam_cases());
    cases.extend(logs_cases());
    cases.extend(s3_cases());
    cases.extend(lambda_cases());
    cases.extend(apigateway_cases());
    cases.extend(cognito_cases());
    cases
}

const POLICY: &str = "arn:aws:iam::123456789012:policy/team/Writer";

fn iam_cases() -> Vec<Case> {
    let on_role = [
        ("GetRole", json!({})),
        ("UpdateRole", json!({})),
        ("UpdateAssumeRolePolicy", json!({"PolicyDocument": "{}"})),
        ("DeleteRole", json!({})),
        ("TagRole", json!({"Tags": []})),
        ("UntagRole", json!({"TagKeys": ["a"]})),
        ("ListRoleTags", json!({})),
        ("PutRolePolicy", json!({"PolicyName": "p", "PolicyDocument": "{}"})),
        ("GetRolePolicy", json!({"PolicyName": "p"})),
        ("ListRolePolicies", json!({})),
        ("DeleteRolePolicy", json!({"PolicyName": "p"})),
        ("AttachRolePolicy", json!({"PolicyArn": POLICY})),
        ("DetachRolePolicy", json!({"PolicyArn": POLICY})),
        ("ListAttachedRolePolicies", json!({"PathPrefix": "/"})),
        ("ListInstanceProfilesForRole", json!({})),
    ];
    let on_policy = [
        ("GetPolicy", json!({})),
        ("DeletePolicy", json!({})),
        ("ListEntitiesForPolicy", json!({})),
        ("CreatePolicyVersion", json!({"PolicyDocument": "{}"})),
        ("GetPolicyVersion", json!({"VersionId": "v1"})),
        ("ListPolicyVersions", json!({})),
        ("SetDefaultPolicyVersion", json!({"VersionId": "v1"})),
        ("DeletePolicyVersion", json!({"VersionId": "v1"})),
    ];
    let with = |mut input: Value, member: &str, value: &str| {
        input[member] = json!(value);
        input
    };
    let on_role = on_role.map(|(name, input)| {
        let asked = format!("iam:{name} arn:aws:iam::123456789012:role/Writer");
        case("iam", name, with(input, "RoleName", "Writer"), &asked)
    });
    let on_policy =
        on_policy.map(|(name, input)| case("iam", name, with(input, "PolicyArn", POLICY), &format!("iam:{name} {POLICY}")));
    let others = [
        case(
            "iam",
            "CreateRole",
            json!({"RoleName": "Writer", "AssumeRolePolicyDocument": "{}"}),
            "iam:CreateRole arn:aws:iam::123456789012:role/Writer",
        ),
        case(
            "iam",
            "CreateRole",
            json!({"RoleName": "W", "Path": "/a/b/", "AssumeRolePolicyDocument": "{}", "Tags": [{"Key": "k", "Value": "v"}]}),
            "iam:CreateRole arn:aws:iam::123456789012:role/a/b/W
             iam:TagRole arn:aws:iam::123456789012:role/a/b/W",
        ),
        case(
            "iam",
            "CreatePolicy",
            json!({"PolicyName": "Writer", "Path": "/team/", "PolicyDocument": "{}", "Tags": [{"Key": "k", "Value": "v"}]}),
            "iam:CreatePolicy arn:aws:iam::123456789012:policy/team/Writer
             iam:TagPolicy arn:aws:iam::123456789012:policy/team/Writer",
        ),
        case("iam", "ListRoles", json!({}), "iam:ListRoles arn:aws:iam::123456789012:role/"),
        case("iam", "ListRoles", json!({"PathPrefix": "/team/"}), "iam:ListRoles arn:aws:iam::123456789012:role/team/"),
        case("iam", "ListPolicies", json!({}), "iam:ListPolicies *"),
    ];
    on_role.into_iter().chain(on_policy).chain(others).collect()
}

fn logs_cases() -> Vec<Case> {
    let group = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f";
    let on_group = [
        ("CreateLogGroup", json!({"logGroupName": "/aws/lambda/f"})),
        ("DeleteLogGroup", json!({"logGroupName": "/aws/lambda/f"})),
        ("PutRetentionPolicy", json!({"logGroupName": "/aws/lambda/f", "retentionInDays": 7})),
        ("DeleteRetentionPolicy", json!({"logGroupName": "/aws/lambda/f"})),
        ("DescribeLogStreams", json!({"logGroupName": "/aws/lambda/f"})),
        ("DescribeLogStreams", json!({"logGroupIdentifier": "/aws/lambda/f"})),
        ("FilterLogEvents", json!({"logGroupIdentifier": group})),
        ("FilterLogEvents", json!({"logGroupIdentifier": format!("{group}:*"), "logStreamNames": ["s"]})),
        ("ListTagsLogGroup", json!({"logGroupName": "/aws/lambda/f"})),
    ];
    let on_stream = [
        ("CreateLogStream", json!({"logGroupName": "/aws/lambda/f", "logStreamName": "2026/[$LATEST]a"})),
        ("DeleteLogStream", json!({"logGroupName": "/aws/lambda/f", "logStreamName": "2026/[$LATEST]a"})),
        ("PutLogEvents", json!({"logGroupName": "/aws/lambda/f", "logStreamName": "2026/[$LATEST]a", "logEvents": []})),
        ("GetLogEvents", json!({"logGroupIdentifier": group, "logStreamName": "2026/[$LATEST]a"})),
    ];
    let on_tags = [
        ("TagResource", json!({"resourceArn": group, "tags": {"k": "v"}})),
        ("UntagResource", json!({"resourceArn": format!("{group}:*"), "tagKeys": ["k"]})),
        ("ListTagsForResource", json!({"resourceArn": group})),
    ];
    let on_group = on_group.map(|(name, input)| case("logs", name, input, &format!("logs:{name} {group}:log-stream:")));
    let on_stream =
        on_stream.map(|(name, input)| case("logs", name, input, &format!("logs:{name} {group}:log-stream:2026/[$LATEST]a")));
    let on_tags = on_tags.map(|(name, input)| case("logs", name, input, &format!("logs:{name} {group}")));
    let others = [
        case(
            "logs",
            "CreateLogGroup",
            json!({"logGroupName": "g", "tags": {"k": "v"}}),
            "logs:CreateLogGroup arn:aws:logs:us-east-1:123456789012:log-group:g:log-stream:
             logs:TagResource arn:aws:logs:us-east-1:123456789012:log-group:g",
        ),
        case(
            "logs",
            "GetLogEvents",
            json!({"logGroupName": "g", "logStreamName": "s", "unmask": true}),
            "logs:GetLogEvents arn:aws:logs:us-east-1:123456789012:log-group:g:log-stream:s
             logs:Unmask arn:aws:logs:us-east-1:123456789012:log-group:g:log-stream:",
        ),
        case(
            "logs",
            "DescribeLogGroups",
            json!({"logGroupNamePrefix": "g"}),
            "logs:DescribeLogGroups arn:aws:logs:us-east-1:123456789012:log-group::log-stream:",
        ),
    ];
    on_group.into_iter().chain(on_stream).chain(on_tags).chain(others).collect()
}

fn s3_cases() -> Vec<Case> {
    let object = |name, more: Value, asked: &str| {
        let mut input = json!({"Bucket": "pets", "Key": "a/b c.txt"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let asked = asked.split_whitespace().map(|action| format!("{action} arn:aws:s3:::pets/a/b c.txt"));
        case("s3", name, input, &asked.collect::<Vec<_>>().join("\n"))
    };
    let bucket = |name, more: Value, asked: &str| {
        let mut input = json!({"Bucket": "pets"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let asked = asked.split_whitespace().map(|action| format!("{action} arn:aws:s3:::pets"));
        case("s3", name, input, &asked.collect::<Vec<_>>().join("\n"))
    };
    let source = json!({"Bucket": "pets", "Key": "k", "CopySource": "/from/a%2Fb%20c"});
    let mut source_of_part = source.clone();
    source_of_part.as_object_mut().unwrap().extend([("PartNumber".to_owned(), json!(1)), ("UploadId".to_owned(), json!("u"))]);
    let upload = json!({"UploadId": "u"});
    vec![
        case("s3", "ListBuckets", json!({}), "s3:ListAllMyBuckets arn:aws:s3:::*"),
        bucket("CreateBucket", json!({"ACL": "private"}), "s3:CreateBucket"),
        bucket(
            "CreateBucket",
            json!({"ACL": "public-read", "GrantRead": "id=1", "ObjectOwnership": "ObjectWriter"}),
            "s3:CreateBucket s3:PutBucketAcl s3:PutBucketOwnershipControls",
        ),
        bucket("HeadBucket", json!({}), "s3:ListBucket"),
        bucket("GetBucketLocation", json!({}), "s3:GetBucketLocation"),
        bucket("DeleteBucket", json!({}), "s3:DeleteBucket"),
        bucket("ListObjects", json!({"Prefix": "a/"}), "s3:ListBucket"),
        bucket("ListObjectsV2", json!({"Prefix": "a/"}), "s3:ListBucket"),
        bucket("ListMultipartUploads", json!({}), "s3:ListBucketMultipartUploads"),
        object("PutObject", json!({}), "s3:PutObject"),
        object(
            "PutObject",
            json!({"ACL": "private", "GrantRead": "id=1", "Tagging": "k=v", "IfMatch": "\"e\""}),
            "s3:PutObject s3:PutObjectAcl s3:PutObjectTagging s3:GetObject",
        ),
        object("PutObject", json!({"IfNoneMatch": "*", "Tagging": ""}), "s3:PutObject"),
        object("GetObject", json!({}), "s3:GetObject"),
        object("GetObject", json!({"VersionId": "null"}), "s3:GetObjectVersion"),
        object("HeadObject", json!({}), "s3:GetObject"),
        object("HeadObject", json!({"VersionId": "null"}), "s3:GetObjectVersion"),
        object("GetObjectTagging", json!({}), "s3:GetObjectTagging"),
        object("GetObjectTagging", json!({"VersionId": "null"}), "s3:GetObjectVersionTagging"),
        object("DeleteObject", json!({}), "s3:DeleteObject"),
        object("DeleteObject", json!({"VersionId": "null"}), "s3:DeleteObjectVersion"),
        object("DeleteObject", json!({"IfMatch": "\"e\""}), "s3:DeleteObject s3:GetObject"),
        object("DeleteObject", json!({"IfMatch": "*"}), "s3:DeleteObject"),
        object("CreateMultipartUpload", json!({"ACL": "bucket-owner-full-control"}), "s3:PutObject s3:PutObjectAcl"),
        object("UploadPart", json!({"PartNumber": 1, "UploadId": "u"}), "s3:PutObject"),
        object("CompleteMultipartUpload", upload.clone(), "s3:PutObject"),
        object("AbortMultipartUpload", upload.clone(), "s3:AbortMultipartUpload"),
        object("ListParts", upload, "s3:ListMultipartUploadParts"),
        case("s3", "CopyObject", source, "s3:GetObject arn:aws:s3:::from/a/b c\n s3:PutObject arn:aws:s3:::pets/k"),
        case("s3", "UploadPartCopy", source_of_part, "s3:GetObject arn:aws:s3:::from/a/b c\n s3:PutObject arn:aws:s3:::pets/k"),
        case(
            "s3",
            "DeleteObjects",
            json!({"Bucket": "pets", "Delete": {"Objects": [{"Key": "a"}, {"Key": "b", "VersionId": "null"}, {"Key": "c", "ETag": "e"}]}}),
            "s3:DeleteObject arn:aws:s3:::pets/a
             s3:DeleteObjectVersion arn:aws:s3:::pets/b
             s3:DeleteObject arn:aws:s3:::pets/c
             s3:GetObject arn:aws:s3:::pets/c",
        ),
    ]
}

fn lambda_cases() -> Vec<Case> {
    let role = "arn:aws:iam::123456789012:role/service-role/greet";
    let function = "arn:aws:lambda:us-east-1:123456789012:function:greet";
    let plain = |name, input| case("lambda", name, input, &format!("lambda:{name} {function}"));
    let of_version = |name, input| case("lambda", name, input, &format!("lambda:{name} {function}:1"));
    let layer = "arn:aws:lambda:us-east-1:123456789012:layer:shared";
    let (version, other_version) = (format!("{layer}:7"), "arn:aws:lambda:us-east-1:111122223333:layer:shared:1");
    let of_layer = |name, input| case("lambda", name, input, &format!("lambda:{name} {version}"));
    vec![
        case(
            "lambda",
            "CreateFunction",
            json!({"FunctionName": "greet", "Role": role, "Code": {"ZipFile": "AAAA"}, "Tags": {}}),
            &format!("lambda:CreateFunction {function}\n iam:PassRole {role}"),
        ),
        case(
            "lambda",
            "CreateFunction",
            json!({"FunctionName": "greet", "Role": role, "Code": {"S3Bucket": "code", "S3Key": "a/b.zip"}, "Tags": {"k": "v"}}),
            &format!(
                "lambda:CreateFunction {function}\n iam:PassRole {role}\n lambda:TagResource {function}\n s3:GetObject arn:aws:s3:::code/a/b.zip"
            ),
        ),
        plain("GetFunction", json!({"FunctionName": "greet"})),
        of_version("GetFunction", json!({"FunctionName": "greet", "Qualifier": "1"})),
        plain("GetFunctionConfiguration", json!({"FunctionName": "greet"})),
        case("lambda", "ListFunctions", json!({}), "lambda:ListFunctions *"),
        plain("PublishVersion", json!({"FunctionName": "greet:$LATEST"})),
        plain("ListVersionsByFunction", json!({"FunctionName": function})),
        plain("PutFunctionConcurrency", json!({"FunctionName": "greet", "ReservedConcurrentExecutions": 5})),
        plain("GetFunctionConcurrency", json!({"FunctionName": "greet"})),
        plain("DeleteFunctionConcurrency", json!({"FunctionName": function})),
        case("lambda", "GetAccountSettings", json!({}), "lambda:GetAccountSettings *"),
        of_version("PutFunctionEventInvokeConfig", json!({"FunctionName": "greet", "Qualifier": "1", "MaximumRetryAttempts": 0})),
        plain("UpdateFunctionEventInvokeConfig", json!({"FunctionName": "greet", "MaximumRetryAttempts": 0})),
        of_version("GetFunctionEventInvokeConfig", json!({"FunctionName": "greet:1"})),
        plain("DeleteFunctionEventInvokeConfig", json!({"FunctionName": "greet"})),
        plain("ListFunctionEventInvokeConfigs", json!({"FunctionName": function})),
        plain("CreateFunctionUrlConfig", json!({"FunctionName": "greet", "AuthType": "NONE"})),
        of_version("GetFunctionUrlConfig", json!({"FunctionName": "greet", "Qualifier": "1"})),
        plain("UpdateFunctionUrlConfig", json!({"FunctionName": function, "AuthType": "AWS_IAM"})),
        of_version("DeleteFunctionUrlConfig", json!({"FunctionName": "greet:1"})),
        plain("ListFunctionUrlConfigs", json!({"FunctionName": "greet"})),
        plain("CreateAlias", json!({"FunctionName": "greet", "Name": "live", "FunctionVersion": "1"})),
        plain("GetAlias", json!({"FunctionName": function, "Name": "live"})),
        plain("ListAliases", json!({"FunctionName": "greet", "FunctionVersion": "1"})),
        plain("UpdateAlias", json!({"FunctionName": "greet", "Name": "live", "FunctionVersion": "2"})),
        plain("DeleteAlias", json!({"FunctionName": "greet", "Name": "live"})),
        plain("UpdateFunctionCode", json!({"FunctionName": "greet", "ZipFile": "AAAA"})),
        case(
            "lambda",
            "UpdateFunctionCode",
            json!({"FunctionName": "greet", "S3Bucket": "code", "S3Key": "k", "S3ObjectVersion": "v"}),
            &format!("lambda:UpdateFunctionCode {function}\n s3:GetObjectVersion arn:aws:s3:::code/k"),
        ),
        plain("UpdateFunctionConfiguration", json!({"FunctionName": "greet", "Timeout": 3})),
        case(
            "lambda",
            "UpdateFunctionConfiguration",
            json!({"FunctionName": "greet", "Layers": [version, other_version, "arn:aws:lambda:::awslayer:A"]}),
            &format!(
                "lambda:UpdateFunctionConfiguration {function}\n lambda:GetLayerVersion {version}\n lambda:GetLayerVersion {other_version}\n lambda:GetLayerVersion *"
            ),
        ),
        case(
            "lambda",
            "CreateFunction",
            json!({"FunctionName": "greet", "Role": role, "Code": {"ZipFile": "AAAA"}, "Layers": [version]}),
            &format!("lambda:CreateFunction {function}\n iam:PassRole {role}\n lambda:GetLayerVersion {version}"),
        ),
        case(
            "lambda",
            "PublishLayerVersion",
            json!({"LayerName": "shared", "Content": {"ZipFile": "AAAA"}}),
            &format!("lambda:PublishLayerVersion {layer}"),
        ),
        case(
            "lambda",
            "PublishLayerVersion",
            json!({"LayerName": layer, "Content": {"S3Bucket": "code", "S3Key": "k"}}),
            &format!("lambda:PublishLayerVersion {layer}\n s3:GetObject arn:aws:s3:::code/k"),
        ),
        of_layer("GetLayerVersion", json!({"LayerName": "shared", "VersionNumber": 7})),
        of_layer("GetLayerVersion", json!({"LayerName": layer, "VersionNumber": 7})),
        of_layer("DeleteLayerVersion", json!({"LayerName": "shared", "VersionNumber": 7})),
        of_layer("GetLayerVersionPolicy", json!({"LayerName": "shared", "VersionNumber": 7})),
        of_layer(
            "AddLayerVersionPermission",
            json!({"LayerName": "shared", "VersionNumber": 7, "StatementId": "s", "Action": "lambda:GetLayerVersion", "Principal": "*"}),
        ),
        of_layer("RemoveLayerVersionPermission", json!({"LayerName": "shared", "VersionNumber": 7, "StatementId": "s"})),
        case("lambda", "GetLayerVersionByArn", json!({"Arn": other_version}), &format!("lambda:GetLayerVersion {other_version}")),
        case("lambda", "ListLayers", json!({}), "lambda:ListLayers *"),
        case("lambda", "ListLayerVersions", json!({"LayerName": "shared"}), "lambda:ListLayerVersions *"),
        case(
            "lambda",
            "UpdateFunctionConfiguration",
            json!({"FunctionName": "greet", "Role": role}),
            &format!("lambda:UpdateFunctionConfiguration {function}\n iam:PassRole {role}"),
        ),
        plain("DeleteFunction", json!({"FunctionName": "greet"})),
        of_version("DeleteFunction", json!({"FunctionName": "greet:1"})),
        plain(
            "AddPermission",
            json!({"FunctionName": "greet", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "*"}),
        ),
        of_version("GetPolicy", json!({"FunctionName": "greet", "Qualifier": "1"})),
        plain("RemovePermission", json!({"FunctionName": "greet", "StatementId": "s"})),
        case("lambda", "Invoke", json!({"FunctionName": "greet"}), &format!("lambda:InvokeFunction {function}")),
        case(
            "lambda",
            "InvokeWithResponseStream",
            json!({"FunctionName": "greet", "Qualifier": "live"}),
            &format!("lambda:InvokeFunction {function}:live"),
        ),
    ]
}

/// The labels of every path, of which an operation takes its own.
fn labels(operation: &OperationSchema) -> Value {
    let all = [
        ("restApiId", "a1b2c3"),
        ("resourceId", "r1"),
        ("parentId", "r1"),
        ("httpMethod", "GET"),
        ("statusCode", "200"),
        ("authorizerId", "u1"),
        ("deploymentId", "d1"),
        ("stageName", "prod"),
        ("responseType", "DEFAULT_4XX"),
    ];
    let Kind::Structure { members } = &operation.input.kind else { panic!("{}", operation.name) };
    let is_member = |name: &str| members.iter().any(|member| member.name == name);
    all.into_iter().filter(|(name, _)| is_member(name)).map(|(name, text)| (name.to_owned(), json!(text))).collect()
}

fn apigateway_cases() -> Vec<Case> {
    let paths = [
        ("CreateRestApi", "POST", ""),
        ("GetRestApi", "GET", "/a1b2c3"),
        ("GetRestApis", "GET", ""),
        ("UpdateRestApi", "PATCH", "/a1b2c3"),
        ("DeleteRestApi", "DELETE", "/a1b2c3"),
        ("CreateResource", "POST", "/a1b2c3/resources/r1"),
        ("GetResource", "GET", "/a1b2c3/resources/r1"),
        ("GetResources", "GET", "/a1b2c3/resources"),
        ("UpdateResource", "PATCH", "/a1b2c3/resources/r1"),
        ("DeleteResource", "DELETE", "/a1b2c3/resources/r1"),
        ("PutMethod", "PUT", "/a1b2c3/resources/r1/methods/GET"),
        ("GetMethod", "GET", "/a1b2c3/resources/r1/methods/GET"),
        ("UpdateMethod", "PATCH", "/a1b2c3/resources/r1/methods/GET"),
        ("DeleteMethod", "DELETE", "/a1b2c3/resources/r1/methods/GET"),
        ("PutIntegration", "PUT", "/a1b2c3/resources/r1/methods/GET/integration"),
        ("GetIntegration", "GET", "/a1b2c3/resources/r1/methods/GET/integration"),
        ("UpdateIntegration", "PATCH", "/a1b2c3/resources/r1/methods/GET/integration"),
        ("DeleteIntegration", "DELETE", "/a1b2c3/resources/r1/methods/GET/integration"),
        ("PutMethodResponse", "PUT", "/a1b2c3/resources/r1/methods/GET/responses/200"),
        ("GetMethodResponse", "GET", "/a1b2c3/resources/r1/methods/GET/responses/200"),
        ("UpdateMethodResponse", "PATCH", "/a1b2c3/resources/r1/methods/GET/responses/200"),
        ("DeleteMethodResponse", "DELETE", "/a1b2c3/resources/r1/methods/GET/responses/200"),
        ("PutIntegrationResponse", "PUT", "/a1b2c3/resources/r1/methods/GET/integration/responses/200"),
        ("GetIntegrationResponse", "GET", "/a1b2c3/resources/r1/methods/GET/integration/responses/200"),
        ("UpdateIntegrationResponse", "PATCH", "/a1b2c3/resources/r1/methods/GET/integration/responses/200"),
        ("DeleteIntegrationResponse", "DELETE", "/a1b2c3/resources/r1/methods/GET/integration/responses/200"),
        ("CreateAuthorizer", "POST", "/a1b2c3/authorizers"),
        ("GetAuthorizer", "GET", "/a1b2c3/authorizers/u1"),
        ("GetAuthorizers", "GET", "/a1b2c3/authorizers"),
        ("UpdateAuthorizer", "PATCH", "/a1b2c3/authorizers/u1"),
        ("DeleteAuthorizer", "DELETE", "/a1b2c3/authorizers/u1"),
        ("CreateDeployment", "POST", "/a1b2c3/deployments"),
        ("GetDeployment", "GET", "/a1b2c3/deployments/d1"),
        ("GetDeployments", "GET", "/a1b2c3/deployments"),
        ("UpdateDeployment", "PATCH", "/a1b2c3/deployments/d1"),
        ("DeleteDeployment", "DELETE", "/a1b2c3/deployments/d1"),
        ("CreateStage", "POST", "/a1b2c3/stages"),
        ("GetStage", "GET", "/a1b2c3/stages/prod"),
        ("GetStages", "GET", "/a1b2c3/stages"),
        ("UpdateStage", "PATCH", "/a1b2c3/stages/prod"),
        ("DeleteStage", "DELETE", "/a1b2c3/stages/prod"),
        ("FlushStageAuthorizersCache", "DELETE", "/a1b2c3/stages/prod/cache/authorizers"),
        ("PutGatewayResponse", "PUT", "/a1b2c3/gatewayresponses/DEFAULT_4XX"),
        ("GetGatewayResponse", "GET", "/a1b2c3/gatewayresponses/DEFAULT_4XX"),
        ("GetGatewayResponses", "GET", "/a1b2c3/gatewayresponses"),
        ("UpdateGatewayResponse", "PATCH", "/a1b2c3/gatewayresponses/DEFAULT_4XX"),
        ("DeleteGatewayResponse", "DELETE", "/a1b2c3/gatewayresponses/DEFAULT_4XX"),
        ("TestInvokeMethod", "POST", "/a1b2c3/resources/r1/methods/GET"),
        ("TestInvokeAuthorizer", "POST", "/a1b2c3/authorizers/u1"),
    ];
    let service = service("apigateway");
    let line = |verb: &str, path: &str| format!("apigateway:{verb} arn:aws:apigateway:us-east-1::/restapis{path}");
    let cases = paths.map(|(name, verb, path)| case("apigateway", name, labels(operation(service, name)), &line(verb, path)));
    cases.into()
}

fn cognito_cases() -> Vec<Case> {
    let pool = "arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Ab1";
    let sms = json!({"SnsCallerArn": "arn:aws:iam::123456789012:role/sms"});
    let on_pool = [
        "DescribeUserPool",
        "UpdateUserPool",
        "DeleteUserPool",
        "CreateUserPoolClient",
        "DescribeUserPoolClient",
        "UpdateUserPoolClient",
        "DeleteUserPoolClient",
        "ListUserPoolClients",
        "GetUserPoolMfaConfig",
        "SetUserPoolMfaConfig",
        "CreateUserPoolDomain",
        "UpdateUserPoolDomain",
        "DeleteUserPoolDomain",
        "CreateResourceServer",
        "DescribeResourceServer",
        "UpdateResourceServer",
        "DeleteResourceServer",
        "ListResourceServers",
        "CreateIdentityProvider",
        "DescribeIdentityProvider",
        "GetIdentityProviderByIdentifier",
        "UpdateIdentityProvider",
        "DeleteIdentityProvider",
        "SetUICustomization",
        "GetUICustomization",
        "ListIdentityProviders",
        "AdminCreateUser",
        "AdminSetUserPassword",
        "AdminResetUserPassword",
        "AdminUserGlobalSignOut",
        "AdminGetUser",
        "AdminDeleteUser",
        "AdminDisableUser",
        "AdminEnableUser",
        "AdminLinkProviderForUser",
        "AdminDisableProviderForUser",
        "ListUsers",
        "AdminConfirmSignUp",
        "AdminSetUserMFAPreference",
        "AdminInitiateAuth",
        "AdminRespondToAuthChallenge",
    ];
    let elsewhere = [
        "CreateUserPool",
        "ListUserPools",
        "DescribeUserPoolDomain",
        "SignUp",
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "AssociateSoftwareToken",
        "VerifySoftwareToken",
        "SetUserMFAPreference",
        "ForgotPassword",
        "ConfirmForgotPassword",
        "RevokeToken",
        "GlobalSignOut",
        "GetUser",
        "InitiateAuth",
        "RespondToAuthChallenge",
        "GetTokensFromRefreshToken",
    ];
    let on_pool = on_pool
        .map(|name| case("cognito-idp", name, json!({"UserPoolId": "us-east-1_Ab1"}), &format!("cognito-idp:{name} {pool}")));
    let elsewhere = elsewhere.map(|name| case("cognito-idp", name, json!({}), &format!("cognito-idp:{name} *")));
    let roles = [
        case(
            "cognito-idp",
            "CreateUserPool",
            json!({"PoolName": "p", "SmsConfiguration": sms.clone()}),
            "cognito-idp:CreateUserPool *\n iam:PassRole arn:aws:iam::123456789012:role/sms",
        ),
        case(
            "cognito-idp",
            "UpdateUserPool",
            json!({"UserPoolId": "us-east-1_Ab1", "SmsConfiguration": sms}),
            &format!("cognito-idp:UpdateUserPool {pool}\n iam:PassRole arn:aws:iam::123456789012:role/sms"),
        ),
    ];
    on_pool.into_iter().chain(elsewhere).chain(roles).collect()
}
