"""How a run of the command ends."""

from enum import IntEnum


class Exit(IntEnum):
    """The exit code of a run."""

    CLEAN = 0
    """Nothing was found, or nothing is left to do."""
    FOUND = 1
    """There are findings; for `probe`, the format of a model is not known."""
    ERROR = 2
    """The command itself is wrong, or a file cannot be read, parsed or written."""
    INTERRUPTED = 130
    CLOSED_PIPE = 141
