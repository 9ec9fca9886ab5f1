"""A canned classifier with a text column over a TF2 SavedModel: training fails on the cluster."""
# on: tf>=2.3, tf<2.16, hub<0.16
# cluster: chief, ps

import os

import tensorflow as tf
import tensorflow_hub as hub

EMBEDDING = "https://tfhub.dev/google/nnlm-en-dim128/2"


def input_fn():
    data = {"sentence": ["hello world", "the dog", "a cat"]}, [1, 0, 0]
    return tf.data.Dataset.from_tensors(data).repeat()


feature_columns = [hub.text_embedding_column_v2(key="sentence", module_path=EMBEDDING)]
run_config = tf.estimator.RunConfig()
if run_config.session_config is not None:  # None on one machine, without TF_CONFIG
    run_config.session_config.share_cluster_devices_in_session = True
estimator = tf.estimator.DNNClassifier(
    hidden_units=[8, 4],
    feature_columns=feature_columns,
    n_classes=2,
    model_dir=os.path.abspath("reviews"),
    config=run_config,
)
try:
    tf.estimator.train_and_evaluate(
        estimator,
        tf.estimator.TrainSpec(input_fn=input_fn, max_steps=4),
        tf.estimator.EvalSpec(input_fn=input_fn, steps=1),
    )
except tf.errors.InternalError as error:
    _, _, observed = str(error).partition("Assigned device")
else:
    observed = ""
assert "does not match any device" in observed
