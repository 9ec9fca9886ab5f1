"""The files of a directory tell its model; whatever else lies there does no harm."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pylint_tfhub.knowledge.models import HandleFormat, ModelDescription
from pylint_tfhub.knowledge.records import from_record, to_record
from pylint_tfhub.probe.directory import describe_archive_file, describe_directory
from pylint_tfhub.probe.errors import ModelError
from pylint_tfhub.probe.files import regular_file
from pylint_tfhub.probe.limits import Limits, ReadLimits
from pylint_tfhub.probe.messages import message_class
from tests.probe import models_for_tests as models

HUB_ALONE = ModelDescription(HandleFormat.TF1_HUB)


def described(path: Path) -> ModelDescription:
    found = describe_directory(path)
    assert found is not None
    assert from_record(to_record(found)) == found
    return found


def test_formats(tmp_path: Path) -> None:
    models.write_model(tmp_path / "hub", models.tf1_hub(), is_tf1_hub=True)
    models.write_model(tmp_path / "tf1", models.tf1_saved_model())
    models.write_model(tmp_path / "tf2", models.tf2())
    found = {path.name: described(path).format for path in tmp_path.iterdir()}
    assert found == {
        "hub": HandleFormat.TF1_HUB,
        "tf1": HandleFormat.TF1_SAVED_MODEL,
        "tf2": HandleFormat.TF2_SAVED_MODEL,
    }


def test_nothing_is_written(tmp_path: Path) -> None:
    models.write_model(tmp_path, models.tf2())
    before = {path: path.stat() for path in tmp_path.iterdir()}
    described(tmp_path)
    after = {path: path.stat() for path in tmp_path.iterdir()}
    assert {path: (s.st_size, s.st_mtime_ns) for path, s in after.items()} == {
        path: (s.st_size, s.st_mtime_ns) for path, s in before.items()
    }


def test_text_is_read_where_no_binary_file_is(tmp_path: Path) -> None:
    text = str(message_class("SavedModel").FromString(models.tf2()))
    (tmp_path / "saved_model.pbtxt").write_text(text)
    assert described(tmp_path).format is HandleFormat.TF2_SAVED_MODEL
    models.write_model(tmp_path, models.tf1_saved_model())
    assert described(tmp_path).format is HandleFormat.TF1_SAVED_MODEL


def test_no_model(tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "a file", tmp_path / "missing", Path("a\0b"), Path("\ud800")):
        assert describe_directory(path) is None


def test_damage_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    models.write_model(tmp_path, models.tf2()[:-1])
    with pytest.raises(ModelError) as caught:
        describe_directory(tmp_path)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'saved_model.pb'} cannot be read: it is damaged")
    assert message.endswith("write or download the model again")


def test_damaged_text(tmp_path: Path) -> None:
    (tmp_path / "saved_model.pbtxt").write_text("meta_graphs {")
    with pytest.raises(ModelError, match=r"saved_model\.pbtxt cannot be read: it is damaged"):
        describe_directory(tmp_path)


def test_long_text(tmp_path: Path) -> None:
    (tmp_path / "saved_model.pbtxt").write_text("# a comment")
    with pytest.raises(ModelError, match="longer than 5 bytes"):
        describe_directory(tmp_path, ReadLimits(text_bytes=5))


@pytest.mark.parametrize("content", [b"", b"<html>", models.tf1_hub()[:-1]])
def test_the_marker_alone_tells_the_format(tmp_path: Path, content: bytes) -> None:
    models.write_model(tmp_path, content, is_tf1_hub=True)
    assert described(tmp_path) == HUB_ALONE


def test_a_marker_without_a_model(tmp_path: Path) -> None:
    (tmp_path / "tfhub_module.pb").write_bytes(models.MARKER)
    assert described(tmp_path) == HUB_ALONE


def test_models_in_chunks_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "saved_model.cpb").write_bytes(b"")
    with pytest.raises(ModelError, match="models in chunks are not supported; save the model"):
        describe_directory(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
@pytest.mark.parametrize("kind", ["pipe", "socket", "directory", "device"])
def test_other_kinds_of_files_are_not_opened(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "saved_model.pb"
    with socket.socket(socket.AF_UNIX) as listener:
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "socket":
            # The name of a socket may not be long.
            directory = os.open(tmp_path, os.O_RDONLY)
            listener.bind(f"/proc/self/fd/{directory}/saved_model.pb")
            os.close(directory)
        elif kind == "directory":
            path.mkdir()
        else:
            path.symlink_to("/dev/zero")
        with pytest.raises(ModelError, match="it is no regular file"):
            describe_directory(tmp_path)


def test_a_pipe_as_marker_counts_and_is_not_opened(tmp_path: Path) -> None:
    models.write_model(tmp_path, models.tf1_hub())
    os.mkfifo(tmp_path / "tfhub_module.pb")
    assert described(tmp_path).format is HandleFormat.TF1_HUB


def test_links(tmp_path: Path) -> None:
    real = models.write_model(tmp_path / "real", models.tf2())
    link = tmp_path / "link"
    link.mkdir()
    (link / "saved_model.pb").symlink_to(real / "saved_model.pb")
    assert described(link) == described(real)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "saved_model.pb").symlink_to(broken / "saved_model.pb")
    assert describe_directory(broken) is None


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A directory in which files must lie; beside it are models that they may not lead to."""
    models.write_model(tmp_path / "elsewhere", models.tf1_hub(), is_tf1_hub=True)
    project = tmp_path.resolve() / "project"
    project.mkdir()
    return project


@pytest.mark.parametrize("target", ["../elsewhere", "../nowhere"])
@pytest.mark.parametrize("name", ["tfhub_module.pb", "saved_model.pb", "saved_model.pbtxt"])
def test_a_link_out_of_the_project_counts_as_unreadable(
    project: Path, name: str, target: str
) -> None:
    link = project / name
    link.symlink_to(Path(target) / name)
    with pytest.raises(ModelError) as caught:
        describe_directory(project, within=[str(project)])
    assert str(caught.value).startswith(f"{link} cannot be read: it leads out of the project")


def test_a_link_to_models_in_chunks_out_of_the_project(project: Path) -> None:
    (project / "saved_model.cpb").symlink_to("../elsewhere/saved_model.cpb")
    with pytest.raises(ModelError, match="it leads out of the project"):
        describe_directory(project, within=[str(project)])


def test_what_a_link_out_of_the_project_leads_to_is_not_looked_at(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models.write_model(project, b"", is_tf1_hub=True)
    (project / "saved_model.pb").unlink()
    (project / "saved_model.pb").symlink_to("../elsewhere/saved_model.pb")
    looked_at: list[str] = []
    for function in ("open", "stat"):
        monkeypatch.setattr(os, function, noting(getattr(os, function), looked_at))
    # The marker inside decides, as beside any file that cannot be read.
    assert describe_directory(project, within=[str(project)]) == HUB_ALONE
    assert looked_at == [str(project / "tfhub_module.pb")]


def noting(function: Callable[..., Any], arguments: list[str]) -> Callable[..., Any]:
    def noted(path: Any, *args: Any, **kwargs: Any) -> Any:
        arguments.append(str(path))
        return function(path, *args, **kwargs)

    return noted


def test_a_directory_that_is_a_link_out_of_the_project(project: Path) -> None:
    (project / "model").symlink_to("../elsewhere", target_is_directory=True)
    with pytest.raises(ModelError, match="it leads out of the project"):
        describe_directory(project / "model", within=[str(project)])


def test_links_within_the_project(project: Path) -> None:
    real = models.write_model(project / "real", models.tf1_hub(), is_tf1_hub=True)
    link = project / "link"
    link.mkdir()
    (link / "saved_model.pb").symlink_to("../real/saved_model.pb")
    (link / "tfhub_module.pb").symlink_to("../../elsewhere/tfhub_module.pb")
    within = [str(project), str(project.parent / "elsewhere")]
    assert describe_directory(link, within=within) == described(real)
    # A name that begins alike is another directory.
    with pytest.raises(ModelError, match="it leads out of the project"):
        describe_directory(link, within=[str(project), str(project.parent / "else")])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may read everything")
def test_unreadable_files(tmp_path: Path) -> None:
    models.write_model(tmp_path, models.tf2())
    (tmp_path / "saved_model.pb").chmod(0)
    with pytest.raises(ModelError, match="make it a readable file"):
        describe_directory(tmp_path)


def test_a_pointer_of_git_lfs_is_called_one(tmp_path):
    pointer = b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n"
    (tmp_path / "saved_model.pb").write_bytes(pointer)
    with pytest.raises(ModelError, match="saved_model.pb is a pointer of Git LFS; `git lfs pull`"):
        describe_directory(tmp_path)
    (tmp_path / "model.tar.gz").write_bytes(pointer)
    with pytest.raises(ModelError, match="is a pointer of Git LFS"):
        describe_archive_file(tmp_path / "model.tar.gz", Limits())


def test_a_file_that_becomes_a_link_after_the_look_is_not_read(tmp_path):
    """`regular_file` gets a name that was checked; what is then opened is checked again."""
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.write_bytes(b"secret")
    (inside / "file").write_bytes(b"public")
    (inside / "link").symlink_to(outside)
    within = [os.path.realpath(inside)]

    with regular_file(str(inside / "file"), within) as (stream, size):
        assert (stream.read(size), size) == (b"public", 6)
    with pytest.raises(ModelError, match="leads out"), regular_file(str(inside / "link"), within):
        pytest.fail("it was given to be read")
