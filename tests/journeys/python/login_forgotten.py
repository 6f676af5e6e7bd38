"""Somebody who has forgotten the password gets another on a pool's pages in a real browser, without JavaScript, by the keyboard alone:
`login_forgotten.py CHROMIUM FOLDER`. Screenshots of every page are left in FOLDER."""

import re
import sys
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import expect

import browser
import journey
import login_domain
import look
from journey import same
from login_domain import PASSWORD, PREFIX

chromium, folder = sys.argv[1:]
NEW, NEWER = f"{PASSWORD}-new", f"{PASSWORD}-newer"

endpoint = journey.client("cognito-idp").meta.endpoint_url
callback = f"{endpoint}/_gatewright/health"
pool, client, _ = login_domain.make(callback)
domain = f"http://{PREFIX}.auth.localhost:{urlsplit(endpoint).port}"
client_id = client["ClientId"]
asked = urlencode(
    {"client_id": client_id, "response_type": "code", "redirect_uri": callback, "scope": "openid", "state": "a state"}
)


def code():
    """The code in the newest message."""
    return re.search(r"\b\d{6}\b", login_domain.outbox(endpoint)["messages"][0]["body"])[0]


def shot(page, name):
    """How a page looks at two widths, light and dark."""
    look.taken(page, folder, name)


def at_the_app(page):
    """The app has got its code."""
    page.wait_for_url(f"{callback}?**")
    given = parse_qs(urlsplit(page.url).query)
    same((given["state"], "code" in given), (["a state"], True))


def press(page, *texts):
    """Fields by the keyboard, and Enter."""
    for place, text in enumerate(texts):
        if place:
            page.keyboard.press("Tab")
        page.keyboard.type(text)
    page.keyboard.press("Enter")


def visit(page):
    page.goto(f"{domain}/oauth2/authorize?{asked}")
    link = page.get_by_role("link", name="Forgot your password?")
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_title("Forgot your password?")
    expect(page.get_by_label("Username")).to_be_focused()
    shot(page, "forgot-password")
    press(page, "ada")
    expect(page).to_have_title("Reset your password")
    expect(page.get_by_role("status")).to_contain_text("a***@e***")
    expect(page.get_by_label("Code", exact=True)).to_be_focused()
    shot(page, "reset-password")
    first = code()
    press(page, first, "short")
    expect(page.get_by_role("alert")).to_contain_text("Password not long enough")
    shot(page, "reset-password-refused")
    page.get_by_role("button", name="Send another code").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("a***@e***")
    second = code()
    same(first == second, False)
    press(page, first, NEW)
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")
    press(page, second, NEW)
    expect(page).to_have_title("Sign in")
    expect(page.get_by_role("status")).to_contain_text("Your password is changed.")
    expect(page.get_by_label("Password")).to_be_focused()
    shot(page, "password-is-reset")
    press(page, NEW)
    at_the_app(page)

    # Nobody sees the same, and gets nothing.
    before = len(login_domain.outbox(endpoint)["messages"])
    page.goto(f"{domain}/forgotPassword?{asked}")
    press(page, "nobody")
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\w\*\*\*@\w\*\*\*"))
    press(page, second, NEWER)
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")
    same(len(login_domain.outbox(endpoint)["messages"]), before)
    page.get_by_role("button", name="Send another code").press("Enter")
    expect(page).to_have_title("Reset your password")

    # Whom an administrator has asked for a new password is led there by the sign-in.
    journey.client("cognito-idp").admin_reset_user_password(UserPoolId=pool["Id"], Username="ada")
    page.goto(f"{domain}/oauth2/authorize?{asked}")
    expect(page).to_have_title("Sign in")
    press(page, "ada", NEW)
    expect(page.get_by_role("status")).to_contain_text("A new password is required.")
    shot(page, "reset-required")
    press(page, code(), NEWER)
    expect(page.get_by_role("status")).to_contain_text("Your password is changed.")
    press(page, NEWER)
    at_the_app(page)


with browser.started(chromium) as started, browser.visitor(started, f"{folder}/failed.png", java_script_enabled=False) as page:
    visit(page)
