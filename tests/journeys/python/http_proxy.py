"""HTTP_PROXY in front of a real HTTP server: everything goes on and comes back, also what is streamed; a backend that is gone."""

import http.client
import http.server
import json
import socket
import threading
import urllib.parse

import journey
from journey import refused, same

gateway = journey.client("apigateway")


class Backend(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self):
        length = int(self.headers.get("Content-Length", 0))
        text = json.dumps(
            {
                "line": f"{self.command} {self.path}",
                "host": self.headers["Host"],
                "own": self.headers.get("X-Own"),
                "api": self.headers["X-Amzn-Apigateway-Api-Id"],
                "body": self.rfile.read(length).decode(),
            }
        ).encode()
        self.send_response(418)
        self.send_header("Content-Type", "application/json")
        if self.path.startswith("/chunked"):
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for at in range(0, len(text), 10):
                piece = text[at : at + 10]
                self.wfile.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            self.wfile.write(b"0\r\n\r\n")
        else:
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

    do_GET = do_POST = do_DELETE = answer


backend = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Backend)
threading.Thread(target=backend.serve_forever, daemon=True).start()
address = f"127.0.0.1:{backend.server_address[1]}"

api = gateway.create_rest_api(name="proxy")
api_id = api["id"]
anything = gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart="{proxy+}")["id"]
method = {"restApiId": api_id, "resourceId": anything, "httpMethod": "ANY"}
gateway.put_method(**method, authorizationType="NONE", requestParameters={"method.request.path.proxy": True})
for uri in ["", "backend", "ftp://backend/", "http://u:p@backend/"]:
    refused(
        gateway.put_integration, 400, "BadRequestException", "Invalid HTTP endpoint specified for URI",
        **method, type="HTTP_PROXY", integrationHttpMethod="ANY", uri=uri,
    )
made = gateway.put_integration(
    **method, type="HTTP_PROXY", integrationHttpMethod="ANY", uri="http://${stageVariables.backend}/{proxy}",
    requestParameters={"integration.request.path.proxy": "method.request.path.proxy"},
)
same((made["type"], made["uri"]), ("HTTP_PROXY", "http://${stageVariables.backend}/{proxy}"))
gateway.create_deployment(restApiId=api_id, stageName="dev", variables={"backend": address})
port = urllib.parse.urlsplit(gateway.meta.endpoint_url).netloc


def call(verb, path, body=None):
    connection = http.client.HTTPConnection(port)
    connection.request(verb, f"/restapis/{api_id}/dev/_user_request_{path}", body=body, headers={"X-Own": "mine"})
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def expected(line, body=""):
    return (418, {"line": line, "host": address, "own": "mine", "api": api_id, "body": body})


for verb, path, body in [("GET", "/a/b%20c?d=e&f=%26", None), ("POST", "/x", "text"), ("DELETE", "/chunked/y", None)]:
    status, text = call(verb, path, body)
    same((status, json.loads(text)), expected(f"{verb} {path}", body or ""))
# A body of unknown length goes on too.
status, text = call("GET", "/again")
same((status, json.loads(text)), expected("GET /again"))
tested = gateway.test_invoke_method(
    **{**method, "httpMethod": "GET"}, pathWithQueryString="/tested", stageVariables={"backend": address}, headers={"X-Own": "mine"}
)
same((tested["status"], json.loads(tested["body"])["line"]), (418, "GET /tested"))

# Bound, so that nobody else has its port, and nobody listens.
nobody = socket.socket()
nobody.bind(("127.0.0.1", 0))
elsewhere = f"127.0.0.1:{nobody.getsockname()[1]}"
gateway.update_stage(
    restApiId=api_id, stageName="dev", patchOperations=[{"op": "replace", "path": "/variables/backend", "value": elsewhere}]
)
same(call("GET", "/gone"), (500, '{"message": "Internal server error"}'))
journey.tell({})
