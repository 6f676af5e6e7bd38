//! Users who have an authenticator app.

use gatewright_identity::flow::mfa_setup;
use gatewright_identity::mfa_preference::{self, SoftwareTokenPreference};
use gatewright_identity::user_pool::{MfaConfiguration, UserPool, find};
use gatewright_identity::{Refusal, software_token};
use gatewright_testkit::authenticator::Authenticator;

use super::{App, House, admin_pool, challenge};
use gatewright_identity::flow::{Answer, ChallengeName};

impl House {
    /// The app, where its pool demands so much.
    pub(crate) async fn demanding(&self, app: App, configuration: MfaConfiguration) -> App {
        let software_token = (configuration != MfaConfiguration::Off).then_some(true);
        let asked = admin_pool::PoolMfa { configuration: Some(configuration), software_token };
        admin_pool::set_mfa(&self.identity, &app.pool.scope(), &app.pool.id, asked).await.unwrap();
        let pool = find(&self.identity, &app.pool.scope(), &app.pool.id).await.unwrap().value;
        App { pool, ..app }
    }

    /// A user who has set an app up, by access token, and turned it on. Its present code is used.
    pub(crate) async fn user_with_authenticator(&self, app: &App, username: &str) -> Authenticator {
        self.user(&app.pool, username, &[]).await;
        let token = self.tokens(app, username).await.access_token;
        let authenticator = self.associated(&token).await;
        software_token::verify(&self.identity, &token, &authenticator.code(&self.clock, 0), None).await.unwrap();
        self.prefer(&app.pool, username, true).await.unwrap();
        authenticator
    }

    /// A new app of the holder of a token, not verified.
    pub(crate) async fn associated(&self, access_token: &str) -> Authenticator {
        let secret_code = software_token::associate(&self.identity, access_token).await.unwrap();
        assert_eq!(secret_code.expose().len(), 52, "AWS's secrets have 52 letters");
        Authenticator::new(secret_code.expose())
    }

    /// AdminSetUserMFAPreference.
    pub(crate) async fn prefer(&self, pool: &UserPool, username: &str, is_enabled: bool) -> Result<(), Refusal> {
        let preference = SoftwareTokenPreference { is_enabled: Some(is_enabled), is_preferred: None };
        mfa_preference::admin_set(&self.identity, pool, username, preference).await
    }

    /// The session of a challenge that must be this one.
    #[track_caller]
    pub(crate) fn session_of(answer: Result<Answer, Refusal>, name: ChallengeName) -> String {
        let challenge = challenge(answer);
        assert_eq!(challenge.name, name);
        challenge.session.unwrap()
    }

    /// Answers SOFTWARE_TOKEN_MFA.
    pub(crate) async fn answer_code(&self, app: &App, username: &str, session: &str, code: &str) -> Result<Answer, Refusal> {
        let responses = [("USERNAME", username), ("SOFTWARE_TOKEN_MFA_CODE", code)];
        self.respond(app, ChallengeName::SoftwareTokenMfa, Some(session), &responses).await
    }

    /// Sets an app up with the session of MFA_SETUP, and gives the session to end the sign-in with.
    pub(crate) async fn set_up(&self, session: &str) -> (Authenticator, String) {
        let association = mfa_setup::associate(&self.identity, session).await.unwrap();
        let authenticator = Authenticator::new(association.secret_code.expose());
        let code = authenticator.code(&self.clock, 0);
        let verified = mfa_setup::verify(&self.identity, &association.session, &code, None).await.unwrap();
        (authenticator, verified)
    }

    /// Answers MFA_SETUP.
    pub(crate) async fn answer_setup(&self, app: &App, username: &str, session: &str) -> Result<Answer, Refusal> {
        self.respond(app, ChallengeName::MfaSetup, Some(session), &[("USERNAME", username)]).await
    }
}
