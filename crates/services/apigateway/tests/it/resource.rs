use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, CONFLICT, NOT_FOUND, Room, keys, patches, run, text, with};

const NO_RESOURCE: &str = "Invalid Resource identifier specified";

async fn child(room: &Room, api: &str, parent: &str, part: &str) -> String {
    text(&room.ok("CreateResource", json!({"restApiId": api, "parentId": parent, "pathPart": part})).await["id"])
}

fn update(api: &str, id: &str, operations: &[(&str, &str, Option<&str>)]) -> Value {
    with(&patches(operations), json!({"restApiId": api, "resourceId": id}))
}

#[test]
fn the_root_is_bare_and_children_carry_their_place() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        assert_eq!(room.ok("GetResource", json!({"restApiId": api, "resourceId": root})).await, json!({"id": root, "path": "/"}));
        let pets = child(&room, &api, &root, "pets").await;
        let sub = child(&room, &api, &pets, "subpets").await;
        assert_eq!(sub.len(), 6);
        let expected = json!({"id": sub, "parentId": pets, "path": "/pets/subpets", "pathPart": "subpets"});
        assert_eq!(room.ok("GetResource", json!({"restApiId": api, "resourceId": sub})).await, expected);
        let moved = room.ok("UpdateResource", update(&api, &sub, &[("replace", "/parentId", Some(&root))])).await;
        assert_eq!(moved, json!({"id": sub, "parentId": root, "path": "/subpets", "pathPart": "subpets"}));
    });
}

#[test]
fn methods_are_empty_objects_unless_embedded() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        let bare = room.ok("GetResources", json!({"restApiId": api})).await;
        assert_eq!(bare, json!({"items": [{"id": root, "path": "/", "resourceMethods": {"GET": {}}}]}));
        for (operation, input) in [("GetResource", json!({"resourceId": root})), ("GetResources", json!({}))] {
            let input = with(&input, json!({"restApiId": api, "embed": ["methods"]}));
            let answer = room.ok(operation, input).await;
            let resource = if operation == "GetResources" { &answer["items"][0] } else { &answer };
            assert_eq!(
                keys(&resource["resourceMethods"]["GET"]),
                ["apiKeyRequired", "authorizationType", "httpMethod", "methodIntegration"],
                "{operation}"
            );
        }
    });
}

#[test]
fn refusals_are_in_aws_words() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let pets = child(&room, &api, &root, "pets").await;
        let sub = child(&room, &api, &pets, "sub").await;
        let variable = child(&room, &api, &pets, "{id}").await;
        for parent in ["nope", ""] {
            let input = json!({"restApiId": api, "parentId": parent, "pathPart": "x"});
            room.refused("CreateResource", input, (404, NOT_FOUND, NO_RESOURCE)).await;
        }
        let unknown_api = json!({"restApiId": "nope", "parentId": root, "pathPart": "x"});
        room.refused("CreateResource", unknown_api, (404, NOT_FOUND, NO_RESOURCE)).await;
        let taken = "Another resource with the same parent already has this name: pets";
        let input = json!({"restApiId": api, "parentId": root, "pathPart": "pets"});
        room.refused("CreateResource", input, (409, CONFLICT, taken)).await;
        let sibling = "A sibling ({id}) of this resource already has a variable path part -- only one is allowed";
        let input = json!({"restApiId": api, "parentId": pets, "pathPart": "{other}"});
        room.refused("CreateResource", input, (400, BAD_REQUEST, sibling)).await;
        let part = "Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the end.";
        let input = json!({"restApiId": api, "parentId": pets, "pathPart": "a b"});
        room.refused("CreateResource", input, (400, BAD_REQUEST, part)).await;

        let must = "Must be one of: [/parentId, /pathPart]";
        let sub_name = "Another resource with the same parent already has this name: sub";
        let no_path = format!("Invalid patch path  '/invalid' specified for op 'replace'. {must}");
        let choose = |op| format!("Invalid patch path  '/pathPart' specified for op '{op}'. Please choose supported operations");
        for (id, op, path, value, (status, code, message)) in [
            ("nope", "replace", "/pathPart", "x", (404, NOT_FOUND, NO_RESOURCE)),
            (&sub, "replace", "/invalid", "x", (400, BAD_REQUEST, &no_path)),
            (&sub, "add", "/pathPart", "x", (400, BAD_REQUEST, &choose("add"))),
            (&sub, "remove", "/pathPart", "x", (400, BAD_REQUEST, &choose("remove"))),
            (&root, "replace", "/pathPart", "x", (400, BAD_REQUEST, "Root resource cannot update its pathPart.")),
            (&root, "replace", "/parentId", &pets, (400, BAD_REQUEST, "Root resource cannot update its parentId.")),
            (&sub, "replace", "/parentId", "nope", (404, NOT_FOUND, NO_RESOURCE)),
            (&pets, "replace", "/parentId", &sub, (400, BAD_REQUEST, "Resources cannot be cyclical.")),
            (&variable, "replace", "/pathPart", "sub", (409, CONFLICT, sub_name)),
        ] as [(&str, &str, &str, &str, (u16, &str, &str)); 9]
        {
            room.refused("UpdateResource", update(&api, id, &[(op, path, Some(value))]), (status, code, message)).await;
        }
        let input = json!({"restApiId": api, "resourceId": root});
        room.refused("DeleteResource", input, (400, BAD_REQUEST, "Root resource cannot be deleted.")).await;
    });
}

#[test]
fn delete_cascades_and_a_moved_out_child_survives() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let pets = child(&room, &api, &root, "pets").await;
        let lost = child(&room, &api, &pets, "lost").await;
        let saved = child(&room, &api, &pets, "saved").await;
        room.ok("UpdateResource", update(&api, &saved, &[("replace", "/parentId", Some(&root))])).await;
        assert_eq!(room.ok("DeleteResource", json!({"restApiId": api, "resourceId": pets})).await, json!({}));
        for operation in ["GetResource", "DeleteResource"] {
            room.refused(operation, json!({"restApiId": api, "resourceId": lost}), (404, NOT_FOUND, NO_RESOURCE)).await;
        }
        room.ok("GetResource", json!({"restApiId": api, "resourceId": saved})).await;
    });
}
