//! Random policies about a request: each part of a statement mostly fits it.

use serde_json::{Value, json};

use super::conditions::{self, Style};
use super::dice::Dice;
use super::question::{ASSUME_ROLE, Caller, Question, ROLE_PATH};

/// The part that a policy has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Of the caller: no principals.
    Own,
    /// Of the resource.
    Resource,
    /// Of a role: no resources.
    Trust,
}

/// Draws the policies that a question's caller and resource may have.
pub(super) fn draw(dice: &mut Dice, question: &mut Question) {
    let is_trust = question.asked.action == ASSUME_ROLE;
    if is_trust || dice.percent(65) {
        let role = if is_trust { Role::Trust } else { Role::Resource };
        question.resource_policy = Some(draw_policy(dice, question, role));
    }
    match question.caller {
        // What an account's root may do beside any policy.
        Caller::Root { .. } => {
            question.identity =
                vec![json!({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}})];
        }
        Caller::User { .. } | Caller::Session { .. } => {
            question.identity = (0..dice.pick(&[0, 1, 1, 1, 2])).map(|_| draw_policy(dice, question, Role::Own)).collect();
            question.boundary = dice.percent(20).then(|| draw_policy(dice, question, Role::Own));
            let is_session = matches!(question.caller, Caller::Session { .. });
            question.session = (is_session && dice.percent(35)).then(|| draw_policy(dice, question, Role::Own));
        }
        _ => {}
    }
}

fn draw_policy(dice: &mut Dice, question: &Question, role: Role) -> Value {
    let version = dice.pick(&[Some("2012-10-17"), Some("2012-10-17"), Some("2008-10-17"), None]);
    let has_variables = version == Some("2012-10-17");
    let count = dice.pick(&[1, 1, 2, 2, 3]);
    let mut statements: Vec<Value> = (0..count).map(|_| draw_statement(dice, question, role, has_variables)).collect();
    let is_lone = count == 1 && dice.percent(40);
    let mut policy = json!({"Statement": if is_lone { statements.remove(0) } else { statements.into() }});
    if let Some(version) = version {
        policy["Version"] = version.into();
    }
    policy
}

fn draw_statement(dice: &mut Dice, question: &Question, role: Role, has_variables: bool) -> Value {
    let is_deny = dice.percent(22);
    let style = Style { has_variables, is_deny };
    let mut statement = json!({"Effect": if is_deny { "Deny" } else { "Allow" }});
    if dice.percent(20) {
        statement["Sid"] = dice.pick(&["One", "Two"]).into();
    }
    draw_action(dice, question, &mut statement);
    if role != Role::Trust {
        draw_resource(dice, question, style, &mut statement);
    }
    if role != Role::Own {
        draw_principal(dice, question, role, is_deny, &mut statement);
    }
    if let Some(condition) = conditions::draw(dice, question, style) {
        statement["Condition"] = condition;
    }
    statement
}

/// One text, or a list.
fn one_or_many(dice: &mut Dice, mut texts: Vec<String>) -> Value {
    if texts.len() == 1 && dice.percent(50) { texts.remove(0).into() } else { texts.into() }
}

fn draw_action(dice: &mut Dice, question: &Question, statement: &mut Value) {
    let is_negated = dice.percent(12);
    let asked = question.asked.action;
    let (service, name) = asked.split_once(':').expect("an action has a service");
    let count = dice.pick(&[1, 1, 2]);
    let one = |dice: &mut Dice| match dice.below(if is_negated { 4 } else { 12 }) {
        0 => "s3:GetObject".to_owned(),
        1 => format!("{service}:{name}s"),
        2 => format!("{service}:Get*"),
        // What is not anything is nothing, so `NotAction` has it rarely.
        3 if is_negated && dice.percent(70) => "iam:*".to_owned(),
        3 => "*".to_owned(),
        4..6 => format!("{service}:*"),
        6..8 => format!("{}:{}", dice.recased(service), dice.wildcarded(name)),
        _ => dice.recased(asked),
    };
    let actions: Vec<String> = (0..count).map(|_| one(dice)).collect();
    statement[if is_negated { "NotAction" } else { "Action" }] = one_or_many(dice, actions);
}

fn draw_resource(dice: &mut Dice, question: &Question, style: Style, statement: &mut Value) {
    let is_negated = dice.percent(12);
    let count = dice.pick(&[1, 1, 1, 2]);
    let resources = (0..count).map(|_| draw_one_resource(dice, question, style, is_negated)).collect();
    statement[if is_negated { "NotResource" } else { "Resource" }] = one_or_many(dice, resources);
}

/// Wildcards stand within parts of the ARN, in its last part behind the first separator; a short ARN ends in a wildcard.
fn draw_one_resource(dice: &mut Dice, question: &Question, style: Style, is_negated: bool) -> String {
    let asked = question.asked.resource;
    match dice.below(if is_negated { 30 } else { 20 }) {
        0..3 => return if is_negated { "arn:aws:s3:::bucket/*".to_owned() } else { "*".to_owned() },
        // Not under `NotResource`, where the evaluator takes a short ARN for none at all.
        3 if !is_negated => return dice.pick(&["arn:*", "arn:aws:*", "arn:aws:s3:*"]).to_owned(),
        4 | 20..30 => {
            return dice.pick(&["arn:aws:lambda:eu-west-1:111111111111:function:other", "arn:aws:sqs:*:*:cats"]).to_owned();
        }
        _ => {}
    }
    let mut parts: Vec<String> = asked.splitn(6, ':').map(str::to_owned).collect();
    for part in &mut parts[3..5] {
        if dice.percent(25) {
            *part = if dice.percent(60) { "*".to_owned() } else { dice.wildcarded(part) };
        }
    }
    let last = parts[5].clone();
    let (product, rest) = match last.find(['/', ':']) {
        None => ("", last.as_str()),
        Some(at) => last.split_at(at + 1),
    };
    parts[5] = match dice.below(10) {
        0 => "*".to_owned(),
        1..5 => format!("{product}{}", dice.wildcarded(rest)),
        5 => format!("{product}*"),
        // A variable has a colon, which the evaluator takes for a separator where none is before it.
        6 if style.has_variables && !product.is_empty() => {
            let variable = conditions::draw_variable(dice, question, style.is_deny && is_negated);
            format!("{product}{}{}", variable.unwrap_or_default(), dice.pick(&["", "*", "/*"]))
        }
        // A question mark of the request is a wildcard in a policy; in a document with variables it can be spelled as itself.
        7 if style.has_variables => last.replace('?', "${?}"),
        _ => last,
    };
    parts.join(":")
}

/// Principals that name nobody who asks.
const STRANGERS: [(&str, &str); 4] = [
    ("AWS", "arn:aws:iam::333333333333:user/eve"),
    ("AWS", "444444444444"),
    ("AWS", "arn:aws:sts::333333333333:assumed-role/Deployer/s1"),
    ("Service", "events.amazonaws.com"),
];

fn draw_principal(dice: &mut Dice, question: &Question, role: Role, is_deny: bool, statement: &mut Value) {
    let is_negated = role == Role::Resource && dice.percent(12);
    if is_negated {
        statement["NotPrincipal"] = draw_exception(dice, question, is_deny);
        return;
    }
    let is_service = matches!(question.caller, Caller::Service(_));
    if dice.percent(18) {
        // Whether `{"AWS": "*"}` means services is not documented.
        let everyone_in_aws = if dice.percent(50) { json!({"AWS": "*"}) } else { json!({"AWS": ["*"]}) };
        statement["Principal"] = if is_service || dice.percent(60) { json!("*") } else { everyone_in_aws };
        return;
    }
    let names = (0..dice.pick(&[1, 1, 2])).map(|_| {
        let own = forms(&question.caller);
        if own.is_empty() || dice.percent(20) { stranger(dice) } else { dice.pick(&own) }
    });
    let names: Vec<(&str, String)> = names.collect();
    statement["Principal"] = to_principals(dice, names);
}

/// `NotPrincipal`. In a `Deny` it names the caller and all that it is part of, or none of that.
fn draw_exception(dice: &mut Dice, question: &Question, is_deny: bool) -> Value {
    let mut names = vec![stranger(dice)];
    let own = forms(&question.caller);
    if dice.percent(60) && !own.is_empty() {
        match is_deny {
            true => names.extend(own),
            false => names.push(dice.pick(&own)),
        }
    }
    to_principals(dice, names)
}

fn stranger(dice: &mut Dice) -> (&'static str, String) {
    let (form, name) = dice.pick(&STRANGERS);
    (form, name.to_owned())
}

/// All that names a caller: itself, its role, its account.
fn forms(caller: &Caller) -> Vec<(&'static str, String)> {
    let name = caller.name().unwrap_or_default();
    let account = caller.account().unwrap_or_default();
    let root = ("AWS", format!("arn:aws:iam::{account}:root"));
    match caller {
        Caller::User { .. } => vec![("AWS", name), root],
        Caller::Session { role, .. } => {
            vec![("AWS", name), ("AWS", format!("arn:aws:iam::{account}:role/{ROLE_PATH}{role}")), root]
        }
        Caller::Root { .. } => vec![root, ("AWS", account.to_owned())],
        Caller::Service(_) => vec![("Service", name)],
        Caller::Federated(_) => vec![("Federated", name)],
        Caller::CanonicalUser(_) => vec![("CanonicalUser", name)],
        Caller::Anonymous => Vec::new(),
    }
}

fn to_principals(dice: &mut Dice, names: Vec<(&str, String)>) -> Value {
    let mut principals = json!({});
    for (form, name) in names {
        // An account is named by its root or by its number.
        let name = match name.strip_suffix(":root").and_then(|arn| arn.rsplit(':').next()) {
            Some(account) if dice.percent(50) => account.to_owned(),
            _ => name,
        };
        match principals[form].as_array_mut() {
            Some(listed) => listed.push(name.into()),
            None => principals[form] = json!([name]),
        }
    }
    for list in principals.as_object_mut().into_iter().flat_map(|forms| forms.values_mut()) {
        if list.as_array().is_some_and(|names| names.len() == 1) && dice.percent(50) {
            *list = list[0].take();
        }
    }
    principals
}
