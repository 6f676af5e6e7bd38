//! The rules' files, `tests/cases/*.toml`, read strictly. `CONTRIBUTING.md` says how to add a rule.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::Path;

use serde::Deserialize;
use toml::{Table, Value};

use super::caller::{Signature, Token};

/// What a rule says of itself, for `docs/compat/authorization.md`. `cargo xtask codegen` reads it; here it is left aside.
const FOR_READERS: [&str; 5] = ["rule", "evidence", "difference", "decision", "note"];

/// A rule, with every case that shows it.
pub(super) struct Rule {
    pub(super) id: String,
    pub(super) cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "title")]
    _title: String,
    #[serde(rename = "place")]
    _place: u32,
    #[serde(default, rename = "sources")]
    _sources: BTreeMap<String, String>,
    /// Answers by name.
    #[serde(default)]
    answers: BTreeMap<String, Answer>,
    /// What holds for every case of the file that does not say otherwise.
    #[serde(default)]
    given: Table,
    rule: Vec<Table>,
}

/// One request to one API, and what becomes of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    // The API.
    /// Verb and path of the one method.
    #[serde(default = "get_pets")]
    pub(super) method: String,
    /// The method's authorization type, or the type of its Lambda authorizer.
    #[serde(default)]
    pub(super) authorization: AuthorizationType,
    #[serde(default)]
    pub(super) authorizer: AuthorizerSettings,
    #[serde(default)]
    pub(super) scopes: Vec<String>,
    /// A guard of the method that is not there yet.
    #[serde(default)]
    pub(super) also_guarded_by: Option<Guard>,
    /// Where API keys are looked for.
    #[serde(default)]
    pub(super) api_key_source: Option<String>,
    /// The statements of the API's resource policy, a JSON list.
    #[serde(default)]
    pub(super) resource_statements: Option<String>,
    #[serde(default)]
    pub(super) stage_variables: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) gateway_responses: BTreeMap<String, GatewayResponseSettings>,
    #[serde(default)]
    pub(super) integration: IntegrationKind,
    /// The role by which the integration calls its function.
    #[serde(default)]
    pub(super) integration_credentials: Option<String>,

    // What everybody else does.
    /// What becomes of asking the authorizer function, `guard`.
    #[serde(default)]
    pub(super) guard: Outcome,
    /// What becomes of calling the backend's function, `backend`.
    #[serde(default)]
    pub(super) backend: Outcome,
    /// What the policies of the role say whose session signs, or by which a function is called. In these cases no function has a
    /// resource policy that speaks of a role.
    #[serde(default)]
    pub(super) caller_may: CallerMay,
    /// Whether roles let API Gateway assume them.
    #[serde(default)]
    pub(super) roles_trust_the_gateway: Trust,

    // The request.
    /// Verb, path and query.
    #[serde(default = "get_pets")]
    pub(super) request: String,
    /// `name: value`; `{token}` is the token.
    #[serde(default)]
    pub(super) headers: Vec<String>,
    #[serde(default)]
    pub(super) body: String,
    #[serde(default)]
    pub(super) body_breaks_off: bool,
    #[serde(default)]
    pub(super) token: Token,
    /// The client's address.
    #[serde(default)]
    pub(super) from: Option<IpAddr>,
    /// Signs the request.
    #[serde(default)]
    pub(super) signed: Option<Signature>,

    // What comes of it.
    pub(super) answer: Option<Answer>,
    /// Functions that are called, in order.
    #[serde(default)]
    pub(super) calls: Vec<String>,
    /// JSON pointer → JSON in the authorizer function's event.
    #[serde(default)]
    pub(super) guard_sees: BTreeMap<String, String>,
    /// The same of the backend function's event.
    #[serde(default)]
    pub(super) backend_sees: BTreeMap<String, String>,
    /// The status of a gateway response type where nothing is set. With it, a case may do without a request.
    #[serde(default)]
    pub(super) default_status: Option<u16>,
    /// The type that it is the status of, for a case without a request.
    #[serde(default)]
    pub(super) gateway_response: Option<String>,
}

/// An answer, byte for byte.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// The header `x-amzn-ErrorType`; without it there must be none.
    pub(super) error_type: Option<String>,
    pub(super) body: String,
    /// `name: value`, beside all others that the answer has.
    #[serde(default)]
    pub(super) headers: Vec<String>,
    /// Headers that must not be there.
    #[serde(default)]
    pub(super) without: Vec<String>,
    /// The gateway response type that can customise it.
    pub(super) gateway_response: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(super) enum AuthorizationType {
    #[default]
    None,
    AwsIam,
    Token,
    Request,
    CognitoUserPools,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AuthorizerSettings {
    pub(super) identity_source: Option<String>,
    pub(super) identity_validation_expression: Option<String>,
    pub(super) ttl_s: Option<i32>,
    pub(super) uri: Option<String>,
    pub(super) credentials: Option<String>,
    pub(super) provider_arns: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Guard {
    ApiKey,
    RequestValidator,
    RequiredParameter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum IntegrationKind {
    /// AWS_PROXY.
    #[default]
    LambdaProxy,
    /// AWS, without a template and for no media type.
    LambdaNeverPassThrough,
    /// HTTP_PROXY to a backend that cannot be connected to.
    HttpUnreachable,
    /// HTTP_PROXY to a backend that breaks off.
    HttpBreaksOff,
    /// None at all.
    Absent,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GatewayResponseSettings {
    pub(super) status: Option<String>,
    #[serde(default)]
    pub(super) parameters: BTreeMap<String, String>,
    #[serde(default)]
    pub(super) templates: BTreeMap<String, String>,
}

/// What becomes of calling a function.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Outcome {
    /// It answers what a test needs to go on: 200 from a backend, nothing of use from an authorizer.
    #[default]
    AsUsual,
    /// It answers a policy with these statements, a JSON list, for the principal `user`.
    Statements(String),
    /// It answers this.
    Answers(String),
    /// It fails with this payload.
    Fails(String),
    /// It cannot be called.
    CannotBeCalled(Hindrance),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Hindrance {
    NotFound,
    NotPermitted,
    Throttled,
    TimedOut,
    NotReady,
    Unavailable,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum CallerMay {
    #[default]
    Allow,
    Deny,
    Silent,
    /// They are not understood.
    Undecided,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Trust {
    #[default]
    Yes,
    No,
    /// Nobody can say.
    Undecided,
}

fn get_pets() -> String {
    "GET /pets".to_owned()
}

/// All rules of all files of the folder; what cannot be read is told with its place.
pub(super) fn read(folder: &Path) -> Vec<Rule> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let texts = paths.iter().map(|path| (path.display(), std::fs::read_to_string(path).unwrap()));
    texts.flat_map(|(path, text)| rules(&text).unwrap_or_else(|problem| panic!("{path}: {problem}"))).collect()
}

fn rules(text: &str) -> Result<Vec<Rule>, String> {
    let File { answers, given, rule, .. } = toml::from_str(text).map_err(|problem| problem.to_string())?;
    rule.into_iter().map(|rule| read_rule(rule, &given, &answers)).collect()
}

fn read_rule(mut rule: Table, given: &Table, answers: &BTreeMap<String, Answer>) -> Result<Rule, String> {
    let Some(Value::String(id)) = rule.remove("id") else { return Err(format!("a rule has no id: {rule:?}")) };
    let told = |problem: String| format!("rule `{id}`: {problem}");
    for name in FOR_READERS {
        rule.remove(name);
    }
    let cases = match rule.remove("case") {
        None => vec![Table::new()],
        Some(cases) => cases.try_into().map_err(|problem: toml::de::Error| told(problem.to_string()))?,
    };
    let cases = cases.into_iter().flat_map(|case| each(layered(&[given, &rule, &case])));
    let cases = cases.map(|case| case.and_then(|case| read_case(case, answers)).map_err(told)).collect::<Result<_, _>>()?;
    Ok(Rule { cases, id })
}

/// A case's own words stand before its rule's, and these before the file's; so do lists under `each`.
fn layered(layers: &[&Table]) -> Table {
    let mut case = Table::new();
    let mut each = Table::new();
    for layer in layers {
        case.extend((*layer).clone());
        if let Some(Value::Table(lists)) = layer.get("each") {
            each.extend(lists.clone());
        }
    }
    case.insert("each".to_owned(), Value::Table(each));
    case
}

/// `each.x = [1, 2]` are two cases, one with `x = 1` and one with `x = 2`; with two such lists every one of the first with every
/// one of the second.
fn each(mut case: Table) -> Vec<Result<Table, String>> {
    let Some(Value::Table(lists)) = case.remove("each") else { return vec![Ok(case)] };
    let mut cases = vec![case];
    for (name, values) in lists {
        let Value::Array(values) = values else { return vec![Err(format!("`each.{name}` is no list"))] };
        let with = |case: &Table| {
            let one = |value: &Value| case.clone().into_iter().chain([(name.clone(), value.clone())]).collect::<Table>();
            values.iter().map(one).collect::<Vec<_>>()
        };
        cases = cases.iter().flat_map(with).collect();
    }
    cases.into_iter().map(Ok).collect()
}

fn read_case(mut case: Table, answers: &BTreeMap<String, Answer>) -> Result<Case, String> {
    let answer = match case.remove("answer") {
        None => None,
        Some(Value::String(name)) => Some(answers.get(&name).cloned().ok_or_else(|| format!("no answer is named `{name}`"))?),
        Some(answer) => Some(answer.try_into().map_err(|problem: toml::de::Error| problem.to_string())?),
    };
    let case: Case = Value::Table(case).try_into().map_err(|problem: toml::de::Error| problem.to_string())?;
    if answer.is_none() && case.default_status.is_none() {
        return Err("expects nothing: it needs an `answer`".to_owned());
    }
    Ok(Case { answer, ..case })
}

/// `{a*3}` is `aaa`.
pub(super) fn expanded(text: &str) -> String {
    let Some((before, rest)) = text.split_once('{') else { return text.to_owned() };
    let repeated = rest.split_once('}').and_then(|(inside, after)| {
        let (what, count) = inside.split_once('*')?;
        Some((what.repeat(count.parse().ok()?), after))
    });
    match repeated {
        Some((repeated, after)) => format!("{before}{repeated}{}", expanded(after)),
        None => format!("{before}{{{}", expanded(rest)),
    }
}

#[test]
fn what_is_repeated_is_written_once() {
    assert_eq!(expanded("/a{b*3}c{d*2}"), "/abbbcdd");
    assert_eq!(expanded(r#"{token} {"a":1} {proxy+}"#), r#"{token} {"a":1} {proxy+}"#);
}

#[test]
fn a_case_that_says_something_unknown_or_expects_nothing_is_refused() {
    let read = |rule: &str| {
        let text = format!("title = 't'\nplace = 1\n[answers]\nno = {{ status = 401, body = '' }}\n[[rule]]\nid = 'a'\n{rule}");
        rules(&text).map(|rules| rules.iter().map(|rule| rule.cases.len()).sum::<usize>())
    };
    assert_eq!(read("answer = 'no'"), Ok(1));
    assert_eq!(read("answer = 'no'\n[[rule.case]]\nrequest = 'GET /a'\n[[rule.case]]\nrequest = 'GET /b'"), Ok(2));
    let each = "answer = 'no'\neach.request = ['GET /a', 'GET /b']\neach.authorization = ['TOKEN', 'REQUEST', 'NONE']";
    assert_eq!(read(each), Ok(6));
    assert_eq!(read(&each.replace("'GET /a', 'GET /b'", "")), Ok(0), "a list without elements is seen by the test of the rules");
    for (rule, problem) in [
        ("", "expects nothing"),
        ("answer = 'nein'", "no answer is named `nein`"),
        ("answer = 'no'\ncall = []", "unknown field `call`"),
        ("answer = { status = 401, body = '', bodi = '' }", "unknown field `bodi`"),
    ] {
        let told = read(rule).unwrap_err();
        assert!(told.contains(problem), "{told}");
    }
}
