"""What reaches a ``hub.Module``, or what it makes, by a name in a string or out of sight."""

from __future__ import annotations

import re
from functools import lru_cache

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.scopes import dotted

_SAVERS = frozenset({"Saver", "init_from_checkpoint", "import_meta_graph", "SaverDef"})
_RESTORERS = frozenset({"init_from_checkpoint", "import_meta_graph", "WarmStartSettings"})
_LISTERS = frozenset(
    {"get_collection", "get_collection_ref", "get_variables", "get_variables_to_restore"}
    | {f"{kind}_variables" for kind in ("global", "trainable", "local", "model", "all")}
)
"""Functions that choose variables by the beginning of their names."""
_EXPORTERS = frozenset(
    {"simple_save", "export_savedmodel", "export_saved_model", "SavedModelBuilder", "Builder"}
    | {"add_meta_graph_and_variables", "LatestModuleExporter", "LatestExporter", "FinalExporter"}
    | {"BestExporter"}
)
_IN_TEXT = re.compile(
    r"""["'](?:(?:\w+\.)*(?:\w+\.|tensorflow_)hub\.Module["']|module(?:_\d+)?(?:_apply_|/))"""
)
"""A string that names the class, as for a patch, or what a module adds to the graph."""
_BY_NAME = r"\^?{0}(?:_\d+)?(?:_apply_.*|[/*$\\(\[|].*|\.[*+].*)?"
"""A string by which code can find variables or tensors of the module called ``{0}``."""
_FINDS_NOTHING = frozenset(
    {"add_argument", "print", "info", "warning", "get", "pop", "setdefault", "import_module"}
    | {"DEFINE_string", "DEFINE_enum", "Module", "format", "getattr", "hasattr"}
)
"""Functions for which a string is no name of a variable."""


def is_found_by_name(module: ModuleFacts, call: nodes.Call, node: nodes.NodeNG | None) -> bool:
    """Whether code finds the class, or the module's variables and tensors, by their names.

    ``call`` makes the module and ``node`` gives its name, which variables get too; without one it
    is ``module``.
    """
    names = [text for text, _ in module.values(node).constants()] if node is not None else []
    name = str((names[0] if names else None) or "module")
    calls = module.calls_by_last_name
    return (
        _names_class(module.text.content)
        or _is_named(module, name)
        or not _RESTORERS.isdisjoint(calls)
        or (node is not None and not _SAVERS.isdisjoint(calls))
        or any(len(_given(call)) > 1 for call in calls.get("restore", ()))
        or any(
            _may_find(scope, name, call)
            for lister in _LISTERS & calls.keys()
            for scope in map(_scope_given, calls[lister])
        )
    )


def _scope_given(call: nodes.Call) -> nodes.NodeNG | None:
    """What the names begin with of the variables that a call lists."""
    by_keyword = next((item.value for item in call.keywords if item.arg == "scope"), None)
    called = (dotted(call.func) or "").rpartition(".")[2]
    at = 1 if called.startswith("get_collection") else 0
    return by_keyword if by_keyword is not None else next(iter(call.args[at:]), None)


def _may_find(scope: nodes.NodeNG | None, name: str, call: nodes.Call) -> bool:
    """Whether a list of variables whose names begin with ``scope`` has those of a module."""
    if scope is None:
        return False
    if not isinstance(scope, nodes.Const) or _is_in_scope(call):
        return True
    return scope.value is not None and str(scope.value).startswith(name)


def _is_in_scope(call: nodes.Call) -> bool:
    """Whether names of what a call makes begin with that of a scope around it."""
    return any(
        (dotted(getattr(item, "func", item)) or "").endswith("scope")
        for ancestor in call.node_ancestors()
        if isinstance(ancestor, nodes.With)
        for item, _ in ancestor.items
    )


@lru_cache(maxsize=8)
def _names_class(content: str) -> bool:
    return _IN_TEXT.search(content) is not None


@lru_cache(maxsize=8)
def _is_named(module: ModuleFacts, name: str) -> bool:
    """Whether a string begins with a module's name where it can be meant to find variables.

    Asked for each module of a file, most of which have the name that they get by default.
    """
    by_name = re.compile(_BY_NAME.format(re.escape(name)), re.DOTALL)
    return any(by_name.fullmatch(text.value) and _may_find_by(text) for text in module.index.texts)


def _may_find_by(text: nodes.Const) -> bool:
    """Whether a string is no key, no message and no name that something is given."""
    match text.parent:
        case nodes.Dict() | nodes.Subscript() | nodes.Expr() | nodes.Keyword(arg="name"):
            return False
        case nodes.Call(func=func):
            called = str(dotted(func) or getattr(func, "attrname", ""))
            return called.rpartition(".")[2] not in _FINDS_NOTHING
        case _:
            return True


def _given(call: nodes.Call) -> list[nodes.NodeNG]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def is_exported(module: ModuleFacts) -> bool:
    """Whether code saves a graph with what it is to be served with.

    ``hub.Module`` added its model's files to what is saved so. What loads the model in its place
    does not: the saved model looks for them in the cache of tensorflow_hub.
    """
    return not _EXPORTERS.isdisjoint(module.calls_by_last_name)


def is_used_out_of_sight(module: ModuleFacts, call: nodes.Call, *, used: bool, plain: bool) -> bool:
    """Whether other files may use the object, or what a notebook's module does not show.

    The cells of a notebook run in any order, so a name with several values may have each of them
    wherever it is read. ``used`` says that this file uses the object: otherwise it is for others.
    ``plain`` says that the new object is called as any other model is.
    """
    beside = module.text.beside
    for name in filter(None, map(dotted, getattr(call.parent, "targets", ()))):
        owner = module.flow.owner(name, call)
        if owner is module.index.module and _is_told(module.text.content, name):
            return True
        if not used and (owner is module.index.module or "." in name):
            return True
        if beside is None:
            continue
        last = re.escape(name.rpartition(".")[2])
        if re.search(rf"(?<![\w./-]){last}\s*\(|\b{last}\.\w+\(|[{{$]{last}\b", beside):
            return True
        bound = owner.bindings.get(name, ()) if owner is not None else ()
        if len({item.node for item in bound}) > 1:
            calls = (load.parent for load in module.index.names.get(name, ()))
            if not plain or any(map(_is_special, calls)):
                return True
    return False


def _is_special(call: nodes.NodeNG) -> bool:
    """Whether a call gives more than inputs, as only ``hub.Module`` objects take it."""
    return isinstance(call, nodes.Call) and bool(call.keywords or len(call.args) > 1)


def _is_told(content: str, name: str) -> bool:
    """Whether a name of the module is one that other modules get, or is read from ``globals()``."""
    text = rf"""["']{re.escape(name)}["']"""
    listed = re.search(rf"^__all__\b[^=]*=[^=][^\])]*{text}", content, re.MULTILINE)
    read = re.search(rf"\b(?:globals|locals|vars)\(\)[^\n]*{text}", content)
    return listed is not None or read is not None
