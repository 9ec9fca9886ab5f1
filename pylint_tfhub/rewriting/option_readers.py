"""What in a file can tell the two names of a session option apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from astroid import nodes

from pylint_tfhub.analysis.configs import is_config_proto, is_run_config
from pylint_tfhub.analysis.names import tensorflow_name
from pylint_tfhub.analysis.options import OptionUse, called_name
from pylint_tfhub.analysis.parameters import decorator_names
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.values import (
    Class,
    Constant,
    Function,
    Literal,
    Member,
    Payload,
    Result,
)
from pylint_tfhub.context import Context
from pylint_tfhub.knowledge import timeline

PART = "experimental"
_NAMES = tuple(
    name
    for option in timeline.graduated_options()
    for name in (option.stable_field, option.experimental_field)
)
_ANY = "|".join(map(re.escape, _NAMES))
_WAY = re.compile(rf"[\w.]*\b(?:{_ANY})")
"""A text that is a name, or a path of names."""
_FIELD = re.compile(rf"\b(?:{_ANY})[\s\"']*:")
"""In a text that is a message as protobuf's text format, or as JSON, writes it."""
_COPYING = frozenset({"CopyFrom", "MergeFrom", "copy", "deepcopy"})
_ASKING = frozenset({"getattr", "setattr", "hasattr", "isinstance", "type", "id"})
"""Python's functions that do nothing with a config but what concerns one field."""
_TAKING = frozenset(
    {"Session", "InteractiveSession", "Server", "RunConfig", "MonitoredTrainingSession"}
    | {"ChiefSessionCreator", "WorkerSessionCreator", "Supervisor", "managed_session"}
    | {"prepare_or_wait_for_session", "create_local_server"}
)
"""TensorFlow's functions that are given a config for their sessions, and keep it to themselves."""
_OWN_METHODS = frozenset({"CopyFrom", "MergeFrom", "Clear"})
"""Methods of a config after which it is told as much or as little as before."""
_WITH_ACCESS = frozenset({"property", "cached_property", "staticmethod", "classmethod"})
"""Decorators that leave it to a function's callers what becomes of its result."""
_HIDDEN_WAYS = re.compile(
    r"__dict__|\b(?:vars|locals|globals)\(|server_def|\b_config\b|\b_session_config\b|>>>"
)
"""What leads to a config, or tells of it, without a name that is followed."""
_CONFIG_NAMES = frozenset({"session_config", "default_session_config"})


class OptionReaders:
    """Answers whether one file may behave differently once an option has its other name.

    What is not known to make no difference counts as making one: a fix that is safe may be made
    without anybody reading it.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._module = context.module
        self._options = context.options

    def handle_whole(self, node: nodes.NodeNG) -> bool:
        """Whether the ``.experimental`` of an option's config is handled as a whole elsewhere."""
        merged = merge_of(node)
        parts = [part for part in self._options.whole_parts if part is not merged]
        config = config_of(self.context, node) if parts else node
        return any(self.may_be_same(config, part.expr) for part in parts)

    def tell_apart(self, use: OptionUse) -> bool:
        """Whether something tells one name of a used option from the other.

        TensorFlow shares the devices where either is set, so it matters only to code that reads one
        of them or all fields, or sets one to true and the other to false.
        """
        config = config_of(self.context, use.node)
        if not self._is_in_sight(use, config):
            return True
        others = [other for other in self._on_same(config) if other.node is not use.node]
        readers = [item for item in self._read if not self._is_apart(config, item)]
        readers += [item for item in self._told_whole if not self._is_apart(config, item)]
        if isinstance(use.node, nodes.Attribute):
            return bool(others) or len(readers) != 1
        is_on = self._options.is_on
        return bool(readers) or (bool(others) and not all(map(is_on, [use, *others])))

    def may_be_same(self, one: nodes.NodeNG, other: nodes.NodeNG) -> bool:
        """Whether two expressions may be, or belong to, one config."""
        first, second = (self._options.made_by(node) for node in (one, other))
        if first is None or second is None or not first.isdisjoint(second):
            return True
        # What a RunConfig was given is made by another call than the RunConfig is.
        return not (self._are_configs(first) and self._are_configs(second))

    def _are_configs(self, calls: frozenset[nodes.Call]) -> bool:
        return all(is_call_of_config(self.context, call) for call in calls)

    def _on_same(self, config: nodes.NodeNG) -> Iterable[OptionUse]:
        """The options that may be set on, or read from, the same config."""
        made = self._options.made_by(config)
        if made is None or not self._are_configs(made):
            return [*self._options.stable, *self._options.experimental]
        known = [use for call in made for use in self._by_maker.get(call, ())]
        return [*dict.fromkeys(known), *self._by_maker.get(None, ())]

    @cached_property
    def _by_maker(self) -> dict[nodes.Call | None, list[OptionUse]]:
        """The options by the calls that make their configs; None is for those that may be any."""
        found: dict[nodes.Call | None, list[OptionUse]] = {}
        for use in (*self._options.stable, *self._options.experimental):
            made = self._options.made_by(config_of(self.context, use.node))
            certain = made is not None and self._are_configs(made)
            for call in made if made is not None and certain else (None,):
                found.setdefault(call, []).append(use)
        return found

    def _is_apart(self, config: nodes.NodeNG, other: nodes.NodeNG) -> bool:
        """Whether what is set on a config certainly never gets to another object."""
        return not self._are_copied and not self.may_be_same(config, other)

    # -- what cannot be followed --------------------------------------------------------------

    def _is_in_sight(self, use: OptionUse, config: nodes.NodeNG) -> bool:
        """Whether it is known where a config comes from, and what is done with options by name."""
        payloads = [value.payload for value in self._module.values(config)]
        if not payloads or not all(map(self._is_made_here, payloads)):
            return False
        if self._is_module_dict(use.node) or _HIDDEN_WAYS.search(self._module.text.content):
            return False
        return not (self._is_unseen(use, config) or self._named_otherwise or self._set_by_any_name)

    def _is_made_here(self, payload: Payload) -> bool:
        """Whether a config, or what it is a part of, is made in this file."""
        while isinstance(payload, Member):
            payload = payload.owner
        return not isinstance(payload, Result) or payload.module is self._module

    def _is_module_dict(self, node: nodes.NodeNG) -> bool:
        """Whether an option stands in a dict that other modules can import."""
        if not isinstance(node, nodes.Keyword) or not isinstance(node.value, nodes.Name):
            return False
        owner = self._module.flow.owner(node.value.name, node)
        return owner is self._module.index.module

    def _is_unseen(self, use: OptionUse, config: nodes.NodeNG) -> bool:
        """Whether a notebook may use an option or its config where it is no Python.

        Or sets it on a part that a name stands for: cells that come later may run before.
        """
        beside, owner = self._module.text.beside, getattr(use.node, "expr", None)
        if beside is None:
            return False
        if isinstance(owner, nodes.Name) and use in self._options.experimental:
            return True
        name = (dotted(config) or "").partition(".")[0]
        # Cells run in any order: what a name stands for above is not known.
        if not all(map(self._is_harmless, self._module.index.names.get(name, ()))):
            return True
        words = {use.option.stable_field, PART, *({name} if name else ())}
        return any(re.search(rf"\b{re.escape(word)}\b", beside) for word in words)

    @cached_property
    def _named_otherwise(self) -> bool:
        """Whether an option is named where nothing is known to set or read it."""
        uses = [*self._options.stable, *self._options.experimental]
        known = {use.node for use in uses}
        stores = [item.node for item in self._module.index.stores if item.node.attrname in _NAMES]
        if not known.issuperset(stores):
            return True
        for use in uses:
            known.update(self._names_in(use))
        return any(text not in known for text in self._texts_with_names())

    def _names_in(self, use: OptionUse) -> Iterator[nodes.NodeNG]:
        """The strings that name the option in what is known to set it."""
        node = use.node
        if isinstance(node, nodes.Call):
            yield node.args[1]
        elif isinstance(node, nodes.Keyword):
            payload = self._module.values(node.value).only()
            if isinstance(payload, Literal) and isinstance(payload.node, nodes.Dict):
                yield from (key for key, _ in payload.node.items)

    def _texts_with_names(self) -> Iterator[nodes.Const]:
        """The strings that can be a way to an option, or fields as text; not those that read one."""
        for node in self._module.index.texts:
            if _WAY.fullmatch(node.value) or _FIELD.search(node.value):
                call = node.parent if isinstance(node.parent, nodes.Call) else None
                is_read = call is not None and called_name(call) != "setattr"
                if not (is_read and node.value in _NAMES):
                    yield node

    @cached_property
    def _set_by_any_name(self) -> bool:
        """Whether ``setattr`` sets something on a config by a name that is not known."""
        for call in self._module.index.calls:
            if called_name(call) == "setattr" and len(call.args) == 3:
                owner, name = call.args[0], self._module.values(call.args[1])
                known = name.complete and all(isinstance(v.payload, Constant) for v in name)
                part = isinstance(owner, nodes.Attribute) and owner.attrname == PART
                if not known and (part or self._options.made_by(owner) is not None):
                    return True
        return False

    # -- what reads ---------------------------------------------------------------------------

    @cached_property
    def _are_copied(self) -> bool:
        """Whether the file copies objects, which may be configs."""
        return any(called_name(call) in _COPYING for call in self._module.index.calls)

    @cached_property
    def _read(self) -> list[nodes.NodeNG]:
        """The objects of which something reads or clears an option, by either name."""
        attributes = self._module.index.attributes
        found = [item.expr for item in attributes if item.attrname in _NAMES]
        names = {*_NAMES, PART}
        for call in self._module.index.calls:
            if not any(isinstance(item, nodes.Const) and item.value in names for item in call.args):
                continue
            if isinstance(call.func, nodes.Attribute):
                found.append(call.func.expr)
            elif called_name(call) not in {"setattr", "hasattr"}:
                found.append(call.args[0])
        return found

    @cached_property
    def _told_whole(self) -> list[nodes.NodeNG]:
        """The configs of which all fields are told, or that get to where that is not known."""
        index = self._module.index
        attributes = index.attributes
        found: list[nodes.NodeNG] = []
        named = (name for names in index.names.values() for name in names)
        for node in (*named, *attributes, *index.calls):
            if self._is_whole(node) and not self._is_harmless(node):
                found.append(node)
        return found

    def _is_whole(self, node: nodes.NodeNG) -> bool:
        """Whether an expression can be a config, not a part of it."""
        if isinstance(node, nodes.Attribute) and node.attrname in _CONFIG_NAMES:
            return True
        return any(is_config_proto(item.payload) for item in self._module.values(node))

    def _is_harmless(self, node: nodes.NodeNG) -> bool:
        """Whether what is done with a config on the spot tells nothing of its fields."""
        parent = node.parent
        match parent:
            case nodes.Attribute(parent=nodes.Call(func=func)) if func is parent:
                return parent.attrname in _OWN_METHODS
            case nodes.Attribute() | nodes.AssignAttr() | nodes.DelAttr():
                return True  # what reads a field is another thing
            case nodes.Assign(targets=targets) | nodes.AnnAssign(target=targets):
                return all(map(_is_plain, targets if isinstance(targets, list) else [targets]))
            case nodes.Return():
                return self._goes_to_callers(parent.scope())
            case nodes.Expr():
                return self._module.text.beside is None  # a notebook shows what stands alone
            case nodes.Arguments() | nodes.If() | nodes.While() | nodes.Assert() | nodes.For():
                return True
            case nodes.UnaryOp(op="not") | nodes.BoolOp() | nodes.IfExp():
                return self._is_harmless(parent)
            case nodes.Compare():
                return all(operator in {"is", "is not"} for operator, _ in parent.ops)
            case nodes.Call(func=func) if func is node:
                return True
            case nodes.Call() | nodes.Keyword(parent=nodes.Call()):
                call = parent if isinstance(parent, nodes.Call) else parent.parent
                return self._is_given_on(call, node)
            case nodes.List() | nodes.Tuple():
                return self._is_gone_through(parent)
            case _:
                return False

    def _goes_to_callers(self, function: nodes.NodeNG) -> bool:
        """Whether a function's result gets nowhere but to those who call it by its name."""
        if not isinstance(function, nodes.FunctionDef):
            return False
        if not decorator_names(function) <= _WITH_ACCESS:
            return False
        loads = self._module.index.names.get(function.name, ())
        return all(isinstance(it.parent, nodes.Call) and it.parent.func is it for it in loads)

    def _is_gone_through(self, display: nodes.NodeNG) -> bool:
        """Whether nothing is done with a list but to take one element after the other."""
        uses, parent = [display], display.parent
        if isinstance(parent, nodes.Assign):
            match parent.targets:
                case [nodes.AssignName(name=name)]:
                    uses = self._module.loads(name, parent)
        loops = nodes.For | nodes.Comprehension
        return all(isinstance(use.parent, loops) and use.parent.iter is use for use in uses)

    def _is_given_on(self, call: nodes.Call, config: nodes.NodeNG) -> bool:
        """Whether a function is known to tell nothing, or is one of this file, which is seen."""
        name = called_name(call)
        if isinstance(call.func, nodes.Attribute) and name in {"CopyFrom", "MergeFrom"}:
            return self._is_whole(call.func.expr)
        if isinstance(call.func, nodes.Name) and name in _ASKING:
            by_name = name != "getattr" or isinstance(call.args[-1], nodes.Const)
            return call.args[:1] == [config] and by_name
        library = tensorflow_name(self._module.name_of(call.func) or "")
        if library is not None:
            return library.rpartition(".")[2] in _TAKING
        made = [value.payload for value in self._module.values(call)]
        if made and all(map(is_run_config, made)):  # as `replace` makes one
            return True
        values = self._module.values(call.func)
        return bool(values.items) and all(self._is_seen(item.payload) for item in values)

    def _is_seen(self, payload: Payload) -> bool:
        """Whether all that a function does with its arguments stands in this file."""
        if isinstance(payload, Class):
            made = payload.node.locals.get("__init__", ())
            bases = {base.as_string() for base in payload.node.bases}
            plain = bases <= {"object"} and payload.node.decorators is None and len(made) == 1
            return plain and self._is_plain_function(made[0], payload.module)
        if isinstance(payload, Function):
            return self._is_plain_function(payload.node, payload.module)
        return False

    def _is_plain_function(self, function: nodes.NodeNG, module: object) -> bool:
        if not isinstance(function, nodes.FunctionDef) or module is not self._module:
            return False
        arguments = function.args
        plain = arguments.vararg is None and arguments.kwarg is None
        return plain and decorator_names(function) <= {"staticmethod", "classmethod"}


def _is_plain(target: nodes.NodeNG) -> bool:
    """Whether a name is assigned to, or an attribute of the object whose method this is."""
    if isinstance(target, nodes.AssignAttr):
        return isinstance(target.expr, nodes.Name) and target.expr.name == "self"
    return isinstance(target, nodes.AssignName)


# -- the config that an option belongs to -----------------------------------------------------


def config_of(context: Context, node: nodes.NodeNG) -> nodes.NodeNG:
    """The config that an option is set on or given to, or else the part of it."""
    owner = owner_of(node)
    if owner is not None:
        return owner
    merged = merge_of(node)
    if merged is not None:
        return merged.expr
    calls = (item for item in node.node_ancestors() if isinstance(item, nodes.Call))
    return next((call for call in calls if is_call_of_config(context, call)), node.parent)


def owner_of(node: nodes.NodeNG) -> nodes.NodeNG | None:
    """The config, or the part of it, on which an attribute is set; None for arguments."""
    match node:
        case nodes.AssignAttr() | nodes.Attribute():
            owner = node.expr
        case nodes.Call():
            owner = node.args[0]
        case _:
            return None
    if isinstance(owner, nodes.Attribute) and owner.attrname == PART:
        return owner.expr
    return owner


def merge_of(node: nodes.NodeNG) -> nodes.Attribute | None:
    """The call of ``X.experimental.MergeFrom(...)``, or ``CopyFrom``, that ``node`` is given to."""
    call = node.parent if isinstance(node, nodes.Keyword) else None
    merge = call.parent if isinstance(call, nodes.Call) else None
    if not isinstance(merge, nodes.Call) or merge.args != [call] or merge.keywords:
        return None
    func = merge.func
    if not isinstance(func, nodes.Attribute) or func.attrname not in {"CopyFrom", "MergeFrom"}:
        return None
    part = func.expr
    return part if isinstance(part, nodes.Attribute) and part.attrname == PART else None


def is_call_of_config(context: Context, call: nodes.NodeNG) -> bool:
    """Whether a call certainly makes a ``ConfigProto``."""
    values = context.module.values(call)
    return bool(values.items) and all(is_config_proto(value.payload) for value in values)
