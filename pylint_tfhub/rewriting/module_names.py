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
_IN_TEXT = re.compile(
    r"""["'](?:(?:\w+\.)*(?:\w+\.|tensorflow_)hub\.Module["']|module(?:_\d+)?(?:_apply_|/))"""
)
"""A string that names the class, as for a patch, or what a module adds to the graph."""
_BY_NAME = (
    r"""["']\^?{0}(?:_\d+)?(?:_apply_|/)|["']{0}["']\s+(?:not\s+)?in\s+[\w.]*\bname\b"""
    r"""|\bname\.startswith\(["']{0}\b"""
)
"""A string by which code finds variables or tensors of the module called ``{0}``."""


def is_found_by_name(module: ModuleFacts, node: nodes.NodeNG | None) -> bool:
    """Whether code finds the class, or the module's variables and tensors, by their names.

    ``node`` gives the name; variables get that of the module, without one ``module``.
    """
    name = str(getattr(node, "value", None) or "module")
    calls = module.calls_by_last_name
    return (
        _is_in_text(module.text.content, name)
        or not _RESTORERS.isdisjoint(calls)
        or (node is not None and not _SAVERS.isdisjoint(calls))
        or any(len(_given(call)) > 1 for call in calls.get("restore", ()))
        or any(
            str(item.value).startswith(name)
            for lister in _LISTERS & calls.keys()
            for call in calls[lister]
            for item in _given(call)
            if isinstance(item, nodes.Const)
        )
    )


@lru_cache(maxsize=8)
def _is_in_text(content: str, name: str) -> bool:
    """Asked for each module of a file, most of which have the name that they get by default."""
    by_name = re.search(_BY_NAME.format(re.escape(name)), content)
    return by_name is not None or _IN_TEXT.search(content) is not None


def _given(call: nodes.Call) -> list[nodes.NodeNG]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


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
        if len({item.node for item in bound}) > 1 and not plain:
            return True
    return False


def _is_told(content: str, name: str) -> bool:
    """Whether a name of the module is one that other modules get, or is read from ``globals()``."""
    text = rf"""["']{re.escape(name)}["']"""
    listed = re.search(rf"^__all__\b[^=]*=[^=][^\])]*{text}", content, re.MULTILINE)
    read = re.search(rf"\b(?:globals|locals|vars)\(\)[^\n]*{text}", content)
    return listed is not None or read is not None
