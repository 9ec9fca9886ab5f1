"""Names for code that fixes write: free ones, and those of a library as the file spells them."""

from __future__ import annotations

import re

from astroid import nodes

from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.scopes import Kind, Scope
from pylint_tfhub.source import Text

_MOST_TRIES = 9


def free_name(module: ModuleFacts, statement: nodes.NodeNG, wanted: str) -> str | None:
    """A name like ``wanted`` that nothing at a statement's place uses.

    None in the body of a class, where a name would become an attribute.
    """
    scope = module.index.scope_of(statement)
    if isinstance(scope.node, nodes.ClassDef):
        return None
    names = [wanted, *(f"{wanted}_{number}" for number in range(2, _MOST_TRIES))]
    return next((name for name in names if not _is_taken(module, scope, name)), None)


def _is_taken(module: ModuleFacts, scope: Scope, name: str) -> bool:
    if name in scope.bindings or name in scope.outside or name in scope.declared:
        return True
    if name in scope.parameters:
        return True
    above = [scope]
    while above[-1].parent is not None:
        above.append(above[-1].parent)
    owners = [module.flow.owner(name, load) for load in module.index.names.get(name, ())]
    return any(owner is None or owner in above for owner in owners)


def is_imported(module: ModuleFacts, name: str, at: nodes.NodeNG) -> bool:
    """Whether a name certainly stands for what one import gave it."""
    reaching = module.flow.reaching(name, at)
    return (
        reaching is not None
        and reaching.complete
        and [item.binding.kind for item in reaching.definitions] == [Kind.IMPORT]
    )


def sibling_name(text: str, canonical: str, wanted: str) -> str | None:
    """How ``wanted`` is spelled where ``canonical`` is spelled ``text``; all are dotted names.

    ``tf1.estimator.RunConfig`` for ``tf1.estimator.Estimator``; None where the text does not tell.
    """
    spelled, known, other = (name.split(".") for name in (text, canonical, wanted))
    best = None
    for length in range(1, min(len(spelled) - 1, len(known)) + 1):
        if spelled[-length] != known[-length]:
            break
        shared = known[:-length]
        if other[: len(shared)] == shared:
            best = ".".join([*spelled[:-length], *other[len(shared) :]])
    return best


def source_of(text: Text, node: nodes.NodeNG) -> str:
    """An expression as it is written, for a line at the indentation of its statement."""
    start, end = text.span(node)
    content = text.content[start:end]
    if '"""' in content or "'''" in content:
        return content
    deeper = len(_margin(text, start)) - len(_margin(text, text.span(node.statement())[0]))
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", content)
    rest = lines[1:]
    if all(not line[:deeper].strip(" ") or not line.strip() for line in rest):
        rest = [line[deeper:] if line.strip() else line for line in rest]
    return "".join([lines[0], *rest])


def _margin(text: Text, offset: int) -> str:
    line = text.line(text.place(offset).line)
    return line[: len(line) - len(line.lstrip())]
