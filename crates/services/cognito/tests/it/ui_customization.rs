use std::time::Duration;

use gatewright_identity::records::UI_CUSTOMIZATION;
use gatewright_identity::ui_customization::LOGO_BYTES_MAX;
use serde_json::{Value, json};

use crate::room::{Room, with};

const INVALID: &str = "InvalidParameterException";
const NOT_FOUND: &str = "ResourceNotFoundException";
const CSS: &str = ".label-customizable { color: #222; }";
/// The first bytes of a PNG file.
const PNG: &str = "iVBORw0KGgo=";

async fn pool_with_domain(room: &Room) -> String {
    let pool = room.pool(json!({})).await;
    room.ok("CreateUserPoolDomain", json!({ "UserPoolId": pool, "Domain": "my-app" })).await;
    pool
}

#[tokio::test]
async fn a_clients_look_wins_over_that_of_all_and_goes_with_it() {
    let room = Room::new();
    let pool = pool_with_domain(&room).await;
    let client = room.ok("CreateUserPoolClient", json!({ "UserPoolId": pool, "ClientName": "app" })).await;
    let client = client["UserPoolClient"]["ClientId"].clone();
    let of_all = json!({ "UserPoolId": pool });
    let of_client = json!({ "UserPoolId": pool, "ClientId": client });
    for nothing in [&of_all, &of_client] {
        assert_eq!(room.ok("GetUICustomization", nothing.clone()).await, json!({ "UICustomization": {} }));
    }

    let set = room.ok("SetUICustomization", with(of_all.clone(), json!({ "CSS": CSS, "ImageFile": PNG }))).await;
    let look = &set["UICustomization"];
    assert_eq!((&look["ClientId"], &look["CSS"]), (&json!("ALL"), &json!(CSS)));
    let logo = look["ImageUrl"].as_str().unwrap();
    assert!(logo.starts_with("http://my-app.auth.localhost:") && logo.contains("/assets/logo?client_id=ALL&v="), "{logo}");
    assert!(look["CSSVersion"].as_str().is_some_and(|version| version.len() == 14), "{look}");
    assert_eq!(room.ok("GetUICustomization", of_client.clone()).await, set, "a client without its own has that of all");

    room.clock.advance(Duration::from_secs(5));
    let own = with(of_client.clone(), json!({ "CSS": ".banner-customizable { background-color: red }" }));
    let own = room.ok("SetUICustomization", own).await;
    assert_eq!((&own["UICustomization"]["ClientId"], &own["UICustomization"]["ImageUrl"]), (&client, &Value::Null));
    assert_eq!(room.ok("GetUICustomization", of_client.clone()).await, own);
    assert_eq!(room.ok("GetUICustomization", of_all).await, set);

    // What is not said is gone; when it was first set stays.
    let bare = room.ok("SetUICustomization", of_client.clone()).await["UICustomization"].clone();
    assert_eq!((&bare["CSS"], &bare["CreationDate"]), (&Value::Null, &own["UICustomization"]["CreationDate"]));

    room.ok("DeleteUserPoolClient", of_client.clone()).await;
    room.refuses(
        "GetUICustomization",
        of_client,
        NOT_FOUND,
        &format!("User pool client {} does not exist.", client.as_str().unwrap()),
    )
    .await;
    assert_eq!(room.keys(UI_CUSTOMIZATION).await, [format!("{pool}/ALL")]);
}

#[tokio::test]
async fn what_cannot_be_shown_is_refused() {
    let room = Room::new();
    let without_domain = room.pool(json!({})).await;
    let words = "There has to be an existing domain associated with this user pool";
    room.refuses("SetUICustomization", json!({ "UserPoolId": without_domain, "CSS": CSS }), INVALID, words).await;

    let pool = pool_with_domain(&room).await;
    let refuse = async |asked: Value, code: &str, words: &str| {
        room.refuses("SetUICustomization", with(json!({ "UserPoolId": pool }), asked), code, words).await;
    };
    let selector = "Invalid CSS: the selector \"body\" is none that can be styled.";
    refuse(json!({ "CSS": "body { display: none }" }), INVALID, selector).await;
    refuse(json!({ "ImageFile": "R0lGODlh" }), INVALID, "The logo is neither a PNG nor a JPEG file.").await;
    let large = format!("{PNG}{}", "A".repeat(LOGO_BYTES_MAX * 4 / 3 + 4)).replace('=', "A");
    refuse(json!({ "ImageFile": &large[..large.len() / 4 * 4] }), INVALID, "The logo is larger than 100 KB.").await;
    refuse(json!({ "ClientId": "nobody", "CSS": CSS }), NOT_FOUND, "User pool client nobody does not exist.").await;
    assert!(room.keys(UI_CUSTOMIZATION).await.is_empty());
}
