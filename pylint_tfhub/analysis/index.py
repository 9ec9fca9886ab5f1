"""What is bound where: one pass over a module that all later look-ups share."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

from pylint_tfhub.analysis.scopes import (
    AttributeStore,
    Binding,
    Block,
    Event,
    Kind,
    Place,
    Scope,
    ScopeNode,
    dotted,
    ends_flow,
    parameters_of,
)

_BLOCK_FIELDS = ("body", "orelse", "handlers", "cases", "finalbody")
_MUTATORS = frozenset(
    {"append", "clear", "extend", "insert", "pop", "remove", "setdefault", "update", "add"}
)


class Index:
    """All scopes, bindings, calls and attribute stores of one module.

    Built in one pass whose cost is linear in the size of the module and that does not recurse,
    so that deep expressions cost no stack.
    """

    def __init__(self, tree: nodes.Module) -> None:
        self.calls: list[nodes.Call] = []
        self.attributes: list[nodes.Attribute] = []
        self.names: dict[str, list[nodes.Name]] = {}
        self.texts: list[nodes.Const] = []
        """Strings, but for documentation."""
        self.entries: list[nodes.Subscript] = []
        """Items that are assigned or deleted, as ``name[key]``."""
        self.imports: list[nodes.Import | nodes.ImportFrom] = []
        self.classes: list[nodes.ClassDef] = []
        self.stores: list[AttributeStore] = []
        self.returns: dict[nodes.NodeNG, list[nodes.Return]] = {}
        self._calls_by_owner: dict[nodes.NodeNG, list[nodes.Call]] | None = None
        self._scopes: dict[nodes.NodeNG, Scope] = {}
        self._places: dict[nodes.NodeNG, Place] = {}
        self.module = self._new_scope(tree, None, None)
        self._opened: list[Block] = []
        self._open_block(tree, "body", tree.body, self.module, None)
        self._read_blocks()
        self._resolve_outside()

    def scope_of(self, node: nodes.NodeNG) -> Scope:
        """The scope whose names an expression or statement sees first."""
        child, current = node, node.parent
        while current is not None:
            scope = self._scopes.get(current)
            if scope is not None and not _evaluated_outside(current, child):
                return scope
            child, current = current, current.parent
        return self.module

    def scope(self, node: nodes.NodeNG) -> Scope:
        """The scope that ``node`` (a definition, lambda or comprehension) opens."""
        return self._scopes[node]

    def place_of(self, node: nodes.NodeNG) -> Place:
        """The block, and the position in it, of the innermost statement that holds ``node``."""
        current: nodes.NodeNG | None = node
        while current is not None:
            place = self._places.get(current)
            if place is not None:
                return place
            current = current.parent
        assert self.module.block is not None
        return (self.module.block, 0)

    def calls_in(self, node: nodes.NodeNG) -> list[nodes.Call]:
        """The calls inside a function (with the functions in it), or at a module's top level."""
        if self._calls_by_owner is None:
            self._calls_by_owner = {}
            for call in self.calls:
                for owner in _owners(call):
                    self._calls_by_owner.setdefault(owner, []).append(call)
        return self._calls_by_owner.get(node, [])

    def _read_blocks(self) -> None:
        """Read statements in source order, so that each name's events come sorted."""
        todo = [(block, iter(enumerate(block.statements))) for block in self._opened]
        while todo:
            block, rest = todo[-1]
            entry = next(rest, None)
            if entry is None:
                todo.pop()
                continue
            position, statement = entry
            self._places[statement] = (block, position)
            self._opened = []
            self._read_statement(statement, block.scope, (block, position))
            todo.extend((inner, iter(enumerate(inner.statements))) for inner in self._opened[::-1])

    def _new_scope(self, node: ScopeNode, parent: Scope | None, place: Place | None) -> Scope:
        scope = Scope(node, parent, place=place)
        self._scopes[node] = scope
        return scope

    def _open_block(
        self,
        owner: nodes.NodeNG,
        name: str,
        statements: list[nodes.NodeNG],
        scope: Scope,
        place: Place | None,
    ) -> None:
        block = Block(owner, name, scope, statements, place)
        if place is None:
            scope.block = block
        self._opened.append(block)

    def _read_statement(self, statement: nodes.NodeNG, scope: Scope, place: Place) -> None:
        match statement:
            case nodes.FunctionDef() | nodes.ClassDef():
                self._read_definition(statement, scope, place)
                return
            case nodes.Import() | nodes.ImportFrom():
                self._read_import(statement, scope, place)
                return
            case nodes.Global() | nodes.Nonlocal():
                for name in statement.names:
                    scope.declared[name] = isinstance(statement, nodes.Global)
                return
            case nodes.Return():
                self.returns.setdefault(scope.node, []).append(statement)
            case nodes.If():
                leaves = ends_flow(statement.body, in_loop=True)
                if leaves is not ends_flow(statement.orelse, in_loop=True):
                    place[0].exits.append((place[1], statement.test, not leaves))
            case nodes.Assert():
                place[0].exits.append((place[1], statement.test, True))
            case _:
                pass
        blocks = set()
        for name in _BLOCK_FIELDS:
            inner = getattr(statement, name, None)
            if isinstance(inner, list) and inner:
                self._open_block(statement, name, inner, scope, place)
                blocks.update(inner)
        self._read_expressions(
            [child for child in statement.get_children() if child not in blocks], scope, place
        )

    def _read_definition(
        self, node: nodes.FunctionDef | nodes.ClassDef, scope: Scope, place: Place
    ) -> None:
        self._bind(Binding(node.name, Kind.DEFINITION, node), scope, place)
        outer = list(node.decorators.nodes) if node.decorators else []
        inner = self._new_scope(node, scope, place)
        if isinstance(node, nodes.ClassDef):
            self.classes.append(node)
            outer += [*node.bases, *(keyword.value for keyword in node.keywords)]
        else:
            outer += _defaults_and_annotations(node.args)
            if node.returns is not None:
                outer.append(node.returns)
            self._read_parameters(node.args, inner)
        self._read_expressions(outer, scope, place)
        self._open_block(node, "body", node.body, inner, None)

    def _read_parameters(self, arguments: nodes.Arguments, scope: Scope) -> None:
        for argument in parameters_of(arguments):
            binding = Binding(argument.name, Kind.PARAMETER, argument)
            scope.parameters[argument.name] = binding
        for name, node in (
            (arguments.vararg, arguments.vararg_node),
            (arguments.kwarg, arguments.kwarg_node),
        ):
            if name is not None:
                scope.parameters[name] = Binding(name, Kind.OPAQUE, node or arguments)

    def _read_import(
        self, node: nodes.Import | nodes.ImportFrom, scope: Scope, place: Place
    ) -> None:
        self.imports.append(node)
        for name, alias in node.names:
            if name == "*" and isinstance(node, nodes.ImportFrom):
                scope.stars.append(node)
            else:
                bound = alias or name.partition(".")[0]
                self._bind(Binding(bound, Kind.IMPORT, node), scope, place)

    def _read_expressions(
        self, expressions: list[nodes.NodeNG], scope: Scope, place: Place
    ) -> None:
        stack = [(expression, scope) for expression in reversed(expressions)]
        while stack:
            node, within = stack.pop()
            children: list[tuple[nodes.NodeNG, Scope]]
            match node:
                case nodes.Call():
                    self.calls.append(node)
                    self._note_mutation(node, within)
                case nodes.Name():
                    self.names.setdefault(node.name, []).append(node)
                case nodes.Attribute():
                    self.attributes.append(node)
                case nodes.Const(value=str()):
                    self.texts.append(node)
                case nodes.AssignName() | nodes.AssignAttr():
                    self._bind_target(node, within, place)
                case nodes.DelName():
                    self._bind(Binding(node.name, Kind.OPAQUE, node), within, place)
                case nodes.Subscript() if node.ctx is not None and node.ctx.name != "Load":
                    self.entries.append(node)
                    name = dotted(node.value)
                    if name is not None:
                        within.mutated.add(name)
                case nodes.Lambda():
                    inner = self._new_scope(node, within, place)
                    self._read_parameters(node.args, inner)
                    children = [(child, within) for child in _defaults_and_annotations(node.args)]
                    stack.extend([*children, (node.body, inner)])
                    continue
                case nodes.ListComp() | nodes.SetComp() | nodes.DictComp() | nodes.GeneratorExp():
                    inner = self._new_scope(node, within, place)
                    stack.extend((child, inner) for child in node.get_children())
                    continue
                case _:
                    pass
            stack.extend((child, within) for child in reversed(list(node.get_children())))

    def _note_mutation(self, call: nodes.Call, scope: Scope) -> None:
        if isinstance(call.func, nodes.Attribute) and call.func.attrname in _MUTATORS:
            name = dotted(call.func.expr)
            if name is not None:
                scope.mutated.add(name)

    def _bind_target(
        self, target: nodes.AssignName | nodes.AssignAttr, scope: Scope, place: Place
    ) -> None:
        kind, value, path = _origin(target)
        if isinstance(target, nodes.AssignAttr):
            whole = kind is Kind.VALUE and not path
            self.stores.append(AttributeStore(target, value if whole else None))
        name = dotted(target)
        declaration = isinstance(target.parent, nodes.AnnAssign) and value is None
        if name is None or declaration:
            return
        if isinstance(target.parent, nodes.NamedExpr):
            while isinstance(scope.node, nodes.ComprehensionScope) and scope.parent is not None:
                scope = scope.parent
        self._bind(Binding(name, kind, target, value, path), scope, place)

    def _bind(self, binding: Binding, scope: Scope, place: Place) -> None:
        scope.bindings.setdefault(binding.name, []).append(binding)
        if scope.block is None:
            return  # a lambda or comprehension: an expression without an order of statements
        block, position = place
        event = _event(block, binding.name, position)
        event.bindings.append(binding)
        while block.place is not None:
            block, position = block.place
            event = _event(block, binding.name, position)
            if event.inner:
                break
            event.inner = True

    def _resolve_outside(self) -> None:
        for scope in self._scopes.values():
            for name, is_global in scope.declared.items():
                owner = self.module if is_global else _enclosing_owner(scope, name)
                if owner is not None:
                    owner.outside.setdefault(name, []).extend(scope.bindings.get(name, ()))


def _event(block: Block, name: str, position: int) -> Event:
    events = block.events.setdefault(name, [])
    if not events or events[-1].position != position:
        events.append(Event(position))
    return events[-1]


def _owners(node: nodes.NodeNG) -> Iterator[nodes.NodeNG]:
    """The functions round ``node``; the module itself where there is none."""
    current, inside = node.parent, False
    while current is not None:
        if isinstance(current, nodes.FunctionDef | nodes.Lambda):
            inside = True
            yield current
        elif isinstance(current, nodes.Module) and not inside:
            yield current
        current = current.parent


def _enclosing_owner(scope: Scope, name: str) -> Scope | None:
    outer = scope.parent
    while outer is not None and name not in outer.bindings and name not in outer.parameters:
        outer = outer.parent
    return outer


def _evaluated_outside(owner: nodes.NodeNG, child: nodes.NodeNG) -> bool:
    """Whether ``child`` of a definition belongs to the scope around it."""
    if isinstance(owner, nodes.FunctionDef):
        return child is owner.decorators or child is owner.args or child is owner.returns
    if isinstance(owner, nodes.Lambda):
        return child is owner.args
    if isinstance(owner, nodes.ClassDef):
        return child is owner.decorators or child in owner.bases or child in owner.keywords
    return False


def _defaults_and_annotations(arguments: nodes.Arguments) -> list[nodes.NodeNG]:
    groups: Iterator[nodes.NodeNG | None] = iter(
        [
            *(arguments.defaults or ()),
            *(arguments.kw_defaults or ()),
            *arguments.annotations,
            *arguments.kwonlyargs_annotations,
            *arguments.posonlyargs_annotations,
            arguments.varargannotation,
            arguments.kwargannotation,
        ]
    )
    return [node for node in groups if node is not None]


def _origin(
    target: nodes.AssignName | nodes.AssignAttr,
) -> tuple[Kind, nodes.NodeNG | None, tuple[int, ...]]:
    """Where the value of an assignment's target comes from."""
    path: list[int] = []
    child: nodes.NodeNG = target
    parent = child.parent
    while isinstance(parent, nodes.Tuple | nodes.List):
        if any(isinstance(element, nodes.Starred) for element in parent.elts):
            return (Kind.OPAQUE, None, ())
        path.append(parent.elts.index(child))
        child, parent = parent, parent.parent
    steps = tuple(reversed(path))
    match parent:
        case nodes.Assign() | nodes.AnnAssign() | nodes.NamedExpr() if child is not parent.value:
            return (Kind.VALUE if parent.value is not None else Kind.OPAQUE, parent.value, steps)
        case nodes.AugAssign():
            return (Kind.VALUE, parent, steps)
        case nodes.For() | nodes.Comprehension() if child is parent.target:
            return (Kind.ITEM, parent.iter, steps)
        case nodes.With():
            for context, bound in parent.items:
                if bound is child:
                    return (Kind.ENTERED, context, steps)
            return (Kind.OPAQUE, None, ())
        case _:
            return (Kind.OPAQUE, None, ())
