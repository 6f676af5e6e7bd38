"""The server of an app's page: one page, its script, bundled from npm, and what it is told."""

import contextlib
import json
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import journey

PAGE = b'<!doctype html><html lang="en"><meta charset="utf-8"><title>app</title><script type="module" src="/page.js"></script>'


class WebApp:
    """`address` is where it is; `config` is what `/config.json` says."""

    def __init__(self, script):
        self.config = {}
        app = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                kind, body = {
                    "/page.js": ("text/javascript", script),
                    "/config.json": ("application/json", json.dumps(app.config).encode()),
                }.get(self.path.split("?")[0], ("text/html", PAGE))
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.address = f"http://localhost:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@contextlib.contextmanager
def serving(scripts, entry):
    """The app whose page has this script of `clients/`."""
    bundle = os.path.join(scripts, f"{entry}.bundle.js")
    subprocess.run(["node", "bundle.mjs", entry, bundle], cwd=scripts, check=True, timeout=100)
    with open(bundle, "rb") as script:
        app = WebApp(script.read())
    try:
        yield app
    finally:
        app.server.shutdown()


def calls(page, client):
    """Operations of the pool's API that the page has called, with the status of their answers, as they come in. What succeeded is noted as evidence."""
    seen = []

    def note(answer):
        target = answer.request.headers.get("x-amz-target", "")
        service, _, operation = target.partition(".")
        if service == "AWSCognitoIdentityProviderService":
            seen.append((operation, answer.status))
            if answer.status == 200:
                journey.noted("cognito-idp", operation, client)

    page.on("response", note)
    return seen
