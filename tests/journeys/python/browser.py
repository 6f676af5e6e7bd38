"""A real Chromium without a window."""

import contextlib

from playwright.sync_api import expect, sync_playwright

WAIT_MS = 60_000


@contextlib.contextmanager
def started(chromium):
    """A browser."""
    expect.set_options(timeout=WAIT_MS)
    with sync_playwright() as playwright:
        # Root may not use Chromium's sandbox; what is opened here is ours.
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"], timeout=WAIT_MS)
        try:
            yield started
        finally:
            started.close()


@contextlib.contextmanager
def visitor(started, failed=None, **context):
    """A page of somebody who has never been anywhere. Where `failed` names a file, what the page showed is left there when something fails."""
    # The server's certificate is judged in clients.rs.
    context = started.new_context(ignore_https_errors=True, **context)
    page = context.new_page()
    page.set_default_timeout(WAIT_MS)
    try:
        yield page
    except BaseException:
        if failed:
            print("the browser was at", page.url)
            page.screenshot(path=failed, full_page=True)
        raise
    finally:
        context.close()


@contextlib.contextmanager
def opened(chromium):
    """A page of a browser that has never been anywhere."""
    with started(chromium) as browser, visitor(browser) as page:
        yield page
