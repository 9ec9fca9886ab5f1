"""An estimator trains a small encoder, and an exporter publishes it as a module."""
# on: tf<2.16

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def encoder_fn():
    x = tf.placeholder(tf.float32, [None, 3])
    hub.add_signature(inputs=x, outputs=tf.layers.dense(x, 2))  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16


def model_fn(features, labels, mode, params):
    encoder = hub.Module(params["spec"], trainable=True)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    hub.register_module_for_export(encoder, "encoder")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
    loss = tf.reduce_mean(encoder(features["x"]) ** 2)
    train_op = tf.train.AdamOptimizer().minimize(loss, tf.train.get_or_create_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op, predictions=loss)


def serving_input_fn():
    x = tf.placeholder(tf.float32, [None, 3])
    return tf.estimator.export.ServingInputReceiver({"x": x}, {"x": x})


exporter = hub.LatestModuleExporter("tf_hub", serving_input_fn)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
spec = hub.create_module_spec(encoder_fn)  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16
estimator = tf.estimator.Estimator(model_fn, params={"spec": spec})
estimator.train(lambda: tf.data.Dataset.from_tensors({"x": np.ones([1, 3], np.float32)}), steps=1)
export_dir = exporter.export(estimator, "exports", estimator.latest_checkpoint())

with tf.Graph().as_default():
    exported = hub.KerasLayer(tf.compat.as_str(export_dir) + "/encoder")
    assert exported(tf.ones([4, 3])).shape == (4, 2)
