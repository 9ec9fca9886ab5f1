"""A test case of a library that supports old and new releases: one test is skipped, one expects
the error.
"""
# no repair: the last test does what the message proposes

import unittest

import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"
OLD = hasattr(hub, "Module")


class LoadingTest(unittest.TestCase):
    @unittest.skipUnless(OLD, "tensorflow_hub has no Module")
    def test_module(self):
        with tf.Graph().as_default():
            vectors = hub.Module(HANDLE)(["hello"])
        self.assertEqual(vectors.shape[1], 50)

    def test_module_is_gone(self):
        if OLD:
            self.skipTest("tensorflow_hub has Module")
        with self.assertRaises(AttributeError):
            hub.Module(HANDLE)

    def test_layer(self):
        with tf.Graph().as_default():
            self.assertEqual(hub.KerasLayer(HANDLE)(tf.constant(["hello"])).shape[1], 50)


suite = unittest.defaultTestLoader.loadTestsFromTestCase(LoadingTest)
outcome = unittest.TextTestRunner(verbosity=0).run(suite)

assert outcome.wasSuccessful() and len(outcome.skipped) == 1
