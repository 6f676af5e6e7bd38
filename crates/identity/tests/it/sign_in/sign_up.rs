//! The code of a sign-up where users are hidden: the same work for every name.

use std::collections::BTreeMap;

use gatewright_identity::Refusal;
use gatewright_identity::asker::Asker;
use gatewright_identity::confirmation_code::{CodeDelivery, RESENDS_MAX, WRONG_CODES_MAX};
use gatewright_identity::records::CONFIRMATION_CODE;
use gatewright_identity::sign_up::{self, AliasClaim, Confirmation, SignUp};
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool::ContactAttribute;
use gatewright_identity::user_pool_client::{ClientSecret, PreventUserExistenceErrors};
use gatewright_model::secret::Secret;

use super::house::{App, House, PASSWORD, refused};

const MISMATCH: &str = "CodeMismatchException: Invalid verification code provided, please try again.";
const EXCEEDED: &str = "LimitExceededException: Attempt limit exceeded, please try after some time.";
const MAIL: &[(&str, &str)] = &[("email", "ann@example.com")];

async fn app(house: &House, says: PreventUserExistenceErrors) -> App {
    let pool = house.pool(|new| new.settings.auto_verified_attributes = Some(vec![ContactAttribute::Email])).await;
    house.client(&pool, ClientSecret::None, |settings| settings.prevent_user_existence_errors = Some(says)).await
}

async fn signed_up(house: &House, app: &App, name: &str) {
    let request = SignUp {
        client_id: app.client.id.clone(),
        secret_hash: None,
        username: name.to_owned(),
        password: Some(Secret::new(PASSWORD.to_owned())),
        attributes: MAIL.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect::<BTreeMap<_, _>>(),
        triggers: TriggerContext::default(),
    };
    sign_up::sign_up(&house.identity, request).await.unwrap();
}

async fn confirm(house: &House, asker: &Asker, name: &str, code: &str) -> Result<(), Refusal> {
    let (username, code) = (name.to_owned(), code.to_owned());
    sign_up::confirm(&house.identity, asker, &Confirmation { username, code, alias_claim: AliasClaim::Refuse }).await
}

/// How many records were written since it was asked last.
async fn wrote(house: &House, app: &App, before: &mut u64) -> u64 {
    let now = house.written(app).await;
    now - std::mem::replace(before, now) - 1
}

async fn resend(house: &House, asker: &Asker, name: &str) -> Result<CodeDelivery, Refusal> {
    sign_up::resend(&house.identity, asker, name).await
}

#[tokio::test]
async fn every_name_costs_the_same_writes_as_one_whose_sign_up_is_open() {
    let house = House::new();
    for says in [PreventUserExistenceErrors::Enabled, PreventUserExistenceErrors::Legacy] {
        let app = app(&house, says).await;
        let asker = match says {
            PreventUserExistenceErrors::Enabled => {
                Asker::app(&house.identity, &app.client.id, "", None, TriggerContext::default()).await.unwrap()
            }
            PreventUserExistenceErrors::Legacy => Asker::page(&app.pool, &app.client.id, TriggerContext::default()),
        };
        signed_up(&house, &app, "late").await;
        house.wait_s(86_400);
        signed_up(&house, &app, "open").await;
        house.user(&app.pool, "done", MAIL).await;
        house.invited(&app.pool, "invited", MAIL).await;
        for name in ["open", "late", "done", "invited", "nobody"] {
            let mut before = house.written(&app).await;
            for _ in 0..WRONG_CODES_MAX {
                refused(confirm(&house, &asker, name, "no code").await, MISMATCH);
                assert_eq!(wrote(&house, &app, &mut before).await, 1, "{name}: a wrong code");
            }
            refused(confirm(&house, &asker, name, "no code").await, EXCEEDED);
            assert_eq!(wrote(&house, &app, &mut before).await, 0, "{name}: a code too many");
            for _ in 0..RESENDS_MAX {
                resend(&house, &asker, name).await.unwrap();
                assert_eq!(wrote(&house, &app, &mut before).await, 2, "{name}: another code");
            }
            refused(resend(&house, &asker, name).await, EXCEEDED);
            assert_eq!(wrote(&house, &app, &mut before).await, 0, "{name}: another code too many");
        }
        // The work is done, and fills nothing.
        let records = house.store.scan(CONFIRMATION_CODE, &app.pool.scope(), &app.pool.id, None, 99).await.unwrap();
        assert_eq!(records.len(), 2 + 2, "codes of two who signed up, a code and a user of nobody");
    }
}
