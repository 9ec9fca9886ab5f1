"""What code asks a ``hub.Module`` about its signatures, written for what takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from astroid import nodes

from pylint_tfhub.analysis.calls import Arguments, bind
from pylint_tfhub.analysis.module import ModuleFacts
from pylint_tfhub.analysis.names import HUB, hub_member
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Edit
from pylint_tfhub.rewriting.module_references import NoEquivalent, References
from pylint_tfhub.rewriting.module_uses import DEFAULT, INFORMATION, read_signature
from pylint_tfhub.rewriting.suggestions import DESCRIBES_INPUTS_SINCE, SIZES

_TO_MEMBER = re.compile(r"(?:[\s)\\]|#[^\r\n]*)*(?=\.)")
_OPENS_CALL = re.compile(r"\s*\(")
_OPENING = re.compile(r"\s*\(\s*(?:module_or_spec\s*=\s*)?")
_OF_NAMES = frozenset(
    f"builtins.{name}" for name in ("list", "sorted", "set", "tuple", "len", "iter", "enumerate")
)


@dataclass(frozen=True)
class Question:
    """A call that asks the object (or handle) at ``reference`` about its signatures."""

    reference: nodes.NodeNG
    call: nodes.Call


def question(context: Context, reference: nodes.NodeNG) -> Question:
    """The question that a reference is part of; raises NoEquivalent for any other use of it."""
    parent = reference.parent
    if isinstance(parent, nodes.Keyword):
        parent = parent.parent
    if isinstance(parent, nodes.Call) and parent.func is not reference:
        asked = context.call_by_reference.get(parent.func)
        if asked is not None and hub_member(asked.name) in SIZES and len(asked.calls) == 1:
            if _is_of_library(asked.module, parent) and _asked(asked.module, parent, reference):
                return Question(reference, parent)
    if isinstance(parent, nodes.Attribute) and parent.attrname in INFORMATION:
        if isinstance(parent.parent, nodes.Call) and parent.parent.func is parent:
            return Question(reference, parent.parent)
    raise NoEquivalent


def _is_of_library(module: ModuleFacts, call: nodes.Call) -> bool:
    """Whether a function is called through the library: imports of submodules would stay."""
    return isinstance(call.func, nodes.Attribute) and module.name_of(call.func.expr) == HUB


def _asked(module: ModuleFacts, call: nodes.Call, reference: nodes.NodeNG) -> bool:
    """Whether a size is asked of the object itself, with nothing else unknown in the call."""
    arguments = bind((call,), ("module_or_spec", "signature", "input_name"), module)
    return not arguments.open and arguments.node("module_or_spec") is reference


def answer(
    context: Context, references: References, asked: Question, before: str, after: str
) -> Iterator[Edit]:
    """The edits that ask signatures instead, which the reference between two texts stands for.

    The reference itself is left to others, who may change it. Raises NoEquivalent where the answer
    is used as more than it then is.
    """
    call, func, module = asked.call, asked.call.func, context.module
    assert isinstance(func, nodes.Attribute)
    if func.attrname != "get_signature_names":
        if context.window(call).tensorflow[0] < DESCRIBES_INPUTS_SINCE:
            raise NoEquivalent
    template = INFORMATION.get(func.attrname)
    if template is None or func.expr is not asked.reference:
        yield from _size(module, asked, before, after)
        return
    arguments = bind((call,), ("signature",), module)
    if arguments.open or len(arguments.given) != len([*call.args, *call.keywords]):
        raise NoEquivalent
    if func.attrname != "get_signature_names":
        yield from _described(module, references, call)
    head, tail = template.format(signatures="\0", name=_signature(module, arguments)).split("\0")
    text, (start, end) = module.text, module.text.span(call)
    gap = _TO_MEMBER.match(text.content, text.span(asked.reference)[1])
    if gap is None or not _OPENS_CALL.match(text.content, text.span(func)[1], end):
        raise NoEquivalent
    dot = gap.end()
    if head + before:
        yield Edit(start, start, head + before)
    yield Edit(dot, end, after + tail)


def _size(module: ModuleFacts, asked: Question, before: str, after: str) -> Iterator[Edit]:
    call, text = asked.call, module.text
    arguments = bind((call,), ("module_or_spec", "signature", "input_name"), module)
    name = arguments.node("input_name")
    key = '"images"' if name is None else text.of_node(name)
    member = call.func.attrname if isinstance(call.func, nodes.Attribute) else ""
    described = f"[{_signature(module, arguments)}].structured_input_signature[1][{key}]"
    (start, end), (first, last) = text.span(call), text.span(asked.reference)
    if not _OPENING.fullmatch(text.content, text.span(call.func)[1], first):
        raise NoEquivalent
    yield Edit(start, first, before)
    yield Edit(last, end, f"{after}{described}{SIZES[member]}")


def _signature(module: ModuleFacts, arguments: Arguments) -> str:
    """The exact source text of the signature that a question is about."""
    node = arguments.node("signature")
    known = read_signature(module, arguments)
    return known if known == DEFAULT or node is None else module.text.of_node(node)


def _described(module: ModuleFacts, references: References, call: nodes.Call) -> Iterator[Edit]:
    """The edits of what reads the descriptions of inputs or outputs by name.

    ``get_shape()`` becomes ``shape``; raises NoEquivalent for what descriptions do not have now.
    """
    readers: list[nodes.NodeNG] = [call]
    if isinstance(call.parent, nodes.Assign):
        readers = references.of(call)
    for reader in readers:
        parent = reader.parent
        if isinstance(parent, nodes.Subscript) and parent.value is reader:
            yield from _entry(module, parent)
        elif not _reads_names(module, parent, reader):
            raise NoEquivalent


def _reads_names(module: ModuleFacts, parent: nodes.NodeNG, reader: nodes.NodeNG) -> bool:
    match parent:
        case nodes.Call():
            return reader in parent.args and module.name_of(parent.func) in _OF_NAMES
        case nodes.Compare():
            return any(op in {"in", "not in"} and item is reader for op, item in parent.ops)
        case nodes.For() | nodes.Comprehension():
            return bool(parent.iter is reader)
        case nodes.Attribute():
            return bool(parent.attrname == "keys")
        case _:
            return False


def _entry(module: ModuleFacts, entry: nodes.Subscript) -> Iterator[Edit]:
    read = entry.parent
    if not isinstance(read, nodes.Attribute):
        raise NoEquivalent
    if read.attrname == "get_shape" and isinstance(read.parent, nodes.Call):
        if not read.parent.args:
            end = module.text.span(read)[1]
            yield Edit(end - len("get_shape"), end, "shape")
            yield Edit(end, module.text.span(read.parent)[1], "")
            return
    if read.attrname != "dtype":
        raise NoEquivalent
