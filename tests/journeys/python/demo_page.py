"""The demo's page in a real browser: `demo_page.py URL USERNAME PASSWORD SCREENSHOT [ACCOUNT PASSWORD]`, with the stand-in for Google if an account of
it is given. The screenshot is taken when something fails."""

import os
import re
import sys

from playwright.sync_api import expect

import browser

url, username, password, screenshot, *google = sys.argv[1:]


def visit(page):
    """What somebody does who has never seen the page."""
    problems = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(url)
    message = page.locator("#message")
    expect(page.locator("#call-with-token")).to_be_disabled()
    expect(page.locator("#sign-in-google")).to_be_visible(visible=bool(google))

    # The pool's own page, on another origin.
    page.locator("#sign-in").click()
    expect(page).to_have_title("Sign in")
    fill(page, username, password + "-wrong")
    expect(page.get_by_role("alert")).to_contain_text("Incorrect username or password.")
    fill(page, username, password)
    expect(message).to_contain_text(f"Signed in as {username}.")
    assert page.url == url, page.url
    calls(page, username)

    page.locator("#refresh").click()
    expect(message).to_contain_text(f"A new token for {username}.")
    call(page, "#call-with-token", "200", username)

    # A reload forgets the tokens, and the login page remembers who was there.
    page.reload()
    expect(page.locator("#call-with-token")).to_be_disabled()
    page.locator("#sign-in").click()
    expect(message).to_contain_text(f"Signed in as {username}.")

    page.locator("#sign-out").click()
    expect(message).to_contain_text("Not signed in.")
    page.locator("#sign-in").click()
    expect(page).to_have_title("Sign in")

    # A code that this page has not asked for signs nobody in.
    page.goto(url + "?code=somebody-elses&state=x")
    expect(message).to_contain_text("was not begun here")
    if google:
        by_google(page)
    assert not problems, problems


def by_google(page):
    """Somebody with an account at the provider, by the page's button and by that of the login page."""
    page.locator("#sign-in-google").click()
    expect(page).to_have_title("Sign in")
    assert "stand-in-google" in page.url, page.url
    fill(page, *google)
    expect(page.locator("#message")).to_contain_text("Signed in as Somebody of Google.")
    calls(page, "Somebody of Google")

    # A reload forgets the tokens; the login page remembers who was there, and nobody is asked again.
    page.reload()
    expect(page.locator("#call-with-token")).to_be_disabled()
    page.locator("#sign-in-google").click()
    expect(page.locator("#message")).to_contain_text("Signed in as Somebody of Google.")
    assert page.url == url, page.url
    call(page, "#call-with-token", "200", '"hello": "Somebody of Google"')

    page.locator("#sign-out").click()
    expect(page.locator("#message")).to_contain_text("Not signed in.")
    page.locator("#sign-in").click()
    page.get_by_role("button", name=re.compile("Google")).or_(page.get_by_role("link", name=re.compile("Google"))).click()
    expect(page.locator("#message")).to_contain_text("Signed in as Somebody of Google.")


def calls(page, name):
    """A refusal is of another origin than the page, and the page can read it."""
    call(page, "#call-without-token", "401", '{"message":"Unauthorized"}')
    why(page, "401 GET /dev/hello")
    call(page, "#call-with-token", "200", f'"hello": "{name}"')
    why(page, "200 GET /dev/hello")
    call(page, "#call-admin", "403", "with an explicit deny")


def call(page, button, status, body):
    page.locator(button).click()
    expect(page.locator("#status")).to_have_text(re.compile(f"^{status}"))
    expect(page.locator("#body")).to_contain_text(body)


def fill(page, name, secret):
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(secret)
    page.get_by_role("button", name="Sign in", exact=True).click()


def why(page, told):
    """The link shows the gateway's decision about this very call."""
    with page.context.expect_page(timeout=browser.WAIT_MS) as opened:
        page.locator("#why").click()
    decision = opened.value
    expect(decision.locator("h1")).to_have_text(told)
    decision.close()


with browser.started(os.environ["GATEWRIGHT_TEST_CHROMIUM"]) as started, browser.visitor(started, screenshot) as page:
    visit(page)
