"""A unit test makes sure that fine-tuning of the old module is refused."""
# on: hub>=0.8

import unittest

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class FineTuningTest(unittest.TestCase):
    def test_legacy_module_is_refused(self):
        with self.assertRaisesRegex(ValueError, "TF1 Hub format"):
            layer = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim128/1", trainable=True)
            layer(tf.constant(["hello"]))


outcome = unittest.TextTestRunner().run(unittest.makeSuite(FineTuningTest))
assert outcome.wasSuccessful() and outcome.testsRun == 1
