"""The same classifier with the option on its RunConfig: it trains."""
# on: tf>=2.3, tf<2.16, hub<0.16
# cluster: chief, ps
# no repair: the message on the column proposes to move the embedding into a model function

import os

import tensorflow as tf
import tensorflow_hub as hub

EMBEDDING = "https://tfhub.dev/google/nnlm-en-dim128/2"


def input_fn():
    data = {"sentence": ["hello world", "the dog", "a cat"]}, [1, 0, 0]
    return tf.data.Dataset.from_tensors(data).repeat()


run_config = tf.estimator.RunConfig(model_dir=os.path.abspath("reviews"))
if run_config.session_config is not None:
    run_config.session_config.share_cluster_devices_in_session = True

feature_columns = [hub.text_embedding_column_v2(key="sentence", module_path=EMBEDDING)]  # [tfhub-deprecated-module]
estimator = tf.estimator.DNNClassifier([8, 4], feature_columns, config=run_config)
tf.estimator.train_and_evaluate(
    estimator,
    tf.estimator.TrainSpec(input_fn, max_steps=4),
    tf.estimator.EvalSpec(input_fn, steps=1),
)
assert estimator.get_variable_value("global_step") == 4
