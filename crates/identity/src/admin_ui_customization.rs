//! What administrators do with the look of a pool's pages: set it, read it.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html>.
//!
//! # Not (yet) like AWS
//! - AWS's words for a logo that is none or too large are not recorded, and neither is whether a call without a logo keeps the one there is; its
//!   guide says that the two cannot be set apart, so here a call replaces both.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::records::{self, UI_CUSTOMIZATION, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::ui_customization::{self, ALL_CLIENTS, Logo, UiCustomization, style_sheet};
use crate::user_pool::{self, UserPool};
use crate::write_within::{Written, write_within};
use crate::{user_pool_client, user_pool_domain};

/// Sets the look of a client's pages, or of those of all clients that have none of their own.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a pool without a domain, and a style sheet or logo that cannot be shown; `TooManyRequests`
/// when the pool keeps being changed.
pub async fn set(
    identity: &Identity,
    place: &Scope,
    user_pool_id: &str,
    client_id: Option<&str>,
    css: Option<String>,
    logo: Option<&[u8]>,
) -> Result<UiCustomization, Refusal> {
    let client_id = client_id.unwrap_or(ALL_CLIENTS);
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, place, user_pool_id).await?;
        if user_pool_domain::of_pool(identity, &pool.value).await?.is_none() {
            return Err(Refusal::invalid_parameter("There has to be an existing domain associated with this user pool"));
        }
        check_client(identity, &pool.value, client_id).await?;
        if let Some(css) = &css {
            style_sheet::check(css)?;
        }
        let logo = logo.filter(|bytes| !bytes.is_empty()).map(Logo::of).transpose()?;
        let now = identity.ports.clock.now();
        let before = ui_customization::read(identity, &pool.value, client_id).await?;
        let customization = UiCustomization {
            user_pool_id: user_pool_id.to_owned(),
            client_id: client_id.to_owned(),
            css: css.clone().filter(|css| !css.is_empty()),
            logo,
            created_at: before.as_ref().map_or(now, |before| before.value.created_at),
            modified_at: now,
        };
        let draft = records::draft(UI_CUSTOMIZATION, place, records::key_in(user_pool_id, client_id), &customization)?;
        let transaction = match before {
            Some(before) => Transaction::new().replace(draft, before.version),
            None => Transaction::new().create(draft),
        };
        match write_within(identity, &pool, transaction).await {
            Ok(Written::Done) => return Ok(customization),
            Ok(Written::PoolChanged) | Err(StoreError::Exists { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}

/// The look of a client's pages; without a client, that of all clients. `None` when nothing was set.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(
    identity: &Identity,
    place: &Scope,
    user_pool_id: &str,
    client_id: Option<&str>,
) -> Result<Option<UiCustomization>, Refusal> {
    let pool = user_pool::find(identity, place, user_pool_id).await?.value;
    check_client(identity, &pool, client_id.unwrap_or(ALL_CLIENTS)).await?;
    ui_customization::of_client(identity, &pool, client_id).await
}

async fn check_client(identity: &Identity, pool: &UserPool, client_id: &str) -> Result<(), Refusal> {
    if client_id != ALL_CLIENTS {
        user_pool_client::find(identity, pool, client_id).await?;
    }
    Ok(())
}
