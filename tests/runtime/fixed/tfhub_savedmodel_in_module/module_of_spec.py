"""hub.Module gets a spec that is read on the spot from a later version of inception_v3."""
# on: hub<0.16

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

flags = tf.flags
flags.DEFINE_string(
    "tfhub_module",
    "https://tfhub.dev/google/imagenet/inception_v3/feature_vector/5",
    "Which model to take the features from.",
)
FLAGS = flags.FLAGS


def main(_):
    with tf.Graph().as_default(), tf.Session() as sess:
        module = hub.KerasLayer(FLAGS.tfhub_module)
        features = module(tf.zeros([1, 299, 299, 3]))
        sess.run(tf.global_variables_initializer())
        assert sess.run(features).shape == (1, 2048)


if __name__ == "__main__":
    tf.app.run(main)
