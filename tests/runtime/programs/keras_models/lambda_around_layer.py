"""A hub layer in a Lambda layer works with every Keras and is not trained."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()

hub_layer = hub.KerasLayer("https://tfhub.dev/google/tf2-preview/mobilenet_v2/feature_vector/4")
model = tf.keras.Sequential(
    [
        tf.keras.layers.Lambda(lambda images: hub_layer(images), output_shape=(1280,)),
        tf.keras.layers.Dense(2),
    ]
)
model.compile(optimizer="sgd", loss="mse")
model.fit(tf.random.uniform([2, 224, 224, 3]), tf.zeros([2, 2]), verbose=0)

assert model.predict(tf.zeros([1, 224, 224, 3])).shape == (1, 2)
assert len(model.trainable_weights) == 2
