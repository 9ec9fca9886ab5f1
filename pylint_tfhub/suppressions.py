"""Inline disables: which findings `# pylint:` comments take away, as pylint itself decides."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.lint import PyLinter

    from pylint_tfhub.source import Text

_MODULE = "module"


def kept(
    tree: nodes.Module, text: Text, findings: Sequence[tuple[str, int | None]]
) -> tuple[bool, ...]:
    """Whether each finding, an id with a line of the module from 1, is shown all the same.

    pylint's own classes read the comments: its parser, its names of messages, categories and
    checkers, and its scopes. They are imported only where a comment may speak to pylint. Raises
    RecursionError where the code is nested too deeply.
    """
    if not findings or "pylint:" not in text.content:
        return (True,) * len(findings)
    # Where tokens cannot be told apart, neither can comments: pylint calls it a syntax error.
    try:
        tokens = list(tokenize.generate_tokens(io.StringIO(text.content, newline="\n").readline))
    except (tokenize.TokenError, SyntaxError):
        return (True,) * len(findings)
    linter = _linter()
    from pylint.utils import FileState

    linter.file_state = FileState(_MODULE, linter.msgs_store, tree)
    linter._ignore_file = False  # noqa: SLF001  pylint: disable=protected-access
    linter.process_tokens(tokens)
    linter.reporter.messages.clear()
    if linter._ignore_file:  # noqa: SLF001  pylint: disable=protected-access
        return (False,) * len(findings)
    return tuple(linter.is_message_enabled(rule_id, line) for rule_id, line in findings)


@cache
def _linter() -> PyLinter:
    """A linter that knows our messages, all of them enabled."""
    from pylint.lint import PyLinter
    from pylint.reporters import CollectingReporter

    from pylint_tfhub.plugin import register_checker

    linter = PyLinter(reporter=CollectingReporter())
    register_checker(linter)
    linter.disable("all")
    for checker in ("tfhub", "tfhub-optional"):
        linter.enable(checker)
    linter.set_current_module(_MODULE)
    return linter
