"""What the linter says of the programs is worked out once for all processes of a test run."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from . import agreement


@pytest.fixture(scope="session", autouse=True)
def shared_findings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps it in the directory that pytest-xdist gives its workers in common."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        yield
        return
    directory = tmp_path_factory.getbasetemp().parent / "said"
    directory.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(agreement, "SHARED", directory)
        yield
