"""The fixes of ``hub.Module`` and of what is used with it: one for all that has to change at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import pairwise

from astroid import nodes

from pylint_tfhub.analysis.calls import LibraryCall
from pylint_tfhub.analysis.names import HUB, hub_member
from pylint_tfhub.analysis.scopes import Kind
from pylint_tfhub.analysis.values import Result
from pylint_tfhub.context import SAVED_MODELS, Context
from pylint_tfhub.findings import Applicability, Edit, Fix
from pylint_tfhub.fixes.edits import loses_comment, replace
from pylint_tfhub.knowledge import handles
from pylint_tfhub.rewriting.module_questions import answer, question
from pylint_tfhub.rewriting.module_references import NoEquivalent, References
from pylint_tfhub.rewriting.module_rewrite import ModuleRewrite, Tuning
from pylint_tfhub.rewriting.suggestions import SIZES, only_signature, successor_handle

_IMPORT_GROUP = "import tensorflow"


class ModuleFixes:
    """The fixes for one file; findings that have to be fixed together get equal ones."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._text = context.module.text
        self._calls = {call.node: call for call in context.hub_calls}
        self._references = References(context.module)
        self._known: dict[nodes.Call, Sequence[Fix]] = {}

    def of_call(self, call: LibraryCall) -> Sequence[Fix]:
        """The fixes for a call of the old API, the best first; none where it has no equivalent."""
        root = self._root(call)
        if root is None:
            return ()
        if root.node not in self._known:
            try:
                together = self._together(root)
            except NoEquivalent:
                together = []
            fixes = tuple(self._fixes(together)) if together else ()
            self._known |= dict.fromkeys((root.node, *(each.node for each in together)), fixes)
        return self._known[root.node]

    def of_import(self, statement: nodes.ImportFrom, name: str) -> Sequence[Fix]:
        """The fixes for ``from tensorflow_hub import Module``, with all calls of it."""
        for call in self._context.hub_calls:
            if isinstance(call.node.func, nodes.Name) and hub_member(call.name) == name:
                if self._imported_by(call.node.func) is statement:
                    return self.of_call(call)
        return ()

    def _root(self, call: LibraryCall | None) -> LibraryCall | None:
        """The call that makes what others use: of ``load_module_spec``, else of ``Module``."""
        name = hub_member(call.name) if call is not None else None
        if call is None or name == "load_module_spec":
            return call
        if name == "Module":
            return self._maker(call, "spec", {"load_module_spec"}) or call
        if name in SIZES:
            return self._root(self._maker(call, "module_or_spec", {"load_module_spec", "Module"}))
        return None

    def _maker(self, call: LibraryCall, parameter: str, names: set[str]) -> LibraryCall | None:
        """The call that certainly made an argument, if it is of one of these functions."""
        node = self._context.hub_arguments(call).node(parameter)
        payload = call.module.values(node).only() if node is not None else None
        if not isinstance(payload, Result) or hub_member(payload.callee) not in names:
            return None
        return self._calls.get(payload.node)

    # -- the fixes ----------------------------------------------------------------------------

    def _fixes(self, together: Sequence[LibraryCall]) -> Iterator[Fix]:
        root = together[0]
        refused = False
        try:
            yield from self._replaced(together, Tuning.REFUSED)
        except NoEquivalent:
            refused = True
        if hub_member(root.name) == "Module" and isinstance(root.node.func, nodes.Attribute):
            with suppress(NoEquivalent):
                yield from self._successors(root)
        if refused:
            with suppress(NoEquivalent):
                yield from self._replaced(together, Tuning.LEFT_OUT)

    def _replaced(self, together: Sequence[LibraryCall], tuning: Tuning) -> Iterator[Fix]:
        """The same model with the new API."""
        change = _Change(self._context, self._references, together, self._calls, tuning)
        edits = change.edits()
        if loses_comment(self._text, edits) or not _are_apart(edits):
            return
        names = " and ".join(f"`{name}`" for name in change.names)
        calls = ", and write its calls anew" if change.writes_calls else ""
        if tuning is Tuning.LEFT_OUT:
            title = f"Keep the model frozen: replace `{change.old}` by {names}{calls}"
            applicability = Applicability.DISPLAY
        else:
            title = f"Replace `{change.old}` by {names}{calls}"
            applicability = Applicability.UNSAFE
        yield Fix(title, edits, applicability, _IMPORT_GROUP if change.imports else "")

    def _successors(self, call: LibraryCall) -> Iterator[Fix]:
        """The model's SavedModel in place of the model, with the new API."""
        rewrite = ModuleRewrite(self._context, self._references, call, Tuning.KEPT)
        model = rewrite.model
        successor = successor_handle(model) if model is not None else None
        if model is None or successor is None or not (rewrite.is_plain and rewrite.uses):
            return
        known = handles.published_facts(successor)
        if known is not None and only_signature(known) is not None:
            return
        node = self._text_of_handle(rewrite.handle)
        edits = (*rewrite.edits(), *rewrite.imports, replace(self._text, node, f'"{successor}"'))
        decided = model.successor_kind == "same-path" and not rewrite.trains
        if decided and not self._context.sessions.in_model_function(call.node):
            applicability = Applicability.UNSAFE
        else:
            applicability = Applicability.DISPLAY
        if not loses_comment(self._text, edits):
            title = f"Use `{successor}`, a TF2 SavedModel with other weights"
            group = _IMPORT_GROUP if rewrite.imports else ""
            yield Fix(title, edits, applicability, group)

    def _text_of_handle(self, node: nodes.NodeNG) -> nodes.Const:
        """The string that a handle is written as, if nothing else uses it."""
        if isinstance(node, nodes.Name):
            defined = self._context.module.definition_of(node)
            if defined is None or defined[0] is not self._context.module:
                raise NoEquivalent
            value = defined[1].value
            if value is None or self._references.of(value) != [node]:
                raise NoEquivalent
            node = value
        if not isinstance(node, nodes.Const) or not isinstance(node.value, str):
            raise NoEquivalent
        return node

    # -- what belongs together ----------------------------------------------------------------

    def _together(self, root: LibraryCall) -> list[LibraryCall]:
        """All calls of ``hub.Module`` by the imported name that ``root`` is called by, or only it."""
        func = root.node.func
        if not isinstance(func, nodes.Name):
            return [root]
        statement = self._imported_by(func)
        found = []
        for read in self._context.module.index.names.get(func.name, ()):
            if self._imported_by(read) is statement:
                call = self._context.call_by_reference.get(read)
                if call is None or self._root(call) is not call:
                    raise NoEquivalent
                found.append(call)
        return found

    def _imported_by(self, name: nodes.Name) -> nodes.ImportFrom | None:
        return imported_by(self._context, name)


class _Change:
    """The edits for calls that have to change together."""

    def __init__(
        self,
        context: Context,
        references: References,
        roots: Sequence[LibraryCall],
        calls: dict[nodes.Call, LibraryCall],
        tuning: Tuning,
    ) -> None:
        self._context = context
        self._text = context.module.text
        self._references = references
        self._calls = calls
        self._roots = roots
        self._tuning = tuning
        self.names: list[str] = []
        """What takes the place of the old name, as code calls it."""
        self.imports: dict[Edit, None] = {}
        self.writes_calls = False
        """Whether more changes than what is constructed, once the edits have been worked out."""
        self.old = context.module.quote(roots[0].node.func)

    def edits(self) -> tuple[Edit, ...]:
        """All of them, each once; raises NoEquivalent."""
        found: dict[Edit, None] = {}
        for root in self._roots:
            spec = hub_member(root.name) == "load_module_spec"
            found |= dict.fromkeys(self._of_spec(root) if spec else self._of_module(root))
        func = self._roots[0].node.func
        if isinstance(func, nodes.Name):
            found |= dict.fromkeys(self._of_import(func))
        return (*self.imports, *found)

    def _of_module(self, call: LibraryCall) -> list[Edit]:
        rewrite = ModuleRewrite(self._context, self._references, call, self._tuning)
        edits = rewrite.edits()
        start, end = self._text.span(call.node)
        self.writes_calls |= any(not start <= edit.start <= edit.end < end for edit in edits)
        self.imports |= dict.fromkeys(rewrite.imports)
        func = call.node.func
        owner = f"{self._context.module.quote(func.expr)}." if _is_member(func) else ""
        name = f"{owner}{rewrite.form.value}"
        if name not in self.names:
            self.names.append(name)
        return edits

    def _of_spec(self, call: LibraryCall) -> Iterator[Edit]:
        """``hub.load_module_spec(handle)`` becomes the handle itself, where nothing else is made of it."""
        node, module = call.node, self._context.module
        if not _is_member(node.func) or len(call.calls) > 1:
            raise NoEquivalent
        if module.name_of(node.func.expr) != HUB:
            raise NoEquivalent  # the import of a submodule that has gone would stay
        argument = self._context.hub_arguments(call).node("path")
        if argument is None or len(node.args) + len(node.keywords) != 1:
            raise NoEquivalent
        self.old = module.quote(node.func)
        hub = self._text.of_node(node.func.expr)
        uses = [node] if self._call_with(node) is not None else self._references.of(node)
        start, end = self._text.span(node)
        inner, stop = self._text.span(argument)
        if self._text.content[stop:end].strip() != ")":
            raise NoEquivalent
        yield Edit(start, inner, "")
        yield Edit(stop, end, "")
        for use in uses:
            made = self._call_with(use)
            if made is not None and hub_member(made.name) == "Module":
                if self._context.hub_arguments(made).node("spec") is not use:
                    raise NoEquivalent
                yield from self._of_module(made)
            elif self._may_lack_signatures(call):
                raise NoEquivalent
            else:
                yield from self._of_question(use, f"{hub}.load")

    def _may_lack_signatures(self, call: LibraryCall) -> bool:
        """Whether a handle is a SavedModel's, which need not have those of the TF1 Hub format."""
        named = self._context.handles_in(self._context.hub_arguments(call).values("path"))
        return any(self._context.format_of(handle) in SAVED_MODELS for handle, _ in named)

    def _of_question(self, use: nodes.NodeNG, load: str) -> Iterator[Edit]:
        """What asks a spec about its signatures asks the model that ``load`` makes of the handle."""
        if load not in self.names:
            self.names.append(load)
        self.writes_calls = True
        asked = question(self._context, use)
        yield from answer(self._context, self._references, asked, f"{load}(", ").signatures")

    def _call_with(self, argument: nodes.NodeNG) -> LibraryCall | None:
        """The library's call that something is an argument of."""
        parent = argument.parent
        return self._calls.get(parent.parent if isinstance(parent, nodes.Keyword) else parent)

    # -- imports of names ---------------------------------------------------------------------

    def _of_import(self, func: nodes.Name) -> Iterator[Edit]:
        """``from tensorflow_hub import Module`` imports what is now called."""
        statement = imported_by(self._context, func)
        if statement is None:
            raise NoEquivalent
        if self._is_bound_otherwise(statement, func):
            raise NoEquivalent
        bound = self._context.module.index.scope_of(func)
        present = {alias or name for name, alias in statement.names}
        for name in self.names:
            owner = self._context.module.flow.owner(name, func)
            if name not in present and (owner is not None or name in bound.bindings):
                raise NoEquivalent
        wanted = [name for name in self.names if name not in present]
        if not wanted:
            raise NoEquivalent
        start, end = self._place_in_import(statement, func.name)
        yield Edit(start, end, ", ".join(wanted))

    def _is_bound_otherwise(self, statement: nodes.ImportFrom, func: nodes.Name) -> bool:
        """Whether the imported name has other values, or is named in a string, as in ``__all__``."""
        owner = self._context.module.flow.owner(func.name, func)
        bindings = owner.bindings.get(func.name, []) if owner is not None else []
        named = re.search(rf"""["'\[]{re.escape(func.name)}\]?["']""", self._text.content)
        unseen = re.search(rf"\b{re.escape(func.name)}\b", self._text.beside or "")
        return bool(named or unseen) or any(item.node is not statement for item in bindings)

    def _place_in_import(self, statement: nodes.ImportFrom, bound: str) -> tuple[int, int]:
        """The offsets of ``name as bound`` in an import."""
        start, end = self._text.span(statement)
        source = self._text.content[start:end].replace("\r\n", " \n").replace("\r", "\n")
        (tree,) = ast.parse(source).body
        lines = [len(line) + 1 for line in source.split("\n")]
        for name in tree.names if isinstance(tree, ast.ImportFrom) else ():
            if (name.asname or name.name) == bound:
                ends = (name.end_lineno or name.lineno, name.end_col_offset or 0)
                first, last = (
                    start + sum(lines[: line - 1]) + column
                    for line, column in ((name.lineno, name.col_offset), ends)
                )
                return first, last
        raise NoEquivalent


def _are_apart(edits: Sequence[Edit]) -> bool:
    """Whether no edit changes what another one replaces, as where one question is in another."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    return all(one.end <= other.start for one, other in pairwise(ordered))


def imported_by(context: Context, name: nodes.Name) -> nodes.ImportFrom | None:
    """The one import from tensorflow_hub that a name is bound by."""
    reaching = context.module.flow.reaching(name.name, name)
    if reaching is None or not reaching.complete or len(reaching.definitions) != 1:
        return None
    binding = reaching.definitions[0].binding
    statement = binding.node if binding.kind is Kind.IMPORT else None
    if isinstance(statement, nodes.ImportFrom) and statement.modname == HUB:
        return statement
    return None


def _is_member(func: nodes.NodeNG) -> bool:
    return isinstance(func, nodes.Attribute)
