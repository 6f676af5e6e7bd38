"""A relying party, by hand, of the stand-in for Google: `stand_in_google.py ISSUER CLIENT_ID CLIENT_SECRET REDIRECT_URI`."""

import sys
from urllib.parse import parse_qs, urljoin, urlsplit

import jwt
import requests

from journey import same

issuer, client_id, secret, redirect_uri = sys.argv[1:]
found = requests.get(f"{issuer}/.well-known/openid-configuration", timeout=60).json()
same(found["issuer"], issuer)


def answered(session, email, choice="continue", **more):
    """What the app's address is called with after the form."""
    asked = {"client_id": client_id, "response_type": "code", "redirect_uri": redirect_uri, "scope": "openid email profile"}
    page = session.get(found["authorization_endpoint"], params={**asked, "state": "s", "nonce": "n", **more}, timeout=60)
    same((page.status_code, 'type="email"' in page.text), (200, True), page.text)
    onward = session.post(page.url, data={"email": email, "choice": choice}, allow_redirects=False, timeout=60)
    back = session.get(urljoin(page.url, onward.headers["Location"]), allow_redirects=False, timeout=60)
    same(back.headers["Location"].startswith(f"{redirect_uri}?"), True, back.headers["Location"])
    told = {name: values[0] for name, values in parse_qs(urlsplit(back.headers["Location"]).query).items()}
    same(told["state"], "s")
    return told


def claims(code):
    """What the ID token and userInfo say, which is the same."""
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri, "client_id": client_id}
    same(requests.post(found["token_endpoint"], data={**form, "client_secret": "wrong"}, timeout=60).status_code, 401)
    tokens = requests.post(found["token_endpoint"], data={**form, "client_secret": secret}, timeout=60).json()
    key = jwt.PyJWKClient(found["jwks_uri"]).get_signing_key_from_jwt(tokens["id_token"]).key
    said = jwt.decode(tokens["id_token"], key, algorithms=["RS256"], audience=client_id, issuer=issuer)
    same(said["nonce"], "n")
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    told = requests.get(found["userinfo_endpoint"], headers=bearer, timeout=60).json()
    same({name: said.get(name) for name in told}, told)
    return told


somebody = requests.Session()
ada = claims(answered(somebody, "ada@example.com")["code"])
same((ada["email"], ada["email_verified"], ada["name"], ada["sub"].isdigit()), ("ada@example.com", True, "ada", True))
# Who is signed in may choose to be somebody else.
eve = claims(answered(somebody, "eve@example.com", prompt="select_account")["code"])
same(eve, {"sub": "100", "email": "eve@example.com", "email_verified": False, "given_name": "eve"})
same(answered(requests.Session(), "", choice="cancel")["error"], "access_denied")
print("well")
