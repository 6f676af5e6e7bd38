"""A pool demands a second factor: people set an authenticator app up and use it in a real browser, by the keyboard, over TLS and by the
domain's own name: `second_factor_pages.py CHROMIUM FOLDER`. Screenshots of the pages are left in FOLDER."""

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
import look
from authenticator import Authenticator
from journey import same
from login_domain import PASSWORD, PREFIX

chromium, folder = sys.argv[1:]


def shot(page, name):
    """How a page looks at two widths, light and dark."""
    look.taken(page, folder, name)


class App(BaseHTTPRequestHandler):
    """The app's own server: a page that people come back to."""

    def do_GET(self):
        page = b"<!doctype html><title>app</title>"
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
pool, client, _ = login_domain.make(callback)
cognito = journey.client("cognito-idp")
app_is_on = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
cognito.set_user_pool_mfa_config(UserPoolId=pool["Id"], MfaConfiguration="ON", **app_is_on)
domain = f"https://{PREFIX}.auth.localhost:{urlsplit(cognito.meta.endpoint_url).port}"
asked = {"client_id": client["ClientId"], "response_type": "code", "redirect_uri": callback, "scope": "openid", "state": "a state"}


def password(page):
    """Signs in with name and password, by the keyboard."""
    page.goto(f"{domain}/oauth2/authorize?{urlencode(asked)}")
    expect(page.get_by_label("Username")).to_be_focused()
    page.keyboard.type("ada")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")


def came_back(page):
    """The app has a code."""
    expect(page).to_have_title("app")
    given = parse_qs(urlsplit(page.url).query)
    same((given["state"], len(given["code"])), (["a state"], 1))


def visit(page):
    """Somebody who has no app yet; then the same one, who has."""
    problems = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    password(page)
    expect(page).to_have_title("Set up an authenticator app")
    field = page.get_by_label("Code from the app")
    expect(field).not_to_be_focused()
    expect(page.get_by_role("img", name="QR code that sets up an authenticator app")).to_be_visible()
    secret = page.locator("#key").text_content()
    link = page.get_by_role("link", name="Open in an app on this device").get_attribute("href")
    same(link, f"otpauth://totp/people:ada?secret={secret}&issuer=people")
    same(PASSWORD in page.content(), False)
    shot(page, "mfa-setup")
    app = Authenticator(secret)
    for _ in ("the link", "the field"):
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.type(app.wrong())
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")
    expect(field).to_be_focused()
    same(page.locator("#key").text_content(), secret)
    shot(page, "mfa-setup-refused")
    page.keyboard.type(app.code())
    page.keyboard.press("Enter")
    came_back(page)

    # The browser is signed in; elsewhere the code is asked for.
    page.goto(f"{domain}/oauth2/authorize?{urlencode(asked)}")
    came_back(page)
    page.context.clear_cookies()
    password(page)
    expect(page).to_have_title("Enter your code")
    expect(field).to_be_focused()
    same((field.get_attribute("autocomplete"), field.get_attribute("inputmode")), ("one-time-code", "numeric"))
    same((PASSWORD in page.content(), secret in page.content()), (False, False))
    shot(page, "mfa")
    page.keyboard.type(app.used())
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("This code has been used already.")
    expect(field).to_be_focused()
    same(field.get_attribute("aria-invalid"), "true")
    shot(page, "mfa-refused")
    page.keyboard.type(app.code())
    page.keyboard.press("Enter")
    came_back(page)
    same([problem for problem in problems if "400" not in problem], [])
    journey.tell({"secret": secret})


with browser.started(chromium) as started, browser.visitor(started, f"{folder}/failed.png") as page:
    visit(page)
server.shutdown()
