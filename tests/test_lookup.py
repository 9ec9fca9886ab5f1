"""Who is asked what stands behind a handle, in which order, and who is never asked."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import time
from pathlib import Path

import pytest

from pylint_tfhub.findings import Confidence
from pylint_tfhub.knowledge import targets
from pylint_tfhub.knowledge.models import FactSource, HandleFormat, ModelDescription
from pylint_tfhub.lookup import FileModels, Models
from pylint_tfhub.probe import remote
from pylint_tfhub.probe.addresses import parse
from pylint_tfhub.probe.allowed import Hosts
from pylint_tfhub.probe.errors import ModelError, RefusedError, UnreachableError
from pylint_tfhub.probe.store import Store
from pylint_tfhub.settings import Probe
from tests.probe.models_for_tests import tf1_hub, tf1_saved_model, tf2, write_model

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


def cache(handle: str, content: bytes, *, is_tf1_hub: bool = False) -> Path:
    digest = hashlib.sha1(handle.encode()).hexdigest()
    directory = Path(os.environ["TFHUB_CACHE_DIR"], digest)
    return write_model(directory, content, is_tf1_hub=is_tf1_hub)


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
    cache(PUBLISHED, tf2())
    assert seen(PUBLISHED) == (FactSource.CACHE, HandleFormat.TF2_SAVED_MODEL)
    lock(PUBLISHED, "tf2-saved-model")
    assert seen(PUBLISHED) == (FactSource.LOCKED, HandleFormat.TF2_SAVED_MODEL)
    declare(PUBLISHED, "tf1-saved-model")
    assert seen(PUBLISHED) == (FactSource.DECLARED, HandleFormat.TF1_SAVED_MODEL)


def test_the_catalogue_adds_what_it_knows_besides() -> None:
    cache(PUBLISHED, tf1_hub(), is_tf1_hub=True)

    facts = answers().facts(PUBLISHED)

    assert facts is not None
    assert facts.source is FactSource.CACHE
    assert facts.successor == "google/nnlm-en-dim128/2"
    assert facts.fine_tunable is True


def test_a_private_model_in_the_cache_of_this_machine_is_known() -> None:
    assert answers().facts(PRIVATE) is None
    cache(PRIVATE, tf1_hub(), is_tf1_hub=True)

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
    assert str(models.problem(PRIVATE + "/4")).startswith("the host did not answer (asked at ")


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
    ("content", "is_tf1_hub", "expected"),
    [
        (tf1_hub(), True, HandleFormat.TF1_HUB),
        (tf1_saved_model(), False, HandleFormat.TF1_SAVED_MODEL),
        (tf2(), False, HandleFormat.TF2_SAVED_MODEL),
    ],
    ids=["tf1-hub", "tf1", "tf2"],
)
def test_directories_of_the_project(
    content: bytes, is_tf1_hub: bool, expected: HandleFormat
) -> None:
    directory = write_model(Path("models", "text"), content, is_tf1_hub=is_tf1_hub).resolve()
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
    write_model(Path("src", "m"), tf2())
    write_model(Path("m"), tf1_hub(), is_tf1_hub=True)

    facts = answers("src/code.py").facts("m")
    assert facts is not None and facts.format is HandleFormat.TF2_SAVED_MODEL
    facts = answers("code.py").facts("m")
    assert facts is not None and facts.format is HandleFormat.TF1_HUB


def test_of_a_damaged_model_nothing_is_known_but_that() -> None:
    write_model(Path("pointer"), b"version https://git-lfs.github.com/spec/v1\n")
    cache(PRIVATE, b"<html>")
    cache(PUBLISHED, b"<html>")
    models = answers()

    assert models.facts("pointer") is None
    assert "pointer/saved_model.pb is a pointer of Git LFS" in str(models.problem("pointer"))
    assert models.facts(PRIVATE) is None
    assert "saved_model.pb cannot be read" in str(models.problem(PRIVATE))
    facts = models.facts(PUBLISHED)
    assert facts is not None and facts.source is FactSource.CATALOGUE


def test_linted_code_chooses_no_directory_outside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = write_model(tmp_path / "outside" / "model", tf1_hub(), is_tf1_hub=True)
    Path("linked").symlink_to(outside)
    Path("linked_parent").symlink_to(outside.parent)
    Path("inside").mkdir()
    Path("inside", "tfhub_module.pb").symlink_to(outside / "tfhub_module.pb")
    Path("other").mkdir()
    Path("other", "saved_model.pb").symlink_to(outside / "saved_model.pb")
    opened: list[str] = []
    sys_open = os.open
    monkeypatch.setattr(
        os, "open", lambda path, *a, **k: opened.append(path) or sys_open(path, *a, **k)
    )

    for handle in (
        str(outside),
        "../outside/model",
        "linked",
        "./linked/",
        "linked_parent/model",
        f"models/../../outside/{outside.name}",
        "inside",
        "other",
        "//server/share/model",
        "\\\\server\\share\\model",
    ):
        assert answers().facts(handle) is None, handle
    assert not [path for path in opened if outside.parent in Path(path).resolve().parents]
    assert "leads out" in str(problem_of("other"))


def problem_of(handle: str) -> str | None:
    models = answers()
    assert models.facts(handle) is None
    return models.problem(handle)


def test_the_home_directory_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / ".git").mkdir(parents=True)
    (home / "loose").mkdir()
    write_model(home / "secret", tf1_hub(), is_tf1_hub=True)
    monkeypatch.setattr(targets, "_home", lambda: home)

    assert answers(str(home / "loose" / "code.py")).facts("../secret") is None


def test_the_top_of_the_repository_is_the_project() -> None:
    write_model(Path("models", "m"), tf2())
    Path("package", "src").mkdir(parents=True)
    Path("package", "pyproject.toml").touch()

    assert answers("package/src/code.py").facts("../../models/m") is not None


def test_the_cache_may_be_named_by_its_path() -> None:
    directory = cache(PRIVATE, tf1_hub(), is_tf1_hub=True)

    facts = answers().facts(str(directory))
    assert facts is not None and facts.source is FactSource.DIRECTORY
    assert answers(probe=Probe.OFF).facts(str(directory)) is None


def test_what_is_no_model() -> None:
    write_model(Path("m"), tf2())
    Path("empty").mkdir()
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


class Host:
    """Stands for the hosts of models: what each handle is answered, and which were asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.allowed: Hosts | None = None
        self.answers: dict[str, ModelDescription | Exception] = {}
        self.takes = 0.0
        self.now = 0.0

    def describe(self, prober: remote.Prober, handle: str) -> ModelDescription:
        self.asked.append(handle)
        self.now += self.takes
        self.allowed = prober.hosts
        answer = self.answers.get(handle, UnreachableError(f"{handle}: no answer"))
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Host:
    host = Host()
    monkeypatch.setattr(time, "monotonic", lambda: host.now)

    def describe(prober: remote.Prober, handle: str, _: object = None) -> ModelDescription:
        return host.describe(prober, handle)

    monkeypatch.setattr(remote.Prober, "describe", describe)
    return host


def test_a_host_is_asked_only_where_nobody_else_knows(host: Host) -> None:
    host.answers[PRIVATE] = ModelDescription(HandleFormat.TF1_HUB)
    host.answers[KAGGLE] = ModelDescription(HandleFormat.TF1_SAVED_MODEL)
    models = answers(probe=Probe.NETWORK)

    facts = models.facts(PRIVATE)
    assert facts is not None
    assert (facts.source, facts.format) == (FactSource.NETWORK, HandleFormat.TF1_HUB)
    facts = models.facts(KAGGLE)
    assert facts is not None and facts.format is HandleFormat.TF1_SAVED_MODEL
    assert models.facts(PUBLISHED) is not None
    assert models.facts("models/text") is None
    assert host.asked == [PRIVATE, KAGGLE]

    # The next run finds the answer in the store, whether or not it may ask hosts.
    facts = answers().facts(PRIVATE)
    assert facts is not None and facts.source is FactSource.STORE
    assert answers(probe=Probe.NETWORK).facts(PRIVATE) is not None
    assert host.asked == [PRIVATE, KAGGLE]


def test_a_failure_is_remembered_and_a_refusal_is_not(host: Host) -> None:
    other, broken = "https://elsewhere.example.com/m", "https://models.example.com/broken"
    host.answers[other] = RefusedError(f"{other}: not on the list")
    host.answers[broken] = ModelError(f"{broken}: it is no model")
    for _ in range(2):
        models = answers(probe=Probe.NETWORK)
        assert models.facts(other) is models.facts(broken) is None
        assert models.problem(other) == f"{other}: not on the list"
        assert str(models.problem(broken)).startswith(f"{broken}: it is no model")
    assert host.asked == [other, broken, other]
    assert " (asked at " in str(models.problem(broken))


@pytest.mark.parametrize(("takes", "times"), [(0.1, 2), (5.0, 1)])
def test_silence_is_remembered_and_what_fails_at_once_is_not(
    host: Host, takes: float, times: int
) -> None:
    host.takes = takes
    for _ in range(2):
        assert answers(probe=Probe.NETWORK).facts(PRIVATE) is None
    assert host.asked == [PRIVATE] * times


def test_a_host_that_keeps_the_linter_waiting_is_not_asked_again(host: Host) -> None:
    host.takes = 5.0
    models = answers(probe=Probe.NETWORK)
    handles = [f"https://slow.example.com/{number}" for number in range(3)]

    assert [models.facts(handle) for handle in handles] == [None] * 3
    assert host.asked == handles[:1]
    assert "slow.example.com has not answered" in str(models.problem(handles[2]))


def test_a_run_waits_for_hosts_so_long_and_no_longer(host: Host) -> None:
    host.takes = 10.0
    models = answers(probe=Probe.NETWORK)
    for number in range(20):
        handle = f"https://host{number}.example.com/m"
        host.answers[handle] = ModelDescription(HandleFormat.TF2_SAVED_MODEL)
        models.facts(handle)
    assert len(host.asked) == 7
    assert "60 seconds already" in str(models.problem("https://host19.example.com/m"))


def test_hosts_that_the_user_lists_are_passed_on(host: Host) -> None:
    Models(Probe.NETWORK, ("models.example.com",)).for_file(None).facts(PRIVATE)

    assert host.allowed is not None
    host.allowed.check(parse("https://models.example.com/m"))
    with pytest.raises(RefusedError):
        host.allowed.check(parse("https://elsewhere.example.com/m"))


def test_a_link_in_the_tree_brings_no_project_in(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "setup.py").touch()
    write_model(outside / "m", tf1_hub(), is_tf1_hub=True)
    Path("linked").symlink_to(outside)

    assert answers("linked/code.py").facts("m") is None


def test_an_overlong_handle_is_no_unknown_model() -> None:
    models = answers()
    assert models.facts("x" * 100_000) is None
    assert models.unknown == []


def test_a_run_reads_models_so_long_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of damaged ones made for it each can take seconds."""
    for number in range(5):
        write_model(Path(f"m{number}"), tf2())
    now = iter(range(0, 1000, 10))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    models = answers()

    known = [models.facts(f"m{number}") is not None for number in range(5)]

    assert known == [True, True, True, True, False]
    assert "30 seconds already" in str(models.problem("m4"))
