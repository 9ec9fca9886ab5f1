"""Fixes of session options under the wrong one of their two names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from astroid import nodes

from pylint_tfhub.analysis.configs import is_experimental
from pylint_tfhub.analysis.operators import truth
from pylint_tfhub.analysis.options import OptionUse
from pylint_tfhub.analysis.scopes import Binding, dotted
from pylint_tfhub.analysis.values import Result
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Applicability, Edit, Fix
from pylint_tfhub.fixes.arguments import change_arguments
from pylint_tfhub.fixes.edits import insert_after, loses_comment, remove_argument, replace
from pylint_tfhub.rewriting.option_display import Item, item_of, leaves_comment, move_out, pack
from pylint_tfhub.rewriting.option_readers import (
    PART,
    OptionReaders,
    is_call_of_config,
    merge_of,
)
from pylint_tfhub.source import Text

_BLANKS = " \t\f"
_REST_OF_LINE = re.compile(r"[ \t\f]*\\?(?:\r\n|\r|\n)")
_END_OF_LINE = re.compile(r"[ \t\f]*(?:\r\n|\r|\n|\Z)")
_PRIMARY = (nodes.Name, nodes.Attribute, nodes.Call, nodes.Subscript)


def stale_fixes(readers: OptionReaders, use: OptionUse) -> Sequence[Fix]:
    """Sets an option outside of ``.experimental``; nothing where that may not mean the same."""
    title = f"Take `{use.option.stable_field}` out of `.{PART}`"
    return _fixes(readers, use, title, _taken_out)


def premature_fixes(readers: OptionReaders, use: OptionUse) -> Sequence[Fix]:
    """Sets or reads an option under ``.experimental``, where every release has it."""
    title = f"Put `{use.option.experimental_field}` under `.{PART}`"
    return _fixes(readers, use, title, _put_under)


def _fixes(
    readers: OptionReaders,
    use: OptionUse,
    title: str,
    write: Callable[[Context, OptionUse], Sequence[Edit]],
) -> Sequence[Fix]:
    context, node = readers.context, use.node
    if node.root() is not context.module.tree or readers.handle_whole(node):
        return ()
    if any(isinstance(ancestor, nodes.JoinedStr) for ancestor in node.node_ancestors()):
        return ()  # quotation marks in a string
    edits = tuple(write(context, use))
    if not edits:
        return ()
    text = context.module.text
    kept = not (_is_copied(node) or _is_moved_call(context, use))
    kept = kept and not (loses_comment(text, edits) or leaves_comment(text, edits))
    is_safe = kept and not readers.tell_apart(use)
    return (Fix(title, edits, Applicability.SAFE if is_safe else Applicability.UNSAFE),)


def _is_moved_call(context: Context, use: OptionUse) -> bool:
    """Whether something is called earlier or later than before, where other arguments move past."""
    given = context.options.given(use) if isinstance(use.node, nodes.Keyword) else None
    return given is not None and any(given.nodes_of_class(nodes.Call))


# -- out of .experimental -------------------------------------------------------------------------


def _taken_out(context: Context, use: OptionUse) -> Sequence[Edit]:
    text, node = context.module.text, use.node
    match node:
        case nodes.AssignAttr():
            plain = node.expr.as_string().removesuffix(f".{PART}")
            repeated = _repetition(text, node, plain)
            return [repeated] if repeated is not None else _outside(context, node, node.expr)
        case nodes.Call():
            return _outside(context, node, node.args[0])
        case nodes.Keyword():
            return _out_of_call(context, use)
        case _:
            return ()


def _outside(context: Context, node: nodes.NodeNG, owner: nodes.NodeNG) -> Sequence[Edit]:
    """The edit that makes ``owner`` the config itself."""
    text = context.module.text
    if isinstance(owner, nodes.Attribute) and owner.attrname == PART:
        return _without_member(text, owner)
    config = _aliased(context, node, owner)
    return [] if config is None else [replace(text, owner, config)]


def _without_member(text: Text, node: nodes.Attribute) -> Sequence[Edit]:
    """Cuts ``.experimental`` off, with its line where it has one for itself."""
    content = text.content
    end = text.span(node)[1]
    before = content[: end - len(PART)].rstrip()
    if not content.endswith(PART, 0, end) or not before.endswith("."):
        return ()
    start = len(before) - 1
    line = text.starts[text.place(start).line - 1]
    if content[line:start].strip():
        return [Edit(len(content[:start].rstrip(_BLANKS)), end, "")]
    rest = _REST_OF_LINE.match(content, end)
    if rest is not None:
        return [Edit(line, rest.end(), "")]
    return [Edit(start, end + len(content[end:]) - len(content[end:].lstrip(_BLANKS)), "")]


def _aliased(context: Context, node: nodes.NodeNG, owner: nodes.NodeNG) -> str | None:
    """The config whose part was given the name ``owner``, if it has the same name still."""
    alias = _defined(context, owner, node)
    part = alias.value if alias is not None and not alias.path else None
    if alias is None or not isinstance(part, nodes.Attribute) or part.attrname != PART:
        return None
    there, here = _defined(context, part.expr, part), _defined(context, part.expr, node)
    index = context.module.index
    same_block = index.place_of(part)[0] is index.place_of(node)[0]
    return dotted(part.expr) if same_block and there is not None and here is there else None


def _defined(context: Context, name: nodes.NodeNG, at: nodes.NodeNG) -> Binding | None:
    """The one binding that a name has at a place."""
    text = dotted(name)
    reaching = context.module.flow.reaching(text, at) if text is not None else None
    if reaching is None or not reaching.complete or len(reaching.definitions) != 1:
        return None
    return reaching.definitions[0].binding


def _repetition(text: Text, node: nodes.AssignAttr, owner: str) -> Edit | None:
    """Deletes a line beside which the option of ``owner`` is set to the same."""
    assign = node.parent
    if not isinstance(assign, nodes.Assign) or len(assign.targets) != 1:
        return None
    if any(assign.value.nodes_of_class(nodes.Call)):
        return None  # it is called twice
    wanted = f"{owner}.{node.attrname}"
    for sibling in (assign.previous_sibling(), assign.next_sibling()):
        if isinstance(sibling, nodes.Assign) and [
            *(target.as_string() for target in sibling.targets),
            sibling.value.as_string(),
        ] == [wanted, assign.value.as_string()]:
            break
    else:
        return None
    start, end = text.span(assign)
    line = text.starts[text.place(start).line - 1]
    rest = _END_OF_LINE.match(text.content, end)
    if rest is None or text.content[line:start].strip():
        return None
    return Edit(line, rest.end(), "")


def _out_of_call(context: Context, use: OptionUse) -> Sequence[Edit]:
    text, keyword = context.module.text, use.node
    part = keyword.value if keyword.arg == PART else keyword.parent
    item = item_of(part, use.option.experimental_field)
    if item is None:
        return ()
    outer = part.parent
    if isinstance(outer, nodes.Keyword) and outer.arg == PART:
        if is_call_of_config(context, outer.parent) and isinstance(part, nodes.Dict | nodes.Call):
            return _out_of_constructor(context, use, outer, item)
        return ()
    return _out_of_merge(context, use, text)


def _out_of_constructor(
    context: Context, use: OptionUse, outer: nodes.Keyword, item: Item
) -> Sequence[Edit]:
    """Moves the option from the argument for ``experimental`` to the arguments beside it."""
    call, field = outer.parent, use.option.stable_field
    if any(keyword.arg is None for keyword in call.keywords):
        return ()
    text = context.module.text
    beside = next((keyword for keyword in call.keywords if keyword.arg == field), None)
    if beside is None:
        return move_out(text, outer, item, f"{field}={item.value_text(text)}")
    values = context.module.values
    same = truth(values(beside.value)) is True and truth(values(item.value)) is True
    if not same:
        return ()
    if item.is_alone:
        return [remove_argument(text, call, outer)]
    return move_out(text, outer, item, "")


def _is_copied(node: nodes.NodeNG) -> bool:
    """Whether ``CopyFrom`` gets nothing but the option: it also clears all others."""
    part = merge_of(node)
    return part is not None and part.parent.attrname == "CopyFrom" and _is_only_argument(node)


def _is_only_argument(keyword: nodes.Keyword) -> bool:
    call = keyword.parent
    return len(call.args) + len(call.keywords) == 1


def _out_of_merge(context: Context, use: OptionUse, text: Text) -> Sequence[Edit]:
    part = merge_of(use.node)
    if part is None or truth(context.module.values(use.node.value)) is not True:
        return ()
    statement = part.statement()
    owner, value = (text.content[slice(*text.span(item))] for item in (part.expr, use.node.value))
    line = f"{owner}.{use.option.stable_field} = {value}"
    if not isinstance(statement, nodes.Expr) or len(line.splitlines()) != 1:
        return ()
    if _is_only_argument(use.node):
        return [replace(text, statement.value, line)]
    after = insert_after(text, statement, [line])
    if after is None:
        return ()
    return [remove_argument(text, use.node.parent, use.node), after]


# -- under .experimental --------------------------------------------------------------------------


def _put_under(context: Context, use: OptionUse) -> Sequence[Edit]:
    text, node = context.module.text, use.node
    match node:
        case nodes.AssignAttr() if repeated := _repetition(
            text, node, f"{node.expr.as_string()}.{PART}"
        ):
            return [repeated]
        case nodes.AssignAttr() | nodes.Attribute():
            end = text.span(node)[1]
            start = end - len(node.attrname)
            if text.content[start:end] != node.attrname:
                return ()
            return [Edit(start, start, f"{PART}.")]
        case nodes.Call():
            owner = node.args[0]
            start, end = text.span(owner)
            if isinstance(owner, _PRIMARY):
                return [Edit(end, end, f".{PART}")]
            return [Edit(start, start, "("), Edit(end, end, f").{PART}")]
        case nodes.Keyword(arg=None):
            return _packed(context, use, node.value)
        case nodes.Keyword():
            return _into_constructor(context, use)
        case _:
            return ()


def _into_constructor(context: Context, use: OptionUse) -> Sequence[Edit]:
    text, keyword, field = context.module.text, use.node, use.option.experimental_field
    call = keyword.parent
    if any(item.arg is None for item in call.keywords):
        return ()
    start, end = text.span(keyword)
    value = text.content[start:end].partition("=")[2].strip()
    part = next((item.value for item in call.keywords if item.arg == PART), None)
    if part is None:
        return [Edit(start, end, f'{PART}={{"{field}": {value}}}')]
    if item_of(part, field) is not None or "#" in value:
        return ()
    match part:
        case nodes.Dict():
            at = text.span(part)[0] + 1
            added = Edit(at, at, f'"{field}": {value}{", " if part.items else ""}')
        case nodes.Call() if _is_part(context, part):
            (added,) = change_arguments(text, part, add=[f"{field}={value}"])
        case _:
            return ()
    return [remove_argument(text, call, keyword), added]


def _is_part(context: Context, call: nodes.Call) -> bool:
    made = [value.payload for value in context.module.values(call)]
    is_dict = isinstance(call.func, nodes.Name) and call.func.name == "dict"
    return is_dict or (
        bool(made) and all(isinstance(item, Result) and is_experimental(item) for item in made)
    )


def _packed(context: Context, use: OptionUse, unpacked: nodes.NodeNG) -> Sequence[Edit]:
    """Changes the dict that ``**`` unpacks, where nothing else can use it."""
    display = unpacked
    if isinstance(unpacked, nodes.Name):
        binding = _defined(context, unpacked, unpacked)
        if binding is None or binding.path or binding.value is None:
            return ()
        if len(context.module.loads(unpacked.name, unpacked)) != 1:
            return ()
        display = binding.value
    field = use.option.stable_field
    others = [item for item in use.node.parent.keywords if item is not use.node]
    item = item_of(display, field)
    if (
        item is None
        or item_of(display, PART) is not None
        or any(other.arg in {None, PART} for other in others)
    ):
        return ()
    return pack(context.module.text, item, PART, use.option.experimental_field)
