"""The last line of a run for people: how much was found, and what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pylint_tfhub.diagnostics import Diagnostic
from pylint_tfhub.findings import Applicability, printable

_FIX = "`pylint-tfhub fix`"
_UNSAFE = "`--unsafe-fixes`"
_NOTHING = "Nothing to fix"
_NO_FILES = "There are no Python files or notebooks to look at"


def of_check(diagnostics: Sequence[Diagnostic], files: int) -> str:
    """What a run of `check` found in so many files."""
    if not files:
        return _NO_FILES
    if not diagnostics:
        return f"No findings in {_counted(files, 'file')}"
    safe = sum(has_fix(each, Applicability.SAFE) for each in diagnostics)
    unsafe = sum(_is_unsafe(each) for each in diagnostics)
    offers = []
    if safe:
        offers.append(f"{safe} fixable with {_FIX}")
    if unsafe and safe:
        offers.append(f"{unsafe} more with {_UNSAFE}")
    elif unsafe:
        offers.append(f"{unsafe} fixable with `pylint-tfhub fix --unsafe-fixes`")
    return f"Found {_findings(len(diagnostics))}{_in_brackets(offers)}"


def of_fix(
    fixed: int, changed: int, files: int, left: Sequence[Diagnostic], *, unsafe: bool, written: bool
) -> str:
    """What a run of `fix` changed in some of the files, or would have changed, and what is left."""
    if not files:
        return _NO_FILES
    did = "Fixed" if written else "Would fix"
    done = f"{did} {_findings(fixed)} in {_counted(changed, 'file')}" if fixed else _NOTHING
    if not left:
        return done
    more = 0 if unsafe else sum(_is_unsafe(each) for each in left)
    offers = [f"{more} fixable with {_UNSAFE}"] if more else []
    verb = "remains" if len(left) == 1 else "remain"
    return f"{done}; {_findings(len(left))} {verb}{_in_brackets(offers)}"


def of_file(path: str, fixed: Sequence[Diagnostic]) -> str:
    """What was fixed in one file: the rules, with how many of their findings."""
    counts = Counter(each.symbol for each in fixed)
    rules = [f"{symbol} ({count})" if count > 1 else symbol for symbol, count in counts.items()]
    return f"{printable(path)}: fixed {', '.join(rules)}"


def has_fix(diagnostic: Diagnostic, applicability: Applicability) -> bool:
    """Whether a diagnostic has a fix of a kind."""
    return any(fix.applicability is applicability for fix in diagnostic.fixes)


def _is_unsafe(diagnostic: Diagnostic) -> bool:
    """Whether only unsafe fixes remove a finding."""
    return has_fix(diagnostic, Applicability.UNSAFE) and not has_fix(diagnostic, Applicability.SAFE)


def _findings(count: int) -> str:
    return _counted(count, "finding")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _in_brackets(parts: Sequence[str]) -> str:
    return f" ({', '.join(parts)})" if parts else ""
