//! User pools over a fresh store, and the door of their domains.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use gatewright_identity::admin_identity_provider::{self, NewIdentityProvider};
use gatewright_identity::admin_pool::{self, NewUserPool};
use gatewright_identity::admin_user::{self, Invitation, NewUser, PasswordKind};
use gatewright_identity::identity_provider::ProviderKind;
use gatewright_identity::sign_up::AliasClaim;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool::{UserPool, UserPoolSettings};
use gatewright_identity::user_pool_client::{
    ClientSecret, ExplicitAuthFlow, OAuthFlow, TokenValidityUnits, UserPoolClient, UserPoolClientSettings,
};
use gatewright_identity::user_pool_domain::ManagedLoginVersion;
use gatewright_identity::{Identity, admin_client, admin_domain};
use gatewright_keys::ServerKey;
use gatewright_login::{LoginDoor, Ports, Providers};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock as _, Message, Messages};
use gatewright_model::secret::Secret;
use gatewright_store::Store;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::invoke::NamedFunctions;

use crate::stand_in::{CLIENT_ID, CLIENT_SECRET, ISSUER, StandIn};

pub(crate) const PASSWORD: &str = "Passw0rd!";
pub(crate) const PREFIX: &str = "my-app";
pub(crate) const CALLBACK: &str = "https://app.example/cb";
pub(crate) const GOODBYE: &str = "https://app.example/bye";

pub(crate) struct House {
    pub(crate) identity: Arc<Identity>,
    pub(crate) store: Store,
    pub(crate) door: LoginDoor,
    pub(crate) clock: FakeClock,
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) functions: Arc<NamedFunctions>,
    pub(crate) pool: UserPool,
    pub(crate) client: UserPoolClient,
    /// Every provider of the pool.
    pub(crate) stand_in: Arc<StandIn>,
    directory: PathBuf,
}

/// Keeps every message.
#[derive(Default)]
pub(crate) struct Outbox(Mutex<Vec<Message>>);

impl Outbox {
    /// The six digits of the last message.
    pub(crate) fn last_code(&self) -> String {
        let body = self.0.lock().unwrap().last().unwrap().body.clone();
        body.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6).unwrap().to_owned()
    }
}

impl Messages for Outbox {
    fn send(&self, message: Message) {
        self.0.lock().unwrap().push(message);
    }
}

impl House {
    /// A pool with a domain and a public client of the code grant.
    pub(crate) async fn new() -> Self {
        Self::with(|_| (), |_| ()).await
    }

    pub(crate) async fn with(
        change_pool: impl FnOnce(&mut NewUserPool),
        change_client: impl FnOnce(&mut UserPoolClientSettings),
    ) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-login-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let entropy = Arc::new(SeededEntropy::new(u64::from(number) + 1));
        let outbox = Arc::new(Outbox::default());
        let functions = Arc::new(NamedFunctions::default());
        let identity = Arc::new(Identity::new(gatewright_identity::Ports {
            store: store.clone(),
            server_key: Arc::new(ServerKey::draw(&*entropy)),
            entropy: entropy.clone(),
            clock: Arc::new(clock.clone()),
            messages: Arc::clone(&outbox) as Arc<dyn Messages>,
            invoke: functions.clone(),
            issuer_base: None,
        }));
        let mut new = NewUserPool {
            name: "people".to_owned(),
            schema: Vec::new(),
            alias_attributes: None,
            username_attributes: None,
            case_sensitive: None,
            settings: UserPoolSettings::default(),
        };
        change_pool(&mut new);
        let account = AccountId::parse("123456789012").unwrap();
        let pool = admin_pool::create(&identity, &account, &Region::us_east_1(), new).await.unwrap();
        admin_domain::create(&identity, &pool.scope(), &pool.id, PREFIX.to_owned(), ManagedLoginVersion::HostedUi).await.unwrap();
        let mut settings = client_settings();
        change_client(&mut settings);
        let client = client(&identity, &pool, ClientSecret::None, settings).await;
        let stand_in = Arc::new(StandIn::default());
        let providers = Arc::new(Providers::new(stand_in.clone(), Arc::new(clock.clone())));
        let ports = Ports { identity: Arc::clone(&identity), entropy, providers, clock: Arc::new(clock.clone()) };
        Self { identity, store, door: LoginDoor::new(ports), clock, outbox, functions, pool, client, stand_in, directory }
    }

    /// A pool whose client lets in the people of the provider `Idp`, and the pool's own.
    pub(crate) async fn with_provider() -> Self {
        let mut house = Self::new().await;
        house.provider("Idp", ProviderKind::Oidc, &[], &[]).await;
        house.let_in(&["COGNITO", "Idp"]).await;
        house
    }

    /// A provider of the pool, with these details instead of its own; an empty one is left out.
    pub(crate) async fn provider(&self, name: &str, kind: ProviderKind, details: &[(&str, &str)], identifiers: &[&str]) {
        let given = match kind {
            ProviderKind::Google => vec![],
            ProviderKind::Oidc => vec![("oidc_issuer", ISSUER), ("attributes_request_method", "GET")],
        };
        let own = [("client_id", CLIENT_ID), ("client_secret", CLIENT_SECRET), ("authorize_scopes", "openid email")];
        let mut all: BTreeMap<String, String> = own
            .into_iter()
            .chain(given)
            .chain(details.iter().copied())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        all.retain(|_, value| !value.is_empty());
        let new = NewIdentityProvider {
            user_pool_id: self.pool.id.clone(),
            name: name.to_owned(),
            kind,
            details: all,
            attribute_mapping: [("email", "email"), ("email_verified", "email_verified"), ("name", "name")]
                .map(|(name, claim)| (name.to_owned(), claim.to_owned()))
                .into(),
            identifiers: Some(identifiers.iter().map(|identifier| (*identifier).to_owned()).collect()),
        };
        admin_identity_provider::create(&self.identity, &self.pool.scope(), new).await.unwrap();
    }

    /// The client is one that lets these in.
    pub(crate) async fn let_in(&mut self, providers: &[&str]) {
        let providers = providers.iter().map(|name| (*name).to_owned()).collect();
        self.client = self.client(ClientSecret::None, |settings| settings.supported_identity_providers = Some(providers)).await;
    }

    /// Another client of the pool.
    pub(crate) async fn client(&self, secret: ClientSecret, change: impl FnOnce(&mut UserPoolClientSettings)) -> UserPoolClient {
        let mut settings = client_settings();
        change(&mut settings);
        client(&self.identity, &self.pool, secret, settings).await
    }

    /// A user with a temporary password.
    pub(crate) async fn invited(&self, username: &str, attributes: &[(&str, &str)]) {
        let attributes: BTreeMap<_, _> =
            attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let new = NewUser {
            username: username.to_owned(),
            attributes,
            temporary_password: Some(Secret::new(PASSWORD.to_owned())),
            alias_claim: AliasClaim::Refuse,
            invitation: Invitation::Suppress,
            triggers: TriggerContext::default(),
        };
        admin_user::create(&self.identity, &self.pool, new).await.unwrap();
    }

    /// A user with a password of their own.
    pub(crate) async fn user(&self, username: &str, attributes: &[(&str, &str)]) {
        self.invited(username, attributes).await;
        self.set_password(username, PASSWORD).await;
    }

    pub(crate) async fn set_password(&self, username: &str, password: &str) {
        let password = Secret::new(password.to_owned());
        admin_user::set_password(&self.identity, &self.pool, username, password, PasswordKind::Permanent).await.unwrap();
    }

    pub(crate) fn now_s(&self) -> i64 {
        self.clock.now().epoch_s()
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

async fn client(identity: &Identity, pool: &UserPool, secret: ClientSecret, settings: UserPoolClientSettings) -> UserPoolClient {
    admin_client::create(identity, &pool.scope(), &pool.id, "web".to_owned(), secret, settings).await.unwrap()
}

fn client_settings() -> UserPoolClientSettings {
    UserPoolClientSettings {
        refresh_token_validity: 30,
        access_token_validity: None,
        id_token_validity: None,
        units: TokenValidityUnits::default(),
        read_attributes: None,
        write_attributes: None,
        explicit_auth_flows: Some(vec![ExplicitAuthFlow::AllowRefreshTokenAuth]),
        supported_identity_providers: Some(vec!["COGNITO".to_owned()]),
        callback_urls: Some(vec![CALLBACK.to_owned()]),
        logout_urls: Some(vec![GOODBYE.to_owned()]),
        default_redirect_uri: None,
        allowed_oauth_flows: Some(vec![OAuthFlow::Code]),
        allowed_oauth_scopes: Some(["openid", "email", "profile"].map(str::to_owned).to_vec()),
        is_oauth_allowed: true,
        prevent_user_existence_errors: None,
        is_token_revocation_enabled: true,
        auth_session_validity_min: 3,
        refresh_token_rotation: None,
    }
}
