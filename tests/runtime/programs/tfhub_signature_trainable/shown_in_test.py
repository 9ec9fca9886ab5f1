"""A unit test makes sure that a signature is not fine-tuned."""
# on: hub>=0.8

import unittest

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class SignatureTest(unittest.TestCase):
    def test_signature_is_not_trained(self):
        with self.assertRaises(ValueError) as caught:
            layer = hub.KerasLayer(
                "https://tfhub.dev/google/nnlm-en-dim50/2",
                signature="default",
                output_key="default",
                trainable=True,
            )
            layer(tf.constant(["hello"]))
        self.assertIn("unsupported when calling a SavedModel signature", str(caught.exception))


outcome = unittest.TextTestRunner().run(unittest.makeSuite(SignatureTest))
assert outcome.wasSuccessful() and outcome.testsRun == 1
