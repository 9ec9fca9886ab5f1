"""Evaluation of expressions to the values they can have, without running or inferring anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis import text
from pylint_tfhub.analysis.builtin_calls import call_builtin, call_method
from pylint_tfhub.analysis.flags import FLAG_VALUES
from pylint_tfhub.analysis.flow import Definition, Reaching, condition, conditions_of
from pylint_tfhub.analysis.index import Binding, Kind, dotted, parameters_of
from pylint_tfhub.analysis.names import HUB, canonical, lazily_imported
from pylint_tfhub.analysis.values import (
    NOTHING,
    UNKNOWN,
    Class,
    Constant,
    External,
    Frame,
    Function,
    Instance,
    Literal,
    Member,
    Partial,
    Payload,
    ProjectModule,
    Result,
    Value,
    Values,
    combine,
    constant,
    description,
    just,
    union,
)
from pylint_tfhub.findings import Confidence
from pylint_tfhub.knowledge import timeline

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_DEEPEST_EXPRESSION = 40
_DEEPEST_CALL = 4
_LONGEST_SUM = 200
_MOST_ELEMENTS = 64
_MOST_CALL_SITES = 16
_DICTIONARIES = frozenset({"builtins.dict", "collections.OrderedDict"})


class Evaluator:
    """Evaluates the expressions of one module; each is evaluated once and remembered."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module
        self._known: dict[nodes.NodeNG, Values] = {}
        self._active: set[nodes.NodeNG] = set()
        self._attributes: dict[tuple[nodes.ClassDef, str], Values | None] = {}
        self._entries: dict[nodes.NodeNG, dict[object, nodes.NodeNG] | None] = {}
        self._evaluate: dict[
            type[nodes.NodeNG], Callable[[nodes.NodeNG, Frame | None], Values]
        ] = {
            nodes.Const: self._const,
            nodes.Name: self._name,
            nodes.Attribute: self._attribute,
            nodes.Call: self._call,
            nodes.BinOp: self._binary,
            nodes.JoinedStr: self._joined,
            nodes.IfExp: self._conditional,
            nodes.BoolOp: self._boolean,
            nodes.UnaryOp: self._unary,
            nodes.Compare: self._compare,
            nodes.Subscript: self._subscript,
            nodes.List: self._literal,
            nodes.Tuple: self._literal,
            nodes.Set: self._literal,
            nodes.Dict: self._literal,
            nodes.Lambda: self._lambda,
            nodes.NamedExpr: lambda node, frame: self.values(node.value, frame),
        }

    # -- the way in ---------------------------------------------------------------------------

    def values(self, node: nodes.NodeNG, frame: Frame | None = None) -> Values:
        """All that ``node`` can stand for; deep or circular expressions are unknown."""
        if frame is None:
            known = self._known.get(node)
            if known is not None:
                return known
        evaluate = self._evaluate.get(type(node))
        if evaluate is None or node in self._active or len(self._active) > _DEEPEST_EXPRESSION:
            return UNKNOWN
        self._active.add(node)
        try:
            result = evaluate(node, frame)
        finally:
            self._active.discard(node)
        if frame is None:
            self._known[node] = result
        return result

    def module_attribute(self, name: str) -> Values | None:
        """What ``module.name`` can be after the import of the module."""
        reaching = self._module.flow.at_end(name)
        if reaching is not None:
            return self._defined(reaching, None)
        return self._starred(name, self._module.index.module.stars)

    def functions_called(self, call: nodes.Call) -> list[Function]:
        """The project's functions that ``call`` can run; ``__init__`` for a class."""
        found = []
        for value in self.values(call.func):
            match value.payload:
                case Function():
                    found.append(value.payload)
                case Class():
                    found.extend(self._methods(value.payload, "__init__"))
                case Partial(function=Function() as function):
                    found.append(function)
                case Instance():
                    found.extend(self._methods(value.payload.of, "__call__"))
                    found.extend(self._methods(value.payload.of, "call"))
                case _:
                    pass
        return found

    # -- names --------------------------------------------------------------------------------

    def _name(self, node: nodes.Name, frame: Frame | None) -> Values:
        reaching = self._module.flow.reaching(node.name, node)
        if reaching is not None:
            return self._defined(reaching, frame).where(conditions_of(node))
        scope = self._module.index.scope_of(node)
        stars = list(self._module.index.module.stars)
        while scope.parent is not None:
            stars += scope.stars
            scope = scope.parent
        if stars:
            return self._starred(node.name, stars) or UNKNOWN
        return just(External(f"builtins.{node.name}"))

    def _starred(self, name: str, stars: list[nodes.ImportFrom]) -> Values | None:
        """A name that only ``from … import *`` can have brought."""
        for star in reversed(stars):
            module = self._project_module(star.modname or "", star.level or 0)
            if module is not None:
                found = module.attribute_at_end(name)
                if found is not None:
                    return found
            elif star.modname == HUB and timeline.hub_name(name) is not None:
                return just(External(f"{HUB}.{name}"))
        return None

    def _defined(self, reaching: Reaching, frame: Frame | None) -> Values:
        found = union(self._bound(item, frame) for item in reaching.definitions)
        return found if reaching.complete else Values(found.items, complete=False)

    def _bound(self, definition: Definition, frame: Frame | None) -> Values:
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
        found = self.values(binding.value, frame)
        if binding.kind is Kind.ITEM:
            found = found.map(self._items)
        elif binding.kind is Kind.ENTERED:
            found = Values(
                tuple(value for value in found if isinstance(value.payload, Result)),
                found.complete,
            )
        for position in binding.path:
            found = found.map(lambda value, at=position: self._item(value, Constant(at)))
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
                    return self._module_or_external(bound, 0)
            return UNKNOWN
        for name, alias in node.names:
            if (alias or name) == binding.name:
                return self._imported_member(node.modname or "", name, node.level or 0)
        return UNKNOWN

    def _module_or_external(self, name: str, level: int) -> Values:
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

    # -- parameters ---------------------------------------------------------------------------

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
        default = default_of(arguments, node)
        if default is not None:
            sites.append(self.values(default).weakened(Confidence.UNDEFINED))
        calls = self._module.calls_by_function.get(function, ())
        for call in calls[:_MOST_CALL_SITES]:
            argument = self._argument(function, call, node)
            if argument is not None:
                sites.append(self.values(argument).weakened(Confidence.INFERENCE))
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
        for target in self.functions_called(call):
            if target.node is function:
                found = bound_arguments(target, call)
                return found.get(parameter)
        return None

    # -- attributes ---------------------------------------------------------------------------

    def _attribute(self, node: nodes.Attribute, frame: Frame | None) -> Values:
        name = dotted(node)
        stored = self._module.flow.reaching(name, node) if name is not None else None
        here = UNKNOWN
        if stored is not None:
            here = self._defined(stored, frame).where(conditions_of(node))
            if not stored.unbound and here.items:
                return here
        base = self.values(node.expr, frame).map(lambda value: self._member(value, node.attrname))
        if stored is None or not stored.definitions:
            return base
        return union([here, base])

    def _member(self, value: Value, name: str) -> Values:
        match value.payload:
            case External(name=owner):
                if owner in FLAG_VALUES:
                    return self._module.flags.absl(name)
                return just(External(canonical(f"{owner}.{name}")))
            case ProjectModule(module=module):
                return module.attribute_at_end(name) or UNKNOWN
            case Instance(of=owner_class):
                return self._class_attribute(owner_class, name, of_instance=True)
            case Class():
                return self._class_attribute(value.payload, name, of_instance=False)
            case Constant() if name == "value":
                return Values((value,), complete=True)  # a member of an enumeration
            case Result(callee=callee) if callee.endswith(".parse_args"):
                return self._module.flags.argparse(name)
            case Constant() | Result() | Member() | Literal():
                return just(Member(value.payload, name))
            case _:
                return UNKNOWN

    def _class_attribute(self, owner: Class, name: str, *, of_instance: bool) -> Values:
        if owner.module is not self._module:
            return owner.module.class_attribute(owner, name, of_instance=of_instance)
        key = (owner.node, f"{name}{of_instance}")
        if key not in self._attributes:
            self._attributes[key] = None  # a circular definition is unknown
            self._attributes[key] = self._find_attribute(owner, name, of_instance)
        return self._attributes[key] or UNKNOWN

    class_attribute = _class_attribute

    def _find_attribute(self, owner: Class, name: str, of_instance: bool) -> Values | None:
        found: list[Values] = []
        if of_instance:
            found += [self._bound(item, None) for item in self._instance_bindings(owner, name)]
        own = self._module.index.scope(owner.node).bindings.get(name)
        if own:
            binding = own[-1]
            value = self._bound(Definition(binding), None)
            if binding.kind is Kind.DEFINITION:
                value = value.map(lambda item: self._as_method(item, of_instance))
            found.append(value)
        if found:
            return union(found)
        for base in owner.node.bases:
            for value in self.values(base):
                if isinstance(value.payload, Class):
                    inherited = self._class_attribute_of(value.payload, name, of_instance)
                    if inherited.items or inherited.complete:
                        return inherited
        return None

    def _class_attribute_of(self, owner: Class, name: str, of_instance: bool) -> Values:
        return owner.module.class_attribute(owner, name, of_instance=of_instance)

    def _instance_bindings(self, owner: Class, name: str) -> Iterator[Definition]:
        for method in owner.node.body:
            if isinstance(method, nodes.FunctionDef) and method.args.args:
                scope = self._module.index.scope(method)
                for binding in scope.bindings.get(f"{method.args.args[0].name}.{name}", ()):
                    yield Definition(binding, conditions_of(binding.node))

    def _as_method(self, value: Value, of_instance: bool) -> Values:
        if not isinstance(value.payload, Function):
            return just(value.payload)
        decorators = decorator_names(value.payload.node)
        if "property" in decorators or "cached_property" in decorators:
            return self._returned(value.payload, None) if of_instance else UNKNOWN
        bound = "classmethod" in decorators or (of_instance and "staticmethod" not in decorators)
        return just(Function(value.payload.node, value.payload.module, bound))

    def _methods(self, owner: Class, name: str) -> Iterator[Function]:
        for value in self._class_attribute(owner, name, of_instance=True):
            if isinstance(value.payload, Function):
                yield value.payload

    # -- calls --------------------------------------------------------------------------------

    def _call(self, node: nodes.Call, frame: Frame | None) -> Values:
        module = lazily_imported(node)
        if module is not None:
            return self._module_or_external(module, 0)
        called = self.values(node.func, frame)
        return called.map(lambda value: self._called(value.payload, node, frame))

    def _called(self, function: Payload, node: nodes.Call, frame: Frame | None) -> Values:
        match function:
            case External(name=name):
                if name in _DICTIONARIES and not node.args:
                    return just(Literal(node, self._module, frame))
                if name == "functools.partial" and node.args:
                    return self.values(node.args[0], frame).map(
                        lambda value: just(_partial(value.payload, node, self._module))
                    )
                if name == "builtins.getattr":
                    return self._getattr(node, frame)
                known = call_builtin(name, self._arguments(node, frame))
                return known or just(Result(name, (node,), self._module, frame=frame))
            case Function():
                return self._returned(function, self._frame(function, node, frame))
            case Class():
                return just(Instance(function, node))
            case Partial(function=External(name=name)):
                return just(Result(name, (*function.calls, node), self._module, frame=frame))
            case Partial(function=Function() as inner):
                return self._returned(inner, None)
            case Member(owner=owner, name=name):
                known = self._call_method(owner, name, node, frame)
                return known or just(
                    Result(description(function), (node,), self._module, owner, frame)
                )
            case Result():
                return just(Result(description(function), (node,), self._module, function, frame))
            case _:
                return UNKNOWN

    def _call_method(
        self, owner: Payload, name: str, node: nodes.Call, frame: Frame | None
    ) -> Values | None:
        if isinstance(owner, Literal) and name == "get" and node.args:
            found = self.values(node.args[0], frame).map(
                lambda key: self._item(Value(owner), key.payload)
            )
            default = self.values(node.args[1], frame) if len(node.args) > 1 else NOTHING
            return union([found, default])
        if isinstance(owner, Constant):
            keywords = {
                item.arg: self.values(item.value, frame) for item in node.keywords if item.arg
            }
            complete = len(keywords) == len(node.keywords)
            return call_method(
                owner.value, name, self._arguments(node, frame), keywords if complete else None
            )
        return None

    def _arguments(self, node: nodes.Call, frame: Frame | None) -> list[Values]:
        return [self.values(item, frame) for item in node.args]

    def _getattr(self, node: nodes.Call, frame: Frame | None) -> Values:
        if len(node.args) < 2:
            return UNKNOWN
        owners = self.values(node.args[0], frame)
        found = self.values(node.args[1], frame).map(
            lambda name: owners.map(lambda owner: self._member(owner, str(name.payload.value)))
            if isinstance(name.payload, Constant)
            else UNKNOWN
        )
        return found if len(node.args) == 2 else Values(found.items, complete=False)

    def _frame(self, function: Function, node: nodes.Call, frame: Frame | None) -> Frame | None:
        depth = frame.depth + 1 if frame is not None else 1
        if depth > _DEEPEST_CALL:
            return None
        arguments = bound_arguments(function, node)
        own = {name: (self._module, value, frame) for name, value in arguments.items()}
        for name in parameters_of(function.node.args):
            default = default_of(function.node.args, name)
            if name not in own and default is not None:
                own[name] = (function.module, default, None)
        return Frame(own, depth)

    def _returned(self, function: Function, frame: Frame | None) -> Values:
        if function.module is not self._module:
            return function.module.returned(function, frame)
        node = function.node
        if frame is not None and frame.depth > _DEEPEST_CALL:
            return UNKNOWN
        if isinstance(node, nodes.Lambda) and not isinstance(node, nodes.FunctionDef):
            return self.values(node.body, frame)
        if isinstance(node, nodes.AsyncFunctionDef) or "contextmanager" in decorator_names(node):
            return UNKNOWN
        returns = self._module.index.returns.get(node, ())
        return union(
            self.values(item.value, frame).weakened(Confidence.INFERENCE, conditions_of(item))
            if item.value is not None
            else constant(None)
            for item in returns
        ).weakened(Confidence.INFERENCE)

    returned = _returned

    # -- operators ----------------------------------------------------------------------------

    def _const(self, node: nodes.Const, _frame: Frame | None) -> Values:
        return constant(node.value) if not isinstance(node.value, type(...)) else UNKNOWN

    def _literal(self, node: nodes.NodeNG, frame: Frame | None) -> Values:
        return just(Literal(node, self._module, frame))

    def _lambda(self, node: nodes.Lambda, _frame: Frame | None) -> Values:
        return just(Function(node, self._module))

    def _binary(self, node: nodes.BinOp, frame: Frame | None) -> Values:
        if node.op == "%":
            template = self.values(node.left, frame)
            if isinstance(node.right, nodes.Tuple):
                return self._percent(template, node.right.elts, frame)
            return combine(template, self.values(node.right, frame), _percent_one)
        if node.op not in {"+", "*", "/"}:
            return UNKNOWN
        operands: list[nodes.NodeNG] = []
        left: nodes.NodeNG = node
        while isinstance(left, nodes.BinOp) and left.op == node.op:
            operands.append(left.right)
            left = left.left
            if len(operands) > _LONGEST_SUM:
                return UNKNOWN
        total = self.values(left, frame)
        join = {"+": _sum, "*": _repetition, "/": _quotient}[node.op]
        for operand in reversed(operands):
            if not total.items:
                return UNKNOWN
            total = combine(total, self.values(operand, frame), join)
        return total

    def _percent(
        self, template: Values, arguments: list[nodes.NodeNG], frame: Frame | None
    ) -> Values:
        row = constant(())
        for argument in arguments:
            row = combine(row, self.values(argument, frame), _longer)
        return combine(template, row, _percent_row)

    def _joined(self, node: nodes.JoinedStr, frame: Frame | None) -> Values:
        total = constant("")
        for part in node.values:
            if isinstance(part, nodes.FormattedValue):
                values = self._formatted(part, frame)
            else:
                values = self.values(part, frame)
            total = combine(total, values, _sum)
            if not total.items:
                return UNKNOWN
        return total

    def _formatted(self, node: nodes.FormattedValue, frame: Frame | None) -> Values:
        specification = constant("")
        if node.format_spec is not None:
            specification = self.values(node.format_spec, frame)
        conversion = chr(node.conversion) if node.conversion and node.conversion > 0 else ""

        def form(value: Payload, spec: Payload) -> Payload | None:
            if not isinstance(value, Constant) or not isinstance(spec, Constant):
                return None
            return _some(text.interpolated(value.value, conversion, str(spec.value)))

        return combine(self.values(node.value, frame), specification, form)

    def _conditional(self, node: nodes.IfExp, frame: Frame | None) -> Values:
        certain = truth(self.values(node.test, frame))
        arms = []
        if certain is not False:
            holds = frozenset({condition(node.test, True)})
            arms.append(self.values(node.body, frame).weakened(Confidence.HIGH, holds))
        if certain is not True:
            fails = frozenset({condition(node.test, False)})
            arms.append(self.values(node.orelse, frame).weakened(Confidence.HIGH, fails))
        return union(arms)

    def _boolean(self, node: nodes.BoolOp, frame: Frame | None) -> Values:
        stops_at = node.op == "or"
        found = []
        for position, operand in enumerate(node.values):
            values = self.values(operand, frame)
            certain = truth(values)
            if certain is (not stops_at) and position < len(node.values) - 1:
                continue
            found.append(values)
            if certain is stops_at:
                break
        return union(found)

    def _unary(self, node: nodes.UnaryOp, frame: Frame | None) -> Values:
        if node.op != "not":
            return UNKNOWN
        return self.values(node.operand, frame).map(
            lambda value: constant(not value.payload.value)
            if isinstance(value.payload, Constant)
            else UNKNOWN
        )

    def _compare(self, node: nodes.Compare, frame: Frame | None) -> Values:
        if len(node.ops) != 1 or node.ops[0][0] not in {"==", "!=", "is", "is not", "in"}:
            return UNKNOWN
        operator, right = node.ops[0]
        left = self.values(node.left, frame)
        if operator == "in":
            return UNKNOWN
        same = operator in {"==", "is"}

        def equal(first: Payload, second: Payload) -> Payload | None:
            if not isinstance(first, Constant) or not isinstance(second, Constant):
                return None
            return Constant((first.value == second.value) is same)

        return combine(left, self.values(right, frame), equal)

    # -- items --------------------------------------------------------------------------------

    def _subscript(self, node: nodes.Subscript, frame: Frame | None) -> Values:
        owners = self.values(node.value, frame)
        keys = self.values(node.slice, frame)
        name = dotted(node.value)
        changed = name is not None and self._is_mutated(name, node)
        if keys.items:
            found = keys.map(
                lambda key: owners.map(lambda owner: self._item(owner, key.payload))
            )
        else:
            found = owners.map(self._items)
        if not keys.complete and keys.items:
            found = union([found, owners.map(self._items)])
        return Values(found.items, complete=False) if changed else found

    def _is_mutated(self, name: str, node: nodes.NodeNG) -> bool:
        owner = self._module.flow.owner(name, node)
        return owner is not None and name in owner.mutated

    def _item(self, owner: Value, key: Payload) -> Values:
        match owner.payload:
            case Literal(node=node, module=module, frame=frame):
                if not isinstance(key, Constant):
                    return self._items(owner)
                element = module.elements(node).get(key.value)
                if element is None:
                    return UNKNOWN
                return module.values(element, frame).weakened(owner.confidence)
            case Constant(value=str() as whole) if isinstance(key, Constant):
                inside = isinstance(key.value, int) and -len(whole) <= key.value < len(whole)
                return constant(whole[key.value]) if inside else UNKNOWN  # type: ignore[index]
            case Result() | Member():
                return just(Member(owner.payload, "[]"))
            case Class():
                return self._items(owner)
            case _:
                return UNKNOWN

    def _items(self, owner: Value) -> Values:
        """Any one of the elements."""
        if isinstance(owner.payload, Result | Member):
            return just(Member(owner.payload, "[]"))
        if not isinstance(owner.payload, Literal):
            return UNKNOWN
        literal = owner.payload
        elements = list(literal.module.elements(literal.node).values())
        found = union(
            literal.module.values(item, literal.frame) for item in elements[:_MOST_ELEMENTS]
        )
        return found if len(elements) <= _MOST_ELEMENTS else Values(found.items, complete=False)

    def elements(self, node: nodes.NodeNG) -> dict[object, nodes.NodeNG]:
        """The elements of a display by index or by literal key; listed once."""
        known = self._entries.get(node)
        if known is None:
            known = dict(self._list_elements(node))
            self._entries[node] = known
        return known

    def _list_elements(self, node: nodes.NodeNG) -> Iterator[tuple[object, nodes.NodeNG]]:
        match node:
            case nodes.Dict():
                for key, value in node.items:
                    if isinstance(key, nodes.DictUnpack):
                        continue
                    keys = [item for item, _ in self.values(key).constants()]
                    yield (keys[0] if len(keys) == 1 else key), value
            case nodes.Call():
                yield from ((item.arg, item.value) for item in node.keywords if item.arg)
            case nodes.List() | nodes.Tuple() | nodes.Set():
                for position, element in enumerate(node.elts):
                    yield position, element
                    if not isinstance(node, nodes.Set):
                        yield position - len(node.elts), element
            case _:
                return


def truth(values: Values) -> bool | None:
    """Whether an expression is certainly true or certainly false; None if that is not known."""
    if not values.complete or not values.items:
        return None
    found = set()
    for value in values:
        if value.confidence is Confidence.UNDEFINED:
            return None
        match value.payload:
            case Constant(value=scalar):
                found.add(bool(scalar))
            case Function() | Class() | ProjectModule():
                found.add(True)
            case _:
                return None
    return found.pop() if len(found) == 1 else None


def bound_arguments(
    function: Function, call: nodes.Call
) -> dict[nodes.AssignName, nodes.NodeNG]:
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


def decorator_names(function: nodes.NodeNG) -> set[str]:
    """The last parts of the names of a function's decorators."""
    if not isinstance(function, nodes.FunctionDef) or function.decorators is None:
        return set()
    found = set()
    for decorator in function.decorators.nodes:
        target = decorator.func if isinstance(decorator, nodes.Call) else decorator
        found.add((dotted(target) or "").rpartition(".")[2])
    return found


def _partial(function: Payload, node: nodes.Call, module: ModuleFacts) -> Partial:
    if isinstance(function, Partial):
        return Partial(function.function, (*function.calls, node), module)
    return Partial(function, (node,), module)


def _some(value: str | None) -> Payload | None:
    return None if value is None else Constant(value)


def _sum(left: Payload, right: Payload) -> Payload | None:
    match left, right:
        case Constant(value=str() as first), Constant(value=str() as second):
            return _some(text.interpolated(first + second, "", ""))
        case _:
            return None


def _repetition(left: Payload, right: Payload) -> Payload | None:
    match left, right:
        case Literal(), Constant(value=bool() as times):
            return left if times else None
        case _:
            return None


def _quotient(left: Payload, right: Payload) -> Payload | None:
    match left, right:
        case Constant(value=str() as first), Constant(value=str() as second):
            return Constant(f"{first.rstrip('/')}/{second}")
        case _:
            return None


def _longer(row: Payload, item: Payload) -> Payload | None:
    match row, item:
        case Constant(value=tuple() as items), Constant(value=scalar):
            return Constant((*items, scalar))
        case _:
            return None


def _percent_one(template: Payload, argument: Payload) -> Payload | None:
    return _percent_row(template, _longer(Constant(()), argument))


def _percent_row(template: Payload, row: Payload | None) -> Payload | None:
    match template, row:
        case Constant(value=str() as pattern), Constant(value=tuple() as items):
            return _some(text.percent(pattern, items))
        case _:
            return None
