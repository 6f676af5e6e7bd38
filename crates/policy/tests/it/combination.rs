//! Several policies together: every row of the rules for one account and for two, and of API Gateway's tables.

use gatewright_policy::combination::api::{MethodAuthorization, before_authorizer, combine_api};
use gatewright_policy::combination::{Accounts, Because, Combined, Decider, PolicyRole, Verdicts, combine, combine_trust};
use gatewright_policy::{Decision, Effect, Grantee};

use Accounts::{Other, Same};
use Effect::{Allow, ExplicitDeny, ImplicitDeny};

const SILENT: Decision = Decision::SILENT;
const DENY: Decision = Decision { effect: ExplicitDeny, statement: Some(7), ..Decision::SILENT };

const fn allow(grantee: Grantee) -> Decision {
    let effect = if matches!(grantee, Grantee::Account) { ImplicitDeny } else { Allow };
    Decision { effect, statement: Some(3), grantee: Some(grantee), excepted_by: None }
}

const CALLER: Decision = allow(Grantee::Caller);
const ROLE: Decision = allow(Grantee::Role);
const ACCOUNT: Decision = allow(Grantee::Account);

/// The identity's, the boundary, the session's, the resource's.
type Row = (Decision, Option<Decision>, Option<Decision>, Option<Decision>);

fn with<T>((identity, boundary, session, resource): Row, ask: impl FnOnce(&Verdicts<'_>) -> T) -> T {
    ask(&Verdicts { identity: &[SILENT, identity], boundary, session: session.as_slice(), resource })
}

#[track_caller]
fn check(accounts: Accounts, row: Row, expected: Effect) {
    let found = with(row, |verdicts| combine(accounts, verdicts));
    assert_eq!(found.effect, expected, "{accounts:?} {row:?}: {found:?}");
}

#[test]
fn within_an_account_either_side_is_enough() {
    for (row, expected) in [
        ((SILENT, None, None, None), ImplicitDeny),
        ((CALLER, None, None, None), Allow),
        ((CALLER, None, None, Some(SILENT)), Allow),
        ((SILENT, None, None, Some(CALLER)), Allow),
        ((SILENT, None, None, Some(ROLE)), Allow),
        ((SILENT, None, None, Some(ACCOUNT)), ImplicitDeny),
        ((CALLER, None, None, Some(ACCOUNT)), Allow),
        ((SILENT, None, None, Some(SILENT)), ImplicitDeny),
        // A boundary and a session policy bound the identity's policies.
        ((CALLER, Some(CALLER), None, None), Allow),
        ((CALLER, Some(SILENT), None, None), ImplicitDeny),
        ((SILENT, Some(CALLER), None, None), ImplicitDeny),
        ((CALLER, None, Some(CALLER), None), Allow),
        ((CALLER, None, Some(SILENT), None), ImplicitDeny),
        ((CALLER, Some(CALLER), Some(SILENT), None), ImplicitDeny),
        ((CALLER, Some(CALLER), Some(CALLER), None), Allow),
        // A grant to the caller itself is not bounded, one to its role is.
        ((SILENT, Some(SILENT), Some(SILENT), Some(CALLER)), Allow),
        ((SILENT, Some(SILENT), None, Some(ROLE)), ImplicitDeny),
        ((SILENT, None, Some(SILENT), Some(ROLE)), ImplicitDeny),
        ((SILENT, Some(CALLER), Some(CALLER), Some(ROLE)), Allow),
        ((CALLER, Some(SILENT), None, Some(ACCOUNT)), ImplicitDeny),
    ] {
        check(Same, row, expected);
    }
}

#[test]
fn across_accounts_it_takes_both_sides() {
    for (row, expected) in [
        ((CALLER, None, None, Some(CALLER)), Allow),
        ((CALLER, None, None, Some(ROLE)), Allow),
        ((CALLER, None, None, Some(ACCOUNT)), Allow),
        ((CALLER, None, None, Some(SILENT)), ImplicitDeny),
        ((CALLER, None, None, None), ImplicitDeny),
        ((SILENT, None, None, Some(CALLER)), ImplicitDeny),
        ((SILENT, None, None, Some(SILENT)), ImplicitDeny),
        ((CALLER, Some(SILENT), None, Some(CALLER)), ImplicitDeny),
        ((CALLER, None, Some(SILENT), Some(CALLER)), ImplicitDeny),
        ((CALLER, Some(CALLER), Some(CALLER), Some(CALLER)), Allow),
    ] {
        check(Other, row, expected);
    }
}

/// "The `NotPrincipal` element with a `Deny` effect will always deny any IAM principal that has a permissions boundary policy attached."
#[test]
fn an_exception_does_not_reach_whoever_has_a_permissions_boundary() {
    let excepting = |decision: Decision| Some(Decision { excepted_by: Some(2), ..decision });
    for accounts in [Same, Other] {
        for resource in [CALLER, SILENT] {
            check(
                accounts,
                (CALLER, None, None, excepting(resource)),
                with((CALLER, None, None, Some(resource)), |verdicts| combine(accounts, verdicts).effect),
            );
            let found = with((CALLER, Some(CALLER), None, excepting(resource)), |verdicts| combine(accounts, verdicts));
            assert_eq!(
                found,
                Combined {
                    effect: ExplicitDeny,
                    because: Because::Statement(Decider { policy: PolicyRole::Resource, index: 0, statement: Some(2) })
                }
            );
        }
    }
    // A deny that names the caller is told first.
    let found = with((DENY, Some(CALLER), None, excepting(CALLER)), |verdicts| combine(Same, verdicts));
    assert!(matches!(found.because, Because::Statement(Decider { policy: PolicyRole::Identity, .. })));
}

#[test]
fn an_explicit_deny_anywhere_wins_and_is_named() {
    for (row, policy, index) in [
        ((DENY, Some(CALLER), Some(CALLER), Some(CALLER)), PolicyRole::Identity, 1),
        ((CALLER, Some(DENY), Some(CALLER), Some(CALLER)), PolicyRole::Boundary, 0),
        ((CALLER, Some(CALLER), Some(DENY), Some(CALLER)), PolicyRole::Session, 0),
        ((CALLER, Some(CALLER), Some(CALLER), Some(DENY)), PolicyRole::Resource, 0),
    ] {
        for accounts in [Same, Other] {
            let because = Because::Statement(Decider { policy, index, statement: Some(7) });
            let expected = Combined { effect: ExplicitDeny, because };
            with(row, |verdicts| {
                assert_eq!(combine(accounts, verdicts), expected, "{row:?}");
                assert_eq!(combine_trust(accounts, verdicts), expected, "{row:?}");
            });
        }
    }
}

#[test]
fn why_is_told() {
    let statement = |policy, index| Because::Statement(Decider { policy, index, statement: Some(3) });
    for (accounts, row, expected) in [
        (Same, (CALLER, None, None, None), statement(PolicyRole::Identity, 1)),
        (Same, (CALLER, None, None, Some(CALLER)), statement(PolicyRole::Resource, 0)),
        (Other, (CALLER, None, None, Some(ACCOUNT)), statement(PolicyRole::Resource, 0)),
        (Same, (SILENT, None, None, Some(SILENT)), Because::NoIdentityPolicy),
        (Same, (CALLER, Some(SILENT), Some(SILENT), None), Because::NoPermissionsBoundary),
        (Same, (CALLER, None, Some(SILENT), None), Because::NoSessionPolicy),
        (Same, (SILENT, None, Some(SILENT), Some(ROLE)), Because::NoSessionPolicy),
        (Other, (CALLER, None, None, None), Because::NoResourcePolicy),
        (Other, (SILENT, None, None, Some(CALLER)), Because::NoIdentityPolicy),
    ] {
        let found = with(row, |verdicts| combine(accounts, verdicts));
        assert_eq!(found.because, expected, "{accounts:?} {row:?}");
    }
}

#[test]
fn a_root_may_do_what_nothing_denies() {
    let root = |resource| Verdicts { identity: &[Decision::ROOT], boundary: None, session: &[], resource };
    for (accounts, resource, expected) in [
        (Same, None, Allow),
        (Same, Some(SILENT), Allow),
        (Same, Some(DENY), ExplicitDeny),
        (Other, Some(SILENT), ImplicitDeny),
        (Other, Some(CALLER), Allow),
    ] {
        assert_eq!(combine(accounts, &root(resource)).effect, expected, "{accounts:?} {resource:?}");
    }
}

#[test]
fn a_role_is_assumed_only_by_whom_its_trust_policy_allows() {
    for (accounts, row, expected) in [
        (Same, (CALLER, None, None, Some(SILENT)), ImplicitDeny),
        (Same, (CALLER, None, None, None), ImplicitDeny),
        (Same, (SILENT, None, None, Some(CALLER)), Allow),
        (Same, (SILENT, None, None, Some(ACCOUNT)), ImplicitDeny),
        (Same, (CALLER, None, None, Some(ACCOUNT)), Allow),
        (Other, (SILENT, None, None, Some(CALLER)), ImplicitDeny),
        (Other, (CALLER, None, None, Some(ACCOUNT)), Allow),
    ] {
        let found = with(row, |verdicts| combine_trust(accounts, verdicts));
        assert_eq!(found.effect, expected, "{accounts:?} {row:?}");
    }
    // A service has no policies of its own.
    let service = Verdicts { identity: &[], boundary: None, session: &[], resource: Some(CALLER) };
    assert_eq!(combine_trust(Same, &service).effect, Allow);
}

fn iam<'a>(accounts: Accounts, identity: &'a [Decision]) -> MethodAuthorization<'a> {
    MethodAuthorization::Iam(accounts, Verdicts { identity, boundary: None, session: &[], resource: None })
}

/// Table A: a Lambda authorizer, and an IAM identity of the API's account.
#[test]
fn table_a() {
    for (own, resource, expected) in [
        (CALLER, Some(CALLER), Allow),
        (CALLER, Some(SILENT), Allow),
        (CALLER, Some(DENY), ExplicitDeny),
        (SILENT, Some(CALLER), Allow),
        (SILENT, Some(SILENT), ImplicitDeny),
        (SILENT, Some(DENY), ExplicitDeny),
        (DENY, Some(CALLER), ExplicitDeny),
        (DENY, Some(SILENT), ExplicitDeny),
        (DENY, Some(DENY), ExplicitDeny),
        (CALLER, None, Allow),
        (SILENT, None, ImplicitDeny),
        (DENY, None, ExplicitDeny),
    ] {
        let lambda = combine_api(&MethodAuthorization::Lambda(own), resource);
        assert_eq!(lambda.effect, expected, "Lambda: {own:?} {resource:?}");
        let identity = [own];
        assert_eq!(combine_api(&iam(Same, &identity), resource).effect, expected, "IAM: {own:?} {resource:?}");
    }
}

/// Table B: an IAM identity of another account.
#[test]
fn table_b() {
    for (own, resource, expected) in [
        (CALLER, Some(CALLER), Allow),
        (CALLER, Some(ACCOUNT), Allow),
        (CALLER, Some(SILENT), ImplicitDeny),
        (CALLER, Some(DENY), ExplicitDeny),
        (SILENT, Some(CALLER), ImplicitDeny),
        (SILENT, Some(SILENT), ImplicitDeny),
        (SILENT, Some(DENY), ExplicitDeny),
        (DENY, Some(CALLER), ExplicitDeny),
        (DENY, Some(SILENT), ExplicitDeny),
        (DENY, Some(DENY), ExplicitDeny),
        (CALLER, None, ImplicitDeny),
    ] {
        let identity = [own];
        assert_eq!(combine_api(&iam(Other, &identity), resource).effect, expected, "{own:?} {resource:?}");
    }
}

#[test]
fn cognito_and_open_methods_need_an_explicit_allow_of_a_resource_policy() {
    for authorization in [MethodAuthorization::Cognito, MethodAuthorization::Open] {
        for (resource, expected) in [
            (None, Allow),
            (Some(CALLER), Allow),
            (Some(SILENT), ImplicitDeny),
            (Some(ACCOUNT), ImplicitDeny),
            (Some(DENY), ExplicitDeny),
        ] {
            assert_eq!(combine_api(&authorization, resource).effect, expected, "{authorization:?} {resource:?}");
        }
    }
    let open = combine_api(&MethodAuthorization::Open, None);
    assert_eq!(open, Combined { effect: Allow, because: Because::Open });
}

#[test]
fn an_authorizers_word_and_the_resource_policys_are_told_apart() {
    let statement = |policy, statement| Because::Statement(Decider { policy, index: 0, statement: Some(statement) });
    for (own, resource, expected) in [
        (CALLER, Some(CALLER), statement(PolicyRole::Authorizer, 3)),
        (SILENT, Some(CALLER), statement(PolicyRole::Resource, 3)),
        (DENY, Some(DENY), statement(PolicyRole::Authorizer, 7)),
        (CALLER, Some(DENY), statement(PolicyRole::Resource, 7)),
        (SILENT, Some(SILENT), Because::NoAuthorizerPolicy),
        (SILENT, None, Because::NoAuthorizerPolicy),
    ] {
        assert_eq!(combine_api(&MethodAuthorization::Lambda(own), resource).because, expected);
    }
}

#[test]
fn only_an_explicit_deny_ends_a_request_before_the_authorizer() {
    assert_eq!(before_authorizer(Some(DENY)).map(|combined| combined.effect), Some(ExplicitDeny));
    for resource in [None, Some(SILENT), Some(CALLER), Some(ACCOUNT)] {
        assert_eq!(before_authorizer(resource), None);
    }
}
