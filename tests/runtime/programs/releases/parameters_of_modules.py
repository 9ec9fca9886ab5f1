"""What hub.Module can be given, up to the last release that has it; a module is made and called."""
# on: hub<0.16

import inspect

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", False, "nnlm", set())  # [tfhub-deprecated-module]
    vectors = module(inputs=["hello"], signature="default", as_dict=False)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)

assert result.shape == (1, 50)
made = list(inspect.signature(type(module).__init__).parameters)
assert made == ["self", "spec", "trainable", "name", "tags"]
called = list(inspect.signature(type(module).__call__).parameters)
assert called == ["self", "inputs", "_sentinel", "signature", "as_dict"]
