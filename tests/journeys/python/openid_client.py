"""npm's `openid-client` signs people in through a pool's domain in a real browser, and `aws-jwt-verify` looks at what it got:
`openid_client.py CHROMIUM SCRIPTS AUTHORITY`."""

import json
import sys
from urllib.parse import urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
from journey import same
from login_domain import PASSWORD
from npm import Script

chromium, scripts, authority = sys.argv[1:]
cognito = journey.client("cognito-idp")
API = "https://api.example.com"


def machine(pool_id):
    """A client that is no person's."""
    scopes = [{"ScopeName": "read", "ScopeDescription": "may read"}, {"ScopeName": "write", "ScopeDescription": "may write"}]
    cognito.create_resource_server(UserPoolId=pool_id, Identifier=API, Name="API", Scopes=scopes)
    made = cognito.create_user_pool_client(
        UserPoolId=pool_id, ClientName="machine", GenerateSecret=True, AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthFlows=["client_credentials"], AllowedOAuthScopes=[f"{API}/read", f"{API}/write"],
    )["UserPoolClient"]
    return {"id": made["ClientId"], "secret": made["ClientSecret"], "scope": f"{API}/read"}


def signed_in(page, app, flow):
    """Begins a flow; what the app shows at its end."""
    page.goto(f"{app}/login?flow={flow}")
    if page.title() == "Sign in":
        page.get_by_label("Username").fill("ada")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: url.startswith(f"{app}/callback?"))
    text = page.locator("body").text_content()
    same(text.startswith("{"), True, text)
    told = json.loads(text)
    same(told.pop("flow"), flow)
    return told


# AWS's `WWW-Authenticate` has no scheme, so the client cannot read it; the status is there.
INVALID_TOKEN = {"error": "OAUTH_RESPONSE_IS_NOT_CONFORM", "status": 401}
INVALID_GRANT = {"error": "invalid_grant", "status": 400}

with Script(scripts, "openid_client.mjs") as script, browser.opened(chromium) as page:
    app = script.told()["app"]
    pool, client, _ = login_domain.make(f"{app}/callback", GenerateSecret=True, LogoutURLs=[f"{app}/"])
    endpoint = journey.client("cognito-idp").meta.endpoint_url
    of_app = {"id": client["ClientId"], "secret": client["ClientSecret"]}
    script.tell({"endpoint": endpoint, "pool": pool["Id"], "client": of_app, "machine": machine(pool["Id"])})
    same(script.told(), {"ready": True})

    told = signed_in(page, app, "whole")
    tokens, claims = told.pop("tokens"), told.pop("claims")
    same((claims["cognito:username"], claims["email"], claims["aud"]), ("ada", "ada@example.com", client["ClientId"]))
    expected = {
        "user_info": {"sub": claims["sub"], "email": "ada@example.com", "email_verified": "true", "username": "ada"},
        "unknown": INVALID_TOKEN,
        "by_issuer": True,
        "refreshed": True,
        "wrong_secret": {"error": "invalid_client", "status": 400},
        "machines": {
            "scopes": [[f"{API}/read", "bearer", True]] * 2,
            "refused": {"error": "unauthorized_client", "status": 400},
        },
    }
    same(told, expected)

    # Signed in on the domain, the browser is asked nothing any more.
    same(signed_in(page, app, "wrong_verifier"), {"wrong": INVALID_GRANT, "then_right": INVALID_GRANT})
    same(signed_in(page, app, "no_verifier"), {"without": INVALID_GRANT})
    spent = {"again": INVALID_GRANT, "refresh": INVALID_GRANT, "user_info": INVALID_TOKEN}
    same(signed_in(page, app, "reuse"), spent)
    same(signed_in(page, app, "revoke"), {"refresh": INVALID_GRANT})

    page.goto(f"{app}/logout")
    expect(page.locator("body")).to_have_text("signed out")
    page.goto(f"{app}/login?flow=whole")
    expect(page).to_have_title("Sign in")

    with Script(scripts, "aws_jwt_verify.mjs", NODE_EXTRA_CA_CERTS=authority) as verifier:
        over_tls = f"https://localhost:{urlsplit(endpoint).port}"
        given = {"id": tokens["id_token"], "access": tokens["access_token"], "issuer": claims["iss"]}
        verifier.tell({"endpoint": over_tls, "pool": pool["Id"], "client": client["ClientId"], **given})
        judged = verifier.told()
    good = dict.fromkeys(("id", "access", "by_issuer"), claims["sub"])
    bad = {
        "access_as_id": "CognitoJwtInvalidTokenUseError",
        "id_as_access": "CognitoJwtInvalidTokenUseError",
        "changed": "JwtInvalidSignatureError",
        "changed_by_issuer": "JwtInvalidSignatureError",
        "of_another_client": "CognitoJwtInvalidClientIdError",
        "of_another_issuer": "JwtInvalidIssuerError",
    }
    same(judged, {**good, **bad})
