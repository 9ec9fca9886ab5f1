"""Makes `python -m pylint_tfhub` the command `pylint-tfhub`, which starts here too."""

import sys


def run() -> int:
    """Run the command; return the exit code, also of an interrupt while it is imported."""
    try:
        from pylint_tfhub.cli import main

        return main()
    except KeyboardInterrupt:
        sys.stderr.write("pylint-tfhub: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(run())
