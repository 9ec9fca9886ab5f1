"""Sessions that do not share the devices of their cluster: where fixes set the option."""

from __future__ import annotations

from pathlib import Path

import pytest

from pylint_tfhub.findings import Applicability
from tests.rewriting.offers import Target

NEW = Target("tfhub-missing-cluster-devices", "2.15.1")
OLD = Target("tfhub-missing-cluster-devices", ">=2.1,<2.16", "0.12.0")
HEAD = """\
import os
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub
from tensorflow.estimator import Estimator, RunConfig
IN_CLUSTER = "TF_CONFIG" in os.environ
def f(features, labels, mode):
    net = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")(features)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=tf.reduce_mean(net))
"""
SESSION_HEAD = """\
import tensorflow as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub
from tensorflow.compat.v1 import Session
CLUSTER = {"ps": ["a:1"], "worker": ["b:1"]}
server = tf1.train.Server(CLUSTER, "worker", 0)
net = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")(tf.constant(["a"]))
tf1.train.AdamOptimizer().minimize(tf.reduce_mean(net))
"""
FLAG = "share_cluster_devices_in_session"
DEFAULT = (
    "if {0}.session_config is not None:  # None on one machine, without TF_CONFIG\n"
    "    {0}.session_config.FLAG = True\n"
)
CONFIGS = [
    (
        "s = tf1.ConfigProto()\n"
        "s.log_device_placement = True\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
        "s = tf1.ConfigProto()\n"
        "s.FLAG = True\n"
        "s.log_device_placement = True\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        "s = tf1.ConfigProto(\n    allow_soft_placement=True,\n)  # placed\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
        "s = tf1.ConfigProto(\n    allow_soft_placement=True,\n)  # placed\n"
        "s.FLAG = True\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        "Estimator(f, config=RunConfig(session_config=tf1.ConfigProto()))\n",
        "Estimator(f, config=RunConfig(session_config=tf1.ConfigProto(FLAG=True)))\n",
    ),
    (
        "Estimator(\n    f,\n    config=RunConfig(\n        session_config=tf1.ConfigProto(\n"
        "            allow_soft_placement=True,  # why\n        ),\n    ),\n)\n",
        "Estimator(\n    f,\n    config=RunConfig(\n        session_config=tf1.ConfigProto(\n"
        "            allow_soft_placement=True,  # why\n            FLAG=True,\n"
        "        ),\n    ),\n)\n",
    ),
    (
        "class T:\n    def __init__(self):\n        self.s = tf1.ConfigProto()\n"
        "    def build(self):\n        return Estimator(f, config=RunConfig(session_config=self.s))\n",
        "class T:\n    def __init__(self):\n        self.s = tf1.ConfigProto()\n"
        "        self.s.FLAG = True\n"
        "    def build(self):\n        return Estimator(f, config=RunConfig(session_config=self.s))\n",
    ),
    (
        "s = tf1.ConfigProto(FLAG=False)\nEstimator(f, config=RunConfig(session_config=s))\n",
        "s = tf1.ConfigProto(FLAG=True)\nEstimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        "s = tf1.ConfigProto()\ns.FLAG = False\nEstimator(f, config=RunConfig(session_config=s))\n",
        "s = tf1.ConfigProto()\ns.FLAG = True\nEstimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        "OFF = False\ns = tf1.ConfigProto(FLAG=OFF)\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
        "OFF = False\ns = tf1.ConfigProto(FLAG=OFF)\ns.FLAG = True\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        "def s(gpu):\n    if gpu:\n        return tf1.ConfigProto(allow_soft_placement=True)\n"
        "    return tf1.ConfigProto()\n"
        "Estimator(f, config=RunConfig(session_config=s(True)))\n",
        "def s(gpu):\n    if gpu:\n"
        "        return tf1.ConfigProto(allow_soft_placement=True, FLAG=True)\n"
        "    return tf1.ConfigProto(FLAG=True)\n"
        "Estimator(f, config=RunConfig(session_config=s(True)))\n",
    ),
]
DEFAULTS = [
    (
        "c = RunConfig()  # plain\nEstimator(f, config=c)\n",
        "c = RunConfig()  # plain\n" + DEFAULT.format("c") + "Estimator(f, config=c)\n",
    ),
    (
        "c = RunConfig(session_config=None)\nEstimator(f, config=c)\nEstimator(f, config=c)\n",
        "c = RunConfig(session_config=None)\n"
        + DEFAULT.format("c")
        + "Estimator(f, config=c)\nEstimator(f, config=c)\n",
    ),
    (
        "c = RunConfig().replace(model_dir='m')\nEstimator(f, config=c)\n",
        "c = RunConfig().replace(model_dir='m')\n"
        + DEFAULT.format("c")
        + "Estimator(f, config=c)\n",
    ),
    (
        "x = Estimator(f, config=RunConfig('m'))\n",
        "run_config = RunConfig('m')\n"
        + DEFAULT.format("run_config")
        + "x = Estimator(f, config=run_config)\n",
    ),
    (
        "x = [Estimator(f, config=RunConfig('m')), Estimator(f, config=RunConfig('n'))]\n",
        "run_config = RunConfig('m')\n"
        + DEFAULT.format("run_config")
        + "run_config_2 = RunConfig('n')\n"
        + DEFAULT.format("run_config_2")
        + "x = [Estimator(f, config=run_config), Estimator(f, config=run_config_2)]\n",
    ),
    (
        "def c():\n\treturn RunConfig('m')\nEstimator(f, config=c())\n",
        "def c():\n\trun_config = RunConfig('m')\n"
        "\tif run_config.session_config is not None:"
        "  # None on one machine, without TF_CONFIG\n"
        "\t\trun_config.session_config.FLAG = True\n"
        "\treturn run_config\nEstimator(f, config=c())\n",
    ),
    (
        "Estimator(\n    f,\n    config=RunConfig(\n        'm',  # the directory\n        1,\n"
        "    ),\n)\n",
        "run_config = RunConfig(\n    'm',  # the directory\n    1,\n)\n"
        + DEFAULT.format("run_config")
        + "Estimator(\n    f,\n    config=run_config,\n)\n",
    ),
]
NO_CONFIGS = [
    (
        "tf.estimator.Estimator(f)\n",
        "run_config = tf.estimator.RunConfig()\n"
        + DEFAULT.format("run_config")
        + "tf.estimator.Estimator(f, config=run_config)\n",
    ),
    (
        "Estimator(f, 'm')\n",
        "run_config = tf.estimator.RunConfig()\n"
        + DEFAULT.format("run_config")
        + "Estimator(f, 'm', config=run_config)\n",
    ),
    (
        "tf1.estimator.Estimator(f, 'm', None)\n",
        "run_config = tf1.estimator.RunConfig()\n"
        + DEFAULT.format("run_config")
        + "tf1.estimator.Estimator(f, 'm', run_config)\n",
    ),
    (
        "run_config = 1\nx = tf.compat.v1.estimator.Estimator(f)\n",
        "run_config = 1\nrun_config_2 = tf.compat.v1.estimator.RunConfig()\n"
        + DEFAULT.format("run_config_2")
        + "x = tf.compat.v1.estimator.Estimator(f, config=run_config_2)\n",
    ),
    ("if IN_CLUSTER: Estimator(f).train(None)\n", None),
    ("make = lambda: Estimator(f)\n", None),
    ("make = (Estimator(f) for _ in range(2))\n", None),
    ("make = lambda m: Estimator(f, config=RunConfig(m))\n", None),
    ("x = [Estimator(f, config=RunConfig(m)) for m in 'ab']\n", None),
    ("x = IN_CLUSTER and Estimator(f, config=RunConfig('m'))\n", None),
    ("class T:\n    estimator = Estimator(f)\n", None),
]
SESSIONS = [
    (
        "tf1.Session(server.target)\n",
        "tf1.Session(server.target, config=tf1.ConfigProto(FLAG=True))\n",
    ),
    (
        "tf.compat.v1.train.MonitoredTrainingSession(\n    server.target,\n    True,\n)\n",
        "tf.compat.v1.train.MonitoredTrainingSession(\n    server.target,\n    True,\n"
        "    config=tf.compat.v1.ConfigProto(FLAG=True),\n)\n",
    ),
    (
        "Session(server.target, None, None)\n",
        "Session(server.target, None, tf.compat.v1.ConfigProto(FLAG=True))\n",
    ),
    (
        "tf1.InteractiveSession(server.target)\n",
        "tf1.InteractiveSession(server.target, config=tf1.ConfigProto(FLAG=True, "
        'gpu_options={"allow_growth": True}))\n',
    ),
    (
        "c = tf1.ConfigProto()\nwith tf1.Session(server.target, config=c): pass\n",
        "c = tf1.ConfigProto()\nc.FLAG = True\nwith tf1.Session(server.target, config=c): pass\n",
    ),
]
EXPERIMENTAL = [
    (
        HEAD,
        "s = tf1.ConfigProto()\nEstimator(f, config=RunConfig(session_config=s))\n",
        "s = tf1.ConfigProto()\ns.experimental.FLAG = True\n"
        "Estimator(f, config=RunConfig(session_config=s))\n",
    ),
    (
        HEAD,
        "c = RunConfig()\nEstimator(f, config=c)\n",
        "c = RunConfig()\n"
        + DEFAULT.format("c").replace("FLAG", "experimental.FLAG")
        + "Estimator(f, config=c)\n",
    ),
    (
        SESSION_HEAD,
        "tf1.Session(server.target)\n",
        'tf1.Session(server.target, config=tf1.ConfigProto(experimental={"FLAG": True}))\n',
    ),
    (
        SESSION_HEAD,
        "tf1.Session(server.target, config=tf1.ConfigProto(experimental={'use_tfrt': True}))\n",
        "tf1.Session(server.target, config=tf1.ConfigProto("
        "experimental={\"FLAG\": True, 'use_tfrt': True}))\n",
    ),
    (
        SESSION_HEAD,
        "tf1.Session(server.target, config=tf1.ConfigProto(experimental=dict(use_tfrt=True)))\n",
        "tf1.Session(server.target, config=tf1.ConfigProto("
        "experimental=dict(use_tfrt=True, FLAG=True)))\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), [*CONFIGS, *DEFAULTS, *NO_CONFIGS])
def test_an_estimator_gets_the_option(before: str, after: str | None) -> None:
    code = (HEAD + before).replace("FLAG", FLAG)
    expected = code if after is None else (HEAD + after).replace("FLAG", FLAG)
    assert NEW.fixed(code) == expected
    assert set(NEW.applicability(code)) == {Applicability.UNSAFE if after else None}


@pytest.mark.parametrize(("before", "after"), SESSIONS)
def test_a_session_gets_the_option(before: str, after: str) -> None:
    code = (SESSION_HEAD + before).replace("FLAG", FLAG)
    assert NEW.fixed(code) == (SESSION_HEAD + after).replace("FLAG", FLAG)
    assert NEW.applicability(code) == [Applicability.UNSAFE]


@pytest.mark.parametrize(("head", "before", "after"), EXPERIMENTAL)
def test_releases_before_2_2_need_the_experimental_name(head: str, before: str, after: str) -> None:
    code = (head + before).replace("FLAG", FLAG)
    assert OLD.fixed(code) == (head + after).replace("FLAG", FLAG)


def test_the_library_is_called_what_the_place_calls_it() -> None:
    code = SESSION_HEAD.replace("import tensorflow as tf\n", "import tensorflow as tfl\ntf = tfl\n")
    assert "config=tfl.compat.v1.ConfigProto(" in NEW.fixed(f"{code}Session(server.target)\n")


def test_nothing_where_the_library_has_no_name() -> None:
    code = (
        "import tensorflow_hub as hub\n"
        "from tensorflow.compat.v1 import Session, train\n"
        "server = train.Server({'ps': ['a:1'], 'worker': ['b:1']}, 'worker', 0)\n"
        "layer = hub.KerasLayer('https://tfhub.dev/google/universal-sentence-encoder/4')\n"
        "train.AdamOptimizer().minimize(layer(['a']))\n"
        "Session(server.target)\n"
    )
    assert NEW.applicability(code) == [None]


@pytest.mark.parametrize(
    "code",
    [
        "s = tf1.ConfigProto()\ns.CopyFrom(tf1.ConfigProto())\n",
        "e = tf1.ConfigProto.Experimental()\ns = tf1.ConfigProto()\ns.experimental.CopyFrom(e)\n",
        "OFF = False\ns = tf1.ConfigProto()\ns.FLAG = OFF\n",
    ],
)
def test_nothing_where_the_option_would_not_stay(code: str) -> None:
    code = f"{HEAD}{code}Estimator(f, config=RunConfig(session_config=s))\n".replace("FLAG", FLAG)
    assert NEW.applicability(code) == [None]


def test_the_name_is_one_that_the_place_has() -> None:
    """In a branch for new releases, whatever the target, the option has its new name."""
    code = (
        HEAD + "if tf.__version__ >= '2.2':\n    s = tf1.ConfigProto()\n"
        "    Estimator(f, config=RunConfig(session_config=s))\n"
    )
    added = f"    s.{FLAG} = True\n"
    assert added in OLD.fixed(code)


@pytest.mark.parametrize(
    ("made", "config"),
    [
        ("tf.estimator.RunConfig()", "make()"),
        ("tf.compat.v1.ConfigProto()", "RunConfig(session_config=make())"),
    ],
)
def test_a_function_of_another_file_is_left_alone(made: str, config: str, tmp_path: Path) -> None:
    (tmp_path / "configs.py").write_text(
        f"import tensorflow as tf\ndef make():\n    return {made}\n"
    )
    code = f"{HEAD}from configs import make\nEstimator(f, config={config})\n"
    assert NEW.applicability(code, tmp_path / "main.py") == [None]
