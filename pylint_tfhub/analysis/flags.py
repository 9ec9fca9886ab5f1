"""Defaults of command-line flags (absl, ``tf.app.flags``, argparse), which callers can change."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import UNKNOWN, Values, constant
from pylint_tfhub.findings import Confidence

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

FLAG_VALUES = frozenset({"absl.flags.FLAGS"})
TENSORFLOW_FLAG_VALUES = frozenset({"flags.FLAGS", "app.flags.FLAGS"})
_DEFAULT_POSITION = 1


class Flags:
    """The flags that one module defines, by name."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module

    def absl(self, name: str) -> Values:
        """What ``FLAGS.name`` can be."""
        return self._default(self._absl.get(name))

    def argparse(self, name: str) -> Values:
        """What ``parser.parse_args().name`` can be."""
        default = self._argparse.get(name)
        if default is None and name in self._switches:
            return Values(constant(self._switches[name]).weakened(Confidence.UNDEFINED).items)
        return self._default(default)

    def default_in(self, call: nodes.Call) -> Values:
        """The default value that a call of ``DEFINE_string`` or the like gives."""
        default = _keyword(call, "default")
        if default is None and len(call.args) > _DEFAULT_POSITION:
            default = call.args[_DEFAULT_POSITION]
        return self._default(default)

    def _default(self, node: nodes.NodeNG | None) -> Values:
        if node is None:
            return UNKNOWN
        default = self._module.values(node).weakened(Confidence.UNDEFINED)
        return Values(default.items, complete=False)

    @cached_property
    def _absl(self) -> dict[str, nodes.NodeNG]:
        found: dict[str, nodes.NodeNG] = {}
        for call in self._module.index.calls:
            called = last_name(call)
            if called.startswith(("DEFINE_", "mark_flag")) and call.args:
                name = _text(call.args[0])
                default = _keyword(call, "default")
                if default is None and len(call.args) > _DEFAULT_POSITION:
                    default = call.args[_DEFAULT_POSITION]
                if name and default is not None and called.startswith("DEFINE_"):
                    found[name] = default
        return found

    @cached_property
    def _argparse(self) -> dict[str, nodes.NodeNG]:
        found: dict[str, nodes.NodeNG] = {}
        for destination, call in self._arguments():
            default = _keyword(call, "default")
            if default is not None:
                found[destination] = default
        return found

    @cached_property
    def _switches(self) -> dict[str, bool]:
        """Whether a switch without a default stands for True when it is not given."""
        actions = {name: _text(_keyword(call, "action")) for name, call in self._arguments()}
        return {
            name: action == "store_false"
            for name, action in actions.items()
            if action in {"store_true", "store_false"}
        }

    def _arguments(self) -> Iterator[tuple[str, nodes.Call]]:
        """The calls of ``add_argument`` by the name of the attribute they define."""
        for call in self._module.index.calls:
            if last_name(call) != "add_argument":
                continue
            spellings = [text for text in map(_text, call.args) if text]
            long = [text for text in spellings if text.startswith("--")] or spellings
            destination = _text(_keyword(call, "dest"))
            if destination is None and long:
                destination = long[0].lstrip("-").replace("-", "_")
            if destination:
                yield destination, call


def is_flag(callee: str) -> bool:
    """Whether a library's function defines a flag and returns its holder."""
    return callee.rpartition(".")[2].startswith("DEFINE_")


def last_name(call: nodes.Call) -> str:
    """The last part of the name of what is called; empty for other expressions."""
    func = call.func
    name = dotted(func) or (func.attrname if isinstance(func, nodes.Attribute) else "")
    return str(name).rpartition(".")[2]


def _text(node: nodes.NodeNG | None) -> str | None:
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        return node.value
    return None


def _keyword(call: nodes.Call, name: str) -> nodes.NodeNG | None:
    return next((item.value for item in call.keywords if item.arg == name), None)
