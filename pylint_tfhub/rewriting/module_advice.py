"""What to write instead of a ``hub.Module(...)`` and its calls, in the names of the author's code."""

from __future__ import annotations

from astroid import nodes

from pylint_tfhub.analysis.calls import LibraryCall, bind
from pylint_tfhub.analysis.names import HUB, TENSORFLOW, hub_member
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.values import Result
from pylint_tfhub.context import SAVED_MODELS, Context
from pylint_tfhub.rewriting.inputs import Inputs, entries
from pylint_tfhub.rewriting.module_names import is_exported
from pylint_tfhub.rewriting.module_uses import (
    DEFAULT,
    INFORMATION,
    Form,
    Use,
    form_of,
    layer_arguments,
    model_of,
    read_signature,
    read_use,
)
from pylint_tfhub.rewriting.suggestions import (
    FIRST_WITHOUT_ESTIMATOR,
    NEVER_TRAINS,
    STAY,
    handle_text,
    instead_of,
    loads,
    successor_advice,
)

_MOST_CALLS = 3


class ModuleAdvice:
    """What to write instead of one ``hub.Module(...)`` and its calls."""

    def __init__(self, context: Context, call: LibraryCall) -> None:
        self._context = context
        self._call = call
        self._arguments = context.hub_arguments(call)
        self._inputs = Inputs(call.module)
        self._uses = self._find_uses()
        func = call.node.func
        # In the library's submodules, which have gone too, there is nothing to write instead.
        qualified = isinstance(func, nodes.Attribute) and call.module.name_of(func.expr) == HUB
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
        model = model_of(self._context, self._arguments.values("spec"))
        stated = self._arguments.node("trainable")
        given = self._arguments.values("trainable") if stated is not None else None
        trains = None if given is None else truth(given)
        may_train = given is not None and trains is not False
        trainable = "" if stated is None or not may_train else self._quote(stated)
        if model is not None and model.format in SAVED_MODELS:
            load = loads(model, self._hub, handle, trainable)
            return [f"`{handle}` is a SavedModel ({model.source.phrase}); load it with {load}"]
        if self._is_spec_of_saved_model():
            return [f"load the SavedModel with `{self._hub}.load({handle})`"]
        advice = None
        if model is not None:
            added = f", trainable={trainable}" if trainable else ""
            advice = successor_advice(model, self._hub, added, changed=self._is_special())
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
        given = [use.inputs for use in self._uses if use.inputs is not None]
        if any(self._inputs.has_values(node) for node in given if entries(node) is None):
            notes.append("lists and numbers in the dict of inputs have to become tensors")
        if any("sparse" in result.callee.lower() for result in results):
            notes.append(
                "a sparse tensor goes in by parts, named after the input: a dict of `..._indices`, "
                "`..._values` and `..._dense_shape`"
            )
        if is_exported(self._call.module):
            notes.append(
                "what is exported with it lacks the files of the model, such as a vocabulary, and "
                "then works only beside the cache of tensorflow_hub"
            )
        if self._is_handed_on():
            notes.append(
                "where it is passed on, call it without `signature=` and `as_dict=`, which go to "
                f"`{self._hub}.KerasLayer`"
            )
        return notes

    def _is_special(self) -> bool:
        """Whether the calls use more than the default signature with one tensor."""
        return any(
            use.signature != DEFAULT or use.inputs is None or self._inputs.is_dict(use.inputs)
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
            self._is_the_object(node)
            for node in self._context.module.index.names.get(self._bound_name() or "", ())
            if isinstance(node.parent, nodes.Keyword | nodes.Return)
            or (isinstance(node.parent, nodes.Call) and node.parent.func is not node)
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
        described = bool(self._information(name))
        form = form_of(self._uses, self._context.target.tensorflow[0], described=described)
        if form is Form.LAYER:
            return self._layer(arguments, target, name)
        load = f"{self._hub}.load({arguments})"
        if len(self._uses) == 1 and self._uses[0].call.func is self._call.node:
            return self._signature_call(load, self._uses[0])
        information = self._information(f"{name}.signatures")
        if not self._uses:
            return f"`{target}{load}` and read " + ", ".join(information)
        calls = list(dict.fromkeys(self._signature_call(name, use) for use in self._uses))
        more = ["..."] if len(calls) > _MOST_CALLS else []
        return f"`{target}{load}` and call " + ", ".join(
            [*calls[:_MOST_CALLS], *more, *information]
        )

    def _layer(self, arguments: str, target: str, name: str) -> str:
        if not self._uses:
            return f"`{target}{self._hub}.KerasLayer({arguments})`"
        use = self._uses[0]
        arguments = ", ".join([arguments, *layer_arguments(use)])
        inputs = "{}" if use.inputs is None else self._tensor(use.inputs)
        if use.call.func is self._call.node:
            return f"`{self._hub}.KerasLayer({arguments})({inputs})`"
        code = f"`{target}{self._hub}.KerasLayer({arguments})` and call `{name}({inputs})`"
        information = self._information(f"{name}.resolved_object.signatures")
        return ", ".join([code, *information])

    def _find_uses(self) -> list[Use]:
        """The calls of the object; none if one is not known in full."""
        calls = self._context.objects.calls.get(self._call.node, ())
        found = [read_use(self._call.module, call) for call in calls]
        known = [use for use in found if use is not None]
        return known if len(known) == len(found) else []

    def _signature_call(self, name: str, use: Use) -> str:
        inputs = "" if use.inputs is None else self._keywords(use.inputs)
        item = "" if use.as_dict is not None else '["default"]'
        return f"`{name}.signatures[{use.signature}]({inputs}){item}`"

    def _information(self, signatures: str) -> list[str]:
        """What tells about signatures, instead of the methods that the code calls."""
        found: dict[str, None] = {}
        for attribute in self._context.objects.members.get(self._call.node, ()):
            template = INFORMATION.get(attribute.attrname)
            if template is not None:
                name = self._asked_signature(attribute)
                found[f"`{template.format(signatures=signatures, name=name)}`"] = None
        return list(found)

    def _asked_signature(self, attribute: nodes.Attribute) -> str:
        call = attribute.parent
        if not isinstance(call, nodes.Call) or call.func is not attribute:
            return DEFAULT
        arguments = bind((call,), ("signature",), self._call.module)
        return read_signature(self._call.module, arguments)

    def _bound_name(self) -> str | None:
        parent = self._call.node.parent
        if isinstance(parent, nodes.Assign) and len(parent.targets) == 1:
            return self._quote(parent.targets[0])
        return None

    # -- their inputs -------------------------------------------------------------------------

    def _keywords(self, node: nodes.NodeNG) -> str:
        """The inputs as a signature takes them: one tensor, or keywords."""
        parts = entries(node)
        if parts is not None:
            return ", ".join(f"{key}={self._signature_input(value)}" for key, value in parts)
        if self._inputs.is_dict(node):
            text = self._quote(node)
            return f"**({text})" if isinstance(node, nodes.NamedExpr) else f"**{text}"
        return self._signature_input(node)

    def _signature_input(self, node: nodes.NodeNG) -> str:
        """An input of a signature, which takes no numpy array before TensorFlow 2.19."""
        return self._constant(node) if self._inputs.is_array(node) else self._tensor(node)

    def _tensor(self, node: nodes.NodeNG) -> str:
        """An input as TensorFlow 2 takes it: a list has to become a tensor first."""
        if self._inputs.is_list(node):
            return self._constant(node)
        parts = entries(node)
        if parts is not None and any(self._inputs.is_list(value) for _, value in parts):
            return f"dict({self._keywords(node)})"
        return self._quote(node)

    def _constant(self, node: nodes.NodeNG) -> str:
        """Makes it a tensor; whole numbers take the type of the input, which is not known."""
        kind = ", dtype=..." if self._inputs.has_whole_numbers(node) else ""
        plain = self._inputs.is_of_python(node) or self._inputs.is_array(node)
        name = "constant" if plain else "convert_to_tensor"
        return f"{self._context.alias(TENSORFLOW)}.{name}({self._quote(node)}{kind})"

    def _quote(self, node: nodes.NodeNG) -> str:
        return self._call.module.quote(node)
