"""HTTPS by Python's own TLS, trusting nothing but the server's authority; then trusting the machine's authorities only."""

import ssl
import sys
import urllib.error
import urllib.request

import journey

port, authority = sys.argv[1:]
context = ssl.create_default_context(cafile=authority)
context.verify_flags |= getattr(ssl, "VERIFY_X509_STRICT", 0)
trusted = []
for host in ("localhost", "127.0.0.1", "abc.execute-api.localhost"):
    # The name is checked against the certificate and sent as SNI; the connection itself goes to this machine.
    with ssl.create_default_context(cafile=authority).wrap_socket(
        __import__("socket").create_connection(("127.0.0.1", int(port)), timeout=60), server_hostname=host
    ) as connection:
        connection.sendall(f"GET /dev HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while chunk := connection.recv(65536):
            answer += chunk
        journey.same(answer.startswith(b"HTTP/1.1 403 "), True, (host, answer))
    trusted.append(host)
with urllib.request.urlopen(f"https://localhost:{port}/_gatewright/health", context=context, timeout=60) as answer:
    journey.same(answer.read(), b'{"status":"ok"}\n')
try:
    urllib.request.urlopen(f"https://localhost:{port}/_gatewright/health", timeout=60)
    refused = False
except urllib.error.URLError as problem:
    refused = isinstance(problem.reason, ssl.SSLCertVerificationError)
journey.tell({"trusted": trusted, "refused_without_authority": refused})
