"""Who is asked what stands behind a handle, in which order, and who is never asked."""

from __future__ import annotations

import hashlib
import json
import os
import socket
from pathlib import Path

import pytest

from pylint_tfhub.findings import Confidence
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription
from pylint_tfhub.knowledge.sources import FileModels, Models, Probe
from pylint_tfhub.probe.store import Store

PUBLISHED = "https://tfhub.dev/google/nnlm-en-dim128/1"
PRIVATE = "https://models.example.com/text/encoder/3"
KAGGLE = "https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1"


@pytest.fixture(autouse=True)
def own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with empty caches, on which nothing may open a connection."""

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "tfhub"))
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path / "store"))
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (tmp_path / "project" / ".git").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")


def answers(path: str | None = "code.py", probe: Probe = Probe.CACHE) -> FileModels:
    return Models(probe).for_file(path)


def write_model(directory: Path, *names: str) -> Path:
    directory.mkdir(parents=True)
    for name in names:
        (directory / name).touch()
    return directory


def cache(handle: str, *names: str) -> Path:
    digest = hashlib.sha1(handle.encode()).hexdigest()
    return write_model(Path(os.environ["TFHUB_CACHE_DIR"], digest), *names)


def declare(handle: str, code: str) -> None:
    text = f'[tool.pylint-tfhub.handles]\n"{handle}" = "{code}"\n'
    Path("pyproject.toml").write_text(text, encoding="utf-8")


def lock(handle: str, code: str) -> None:
    data = {"version": 1, "handles": {handle: {"format": code}}}
    Path("tfhub.lock").write_text(json.dumps(data), encoding="utf-8")


def test_each_source_gives_way_to_the_ones_before_it() -> None:
    """Set up from the last to the first: each new one takes over."""

    def seen(handle: str) -> tuple[FactSource, HandleFormat | None]:
        facts = answers().facts(handle)
        assert facts is not None
        assert facts.handle == handle
        return facts.source, facts.format

    assert seen(KAGGLE) == (FactSource.ADDRESS, HandleFormat.TF2_SAVED_MODEL)
    Store().put(KAGGLE, ModelDescription(HandleFormat.TF1_SAVED_MODEL))
    assert seen(KAGGLE) == (FactSource.STORE, HandleFormat.TF1_SAVED_MODEL)

    Store().put(PUBLISHED, ModelDescription(HandleFormat.TF2_SAVED_MODEL))
    assert seen(PUBLISHED) == (FactSource.CATALOGUE, HandleFormat.TF1_HUB)
    cache(PUBLISHED, "saved_model.pb")
    assert seen(PUBLISHED) == (FactSource.CACHE, HandleFormat.SAVED_MODEL)
    lock(PUBLISHED, "tf2-saved-model")
    assert seen(PUBLISHED) == (FactSource.LOCKED, HandleFormat.TF2_SAVED_MODEL)
    declare(PUBLISHED, "tf1-saved-model")
    assert seen(PUBLISHED) == (FactSource.DECLARED, HandleFormat.TF1_SAVED_MODEL)


def test_the_catalogue_adds_what_it_knows_besides() -> None:
    cache(PUBLISHED, "tfhub_module.pb")

    facts = answers().facts(PUBLISHED)

    assert facts is not None
    assert facts.source is FactSource.CACHE
    assert facts.successor == "google/nnlm-en-dim128/2"
    assert facts.fine_tunable is True


def test_a_private_model_in_the_cache_of_this_machine_is_known() -> None:
    assert answers().facts(PRIVATE) is None
    cache(PRIVATE, "tfhub_module.pb", "saved_model.pb")

    facts = answers().facts(PRIVATE)

    assert facts is not None
    assert (facts.source, facts.format) == (FactSource.CACHE, HandleFormat.TF1_HUB)
    assert answers(probe=Probe.OFF).facts(PRIVATE) is None
    assert answers().facts(PRIVATE + "/") is None


def test_what_was_probed_is_asked_unless_the_probe_is_off() -> None:
    Store().put(PRIVATE, ModelDescription(HandleFormat.TF1_HUB))
    Store().put_failure(PRIVATE + "/4", "the host did not answer")

    assert answers(probe=Probe.OFF).facts(PRIVATE) is None
    models = answers()
    facts = models.facts(PRIVATE)
    assert facts is not None and facts.source is FactSource.STORE
    assert models.facts(PRIVATE + "/4") is None
    assert models.problem(PRIVATE + "/4") == "the host did not answer"


def test_how_sure_a_verdict_is_follows_from_the_source() -> None:
    sure = {source for source in FactSource if source.confidence is Confidence.HIGH}

    assert sure == {
        FactSource.DECLARED,
        FactSource.LOCKED,
        FactSource.DIRECTORY,
        FactSource.CATALOGUE,
    }
    assert {source.confidence for source in set(FactSource) - sure} == {Confidence.INFERENCE}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (("saved_model.pb", "tfhub_module.pb"), HandleFormat.TF1_HUB),
        (("saved_model.pb",), HandleFormat.SAVED_MODEL),
        (("saved_model.pbtxt",), HandleFormat.SAVED_MODEL),
    ],
)
def test_directories_of_the_project(files: tuple[str, ...], expected: HandleFormat) -> None:
    """Files without contents: of a damaged SavedModel no more is known than that it is one."""
    directory = write_model(Path("models", "text"), *files).resolve()
    Path("src").mkdir()
    for handle, path in [
        (str(directory), None),
        (f"{directory}/", "src/code.py"),
        ("models/text", "src/code.py"),
        ("./models/text/", "code.py"),
        ("../models/text", "src/code.py"),
    ]:
        for probe in (Probe.OFF, Probe.CACHE):
            facts = answers(path, probe).facts(handle)
            assert facts is not None, handle
            assert facts.handle == handle
            assert facts.key is None
            assert (facts.format, facts.source) == (expected, FactSource.DIRECTORY)


def test_a_model_beside_the_file_goes_before_one_where_the_linter_runs() -> None:
    write_model(Path("src", "m"), "saved_model.pb")
    write_model(Path("m"), "tfhub_module.pb")

    facts = answers("src/code.py").facts("m")
    assert facts is not None and facts.format is HandleFormat.SAVED_MODEL
    facts = answers("code.py").facts("m")
    assert facts is not None and facts.format is HandleFormat.TF1_HUB


def test_linted_code_chooses_no_directory_outside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = write_model(tmp_path / "outside" / "model", "tfhub_module.pb")
    Path("linked").symlink_to(outside)
    Path("linked_parent").symlink_to(outside.parent)
    touched = []
    monkeypatch.setattr(Models, "directory", lambda _, path: touched.append(path))

    for handle in (
        str(outside),
        "../outside/model",
        "linked",
        "./linked/",
        "linked_parent/model",
        f"models/../../outside/{outside.name}",
        "//server/share/model",
        "\\\\server\\share\\model",
    ):
        assert answers().facts(handle) is None, handle
    # A name with backslashes is an ordinary one here; everything else was not looked at.
    assert [os.path.basename(path) for path in touched] == ["\\\\server\\share\\model"]


def test_the_cache_may_be_named_by_its_path() -> None:
    directory = cache(PRIVATE, "tfhub_module.pb")

    facts = answers().facts(str(directory))
    assert facts is not None and facts.source is FactSource.DIRECTORY
    assert answers(probe=Probe.OFF).facts(str(directory)) is None


def test_what_is_no_model() -> None:
    write_model(Path("m"), "saved_model.pb")
    write_model(Path("empty"))
    Path("file").touch()
    home = Path("m").resolve()
    for handle in ("~/m", f"file://{home}", f"{home}/saved_model.pb", "empty", "file", "none", ""):
        assert answers().facts(handle) is None, handle
    for handle in ("nul\0byte", "/nul\0byte", "x" * 300, "x" * 100_000, "\ud800", "/\ud800"):
        assert answers().facts(handle) is None, handle


def test_one_format_can_be_supposed_of_one_model() -> None:
    models = answers()
    assert models.facts(PRIVATE) is None
    assert models.facts(PUBLISHED) is not None
    assert models.unknown == [PRIVATE]

    supposed = models.supposing(PRIVATE, HandleFormat.TF1_HUB)

    facts = supposed.facts(PRIVATE)
    assert facts is not None and facts.format is HandleFormat.TF1_HUB
    assert supposed.facts(PUBLISHED) == models.facts(PUBLISHED)
    assert models.facts(PRIVATE) is None
