"""The two libraries whose releases matter, and the distributions that install them."""

from __future__ import annotations

from enum import Enum
from importlib import metadata
from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from pylint_tfhub.knowledge.timeline import hub_releases, tensorflow_releases

if TYPE_CHECKING:
    from collections.abc import Iterator

_TENSORFLOW_DISTRIBUTIONS = (
    "tensorflow",
    "tensorflow-cpu",
    "tensorflow-gpu",
    "tensorflow-macos",
    "tensorflow-intel",
    "tensorflow-rocm",
    "intel-tensorflow",
    "tf-nightly",
    "tf-nightly-cpu",
    "tf-nightly-gpu",
)
_HUB_DISTRIBUTIONS = ("tensorflow-hub", "tf-hub-nightly")


class Library(Enum):
    """A library whose release decides what code may do; the value is its main distribution."""

    TENSORFLOW = "tensorflow"
    HUB = "tensorflow-hub"

    @property
    def option(self) -> str:
        """The pylint option that sets the target release."""
        return "tfhub-tensorflow-version" if self is Library.TENSORFLOW else "tfhub-hub-version"

    def releases(self) -> tuple[Version, ...]:
        """Return all known final releases, oldest first."""
        return tensorflow_releases() if self is Library.TENSORFLOW else hub_releases()

    def installed_versions(self) -> Iterator[Version]:
        """Yield the versions installed beside the running interpreter, without any import of them.

        A distribution whose recorded version cannot be read is passed over.
        """
        names = _TENSORFLOW_DISTRIBUTIONS if self is Library.TENSORFLOW else _HUB_DISTRIBUTIONS
        for name in names:
            version = _installed_version(name)
            if version is not None:
                yield version


def library_of(distribution: str) -> Library | None:
    """Return the library that a distribution installs, by its name in any spelling, or None."""
    name = canonicalize_name(distribution)
    if name in _HUB_DISTRIBUTIONS:
        return Library.HUB
    if name in _TENSORFLOW_DISTRIBUTIONS or name.startswith("tf-nightly-"):
        return Library.TENSORFLOW
    return None


def _installed_version(distribution: str) -> Version | None:
    try:
        return Version(metadata.version(distribution))
    except (metadata.PackageNotFoundError, InvalidVersion, TypeError, KeyError):
        # A damaged installation records no version: metadata gives None or raises KeyError.
        return None
