"""Checks that the built wheel and sdist hold what they should, and nothing of the tests."""

import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
SHIPPED = {".py", ".tsv", ".typed"}


def main(folder: Path) -> None:
    """Compares both distributions with the package folder.

    Raises:
        SystemExit: with the names of missing or unexpected files.
    """
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "pylint_tfhub").rglob("*")
        if path.suffix in SHIPPED
    }
    with zipfile.ZipFile(wheel) as archive:
        in_wheel = {name for name in archive.namelist() if ".dist-info/" not in name}
        licensed = any(name.endswith("licenses/LICENSE") for name in archive.namelist())
    with tarfile.open(sdist) as tar:
        in_sdist = {
            PurePosixPath(*PurePosixPath(name).parts[1:]).as_posix() for name in tar.getnames()
        }
    faults = [f"not in the wheel: {name}" for name in sorted(wanted - in_wheel)]
    faults += [f"only in the wheel: {name}" for name in sorted(in_wheel - wanted)]
    faults += [f"not in the sdist: {name}" for name in sorted(wanted - in_sdist)]
    if not licensed:
        faults.append("no LICENSE in the wheel")
    if not any(name.endswith(".tsv") for name in in_wheel):
        faults.append("no data file in the wheel")
    if "pylint_tfhub/py.typed" not in in_wheel:
        faults.append("no py.typed in the wheel")
    if faults:
        sys.exit("\n".join(faults))
    print(f"{wheel.name} and {sdist.name} are complete: {len(in_wheel)} files of the package")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
