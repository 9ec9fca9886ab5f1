"""Headlines are given to hub.Module as `inputs=`, in a graph that is finalized before it runs."""

import tensorflow as tf
import tensorflow_hub as hub


class HeadlineEncoder:
    def __init__(self, handle):
        with tf.Graph().as_default():
            module = hub.KerasLayer(handle)
            self.vectors = module(tf.constant(["good movie", "the dog", "world"]))
            init = [tf.compat.v1.global_variables_initializer()]
            init.append(tf.compat.v1.tables_initializer())
            tf.compat.v1.get_default_graph().finalize()
            self.session = tf.compat.v1.Session()
            self.session.run(init)

    def run(self):
        return self.session.run(self.vectors)


encoder = HeadlineEncoder("https://tfhub.dev/google/nnlm-en-dim50/1")
result = encoder.run()
assert result.shape == (3, 50)
assert result[2].any()
