"""The parameters of the project's functions: defaults, and the arguments of a call."""

from __future__ import annotations

from astroid import nodes

from pylint_tfhub.analysis.scopes import dotted, parameters_of
from pylint_tfhub.analysis.values import Function


def bound_arguments(function: Function, call: nodes.Call) -> dict[nodes.AssignName, nodes.NodeNG]:
    """The arguments of ``call`` by the parameters of a project's function."""
    arguments = function.node.args
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    is_method = isinstance(function.node, nodes.FunctionDef) and function.node.name == "__init__"
    if function.bound or (is_method and isinstance(function.node.parent, nodes.ClassDef)):
        positional = positional[1:]
    found: dict[nodes.AssignName, nodes.NodeNG] = {}
    for parameter, argument in zip(positional, call.args, strict=False):
        if isinstance(argument, nodes.Starred):
            return {}
        found[parameter] = argument
    named = {parameter.name: parameter for parameter in parameters_of(arguments)}
    for keyword in call.keywords:
        if keyword.arg in named:
            found[named[keyword.arg]] = keyword.value
    return found


def default_of(arguments: nodes.Arguments, parameter: nodes.AssignName) -> nodes.NodeNG | None:
    """The default value of a parameter, or None if it has none."""
    positional = [*(arguments.posonlyargs or ()), *(arguments.args or ())]
    defaults = arguments.defaults or []
    for name, default in zip(reversed(positional), reversed(defaults), strict=False):
        if name is parameter:
            return default
    for name, default in zip(arguments.kwonlyargs or (), arguments.kw_defaults or (), strict=False):
        if name is parameter:
            return default
    return None


def decorator_names(node: nodes.NodeNG) -> set[str]:
    """The last parts of the names of a function's or class's decorators."""
    definition = isinstance(node, nodes.FunctionDef | nodes.ClassDef)
    if not definition or node.decorators is None:
        return set()
    found = set()
    for decorator in node.decorators.nodes:
        target = decorator.func if isinstance(decorator, nodes.Call) else decorator
        found.add((dotted(target) or "").rpartition(".")[2])
    return found
