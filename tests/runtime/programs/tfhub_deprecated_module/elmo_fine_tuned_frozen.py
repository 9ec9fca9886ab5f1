"""ELMo gives its vectors as they are, and only a weight after them is trained."""
# repairs: elmo_fine_tuned.py

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    elmo = hub.KerasLayer("https://tfhub.dev/google/elmo/3")
    sentences = tf.constant(["the cat", "dog"])
    scale = tf.get_variable("scale", initializer=1.0)
    logits = scale * tf.reduce_mean(elmo(sentences), axis=1)
    loss = tf.losses.mean_squared_error([1.0, 0.0], logits)
    train_op = tf.train.GradientDescentOptimizer(0.001).minimize(loss, var_list=[scale])
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        before, _, after = sess.run(loss), sess.run(train_op), sess.run(loss)

assert after < before
