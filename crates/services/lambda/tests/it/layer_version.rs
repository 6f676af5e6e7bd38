//! Versions of layers: published, shown, listed, deleted.

use bytes::Bytes;
use gatewright_shapes_lambda::operations::{
    DeleteLayerVersion, GetAccountSettings, GetLayerVersion, GetLayerVersionByArn, ListLayerVersions, ListLayers,
    PublishLayerVersion,
};
use gatewright_shapes_lambda::types::{
    Architecture, DeleteLayerVersionRequest, GetAccountSettingsRequest, GetAccountSettingsResponse, GetLayerVersionByArnRequest,
    GetLayerVersionRequest, GetLayerVersionResponse, LayerVersionContentInput, ListLayerVersionsRequest,
    ListLayerVersionsResponse, ListLayersRequest, ListLayersResponse, PublishLayerVersionRequest, Runtime,
};
use gatewright_wire::document::Shape;

use crate::room::{BUCKET, Room, text};

pub(crate) const LAYER_ARN: &str = "arn:aws:lambda:us-east-1:123456789012:layer:shared";

pub(crate) fn publication(name: &str, zip: &'static [u8]) -> PublishLayerVersionRequest {
    PublishLayerVersionRequest {
        layer_name: name.to_owned(),
        content: LayerVersionContentInput { zip_file: Some(Bytes::from_static(zip)), ..LayerVersionContentInput::default() },
        ..PublishLayerVersionRequest::default()
    }
}

/// Publishes a version and gives its number.
pub(crate) async fn publish(room: &Room, input: PublishLayerVersionRequest) -> i64 {
    GetLayerVersionResponse::from_document(room.call(PublishLayerVersion, input).await.unwrap()).unwrap().version.unwrap()
}

pub(crate) fn version_of(layer: &str, version_number: i64) -> GetLayerVersionRequest {
    GetLayerVersionRequest { layer_name: layer.to_owned(), version_number }
}

async fn get(room: &Room, layer: &str, version: i64) -> GetLayerVersionResponse {
    GetLayerVersionResponse::from_document(room.call(GetLayerVersion, version_of(layer, version)).await.unwrap()).unwrap()
}

pub(crate) fn deletion(layer: &str, version_number: i64) -> DeleteLayerVersionRequest {
    DeleteLayerVersionRequest { layer_name: layer.to_owned(), version_number }
}

#[tokio::test]
async fn a_version_is_answered_as_aws_does_and_found_by_name_and_by_arn() {
    let room = Room::new().await;
    let (status, _, body) = room.travel(PublishLayerVersion, publication("shared", b"zip"), &[]).await;
    let sha = "enp6enp6enp6enp6enp6enp6enp6enp6enp6enp6eno=";
    let expected = format!(
        r#"{{"Content":{{"Location":"http://127.0.0.1:4566/code/{}?now=1767225600","CodeSha256":"{sha}","CodeSize":3}},"LayerArn":"{LAYER_ARN}","LayerVersionArn":"{LAYER_ARN}:1","Description":"","CreatedDate":"2026-01-01T00:00:00.000+0000","Version":1}}"#,
        "7a".repeat(32)
    );
    assert_eq!((status, body.as_str()), (201, expected.as_str()));
    for name in ["shared", LAYER_ARN] {
        assert_eq!(room.travel(GetLayerVersion, version_of(name, 1), &[]).await.2, expected);
    }
    let by_arn = GetLayerVersionByArnRequest { arn: format!("{LAYER_ARN}:1") };
    assert_eq!(room.travel(GetLayerVersionByArn, by_arn, &[]).await.2, expected);

    let whole = PublishLayerVersionRequest {
        description: text("for all"),
        license_info: text("MIT"),
        compatible_runtimes: Some(vec![Runtime::Python3_12, Runtime::Nodejs20X]),
        compatible_architectures: Some(vec![Architecture::Arm64]),
        ..publication(LAYER_ARN, b"other")
    };
    assert_eq!(publish(&room, whole).await, 2);
    let shown = get(&room, "shared", 2).await;
    assert_eq!((shown.description.as_deref(), shown.license_info.as_deref()), (Some("for all"), Some("MIT")));
    assert_eq!(shown.compatible_runtimes, Some(vec![Runtime::Python3_12, Runtime::Nodejs20X]));
    assert_eq!(shown.compatible_architectures, Some(vec![Architecture::Arm64]));
    assert_eq!(get(&room, "shared", 1).await.description.as_deref(), Some(""));
}

#[tokio::test]
async fn content_comes_from_the_request_or_a_bucket_and_is_refused_as_code_is() {
    let room = Room::new().await;
    let object = |key: &str| PublishLayerVersionRequest {
        content: LayerVersionContentInput { s3_bucket: text(BUCKET), s3_key: text(key), ..LayerVersionContentInput::default() },
        ..publication("shared", b"")
    };
    assert_eq!(publish(&room, object("code.zip").clone()).await, 1);
    let content = get(&room, "shared", 1).await.content.unwrap();
    assert_eq!(content.code_size, Some(11));

    let invalid = "InvalidParameterValueException";
    let unzip = "Could not unzip uploaded file. Please check your file, then try to upload again.";
    let no_key = "Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error Message: The specified key does not exist.";
    let nothing = PublishLayerVersionRequest { content: LayerVersionContentInput::default(), ..object("x") };
    let cases = [
        (publication("shared", b"broken"), (invalid, 400, unzip)),
        (publication("shared", b"bomb"), (invalid, 400, "Unzipped size must be smaller than 262144000 bytes")),
        (publication("shared", b""), (invalid, 400, "Uploaded file must be a non-empty zip")),
        (object("missing.zip"), (invalid, 400, no_key)),
        (nothing, (invalid, 400, "Please provide a source for function code.")),
    ];
    for (input, expected) in cases {
        room.check_refused(PublishLayerVersion, input, expected).await;
    }
    assert_eq!(publish(&room, publication("shared", b"zip")).await, 2, "a refused version takes no number");
}

#[tokio::test]
async fn a_number_is_never_given_again_and_deleting_always_succeeds() {
    let room = Room::new().await;
    for _ in 0..2 {
        publish(&room, publication("shared", b"zip")).await;
    }
    for number in [1, 2, 2, 9] {
        assert_eq!(room.travel(DeleteLayerVersion, deletion("shared", number), &[]).await, (204, Vec::new(), String::new()));
    }
    assert_eq!(room.travel(DeleteLayerVersion, deletion("unknown", 1), &[]).await.0, 204);
    let gone = ("ResourceNotFoundException", 404, "The resource you requested does not exist.");
    room.check_refused(GetLayerVersion, version_of("shared", 2), gone).await;
    assert_eq!(publish(&room, publication("shared", b"zip")).await, 3);
    assert_eq!(publish(&room, publication("other", b"zip")).await, 1);
}

#[tokio::test]
async fn what_cannot_be_found_is_told_as_aws_does() {
    let room = Room::new().await;
    publish(&room, publication("shared", b"zip")).await;
    let below = ("InvalidParameterValueException", 400, "Layer Version Cannot be less than 1");
    let missing = ("ResourceNotFoundException", 404, "The resource you requested does not exist.");
    for number in [0, -1, i64::MIN] {
        room.check_refused(GetLayerVersion, version_of("shared", number), below).await;
        room.check_refused(DeleteLayerVersion, deletion("shared", number), below).await;
    }
    for (name, number) in [("shared", 2), ("share", 1), ("shared", i64::MAX)] {
        room.check_refused(GetLayerVersion, version_of(name, number), missing).await;
    }
    let elsewhere = LAYER_ARN.replace("us-east-1", "eu-west-1");
    room.check_refused(GetLayerVersion, version_of(&elsewhere, 1), missing).await;
    for arn in [format!("{LAYER_ARN}:2"), format!("{elsewhere}:1"), "arn:aws:lambda:::awslayer:AmazonLinux".to_owned()] {
        room.check_refused(GetLayerVersionByArn, GetLayerVersionByArnRequest { arn }, missing).await;
    }
    let theirs = LAYER_ARN.replace("123456789012", "111122223333");
    for operation in ["DeleteLayerVersion", "PublishLayerVersion", "ListLayerVersions"] {
        let denied = format!(
            "User: arn:aws:iam::123456789012:root is not authorized to perform: lambda:{operation} on resource: {theirs} because no \
             resource-based policy allows the lambda:{operation} action"
        );
        let denied = ("AccessDeniedException", 403, denied.as_str());
        let list = ListLayerVersionsRequest { layer_name: theirs.clone(), ..ListLayerVersionsRequest::default() };
        match operation {
            "DeleteLayerVersion" => room.check_refused(DeleteLayerVersion, deletion(&theirs, 1), denied).await,
            "PublishLayerVersion" => room.check_refused(PublishLayerVersion, publication(&theirs, b"zip"), denied).await,
            _ => room.check_refused(ListLayerVersions, list, denied).await,
        }
    }
}

async fn layers(room: &Room, input: ListLayersRequest) -> (Vec<(String, i64)>, Option<String>) {
    let answer = ListLayersResponse::from_document(room.call(ListLayers, input).await.unwrap()).unwrap();
    let shown = answer.layers.unwrap().into_iter().map(|layer| {
        let (name, newest) = (layer.layer_name.unwrap(), layer.latest_matching_version.unwrap());
        assert_eq!(layer.layer_arn, Some(LAYER_ARN.replace("shared", &name)));
        assert_eq!(newest.layer_version_arn, Some(format!("{}:{}", layer.layer_arn.unwrap(), newest.version.unwrap())));
        (name, newest.version.unwrap())
    });
    (shown.collect(), answer.next_marker)
}

async fn versions(room: &Room, input: ListLayerVersionsRequest) -> (Vec<i64>, Option<String>) {
    let answer = ListLayerVersionsResponse::from_document(room.call(ListLayerVersions, input).await.unwrap()).unwrap();
    let shown = answer.layer_versions.unwrap().into_iter().map(|version| version.version.unwrap());
    (shown.collect(), answer.next_marker)
}

fn versions_of(name: &str) -> ListLayerVersionsRequest {
    ListLayerVersionsRequest { layer_name: name.to_owned(), ..ListLayerVersionsRequest::default() }
}

/// Three layers whose names begin alike: of the first three versions, of which the second is gone.
async fn some_layers() -> Room {
    let room = Room::new().await;
    let compatible = |name: &str, runtimes: Option<Vec<Runtime>>, architecture| PublishLayerVersionRequest {
        compatible_runtimes: runtimes,
        compatible_architectures: Some(vec![architecture]),
        ..publication(name, b"zip")
    };
    for input in [
        compatible("a", Some(vec![Runtime::Python3_12]), Architecture::X86_64),
        compatible("a", None, Architecture::X86_64),
        compatible("a", Some(vec![Runtime::Python3_13, Runtime::Nodejs20X]), Architecture::Arm64),
        compatible("a-b", Some(vec![Runtime::Python3_12]), Architecture::Arm64),
        compatible("a1", None, Architecture::X86_64),
    ] {
        publish(&room, input).await;
    }
    room.call(DeleteLayerVersion, deletion("a", 2)).await.unwrap();
    room
}

#[tokio::test]
async fn lists_hold_what_is_compatible_with_what_is_asked_for() {
    let room = some_layers().await;
    let named =
        |expected: &[(&str, i64)]| expected.iter().map(|(name, version)| ((*name).to_owned(), *version)).collect::<Vec<_>>();
    let wanted = |compatible_runtime, compatible_architecture| ListLayersRequest {
        compatible_runtime,
        compatible_architecture,
        ..ListLayersRequest::default()
    };
    assert_eq!(layers(&room, wanted(None, None)).await, (named(&[("a-b", 1), ("a1", 1), ("a", 3)]), None));
    let python = Some(Runtime::Python3_12);
    assert_eq!(layers(&room, wanted(python, None)).await.0, named(&[("a-b", 1), ("a", 1)]));
    assert_eq!(layers(&room, wanted(None, Some(Architecture::X86_64))).await.0, named(&[("a1", 1), ("a", 1)]));
    assert_eq!(layers(&room, wanted(python, Some(Architecture::Arm64))).await.0, named(&[("a-b", 1)]));
    assert_eq!(layers(&room, wanted(Some(Runtime::Java21), None)).await.0, named(&[]));

    assert_eq!(versions(&room, versions_of("a")).await, (vec![3, 1], None));
    let python = ListLayerVersionsRequest { compatible_runtime: python, ..versions_of("a") };
    assert_eq!(versions(&room, python).await.0, [1]);
    let arm = ListLayerVersionsRequest { compatible_architecture: Some(Architecture::Arm64), ..versions_of("a") };
    assert_eq!(versions(&room, arm).await.0, [3]);
    assert_eq!(versions(&room, versions_of("unknown")).await, (Vec::new(), None));

    for number in [1, 3] {
        room.call(DeleteLayerVersion, deletion("a", number)).await.unwrap();
    }
    assert_eq!(layers(&room, wanted(None, None)).await.0, named(&[("a-b", 1), ("a1", 1)]), "without a version there is no layer");
}

#[tokio::test]
async fn lists_are_paged() {
    let room = some_layers().await;
    for size in 1..=4 {
        let (mut found, mut marker) = (Vec::new(), None);
        loop {
            let input = ListLayersRequest { marker, max_items: Some(size), ..ListLayersRequest::default() };
            let (page, next) = layers(&room, input).await;
            assert!(page.len() <= usize::try_from(size).unwrap());
            found.extend(page.into_iter().map(|(name, _)| name));
            marker = next;
            if marker.is_none() {
                break;
            }
        }
        assert_eq!(found, ["a-b", "a1", "a"], "{size}");
    }
    for _ in 0..60 {
        publish(&room, publication("a", b"zip")).await;
    }
    let (first, marker) = versions(&room, ListLayerVersionsRequest { max_items: Some(50), ..versions_of("a") }).await;
    assert_eq!((first.len(), first[0], marker.as_deref()), (50, 63, Some("14")));
    let (rest, end) = versions(&room, ListLayerVersionsRequest { marker, ..versions_of("a") }).await;
    assert_eq!((rest, end), (vec![13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1], None));
    let wrong = ListLayerVersionsRequest { marker: text("x"), ..versions_of("a") };
    room.check_refused(ListLayerVersions, wrong, ("InvalidParameterValueException", 400, "The Marker is not valid.")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn versions_published_at_the_same_time_have_numbers_of_their_own() {
    let room = std::sync::Arc::new(Room::new().await);
    let mut publishing = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let room = std::sync::Arc::clone(&room);
        publishing.spawn(async move { publish(&room, publication("shared", b"zip")).await });
    }
    let mut numbers = publishing.join_all().await;
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
}

#[tokio::test]
async fn layers_count_in_the_account_s_code() {
    let room = Room::new().await;
    let used = async || {
        let answer = room.call(GetAccountSettings, GetAccountSettingsRequest::default()).await.unwrap();
        GetAccountSettingsResponse::from_document(answer).unwrap().account_usage.unwrap().total_code_size
    };
    assert_eq!(used().await, Some(0));
    publish(&room, publication("shared", b"zip")).await;
    publish(&room, publication("shared", b"zip")).await;
    assert_eq!(used().await, Some(6));
    room.call(DeleteLayerVersion, deletion("shared", 1)).await.unwrap();
    assert_eq!(used().await, Some(3));
}
