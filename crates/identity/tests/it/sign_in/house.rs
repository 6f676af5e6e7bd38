//! User pools over a fresh store, and callers of them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::time::Duration;

use gatewright_identity::admin_pool::{self, NewUserPool};
use gatewright_identity::admin_user::{self, Invitation, NewUser, PasswordKind};
use gatewright_identity::flow::{
    self, Answer, AuthFlow, Caller, Challenge, ChallengeName, ChallengeResponse, Initiation, Parameters,
};
use gatewright_identity::records::CONFIRMATION_CODE;
use gatewright_identity::sign_up::AliasClaim;
use gatewright_identity::token::TokenSet;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user::{self, User};
use gatewright_identity::user_pool::{ContactAttribute, UserPool, UserPoolSettings};
use gatewright_identity::user_pool_client::{
    ClientSecret, ExplicitAuthFlow, PreventUserExistenceErrors, TokenValidityUnits, UserPoolClient, UserPoolClientSettings,
};
use gatewright_identity::{Identity, Ports, Refusal, admin_client};
use gatewright_keys::ServerKey;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock as _, Message, Messages};
use gatewright_model::secret::Secret;
use gatewright_store::Store;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::invoke::NamedFunctions;

mod authenticator;
mod srp;

pub(crate) const PASSWORD: &str = "Passw0rd!";

pub(crate) struct House {
    pub(crate) identity: Identity,
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    outbox: Arc<Outbox>,
    pub(crate) functions: Arc<NamedFunctions>,
    directory: PathBuf,
}

/// An app: a client of a pool, and what it knows.
pub(crate) struct App {
    pub(crate) pool: UserPool,
    pub(crate) client: UserPoolClient,
}

#[derive(Default)]
struct Outbox(Mutex<Vec<Message>>);

impl Messages for Outbox {
    fn send(&self, message: Message) {
        self.0.lock().unwrap().push(message);
    }
}

impl House {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-sign-in-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let (outbox, functions) = (Arc::new(Outbox::default()), Arc::new(NamedFunctions::default()));
        let identity = Identity::new(ports(&store, &clock, &outbox, &functions, u64::from(number) + 1));
        Self { identity, store, clock, outbox, functions, directory }
    }

    /// The same server after a restart.
    pub(crate) fn restarted(mut self) -> Self {
        self.identity = Identity::new(ports(&self.store, &self.clock, &self.outbox, &self.functions, 1_000_000));
        self
    }

    /// The six digits of the last message.
    pub(crate) fn last_code(&self) -> String {
        let body = self.outbox.0.lock().unwrap().last().unwrap().body.clone();
        body.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6).unwrap().to_owned()
    }

    /// How many records the store has written, this one included.
    pub(crate) async fn written(&self, app: &App) -> u64 {
        let probe = Draft::new(CONFIRMATION_CODE, app.pool.scope(), "probe", &()).unwrap();
        self.store.commit(Transaction::new().put(probe)).await.unwrap().record_versions[0]
    }

    /// How many messages went out.
    pub(crate) fn sent(&self) -> usize {
        self.outbox.0.lock().unwrap().len()
    }

    pub(crate) fn account() -> AccountId {
        AccountId::parse("123456789012").unwrap()
    }

    pub(crate) async fn pool(&self, change: impl FnOnce(&mut NewUserPool)) -> UserPool {
        let mut new = NewUserPool {
            name: "people".to_owned(),
            schema: Vec::new(),
            alias_attributes: None,
            username_attributes: None,
            case_sensitive: None,
            settings: UserPoolSettings::default(),
        };
        change(&mut new);
        admin_pool::create(&self.identity, &Self::account(), &Region::us_east_1(), new).await.unwrap()
    }

    pub(crate) async fn client(
        &self,
        pool: &UserPool,
        secret: ClientSecret,
        change: impl FnOnce(&mut UserPoolClientSettings),
    ) -> App {
        let mut settings = client_settings();
        change(&mut settings);
        let name = "app".to_owned();
        let created = admin_client::create(&self.identity, &pool.scope(), &pool.id, name, secret, settings).await;
        App { pool: pool.clone(), client: created.unwrap() }
    }

    /// A pool and an app of it that allows every flow and hides nobody.
    pub(crate) async fn app(&self) -> App {
        self.app_with(|_| ()).await
    }

    pub(crate) async fn app_with(&self, change: impl FnOnce(&mut UserPoolClientSettings)) -> App {
        let pool = self.pool(|_| ()).await;
        self.client(&pool, ClientSecret::None, change).await
    }

    /// A pool whose users sign in with an address.
    pub(crate) async fn email_app(&self) -> App {
        let pool = self.pool(|new| new.username_attributes = Some(vec![ContactAttribute::Email])).await;
        self.client(&pool, ClientSecret::None, |_| ()).await
    }

    /// A user with a temporary password.
    pub(crate) async fn invited(&self, pool: &UserPool, username: &str, attributes: &[(&str, &str)]) -> User {
        let new = NewUser {
            username: username.to_owned(),
            attributes: texts(attributes),
            temporary_password: Some(Secret::new(PASSWORD.to_owned())),
            alias_claim: AliasClaim::Refuse,
            invitation: Invitation::Suppress,
            triggers: TriggerContext::default(),
        };
        admin_user::create(&self.identity, pool, new).await.unwrap()
    }

    /// A user with a password of their own.
    pub(crate) async fn user(&self, pool: &UserPool, username: &str, attributes: &[(&str, &str)]) -> User {
        let user = self.invited(pool, username, attributes).await;
        let password = Secret::new(PASSWORD.to_owned());
        admin_user::set_password(&self.identity, pool, username, password, PasswordKind::Permanent).await.unwrap();
        user
    }

    pub(crate) async fn change_user(&self, pool: &UserPool, username: &str, change: impl FnOnce(&mut User)) {
        let found = user::find(&self.identity, pool, username).await.unwrap().unwrap();
        let mut changed = found.value;
        change(&mut changed);
        user::write(&self.identity, pool, &changed, found.version).await.unwrap();
    }

    pub(crate) async fn initiate(&self, app: &App, flow: AuthFlow, parameters: &[(&str, &str)]) -> Result<Answer, Refusal> {
        self.initiate_as(app, Caller::App, flow, parameters).await
    }

    pub(crate) async fn initiate_as(
        &self,
        app: &App,
        caller: Caller,
        flow: AuthFlow,
        parameters: &[(&str, &str)],
    ) -> Result<Answer, Refusal> {
        let parameters = Parameters(texts(parameters));
        let (client_id, triggers) = (app.client.id.clone(), TriggerContext::default());
        flow::initiate(&self.identity, Initiation { caller, client_id, flow, parameters, triggers }).await
    }

    pub(crate) async fn respond(
        &self,
        app: &App,
        challenge: ChallengeName,
        session: Option<&str>,
        responses: &[(&str, &str)],
    ) -> Result<Answer, Refusal> {
        let (client_id, responses) = (app.client.id.clone(), Parameters(texts(responses)));
        let session = session.map(str::to_owned);
        let (caller, triggers) = (Caller::App, TriggerContext::default());
        flow::respond(&self.identity, ChallengeResponse { caller, client_id, challenge, session, responses, triggers }).await
    }

    pub(crate) async fn sign_in(&self, app: &App, username: &str, password: &str) -> Result<Answer, Refusal> {
        self.initiate(app, AuthFlow::UserPassword, &[("USERNAME", username), ("PASSWORD", password)]).await
    }

    /// The tokens of a user who signs in with the usual password.
    pub(crate) async fn tokens(&self, app: &App, username: &str) -> TokenSet {
        tokens(self.sign_in(app, username, PASSWORD).await)
    }

    /// The time as clients write it; right on the first day of the clock.
    pub(crate) fn timestamp(&self) -> String {
        let elapsed_s = self.clock.now().epoch_s() - FakeClock::new().now().epoch_s();
        assert!(elapsed_s < 86_400, "the first day only");
        format!("Thu Jan 1 {:02}:{:02}:{:02} UTC 2026", elapsed_s / 3600, elapsed_s / 60 % 60, elapsed_s % 60)
    }

    pub(crate) fn wait_s(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// Polls a future until it has waited so often.
pub(crate) async fn waits_for<F: Future>(mut future: Pin<&mut F>, times: usize) -> Option<F::Output> {
    let mut polled = 0;
    std::future::poll_fn(move |context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending if polled == times => Poll::Ready(None),
        Poll::Pending => {
            polled += 1;
            Poll::Pending
        }
    })
    .await
}

#[track_caller]
pub(crate) fn tokens(answer: Result<Answer, Refusal>) -> TokenSet {
    match answer {
        Ok(Answer::Tokens(tokens)) => tokens,
        other => panic!("no tokens: {other:?}"),
    }
}

#[track_caller]
pub(crate) fn id_token(tokens: &TokenSet) -> &str {
    tokens.id_token.as_deref().unwrap()
}

#[track_caller]
pub(crate) fn challenge(answer: Result<Answer, Refusal>) -> Challenge {
    match answer {
        Ok(Answer::Challenge(challenge)) => challenge,
        other => panic!("no challenge: {other:?}"),
    }
}

/// Whether a call is refused in exactly these words: `Code: message`.
#[track_caller]
pub(crate) fn refused<T: std::fmt::Debug>(answer: Result<T, Refusal>, words: &str) {
    match answer {
        Err(refusal) => assert_eq!(refusal.to_string(), words),
        Ok(answer) => panic!("not refused: {answer:?}"),
    }
}

pub(crate) const INCORRECT: &str = "NotAuthorizedException: Incorrect username or password.";

pub(crate) fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn ports(store: &Store, clock: &FakeClock, outbox: &Arc<Outbox>, functions: &Arc<NamedFunctions>, seed: u64) -> Ports {
    Ports {
        store: store.clone(),
        entropy: Arc::new(SeededEntropy::new(seed)),
        clock: Arc::new(clock.clone()),
        server_key: Arc::new(ServerKey::new(Secret::new([9; 32]))),
        messages: Arc::clone(outbox) as Arc<dyn Messages>,
        invoke: functions.clone(),
        issuer_base: None,
    }
}

fn client_settings() -> UserPoolClientSettings {
    UserPoolClientSettings {
        refresh_token_validity: 30,
        access_token_validity: None,
        id_token_validity: None,
        units: TokenValidityUnits::default(),
        read_attributes: None,
        write_attributes: None,
        explicit_auth_flows: Some(vec![
            ExplicitAuthFlow::AllowUserPasswordAuth,
            ExplicitAuthFlow::AllowAdminUserPasswordAuth,
            ExplicitAuthFlow::AllowUserSrpAuth,
            ExplicitAuthFlow::AllowRefreshTokenAuth,
        ]),
        supported_identity_providers: None,
        callback_urls: None,
        logout_urls: None,
        default_redirect_uri: None,
        allowed_oauth_flows: None,
        allowed_oauth_scopes: None,
        is_oauth_allowed: false,
        prevent_user_existence_errors: Some(PreventUserExistenceErrors::Enabled),
        is_token_revocation_enabled: true,
        auth_session_validity_min: 3,
        refresh_token_rotation: None,
    }
}
