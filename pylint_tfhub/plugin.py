"""The pylint adapter: options, messages, and the boundary that keeps a fault of ours small."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from pylint import interfaces
from pylint.checkers import BaseChecker
from pylint.checkers.utils import only_required_for_messages

from pylint_tfhub.findings import printable
from pylint_tfhub.gate import Files
from pylint_tfhub.rules import DOCUMENTATION, listed

if TYPE_CHECKING:
    from astroid import nodes
    from pylint.lint import PyLinter
    from pylint.typing import MessageDefinitionTuple

    from pylint_tfhub.engine import Engine, RuleFault
    from pylint_tfhub.knowledge.lock import DeclarationError

_NAME = "tfhub"
_USAGE_ERROR = 32
_INTERNAL_ERROR = "tfhub-internal-error"
_UNREADABLE_TARGET = "tfhub-unreadable-target"
_UNREADABLE_DECLARATION = "tfhub-unreadable-declaration"
_LISTED = listed()
_RULES = tuple(rule.symbol for rule in _LISTED if not rule.optional)
_OPTIONAL_RULES = tuple(rule.symbol for rule in _LISTED if rule.optional)


def _messages(*, optional: bool) -> dict[str, MessageDefinitionTuple]:
    """The messages of the rules that are, or are not, off by default."""
    return {
        rule.id: (
            f"%s ({DOCUMENTATION}{rule.symbol}/)",
            rule.symbol,
            rule.summary,
            {"default_enabled": not optional},
        )
        for rule in _LISTED
        if rule.optional is optional
    }


class _Run:
    """What the checkers share: the engine, and what is said once in a run."""

    def __init__(self, linter: PyLinter) -> None:
        self._linter = linter
        self._files = Files()
        self._engine: Engine | None = None
        self._said: set[str] = set()
        self._bad_declarations: list[DeclarationError] = []
        self._visited: nodes.Module | None = None

    def engine(self) -> Engine:
        """An engine for the options; raises ValueError or MissingExtra where one is wrong."""
        from pylint_tfhub.engine import Engine
        from pylint_tfhub.knowledge.targets import Targets
        from pylint_tfhub.lookup import Models
        from pylint_tfhub.settings import Probe

        config = self._linter.config
        targets = Targets(config.tfhub_tensorflow_version, config.tfhub_hub_version)
        try:
            models = Models(
                Probe(config.tfhub_probe),
                tuple(config.tfhub_probe_hosts),
                on_bad_declaration=self._bad_declarations.append,
            )
        except ValueError as error:
            raise ValueError(f"tfhub-probe-hosts: {error}") from error
        return Engine(targets, models, self._files)

    def visit(self, node: nodes.Module, checker: BaseChecker) -> None:
        """Report the findings of all enabled rules in one file, whichever checker comes first."""
        if node is self._visited:
            return
        self._visited = node
        with node.stream() as stream:
            data = stream.read()
        path = node.file if node.file != "<?>" else None
        if self._files.may_concern(data, path):
            self._check(node, data, path, checker)

    def _check(
        self, node: nodes.Module, data: bytes, path: str | None, checker: BaseChecker
    ) -> None:
        from pylint_tfhub.diagnostics import located
        from pylint_tfhub.knowledge.targets import TargetError
        from pylint_tfhub.source import Text

        def report_fault(fault: RuleFault) -> None:
            self._report(checker, _INTERNAL_ERROR, f"{fault}: {located(fault.__cause__ or fault)}")

        if self._engine is None:  # once a run: pylint opens a checker anew for each file under -j
            self._engine = self.engine()
        symbols = _RULES + _OPTIONAL_RULES
        enabled = [each for each in symbols if self._linter.is_message_enabled(each)]
        try:
            text = Text.of(data)
            for rule, finding in self._engine.check(
                node, text, path, enabled=enabled, on_fault=report_fault
            ):
                checker.add_message(
                    rule.symbol,
                    node=finding.node,
                    args=(printable(finding.message),),
                    confidence=getattr(interfaces, finding.confidence.name),
                )
        except TargetError as error:
            self._report_once(checker, _UNREADABLE_TARGET, str(error))
        except Exception as error:  # noqa: BLE001  what is no rule's fault is ours as well
            self._report(checker, _INTERNAL_ERROR, f"{path or 'the text'}: {located(error)}")
        while self._bad_declarations:
            self._report_once(checker, _UNREADABLE_DECLARATION, str(self._bad_declarations.pop()))

    def _report_once(self, checker: BaseChecker, symbol: str, text: str) -> None:
        """Say what is wrong with the project once, not for every file that it concerns."""
        if text not in self._said:
            self._said.add(text)
            self._report(checker, symbol, text)

    def _report(self, checker: BaseChecker, symbol: str, text: str) -> None:
        """Say what is wrong with the run itself, even where its message is disabled."""
        if self._linter.is_message_enabled(symbol):
            checker.add_message(symbol, line=1, args=(printable(text),))
        else:
            print(f"pylint_tfhub: {printable(text)}", file=sys.stderr)


class TFHubChecker(BaseChecker):
    """The rules that are on by default, the options, and what can be wrong with a run itself."""

    name = _NAME
    msgs = {
        **_messages(optional=False),
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
        "F8793": (
            "%s",
            _UNREADABLE_DECLARATION,
            "What pyproject.toml or tfhub.lock declares about model handles cannot be read.",
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
        (
            "tfhub-probe",
            {
                "default": "cache",
                "type": "choice",
                "choices": ["off", "cache", "network"],
                "metavar": "<off, cache or network>",
                "help": "How far to look for models that neither the project nor the catalogue "
                "describes: off, not at all; cache, in the cache of tensorflow_hub on this "
                "machine and in what was probed before; network, also on the models' hosts, "
                "which needs pylint-tfhub[probe].",
            },
        ),
        (
            "tfhub-probe-hosts",
            {
                "default": (),
                "type": "csv",
                "metavar": "<host[:port][/path],...>",
                "help": "Hosts that may be asked besides those of published models, such as "
                "models.example.com or storage.googleapis.com/my-bucket.",
            },
        ),
    )

    def __init__(self, linter: PyLinter, run: _Run) -> None:
        super().__init__(linter)
        self.run = run

    @only_required_for_messages(*_RULES)
    def visit_module(self, node: nodes.Module) -> None:
        """Report the findings of one file."""
        self.run.visit(node, self)


class OptionalChecker(BaseChecker):
    """The rules that are off by default, under a name of their own: ``--enable=tfhub`` means the others."""

    name = "tfhub-optional"
    msgs = _messages(optional=True)

    def __init__(self, linter: PyLinter, run: _Run) -> None:
        super().__init__(linter)
        self.run = run

    @only_required_for_messages(*_OPTIONAL_RULES)
    def visit_module(self, node: nodes.Module) -> None:
        """Report the findings of one file."""
        self.run.visit(node, self)


def register_checker(linter: PyLinter) -> None:
    """Add the checkers once, however often pylint loads the plugin.

    ``get_checkers`` would tell too, but it sorts all of pylint's checkers, which takes longer than
    everything else that happens here.
    """
    if not linter._checkers[_NAME]:  # pylint: disable=protected-access  # noqa: SLF001
        run = _Run(linter)
        linter.register_checker(TFHubChecker(linter, run))
        linter.register_checker(OptionalChecker(linter, run))


def check_options(linter: PyLinter) -> None:
    """End the run with a usage error if an option of ours is malformed."""
    config = linter.config
    asks_network = config.tfhub_probe == "network" or config.tfhub_probe_hosts
    if config.tfhub_tensorflow_version == config.tfhub_hub_version == "auto" and not asks_network:
        return
    for checker in linter.get_checkers():
        if isinstance(checker, TFHubChecker):
            from pylint_tfhub.probe.machine import MissingExtra

            try:
                checker.run.engine()
            except (ValueError, MissingExtra) as error:
                print(f"pylint: error: {error}", file=sys.stderr)
                sys.exit(_USAGE_ERROR)
