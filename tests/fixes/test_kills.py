"""Killed at any moment, fixing leaves every file whole, as it was or as it should be."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from fnmatch import fnmatch
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")

TEMPORARY = ".pylint-tfhub-*.tmp"
"""What docs/fixes.md says can be left, and deleted."""
OLD = b"old\n" * 3000
NEW = b"new\n" * 3000

STEPS = """
import os, signal, sys
from pylint_tfhub.fixes.files import replace_file

path, old, new = sys.argv[1], b"old\\n" * 3000, b"new\\n" * 3000

def replace(limit):
    def watch(frame, event, argument):
        # Before each call of C code, as all is that touches files.
        nonlocal limit
        limit -= event == "c_call"
        if limit < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)
    replace_file(path, old, new)
    sys.setprofile(None)

killed = -signal.SIGKILL
limit = 0
while killed == -signal.SIGKILL:
    with open(path, "wb") as file:
        file.write(old)
    child = os.fork()
    if child == 0:
        replace(limit)
        os._exit(0)
    killed = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    with open(path, "rb") as file:
        print({old: "old", new: "new"}.get(file.read(), "broken"))
    limit += 1
print(killed)
"""

LOOP = """
import sys
from pathlib import Path
from pylint_tfhub.document import open_document
from pylint_tfhub.fixes.files import replace_file
from pylint_tfhub.fixes.fixing import fix_document
from tests.fixes.rules import Words

back, forth = Words({"new": ("E1", "old")}), Words({"old": ("E1", "new")})
print("ready", flush=True)
while True:
    for check in (forth, back):
        for path in Path(sys.argv[1]).glob("*.py"):
            document = open_document(str(path), path.read_bytes())
            fixed = fix_document(document, check, unsafe=True).document
            replace_file(str(path), document.data, fixed.data)
"""


def assert_whole(folder: Path, count: int) -> None:
    files = [path for path in folder.iterdir() if not fnmatch(path.name, TEMPORARY)]
    assert len(files) == count
    for path in files:
        assert path.suffix == ".py"
        assert path.read_bytes() in {OLD, NEW}


def test_killed_before_each_call(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STEPS, str(tmp_path / "a.py")]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    *states, status = run.stdout.split()
    assert status == "0"
    # Old up to one moment, new from then on.
    assert states == ["old"] * states.count("old") + ["new"] * states.count("new")
    assert states.count("old") > 30
    assert states[-1] == "new"
    assert_whole(tmp_path, 1)


def test_killed_at_random_moments(tmp_path: Path) -> None:
    chance = random.Random(5)
    for number in range(5):
        (tmp_path / f"{number}.py").write_bytes(OLD)
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", LOOP, str(tmp_path)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.0, 0.15))
            child.send_signal(signal.SIGKILL)
        assert_whole(tmp_path, 5)
