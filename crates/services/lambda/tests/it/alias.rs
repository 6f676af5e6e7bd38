//! Aliases: made, shown, led elsewhere, guarded, deleted.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_shapes_lambda::operations::{
    AddPermission, CreateAlias, DeleteAlias, DeleteFunction, GetAlias, GetFunctionConfiguration, GetPolicy, Invoke, ListAliases,
    PublishVersion, RemovePermission, UpdateAlias, UpdateFunctionConfiguration,
};
use gatewright_shapes_lambda::types::{
    AddPermissionRequest, AliasConfiguration, AliasRoutingConfiguration, CreateAliasRequest, DeleteAliasRequest,
    DeleteFunctionRequest, FunctionConfiguration, GetAliasRequest, GetFunctionConfigurationRequest, GetPolicyRequest,
    GetPolicyResponse, InvocationRequest, ListAliasesRequest, ListAliasesResponse, PublishVersionRequest,
    RemovePermissionRequest, UpdateAliasRequest, UpdateFunctionConfigurationRequest,
};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Refused, Room, text};

/// A room with `greet` and its versions 1 to 3.
async fn published() -> Room {
    let room = Room::new().await;
    room.create("greet").await;
    for number in 1..=3 {
        let input = UpdateFunctionConfigurationRequest {
            function_name: "greet".to_owned(),
            description: Some(format!("version {number}")),
            ..UpdateFunctionConfigurationRequest::default()
        };
        room.call(UpdateFunctionConfiguration, input).await.unwrap();
        let input = PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() };
        room.call(PublishVersion, input).await.unwrap();
    }
    room
}

fn weights(weights: &[(&str, f64)]) -> Option<AliasRoutingConfiguration> {
    let weights: BTreeMap<String, f64> = weights.iter().map(|(version, weight)| ((*version).to_owned(), *weight)).collect();
    Some(AliasRoutingConfiguration { additional_version_weights: Some(weights) })
}

fn live(version: &str) -> CreateAliasRequest {
    CreateAliasRequest {
        function_name: "greet".to_owned(),
        name: "live".to_owned(),
        function_version: version.to_owned(),
        ..CreateAliasRequest::default()
    }
}

fn update() -> UpdateAliasRequest {
    UpdateAliasRequest { function_name: "greet".to_owned(), name: "live".to_owned(), ..UpdateAliasRequest::default() }
}

fn of_live() -> GetAliasRequest {
    GetAliasRequest { function_name: "greet".to_owned(), name: "live".to_owned() }
}

async fn create(room: &Room, input: CreateAliasRequest) -> AliasConfiguration {
    AliasConfiguration::from_document(room.call(CreateAlias, input).await.unwrap()).unwrap()
}

async fn shown(room: &Room) -> AliasConfiguration {
    AliasConfiguration::from_document(room.call(GetAlias, of_live()).await.unwrap()).unwrap()
}

async fn list(room: &Room, input: ListAliasesRequest) -> (Vec<String>, Option<String>) {
    let input = ListAliasesRequest { function_name: "greet".to_owned(), ..input };
    let page = ListAliasesResponse::from_document(room.call(ListAliases, input).await.unwrap()).unwrap();
    (page.aliases.unwrap().into_iter().map(|alias| alias.name.unwrap()).collect(), page.next_marker)
}

fn permission(sid: &str) -> AddPermissionRequest {
    AddPermissionRequest {
        function_name: "greet".to_owned(),
        qualifier: text("live"),
        statement_id: sid.to_owned(),
        action: "lambda:InvokeFunction".to_owned(),
        principal: "apigateway.amazonaws.com".to_owned(),
        ..AddPermissionRequest::default()
    }
}

#[tokio::test]
async fn an_alias_is_answered_as_it_is_kept() {
    let room = published().await;
    let input = CreateAliasRequest { description: text("now"), routing_config: weights(&[("2", 0.25)]), ..live("1") };
    let created = create(&room, input).await;
    let expected = AliasConfiguration {
        alias_arn: Some(format!("{ARN}:live")),
        name: text("live"),
        function_version: text("1"),
        description: text("now"),
        routing_config: weights(&[("2", 0.25)]),
        revision_id: created.revision_id.clone(),
    };
    assert_eq!(created, expected);
    assert_eq!(shown(&room).await, expected);
    let plain = create(&room, CreateAliasRequest { name: "plain".to_owned(), ..live("$LATEST") }).await;
    assert_eq!((plain.description.as_deref(), plain.routing_config), (Some(""), None));
    let (status, _, body) = room.travel(GetAlias, of_live(), &[]).await;
    let revision = created.revision_id.unwrap();
    assert_eq!(status, 200);
    let members = format!(
        r#"{{"AliasArn":"{ARN}:live","Name":"live","FunctionVersion":"1","Description":"now","RoutingConfig":{{"AdditionalVersionWeights":{{"2":0.25}}}},"RevisionId":"{revision}"}}"#
    );
    let (body, members): (serde_json::Value, serde_json::Value) =
        (serde_json::from_str(&body).unwrap(), serde_json::from_str(&members).unwrap());
    assert_eq!(body, members);
}

#[tokio::test]
async fn an_alias_that_cannot_be_is_refused() {
    let room = published().await;
    let missing = |version: &str| format!("Function not found: {ARN}:{version}");
    let (ten, zero, nine) = (missing("10"), missing("0"), missing("9"));
    let other = format!("Function not found: {}:1", ARN.replace("greet", "other"));
    let parameter = |message| ("InvalidParameterValueException", 400, message);
    let unknown = |message| ("ResourceNotFoundException", 404, message);
    let shared = |version: &str, shares| CreateAliasRequest { routing_config: weights(shares), ..live(version) };
    let cases: Vec<(CreateAliasRequest, Refused<'_>)> = vec![
        (live("10"), unknown(ten.as_str())),
        (live("0"), unknown(zero.as_str())),
        (CreateAliasRequest { function_name: "other".to_owned(), ..live("1") }, unknown(other.as_str())),
        (
            shared("1", &[("2", 0.1), ("3", 0.1)]),
            parameter("Number of items in AdditionalVersionWeights cannot be greater than 1"),
        ),
        (
            shared("1", &[("1", 0.1)]),
            parameter("Invalid function version 1. Function version 1 is already included in routing configuration."),
        ),
        (shared("$LATEST", &[("1", 0.1)]), parameter("$LATEST is not supported for an alias pointing to more than 1 version")),
        (shared("1", &[("9", 0.1)]), unknown(nine.as_str())),
    ];
    for (input, expected) in cases {
        room.check_refused(CreateAlias, input, expected).await;
    }
    create(&room, live("1")).await;
    let taken = format!("Alias already exists: {ARN}:live");
    room.check_refused(CreateAlias, live("2"), ("ResourceConflictException", 409, &taken)).await;
}

#[tokio::test]
async fn weights_outside_of_0_to_1_and_names_of_digits_break_constraints() {
    let room = Room::new().await;
    let refused = |input: CreateAliasRequest| {
        let error = room.constrain(CreateAlias, &input.into_document()).unwrap_err();
        (error.code, error.message.unwrap_or_default())
    };
    let (code, message) = refused(CreateAliasRequest { routing_config: weights(&[("2", 1.5)]), ..live("1") });
    assert_eq!(code, "ValidationException");
    assert!(
        message.contains("'routingConfig.additionalVersionWeights' failed to satisfy constraint: Map value must"),
        "{message}"
    );
    let (_, message) = refused(CreateAliasRequest { name: "12".to_owned(), ..live("1") });
    assert!(message.contains("Value '12' at 'name' failed to satisfy constraint: Member must satisfy regular"), "{message}");
}

#[tokio::test]
async fn an_update_changes_what_it_names_under_a_new_revision() {
    let room = published().await;
    let created = create(&room, CreateAliasRequest { routing_config: weights(&[("2", 0.5)]), ..live("1") }).await;
    room.call(UpdateAlias, UpdateAliasRequest { description: text("d"), ..update() }).await.unwrap();
    let described = shown(&room).await;
    assert_eq!((described.function_version.as_deref(), described.description.as_deref()), (Some("1"), Some("d")));
    assert_eq!(described.routing_config, weights(&[("2", 0.5)]));
    assert_ne!(described.revision_id, created.revision_id);

    let stale = UpdateAliasRequest { revision_id: created.revision_id, ..update() };
    let message = "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve \
                   the latest Revision Id";
    room.check_refused(UpdateAlias, stale, ("PreconditionFailedException", 412, message)).await;
    // The other version of the pair cannot become both.
    let same = UpdateAliasRequest { function_version: text("2"), ..update() };
    let message = "Invalid function version 2. Function version 2 is already included in routing configuration.";
    room.check_refused(UpdateAlias, same, ("InvalidParameterValueException", 400, message)).await;

    let ends = UpdateAliasRequest {
        function_version: text("2"),
        routing_config: Some(AliasRoutingConfiguration::default()),
        revision_id: described.revision_id,
        ..update()
    };
    room.call(UpdateAlias, ends).await.unwrap();
    let ended = shown(&room).await;
    assert_eq!((ended.function_version.as_deref(), ended.routing_config), (Some("2"), None));
    let missing = format!("Function not found: {ARN}:9");
    let elsewhere = UpdateAliasRequest { function_version: text("9"), ..update() };
    room.check_refused(UpdateAlias, elsewhere, ("ResourceNotFoundException", 404, &missing)).await;
}

#[tokio::test]
async fn what_is_not_there_is_told_in_the_words_of_each_operation() {
    let room = published().await;
    let cannot_find = format!("Cannot find alias arn: {ARN}:live");
    room.check_refused(GetAlias, of_live(), ("ResourceNotFoundException", 404, &cannot_find)).await;
    let not_found = format!("Alias not found: {ARN}:live");
    room.check_refused(UpdateAlias, update(), ("ResourceNotFoundException", 404, &not_found)).await;
    let delete = DeleteAliasRequest { function_name: "greet".to_owned(), name: "live".to_owned() };
    assert_eq!(room.travel(DeleteAlias, delete, &[]).await.0, 204);
    let no_function = format!("Function not found: {}", ARN.replace("greet", "other"));
    let of_other = GetAliasRequest { function_name: "other".to_owned(), name: "live".to_owned() };
    room.check_refused(GetAlias, of_other, ("ResourceNotFoundException", 404, &no_function)).await;
    let configuration = GetFunctionConfigurationRequest { function_name: "greet".to_owned(), qualifier: text("live") };
    let qualified = format!("Function not found: {ARN}:live");
    room.check_refused(GetFunctionConfiguration, configuration, ("ResourceNotFoundException", 404, &qualified)).await;
    let remove = RemovePermissionRequest {
        function_name: "greet".to_owned(),
        statement_id: "s1".to_owned(),
        qualifier: text("live"),
        revision_id: None,
    };
    let no_policy = format!("No policy found for: {ARN}:live");
    room.check_refused(RemovePermission, remove, ("ResourceNotFoundException", 404, &no_policy)).await;
}

#[tokio::test]
async fn lists_are_in_pages_and_by_version() {
    let room = published().await;
    for (name, version, shares) in
        [("b", "1", None), ("a", "2", None), ("c", "3", weights(&[("1", 0.1)])), ("d", "$LATEST", None)]
    {
        let input = CreateAliasRequest { name: name.to_owned(), routing_config: shares, ..live(version) };
        create(&room, input).await;
    }
    let (first, marker) = list(&room, ListAliasesRequest { max_items: Some(3), ..ListAliasesRequest::default() }).await;
    assert_eq!((first.join(""), marker.as_deref()), ("abc".to_owned(), Some("c")));
    let (second, end) = list(&room, ListAliasesRequest { max_items: Some(3), marker, ..ListAliasesRequest::default() }).await;
    assert_eq!((second.join(""), end), ("d".to_owned(), None));
    for (version, expected) in [("1", "bc"), ("2", "a"), ("3", "c"), ("$LATEST", "d"), ("7", "")] {
        let (found, _) =
            list(&room, ListAliasesRequest { function_version: text(version), ..ListAliasesRequest::default() }).await;
        assert_eq!(found.join(""), expected, "{version}");
    }
    // Filtered before they are counted.
    let by_version = ListAliasesRequest { function_version: text("1"), max_items: Some(1), ..ListAliasesRequest::default() };
    let (first, marker) = list(&room, by_version.clone()).await;
    assert_eq!((first.join(""), marker.as_deref()), ("b".to_owned(), Some("b")));
    assert_eq!(list(&room, ListAliasesRequest { marker, ..by_version }).await, (vec!["c".to_owned()], None));
}

#[tokio::test]
async fn a_function_is_shown_and_called_by_its_alias() {
    let room = published().await;
    create(&room, CreateAliasRequest { routing_config: weights(&[("3", 0.5)]), ..live("2") }).await;
    for (name, qualifier) in [("greet", text("live")), ("greet:live", None)] {
        let input = GetFunctionConfigurationRequest { function_name: name.to_owned(), qualifier };
        let shown = room.call(GetFunctionConfiguration, input).await.unwrap();
        let shown = FunctionConfiguration::from_document(shown).unwrap();
        assert_eq!((shown.function_arn, shown.version.as_deref()), (Some(format!("{ARN}:live")), Some("2")));
        assert_eq!(shown.description.as_deref(), Some("version 2"));
    }
    let input = InvocationRequest { function_name: "greet:live".to_owned(), ..InvocationRequest::default() };
    room.call(Invoke, input).await.unwrap();
    assert_eq!(room.invoke.seen().remove(0).function.qualifier.as_deref(), Some("live"));
}

#[tokio::test]
async fn an_alias_has_a_policy_and_a_revision_of_its_own() {
    let room = published().await;
    let created = create(&room, live("1")).await;
    let function_before = room.configuration("greet").await;
    room.call(AddPermission, permission("s1")).await.unwrap();
    let guarded = shown(&room).await;
    assert_ne!(guarded.revision_id, created.revision_id);
    assert_eq!(room.configuration("greet").await, function_before);
    let by_alias = GetPolicyRequest { function_name: "greet".to_owned(), qualifier: text("live") };
    let policy = GetPolicyResponse::from_document(room.call(GetPolicy, by_alias.clone()).await.unwrap()).unwrap();
    assert_eq!(policy.revision_id, guarded.revision_id);
    assert!(policy.policy.unwrap().contains(&format!(r#""Resource":"{ARN}:live""#)));
    let unqualified = GetPolicyRequest { function_name: "greet".to_owned(), qualifier: None };
    let none = ("ResourceNotFoundException", 404, "The resource you requested does not exist.");
    room.check_refused(GetPolicy, unqualified, none).await;
    let stale = AddPermissionRequest { revision_id: created.revision_id, ..permission("s2") };
    let message = "The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest \
                   Revision Id";
    room.check_refused(AddPermission, stale, ("PreconditionFailedException", 412, message)).await;
    // The policy stays when the alias leads elsewhere, and goes with the alias.
    room.call(UpdateAlias, UpdateAliasRequest { function_version: text("2"), ..update() }).await.unwrap();
    assert!(room.call(GetPolicy, by_alias.clone()).await.is_ok());
    let delete = DeleteAliasRequest { function_name: "greet".to_owned(), name: "live".to_owned() };
    room.call(DeleteAlias, delete).await.unwrap();
    create(&room, live("1")).await;
    room.check_refused(GetPolicy, by_alias, none).await;
}

#[tokio::test]
async fn a_version_stays_while_an_alias_leads_to_it_and_all_goes_with_the_function() {
    let room = published().await;
    create(&room, CreateAliasRequest { routing_config: weights(&[("2", 0.0)]), ..live("1") }).await;
    create(&room, CreateAliasRequest { name: "beta".to_owned(), ..live("1") }).await;
    let delete = |qualifier: Option<&str>| DeleteFunctionRequest {
        function_name: "greet".to_owned(),
        qualifier: qualifier.map(str::to_owned),
    };
    let of_one = "Unable to delete version because the following aliases reference it: [beta, live]";
    room.check_refused(DeleteFunction, delete(Some("1")), ("ResourceConflictException", 409, of_one)).await;
    let of_two = "Unable to delete version because the following aliases reference it: [live]";
    room.check_refused(DeleteFunction, delete(Some("2")), ("ResourceConflictException", 409, of_two)).await;
    room.call(DeleteFunction, delete(Some("3"))).await.unwrap();

    room.call(DeleteFunction, delete(None)).await.unwrap();
    room.create("greet").await;
    assert_eq!(list(&room, ListAliasesRequest::default()).await, (Vec::new(), None));
    // An alias of `$LATEST` keeps nothing from going.
    create(&room, live("$LATEST")).await;
    room.call(DeleteFunction, delete(None)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_alias_leads_to_a_version_that_is_deleted_at_the_same_time() {
    let room = Arc::new(published().await);
    for number in ["1", "2", "3"] {
        let (one, other) = (Arc::clone(&room), Arc::clone(&room));
        let deleting = tokio::task::JoinSet::from_iter([async move {
            let input = DeleteFunctionRequest { function_name: "greet".to_owned(), qualifier: text(number) };
            one.call(DeleteFunction, input).await.map(drop)
        }]);
        let name = format!("of-{number}");
        let input = CreateAliasRequest { name: name.clone(), ..live(number) };
        let created = other.call(CreateAlias, input).await;
        let deleted = deleting.join_all().await.remove(0);
        assert!(created.is_ok() != deleted.is_ok(), "{created:?} {deleted:?}");
    }
}
