"""Which files a run is about."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pylint_tfhub.diagnostics import Problem
from pylint_tfhub.running.discovery import Found, find_files
from pylint_tfhub.settings import Settings


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, which is the working directory."""
    (tmp_path / ".git" / "info").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")


def found(*paths: str, **settings: object) -> Found:
    return find_files(paths, Settings(**settings))  # type: ignore[arg-type]


@pytest.mark.usefixtures("tree")
class TestFolders:
    def test_python_files_and_notebooks_at_any_depth(self) -> None:
        write("a.py", "b/c.py", "b/d/e.ipynb", "b/notes.txt", "b/f.pyi", "b/g.pyc", "h")
        assert found(".").files == ("a.py", "b/c.py", "b/d/e.ipynb")

    def test_folders_that_are_called_like_files(self) -> None:
        write("a.py/b.py", "c.ipynb/d.py")
        assert found(".").files == ("a.py/b.py", "c.ipynb/d.py")

    def test_paths_are_spelled_as_the_folder_was(self) -> None:
        write("b/c.py", "b/d/e.py")
        assert found("b").files == found("./b/").files == ("b/c.py", "b/d/e.py")
        assert found(os.path.abspath("b")).files == (
            os.path.abspath("b/c.py"),
            os.path.abspath("b/d/e.py"),
        )

    def test_each_file_once_and_in_order(self) -> None:
        write("b/z.py", "b/a.py", "a.py")
        assert found("b/z.py", ".", "b", os.path.abspath("a.py")).files == (
            "a.py",
            "b/a.py",
            "b/z.py",
        )

    @pytest.mark.parametrize(
        "folder",
        [".venv", "node_modules", "__pycache__", ".ipynb_checkpoints", "x.egg-info", "build"],
    )
    def test_folders_without_own_code_are_passed_over(self, folder: str) -> None:
        write(f"{folder}/a.py", f"inner/{folder}/b.py", f"not_{folder}_/c.py")
        assert found(".").files == (f"not_{folder}_/c.py",)

    def test_a_virtual_environment_of_any_name_is_passed_over(self) -> None:
        write("env311/pyvenv.cfg", "env311/lib/a.py", "b.py")
        assert found(".").files == ("b.py",)

    def test_folders_that_are_named_are_searched(self) -> None:
        write("build/a.py", "env/pyvenv.cfg", "env/b.py")
        assert found("build", "env").files == ("build/a.py", "env/b.py")

    def test_absolute_paths_and_listings_are_told(self, tree: Path) -> None:
        write("b/c.py", "b/readme")
        seen = found("b")
        assert seen.places == (str(tree / "b" / "c.py"),)
        assert seen.listings == {str(tree / "b"): frozenset({"c.py", "readme"})}


@pytest.mark.usefixtures("tree")
class TestLinks:
    def test_a_link_to_a_folder_is_not_followed(self) -> None:
        write("a/b.py")
        os.symlink("..", "a/up", target_is_directory=True)
        os.symlink("a", "other", target_is_directory=True)
        assert found(".").files == ("a/b.py",)

    def test_a_link_that_is_named_is_followed(self) -> None:
        write("a/b.py")
        os.symlink("a", "other", target_is_directory=True)
        assert found("other").files == ("other/b.py",)

    def test_a_link_to_a_file_is_a_file(self) -> None:
        write("a.py")
        os.symlink("a.py", "b.py")
        assert found(".").files == ("a.py", "b.py")

    def test_links_that_lead_nowhere_or_round_are_passed_over(self) -> None:
        os.symlink("missing.py", "a.py")
        os.symlink("b.py", "b.py")
        assert found(".") == Found((), (), (), found(".").listings)


@pytest.mark.usefixtures("tree")
class TestGitignore:
    def test_patterns_of_all_kinds(self) -> None:
        write("a.py", "gen/b.py", "x/gen/c.py", "x/keep_me.py", "x/skip_me.py", "top/d.py")
        write("x/top/e.py")
        Path(".gitignore").write_text("# old\n\ngen/\nskip_*\n/top\n", encoding="utf-8")
        assert found(".").files == ("a.py", "x/keep_me.py", "x/top/e.py")

    def test_nearer_files_decide(self) -> None:
        write("a/one.py", "a/two.py", "b/one.py")
        Path(".gitignore").write_text("one.py\n", encoding="utf-8")
        Path("a/.gitignore").write_text("!one.py\ntwo.py\n", encoding="utf-8")
        assert found(".").files == ("a/one.py",)

    def test_those_above_count_up_to_the_repository(self, tree: Path) -> None:
        write("repo/.git/HEAD", "repo/pkg/inner/a.py", "repo/pkg/inner/b.py", "repo/pkg/inner/c.py")
        (tree / ".gitignore").write_text("c.py\n", encoding="utf-8")
        Path("repo/.gitignore").write_text("a.py\n", encoding="utf-8")
        Path("repo/pkg/.gitignore").write_text("!a.py\nb.py\n", encoding="utf-8")
        assert found("repo/pkg/inner").files == ("repo/pkg/inner/a.py", "repo/pkg/inner/c.py")

    def test_a_repository_inside_has_rules_of_its_own(self) -> None:
        write("inner/.git/HEAD", "inner/a.py", "a.py")
        Path(".gitignore").write_text("a.py\n", encoding="utf-8")
        assert found(".").files == ("inner/a.py",)

    def test_what_is_ignored_on_this_machine_only(self) -> None:
        write("a.py", "mine.py")
        Path(".git/info/exclude").write_text("mine.py\n", encoding="utf-8")
        assert found(".").files == ("a.py",)

    def test_named_files_and_folders_are_never_ignored(self) -> None:
        write("a.py", "gen/b.py")
        Path(".gitignore").write_text("a.py\ngen/\n", encoding="utf-8")
        assert found("a.py", "gen").files == ("a.py", "gen/b.py")

    def test_it_can_be_switched_off(self) -> None:
        write("a.py")
        Path(".gitignore").write_text("*.py\n", encoding="utf-8")
        assert found(".", gitignore=False).files == ("a.py",)

    def test_an_invalid_pattern_spoils_no_other(self) -> None:
        write("a.py", "b.py")
        Path(".gitignore").write_bytes(b"\\\nb.py\n\xff\n")
        assert found(".") == Found(("a.py",), found(".").places, (), found(".").listings)

    def test_pathspec_is_imported_only_where_there_are_patterns(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("a.py")
        monkeypatch.setitem(sys.modules, "pathspec", None)
        assert found(".").files == ("a.py",)


@pytest.mark.usefixtures("tree")
class TestExcluded:
    def test_patterns_start_at_the_configuration(self) -> None:
        write("docs/a.py", "src/docs/b.py", "src/c_gen.py", "src/d.py")
        assert found(".", exclude=("/docs", "*_gen.py")).files == ("src/d.py", "src/docs/b.py")
        inside = found(".", exclude=("/docs", "*_gen.py"), root="src")
        assert inside.files == ("docs/a.py", "src/d.py")

    def test_git_brings_nothing_back(self) -> None:
        write("a/b.py", "c.py")
        Path("a/.gitignore").write_text("!b.py\n", encoding="utf-8")
        assert found(".", exclude=("b.py",)).files == ("c.py",)

    def test_named_files_stay(self) -> None:
        write("a.py")
        assert found("a.py", exclude=("a.py",)).files == ("a.py",)

    def test_an_invalid_pattern_is_a_problem(self) -> None:
        write("a.py")
        seen = found(".", exclude=("\\",))
        assert seen.problems == (Problem(None, r"exclude: '\\' is no pattern; correct it"),)
        assert seen.files == ("a.py",)


@pytest.mark.usefixtures("tree")
class TestProblems:
    def test_a_path_that_is_not_there(self) -> None:
        write("a.py")
        seen = found("missing", "a.py", "")
        assert seen.files == ("a.py",)
        message = "there is no such file or folder; correct the path"
        assert seen.problems == (Problem("missing", message), Problem("", message))

    def test_a_link_that_leads_nowhere(self) -> None:
        os.symlink("missing", "a.py")
        message = "is a link to what is not there; correct it or name another path"
        assert found("a.py").problems == (Problem("a.py", message),)

    def test_a_path_that_cannot_be_looked_at(self) -> None:
        os.symlink("a.py", "a.py")
        write("b")
        assert found("a.py", "b/c.py").problems == (
            Problem("a.py", "cannot be read: Too many levels of symbolic links"),
            Problem("b/c.py", "cannot be read: Not a directory"),
        )

    def test_a_file_of_any_name_can_be_named(self) -> None:
        write("script", "b.pyw")
        assert found("script", "b.pyw").files == ("b.pyw", "script")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
    def test_pipes_are_no_files(self) -> None:
        os.mkfifo("a.py")
        assert found(".").files == ()
        message = "is neither a file nor a folder; name one that is"
        assert found("a.py").problems == (Problem("a.py", message),)

    def test_a_folder_that_cannot_be_listed_does_not_stop_the_others(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write("a/b.py", "c/d.py", "e.py")
        real = os.scandir

        def scandir(path: str) -> object:
            if path.endswith("a"):
                raise PermissionError(13, "Permission denied", path)
            return real(path)

        monkeypatch.setattr(os, "scandir", scandir)
        seen = found(".")
        assert seen.files == ("c/d.py", "e.py")
        message = "cannot be listed: Permission denied; allow reading it or exclude it"
        assert seen.problems == (Problem("a", message),)
