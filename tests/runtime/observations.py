"""What was observed: how each program ended in each environment, one JSON file an environment.

`python -m tests.runtime.run` compares every run with these files; with `--record` it writes them.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .environments import Environment
from .program import Program, code_of

OBSERVED = Path(__file__).with_name("observed")

_LONGEST = 400
_CHANGING = (
    (re.compile(r"0x[0-9a-f]{6,}"), "0x..."),
    # The stack of an eager operation's definition, which begins with that of the interpreter.
    (
        re.compile(
            r"Detected at node '?[\w/.]+'?,? defined at \(most recent call last\):.*", re.DOTALL
        ),
        "",
    ),
    (re.compile(r"/[^\s'\",:;)]*/site-packages/"), ""),
    (re.compile(r"/[^\s'\",:;)]*/tfhub_modules/[0-9a-f]{40}"), "<cache>"),
    (re.compile(r"/[^\s'\",:;)]*/models/"), "models/"),
    (re.compile(r"(?:127\.0\.0\.1|localhost):\d+"), "localhost:<port>"),
    (re.compile(r"\b(__inference_\w*?)_\d+\b"), r"\1"),
    # Any other file counts by its name: where it lies depends on the machine.
    (re.compile(r"(?<![\w.:/>])/(?:[\w.+-]+/)+"), ""),
    (re.compile(r"__autograph_generated_file\w+"), "__autograph_generated_file"),
    (re.compile(r"\(id: \d+\)|id=\d+"), "id"),
    (re.compile(r"in binary running on [\w.-]+"), "in binary running on <host>"),
)


@dataclass(frozen=True)
class Observation:
    """How a program ended in one environment.

    `outcome` is "ran", "raised", "hangs" or "died"; `exception`, `text` and `lines` say what it
    raised: the class, the message without what changes from run to run, and the program's lines in
    the traceback, outermost first. `caught` is the text of an error that the program expected.
    `code` is a digest of the code that ran. `equal` tells whether a repaired program gave the same
    `result` as the original, None where either gave none.
    """

    outcome: str
    code: str
    exception: str = ""
    text: str = ""
    lines: tuple[int, ...] = ()
    caught: str = ""
    equal: bool | None = None


def observation(program: Program, ended: dict[str, Any], equal: bool | None) -> Observation:
    """What is kept of the end of a run."""
    return Observation(
        ended["outcome"],
        digest(program),
        ended.get("exception", ""),
        _lasting(ended.get("text", "")),
        tuple(ended.get("lines", ())),
        _lasting(ended.get("caught", "")),
        equal,
    )


def digest(program: Program) -> str:
    """Identify the code of a program, whatever its comments say."""
    return hashlib.sha1(code_of(program.text).encode()).hexdigest()[:12]


def _lasting(text: str) -> str:
    """The text on one line, without what changes from run to run, and not too long."""
    for pattern, replacement in _CHANGING:
        text = pattern.sub(replacement, text)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + " ..."


def statement_at(text: str, line: int) -> int:
    """The first line of the innermost statement that a line belongs to; the line itself if none."""
    best = 0
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.stmt):
            end = max(getattr(inner, "lineno", 0) for inner in ast.walk(node))
            end = max(end, getattr(node, "end_lineno", 0) or 0)
            if best < node.lineno <= line <= end:
                best = node.lineno
    return best or line


def statements(program: Program, lines: Iterable[int]) -> list[int]:
    """The first lines of the statements that `lines` belong to."""
    return [statement_at(program.text, line) for line in lines]


def disagreement(program: Program, environment: Environment, seen: Observation) -> str:
    """How a run and the marks of its program differ; empty if they agree."""
    expected = program.raises_on(environment)
    if expected is None:
        return "" if seen.outcome == "ran" else f"must run, but {told(seen)}"
    wanted = f"must raise {expected.exception} at line {expected.line}"
    if seen.outcome != "raised" or seen.exception != expected.exception:
        return f"{wanted}, but {told(seen)}"
    where = statement_at(program.text, expected.line)
    return "" if where in statements(program, seen.lines) else f"{wanted}, but {told(seen)}"


def told(seen: Observation) -> str:
    """How a program ended, in words."""
    if seen.outcome != "raised":
        return f"it {seen.outcome}"
    return f"it raised {seen.exception} at line {seen.lines[-1] if seen.lines else 0}: {seen.text}"


def load(environment: str) -> dict[str, Observation]:
    """What was observed in an environment, by the names of the programs."""
    path = OBSERVED / f"{environment}.json"
    if not path.is_file():
        return {}
    records = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Observation(**{**record, "lines": tuple(record.get("lines", ()))})
        for name, record in records.items()
    }


def save(environment: str, observations: dict[str, Observation]) -> None:
    """Replace what was observed in an environment."""
    empty = asdict(Observation("", ""))
    records = {
        name: {key: value for key, value in asdict(seen).items() if value != empty[key]}
        for name, seen in sorted(observations.items())
    }
    text = json.dumps(records, indent=1, ensure_ascii=False)
    part = OBSERVED / f"{environment}.json.part"
    part.write_text(text + "\n", encoding="utf-8")
    part.rename(OBSERVED / f"{environment}.json")
