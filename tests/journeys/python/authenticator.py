"""An authenticator app (RFC 6238): codes of a secret as people type it, written apart from the server's."""

import base64
import hashlib
import hmac
import struct
import time


class Authenticator:
    """A secret in an app. Every code that it gives is of a later step than the one before, so that none is used twice."""

    def __init__(self, secret):
        self.key = base64.b32decode(secret + "=" * (-len(secret) % 8))
        self.last = None

    def at(self, step):
        """The code of a step."""
        digest = hmac.new(self.key, struct.pack(">q", step), hashlib.sha1).digest()
        offset = digest[-1] & 15
        return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 10**6:06}"

    def code(self):
        """The code of now; once that is used, of the next step, which counts too. More than two within half a minute there are not."""
        now = int(time.time()) // 30
        self.last = now if self.last is None else max(now, self.last + 1)
        return self.at(self.last)

    def used(self):
        """The code that was given last."""
        return self.at(self.last)

    def wrong(self):
        """A code that is none of now."""
        now = int(time.time()) // 30
        near = {self.at(step) for step in range(now - 3, now + 4)}
        return next(code for code in ("000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777") if code not in near)
