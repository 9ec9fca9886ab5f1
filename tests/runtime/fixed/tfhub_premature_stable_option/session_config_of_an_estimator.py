"""An Estimator on one machine gets a RunConfig whose session config is completed afterwards."""
# on: tf<2.16

import tensorflow as tf
import tensorflow_hub as hub


def input_fn():
    return tf.data.Dataset.from_tensors({"text": tf.constant(["the cat", "a good dog"])})


def model_fn(features, labels, mode):
    embed = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/gnews-swivel-20dim/1")
    predictions = {"mean": tf.reduce_mean(embed(features["text"]), axis=1)}
    return tf.estimator.EstimatorSpec(mode, predictions=predictions)


session_config = tf.compat.v1.ConfigProto(allow_soft_placement=True)
run_config = tf.estimator.RunConfig(model_dir="run", session_config=session_config)
run_config.session_config.experimental.share_cluster_devices_in_session = 1
classifier = tf.estimator.Estimator(model_fn, config=run_config)
result = [prediction["mean"] for prediction in classifier.predict(input_fn)]

assert len(result) == 2
