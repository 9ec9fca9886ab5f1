"""The formats for other programs: which there are, and a run's reports in one of them."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from pylint_tfhub.diagnostics import Report

FORMATS = ("json", "sarif", "github", "gitlab", "rdjson", "junit")
"""The names of the formats; each is written by the module ``<name>_format``."""


def render(name: str, reports: Sequence[Report], *, version: str, root: str) -> str:
    """The reports as one document, its last line ended; a valid one if there are no reports.

    ``name`` is one of ``FORMATS`` and ``version`` that of the linter. ``root`` is the absolute
    directory that the reports' relative paths start from: what lies under it is named relative to
    it. All documents but those for GitHub's log are ASCII; that one is to be written as UTF-8.
    Raises ValueError for a name that is no format's.
    """
    if name not in FORMATS:
        raise ValueError(f"there is no output format `{name}`: choose from {', '.join(FORMATS)}")
    from pylint_tfhub.output.shared import Run

    module = importlib.import_module(f"pylint_tfhub.output.{name}_format")
    document: str = module.render(Run(reports, version, root))
    return document
