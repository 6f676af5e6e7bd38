//! A function URL: an HTTP address of a function or of one of its aliases, as the lambda service stores it and the front answers it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionUrlConfig.html>.

use serde::{Deserialize, Serialize};

use crate::function::function_arn;
use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// The label of host names between a URL's id and its region: `{id}.lambda-url.{region}.on.aws`.
pub const LAMBDA_URL: &str = "lambda-url";

/// What AWS's own host names of function URLs end with, after the region.
pub const AWS_URL_DOMAIN: &str = "on.aws";

/// Where function URLs are called by path, for systems that do not resolve names below `localhost`: `{prefix}{id}/…`.
pub const URL_PATH_PREFIX: &str = "/_gatewright/lambda-url/";

/// An HTTP address of a function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionUrl {
    /// The function's owner.
    pub account: AccountId,
    /// The function's region.
    pub region: Region,
    /// The function's bare name.
    pub function_name: String,
    /// The alias that is called; `None` is the unqualified function.
    pub qualifier: Option<String>,
    /// 32 lower-case letters and digits: no other URL's.
    pub id: String,
    /// How it finds out who calls.
    pub auth_type: FunctionUrlAuthType,
    /// What it says to web pages, if anything.
    pub cors: Option<FunctionUrlCors>,
    /// How the function is invoked.
    pub invoke_mode: FunctionUrlInvokeMode,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
}

/// How a function URL finds out who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionUrlAuthType {
    /// It does not: the caller is nobody.
    None,
    /// By the signature of an identity.
    AwsIam,
}

impl FunctionUrlAuthType {
    /// AWS's word for it, which is also the value of `lambda:FunctionUrlAuthType`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::AwsIam => "AWS_IAM",
        }
    }
}

/// How a function URL invokes its function.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionUrlInvokeMode {
    /// The answer is sent once it is whole.
    #[default]
    Buffered,
    /// The answer is sent as the function writes it.
    ResponseStream,
}

/// What a function URL says to web pages. An empty list says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionUrlCors {
    /// Whether pages may send cookies; `None` when never supplied.
    pub allow_credentials: Option<bool>,
    /// Names of headers that pages may send, or `*`.
    pub allow_headers: Vec<String>,
    /// Methods that pages may use, or `*`.
    pub allow_methods: Vec<String>,
    /// Origins (`https://example.com`) whose pages may call, or `*`.
    pub allow_origins: Vec<String>,
    /// Names of headers that pages may read, or `*`.
    pub expose_headers: Vec<String>,
    /// How long browsers may remember a preflight's answer; `None` when never supplied.
    pub max_age_s: Option<u32>,
}

/// What a function has at most one URL for: itself, or one of its aliases.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionUrlKey {
    /// The function's owner.
    pub account: AccountId,
    /// The function's region.
    pub region: Region,
    /// The function's bare name.
    pub function_name: String,
    /// The alias; `None` is the unqualified function.
    pub qualifier: Option<String>,
}

impl FunctionUrl {
    /// The ARN of what is called, with the alias if there is one.
    #[must_use]
    pub fn function_arn(&self) -> String {
        let arn = function_arn(&self.account, &self.region, &self.function_name);
        self.qualifier.as_ref().map_or(arn.clone(), |qualifier| format!("{arn}:{qualifier}"))
    }

    /// AWS's own host name for it.
    #[must_use]
    pub fn aws_host(&self) -> String {
        format!("{}.{LAMBDA_URL}.{}.{AWS_URL_DOMAIN}", self.id, self.region)
    }

    /// What it is the URL of.
    #[must_use]
    pub fn key(&self) -> FunctionUrlKey {
        FunctionUrlKey {
            account: self.account.clone(),
            region: self.region.clone(),
            function_name: self.function_name.clone(),
            qualifier: self.qualifier.clone(),
        }
    }
}
