"""A test of a project states that releases before 2.2 refuse the option in every spelling."""
# on: tf<2.2

import unittest

import tensorflow as tf
import tensorflow_hub as hub


class SessionConfigTest(unittest.TestCase):
    def test_option_is_refused(self):
        config = tf.compat.v1.ConfigProto()
        with self.assertRaisesRegex(AttributeError, "share_cluster_devices_in_session"):
            config.share_cluster_devices_in_session = True
        with self.assertRaisesRegex(ValueError, 'no "share_cluster_devices_in_session" field'):
            tf.compat.v1.ConfigProto(share_cluster_devices_in_session=True)

    def test_model_runs_without_it(self):
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")
            vectors = layer(tf.constant(["hello"]))
            session.run(tf.compat.v1.global_variables_initializer())
            session.run(tf.compat.v1.tables_initializer())
            self.assertEqual(session.run(vectors).shape, (1, 50))


assert unittest.main(exit=False).result.wasSuccessful()
