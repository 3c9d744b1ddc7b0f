"""The door of the program: `--version` is answered here, without loading anything else."""

import os
import sys
from contextlib import suppress


def main() -> int:
    """Runs the command line; returns the exit code, or leaves with it."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from zwgk_cli import __version__

        sys.stdout.write(f"zwgk {__version__}\n")
        return 0
    from zwgk_cli.cli.entry import run

    code = run(arguments)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # whoever reads it may have gone
            stream.flush()
    # All is written and every file closed: taking the memory apart would only take time.
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
