"""What the commands `check` and `fix` share: their options, and the settings made of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from pylint_tfhub.configuration import (
    Configuration,
    load_configuration,
    read_configuration,
    shown_path,
)
from pylint_tfhub.settings import (
    Probe,
    SettingError,
    Settings,
    choose_rules,
    find_rules,
    rule_names,
)

STDIN = "-"
_Function = TypeVar("_Function", bound=Callable[..., Any])


def positive(text: object) -> int:
    """The positive whole number that a text is; raises BadParameter for any other text."""
    if not str(text).isdecimal() or int(str(text)) == 0:
        raise click.BadParameter(f"{text!r} is not a positive whole number")
    return int(str(text))


def _complete_rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The names of rules that the last item of a list with commas can become."""
    before, comma, last = incomplete.rpartition(",")
    return [
        CompletionItem(f"{before}{comma}{name}") for name in rule_names() if name.startswith(last)
    ]


file_name = click.Path(readable=False)
"""A path that the shell completes; whether it can be read is found out where it is read."""

_SHARED = (
    click.argument("paths", nargs=-1, type=file_name, metavar="[PATH]..."),
    click.option(
        "--select",
        multiple=True,
        metavar="RULES",
        shell_complete=_complete_rules,
        help="Check these rules only: symbols, ids, the categories E, W and I, tfhub for those on "
        "by default, tfhub-optional for the others, or all; separated by commas.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULES",
        shell_complete=_complete_rules,
        help="Do not check these rules.",
    ),
    click.option(
        "--per-file-ignores",
        multiple=True,
        metavar="PATTERN:RULES",
        help="Do not check these rules in files that a pattern as in .gitignore matches, such as "
        "'tests/*:W'; can be given several times.",
    ),
    click.option(
        "--exclude",
        multiple=True,
        metavar="PATTERNS",
        help="Pass over what these patterns match, as in .gitignore, separated by commas, besides "
        "folders such as .git, .venv and node_modules.",
    ),
    click.option(
        "--gitignore/--no-gitignore",
        default=None,
        help="Pass over what git ignores, or do not; by default it is passed over.",
    ),
    click.option(
        "--stdin-filename",
        type=file_name,
        metavar="FILE",
        help="The name of the file whose text `-` reads from standard input.",
    ),
    click.option(
        "--tfhub-tensorflow-version",
        metavar="VERSION",
        help="The TensorFlow releases that the code has to run on, such as 2.15, '>=1.15,<2.16', "
        "or auto: the project's own requirement, else the installed release, else the newest.",
    ),
    click.option(
        "--tfhub-hub-version",
        metavar="VERSION",
        help="The tensorflow_hub releases that the code has to run on, in the same way.",
    ),
    click.option(
        "--tfhub-probe",
        type=click.Choice([each.value for each in Probe]),
        help="How far to look for models that neither the project nor the catalogue describes: "
        "off, not at all; cache (the default), in the cache of tensorflow_hub on this machine and "
        "in what was probed before; network, also on their hosts.",
    ),
    click.option(
        "--tfhub-probe-hosts",
        multiple=True,
        metavar="HOSTS",
        help="Hosts that may be asked besides those of published models, separated by commas.",
    ),
    click.option(
        "--config",
        type=file_name,
        metavar="FILE",
        help="Read the settings from this file instead of the nearest pyproject.toml.",
    ),
    click.option(
        "--jobs",
        type=positive,
        metavar="N",
        help="Processes to share the files among; by default as many as there are processors.",
    ),
)


def shared(function: _Function) -> _Function:
    """Give a command the arguments and options that `check` and `fix` share."""
    for decorate in reversed(_SHARED):
        function = decorate(function)
    return function


@dataclass(frozen=True)
class Request:
    """What was asked of `check` or `fix`."""

    paths: tuple[str, ...]
    settings: Settings
    jobs: int | None
    stdin_filename: str | None

    @property
    def is_stdin(self) -> bool:
        """Whether the text is read from standard input."""
        return self.paths == (STDIN,)


def request(options: dict[str, Any]) -> Request:
    """What the options and the project file ask for; raises UsageError where one is wrong."""
    paths = tuple(options["paths"]) or (os.curdir,)
    if STDIN in paths and len(paths) > 1:
        raise click.UsageError(
            "`-` reads standard input and stands alone; leave the other paths out"
        )
    if options["stdin_filename"] is not None and STDIN not in paths:
        raise click.UsageError("--stdin-filename names what `-` reads; add `-`, or leave it out")
    if "" in paths:
        raise click.UsageError("an empty PATH names no file; name a file or a folder")
    try:
        os.getcwd()
    except FileNotFoundError as error:
        raise click.UsageError("the current folder was deleted; change to another one") from error
    try:
        configuration = _configuration(options, paths)
        settings = _settings(options, configuration)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    try:
        _validate(settings)
    except ValueError as error:
        raise click.UsageError(_with_source(str(error), options, configuration)) from error
    return Request(paths, settings, options["jobs"], options["stdin_filename"])


def _configuration(options: dict[str, Any], paths: tuple[str, ...]) -> Configuration:
    if options["config"] is not None:
        return read_configuration(options["config"])
    first = paths[0] if paths[0] != STDIN else options["stdin_filename"] or os.curdir
    return load_configuration(first if os.path.isdir(first) else os.path.dirname(first))


def _settings(options: dict[str, Any], configuration: Configuration) -> Settings:
    """The settings; an option counts before the project file, and that before the default."""
    values = configuration.values
    given = {name: tuple(_items(options[name])) for name in ("select", "ignore", "exclude")}
    if options["select"] and not given["select"]:
        raise SettingError("--select names no rule; leave it out for those that are on by default")
    hosts = tuple(_items(options["tfhub_probe_hosts"])) or values.get("tfhub-probe-hosts", ())
    # Who selects on the command line wants to see these rules, whatever the project ignores.
    ignored = given["ignore"] or (() if given["select"] else values.get("ignore", ()))
    enabled = choose_rules(given["select"] or values.get("select", ()), ignored)
    if not enabled:
        raise SettingError("select and ignore leave no rule to check; change one of them")
    probe = options["tfhub_probe"]
    per_file = tuple(map(_per_file_ignore, options["per_file_ignores"]))
    gitignore = options["gitignore"]
    return Settings(
        options["tfhub_tensorflow_version"] or values.get("tfhub-tensorflow-version", "auto"),
        options["tfhub_hub_version"] or values.get("tfhub-hub-version", "auto"),
        Probe(probe) if probe else values.get("tfhub-probe", Probe.CACHE),
        hosts,
        enabled,
        per_file or values.get("per-file-ignores", ()),
        configuration.root,
        given["exclude"] or values.get("exclude", ()),
        values.get("gitignore", True) if gitignore is None else gitignore,
    )


def _items(texts: Iterable[str]) -> Iterable[str]:
    """The items of lists with commas."""
    return (item.strip() for text in texts for item in text.split(",") if item.strip())


def _per_file_ignore(text: str) -> tuple[str, frozenset[str]]:
    pattern, colon, names = text.rpartition(":")
    if not colon or not pattern or not names.strip():
        raise SettingError(f"--per-file-ignores: {text!r} is not of the form PATTERN:RULES")
    return pattern, frozenset[str]().union(*map(find_rules, _items([names])))


def _with_source(message: str, options: dict[str, Any], configuration: Configuration) -> str:
    """What is wrong with a setting, which the message begins with, and with its file if it has one."""
    key = message.partition(":")[0]
    is_option = bool(options.get(key.replace("-", "_")))
    if configuration.path is None or key not in configuration.values or is_option:
        return message
    return f"{shown_path(configuration.path)}: {message}"


def _validate(settings: Settings) -> None:
    """Check what is only understood when it is used; raises ValueError.

    What takes long to import is imported only where there is something to check.
    """
    if settings.tfhub_tensorflow_version != "auto" or settings.tfhub_hub_version != "auto":
        from pylint_tfhub.knowledge.targets import Targets

        Targets(settings.tfhub_tensorflow_version, settings.tfhub_hub_version)
    if settings.tfhub_probe_hosts or settings.tfhub_probe is Probe.NETWORK:
        from pylint_tfhub.lookup import Models
        from pylint_tfhub.probe.machine import MissingExtra

        try:
            Models(settings.tfhub_probe, settings.tfhub_probe_hosts)
        except ValueError as error:
            raise SettingError(f"tfhub-probe-hosts: {error}") from error
        except MissingExtra as error:
            raise SettingError(f"tfhub-probe: {error}") from error
    _validate_patterns("per-file-ignores", [pattern for pattern, _ in settings.per_file_ignores])
    _validate_patterns("exclude", settings.exclude)


def _validate_patterns(name: str, patterns: Sequence[str]) -> None:
    if not patterns:
        return
    from pathspec import GitIgnoreSpec

    for pattern in patterns:
        try:
            GitIgnoreSpec.from_lines([pattern])
        except ValueError as error:
            message = f"{name}: {pattern!r:.80} is no pattern; correct it"
            raise SettingError(message) from error
