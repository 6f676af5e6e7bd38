use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::room::{Room, run, text, with};

/// Walks all pages of a collection and returns the ids in the order seen.
async fn walk(room: &Room, operation: &str, input: &Value, limit: i64) -> Vec<String> {
    let mut seen = Vec::new();
    let mut position = Value::Null;
    loop {
        let page = room.ok(operation, with(input, json!({"limit": limit, "position": position}))).await;
        let items = page["items"].as_array().unwrap();
        assert!(items.len() <= usize::try_from(limit).unwrap());
        seen.extend(items.iter().map(|item| text(&item["id"])));
        match page.get("position") {
            Some(next) => position = next.clone(),
            None => return seen,
        }
    }
}

#[test]
fn every_collection_pages_without_gaps_or_repeats() {
    run(async {
        let room = Room::new();
        let (api, root) = room.api_with_mock().await;
        // More APIs than are read at once.
        for _ in 0..39 {
            room.api().await;
        }
        for number in 0..6 {
            room.ok("CreateResource", json!({"restApiId": api, "parentId": root, "pathPart": format!("p{number}")})).await;
            room.authorizer(&api, &format!("a{number}")).await;
            room.ok("CreateDeployment", json!({"restApiId": api})).await;
        }
        for (operation, input, count) in [
            ("GetRestApis", json!({}), 40),
            ("GetResources", json!({"restApiId": api}), 7),
            ("GetAuthorizers", json!({"restApiId": api}), 6),
            ("GetDeployments", json!({"restApiId": api}), 6),
        ] {
            for limit in [1, 2, 6, 7, 15, 16, 17, 25, 39, 40, 41, 500] {
                let seen = walk(&room, operation, &input, limit).await;
                let distinct: BTreeSet<_> = seen.iter().collect();
                assert_eq!((seen.len(), distinct.len()), (count, count), "{operation} {limit}");
            }
            let error = room.call(operation, with(&input, json!({"position": "garbage"}))).await.unwrap_err();
            assert_eq!((error.status, error.code), (400, "BadRequestException"), "{operation}");
        }
        assert_eq!(room.ok("GetRestApis", json!({"limit": -1})).await["items"].as_array().unwrap().len(), 25);
    });
}
