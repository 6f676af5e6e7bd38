"""An SMTP server (aiosmtpd). Prints its port, then every mail that it takes, a line of JSON each; refuses mail to some for good, to some once."""

import asyncio
import json
from email import message_from_bytes
from email.policy import default

from aiosmtpd.smtp import SMTP, AuthResult

put_off = set()


class Relay:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("never@"):
            return "550 no such mailbox"
        if address.startswith("later@") and address not in put_off:
            put_off.add(address)
            return "451 busy, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.content, policy=default)
        told = {name: mail[name] for name in ("From", "To", "Subject", "Content-Type")}
        print(json.dumps({**told, "recipients": envelope.rcpt_tos, "text": mail.get_content().strip()}), flush=True)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, credentials):
    return AuthResult(success=(credentials.login, credentials.password) == (b"gatewright", b"p@ss word"))


async def serve():
    loop = asyncio.get_running_loop()
    relay = lambda: SMTP(Relay(), authenticator=authenticate, auth_required=True, auth_require_tls=False)
    server = await loop.create_server(relay, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
