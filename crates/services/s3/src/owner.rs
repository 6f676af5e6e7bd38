//! `Owner`, as all lists show it.
//!
//! # Not (yet) like AWS
//! - An owner's id is a digest of the account id.

use aws_lc_rs::digest::{SHA256, digest};
use gatewright_model::ids::AccountId;
use gatewright_shapes_s3::types::Owner;

/// How an account is shown as the owner of something.
pub(crate) fn owner_of(account: &AccountId) -> Owner {
    let text = format!("s3-owner:{account}");
    Owner { id: Some(hex::encode(digest(&SHA256, text.as_bytes()).as_ref())), display_name: None }
}
