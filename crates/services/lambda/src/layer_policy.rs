//! Who else may use a version of a layer: its statements, all of which allow `lambda:GetLayerVersion`.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html>. Statements are kept as what they say, not as
//! text, so that whom one lets in is never a matter of how it was written.

use gatewright_model::arn::Arn;
use gatewright_model::ids::AccountId;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The only action that can be allowed.
const ACTION: &str = "lambda:GetLayerVersion";

/// The policy of one version.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LayerPolicy {
    /// In the order in which they were added.
    pub(crate) statements: Vec<LayerStatement>,
    /// Changes with every edit of the policy.
    pub(crate) revision_id: String,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LayerStatement {
    /// Its id.
    pub(crate) sid: String,
    /// Whom it lets in.
    pub(crate) principal: LayerPrincipal,
}

/// Whom a statement lets in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LayerPrincipal {
    /// Every account.
    Everyone,
    /// One account.
    Account {
        /// Which.
        account: AccountId,
        /// Its root, as the policy shows it.
        arn: String,
    },
}

impl LayerPrincipal {
    /// `*`, an account's id or the ARN of its root; nothing else is a principal.
    pub(crate) fn parse(text: &str, partition: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::Everyone);
        }
        if let Ok(account) = AccountId::parse(text) {
            return Some(Self::Account { arn: format!("arn:{partition}:iam::{account}:root"), account });
        }
        let arn = Arn::parse(text).ok().filter(|arn| arn.service == "iam" && arn.resource == "root")?;
        Some(Self::Account { account: AccountId::parse(&arn.account).ok()?, arn: text.to_owned() })
    }

    fn lets_in(&self, caller: &AccountId) -> bool {
        match self {
            Self::Everyone => true,
            Self::Account { account, .. } => account == caller,
        }
    }
}

impl LayerStatement {
    /// The statement as AWS shows it. `resource` is the ARN of the layer's version.
    pub(crate) fn document(&self, resource: &str) -> Value {
        let principal = match &self.principal {
            LayerPrincipal::Everyone => json!("*"),
            LayerPrincipal::Account { arn, .. } => json!({ "AWS": arn }),
        };
        json!({ "Sid": self.sid, "Effect": "Allow", "Principal": principal, "Action": ACTION, "Resource": resource })
    }
}

impl LayerPolicy {
    /// Whether another account may use the version.
    pub(crate) fn lets_in(&self, caller: &AccountId) -> bool {
        self.statements.iter().any(|statement| statement.principal.lets_in(caller))
    }

    /// The whole policy as AWS shows it.
    pub(crate) fn document(&self, resource: &str) -> Value {
        let statements: Vec<Value> = self.statements.iter().map(|statement| statement.document(resource)).collect();
        json!({ "Version": "2012-10-17", "Id": "default", "Statement": statements })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_lets_in_everyone_or_one_account() {
        let [one, other] = ["111122223333", "444455556666"].map(|account| AccountId::parse(account).unwrap());
        let cases = [
            ("*", r#""*""#, [true, true]),
            ("111122223333", r#"{"AWS":"arn:aws:iam::111122223333:root"}"#, [true, false]),
            ("arn:aws:iam::444455556666:root", r#"{"AWS":"arn:aws:iam::444455556666:root"}"#, [false, true]),
        ];
        for (text, shown, lets_in) in cases {
            let statement = LayerStatement { sid: "s".to_owned(), principal: LayerPrincipal::parse(text, "aws").unwrap() };
            let expected = format!(
                r#"{{"Sid":"s","Effect":"Allow","Principal":{shown},"Action":"lambda:GetLayerVersion","Resource":"arn"}}"#
            );
            assert_eq!(statement.document("arn").to_string(), expected);
            let policy = LayerPolicy { statements: vec![statement], revision_id: "r".to_owned() };
            assert_eq!([policy.lets_in(&one), policy.lets_in(&other)], lets_in, "{text}");
        }
        assert!(!LayerPolicy::default().lets_in(&one));
        for nobody in ["", "1111", "arn:aws:iam::111122223333:user/u", "arn:aws:sts::111122223333:root", "lambda.amazonaws.com"] {
            assert_eq!(LayerPrincipal::parse(nobody, "aws"), None, "{nobody}");
        }
    }
}
