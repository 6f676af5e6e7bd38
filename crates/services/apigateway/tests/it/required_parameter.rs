use serde_json::{Value, json};

use crate::room::{BAD_REQUEST, Room, patches, run, text, with};

const ID: &str = "method.request.path.id";

async fn child(room: &Room, api: &str, parent: &str, part: &str) -> String {
    text(&room.ok("CreateResource", json!({"restApiId": api, "parentId": parent, "pathPart": part})).await["id"])
}

fn verb_of(api: &str, resource: &str, verb: &str) -> Value {
    json!({"restApiId": api, "resourceId": resource, "httpMethod": verb})
}

fn requiring(api: &str, resource: &str, key: &str) -> Value {
    with(&verb_of(api, resource, "GET"), json!({"authorizationType": "NONE", "requestParameters": {key: true}}))
}

fn update(api: &str, id: &str, operations: &[(&str, &str, Option<&str>)]) -> Value {
    with(&patches(operations), json!({"restApiId": api, "resourceId": id}))
}

fn refusal(key: &str, verb_and_path: &str) -> String {
    format!(
        "Gatewright does not yet support requestParameters that are required (value true) and no variable of the resource's path: \
         {key} on {verb_and_path}."
    )
}

#[test]
fn a_variable_of_the_path_can_be_required_on_put_and_patch() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let pet = child(&room, &api, &root, "{id}").await;
        let toys = child(&room, &api, &pet, "toys").await;
        let rest = child(&room, &api, &toys, "{rest+}").await;
        for (resource, key) in [(&pet, ID), (&toys, ID), (&rest, ID), (&rest, "method.request.path.rest")] {
            let answer = room.ok("PutMethod", requiring(&api, resource, key)).await;
            assert_eq!(answer["requestParameters"], json!({key: true}));
            let method = verb_of(&api, resource, "GET");
            let path = format!("/requestParameters/{key}");
            for (op, value) in [("replace", "false"), ("add", "true")] {
                let answer = room.ok("UpdateMethod", with(&method, patches(&[(op, &path, Some(value))]))).await;
                assert_eq!(answer["requestParameters"], json!({key: value == "true"}));
            }
            room.ok("DeleteMethod", method).await;
        }
    });
}

#[test]
fn whatever_is_no_variable_of_the_path_is_refused_on_put_and_patch() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let pet = child(&room, &api, &root, "{id}").await;
        let toys = child(&room, &api, &pet, "toys").await;
        let none = json!({"authorizationType": "NONE"});
        for (resource, path) in [(&root, "/"), (&toys, "/{id}/toys")] {
            room.ok("PutMethod", with(&verb_of(&api, resource, "POST"), none.clone())).await;
            for key in [
                "method.request.header.id",
                "method.request.querystring.id",
                "method.request.path.toys",
                "method.request.path.other",
                "method.request.path.{id}",
            ] {
                let message = refusal(key, &format!("GET {path}"));
                room.refused("PutMethod", requiring(&api, resource, key), (400, BAD_REQUEST, &message)).await;
                let message = refusal(key, &format!("POST {path}"));
                let operations = patches(&[("add", &format!("/requestParameters/{key}"), Some("true"))]);
                let input = with(&verb_of(&api, resource, "POST"), operations);
                room.refused("UpdateMethod", input, (400, BAD_REQUEST, &message)).await;
            }
        }
        room.refused("PutMethod", requiring(&api, &root, ID), (400, BAD_REQUEST, &refusal(ID, "GET /"))).await;
    });
}

#[test]
fn no_move_or_rename_takes_a_required_variable_away() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let pet = child(&room, &api, &root, "{id}").await;
        let toys = child(&room, &api, &pet, "toys").await;
        let red = child(&room, &api, &toys, "red").await;
        room.ok("PutMethod", requiring(&api, &red, ID)).await;
        for (resource, operation, path) in [
            (&pet, ("replace", "/pathPart", Some("pet")), "/pet/toys/red"),
            (&pet, ("replace", "/pathPart", Some("{pet}")), "/{pet}/toys/red"),
            (&toys, ("replace", "/parentId", Some(root.as_str())), "/toys/red"),
            (&red, ("replace", "/parentId", Some(root.as_str())), "/red"),
        ] {
            let message = refusal(ID, &format!("GET {path}"));
            room.refused("UpdateResource", update(&api, resource, &[operation]), (400, BAD_REQUEST, &message)).await;
        }
        let moves = [("replace", "/parentId", Some(pet.as_str())), ("replace", "/pathPart", Some("blue"))];
        let moved = room.ok("UpdateResource", update(&api, &red, &moves)).await;
        assert_eq!(moved["path"], "/{id}/blue", "the variable is still there");
        let patch = patches(&[("replace", &format!("/requestParameters/{ID}"), Some("false"))]);
        room.ok("UpdateMethod", with(&verb_of(&api, &red, "GET"), patch)).await;
        let renamed = room.ok("UpdateResource", update(&api, &pet, &[("replace", "/pathPart", Some("pet"))])).await;
        assert_eq!(renamed["path"], "/pet", "nothing requires the variable any more");
    });
}

#[test]
fn a_variable_may_become_greedy_under_its_name() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api().await;
        let rest = child(&room, &api, &root, "{id}").await;
        room.ok("PutMethod", requiring(&api, &rest, ID)).await;
        let renamed = room.ok("UpdateResource", update(&api, &rest, &[("replace", "/pathPart", Some("{id+}"))])).await;
        assert_eq!(renamed["path"], "/{id+}");
    });
}
