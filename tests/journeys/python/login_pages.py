"""An app signs people in through a pool's domain, as curl would: the form, a code, tokens, userInfo, a refresh, a guarded call."""

import html
import json
import re
from urllib.parse import parse_qs, urljoin, urlsplit

import jwt
import requests

import journey
import login_domain
from journey import same
from login_domain import PASSWORD, PREFIX

CALLBACK = "https://app.example/cb"
pool, client, profile = login_domain.make(CALLBACK, GenerateSecret=True)
client_id, secret = client["ClientId"], client["ClientSecret"]
endpoint = journey.client("cognito-idp").meta.endpoint_url
verifier, challenge = login_domain.pkce()

# What the pool publishes says where everything is.
configuration = requests.get(f"{endpoint}/{pool['Id']}/.well-known/openid-configuration", timeout=60).json()
port = urlsplit(endpoint).port
same(configuration["authorization_endpoint"], f"http://{PREFIX}.auth.localhost:{port}/oauth2/authorize")
base = f"{endpoint}/_gatewright/auth/{PREFIX}"
same(configuration["token_endpoint"], f"{base}/oauth2/token")
same(configuration["userinfo_endpoint"], f"{base}/oauth2/userInfo")

# From the app's button to its code.
session = requests.Session()
asked = {
    "client_id": client_id, "response_type": "code", "redirect_uri": CALLBACK, "scope": "openid email", "state": "a state",
    "nonce": "a nonce", "code_challenge": challenge, "code_challenge_method": "S256",
}
page = session.get(f"{base}/oauth2/authorize", params=asked, timeout=60)
same((page.status_code, urlsplit(page.url).path), (200, f"/_gatewright/auth/{PREFIX}/login"))
token = re.search(r'name="_csrf" value="([^"]+)"', page.text).group(1)
same(session.cookies["XSRF-TOKEN"], token)
action = urljoin(page.url, html.unescape(re.search(r'action="([^"]+)"', page.text).group(1)))
wrong = session.post(action, data={"_csrf": token, "username": "ada", "password": "wrong"}, timeout=60, allow_redirects=False)
same((wrong.status_code, "Incorrect username or password." in wrong.text), (400, True))
form = {"_csrf": token, "username": "ada", "password": PASSWORD}
evil = session.post(action, data=form, headers={"Origin": "https://evil.example"}, timeout=60, allow_redirects=False)
same((evil.status_code, "cognito" in session.cookies), (403, False))
back = session.post(action, data=form, timeout=60, allow_redirects=False)
same((back.status_code, back.headers["Location"].startswith(f"{CALLBACK}?code="), "cognito" in session.cookies), (302, True, True))
given = {name: values[0] for name, values in parse_qs(urlsplit(back.headers["Location"]).query).items()}
same((set(given), given["state"]), ({"code", "state"}, "a state"))


def token_of(**fields):
    """What the token endpoint answers to the app."""
    return requests.post(f"{base}/oauth2/token", data=fields, auth=(client_id, secret), timeout=60)


redemption = {"grant_type": "authorization_code", "code": given["code"], "redirect_uri": CALLBACK, "code_verifier": verifier}
unproven = requests.post(f"{base}/oauth2/token", data={**redemption, "client_id": client_id}, timeout=60)
same((unproven.status_code, unproven.json()["error"]), (400, "invalid_client"))
answer = token_of(**redemption)
same(answer.status_code, 200, answer.text)
tokens = answer.json()
same((set(tokens), tokens["token_type"]), ({"id_token", "access_token", "refresh_token", "expires_in", "token_type"}, "Bearer"))

# The tokens are the pool's: any library says so by the published keys.
keys = jwt.PyJWKClient(configuration["jwks_uri"])
key = keys.get_signing_key_from_jwt(tokens["id_token"]).key
said = jwt.decode(tokens["id_token"], key, algorithms=["RS256"], audience=client_id, issuer=configuration["issuer"])
same((said["nonce"], said["email"], said["email_verified"], said["token_use"]), ("a nonce", "ada@example.com", True, "id"))
key = keys.get_signing_key_from_jwt(tokens["access_token"]).key
access = jwt.decode(tokens["access_token"], key, algorithms=["RS256"], issuer=configuration["issuer"])
same((access["scope"], access["version"], access["client_id"]), ("openid email", 2, client_id))

bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
told = requests.get(f"{base}/oauth2/userInfo", headers=bearer, timeout=60)
same(told.json(), {"sub": said["sub"], "email": "ada@example.com", "email_verified": "true", "username": "ada"})

refreshed = token_of(grant_type="refresh_token", refresh_token=tokens["refresh_token"])
same((refreshed.status_code, set(refreshed.json())), (200, {"id_token", "access_token", "expires_in", "token_type"}))

# The guarded API takes the ID token.
same(requests.get(profile, timeout=60).status_code, 401)
called = requests.get(profile, headers={"Authorization": refreshed.json()["id_token"]}, timeout=60)
same((called.status_code, called.json()["email"]), (200, "ada@example.com"))

# Signed in here already: straight back. Signed out: the form again.
again = session.get(f"{base}/oauth2/authorize", params=asked, timeout=60, allow_redirects=False)
same(again.headers["Location"].startswith(f"{CALLBACK}?code="), True, again.headers["Location"])
out = session.get(f"{base}/logout", params={"client_id": client_id, "logout_uri": CALLBACK}, timeout=60, allow_redirects=False)
same((out.headers["Location"], "cognito" in session.cookies), (CALLBACK, False))
once_more = session.get(f"{base}/oauth2/authorize", params=asked, timeout=60, allow_redirects=False)
same(urlsplit(once_more.headers["Location"]).path, f"/_gatewright/auth/{PREFIX}/login")

# A code is good once, and whoever brings it again ends what came of it.
same(token_of(**redemption).json(), {"error": "invalid_grant"})
same(requests.get(f"{base}/oauth2/userInfo", headers=bearer, timeout=60).status_code, 401)
same(token_of(grant_type="refresh_token", refresh_token=tokens["refresh_token"]).json(), {"error": "invalid_grant"})
# Inside a function the domain has its name at AWS.
INSIDE = """
import urllib.error, urllib.request
def handler(form, context):
    request = urllib.request.Request("https://%s.auth.us-east-1.amazoncognito.com/oauth2/token", data=form.encode())
    try:
        urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as refused:
        return refused.read().decode()
""" % PREFIX
journey.function("inside", INSIDE, "arn:aws:iam::000000000000:role/runner", Timeout=60)
asked = f"grant_type=refresh_token&client_id={client_id}&client_secret={secret}&refresh_token=x"
told = journey.client("lambda").invoke(FunctionName="inside", Payload=json.dumps(asked))["Payload"].read()
same(json.loads(json.loads(told)), {"error": "invalid_grant"})
journey.tell({"secrets": [PASSWORD, given["code"], tokens["refresh_token"], tokens["access_token"], secret]})
