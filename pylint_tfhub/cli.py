"""The command `pylint-tfhub`: what cannot be said in pylint's own terms."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub import __version__
from pylint_tfhub.knowledge.declarations import (
    LOCK_NAME,
    DeclarationError,
    read_lock,
    write_lock,
)
from pylint_tfhub.output.answers import as_json, as_text
from pylint_tfhub.output.progress import Progress
from pylint_tfhub.probe.inquiry import Answer, Inquiry
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.store import Store

if TYPE_CHECKING:
    from pylint_tfhub.probe.remote import Prober

_OK, _UNKNOWN, _USAGE_ERROR, _INTERRUPTED = 0, 1, 2, 130
_PROBE_HELP = """\
Looks at models and says what they are: their format, signatures, and what they need. A model is
a directory, a tar archive, or a handle. Of a handle that neither the cache of tensorflow_hub nor an
earlier probe knows, the host is asked, and only until the format is clear: nothing is downloaded
as a whole, nothing is written but what was found.

Hosts of published models may be asked; --allow-host adds others. The exit code is 0 if the format of
every model is known, 1 if one is not, 2 if the command itself is wrong.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments`, by default those of the process; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="pylint-tfhub", description="Lints code that uses TensorFlow Hub."
    )
    parser.add_argument("--version", action="version", version=f"pylint-tfhub {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_probe(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
    except (DeclarationError, UsageError) as error:
        print(f"pylint-tfhub: error: {error}", file=sys.stderr)
        return _USAGE_ERROR
    except KeyboardInterrupt:
        print("pylint-tfhub: interrupted; nothing was written", file=sys.stderr)
        return _INTERRUPTED
    return code


class UsageError(Exception):
    """The command cannot be carried out as it was given; the message says what to do."""


def _add_probe(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser(
        "probe",
        help="say what stands behind a handle",
        description=_PROBE_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("models", nargs="*", metavar="HANDLE|PATH")
    parser.add_argument("--json", action="store_true", help="write JSON instead of text")
    parser.add_argument(
        "--write",
        action="store_true",
        help=f"keep what is found in {LOCK_NAME}; without a HANDLE, look again at all it lists",
    )
    parser.add_argument(
        "--lock",
        type=Path,
        default=Path(LOCK_NAME),
        metavar="FILE",
        help=f"the lock file that --write maintains (default: {LOCK_NAME} in this directory)",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="HOST[:PORT][/PATH]",
        help="a host that may be asked, such as models.example.com; can be given several times",
    )
    parser.add_argument("--offline", action="store_true", help="ask no host")
    parser.add_argument(
        "--refresh", action="store_true", help="ask the host even where the answer is known"
    )
    parser.add_argument(
        "--jobs", type=_positive, default=8, metavar="N", help="hosts asked at a time (default: 8)"
    )
    parser.add_argument(
        "--max-bytes",
        type=_positive,
        default=Limits().max_bytes,
        metavar="N",
        help="bytes that may be received for one model (default: %(default)s)",
    )
    parser.add_argument(
        "--timeout",
        type=_positive,
        default=int(Limits().seconds),
        metavar="SECONDS",
        help="time for one model (default: %(default)s)",
    )
    parser.set_defaults(run=_probe)


def _probe(options: argparse.Namespace) -> int:
    limits = Limits(max_bytes=options.max_bytes, seconds=options.timeout)
    prober = None if options.offline else _prober(options.allow_host, limits)
    locked = read_lock(options.lock) if options.write and options.lock.exists() else {}
    # Some models can be meant twice, and are asked for once.
    models = list(dict.fromkeys(options.models or locked))
    if not models:
        if not options.write:
            raise UsageError("name a HANDLE or a PATH, such as https://tfhub.dev/google/elmo/3")
        raise UsageError(f"{options.lock} lists no model yet; name the HANDLEs to write to it")
    refresh = options.refresh or (options.write and not options.models)
    inquiry = Inquiry(prober, store=Store(), limits=limits, refresh=refresh)
    answers = _answers(inquiry, models, options.jobs)
    print(as_json(answers) if options.json else as_text(answers))
    if options.write:
        _write(options.lock, answers)
    return _OK if all(answer.is_known for answer in answers) else _UNKNOWN


def _prober(hosts: list[str], limits: Limits) -> Prober | None:
    from pylint_tfhub.knowledge.sources import MissingExtra, prober

    try:
        return prober(tuple(hosts), limits)
    except MissingExtra as error:
        print(f"pylint-tfhub: {error}; no host is asked", file=sys.stderr)
        return None
    except ValueError as error:
        raise UsageError(f"--allow-host: {error}") from error


def _answers(inquiry: Inquiry, models: list[str], jobs: int) -> list[Answer]:
    # Its threads are daemons: whoever interrupts does not wait for hosts that are slow to answer.
    with ThreadPool(min(jobs, len(models))) as pool, Progress(len(models)) as progress:
        answers = []
        for answer in pool.imap(lambda model: inquiry.answer(model, progress.received), models):
            answers.append(answer)
            progress.done()
    return answers


def _write(path: Path, answers: list[Answer]) -> None:
    seen = {a.handle: a.description for a in answers if a.description is not None}
    write_lock(path, seen)
    kept = sum(a.is_known for a in answers) - len(seen)
    note = f"; {kept} more are in the catalogue, which the linter has" if kept else ""
    print(f"{path}: {len(seen)} of {len(answers)} models written{note}", file=sys.stderr)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive whole number")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
