"""Writes a deployment package: `pack.py ZIP [FOLDER]`. FILES is a JSON object of names and texts; the folder's files come along."""

import json
import os
import sys
import zipfile
from pathlib import Path


def pack(target, files, folder=None):
    """`target` is a path or a file to write to."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
        for path in sorted(Path(folder).rglob("*")) if folder else []:
            if path.is_file() and "__pycache__" not in path.parts:
                package.write(path, path.relative_to(folder))


if __name__ == "__main__":
    pack(sys.argv[1], json.loads(os.environ["FILES"]), *sys.argv[2:])
