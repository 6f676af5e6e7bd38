"""Starts the runtime client. It stands in a file of its own because Python keeps the bytecode of modules, not of programs."""

# Processes that `multiprocessing` starts read this file as well.
if __name__ == "__main__":
    import gatewright_client

    gatewright_client.main()
