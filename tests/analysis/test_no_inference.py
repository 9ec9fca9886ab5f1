"""The plugin neither infers nor imports: it opens no module of TensorFlow, and needs none.

Inferring a name through TensorFlow costs seconds, and its outcome depends on what is installed
beside pylint. The answer must be the same with no TensorFlow, an old one or a new one there.
"""

from __future__ import annotations

import builtins
import importlib
import json
import os
import socket
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from astroid import bases, helpers, manager, modutils, nodes, raw_building
from pylint.checkers import utils

import pylint_tfhub
from pylint_tfhub.plugin import TFHubChecker
from tests.analysis.linting import lint

ROOT = Path(pylint_tfhub.__file__).parent.parent
USES = '''
"""Uses of the library of all kinds."""
import functools
import importlib
import os
import tensorflow as tf
import tensorflow_hub as hub
import tensorflow.compat.v1 as tf1
import helper
from helper import HANDLE, encoder
from tensorflow.keras import layers
from tensorflow_hub import KerasLayer, Module as HubModule

LEGACY = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"
USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
SIZES = {"small": "https://tfhub.dev/google/nnlm-en-dim50/1", "large": LEGACY}
TF_CONFIG = os.environ.get("TF_CONFIG")
lazy = importlib.import_module("tensorflow_hub")


def model_fn(features, labels, mode, rate=1.0):
    net = hub.KerasLayer(USE, trainable=True)(features["text"])
    loss = tf.reduce_mean(layers.Dense(1)(net) - labels) * rate
    return tf.estimator.EstimatorSpec(mode, loss=loss)


def config(kind):
    session_config = tf.compat.v1.ConfigProto()
    if kind == "old":
        session_config.experimental.share_cluster_devices_in_session = True
    return session_config


class Encoder(tf.keras.Model):
    def __init__(self, handle=LEGACY):
        super().__init__()
        self.layer = hub.KerasLayer(handle, trainable=True)
        self.old = self.make(hub.Module)

    def make(self, kind):
        return kind(LEGACY)

    def call(self, inputs):
        return self.layer(inputs)


module = hub.Module(LEGACY, trainable=True)
other = HubModule(f"{LEGACY}")
spec = hub.load_module_spec(USE)
KerasLayer(SIZES["large"], trainable=True)
KerasLayer("%s" % LEGACY, trainable=not False)
lazy.KerasLayer(USE, signature="default", trainable=True)
helper.hub.Module(helper.HANDLE)
encoder(HANDLE).trainable = True
layer = hub.KerasLayer(HANDLE)
layer.trainable = True
if tf.__version__ >= "2.0":
    hub.add_signature(inputs=[], outputs=[])
run_config = tf.estimator.RunConfig(session_config=config("new"))
tf.estimator.Estimator(functools.partial(model_fn, rate=2.0), config=run_config)
tf.estimator.Estimator(model_fn)
column = hub.text_embedding_column_v2("text", USE)
tf.estimator.DNNClassifier(feature_columns=[column], hidden_units=[1])
server = tf.distribute.Server({"ps": ["a:1"]}, job_name="worker")
tf1.train.AdamOptimizer().minimize(hub.load(USE)([""]))
tf1.Session(server.target, config=tf1.ConfigProto())
'''
HELPER = '''
"""A module of the project."""
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/1"


def encoder(handle):
    return hub.KerasLayer(handle)
'''
TARGETS = [("2.15.1", "0.15.0"), ("2.15.1", "0.16.1"), ("2.21.0", "0.16.1"), ("2.1.0", "0.12.0")]

Found = list[tuple[str, int, str, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two files that use the library in all ways that the rules know."""
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "helper.py").write_text(HELPER)
    (tmp_path / "uses.py").write_text(USES)
    return tmp_path


def findings(project: Path, tensorflow: str, hub: str) -> Found:
    outcome = lint(project / "uses.py", tensorflow=tensorflow, hub=hub)
    assert not outcome.faults
    return [(m.symbol, m.line, m.msg, m.confidence.name) for m in outcome.messages]


def _during_our_visit(
    monkeypatch: pytest.MonkeyPatch, forbid: Callable[[pytest.MonkeyPatch], None]
) -> list[int]:
    """Have ``forbid`` hold while the plugin visits a module, and only then."""
    visits: list[int] = []
    visit = TFHubChecker.visit_module

    def guarded(self: TFHubChecker, node: nodes.Module) -> None:
        visits.append(1)
        with pytest.MonkeyPatch.context() as inner:
            forbid(inner)
            visit(self, node)

    monkeypatch.setattr(TFHubChecker, "visit_module", guarded)
    return visits


def _raise(what: str) -> Callable[..., Any]:
    def fail(*_args: object, **_kwargs: object) -> Any:
        raise AssertionError(f"{what} was called")

    return fail


def _forbid_inference(patch: pytest.MonkeyPatch) -> None:
    for owner in (nodes.NodeNG, *_subclasses(nodes.NodeNG), bases.Proxy, *_subclasses(bases.Proxy)):
        for name in ("infer", "_infer", "inferred", "infer_lhs", "infer_rhs", "infer_overload"):
            if name in vars(owner):
                patch.setattr(owner, name, _raise(f"{owner.__name__}.{name}"))
        for name in ("infer_call_result", "igetattr", "infer_binary_op", "infer_unary_op"):
            if name in vars(owner):
                patch.setattr(owner, name, _raise(f"{owner.__name__}.{name}"))
    patch.setattr(utils, "safe_infer", _raise("safe_infer"))
    patch.setattr(helpers, "safe_infer", _raise("helpers.safe_infer"))


def _forbid_imports(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(nodes.Module, "import_module", _raise("Module.import_module"))
    for name in ("ast_from_module_name", "ast_from_module", "ast_from_class"):
        patch.setattr(manager.AstroidManager, name, _raise(name))
    patch.setattr(raw_building.InspectBuilder, "inspect_build", _raise("inspect_build"))
    patch.setattr(modutils, "load_module_from_name", _raise("load_module_from_name"))


def _subclasses(cls: type) -> list[type]:
    found: list[type] = []
    subclass: type
    for subclass in cls.__subclasses__():
        found += [subclass, *_subclasses(subclass)]
    return found


@pytest.mark.parametrize(("tensorflow", "hub"), TARGETS)
@pytest.mark.parametrize("forbid", [_forbid_inference, _forbid_imports])
def test_findings_need_no_inference(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    forbid: Callable[[pytest.MonkeyPatch], None],
    tensorflow: str,
    hub: str,
) -> None:
    free = findings(project, tensorflow, hub)
    visits = _during_our_visit(monkeypatch, forbid)

    assert findings(project, tensorflow, hub) == free
    assert visits
    assert len(free) >= 5


def test_the_sample_shows_every_rule(project: Path) -> None:
    symbols = {symbol for target in TARGETS for symbol, *_ in findings(project, *target)}
    ours = {
        definition[1]
        for msgid, definition in TFHubChecker.msgs.items()
        if not msgid.startswith("F")
    }
    assert symbols >= ours - {"tfhub-premature-stable-option"}


def test_nothing_is_executed_or_fetched(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings(project, *TARGETS[0])

    def forbid(patch: pytest.MonkeyPatch) -> None:
        for owner, name in [
            (builtins, "eval"),
            (importlib, "import_module"),
            (os, "system"),
            (socket.socket, "connect"),
            (socket, "getaddrinfo"),
            (subprocess.Popen, "__init__"),
        ]:
            patch.setattr(owner, name, _raise(name))

    visits = _during_our_visit(monkeypatch, forbid)

    assert findings(project, *TARGETS[0])
    assert visits


# -- with libraries beside pylint ---------------------------------------------------------------

# A package that looks like TensorFlow, with other contents: nothing in it must matter. In reality
# one name leads through hundreds of modules.
SUBMODULES = ["compat", "compat/v1", "compat/v2", "estimator", "keras", "keras/layers", "python"]


def _fake_library(folder: Path, name: str, submodules: list[str], text: str) -> None:
    for part in ["", *submodules]:
        package = folder / name / part
        package.mkdir(parents=True)
        below = [item for item in submodules if str(Path(item).parent) == (part or ".")]
        imports = "".join(
            f"from {name}{'.' + part.replace('/', '.') if part else ''} import {Path(item).name}\n"
            for item in below
        )
        parts = "".join(f"from {name}.parts.part{n} import thing{n}\n" for n in range(40))
        (package / "__init__.py").write_text(imports + (parts if not part else "") + text)
    parts_folder = folder / name / "parts"
    parts_folder.mkdir()
    (parts_folder / "__init__.py").write_text("")
    for number in range(40):
        following = f"from {name}.parts.part{number + 1} import *\n" if number < 39 else ""
        (parts_folder / f"part{number}.py").write_text(f"{following}def thing{number}(): pass\n")


@pytest.fixture
def libraries(tmp_path: Path) -> Path:
    """A site directory with packages named like the real ones, where no name is what it was."""
    site = tmp_path / "site-packages"
    site.mkdir()
    text = (
        "def Module(spec): pass\ndef load(handle): return handle\n"
        "class KerasLayer:\n    def __init__(self, *args, **kwargs): self.trainable = False\n"
        "class ConfigProto: pass\n__version__ = '9.9'\n"
    )
    _fake_library(site, "tensorflow", SUBMODULES, text)
    _fake_library(site, "tensorflow_hub", ["native_module"], text)
    _fake_library(site, "tf_keras", ["layers"], text)
    return site


_RUN = """
import json, sys, os
opened = []
def audit(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and {watched!r} in arguments[0]:
        opened.append(arguments[0])
sys.addaudithook(audit)
sys.path[:0] = {path!r}
from pylint.lint import PyLinter
from pylint.reporters import CollectingReporter
import astroid
linter = PyLinter(reporter=CollectingReporter())
if {plugin!r}:
    import pylint_tfhub
    pylint_tfhub.register(linter)
if {others!r}:
    linter.load_default_plugins()
linter.disable("all")
for name in {enable!r}:
    linter.enable(name)
if {plugin!r}:
    linter.config.tfhub_tensorflow_version = "2.15.1"
    linter.config.tfhub_hub_version = "0.15.0"
linter.check([{file!r}])
messages = [
    (m.symbol, m.line, m.msg) for m in linter.reporter.messages if m.symbol.startswith("tfhub")
]
loaded = sorted(n for n in sys.modules if n.partition(".")[0] in ("tensorflow", "tensorflow_hub"))
known = sorted(astroid.MANAGER.astroid_cache)
print(json.dumps(dict(opened=sorted(opened), messages=messages, loaded=loaded, known=known)))
"""


def _lint_apart(
    project: Path, site: Path | None, *, plugin: bool, others: tuple[str, ...] = ()
) -> dict[str, Any]:
    enable = (*others, "tfhub") if plugin else others
    script = _RUN.format(
        watched=str(site) if site else "\0",
        path=[str(site), str(ROOT)] if site else [str(ROOT)],
        plugin=plugin,
        others=bool(others),
        enable=enable,
        file=str(project / "uses.py"),
    )
    result = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        check=True,
        cwd=project,
    )
    outcome: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return outcome


def test_the_plugin_opens_no_module_that_pylint_does_not_open(
    project: Path, libraries: Path
) -> None:
    alone = _lint_apart(project, libraries, plugin=False)
    together = _lint_apart(project, libraries, plugin=True)

    assert together["opened"] == alone["opened"]
    assert together["loaded"] == alone["loaded"] == []
    assert [m for m in together["known"] if m.startswith(("tensorflow", "tf_keras"))] == [
        m for m in alone["known"] if m.startswith(("tensorflow", "tf_keras"))
    ]
    assert len(together["messages"]) >= 8


def test_the_plugin_opens_no_module_that_other_checkers_do_not_open(
    project: Path, libraries: Path
) -> None:
    checks = ("no-member", "import-error", "not-callable")
    alone = _lint_apart(project, libraries, plugin=False, others=checks)
    together = _lint_apart(project, libraries, plugin=True, others=checks)

    assert alone["opened"]  # pylint itself reads some of it: the count is a real one
    assert together["opened"] == alone["opened"]
    assert together["loaded"] == []


def test_findings_are_the_same_with_and_without_the_libraries(
    project: Path, libraries: Path
) -> None:
    with_libraries = _lint_apart(project, libraries, plugin=True)["messages"]

    assert _lint_apart(project, None, plugin=True)["messages"] == with_libraries
    assert with_libraries
