"""The project's functions that run when one of them is called."""

from __future__ import annotations

from astroid import nodes

from pylint_tfhub.analysis.values import Function

_DEEPEST = 6


def reached(function: Function) -> list[Function]:
    """``function`` and the project's functions that it calls, directly or not, in any module."""
    found: dict[nodes.NodeNG, Function] = {function.node: function}
    level = [function]
    for _ in range(_DEEPEST):
        level = [
            target
            for item in level
            for call in item.module.index.calls_in(item.node)
            for target in item.module.functions_called(call)
            if target.node not in found
        ]
        found.update({target.node: target for target in level})
    return list(found.values())
