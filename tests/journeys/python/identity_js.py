"""`amazon-cognito-identity-js`, unmodified, in a real browser: `identity_js.py CHROMIUM SCRIPTS AUTHORITY`."""

import sys
from urllib.parse import urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
import web_app
from journey import same
from login_domain import PASSWORD

chromium, scripts, _ = sys.argv[1:]
cognito = journey.client("cognito-idp")
endpoint = cognito.meta.endpoint_url


def call(page, name, *given):
    """A function of the page's."""
    return page.evaluate("([name, given]) => app[name](...given)", [name, given])


def sign_up(page):
    attributes = {"email": "bob@example.com", "name": "Bob"}
    same(call(page, "signUp", "bob", "short", attributes)["error"], "InvalidPasswordException")
    made = call(page, "signUp", "bob", PASSWORD, attributes)
    delivery = {"AttributeName": "email", "DeliveryMedium": "EMAIL", "Destination": "b***@e***"}
    same((made["is_confirmed"], made["delivery"]), (False, delivery), made)
    same(call(page, "signUp", "bob", PASSWORD, attributes)["error"], "UsernameExistsException")
    unconfirmed = {"error": "UserNotConfirmedException", "message": "User is not confirmed."}
    same(call(page, "signIn", "bob", PASSWORD), unconfirmed)
    same(call(page, "resend"), {"CodeDeliveryDetails": delivery})
    same(call(page, "confirm", "000000")["error"], "CodeMismatchException")
    same(call(page, "confirm", login_domain.code(endpoint)), "SUCCESS")
    return made["sub"]


def sign_in(page, sub, calls):
    wrong = {"error": "NotAuthorizedException", "message": "Incorrect username or password."}
    same(call(page, "signIn", "bob", f"{PASSWORD}x"), wrong)
    first = call(page, "signIn", "bob", PASSWORD)
    same((first["is_valid"], first["claims"]["sub"], first["claims"]["cognito:username"]), (True, sub, "bob"), first)
    same(call(page, "attributes"), {"sub": sub, "email": "bob@example.com", "email_verified": "true", "name": "Bob"})

    page.reload()
    expect(page).to_have_title("ready")
    same(call(page, "kept")["access"], first["access"])
    again = call(page, "refresh")
    same((again.get("is_valid"), again.get("access") != first["access"]), (True, True), again)
    same(again["claims"]["sub"], sub)
    same(call(page, "kept")["access"], again["access"])
    call(page, "signOut")
    same(call(page, "kept"), None)
    same(calls[-1], ("RevokeToken", 200))


def temporary_password(page, calls):
    asked = call(page, "signIn", "cid", PASSWORD)
    same(asked["challenge"], "NEW_PASSWORD_REQUIRED", asked)
    tokens = call(page, "newPassword", f"{PASSWORD}-new")
    same(tokens["claims"]["cognito:username"], "cid")
    same(call(page, "globalSignOut"), "SUCCESS")
    revoked = "Access Token has been revoked"
    journey.refused(cognito.get_user, 400, "NotAuthorizedException", revoked, AccessToken=tokens["access"])
    same(call(page, "kept"), None)


with web_app.serving(scripts, "identity_js_page.mjs") as app, browser.opened(chromium) as page:
    pool_id = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
    flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="app", ExplicitAuthFlows=flows)["UserPoolClient"]
    cognito.admin_create_user(UserPoolId=pool_id, Username="cid", TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")
    app.config = {
        "endpoint": f"https://localhost:{urlsplit(endpoint).port}",
        "userPoolId": pool_id,
        "userPoolClientId": client["ClientId"],
    }
    calls = web_app.calls(page, "amazon-cognito-identity-js")
    problems = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(app.address)
    expect(page).to_have_title("ready")
    sub = sign_up(page)
    sign_in(page, sub, calls)
    temporary_password(page, calls)
    same(problems, [])
