//! A service of three operations, and a door in front of it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use gatewright_front::{Front, Ports, Settings};
use gatewright_model::arrival::{Arrival, FunctionOrigin, Scheme};
use gatewright_model::body::Body;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{
    Boxed, Clock, Door, Identities, IssuedKey, KeyHolder, NotSettled, PermissionsUnknown, RolePermissions, RoleVerdict, Settled,
};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::secret::Secret;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::tasks::RuntimeTasks;
use gatewright_wire::document::{Document, Shape, ShapeMismatch};
use gatewright_wire::live_body::LiveBody;
use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{
    Constraints, Kind, Location, Member, OperationSchema, Protocol, Schema, ServiceSchema, UnsupportedOperation,
};
use gatewright_wire::service::{Service, ServiceError, Wording};
use http_body_util::BodyExt;
use tokio::sync::Notify;

static TEXT: Schema = Schema { name: "Text", kind: Kind::String, constraints: Constraints { max: Some(8), ..Constraints::NONE } };
static BYTES: Schema = Schema { name: "Bytes", kind: Kind::Blob, constraints: Constraints::NONE };

const fn member(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

static THING: Schema = Schema {
    name: "Thing",
    kind: Kind::Structure {
        members: &[
            Member { is_required: true, ..member("name", "thing_name", Location::Uri, || &TEXT) },
            member("note", "note", Location::Body, || &TEXT),
            member("data", "data", Location::Body, || &BYTES),
        ],
    },
    constraints: Constraints::NONE,
};
static SEEN: Schema = Schema {
    name: "Seen",
    kind: Kind::Structure {
        members: &[
            member("who", "who", Location::Body, || &TEXT),
            member("note", "note", Location::Body, || &TEXT),
            member("data", "data", Location::Body, || &BYTES),
        ],
    },
    constraints: Constraints::NONE,
};

static EVENTS: Schema = Schema { name: "Events", kind: Kind::EventStream, constraints: Constraints::NONE };
static FOLLOWED: Schema = Schema {
    name: "Followed",
    kind: Kind::Structure { members: &[member("events", "events", Location::Payload, || &EVENTS)] },
    constraints: Constraints::NONE,
};

const fn operation(name: &'static str, method: &'static str, uri: &'static str) -> OperationSchema {
    OperationSchema {
        name,
        method,
        uri,
        success_status: 200,
        is_unsigned: false,
        input: &THING,
        output: &SEEN,
        result_wrapper: "",
    }
}

static PUT_THING: OperationSchema = operation("PutThing", "PUT", "/things/{thing_name}");
static GET_THING: OperationSchema = operation("GetThing", "GET", "/things/{thing_name}");
static OPEN_THING: OperationSchema =
    OperationSchema { is_unsigned: true, ..operation("OpenThing", "POST", "/open/{thing_name}") };

static FOLLOW_THING: OperationSchema =
    OperationSchema { output: &FOLLOWED, ..operation("GetThingEvents", "GET", "/events/{thing_name}") };

static TOY: ServiceSchema = ServiceSchema {
    name: "toy",
    protocol: Protocol::RestJson1,
    api_version: "2026-01-01",
    signing_name: "toy",
    target_prefix: "",
    xml_namespace: "",
    operations: &[&PUT_THING, &GET_THING, &OPEN_THING, &FOLLOW_THING],
    unsupported_operations: &[UnsupportedOperation {
        name: "BreakThing",
        method: "DELETE",
        uri: "/things/{thing_name}",
        is_unsigned: false,
    }],
    errors: &[],
};

static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: true,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationException",
    serialization_error_code: "SerializationException",
};

/// Both the input and the output: the members as they came.
pub(crate) struct Members(pub(crate) Document);

impl Shape for Members {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self(document))
    }
    fn into_document(self) -> Document {
        self.0
    }
}

macro_rules! operation {
    ($name:ident, $schema:ident) => {
        struct $name;
        impl Operation for $name {
            type Input = Members;
            type Output = Members;
            const SCHEMA: &'static OperationSchema = &$schema;
        }
    };
}
operation!(PutThing, PUT_THING);
operation!(GetThing, GET_THING);
operation!(OpenThing, OPEN_THING);
operation!(FollowThing, FOLLOW_THING);

/// A road that has caught up, or has not; counts who asked.
#[derive(Default)]
pub(crate) struct Road {
    pub(crate) is_behind: AtomicBool,
    pub(crate) asked: AtomicUsize,
}

impl Settled for Road {
    fn settle(&self) -> Boxed<'_, Result<(), NotSettled>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let is_behind = self.is_behind.load(Ordering::SeqCst);
        Box::pin(async move { if is_behind { Err(NotSettled) } else { Ok(()) } })
    }
}

pub(crate) const SESSION_KEY: &str = "ASIASESSIONSESSION12";
pub(crate) const ENDED_KEY: &str = "ASIAENDEDENDEDENDED1";
pub(crate) const SESSION_SECRET: &str = "session-secret";
pub(crate) const SESSION_TOKEN: &str = "session-token";

pub(crate) struct OneSession;

impl Identities for OneSession {
    fn key(&self, access_key_id: &str) -> Option<IssuedKey> {
        if access_key_id == ENDED_KEY {
            return Some(IssuedKey::Ended);
        }
        (access_key_id == SESSION_KEY).then(|| {
            IssuedKey::Active(KeyHolder {
                secret_access_key: Secret::new(SESSION_SECRET.to_owned()),
                session_token: Some(Secret::new(SESSION_TOKEN.to_owned())),
                principal: Principal {
                    account: AccountId::parse("111122223333").unwrap(),
                    arn: "session".into(),
                    user_id: "AROA:session".into(),
                    kind: PrincipalKind::RoleSession,
                },
                role_arn: Some("arn:aws:iam::111122223333:role/r".to_owned()),
            })
        })
    }
}

/// A role that may get things, must not put `denied` ones, and nothing else.
pub(crate) struct OneRole;

impl RolePermissions for OneRole {
    fn decide<'a>(
        &'a self,
        role_arn: &'a str,
        asked: &'a [(&'a str, &'a str)],
        _context: &'a [(&'a str, &'a str)],
    ) -> Boxed<'a, Result<Vec<RoleVerdict>, PermissionsUnknown>> {
        let verdict = |(action, _): &(&str, &str)| match *action {
            "toy:GetThing" if role_arn.ends_with(":role/r") => RoleVerdict::Allowed,
            "toy:PutThing" => RoleVerdict::ExplicitDeny,
            _ => RoleVerdict::ImplicitDeny,
        };
        Box::pin(async move { Ok(asked.iter().map(verdict).collect()) })
    }

    fn role_arn<'a>(&'a self, _: &'a AccountId, _: &'a str) -> Boxed<'a, Result<Option<String>, PermissionsUnknown>> {
        Box::pin(async { Ok(None) })
    }
}

pub(crate) struct Toy {
    pub(crate) front: Front,
    pub(crate) road: Arc<Road>,
    pub(crate) clock: FakeClock,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: String,
}

impl Toy {
    /// PutThing waits until it is let go, then counts.
    pub(crate) fn waiting(go: &Arc<Notify>, finished: &Arc<AtomicUsize>) -> Self {
        let (go, finished) = (Arc::clone(go), Arc::clone(finished));
        let put = move |_, Members(input): Members| {
            let (go, finished) = (Arc::clone(&go), Arc::clone(&finished));
            async move {
                go.notified().await;
                finished.fetch_add(1, Ordering::SeqCst);
                Ok(Members(input))
            }
        };
        Self::serving(vec![Service::new(&TOY, &WORDING).on(PutThing, put)])
    }

    /// FollowThing answers with this body.
    pub(crate) fn following(body: &LiveBody) -> Self {
        let body = body.clone();
        let follow = move |_, _: Members| {
            let events = Document::Live(body.clone());
            async move { Ok(Members(Document::Structure(vec![("events", events)]))) }
        };
        Self::serving(vec![Service::new(&TOY, &WORDING).on(FollowThing, follow)])
    }

    pub(crate) fn new() -> Self {
        let echo = |context: gatewright_wire::service::CallContext, Members(input): Members| async move {
            if input.member("note") == Some(&Document::String("fail".into())) {
                return Err(ServiceError::internal("the cause is for the operator"));
            }
            let mut seen =
                vec![("who", Document::String(format!("{}/{}/{}", context.account, context.region, context.principal.arn)))];
            for name in ["note", "data"] {
                seen.extend(input.member(name).map(|value| (name, value.clone())));
            }
            Ok(Members(Document::Structure(seen)))
        };
        Self::serving(vec![Service::new(&TOY, &WORDING).on(PutThing, echo).on(GetThing, echo).on(OpenThing, echo)])
    }

    pub(crate) fn serving(services: Vec<Service>) -> Self {
        let road = Arc::new(Road::default());
        let clock = FakeClock::new();
        let ports = Ports {
            identities: Arc::new(OneSession),
            settled: road.clone(),
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SeededEntropy::new(3)),
            permissions: Arc::new(OneRole),
            tasks: Arc::new(RuntimeTasks),
        };
        let settings =
            Settings { account: AccountId::developer(), region: Region::us_east_1(), base_url: "http://127.0.0.1:4566".into() };
        Self { front: Front::new(services, ports, settings), road, clock }
    }

    pub(crate) async fn send(&self, method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Answer {
        self.send_from(None, method, target, headers, body).await
    }

    /// As a function sends it, by its own line.
    pub(crate) async fn send_from_function(&self, method: &str, target: &str, headers: &[(&str, &str)]) -> Answer {
        let origin = FunctionOrigin {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            access_key_id: SESSION_KEY.to_owned(),
        };
        self.send_from(Some(Arc::new(origin)), method, target, headers, "").await
    }

    async fn send_from(
        &self,
        origin: Option<Arc<FunctionOrigin>>,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: impl Into<Vec<u8>>,
    ) -> Answer {
        let (head, body) = self.begun(origin, method, target, headers, body).await.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer { status: head.status.as_u16(), headers: head.headers, body: String::from_utf8(body.to_vec()).unwrap() }
    }

    /// An answer whose body may still be coming.
    pub(crate) async fn begun(
        &self,
        origin: Option<Arc<FunctionOrigin>>,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: impl Into<Vec<u8>>,
    ) -> http::Response<Body> {
        let mut request = http::Request::builder().method(method).uri(target);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, ()) = request.body(()).unwrap().into_parts();
        let arrival = Arrival {
            head,
            original_head: OriginalHead::default(),
            body: Body::whole(body.into()),
            peer: SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000)),
            scheme: Scheme::Http,
            arrived_at: self.clock.now(),
            origin,
        };
        self.front.answer(arrival).await
    }
}

/// The form of a signature by a key that nobody issued here.
pub(crate) fn signed_by(access_key_id: &str) -> String {
    format!(
        "AWS4-HMAC-SHA256 Credential={access_key_id}/20260101/eu-west-1/toy/aws4_request, SignedHeaders=host;x-amz-date, Signature={}",
        "0".repeat(64)
    )
}
