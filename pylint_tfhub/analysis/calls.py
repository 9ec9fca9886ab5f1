"""Calls of the library with their arguments bound to parameters, and the objects they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import (
    UNKNOWN,
    Class,
    Constant,
    External,
    Frame,
    Literal,
    Partial,
    Payload,
    Values,
)
from pylint_tfhub.findings import Confidence, least_sure

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_OVERRIDES = frozenset({"__init__", "call", "build", "trainable", "_check_trainability"})


@dataclass(frozen=True)
class Argument:
    """What one parameter is given."""

    node: nodes.NodeNG
    module: ModuleFacts
    frame: Frame | None = None
    confidence: Confidence = Confidence.HIGH
    """How sure it is that this is what the parameter gets."""

    @property
    def values(self) -> Values:
        """All that the argument can be."""
        return self.module.values(self.node, self.frame).weakened(self.confidence)


@dataclass(frozen=True)
class Arguments:
    """The arguments of one call (and of the partial calls before it) by parameter name."""

    given: dict[str, Argument]
    open: bool
    """Whether ``*args`` or an unknown ``**kwargs`` can give more."""

    def values(self, parameter: str) -> Values | None:
        """What a parameter is given; None if certainly nothing."""
        argument = self.given.get(parameter)
        if argument is not None:
            return argument.values
        return UNKNOWN if self.open else None

    def node(self, parameter: str) -> nodes.NodeNG | None:
        """The expression given for a parameter."""
        argument = self.given.get(parameter)
        return argument.node if argument is not None else None


@dataclass(frozen=True)
class LibraryCall:
    """A call of a function or class of TensorFlow Hub or TensorFlow."""

    node: nodes.Call
    calls: tuple[nodes.Call, ...]
    """The call, after the partial calls that hold some of its arguments."""
    name: str
    """The canonical dotted name of what is called."""
    module: ModuleFacts
    frame: Frame | None = None

    def arguments(self, parameters: tuple[str, ...]) -> Arguments:
        """The arguments by the names of ``parameters``, in their order of position."""
        return bind(self.calls, parameters, self.module, self.frame)


def bind(
    calls: tuple[nodes.Call, ...],
    parameters: tuple[str, ...],
    module: ModuleFacts,
    frame: Frame | None = None,
) -> Arguments:
    """Bind positional, keyword, ``**kwargs`` and partial arguments to ``parameters``."""
    positional = [name for name in parameters if not name.startswith("*")]
    given: dict[str, Argument] = {}
    more = False
    position = 0
    for call in calls:
        first = 1 if len(calls) > 1 and call is not calls[-1] else 0  # partial(function, …)
        for item in call.args[first:]:
            if isinstance(item, nodes.Starred):
                more = True
                break
            if position < len(positional):
                given[positional[position]] = Argument(item, module, frame)
            position += 1
        for keyword in call.keywords:
            if keyword.arg is not None:
                given[keyword.arg] = Argument(keyword.value, module, frame)
            else:
                more |= not _unpack(keyword.value, module, frame, given)
    return Arguments(given, more)


def _unpack(
    node: nodes.NodeNG,
    module: ModuleFacts,
    frame: Frame | None,
    given: dict[str, Argument],
) -> bool:
    """Add the entries of ``**node``; False if they are not all known."""
    mapping = module.values(node, frame)
    payload = mapping.only()
    if not isinstance(payload, Literal):
        return False
    for key, value in payload.module.elements(payload.node).items():
        if isinstance(key, str):
            sure = least_sure(item.confidence for item in mapping)
            given[key] = Argument(value, payload.module, payload.frame, sure)
    return True


def called(payload: Payload) -> tuple[str, tuple[nodes.Call, ...]] | None:
    """The library's name behind something callable, and the partial calls it has been through."""
    match payload:
        case External(name=name):
            return name, ()
        case Partial(function=External(name=name), calls=calls):
            return name, calls
        case Class():
            base = library_base(payload)
            return (base, ()) if base is not None else None
        case _:
            return None


def library_base(owner: Class) -> str | None:
    """``tensorflow_hub.KerasLayer`` for a subclass that keeps its behaviour; else None."""
    for base in owner.node.bases:
        for value in owner.module.values(base):
            payload = value.payload
            if isinstance(payload, External) and payload.name == f"{HUB}.KerasLayer":
                defined = owner.module.index.scope(owner.node).bindings.keys()
                return None if defined & _OVERRIDES else payload.name
    return None


def library_calls(module: ModuleFacts) -> Iterator[LibraryCall]:
    """The calls in ``module`` that certainly are of a library's function or class."""
    for node in module.index.calls:
        if _is_parameters(node.func, module):
            continue
        values = module.values(node.func)
        found = {
            called(value.payload)
            for value in values
            if not (isinstance(value.payload, Constant) and value.payload.value is None)
        }
        if not values.complete or len(found) != 1:
            continue
        target = found.pop()
        if target is not None:
            name, earlier = target
            yield LibraryCall(node, (*earlier, node), name, module)


def _is_parameters(func: nodes.NodeNG, module: ModuleFacts) -> bool:
    """Whether what is called belongs to a parameter: it might be any library's, whoever calls."""
    name = dotted(func)
    if name is None:
        return False
    root = name.partition(".")[0]
    owner = module.flow.owner(root, func)
    if owner is None or root in owner.bindings or root not in owner.parameters:
        return False
    first = next(iter(owner.parameters))
    return root != first or not isinstance(owner.node.parent, nodes.ClassDef)
