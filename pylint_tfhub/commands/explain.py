"""`pylint-tfhub explain`: the page of a rule."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from functools import partial

import click
from click.shell_completion import CompletionItem

from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.output.text import colors
from pylint_tfhub.rules import DOCUMENTATION, Listed, listed
from pylint_tfhub.settings import SettingError, find_rule


def _complete_names(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The symbols and ids that a text can become."""
    names = [name for rule in listed() for name in (rule.symbol, rule.id)]
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


@click.command("explain", short_help="Say what a rule finds, why, and what to write instead.")
@click.argument(
    "symbols", nargs=-1, required=True, metavar="SYMBOL...", shell_complete=_complete_names
)
def explain(symbols: tuple[str, ...]) -> Callable[[], int]:
    """Print the pages of rules, each named by its symbol or id."""
    return partial(_show, symbols)


def _show(symbols: tuple[str, ...]) -> int:
    try:
        chosen = [find_rule(symbol) for symbol in symbols]
    except SettingError as error:
        raise click.UsageError(str(error)) from error
    text = "\n\n".join(map(page, chosen))
    if colors():
        text = "\n".join(map(_styled, text.split("\n")))
    click.echo(text, color=colors())
    return Exit.CLEAN


def page(rule: Listed) -> str:
    """The page of a rule, which is the docstring of its module, under its name."""
    module = importlib.import_module(f"pylint_tfhub.rules.{rule.symbol.replace('-', '_')}")
    first, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n")
    default = "off by default" if rule.optional else "on by default"
    facts = f"{module.RULE.versions}; {default}; {DOCUMENTATION}{rule.symbol}/"
    return f"# {rule.symbol} ({rule.id})\n\n{first}\n\n{facts}\n\n{rest.strip()}"


def _styled(line: str) -> str:
    return click.style(line, bold=True) if line.startswith("#") else line
