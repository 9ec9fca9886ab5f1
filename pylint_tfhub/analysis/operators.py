"""Operators on possible values: sums, formats, conditions, comparisons and truth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from astroid import nodes

from pylint_tfhub.analysis import text
from pylint_tfhub.analysis.values import (
    UNKNOWN,
    Class,
    Constant,
    Frame,
    Function,
    Literal,
    Payload,
    ProjectModule,
    Scalar,
    Values,
    combine,
    constant,
    union,
)
from pylint_tfhub.findings import Confidence

if TYPE_CHECKING:
    from pylint_tfhub.analysis.evaluate import Evaluator

_LONGEST_SUM = 200


class Operators:
    """The operators in one module's expressions."""

    def __init__(self, evaluator: Evaluator) -> None:
        self._evaluator = evaluator
        self._module = evaluator.module

    def binary(self, node: nodes.BinOp, frame: Frame | None) -> Values:
        """What a sum, product or ``%`` can be."""
        if node.op == "%":
            template = self._evaluator.values(node.left, frame)
            if isinstance(node.right, nodes.Tuple):
                return self._percent(template, node.right.elts, frame)
            right = self._evaluator.values(node.right, frame)
            mapping = right.only()
            if isinstance(mapping, Literal):
                return self._percent_named(template, mapping)
            return combine(template, right, _percent_one)
        if node.op not in {"+", "*"}:
            return UNKNOWN
        operands: list[nodes.NodeNG] = []
        left: nodes.NodeNG = node
        while isinstance(left, nodes.BinOp) and left.op == node.op:
            operands.append(left.right)
            left = left.left
            if len(operands) > _LONGEST_SUM:
                return UNKNOWN
        total = self._evaluator.values(left, frame)
        join = {"+": _added, "*": _repeated}[node.op]
        for operand in reversed(operands):
            if not total.items:
                return UNKNOWN
            total = combine(total, self._evaluator.values(operand, frame), join)
        return total

    def _percent(
        self, template: Values, arguments: list[nodes.NodeNG], frame: Frame | None
    ) -> Values:
        row = constant(())
        for argument in arguments:
            row = combine(row, self._evaluator.values(argument, frame), _longer)
        return combine(template, row, _percent_row)

    def _percent_named(self, template: Values, mapping: Literal) -> Values:
        entries = {
            key: mapping.module.values(value, mapping.frame).only()
            for key, value in mapping.module.elements(mapping.node).items()
        }
        known = {key: value.value for key, value in entries.items() if isinstance(value, Constant)}
        row = constant(None)
        return combine(template, row, lambda left, _: _percent_mapping(left, known))

    def augmented(self, node: nodes.AugAssign, frame: Frame | None) -> Values:
        """What ``name += more`` gives the name."""
        if node.op != "+=" or not isinstance(node.target, nodes.AssignName):
            return UNKNOWN
        reaching = self._module.flow.reaching(node.target.name, node)
        if reaching is None:
            return UNKNOWN
        before = self._evaluator.bindings.defined(reaching, frame)
        return combine(before, self._evaluator.values(node.value, frame), _added)

    def joined(self, node: nodes.JoinedStr, frame: Frame | None) -> Values:
        """What an f-string can be."""
        total = constant("")
        for part in node.values:
            if isinstance(part, nodes.FormattedValue):
                values = self._formatted(part, frame)
            else:
                values = self._evaluator.values(part, frame)
            total = combine(total, values, _added)
            if not total.items:
                return UNKNOWN
        return total

    def _formatted(self, node: nodes.FormattedValue, frame: Frame | None) -> Values:
        specification = constant("")
        if node.format_spec is not None:
            specification = self._evaluator.values(node.format_spec, frame)
        conversion = chr(node.conversion) if node.conversion and node.conversion > 0 else ""

        def form(value: Payload, spec: Payload) -> Payload | None:
            if not isinstance(value, Constant) or not isinstance(spec, Constant):
                return None
            return _some(text.interpolated(value.value, conversion, str(spec.value)))

        return combine(self._evaluator.values(node.value, frame), specification, form)

    def conditional(self, node: nodes.IfExp, frame: Frame | None) -> Values:
        """What ``a if test else b`` can be."""
        certain = truth(self._evaluator.values(node.test, frame))
        arms = []
        if certain is not False and self._module.runs(node.body):
            holds = frozenset({self._module.flow.condition(node.test, True)})
            arms.append(self._evaluator.values(node.body, frame).weakened(Confidence.HIGH, holds))
        if certain is not True and self._module.runs(node.orelse):
            fails = frozenset({self._module.flow.condition(node.test, False)})
            arms.append(self._evaluator.values(node.orelse, frame).weakened(Confidence.HIGH, fails))
        return union(arms)

    def boolean(self, node: nodes.BoolOp, frame: Frame | None) -> Values:
        """What ``a or b`` and ``a and b`` can be."""
        stops_at = node.op == "or"
        found = []
        for position, operand in enumerate(node.values):
            values = self._evaluator.values(operand, frame)
            certain = truth(values)
            if certain is (not stops_at) and position < len(node.values) - 1:
                continue
            found.append(values)
            if certain is stops_at:
                break
        return union(found)

    def unary(self, node: nodes.UnaryOp, frame: Frame | None) -> Values:
        """What ``not a`` can be."""
        if node.op != "not":
            return UNKNOWN
        return self._evaluator.values(node.operand, frame).map(
            lambda value: (
                constant(not value.payload.value)
                if isinstance(value.payload, Constant)
                else UNKNOWN
            )
        )

    def compare(self, node: nodes.Compare, frame: Frame | None) -> Values:
        """What an equality can be."""
        if len(node.ops) != 1 or node.ops[0][0] not in {"==", "!=", "is", "is not"}:
            return UNKNOWN
        operator, right = node.ops[0]
        left = self._evaluator.values(node.left, frame)
        same = operator in {"==", "is"}

        def equal(first: Payload, second: Payload) -> Payload | None:
            if not isinstance(first, Constant) or not isinstance(second, Constant):
                return None
            return Constant((first.value == second.value) is same)

        return combine(left, self._evaluator.values(right, frame), equal)


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


def _some(value: str | None) -> Payload | None:
    return None if value is None else Constant(value)


def _added(left: Payload, right: Payload) -> Payload | None:
    match left, right:
        case Constant(value=str() as first), Constant(value=str() as second):
            return _some(text.interpolated(first + second, "", ""))
        case _:
            return None


def _repeated(left: Payload, right: Payload) -> Payload | None:
    match left, right:
        case Literal(), Constant(value=bool() as times):
            return left if times else None
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


def _percent_mapping(template: Payload, mapping: dict[object, Scalar]) -> Payload | None:
    match template:
        case Constant(value=str() as pattern):
            return _some(text.percent(pattern, mapping))
        case _:
            return None
