use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use gatewright_functions::FunctionTable;
use gatewright_model::function::{CodePackage, FunctionState, FunctionVersion};
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{IdentityPolicies, RoleVerdict, Tasks as _};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::identities::ScriptedIdentities;
use gatewright_testkit::invoke::{ScriptedInvoke, reply};
use gatewright_testkit::tasks::RuntimeTasks;
use gatewright_testkit::upstream::ScriptedUpstream;

use super::*;

struct House {
    planner: Arc<Planner>,
    store: Store,
    gateway: Arc<Gateway>,
    key_sets: Arc<KeySetTable>,
    roles: Arc<RoleTable>,
    folder: PathBuf,
}

impl House {
    fn new() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("gatewright-planner-{}-{count}", std::process::id()));
        let clock: Arc<dyn Clock> = Arc::new(FakeClock::new());
        let entropy = Arc::new(SeededEntropy::new(1));
        let store = Store::open(&folder, Arc::clone(&clock)).unwrap();
        let functions = Arc::new(FunctionTable::default());
        let roles = Arc::new(RoleTable::new(gatewright_iam::Roles::new(store.clone())));
        let invoke = Arc::new(ScriptedInvoke::new(|_| Ok(reply("{}"))));
        let key_sets = Arc::new(KeySetTable::new(Some("http://pools/".to_owned())));
        let gateway = Arc::new(Gateway::new(gatewright_gateway::Ports {
            invoke,
            upstream: Arc::new(ScriptedUpstream::nobody()),
            clock: Arc::clone(&clock),
            entropy,
            tasks: Arc::new(RuntimeTasks),
            key_sets: Arc::new(gatewright_testkit::key_sets::KeySetTable::default()),
            identities: Arc::new(ScriptedIdentities::default()),
            identity_policies: Arc::clone(&roles) as Arc<dyn IdentityPolicies>,
            account: AccountId::developer(),
        }));
        let planner = Planner::new(
            store.clone(),
            Arc::clone(&gateway),
            functions,
            Arc::default(),
            Arc::clone(&key_sets),
            Arc::clone(&roles),
            clock,
        );
        let planner = Arc::new(planner);
        Self { planner, store, gateway, key_sets, roles, folder }
    }

    async fn write(&self, transaction: Transaction) {
        self.store.commit(transaction).await.unwrap();
    }

    /// The deployment that the stage serves, if it is served.
    fn served(&self) -> Option<String> {
        self.gateway.plan().stage("api", "dev").map(|plan| plan.deployment_id.clone())
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // Nothing depends on the folder being gone.
        let _ = gatewright_functions::code::remove_tree(&self.folder);
    }
}

fn scope() -> Scope {
    Scope { account: AccountId::developer(), region: Some(Region::us_east_1()) }
}

fn stage(deployment_id: &str) -> Draft {
    let stage = Stage {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        rest_api_id: "api".to_owned(),
        stage_name: "dev".to_owned(),
        deployment_id: deployment_id.to_owned(),
        description: None,
        variables: BTreeMap::new(),
        documentation_version: None,
        is_tracing_enabled: false,
        tags: BTreeMap::new(),
        created_at: Timestamp::default(),
        last_updated_at: Timestamp::default(),
        authorizer_cache_epoch: 0,
    };
    Draft::new(STAGE, scope(), "api/dev", &stage).unwrap()
}

#[tokio::test]
async fn what_is_stored_is_served_from_the_start() {
    let house = House::new();
    house.write(Transaction::new().put(stage("d1"))).await;
    assert_eq!(house.served(), None);
    house.planner.load().await.unwrap();
    assert_eq!(house.served().as_deref(), Some("d1"));
    assert_eq!(house.planner.settle().await, Ok(()));
}

#[tokio::test]
async fn a_writer_that_waits_finds_its_change_served() {
    let house = House::new();
    house.planner.load().await.unwrap();
    RuntimeTasks.spawn("planner", Box::pin(Arc::clone(&house.planner).follow()));
    for deployment in ["d1", "d2", "d3"] {
        house.write(Transaction::new().put(stage(deployment))).await;
        house.planner.settle().await.unwrap();
        assert_eq!(house.served().as_deref(), Some(deployment));
    }
    house.write(Transaction::new().delete(STAGE, scope(), "api/dev")).await;
    house.planner.settle().await.unwrap();
    assert_eq!(house.served(), None);
}

#[tokio::test]
async fn a_record_that_cannot_be_read_is_taken_off_the_road() {
    let house = House::new();
    house.write(Transaction::new().put(stage("d1"))).await;
    house.planner.load().await.unwrap();
    assert!(house.served().is_some());
    let unreadable = Draft::new(STAGE, scope(), "api/dev", &serde_json::json!({ "not": "a stage" })).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(house.served(), None);
}

fn function(version: FunctionVersion, revision_id: &str) -> Draft {
    let definition = FunctionDefinition {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "greet".to_owned(),
        version,
        published_as: None,
        runtime: "python3.13".to_owned(),
        handler: "app.handler".to_owned(),
        role: "arn:aws:iam::000000000000:role/runner".to_owned(),
        description: String::new(),
        timeout_s: 3,
        memory_size_mb: 128,
        ephemeral_storage_mb: 512,
        architecture: "x86_64".to_owned(),
        environment: None,
        logging: FunctionLogging::default(),
        code: CodePackage { sha256_hex: "00".repeat(32), size_bytes: 1, unzipped_bytes: 1 },
        layers: Vec::new(),
        revision_id: revision_id.to_owned(),
        last_modified: Timestamp::default(),
        tags: BTreeMap::new(),
        state: FunctionState::Active,
        policy: None,
    };
    match version {
        FunctionVersion::Latest => Draft::new(FUNCTION, scope(), "greet", &definition).unwrap(),
        FunctionVersion::Published(number) => {
            Draft::new(FUNCTION_VERSION, scope(), format!("greet:{number:020}"), &definition).unwrap()
        }
    }
}

/// Which of `$LATEST`, 1 and 2 can be called, in which revision.
fn callable(house: &House) -> [Option<String>; 3] {
    [FunctionVersion::Latest, FunctionVersion::Published(1), FunctionVersion::Published(2)].map(|version| {
        let (account, region) = (AccountId::developer(), Region::us_east_1());
        let plan = house.planner.functions.get(&FunctionKey { account, region, name: "greet".to_owned(), version });
        plan.map(|plan| plan.definition.revision_id.clone())
    })
}

#[tokio::test]
async fn versions_are_callable_beside_latest_and_vanish_with_it() {
    let house = House::new();
    let some = |revision_id: &str| Some(revision_id.to_owned());
    let [latest, one, two] = [FunctionVersion::Latest, FunctionVersion::Published(1), FunctionVersion::Published(2)];
    house.write(Transaction::new().put(function(latest, "a")).put(function(one, "b"))).await;
    house.planner.load().await.unwrap();
    assert_eq!(callable(&house), [some("a"), some("b"), None]);
    house.write(Transaction::new().put(function(latest, "c")).put(function(two, "d"))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(callable(&house), [some("c"), some("b"), some("d")]);
    house.write(Transaction::new().delete(FUNCTION_VERSION, scope(), "greet:00000000000000000001")).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(callable(&house), [some("c"), None, some("d")]);
    house.write(Transaction::new().delete(FUNCTION, scope(), "greet").delete_prefix(FUNCTION_VERSION, scope(), "greet:")).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(callable(&house), [None, None, None]);
}

#[tokio::test]
async fn an_alias_is_followed_from_the_start_and_withdrawn_when_it_goes() {
    use gatewright_model::function_alias::FunctionAlias;

    let house = House::new();
    let alias = |version: u64| {
        let alias = FunctionAlias {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            function_name: "greet".to_owned(),
            name: "live".to_owned(),
            version: FunctionVersion::Published(version),
            additional: None,
            description: String::new(),
            revision_id: "r".to_owned(),
            policy: None,
        };
        Draft::new(FUNCTION_ALIAS, scope(), "greet:live", &alias).unwrap()
    };
    let leads_to = || {
        let (account, region) = (AccountId::developer(), Region::us_east_1());
        let key = AliasKey { account, region, function_name: "greet".to_owned(), name: "live".to_owned() };
        house.planner.functions.get_alias(&key).map(|alias| alias.version)
    };
    house.write(Transaction::new().put(alias(1))).await;
    house.planner.load().await.unwrap();
    assert_eq!(leads_to(), Some(FunctionVersion::Published(1)));
    house.write(Transaction::new().put(alias(2))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(leads_to(), Some(FunctionVersion::Published(2)));
    // An alias that cannot be read leads nowhere.
    let unreadable = Draft::new(FUNCTION_ALIAS, scope(), "greet:live", &serde_json::json!({ "not": "an alias" })).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(leads_to(), None);
    house.write(Transaction::new().put(alias(1))).await;
    house.planner.catch_up().await.unwrap();
    house.write(Transaction::new().delete(FUNCTION_ALIAS, scope(), "greet:live")).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(leads_to(), None);
}

#[tokio::test]
async fn a_function_url_is_answered_from_the_start_and_withdrawn_when_it_goes() {
    use gatewright_model::function_url::{FunctionUrlAuthType, FunctionUrlInvokeMode};

    let house = House::new();
    let url = |id: &str, qualifier: Option<&str>| {
        let url = FunctionUrl {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            function_name: "greet".to_owned(),
            qualifier: qualifier.map(str::to_owned),
            id: id.to_owned(),
            auth_type: FunctionUrlAuthType::None,
            cors: None,
            invoke_mode: FunctionUrlInvokeMode::Buffered,
            created_at: Timestamp::default(),
            modified_at: Timestamp::default(),
        };
        Draft::new(FUNCTION_URL, scope(), format!("greet:{}", qualifier.unwrap_or_default()), &url).unwrap()
    };
    let known = |id: &str| house.planner.urls.get(id).is_some();
    house.write(Transaction::new().put(url("a", None))).await;
    house.planner.load().await.unwrap();
    assert!(known("a"));
    house.write(Transaction::new().put(url("b", None)).put(url("c", Some("live")))).await;
    house.planner.catch_up().await.unwrap();
    assert!(!known("a") && known("b") && known("c"));
    // A URL that cannot be read is not answered.
    let unreadable = Draft::new(FUNCTION_URL, scope(), "greet:", &serde_json::json!({ "not": "a url" })).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert!(!known("b") && known("c"));
    house.write(Transaction::new().delete_prefix(FUNCTION_URL, scope(), "greet:")).await;
    house.planner.catch_up().await.unwrap();
    assert!(!known("c"));
}

#[tokio::test]
async fn what_is_reserved_is_followed_and_stays_where_it_cannot_be_read() {
    use gatewright_lambda::RESERVED_CONCURRENCY_KEY;

    let house = House::new();
    let reserved = |count: u32| {
        let (account, region) = (AccountId::developer(), Region::us_east_1());
        let functions = BTreeMap::from([("greet".to_owned(), count)]);
        let reserved = ReservedConcurrency { account, region, functions };
        Draft::new(RESERVED_CONCURRENCY, scope(), RESERVED_CONCURRENCY_KEY, &reserved).unwrap()
    };
    let followed = || {
        let reserved = house.planner.functions.reserved(&AccountId::developer(), &Region::us_east_1());
        reserved.and_then(|reserved| reserved.functions.get("greet").copied())
    };
    house.write(Transaction::new().put(reserved(5))).await;
    house.planner.load().await.unwrap();
    assert_eq!(followed(), Some(5));
    house.write(Transaction::new().put(reserved(0))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(followed(), Some(0));
    let unreadable = serde_json::json!({ "not": "reservations" });
    let unreadable = Draft::new(RESERVED_CONCURRENCY, scope(), RESERVED_CONCURRENCY_KEY, &unreadable).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(followed(), Some(0), "a stopped function stays stopped");
    house.write(Transaction::new().delete(RESERVED_CONCURRENCY, scope(), RESERVED_CONCURRENCY_KEY)).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(followed(), None);
}

#[tokio::test]
async fn a_pools_keys_count_from_its_making_to_its_end() {
    use gatewright_keys::{ServerKey, SigningKeys};
    use gatewright_model::ports::IssuingPool;

    const ARN: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Old";
    let house = House::new();
    let server_key = ServerKey::new(gatewright_model::secret::Secret::new([1; 32]));
    let keys = SigningKeys::generate().unwrap();
    let record = |pool: &str| {
        let sealed = keys.sealed(&server_key, pool, &SeededEntropy::new(2)).unwrap();
        Draft::new(USER_POOL_SIGNING_KEYS, scope(), format!("{pool}/"), &sealed).unwrap()
    };
    house.write(Transaction::new().put(record("us-east-1_Old"))).await;
    house.planner.load().await.unwrap();
    let old = house.key_sets.issuer("http://pools/us-east-1_Old").unwrap();
    assert_eq!(old.user_pool, IssuingPool::Here(ARN.to_owned()));
    assert_eq!(old.keys.verify(keys.id.kid(), b"m", &keys.id.sign(b"m").unwrap()), Ok(()));
    assert_eq!(old.keys.verify(keys.access.kid(), b"m", &keys.access.sign(b"m").unwrap()), Ok(()));
    for arn in [ARN, &ARN.replace("000000000000", "111111111111")] {
        assert!(Arc::ptr_eq(&old, &house.key_sets.of_user_pool(arn).unwrap()), "{arn}");
    }
    for arn in [&format!("{ARN}/"), "us-east-1_Old", ""] {
        assert!(house.key_sets.of_user_pool(arn).is_none(), "{arn}");
    }
    for issuer in ["http://pools/us-east-1_Old/", "http://pool/us-east-1_Old", "us-east-1_Old", ""] {
        assert!(house.key_sets.issuer(issuer).is_none(), "{issuer}");
    }
    house.write(Transaction::new().put(record("us-east-1_New"))).await;
    house.planner.catch_up().await.unwrap();
    assert!(house.key_sets.issuer("http://pools/us-east-1_New").is_some());
    // What does not change stays the same.
    assert!(Arc::ptr_eq(&old, &house.key_sets.issuer("http://pools/us-east-1_Old").unwrap()));
    house.write(Transaction::new().delete_prefix(USER_POOL_SIGNING_KEYS, scope(), "us-east-1_Old/")).await;
    let unreadable =
        Draft::new(USER_POOL_SIGNING_KEYS, scope(), "us-east-1_New/", &serde_json::json!({ "not": "keys" })).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert!(house.key_sets.issuer("http://pools/us-east-1_Old").is_none() && house.key_sets.of_user_pool(ARN).is_none());
    assert!(house.key_sets.issuer("http://pools/us-east-1_New").is_none());
}

fn allowing(action: &str) -> serde_json::Value {
    serde_json::json!({ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": action, "Resource": "*" } })
}

/// The role `runner` with an inline policy, and `arn:…:policy/own` attached.
fn role(inline: &serde_json::Value) -> Draft {
    role_of(inline, &serde_json::json!({}))
}

/// The same, with this trust policy and nothing of interest in the others.
fn role_trusting(trust: &serde_json::Value) -> Draft {
    role_of(&allowing("s3:Get*"), trust)
}

fn role_of(inline: &serde_json::Value, trust: &serde_json::Value) -> Draft {
    let record = gatewright_iam::RoleRecord {
        arn: "arn:aws:iam::000000000000:role/runner".to_owned(),
        path: "/".to_owned(),
        name: "runner".to_owned(),
        id: "AROA".to_owned(),
        trust_policy: trust.to_string(),
        description: None,
        max_session_duration_s: 3600,
        created_at: Timestamp::default(),
        tags: Vec::new(),
        inline_policies: vec![gatewright_iam::InlinePolicy { name: "p".to_owned(), document: inline.to_string() }],
        attached_policies: vec!["arn:aws:iam::000000000000:policy/own".to_owned()],
    };
    Draft::new(ROLE, Scope { account: AccountId::developer(), region: None }, "runner", &record).unwrap()
}

fn own_policy(document: &serde_json::Value) -> Draft {
    let version = gatewright_iam::VersionRecord { number: 1, document: document.to_string(), created_at: Timestamp::default() };
    let record = gatewright_iam::PolicyRecord {
        arn: "arn:aws:iam::000000000000:policy/own".to_owned(),
        path: "/".to_owned(),
        name: "own".to_owned(),
        id: "ANPA".to_owned(),
        description: None,
        created_at: Timestamp::default(),
        updated_at: Timestamp::default(),
        default_version: 1,
        last_version: 1,
        versions: vec![version],
        tags: Vec::new(),
    };
    Draft::new(MANAGED_POLICY, Scope { account: AccountId::developer(), region: None }, "own", &record).unwrap()
}

#[tokio::test]
async fn what_roles_may_do_follows_what_is_stored_of_them_and_of_their_policies() {
    use RoleVerdict::{Allowed, ExplicitDeny, ImplicitDeny};
    let house = House::new();
    let says = |action: &str| {
        let said = house.roles.decide("arn:aws:iam::000000000000:role/runner", action, "arn:aws:s3:::b", &[]);
        said.map_err(|problem| problem.cause.to_string())
    };
    house.write(Transaction::new().put(own_policy(&allowing("s3:Put*"))).put(role(&allowing("s3:Get*")))).await;
    assert_eq!(says("s3:GetObject"), Ok(ImplicitDeny), "nothing was loaded yet");
    house.planner.load().await.unwrap();
    assert_eq!((says("s3:GetObject"), says("s3:PutObject"), says("s3:List")), (Ok(Allowed), Ok(Allowed), Ok(ImplicitDeny)));
    let elsewhere = house.roles.decide("arn:aws:iam::000000000000:role/team/runner", "s3:GetObject", "arn:aws:s3:::b", &[]);
    assert_eq!(elsewhere.unwrap(), ImplicitDeny, "a role of another path is another");

    let deny =
        serde_json::json!({ "Version": "2012-10-17", "Statement": { "Effect": "Deny", "Action": "s3:Get*", "Resource": "*" } });
    house.write(Transaction::new().put(own_policy(&deny))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!((says("s3:GetObject"), says("s3:PutObject")), (Ok(ExplicitDeny), Ok(ImplicitDeny)));

    house.write(Transaction::new().put(own_policy(&serde_json::json!({ "Statement": "none" })))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(says("s3:GetObject"), Err("the role's policy `own` cannot be decided".to_owned()));
    house.write(Transaction::new().delete(MANAGED_POLICY, Scope { account: AccountId::developer(), region: None }, "own")).await;
    house.planner.catch_up().await.unwrap();
    assert!(says("s3:GetObject").is_err(), "what denied may be what is gone");
    house.write(Transaction::new().put(own_policy(&allowing("s3:Put*")))).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!((says("s3:GetObject"), says("s3:PutObject")), (Ok(Allowed), Ok(Allowed)));

    let unreadable =
        Draft::new(ROLE, Scope { account: AccountId::developer(), region: None }, "runner", &serde_json::json!({})).unwrap();
    house.write(Transaction::new().put(unreadable)).await;
    house.planner.catch_up().await.unwrap();
    assert!(says("s3:GetObject").is_err());
    house.write(Transaction::new().delete(ROLE, Scope { account: AccountId::developer(), region: None }, "runner")).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(says("s3:GetObject"), Ok(ImplicitDeny));
}

#[tokio::test]
async fn whom_roles_trust_follows_what_is_stored_of_them() {
    const ROLE_ARN: &str = "arn:aws:iam::000000000000:role/runner";
    let house = House::new();
    let trusts = |service: &str| house.roles.trusts(ROLE_ARN, service).map_err(|problem| problem.cause.to_string());
    let trusting = |service: &str, condition: serde_json::Value| {
        serde_json::json!({ "Statement": {
            "Effect": "Allow", "Principal": { "Service": service }, "Action": "sts:AssumeRole", "Condition": condition,
        } })
    };
    let none = || serde_json::json!({});
    house.planner.load().await.unwrap();
    assert_eq!(trusts("apigateway.amazonaws.com"), Ok(false), "no such role");
    house.write(Transaction::new().put(role_trusting(&trusting("apigateway.amazonaws.com", none())))).await;
    assert_eq!(trusts("apigateway.amazonaws.com"), Ok(false), "not followed yet");
    house.planner.catch_up().await.unwrap();
    assert_eq!((trusts("apigateway.amazonaws.com"), trusts("lambda.amazonaws.com")), (Ok(true), Ok(false)));
    let elsewhere = house.roles.trusts("arn:aws:iam::000000000000:role/team/runner", "apigateway.amazonaws.com");
    assert!(!elsewhere.unwrap(), "a role of another path is another");
    let by_account = serde_json::json!({ "StringEquals": { "aws:SourceAccount": "000000000000" } });
    for (policy, expected) in [
        (trusting("lambda.amazonaws.com", none()), Ok(false)),
        (trusting("apigateway.amazonaws.com", by_account), Err("the role's trust policy depends on its Condition".to_owned())),
        (serde_json::json!({ "Statement": [] }), Err("the trust policy is malformed".to_owned())),
        (trusting("apigateway.amazonaws.com", none()), Ok(true)),
    ] {
        house.write(Transaction::new().put(role_trusting(&policy))).await;
        house.planner.catch_up().await.unwrap();
        assert_eq!(trusts("apigateway.amazonaws.com"), expected, "{policy}");
    }
    let scope = || Scope { account: AccountId::developer(), region: None };
    house.write(Transaction::new().put(Draft::new(ROLE, scope(), "runner", &none()).unwrap())).await;
    house.planner.catch_up().await.unwrap();
    assert!(trusts("apigateway.amazonaws.com").is_err(), "what it was is not what it is");
    house.write(Transaction::new().delete(ROLE, scope(), "runner")).await;
    house.planner.catch_up().await.unwrap();
    assert_eq!(trusts("apigateway.amazonaws.com"), Ok(false));
}
