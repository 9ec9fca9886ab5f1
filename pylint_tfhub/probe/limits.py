"""How much of a machine's time, memory and network one question about a model may take."""

from __future__ import annotations

from dataclasses import dataclass

from pylint_tfhub.probe.errors import ModelError


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
    idle: float = 20.0
    retries: int = 2
    backoff: float = 0.5


class LimitError(ModelError):
    """A limit was met before the question was answered."""
