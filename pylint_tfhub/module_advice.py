"""What to write instead of a ``hub.Module(...)`` and its calls, in the names of the author's code."""

from __future__ import annotations

from dataclasses import dataclass

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import Arguments, LibraryCall, bind
from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import Literal, Result
from pylint_tfhub.context import SAVED_MODELS, Context
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.knowledge.models import ModelFacts
from pylint_tfhub.suggestions import (
    DESCRIBES_INPUTS_SINCE,
    FIRST_WITHOUT_ESTIMATOR,
    NEVER_TRAINS,
    STAY,
    handle_text,
    instead_of,
    loads,
    successor_advice,
)

_MOST_CALLS = 3
_DEFAULT = '"default"'
_INFORMATION = {
    "get_signature_names": "list({signatures})",
    "get_input_info_dict": "{signatures}[{name}].structured_input_signature[1]",
    "get_output_info_dict": "{signatures}[{name}].structured_outputs",
}
_LIST_MAKERS = frozenset({"tolist", "list", "sorted"})


@dataclass(frozen=True)
class _Use:
    """One call of a ``hub.Module`` object."""

    call: nodes.Call
    signature: str
    """Source text; ``"default"`` where none is given."""
    as_dict: str | None
    """Source text of ``as_dict``; None where the default output is asked for."""
    inputs: nodes.NodeNG | None


class ModuleAdvice:
    """What to write instead of one ``hub.Module(...)`` and its calls."""

    def __init__(self, context: Context, call: LibraryCall) -> None:
        self._context = context
        self._call = call
        self._arguments = context.hub_arguments(call)
        self._uses = self._find_uses()
        func = call.node.func
        qualified = isinstance(func, nodes.Attribute) and func.attrname == "Module"
        self._hub = self._quote(func.expr) if qualified else context.alias(HUB)

    def text(self) -> str:
        """The advice, ready for the end of a message."""
        parts = self._parts()
        if (
            STAY not in parts[0]
            and self._context.sessions.in_model_function(self._call.node)
            and any(
                release < FIRST_WITHOUT_ESTIMATOR for release in self._context.target.tensorflow
            )
        ):
            parts.append(
                "on parameter servers a TF2 SavedModel then needs "
                "`share_cluster_devices_in_session` in the session config"
            )
        return "; ".join(parts)

    def _parts(self) -> list[str]:
        node = self._arguments.node("spec")
        handle = "handle" if node is None else handle_text(self._call.module, node)
        if handle is None:
            return [instead_of(self._context, "create_module_spec")]
        model = self._model()
        stated = self._arguments.node("trainable") is not None
        given = self._arguments.values("trainable") if stated else None
        trains = None if given is None else truth(given)
        may_train = given is not None and trains is not False
        if model is not None and model.format in SAVED_MODELS:
            load = loads(model, self._hub, handle, trains=may_train)
            return [f"`{handle}` is a SavedModel ({model.source.phrase}); load it with {load}"]
        if self._is_spec_of_saved_model():
            return [f"load the SavedModel with `{self._hub}.load({handle})`"]
        advice = None
        if model is not None:
            trainable = ", trainable=True" if may_train else ""
            advice = successor_advice(model, self._hub, trainable, changed=self._is_special())
        rewrite = f"write {self._code(handle)}"
        if trains is True:
            instead = advice or f"{STAY}, or change the model"
            return [
                f"{NEVER_TRAINS}: {instead}",
                f"to use it frozen, {rewrite}",
                *self._notes(handle),
            ]
        if may_train:
            rewrite += f" without `trainable` ({NEVER_TRAINS})"
        return [rewrite, *self._notes(handle), *([advice] if advice else [])]

    def _is_spec_of_saved_model(self) -> bool:
        return any(
            isinstance(value.payload, Result)
            and hub_member(value.payload.callee) == "create_module_spec_from_saved_model"
            for value in self._arguments.values("spec") or ()
        )

    def _notes(self, handle: str) -> list[str]:
        """What the rewritten code does not do as the old code did."""
        notes = []
        if any(use.inputs is None for use in self._uses):
            notes.append(
                "an output that is an asset's path comes as b'SAVEDMODEL-ASSET', the path itself is "
                f"`{self._hub}.load({handle}).asset_paths[0].asset_path`"
            )
        results = [
            value.payload
            for use in self._uses
            if use.inputs is not None
            for value in self._call.module.values(use.inputs)
            if isinstance(value.payload, Result)
        ]
        if any("sparse" in result.callee.lower() for result in results):
            notes.append(
                "a sparse tensor goes in by parts, named after the input: a dict of `..._indices`, "
                "`..._values` and `..._dense_shape`"
            )
        if self._is_handed_on():
            notes.append(
                "where it is passed on, call it without `signature=` and `as_dict=`, which go to "
                f"`{self._hub}.KerasLayer`"
            )
        return notes

    def _model(self) -> ModelFacts | None:
        """What is known of the model, if there is but one."""
        values = self._arguments.values("spec")
        named = {handle for handle, _ in self._context.handles_in(values)}
        return self._context.model(named.pop()) if len(named) == 1 else None

    def _is_special(self) -> bool:
        """Whether the calls use more than the default signature with one tensor."""
        return any(
            use.signature != _DEFAULT or use.inputs is None or self._is_dict(use.inputs)
            for use in self._uses
        )

    def _is_handed_on(self) -> bool:
        """Whether the object is given to other code, whose calls of it are not seen."""
        parent = self._call.node.parent
        if isinstance(parent, nodes.Keyword | nodes.Return | nodes.Yield):
            return True
        if isinstance(parent, nodes.Call):
            return parent.func is not self._call.node
        return any(
            isinstance(node.parent, nodes.Keyword | nodes.Return)
            or (isinstance(node.parent, nodes.Call) and node.parent.func is not node)
            for node in self._context.module.index.names.get(self._bound_name() or "", ())
            if self._is_the_object(node)
        )

    def _is_the_object(self, node: nodes.NodeNG) -> bool:
        return any(
            isinstance(value.payload, Result) and value.payload.node is self._call.node
            for value in self._call.module.values(node)
        )

    # -- the calls ----------------------------------------------------------------------------

    def _code(self, handle: str) -> str:
        """The construction and its calls, rewritten."""
        bound = self._bound_name()
        target = f"{bound} = " if bound else ""
        name = bound or (self._quote(self._uses[0].call.func) if self._uses else "layer")
        tags = self._arguments.node("tags")
        arguments = handle + (f", tags={self._quote(tags)}" if tags is not None else "")
        if len({(use.signature, use.as_dict) for use in self._uses}) > 1:
            calls = list(dict.fromkeys(self._signature_call(name, use) for use in self._uses))
            more = ["..."] if len(calls) > _MOST_CALLS else []
            calls = [*calls[:_MOST_CALLS], *more, *self._information(f"{name}.signatures")]
            return f"`{target}{self._hub}.load({arguments})` and call " + ", ".join(calls)
        if not self._uses:
            information = self._information(f"{name}.signatures")
            if information:
                written = ", ".join(information)
                return f"`{target}{self._hub}.load({arguments})` and read {written}"
            return f"`{target}{self._hub}.KerasLayer({arguments})`"
        return self._layer(arguments, target, name)

    def _layer(self, arguments: str, target: str, name: str) -> str:
        use = self._uses[0]
        if use.inputs is None and self._context.target.tensorflow[0] < DESCRIBES_INPUTS_SINCE:
            # There a layer without input gives a symbolic tensor, even eagerly.
            load = f"{self._hub}.load({arguments})"
            if use.call.func is self._call.node:
                return self._signature_call(load, use)
            return f"`{target}{load}` and call {self._signature_call(name, use)}"
        if use.signature != _DEFAULT:
            arguments += f", signature={use.signature}"
        if use.as_dict is not None:
            arguments += f", signature_outputs_as_dict={use.as_dict}"
        elif use.signature != _DEFAULT:
            arguments += ', output_key="default"'
        inputs = "{}" if use.inputs is None else self._tensor(use.inputs)
        if use.call.func is self._call.node:
            return f"`{self._hub}.KerasLayer({arguments})({inputs})`"
        code = f"`{target}{self._hub}.KerasLayer({arguments})` and call `{name}({inputs})`"
        information = self._information(f"{name}.resolved_object.signatures")
        return ", ".join([code, *information])

    def _find_uses(self) -> list[_Use]:
        """The calls of the object; none if one is not known in full."""
        found = []
        parameters = timeline.parameters("Module.__call__", Version("0.15.0"))
        for call in self._context.objects.calls.get(self._call.node, ()):
            arguments = bind((call,), parameters, self._call.module)
            unknown = any(item.arg not in parameters for item in call.keywords)
            if arguments.open or unknown:
                return []
            signature, as_dict = self._signature(arguments), self._as_dict(arguments)
            found.append(_Use(call, signature, as_dict, arguments.node("inputs")))
        return found

    def _signature(self, arguments: Arguments) -> str:
        node = arguments.node("signature")
        if node is None or (isinstance(node, nodes.Const) and node.value in {None, "default"}):
            return _DEFAULT
        return self._quote(node)

    def _as_dict(self, arguments: Arguments) -> str | None:
        node, values = arguments.node("as_dict"), arguments.values("as_dict")
        if node is None or values is None or truth(values) is False:
            return None
        return self._quote(node)

    def _signature_call(self, name: str, use: _Use) -> str:
        inputs = "" if use.inputs is None else self._keywords(use.inputs)
        item = "" if use.as_dict is not None else '["default"]'
        return f"`{name}.signatures[{use.signature}]({inputs}){item}`"

    def _information(self, signatures: str) -> list[str]:
        """What tells about signatures, instead of the methods that the code calls."""
        found: dict[str, None] = {}
        for attribute in self._context.objects.members.get(self._call.node, ()):
            template = _INFORMATION.get(attribute.attrname)
            if template is not None:
                name = self._asked_signature(attribute)
                found[f"`{template.format(signatures=signatures, name=name)}`"] = None
        return list(found)

    def _asked_signature(self, attribute: nodes.Attribute) -> str:
        call = attribute.parent
        if not isinstance(call, nodes.Call) or call.func is not attribute:
            return _DEFAULT
        return self._signature(bind((call,), ("signature",), self._call.module))

    def _bound_name(self) -> str | None:
        parent = self._call.node.parent
        if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
            return self._quote(parent.targets[0])
        return None

    # -- their inputs -------------------------------------------------------------------------

    def _keywords(self, node: nodes.NodeNG) -> str:
        """The inputs as a signature takes them: one tensor, or keywords."""
        entries = _entries(node)
        if entries is not None:
            return ", ".join(f"{key}={self._signature_input(value)}" for key, value in entries)
        if self._is_dict(node):
            return f"**{self._quote(node)}"
        return self._signature_input(node)

    def _signature_input(self, node: nodes.NodeNG) -> str:
        """An input of a signature, which takes no numpy array before TensorFlow 2.19."""
        payload = self._call.module.values(node).only()
        if isinstance(payload, Result) and payload.callee.startswith("numpy."):
            return self._constant(node)
        return self._tensor(node)

    def _tensor(self, node: nodes.NodeNG) -> str:
        """An input as TensorFlow 2 takes it: a list has to become a tensor first."""
        if self._is_list(node):
            return self._constant(node)
        entries = _entries(node)
        if entries is not None and any(self._is_list(value) for _, value in entries):
            return f"dict({self._keywords(node)})"
        return self._quote(node)

    def _constant(self, node: nodes.NodeNG) -> str:
        """``tf.constant(...)``; whole numbers take the type of the input, which is not known."""
        whole = isinstance(node, nodes.List) and all(_is_whole(item) for item in node.elts)
        kind = ", dtype=..." if whole else ""
        return f"{self._context.alias(TENSORFLOW)}.constant({self._quote(node)}{kind})"

    def _is_list(self, node: nodes.NodeNG) -> bool:
        match node:
            case nodes.List() | nodes.Tuple() | nodes.ListComp():
                return True
            case nodes.Call():
                return (dotted(node.func) or "").rpartition(".")[2] in _LIST_MAKERS
            case nodes.BinOp(op="+"):
                return self._is_list(node.left) or self._is_list(node.right)
            case _:
                pass
        payload = self._call.module.values(node).only()
        return isinstance(payload, Literal) and isinstance(payload.node, nodes.List | nodes.Tuple)

    def _is_dict(self, node: nodes.NodeNG) -> bool:
        if isinstance(node, nodes.Dict | nodes.DictComp):
            return True
        reaching = self._call.module.flow.reaching(dotted(node) or "", node)
        assigned = reaching.definitions if reaching is not None else []
        if any(isinstance(item.binding.value, nodes.Dict | nodes.DictComp) for item in assigned):
            return True
        payloads = [value.payload for value in self._call.module.values(node)]
        return bool(payloads) and all(
            isinstance(item, Literal) and isinstance(item.node, nodes.Dict | nodes.Call)
            for item in payloads
        )

    def _quote(self, node: nodes.NodeNG) -> str:
        return self._call.module.quote(node)


def _entries(node: nodes.NodeNG) -> list[tuple[str, nodes.NodeNG]] | None:
    """The entries of a dict display or ``dict(...)`` whose keys are plain names; else None."""
    if isinstance(node, nodes.Dict):
        keys = [key.value if isinstance(key, nodes.Const) else None for key, _ in node.items]
        if all(isinstance(key, str) and key.isidentifier() for key in keys):
            return [(str(key), value) for key, (_, value) in zip(keys, node.items, strict=True)]
    if isinstance(node, nodes.Call) and isinstance(node.func, nodes.Name):
        if node.func.name == "dict" and not node.args and all(k.arg for k in node.keywords):
            return [(str(item.arg), item.value) for item in node.keywords]
    return None


def _is_whole(node: nodes.NodeNG) -> bool:
    if isinstance(node, nodes.List | nodes.Tuple):
        return all(map(_is_whole, node.elts))
    number = isinstance(node, nodes.Const) and isinstance(node.value, int)
    return number and not isinstance(node.value, bool)
