"""The demo's page in a real browser: `demo_page.py URL USERNAME PASSWORD SCREENSHOT`. The screenshot is taken when something fails."""

import os
import re
import sys

from playwright.sync_api import expect, sync_playwright

url, username, password, screenshot = sys.argv[1:]
WAIT_MS = 60_000
expect.set_options(timeout=WAIT_MS)


def visit(page):
    """What somebody does who has never seen the page."""
    problems = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(url)
    status, body, message = page.locator("#status"), page.locator("#body"), page.locator("#message")
    expect(page.locator("#call-with-token")).to_be_disabled()

    page.locator("#username").fill(username)
    page.locator("#password").fill(password + "-wrong")
    page.locator("#sign-in").click()
    expect(message).to_have_text("The user pool says no: Incorrect username or password.")
    expect(page.locator("#call-with-token")).to_be_disabled()

    page.locator("#password").fill(password)
    page.locator("#sign-in").click()
    expect(message).to_have_text(f"Signed in as {username}.")

    # The refusal is of another origin than the page, and the page can read it.
    page.locator("#call-without-token").click()
    expect(status).to_have_text(re.compile("^401"))
    expect(body).to_have_text('{"message":"Unauthorized"}')
    why(page, "401 GET /dev/hello")

    page.locator("#call-with-token").click()
    expect(status).to_have_text(re.compile("^200"))
    expect(body).to_contain_text(f'"hello": "{username}"')
    why(page, "200 GET /dev/hello")

    page.locator("#call-admin").click()
    expect(status).to_have_text(re.compile("^403"))
    expect(body).to_contain_text("with an explicit deny")
    assert not problems, problems


def why(page, told):
    """The link shows the gateway's decision about this very call."""
    with page.context.expect_page(timeout=WAIT_MS) as opened:
        page.locator("#why").click()
    decision = opened.value
    expect(decision.locator("h1")).to_have_text(told)
    decision.close()


with sync_playwright() as playwright:
    # Root may not use Chromium's sandbox; what is opened here is ours.
    browser = playwright.chromium.launch(
        executable_path=os.environ["GATEWRIGHT_TEST_CHROMIUM"], args=["--no-sandbox"], timeout=WAIT_MS
    )
    page = browser.new_page()
    page.set_default_timeout(WAIT_MS)
    try:
        visit(page)
    except BaseException:
        page.screenshot(path=screenshot, full_page=True)
        raise
    finally:
        browser.close()
