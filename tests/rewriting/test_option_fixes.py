"""Options of a session under the wrong one of their two names: what fixes make of each spelling."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pylint_tfhub.checking import Checker
from pylint_tfhub.findings import Applicability
from pylint_tfhub.settings import Probe, Settings
from tests.notebooks.build import notebook
from tests.rewriting.offers import Target

STALE = Target("tfhub-stale-experimental-option", ">=2.2,<2.16")
PREMATURE = Target("tfhub-premature-stable-option", ">=1.15,<2.16", "0.12.0")
HEAD = """\
import tensorflow_hub as hub
from tensorflow.compat.v1 import ConfigProto
c = ConfigProto()
"""
FLAG = "share_cluster_devices_in_session"
SAFE, UNSAFE = Applicability.SAFE, Applicability.UNSAFE

TAKEN_OUT = [
    ("c.experimental.F = True", "c.F = True"),
    ("c.experimental.F = True  # why", "c.F = True  # why"),
    ("c.experimental.F = x = True; y = 1", "c.F = x = True; y = 1"),
    ("c.experimental.F = unknown", "c.F = unknown"),
    ("c.experimental.F |= True", "c.F |= True"),
    ("c.experimental.F: bool = True", "c.F: bool = True"),
    ("if c: c.experimental.F = True", "if c: c.F = True"),
    ("(c).experimental.F = True", "(c).F = True"),
    ("(c.experimental).F = True", "(c).F = True"),
    ("c . experimental . F = True", "c . F = True"),
    ("ConfigProto().experimental.F = True", "ConfigProto().F = True"),
    ("'é'; c.experimental.F = True", "'é'; c.F = True"),
    ("c \\\n    .experimental \\\n    .F = True", "c \\\n    .F = True"),
    ("(\n    c\n    .experimental\n    .F\n) = True", "(\n    c\n    .F\n) = True"),
    (
        "(\n    c\n    .experimental  # old\n    .F\n) = True",
        "(\n    c\n    # old\n    .F\n) = True",
    ),
    ("setattr(c.experimental, 'F', True)", "setattr(c, 'F', True)"),
    ("e = c.experimental\ne.F = True\ne.g = 1", "e = c.experimental\nc.F = True\ne.g = 1"),
    ("ConfigProto(experimental=ConfigProto.Experimental(F=True))", "ConfigProto(F=True)"),
    ("ConfigProto(experimental={'F': True})", "ConfigProto(F=True)"),
    ("ConfigProto(experimental={'F': (True)})", "ConfigProto(F=(True))"),
    ("ConfigProto(experimental=dict(F=True), a=1)", "ConfigProto(F=True, a=1)"),
    (
        "ConfigProto(a=1, experimental={'F': True, 'g': 2})",
        "ConfigProto(a=1, F=True, experimental={'g': 2})",
    ),
    (
        "ConfigProto(experimental={'g': 2, 'F': True})",
        "ConfigProto(F=True, experimental={'g': 2})",
    ),
    (
        "ConfigProto(experimental=ConfigProto.Experimental(g=2, F=True))",
        "ConfigProto(F=True, experimental=ConfigProto.Experimental(g=2))",
    ),
    (
        "ConfigProto(\n    experimental={\n        'F': True,\n        'g': 2,\n    },\n)",
        "ConfigProto(\n    F=True,\n    experimental={\n        'g': 2,\n    },\n)",
    ),
    (
        "ConfigProto(\n    experimental=dict(\n        F=True,  # why\n    ),\n    a=1,\n)",
        "ConfigProto(\n    F=True,  # why\n    a=1,\n)",
    ),
    (
        "ConfigProto(\n    experimental={  # new\n        'F': True  # why\n    },  # end\n    a=1,\n)",
        "ConfigProto(\n    # new\n    F=True,  # why  # end\n    a=1,\n)",
    ),
    (
        "ConfigProto(\n    experimental=dict(\n        F=True,  # why\n        g=1,  # fast\n    )\n)",
        "ConfigProto(\n    F=True,  # why\n    experimental=dict(\n        g=1,  # fast\n    )\n)",
    ),
    (
        "ConfigProto(\n    experimental={\n        'g': 1,\n        'F': True,  # why\n    }\n)",
        "ConfigProto(\n    F=True,  # why\n    experimental={\n        'g': 1,\n    }\n)",
    ),
    (
        "ConfigProto(experimental={'F': True  # why\n}, a=1)",
        "ConfigProto(F=True,  # why\n a=1)",
    ),
    ("ConfigProto(F=True, experimental={'F': True})", "ConfigProto(F=True)"),
    (
        "ConfigProto(F=True, experimental={'g': 1, 'F': True})",
        "ConfigProto(F=True, experimental={'g': 1})",
    ),
    (
        "c.experimental.MergeFrom(ConfigProto.Experimental(F=True))  # why",
        "c.F = True  # why",
    ),
    (
        "c.experimental.MergeFrom(ConfigProto.Experimental(g=1, F=True))  # why",
        "c.experimental.MergeFrom(ConfigProto.Experimental(g=1))  # why\nc.F = True",
    ),
    (
        "c.experimental.CopyFrom(ConfigProto.Experimental(g=1, F=True))",
        "c.experimental.CopyFrom(ConfigProto.Experimental(g=1))\nc.F = True",
    ),
    ("c.F = True\nc.experimental.F = True\nd = 1", "c.F = True\nd = 1"),
    ("c.experimental.F = True\nc.F = True", "c.F = True"),
    ("c.F = True\nc.experimental.F = True  # both", "c.F = True\nc.F = True  # both"),
    ("c.F = True; c.experimental.F = True", "c.F = True; c.F = True"),
]

LEFT = [
    # Another config has the option through the whole part.
    "c.experimental.F = True\nd = ConfigProto()\nd.experimental.CopyFrom(c.experimental)",
    "c.experimental.F = True\nuse(c.experimental)",
    "c.experimental.F = True\nc.experimental.Clear()",
    "e = c.experimental\ne.F = True\nuse(e)",
    # Not certainly the part of a config at hand.
    "e = ConfigProto.Experimental()\ne.F = True\nd = ConfigProto(experimental=e)",
    "e = ConfigProto.Experimental(F=True)\nd = ConfigProto(experimental=e)",
    "e = c.experimental\nc = ConfigProto()\ne.F = True",
    "for e in [c.experimental]:\n    e.F = True",
    # Both names, with different values.
    "ConfigProto(F=False, experimental={'F': True})",
    # The dict can have other users.
    "options = {'F': True}\nConfigProto(experimental=options)",
    "ConfigProto(experimental={'F': True}, **unknown)",
    "more = {'F': False}\nConfigProto(experimental={'F': True, **more})",
    "c.experimental.MergeFrom(ConfigProto.Experimental(F=unknown))",
]

UNSAFE_TO_TAKE_OUT = [
    ("c.experimental.F = True\nprint(c)", "c.F = True\nprint(c)"),
    (
        "c.experimental.F = True\nc.ClearField('experimental')",
        "c.F = True\nc.ClearField('experimental')",
    ),
    (
        "c.experimental.F = True\nd = ConfigProto()\nd.CopyFrom(c)\nuse(d.experimental.F)",
        "c.F = True\nd = ConfigProto()\nd.CopyFrom(c)\nuse(d.experimental.F)",
    ),
    (
        "c.experimental.F = True\nr = tf.estimator.RunConfig(session_config=c)\n"
        "use(r.session_config.experimental.F)",
        "c.F = True\nr = tf.estimator.RunConfig(session_config=c)\n"
        "use(r.session_config.experimental.F)",
    ),
    (
        "ConfigProto(\n    experimental={\n        # shared\n        'F': True,\n"
        "        'g': 1,\n    },\n)",
        "ConfigProto(\n    F=True,\n    experimental={\n        # shared\n"
        "        'g': 1,\n    },\n)",
    ),
    ("def f(config):\n    config.experimental.F = True", "def f(config):\n    config.F = True"),
    ("c.experimental.F = True\nprint(c.F)", "c.F = True\nprint(c.F)"),
    ("c.experimental.F = True\nc.ListFields()", "c.F = True\nc.ListFields()"),
    ("c.experimental.F = True\nx = getattr(c, 'F')", "c.F = True\nx = getattr(c, 'F')"),
    ("c.F = True\nc.experimental.F = False", "c.F = True\nc.F = False"),
    ("c.F = unknown\nc.experimental.F = True", "c.F = unknown\nc.F = True"),
    ("c.F = f()\nc.experimental.F = f()", "c.F = f()\nc.F = f()"),
    (
        "ConfigProto(experimental={'g': f(), 'F': f()})",
        "ConfigProto(F=f(), experimental={'g': f()})",
    ),
    (
        "c.experimental.CopyFrom(ConfigProto.Experimental(F=True))",
        "c.F = True",
    ),
    (
        "c.experimental.MergeFrom(ConfigProto.Experimental(  # lost\n    F=True))",
        "c.F = True",
    ),
]

PUT_UNDER = [
    ("c.F = True", "c.experimental.F = True"),
    ("c.F = unknown", "c.experimental.F = unknown"),
    ("print(c.F)", "print(c.experimental.F)"),
    ("(\n    c\n    .F  # why\n) = True", "(\n    c\n    .experimental.F  # why\n) = True"),
    ("setattr(c, 'F', True)", "setattr(c.experimental, 'F', True)"),
    ("setattr(c or c, 'F', True)", "setattr((c or c).experimental, 'F', True)"),
    ("ConfigProto(F=True)", 'ConfigProto(experimental={"F": True})'),
    ("ConfigProto(a=1, F = (True))", 'ConfigProto(a=1, experimental={"F": (True)})'),
    (
        "ConfigProto(F=True, experimental={'g': 1})",
        "ConfigProto(experimental={\"F\": True, 'g': 1})",
    ),
    ("ConfigProto(F=True, experimental={})", 'ConfigProto(experimental={"F": True})'),
    (
        "ConfigProto(experimental=ConfigProto.Experimental(g=1), F=True)",
        "ConfigProto(experimental=ConfigProto.Experimental(g=1, F=True))",
    ),
    ("ConfigProto(F=True, experimental=dict())", "ConfigProto(experimental=dict(F=True))"),
    ("ConfigProto(**{'F': True})", 'ConfigProto(**{"experimental": {"F": True}})'),
    (
        "def f():\n    options = dict(a=1, F=True)\n    ConfigProto(**options)\noptions = {}",
        'def f():\n    options = dict(a=1, experimental={"F": True})\n'
        "    ConfigProto(**options)\noptions = {}",
    ),
    ("c.F = True\nc.experimental.F = True", "c.experimental.F = True"),
]

NOT_PUT_UNDER = [
    'x = f"{ConfigProto(F=True)}"',
    "c.F = True\nuse(c.experimental)",
    "ConfigProto(F=True, **unknown)",
    "ConfigProto(F=True, experimental=unknown)",
    "ConfigProto(F=True, experimental={'F': False})",
    "options = {'F': True}\nConfigProto(**options)\nuse(options)",
    "ConfigProto(**{'F': True}, experimental={'g': 1})",
]

UNSAFE_TO_PUT_UNDER = [
    (
        "options = dict(a=1, F=True)\nConfigProto(**options)",
        'options = dict(a=1, experimental={"F": True})\nConfigProto(**options)',
    ),
    ("print(c.F)\nc.experimental.F = True", "print(c.experimental.F)\nc.experimental.F = True"),
    ("c.experimental.F = True\nc.F = False", "c.experimental.F = True\nc.experimental.F = False"),
    (
        "def f(config):\n    config.session_config.F = True",
        "def f(config):\n    config.session_config.experimental.F = True",
    ),
]


TELLING_APART = [
    # What may be the same config gets another value.
    "x = max([c], key=id)\nx.experimental.F = False",
    "for x in [c, c][1:]:\n    x.experimental.F = False",
    "class A:\n    def f(self):\n        x = super().f()\n        x.experimental.F = False",
    "r = tf.estimator.RunConfig(session_config=c)\nr.session_config.F = False",
    "for k, v in {'F': False}.items():\n    setattr(c.experimental, k, v)",
    "for k, v in options.items():\n    setattr(c.experimental, k, v)",
    "text_format.Merge('experimental { F: false }', c)",
    "json_format.ParseDict({'experimental': {'F': False}}, c)",
    # All fields are told, or compared.
    "print(c)",
    "x = f'{c}'",
    "x = '%s' % c",
    "x = '%s' % (c,)",
    "x = '{}'.format(c)",
    "logging.info('config %s', c)",
    "import tensorflow as tf\ntf.logging.info(c)",
    "import tensorflow as tf\ntf.print(c)",
    "from helpers import run\nrun(c)",
    "unknown(c)",
    "x = c == ConfigProto()",
    "x = [c]\nprint(x)",
    "import copy\nd = copy.deepcopy(c)\nprint(d)",
    "def show(config):\n    print(config)\nshow(c)",
    # It gets to where that is not seen.
    "unknown(config=c)",
    "unknown.type(config=c)",
    "unknown.id(c)",
    "x = getattr(c, name)",
    "from unittest import mock\nmock.Mock().assert_called_once_with(config=c)",
    "print('{config}'.format(config=c))",
    "settings = dict(session_config=c)\nprint(settings)",
    "import functools\nfunctools.partial(print, c)()",
    "from dataclasses import dataclass\n@dataclass\nclass Job:\n    config: object\nprint(Job(c))",
    "class Params(dict):\n    pass\nprint(Params(session_config=c))",
    "def show(*items):\n    print(*items)\nshow(c)",
    "@logged\ndef use(config):\n    pass\nuse(c)",
    "args = parse()\nargs.config = c\nprint(args)",
    "args = parse()\nsetattr(args, 'config', c)\nprint(args)",
    "import tensorflow as tf\nd = tf.train.ServerDef(default_session_config=c)\nprint(d)",
    "unknown.config.CopyFrom(c)",
    "import tensorflow as tf\ns = tf.compat.v1.Session(config=c)\nprint(s._config)",
    "print(locals())",
    "c.SerializePartialToString()",
    "x = c.__str__()",
    "import tensorflow as tf\ntf.io.write_graph(c, '.', 'config.pbtxt')",
    # It may be something else besides.
    "d = None\nif unknown:\n    d = c\nprint(d)",
    # One name is read.
    "import operator\nx = operator.attrgetter('experimental.F')(c)",
]

NOT_TELLING_APART = [
    "import tensorflow.compat.v1 as tf\nwith tf.Session(config=c) as session:\n    session.run(x)",
    "import tensorflow as tf\ntf.compat.v1.keras.backend.set_session(tf.compat.v1.Session(config=c))",
    "import tensorflow as tf\nr = tf.estimator.RunConfig(session_config=c)\n"
    "tf.estimator.Estimator(f, config=r.replace(save_summary_steps=1))",
    "import tensorflow as tf\nr = tf.estimator.RunConfig().replace(session_config=c)",
    "import tensorflow.compat.v1 as tf\n"
    "s = tf.distribute.Server({}, 'worker', 0, config=c)\n"
    "tf.train.MonitoredTrainingSession(s.target, config=c)",
    "c.gpu_options.allow_growth = True\nc.gpu_options.per_process_gpu_memory_fraction = 0.5",
    "class Trainer:\n    def __init__(self, config):\n        self.config = config\n"
    "    def run(self):\n        return tf.Session(config=self.config)\n"
    "import tensorflow.compat.v1 as tf\nTrainer(c).run()",
    "import tensorflow.compat.v1 as tf\ndef run(config=None):\n    config = config or ConfigProto()\n"
    "    return tf.Session(config=config)\nrun(c)",
    "import tensorflow.compat.v1 as tf\ntf.Session('', None, c)",
    "import tensorflow as tf\ntf.distribute.Server({}, 'ps', 0, None, c)",
    "def use(config):\n    return config.gpu_options\nuse(c)",
    "if c is None:\n    c = ConfigProto()",
    "d = c",
    "d = ConfigProto(F=False)\nprint(d)",
    "x = isinstance(c, ConfigProto)",
    "'About F, in words'",
]


def full(code: str) -> str:
    """Code with the option's name for each ``F``, and a config ``c``."""
    return HEAD + re.sub(r"\bF\b", FLAG, code) + "\n"


@pytest.mark.parametrize(("before", "after"), TAKEN_OUT)
def test_the_option_is_taken_out_of_experimental(before: str, after: str) -> None:
    assert STALE.fixed(full(before)) == full(after)
    assert STALE.applicability(full(before)) == [SAFE]


@pytest.mark.parametrize(("before", "after"), UNSAFE_TO_TAKE_OUT)
def test_taking_the_option_out_can_be_unsafe(before: str, after: str) -> None:
    assert STALE.fixed(full(before)) == full(after)
    assert STALE.applicability(full(before)) == [UNSAFE]


@pytest.mark.parametrize("code", TELLING_APART)
@pytest.mark.parametrize(("target", "given"), [(STALE, "c.experimental.F"), (PREMATURE, "c.F")])
def test_a_fix_is_unsafe_where_the_names_can_be_told_apart(
    target: Target, given: str, code: str
) -> None:
    found = target.applicability(full(f"{given} = True\n{code}"))
    assert found[0] is UNSAFE


@pytest.mark.parametrize("code", NOT_TELLING_APART)
def test_a_fix_is_safe_where_nothing_tells_the_names_apart(code: str) -> None:
    assert STALE.applicability(full(f"c.experimental.F = True\n{code}")) == [SAFE]


@pytest.mark.parametrize("code", LEFT)
def test_the_option_stays_where_it_would_not_mean_the_same(code: str) -> None:
    assert STALE.applicability(full(code)) == [None]


@pytest.mark.parametrize(("before", "after"), PUT_UNDER)
def test_the_option_is_put_under_experimental(before: str, after: str) -> None:
    assert PREMATURE.fixed(full(before)) == full(after)
    assert PREMATURE.applicability(full(before)) == [SAFE]


@pytest.mark.parametrize(("before", "after"), UNSAFE_TO_PUT_UNDER)
def test_putting_the_option_under_experimental_can_be_unsafe(before: str, after: str) -> None:
    assert PREMATURE.fixed(full(before)) == full(after)
    assert PREMATURE.applicability(full(before)) == [UNSAFE]


@pytest.mark.parametrize("code", NOT_PUT_UNDER)
def test_the_option_is_not_put_where_it_would_not_arrive(code: str) -> None:
    assert PREMATURE.applicability(full(code)) == [None]


def test_other_configs_do_not_matter() -> None:
    code = full(
        "d = ConfigProto(F=False)\nprint(d.F)\nuse(d.experimental)\nc.experimental.F = True"
    )
    assert STALE.applicability(code) == [SAFE]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("def make():", SAFE),
        ("@property\ndef make():", SAFE),
        ("@pytest.fixture\ndef make():", UNSAFE),
        ("makers = [make]\ndef make():", UNSAFE),
        ('"""\n>>> make().experimental.F\n"""\ndef make():', UNSAFE),
    ],
)
def test_configs_that_functions_return(head: str, expected: Applicability) -> None:
    body = "    d = ConfigProto()\n    d.experimental.F = True\n    return d"
    assert STALE.applicability(full(f"{head}\n{body}")) == [expected]


def test_configs_that_another_file_makes_or_gets(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    made = "from tensorflow.compat.v1 import ConfigProto\ndef base():\n    return ConfigProto()\n"
    (tmp_path / "others.py").write_text(made + "def show(config):\n    print(config)\n", "utf-8")
    path = tmp_path / "module.py"
    made_there = full("from others import base\nd = base()\nd.experimental.F = True")
    assert STALE.applicability(made_there, path) == [UNSAFE]
    given_there = full("from others import show\nc.experimental.F = True\nshow(c)")
    assert STALE.applicability(given_there, path) == [UNSAFE]


def test_uses_of_one_config_are_fixed_together() -> None:
    code = full("c.F = True\nprint(c.F)")
    assert PREMATURE.fixed(code) == full("c.experimental.F = True\nprint(c.experimental.F)")
    assert PREMATURE.applicability(code) == [UNSAFE, UNSAFE]


@pytest.mark.parametrize("code", ["c.F = True", "ConfigProto(F=True)"])
def test_each_fix_undoes_the_other(code: str) -> None:
    assert STALE.fixed(PREMATURE.fixed(full(code))) == full(code)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["c.experimental.F = True"], SAFE),
        (["c.experimental.F = True", "print(c.experimental.F"], UNSAFE),
        (["e = c.experimental", "e.F = True"], UNSAFE),
        (["c.experimental.F = True", "c"], UNSAFE),
        (["c.experimental.F = True", "!echo {c}"], UNSAFE),
        (["print(d)", "d = ConfigProto()\nd.experimental.F = True"], UNSAFE),
    ],
)
def test_cells_of_a_notebook_run_in_any_order(cells: list[str], expected: Applicability) -> None:
    sources = [cell.replace("F", FLAG) for cell in (HEAD, *cells)]
    settings = Settings("2.15.1", "0.16.1", Probe.OFF)
    (found,) = Checker(settings).check(notebook(*sources)).diagnostics
    assert [fix.applicability for fix in found.fixes] == [expected]
