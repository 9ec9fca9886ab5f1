"""Fixing a document: passes of fixes, each proven by checking what it leads to."""

from __future__ import annotations

import ast
import warnings
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pylint_tfhub.diagnostics import Diagnostic, PlacedFix, Problem, Report
from pylint_tfhub.document import Document, DocumentError, LossyEncoding, open_document, replaced
from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.apply import Choice, candidates, choose, moved, together
from pylint_tfhub.source import Place

_MOST_PASSES = 50
"""Each pass leaves fewer findings than the one before, and nearly all files need one or two."""

Check = Callable[[Document], Report]


@dataclass(frozen=True)
class Applied:
    """A diagnostic whose fix was made, with the places that it had when its turn came."""

    diagnostic: Diagnostic
    fix: PlacedFix


@dataclass(frozen=True)
class Fixed:
    """A document after its fixes."""

    document: Document
    applied: tuple[Applied, ...]
    report: Report
    """What is found in the document as it is now."""
    problems: tuple[Problem, ...] = ()
    """Why fixes were not made that should have been."""
    found: tuple[Diagnostic, ...] = ()
    """What was found in the document as it was."""


def fix_document(document: Document, check: Check, *, unsafe: bool) -> Fixed:
    """Makes the safe fixes of a document, and with ``unsafe`` the unsafe ones too.

    Passes are made until there is nothing more to do. The result of each has to parse, to hold
    none of the findings that it was to remove and none that was not there before; a fix that breaks
    this is left out and named in a problem. Nothing is written, and nothing is raised.
    """
    return _Run(document, check, unsafe=unsafe).run()


class _Refused(Exception):
    """Fixes that must not be made; the message says why."""


@dataclass(frozen=True, eq=False)
class _State:
    """A document with its report."""

    document: Document
    report: Report

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read or checked."""
        return (*self.document.problems, *self.report.problems)

    @cached_property
    def compiles(self) -> bool:
        """Whether Python can compile the document: there is more to that than its grammar."""
        return _compiles(self.document)

    def offset(self, place: Place) -> int:
        """Where a place of the document is in its text."""
        offsets = range(len(self.document.text.content) + 1)
        return bisect_left(offsets, _order(place), key=lambda at: _order(self.document.place(at)))


@dataclass
class _Trial:
    """What became of fixes that were tried."""

    good: list[Choice] = field(default_factory=list)
    bad: list[tuple[Choice, str]] = field(default_factory=list)
    after: _State | None = None
    """What the good ones lead to together, where that is known."""


class _Run:
    """The passes over one document."""

    def __init__(self, document: Document, check: Check, *, unsafe: bool) -> None:
        self._check = check
        self._unsafe = unsafe
        self._original = document
        self._state = _State(document, self._checked(document))
        self._first = self._state.report
        self._applied: list[Applied] = []
        self._problems: list[Problem] = []
        self._refused: set[tuple[str, str, int]] = set()
        self._retried_after = 0

    def run(self) -> Fixed:
        """All passes."""
        for _ in range(_MOST_PASSES):
            chosen = choose(self._candidates())
            if chosen:
                self._pass(chosen)
            elif self._refused and self._retried_after < len(self._applied):
                # What was refused may be right now, and would be made by the next run.
                self._retried_after = len(self._applied)
                self._refused.clear()
                self._problems.clear()
            else:
                break
        state = self._state
        if self._last_checked is not self._original:
            # A check also tells other files what is in this one: what is not written is not there.
            self._checked(self._original)
        report = Report(
            state.report.diagnostics,
            # What concerns the project is said in the first report only.
            tuple(dict.fromkeys((*self._first.problems, *state.report.problems))),
        )
        problems = tuple(self._problems)
        found = self._first.diagnostics
        return Fixed(state.document, tuple(self._applied), report, problems, found)

    def _candidates(self) -> list[Choice]:
        sound = []
        for choice in candidates(self._state.report.diagnostics, unsafe=self._unsafe):
            if not choice.is_sound:
                self._refuse(choice, "its edits are in each other's way")
            elif _key(choice) not in self._refused:
                sound.append(choice)
        return sound

    def _pass(self, chosen: Sequence[Choice]) -> None:
        """Makes as many of the chosen fixes as lead to a good result, or refuses at least one."""
        trial = self._try(chosen)
        for choice, why in trial.bad:
            self._refuse(choice, why)
        good: Sequence[Choice] = trial.good
        after = trial.after
        if good and after is None:
            # Where they are right without each other only: one now, the rest in their turn.
            good, after = self._most(good)
        if after is None:
            return
        edits = together(good)
        self._refused = {(id_, title, moved(at, edits)) for id_, title, at in self._refused}
        self._applied += [
            Applied(diagnostic, choice.fix) for choice in good for diagnostic in choice.diagnostics
        ]
        self._state = after

    def _try(self, choices: Sequence[Choice]) -> _Trial:
        """Parts the fixes that break something from the others, by halves."""
        try:
            return _Trial(good=[*choices], after=self._made(choices))
        except _Refused as error:
            if len(choices) == 1:
                return _Trial(bad=[(choices[0], str(error))])
        half = len(choices) // 2
        first, second = self._try(choices[:half]), self._try(choices[half:])
        return _Trial(first.good + second.good, first.bad + second.bad)

    def _most(self, choices: Sequence[Choice]) -> tuple[Sequence[Choice], _State | None]:
        """All of the choices or the first, and what they lead to; None where even that is refused."""
        for some in (choices, choices[:1]):
            try:
                return some, self._made(some)
            except _Refused as error:
                why = str(error)
        self._refuse(choices[0], why)
        return (), None

    def _made(self, choices: Sequence[Choice]) -> _State:
        """The document with fixes made; raises _Refused where it is not what it has to be."""
        old, edits = self._state, together(choices)
        try:
            document = open_document(old.document.path, old.document.edited(edits))
        except UnicodeEncodeError as error:
            character = error.object[error.start : error.end]
            encoding = old.document.text.encoding
            why = f"the file's encoding, {encoding}, has no {character!r}"
            raise _Refused(why) from error
        except LossyEncoding as error:
            why = f"other bytes would not stay as they are in the file's encoding, {error}"
            raise _Refused(f"{why}; save it as UTF-8") from error
        except DocumentError as error:
            raise _Refused(f"the result cannot be read: {error}") from error
        except Exception as error:
            raise _Refused(f"{type(error).__name__}: {error}") from error
        if _code(document.text.content) != _code(replaced(old.document.text.content, edits)):
            raise _Refused("the result is not read as it was written")
        if not _parses(document) or (old.compiles and not _compiles(document)):
            raise _Refused("the result cannot be parsed")
        new = _State(document, self._checked(document))
        _compare(old, new, choices, edits)
        return new

    def _checked(self, document: Document) -> Report:
        self._last_checked = document
        try:
            return self._check(document)
        except Exception as error:  # noqa: BLE001  a fault must not take the other files down
            message = f"internal error: {type(error).__name__}: {error}"
            return Report(problems=(Problem(document.path, message),))

    def _refuse(self, choice: Choice, why: str) -> None:
        """Leaves a fix out from now on, and says so once."""
        key = _key(choice)
        if key in self._refused:
            return
        self._refused.add(key)
        first = choice.diagnostics[0]
        where = f"line {first.start.line}"
        if first.start.cell is not None:
            where = f"cell {first.start.cell}, {where}"
        message = f"{where}: the fix of {first.symbol} was not made: {why}"
        self._problems.append(Problem(self._state.document.path, message))


def _compare(old: _State, new: _State, choices: Sequence[Choice], edits: Sequence[Edit]) -> None:
    """Raises _Refused where a document has findings or problems that it must not have."""
    if len(new.problems) > len(old.problems):
        known = {problem.message for problem in old.problems}
        others = [each.message for each in new.problems if each.message not in known]
        raise _Refused(f"it would lead to a problem: {[*others, *known][0]}")
    fixed = [diagnostic for choice in choices for diagnostic in choice.diagnostics]
    gone = Counter(diagnostic.id for diagnostic in fixed)
    before = Counter(diagnostic.id for diagnostic in old.report.diagnostics)
    after = Counter(diagnostic.id for diagnostic in new.report.diagnostics)
    for diagnostic in new.report.diagnostics:
        if after[diagnostic.id] > before[diagnostic.id] - gone[diagnostic.id]:
            if gone[diagnostic.id]:
                raise _Refused("its finding, or one like it, would be there afterwards")
            raise _Refused(f"it would lead to a finding of {diagnostic.symbol}")
    left = {
        (each.id, each.message, new.offset(each.start))
        for each in new.report.diagnostics
        if gone[each.id]
    }
    for each in fixed if left else ():
        if (each.id, each.message, moved(old.offset(each.start), edits)) in left:
            raise _Refused("its finding would still be there")


def _code(content: str) -> list[str]:
    """The lines that are not blank: a notebook's cell without any is not part of its module."""
    return [line for line in content.splitlines() if line.strip()]


def _parses(document: Document) -> bool:
    return _is_code(document, ast.PyCF_ONLY_AST)


def _compiles(document: Document) -> bool:
    return _is_code(document, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def _is_code(document: Document, flags: int) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(document.text.normalized, "<fixed>", "exec", flags, dont_inherit=True)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
    return True


def _key(choice: Choice) -> tuple[str, str, int]:
    edits = choice.edits
    return choice.diagnostics[0].id, choice.fix.title, edits[0].start if edits else 0


def _order(place: Place) -> tuple[int, int, int]:
    return place.cell or 0, place.line, place.column
