"""Writing one ``hub.Module(...)`` and all uses of its object in the new API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum, auto
from functools import cached_property

from astroid import nodes
from packaging.version import Version

from pylint_tfhub.analysis.calls import LibraryCall, bind
from pylint_tfhub.analysis.names import HUB
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import UNKNOWN, Result, Values
from pylint_tfhub.context import SAVED_MODELS, Context
from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes import edits as build
from pylint_tfhub.fixes.arguments import change_arguments
from pylint_tfhub.knowledge.models import ModelFacts
from pylint_tfhub.rewriting.module_inputs import InputWriter
from pylint_tfhub.rewriting.module_names import (
    is_exported,
    is_found_by_name,
    is_used_out_of_sight,
)
from pylint_tfhub.rewriting.module_questions import Question, answer, question
from pylint_tfhub.rewriting.module_references import NoEquivalent, References
from pylint_tfhub.rewriting.module_uses import (
    DEFAULT,
    PARAMETERS,
    Form,
    Use,
    form_of,
    layer_arguments,
    model_of,
    read_use,
)
from pylint_tfhub.rewriting.suggestions import only_signature

_FIRST_HUB, _FIRST_TENSORFLOW = Version("0.8"), Version("1.15")
_KNOWN = frozenset({"spec", "trainable", "name", "tags"})
_MAKERS_OF_SPECS = frozenset(
    f"{HUB}.{name}"
    for name in ("load_module_spec", "create_module_spec", "create_module_spec_from_saved_model")
)
_CATCHING = ("suppress", "raises", "assertRaises", "assert_raises")
"""How the names of context managers begin that go on where their body fails."""
_OF_FILES = re.compile(r"path|info|vocab|asset|file|token", re.IGNORECASE)


class Tuning(Enum):
    """What becomes of fine-tuning, which the new API cannot do with a model in the TF1 Hub format."""

    REFUSED = auto()
    """Where a model may be fine-tuned, there is no equivalent."""
    LEFT_OUT = auto()
    """The model stays frozen."""
    KEPT = auto()
    """The model's handle gives way to that of a TF2 SavedModel."""


class ModuleRewrite:
    """The edits that write one ``hub.Module`` and its uses anew.

    Everything here raises NoEquivalent where that cannot be done for certain.
    """

    def __init__(
        self,
        context: Context,
        references: References,
        call: LibraryCall,
        tuning: Tuning = Tuning.REFUSED,
    ) -> None:
        self._context = context
        self._all_references = references
        self._call = call
        self._module = call.module
        self._text = call.module.text
        self._inputs = references.inputs
        self._arguments = context.hub_arguments(call)
        self._tuning = tuning
        if len(call.calls) > 1 or call.module is not context.module or _unpacks(call.node):
            raise NoEquivalent
        if not self._arguments.given.keys() <= _KNOWN or self._may_be_spec():
            raise NoEquivalent
        self.references = references.of(call.node)
        """The expressions that stand for the object."""

    def _may_be_spec(self) -> bool:
        """Whether what is given can be the spec of a module that the code defines, not a handle.

        A spec that ``load_module_spec`` made of a handle is one, once it gives way to the handle.
        """
        values = self._arguments.values("spec")
        if values is None:
            return True
        made = {item.payload.callee for item in values if isinstance(item.payload, Result)}
        if made & _MAKERS_OF_SPECS:
            return made != {f"{HUB}.load_module_spec"} or values.only() is None
        known = any(isinstance(text, str) for text, _ in values.constants())
        name = dotted(self.handle) or ""
        return not known and "spec" in name.rpartition(".")[2].lower()

    @cached_property
    def uses(self) -> list[Use]:
        """The calls of the object."""
        return [
            self._use(reference.parent)
            for reference in self.references
            if isinstance(reference.parent, nodes.Call) and reference.parent.func is reference
        ]

    @cached_property
    def form(self) -> Form:
        """What takes the object's place."""
        release = self._context.target.tensorflow[0]
        return form_of(self.uses, release, described=bool(self._questions))

    @cached_property
    def model(self) -> ModelFacts | None:
        """What is known of the model, if there is but one."""
        return model_of(self._context, self._handles)

    @property
    def _handles(self) -> Values:
        """What the handle can be, also where a spec is made of it first."""
        values = self._arguments.values("spec") or UNKNOWN
        payload = values.only()
        if isinstance(payload, Result) and payload.callee == f"{HUB}.load_module_spec":
            path = bind(payload.calls, ("path",), payload.module, payload.frame)
            return path.values("path") or UNKNOWN
        return values

    @property
    def handle(self) -> nodes.NodeNG:
        """The expression that gives the handle."""
        node = self._arguments.node("spec")
        if node is None:
            raise NoEquivalent
        return node

    @property
    def trains(self) -> bool:
        """Whether the model may be fine-tuned."""
        values = self._arguments.values("trainable")
        return values is not None and truth(values) is not False

    @property
    def imports(self) -> list[Edit]:
        """The edits that import what the rewritten uses need, once these have been worked out."""
        return self._writer.imports

    @cached_property
    def _writer(self) -> InputWriter:
        return InputWriter(self._context, self.form, self._inputs)

    @property
    def is_plain(self) -> bool:
        """Whether the calls give one tensor to the default signature and get one.

        Tags choose the variant for training, which a TF2 SavedModel is by itself.
        """
        tags = None if self._drops_tags else self._arguments.node("tags")
        return not (self._questions or tags) and all(
            use.signature == DEFAULT
            and use.as_dict is None
            and use.inputs is not None
            and not self._inputs.is_dict(use.inputs)
            for use in self.uses
        )

    @property
    def _drops_tags(self) -> bool:
        return self._tuning is Tuning.KEPT and self.trains

    def edits(self) -> list[Edit]:
        """The edits of the construction and of every use."""
        self._require_place()
        found = [*self._construction()]
        for use in self.uses:
            found += self._call_edits(use)
        for asked in self._questions:
            inner = ".resolved_object" if self.form is Form.LAYER else ""
            after = f"{inner}.signatures"
            found += answer(self._context, self._all_references, asked, "", after)
        return found

    # -- what speaks against it ---------------------------------------------------------------

    def _require_place(self) -> None:
        window = self._context.window(self._call.node)
        if not window.reachable or window.hub[0] < _FIRST_HUB:
            raise NoEquivalent
        if window.tensorflow[0] < _FIRST_TENSORFLOW:
            raise NoEquivalent
        if is_found_by_name(self._module, self._call.node, self._arguments.node("name")):
            raise NoEquivalent
        if is_exported(self._module) and self._may_have_files:
            raise NoEquivalent
        used, plain = bool(self.references), self._is_called_like_any
        if is_used_out_of_sight(self._module, self._call.node, used=used, plain=plain):
            raise NoEquivalent
        for node in (self._call.node, *self.references):
            if _is_in(node, nodes.JoinedStr) or _is_tried(node):
                raise NoEquivalent

    @property
    def _may_have_files(self) -> bool:
        """Whether a model may have files, as of a vocabulary: one that takes texts can."""
        known = (self.model.signatures or ()) if self.model is not None else ()
        inputs = [signature.inputs for signature in known]
        if not inputs or any(item is None for item in inputs):
            return True
        return any(tensor.dtype == "string" for item in inputs for tensor in item or ())

    @property
    def _is_called_like_any(self) -> bool:
        """Whether what takes the object's place is called with nothing but inputs, as all models."""
        plain = not self.uses or not layer_arguments(self.uses[0])
        return self.form is Form.LAYER and plain

    @property
    def _is_saved_model(self) -> bool:
        handles = self._context.handles_in(self._handles)
        return any(self._context.format_of(handle) in SAVED_MODELS for handle, _ in handles)

    # -- the construction ---------------------------------------------------------------------

    def _construction(self) -> Iterator[Edit]:
        node, func = self._call.node, self._call.node.func
        if isinstance(func, nodes.Attribute) and self._module.name_of(func.expr) == HUB:
            if func.attrname != "Module":
                raise NoEquivalent
            end = self._text.span(func)[1]
            yield Edit(end - len("Module"), end, self.form.value)
        elif isinstance(func, nodes.Name):
            yield build.replace(self._text, func, self.form.value)
        else:
            raise NoEquivalent
        tags = self._arguments.node("tags")
        gone = [self._trainable(), self._arguments.node("name"), tags if self._drops_tags else None]
        removed = [item for item in gone if item]
        added = []
        if self.form is Form.LAYER and self.uses:
            added = layer_arguments(self.uses[0])
            if not all(_is_text(self._argument(use, "signature")) for use in self.uses):
                raise NoEquivalent
        yield from change_arguments(self._text, node, remove=removed, add=added)
        yield from self._handle_edits(removed)
        if tags in node.args and tags not in removed:
            start = self._text.span(tags)[0]
            yield Edit(start, start, "tags=")

    def _trainable(self) -> nodes.NodeNG | None:
        """The argument ``trainable`` where it has to go."""
        if self._is_saved_model:
            model = self.model
            if not self.is_plain or (model is not None and only_signature(model) is not None):
                raise NoEquivalent
        elif self.trains and self._tuning is Tuning.REFUSED:
            raise NoEquivalent
        elif self._tuning is Tuning.LEFT_OUT:
            return self._arguments.node("trainable")
        return None if self.trains else self._arguments.node("trainable")

    def _handle_edits(self, removed: list[nodes.NodeNG]) -> Iterator[Edit]:
        """``spec=handle`` as the first argument or as ``handle=handle``."""
        keyword = self.handle.parent
        if not isinstance(keyword, nodes.Keyword):
            return
        kept = [item for item in self._call.node.keywords if item.value not in removed]
        first = not self._call.node.args and kept[0] is keyword
        yield self._renamed(keyword, "" if first else "handle=")

    def _renamed(self, keyword: nodes.Keyword, new: str) -> Edit:
        start = self._text.span(keyword)[0]
        found = re.compile(rf"{keyword.arg}\s*=\s*").match(self._text.content, start)
        if found is None:
            raise NoEquivalent
        return Edit(start, found.end(), new)

    # -- the calls ----------------------------------------------------------------------------

    def _use(self, call: nodes.Call) -> Use:
        use = read_use(self._module, call)
        if use is None or _unpacks(call):
            raise NoEquivalent
        arguments = bind((call,), PARAMETERS, self._module)
        ignored, as_dict = arguments.node("_sentinel"), arguments.values("as_dict")
        if ignored is not None and not (isinstance(ignored, nodes.Const) and ignored.value is None):
            raise NoEquivalent
        if as_dict is not None and truth(as_dict) is None:
            raise NoEquivalent
        if use.inputs is None and self._may_give_paths(use):
            raise NoEquivalent
        signature = arguments.node("signature")
        if use.signature != DEFAULT and signature is not None:
            use = replace(use, signature=self._text.of_node(signature))
        return use if use.as_dict is None else replace(use, as_dict="True")

    def _may_give_paths(self, use: Use) -> bool:
        """Whether an output may be the path of a file in the model, which is not found any more."""
        asked = getattr(self._argument(use, "signature"), "value", "default")
        for known in (self.model.signatures or ()) if self.model is not None else ():
            if known.name == asked and known.outputs is not None:
                return any(output.dtype == "string" for output in known.outputs)
        return use.as_dict is not None or bool(_OF_FILES.search(use.signature))

    def _may_be_none(self, use: Use) -> bool:
        """Whether a signature can be ``None``, which meant ``default`` and is no key."""
        node = self._argument(use, "signature")
        if node is None or isinstance(node, nodes.Const):
            return False
        return any(text is None for text, _ in self._module.values(node).constants())

    def _argument(self, use: Use, name: str) -> nodes.NodeNG | None:
        return bind((use.call,), PARAMETERS, self._module).node(name)

    def _call_edits(self, use: Use) -> Iterator[Edit]:
        names = ("_sentinel", "signature", "as_dict")
        removed = [item for name in names if (item := self._argument(use, name)) is not None]
        if self.form is Form.LOADED and self._may_be_none(use):
            raise NoEquivalent
        added = ["{}"] if use.inputs is None and self.form is Form.LAYER else []
        others = change_arguments(self._text, use.call, remove=removed, add=added)
        yield from others
        if use.inputs is not None:
            if isinstance(use.inputs.parent, nodes.Keyword):
                yield self._renamed(use.inputs.parent, "")
            yield from self._writer.edits(use.inputs, others)
        if self.form is Form.LOADED:
            end = self._text.span(use.call.func)[1]
            yield Edit(end, end, f".signatures[{use.signature}]")
            if use.as_dict is None:
                end = self._text.span(use.call)[1]
                yield Edit(end, end, '["default"]')

    # -- questions about signatures -----------------------------------------------------------

    @cached_property
    def _questions(self) -> list[Question]:
        """What the object is asked about its signatures; all other uses are refused."""
        return [
            question(self._context, reference)
            for reference in self.references
            if not isinstance(reference.parent, nodes.Call)
            or reference.parent.func is not reference
        ]


def _unpacks(call: nodes.Call) -> bool:
    """Whether arguments of a call are written elsewhere."""
    return any(isinstance(item, nodes.Starred) for item in call.args) or any(
        item.arg is None for item in call.keywords
    )


def _is_text(node: nodes.NodeNG | None) -> bool:
    """Whether a signature's name is written out, and so the same wherever it stands."""
    return node is None or isinstance(node, nodes.Const)


def _is_in(node: nodes.NodeNG, kind: type[nodes.NodeNG]) -> bool:
    return any(isinstance(ancestor, kind) for ancestor in node.node_ancestors())


def _is_tried(node: nodes.NodeNG) -> bool:
    """Whether the function round a place does something else if the place fails."""
    child = node
    for ancestor in node.node_ancestors():
        if isinstance(ancestor, nodes.FunctionDef):
            return False
        if isinstance(ancestor, nodes.Try | nodes.TryStar) and ancestor.handlers:
            if child in ancestor.body:
                return True
        if isinstance(ancestor, nodes.With) and child in ancestor.body:
            called = [dotted(getattr(item, "func", item)) or "" for item, _ in ancestor.items]
            if any(name.rpartition(".")[2].startswith(_CATCHING) for name in called):
                return True
        child = ancestor
    return False
