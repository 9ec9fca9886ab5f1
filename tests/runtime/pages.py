"""What the documentation says of the runs, made from the records alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from pylint_tfhub.rule import Rule

from .agreement import RULE_KINDS, Row, Verdict, programs, read_table
from .environments import ENVIRONMENTS, Environment
from .observations import Observation, load

_TEXTS = 8
"""How many different error texts a rule's page shows."""

_WIDTH = 220
"""How many characters of an error text a page shows."""

_PROGRAMS = "../../tests/runtime/programs"


_rows = cache(read_table)
_seen = cache(load)

_HEADS = {"E": "reported, and failed with", "W": "reported, and shown by the program itself"}


def agreement_page() -> str:
    """docs/agreement.md: rule by environment, and the failures that no rule speaks of yet."""
    names = [environment.name for environment in ENVIRONMENTS]
    not_reached = sum(list(row.verdicts.values()).count(Verdict.NOT_REACHED) for row in _rows())
    elsewhere = [row for row in _rows() if row.rule not in RULE_KINDS]
    right = sum(Verdict.SILENT in row.verdicts.values() for row in elsewhere)
    lines = [
        "# What was run",
        "",
        f"The linter's verdict on {len(programs())} small programs, beside what happened when they",
        f"ran on real models in {len(names)} environments (`tests/runtime`). A cell says in how many",
        "programs the rule spoke and the program failed, or asserted itself what the rule warns of;",
        "then in how many programs of the rule's own it was silent and the program ran to its end.",
        "Programs in which linter and run differ are counted after that; the rule's page says why.",
        "",
        "| rule | " + " | ".join(names) + " |",
        "| --- |" + " --- |" * len(names),
    ]
    for rule in sorted(RULE_KINDS):
        cells = " | ".join(_cell(rule, name) for name in names)
        lines.append(f"| [{rule}](rules/{rule}.md) | {cells} |")
    lines += [
        "",
        "| environment | Python | TensorFlow | tensorflow_hub | tf_keras |",
        "| --- | --- | --- | --- | --- |",
    ]
    for each in ENVIRONMENTS:
        keras = "yes" if each.tf_keras else "no"
        lines.append(f"| {each.name} | {each.python} | {each.tensorflow} | {each.hub} | {keras} |")
    lines += [
        "",
        f"{not_reached} findings stand behind another finding's failure in the same program, which",
        "the run did not get past. Other programs use TensorFlow Hub in ways that no rule is about:",
        f"{right} run to their end without a finding in some environment; the following fail.",
        "",
        "## Failures that no rule reports yet",
        "",
        "| program | environments | what it raises |",
        "| --- | --- | --- |",
        *_unreported(),
    ]
    return "\n".join(lines) + "\n"


def _cell(rule: str, environment: str) -> str:
    counted = Counter(row.verdicts.get(environment) for row in _rows() if row.rule == rule)
    if set(counted) <= {None}:
        return ""
    cell = f"{counted[Verdict.SHOWN]} + {counted[Verdict.SILENT]}"
    if counted[Verdict.EXPLAINED]:
        cell += f", {counted[Verdict.EXPLAINED]} differ"
    wrong = counted[Verdict.DISAGREES]
    return f"{cell}, **{wrong} wrong**" if wrong else cell


def _unreported() -> Iterator[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in _rows():
        for environment, verdict in row.verdicts.items():
            if verdict is Verdict.UNREPORTED:
                exception = _seen(environment)[row.program].exception
                found.setdefault((row.program, exception), []).append(environment)
    for (program, exception), where in sorted(found.items()):
        text = _code(f"{exception}: {_seen(where[-1])[program].text}")
        link = f"[{program}](../tests/runtime/programs/{program})"
        yield f"| {link} | {', '.join(where)} | {text} |"


def observed_section(rule: Rule) -> str:
    """The part of a rule's page that says what was observed, and on which releases.

    Empty for a rule that says nothing of what a program does.
    """
    if rule.symbol not in RULE_KINDS:
        return ""
    rows = [row for row in _rows() if row.rule == rule.symbol]
    shown, silent, wrong = (
        [row for row in rows if verdict in row.verdicts.values()]
        for verdict in (Verdict.SHOWN, Verdict.SILENT, Verdict.DISAGREES)
    )
    lines = [
        "## Observed",
        f"{len(shown)} programs on which this rule speaks, and {len(silent)} like them on which it is",
        f"silent, were run on real models: [programs]({_PROGRAMS}/{rule.symbol.replace('-', '_')}),",
        "[all verdicts](../agreement.md).",
        "",
        f"| TensorFlow | tensorflow_hub | {_HEADS[rule.id[0]]} | silent, ran to its end |",
        "| --- | --- | --- | --- |",
    ]
    for environment in ENVIRONMENTS:
        here = [environment.name for row in silent if _is(row, environment, Verdict.SILENT)]
        spoke = [
            _seen(environment.name)[row.program]
            for row in shown
            if _is(row, environment, Verdict.SHOWN)
        ]
        if here or spoke:
            cells = (environment.tensorflow, environment.hub, _endings(spoke), str(len(here)))
            lines.append(f"| {' | '.join(cells)} |")
    lines += ["", *_texts(shown)]
    explained = {row.program for row in rows if Verdict.EXPLAINED in row.verdicts.values()}
    if explained:
        lines += ["", "Where the linter and the run differ:", ""]
        for program in (item for item in programs() if item.name in explained):
            reason = program.headers["differs"]
            lines.append(f"- [{program.path.name}]({_PROGRAMS}/{program.name}): {reason}")
    if wrong:
        lines += ["", f"Linter and run disagree on {', '.join(row.program for row in wrong)}."]
    return "\n".join(lines).rstrip() + "\n"


def _is(row: Row, environment: Environment, verdict: Verdict) -> bool:
    return row.verdicts.get(environment.name) is verdict


def _endings(seen: list[Observation]) -> str:
    counted = Counter(item.exception for item in seen)
    if set(counted) <= {""}:
        return str(counted[""])
    return ", ".join(f"{number} {name}" for name, number in counted.most_common())


def _texts(shown: list[Row]) -> Iterator[str]:
    """The different error texts, those that most programs showed first, with where and by what."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in shown:
        for environment in (each for each in ENVIRONMENTS if _is(row, each, Verdict.SHOWN)):
            seen = _seen(environment.name)[row.program]
            text = f"{seen.exception}: {seen.text}" if seen.exception else seen.caught
            if text:
                by = found.setdefault(_code(text), {})
                by.setdefault(row.program, []).append(environment.tensorflow)
    if not found:
        return
    yield "What they said, for example:"
    yield ""
    for text, by in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:_TEXTS]:
        program, releases = next(iter(by.items()))
        where = f"TensorFlow {', '.join(dict.fromkeys(releases))}"
        name = program.partition("/")[2]
        yield f"- {text} ({where}; [{name}]({_PROGRAMS}/{program}))"


def _code(text: str) -> str:
    text = text.replace("|", "¦").replace("`", "'")
    return f"`{text[:_WIDTH].rstrip() + ' ...' if len(text) > _WIDTH else text}`"
