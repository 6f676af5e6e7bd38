"""AWS Amplify, unmodified, in a real browser and over TLS: the hosted pages, then the pool's API: `amplify.py CHROMIUM SCRIPTS AUTHORITY`."""

import sys
from urllib.parse import urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
import web_app
from authenticator import Authenticator
from journey import same
from login_domain import PASSWORD, PREFIX
from npm import Script

chromium, scripts, _ = sys.argv[1:]
cognito = journey.client("cognito-idp")
endpoint = cognito.meta.endpoint_url
port = urlsplit(endpoint).port
SCOPES = ["openid", "email", "aws.cognito.signin.user.admin"]
CLIENT = {"AllowedOAuthScopes": SCOPES, "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}


def call(page, name, given=None):
    """A function of Amplify's."""
    return page.evaluate("([name, given]) => call(name, given)", [name, given])


def session(page, **options):
    return page.evaluate("(options) => session(options)", options)


def event(page, name):
    """Waits until Amplify has told the app this; what it told with it."""
    page.wait_for_function("(name) => window.events?.some(([event]) => event === name)", arg=name)
    return page.evaluate("(name) => events.find(([event]) => event === name)[1]", name)


def guarded(page, profile, token):
    """What the API answers to the app's page."""
    return page.evaluate(
        "([address, token]) => fetch(address, { headers: { Authorization: token } }).then(async (it) => [it.status, await it.json()])",
        [profile, token],
    )


def through_the_pages(page, app, calls, profile):
    """`signInWithRedirect`, a reload, a refresh, a guarded call, `signOut`."""
    page.evaluate("void call('signInWithRedirect', { customState: 'where I was' })")
    expect(page).to_have_title("Sign in")
    same(page.url.startswith(f"https://{PREFIX}.auth.localhost:{port}/login?"), True, page.url)
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    same(event(page, "customOAuthState"), "where I was")
    event(page, "signInWithRedirect")
    same(event(page, "signedIn")["username"], "ada")
    # The code is gone from the address.
    same(page.url, app.address)

    first = session(page)
    same((first["claims"]["cognito:username"], first["claims"]["email"]), ("ada", "ada@example.com"))
    page.reload()
    expect(page).to_have_title("ready")
    same(session(page), first)
    again = session(page, forceRefresh=True)
    same((again["sub"], again["id"] != first["id"], again["access"] != first["access"]), (first["sub"], True, True))
    same(calls[-1], ("GetTokensFromRefreshToken", 200))
    answer = guarded(page, profile, again["id"])
    same((answer[0], answer[1]["email"]), (200, "ada@example.com"))
    same(call(page, "fetchUserAttributes")["email"], "ada@example.com")
    same(call(page, "getCurrentUser"), {"username": "ada", "userId": first["sub"]})

    with page.expect_navigation(url=app.address) as gone:
        page.evaluate("void call('signOut')")
    asked = gone.value.request.redirected_from.url
    same(asked.startswith(f"https://{PREFIX}.auth.localhost:{port}/logout?"), True, asked)
    expect(page).to_have_title("ready")
    same(session(page), None)
    # The pages have forgotten who it was, too.
    page.evaluate("void call('signInWithRedirect')")
    expect(page).to_have_title("Sign in")
    page.go_back()
    expect(page).to_have_title("ready")
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page).to_have_title("ready")


def through_the_api(page, client, calls):
    """`signUp`, `confirmSignUp`, `signIn` by SRP, a new password, a refresh, both ways to sign out."""
    given = {"username": "bob", "password": "short", "options": {"userAttributes": {"email": "bob@example.com"}}}
    weak = call(page, "signUp", given)
    same(weak["error"], "InvalidPasswordException", weak)
    step = call(page, "signUp", {**given, "password": PASSWORD})["nextStep"]
    delivery = {"deliveryMedium": "EMAIL", "destination": "b***@e***", "attributeName": "email"}
    same(step, {"signUpStep": "CONFIRM_SIGN_UP", "codeDeliveryDetails": delivery})
    same(call(page, "signUp", {**given, "password": PASSWORD})["error"], "UsernameExistsException")
    same(call(page, "signIn", {"username": "bob", "password": PASSWORD})["nextStep"], {"signInStep": "CONFIRM_SIGN_UP"})
    same(call(page, "resendSignUpCode", {"username": "bob"}), delivery)
    wrong = call(page, "confirmSignUp", {"username": "bob", "confirmationCode": "000000"})
    same(wrong["error"], "CodeMismatchException", wrong)
    done = call(page, "confirmSignUp", {"username": "bob", "confirmationCode": login_domain.code(endpoint)})
    same((done["isSignUpComplete"], done["nextStep"]), (True, {"signUpStep": "DONE"}))

    wrong = call(page, "signIn", {"username": "bob", "password": f"{PASSWORD}x"})
    same(wrong, {"error": "NotAuthorizedException", "message": "Incorrect username or password."})
    same(call(page, "signIn", {"username": "bob", "password": PASSWORD})["nextStep"], {"signInStep": "DONE"})
    first = session(page)
    same(first["claims"]["cognito:username"], "bob")
    same(call(page, "fetchUserAttributes")["email"], "bob@example.com")
    again = session(page, forceRefresh=True)
    same((again["sub"], again["access"] != first["access"]), (first["sub"], True))
    refresh_token = page.evaluate("Object.entries(localStorage).find(([key]) => key.endsWith('.bob.refreshToken'))[1]")
    same(call(page, "signOut"), None)
    same(session(page), None)
    same(calls[-1], ("RevokeToken", 200))
    gone = {"ClientId": client["ClientId"], "AuthFlow": "REFRESH_TOKEN_AUTH"}
    given = {"REFRESH_TOKEN": refresh_token}
    journey.refused(
        cognito.initiate_auth, 400, "NotAuthorizedException", "Refresh Token has been revoked", **gone, AuthParameters=given
    )

    step = call(page, "resetPassword", {"username": "bob"})["nextStep"]
    same(step, {"resetPasswordStep": "CONFIRM_RESET_PASSWORD_WITH_CODE", "codeDeliveryDetails": delivery})
    reset = {"username": "bob", "newPassword": f"{PASSWORD}-new"}
    wrong = call(page, "confirmResetPassword", {**reset, "confirmationCode": "000000"})
    same(wrong["error"], "CodeMismatchException", wrong)
    same(call(page, "confirmResetPassword", {**reset, "confirmationCode": login_domain.code(endpoint)}), None)
    same(call(page, "signIn", {"username": "bob", "password": PASSWORD})["error"], "NotAuthorizedException")
    same(call(page, "signIn", {"username": "bob", "password": f"{PASSWORD}-new"})["nextStep"], {"signInStep": "DONE"})
    call(page, "signOut")

    options = {"userAttributes": {"email": "dan@example.com"}, "autoSignIn": True}
    call(page, "signUp", {"username": "dan", "password": PASSWORD, "options": options})
    step = call(page, "confirmSignUp", {"username": "dan", "confirmationCode": login_domain.code(endpoint)})["nextStep"]
    same(step, {"signUpStep": "COMPLETE_AUTO_SIGN_IN"})
    same(call(page, "autoSignIn")["nextStep"], {"signInStep": "DONE"})
    same(session(page)["claims"]["cognito:username"], "dan")
    call(page, "signOut")

    signed_in = call(page, "signIn", {"username": "cid", "password": PASSWORD})
    same(signed_in["nextStep"]["signInStep"], "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED", signed_in)
    same(call(page, "confirmSignIn", {"challengeResponse": f"{PASSWORD}-new"})["nextStep"], {"signInStep": "DONE"})
    tokens = session(page)
    same(tokens["claims"]["cognito:username"], "cid")
    same(call(page, "signOut", {"global": True}), None)
    same(session(page), None)
    same(calls[-1], ("GlobalSignOut", 200))
    revoked = "Access Token has been revoked"
    journey.refused(cognito.get_user, 400, "NotAuthorizedException", revoked, AccessToken=tokens["access"])


def second_factor(page):
    """An authenticator app: set up, preferred, asked for."""
    same(call(page, "signIn", {"username": "ada", "password": PASSWORD})["nextStep"], {"signInStep": "DONE"})
    app = Authenticator(call(page, "setUpTOTP")["sharedSecret"])
    wrong = call(page, "verifyTOTPSetup", {"code": app.wrong()})
    same(wrong["error"], "EnableSoftwareTokenMFAException", wrong)
    same(call(page, "verifyTOTPSetup", {"code": app.code()}), None)
    same(call(page, "updateMFAPreference", {"totp": "PREFERRED"}), None)
    same(call(page, "fetchMFAPreference"), {"preferred": "TOTP", "enabled": ["TOTP"]})
    call(page, "signOut")
    asked = call(page, "signIn", {"username": "ada", "password": PASSWORD})["nextStep"]
    same(asked, {"signInStep": "CONFIRM_SIGN_IN_WITH_TOTP_CODE"})
    wrong = call(page, "confirmSignIn", {"challengeResponse": app.wrong()})
    same(wrong["error"], "CodeMismatchException", wrong)
    same(call(page, "confirmSignIn", {"challengeResponse": app.code()})["nextStep"], {"signInStep": "DONE"})
    same(session(page)["claims"]["cognito:username"], "ada")
    call(page, "signOut")


def by_google(page, app, pool_id, client_id, profile):
    """`signInWithRedirect({ provider: "Google" })`, for whom a provider from npm stands in."""
    at_google = {"client_id": "amplify.apps.example", "client_secret": "a-secret-that-google-gave"}
    back = f"https://{PREFIX}.auth.localhost:{port}/oauth2/idpresponse"
    names = [f"--{name.replace('_', '-')}={value}" for name, value in {**at_google, "redirect_uri": back}.items()]
    with Script(scripts, "stand_in_google.mjs", *names) as google:
        details = {**at_google, "authorize_scopes": "openid email profile", "oidc_issuer": google.told()["issuer"]}
        cognito.create_identity_provider(
            UserPoolId=pool_id, ProviderName="Google", ProviderType="Google", ProviderDetails=details,
            AttributeMapping={"email": "email", "name": "name", "username": "sub"},
        )
        providers = {"SupportedIdentityProviders": ["COGNITO", "Google"]}
        settings = login_domain.app_settings(app.address, **CLIENT, **providers)
        cognito.update_user_pool_client(UserPoolId=pool_id, ClientId=client_id, **settings)
        page.evaluate("void call('signInWithRedirect', { provider: 'Google' })")
        expect(page).to_have_title("Stand-in Google")
        page.get_by_label("Email").fill("grace@gmail.example")
        page.get_by_role("button", name="Continue").click()
        event(page, "signInWithRedirect")
    first = session(page)
    identity = first["claims"]["identities"][0]
    same((first["claims"]["email"], identity["providerName"]), ("grace@gmail.example", "Google"), first)
    same(first["claims"]["cognito:username"].lower(), f"google_{identity['userId']}")
    again = session(page, forceRefresh=True)
    same((again["sub"], again["access"] != first["access"]), (first["sub"], True))
    same(guarded(page, profile, again["id"])[0], 200)
    same(call(page, "fetchUserAttributes")["name"], "grace")
    with page.expect_navigation(url=app.address):
        page.evaluate("void call('signOut')")
    expect(page).to_have_title("ready")
    same(session(page), None)


with web_app.serving(scripts, "amplify_page.mjs") as app, browser.opened(chromium) as page:
    pool, client, profile = login_domain.make(app.address, **CLIENT)
    cognito.admin_create_user(UserPoolId=pool["Id"], Username="cid", TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")
    addresses = {"redirectSignIn": [app.address], "redirectSignOut": [app.address], "responseType": "code"}
    app.config = {
        "userPoolId": pool["Id"],
        "userPoolClientId": client["ClientId"],
        "userPoolEndpoint": f"https://localhost:{port}",
        "loginWith": {"oauth": {"domain": f"{PREFIX}.auth.localhost:{port}", "scopes": SCOPES, **addresses}},
    }
    calls = web_app.calls(page, "aws-amplify")
    problems = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(app.address)
    expect(page).to_have_title("ready")
    through_the_pages(page, app, calls, profile)
    by_google(page, app, pool["Id"], client["ClientId"], profile)
    through_the_api(page, client, calls)
    app_is_on = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
    cognito.set_user_pool_mfa_config(UserPoolId=pool["Id"], MfaConfiguration="OPTIONAL", **app_is_on)
    second_factor(page)
    same(problems, [])
