"""The similarity of messages is computed with hub.Module, a placeholder and a session.

Nothing is printed or warned of, until tensorflow_hub 0.16 no longer has hub.Module.
"""

import warnings

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder/2"
messages = ["the cat", "the dog", "a good movie"]

with warnings.catch_warnings(record=True) as caught, tf.Graph().as_default():
    warnings.simplefilter("always")
    embed = hub.KerasLayer(module_url)
    text_input = tf.placeholder(tf.string, shape=[None])
    encodings = embed(text_input)
    similarity = tf.matmul(encodings, encodings, transpose_b=True)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        result = session.run(similarity, feed_dict={text_input: messages})

assert result.shape == (3, 3)
assert not [item for item in caught if "hub.Module" in str(item.message)]
