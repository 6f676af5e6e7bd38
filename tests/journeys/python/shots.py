"""Pictures of every page of a pool's domain: `shots.py CHROMIUM FOLDER`. What does not fit is told and does not keep the rest from being shown."""

import os
import sys

from playwright.sync_api import expect

import browser
import look
from pages_of_a_domain import PAGES, Domain

chromium, folder = sys.argv[1:]
people = Domain("my-app")
people.user("ada")
wrong = 0
print(f"{'page':<24} {'title':<52} pictures")
with browser.started(chromium) as started:
    for name, title, way in PAGES:
        with browser.visitor(started) as page:
            told = " ".join(f"{width}-{scheme}" for scheme in look.SCHEMES for width in look.WIDTHS)
            try:
                way(page, people)
                expect(page).to_have_title(title)
                look.taken(page, folder, name)
            except Exception as problem:
                wrong += 1
                page.screenshot(path=os.path.join(folder, f"{name}-wrong.png"), full_page=True)
                told = f"wrong: {problem}"
            print(f"{name:<24} {title:<52} {told}", flush=True)
print(f"{len(PAGES)} pages, {wrong} wrong; the pictures are in {folder}")
sys.exit(wrong > 0)
