"""What stands behind a model handle: its format, what it needs and what replaces it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelFacts, Signature
from pylint_tfhub.knowledge.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

_T = TypeVar("_T")


_FORMAT_CODES: dict[str, HandleFormat | None] = {
    "2": HandleFormat.TF2_SAVED_MODEL,
    "1": HandleFormat.TF1_HUB,
    "s": HandleFormat.TF1_SAVED_MODEL,
    "?": None,
}
_FLAG_CODES = {"y": True, "n": False}

LONGEST_HANDLE = 4096
"""Characters. No handle of a published model comes near this; a longer string is not one."""

_SITE = re.compile(
    r"(?P<scheme>https?)://"
    r"(?P<host>(?:www\.|alpha\.)?tfhub\.dev|hub\.tensorflow\.google\.cn)(?::\d+)?"
    r"/(?P<path>[^?#]+?)/?(?:\?(?P<query>[^#]*))?(?:\#.*)?",
    re.IGNORECASE | re.DOTALL,
)
_STORAGE = re.compile(
    r"(?:https?://(?:storage\.googleapis\.com|gcs\.tensorflow\.google\.cn)|gs:/)/tfhub-modules"
    r"/(?P<path>[^?#]+?)(?:\.tar\.gz|/uncompressed)?/?(?:\?(?P<query>[^#]*))?(?:\#.*)?",
    re.IGNORECASE | re.DOTALL,
)
_KAGGLE = re.compile(
    r"https?://(?:www\.)?kaggle\.com(?::\d+)?/models/(?P<owner>[^/?#]+)/(?P<model>[^/?#]+)"
    r"/(?:frameworks/)?(?P<framework>[^/?#]+)(?:[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
# These queries ask for a file of another kind than the model that the catalogue describes.
_OTHER_ASSET = re.compile(r"(?:^|&)(?:lite|tfjs|coral)-format=", re.IGNORECASE)


def published_facts(handle: str) -> ModelFacts | None:
    """Return what is known of a published model by its address alone, or None when nothing is.

    Looks into the catalogue of tfhub.dev for every spelling of its addresses, and takes the
    framework from a Kaggle address. Never raises.
    """
    if not 0 < len(handle) <= LONGEST_HANDLE:
        return None
    path = _published_path(handle)
    if path is not None:
        return _catalogue_facts(handle, path)
    address = _KAGGLE.fullmatch(handle)
    return _kaggle_facts(handle, address) if address is not None else None


def catalogue_key(handle: str) -> str | None:
    """Return the catalogue's key of a handle ("google/elmo/3"), or None if it is not listed."""
    path = _published_path(handle) if len(handle) <= LONGEST_HANDLE else None
    entry = _catalogue().get(path.casefold()) if path is not None else None
    return entry[0] if entry is not None else None


def respelled(handle: str, key: str) -> str:
    """Return the address of a catalogue key on the host that the handle is written with.

    Queries, fragments and a trailing slash are dropped. A handle on any other host, an archive in
    the storage bucket included, gives the address on https://tfhub.dev/.
    """
    site = _SITE.fullmatch(handle) if len(handle) <= LONGEST_HANDLE else None
    if site is None:
        return f"https://tfhub.dev/{key}"
    return f"{site['scheme'].lower()}://{site['host']}/{key}"


def _published_path(handle: str) -> str | None:
    """Return the publisher/path/version part of an address that means tfhub.dev, as written."""
    address = _SITE.fullmatch(handle) or _STORAGE.fullmatch(handle)
    if address is None or _OTHER_ASSET.search(address["query"] or ""):
        return None
    return address["path"]


def _catalogue_facts(handle: str, path: str) -> ModelFacts | None:
    entry = _catalogue().get(path.casefold())
    if entry is not None:
        return _entry_facts(handle, entry)
    return _unversioned_facts(handle, path)


def _entry_facts(handle: str, entry: Sequence[str]) -> ModelFacts:
    key, format_code, fine_tunable, successor, needs_import, signatures, deleted = entry
    kind = None
    if successor:
        kind = "same-path" if successor.isdigit() else "renamed"
    if kind == "same-path":
        successor = f"{key.rpartition('/')[0]}/{successor}"
    return ModelFacts(
        handle=handle,
        key=key,
        format=_FORMAT_CODES[format_code],
        fine_tunable=_FLAG_CODES.get(fine_tunable),
        successor=successor or None,
        successor_kind=kind,
        needs_import=(needs_import,) if needs_import else (),
        signatures=tuple(map(Signature, signatures.split(","))) if signatures else (),
        deleted=deleted == "y",
        source=FactSource.CATALOGUE,
    )


def _unversioned_facts(handle: str, path: str) -> ModelFacts | None:
    """Return what all versions of a path have in common, if they share one format."""
    versions = [_entry_facts(handle, entry) for entry in _versions().get(path.casefold(), ())]
    if not versions or len({facts.format for facts in versions}) > 1 or versions[0].format is None:
        return None
    return ModelFacts(
        handle=handle,
        key=None,
        format=versions[0].format,
        fine_tunable=_common([facts.fine_tunable for facts in versions]),
        successor=_common([facts.successor for facts in versions]),
        successor_kind=_common([facts.successor_kind for facts in versions]),
        needs_import=_common([facts.needs_import for facts in versions]) or (),
        signatures=_common([facts.signatures for facts in versions]) or (),
        deleted=all(facts.deleted for facts in versions),
        source=FactSource.CATALOGUE,
    )


def _common(values: list[_T]) -> _T | None:
    """Return the value that all items share, or None."""
    return values[0] if all(value == values[0] for value in values) else None


def _kaggle_facts(handle: str, address: re.Match[str]) -> ModelFacts | None:
    model_format: HandleFormat | None = None
    match address["framework"].casefold():
        case "tensorflow1":
            model_format = _kaggle_tf1_format(f"{address['owner']}/{address['model']}")
        case "tensorflow2":
            model_format = HandleFormat.TF2_SAVED_MODEL
    if model_format is None:
        return None
    return ModelFacts(handle, FactSource.ADDRESS, model_format)


def _kaggle_tf1_format(model: str) -> HandleFormat | None:
    """Return the format of a model that Kaggle files under TensorFlow1.

    Kaggle files TF1 SavedModels there too (google/spice is one), so the catalogue is asked whether
    a model of the same name is one, or is in dispute.
    """
    listed = {_FORMAT_CODES[entry[1]] for entry in _versions().get(model.casefold(), ())}
    if None in listed:
        return None
    if HandleFormat.TF1_SAVED_MODEL in listed:
        return HandleFormat.TF1_SAVED_MODEL
    return HandleFormat.TF1_HUB


@cache
def _catalogue() -> dict[str, list[str]]:
    """Return the rows of the catalogue by their case-folded key."""
    return {row[0].casefold(): row for row in read_rows("catalogue.tsv")}


@cache
def _versions() -> dict[str, list[list[str]]]:
    """Return the rows of the catalogue by their case-folded path without the version."""
    paths: dict[str, list[list[str]]] = {}
    for key, row in _catalogue().items():
        paths.setdefault(key.rpartition("/")[0], []).append(row)
    return paths
