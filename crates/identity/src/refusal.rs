//! Why a call is refused: AWS's error by kind, AWS's words for the caller, and the cause for the operator.
//!
//! The words are an interface: applications compare them. They stand where they are decided; what several files say is a
//! function here.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html> and the errors of the
//! single operations.

use std::error::Error;

use gatewright_model::ports::Lineage;
use gatewright_store::StoreError;
use gatewright_store::record::ValueError;

/// A refused call.
#[derive(Debug, thiserror::Error)]
#[error("{}: {message}", kind.code())]
pub struct Refusal {
    /// Which of AWS's errors it is.
    pub kind: RefusalKind,
    /// AWS's words for the caller.
    pub message: String,
    /// What really happened; for the operator only.
    #[source]
    pub cause: Option<Box<dyn Error + Send + Sync>>,
}

/// AWS's errors of user pools that are raised here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// An e-mail address, number or preferred name is another user's.
    AliasExists,
    /// A wrong code.
    CodeMismatch,
    /// The pool has a provider of this name.
    DuplicateProvider,
    /// A code that does not show that an authenticator app has the secret.
    EnableSoftwareTokenMfa,
    /// An expired code, or none was asked for.
    ExpiredCode,
    /// The pool's feature plan does not have it.
    FeatureUnavailableInTier,
    /// Something of ours failed: 500.
    Internal,
    /// A triggered function's answer is not understood.
    InvalidLambdaResponse,
    /// A parameter that AWS does not take.
    InvalidParameter,
    /// A password that the pool's policy forbids.
    InvalidPassword,
    /// A quota or a number of attempts is used up.
    LimitExceeded,
    /// Wrong password, secret, token or session, or not permitted.
    NotAuthorized,
    /// The user must set a new password by code first.
    PasswordResetRequired,
    /// A rotated refresh token was used again.
    RefreshTokenReuse,
    /// No such pool or client.
    ResourceNotFound,
    /// OAuth scope of no resource server.
    ScopeDoesNotExist,
    /// The pool or the user has no authenticator apps.
    SoftwareTokenMfaNotFound,
    /// Too many wrong codes.
    TooManyFailedAttempts,
    /// Others keep changing the same thing.
    TooManyRequests,
    /// The client has not proven itself, or the token is not its.
    Unauthorized,
    /// A triggered function cannot be called.
    UnexpectedLambda,
    /// The pool's or client's settings forbid it.
    UnsupportedOperation,
    /// A token that is no refresh token.
    UnsupportedTokenType,
    /// The user's status forbids it.
    UnsupportedUserState,
    /// A triggered function has failed, which is how it refuses.
    UserLambdaValidation,
    /// The user has not confirmed the sign-up.
    UserNotConfirmed,
    /// No such user.
    UserNotFound,
    /// The name is taken.
    UsernameExists,
    /// OAuth flows that do not go together.
    InvalidOAuthFlow,
}

impl RefusalKind {
    /// AWS's error code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AliasExists => "AliasExistsException",
            Self::CodeMismatch => "CodeMismatchException",
            Self::DuplicateProvider => "DuplicateProviderException",
            Self::EnableSoftwareTokenMfa => "EnableSoftwareTokenMFAException",
            Self::ExpiredCode => "ExpiredCodeException",
            Self::FeatureUnavailableInTier => "FeatureUnavailableInTierException",
            Self::Internal => "InternalErrorException",
            Self::InvalidLambdaResponse => "InvalidLambdaResponseException",
            Self::InvalidParameter => "InvalidParameterException",
            Self::InvalidPassword => "InvalidPasswordException",
            Self::LimitExceeded => "LimitExceededException",
            Self::NotAuthorized => "NotAuthorizedException",
            Self::PasswordResetRequired => "PasswordResetRequiredException",
            Self::RefreshTokenReuse => "RefreshTokenReuseException",
            Self::ResourceNotFound => "ResourceNotFoundException",
            Self::ScopeDoesNotExist => "ScopeDoesNotExistException",
            Self::SoftwareTokenMfaNotFound => "SoftwareTokenMFANotFoundException",
            Self::TooManyFailedAttempts => "TooManyFailedAttemptsException",
            Self::TooManyRequests => "TooManyRequestsException",
            Self::Unauthorized => "UnauthorizedException",
            Self::UnexpectedLambda => "UnexpectedLambdaException",
            Self::UnsupportedOperation => "UnsupportedOperationException",
            Self::UnsupportedTokenType => "UnsupportedTokenTypeException",
            Self::UnsupportedUserState => "UnsupportedUserStateException",
            Self::UserLambdaValidation => "UserLambdaValidationException",
            Self::UserNotConfirmed => "UserNotConfirmedException",
            Self::UserNotFound => "UserNotFoundException",
            Self::UsernameExists => "UsernameExistsException",
            Self::InvalidOAuthFlow => "InvalidOAuthFlowException",
        }
    }

    /// Whether a triggered function is the reason.
    #[must_use]
    pub const fn is_of_trigger(self) -> bool {
        matches!(self, Self::InvalidLambdaResponse | Self::UnexpectedLambda | Self::UserLambdaValidation)
    }

    /// The HTTP status AWS answers with.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Internal => 500,
            _ => 400,
        }
    }
}

impl Refusal {
    /// A refusal in AWS's words.
    #[must_use]
    pub fn new(kind: RefusalKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), cause: None }
    }

    /// Something of ours failed; the caller learns no more.
    #[must_use]
    pub fn internal(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self { cause: Some(cause.into()), ..Self::new(RefusalKind::Internal, "Internal server error") }
    }

    /// A parameter that AWS does not take.
    #[must_use]
    pub fn invalid_parameter(message: impl Into<String>) -> Self {
        Self::new(RefusalKind::InvalidParameter, message)
    }

    /// A setting that is understood and not offered.
    #[must_use]
    pub fn not_yet_supported(what: &str) -> Self {
        Self::invalid_parameter(format!("Gatewright does not yet support {what}."))
    }

    /// Not permitted, or a wrong password, secret, token or session.
    #[must_use]
    pub fn not_authorized(message: impl Into<String>) -> Self {
        Self::new(RefusalKind::NotAuthorized, message)
    }

    /// AWS's words for a wrong password, and for everything that must look like one.
    #[must_use]
    pub fn incorrect_password() -> Self {
        Self::not_authorized("Incorrect username or password.")
    }

    /// No such pool.
    #[must_use]
    pub fn no_such_pool(id: &str) -> Self {
        Self::new(RefusalKind::ResourceNotFound, format!("User pool {id} does not exist."))
    }

    /// No such client.
    #[must_use]
    pub fn no_such_client(id: &str) -> Self {
        Self::new(RefusalKind::ResourceNotFound, format!("User pool client {id} does not exist."))
    }

    /// No such user, as the operations of administrators and the sign-in say it.
    #[must_use]
    pub fn no_such_user() -> Self {
        Self::new(RefusalKind::UserNotFound, "User does not exist.")
    }

    /// No such user, as the operations with codes say it.
    #[must_use]
    pub fn no_such_username_of_client() -> Self {
        Self::new(RefusalKind::UserNotFound, "Username/client id combination not found.")
    }

    /// No such remembered device.
    #[must_use]
    pub fn unknown_device() -> Self {
        Self::new(RefusalKind::ResourceNotFound, "Device does not exist.")
    }

    /// The user must set a new password by a code first.
    #[must_use]
    pub fn password_reset_required() -> Self {
        Self::new(RefusalKind::PasswordResetRequired, "Password reset required for the user")
    }

    /// Functions have called each other through this pool too often.
    #[must_use]
    pub fn nested_too_deep() -> Self {
        let words = format!("Calls are nested deeper than {}.", Lineage::DEPTH_MAX);
        Self::new(RefusalKind::TooManyRequests, words)
    }

    /// Others keep changing the same record.
    #[must_use]
    pub fn too_many_requests() -> Self {
        Self::new(RefusalKind::TooManyRequests, "Too many requests have been made.")
    }
}

impl From<StoreError> for Refusal {
    fn from(cause: StoreError) -> Self {
        Self::internal(cause)
    }
}

impl From<ValueError> for Refusal {
    fn from(cause: ValueError) -> Self {
        Self::internal(cause)
    }
}
