use super::*;

#[track_caller]
fn check(cause: Cause, status: u16, error_type: &str, body: &str) {
    let ids = RequestIds { request_id: uuid::Uuid::nil(), extended: [0; 11], trace: [0; 12] };
    let answer = render(&Refusal::new(Station::Authorizer, cause), &ids);
    assert_eq!(answer.status(), status);
    assert_eq!(answer.headers()["x-amzn-errortype"], error_type);
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.headers()["content-length"], body.len().to_string());
    assert_eq!(answer.headers()["x-amzn-requestid"], "00000000-0000-0000-0000-000000000000");
    let shown = futures_body(answer.into_body());
    assert_eq!(shown, body);
}

fn futures_body(body: Body) -> String {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use http_body::Body as _;

    let mut body = pin!(body);
    match body.as_mut().poll_frame(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Some(Ok(frame))) => String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap(),
        _ => String::new(),
    }
}

#[test]
fn outcomes_of_an_authorizer_are_awss_to_the_byte() {
    let unauthorized = r#"{"message":"Unauthorized"}"#;
    assert_eq!(unauthorized.len(), 26);
    check(Cause::IdentitySourceMissing, 401, "UnauthorizedException", unauthorized);
    check(Cause::IdentityValidationFailed, 401, "UnauthorizedException", unauthorized);
    check(Cause::AuthorizerSaidUnauthorized, 401, "UnauthorizedException", unauthorized);
    for broken in [
        Cause::AuthorizerFailed,
        Cause::AuthorizerTimedOut,
        Cause::AuthorizerAnswerMalformed,
        Cause::AuthorizerPolicyUnusable,
        Cause::AuthorizerContextNotScalar,
        Cause::AuthorizerNotPermitted,
        Cause::AuthorizerMissing,
    ] {
        check(broken, 500, "AuthorizerConfigurationException", r#"{"message":null}"#);
    }
    check(
        Cause::ExplicitDeny,
        403,
        "AccessDeniedException",
        r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
    );
    check(
        Cause::ImplicitDeny,
        403,
        "AccessDeniedException",
        r#"{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}"#,
    );
}

#[test]
fn bodies_of_the_integration_phase_have_a_blank() {
    let internal = r#"{"message": "Internal server error"}"#;
    assert_eq!(internal.len(), 36);
    check(Cause::FunctionNotPermitted, 500, "InternalServerErrorException", internal);
    check(Cause::FunctionFailed, 502, "InternalServerErrorException", internal);
    check(Cause::ProxyResponseMalformed, 502, "InternalServerErrorException", internal);
    check(Cause::IntegrationTimedOut, 504, "InternalServerErrorException", r#"{"message": "Endpoint request timed out"}"#);
}

#[test]
fn an_unmatched_route_fails_an_implicit_iam_check() {
    check(Cause::RouteUnknown, 403, "MissingAuthenticationTokenException", r#"{"message":"Missing Authentication Token"}"#);
    check(Cause::StageUnknown, 403, "ForbiddenException", r#"{"message":"Forbidden"}"#);
}
