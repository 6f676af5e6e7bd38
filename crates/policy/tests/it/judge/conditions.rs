//! Random conditions, about half of which the request meets.
//!
//! What is not drawn, since both evaluators would rightly or knowingly differ, is listed in
//! `docs/decisions/0025-an-independent-judge-of-policies.md`.

use serde_json::{Map, Value, json};

use super::dice::Dice;
use super::question::{Key, Kind, Question, values};

/// How a statement uses conditions.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Whether the document's version has policy variables.
    pub(super) has_variables: bool,
    pub(super) is_deny: bool,
}

/// Single-valued texts, which variables may name.
const VARIABLES: [&str; 4] = ["aws:username", "aws:PrincipalTag/team", "aws:UserAgent", "aws:Referer"];

const TEXT_OPERATORS: [&str; 6] =
    ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike"];
const RELATIONS: [&str; 6] = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];

/// The value of a `Condition`; `None` for a statement without one.
pub(super) fn draw(dice: &mut Dice, question: &Question, style: Style) -> Option<Value> {
    let count = dice.pick(&[0, 0, 1, 1, 1, 2, 3]);
    let mut condition: Map<String, Value> = Map::new();
    for _ in 0..count {
        let key = dice.pick(&question.keys);
        let operator = draw_operator(dice, &key);
        let keys = condition.entry(operator.clone()).or_insert_with(|| json!({}));
        let is_there = keys.as_object().is_some_and(|keys| keys.keys().any(|name| name.eq_ignore_ascii_case(key.name)));
        if !is_there {
            keys[dice.recased(key.name)] = draw_wanted(dice, question, &key, &operator, style);
        }
    }
    (!condition.is_empty()).then(|| condition.into())
}

fn draw_operator(dice: &mut Dice, key: &Key) -> String {
    if dice.percent(8) {
        return "Null".to_owned();
    }
    let family = |dice: &mut Dice, name: &str| format!("{name}{}", dice.pick(&RELATIONS));
    let base = match key.kind {
        Kind::Text => dice.pick(&TEXT_OPERATORS).to_owned(),
        Kind::Number => family(dice, "Numeric"),
        Kind::Date | Kind::Epoch => family(dice, "Date"),
        Kind::Bool => "Bool".to_owned(),
        Kind::Ip => dice.pick(&["IpAddress", "NotIpAddress"]).to_owned(),
        Kind::Arn => dice.pick(&["ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"]).to_owned(),
        Kind::Binary => "BinaryEquals".to_owned(),
    };
    let is_set = if key.is_list { dice.percent(90) } else { dice.percent(12) };
    let set = if is_set { dice.pick(&["ForAllValues:", "ForAnyValue:"]) } else { "" };
    let suffix = if dice.percent(15) { "IfExists" } else { "" };
    format!("{set}{base}{suffix}")
}

/// Whether an operator holds where its comparison does not.
pub(super) fn is_negated(operator: &str) -> bool {
    operator.contains("Not")
}

fn draw_wanted(dice: &mut Dice, question: &Question, key: &Key, operator: &str, style: Style) -> Value {
    if operator == "Null" {
        return dice.pick(&[json!("true"), json!("false"), json!(true), json!(false)]);
    }
    let count = dice.pick(&[1, 1, 1, 2, 3]);
    let wanted: Vec<Value> = (0..count).map(|_| draw_one(dice, question, key, operator, style)).collect();
    if count == 1 && dice.percent(60) { wanted[0].clone() } else { wanted.into() }
}

fn draw_one(dice: &mut Dice, question: &Question, key: &Key, operator: &str, style: Style) -> Value {
    let near = if key.values.is_empty() || dice.percent(40) { dice.pick(values(key.kind)) } else { dice.pick(&key.values) };
    match key.kind {
        Kind::Text => draw_text(dice, question, near, operator, style).into(),
        Kind::Number => draw_number(dice, near),
        // Whatever is no date makes the whole document unusable.
        Kind::Date | Kind::Epoch => (if values(key.kind).contains(&near) { near } else { dice.pick(values(key.kind)) }).into(),
        Kind::Bool => dice.pick(&[json!("true"), json!("false"), json!(true), json!(false), json!("TRUE"), json!("maybe")]),
        Kind::Ip => draw_range(dice, near, operator).into(),
        Kind::Arn => draw_arn(dice, question, near, operator, style).into(),
        Kind::Binary => (if values(key.kind).contains(&near) { near } else { "QUJD" }).into(),
    }
}

fn draw_number(dice: &mut Dice, near: &str) -> Value {
    match serde_json::from_str::<Value>(near) {
        Ok(number) if dice.percent(40) => number,
        _ if dice.percent(3) => json!("no number"),
        _ => json!(near),
    }
}

fn draw_text(dice: &mut Dice, question: &Question, near: &str, operator: &str, style: Style) -> String {
    let is_like = operator.contains("Like");
    if style.has_variables
        && dice.percent(25)
        && let Some(variable) = draw_variable(dice, question, style.is_deny && is_negated(operator))
    {
        return match dice.below(4) {
            0 if is_like => format!("*{variable}"),
            1 => format!("{}{variable}", dice.pick(&["home/", "x"])),
            _ => variable,
        };
    }
    let text = if operator.contains("IgnoreCase") { dice.recased(near) } else { near.to_owned() };
    if is_like && dice.percent(60) {
        return dice.wildcarded(&text);
    }
    // The characters themselves, in the spelling that only a document with variables has.
    if is_like && style.has_variables && dice.percent(50) {
        return text.replace('$', "${$}").replace('*', "${*}").replace('?', "${?}");
    }
    text
}

/// `${key}` or `${key, 'default'}`; one that has a value or a default, when `must_resolve`.
pub(super) fn draw_variable(dice: &mut Dice, question: &Question, must_resolve: bool) -> Option<String> {
    let name = dice.pick(&VARIABLES);
    let spelled = dice.recased(name);
    if dice.percent(25) {
        return Some(format!("${{{spelled}, '{}'}}", dice.pick(&["ada", "team-a"])));
    }
    (!must_resolve || !question.values_of(name).is_empty()).then(|| format!("${{{spelled}}}"))
}

/// Under a negated operator every range has its length: the evaluator compares a lone address with its own family only.
fn draw_range(dice: &mut Dice, near: &str, operator: &str) -> String {
    let is_v6 = near.contains(':');
    if dice.percent(3) {
        return "nowhere".to_owned();
    }
    if near.parse::<std::net::IpAddr>().is_err() {
        return "10.0.0.0/8".to_owned();
    }
    let length = match is_v6 {
        true => dice.pick(&["/32", "/48", "/64", "/128"]),
        false => dice.pick(&["/8", "/9", "/24", "/30", "/32"]),
    };
    if !is_negated(operator) && dice.percent(25) { near.to_owned() } else { format!("{near}{length}") }
}

/// Wildcards within the parts of an ARN; variables in the last part, as AWS's guide says.
fn draw_arn(dice: &mut Dice, question: &Question, near: &str, operator: &str, style: Style) -> String {
    if dice.percent(6) {
        return "arn:*:*:*:*:*".to_owned();
    }
    let mut parts: Vec<String> = near.splitn(6, ':').map(str::to_owned).collect();
    if parts.len() < 6 {
        return "arn:aws:sns:*:*:Pets".to_owned();
    }
    for part in &mut parts[1..6] {
        if dice.percent(25) {
            *part = dice.wildcarded(part);
        }
    }
    // Under a negated operator the evaluator does not see that a variable has no value when an earlier part does not match.
    if style.has_variables
        && dice.percent(10)
        && let Some(variable) = draw_variable(dice, question, is_negated(operator))
    {
        parts[5] = format!("{}{variable}", dice.pick(&["", "user/ops/", "*"]));
    }
    parts.join(":")
}
