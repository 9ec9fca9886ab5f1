"""What the rules' own fixes make of code, for a target."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pylint_tfhub.checking import Checker
from pylint_tfhub.diagnostics import PlacedFix
from pylint_tfhub.document import PythonFile, replaced
from pylint_tfhub.findings import Applicability
from pylint_tfhub.fixes.fixing import fix_document
from pylint_tfhub.settings import Probe, Settings

MODULE = Path("module.py")


@dataclass(frozen=True)
class Target:
    """Releases, and the one rule that looks at the code."""

    symbol: str
    tensorflow: str = "2.15.1"
    hub: str = "0.16.1"

    def offers(self, code: str, path: Path = MODULE) -> list[tuple[PlacedFix, ...]]:
        """The fixes of each finding, in the order of lines."""
        report = self._checker().check(PythonFile(str(path), code.encode()))
        assert not report.problems
        return [diagnostic.fixes for diagnostic in report.diagnostics]

    def applicability(self, code: str, path: Path = MODULE) -> list[Applicability | None]:
        """Who decides on the best fix of each finding; None for a finding without one."""
        return [fixes[0].applicability if fixes else None for fixes in self.offers(code, path)]

    def fixed(self, code: str, *, left: int = 0) -> str:
        """The code with its fixes made, none of which may have been refused.

        ``left`` findings have fixes that are not made.
        """
        document = PythonFile(str(MODULE), code.encode())
        fixed = fix_document(document, self._checker().check, unsafe=True)
        assert not fixed.problems, fixed.problems
        assert sum(bool(each.fixes) for each in fixed.report.diagnostics) == left
        return fixed.document.text.content

    def shown(self, code: str) -> list[str]:
        """The code as each of the fixes of its one finding would leave it."""
        (fixes,) = self.offers(code)
        assert all(fix.applicability is Applicability.DISPLAY for fix in fixes)
        return [replaced(code, [item.edit for item in fix.edits]) for fix in fixes]

    def _checker(self) -> Checker:
        enabled = frozenset({self.symbol})
        return Checker(Settings(self.tensorflow, self.hub, Probe.OFF, enabled=enabled))
