"""Scripts of `clients/` from the side of Python: started beside the script, told one line of JSON, and asked for one."""

import json
import os
import subprocess


class Script:
    """A script that runs until the block ends. `folder` has it, and the packages that it imports."""

    def __init__(self, folder, name, *arguments, **variables):
        command = ["node", os.path.join(folder, name), *arguments]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(command, cwd=folder, env={**os.environ, **variables}, **pipes)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def told(self):
        """Its next line."""
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"{self.process.args} has ended with {self.process.wait()}")
        return json.loads(line)

    def tell(self, document):
        """Gives it a line."""
        self.process.stdin.write(json.dumps(document) + "\n")
        self.process.stdin.flush()
