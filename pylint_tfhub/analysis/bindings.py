"""What names stand for: assignments, imports, definitions and parameters."""

from __future__ import annotations

import builtins
from functools import partial
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.conditions import contradictory
from pylint_tfhub.analysis.flow import Definition, Reaching
from pylint_tfhub.analysis.names import HUB, canonical
from pylint_tfhub.analysis.parameters import bound_arguments, decorator_names, default_of
from pylint_tfhub.analysis.scopes import Binding, Kind, dotted
from pylint_tfhub.analysis.values import (
    UNKNOWN,
    Class,
    Constant,
    External,
    Frame,
    Function,
    Instance,
    Literal,
    Payload,
    ProjectModule,
    Result,
    Value,
    Values,
    just,
    union,
)
from pylint_tfhub.findings import Confidence
from pylint_tfhub.knowledge import timeline

if TYPE_CHECKING:
    from pylint_tfhub.analysis.evaluate import Evaluator
    from pylint_tfhub.analysis.module import ModuleFacts

_MOST_CALL_SITES = 16


class Bindings:
    """The names of one module, and the parameters of its functions."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._module = evaluator.module
        self._exported: dict[str, Values | None] = {}

    def module_attribute(self, name: str) -> Values | None:
        """What ``module.name`` can be after the import of the module."""
        if name not in self._exported:
            self._exported[name] = None  # a circle of imports ends here
            reaching = self._module.flow.at_end(name)
            if reaching is not None:
                self._exported[name] = self.defined(reaching, None)
            else:
                stars = self._module.index.module.stars
                self._exported[name] = self._starred(name, stars)
        return self._exported[name]

    def name(self, node: nodes.Name, frame: Frame | None) -> Values:
        """What a name can be where it is read."""
        reaching = self._module.flow.reaching(node.name, node)
        if reaching is not None:
            found = self._unchanged(node, self.defined(reaching, frame))
            return self.possible(found, node)
        scope = self._module.index.scope_of(node)
        stars = list(self._module.index.module.stars)
        while scope.parent is not None:
            stars += scope.stars
            scope = scope.parent
        if stars:
            starred = self._starred(node.name, stars)
            if starred is not None:
                return starred
            if not hasattr(builtins, node.name):
                return UNKNOWN
        return just(External(f"builtins.{node.name}"))

    def definition_of(self, node: nodes.NodeNG) -> tuple[ModuleFacts, Binding] | None:
        """The one assignment that a name or attribute certainly has its value from."""
        reaching = self._module.flow.reaching(dotted(node) or "", node)
        if reaching is not None:
            return self._only(reaching)
        if not isinstance(node, nodes.Attribute):
            return None
        match self._evaluator.values(node.expr).only():
            case ProjectModule(module=module):
                return module.definition_at_end(node.attrname)
            case Instance(of=Class() as owner) | (Class() as owner):
                found = owner.module.assignments(owner, node.attrname)
                return (owner.module, found[0]) if len(found) == 1 else None
            case _:
                return None

    def definition_at_end(self, name: str) -> tuple[ModuleFacts, Binding] | None:
        """The one assignment that gives the module's attribute ``name`` its value."""
        reaching = self._module.flow.at_end(name)
        return self._only(reaching) if reaching is not None else None

    def _only(self, reaching: Reaching) -> tuple[ModuleFacts, Binding] | None:
        if not reaching.complete or len(reaching.definitions) != 1:
            return None
        binding = reaching.definitions[0].binding
        if binding.kind is Kind.VALUE:
            return self._module, binding
        if binding.kind is Kind.IMPORT and isinstance(binding.node, nodes.ImportFrom):
            node = binding.node
            module = self._project_module(node.modname or "", node.level or 0)
            for name, alias in node.names if module is not None else ():
                if (alias or name) == binding.name and module is not None:
                    return module.definition_at_end(name)
        return None

    def _unchanged(self, node: nodes.Name, values: Values) -> Values:
        """Without the displays whose contents the code changes somewhere."""
        owner = self._module.flow.owner(node.name, node)
        if owner is None or node.name not in owner.mutated:
            return values
        kept = tuple(value for value in values if not isinstance(value.payload, Literal))
        return Values(kept, values.complete and len(kept) == len(values.items))

    def possible(self, values: Values, node: nodes.NodeNG) -> Values:
        """Those of the values of a name that it can have at ``node``."""
        if not any(value.conditions for value in values):
            return values
        kept = values.where(self._module.flow.conditions_of(node))
        for test, holds in self._module.flow.tests_round(node):
            if not any(value.conditions for value in kept):
                break
            outcomes = [(bool(s), item) for s, item in self._evaluator.values(test).constants()]
            still = tuple(value for value in kept if _meets(value, outcomes, holds))
            kept = Values(still, kept.complete)
        return kept

    def _starred(self, name: str, stars: list[nodes.ImportFrom]) -> Values | None:
        """A name that only ``from … import *`` can have brought."""
        if name.startswith("_"):
            return None
        for star in reversed(stars):
            module = self._project_module(star.modname or "", star.level or 0)
            if module is not None:
                found = module.attribute_at_end(name)
                if found is not None and module.exports(name):
                    return found
            elif star.modname == HUB and timeline.hub_name(name) is not None:
                return just(External(f"{HUB}.{name}"))
        return None

    def defined(self, reaching: Reaching, frame: Frame | None) -> Values:
        """What any of the reaching definitions can give."""
        possible = reaching.definitions
        if len(possible) > 1:
            possible = [item for item in possible if self._module.runs(item.binding.node)]
        found = union(self.bound(item, frame) for item in possible)
        return found if reaching.complete else Values(found.items, complete=False)

    def bound(self, definition: Definition, frame: Frame | None) -> Values:
        """What one definition gives."""
        binding = definition.binding
        match binding.kind:
            case Kind.IMPORT:
                return self._imported(binding).weakened(Confidence.HIGH, definition.conditions)
            case Kind.DEFINITION:
                return just(self._definition(binding.node))
            case Kind.PARAMETER:
                assert isinstance(binding.node, nodes.AssignName)
                return self._parameter(binding.node, frame)
            case Kind.OPAQUE:
                return UNKNOWN
            case _:
                pass
        assert binding.value is not None
        source, path = binding.value, binding.path
        if binding.kind is Kind.ITEM and _is_enumerate(source) and path[:1] == (1,):
            source, path = source.args[0], path[1:]
        found = self._evaluator.values(source, frame)
        if binding.kind is Kind.ITEM:
            found = found.map(self._evaluator.elements.turns)
        elif binding.kind is Kind.ENTERED:
            found = Values(
                tuple(value for value in found if isinstance(value.payload, Result)),
                found.complete,
            )
        for position in path:
            found = found.map(partial(self._evaluator.elements.item, key=Constant(position)))
        return found.weakened(Confidence.INFERENCE, definition.conditions)

    def _definition(self, node: nodes.NodeNG) -> Payload:
        if isinstance(node, nodes.ClassDef):
            return Class(node, self._module)
        return Function(node, self._module)

    def _imported(self, binding: Binding) -> Values:
        node = binding.node
        if isinstance(node, nodes.Import):
            for name, alias in node.names:
                bound = name if alias else name.partition(".")[0]
                if (alias or bound) == binding.name:
                    return self.module_or_external(bound, 0)
            return UNKNOWN
        for name, alias in node.names:
            if (alias or name) == binding.name:
                return self._imported_member(node.modname or "", name, node.level or 0)
        return UNKNOWN

    def module_or_external(self, name: str, level: int) -> Values:
        """The module of the project that an import means, or the library's."""
        module = self._project_module(name, level)
        if module is not None:
            return just(ProjectModule(module))
        return just(External(canonical(name)))

    def _imported_member(self, modname: str, name: str, level: int) -> Values:
        module = self._project_module(modname, level)
        if module is not None:
            found = module.attribute_at_end(name)
            if found is not None:
                return found
        inner = f"{modname}.{name}" if modname else name
        submodule = self._project_module(inner, level)
        if submodule is not None:
            return just(ProjectModule(submodule))
        if level or module is not None:
            return UNKNOWN
        return just(External(canonical(inner)))

    def _project_module(self, name: str, level: int) -> ModuleFacts | None:
        return self._module.project.module(name, level, self._module.path)

    def _parameter(self, node: nodes.AssignName, frame: Frame | None) -> Values:
        if frame is not None and node in frame.arguments:
            module, argument, outer = frame.arguments[node]
            return module.values(argument, outer)
        arguments = node.parent
        function = arguments.parent if isinstance(arguments, nodes.Arguments) else None
        if function is None or arguments is None:
            return UNKNOWN
        receiver = self._receiver(function, node)
        if receiver is not None:
            return just(receiver)
        sites = []
        caller = f"<caller of {id(function)}>"
        default = default_of(arguments, node)
        if default is not None:
            unknown = frozenset({(caller, None)})
            sites.append(self._evaluator.values(default).weakened(Confidence.UNDEFINED, unknown))
        calls = self._module.calls_of(function)
        for call in calls[:_MOST_CALL_SITES]:
            argument = self._argument(function, call, node) or default
            if argument is not None:
                known = frozenset({(caller, id(call))})
                values = self._evaluator.values(argument)
                sites.append(values.weakened(Confidence.INFERENCE, known))
        return Values(union(sites).items, complete=False)

    def _receiver(self, function: nodes.NodeNG, parameter: nodes.AssignName) -> Payload | None:
        """What ``self`` or ``cls`` stands for, if ``parameter`` is that."""
        if not isinstance(function, nodes.FunctionDef) or not isinstance(
            function.parent, nodes.ClassDef
        ):
            return None
        decorators = decorator_names(function)
        positional = [*(function.args.posonlyargs or ()), *(function.args.args or ())]
        if "staticmethod" in decorators or not positional or positional[0] is not parameter:
            return None
        owner = Class(function.parent, self._module)
        return owner if "classmethod" in decorators else Instance(owner)

    def _argument(
        self, function: nodes.NodeNG, call: nodes.Call, parameter: nodes.AssignName
    ) -> nodes.NodeNG | None:
        for target in self._evaluator.results.functions_called(call):
            if target.node is function:
                found = bound_arguments(target, call)
                return found.get(parameter)
        return None


def _is_enumerate(node: nodes.NodeNG) -> bool:
    return isinstance(node, nodes.Call) and dotted(node.func) == "enumerate" and bool(node.args)


def _meets(value: Value, outcomes: list[tuple[bool, Value]], holds: bool) -> bool:
    """Whether a test can have come out as it did when a name has this value.

    ``loader == "Module"`` holds only for what belongs to that value of ``loader``.
    """
    together = [
        outcome
        for outcome, origin in outcomes
        if not contradictory(origin.conditions, value.conditions)
    ]
    return not together or holds in together
