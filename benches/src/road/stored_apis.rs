//! A data folder with APIs in it, for a server that starts on it. By the operations, each of ten thousand routes would take three calls that
//! read and write the whole API, and the working copy has a limit of resources that is below.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use gatewright_apigateway::records::{DEPLOYMENT, STAGE, child_key};
use gatewright_model::rest_api::RestApi;
use gatewright_store::Store;
use gatewright_store::record::{Draft, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;

use crate::defined_api::{api_id, api_with_routes, deployed, open};

/// The API with many routes.
pub(super) const ROUTES: &str = "routes0000";

/// Stores so many APIs with one route each, and one with so many routes.
pub(super) async fn store(folder: &Path, upstream: SocketAddr, apis: usize, routes: usize) -> Result<()> {
    let store = Store::open(folder, Arc::new(FakeClock::new()))?;
    let method = open(&format!("http://{upstream}/hello"));
    for number in 0..apis {
        put(&store, api_with_routes(&api_id(number), 1, &method)).await?;
    }
    put(&store, api_with_routes(ROUTES, routes, &method)).await?;
    store.close().await;
    Ok(())
}

async fn put(store: &Store, api: RestApi) -> Result<()> {
    let (stage, deployment) = deployed(api);
    let api = &stage.rest_api_id;
    let scope = Scope { account: stage.account.clone(), region: Some(stage.region.clone()) };
    let transaction = Transaction::new()
        .put(Draft::new(DEPLOYMENT, scope.clone(), child_key(api, &deployment.id), &deployment)?)
        .put(Draft::new(STAGE, scope, child_key(api, &stage.stage_name), &stage)?);
    store.commit(transaction).await?;
    Ok(())
}
