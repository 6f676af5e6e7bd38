//! Published versions: made, listed, shown, guarded, deleted.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_shapes_lambda::operations::{
    AddPermission, CreateFunction, DeleteFunction, GetFunction, GetFunctionConfiguration, GetPolicy, ListFunctions,
    ListVersionsByFunction, PublishVersion, RemovePermission, UpdateFunctionCode, UpdateFunctionConfiguration,
};
use gatewright_shapes_lambda::types::{
    AddPermissionRequest, AddPermissionResponse, CreateFunctionRequest, DeleteFunctionRequest, FunctionConfiguration,
    FunctionVersion, FunctionVersionLatestPublished, GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse,
    GetPolicyRequest, GetPolicyResponse, LastUpdateStatus, ListFunctionsRequest, ListFunctionsResponse,
    ListVersionsByFunctionRequest, ListVersionsByFunctionResponse, PublishVersionRequest, RemovePermissionRequest, State,
    StateReasonCode, UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest,
};
use gatewright_wire::document::{Document, Shape};

use crate::room::{ARN, Room, request, text};

fn of_greet() -> PublishVersionRequest {
    PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() }
}

async fn publish(room: &Room, input: PublishVersionRequest) -> FunctionConfiguration {
    FunctionConfiguration::from_document(room.call(PublishVersion, input).await.unwrap()).unwrap()
}

async fn describe(room: &Room, description: &str) {
    let input = UpdateFunctionConfigurationRequest {
        function_name: "greet".to_owned(),
        description: text(description),
        ..UpdateFunctionConfigurationRequest::default()
    };
    room.call(UpdateFunctionConfiguration, input).await.unwrap();
}

fn new_code(zip: &'static [u8]) -> UpdateFunctionCodeRequest {
    UpdateFunctionCodeRequest {
        function_name: "greet".to_owned(),
        zip_file: Some(Bytes::from_static(zip)),
        ..UpdateFunctionCodeRequest::default()
    }
}

/// An answer that may have a text the model lacks.
#[track_caller]
fn is_member(answer: &Document, member: &str, expected: Option<&str>) {
    assert_eq!(answer.member(member), expected.map(|text| Document::String(text.to_owned())).as_ref(), "{member}");
}

async fn configuration(room: &Room, name: &str, qualifier: Option<&str>) -> FunctionConfiguration {
    let qualifier = qualifier.map(str::to_owned);
    let input = GetFunctionConfigurationRequest { function_name: name.to_owned(), qualifier };
    FunctionConfiguration::from_document(room.call(GetFunctionConfiguration, input).await.unwrap()).unwrap()
}

#[tokio::test]
async fn a_version_is_shown_pending_and_found_active_under_its_number() {
    let room = Room::new().await;
    room.create("greet").await;
    let latest = room.configuration("greet").await;
    room.clock.advance(Duration::from_secs(1));
    let published = publish(&room, of_greet()).await;
    assert_eq!((published.version.as_deref(), published.function_arn), (Some("1"), Some(format!("{ARN}:1"))));
    assert_eq!((published.state, published.state_reason_code), (Some(State::Pending), Some(StateReasonCode::Creating)));
    assert_eq!(published.last_update_status, None);
    assert_eq!(room.configuration("greet").await, latest, "publishing does not touch $LATEST");

    let by_arn = format!("{ARN}:1");
    for (name, qualifier) in [("greet", Some("1")), ("greet:1", None), (by_arn.as_str(), None), ("greet:1", Some("1"))] {
        let settled = configuration(&room, name, qualifier).await;
        assert_eq!((settled.version.as_deref(), settled.function_arn), (Some("1"), Some(by_arn.clone())));
        assert_eq!((settled.state, settled.last_update_status), (Some(State::Active), Some(LastUpdateStatus::Successful)));
        assert_eq!(settled.state_reason_code, None);
        assert_eq!(settled.last_modified.as_deref(), Some("2026-01-01T00:00:01.000+0000"));
        assert_ne!(settled.revision_id, published.revision_id, "becoming active is a change");
        assert_ne!(settled.revision_id, latest.revision_id);
        assert_eq!(settled.code_sha256, latest.code_sha256);
    }
}

#[tokio::test]
async fn a_version_keeps_its_code_and_configuration_when_latest_is_updated() {
    let room = Room::new().await;
    let tags = BTreeMap::from([("team".to_owned(), "a".to_owned())]);
    room.call(CreateFunction, CreateFunctionRequest { tags: Some(tags.clone()), ..request("greet") }).await.unwrap();
    publish(&room, of_greet()).await;
    let frozen = configuration(&room, "greet", Some("1")).await;
    describe(&room, "new").await;
    room.call(UpdateFunctionCode, new_code(b"new code")).await.unwrap();
    assert_eq!(configuration(&room, "greet", Some("1")).await, frozen);
    let input = GetFunctionRequest { function_name: "greet".to_owned(), qualifier: text("1") };
    let shown = GetFunctionResponse::from_document(room.call(GetFunction, input).await.unwrap()).unwrap();
    let location = shown.code.unwrap().location.unwrap();
    assert!(location.contains(&"7a".repeat(32)), "the link leads to the version's code: {location}");
    assert_eq!(shown.tags, Some(tags), "tags are the function's");
}

#[tokio::test]
async fn nothing_is_published_twice_and_every_change_makes_the_next_number() {
    let room = Room::new().await;
    room.create("greet").await;
    let described = PublishVersionRequest { description: text("first"), ..of_greet() };
    assert_eq!(publish(&room, described).await.description.as_deref(), Some("first"));
    assert_eq!(room.configuration("greet").await.description.as_deref(), Some(""));
    let before = room.store.feed_version();
    let again = publish(&room, PublishVersionRequest { description: text("second"), ..of_greet() }).await;
    assert_eq!((again.version.as_deref(), again.description.as_deref()), (Some("1"), Some("first")));
    assert_eq!((again.state, again.last_update_status), (Some(State::Active), Some(LastUpdateStatus::Successful)));
    assert_eq!(room.store.feed_version(), before);
    // An update that changes nothing, and a permission, are no changes of what a version freezes.
    room.call(UpdateFunctionCode, new_code(b"zip")).await.unwrap();
    room.call(AddPermission, permission(None)).await.unwrap();
    assert_eq!(publish(&room, of_greet()).await.version.as_deref(), Some("1"));

    room.call(UpdateFunctionCode, new_code(b"new code")).await.unwrap();
    assert_eq!(publish(&room, of_greet()).await.version.as_deref(), Some("2"));
    describe(&room, "new").await;
    let third = publish(&room, of_greet()).await;
    assert_eq!((third.version.as_deref(), third.description.as_deref()), (Some("3"), Some("new")));
}

#[tokio::test]
async fn a_number_is_never_given_again() {
    let room = Room::new().await;
    room.create("greet").await;
    publish(&room, of_greet()).await;
    let delete = |qualifier: Option<&str>| DeleteFunctionRequest {
        function_name: "greet".to_owned(),
        qualifier: qualifier.map(str::to_owned),
    };
    room.call(DeleteFunction, delete(Some("1"))).await.unwrap();
    assert_eq!(publish(&room, of_greet()).await.version.as_deref(), Some("2"), "the version that had it all is gone");
    room.call(DeleteFunction, delete(None)).await.unwrap();
    let created = room.call(CreateFunction, CreateFunctionRequest { publish: Some(true), ..request("greet") }).await.unwrap();
    is_member(&created, "Version", Some("3"));
    let missing = format!("Function not found: {ARN}:2");
    let input = GetFunctionConfigurationRequest { function_name: "greet".to_owned(), qualifier: text("2") };
    room.check_refused(GetFunctionConfiguration, input, ("ResourceNotFoundException", 404, &missing)).await;
}

#[tokio::test]
async fn a_function_can_be_created_and_updated_with_its_version() {
    let room = Room::new().await;
    let created = room.call(CreateFunction, CreateFunctionRequest { publish: Some(true), ..request("greet") }).await.unwrap();
    is_member(&created, "Version", Some("1"));
    is_member(&created, "FunctionArn", Some(ARN));
    is_member(&created, "State", Some("Pending"));
    assert_eq!(publish(&room, of_greet()).await.version.as_deref(), Some("1"));

    let published = |zip| UpdateFunctionCodeRequest { publish: Some(true), ..new_code(zip) };
    let before = room.configuration("greet").await;
    let updated = room.call(UpdateFunctionCode, published(b"new code")).await.unwrap();
    is_member(&updated, "Version", Some("2"));
    is_member(&updated, "FunctionArn", Some(&format!("{ARN}:2")));
    is_member(&updated, "State", Some("Pending"));
    is_member(&updated, "LastUpdateStatus", None);
    is_member(&updated, "LastUpdateStatusReasonCode", None);
    let after = room.configuration("greet").await;
    assert_eq!((after.version.as_deref(), after.code_size), (Some("$LATEST"), Some(8)));
    assert_eq!(configuration(&room, "greet", Some("2")).await.code_sha256, after.code_sha256);
    assert_eq!(configuration(&room, "greet", Some("1")).await.code_sha256, before.code_sha256);

    // The same code again is an update, and no new version.
    let updated = room.call(UpdateFunctionCode, published(b"new code")).await.unwrap();
    is_member(&updated, "Version", Some("2"));
    is_member(&updated, "State", Some("Active"));
    assert_ne!(room.configuration("greet").await.revision_id, after.revision_id);

    let dry = UpdateFunctionCodeRequest { dry_run: Some(true), ..published(b"other") };
    is_member(&room.call(UpdateFunctionCode, dry).await.unwrap(), "Version", Some("$LATEST"));
    let stale = UpdateFunctionCodeRequest { revision_id: before.revision_id, ..published(b"other") };
    assert_eq!(room.call(UpdateFunctionCode, stale).await.unwrap_err().status, 412);
    assert_eq!(versions(&room, None, None).await.0, ["$LATEST", "1", "2"]);
}

#[tokio::test]
async fn what_cannot_be_published_is_refused() {
    let room = Room::new().await;
    let created = room.create("greet").await;
    let current = room.configuration("greet").await.code_sha256.unwrap();
    let not_found = |arn: &str| format!("Function not found: {arn}");
    let (missing, version) = (not_found(&ARN.replace("greet", "other")), not_found(&format!("{ARN}:1")));
    let mismatch = format!(
        "CodeSHA256 (abc) is different from current CodeSHA256 in $LATEST ({current}). Please try again with the CodeSHA256 in \
         $LATEST."
    );
    let stale = "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve \
                 the latest Revision Id";
    let cases = [
        (
            PublishVersionRequest { function_name: "other".to_owned(), ..of_greet() },
            ("ResourceNotFoundException", 404, missing.as_str()),
        ),
        (
            PublishVersionRequest { function_name: "greet:1".to_owned(), ..of_greet() },
            ("ResourceNotFoundException", 404, version.as_str()),
        ),
        (
            PublishVersionRequest { code_sha256: text("abc"), ..of_greet() },
            ("InvalidParameterValueException", 400, mismatch.as_str()),
        ),
        (PublishVersionRequest { revision_id: created.revision_id, ..of_greet() }, ("PreconditionFailedException", 412, stale)),
        (
            PublishVersionRequest { publish_to: Some(FunctionVersionLatestPublished::LatestPublished), ..of_greet() },
            (
                "InvalidParameterValueException",
                400,
                "Gatewright does not yet support publishing as $LATEST.PUBLISHED (PublishTo).",
            ),
        ),
    ];
    for (input, expected) in cases {
        room.check_refused(PublishVersion, input, expected).await;
    }
    let revision_id = room.configuration("greet").await.revision_id;
    let asked = PublishVersionRequest { code_sha256: Some(current), revision_id, ..of_greet() };
    assert_eq!(publish(&room, asked).await.version.as_deref(), Some("1"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn versions_published_at_the_same_time_have_numbers_of_their_own() {
    let room = Arc::new(Room::new().await);
    room.create("greet").await;
    let codes = [b"a", b"b", b"c", b"d", b"e", b"f", b"g", b"h"];
    let mut publishing = tokio::task::JoinSet::new();
    for code in codes {
        let room = Arc::clone(&room);
        publishing.spawn(async move {
            let input = UpdateFunctionCodeRequest { publish: Some(true), ..new_code(code) };
            let answer = room.call(UpdateFunctionCode, input).await.unwrap();
            (answer.member("Version").cloned(), answer.member("CodeSha256").cloned())
        });
    }
    let mut numbers = Vec::new();
    for (version, code_sha256) in publishing.join_all().await {
        let Some(Document::String(version)) = version else { panic!("{version:?}") };
        let frozen = configuration(&room, "greet", Some(&version)).await.code_sha256;
        assert_eq!(frozen.map(Document::String), code_sha256, "each number has the code of the call that was given it");
        numbers.push(version.parse::<usize>().unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=codes.len()).collect::<Vec<_>>());

    // Of callers who publish the same thing, one makes the version and all are given it.
    room.call(UpdateFunctionCode, new_code(b"i")).await.unwrap();
    let (one, two) = tokio::join!(publish(&room, of_greet()), publish(&room, of_greet()));
    assert_eq!((one.version.as_deref(), two.version.as_deref()), (Some("9"), Some("9")));
}

async fn versions(room: &Room, marker: Option<String>, max_items: Option<i32>) -> (Vec<String>, Option<String>) {
    let input = ListVersionsByFunctionRequest { function_name: "greet".to_owned(), marker, max_items };
    let answer = room.call(ListVersionsByFunction, input).await.unwrap();
    let answer = ListVersionsByFunctionResponse::from_document(answer).unwrap();
    let listed = answer.versions.unwrap();
    for version in &listed {
        let number = version.version.clone().unwrap();
        assert_eq!(version.function_arn, Some(format!("{ARN}:{number}")));
        assert_eq!((version.state, version.last_update_status, &version.state_reason), (None, None, &None));
    }
    (listed.into_iter().filter_map(|version| version.version).collect(), answer.next_marker)
}

#[tokio::test]
async fn versions_are_listed_after_latest_in_the_order_of_their_numbers() {
    let room = Room::new().await;
    room.create("greet").await;
    // A name that begins alike has versions of its own.
    room.call(CreateFunction, CreateFunctionRequest { publish: Some(true), ..request("greet2") }).await.unwrap();
    assert_eq!(versions(&room, None, None).await, (vec!["$LATEST".to_owned()], None));
    for number in 0..51 {
        describe(&room, &number.to_string()).await;
        publish(&room, of_greet()).await;
    }
    let (first, marker) = versions(&room, None, Some(10_000)).await;
    assert_eq!((first.len(), first[0].as_str(), first[9].as_str(), first[49].as_str()), (50, "$LATEST", "9", "49"));
    let (second, end) = versions(&room, marker, None).await;
    assert_eq!((second, end), (vec!["50".to_owned(), "51".to_owned()], None));
    let (one, marker) = versions(&room, None, Some(1)).await;
    assert_eq!((one, marker.as_deref()), (vec!["$LATEST".to_owned()], Some("$LATEST")));
    assert_eq!(versions(&room, marker, Some(1)).await, (vec!["1".to_owned()], text("1")));

    let list = |name: &str, marker: Option<&str>| ListVersionsByFunctionRequest {
        function_name: name.to_owned(),
        marker: marker.map(str::to_owned),
        max_items: None,
    };
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    room.check_refused(ListVersionsByFunction, list("other", None), ("ResourceNotFoundException", 404, &missing)).await;
    let marker = ("InvalidParameterValueException", 400, "The Marker is not valid.");
    room.check_refused(ListVersionsByFunction, list("greet", Some("live")), marker).await;
}

#[tokio::test]
async fn a_list_of_all_versions_is_paged_across_functions() {
    let room = Room::new().await;
    for name in ["a", "b", "c"] {
        room.call(CreateFunction, CreateFunctionRequest { publish: Some(name != "b"), ..request(name) }).await.unwrap();
    }
    let expected = ["a:$LATEST", "a:1", "b:$LATEST", "c:$LATEST", "c:1"];
    for size in 1..=6 {
        let (mut found, mut marker) = (Vec::new(), None);
        loop {
            let input = ListFunctionsRequest {
                function_version: Some(FunctionVersion::All),
                marker,
                max_items: Some(size),
                ..ListFunctionsRequest::default()
            };
            let answer = ListFunctionsResponse::from_document(room.call(ListFunctions, input).await.unwrap()).unwrap();
            let page = answer.functions.unwrap();
            assert!(!page.is_empty() && page.len() <= usize::try_from(size).unwrap());
            found.extend(page.into_iter().filter_map(|function| function.function_arn));
            marker = answer.next_marker;
            if marker.is_none() {
                break;
            }
        }
        let prefix = ARN.strip_suffix("greet").unwrap();
        let found: Vec<&str> = found.iter().filter_map(|arn| arn.strip_prefix(prefix)).collect();
        assert_eq!(found, expected, "pages of {size}");
    }
    let answer = room.call(ListFunctions, ListFunctionsRequest::default()).await.unwrap();
    assert_eq!(ListFunctionsResponse::from_document(answer).unwrap().functions.unwrap().len(), 3);
}

fn permission(qualifier: Option<&str>) -> AddPermissionRequest {
    AddPermissionRequest {
        function_name: "greet".to_owned(),
        statement_id: "s1".to_owned(),
        action: "lambda:InvokeFunction".to_owned(),
        principal: "apigateway.amazonaws.com".to_owned(),
        qualifier: qualifier.map(str::to_owned),
        ..AddPermissionRequest::default()
    }
}

async fn policy(room: &Room, qualifier: Option<&str>) -> Option<GetPolicyResponse> {
    let qualifier = qualifier.map(str::to_owned);
    let input = GetPolicyRequest { function_name: "greet".to_owned(), qualifier };
    match room.call(GetPolicy, input).await {
        Ok(answer) => Some(GetPolicyResponse::from_document(answer).unwrap()),
        Err(error) => {
            let said = (error.status, error.message.as_deref());
            assert_eq!(said, (404, Some("The resource you requested does not exist.")));
            None
        }
    }
}

#[tokio::test]
async fn each_version_has_a_policy_of_its_own() {
    let room = Room::new().await;
    room.create("greet").await;
    room.call(AddPermission, permission(None)).await.unwrap();
    publish(&room, of_greet()).await;
    assert_eq!(policy(&room, Some("1")).await, None, "a version begins without a policy");
    let (latest, before) = (policy(&room, None).await, configuration(&room, "greet", Some("1")).await);

    let answer = room.call(AddPermission, permission(Some("1"))).await.unwrap();
    let statement = AddPermissionResponse::from_document(answer).unwrap().statement.unwrap();
    assert!(statement.contains(&format!(r#""Resource":"{ARN}:1""#)), "{statement}");
    let guarded = policy(&room, Some("1")).await.unwrap();
    assert_eq!(guarded.policy, Some(format!(r#"{{"Version":"2012-10-17","Id":"default","Statement":[{statement}]}}"#)));
    let after = configuration(&room, "greet", Some("1")).await;
    assert_eq!(guarded.revision_id, after.revision_id);
    assert_eq!(after, FunctionConfiguration { revision_id: after.revision_id.clone(), ..before }, "and nothing else changes");
    assert_eq!(policy(&room, None).await, latest);

    let remove = |qualifier: &str| RemovePermissionRequest {
        function_name: "greet".to_owned(),
        statement_id: "s1".to_owned(),
        qualifier: text(qualifier),
        revision_id: None,
    };
    for qualifier in ["2", "live", "$LATEST"] {
        let message = format!("No policy found for: {ARN}:{qualifier}");
        room.check_refused(RemovePermission, remove(qualifier), ("ResourceNotFoundException", 404, &message)).await;
        assert_eq!(policy(&room, Some(qualifier)).await, None);
    }
    let missing = format!("Function not found: {ARN}:2");
    room.check_refused(AddPermission, permission(Some("2")), ("ResourceNotFoundException", 404, &missing)).await;
    room.call(RemovePermission, remove("1")).await.unwrap();
    assert_eq!((policy(&room, Some("1")).await, policy(&room, None).await), (None, latest));
}

#[tokio::test]
async fn a_version_is_deleted_alone_and_all_of_them_with_the_function() {
    let room = Room::new().await;
    room.create("greet").await;
    publish(&room, of_greet()).await;
    describe(&room, "new").await;
    publish(&room, of_greet()).await;
    let delete = |name: &str, qualifier: Option<&str>| DeleteFunctionRequest {
        function_name: name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
    };
    room.call(DeleteFunction, delete("greet:1", None)).await.unwrap();
    assert_eq!(versions(&room, None, None).await.0, ["$LATEST", "2"]);
    // Once more, and a number that was never given: AWS calls both a success.
    for qualifier in ["1", "9", "007"] {
        room.call(DeleteFunction, delete("greet", Some(qualifier))).await.unwrap();
    }
    assert_eq!(versions(&room, None, None).await.0, ["$LATEST", "2"]);
    room.call(DeleteFunction, delete("greet", None)).await.unwrap();
    room.create("greet").await;
    assert_eq!(versions(&room, None, None).await.0, ["$LATEST"]);
}
