"""W8721: functions of a model whose variables are on a parameter server need a session flag."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
import tensorflow as tf
import tensorflow_hub as hub

from .cluster import Servers, free_addresses
from .evaluate import plain
from .models import Models
from .rewrites import INFERENCE, x

tf1 = tf.compat.v1

DEADLINE = 60
"""Seconds after which a session or a training run counts as hanging."""

NO_DEVICE = (
    "Assigned device '/job:ps/replica:0/task:0/device:CPU:0' does not match any device.*"
    "set share_cluster_devices_in_session to true in the tf.ConfigProto"
)
GRADIENT = [[0.0, 2.0], [4.0, 6.0], [0.0, 0.0]]


@pytest.fixture(name="servers", scope="module")
def running_servers() -> Iterator[Servers]:
    with Servers() as running:
        yield running


@pytest.fixture(name="worker", scope="module")
def plain_worker(servers: Servers) -> str:
    """The address for sessions of a worker that has a parameter server beside it."""
    return start_cluster(servers)


@pytest.fixture(name="flagged_worker", scope="module")
def worker_with_flag(servers: Servers) -> str:
    """The same, of a worker whose server was started with the flag in its own config."""
    return start_cluster(servers, flagged="worker")


@pytest.fixture(name="worker_with_flagged_ps", scope="module")
def worker_beside_flagged_ps(servers: Servers) -> str:
    """The same, where only the parameter server was started with the flag."""
    return start_cluster(servers, flagged="ps")


def start_cluster(servers: Servers, flagged: str = "") -> str:
    ps, address = free_addresses(2)
    servers.start({"ps": [ps], "worker": [address]}, ["ps", "worker"], [flagged])
    return f"grpc://{address}"


Open = Callable[[], AbstractContextManager[tf1.Session]]
Build = Callable[[], tf.Tensor]


def run(build: Build, open_session: Open, ps_tasks: int = 1) -> Any:
    """Build a graph for one worker, its variables on the parameter server if there is one.

    The session runs in a thread, so that one that hangs fails the test instead of stopping it.
    """
    outcome: list[Any] = []

    def work() -> None:
        try:
            with tf.Graph().as_default():
                tf1.train.create_global_step()
                device = tf1.train.replica_device_setter(ps_tasks, worker_device="/job:worker")
                with tf1.device(device):
                    fetches = build()
                init = [tf1.global_variables_initializer(), tf1.tables_initializer()]
                with open_session() as session:
                    if isinstance(session, tf1.Session):
                        session.run(init)
                    outcome.append(plain(session.run(fetches)))
        except Exception as error:  # pylint: disable=broad-exception-caught
            outcome.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(DEADLINE)
    if not outcome:
        pytest.fail(f"the session still runs after {DEADLINE} seconds")
    if isinstance(outcome[0], Exception):
        raise outcome[0]
    return outcome[0]


def gradient_of(handle: str) -> Build:
    """Train a loaded TF2 SavedModel: the gradient by its weights."""

    def build() -> tf.Tensor:
        model = hub.load(handle)
        loss = tf.reduce_sum(model(x()) ** 2)
        return tf1.gradients(loss, model.trainable_variables)[0]

    return build


def head_behind(layer: Callable[[], Any]) -> Build:
    """Train one's own weights behind a layer: the update of the weights."""

    def build() -> tf.Tensor:
        weights = tf1.get_variable("head", initializer=tf.ones([2, 1]))
        loss = tf.reduce_sum((layer()(x()) @ weights) ** 2)
        return tf1.train.GradientDescentOptimizer(0.1).minimize(loss, var_list=[weights])

    return build


def fails() -> Any:
    return pytest.raises(tf.errors.InternalError, match=f"(?s){NO_DEVICE}")


def stable(config: tf1.ConfigProto) -> None:
    config.share_cluster_devices_in_session = True


def experimental(config: tf1.ConfigProto) -> None:
    config.experimental.share_cluster_devices_in_session = True


each_flag = pytest.mark.parametrize("set_flag", [stable, experimental])


# Sessions that train


@pytest.mark.parametrize(
    "config",
    [None, tf1.ConfigProto(), tf1.ConfigProto(allow_soft_placement=True)],
    ids=["no config", "empty config", "soft placement"],
)
def test_session_without_flag_fails(models: Models, worker: str, config: Any) -> None:
    with fails():
        run(gradient_of(models.tf2), lambda: tf1.Session(worker, config=config))


@each_flag
def test_session_with_flag_works(models: Models, worker: str, set_flag: Any) -> None:
    config = tf1.ConfigProto()
    set_flag(config)
    assert run(gradient_of(models.tf2), lambda: tf1.Session(worker, config=config)) == GRADIENT


@pytest.mark.parametrize("config", [None, tf1.ConfigProto()], ids=["no config", "empty config"])
def test_monitored_session_without_flag_fails(models: Models, worker: str, config: Any) -> None:
    with fails():
        run(
            gradient_of(models.tf2),
            lambda: tf1.train.MonitoredTrainingSession(master=worker, config=config),
        )


@each_flag
def test_monitored_session_with_flag_works(models: Models, worker: str, set_flag: Any) -> None:
    config = tf1.ConfigProto()
    set_flag(config)
    gradient = run(
        gradient_of(models.tf2),
        lambda: tf1.train.MonitoredTrainingSession(master=worker, config=config),
    )
    assert gradient == GRADIENT


def test_device_filters_do_not_replace_the_flag(models: Models, worker: str) -> None:
    config = tf1.ConfigProto(device_filters=["/job:ps", "/job:worker/task:0"])
    with fails():
        run(gradient_of(models.tf2), lambda: tf1.Session(worker, config=config))
    config.share_cluster_devices_in_session = True
    assert run(gradient_of(models.tf2), lambda: tf1.Session(worker, config=config)) == GRADIENT


@pytest.mark.parametrize("trainable", [False, True])
def test_layer_in_a_trained_graph_needs_the_flag(
    models: Models, worker: str, trainable: bool
) -> None:
    """A frozen layer too: it is the gradient of what stands behind it that keeps the function."""
    build = head_behind(lambda: hub.KerasLayer(models.tf2, trainable=trainable))
    with fails():
        run(build, lambda: tf1.Session(worker))
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    run(build, lambda: tf1.Session(worker, config=config))


def test_variables_on_the_worker_need_no_flag(models: Models, worker: str) -> None:
    build = gradient_of(models.tf2)
    assert run(build, lambda: tf1.Session(worker), ps_tasks=0) == GRADIENT


def test_local_session_needs_no_flag(models: Models) -> None:
    assert run(gradient_of(models.tf2), tf1.Session, ps_tasks=0) == GRADIENT


# The server's own config


def test_flag_of_the_sessions_server_is_enough(models: Models, flagged_worker: str) -> None:
    build = gradient_of(models.tf2)
    monitored = tf1.train.MonitoredTrainingSession
    assert run(build, lambda: tf1.Session(flagged_worker)) == GRADIENT
    assert run(build, lambda: tf1.Session(flagged_worker, config=tf1.ConfigProto())) == GRADIENT
    assert run(build, lambda: monitored(master=flagged_worker)) == GRADIENT


def test_flag_of_the_parameter_server_alone_is_not(
    models: Models, worker_with_flagged_ps: str
) -> None:
    with fails():
        run(gradient_of(models.tf2), lambda: tf1.Session(worker_with_flagged_ps))


# Sessions that only predict


def inference_of(handle: str) -> Build:
    return lambda: hub.load(handle)(x())


def test_inference_needs_no_flag(models: Models, worker: str) -> None:
    """The graph optimizer inlines the function, so that nothing is left to place."""
    build = inference_of(models.tf2)
    monitored = tf1.train.MonitoredTrainingSession
    assert run(build, lambda: tf1.Session(worker)) == INFERENCE
    assert run(build, lambda: monitored(master=worker)) == INFERENCE


def test_inference_without_the_optimizer_needs_it(models: Models, worker: str) -> None:
    config = tf1.ConfigProto()
    config.graph_options.rewrite_options.disable_meta_optimizer = True
    build = inference_of(models.tf2)
    with fails():
        run(build, lambda: tf1.Session(worker, config=config))
    config.share_cluster_devices_in_session = True
    assert run(build, lambda: tf1.Session(worker, config=config)) == INFERENCE


# Models in TF1 Hub format


def test_legacy_layer_needs_no_flag(models: Models, worker: str) -> None:
    run(head_behind(lambda: hub.KerasLayer(models.tf1_hub)), lambda: tf1.Session(worker))


def test_legacy_signature_needs_no_flag(models: Models, worker: str) -> None:
    def build() -> tf.Tensor:
        model = hub.load(models.tf1_hub)
        loss = tf.reduce_sum(model.signatures["default"](x())["default"] ** 2)
        return tf1.gradients(loss, [v for v in model.variables if v.trainable])[0]

    assert run(build, lambda: tf1.Session(worker)) == GRADIENT


def test_legacy_model_with_a_table_needs_the_flag(models: Models, worker: str) -> None:
    """Its table and its embeddings are not inlined: inference fails, not only training."""

    def build() -> tf.Tensor:
        return hub.KerasLayer(models.tf1_hub_text)(tf.constant(["hello"]))

    with fails():
        run(build, lambda: tf1.Session(worker))
    config = tf1.ConfigProto(share_cluster_devices_in_session=True)
    assert run(build, lambda: tf1.Session(worker, config=config)) == [[1.0, 2.0]]


@pytest.mark.old_api
def test_old_api_needs_no_flag(models: Models, worker: str) -> None:
    def build() -> tf.Tensor:
        module = hub.Module(models.tf1_hub, trainable=True)
        return tf1.gradients(tf.reduce_sum(module(x()) ** 2), tf1.trainable_variables())[0]

    assert run(build, lambda: tf1.Session(worker)) == GRADIENT


@pytest.mark.old_api
def test_old_api_with_a_table_needs_no_flag(models: Models, worker: str) -> None:
    def build() -> tf.Tensor:
        return hub.Module(models.tf1_hub_text)(["hello"])

    assert run(build, lambda: tf1.Session(worker)) == [[1.0, 2.0]]


# Estimators


@pytest.fixture(name="train")
def training_run(servers: Servers, tmp_path: Path) -> Callable[[str, str], dict[str, Any]]:
    """Train an Estimator as the chief of a fresh cluster with a parameter server.

    With `absent` the cluster names a worker too, which is never started.
    """

    def train_with(
        handle: str, configure: str, absent: bool = False, seconds: int = DEADLINE
    ) -> dict[str, Any]:
        chief, ps, idle = free_addresses(3)
        cluster = {"chief": [chief], "ps": [ps]}
        if absent:
            cluster["worker"] = [idle]
        servers.start(cluster, ["ps"])
        task = {"cluster": cluster, "task": {"type": "chief", "index": 0}}
        model_dir = tempfile.mkdtemp(dir=tmp_path)
        script = Path(__file__).with_name("train_estimator.py")
        process = subprocess.run(
            [sys.executable, "-W", "ignore", script, handle, model_dir, configure],
            env=dict(os.environ, TF_CONFIG=json.dumps(task)),
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
        assert process.returncode == 0, process.stderr
        outcome: dict[str, Any] = json.loads(process.stdout.splitlines()[-1])
        return outcome

    return train_with


WITHOUT_CONFIG = "run_config = tf.estimator.RunConfig(model_dir)"

FRESH_CONFIG = """
session_config = tf1.ConfigProto()
run_config = tf.estimator.RunConfig(model_dir, session_config=session_config)
"""

STABLE = """
session_config = tf1.ConfigProto()
session_config.share_cluster_devices_in_session = True
run_config = tf.estimator.RunConfig(model_dir, session_config=session_config)
"""

EXPERIMENTAL = """
session_config = tf1.ConfigProto()
session_config.experimental.share_cluster_devices_in_session = True
run_config = tf.estimator.RunConfig(model_dir, session_config=session_config)
"""

SET_AFTERWARDS = """
run_config = tf.estimator.RunConfig(model_dir)
run_config.session_config.share_cluster_devices_in_session = True
"""

OLD_COLUMN = """
columns = [hub.text_embedding_column("x", handle)]
estimator = tf1.estimator.DNNRegressor([2], columns, config=run_config)
"""

NEW_COLUMN = """
columns = [hub.text_embedding_column_v2("x", handle)]
estimator = tf.estimator.DNNRegressor([2], columns, config=run_config)
"""


@pytest.mark.old_api
@pytest.mark.parametrize(
    "configure", [WITHOUT_CONFIG, FRESH_CONFIG], ids=["no config", "empty config"]
)
def test_estimator_without_flag_fails(models: Models, train: Any, configure: str) -> None:
    outcome = train(models.tf2, configure)
    assert outcome["error"] == "InternalError"
    assert "does not match any device" in outcome["message"]


@pytest.mark.old_api
@pytest.mark.parametrize("configure", [STABLE, EXPERIMENTAL], ids=["stable", "experimental"])
def test_estimator_with_flag_trains(models: Models, train: Any, configure: str) -> None:
    """A fresh config works, but has lost the defaults that RunConfig would have given."""
    outcome = train(models.tf2, configure)
    assert outcome == {"step": 4, "device_filters": [], "allow_soft_placement": False}


@pytest.mark.old_api
def test_flag_set_afterwards_keeps_the_defaults(models: Models, train: Any) -> None:
    outcome = train(models.tf2, SET_AFTERWARDS)
    assert outcome == {
        "step": 4,
        "device_filters": ["/job:ps", "/job:chief"],
        "allow_soft_placement": True,
    }


@pytest.mark.old_api
def test_defaults_are_what_lets_a_chief_start_alone(models: Models, train: Any) -> None:
    """Without its device filters the chief waits for a worker that is not up yet."""
    assert train(models.tf2, SET_AFTERWARDS, absent=True)["step"] == 4
    with pytest.raises(subprocess.TimeoutExpired):
        train(models.tf2, STABLE, absent=True, seconds=25)


@pytest.mark.old_api
def test_estimator_of_a_legacy_model_needs_no_flag(models: Models, train: Any) -> None:
    assert train(models.tf1_hub, WITHOUT_CONFIG)["step"] == 4


@pytest.mark.old_api
def test_estimator_of_a_legacy_model_with_a_table_needs_the_flag(
    models: Models, train: Any
) -> None:
    outcome = train(models.tf1_hub_text, WITHOUT_CONFIG)
    assert outcome["error"] == "InternalError"
    assert "does not match any device" in outcome["message"]
    assert train(models.tf1_hub_text, SET_AFTERWARDS)["step"] == 4


@pytest.mark.old_api
def test_estimator_of_a_new_column_needs_the_flag(models: Models, train: Any) -> None:
    outcome = train(models.tf2_text, WITHOUT_CONFIG + NEW_COLUMN)
    assert outcome["error"] == "InternalError"
    assert "does not match any device" in outcome["message"]
    assert train(models.tf2_text, SET_AFTERWARDS + NEW_COLUMN)["step"] == 4


@pytest.mark.old_api
def test_estimator_of_an_old_column_needs_no_flag(models: Models, train: Any) -> None:
    assert train(models.tf1_hub_text, WITHOUT_CONFIG + OLD_COLUMN)["step"] == 4


@pytest.mark.old_api
def test_run_config_without_a_cluster_has_no_session_config() -> None:
    """So setting the flag afterwards is right only where TF_CONFIG is set."""
    assert tf.estimator.RunConfig().session_config is None


@pytest.mark.old_api_removed
def test_estimator_is_gone() -> None:
    assert not hasattr(tf, "estimator")
    assert not hasattr(tf1, "estimator")
