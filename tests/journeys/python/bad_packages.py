"""Deployment packages that are broken or mean harm: each is refused, and nothing changes, inside the server or outside."""

import io
import os
import stat
import sys
import zipfile

import journey
from journey import refused

functions = journey.client("lambda")
role = journey.role()
journey.function("f", "def handler(event, context):\n    return 'as before'\n", role)
outside = sys.argv[1]


def archive(*entries, method=zipfile.ZIP_STORED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for entry, text in (("app.py", "x = 1"),) + entries:
            package.writestr(entry, text)
    return buffer.getvalue()


def symlink(name, target):
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry, target


def device(name):
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = (stat.S_IFCHR | 0o666) << 16
    return entry, ""


good = archive()
lying = bytearray(archive(("big.txt", "a" * 1000)))
at = lying.rfind(b"big.txt") - 46
lying[at + 24 : at + 28] = (10).to_bytes(4, "little")
damaged = bytearray(archive(("text.txt", "some text to be damaged")))
at = damaged.find(b"some text")
damaged[at] ^= 1
UNZIPPABLE = "Could not unzip uploaded file. Please check your file, then try to upload again."
cases = {
    "no zip": b"no zip",
    "truncated": good[: len(good) // 2],
    "without its end": good[:-10],
    "only zeros": bytes(1000),
    "a path upwards": archive(("../escaped.txt", "x")),
    "a path upwards, deep": archive(("a/b/../../../../../../../../.." + outside + "/escaped.txt", "x")),
    "an absolute path": archive((outside + "/escaped.txt", "x")),
    "a backslash path upwards": archive(("..\\escaped.txt", "x")),
    "a symbolic link": archive(symlink("link", outside)),
    "a file through a symbolic link": archive(symlink("link", outside), ("link/escaped.txt", "x")),
    "a device": archive(device("null")),
    "two names that differ in case": archive(("APP.py", "x = 2")),
    "two names that differ in case, as directories": archive(("lib/a.py", ""), ("LIB/b.py", "")),
    "a name twice": archive(("app.py", "x = 2")),
    "a file and a directory": archive(("app.py/inner.py", "x = 2")),
    "a declared size that is wrong": bytes(lying),
    "a wrong checksum": bytes(damaged),
    "too many path components": archive(("/".join("a" * 70), "x")),
}
create = {"FunctionName": "new", "Runtime": "python3.13", "Handler": "app.handler", "Role": role}
before = functions.get_function_configuration(FunctionName="f")
problems = []
for what, package in cases.items():
    for call, arguments in (
        (functions.create_function, {**create, "Code": {"ZipFile": package}}),
        (functions.update_function_code, {"FunctionName": "f", "ZipFile": package}),
    ):
        try:
            refused(call, 400, "InvalidParameterValueException", UNZIPPABLE, **arguments)
        except AssertionError as problem:
            problems.append(f"{what}: {problem}")
bomb = archive(("zeros", bytes(262_144_001)), method=zipfile.ZIP_DEFLATED)
too_large = "Unzipped size must be smaller than 262144000 bytes"
refused(functions.create_function, 400, "InvalidParameterValueException", too_large, **create, Code={"ZipFile": bomb})
after = functions.get_function_configuration(FunctionName="f")
journey.same(journey.without_metadata(after), journey.without_metadata(before), "\n".join(problems))
journey.same([function["FunctionName"] for function in functions.list_functions()["Functions"]], ["f"], "\n".join(problems))
journey.same(functions.invoke(FunctionName="f")["Payload"].read(), b'"as before"')
journey.same(os.listdir(outside), [], "a package wrote outside")
if problems:
    raise SystemExit("\n".join(problems))
