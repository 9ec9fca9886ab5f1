"""Runs one program as `python program.py` would, and writes down how it ends.

python -m tests.runtime.execute PROGRAM RESULT
"""

from __future__ import annotations

import os
import pickle
import runpy
import sys
import traceback
from typing import Any


def execute(path: str, result: str) -> None:
    """Run the program at `path` and pickle its end to the file `result`.

    That is a dict: `outcome` ("ran" or "raised"), for the latter `exception` (the name of its
    class), `text` and `lines` (the program's own lines in the traceback, from the outermost to the
    innermost); for the former `value`, the program's global variable `result` as plain lists, and
    `caught`, its global variable `observed`: the text of an error that it expected and caught. A
    program that ends at an assertion of its own has a `value` as well.
    """
    sys.argv = [path]
    sys.path[0] = os.path.dirname(path)
    ended: dict[str, Any] = {"outcome": "ran"}
    try:
        made = runpy.run_path(path, run_name="__main__")
        ended.update(value=_plain(made.get("result")), caught=str(made.get("observed", "")))
    except SystemExit as end:
        if end.code not in (None, 0):
            ended.update(_raised(end, path))
    except BaseException as error:
        traceback.print_exc()
        ended.update(_raised(error, path))
    with open(result + ".part", "wb") as file:
        pickle.dump(ended, file)
    os.rename(result + ".part", result)
    sys.stdout.flush()
    sys.stderr.flush()


def _raised(error: BaseException, path: str) -> dict[str, Any]:
    frames = traceback.extract_tb(error.__traceback__)
    ended: dict[str, Any] = {
        "outcome": "raised",
        "exception": type(error).__name__,
        "text": str(error),
        "lines": [frame.lineno for frame in frames if frame.filename == path],
    }
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if isinstance(error, AssertionError) and frame.f_code.co_filename == path:
            ended.setdefault("value", _plain(frame.f_globals.get("result")))
    return ended


def _plain(value: Any) -> Any:
    """Tensors and arrays as lists, at every depth of dicts, lists and tuples."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    array = value.numpy() if hasattr(value, "numpy") else value
    return array.tolist() if hasattr(array, "tolist") else array


if __name__ == "__main__":
    execute(*sys.argv[1:])
    # Servers and threads of a program must not hold the exit of its process.
    os._exit(0)
