//! What the policy in a Lambda authorizer's answer allows.

use gatewright_policy::{DocumentKind, Effect, Policy, Request};
use serde_json::{Value, json};

use crate::{METHOD_ARN, NOTHING, ask, decision};

const API: &str = "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234";

fn statement(effect: &str, action: Value, resource: Value) -> Value {
    json!({"Effect": effect, "Action": action, "Resource": resource})
}

fn document(statements: Value) -> Value {
    json!({"Version": "2012-10-17", "Statement": statements})
}

#[track_caller]
fn check_action(action: Value, expected: Effect) {
    let found = ask(&document(json!([statement("Allow", action.clone(), json!("*"))])), METHOD_ARN);
    assert_eq!(found.effect, expected, "{action}");
}

#[track_caller]
fn check_resource(resource: Value, method_arn: &str, expected: Effect) {
    let found = ask(&document(json!([statement("Allow", json!("execute-api:Invoke"), resource.clone())])), method_arn);
    assert_eq!(found.effect, expected, "{resource} against {method_arn}");
}

#[test]
fn actions_ignore_letter_case_and_know_wildcards() {
    for action in [
        json!("execute-api:Invoke"),
        json!("execute-api:*"),
        json!("*"),
        json!("*:*"),
        json!("execute-api:Inv*"),
        json!("execute-api:Invok?"),
        json!("EXECUTE-API:invoke"),
        json!(["execute-api:InvalidateCache", "execute-api:Invoke"]),
    ] {
        check_action(action, Effect::Allow);
    }
    for action in [
        json!("execute-api:InvalidateCache"),
        json!("execute-api:Invoke?"),
        json!("execute-api:nvoke"),
        json!("lambda:InvokeFunction"),
        json!(["lambda:*", "s3:*"]),
    ] {
        check_action(action, Effect::ImplicitDeny);
    }
}

#[test]
fn a_requests_action_ignores_letter_case() {
    let document = document(json!([statement("Allow", json!("execute-api:invoke"), json!("*"))]));
    let policy = Policy::parse(DocumentKind::AuthorizerOutput, &document).expect("usable");
    let request = Request { action: "Execute-API:INVOKE", resource: METHOD_ARN, principal: None, context: NOTHING };
    assert_eq!(policy.decide(&request).effect, Effect::Allow);
}

#[test]
fn resources_match_the_whole_arn() {
    for (resource, method_arn, expected) in [
        ("*", METHOD_ARN.to_owned(), Effect::Allow),
        ("arn:aws:execute-api:*", METHOD_ARN.to_owned(), Effect::Allow),
        ("arn:aws:execute-api:*:*:*", METHOD_ARN.to_owned(), Effect::Allow),
        (METHOD_ARN, METHOD_ARN.to_owned(), Effect::Allow),
        (&format!("{API}/Prod/*/*"), format!("{API}/Prod/GET/pets/1"), Effect::Allow),
        // `*` matches the empty run too.
        (&format!("{API}/Prod/*/*"), format!("{API}/Prod/GET/"), Effect::Allow),
        (&format!("{API}/*/GET/*"), format!("{API}/Prod/GET/a:b/c"), Effect::Allow),
        (&format!("{API}/dev/GET/pets"), format!("{API}/dev/GET/pets"), Effect::Allow),
        // Neither a prefix nor a segment is enough.
        (&format!("{API}/dev/GET/pets"), format!("{API}/dev/GET/pets/1"), Effect::ImplicitDeny),
        (&format!("{API}/dev/GET/pets/*"), format!("{API}/dev/GET/pets"), Effect::ImplicitDeny),
        (&format!("{API}/dev/GET/pets/"), format!("{API}/dev/GET/pets"), Effect::ImplicitDeny),
        (&format!("{API}/dev/GET/pets"), format!("{API}/dev/GET/Pets"), Effect::ImplicitDeny),
        (&format!("{API}/dev/get/pets"), format!("{API}/dev/GET/pets"), Effect::ImplicitDeny),
        (&format!("{API}/dev/*/pets/1"), format!("{API}/dev/GET/pets/11"), Effect::ImplicitDeny),
        // `?` is one character, not none and not two.
        (&format!("{API}/dev/GET/pets/?"), format!("{API}/dev/GET/pets/1"), Effect::Allow),
        (&format!("{API}/dev/GET/pets/?"), format!("{API}/dev/GET/pets/"), Effect::ImplicitDeny),
        (&format!("{API}/dev/GET/pets/?"), format!("{API}/dev/GET/pets/11"), Effect::ImplicitDeny),
        // What means something in regular expressions is plain text.
        (&format!("{API}/dev/GET/a.b"), format!("{API}/dev/GET/axb"), Effect::ImplicitDeny),
        (&format!("{API}/dev/GET/a+(b)$[c]"), format!("{API}/dev/GET/a+(b)$[c]"), Effect::Allow),
        (&format!("{API}/dev/GET/a+"), format!("{API}/dev/GET/aa"), Effect::ImplicitDeny),
    ] {
        check_resource(json!(resource), &method_arn, expected);
        check_resource(json!(["arn:aws:s3:::other", resource]), &method_arn, expected);
    }
}

#[test]
fn a_policy_for_one_method_does_not_allow_another() {
    // The cached answer of the first call, asked about the second.
    let document = document(json!([statement("Allow", json!("execute-api:Invoke"), json!(METHOD_ARN))]));
    assert_eq!(ask(&document, METHOD_ARN), decision(Effect::Allow, Some(0)));
    assert_eq!(ask(&document, &format!("{API}/Prod/GET/orders")), decision(Effect::ImplicitDeny, None));
}

#[test]
fn a_matching_deny_wins_wherever_it_stands() {
    let allow = statement("Allow", json!("*"), json!("*"));
    let deny = statement("Deny", json!("execute-api:Invoke"), json!(METHOD_ARN));
    let other_deny = statement("Deny", json!("execute-api:Invoke"), json!("arn:aws:execute-api:*/DELETE/*"));
    for (statements, effect, index) in [
        (json!([allow, deny]), Effect::ExplicitDeny, Some(1)),
        (json!([deny, allow]), Effect::ExplicitDeny, Some(0)),
        (json!([allow, other_deny, deny, deny]), Effect::ExplicitDeny, Some(2)),
        (json!([deny]), Effect::ExplicitDeny, Some(0)),
        (json!([other_deny, allow, allow]), Effect::Allow, Some(1)),
        (json!([other_deny]), Effect::ImplicitDeny, None),
        (json!([]), Effect::ImplicitDeny, None),
    ] {
        assert_eq!(ask(&document(statements.clone()), METHOD_ARN), decision(effect, index), "{statements}");
    }
}

#[test]
fn not_action_and_not_resource_are_the_inverse() {
    let delete_arn = format!("{API}/Prod/DELETE/pets/1");
    let all_but_get = json!({"Effect": "Deny", "Action": "*", "NotResource": [format!("{API}/*/GET/*"), "arn:aws:s3:::x"]});
    let allow = statement("Allow", json!("*"), json!("*"));
    let document_of = document(json!([allow, all_but_get]));
    assert_eq!(ask(&document_of, METHOD_ARN), decision(Effect::Allow, Some(0)));
    assert_eq!(ask(&document_of, &delete_arn), decision(Effect::ExplicitDeny, Some(1)));

    for (not_action, effect) in [
        (json!("lambda:*"), Effect::Allow),
        (json!("execute-api:invoke"), Effect::ImplicitDeny),
        (json!(["s3:*", "execute-*:*"]), Effect::ImplicitDeny),
        (json!("*"), Effect::ImplicitDeny),
    ] {
        let document = document(json!({"Effect": "Allow", "NotAction": not_action, "Resource": "*"}));
        assert_eq!(ask(&document, METHOD_ARN).effect, effect, "{document}");
    }
}

#[test]
fn forms_that_blueprints_use_are_accepted() {
    let plain = statement("Allow", json!("execute-api:Invoke"), json!(["*"]));
    let mut with_all = plain.clone();
    with_all["Sid"] = json!("");
    with_all["Condition"] = json!({});
    for document in [
        json!({"Statement": [plain]}),
        json!({"Version": "2008-10-17", "Statement": [plain]}),
        json!({"Version": "2012-10-17", "Id": "anything", "Statement": [with_all]}),
        json!({"Version": "2012-10-17", "Statement": plain}),
    ] {
        assert_eq!(ask(&document, METHOD_ARN), decision(Effect::Allow, Some(0)), "{document}");
    }
}

#[test]
fn a_statements_principal_is_not_evaluated() {
    for principal in [json!("*"), json!({"AWS": "123456789012"}), json!({"Service": ["a", "b"]}), json!("anything")] {
        let mut allow = statement("Allow", json!("*"), json!("*"));
        allow["Principal"] = principal;
        assert_eq!(ask(&document(json!([allow])), METHOD_ARN), decision(Effect::Allow, Some(0)), "{allow}");
    }
}

#[test]
fn the_principal_of_a_request_is_not_evaluated() {
    let document = document(json!([statement("Allow", json!("*"), json!("*"))]));
    let policy = Policy::parse(DocumentKind::AuthorizerOutput, &document).expect("usable");
    let principal = gatewright_policy::PrincipalRef::Aws("arn:aws:iam::123456789012:user/a");
    for principal in [None, Some(&principal)] {
        let request = Request { action: "execute-api:Invoke", resource: METHOD_ARN, principal, context: NOTHING };
        assert_eq!(policy.decide(&request).effect, Effect::Allow);
    }
}

#[test]
fn before_2012_a_variable_is_plain_text() {
    let resource = format!("{API}/Prod/GET/${{aws:username}}");
    let document = json!({"Version": "2008-10-17", "Statement": statement("Allow", json!("*"), json!(resource))});
    assert_eq!(ask(&document, &resource).effect, Effect::Allow);
    assert_eq!(ask(&document, METHOD_ARN).effect, Effect::ImplicitDeny);
}

#[test]
fn one_policy_answers_several_threads() {
    let document = document(json!([statement("Allow", json!("*"), json!("*"))]));
    let policy = Policy::parse(DocumentKind::AuthorizerOutput, &document).expect("usable");
    let request = Request { action: "execute-api:Invoke", resource: METHOD_ARN, principal: None, context: NOTHING };
    std::thread::scope(|scope| {
        for thread in [scope.spawn(|| policy.decide(&request)), scope.spawn(|| policy.decide(&request))] {
            assert_eq!(thread.join().expect("no panic"), decision(Effect::Allow, Some(0)));
        }
    });
}
