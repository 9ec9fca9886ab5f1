"""The straight-line style of notebooks."""
import tensorflow as tf
import tensorflow_hub as hub

module_url = "https://tfhub.dev/google/universal-sentence-encoder/2"
embed = hub.Module(module_url)  # [tfhub-removed-api:HIGH]
messages = ["one", "two"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    embeddings = session.run(embed(messages))
module_url = "https://tfhub.dev/google/universal-sentence-encoder/4"
embed = hub.load(module_url)
embeddings = embed(messages)
embed = hub.KerasLayer(module_url)
embeddings = embed(messages)
