"""What an expression can stand for: the data that evaluation gives to the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from astroid import nodes

from pylint_tfhub.analysis.conditions import ALWAYS, Conditions, contradictory
from pylint_tfhub.findings import Confidence

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

MOST_VALUES = 32
"""An expression with more possible values counts as unknown."""
MOST_CONDITIONS = 48
"""Conditions that a value carries; without the others it is only ruled out less often."""
MOST_CHARACTERS = 4096
"""Longer strings are no handle: they count as unknown."""

Scalar: TypeAlias = str | bytes | int | float | complex | bool | tuple[object, ...] | None


@dataclass(frozen=True, slots=True)
class Constant:
    """A number, string, boolean or None; a tuple of such where a format takes several."""

    value: Scalar


@dataclass(frozen=True, slots=True)
class External:
    """A module of another library, or a member of one, by its canonical dotted name."""

    name: str


@dataclass(frozen=True, slots=True)
class ProjectModule:
    """A module of the project."""

    module: ModuleFacts


@dataclass(frozen=True, slots=True)
class Function:
    """A function, method or lambda of the project."""

    node: nodes.FunctionDef | nodes.Lambda
    module: ModuleFacts
    bound: bool = False
    """Whether the first parameter is given already."""


@dataclass(frozen=True, slots=True)
class Class:
    """A class of the project."""

    node: nodes.ClassDef
    module: ModuleFacts


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of the project."""

    of: Class
    node: nodes.NodeNG | None = None
    """The call that made it; None for ``self``."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A list, tuple, set or dict display, or a ``dict(…)`` call."""

    node: nodes.List | nodes.Tuple | nodes.Set | nodes.Dict | nodes.Call
    module: ModuleFacts
    frame: Frame | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Result:
    """What a call of another library's function or class returned.

    ``callee`` tells how it came about: ``tensorflow_hub.load`` for ``hub.load(h)``,
    ``tensorflow_hub.load()()`` for ``hub.load(h)(x)``.
    """

    callee: str
    calls: tuple[nodes.Call, ...]
    """The call, after the ``functools.partial`` calls that hold some of its arguments."""
    module: ModuleFacts
    receiver: Payload | None = None
    frame: Frame | None = field(default=None, compare=False)

    @property
    def node(self) -> nodes.Call:
        """The call that made the object."""
        return self.calls[-1]


@dataclass(frozen=True, slots=True)
class Partial:
    """A ``functools.partial`` object."""

    function: Payload
    calls: tuple[nodes.Call, ...]
    module: ModuleFacts


@dataclass(frozen=True, slots=True)
class Member:
    """An attribute (or ``[]`` for an item) of something that is not the project's own."""

    owner: Payload
    name: str


Payload: TypeAlias = (
    Constant
    | External
    | ProjectModule
    | Function
    | Class
    | Instance
    | Literal
    | Result
    | Partial
    | Member
)


def description(payload: Payload) -> str:
    """How a library's object came about: ``tensorflow_hub.load().signatures[]``; else empty."""
    match payload:
        case External():
            return payload.name
        case Result():
            return f"{payload.callee}()"
        case Member(name="[]"):
            return f"{description(payload.owner)}[]"
        case Member():
            return f"{description(payload.owner)}.{payload.name}"
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class Value:
    """One possibility: what it is, how sure that is, and under which conditions it holds."""

    payload: Payload
    confidence: Confidence = Confidence.HIGH
    conditions: Conditions = ALWAYS

    def weakened(self, confidence: Confidence, conditions: Conditions = ALWAYS) -> Value:
        """The same value, no surer than ``confidence``."""
        together = self.conditions | conditions
        return replace(
            self,
            confidence=max(self.confidence, confidence),
            conditions=together if len(together) <= MOST_CONDITIONS else self.conditions,
        )


@dataclass(frozen=True, slots=True)
class Values:
    """All that an expression can stand for, as far as it is known."""

    items: tuple[Value, ...] = ()
    complete: bool = False
    """False where other values are possible too."""

    def __iter__(self) -> Iterator[Value]:
        return iter(self.items)

    def where(self, conditions: Conditions) -> Values:
        """Without the values that cannot meet ``conditions``."""
        if not conditions:
            return self
        kept = tuple(v for v in self.items if not contradictory(v.conditions, conditions))
        return Values(kept, self.complete)

    def weakened(self, confidence: Confidence, conditions: Conditions = ALWAYS) -> Values:
        """Every value made no surer than ``confidence``."""
        return Values(
            tuple(value.weakened(confidence, conditions) for value in self.items), self.complete
        )

    def constants(self) -> Iterator[tuple[Scalar, Value]]:
        """The plain values among them."""
        for value in self.items:
            if isinstance(value.payload, Constant):
                yield value.payload.value, value

    def only(self) -> Payload | None:
        """The one thing it certainly is, or None."""
        if self.complete and len(self.items) == 1:
            return self.items[0].payload
        return None

    def map(self, function: Callable[[Value], Values]) -> Values:
        """The union of what ``function`` makes of each value."""
        mapped = union(
            function(value).weakened(value.confidence, value.conditions) for value in self.items
        )
        return mapped if self.complete else Values(mapped.items, complete=False)


UNKNOWN = Values()
NOTHING = Values((), complete=True)


def just(payload: Payload, confidence: Confidence = Confidence.HIGH) -> Values:
    """Certainly this."""
    return Values((Value(payload, confidence),), complete=True)


def constant(value: Scalar) -> Values:
    """Certainly this plain value."""
    return just(Constant(value))


def union(groups: Iterable[Values]) -> Values:
    """Everything that one of ``groups`` can be; incomplete past MOST_VALUES."""
    items: dict[tuple[type, Payload, Conditions], Value] = {}
    complete = True
    for group in groups:
        complete = complete and group.complete
        for value in group.items:
            kind = type(value.payload.value) if isinstance(value.payload, Constant) else object
            key = (kind, value.payload, value.conditions)
            known = items.get(key)
            if known is None or value.confidence < known.confidence:
                items[key] = value
        if len(items) > MOST_VALUES:
            return Values(tuple(items.values())[:MOST_VALUES], complete=False)
    return Values(tuple(items.values()), complete)


def product(first: Values, second: Values) -> Iterator[tuple[Value, Value, Value]]:
    """The pairs that can occur together; the third item carries both's conditions."""
    for left in first:
        for right in second:
            if not contradictory(left.conditions, right.conditions):
                yield left, right, left.weakened(right.confidence, right.conditions)


def combine(
    first: Values, second: Values, function: Callable[[Payload, Payload], Payload | None]
) -> Values:
    """``function`` of every pair; what it answers with None counts as unknown."""
    complete = first.complete and second.complete
    items: list[Value] = []
    for left, right, both in product(first, second):
        payload = function(left.payload, right.payload)
        if payload is None or len(items) >= MOST_VALUES:
            complete = False
        else:
            items.append(replace(both, payload=payload))
    return Values(tuple(items), complete)


@dataclass(frozen=True, eq=False)
class Frame:
    """The arguments of one call, for evaluating the function that it calls."""

    arguments: dict[nodes.AssignName, tuple[ModuleFacts, nodes.NodeNG, Frame | None]]
    depth: int
    known: dict[nodes.NodeNG, Values] = field(default_factory=dict)
    """What expressions of the function are, given these arguments."""
