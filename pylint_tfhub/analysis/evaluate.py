"""Evaluation of expressions to the values they can have, without running or inferring anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis.bindings import Bindings
from pylint_tfhub.analysis.elements import Elements
from pylint_tfhub.analysis.members import Members
from pylint_tfhub.analysis.operators import Operators
from pylint_tfhub.analysis.results import Results
from pylint_tfhub.analysis.values import UNKNOWN, Frame, Function, Literal, Values, constant, just

if TYPE_CHECKING:
    from pylint_tfhub.analysis.module import ModuleFacts

_DEEPEST_EXPRESSION = 40


class Evaluator:
    """Evaluates the expressions of one module; each is evaluated once and remembered."""

    def __init__(self, module: ModuleFacts) -> None:
        self.module = module
        self.bindings = Bindings(self)
        self.members = Members(self)
        self.results = Results(self)
        self.elements = Elements(self)
        operators = Operators(self)
        self._known: dict[nodes.NodeNG, Values] = {}
        self._evaluate: dict[type[nodes.NodeNG], Callable[..., Values]] = {
            nodes.Const: self._const,
            nodes.Name: self.bindings.name,
            nodes.Attribute: self.members.attribute,
            nodes.Call: self.results.call,
            nodes.Subscript: self.elements.subscript,
            nodes.BinOp: operators.binary,
            nodes.AugAssign: operators.augmented,
            nodes.JoinedStr: operators.joined,
            nodes.IfExp: operators.conditional,
            nodes.BoolOp: operators.boolean,
            nodes.UnaryOp: operators.unary,
            nodes.Compare: operators.compare,
            nodes.List: self._literal,
            nodes.Tuple: self._literal,
            nodes.Set: self._literal,
            nodes.Dict: self._literal,
            nodes.Lambda: self._lambda,
            nodes.NamedExpr: lambda node, frame: self.values(node.value, frame),
        }

    def values(self, node: nodes.NodeNG, frame: Frame | None = None) -> Values:
        """All that ``node`` can stand for; deep or circular expressions are unknown."""
        remembered = self._known if frame is None else frame.known
        known = remembered.get(node)
        if known is not None:
            return known
        evaluate = self._evaluate.get(type(node))
        active = self.module.project.active
        if evaluate is None or node in active or len(active) > _DEEPEST_EXPRESSION:
            return UNKNOWN
        active.add(node)
        try:
            result = evaluate(node, frame)
        finally:
            active.discard(node)
        remembered = self._known if frame is None else frame.known
        remembered[node] = result
        return result

    @contextmanager
    def provisional(self) -> Iterator[None]:
        """Forget, at the end, what is evaluated meanwhile."""
        known = self._known
        self._known = dict(known)
        try:
            with self.members.provisional():
                yield
        finally:
            self._known = known

    def _const(self, node: nodes.Const, _frame: Frame | None) -> Values:
        return constant(node.value) if not isinstance(node.value, type(...)) else UNKNOWN

    def _literal(self, node: nodes.NodeNG, frame: Frame | None) -> Values:
        if isinstance(node, nodes.Dict) and not self.elements.unpacks_known(
            value for key, value in node.items if isinstance(key, nodes.DictUnpack)
        ):
            return UNKNOWN
        return just(Literal(node, self.module, frame))

    def _lambda(self, node: nodes.Lambda, _frame: Frame | None) -> Values:
        return just(Function(node, self.module))
