"""`pylint-tfhub probe`: what stands behind a handle."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from multiprocessing.pool import ThreadPool
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import click

from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.commands.options import file_name, positive
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


@click.command("probe", short_help="Say what stands behind a handle.")
@click.argument("models", nargs=-1, type=file_name, metavar="[HANDLE|PATH]...")
@click.option("--json", is_flag=True, help="Write JSON instead of text.")
@click.option(
    "--write",
    is_flag=True,
    help=f"Keep what is found in {LOCK_NAME}; without a HANDLE, look again at all it lists.",
)
@click.option(
    "--lock",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"The lock file that --write maintains. By default it is the nearest {LOCK_NAME} of the "
    "project, from this directory upwards, else a new one here.",
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="HOST[:PORT][/PATH]",
    help="A host that may be asked, such as models.example.com; can be given several times.",
)
@click.option("--offline", is_flag=True, help="Ask no host.")
@click.option("--refresh", is_flag=True, help="Ask again what earlier probes have found.")
@click.option(
    "--jobs",
    type=positive,
    default=8,
    metavar="N",
    show_default=True,
    help="Hosts asked at a time.",
)
@click.option(
    "--max-bytes",
    type=positive,
    default=Limits().max_bytes,
    metavar="N",
    show_default=True,
    help="Bytes that may be received for one model.",
)
@click.option(
    "--timeout",
    type=positive,
    default=int(Limits().seconds),
    metavar="SECONDS",
    show_default=True,
    help="Time for one model.",
)
def probe(**options: Any) -> Callable[[], int]:
    """Look at models and say what they are: their format, signatures, and what they need.

    A model is a directory, a tar archive, or a handle. Of a handle that neither the cache of
    tensorflow_hub nor an earlier probe knows, the host is asked, and only until the format is
    clear: nothing is downloaded as a whole, nothing is written but what was found. What the project
    declares does not count here.

    Hosts of published models may be asked; --allow-host adds others. The exit code is 0 if the
    format of every model is known, 1 if one is not, 2 if the command itself is wrong.
    """
    return partial(_probe, SimpleNamespace(**options))


def _probe(options: SimpleNamespace) -> int:
    try:
        return _inquire(options)
    except DeclarationError as error:
        raise click.UsageError(str(error)) from error


def _inquire(options: SimpleNamespace) -> int:
    if options.lock is not None and not options.write:
        raise click.UsageError("--lock names the file for --write; add --write")
    lock = _lock(options.lock) if options.write else None
    # Some models can be meant twice, and are asked for once.
    models = list(dict.fromkeys(options.models or (_locked(lock) if lock else ())))
    if not models and lock is None:
        raise click.UsageError("name a HANDLE or a PATH, such as https://tfhub.dev/google/elmo/3")
    if not models:
        raise click.UsageError(f"{lock} lists no model yet; name the HANDLEs to write to it")
    if "" in models:
        raise click.UsageError("an empty HANDLE names no model")
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
    click.echo(as_json(answers) if options.json else as_text(answers))
    return Exit.CLEAN if all(answer.is_known for answer in answers) else Exit.FOUND


def _lock(chosen: Path | None) -> Path:
    """The lock file to write, which can be written as far as that is known beforehand."""
    if chosen is None:
        here = Path.cwd()
        places = (folder / LOCK_NAME for folder in project_folders(here, is_top))
        path = next((place for place in places if os.path.lexists(place)), here / LOCK_NAME)
        path = Path(os.path.relpath(path))
        if path.is_symlink():
            raise click.UsageError(f"{path} is a symbolic link; name the file itself with --lock")
    else:
        path = chosen
    read_lock(path)  # a file that is no lock file is not asked for, nor replaced
    if not path.parent.is_dir():
        raise click.UsageError(f"{path}: there is no directory {path.parent}")
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise click.UsageError(f"{path} cannot be written; name another file with --lock")
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
            click.echo(f"{path}: {model!a} leads out of the project and is left out", err=True)
    return models


def _prober(options: SimpleNamespace, limits: Limits) -> tuple[Prober | None, str]:
    """What asks hosts, or why none is asked."""
    try:
        asking = make_prober(list(options.allow_host), limits)
    except MissingExtra as error:
        return None, str(error)
    except ValueError as error:
        raise click.UsageError(f"--allow-host: {error}") from error
    return (None, "no host was asked") if options.offline else (asking, "")


def _answers(inquiry: Inquiry, models: list[str], jobs: int, *, is_shown: bool) -> list[Answer]:
    count = len(models)
    # Its threads are daemons: whoever interrupts does not wait for hosts that are slow to answer.
    with (
        ThreadPool(min(jobs, count)) as pool,
        Progress("asking for models", count, is_shown=is_shown) as progress,
    ):
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
    if not kept and not path.exists():
        notes = [f"{path} is not written: nothing was found that can be kept in it"]
    else:
        notes = [f"{path} holds what was found of {len(kept)} of {len(answers)} models"]
    if len(kept) < len(seen):
        notes.append("absolute paths are left out: they mean nothing on another machine")
    listed = [handle for handle, each in facts.items() if each.source is FactSource.CATALOGUE]
    if listed:
        notes.append(f"the catalogue, which the linter has, knows {len(listed)}")
    guessed = [handle for handle, each in facts.items() if each.source is FactSource.ADDRESS]
    if guessed:
        notes.append(f"known by the address only, which is not kept: {len(guessed)}")
    click.echo("; ".join(notes), err=True)
