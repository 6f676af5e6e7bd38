//! How a pool's pages look: a style sheet and a logo, for one client or for all that have none of their own.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html>.
//!
//! *Invariant:* a style sheet can style AWS's classes and nothing else: it loads nothing and hides nothing behind another rule ([`style_sheet`]).
//! A logo is a PNG or JPEG by its first bytes, whatever else it is called.
//!
//! # Not (yet) like AWS
//! - AWS shows it on hosted UI pages only; here there is one kind of pages, so it is shown whatever the domain's `ManagedLoginVersion`.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, UI_CUSTOMIZATION, Versioned};
use crate::refusal::Refusal;
use crate::user_pool::UserPool;

pub mod style_sheet;

/// The client id that stands for all clients which have no customization of their own.
pub const ALL_CLIENTS: &str = "ALL";
/// AWS: largest logo, in bytes.
pub const LOGO_BYTES_MAX: usize = 100 * 1024;

/// Customizations of a pool that are looked at for one client: its own, and that of all.
const LOOKED_AT: usize = 2;

/// A customization as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UiCustomization {
    /// The pool.
    pub user_pool_id: String,
    /// The client, or [`ALL_CLIENTS`].
    pub client_id: String,
    /// The style sheet as it was given; `None` when none was.
    pub css: Option<String>,
    /// The logo.
    pub logo: Option<Logo>,
    /// When it was first set.
    pub created_at: Timestamp,
    /// When it was last set.
    pub modified_at: Timestamp,
}

/// A logo as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// What it is.
    pub format: LogoFormat,
    /// Its bytes as base64.
    base64: String,
}

/// What a logo may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogoFormat {
    /// `image/png`
    Png,
    /// `image/jpeg`
    Jpeg,
}

/// Where on its domain a customization's logo is served.
pub const LOGO_PATH: &str = "/assets/logo";
/// Where on its domain a customization's style sheet is served.
pub const STYLE_SHEET_PATH: &str = "/assets/custom.css";

impl UiCustomization {
    /// Where on the domain its logo is. What was set later has another address, so that what browsers keep is never too old.
    #[must_use]
    pub fn logo_path(&self) -> String {
        format!("{LOGO_PATH}?client_id={}&v={}", self.client_id, self.modified_at.epoch_ms)
    }

    /// Where on the domain its style sheet is; see [`logo_path`](Self::logo_path).
    #[must_use]
    pub fn style_sheet_path(&self) -> String {
        format!("{STYLE_SHEET_PATH}?client_id={}&v={}", self.client_id, self.modified_at.epoch_ms)
    }
}

impl LogoFormat {
    /// Its media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Logo {
    /// A logo of these bytes.
    ///
    /// # Errors
    /// `InvalidParameter` for one that is too large, or neither PNG nor JPEG.
    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > LOGO_BYTES_MAX {
            return Err(Refusal::invalid_parameter(format!("The logo is larger than {} KB.", LOGO_BYTES_MAX / 1024)));
        }
        let format = match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => LogoFormat::Png,
            [0xff, 0xd8, 0xff, ..] => LogoFormat::Jpeg,
            _ => return Err(Refusal::invalid_parameter("The logo is neither a PNG nor a JPEG file.")),
        };
        Ok(Self { format, base64: BASE64_STANDARD.encode(bytes) })
    }

    /// Its bytes.
    ///
    /// # Errors
    /// Only of kind `Internal`.
    pub fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        BASE64_STANDARD.decode(&self.base64).map_err(Refusal::internal)
    }
}

/// What a client's pages look like: by its own customization, or else by that of all clients.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn of_client(
    identity: &Identity,
    pool: &UserPool,
    client_id: Option<&str>,
) -> Result<Option<UiCustomization>, Refusal> {
    let names: [Option<&str>; LOOKED_AT] = [client_id, Some(ALL_CLIENTS)];
    for name in names.into_iter().flatten() {
        if let Some(found) = read(identity, pool, name).await? {
            return Ok(Some(found.value));
        }
    }
    Ok(None)
}

/// The customization of exactly this client or of all.
pub(crate) async fn read(
    identity: &Identity,
    pool: &UserPool,
    client_id: &str,
) -> Result<Option<Versioned<UiCustomization>>, Refusal> {
    records::read(identity, UI_CUSTOMIZATION, &pool.scope(), &records::key_in(&pool.id, client_id)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_what_its_first_bytes_say() {
        let png = b"\x89PNG\r\n\x1a\n and more".as_slice();
        let logo = Logo::of(png).unwrap();
        assert_eq!((logo.format, logo.bytes().unwrap().as_slice()), (LogoFormat::Png, png));
        assert_eq!(Logo::of(b"\xff\xd8\xff\xe0").unwrap().format.media_type(), "image/jpeg");
        for wrong in [b"".as_slice(), b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'>", b"\x89PNG", b" \x89PNG\r\n\x1a\n"] {
            assert!(Logo::of(wrong).is_err(), "{wrong:?}");
        }
        let mut large = png.to_vec();
        large.resize(LOGO_BYTES_MAX, 0);
        assert!(Logo::of(&large).is_ok());
        large.push(0);
        assert!(Logo::of(&large).is_err());
    }
}
