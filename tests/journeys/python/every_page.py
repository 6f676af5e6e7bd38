"""Every page of a pool's domain in a real browser without scripts, by the keyboard alone, for eyes and for screen readers: `every_page.py CHROMIUM FOLDER`.
Pictures are left in FOLDER."""

import sys

from playwright.sync_api import expect

import browser
import look
from journey import same
from pages_of_a_domain import PAGES, Domain

chromium, folder = sys.argv[1:]
people = Domain("my-app")
people.user("ada")

with browser.started(chromium) as started:
    for name, title, way in PAGES:
        with browser.visitor(started, f"{folder}/failed.png", java_script_enabled=False) as page:
            told = []
            page.on("console", lambda message: told.append(message.text))
            page.on("requestfailed", lambda asked: told.append(asked.url))
            way(page, people)
            expect(page).to_have_title(title)
            look.by_keyboard(page, name)
            look.by_screen_reader(page, name)
            look.taken(page, folder, name)
            # Chromium says so when a page's policy keeps it from something.
            same([text for text in told if "status of 40" not in text], [], name)
