"""ELMo embeds sentences as they are and others as lists of tokens with their lengths."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_eager_execution()

elmo = hub.Module("https://tfhub.dev/google/elmo/3")  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
tokens_input = [["the", "cat", "is"], ["dogs", "bark", ""]]
tokens_length = [3, 2]

whole = elmo(["the cat is", "dogs bark"], signature="default", as_dict=True)["default"]
split = elmo(
    inputs={"tokens": tokens_input, "sequence_len": tokens_length},
    signature="tokens",
    as_dict=True,
)["default"]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run([whole, split])

assert result[0].tolist() == result[1].tolist()
