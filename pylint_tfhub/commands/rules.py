"""`pylint-tfhub rules`: the list of the rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial

import click

from pylint_tfhub.commands.exits import Exit
from pylint_tfhub.rules import DOCUMENTATION, Listed, listed


@click.command("rules", short_help="List the rules.")
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the list is written.",
)
def rules(output_format: str) -> Callable[[], int]:
    """List every rule with its id, its symbol, whether it is on by default, and what it finds."""
    return partial(_show, as_json=output_format == "json")


def _show(*, as_json: bool) -> int:
    click.echo(json.dumps([_object(rule) for rule in listed()], indent=2) if as_json else _table())
    return Exit.CLEAN


def _object(rule: Listed) -> dict[str, object]:
    return {
        "id": rule.id,
        "symbol": rule.symbol,
        "default": not rule.optional,
        "summary": rule.summary,
        "url": f"{DOCUMENTATION}{rule.symbol}/",
    }


def _table() -> str:
    width = max(len(rule.symbol) for rule in listed())
    return "\n".join(
        f"{rule.id}  {rule.symbol:{width}}  {'off' if rule.optional else 'on ':3}  {rule.summary}"
        for rule in listed()
    )
