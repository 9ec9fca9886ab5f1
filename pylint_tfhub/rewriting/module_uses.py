"""How a ``hub.Module`` object is called, and what form its successor takes for these calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from keyword import iskeyword

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import Literal, Result, Values
from pylint_tfhub.context import Context
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.models import ModelFacts
from pylint_tfhub.rewriting.suggestions import DESCRIBES_INPUTS_SINCE

DEFAULT = '"default"'
INFORMATION = {
    "get_signature_names": "list({signatures})",
    "get_input_info_dict": "{signatures}[{name}].structured_input_signature[1]",
    "get_output_info_dict": "{signatures}[{name}].structured_outputs",
}
"""What tells about signatures instead of the methods of ``hub.Module``."""
PARAMETERS = timeline.parameters("Module.__call__", Version("0.15.0"))
_MAYBE_DICTS = frozenset({"parse_example", "io.parse_example", "identity", "nest.map_structure"})
_LIST_MAKERS = frozenset({"tolist", "list", "sorted", "splitlines", "readlines"})


@dataclass(frozen=True)
class Use:
    """One call of a ``hub.Module`` object."""

    call: nodes.Call
    signature: str
    """Source text; ``"default"`` where none is given."""
    as_dict: str | None
    """Source text of ``as_dict``; None where the default output is asked for."""
    inputs: nodes.NodeNG | None


class Form(Enum):
    """What takes the place of a ``hub.Module`` object."""

    LAYER = "KerasLayer"
    LOADED = "load"


def form_of(uses: Sequence[Use], first_tensorflow: Version, *, described: bool) -> Form:
    """The form for calls; ``described`` says that the object is asked about its signatures.

    A layer serves one signature, and gives one output or the dict of all.
    """
    if not uses:
        return Form.LOADED if described else Form.LAYER
    if len({(use.signature, use.as_dict) for use in uses}) > 1:
        return Form.LOADED
    if uses[0].inputs is None and first_tensorflow < DESCRIBES_INPUTS_SINCE:
        # There a layer without input gives a symbolic tensor, even eagerly.
        return Form.LOADED
    return Form.LAYER


def layer_arguments(use: Use) -> list[str]:
    """What ``hub.KerasLayer`` has to be given so that it answers like this use."""
    found = [] if use.signature == DEFAULT else [f"signature={use.signature}"]
    if use.as_dict is not None:
        return [*found, f"signature_outputs_as_dict={use.as_dict}"]
    return [*found, 'output_key="default"'] if found else []


def read_use(module: ModuleFacts, call: nodes.Call) -> Use | None:
    """A call of a ``hub.Module`` object; None if its arguments are not all known."""
    arguments = bind((call,), PARAMETERS, module)
    if arguments.open or any(item.arg not in PARAMETERS for item in call.keywords):
        return None
    signature, as_dict = read_signature(module, arguments), _as_dict(module, arguments)
    return Use(call, signature, as_dict, arguments.node("inputs"))


def read_signature(module: ModuleFacts, arguments: Arguments) -> str:
    """The source text of the signature that a call asks for."""
    node = arguments.node("signature")
    if node is None or (isinstance(node, nodes.Const) and node.value in {None, "default"}):
        return DEFAULT
    return module.quote(node)


def _as_dict(module: ModuleFacts, arguments: Arguments) -> str | None:
    node, values = arguments.node("as_dict"), arguments.values("as_dict")
    if node is None or values is None or truth(values) is False:
        return None
    return module.quote(node)


def model_of(context: Context, values: Values | None) -> ModelFacts | None:
    """What is known of the model behind what can be a handle, if there is but one."""
    named = {handle for handle, _ in context.handles_in(values)}
    return context.model(named.pop()) if len(named) == 1 else None


class Inputs:
    """What kind of thing the inputs of one module's calls are."""

    def __init__(self, module: ModuleFacts) -> None:
        self._module = module

    def is_list(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a list, a number or a text, which TensorFlow 2 wants as a tensor."""
        match node:
            case nodes.Const():
                return isinstance(node.value, int | float | str)
            case nodes.List() | nodes.Tuple() | nodes.ListComp():
                return True
            case nodes.Call(func=nodes.Attribute(attrname=name) | nodes.Name(name=name)):
                return name in _LIST_MAKERS
            case nodes.BinOp(op="+"):
                return self.is_list(node.left) or self.is_list(node.right)
            case nodes.BinOp(op="*", left=nodes.List() | nodes.Tuple()):
                return True
            case nodes.BoolOp():
                return any(map(self.is_list, node.values))
            case nodes.Subscript(slice=nodes.Slice()):
                return self.is_list(node.value) and not isinstance(node.value, nodes.Const)
            case _:
                pass
        payloads = [value.payload for value in self._module.values(node)]
        return bool(payloads) and all(
            isinstance(item, Literal) and isinstance(item.node, nodes.List | nodes.Tuple)
            for item in payloads
        )

    def may_be_list(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a name that can stand for a list, among other things."""
        reaching = self._module.flow.reaching(dotted(node) or "", node)
        values = [item.binding.value for item in reaching.definitions] if reaching else []
        plain = all(not item.binding.path for item in reaching.definitions) if reaching else False
        return plain and any(isinstance(item, nodes.List | nodes.ListComp) for item in values)

    def is_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict."""
        if isinstance(node, nodes.Dict | nodes.DictComp):
            return True
        reaching = self._module.flow.reaching(dotted(node) or "", node)
        assigned = reaching.definitions if reaching is not None else []
        if any(isinstance(item.binding.value, nodes.Dict | nodes.DictComp) for item in assigned):
            return True
        payloads = [value.payload for value in self._module.values(node)]
        return bool(payloads) and all(
            isinstance(item, Literal) and isinstance(item.node, nodes.Dict | nodes.Call)
            for item in payloads
        )

    def has_values(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a dict known to hold what is no tensor yet."""
        payloads = [value.payload for value in self._module.values(node)]
        return self.is_dict(node) and any(
            self.is_list(element)
            for item in payloads
            if isinstance(item, Literal)
            for element in item.module.elements(item.node).values()
        )

    def is_array(self, node: nodes.NodeNG) -> bool:
        """Whether an input is a numpy array, which signatures take from TensorFlow 2.19 on."""
        payload = self._module.values(node).only()
        return isinstance(payload, Result) and payload.callee.startswith("numpy.")

    def is_tensor(self, node: nodes.NodeNG) -> bool:
        """Whether an input is known to be one tensor, as far as libraries' names tell."""
        payload = self._module.values(node).only()
        if isinstance(payload, Result):
            name = tensorflow_name(payload.callee) or "data."
            return not ("()" in name or name.startswith("data.") or name in _MAYBE_DICTS)
        return False

    def holds_parameters(self, node: nodes.NodeNG) -> bool:
        """Whether an element of a display is what others give to a function that they are given."""
        names = node.elts if isinstance(node, nodes.List | nodes.Tuple) else ()
        for name in names:
            owner = (
                self._module.flow.owner(name.name, name) if isinstance(name, nodes.Name) else None
            )
            if owner is not None and name.name in owner.parameters:
                if self._is_given_away(owner.node):
                    return True
        return False

    def _is_given_away(self, function: nodes.NodeNG) -> bool:
        """Whether something else than a call names a function, or it has no name."""
        if isinstance(function, nodes.Lambda) and not isinstance(function, nodes.FunctionDef):
            return True
        loads = self._module.index.names.get(getattr(function, "name", ""), ())
        return any(
            not (isinstance(load.parent, nodes.Call) and load.parent.func is load) for load in loads
        )

    def lists(self, node: nodes.NodeNG) -> list[nodes.NodeNG]:
        """The displays that a list is, or is made of, or the number; empty where not known."""
        if isinstance(node, nodes.Const):
            return [node]
        match node:
            case nodes.BinOp(op="*", left=nodes.List() | nodes.Tuple()):
                return self.lists(node.left)
            case nodes.BinOp():
                return [*self.lists(node.left), *self.lists(node.right)]
            case nodes.BoolOp():
                return [found for value in node.values for found in self.lists(value)]
            case nodes.Subscript():
                return self.lists(node.value)
            case _:
                pass
        payloads = [value.payload for value in self._module.values(node)]
        return [item.node for item in payloads if isinstance(item, Literal)]

    def made_by(self, node: nodes.NodeNG) -> set[str]:
        """The library functions that an input can come from."""
        values = self._module.values(node)
        return {item.payload.callee for item in values if isinstance(item.payload, Result)}


def entries(node: nodes.NodeNG) -> list[tuple[str, nodes.NodeNG]] | None:
    """The entries of a dict display or ``dict(...)`` whose keys are plain names; else None."""
    if isinstance(node, nodes.Dict):
        keys = [key.value if isinstance(key, nodes.Const) else None for key, _ in node.items]
        if all(isinstance(key, str) and key.isidentifier() and not iskeyword(key) for key in keys):
            return [(str(key), value) for key, (_, value) in zip(keys, node.items, strict=True)]
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Name):
        if node.func.name == "dict" and not node.args and all(k.arg for k in node.keywords):
            return [(str(item.arg), item.value) for item in node.keywords]
    return None


def has_whole_numbers(node: nodes.NodeNG) -> bool:
    """Whether a display holds whole numbers only, whose type as a tensor is not that of floats."""
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(map(has_whole_numbers, node.elts))
    number = isinstance(node, nodes.Const) and isinstance(node.value, int)
    return number and not isinstance(node.value, bool)
