"""How a ``hub.Module`` object is called, and what form its successor takes for these calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Values
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
