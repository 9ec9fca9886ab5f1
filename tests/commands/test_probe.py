"""`pylint-tfhub probe` as a person at a terminal meets it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pylint_tfhub import cli
from pylint_tfhub.commands import probe as command
from pylint_tfhub.knowledge.lock import read_lock
from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription, Signature, Tensor
from pylint_tfhub.probe import remote
from pylint_tfhub.probe.errors import RefusedError, UnreachableError
from pylint_tfhub.probe.limits import Limits
from pylint_tfhub.probe.store import Store
from tests.probe.models_for_tests import tf2, write_model

PRIVATE = "https://models.example.com/text/encoder/3"
GONE = "https://models.example.com/gone/1"
FORBIDDEN = "https://elsewhere.example.com/m/1"
ELMO = "https://tfhub.dev/google/elmo/3"
FOUND = ModelDescription(
    HandleFormat.TF2_SAVED_MODEL,
    tags=(("serve",),),
    signatures=(Signature("serving_default", (Tensor("x", "float32", (None, 3)),), ()),),
    is_callable=True,
    trainable_variables=2,
    needs_import=("tensorflow_text",),
)


@pytest.fixture(autouse=True)
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The handles that hosts were asked for, on a machine of its own."""
    handles: list[str] = []

    def describe(_: object, handle: str, on_bytes: object = None) -> ModelDescription:
        handles.append(handle)
        if handle == PRIVATE:
            assert callable(on_bytes)
            on_bytes(1000)
            return FOUND
        if handle == FORBIDDEN:
            raise RefusedError(f"{handle}: is not on the list of hosts")
        raise UnreachableError(f"{handle}: the host did not answer")

    monkeypatch.setattr(remote.Prober, "describe", describe)
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path / "store"))
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return handles


def probe(*arguments: str) -> int:
    return cli.main(["probe", *arguments])


def test_one_model_is_described_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    assert probe(PRIVATE) == 0

    assert capsys.readouterr().out == (
        f"{PRIVATE}\n"
        "  TF2 SavedModel (as its host answers)\n"
        "  signatures: serving_default(x)\n"
        "  hub.load gives: an object that can be called\n"
        "  variables that hub.KerasLayer trains: 2\n"
        "  needs `import tensorflow_text`\n"
    )


def test_several_models_are_a_table_and_what_went_wrong_is_below(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert probe(PRIVATE, ELMO, GONE, FORBIDDEN, "nowhere", PRIVATE) == 1

    assert capsys.readouterr().out.splitlines() == [
        "FORMAT          KNOWN                       HANDLE",
        f"TF2 SavedModel  as its host answers         {PRIVATE}",
        f"TF1 Hub format  by the tfhub.dev catalogue  {ELMO}",
        f"-               -                           {GONE}",
        f"-               -                           {FORBIDDEN}",
        "-               -                           nowhere",
        "",
        f"{ELMO}: the host did not answer",
        f"{GONE}: the host did not answer",
        f"{FORBIDDEN}: is not on the list of hosts",
        "nowhere: is no file or directory here, and no address such as https://...",
    ]


def test_json_holds_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert probe("--json", PRIVATE, GONE) == 1

    found, gone = json.loads(capsys.readouterr().out)
    assert found == {
        "handle": PRIVATE,
        "format": "tf2-saved-model",
        "source": "network",
        "tags": [["serve"]],
        "signatures": {
            "serving_default": {
                "inputs": {"x": {"dtype": "float32", "shape": [None, 3]}},
                "outputs": {},
            }
        },
        "callable": True,
        "trainable_variables": 2,
        "needs_import": ["tensorflow_text"],
        "successor": None,
        "deleted": False,
        "problem": None,
        "warning": None,
        "bytes_read": 1000,
    }
    assert gone["format"] is None
    assert gone["problem"] == f"{GONE}: the host did not answer"


def test_a_host_is_asked_once_until_it_is_asked_again(asked: list[str]) -> None:
    assert probe(PRIVATE) == probe(PRIVATE) == 0
    assert asked == [PRIVATE]
    assert probe("--refresh", PRIVATE) == 0
    assert asked == [PRIVATE, PRIVATE]


def test_offline_asks_no_host(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert probe("--offline", GONE) == 1
    assert asked == []
    assert "no host was asked" in capsys.readouterr().out


def test_the_cache_of_tensorflow_hub_is_asked_before_the_host(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    directory = Path(os.environ["TFHUB_CACHE_DIR"], hashlib.sha1(GONE.encode()).hexdigest())
    write_model(directory, tf2())

    assert probe(GONE) == 0
    assert asked == []
    assert "by the copy in the TF Hub cache" in capsys.readouterr().out


def test_whoever_asks_again_gets_an_answer_of_now(asked: list[str]) -> None:
    Store().put_failure(GONE, "an hour ago")

    assert probe(GONE) == 1
    assert asked == [GONE]


def test_directories_and_archives_are_models_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(tmp_path / "model", tf2())
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.tar.gz").write_bytes(b"\x1f\x8b no archive")

    assert probe(str(tmp_path / "model")) == 0
    assert "TF2 SavedModel (by its files)" in capsys.readouterr().out
    assert probe(str(tmp_path / "empty"), str(tmp_path / "broken.tar.gz")) == 1
    text = capsys.readouterr().out
    assert "empty: the directory holds no saved_model.pb" in text
    assert "broken.tar.gz: " in text


def test_the_lock_file_is_written_and_looked_at_again(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert probe("--write", PRIVATE, ELMO) == 0
    assert read_lock(Path("tfhub.lock")) == {PRIVATE: FOUND}
    assert capsys.readouterr().err == (
        "tfhub.lock holds what was found of 1 of 2 models; "
        "the catalogue, which the linter has, knows 1\n"
    )
    first = Path("tfhub.lock").read_bytes()

    asked.clear()
    assert probe("--write") == 0
    assert asked == [PRIVATE]
    assert Path("tfhub.lock").read_bytes() == first


def test_a_failure_takes_nothing_out_of_the_lock_file() -> None:
    assert probe("--write", PRIVATE) == 0
    before = Path("tfhub.lock").read_bytes()

    assert probe("--write", GONE) == 1

    assert Path("tfhub.lock").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name a HANDLE or a PATH"),
        (("--write",), "tfhub.lock lists no model yet"),
        (("--allow-host", "https://x.example", PRIVATE), "--allow-host: 'https://x.example'"),
        (("--write", "--lock", "broken.lock", PRIVATE), "broken.lock: is not valid JSON"),
        (("--write", "--lock", "nowhere/tfhub.lock", PRIVATE), "there is no directory nowhere"),
        (("--lock", "other.lock", PRIVATE), "add --write"),
        (("", PRIVATE), "an empty HANDLE names no model"),
    ],
)
def test_a_wrong_command_is_one_clear_line(
    arguments: tuple[str, ...], said: str, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("broken.lock").write_text("{", encoding="utf-8")

    assert probe(*arguments) == 2

    error = capsys.readouterr().err
    assert error.startswith("pylint-tfhub: error: ")
    assert said in error
    assert error.count("\n") == 1
    assert asked == []
    assert Path("broken.lock").read_text(encoding="utf-8") == "{"


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5"])
def test_numbers_are_checked(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert probe("--jobs", text, PRIVATE) == 2
    assert "is not a positive whole number" in capsys.readouterr().err


def test_an_interrupt_ends_the_command_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "_answers", interrupt)

    assert probe("--write", PRIVATE) == 130
    assert capsys.readouterr().err == "pylint-tfhub: interrupted; no file was left half-written\n"
    assert not Path("tfhub.lock").exists()


def test_without_the_extra_what_is_known_is_still_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(remote, "available", lambda: False)

    assert probe(ELMO) == 0

    captured = capsys.readouterr()
    assert captured.err == ""
    assert "TF1 Hub format (by the tfhub.dev catalogue)" in captured.out
    assert probe(PRIVATE) == 1
    assert "pip install 'pylint-tfhub[probe]'" in capsys.readouterr().out


def test_json_holds_what_the_catalogue_knows(capsys: pytest.CaptureFixture[str]) -> None:
    text = "https://tfhub.dev/google/universal-sentence-encoder-multilingual/3"
    assert probe("--offline", "--json", text) == 0

    (found,) = json.loads(capsys.readouterr().out)
    assert found["format"] == "tf2-saved-model"
    assert found["source"] == "catalogue"
    assert found["needs_import"] == ["tensorflow_text"]


def test_what_only_the_address_tells_is_not_locked(capsys: pytest.CaptureFixture[str]) -> None:
    kaggle = "https://www.kaggle.com/models/google/yamnet/TensorFlow2/yamnet/1"
    assert probe("--offline", "--write", kaggle) == 0

    said = capsys.readouterr().err
    assert (
        "is not written: nothing was found that can be kept in it; known by the address only"
        in said
    )
    assert not Path("tfhub.lock").exists()


def test_an_answer_that_cannot_be_kept_is_given_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "store").write_text("no directory", encoding="utf-8")

    assert probe(PRIVATE) == 0

    text = capsys.readouterr().out
    assert "TF2 SavedModel (as its host answers)" in text
    assert str(tmp_path / "store") in text


def test_limits_are_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Limits] = []

    def prober(hosts: list[str], limits: Limits) -> None:
        assert hosts == ["models.example.com"]
        seen.append(limits)

    monkeypatch.setattr(command, "make_prober", prober)
    options = ["--max-bytes", "1000", "--timeout", "7", "--allow-host", "models.example.com"]
    assert probe(*options, "--jobs", "2", GONE) == 1
    assert [(each.max_bytes, each.seconds) for each in seen] == [(1000, 7)]


def test_the_lock_file_of_the_project_is_found_from_a_directory_in_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".git").mkdir()
    assert probe("--write", PRIVATE) == 0
    Path("src").mkdir()
    monkeypatch.chdir("src")

    assert probe("--write") == 0
    assert probe("--write", "--refresh", PRIVATE) == 0
    assert not Path("tfhub.lock").exists()


def test_a_lock_file_leads_neither_out_of_the_project_nor_elsewhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(tmp_path / "outside", tf2())
    write_model(Path("inside"), tf2())
    model = {"format": "tf2-saved-model"}
    handles = {"../outside": model, str(tmp_path / "outside"): model, "inside": model}
    text = json.dumps({"version": 1, "handles": handles})
    Path("tfhub.lock").write_text(text, encoding="utf-8")

    assert probe("--write", "--offline") == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("inside\n")
    assert captured.err.count("leads out of the project and is left out") == 2

    Path("tfhub.lock").rename(tmp_path / "elsewhere.lock")
    Path("tfhub.lock").symlink_to(tmp_path / "elsewhere.lock")
    assert probe("--write", PRIVATE) == 2
    assert "tfhub.lock is a symbolic link" in capsys.readouterr().err


def test_the_cache_is_looked_at_again_too(capsys: pytest.CaptureFixture[str]) -> None:
    directory = Path(os.environ["TFHUB_CACHE_DIR"], hashlib.sha1(GONE.encode()).hexdigest())
    write_model(directory, tf2())
    assert probe("--write", GONE) == 0
    assert probe("--write", "--offline") == 0
    assert "by the copy in the TF Hub cache" in capsys.readouterr().out


def test_names_from_elsewhere_do_not_act_on_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    signatures = (Signature("\x1b[2Jnamed\n::error::", (), ()),)
    Store().put(GONE, ModelDescription(HandleFormat.TF2_SAVED_MODEL, signatures=signatures))

    assert probe(GONE) == 0
    assert "signatures: \\x1b[2Jnamed\\n::error::()" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("tfhub.dev/google/elmo/3", "did you mean https://tfhub.dev/google/elmo/3?"),
        ("model/saved_model.pb", "name the directory of the model"),
    ],
)
def test_a_near_miss_is_told_what_to_write(
    name: str, hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_model(Path("model"), tf2())
    assert probe(name) == 1
    assert hint in capsys.readouterr().out


def test_whoever_reads_the_output_may_stop() -> None:
    write_model(Path("model"), tf2())
    command = [sys.executable, "-m", "pylint_tfhub", "probe", "--write", "--json", "model"]
    environment = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])}
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command, stdout=writing, stderr=subprocess.PIPE, env=environment, check=False
    )
    os.close(writing)

    assert b"Traceback" not in done.stderr
    assert done.returncode == 141
    assert Path("tfhub.lock").exists()
