"""Which bindings of a name can reach a place, in the order in which statements run."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from astroid import nodes

from pylint_tfhub.analysis.conditions import ALWAYS, Condition, Conditions, condition
from pylint_tfhub.analysis.index import Index
from pylint_tfhub.analysis.scopes import Binding, Block, Kind, Place, Scope, dotted, ends_flow

MOST_DEFINITIONS = 32
"""A name with more possible definitions at one place counts as unknown."""
MOST_TESTS = 16
"""Tests round a place that are looked at, innermost first."""
MOST_STEPS = 512
"""Compound statements looked into for one question before giving up."""

_FALLBACK_ERRORS = frozenset({"ImportError", "ModuleNotFoundError", "AttributeError"})


def handler_names(handler: nodes.ExceptHandler) -> set[str]:
    """The last parts of the names of the exceptions caught; ``Exception`` for a bare one."""
    if handler.type is None:
        return {"Exception"}
    types = handler.type.elts if isinstance(handler.type, nodes.Tuple) else [handler.type]
    return {(dotted(item) or "").rpartition(".")[2] for item in types}


@dataclass(frozen=True, slots=True)
class Definition:
    """A binding, and the conditions under which it reaches the place that was asked for."""

    binding: Binding
    conditions: Conditions = ALWAYS


@dataclass(slots=True)
class Reaching:
    """The definitions that reach a place."""

    definitions: list[Definition] = field(default_factory=list)
    complete: bool = True
    """False where more are possible than are listed."""
    unbound: bool = False
    """Whether the place can be reached without passing any of them."""
    steps: int = 0

    def add(self, definition: Definition) -> None:
        """Note a definition once; too many make the answer incomplete."""
        if any(known.binding is definition.binding for known in self.definitions):
            return
        if len(self.definitions) >= MOST_DEFINITIONS:
            self.complete = False
            return
        self.definitions.append(definition)

    def spent(self) -> bool:
        """Whether looking further is not worth its cost."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            self.complete = False
        return not self.complete


class Flow:
    """Answers where the value of a name comes from, within one module."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._conditions: dict[nodes.NodeNG, Condition] = {}

    def condition(self, test: nodes.NodeNG, holds: bool) -> Condition:
        """``test`` as a condition; ``not x`` holds where ``x`` does not."""
        if test not in self._conditions:
            self._conditions[test] = condition(test, True)
        text, positive = self._conditions[test]
        return text, positive is holds

    def tests_round(self, node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, bool]]:
        """The tests of the innermost ``if`` statements and expressions, and whether they held."""
        return islice(self._all_tests_round(node), MOST_TESTS)

    def _all_tests_round(self, node: nodes.NodeNG) -> Iterator[tuple[nodes.NodeNG, bool]]:
        child, parent = node, node.parent
        while parent is not None:
            if isinstance(parent, nodes.If | nodes.IfExp) and child is not parent.test:
                yield parent.test, child in (parent.body, *_statements(parent.body))
            elif isinstance(parent, nodes.ComprehensionScope) and child not in parent.generators:
                for generator in parent.generators:
                    yield from ((test, True) for test in generator.ifs)
            if child.is_statement:
                block, position = self.index.place_of(child)
                for place, test, held in reversed(block.exits):
                    if place < position:
                        yield test, held
            if isinstance(parent, nodes.FunctionDef | nodes.Module):
                return
            child, parent = parent, parent.parent

    def conditions_of(self, node: nodes.NodeNG) -> Conditions:
        """What the ``if`` statements and expressions round ``node`` say holds there."""
        return frozenset(self.condition(test, holds) for test, holds in self.tests_round(node))

    def owner(self, name: str, node: nodes.NodeNG) -> Scope | None:
        """The scope in which ``name``, as read at ``node``, is bound; None if nowhere."""
        scope: Scope | None = self.index.scope_of(node)
        first = True
        while scope is not None:
            if name in scope.declared:
                if scope.declared[name]:
                    return self.index.module
            elif first or not isinstance(scope.node, nodes.ClassDef):
                if name in scope.bindings or name in scope.parameters or name in scope.outside:
                    return scope
            if not isinstance(scope.node, nodes.ComprehensionScope):
                first = False
            scope = scope.parent
        return None

    def reaching(self, name: str, node: nodes.NodeNG) -> Reaching | None:
        """The definitions of ``name`` that can reach ``node``; None if it is bound nowhere."""
        owner = self.owner(name, node)
        if owner is None:
            return None
        found = Reaching()
        scope = self.index.scope_of(node)
        inner: Scope | None = None
        while scope is not owner and scope.parent is not None:
            if not isinstance(scope.node, nodes.ComprehensionScope):
                inner = scope
            scope = scope.parent
        if owner.block is None:
            for binding in owner.bindings.get(name, ()):
                found.add(Definition(binding))
            self._at_start(owner, name, found)
        elif inner is None:
            self._before(self.index.place_of(node), name, found)
        else:
            self._later(owner, name, inner, found)
        for binding in owner.outside.get(name, ()):
            found.add(Definition(binding))
        return found

    def at_end(self, name: str) -> Reaching | None:
        """The definitions that the module's attribute ``name`` can have after its import."""
        module = self.index.module
        if name not in module.bindings and name not in module.outside:
            return None
        found = Reaching()
        if module.block is not None:
            self._leaving(module.block, name, ALWAYS, found)
        for binding in module.outside.get(name, ()):
            found.add(Definition(binding))
        return found

    def _later(self, owner: Scope, name: str, inner: Scope, found: Reaching) -> None:
        """What a function called at some later time can see in a scope around it."""
        place = inner.place
        if place is None:
            found.complete = False
            return
        place = self._settled(place, name, inner)
        self._before(place, name, found)
        statements = place[0].statements
        line = (statements[place[1]] if place[1] < len(statements) else statements[-1]).lineno or 0
        bindings = owner.bindings.get(name, [])
        start = bisect_left(bindings, line, key=lambda binding: binding.node.lineno or 0)
        for binding in bindings[start : start + MOST_DEFINITIONS + 1]:
            found.add(Definition(binding, self.conditions_of(binding.node)))

    def _settled(self, place: Place, name: str, inner: Scope) -> Place:
        """After the assignments that follow a definition before anything refers to it."""
        block, position = place
        called = getattr(inner.node, "name", None)
        if called is None or not inner.node.is_statement:
            return place
        defined = inner.node.lineno or 0
        lines = (item.lineno or 0 for item in self.index.names.get(called, ()))
        first = min((line for line in lines if line > defined), default=None)
        for event in block.events.get(name, ()):
            statement = block.statements[event.position]
            if event.position <= position or not isinstance(statement, nodes.Assign):
                continue
            if first is not None and first <= (statement.lineno or 0):
                break
            position = event.position
        return (block, position + 1) if position != place[1] else place

    def _at_start(self, scope: Scope, name: str, found: Reaching) -> None:
        found.unbound = True
        parameter = scope.parameters.get(name)
        if parameter is not None:
            found.add(Definition(parameter))

    def _before(self, place: Place, name: str, found: Reaching) -> None:
        block, position = place
        conditions = ALWAYS
        while True:
            if self._scan(block, position, name, conditions, found):
                return
            if block.place is None:
                self._at_start(block.scope, name, found)
                return
            outer, at = block.place
            if self._enter(block, outer, at, name, conditions, found):
                return
            alternatives = outer.part in {"handlers", "cases"}
            block, position = outer, 0 if alternatives else at

    def _enter(
        self,
        block: Block,
        outer: Block,
        at: int,
        name: str,
        conditions: Conditions,
        found: Reaching,
    ) -> bool:
        """What a compound statement itself adds on the way into one of its blocks."""
        owner = block.owner
        if isinstance(owner, nodes.For | nodes.While) and block.part == "body":
            self._leaving(block, name, conditions, found)
        if isinstance(owner, nodes.Try | nodes.TryStar) and block.part != "body":
            for statements in self._blocks(owner, "body"):
                bound = self._leaving(statements, name, conditions, found)
                if bound and block.part == "orelse":
                    return True
            if block.part == "finalbody":
                for statements in self._blocks(owner, "orelse", "handlers"):
                    self._leaving(statements, name, conditions, found)
        headers = _at(outer, name, at)
        for binding in headers:
            found.add(Definition(binding, conditions))
        return bool(headers) and block.part != "orelse"

    def _blocks(self, owner: nodes.NodeNG, *fields: str) -> list[Block]:
        blocks = []
        for name in fields:
            for statement in getattr(owner, name, ())[:1]:
                blocks.append(self.index.place_of(statement)[0])
        return blocks

    def _leaving(self, block: Block, name: str, conditions: Conditions, found: Reaching) -> bool:
        """Add what reaches the end of ``block``; True if the name is always bound there."""
        return self._scan(block, len(block.statements), name, conditions, found)

    def _scan(
        self, block: Block, position: int, name: str, conditions: Conditions, found: Reaching
    ) -> bool:
        """Go backwards from ``position``; True once the name is bound in every case."""
        events = block.events.get(name)
        if not events:
            return False
        start = bisect_left(events, position, key=lambda event: event.position)
        for event in reversed(events[max(0, start - MOST_STEPS) : start]):
            if event.inner:
                if found.spent():
                    return True
                statement = block.statements[event.position]
                if self._through(statement, name, conditions, found):
                    return True
            for binding in event.bindings:
                found.add(Definition(binding, conditions))
            always = not isinstance(
                block.statements[event.position], nodes.For | nodes.While | nodes.Match
            )
            if event.bindings and always:
                return True
        if start > MOST_STEPS:
            found.complete = False
        return False

    def _through(
        self,
        statement: nodes.NodeNG,
        name: str,
        conditions: Conditions,
        found: Reaching,
    ) -> bool:
        """Add what a compound statement passes on; True if it always binds the name."""
        match statement:
            case nodes.If():
                return self._through_if(statement, name, conditions, found)
            case nodes.Try() | nodes.TryStar():
                return self._through_try(statement, name, conditions, found)
            case nodes.With():
                return self._arm(statement.body, name, conditions, found)
            case nodes.For() | nodes.While():
                self._arm(statement.body, name, conditions, found)
                self._arm(statement.orelse, name, conditions, found)
                return False
            case nodes.Match():
                for case in statement.cases:
                    if not self._arm(case.body, name, conditions, found):
                        for binding in _at(self.index.place_of(case)[0], name, 0):
                            found.add(Definition(binding, conditions))
                return False
            case _:
                return False

    def _arm(
        self,
        statements: list[nodes.NodeNG],
        name: str,
        conditions: Conditions,
        found: Reaching,
    ) -> bool:
        if not statements:
            return False
        if ends_flow(statements):
            return True
        return self._leaving(self.index.place_of(statements[0])[0], name, conditions, found)

    def _through_if(
        self,
        statement: nodes.If,
        name: str,
        conditions: Conditions,
        found: Reaching,
    ) -> bool:
        always = True
        while True:  # a chain of elif is a chain of nested statements, thousands deep at worst
            certain = statement.test.value if isinstance(statement.test, nodes.Const) else None
            rest = statement.orelse
            if certain:
                return self._arm(statement.body, name, conditions, found) and always
            if certain is None:
                holds = conditions | {self.condition(statement.test, True)}
                always &= self._arm(statement.body, name, holds, found)
                if len(conditions) < MOST_TESTS:
                    conditions |= {self.condition(statement.test, False)}
            if len(rest) != 1 or not isinstance(rest[0], nodes.If) or found.spent():
                break
            statement = rest[0]
        return self._arm(rest, name, conditions, found) and always

    def _through_try(
        self,
        statement: nodes.Try | nodes.TryStar,
        name: str,
        conditions: Conditions,
        found: Reaching,
    ) -> bool:
        if statement.finalbody and self._arm(statement.finalbody, name, conditions, found):
            return True
        always = self._arm(statement.orelse, name, conditions, found)
        already = len(found.definitions)
        always = self._arm(statement.body, name, conditions, found) or always
        imported = any(known.binding.kind is Kind.IMPORT for known in found.definitions[already:])
        for handler in statement.handlers:
            stand_in = Reaching()
            bound = self._arm(handler.body, name, conditions, stand_in)
            other = any(item.binding.kind is Kind.IMPORT for item in stand_in.definitions)
            if always and imported and not other and handler_names(handler) & _FALLBACK_ERRORS:
                continue  # runs only where the library is missing, without another in its place
            for definition in stand_in.definitions:
                found.add(definition)
            found.complete &= stand_in.complete
            always &= bound
        return always


def _at(block: Block, name: str, position: int) -> list[Binding]:
    """The bindings that the statement at ``position`` makes itself."""
    events = block.events.get(name, [])
    index = bisect_left(events, position, key=lambda event: event.position)
    if index < len(events) and events[index].position == position:
        return events[index].bindings
    return []


def _statements(body: object) -> list[nodes.NodeNG]:
    return body if isinstance(body, list) else []
