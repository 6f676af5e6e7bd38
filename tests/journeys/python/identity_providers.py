"""People sign in on a pool's domain with Google, for whom a provider from npm stands in, and by another pool of this server, in a real browser:
`identity_providers.py CHROMIUM FOLDER ISSUER CLIENT_ID CLIENT_SECRET`."""

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import requests
from playwright.sync_api import expect

import browser
import journey
import login_domain
from journey import same
from login_domain import PASSWORD, PREFIX

chromium, folder, google_issuer, google_id, google_secret = sys.argv[1:]


class App(BaseHTTPRequestHandler):
    """The app's own server: its address is what counts."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


app = ThreadingHTTPServer(("127.0.0.1", 0), App)
threading.Thread(target=app.serve_forever, daemon=True).start()
CALLBACK = f"http://localhost:{app.server_port}/cb"
cognito = journey.client("cognito-idp")
endpoint = cognito.meta.endpoint_url
port = urlsplit(endpoint).port
domain = f"https://{PREFIX}.auth.localhost:{port}"
pool, client, profile = login_domain.make(CALLBACK)
user_pool = {"UserPoolId": pool["Id"]}
mapping = {"email": "email", "email_verified": "email_verified", "username": "sub"}

# The other pool is an OpenID provider like any other.
partner = cognito.create_user_pool(PoolName="partner")["UserPool"]
cognito.create_user_pool_domain(UserPoolId=partner["Id"], Domain="partner")
at_partner = cognito.create_user_pool_client(
    UserPoolId=partner["Id"], ClientName="my-app", GenerateSecret=True, AllowedOAuthFlowsUserPoolClient=True,
    AllowedOAuthFlows=["code"], AllowedOAuthScopes=["openid", "email"], CallbackURLs=[f"{domain}/oauth2/idpresponse"],
    SupportedIdentityProviders=["COGNITO"],
)["UserPoolClient"]
grace = {"UserPoolId": partner["Id"], "Username": "grace"}
address = [{"Name": "email", "Value": "grace@partner.example"}, {"Name": "email_verified", "Value": "true"}]
cognito.admin_create_user(**grace, UserAttributes=address, MessageAction="SUPPRESS")
cognito.admin_set_user_password(**grace, Password=PASSWORD, Permanent=True)
found = requests.get(f"{endpoint}/{partner['Id']}/.well-known/openid-configuration", timeout=60).json()

details = {"client_id": google_id, "client_secret": google_secret, "authorize_scopes": "openid email profile"}
google = {**details, "oidc_issuer": google_issuer}
cognito.create_identity_provider(
    **user_pool, ProviderName="Google", ProviderType="Google", ProviderDetails=google, AttributeMapping=mapping
)
other = {
    "client_id": at_partner["ClientId"], "client_secret": at_partner["ClientSecret"], "authorize_scopes": "openid email",
    "attributes_request_method": "GET", "oidc_issuer": found["issuer"], "jwks_uri": found["jwks_uri"],
    "authorize_url": f"https://partner.auth.localhost:{port}/oauth2/authorize", "token_url": found["token_endpoint"],
    "attributes_url": found["userinfo_endpoint"],
}
cognito.create_identity_provider(
    **user_pool, ProviderName="Partner", ProviderType="OIDC", ProviderDetails=other, AttributeMapping=mapping,
    IdpIdentifiers=["partner.example"],
)
# One in a network that nobody has allowed.
inside = {
    "client_id": "x", "authorize_scopes": "openid", "attributes_request_method": "GET", "oidc_issuer": "https://10.0.0.1",
}
cognito.create_identity_provider(
    **user_pool, ProviderName="Inside", ProviderType="OIDC", ProviderDetails=inside, AttributeMapping=mapping
)
settings = {
    "ClientName": "app", "AllowedOAuthFlowsUserPoolClient": True, "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["openid", "email"], "CallbackURLs": [CALLBACK], "LogoutURLs": [CALLBACK],
    "SupportedIdentityProviders": ["COGNITO", "Google", "Partner", "Inside"],
}
cognito.update_user_pool_client(**user_pool, ClientId=client["ClientId"], **settings)
verifier, challenge = login_domain.pkce()
asked = {
    "client_id": client["ClientId"], "response_type": "code", "redirect_uri": CALLBACK, "scope": "openid email", "state": "a state",
    "nonce": "a nonce", "code_challenge": challenge, "code_challenge_method": "S256",
}
secrets = [google_secret, at_partner["ClientSecret"], PASSWORD]


def authorize(**more):
    """Where the app sends people."""
    return f"{domain}/oauth2/authorize?{urlencode({**asked, **more})}"


def told(page):
    """What the app's address was called with."""
    page.wait_for_url(f"{CALLBACK}?*")
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def signed_in(page):
    """The claims of the ID token for the app's code, which opens the guarded API too."""
    given = told(page)
    same(given["state"], "a state", given)
    form = {"grant_type": "authorization_code", "code": given["code"], "redirect_uri": CALLBACK, "code_verifier": verifier}
    base = f"{endpoint}/_gatewright/auth/{PREFIX}"
    tokens = requests.post(f"{base}/oauth2/token", data={**form, "client_id": client["ClientId"]}, timeout=60).json()
    called = requests.get(profile, headers={"Authorization": tokens["id_token"]}, timeout=60)
    same(called.status_code, 200, called.text)
    secrets.append(given["code"])
    said = jwt.decode(tokens["id_token"], options={"verify_signature": False})
    same(said["nonce"], "a nonce")
    return said


def fits(page):
    """That a page needs no more room than a telephone has."""
    page.set_viewport_size({"width": 360, "height": 800})
    same(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), True)


def visit(page):
    """By Google, by the other pool, and by nobody."""
    problems = []
    # The stand-in has no icon, which the browser asks it for.
    is_ours = lambda message: message.type == "error" and message.location["url"].startswith(domain)  # noqa: E731
    page.on("console", lambda message: problems.append(message.text) if is_ours(message) else None)
    page.goto(authorize())
    expect(page).to_have_title("Sign in")
    fits(page)
    page.get_by_role("link", name="Continue with Google").click()
    expect(page).to_have_title("Stand-in Google")
    page.get_by_label("Email").fill("ada@gmail.example")
    page.get_by_role("button", name="Continue").click()
    ada = signed_in(page)
    same((ada["email"], ada["email_verified"], ada["identities"][0]["providerName"]), ("ada@gmail.example", True, "Google"), ada)
    same(ada["cognito:username"].lower(), f"google_{ada['identities'][0]['userId']}")

    # Signed in here already: straight back. Then as nobody, and again: the same user.
    page.goto(authorize())
    same(signed_in(page)["sub"], ada["sub"])
    page.goto(f"{domain}/logout?{urlencode({'client_id': client['ClientId'], 'logout_uri': CALLBACK})}")
    page.goto(authorize(identity_provider="Google", login_hint="ada@gmail.example"))
    expect(page.get_by_label("Email")).to_have_value("ada@gmail.example")
    page.get_by_role("button", name="Continue").click()
    same(signed_in(page)["sub"], ada["sub"])

    # Somebody else, who does not want to.
    page.goto(authorize(identity_provider="Google", prompt="select_account"))
    page.get_by_role("button", name="Cancel").click()
    refused = told(page)
    same((refused["error"], refused["state"], "code" in refused), ("access_denied", "a state", False), refused)

    # By the domain of an address, to the other pool.
    page.goto(f"{domain}/logout?{urlencode({'client_id': client['ClientId'], 'logout_uri': CALLBACK})}")
    page.goto(authorize())
    page.get_by_label("Email address of your organisation").fill("grace@partner.example")
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url(f"https://partner.auth.localhost:{port}/login?*")
    expect(page.get_by_label("Username")).to_have_value("grace@partner.example")
    page.get_by_label("Username").fill("grace")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    said = signed_in(page)
    same((said["email"], said["identities"][0]["providerName"]), ("grace@partner.example", "Partner"), said)

    page.goto(authorize(identity_provider="Inside", prompt="login"))
    refused = told(page)
    same((refused["error"], refused["error_description"]), ("server_error", "The discovery document may not be asked"))

    # What came back once does not come back again, and not in another browser.
    page.goto(authorize(identity_provider="Google", prompt="login"))
    returns = []
    page.on("request", lambda request: returns.append(request.url) if "/oauth2/idpresponse?" in request.url else None)
    page.get_by_label("Email").fill("eve@gmail.example")
    page.get_by_role("button", name="Continue").click()
    signed_in(page)
    page.goto(returns[-1])
    expect(page.locator("main")).to_contain_text("Something went wrong")
    fits(page)
    same([problem for problem in problems if "400" not in problem], [])


with browser.started(chromium) as started, browser.visitor(started, f"{folder}/failed.png") as page:
    visit(page)
app.shutdown()
journey.tell({"secrets": secrets[:5]})
