"""How many random examples are tried: the same few each time, or others and more of them on demand."""

from __future__ import annotations

import os

MORE = int(os.environ.get("PYLINT_TFHUB_MORE_EXAMPLES", "1"))
"""So many times as many as usual."""
ALWAYS_THE_SAME = MORE == 1
