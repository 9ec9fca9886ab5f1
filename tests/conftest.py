"""What all tests share: caches of their own, so that no finding depends on the machine."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


def pytest_collection_finish() -> None:
    """Looks for garbage more rarely: a fifth of the time went into walking trees that are kept."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session", autouse=True)
def empty_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Leads the linter, and every process that tests start, to caches without models."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TFHUB_CACHE_DIR", str(tmp_path_factory.mktemp("tfhub_modules")))
        patch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path_factory.mktemp("store")))
        yield
