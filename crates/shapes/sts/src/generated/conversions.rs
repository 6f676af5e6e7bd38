// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{GetCallerIdentityRequest, GetCallerIdentityResponse};

impl Shape for GetCallerIdentityRequest {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for GetCallerIdentityResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetCallerIdentityResponse", document)?;
        Ok(Self { user_id: members.optional("UserId")?, account: members.optional("Account")?, arn: members.optional("Arn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserId", self.user_id)
            .optional("Account", self.account)
            .optional("Arn", self.arn)
            .finish()
    }
}
