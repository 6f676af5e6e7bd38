//! STS as its callers see it.

#![expect(clippy::unwrap_used, reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions")]

use std::sync::Arc;

use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Identities, IssuedKey, KeyHolder, Sessions};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_sts::types::GetCallerIdentityResponse;
use gatewright_sts::{Ports, SessionTable, service};
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_wire::document::{Document, Shape};
use gatewright_wire::service::{CallContext, ServiceError};

fn account() -> AccountId {
    AccountId::parse("123456789012").unwrap()
}

async fn identity_of(principal: Principal) -> Result<GetCallerIdentityResponse, ServiceError> {
    let context = CallContext { principal, ..gatewright_testkit::call::by_root_of(&account(), Timestamp::from_epoch_ms(0)) };
    let service = service(Ports);
    let endpoint = service.endpoints.iter().find(|endpoint| endpoint.operation.name == "GetCallerIdentity").unwrap();
    let document = endpoint.call(context, Document::Structure(Vec::new())).await?;
    Ok(GetCallerIdentityResponse::from_document(document).unwrap())
}

fn answer(user_id: &str, arn: &str) -> GetCallerIdentityResponse {
    GetCallerIdentityResponse {
        user_id: Some(user_id.to_owned()),
        account: Some("123456789012".to_owned()),
        arn: Some(arn.to_owned()),
    }
}

#[tokio::test]
async fn root_is_its_account() {
    let identity = identity_of(Principal::root(account(), "aws")).await.unwrap();
    assert_eq!(identity, answer("123456789012", "arn:aws:iam::123456789012:root"));
}

#[tokio::test]
async fn a_function_sees_the_session_it_runs_as() {
    let table = SessionTable::new(Arc::new(SeededEntropy::new(1)));
    let key = table.begin("arn:aws:iam::123456789012:role/team/runner", "greet").access_key_id;
    let Some(IssuedKey::Active(KeyHolder { principal, .. })) = table.key(&key) else { unreachable!("the key was just issued") };
    let user_id = principal.user_id.clone();
    let identity = identity_of(principal).await.unwrap();
    assert_eq!(identity, answer(&user_id, "arn:aws:sts::123456789012:assumed-role/runner/greet"));
    assert!(user_id.ends_with(":greet"));
}

#[tokio::test]
async fn nobody_is_refused() {
    let nobody = Principal { kind: PrincipalKind::Anonymous, ..Principal::root(account(), "aws") };
    let error = identity_of(nobody).await.unwrap_err();
    assert_eq!((error.code, error.status), ("MissingAuthenticationToken", 403));
    assert_eq!(error.message.as_deref(), Some("Request is missing Authentication Token"));
}
