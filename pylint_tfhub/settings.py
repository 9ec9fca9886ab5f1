"""What the command line and pyproject.toml choose for a run of the project's own command."""

from __future__ import annotations

from dataclasses import dataclass, field

from pylint_tfhub.lookup import Probe
from pylint_tfhub.rules import listed


def default_rules() -> frozenset[str]:
    """The symbols of the rules that are on by default."""
    return frozenset(rule.symbol for rule in listed() if not rule.optional)


@dataclass(frozen=True)
class Settings:
    """How files are checked. Names are those of the pylint options, without dashes."""

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
