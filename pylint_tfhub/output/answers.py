"""The answers of `pylint-tfhub probe`: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pylint_tfhub.findings import printable
from pylint_tfhub.knowledge.handles import respelled
from pylint_tfhub.knowledge.models import (
    HandleFormat,
    ModelDescription,
    ModelFacts,
    Signature,
)
from pylint_tfhub.knowledge.records import to_record
from pylint_tfhub.probe.inquiry import Answer

_MOST_SIGNATURES = 4
_TRAINERS = {
    HandleFormat.TF1_HUB: "hub.Module",
    HandleFormat.TF2_SAVED_MODEL: "hub.KerasLayer",
}


def as_json(answers: Sequence[Answer]) -> str:
    """Return a list with one object for each answer; what is not known is null or absent."""
    return json.dumps([_object(answer) for answer in answers], indent=2)


def _object(answer: Answer) -> dict[str, Any]:
    found: dict[str, Any] = dict.fromkeys(("handle", "format", "source", "successor"))
    found.update(handle=answer.handle, deleted=False)
    facts = answer.facts
    if facts is not None:
        if facts.format is not None:
            found.update(to_record(_described(facts, facts.format)))
        found["source"] = facts.source.value
        found["successor"] = facts.successor
        found["deleted"] = facts.deleted
    found["problem"] = answer.problem
    found["warning"] = answer.warning
    found["bytes_read"] = answer.bytes_read
    return found


def _described(facts: ModelFacts, model_format: HandleFormat) -> ModelDescription:
    """What the model was seen to be, with what its publisher says where that is silent."""
    seen = facts.description or ModelDescription(model_format)
    return replace(
        seen,
        signatures=facts.signatures or seen.signatures,
        needs_import=facts.needs_import or seen.needs_import,
    )


def as_text(answers: Sequence[Answer]) -> str:
    """Return a table of several answers, or all that is known of a single one."""
    if len(answers) == 1:
        return "\n".join(map(printable, _lines(answers[0])))
    rows = [("FORMAT", "KNOWN", "HANDLE"), *map(_row, answers)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]}" for row in rows]
    texts = [text for answer in answers for text in (answer.problem, answer.warning) if text]
    return "\n".join(map(printable, [*lines, *([""] if texts else []), *texts]))


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
        if facts.description is not None:
            lines += _offers(facts.description, facts.format)
        lines += [f"  needs `import {package}`" for package in facts.needs_import]
        if facts.successor:
            successor = respelled(answer.handle, facts.successor)
            lines.append(f"  a TF2 SavedModel takes its place: {successor}")
    lines += [f"  {text}" for text in (answer.problem, answer.warning) if text]
    return lines


def _offers(description: ModelDescription, model_format: HandleFormat) -> list[str]:
    lines = []
    if description.tags is not None and len(description.tags) > 1:
        graphs = "; ".join(", ".join(tags) or "no tags" for tags in description.tags)
        lines.append(f"  graphs by their tags: {graphs}")
    if description.is_callable is not None:
        kind = "an object that can be called" if description.is_callable else "signatures only"
        lines.append(f"  hub.load gives: {kind}")
    if description.trainable_variables is not None:
        trainer = _TRAINERS.get(model_format)
        if trainer is not None:
            lines.append(f"  variables that {trainer} trains: {description.trainable_variables}")
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
