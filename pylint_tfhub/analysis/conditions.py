"""Conditions: what is decided where a value holds, and which values cannot meet in one run."""

from __future__ import annotations

from typing import TypeAlias

from astroid import nodes

from pylint_tfhub.analysis.scopes import dotted

Condition: TypeAlias = tuple[str, object]
"""What is decided (the text of a test, a call, a turn of a loop), and how it was decided."""
Conditions: TypeAlias = frozenset[Condition]

ALWAYS: Conditions = frozenset()


def condition(test: nodes.NodeNG, holds: bool) -> Condition:
    """``test`` as a condition; ``not x`` holds where ``x`` does not."""
    while isinstance(test, nodes.UnaryOp) and test.op == "not":
        test, holds = test.operand, not holds
    name = dotted(test)
    if name is not None:
        return (name, holds)
    simple = isinstance(test, nodes.Compare | nodes.Call) and _size(test) <= 40
    return (test.as_string() if simple else f"<{id(test)}>", holds)


def contradictory(first: Conditions, second: Conditions) -> bool:
    """Whether both cannot hold in one run: something is decided in two ways."""
    decided = dict(first)
    return any(decided.get(what, how) != how for what, how in second)


def _size(node: nodes.NodeNG) -> int:
    """The number of nodes below ``node``, counted to 41 at most."""
    stack, count = [node], 0
    while stack and count <= 40:
        stack.extend(stack.pop().get_children())
        count += 1
    return count
