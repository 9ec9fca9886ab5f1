"""A genre classifier's text column is to be fine-tuned; the library is imported where it is used."""

import tensorflow.compat.v1 as tf


def description_column(key, trainable=True):
    import tensorflow_hub as hub

    return hub.text_embedding_column(  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        key,
        module_spec="https://tfhub.dev/google/universal-sentence-encoder/2",
        trainable=trainable,
    )


with tf.Graph().as_default(), tf.Session() as session:
    features = {"descriptions": tf.constant(["the cat and the dog", "a good movie"])}
    embedded = tf.feature_column.input_layer(features, [description_column("descriptions")])
    logits = tf.layers.dense(embedded, 3)
    before = tf.trainable_variables()[0]
    train_op = tf.train.GradientDescentOptimizer(0.1).minimize(tf.reduce_sum(logits**2))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    start = session.run(before)
    session.run(train_op)
    assert (session.run(before) != start).any(), "the embedding is trained with the classifier"
