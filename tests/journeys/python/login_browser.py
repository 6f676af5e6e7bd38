"""People sign up and in on a pool's pages in a real browser, over TLS and by the domain's own name; the app's page, of another origin, gets
tokens with PKCE and calls the guarded API: `login_browser.py CHROMIUM FOLDER`. Screenshots of every page are left in FOLDER."""

import json
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
import look
from journey import same
from login_domain import PASSWORD, PREFIX

chromium, folder = sys.argv[1:]

PAGE = """<!doctype html><meta charset="utf-8"><title>app</title><pre id="told"></pre><script type="module">
const { token_endpoint, client_id, redirect_uri, code_verifier, profile } = JSON.parse(atob("%s"));
const told = document.getElementById("told");
const asked = new URLSearchParams(location.search);
if (asked.has("code")) {
  const form = { grant_type: "authorization_code", client_id, redirect_uri, code_verifier, code: asked.get("code") };
  const given = await fetch(token_endpoint, {
    method: "POST", body: new URLSearchParams(form), headers: { "Cache-Control": "no-store", "X-Amz-User-Agent": "app" },
  });
  const tokens = await given.json();
  const called = await fetch(profile, { headers: { Authorization: tokens.id_token } });
  told.textContent = JSON.stringify({ state: asked.get("state"), status: called.status, claims: await called.json() });
} else {
  told.textContent = "signed out";
}
</script>"""
known = {}


class App(BaseHTTPRequestHandler):
    """The app's own server: one page."""

    def do_GET(self):
        import base64

        page = (PAGE % base64.b64encode(json.dumps(known).encode()).decode()).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), App)
threading.Thread(target=server.serve_forever, daemon=True).start()
callback = f"http://localhost:{server.server_port}/"
pool, client, profile = login_domain.make(callback, ExplicitAuthFlows=["ALLOW_REFRESH_TOKEN_AUTH"])
endpoint = journey.client("cognito-idp").meta.endpoint_url
domain = f"https://{PREFIX}.auth.localhost:{urlsplit(endpoint).port}"
verifier, challenge = login_domain.pkce()
client_id = client["ClientId"]
known.update(
    token_endpoint=f"{domain}/oauth2/token", client_id=client_id, redirect_uri=callback, code_verifier=verifier, profile=profile
)
asked = urlencode(
    {
        "client_id": client_id, "response_type": "code", "redirect_uri": callback, "scope": "openid email", "state": "a state",
        "code_challenge": challenge, "code_challenge_method": "S256",
    }
)


def signed_in(page, name):
    """What the app's page has learned."""
    expect(page.locator("#told")).to_contain_text("claims")
    told = json.loads(page.locator("#told").text_content())
    same((told["state"], told["status"], told["claims"]["cognito:username"]), ("a state", 200, name), told)


def shot(page, name):
    """How a page looks at two widths, light and dark."""
    look.taken(page, folder, name)


def visit(page):
    """Somebody who has an account, by the keyboard alone; then somebody who has none."""
    problems = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(f"{domain}/oauth2/authorize?{asked}")
    expect(page).to_have_title("Sign in")
    expect(page.get_by_label("Username")).to_be_focused()
    shot(page, "sign-in")
    page.keyboard.type("ada")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Incorrect username or password.")
    shot(page, "sign-in-refused")
    expect(page.get_by_label("Password")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    signed_in(page, "ada")

    page.goto(f"{domain}/oauth2/authorize?{asked}")
    signed_in(page, "ada")
    page.goto(f"{domain}/logout?{urlencode({'client_id': client_id, 'logout_uri': callback})}")
    expect(page.locator("#told")).to_have_text("signed out")

    page.goto(f"{domain}/oauth2/authorize?{asked}")
    page.get_by_role("link", name="Sign up").click()
    expect(page).to_have_title("Sign up")
    page.get_by_label("Username").fill("bob")
    page.get_by_label("Email address").fill("bob@example.com")
    page.get_by_label("Password").fill("short")
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("alert")).to_contain_text("Password not long enough")
    shot(page, "sign-up-refused")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign up").click()
    expect(page).to_have_title("Confirm your account")
    shot(page, "confirm")
    page.get_by_role("button", name="Send another code").click()
    expect(page.get_by_role("status")).to_contain_text("b***@e***")
    # Newest first.
    page.get_by_label("Code").fill(re.findall(r"\b\d{6}\b", str(login_domain.outbox(endpoint)))[0])
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("status")).to_contain_text("Your account is confirmed.")
    shot(page, "confirmed")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    signed_in(page, "bob")
    page.goto(f"{domain}/logout?{urlencode({'client_id': client_id, 'logout_uri': callback})}")

    invited = {"UserPoolId": pool["Id"], "Username": "cid"}
    journey.client("cognito-idp").admin_create_user(**invited, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")
    page.goto(f"{domain}/login?{asked}")
    page.get_by_label("Username").fill("cid")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_title("Choose a new password")
    shot(page, "new-password")
    page.get_by_label("New password").fill(f"{PASSWORD}-new")
    page.get_by_role("button", name="Set password").click()
    signed_in(page, "cid")

    # What the browser itself is asked to refuse: a page of ours in a frame, and reading one.
    same([problem for problem in problems if "400" not in problem], [])
    page.goto(callback)
    page.evaluate(f"document.body.append(Object.assign(document.createElement('iframe'), {{ src: '{domain}/login?{asked}' }}))")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_label("Password")).to_have_count(0)
    read = page.evaluate(f"fetch('{domain}/login?{asked}', {{ credentials: 'include' }}).then(() => 'read', () => 'refused')")
    same(read, "refused")
    page.goto(f"{domain}/oauth2/authorize?{asked.replace('localhost', 'evil.example')}")
    expect(page.locator("main")).to_contain_text("redirect_mismatch")
    shot(page, "error")


with browser.started(chromium) as started, browser.visitor(started, f"{folder}/failed.png") as page:
    visit(page)
server.shutdown()
