"""Order and threads of a pipeline are options that lost their prefix; both names set the same."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

options = tf.data.Options()
options.experimental_deterministic = False
options.experimental_threading.private_threadpool_size = 2

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/2")
dataset = tf.data.Dataset.from_tensor_slices(["cat", "dog", "movie", "good"]).map(
    lambda text: embed(tf.expand_dims(text, 0)), num_parallel_calls=2
)
assert len(list(dataset.with_options(options))) == 4

if tuple(int(part) for part in tf.__version__.split(".")[:2]) >= (2, 6):
    assert options.deterministic is False
    assert options.threading.private_threadpool_size == 2
    options.deterministic = True
    assert options.experimental_deterministic is True
    assert tf.data.ThreadingOptions is tf.data.experimental.ThreadingOptions
else:
    assert not hasattr(options, "deterministic") and not hasattr(options, "threading")
    assert not hasattr(tf.data, "ThreadingOptions")
