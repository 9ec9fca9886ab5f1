# target: tensorflow==2.1.0 hub==0.12.0
"""The experimental spelling of the flag suffices, and is the only one before TensorFlow 2.2."""
import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/4"
ConfigProto = tf.compat.v1.ConfigProto
Experimental = tf.compat.v1.ConfigProto.Experimental


def model_fn(features, labels, mode):
    net = hub.KerasLayer(USE)(features["text"])
    loss = tf.reduce_mean(tf.compat.v1.layers.dense(net, 1) - labels)
    return tf.estimator.EstimatorSpec(mode, train_op=tf.no_op(), loss=loss)


def by_attribute():
    session_config = tf.compat.v1.ConfigProto()
    session_config.experimental.share_cluster_devices_in_session = True
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_message():
    session_config = tf.compat.v1.ConfigProto(
        experimental=tf.compat.v1.ConfigProto.Experimental(share_cluster_devices_in_session=True)
    )
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_message_name():
    experimental = Experimental(share_cluster_devices_in_session=True)
    run_config = tf.estimator.RunConfig(session_config=ConfigProto(experimental=experimental))
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_message_attribute():
    experimental = ConfigProto.Experimental()
    experimental.share_cluster_devices_in_session = True
    run_config = tf.estimator.RunConfig(session_config=ConfigProto(experimental=experimental))
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_dict():
    session_config = ConfigProto(experimental={"share_cluster_devices_in_session": True})
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_dict_call():
    session_config = ConfigProto(experimental=dict(share_cluster_devices_in_session=True))
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_copy():
    session_config = ConfigProto()
    session_config.experimental.CopyFrom(Experimental(share_cluster_devices_in_session=True))
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_merge():
    session_config = ConfigProto()
    session_config.experimental.MergeFrom(Experimental(share_cluster_devices_in_session=True))
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_setattr():
    session_config = ConfigProto()
    setattr(session_config.experimental, "share_cluster_devices_in_session", True)
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_name():
    session_config = ConfigProto()
    experimental = session_config.experimental
    experimental.share_cluster_devices_in_session = True
    run_config = tf.estimator.RunConfig(session_config=session_config)
    return tf.estimator.Estimator(model_fn, config=run_config)


def by_run_config():
    run_config = tf.estimator.RunConfig()
    run_config.session_config.experimental.share_cluster_devices_in_session = True
    return tf.estimator.Estimator(model_fn, config=run_config)
