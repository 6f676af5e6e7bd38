//! A question to both evaluators: who asks for what, from where, and which policies there are.
//!
//! All that is random is drawn from one [`Dice`], the request before the policies, so that policies can speak about what is there.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::policies;

/// The account that has the resource.
pub(super) const HOME: &str = "111111111111";
/// Another account.
pub(super) const AWAY: &str = "222222222222";

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Caller {
    User { account: &'static str, name: &'static str },
    Session { account: &'static str, role: &'static str, session: &'static str },
    Root { account: &'static str },
    Service(&'static str),
    Federated(&'static str),
    CanonicalUser(&'static str),
    Anonymous,
}

/// A kind of value that a condition key has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Date,
    Epoch,
    Bool,
    Ip,
    Arn,
    Binary,
}

/// A condition key, and what the request has of it.
#[derive(Debug, Clone)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Whether it may have several values.
    pub(super) is_list: bool,
    /// None when it is absent.
    pub(super) values: Vec<&'static str>,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) action: &'static str,
    pub(super) resource: &'static str,
}

/// A question.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) caller: Caller,
    pub(super) asked: Asked,
    pub(super) keys: Vec<Key>,
    pub(super) identity: Vec<Value>,
    pub(super) boundary: Option<Value>,
    pub(super) session: Option<Value>,
    pub(super) resource_policy: Option<Value>,
}

pub(super) const ASSUME_ROLE: &str = "sts:AssumeRole";
pub(super) const INVOKE_API: &str = "execute-api:Invoke";

const ASKED: [Asked; 9] = [
    asked(INVOKE_API, "arn:aws:execute-api:eu-west-1:111111111111:abc123/Prod/GET/pets/1"),
    asked(INVOKE_API, "arn:aws:execute-api:eu-west-1:111111111111:abc123/Prod/POST/"),
    asked(INVOKE_API, "arn:aws:execute-api:us-east-1:111111111111:abc123/dev/GET/a:b/c?d"),
    asked("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111111111111:function:pets"),
    asked("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111111111111:function:pets:live"),
    asked("dynamodb:GetItem", "arn:aws:dynamodb:eu-west-1:111111111111:table/pets/index/by-name"),
    asked("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111111111111:pets.fifo"),
    asked("sns:Publish", "arn:aws:sns:us-east-1:111111111111:Pets"),
    asked(ASSUME_ROLE, "arn:aws:iam::111111111111:role/ops/Target"),
];

const fn asked(action: &'static str, resource: &'static str) -> Asked {
    Asked { action, resource }
}

/// Texts have no line break, no character beyond the first plane of Unicode, and none whose letter case changes its length.
const TEXTS: [&str; 10] = ["ada", "Ada", "bob", "team-a", "team-b", "a*b", "x?y", "$money", "grün", "axb"];
const NUMBERS: [&str; 7] = ["0", "1", "5", "10", "10.5", "-3", "3600"];
const DATES: [&str; 8] = [
    "2024-05-01T12:00:00Z",
    "2024-05-01T12:00:01Z",
    "2024-05-01T14:00:00+02:00",
    "2024-05-01T12:00:00.5Z",
    "2024-05-01",
    "2024-05",
    "2023-12-31T23:59:59Z",
    "2024-05-01T12:00Z",
];
const EPOCHS: [&str; 4] = ["1714564800", "1714564801", "1700000000", "-86400"];
const BOOLS: [&str; 3] = ["true", "false", "True"];
const IPS: [&str; 6] = ["203.0.113.5", "203.0.113.77", "10.0.0.1", "10.200.2.3", "2001:db8::1", "2001:db8:1::7"];
const ARNS: [&str; 5] = [
    "arn:aws:execute-api:eu-west-1:111111111111:abc123/Prod/GET/pets/1",
    "arn:aws:sns:us-east-1:111111111111:Pets",
    "arn:aws:iam::111111111111:user/ops/ada",
    "arn:aws:lambda:eu-west-1:222222222222:function:pets:live",
    "arn:aws:s3:::bucket",
];
const BINARIES: [&str; 3] = ["QQ==", "QUI=", "QmluYXJ5VmFsdWVJbkJhc2U2NA=="];

/// Values of a kind, one of which a request has.
pub(super) const fn values(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text => &TEXTS,
        Kind::Number => &NUMBERS,
        Kind::Date => &DATES,
        Kind::Epoch => &EPOCHS,
        Kind::Bool => &BOOLS,
        Kind::Ip => &IPS,
        Kind::Arn => &ARNS,
        Kind::Binary => &BINARIES,
    }
}

/// What a request brings that is none of its key's kind.
pub(super) const STRANGE: &str = "strange";

const KEYS: [(&str, Kind, bool); 19] = [
    ("aws:username", Kind::Text, false),
    ("aws:PrincipalTag/team", Kind::Text, false),
    ("aws:UserAgent", Kind::Text, false),
    ("aws:Referer", Kind::Text, false),
    ("aws:TagKeys", Kind::Text, true),
    ("app:Scopes", Kind::Text, true),
    ("aws:MultiFactorAuthAge", Kind::Number, false),
    ("s3:max-keys", Kind::Number, false),
    ("app:Sizes", Kind::Number, true),
    ("aws:CurrentTime", Kind::Date, false),
    ("app:Days", Kind::Date, true),
    ("aws:EpochTime", Kind::Epoch, false),
    ("aws:SecureTransport", Kind::Bool, false),
    ("aws:MultiFactorAuthPresent", Kind::Bool, false),
    ("aws:SourceIp", Kind::Ip, false),
    ("app:Hops", Kind::Ip, true),
    ("aws:SourceArn", Kind::Arn, false),
    ("app:Arns", Kind::Arn, true),
    ("app:Digest", Kind::Binary, false),
];

/// A session has its role's path nowhere in its ARN.
pub(super) const ROLE_PATH: &str = "ops/";

impl Caller {
    /// Its account; a service, a stranger and an anonymous caller have none.
    pub(super) fn account(&self) -> Option<&'static str> {
        match self {
            Caller::User { account, .. } | Caller::Session { account, .. } | Caller::Root { account } => Some(account),
            _ => None,
        }
    }

    /// Its ARN or name; `None` of an anonymous caller.
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Caller::User { account, name } => Some(format!("arn:aws:iam::{account}:user/{ROLE_PATH}{name}")),
            Caller::Session { account, role, session } => Some(format!("arn:aws:sts::{account}:assumed-role/{role}/{session}")),
            Caller::Root { account } => Some(format!("arn:aws:iam::{account}:root")),
            Caller::Service(name) | Caller::Federated(name) | Caller::CanonicalUser(name) => Some((*name).to_owned()),
            Caller::Anonymous => None,
        }
    }

    /// Whether both evaluators combine policies for it: the other takes whoever an identity provider vouches for, and a canonical user, for
    /// callers of some other account.
    pub(super) fn has_verdict(&self) -> bool {
        !matches!(self, Caller::Federated(_) | Caller::CanonicalUser(_))
    }

    fn draw(dice: &mut Dice) -> Caller {
        let account = if dice.percent(65) { HOME } else { AWAY };
        match dice.below(100) {
            0..40 => Caller::Session { account, role: dice.pick(&["Deployer", "Reader"]), session: dice.pick(&["s1", "s2"]) },
            40..75 => Caller::User { account, name: dice.pick(&["ada", "bob"]) },
            75..81 => Caller::Root { account },
            81..88 => Caller::Service("apigateway.amazonaws.com"),
            88..91 => Caller::Federated("accounts.google.com"),
            91..94 => Caller::CanonicalUser("79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"),
            _ => Caller::Anonymous,
        }
    }
}

impl Question {
    /// The question of this number in a run.
    pub(super) fn draw(seed: u64, number: u64) -> Question {
        let dice = &mut Dice::of(seed, number);
        let caller = Caller::draw(dice);
        let asked = dice.pick(&ASKED);
        let keys = KEYS.map(|(name, kind, is_list)| Key { name, kind, is_list, values: draw_values(dice, kind, is_list) });
        let mut question = Question {
            caller,
            asked,
            keys: keys.into(),
            identity: Vec::new(),
            boundary: None,
            session: None,
            resource_policy: None,
        };
        policies::draw(dice, &mut question);
        question
    }

    /// Whether caller and resource are in one account. A caller without an account has no policies of its own, and is treated so.
    pub(super) fn is_same_account(&self) -> bool {
        self.caller.account().is_none_or(|account| account == HOME)
    }

    /// What the request has of a key, whatever the letter case of its name.
    pub(super) fn values_of(&self, name: &str) -> &[&'static str] {
        self.keys.iter().find(|key| key.name.eq_ignore_ascii_case(name)).map_or(&[], |key| &key.values)
    }

    /// The policies of a kind, as statements are named by it.
    pub(super) fn policies(&self, kind: &str) -> &[Value] {
        match kind {
            "identity" => &self.identity,
            "boundary" => self.boundary.as_slice(),
            "session" => self.session.as_slice(),
            _ => self.resource_policy.as_slice(),
        }
    }

    /// The statement of this name, `identity/0/2`.
    pub(super) fn statement(&self, at: &str) -> Option<&Value> {
        let mut parts = at.split('/');
        let (kind, policy, index) = (parts.next()?, parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
        match &self.policies(kind).get(policy)?["Statement"] {
            Value::Array(statements) => statements.get(index),
            lone => Some(lone),
        }
    }

    /// As the evaluator reads it.
    pub(super) fn to_json(&self) -> Value {
        let context: Map<String, Value> = self
            .keys
            .iter()
            .filter(|key| !key.values.is_empty())
            .map(|key| (key.name.to_owned(), if key.values.len() == 1 { json!(key.values[0]) } else { json!(key.values) }))
            .collect();
        let mut question = json!({
            "principal": self.caller.name(),
            "action": self.asked.action,
            "resource": self.asked.resource,
            "account": HOME,
            "context": context,
            "identity": self.identity,
        });
        for (name, policy) in
            [("boundary", &self.boundary), ("session", &self.session), ("resourcePolicy", &self.resource_policy)]
        {
            if let Some(policy) = policy {
                question[name] = policy.clone();
            }
        }
        question
    }
}

fn draw_values(dice: &mut Dice, kind: Kind, is_list: bool) -> Vec<&'static str> {
    let one = |dice: &mut Dice| if dice.percent(2) { STRANGE } else { dice.pick(values(kind)) };
    match dice.below(100) {
        0..30 => Vec::new(),
        _ if is_list => (0..=dice.below(3)).map(|_| one(dice)).collect(),
        _ => vec![one(dice)],
    }
}
