//! Layers of functions: which they may have, and that they keep them.

use gatewright_shapes_lambda::operations::{
    AddLayerVersionPermission, CreateFunction, DeleteLayerVersion, PublishVersion, RemoveLayerVersionPermission,
    UpdateFunctionCode, UpdateFunctionConfiguration,
};
use gatewright_shapes_lambda::types::{
    CreateFunctionRequest, FunctionCode, Layer, PublishVersionRequest, RemoveLayerVersionPermissionRequest,
    UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest,
};

use bytes::Bytes;
use gatewright_wire::document::Document;

use crate::layer_permission::permission;
use crate::layer_version::{LAYER_ARN, deletion, publication, publish};
use crate::room::{ARN, Room, request, text};

fn arn(name: &str, version: i64) -> String {
    format!("{}:{version}", LAYER_ARN.replace("shared", name))
}

fn with(layers: &[String]) -> CreateFunctionRequest {
    CreateFunctionRequest { layers: Some(layers.to_vec()), ..request("greet") }
}

fn update(layers: &[String]) -> UpdateFunctionConfigurationRequest {
    UpdateFunctionConfigurationRequest {
        function_name: "greet".to_owned(),
        layers: Some(layers.to_vec()),
        ..UpdateFunctionConfigurationRequest::default()
    }
}

/// ARNs and sizes of the layers that the function, or a version of it, is shown with.
async fn shown(room: &Room, name: &str) -> Option<Vec<(String, i64)>> {
    let layers = room.configuration(name).await.layers?;
    Some(layers.into_iter().map(|layer: Layer| (layer.arn.unwrap(), layer.code_size.unwrap())).collect())
}

#[tokio::test]
async fn layers_are_kept_in_their_order_shown_and_replaced_as_a_whole() {
    let room = Room::new().await;
    publish(&room, publication("a", b"first")).await;
    publish(&room, publication("b", b"second")).await;
    let created = room.call(CreateFunction, with(&[arn("b", 1), arn("a", 1)])).await.unwrap();
    assert!(matches!(created.member("Layers"), Some(Document::List(layers)) if layers.len() == 2), "{created:?}");
    assert_eq!(shown(&room, "greet").await, Some(vec![(arn("b", 1), 6), (arn("a", 1), 5)]));
    let stored = room.stored("greet").await.unwrap().layers;
    assert_eq!(stored.iter().map(|layer| &layer.package.sha256_hex[..2]).collect::<Vec<_>>(), ["73", "66"]);

    let before = room.configuration("greet").await.revision_id;
    let described = UpdateFunctionConfigurationRequest { layers: None, description: text("x"), ..update(&[]) };
    room.call(UpdateFunctionConfiguration, described).await.unwrap();
    assert_eq!(shown(&room, "greet").await.unwrap().len(), 2, "what is not given stays");
    room.call(UpdateFunctionConfiguration, update(&[arn("a", 1)])).await.unwrap();
    assert_eq!(shown(&room, "greet").await, Some(vec![(arn("a", 1), 5)]));
    assert_ne!(room.configuration("greet").await.revision_id, before);
    room.call(UpdateFunctionConfiguration, update(&[])).await.unwrap();
    assert_eq!(shown(&room, "greet").await, None);
}

#[tokio::test]
async fn a_published_version_freezes_its_layers_and_other_layers_are_a_change() {
    let room = Room::new().await;
    publish(&room, publication("a", b"first")).await;
    publish(&room, publication("a", b"first")).await;
    let publish_function = || PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() };
    room.call(CreateFunction, CreateFunctionRequest { publish: Some(true), ..with(&[arn("a", 1)]) }).await.unwrap();
    room.call(UpdateFunctionConfiguration, update(&[arn("a", 2)])).await.unwrap();
    let second = room.call(PublishVersion, publish_function()).await.unwrap();
    assert_eq!(second.member("Version"), Some(&Document::String("2".to_owned())), "other layers are another version");
    for (version, layer) in [("greet:1", 1), ("greet:2", 2)] {
        assert_eq!(shown(&room, version).await, Some(vec![(arn("a", layer), 5)]));
    }
}

#[tokio::test]
async fn a_function_keeps_a_layer_that_is_deleted_or_no_longer_shared() {
    let room = Room::new().await;
    publish(&room, publication("shared", b"zip")).await;
    room.call(AddLayerVersionPermission, permission("all", "*")).await.unwrap();
    let layer = arn("shared", 1);
    let theirs = room.context_of("111122223333", "us-east-1");
    let input =
        CreateFunctionRequest { role: "arn:aws:iam::111122223333:role/runner".to_owned(), ..with(std::slice::from_ref(&layer)) };
    room.call_as(theirs.clone(), CreateFunction, input).await.unwrap();
    room.call(CreateFunction, with(std::slice::from_ref(&layer))).await.unwrap();

    let removal = RemoveLayerVersionPermissionRequest {
        layer_name: "shared".to_owned(),
        version_number: 1,
        statement_id: "all".to_owned(),
        revision_id: None,
    };
    room.call(RemoveLayerVersionPermission, removal).await.unwrap();
    room.call(DeleteLayerVersion, deletion("shared", 1)).await.unwrap();
    assert_eq!(shown(&room, "greet").await, Some(vec![(layer.clone(), 3)]));
    let code = UpdateFunctionCodeRequest {
        function_name: "greet".to_owned(),
        zip_file: Some(Bytes::from_static(b"new")),
        ..UpdateFunctionCodeRequest::default()
    };
    for context in [room.context(), theirs] {
        let updated = room.call_as(context, UpdateFunctionCode, code.clone()).await.unwrap();
        assert!(matches!(updated.member("Layers"), Some(Document::List(layers)) if layers.len() == 1), "{updated:?}");
    }
    // But it cannot be named any more.
    let gone = format!("Layer version {layer} does not exist.");
    room.check_refused(UpdateFunctionConfiguration, update(&[layer]), ("InvalidParameterValueException", 400, &gone)).await;
}

#[tokio::test]
async fn layers_that_a_function_cannot_have_are_refused_in_aws_s_words() {
    let room = Room::new().await;
    for name in ["a", "b", "c", "d", "e", "f"] {
        publish(&room, publication(name, b"zip")).await;
    }
    publish(&room, publication("a", b"zip")).await;
    let all: Vec<String> = ["a", "b", "c", "d", "e", "f"].iter().map(|name| arn(name, 1)).collect();
    let invalid = "InvalidParameterValueException";
    let pair = |one: i64, two: i64| {
        format!(
            "Two different versions of the same layer are not allowed to be referenced in the same function. {} and {} are versions of \
             the same layer.",
            arn("a", one),
            arn("a", two)
        )
    };
    let elsewhere = |account: &str, region: &str| arn("a", 1).replace("123456789012", account).replace("us-east-1", region);
    let region = "Layers are not in the same region as the function. Layers are expected to be in region us-east-1.";
    let denied = |layer: &str| {
        format!(
            "User: arn:aws:iam::123456789012:root is not authorized to perform: lambda:GetLayerVersion on resource: {layer} because no \
             resource-based policy allows the lambda:GetLayerVersion action"
        )
    };
    let missing = |layer: &str| format!("Layer version {layer} does not exist.");
    let managed = "arn:aws:lambda:::awslayer:AmazonLinux1703".to_owned();
    let (theirs, far) = (elsewhere("111122223333", "us-east-1"), elsewhere("111122223333", "eu-west-1"));
    let cases = [
        (all.clone(), (invalid, 400, "Cannot reference more than 5 layers.".to_owned())),
        (vec![arn("a", 3)], (invalid, 400, missing(&arn("a", 3)))),
        (vec![arn("a", 0)], (invalid, 400, missing(&arn("a", 0)))),
        (vec![arn("b", 1), arn("unknown", 1)], (invalid, 400, missing(&arn("unknown", 1)))),
        (vec![managed.clone()], (invalid, 400, missing(&managed))),
        (vec![arn("a", 1), arn("b", 1), arn("a", 2)], (invalid, 400, pair(1, 2))),
        (vec![arn("a", 1), arn("a", 1)], (invalid, 400, pair(1, 1))),
        (vec![elsewhere("123456789012", "eu-west-1")], (invalid, 400, region.to_owned())),
        (vec![theirs.clone()], ("AccessDeniedException", 403, denied(&theirs))),
        (vec![far.clone()], ("AccessDeniedException", 403, denied(&far))),
    ];
    room.create("greet").await;
    for (layers, (code, status, message)) in cases {
        let other = CreateFunctionRequest { function_name: "other".to_owned(), ..with(&layers) };
        room.check_refused(CreateFunction, other, (code, status, &message)).await;
        room.check_refused(UpdateFunctionConfiguration, update(&layers), (code, status, &message)).await;
    }
    room.call(UpdateFunctionConfiguration, update(&all[..5])).await.unwrap();
    assert_eq!(shown(&room, "greet").await.unwrap().len(), 5);
}

#[tokio::test]
async fn code_and_layers_together_have_a_limit() {
    let room = Room::new().await;
    publish(&room, publication("most", b"inflates to 262143990")).await;
    publish(&room, publication("one", b"inflates to 1")).await;
    let code = |zip: &'static [u8]| FunctionCode { zip_file: Some(Bytes::from_static(zip)), ..FunctionCode::default() };
    let at_limit = CreateFunctionRequest { code: code(b"inflates to 10"), ..with(&[arn("most", 1)]) };
    room.call(CreateFunction, at_limit).await.unwrap();

    let too_large = "Function code combined with layers exceeds the maximum allowed size of 262144000 bytes. The actual size is \
                     262144001 bytes.";
    let too_large = ("InvalidParameterValueException", 400, too_large);
    let above =
        CreateFunctionRequest { function_name: "other".to_owned(), code: code(b"inflates to 11"), ..with(&[arn("most", 1)]) };
    room.check_refused(CreateFunction, above, too_large).await;
    room.check_refused(UpdateFunctionConfiguration, update(&[arn("most", 1), arn("one", 1)]), too_large).await;
    for dry_run in [Some(true), None] {
        let new = UpdateFunctionCodeRequest {
            function_name: "greet".to_owned(),
            zip_file: Some(Bytes::from_static(b"inflates to 11")),
            dry_run,
            ..UpdateFunctionCodeRequest::default()
        };
        room.check_refused(UpdateFunctionCode, new, too_large).await;
    }
    assert_eq!(room.stored("greet").await.unwrap().arn(), ARN);
}
