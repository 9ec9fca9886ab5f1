"""The answers of `pylint-tfhub probe`: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pylint_tfhub.knowledge.models import Signature
from pylint_tfhub.knowledge.records import to_record
from pylint_tfhub.probe.inquiry import Answer

_MOST_SIGNATURES = 4


def as_json(answers: Sequence[Answer]) -> str:
    """Return a list with one object for each answer; what is not known is null or absent."""
    return json.dumps([_object(answer) for answer in answers], indent=2)


def _object(answer: Answer) -> dict[str, Any]:
    facts = answer.facts
    found: dict[str, Any] = {"handle": answer.handle, "format": None, "source": None}
    if answer.description is not None:
        found.update(to_record(answer.description))
    elif facts is not None and facts.format is not None:
        found["format"] = facts.format.code
    if facts is not None:
        found["source"] = facts.source.value
        found["successor"] = facts.successor
        found["deleted"] = facts.deleted
    found["problem"] = answer.problem
    found["bytes_read"] = answer.bytes_read
    return found


def as_text(answers: Sequence[Answer]) -> str:
    """Return a table of several answers, or all that is known of a single one."""
    if len(answers) == 1:
        return "\n".join(_lines(answers[0]))
    rows = [("FORMAT", "KNOWN", "HANDLE"), *map(_row, answers)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}" for row in rows]
    for answer in answers:
        texts = [text for text in (answer.problem, answer.warning) if text]
        lines += texts
    return "\n".join(lines)


def _row(answer: Answer) -> tuple[str, str, str]:
    facts = answer.facts
    if facts is None or facts.format is None:
        return "-", "-", answer.handle
    return facts.format.value, facts.source.phrase, answer.handle


def _lines(answer: Answer) -> list[str]:
    facts = answer.facts
    lines = [answer.handle]
    if facts is None or facts.format is None:
        lines.append("  not known")
    else:
        lines.append(f"  {facts.format.value} ({facts.source.phrase})")
        if facts.signatures:
            lines.append(f"  signatures: {_listed(facts.signatures)}")
        if answer.description is not None:
            lines += _offers(answer)
        if facts.needs_import:
            lines.append(f"  needs `import {facts.needs_import}`")
        if facts.successor:
            lines.append(f"  a TF2 SavedModel takes its place: {facts.successor}")
    lines += [f"  {text}" for text in (answer.problem, answer.warning) if text]
    return lines


def _offers(answer: Answer) -> list[str]:
    description = answer.description
    lines = []
    if description is not None and description.is_callable is not None:
        lines.append(f"  can be called: {'yes' if description.is_callable else 'no'}")
    if description is not None and description.trainable_variables is not None:
        lines.append(f"  variables for training: {description.trainable_variables}")
    return lines


def _listed(signatures: Sequence[Signature]) -> str:
    texts = []
    for signature in signatures[:_MOST_SIGNATURES]:
        inputs = [] if signature.inputs is None else [each.name for each in signature.inputs]
        texts.append(
            signature.name if signature.inputs is None else f"{signature.name}({', '.join(inputs)})"
        )
    more = len(signatures) - len(texts)
    return ", ".join(texts) + (f" and {more} more" if more else "")
