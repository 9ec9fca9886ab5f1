"""Both signatures of the loaded ELMo are called, the one with a tensor, the other with keywords."""
# repairs: elmo_sentences_and_tokens.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

elmo = hub.load("https://tfhub.dev/google/elmo/3")
tokens_input = [["the", "cat", "is"], ["dogs", "bark", ""]]
tokens_length = [3, 2]

whole = elmo.signatures["default"](tf.constant(["the cat is", "dogs bark"]))["default"]
split = elmo.signatures["tokens"](
    tokens=tf.constant(tokens_input), sequence_len=tf.constant(tokens_length)
)["default"]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run([whole, split])

assert result[0].tolist() == result[1].tolist()
