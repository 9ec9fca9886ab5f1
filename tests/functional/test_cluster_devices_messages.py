"""What the message about missing cluster devices proposes for configs, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.test_messages import LAST_WITH_MODULE, first_message

TRAINER = """\
import tensorflow as tf
from router import model
PS = "/job:ps"
{code}
tf.estimator.Estimator(model.model_fn, config=config)
"""
MODEL = """\
import tensorflow as tf
import tensorflow_hub as hub
def model_fn(features, labels, mode):
    loss = hub.KerasLayer("https://tfhub.dev/google/universal-sentence-encoder/4")(features)
    train_op = tf.compat.v1.train.AdamOptimizer().minimize(loss)
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)
def unnamed():
    return tf.compat.v1.ConfigProto()
def named():
    session = tf.compat.v1.ConfigProto()
    return session
def run_config():
    run = tf.estimator.RunConfig()
    return run
"""


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (
            "config = tf.estimator.RunConfig(session_config=tf.compat.v1.ConfigProto())",
            "set `share_cluster_devices_in_session` on the `ConfigProto` that line 4 makes",
        ),
        (
            "config = tf.estimator.RunConfig(session_config=model.unnamed())",
            "set `share_cluster_devices_in_session` on the `ConfigProto` that line 8 of model.py makes",
        ),
        (
            "config = tf.estimator.RunConfig(session_config=model.named())",
            "add `session.share_cluster_devices_in_session = True` after line 10 of model.py",
        ),
        (
            "config = model.run_config()",
            "add `if run.session_config is not None: "
            "run.session_config.share_cluster_devices_in_session = True` after line 13 of model.py, "
            "which keeps the `device_filters` of the default session config on a cluster",
        ),
    ],
)
def test_the_message_says_where_the_option_belongs(code: str, advice: str, tmp_path: Path) -> None:
    package = tmp_path / "router"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "model.py").write_text(MODEL)
    (package / "train.py").write_text(TRAINER.format(code=code))

    symbol, message = first_message(package / "train.py", LAST_WITH_MODULE)

    assert symbol == "tfhub-missing-cluster-devices"
    assert message.partition("; ")[2] == advice
