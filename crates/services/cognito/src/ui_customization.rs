//! SetUICustomization, GetUICustomization.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUICustomization.html>. `CSSVersion` is the
//! time of the last change (`20190128231240`), as AWS shows it.

use std::sync::Arc;

use gatewright_identity::ui_customization::UiCustomization;
use gatewright_identity::{Refusal, admin_ui_customization, domain_address, records, user_pool_domain};
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_cognito_idp::types::{
    GetUICustomizationRequest, GetUICustomizationResponse, SetUICustomizationRequest, SetUICustomizationResponse,
    UICustomizationType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// SetUICustomization.
pub(crate) async fn set(
    ports: Arc<Ports>,
    context: CallContext,
    input: SetUICustomizationRequest,
) -> Result<SetUICustomizationResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let SetUICustomizationRequest { user_pool_id, client_id, css, image_file, .. } = input;
    let (client_id, logo) = (client_id.as_deref(), image_file.as_deref());
    let set = admin_ui_customization::set(&ports.identity, &scope, &user_pool_id, client_id, css, logo).await?;
    Ok(SetUICustomizationResponse { ui_customization: Some(shown(&ports, &context, set).await?) })
}

/// GetUICustomization. AWS: an empty object where nothing was set.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetUICustomizationRequest,
) -> Result<GetUICustomizationResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let found = admin_ui_customization::find(&ports.identity, &scope, &input.user_pool_id, input.client_id.as_deref()).await?;
    Ok(GetUICustomizationResponse {
        ui_customization: Some(match found {
            Some(found) => shown(&ports, &context, found).await?,
            None => UICustomizationType::default(),
        }),
    })
}

async fn shown(ports: &Ports, context: &CallContext, set: UiCustomization) -> Result<UICustomizationType, Refusal> {
    let pool = ports.pool(context, &set.user_pool_id).await?;
    let domain = user_pool_domain::of_pool(&ports.identity, &pool).await?;
    let image_url = domain.filter(|_| set.logo.is_some()).map(|domain| {
        let pages = domain_address::addresses(&ports.identity, &domain, &context.base_url).people;
        format!("{pages}{}", set.logo_path())
    });
    Ok(UICustomizationType {
        user_pool_id: Some(set.user_pool_id),
        client_id: Some(set.client_id),
        image_url,
        css_version: set.css.as_ref().map(|_| version(set.modified_at)),
        css: set.css,
        last_modified_date: Some(set.modified_at),
        creation_date: Some(set.created_at),
    })
}

fn version(set_at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(set_at.epoch_ms).unwrap_or_default();
    time.strftime("%Y%m%d%H%M%S").to_string()
}
