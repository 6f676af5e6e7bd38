//! What pages load of a pool's: its style sheet and its logo. Public, as the pages are.

use gatewright_identity::Refusal;
use gatewright_identity::ui_customization::{self, UiCustomization, style_sheet as rules};
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use crate::answer;
use crate::page;
use crate::ports::Ports;
use crate::site::{Outcome, Visit};

/// GET of the style sheet.
pub(crate) async fn style_sheet(ports: &Ports, visit: &Visit) -> Outcome {
    let Some(css) = customization(ports, visit).await?.and_then(|found| found.css) else { return Ok(missing()) };
    Ok(page::asset("text/css; charset=utf-8", rules::served(&css)?))
}

/// GET of the logo.
pub(crate) async fn logo(ports: &Ports, visit: &Visit) -> Outcome {
    let Some(logo) = customization(ports, visit).await?.and_then(|found| found.logo) else { return Ok(missing()) };
    Ok(page::asset(logo.format.media_type(), logo.bytes()?))
}

async fn customization(ports: &Ports, visit: &Visit) -> Result<Option<UiCustomization>, Refusal> {
    ui_customization::of_client(&ports.identity, &visit.pool, visit.query.get("client_id")).await
}

fn missing() -> Response<Body> {
    answer::empty(StatusCode::NOT_FOUND)
}
