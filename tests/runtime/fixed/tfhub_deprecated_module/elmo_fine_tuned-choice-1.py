"""ELMo is trained along with a model, as the second argument of hub.Module says."""

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
    sentences = tf.constant(["the cat", "dog"])
    logits = tf.reduce_mean(elmo(sentences), axis=1)
    loss = tf.losses.mean_squared_error([1.0, 0.0], logits)
    train_op = tf.train.GradientDescentOptimizer(0.001).minimize(loss)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before, _, after = sess.run(loss), sess.run(train_op), sess.run(loss)

assert after < before
