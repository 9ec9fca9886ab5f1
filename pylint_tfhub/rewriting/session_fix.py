"""Fixes that give Estimators and sessions a config that shares the cluster's devices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from astroid import nodes

from pylint_tfhub.analysis.configs import FLAG, Reason, Setting
from pylint_tfhub.analysis.names import TENSORFLOW, tensorflow_name
from pylint_tfhub.analysis.scopes import dotted
from pylint_tfhub.analysis.sessions import Kind, Runner
from pylint_tfhub.context import Context
from pylint_tfhub.findings import Applicability, Edit, Fix
from pylint_tfhub.fixes.edits import (
    add_keyword,
    insert_after,
    insert_before,
    loses_comment,
    replace,
)
from pylint_tfhub.knowledge import timeline
from pylint_tfhub.rewriting.new_names import free_name, is_imported, sibling_name, source_of
from pylint_tfhub.rewriting.option_display import item_of

_WHY_NOT_NONE = "  # None on one machine, without TF_CONFIG"
_RUN_CONFIG = "run_config"
_REPLACING = frozenset({"CopyFrom", "Clear", "ClearField", "ParseFromString"})
_INTERACTIVE = "InteractiveSession"
_GROWTH = ', gpu_options={"allow_growth": True}'
"""What an ``InteractiveSession`` has in its config only where it is given none."""


def option_at(context: Context, runner: Runner, setting: Setting) -> str:
    """The option's name, ``experimental.`` included, by which all releases have it there.

    What decides are the releases that come to where the config is made, or where it is missing.
    """
    made, node = setting.node, runner.call.node
    place = made if made is not None and made.root() is context.module.tree else node
    releases = context.window(place).tensorflow or context.window(node).tensorflow
    stable = all(releases[0] >= item.stable_since for item in timeline.graduated_options())
    return FLAG if stable else f"experimental.{FLAG}"


def switched_off(context: Context, config: nodes.Call) -> list[nodes.Const] | None:
    """Each ``False`` that the option has on a config; None where it may get another later."""
    options = context.options
    uses = [
        use
        for use in (*options.stable, *options.experimental)
        if use.node.parent is config or config in (options.made_by(_owner(use.node)) or ())
        if not isinstance(use.node, nodes.Attribute) and not options.is_on(use)
    ]
    given = [options.given(use) for use in uses]
    known = [node for node in given if isinstance(node, nodes.Const)]
    if len(known) == len(given):
        return known
    return [] if all(use.node.parent is config for use in uses) else None


def sharing_fixes(context: Context, runner: Runner) -> Sequence[Fix]:
    """Sets the option wherever the runner lacks it.

    Nothing where a config is made in another file or out of sight.
    """
    found: dict[Edit, None] = {}
    for setting in runner.setting.all:
        option = option_at(context, runner, setting)
        edits = _Builder(context, runner, option).edits(setting)
        if not edits or loses_comment(context.module.text, edits):
            return ()
        found.update(dict.fromkeys(edits))
    place = min(edit.start for edit in found)
    called = context.module.quote(runner.call.node.func)
    title = f"Share the devices of the cluster in the sessions of `{called}`"
    return (Fix(title, tuple(found), Applicability.UNSAFE, f"shared devices at {place}"),)


class _Builder:
    """The edits for one Estimator or session."""

    def __init__(self, context: Context, runner: Runner, option: str) -> None:
        self._context = context
        self._text = context.module.text
        self._runner = runner
        self._option = option

    def edits(self, setting: Setting) -> Sequence[Edit]:
        """What gives this one of the possible configs the option; empty where nothing can."""
        if setting.node is not None and setting.node.root() is not self._context.module.tree:
            return ()
        if setting.node is not None and self._is_replaced(setting.node):
            return ()
        match setting:
            case Setting(reason=Reason.UNSET, node=nodes.Call() as config):
                return self._set_on_config(config)
            case Setting(reason=Reason.NO_SESSION_CONFIG, node=nodes.Call() as config):
                return self._set_on_default(config)
            case Setting(reason=Reason.NO_CONFIG) if self._runner.kind is Kind.SESSION:
                return self._new_session_config()
            case Setting(reason=Reason.NO_CONFIG):
                return self._new_run_config()
            case _:
                return ()

    def _is_replaced(self, made: nodes.Call) -> bool:
        """Whether something is copied over the config, or a part of it, and may clear the option."""
        receivers = (
            call.func.expr
            for call in self._context.module.index.calls
            if isinstance(call.func, nodes.Attribute) and call.func.attrname in _REPLACING
        )
        makers = map(self._context.options.made_by, receivers)
        return any(known is None or made in known for known in makers)

    # -- a ConfigProto without the option -----------------------------------------------------

    def _set_on_config(self, config: nodes.Call) -> Sequence[Edit]:
        off = switched_off(self._context, config)
        if off is None:
            return []
        if off:
            return [replace(self._text, node, "True") for node in off]
        name = _bound_name(config)
        if name is not None:
            line = f"{name}.{self._option} = True"
            after = insert_after(self._text, config.statement(), [line])
            if after is not None:
                return [after]
        return [] if any(item.arg == FLAG for item in config.keywords) else self._keyword(config)

    def _keyword(self, config: nodes.Call) -> Sequence[Edit]:
        """Adds the option to the arguments of a constructor."""
        part = next((item.value for item in config.keywords if item.arg == "experimental"), None)
        field = self._option.rpartition(".")[2]
        if part is None or field == self._option:
            return [add_keyword(self._text, config, self._argument)]
        match part:
            case nodes.Dict() if item_of(part, field) is None:
                at = self._text.span(part)[0] + 1
                return [Edit(at, at, f'"{field}": True{", " if part.items else ""}')]
            case nodes.Call() if item_of(part, field) is None:
                return [add_keyword(self._text, part, f"{field}=True")]
            case _:
                return []

    @property
    def _argument(self) -> str:
        part, _, field = self._option.rpartition(".")
        return f'{part}={{"{field}": True}}' if part else f"{field}=True"

    # -- the default config of a RunConfig ----------------------------------------------------

    def _set_on_default(self, config: nodes.Call) -> Sequence[Edit]:
        config = _last_replaced(config)
        statement = config.statement()
        name = _bound_name(config)
        if name is not None:
            after = insert_after(self._text, statement, self._if_default(name))
            return [] if after is None else [after]
        if not _is_evaluated_first(config):
            return []
        made = source_of(self._text, config)
        return self._named_before(config, made, lambda name: replace(self._text, config, name))

    def _if_default(self, name: str) -> list[str]:
        """The lines that set the option where there is a cluster, and keep its filters."""
        return [
            f"if {name}.session_config is not None:{_WHY_NOT_NONE}",
            f"    {name}.session_config.{self._option} = True",
        ]

    def _named_before(
        self, node: nodes.NodeNG, made: str, use: Callable[[str], Edit | None]
    ) -> Sequence[Edit]:
        """Makes a RunConfig in lines of its own before a statement, which is to ``use`` its name."""
        statement = node.statement()
        name = free_name(self._context.module, statement, _RUN_CONFIG)
        if name is None:
            return []
        lines = [f"{name} = {made}", *self._if_default(name)]
        edits = [insert_before(self._text, statement, lines), use(name)]
        return [edit for edit in edits if edit is not None] if None not in edits else []

    # -- no config at all ---------------------------------------------------------------------

    def _new_run_config(self) -> Sequence[Edit]:
        made = self._in_tensorflow("estimator.RunConfig", "estimator.RunConfig")
        call = self._runner.call.node
        if made is None or _is_evaluated_later(call):
            return []
        return self._named_before(call, f"{made}()", self._give)

    def _new_session_config(self) -> Sequence[Edit]:
        made = self._in_tensorflow("ConfigProto", "compat.v1.ConfigProto")
        if made is None:
            return []
        interactive = tensorflow_name(self._runner.call.name) == _INTERACTIVE
        given = self._give(f"{made}({self._argument}{_GROWTH if interactive else ''})")
        return [] if given is None else [given]

    def _give(self, config: str) -> Edit | None:
        """Gives a config to the call that has none; None where its ``None`` is out of reach."""
        call, given = self._runner.call.node, self._runner.config
        if given is None:
            return add_keyword(self._text, call, f"config={config}")
        direct = given.parent is call or given.parent in call.keywords
        if direct and isinstance(given, nodes.Const) and given.value is None:
            return replace(self._text, given, config)
        return None

    def _in_tensorflow(self, wanted: str, new: str) -> str | None:
        """How the code can spell a name of TensorFlow beside the call.

        ``wanted`` is the canonical name, and ``new`` what it is called in TensorFlow 2.
        """
        call = self._runner.call.node
        canonical = tensorflow_name(self._runner.call.name) or ""
        beside = sibling_name(dotted(call.func) or "", canonical, wanted)
        if beside is not None:
            return beside
        alias = self._context.alias(TENSORFLOW)
        return f"{alias}.{new}" if is_imported(self._context.module, alias, call) else None


def _owner(node: nodes.NodeNG) -> nodes.NodeNG:
    """The expression whose option is set, or the call that it is given to."""
    match node:
        case nodes.AssignAttr() | nodes.Attribute():
            return node.expr
        case nodes.Call():
            return node.args[0]
        case _:
            return node.parent


def _bound_name(node: nodes.NodeNG) -> str | None:
    """What the code calls the object that ``node`` makes, in the statement that makes it."""
    match node.parent:
        case nodes.Assign(targets=[target]) | nodes.AnnAssign(target=target):
            return dotted(target)
        case _:
            return None


def _last_replaced(config: nodes.Call) -> nodes.Call:
    """The last call in a chain of ``RunConfig(...).replace(...)``."""
    while (
        isinstance(config.parent, nodes.Attribute)
        and config.parent.attrname == "replace"
        and isinstance(config.parent.parent, nodes.Call)
        and config.parent.parent.func is config.parent
    ):
        config = config.parent.parent
    return config


def _is_evaluated_later(node: nodes.NodeNG) -> bool:
    """Whether a name in the place of ``node`` may have another value when it is read."""
    while not node.is_statement:
        node = node.parent
        if isinstance(node, nodes.Lambda | nodes.GeneratorExp) and not node.is_statement:
            return True
    return False


def _is_evaluated_first(node: nodes.NodeNG) -> bool:
    """Whether a statement evaluates ``node`` once, and could as well before all else."""
    while not node.is_statement:
        parent = node.parent
        match parent:
            case nodes.Call() | nodes.Keyword() | nodes.Attribute() | nodes.Starred():
                pass
            case nodes.Tuple() | nodes.List() | nodes.Dict():
                pass
            case nodes.Assign() | nodes.AnnAssign() | nodes.Expr() | nodes.Return():
                pass
            case nodes.With(items=[(first, _), *_]) if first is node:
                pass
            case _:
                return False
        node = parent
    return True
