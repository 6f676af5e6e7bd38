"""Starts the runtime client. It stands in a file of its own because Python keeps the bytecode of modules, not of programs."""

import gatewright_client

gatewright_client.main()
