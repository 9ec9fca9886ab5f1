"""How much of a machine's time, memory and network one question about a model may take."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """Bounds on one question; sizes are in bytes and times in seconds.

    `max_bytes` bounds what is read of an archive or file as it is sent, and `expanded` what that
    becomes when it is decompressed, which past `ratio_from` may be no more than `ratio` times as
    much. `after_marker` bounds what is read for the signatures once the format is known. `members`
    bounds the entries of an archive, `header` the size of a long name or extended header in it.
    `redirects` bounds how many are followed, `seconds` the whole question with all its retries,
    `idle` how long a connection may stay without delivering a TLS record, and `retries` how often
    a host is asked again that could not be reached or answered 429 or 5xx, after `backoff` and
    then twice as long each time.
    """

    max_bytes: int = 256 << 20
    expanded: int = 8 << 30
    ratio: int = 100
    ratio_from: int = 64 << 20
    after_marker: int = 8 << 20
    members: int = 20_000
    header: int = 256 << 10
    redirects: int = 8
    seconds: float = 300.0
    idle: float = 10.0
    retries: int = 2
    backoff: float = 0.5


@dataclass
class Deadline:
    """The time by which a question must be answered."""

    limits: Limits
    _end: float = field(init=False)

    def __post_init__(self) -> None:
        self._end = time.monotonic() + self.limits.seconds

    def left(self) -> float:
        """The seconds that are left, 0 when the time is over."""
        return max(0.0, self._end - time.monotonic())

    def patience(self) -> float:
        """The seconds to wait for the next bytes; raises TimeoutError when the time is over."""
        left = self.left()
        if not left:
            raise TimeoutError("the time for the whole question is over")
        return min(self.limits.idle, left)

    def describe(self) -> str:
        """Which limit was met by something that took too long."""
        if not self.left():
            return f"gave no full answer within {self.limits.seconds:g} seconds"
        return f"sent nothing for {self.limits.idle:g} seconds"


@dataclass(frozen=True)
class ReadLimits:
    """What a model may cost to read; published models stay far below.

    `kept_bytes` bounds what is remembered at once of signatures and tags. `whole_bytes` is the size
    up to which a message is decoded at once, larger ones are read piece by piece. `text_bytes` is
    the size of a saved_model.pbtxt. `depth` counts messages inside each other, `fields` what is met
    while reading piece by piece (some seconds for the default), and, on its own, nodes; `graphs`
    MetaGraphs, `operations` the different ones of a graph, and `names` the tags, signatures, inputs
    and outputs of all graphs.
    """

    kept_bytes: int = 8 << 20
    whole_bytes: int = 256 << 10
    text_bytes: int = 512 << 10
    depth: int = 64
    fields: int = 500_000
    graphs: int = 256
    operations: int = 20_000
    names: int = 100_000
