//! The same door by name and document.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Operations;
use gatewright_model::principal::Principal;
use serde_json::{Value, json};

use crate::toy::Toy;

async fn call(service: &str, operation: &str, document: Value) -> Result<Value, (String, u16, String)> {
    let toy = Toy::new();
    let principal = Principal::root(AccountId::developer(), "aws");
    let answer = toy.front.call(&principal, &Region::us_east_1(), service, operation, document).await;
    answer.map_err(|problem| (problem.code, problem.status, problem.message))
}

#[tokio::test]
async fn a_document_by_sdk_names_is_answered_by_sdk_names() {
    let answer = call("toy", "PutThing", json!({ "name": "a", "note": "n", "data": "aGk=" })).await.unwrap();
    let who = "000000000000/us-east-1/arn:aws:iam::000000000000:root";
    assert_eq!(answer, json!({ "who": who, "note": "n", "data": "aGk=" }));
}

#[tokio::test]
async fn a_word_that_is_not_understood_is_an_error() {
    for document in [json!({ "name": "a", "nota": "x" }), json!({ "name": 7 }), json!([]), json!({ "name": "a", "data": "%" })] {
        assert_eq!(call("toy", "PutThing", document.clone()).await.unwrap_err().0, "SerializationException", "{document}");
    }
    assert_eq!(call("toy", "PutThing", json!({})).await.unwrap_err().0, "ValidationException");
    assert_eq!(call("toy", "Nothing", json!({})).await.unwrap_err().1, 404);
    assert_eq!(call("nobody", "PutThing", json!({})).await.unwrap_err().1, 404);
    let mut deep = json!("x");
    for _ in 0..200 {
        deep = json!([deep]);
    }
    assert_eq!(call("toy", "PutThing", json!({ "name": deep })).await.unwrap_err().0, "SerializationException");
}
