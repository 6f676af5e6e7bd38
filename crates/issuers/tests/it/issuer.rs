//! An issuer that answers by script, and the table in front of it.

use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Mutex};

use bytes::Bytes;
use gatewright_issuers::{AllowedIssuer, AllowedIssuers, FetchKeySet, IssuersElsewhere, KeySetAddress, Ports};
use gatewright_keys::SigningKey;
use gatewright_model::ports::{Boxed, KeysMissing};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::tasks::RuntimeTasks;
use serde_json::json;
use tokio::sync::Semaphore;

pub(crate) const POOL: &str = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc";
pub(crate) const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc";

pub(crate) static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());
pub(crate) static NEXT_KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());

/// The set of these keys, as it is published.
pub(crate) fn published(keys: &[(&str, &SigningKey)]) -> Bytes {
    let keys = keys.iter().map(|(kid, key)| {
        let mut jwk = serde_json::to_value(key.public()).unwrap();
        jwk["kid"] = json!(kid);
        jwk
    });
    json!({ "keys": keys.collect::<Vec<_>>() }).to_string().into()
}

/// Gives its answers one after the other, each for a permit.
pub(crate) struct ScriptedFetcher {
    answers: Mutex<VecDeque<Result<Bytes, KeysMissing>>>,
    asked: Mutex<Vec<String>>,
    permits: Semaphore,
}

impl ScriptedFetcher {
    pub(crate) fn then(&self, answer: Result<Bytes, KeysMissing>) {
        self.answers.lock().unwrap().push_back(answer);
    }

    /// Lets so many more fetches end.
    pub(crate) fn let_land(&self, count: usize) {
        self.permits.add_permits(count);
    }

    /// Where key sets were asked for so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl FetchKeySet for ScriptedFetcher {
    fn fetch<'a>(&'a self, from: &'a KeySetAddress) -> Boxed<'a, Result<Bytes, KeysMissing>> {
        Box::pin(async move {
            self.asked.lock().unwrap().push(from.to_string());
            self.permits.acquire().await.unwrap().forget();
            self.answers.lock().unwrap().pop_front().expect("nobody was to ask any more")
        })
    }
}

pub(crate) struct House {
    pub(crate) issuers: IssuersElsewhere,
    pub(crate) fetcher: Arc<ScriptedFetcher>,
    pub(crate) clock: FakeClock,
}

impl House {
    /// A table over a scripted issuer, which holds its answers back.
    pub(crate) fn new(allowed: &[&str]) -> Self {
        let fetcher =
            Arc::new(ScriptedFetcher { answers: Mutex::default(), asked: Mutex::default(), permits: Semaphore::new(0) });
        let clock = FakeClock::new();
        let issuers = table(allowed, fetcher.clone(), &clock);
        Self { issuers, fetcher, clock }
    }

    /// The same for an issuer that answers at once.
    pub(crate) fn prompt(allowed: &[&str]) -> Self {
        let house = Self::new(allowed);
        house.fetcher.let_land(Semaphore::MAX_PERMITS);
        house
    }

    /// Lets every task go as far as it can.
    pub(crate) async fn settle(&self) {
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
    }
}

pub(crate) fn table(allowed: &[&str], fetcher: Arc<dyn FetchKeySet>, clock: &FakeClock) -> IssuersElsewhere {
    let allowed = AllowedIssuers::new(allowed.iter().map(|text| AllowedIssuer::parse(text).unwrap()).collect()).unwrap();
    IssuersElsewhere::new(allowed, Ports { fetcher, clock: Arc::new(clock.clone()), tasks: Arc::new(RuntimeTasks) })
}
