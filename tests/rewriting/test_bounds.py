"""The work of finding fixes grows with the code, not with its square."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.document import PythonFile
from pylint_tfhub.settings import Probe, Settings
from tests.analysis.linting import counted

HEAD = "import tensorflow.compat.v1 as tf\nimport tensorflow_hub as hub\n"
FLAG = "share_cluster_devices_in_session"


def configs(number: int) -> str:
    given = f'experimental={{  # why\n    "{FLAG}": True,\n}}'
    return "".join(f"c{each} = tf.ConfigProto({given})\n" for each in range(number))


def one_config(number: int) -> str:
    return "c = tf.ConfigProto()\n" + f"c.experimental.{FLAG} = True\n" * number


def attributes(number: int) -> str:
    made = "".join(f'        self.a{each} = hub.Module("a/b")\n' for each in range(number))
    used = "".join(f"        self.a{each}(x)\n" for each in range(number))
    head = "class Encoder:\n    def __init__(self):\n"
    return f"{head}{made}    def run(self, x):\n{used}"


def names(number: int) -> str:
    return "".join(f'm{each} = hub.Module("a/b")\nm{each}([x, "a"])\n' for each in range(number))


def work(code: str) -> int:
    document = PythonFile(None, (HEAD + code).encode())
    lines = [0]
    checker = Checker(Settings("2.15.1", "0.15.0", Probe.OFF))
    report = counted(lambda: checker.check(document), lines)
    assert report.problems == ()
    assert all(item.fixes for item in report.diagnostics)
    assert report.diagnostics
    return lines[0]


@pytest.mark.parametrize("make", [configs, attributes, names], ids=lambda make: make.__name__)
def test_four_times_as_much_code_takes_at_most_some_five_times_the_work(
    make: Callable[[int], str],
) -> None:
    small, large = work(make(40)), work(make(160))
    assert large < small * 5.5, (small, large)


def test_options_of_one_config_are_compared_with_each_other_only_where_that_decides() -> None:
    assert work(one_config(100)) < 60 * work(one_config(10))
