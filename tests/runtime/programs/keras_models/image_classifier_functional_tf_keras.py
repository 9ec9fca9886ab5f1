"""The same functional model with tf_keras, trained as a whole."""
# on: tf_keras==yes

import tensorflow as tf
import tensorflow_hub as hub
import tf_keras

HANDLE = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/5"


def create_model(num_classes, do_fine_tuning=False):
    inputs = tf_keras.Input(shape=(224, 224, 3))
    features = hub.KerasLayer(HANDLE, trainable=do_fine_tuning)(inputs)
    outputs = tf_keras.layers.Dense(num_classes, activation="softmax")(features)
    return tf_keras.Model(inputs, outputs)


model = create_model(5, do_fine_tuning=True)
model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
model.fit(tf.random.uniform([2, 224, 224, 3]), tf.constant([0, 3]), verbose=0)

assert len(model.trainable_weights) == 3
assert len(model.losses) == 1
