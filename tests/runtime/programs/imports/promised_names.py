"""What a release promises by __all__ is compared with what it has."""

import tensorflow_hub as hub

release = tuple(int(part) for part in hub.__version__.split(".")[:2])
missing = [name for name in hub.__all__ if not hasattr(hub, name)]

assert len(missing) == (17 if release >= (0, 16) else 0), missing
assert {"KerasLayer", "load", "resolve"}.isdisjoint(missing)
