"""Which packages register the operations of a model; TensorFlow itself registers all others."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pylint_tfhub.knowledge.tables import read_rows


def needed_imports(operations: Iterable[str]) -> tuple[str, ...]:
    """Return the packages, sorted, whose import registers any of the operations.

    The table holds what `import tensorflow_text` adds to the operations that TensorFlow knows, in
    its releases for TensorFlow 1.15, 2.1, 2.2, 2.15, 2.16 and 2.21; none of them is ever
    TensorFlow's own.
    """
    packages = _packages()
    return tuple(sorted({packages[each] for each in operations if each in packages}))


@cache
def _packages() -> dict[str, str]:
    return dict(read_rows("operations.tsv"))
