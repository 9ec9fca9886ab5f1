"""Makes the code that is linted: copies of real packages, and files that use TensorFlow Hub."""

import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

LARGEST = 60_000
"""In bytes. Larger files are left out, so that one run over the tree takes about a minute."""

SKIPPED = {"idle_test", "site-packages", "test", "tests", "__pycache__"}
HUB_FILES = 60

HUB_FUNCTION = '''

class Encoder{number}:
    """Encodes texts, step {number}."""

    def __init__(self, size={number}, handle=HANDLES["large"]):
        self.size = size
        self.layer = hub.KerasLayer(handle, input_shape=[], dtype=tf.string)

    def encode(self, texts):
        loaded = hub.load(f"{{PREFIX}}/universal-sentence-encoder/{{4}}")
        inputs = tf.constant([text.strip() for text in texts])
        if self.size > {number}:
            inputs = inputs[: self.size]
        return self.layer(inputs) + loaded(inputs)
'''
FOUND_FUNCTION = '''

def module_{number}(texts):
    """Uses the old interface."""
    return hub.Module(HANDLES["small"], name="module_{number}")(texts)
'''
HEADER = '''"""Generated: uses TensorFlow Hub throughout."""

import tensorflow as tf
import tensorflow_hub as hub

PREFIX = "https://tfhub.dev/google"
HANDLES = {"small": f"{PREFIX}/nnlm-en-dim128/1", "large": f"{PREFIX}/nnlm-en-dim128/2"}
'''


def functions(lines: int) -> str:
    """Returns a module of classes that load models; every tenth loads one in the old way."""
    return _fill(lines, lambda number: FOUND_FUNCTION if number % 10 == 0 else HUB_FUNCTION)


def one_name(lines: int) -> str:
    """Returns a module that assigns to one name over and over."""
    return _fill(lines, lambda _: 'layer = hub.KerasLayer(HANDLES["large"], trainable=True)\n')


def one_function(lines: int) -> str:
    """Returns a module whose one function holds all the calls, each on the result before it."""
    body = "    texts = hub.KerasLayer(HANDLES['large'], name='layer_{number}')(texts)\n"
    return _fill(lines, lambda _: body, HEADER + "\n\ndef build(texts):\n")


def _fill(lines: int, template: Callable[[int], str], header: str = HEADER) -> str:
    parts, count, number = [header], header.count("\n"), 0
    while count < lines:
        part = template(number).format(number=number)
        parts.append(part)
        count += part.count("\n")
        number += 1
    return "".join(parts)


def write_tree(folder: Path, files: int) -> list[Path]:
    """Fills a folder with one package of so many modules and returns them, in a fixed order.

    The standard library comes first, then what is installed beside it, by name.
    """
    written = []
    for number in range(min(HUB_FILES, files // 10)):
        path = folder / "uses_hub" / f"encoders_{number}.py"
        _write(path, functions(20 + 10 * (number % 20)).encode())
        written.append(path)
    paths = sysconfig.get_paths()
    for name in ("stdlib", "purelib"):
        root = Path(paths[name])
        for source in _sources(root):
            if len(written) == files:
                break
            target = folder / name / source.relative_to(root)
            _write(target, source.read_bytes())
            written.append(target)
    for directory in {parent for path in written for parent in path.parents}:
        if directory.is_relative_to(folder):
            (directory / "__init__.py").touch()
    return sorted(written)


def _sources(root: Path) -> Iterator[Path]:
    for path in sorted(root.rglob("*.py")):
        inner = path.relative_to(root).with_suffix("").parts
        if (
            all(part.isidentifier() for part in inner)
            and not SKIPPED & set(inner)
            and path.stat().st_size <= LARGEST
        ):
            yield path


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
