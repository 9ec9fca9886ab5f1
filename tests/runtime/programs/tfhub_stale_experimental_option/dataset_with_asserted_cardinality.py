"""A pipeline that embeds sentences is told how many of them a generator gives."""
# on: tf>=2.2

import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["the cat", "the dog", "a good movie", "a bad movie"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/2")
dataset = tf.data.Dataset.from_generator(lambda: SENTENCES, tf.string, [])
dataset = dataset.apply(tf.data.experimental.assert_cardinality(len(SENTENCES)))
batches = dataset.batch(2).map(embed)

assert tf.data.experimental.cardinality(batches).numpy() == 2
assert [batch.shape[1] for batch in batches] == [128, 128]
assert not hasattr(tf.data, "assert_cardinality")
