"""Writing the inputs of a ``hub.Module`` as what takes its place wants them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from astroid import nodes

from pylint_tfhub.analysis.names import HUB, TENSORFLOW
from pylint_tfhub.analysis.scopes import Kind, dotted
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Edit
from pylint_tfhub.fixes.edits import insert_before
from pylint_tfhub.rewriting.inputs import Inputs, entries
from pylint_tfhub.rewriting.module_keywords import as_keywords
from pylint_tfhub.rewriting.module_references import NoEquivalent
from pylint_tfhub.rewriting.module_uses import Form

_OTHER_TENSORS = ("sparse", "ragged", "pandas")
"""Parts of the names of functions that make what is no plain tensor."""


class InputWriter:
    """The edits of inputs, and of the imports that they need."""

    def __init__(self, context: Context, form: Form, inputs: Inputs) -> None:
        self._context = context
        self._module = context.module
        self._text = context.module.text
        self._inputs = inputs
        self._form = form
        self._imported: dict[str, Edit] = {}

    @property
    def imports(self) -> list[Edit]:
        """The edits that import what the inputs need, as far as they have been asked for."""
        return list(self._imported.values())

    def edits(self, node: nodes.NodeNG, others: Sequence[Edit]) -> Iterator[Edit]:
        """The edits of one call's inputs; ``others`` are those of its other arguments.

        Raises NoEquivalent for what cannot be given to the new API as it is.
        """
        parts = entries(node)
        if parts is None and self._inputs.has_values(node):
            raise NoEquivalent  # what has to become a tensor stands elsewhere
        for value in [node] if parts is None else [value for _, value in parts]:
            self._require_tensors(value)
            if self._inputs.is_list(value):
                yield from self._as_tensor(value)
            elif self._inputs.may_be_list(value):
                if self._inputs.may_be_dict(value):
                    raise NoEquivalent
                yield from self._wrapped(value, "convert_to_tensor")
            elif self._form is Form.LOADED and self._inputs.is_array(value):
                raise NoEquivalent  # its type can be another than the input's
        if self._form is Form.LOADED:
            yield from self._as_keywords(node, parts, others)

    def _require_tensors(self, node: nodes.NodeNG) -> None:
        """Raises NoEquivalent for inputs that have no place in a call, or would need another type."""
        if isinstance(node, nodes.NamedExpr) or self._inputs.has_whole_numbers(node):
            raise NoEquivalent
        makers = {*self._inputs.made_by(node), dotted(getattr(node, "func", node)) or ""}
        is_other = any(word in maker.lower() for maker in makers for word in _OTHER_TENSORS)
        if is_other and not self._inputs.is_list(node):
            raise NoEquivalent

    def _as_tensor(self, node: nodes.NodeNG) -> Iterator[Edit]:
        """A tensor of what a list holds, which can be tensors of a graph: they are no constants."""
        name = "constant" if self._inputs.is_of_python(node) else "convert_to_tensor"
        yield from self._wrapped(node, name)

    def _wrapped(self, node: nodes.NodeNG, name: str) -> Iterator[Edit]:
        """A call of one of TensorFlow's functions with ``node``."""
        start, end = self._text.span(node)
        if isinstance(node, nodes.Tuple) and self._text.content[start] != "(":
            raise NoEquivalent
        yield Edit(start, start, f"{self._tensorflow(node)}.{name}(")
        yield Edit(end, end, ")")

    def _as_keywords(
        self,
        node: nodes.NodeNG,
        parts: list[tuple[str, nodes.NodeNG]] | None,
        others: Sequence[Edit],
    ) -> Iterator[Edit]:
        """A dict of inputs as the keyword arguments of a signature."""
        if parts is not None and isinstance(node, nodes.Dict | nodes.Call):
            yield from as_keywords(self._text, node, parts, others)
        elif self._inputs.is_dict(node):
            start, _ = self._text.span(node)
            yield Edit(start, start, "**")
        elif not (self._inputs.is_list(node) or self._inputs.is_tensor(node)):
            raise NoEquivalent  # a dict, for all that is known

    def _tensorflow(self, node: nodes.NodeNG) -> str:
        """What TensorFlow is called at a place, after an import if need be."""
        name = self._context.alias(TENSORFLOW)
        reaching = self._module.flow.reaching(name, node)
        owner = self._module.flow.owner(name, node)
        later = reaching is not None and reaching.complete and not reaching.definitions
        if reaching is None or (later and owner is self._module.index.module):
            alias = "" if name == TENSORFLOW else f" as {name}"
            self._imported[name] = self._import(f"import {TENSORFLOW}{alias}")
        elif (
            reaching.unbound
            or not reaching.complete
            or any(item.binding.kind is not Kind.IMPORT for item in reaching.definitions)
        ):
            raise NoEquivalent
        return name

    def _import(self, line: str) -> Edit:
        """An import beside the library's own at the top of the module."""
        for node in self._module.index.imports:
            named = {name for name, _ in node.names}
            if isinstance(node, nodes.ImportFrom):
                named = {node.modname}
            if HUB in named and isinstance(node.parent, nodes.Module):
                edit = insert_before(self._text, node, [line])
                if edit is not None:
                    return edit
        raise NoEquivalent
