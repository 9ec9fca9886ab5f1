"""Where tensorflow_hub keeps its copies of models."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

import pytest

from pylint_tfhub.probe.cache import cached_model

HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
DIRECTORY = hashlib.sha1(HANDLE.encode()).hexdigest()


def put_model(cache: Path, handle: str) -> Path:
    directory = cache / hashlib.sha1(handle.encode()).hexdigest()
    directory.mkdir(parents=True)
    (directory / "tfhub_module.pb").write_bytes(b"\x08\x03")
    return directory


def look(cache: Path, handle: str) -> Path | None:
    return cached_model(handle, {"TFHUB_CACHE_DIR": str(cache)})


@pytest.mark.parametrize(
    "handle",
    [
        HANDLE,
        f"{HANDLE}/",
        f"{HANDLE}?tf-hub-format=compressed",
        HANDLE.replace("https", "http"),
        "https://hub.tensorflow.google.cn/google/nnlm-en-dim128/1",
        "https://www.kaggle.com/models/google/nnlm/TensorFlow2/en-dim128/1",
        "http://127.0.0.1:8000/modèle.tar.gz",
        "gs://bucket/model.tar",
        "gs://bucket/model.tar.gz",
        "gs://bucket/model.tgz",
    ],
)
def test_handles_that_are_copied(tmp_path, handle):
    assert look(tmp_path, handle) is None
    model = put_model(tmp_path, handle)
    assert look(tmp_path, handle) == model


@pytest.mark.parametrize(
    "handle",
    [
        "/models/nnlm",
        "models/nnlm",
        "google/nnlm-en-dim128/1",
        "gs://bucket/model",
        "gs://bucket/model.TGZ",
        "HTTPS://tfhub.dev/google/nnlm-en-dim128/1",
        "s3://bucket/model.tar.gz",
        "",
    ],
)
def test_handles_that_are_paths_to_tensorflow_hub(tmp_path, handle):
    put_model(tmp_path, handle)
    assert look(tmp_path, handle) is None


def test_the_handle_counts_as_it_is_written(tmp_path):
    put_model(tmp_path, HANDLE)
    assert look(tmp_path, f"{HANDLE}/") is None
    assert look(tmp_path, HANDLE.replace("https", "http")) is None


def test_downloads_that_never_ended(tmp_path):
    (tmp_path / f"{DIRECTORY}.lock").write_text("host.1.f00")
    (tmp_path / f"{DIRECTORY}.descriptor.txt").write_text("Module: …")
    (tmp_path / f"{DIRECTORY}.f00.tmp").mkdir()
    (tmp_path / f"{DIRECTORY}.f00.tmp" / "saved_model.pb").write_bytes(b"\x08")
    assert look(tmp_path, HANDLE) is None
    (tmp_path / DIRECTORY).mkdir()
    assert look(tmp_path, HANDLE) is None


def test_a_file_in_the_place_of_the_directory(tmp_path):
    (tmp_path / DIRECTORY).write_text("")
    assert look(tmp_path, HANDLE) is None


@pytest.mark.parametrize("handle", ["https://tfhub.dev/\ud800", "https://tfhub.dev/\0"])
def test_handles_that_nothing_can_be_named_after(tmp_path, handle):
    assert look(tmp_path, handle) is None


@pytest.mark.parametrize("cache", ["nul\0byte", "x" * 5000, "gs://bucket/cache", "\ud800"])
def test_caches_that_are_no_directories_here(cache):
    assert cached_model(HANDLE, {"TFHUB_CACHE_DIR": cache}) is None


@pytest.mark.parametrize("environ", [{}, {"TFHUB_CACHE_DIR": ""}])
def test_without_the_variable_the_cache_is_temporary(tmp_path, monkeypatch, environ):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    model = put_model(tmp_path / "tfhub_modules", HANDLE)
    assert cached_model(HANDLE, environ) == model


def test_a_machine_without_any_temporary_directory(monkeypatch):
    def nowhere():
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", nowhere)
    assert cached_model(HANDLE, {}) is None


def test_the_variable_of_this_process_counts(tmp_path, monkeypatch):
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path))
    model = put_model(tmp_path, HANDLE)
    assert cached_model(HANDLE) == model
