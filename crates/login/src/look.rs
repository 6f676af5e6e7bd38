//! What a pool's pages look like beyond our own style sheet: the pool's, and its logo.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html>.
//!
//! # Not (yet) like AWS
//! - Rules for `legalText-customizable`, `passwordCheck-notValid-customizable` and `passwordCheck-valid-customizable` are taken and style
//!   nothing: the pages have no legal text, and no scripts that would check a password while it is typed.

use gatewright_identity::user_pool::UserPool;
use gatewright_identity::{Identity, Refusal, ui_customization};

/// What pages load of a pool's, by their paths on the domain.
#[derive(Debug, Default)]
pub(crate) struct Look {
    pub(crate) style_sheet_path: Option<String>,
    pub(crate) logo_path: Option<String>,
}

impl Look {
    /// What the users of a client see; without a client, what those of all see.
    ///
    /// # Errors
    /// Only of kind `Internal`.
    pub(crate) async fn of_pages(identity: &Identity, pool: &UserPool, client_id: Option<&str>) -> Result<Self, Refusal> {
        let found = ui_customization::of_client(identity, pool, client_id).await?;
        let Some(customization) = found else { return Ok(Self::default()) };
        Ok(Self {
            style_sheet_path: customization.css.is_some().then(|| customization.style_sheet_path()),
            logo_path: customization.logo.is_some().then(|| customization.logo_path()),
        })
    }
}
