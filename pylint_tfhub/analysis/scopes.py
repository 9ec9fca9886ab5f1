"""The shape of a module: scopes, the blocks of statements in them, and what binds names there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from astroid import nodes

ScopeNode: TypeAlias = (
    nodes.Module | nodes.FunctionDef | nodes.Lambda | nodes.ClassDef | nodes.ComprehensionScope
)


class Kind(Enum):
    """How a name comes to stand for something."""

    VALUE = "value"
    """``name = value``; ``path`` leads through unpacked targets."""
    ITEM = "item"
    """``for name in value``; ``path`` leads through unpacked targets."""
    ENTERED = "entered"
    """``with value as name``."""
    IMPORT = "import"
    DEFINITION = "definition"
    """``def name`` or ``class name``."""
    PARAMETER = "parameter"
    OPAQUE = "opaque"
    """Anything else (exceptions, patterns, ``del``, augmented assignment): value not known."""


@dataclass(frozen=True, slots=True, eq=False)
class Binding:
    """One place where ``name`` (``x``, or dotted, ``self.x``) gets a value."""

    name: str
    kind: Kind
    node: nodes.NodeNG
    """The import, definition, target or parameter."""
    value: nodes.NodeNG | None = None
    path: tuple[int, ...] = ()


@dataclass(slots=True, eq=False)
class Event:
    """What one statement of a block does to one name."""

    position: int
    bindings: list[Binding] = field(default_factory=list)
    """Made by the statement itself, or by the header of a compound one."""
    inner: bool = False
    """Whether blocks inside the statement bind the name too."""


@dataclass(slots=True, eq=False)
class Block:
    """A list of statements that run one after the other."""

    owner: nodes.NodeNG
    part: str
    """Which list of the owner: body, orelse, handlers, cases or finalbody."""
    scope: Scope
    statements: list[nodes.NodeNG]
    place: Place | None
    """Where the owner stands in its own block; None for the body of a scope."""
    events: dict[str, list[Event]] = field(default_factory=dict)
    exits: list[tuple[int, nodes.NodeNG, bool]] = field(default_factory=list)
    """Positions after which a test is known to have held, or not: ``if …: return``, ``assert``."""


Place: TypeAlias = tuple[Block, int]


@dataclass(slots=True, eq=False)
class Scope:
    """A namespace: a module, function, class, lambda or comprehension."""

    node: ScopeNode
    parent: Scope | None
    block: Block | None = None
    place: Place | None = None
    """Where the definition (or, for an expression, its statement) stands in the parent."""
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    parameters: dict[str, Binding] = field(default_factory=dict)
    outside: dict[str, list[Binding]] = field(default_factory=dict)
    """Bound here by ``global`` or ``nonlocal`` statements of inner functions."""
    declared: dict[str, bool] = field(default_factory=dict)
    """Names declared ``global`` (True) or ``nonlocal`` (False) in this scope."""
    mutated: set[str] = field(default_factory=set)
    """Names (dotted too) whose contents change: ``name[…] = …``, ``name.append(…)``."""
    stars: list[nodes.ImportFrom] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class AttributeStore:
    """``target.attribute = value``."""

    node: nodes.AssignAttr
    value: nodes.NodeNG | None


def dotted(node: nodes.NodeNG) -> str | None:
    """The text of a plain chain of names (``a.b.c``), or None for any other expression."""
    parts: list[str] = []
    while isinstance(node, nodes.Attribute | nodes.AssignAttr):
        parts.append(node.attrname)
        node = node.expr
    if not isinstance(node, nodes.Name | nodes.AssignName):
        return None
    parts.append(node.name)
    return ".".join(reversed(parts))


def parameters_of(arguments: nodes.Arguments) -> list[nodes.AssignName]:
    """The named parameters, positional-only, plain and keyword-only, in order."""
    return [
        *(arguments.posonlyargs or ()),
        *(arguments.args or ()),
        *(arguments.kwonlyargs or ()),
    ]


_LEAVING = frozenset({"sys.exit", "exit", "quit", "os._exit", "pytest.skip", "self.skipTest"})


def ends_flow(statements: list[nodes.NodeNG], *, in_loop: bool = False) -> bool:
    """Whether control never leaves the end of ``statements`` (return, raise, exit).

    With ``in_loop``, leaving the turn of a loop (break, continue) counts as well.
    """
    if not statements:
        return False
    last = statements[-1]
    if isinstance(last, nodes.Return | nodes.Raise):
        return True
    if isinstance(last, nodes.Break | nodes.Continue):
        return in_loop
    if isinstance(last, nodes.Expr) and isinstance(last.value, nodes.Call):
        return dotted(last.value.func) in _LEAVING
    return False
