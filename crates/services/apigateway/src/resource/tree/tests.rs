use std::collections::BTreeSet;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::rest_api::EndpointConfiguration;
use gatewright_model::timestamp::Timestamp;

use super::*;

fn empty() -> RestApi {
    let root =
        Resource { id: "root".to_owned(), parent_id: None, path_part: None, path: "/".to_owned(), methods: BTreeMap::new() };
    RestApi {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        id: "api".to_owned(),
        name: "api".to_owned(),
        description: None,
        version: None,
        created_at: Timestamp::from_epoch_ms(0),
        api_key_source: "HEADER".to_owned(),
        endpoint_configuration: EndpointConfiguration {
            types: vec!["EDGE".to_owned()],
            ip_address_type: "ipv4".to_owned(),
            vpc_endpoint_ids: Vec::new(),
        },
        is_execute_api_endpoint_disabled: false,
        binary_media_types: Vec::new(),
        minimum_compression_size: None,
        tags: BTreeMap::new(),
        root_resource_id: "root".to_owned(),
        resources: [("root".to_owned(), root)].into(),
        authorizers: BTreeMap::new(),
        gateway_responses: BTreeMap::new(),
        policy: None,
    }
}

/// A tree from `(id, parent, part)`.
fn tree(resources: &[(&str, &str, &str)]) -> RestApi {
    let mut api = empty();
    for (id, parent, part) in resources {
        create(&mut api, (*id).to_owned(), parent, part).unwrap();
    }
    api
}

fn at(parent: &str, part: &str) -> Placement {
    Placement { parent_id: Some(parent.to_owned()), path_part: Some(part.to_owned()) }
}

#[track_caller]
fn refused<T>(result: Result<T, ServiceError>, status: u16, message: &str) {
    let error = result.err().expect("a refusal");
    assert_eq!((error.status, error.message.as_deref()), (status, Some(message)));
}

#[test]
fn descendants_follow_a_move() {
    let mut api = tree(&[("a", "root", "pets"), ("b", "a", "{id}"), ("c", "b", "toys"), ("d", "root", "v1")]);
    assert_eq!(api.resources["c"].path, "/pets/{id}/toys");
    place(&mut api, "a", &at("d", "animals")).unwrap();
    assert_eq!(api.resources["c"].path, "/v1/animals/{id}/toys");
    place(&mut api, "c", &at("root", "toys")).unwrap();
    assert_eq!(api.resources["c"].path, "/toys");
}

#[test]
fn deleting_takes_the_subtree_and_leaves_what_was_moved_out() {
    let mut api = tree(&[("a", "root", "pets"), ("b", "a", "x"), ("c", "b", "y")]);
    place(&mut api, "c", &at("root", "y")).unwrap();
    delete(&mut api, "a").unwrap();
    assert_eq!(api.resources.keys().collect::<Vec<_>>(), ["c", "root"]);
    refused(delete(&mut api, "b"), 404, "Invalid Resource identifier specified");
    refused(delete(&mut api, "root"), 400, "Root resource cannot be deleted.");
}

#[test]
fn parts_are_checked() {
    let message = "Resource's path part only allow a-zA-Z0-9._- and curly braces at the beginning and the end.";
    for part in ["pets", "a.b_c-d", "{id}", "{proxy+}", "items:batch"] {
        create(&mut empty(), "x".to_owned(), "root", part).unwrap();
    }
    for part in ["", "a/b", "a b", "{", "}", "{}", "{+}", "a{b}", "{a}b", "{a+b}", "a+", "ä", "a%2f", "{{a}}", "?", "\n"] {
        refused(create(&mut empty(), "x".to_owned(), "root", part).map(drop), 400, message);
    }
}

#[test]
fn neighbours_are_checked_on_create_and_on_move() {
    let mut api = tree(&[("a", "root", "pets"), ("b", "root", "{id}"), ("c", "a", "pets"), ("d", "a", "{proxy+}")]);
    let taken = "Another resource with the same parent already has this name: pets";
    refused(create(&mut api, "x".to_owned(), "root", "pets").map(drop), 409, taken);
    refused(place(&mut api, "c", &at("root", "pets")).map(drop), 409, taken);
    let variable = "A sibling ({id}) of this resource already has a variable path part -- only one is allowed";
    refused(create(&mut api, "x".to_owned(), "root", "{other}").map(drop), 400, variable);
    refused(place(&mut api, "d", &at("root", "{proxy+}")).map(drop), 400, variable);
    let greedy = "Cannot create a child of a resource with a greedy path variable: {proxy+}";
    refused(create(&mut api, "x".to_owned(), "d", "y").map(drop), 400, greedy);
    refused(place(&mut api, "c", &at("d", "y")).map(drop), 400, greedy);
    refused(place(&mut api, "a", &at("b", "{proxy+}")).map(drop), 400, greedy);
    refused(place(&mut api, "a", &at("c", "x")).map(drop), 400, "Resources cannot be cyclical.");
    refused(place(&mut api, "a", &at("a", "x")).map(drop), 400, "Resources cannot be cyclical.");
    refused(place(&mut api, "a", &at("gone", "x")).map(drop), 404, "Invalid Resource identifier specified");
    assert_eq!(place(&mut api, "a", &at("root", "pets")).unwrap().path, "/pets", "staying is no conflict");
}

#[test]
fn the_number_of_resources_ends_at_its_limit() {
    let mut api = empty();
    for number in 1..RESOURCES_MAX {
        let id = format!("r{number}");
        let part = Some(id.clone());
        let resource = Resource {
            id: id.clone(),
            parent_id: Some("root".to_owned()),
            path_part: part,
            path: format!("/{id}"),
            methods: BTreeMap::new(),
        };
        api.resources.insert(id, resource);
    }
    let error = create(&mut api, "one_more".to_owned(), "root", "one_more").unwrap_err();
    assert_eq!((error.code, error.status), ("LimitExceededException", 429));
    api.resources.remove("r1");
    create(&mut api, "one_more".to_owned(), "root", "one_more").unwrap();
}

#[test]
fn a_path_ends_at_its_limit() {
    let long = "a".repeat(PATH_BYTES_MAX - 3);
    let mut api = tree(&[("a", "root", &long)]);
    create(&mut api, "b".to_owned(), "a", "b").unwrap();
    assert_eq!(api.resources["b"].path.len(), PATH_BYTES_MAX);
    let error = place(&mut api, "b", &at("a", "bb")).unwrap_err();
    assert_eq!(error.status, 400);
}

#[test]
fn a_deep_tree_needs_no_deep_stack() {
    let mut api = empty();
    let mut parent = "root".to_owned();
    for number in 0..2000 {
        let id = format!("r{number}");
        create(&mut api, id.clone(), &parent, "a").unwrap();
        parent = id;
    }
    assert_eq!(subtree(&api, "root").len(), 2001);
    delete(&mut api, "r0").unwrap();
    assert_eq!(api.resources.keys().collect::<BTreeSet<_>>().len(), 1);
}
