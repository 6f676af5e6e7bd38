//! Nobody gets a policy that was made for other identity values, whatever tricks a request plays with them.
//!
//! A request is made, and others out of it by tricks: values repeated, joined, split, swapped between places, in another letter case, with
//! blanks, in another encoding or normal form; between them the API is deployed with its sources in another order, or its stage with other
//! variables. The authorizer function says whom it sees by what it was given, and the backend answers with that. A model of a few lines
//! knows from the request as it was sent which values stand at the authorizer's places.

mod guard;
mod sent;

use std::collections::{BTreeMap, HashSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::arrival::{Arrival, InvokeTarget};
use gatewright_model::body::Body;
use gatewright_model::ports::Invocation;
use gatewright_model::rest_api::Stage;
use gatewright_testkit::invoke::reply;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use guard::{CLIENT_SOURCES, Guard, Identity, SOURCES, written};
use sent::{Sent, Spelling, TRICKS, Trick};

use crate::house::{House, stage};

/// Sequences of requests that are tried, and in a soak.
const CASES: u32 = 2_000;
const SOAK_CASES: u32 = 40_000;

fn config() -> ProptestConfig {
    let cases = if std::env::var_os("GATEWRIGHT_SOAK").is_some() { SOAK_CASES } else { CASES };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// What happens next.
#[derive(Debug, Clone)]
enum Step {
    /// The first request, after tricks.
    Ask(Vec<(Trick, Index)>),
    /// The first request; then the authorizer looks at its places in another order, and a request has there what the first one had,
    /// value for value.
    Rotate,
    /// The stage gets this variable `v`.
    Variable(&'static str),
}

/// A house whose function lets everybody in as whom it sees, and whose backend answers with who that is.
fn house(guard: &Guard, deployed: Arc<Mutex<Guard>>) -> House {
    House::new(&guard.api(), move |invocation: &Invocation| {
        let event: Value = serde_json::from_slice(&invocation.payload).unwrap();
        let answer = match invocation.function.name.as_str() {
            "guard" => {
                let who = written(&deployed.lock().unwrap_or_else(PoisonError::into_inner).seen(&event));
                let statement = json!({"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"});
                json!({"principalId": "p", "context": {"who": who}, "policyDocument": {"Version": "2012-10-17", "Statement": statement}})
            }
            _ => json!({"statusCode": 200, "body": event["requestContext"]["authorizer"]["who"]}),
        };
        Ok(reply(answer.to_string()))
    })
}

fn with_variable(value: &str) -> Stage {
    Stage { variables: BTreeMap::from([("v".into(), value.into())]), ..stage() }
}

async fn check(mut guard: Guard, first: Sent, steps: Vec<Step>) -> Result<(), TestCaseError> {
    let deployed = Arc::new(Mutex::new(guard.clone()));
    let house = house(&guard, Arc::clone(&deployed));
    let mut variable = "a";
    house.publish(&guard.api(), &with_variable(variable));
    let mut known: HashSet<Identity> = HashSet::new();
    for step in steps {
        match step {
            Step::Rotate => {
                ask(&house, &guard, variable, &first, &mut known).await?;
                let values: Vec<Vec<String>> = guard.sources.iter().map(|source| first.values(source, variable)).collect();
                guard.rotate();
                *deployed.lock().unwrap_or_else(PoisonError::into_inner) = guard.clone();
                house.publish(&guard.api(), &with_variable(variable));
                let mut disguised = first.clone();
                guard.sources.iter().zip(values).for_each(|(source, values)| disguised.put(source, values));
                ask(&house, &guard, variable, &disguised, &mut known).await?;
            }
            Step::Variable(value) => {
                variable = value;
                house.publish(&guard.api(), &with_variable(variable));
            }
            Step::Ask(tricks) => {
                let mut sent = first.clone();
                tricks.into_iter().for_each(|(trick, at)| sent.play(trick, at));
                ask(&house, &guard, variable, &sent, &mut known).await?;
            }
        }
    }
    Ok(())
}

/// Sends, and sees that whoever answers goes by the values that were sent, old or new.
async fn ask(
    house: &House,
    guard: &Guard,
    variable: &str,
    sent: &Sent,
    known: &mut HashSet<Identity>,
) -> Result<(), TestCaseError> {
    let asked_before = asked(house);
    let headers: Vec<(&str, &str)> = sent.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let address = SocketAddr::from((Ipv4Addr::new(10, 0, 0, sent.address), 50_000));
    let method = sent.method.parse().unwrap();
    let from = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.peer = address;
    let answer = house.send_as(method, &sent.path_and_query(), &headers, Body::empty(), from).await;
    let was_asked = asked(house) > asked_before;
    match guard.identity(sent, variable) {
        None => prop_assert_eq!((answer.status, was_asked), (401, false), "{:?}", sent),
        Some(identity) => {
            prop_assert_eq!((answer.status, &answer.body), (200, &written(&identity)), "{:?}", sent);
            // Known values are not asked about again, and no others are taken for them.
            prop_assert_eq!(was_asked, known.insert(identity), "{:?}", sent);
        }
    }
    Ok(())
}

fn asked(house: &House) -> usize {
    house.invoked().iter().filter(|name| *name == "guard").count()
}

fn any_value() -> impl Strategy<Value = String> {
    let letters = select(vec!["a", "A", "b", ",", ", ", " ", ";", "=", "&", "%41", "+", "é", "a", "b"]);
    prop::collection::vec(letters, 0..4).prop_map(|letters| letters.concat())
}

fn any_sent() -> impl Strategy<Value = Sent> {
    let header = (select(vec!["A", "B", "a", "Cookie"]), any_value()).prop_map(|(name, value)| (name.to_owned(), value));
    let spelling = select(vec![Spelling::Plain, Spelling::Upper]);
    let parameter = (select(vec!["q", "A", "r"]), any_value(), spelling);
    let parameter = parameter.prop_map(|(name, value, spelling)| (name.to_owned(), value, spelling));
    (prop::collection::vec(header, 1..5), prop::collection::vec(parameter, 0..4)).prop_map(|(headers, query)| Sent {
        method: "GET",
        path: "/open",
        headers,
        query,
        address: 1,
    })
}

fn any_guard() -> impl Strategy<Value = Guard> {
    let token = select(vec![SOURCES[0], SOURCES[1]]).prop_map(|source| Guard { kind: "TOKEN", sources: vec![source] });
    let request = (Just(SOURCES.to_vec()).prop_shuffle(), 1usize..4)
        .prop_map(|(sources, count)| Guard { kind: "REQUEST", sources: sources.into_iter().take(count).collect() });
    let of_the_client = (Just(SOURCES[..CLIENT_SOURCES].to_vec()).prop_shuffle(), 2usize..4)
        .prop_map(|(sources, count)| Guard { kind: "REQUEST", sources: sources.into_iter().take(count).collect() });
    prop_oneof![1 => token, 2 => request, 2 => of_the_client]
}

fn any_step() -> impl Strategy<Value = Step> {
    let tricks = prop::collection::vec((select(TRICKS.to_vec()), any::<Index>()), 0..4);
    prop_oneof![
        8 => tricks.prop_map(Step::Ask),
        2 => Just(Step::Rotate),
        1 => select(vec!["a", "A", "b", ""]).prop_map(Step::Variable),
    ]
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_trick_yields_a_policy_that_was_made_for_other_values(
        guard in any_guard(),
        first in any_sent(),
        steps in prop::collection::vec(any_step(), 1..12),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(check(guard, first, steps))?;
    }
}
