"""The pylint adapter: options, messages, and the boundary that keeps a fault of ours small."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from pylint import interfaces
from pylint.checkers import BaseChecker
from pylint.checkers.utils import only_required_for_messages

from pylint_tfhub.gate import Files
from pylint_tfhub.rules import DOCUMENTATION, listed

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.lint import PyLinter

    from pylint_tfhub.engine import Engine, RuleFault
    from pylint_tfhub.knowledge.targets import Targets

_NAME = "tfhub"
_USAGE_ERROR = 32
_INTERNAL_ERROR = "tfhub-internal-error"
_UNREADABLE_TARGET = "tfhub-unreadable-target"
_LISTED = listed()
_RULES = tuple(symbol for _, symbol, _ in _LISTED)


class TFHubChecker(BaseChecker):
    """Reports the findings of every enabled rule while pylint visits a file."""

    name = _NAME
    msgs = {
        **{
            msgid: (f"%s ({DOCUMENTATION}{symbol}/)", symbol, summary)
            for msgid, symbol, summary in _LISTED
        },
        "F8791": (
            "pylint_tfhub failed on this file: %s",
            _INTERNAL_ERROR,
            "A rule of pylint_tfhub raised an exception; the other rules went on.",
        ),
        "F8792": (
            "%s",
            _UNREADABLE_TARGET,
            "A requirement that names tensorflow or tensorflow_hub cannot be read.",
        ),
    }
    options = (
        (
            "tfhub-tensorflow-version",
            {
                "default": "auto",
                "type": "string",
                "metavar": "<auto, version or specifier>",
                "help": "The TensorFlow releases that the code has to run on, such as 2.15, "
                "'>=1.15,<2.16', or auto: the project's own requirement, else the installed "
                "release, else the newest.",
            },
        ),
        (
            "tfhub-hub-version",
            {
                "default": "auto",
                "type": "string",
                "metavar": "<auto, version or specifier>",
                "help": "The tensorflow_hub releases that the code has to run on, such as "
                "0.15.0, '<0.16', or auto, which means the same as for TensorFlow.",
            },
        ),
    )

    def __init__(self, linter: PyLinter) -> None:
        super().__init__(linter)
        self._files = Files()
        self._said: set[str] = set()
        self._engine: Engine | None = None

    def targets(self) -> Targets:
        """The target that the options ask for; raises TargetError for a malformed option."""
        from pylint_tfhub.knowledge.targets import Targets

        config = self.linter.config
        return Targets(config.tfhub_tensorflow_version, config.tfhub_hub_version)

    @only_required_for_messages(*_RULES)
    def visit_module(self, node: nodes.Module) -> None:
        """Report the findings of one file."""
        with node.stream() as stream:
            data = stream.read()
        path = node.file if node.file != "<?>" else None
        if self._files.may_concern(data, path):
            self._check(node, data, path)

    def _check(self, node: nodes.Module, data: bytes, path: str | None) -> None:
        from pylint_tfhub.engine import Engine
        from pylint_tfhub.knowledge.targets import TargetError

        if self._engine is None:  # once a run: pylint opens a checker anew for each file under -j
            self._engine = Engine(self.targets(), self._files)
        enabled = [symbol for symbol in _RULES if self.linter.is_message_enabled(symbol)]
        try:
            for rule, finding in self._engine.check(
                node, data, path, enabled=enabled, on_fault=self._report_fault
            ):
                self.add_message(
                    rule.symbol,
                    node=finding.node,
                    args=(finding.message,),
                    confidence=getattr(interfaces, finding.confidence.name),
                )
        except TargetError as error:
            if str(error) not in self._said:  # once, not for every file that it concerns
                self._said.add(str(error))
                self._report(_UNREADABLE_TARGET, str(error))

    def _report_fault(self, fault: RuleFault) -> None:
        cause = fault.__cause__
        last = traceback.extract_tb(cause.__traceback__)[-1] if cause is not None else None
        where = f" in {last.name}, line {last.lineno}" if last is not None else ""
        self._report(_INTERNAL_ERROR, f"{fault}: {type(cause).__name__}: {cause}{where}")

    def _report(self, symbol: str, text: str) -> None:
        """Say what is wrong with the run itself, even where its message is disabled."""
        if self.linter.is_message_enabled(symbol):
            self.add_message(symbol, line=1, args=(text,))
        else:
            print(f"pylint_tfhub: {text}", file=sys.stderr)


def register_checker(linter: PyLinter) -> None:
    """Add the checker once, however often pylint loads the plugin.

    ``get_checkers`` would tell too, but it sorts all of pylint's checkers, which takes longer than
    everything else that happens here.
    """
    if not linter._checkers[_NAME]:  # pylint: disable=protected-access  # noqa: SLF001
        linter.register_checker(TFHubChecker(linter))


def check_options(linter: PyLinter) -> None:
    """End the run with a usage error if an option of ours is malformed."""
    config = linter.config
    if config.tfhub_tensorflow_version == config.tfhub_hub_version == "auto":
        return
    for checker in linter.get_checkers():
        if isinstance(checker, TFHubChecker):
            from pylint_tfhub.knowledge.targets import TargetError

            try:
                checker.targets()
            except TargetError as error:
                print(f"pylint: error: {error}", file=sys.stderr)
                sys.exit(_USAGE_ERROR)
