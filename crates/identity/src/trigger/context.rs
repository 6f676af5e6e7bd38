//! What a call of the pool brings along for the functions that it triggers.

use std::collections::BTreeMap;

use gatewright_model::ports::Lineage;

/// What a call brings for its triggers. None of it is kept.
#[derive(Clone, Default)]
pub struct TriggerContext {
    /// The calls of functions that this one stands inside.
    pub lineage: Lineage,
    /// `ClientMetadata`, where the call has it and AWS hands it on.
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// `ValidationData`.
    pub validation_data: Option<BTreeMap<String, String>>,
}

/// What tokens are made for: the `triggerSource` before they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenSource {
    /// A sign-in through the API.
    Authentication,
    /// A sign-in through the API that ended in a new password.
    NewPasswordChallenge,
    /// A sign-in on the pages of the pool's domain.
    HostedAuth,
    /// A refresh token.
    RefreshTokens,
    /// The client itself.
    ClientCredentials,
}

impl TriggerContext {
    /// A call that stands inside others, and brings nothing else.
    #[must_use]
    pub fn inside(lineage: Lineage) -> Self {
        Self { lineage, ..Self::default() }
    }
}

/// What people send along is nobody else's.
impl std::fmt::Debug for TriggerContext {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TriggerContext").field("lineage", &self.lineage).finish_non_exhaustive()
    }
}

impl TokenSource {
    /// As AWS spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Authentication => "TokenGeneration_Authentication",
            Self::NewPasswordChallenge => "TokenGeneration_NewPasswordChallenge",
            Self::HostedAuth => "TokenGeneration_HostedAuth",
            Self::RefreshTokens => "TokenGeneration_RefreshTokens",
            Self::ClientCredentials => "TokenGeneration_ClientCredentials",
        }
    }
}
