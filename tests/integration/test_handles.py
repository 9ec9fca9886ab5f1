"""What stands behind a handle, through pylint's own command line and configuration."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.integration.lint import ONLY_OURS, REPOSITORY, environment, findings, interpreter, pylint

PRIVATE = "https://models.example.com/text/encoder/3"
CODE = f'''"""Fine-tunes a private model."""

import tensorflow_hub as hub

encoder = hub.KerasLayer("{PRIVATE}", trainable=True)
'''
LOADED = ("--load-plugins=pylint_tfhub", *ONLY_OURS)
OPTIONAL = ("--load-plugins=pylint_tfhub", "--disable=all", "--enable=tfhub-unknown-handle-format")
WATCH = """
import os, sys
WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
OTHERS = {
    "subprocess.Popen", "sqlite3.connect", "os.mkdir", "os.rename", "os.remove", "os.rmdir",
    "os.link", "os.symlink", "os.truncate", "os.chmod", "os.utime",
}
seen = []
def hook(event, arguments):
    if event.startswith("socket.") or event in OTHERS:
        seen.append(event)
    # Of os.open there are only flags, no mode.
    if event == "open" and arguments[2] & WRITING:
        seen.append(f"write {arguments[0]}")
sys.addaudithook(hook)
"""
# pylint before the watch: a package that it imports tries out files of its own.
AUDITED = f"""from pylint.lint import Run
{WATCH}
Run(sys.argv[1:], exit=False)
print(seen)
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one file, on a machine whose caches are empty."""
    environment.cache_clear()
    monkeypatch.setenv("TFHUB_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("PYLINT_TFHUB_CACHE_DIR", str(tmp_path / "store"))
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "finetune.py").write_text(CODE, encoding="utf-8")
    return folder


def symbols(project: Path, *options: str) -> list[str]:
    return [each.symbol for each in findings(project, *options, "finetune.py")]


def fill_cache(project: Path) -> None:
    directory = project.parent / "cache" / hashlib.sha1(PRIVATE.encode()).hexdigest()
    directory.mkdir(parents=True)
    (directory / "tfhub_module.pb").write_bytes(b"\x08\x03")


def test_a_private_model_in_the_cache_is_judged_without_configuration(project: Path) -> None:
    assert symbols(project, *LOADED) == []
    fill_cache(project)

    done = pylint(project, *LOADED, "finetune.py")
    assert "finetune.py:5:10: E8711:" in done.stdout
    assert "(by the copy in the TF Hub cache)" in done.stdout
    assert symbols(project, *LOADED, "--tfhub-probe=off") == []


def test_the_guide_shows_what_is_printed(project: Path) -> None:
    guide = (REPOSITORY / "docs" / "handles.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    shown = re.search(r"```console\n\$ pylint (.*?)\n(.*?)```", guide, re.DOTALL)
    assert code is not None and shown is not None
    (project / "finetune.py").write_text(code.group(1), encoding="utf-8")
    fill_cache(project)

    done = pylint(project, *shown.group(1).split())

    assert done.stdout.startswith(shown.group(2))


def test_a_declaration_is_read_from_the_project(project: Path) -> None:
    (project / "pyproject.toml").write_text(
        '[tool.pylint-tfhub.handles]\n"https://models.example.com/*" = "tf1-hub"\n'
    )
    assert symbols(project, *LOADED, "--tfhub-probe=off") == ["tfhub-legacy-handle-trainable"]


def test_a_lock_file_is_read_from_the_project(project: Path) -> None:
    lock = {"version": 1, "handles": {PRIVATE: {"format": "tf1-hub"}}}
    (project / "tfhub.lock").write_text(json.dumps(lock))
    assert symbols(project, *LOADED, "--tfhub-probe=off") == ["tfhub-legacy-handle-trainable"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_declaration_is_one_message_that_says_what_to_write(project: Path, jobs: str) -> None:
    (project / "other.py").write_text(CODE, encoding="utf-8")
    (project / "pyproject.toml").write_text(
        f'[tool.pylint-tfhub.handles]\n"{PRIVATE}" = "tf1_hub"\n'
    )

    done = pylint(project, *LOADED, f"--jobs={jobs}", "finetune.py", "other.py")

    assert "Traceback" not in done.stderr
    # Each process says it once; both files may go to one of two.
    assert 1 <= done.stdout.count("F8793") <= int(jobs)
    (line, *_) = [text for text in done.stdout.splitlines() if "F8793" in text]
    assert "pyproject.toml" in line and "tf1_hub" in line and "tf1-hub" in line


def test_the_optional_rule_speaks_only_when_it_is_named(project: Path) -> None:
    assert symbols(project, *LOADED) == []
    assert symbols(project, "--load-plugins=pylint_tfhub", "--enable=all", "--disable=C") == [
        "tfhub-unknown-handle-format"
    ]
    assert symbols(project, *OPTIONAL) == ["tfhub-unknown-handle-format"]


@pytest.mark.parametrize(
    ("option", "said", "code"),
    [
        ("--tfhub-probe=sometimes", "--tfhub-probe: invalid choice: 'sometimes'", 2),
        ("--tfhub-probe-hosts=https://m.example", "tfhub-probe-hosts: 'https://m.example'", 32),
    ],
)
def test_a_wrong_option_is_a_usage_error(project: Path, option: str, said: str, code: int) -> None:
    """Codes of pylint: 2 where its parser refuses an option, 32 where a plugin does."""
    done = pylint(project, *LOADED, option, "finetune.py")

    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_asking_hosts_without_the_extra_says_how_to_install_it(project: Path) -> None:
    code = (
        "import sys; sys.modules['urllib3'] = None; from pylint.lint import Run; Run(sys.argv[1:])"
    )
    done = subprocess.run(
        [interpreter(), "-c", code, *LOADED, "--tfhub-probe=network", "finetune.py"],
        cwd=project,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 32
    assert "pip install 'pylint-tfhub[probe]'" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("probe", ["off", "cache"])
def test_linting_alone_opens_no_connection_and_writes_nothing(project: Path, probe: str) -> None:
    fill_cache(project)
    done = subprocess.run(
        # Without -B, Python itself writes what it has compiled.
        [interpreter(), "-B", "-c", AUDITED, *LOADED, f"--tfhub-probe={probe}", "--persistent=n"]
        + ["finetune.py"],
        cwd=project,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ("E8711" in done.stdout) is (probe == "cache")
    assert done.stdout.splitlines()[-1] == "[]"
    assert not (project.parent / "store").exists()


@pytest.mark.parametrize(
    ("act", "seen"),
    [
        ("open('x', 'w')", "write x"),
        ("open('finetune.py', 'r+')", "write finetune.py"),
        ("os.open('x', os.O_WRONLY | os.O_CREAT)", "write x"),
        ("os.open('finetune.py', os.O_RDWR)", "write finetune.py"),
        ("os.mkdir('x')", "os.mkdir"),
        ("os.replace('finetune.py', 'x')", "os.rename"),
        ("__import__('sqlite3').connect('x')", "sqlite3.connect"),
        ("__import__('socket').socket()", "socket.__new__"),
        ("open('finetune.py').read(), os.open('finetune.py', os.O_RDONLY)", None),
    ],
)
def test_what_watches_a_process_sees_it_write(project: Path, act: str, seen: str | None) -> None:
    done = subprocess.run(
        [interpreter(), "-B", "-c", f"{WATCH}\n{act}\nprint(seen)"],
        cwd=project,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == str([] if seen is None else [seen])
