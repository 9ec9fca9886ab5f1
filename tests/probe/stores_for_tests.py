"""What tests of the store share: an answer, and a look at the files."""

from __future__ import annotations

import hashlib
import os
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor
from pylint_tfhub.probe import store as store_module
from pylint_tfhub.probe.errors import ProbeError
from pylint_tfhub.probe.store import (
    Store,
    StoreError,
)

HANDLE = "https://tfhub.dev/google/elmo/3"
ELMO = ModelDescription(
    HandleFormat.TF1_HUB,
    tags=((), ("train",)),
    signatures=(Signature("default", (Tensor("text", "string", (None,)),), ()),),
    trainable_variables=4,
)
NOW = datetime(2025, 6, 1, 12, tzinfo=timezone.utc)
MINUTE = timedelta(minutes=1)
ROOT = Path(store_module.__file__).parents[2]
NAME = f"{hashlib.sha256(HANDLE.encode()).hexdigest()}.json"
NEEDS_UNIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links")


def put_error(store: Store) -> str:
    with pytest.raises(StoreError) as caught:
        store.put(HANDLE, ELMO)
    assert isinstance(caught.value, ProbeError)
    return str(caught.value)


def names(store: Store) -> list[str]:
    return sorted(path.name for path in store.path.iterdir())


def temporary(number: int) -> str:
    return f"{number:064x}-{number:016x}.tmp"


def make_old(path: Path, age: timedelta) -> None:
    moment = time.time() - age.total_seconds()
    os.utime(path, (moment, moment), follow_symlinks=os.utime not in os.supports_follow_symlinks)
