"""What the command line and pyproject.toml choose for a run of the project's own command."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from pylint_tfhub.rules import Listed, listed

KEYS = (
    "select",
    "ignore",
    "per-file-ignores",
    "exclude",
    "gitignore",
    "tfhub-tensorflow-version",
    "tfhub-hub-version",
    "tfhub-probe",
    "tfhub-probe-hosts",
)
"""The keys of [tool.pylint-tfhub], beside the table of handles; each is also an option."""
_GROUPS: dict[str, Callable[[Listed], bool]] = {
    "all": lambda _: True,
    "tfhub": lambda rule: not rule.optional,
    "tfhub-optional": lambda rule: rule.optional,
    "e": lambda rule: rule.id[0] == "E",
    "w": lambda rule: rule.id[0] == "W",
    "i": lambda rule: rule.id[0] == "I",
}
"""Names of several rules: pylint's names for its categories and for the checkers of the plugin."""


class Probe(Enum):
    """How far to look for a model that the project itself does not describe."""

    OFF = "off"
    """Not at all: the same answers on every machine."""
    CACHE = "cache"
    """In the cache of tensorflow_hub on this machine, and in what was probed before."""
    NETWORK = "network"
    """There, and then on the model's host."""


class SettingError(ValueError):
    """A setting that cannot be understood; the message names it and says what to write."""


def rule_names() -> list[str]:
    """Every name that stands for a rule or several, in the spelling to write."""
    groups = [name.upper() if len(name) == 1 else name for name in _GROUPS]
    return [*(rule.symbol for rule in listed()), *(rule.id for rule in listed()), *groups]


def find_rules(name: str) -> frozenset[str]:
    """The symbols of the rules that a symbol, an id or a group means; case does not matter.

    Raises SettingError for any other name.
    """
    wanted = name.strip().lower()
    group = _GROUPS.get(wanted)
    found = frozenset(
        rule.symbol
        for rule in listed()
        if (group is not None and group(rule)) or wanted in {rule.symbol, rule.id.lower()}
    )
    if found or group is not None:
        return found
    raise SettingError(f"there is no rule {name[:60].strip()!r}{_hint(wanted, rule_names())}")


def find_rule(name: str) -> Listed:
    """The one rule that a symbol or an id means; raises SettingError for any other name."""
    wanted = name.strip().lower()
    for rule in listed():
        if wanted in {rule.symbol, rule.id.lower()}:
            return rule
    names = [known for rule in listed() for known in (rule.symbol, rule.id)]
    raise SettingError(f"there is no rule {name[:60].strip()!r}{_hint(wanted, names)}")


def choose_rules(select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
    """The symbols of the rules that are selected, by default those on by default, and not ignored.

    Raises SettingError for a name that means no rule.
    """
    names = list(select) or ["tfhub"]
    chosen = frozenset[str]().union(*map(find_rules, names))
    return chosen.difference(*map(find_rules, ignore))


def _hint(wanted: str, names: Iterable[str]) -> str:
    import difflib

    by_lower = {name.lower(): name for name in names}
    near = difflib.get_close_matches(wanted[:60], by_lower, n=3, cutoff=0.7)
    meant = " or ".join(repr(by_lower[name]) for name in near)
    return f"; did you mean {meant}?" if near else "; `pylint-tfhub rules` lists them"


def default_rules() -> frozenset[str]:
    """The symbols of the rules that are on by default."""
    return find_rules("tfhub")


@dataclass(frozen=True)
class Settings:
    """How files are found and checked. Names are those of the options, without dashes."""

    tfhub_tensorflow_version: str = "auto"
    tfhub_hub_version: str = "auto"
    tfhub_probe: Probe = Probe.CACHE
    tfhub_probe_hosts: tuple[str, ...] = ()
    enabled: frozenset[str] = field(default_factory=default_rules)
    """The symbols of the rules that are checked."""
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...] = ()
    """Patterns of files, as in .gitignore, with the symbols that are not reported there."""
    root: str = "."
    """The directory that patterns of files are relative to: that of pyproject.toml."""
    exclude: tuple[str, ...] = ()
    """Patterns, as in .gitignore, of files that are passed over besides the usual ones."""
    gitignore: bool = True
    """Whether files that .gitignore names are passed over."""
