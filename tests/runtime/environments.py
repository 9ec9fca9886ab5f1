"""The environments that programs run in: which releases of TensorFlow and tensorflow_hub, on which Python.

Read by the noxfile, by the interpreters of the environments (from Python 3.7 on) and by the tests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_CONDITION = re.compile(r"(tf|hub|tf_keras)(==|!=|<=|>=|<|>)([0-9.]+|yes|no)")


@dataclass(frozen=True)
class Environment:
    """One combination of releases, and what a program can be conditional on."""

    name: str
    python: str
    tensorflow: str
    hub: str
    others: tuple[str, ...] = ()
    tf_keras: bool = False

    @property
    def requirements(self) -> Iterator[str]:
        """What to install; trustme makes the certificate of the local site of models."""
        yield from (f"tensorflow=={self.tensorflow}", f"tensorflow-hub=={self.hub}", "trustme")
        yield from self.others

    def meets(self, conditions: str) -> bool:
        """Whether all of `conditions` hold, like `tf>=2.2, hub<0.16` or `tf_keras==no`.

        Raises:
            ValueError: for a condition that is not of this form.
        """
        return all(self._meets(text.strip()) for text in conditions.split(",") if text.strip())

    def _meets(self, text: str) -> bool:
        match = _CONDITION.fullmatch(text)
        if match is None or (match.group(1) == "tf_keras") == bool(_VERSION.match(match.group(3))):
            raise ValueError(f"not a condition on tf, hub or tf_keras: {text!r}")
        name, operator, wanted = match.groups()
        if name == "tf_keras":
            return (wanted == "yes") == self.tf_keras
        actual = _release(self.tensorflow if name == "tf" else self.hub)
        other = _release(wanted)
        # 2.15 means the whole series where it is compared for equality.
        same = actual[: len(other)] == other
        return {
            "==": same,
            "!=": not same,
            "<": actual < other,
            "<=": actual < other or same,
            ">": actual > other and not same,
            ">=": actual >= other,
        }[operator]


def _release(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


# protobuf 3.21 and later refuse the generated code of old releases, and tensorflow_hub imports
# pkg_resources, which setuptools 82 no longer has. Gradients of old releases fail with NumPy 1.20, and
# their Keras does not read what h5py 3 gives. Keras is pinned since its error texts change.
_OLD = ("protobuf<3.21",)
_KERAS = ("numpy<1.20", "h5py<3")
_NEW = ("setuptools<81",)

ENVIRONMENTS = (
    Environment("1.15-hub0.7", "3.7", "1.15.0", "0.7.0", (*_OLD, "tensorflow-text==1.15.1")),
    Environment("1.15", "3.7", "1.15.0", "0.12.0", (*_OLD, "tensorflow-text==1.15.1")),
    Environment("2.1", "3.7", "2.1.0", "0.12.0", (*_OLD, *_KERAS, "tensorflow-text==2.1.1")),
    Environment("2.2", "3.7", "2.2.0", "0.12.0", (*_OLD, *_KERAS, "tensorflow-text==2.2.1")),
    Environment("2.15", "3.11", "2.15.1", "0.15.0", (*_NEW, "tensorflow-text==2.15.0")),
    Environment("2.15-hub0.16", "3.11", "2.15.1", "0.16.0", _NEW),
    Environment(
        "2.16",
        "3.11",
        "2.16.2",
        "0.16.1",
        (*_NEW, "keras==3.15.1", "tf_keras==2.16.0", "tensorflow-text==2.16.1"),
        tf_keras=True,
    ),
    Environment(
        "2.21",
        "3.11",
        "2.21.0",
        "0.16.1",
        (*_NEW, "keras==3.15.1", "tf_keras==2.21.0", "tensorflow-text==2.21.1"),
        tf_keras=True,
    ),
    # hub 0.16.0 does not require tf_keras, and needs it.
    Environment("2.21-no-tf_keras", "3.11", "2.21.0", "0.16.0", (*_NEW, "keras==3.15.1")),
)

BY_NAME: dict[str, Environment] = {environment.name: environment for environment in ENVIRONMENTS}

COMPLETE = ("2.15", "2.21")
"""The environments in which every check runs every program: the last release that has the old API,
and the newest."""
