//! `LambdaConfig`: the functions that a pool calls, and when.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html>. A function need not exist
//! when it is named, nor let the pool call it: both are found out at every call.

use gatewright_model::function_name::FunctionName;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use serde::{Deserialize, Serialize};

/// AWS: longest ARN of a function, in characters.
const LAMBDA_ARN_CHARS_MAX: usize = 2048;

/// A pool's triggers. `None` is one that was not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LambdaConfig {
    /// `PreSignUp`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_sign_up: Option<LambdaArn>,
    /// `PostConfirmation`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_confirmation: Option<LambdaArn>,
    /// `PreTokenGeneration` and `PreTokenGenerationConfig`, which say the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_token_generation: Option<PreTokenGenerationConfig>,
}

/// `PreTokenGenerationConfig`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreTokenGenerationConfig {
    /// `LambdaArn`
    pub function: LambdaArn,
    /// `LambdaVersion`
    pub version: PreTokenGenerationVersion,
}

/// `LambdaVersion` of the trigger before tokens are made: what the function may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PreTokenGenerationVersion {
    /// The ID token, and groups.
    #[serde(rename = "V1_0")]
    V1,
    /// Both tokens of a user.
    #[serde(rename = "V2_0")]
    V2,
    /// The tokens of clients, too.
    #[serde(rename = "V3_0")]
    V3,
}

/// The ARN of a function, whole: `arn:{partition}:lambda:{region}:{account}:function:{name}`, with a version or an alias or without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LambdaArn {
    text: String,
    function: FunctionRef,
}

/// A text is not the ARN of a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the ARN of a function")]
pub struct NotALambdaArn;

impl LambdaArn {
    /// Takes an ARN apart.
    ///
    /// # Errors
    /// [`NotALambdaArn`].
    pub fn parse(text: &str) -> Result<Self, NotALambdaArn> {
        if text.chars().nth(LAMBDA_ARN_CHARS_MAX).is_some() {
            return Err(NotALambdaArn);
        }
        let name = FunctionName::split(text).ok_or(NotALambdaArn)?;
        let function = FunctionRef {
            account: AccountId::parse(name.account.ok_or(NotALambdaArn)?).map_err(|_| NotALambdaArn)?,
            region: Region::parse(name.region.ok_or(NotALambdaArn)?).map_err(|_| NotALambdaArn)?,
            name: name.name.to_owned(),
            qualifier: name.qualifier.map(str::to_owned),
        };
        // What is written back is what was read: nothing was left out, nothing taken for something else.
        if function.arn() == text { Ok(Self { text: text.to_owned(), function }) } else { Err(NotALambdaArn) }
    }

    /// As it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The function.
    #[must_use]
    pub const fn function(&self) -> &FunctionRef {
        &self.function
    }
}

impl TryFrom<String> for LambdaArn {
    type Error = NotALambdaArn;

    fn try_from(text: String) -> Result<Self, NotALambdaArn> {
        Self::parse(&text)
    }
}

impl From<LambdaArn> for String {
    fn from(arn: LambdaArn) -> Self {
        arn.text
    }
}

impl PreTokenGenerationVersion {
    /// `version` of the event.
    #[must_use]
    pub const fn event_version(self) -> &'static str {
        match self {
            Self::V1 => "1",
            Self::V2 => "2",
            Self::V3 => "3",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_arn_of_a_function_is_one() {
        for right in [
            "arn:aws:lambda:us-east-1:123456789012:function:f",
            "arn:aws:lambda:us-east-1:123456789012:function:f:live",
            "arn:aws:lambda:us-east-1:123456789012:function:f:$LATEST",
        ] {
            let arn = LambdaArn::parse(right).unwrap();
            assert_eq!((arn.as_str(), arn.function().arn().as_str()), (right, right));
            let written = serde_json::to_string(&arn).unwrap();
            assert_eq!(serde_json::from_str::<LambdaArn>(&written).unwrap(), arn);
        }
        for wrong in [
            "",
            "f",
            "function:f",
            "123456789012:function:f",
            "us-east-1:123456789012:function:f",
            "arn:aws:lambda:us-east-1:123456789012:f",
            "arn:aws:lambda::123456789012:function:f",
            "arn:aws:lambda:us-east-1:function:f",
            "arn:aws:lambda:us-east-1:123456789012:layer:f:1",
            "arn:aws:sns:us-east-1:123456789012:function:f",
            "arn:aws-cn:lambda:us-east-1:123456789012:function:f",
            "arn:aws:lambda:us-east-1:123456789012:function:f:1:2",
            "arn:aws:lambda:us-east-1:123456789012:function:f:",
            " arn:aws:lambda:us-east-1:123456789012:function:f",
        ] {
            assert_eq!(LambdaArn::parse(wrong), Err(NotALambdaArn), "{wrong}");
        }
    }

    #[test]
    fn a_pool_without_triggers_says_nothing_of_them() {
        assert_eq!(serde_json::to_string(&LambdaConfig::default()).unwrap(), "{}");
        assert_eq!(serde_json::from_str::<LambdaConfig>("{}").unwrap(), LambdaConfig::default());
    }
}
