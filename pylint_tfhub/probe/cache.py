"""Finds the copy of a model that tensorflow_hub downloaded on this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pylint_tfhub.probe.addresses import ARCHIVES

if TYPE_CHECKING:
    from collections.abc import Mapping


def cached_model(handle: str, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Return the directory in which tensorflow_hub keeps its copy of a model, or None.

    Only addresses that begin with http:// or https:// in lower case, and archives on gs://, are
    ever copied; every other handle is a path to tensorflow_hub. The directory is named by the SHA-1
    of the handle exactly as written, so a slash at the end or a query makes another one; that holds
    for hub.tensorflow.google.cn too, though its files come from elsewhere. A directory without
    files is a download that never was, and tensorflow_hub downloads again. Downloads under way lie
    in directories of other names. Never raises.

    Source: `_module_dir` in compressed_module_resolver and `atomic_download` in resolver of
    tensorflow_hub 0.7, 0.12, 0.15 and 0.16.1; tests/runtime/programs/cache.
    """
    if not _is_downloaded(handle):
        return None
    try:
        return _with_files(copy_directory(handle, environ))
    except (OSError, ValueError):
        return None


def _is_downloaded(handle: str) -> bool:
    if handle.startswith(("http://", "https://")):
        return True
    return handle.startswith("gs://") and handle.endswith(ARCHIVES)


def cache_directory(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where tensorflow_hub keeps its copies on this machine."""
    chosen = environ.get("TFHUB_CACHE_DIR")
    if chosen:
        return Path(chosen)
    import tempfile

    return Path(tempfile.gettempdir(), "tfhub_modules")


def copy_directory(handle: str, environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the copy of a model lies if there is one; raises ValueError for no text."""
    return cache_directory(environ) / _directory_name(handle)


def _directory_name(handle: str) -> str:
    import hashlib

    # A name, not a secret: machines that forbid SHA-1 for security allow it for this.
    return hashlib.sha1(handle.encode("utf-8"), usedforsecurity=False).hexdigest()


def _with_files(directory: Path) -> Path | None:
    with os.scandir(directory) as entries:
        return directory if next(entries, None) is not None else None
