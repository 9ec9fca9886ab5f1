"""Putting a new file in the place of an old one, and leaving the old one where that fails."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from pylint_tfhub.fixes import files
from pylint_tfhub.fixes.files import WriteError, replace_file

OLD, NEW = b"\xef\xbb\xbfold\r\n", b"new"
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file modes and links")
not_root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="everything is permitted to root"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Ordner mit Ä" / "a.py"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def assert_unchanged(file: Path) -> None:
    assert file.read_bytes() == OLD
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_replaced(file: Path) -> None:
    replace_file(str(file), OLD, NEW)
    assert file.read_bytes() == NEW
    assert [path.name for path in file.parent.iterdir()] == ["a.py"]


@posix
@pytest.mark.parametrize("mode", [0o644, 0o755, 0o600, 0o664, 0o4755])
def test_the_mode_is_kept(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(str(file), OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root gives files away")
def test_the_owner_is_kept(file: Path) -> None:
    os.chown(file, 1234, 2345)
    replace_file(str(file), OLD, NEW)
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


@posix
def test_rights_of_an_owner_that_cannot_be_kept_go(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    file.chmod(0o6755)
    monkeypatch.setattr(os, "chown", refuse)
    replace_file(str(file), OLD, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == 0o755


@posix
def test_a_symbolic_link_stays_and_its_target_is_replaced(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.py"
    link.symlink_to(Path(file.parent.name, file.name))
    replace_file(str(link), OLD, NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == [file.parent.name, "link.py"]


@posix
def test_other_hard_links_keep_the_old_text(file: Path, tmp_path: Path) -> None:
    os.link(file, tmp_path / "b.py")
    replace_file(str(file), OLD, NEW)
    assert file.read_bytes() == NEW
    assert (tmp_path / "b.py").read_bytes() == OLD


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")
def test_extended_attributes_are_kept(file: Path) -> None:
    try:
        os.setxattr(file, "user.note", b"kept")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    replace_file(str(file), OLD, NEW)
    assert os.getxattr(file, "user.note") == b"kept"


def test_a_file_that_was_changed_meanwhile(file: Path) -> None:
    with pytest.raises(WriteError, match=r"a\.py is not changed: another program has changed it"):
        replace_file(str(file), OLD + b"1", NEW)
    assert_unchanged(file)


def test_a_file_that_is_another_one_now(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fsync(_: int) -> None:
        other = file.with_name("b.py")
        other.write_bytes(OLD)
        other.replace(file)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(WriteError, match="another program has changed it"):
        replace_file(str(file), OLD, NEW)
    assert_unchanged(file)


def test_a_file_that_goes_while_the_new_one_is_written(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: file.unlink())
    with pytest.raises(WriteError, match="another program has changed it"):
        replace_file(str(file), OLD, NEW)
    assert [*file.parent.iterdir()] == []


def test_a_vanished_file(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"a\.py is not changed: it is no longer there"):
        replace_file(str(tmp_path / "a.py"), OLD, NEW)
    assert [*tmp_path.iterdir()] == []


@posix
def test_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "a.py").symlink_to("b.py")
    with pytest.raises(WriteError, match="no longer there"):
        replace_file(str(tmp_path / "a.py"), OLD, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["a.py"]


@pytest.mark.parametrize("kind", ["directory", "pipe"])
def test_what_is_no_regular_file(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.py"
    if kind == "directory":
        path.mkdir()
    elif sys.platform == "win32":
        pytest.skip("named pipes of POSIX")
    else:
        os.mkfifo(path)
    with pytest.raises(WriteError, match="no regular file"):
        replace_file(str(path), OLD, NEW)


def test_a_read_only_file(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(
        WriteError, match=r"a\.py is not changed: it is read-only; allow writing it"
    ):
        replace_file(str(file), OLD, NEW)
    assert_unchanged(file)


@not_root
def test_a_read_only_directory(file: Path) -> None:
    file.parent.chmod(0o555)
    try:
        with pytest.raises(WriteError, match="a file beside it, in .* cannot be written"):
            replace_file(str(file), OLD, NEW)
    finally:
        file.parent.chmod(0o755)
    assert_unchanged(file)


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
def test_a_step_that_fails(
    file: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(WriteError) as caught:
        replace_file(str(file), OLD, NEW)
    monkeypatch.undo()
    assert str(caught.value) == (
        f"{file} is not changed: a file beside it, in {file.parent}, cannot be written: "
        f"{os.strerror(code)}"
    )
    assert_unchanged(file)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(suffix: str, prefix: str, directory: str) -> tuple[int, str]:
        temporary = Path(directory, f"{prefix}x{suffix}")
        temporary.touch()
        return os.open("/dev/full", os.O_WRONLY), str(temporary)

    monkeypatch.setattr(files.tempfile, "mkstemp", full)
    with pytest.raises(WriteError, match=os.strerror(errno.ENOSPC)):
        replace_file(str(file), OLD, NEW)
    assert_unchanged(file)


def test_an_interrupt_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(str(file), OLD, NEW)
    assert_unchanged(file)


def test_the_longest_file_names_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 252 + ".py")
    path.write_bytes(OLD)
    replace_file(str(path), OLD, NEW)
    assert path.read_bytes() == NEW
