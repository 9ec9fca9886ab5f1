"""The command `pylint-tfhub`: what cannot be said in pylint's own terms."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from multiprocessing.pool import ThreadPool
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub import __version__
from pylint_tfhub.findings import printable
from pylint_tfhub.knowledge.lock import LOCK_NAME, DeclarationError, read_lock, write_lock
from pylint_tfhub.knowledge.models import FactSource
from pylint_tfhub.knowledge.targets import is_top, project_folders
from pylint_tfhub.output.answers import as_json, as_text
from pylint_tfhub.output.progress import Progress
from pylint_tfhub.probe.files import is_inside
from pylint_tfhub.probe.inquiry import Answer, Inquiry
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.machine import Machine, MissingExtra, make_prober
from pylint_tfhub.probe.store import Store

if TYPE_CHECKING:
    from pylint_tfhub.probe.remote import Prober

_OK, _UNKNOWN, _USAGE_ERROR, _INTERRUPTED, _CLOSED_PIPE = 0, 1, 2, 130, 141
_PROBE_HELP = """\
Looks at models and says what they are: their format, signatures, and what they need. A model is
a directory, a tar archive, or a handle. Of a handle that neither the cache of tensorflow_hub nor an
earlier probe knows, the host is asked, and only until the format is clear: nothing is downloaded
as a whole, nothing is written but what was found. What the project declares does not count here.

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
        sys.stdout.flush()
    except (DeclarationError, UsageError) as error:
        print(f"pylint-tfhub: error: {printable(str(error))}", file=sys.stderr)
        return _USAGE_ERROR
    except BrokenPipeError:
        _discard_output()  # whoever read it has seen enough
        return _CLOSED_PIPE
    except OSError as error:
        _discard_output()
        print(f"pylint-tfhub: error: cannot write the output: {error.strerror}", file=sys.stderr)
        return _USAGE_ERROR
    except KeyboardInterrupt:
        print("pylint-tfhub: interrupted; no file of the project was changed", file=sys.stderr)
        return _INTERRUPTED
    return code


def _discard_output() -> None:
    """Spare the interpreter the same error when it closes stdout at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
        metavar="FILE",
        help=f"the lock file that --write maintains (default: the nearest {LOCK_NAME} of the "
        "project, from this directory upwards, else a new one here)",
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
        "--refresh", action="store_true", help="ask again what earlier probes have found"
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
    if options.lock is not None and not options.write:
        raise UsageError("--lock names the file for --write; add --write")
    lock = _lock(options.lock) if options.write else None
    # Some models can be meant twice, and are asked for once.
    models = list(dict.fromkeys(options.models or (_locked(lock) if lock else ())))
    if not models and lock is None:
        raise UsageError("name a HANDLE or a PATH, such as https://tfhub.dev/google/elmo/3")
    if not models:
        raise UsageError(f"{lock} lists no model yet; name the HANDLEs to write to it")
    if "" in models:
        raise UsageError("an empty HANDLE names no model")
    limits = Limits(max_bytes=options.max_bytes, seconds=options.timeout)
    asking, unasked = _prober(options, limits)
    inquiry = Inquiry(
        Machine(Store(), asking),
        limits,
        refresh=options.refresh or not options.models,
        unasked=unasked,
    )
    answers = _answers(inquiry, models, options.jobs, is_shown=asking is not None)
    if lock is not None:
        _write(lock, answers)
    print(as_json(answers) if options.json else as_text(answers))
    return _OK if all(answer.is_known for answer in answers) else _UNKNOWN


def _lock(chosen: Path | None) -> Path:
    """The lock file to write, which can be written as far as that is known beforehand."""
    if chosen is None:
        here = Path.cwd()
        places = (folder / LOCK_NAME for folder in project_folders(here, is_top))
        path = next((place for place in places if os.path.lexists(place)), here / LOCK_NAME)
        path = Path(os.path.relpath(path))
        if path.is_symlink():
            raise UsageError(f"{path} is a symbolic link; name the file itself with --lock")
    else:
        path = chosen
    read_lock(path)  # a file that is no lock file is not asked for, nor replaced
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no directory {path.parent}")
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise UsageError(f"{path} cannot be written; name another file with --lock")
    return path


def _locked(path: Path) -> list[str]:
    """The models that a lock file lists, without paths that lead out of its directory.

    Who wrote the file is not who runs the command.
    """
    root = os.path.realpath(path.parent)
    models = []
    for model in read_lock(path):
        if "://" in model or is_inside(os.path.realpath(model), root):
            models.append(model)
        else:
            print(f"{path}: {model!a} leads out of the project and is left out", file=sys.stderr)
    return models


def _prober(options: argparse.Namespace, limits: Limits) -> tuple[Prober | None, str]:
    """What asks hosts, or why none is asked."""
    try:
        asking = make_prober(options.allow_host, limits)
    except MissingExtra as error:
        return None, str(error)
    except ValueError as error:
        raise UsageError(f"--allow-host: {error}") from error
    return (None, "no host was asked") if options.offline else (asking, "")


def _answers(inquiry: Inquiry, models: list[str], jobs: int, *, is_shown: bool) -> list[Answer]:
    count = len(models)
    # Its threads are daemons: whoever interrupts does not wait for hosts that are slow to answer.
    with ThreadPool(min(jobs, count)) as pool, Progress(count, is_shown=is_shown) as progress:
        answers = []
        for answer in pool.imap(lambda model: inquiry.answer(model, progress.received), models):
            answers.append(answer)
            progress.done()
    return answers


def _write(path: Path, answers: list[Answer]) -> None:
    facts = {answer.handle: answer.facts for answer in answers if answer.facts is not None}
    seen = {handle: each.description for handle, each in facts.items() if each.description}
    kept = {handle: each for handle, each in seen.items() if not os.path.isabs(handle)}
    if kept:
        write_lock(path, kept)
    notes = [f"{path} holds what was found of {len(kept)} of {len(answers)} models"]
    if len(kept) < len(seen):
        notes.append("absolute paths are left out: they mean nothing on another machine")
    listed = [handle for handle, each in facts.items() if each.source is FactSource.CATALOGUE]
    if listed:
        notes.append(f"the catalogue, which the linter has, knows {len(listed)}")
    guessed = [handle for handle, each in facts.items() if each.source is FactSource.ADDRESS]
    if guessed:
        notes.append(f"known by the address only, which is not kept: {len(guessed)}")
    print("; ".join(notes), file=sys.stderr)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive whole number")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
