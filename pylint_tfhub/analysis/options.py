"""Session options in every spelling: stable ones, and those under ``.experimental``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.configs import is_config_proto, is_experimental, is_run_config
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import Constant, Literal, Member, Payload, Result
from pylint_tfhub.findings import Confidence
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.timeline import GraduatedOption

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts


_READERS = frozenset({"HasField", "ListFields", "SerializeToString", "ByteSize"})
_WHOLE = _READERS | {"CopyFrom", "Clear", "ClearField", "ParseFromString"}
"""Methods of a message that read, replace or clear all of it, or a field by its name."""


@dataclass(frozen=True)
class OptionUse:
    """A place that sets a graduated option."""

    node: nodes.NodeNG
    option: GraduatedOption
    spelled: str
    stable_spelling: str
    """How a message says what to write on releases with the stable option."""
    experimental_spelling: str
    """How a message says what to write on releases without it."""
    confidence: Confidence


class Options:
    """The places of one module that set session options."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module
        self._made_by: dict[nodes.NodeNG, frozenset[nodes.Call] | None] = {}

    @cached_property
    def experimental(self) -> list[OptionUse]:
        """Graduated options set under ``.experimental``."""
        return [use for is_stable, use in self._uses if not is_stable]

    @cached_property
    def stable(self) -> list[OptionUse]:
        """Graduated options set on a ``ConfigProto`` itself."""
        return [use for is_stable, use in self._uses if is_stable]

    def given(self, use: OptionUse) -> nodes.NodeNG | None:
        """What an option is set to, in this module; None where that is not in sight."""
        node, field = use.node, use.option.stable_field
        match node:
            case nodes.AssignAttr(parent=nodes.Assign() | nodes.AnnAssign() as assign):
                return assign.value
            case nodes.Call():
                return node.args[2]
            case nodes.Keyword() if node.arg == field:
                return node.value
            case nodes.Keyword():
                literal = self._module.values(node.value).only()
                if isinstance(literal, Literal) and literal.module is self._module:
                    return self._module.elements(literal.node).get(field)
                return None
            case _:
                return None

    def is_on(self, use: OptionUse) -> bool:
        """Whether an option is certainly switched on."""
        given = self.given(use)
        return given is not None and truth(self._module.values(given)) is True

    def made_by(self, node: nodes.NodeNG) -> frozenset[nodes.Call] | None:
        """The calls that made what ``node`` is, or is a part of; None where it may be anything."""
        if node not in self._made_by:
            self._made_by[node] = self._makers(node)
        return self._made_by[node]

    def _makers(self, node: nodes.NodeNG) -> frozenset[nodes.Call] | None:
        values = self._module.values(node)
        found = set()
        for value in values:
            payload = value.payload
            while isinstance(payload, Member):
                payload = payload.owner
            if not isinstance(payload, Result):
                return None
            found.add(payload.node)
        return frozenset(found) if values.complete and found else None

    @cached_property
    def whole_parts(self) -> list[nodes.Attribute]:
        """Where ``.experimental`` as a whole is handed on, copied from, changed or read."""
        return [
            attribute
            for attribute in self._module.index.attributes
            if attribute.attrname == "experimental"
            and self._may_be(attribute.expr, _is_config)
            and not self._only_gives_fields(attribute)
        ]

    def _only_gives_fields(self, node: nodes.NodeNG) -> bool:
        """Whether code takes nothing but fields of the part that ``node`` is."""
        match node.parent:
            case nodes.Attribute(attrname=name, parent=parent):
                return name not in _WHOLE or not isinstance(parent, nodes.Call)
            case nodes.AssignAttr():
                return True
            case nodes.Call() as call:
                return called_name(call) in {"setattr", "hasattr"} and call.args[0] is node
            case nodes.Assign(targets=[nodes.AssignName(name=name)]):
                loads = self._module.loads(name, node)
                return all(
                    isinstance(load.parent, nodes.Attribute | nodes.AssignAttr | nodes.Call)
                    and self._only_gives_fields(load)
                    for load in loads
                )
            case _:
                return False

    @cached_property
    def _uses(self) -> list[tuple[bool, OptionUse]]:
        return [use for option in timeline.graduated_options() for use in self._find(option)]

    def _find(self, option: GraduatedOption) -> Iterator[tuple[bool, OptionUse]]:
        for store in self._module.index.stores:
            if store.node.attrname in {option.experimental_field, option.stable_field}:
                yield from self._on(store.node, store.node.expr, option)
        for attribute in self._module.index.attributes:
            if attribute.attrname == option.stable_field:
                for is_stable, use in self._on(attribute, attribute.expr, option):
                    # Reading the old name does no harm where the new one exists.
                    if is_stable:
                        yield is_stable, use
        for call in self._module.index.calls:
            yield from self._in_call(call, option)

    def _on(
        self, node: nodes.NodeNG, owner: nodes.NodeNG, option: GraduatedOption
    ) -> Iterator[tuple[bool, OptionUse]]:
        """The option as an attribute of ``owner``."""
        kind = self._kind(owner)
        if kind is None:
            return
        is_stable, confidence = kind
        text = self._module.quote(owner)
        plain = text.removesuffix(".experimental")
        if not is_stable and plain == text:
            plain = "session_config"
        yield is_stable, self._use(node, option, text, plain, confidence)

    def _kind(self, owner: nodes.NodeNG) -> tuple[bool, Confidence] | None:
        """Whether ``owner`` is a config (True) or its experimental part (False)."""
        if isinstance(owner, nodes.Attribute) and owner.attrname == "experimental":
            return (False, Confidence.HIGH) if self._may_be(owner.expr, _is_config) else None
        values = self._module.values(owner)
        if values.items and all(is_experimental(value.payload) for value in values):
            return False, max(value.confidence for value in values)
        if values.items and all(_is_config(value.payload) for value in values):
            return True, max(value.confidence for value in values)
        named = isinstance(owner, nodes.Attribute) and owner.attrname == "session_config"
        if named and not values.items:
            known = self._may_be(owner.expr, is_run_config)
            return (True, Confidence.INFERENCE) if known else None
        return None

    def _may_be(self, node: nodes.NodeNG, wanted: Callable[[Payload], bool]) -> bool:
        """Whether all that is known of ``node``, if anything, is of the wanted kind."""
        return all(wanted(value.payload) for value in self._module.values(node))

    def _use(
        self,
        node: nodes.NodeNG,
        option: GraduatedOption,
        owner: str,
        plain: str,
        confidence: Confidence,
    ) -> OptionUse:
        return OptionUse(
            node,
            option,
            f"{owner}.{option.stable_field}",
            f"`{plain}.{option.stable_field}`",
            f"`{plain}.experimental.{option.experimental_field}`",
            confidence,
        )

    def _in_call(
        self, call: nodes.Call, option: GraduatedOption
    ) -> Iterator[tuple[bool, OptionUse]]:
        if isinstance(call.func, nodes.Name) and call.func.name == "setattr":
            yield from self._setattr(call, option)
            return
        names = {keyword.arg for keyword in call.keywords}
        if not names & {option.stable_field, option.experimental_field, "experimental", None}:
            return
        results = [value.payload for value in self._module.values(call)]
        # A function of the project that returns a config has parameters of its own.
        if not results or not all(
            isinstance(item, Result) and item.node is call for item in results
        ):
            return
        called = self._module.quote(call.func)
        config = called.removesuffix(".Experimental")
        constructor = f"{config}({option.stable_field}=...)"
        nested = f'{config}(experimental={{"{option.experimental_field}": ...}})'
        for keyword in call.keywords:
            unpacks = keyword.arg is None and self._has_key(keyword.value, option.stable_field)
            named = keyword.arg == option.stable_field or unpacks
            if named and all(map(is_config_proto, results)):
                is_stable, spelled = True, f"{called}({option.stable_field}=...)"
            elif keyword.arg == option.experimental_field and all(map(is_experimental, results)):
                is_stable, spelled = False, f"{called}({option.experimental_field}=...)"
            elif keyword.arg == "experimental" and all(map(is_config_proto, results)):
                if not self._has_key(keyword.value, option.experimental_field):
                    continue
                is_stable, spelled = False, f"{called}(experimental={{...}})"
            else:
                continue
            yield (
                is_stable,
                OptionUse(
                    keyword, option, spelled, f"`{constructor}`", f"`{nested}`", Confidence.HIGH
                ),
            )

    def _setattr(
        self, call: nodes.Call, option: GraduatedOption
    ) -> Iterator[tuple[bool, OptionUse]]:
        if len(call.args) == 3:
            name = self._module.values(call.args[1]).only()
            if isinstance(name, Constant) and name.value == option.stable_field:
                yield from self._on(call, call.args[0], option)

    def _has_key(self, node: nodes.NodeNG, key: str) -> bool:
        payload = self._module.values(node).only()
        return isinstance(payload, Literal) and key in payload.module.elements(payload.node)


def called_name(call: nodes.Call) -> str:
    """The last part of the name that a call is written with; empty for other expressions."""
    return (dotted(call.func) or "").rpartition(".")[2]


def _is_config(payload: Payload) -> bool:
    if isinstance(payload, Member):
        return payload.name == "session_config" and is_run_config(payload.owner)
    return is_config_proto(payload)
