"""What a rule is: its names, the releases it holds for, and its detection."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pylint_tfhub.context import Context
    from pylint_tfhub.findings import Finding


@dataclass(frozen=True)
class Rule:
    """One thing that the linter says.

    ``id`` is pylint's message id, whose letter tells how bad it is: E it fails at run time on the
    target, W it works or passes silently today but is deprecated, wrong or at risk, I something
    could not be known. ``summary`` is one sentence; ``versions`` says for which releases the rule
    holds. ``optional`` rules are off until a user enables them. The docstring of the rule's module
    is its page of documentation.
    """

    id: str
    symbol: str
    summary: str
    versions: str
    check: Callable[[Context], Iterator[Finding]]
    optional: bool = False
