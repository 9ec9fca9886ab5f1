"""Each worker makes its own dataset of sentences; the method for it has lost its prefix by 2.15."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


def dataset_fn(context):
    del context
    return tf.data.Dataset.from_tensor_slices(["the cat", "a dog", "good", "bad"]).batch(2)


strategy = tf.distribute.MirroredStrategy(["/cpu:0"])
with strategy.scope():
    embed = hub.KerasLayer("https://tfhub.dev/google/nnlm-en-dim50/2")

dataset = strategy.experimental_distribute_datasets_from_function(dataset_fn)
assert [embed(batch).shape.as_list() for batch in dataset] == [[2, 50], [2, 50]]
stable = getattr(strategy, "distribute_datasets_from_function", None)
assert (stable is None) == tf.__version__.startswith(("1.", "2.1.", "2.2."))
if stable:
    assert len([embed(batch) for batch in stable(dataset_fn)]) == 2
