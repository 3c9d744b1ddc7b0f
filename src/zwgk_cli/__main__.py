"""The door of the program: `--version` is answered here, without loading anything else."""

import sys


def main() -> int:
    """Runs the command line; returns the exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        from zwgk_cli import __version__

        sys.stdout.write(f"zwgk {__version__}\n")
        return 0
    from zwgk_cli.cli.entry import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
