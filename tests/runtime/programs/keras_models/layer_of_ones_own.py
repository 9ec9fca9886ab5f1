"""A layer of one's own around a loaded model is a layer of every Keras; its weights stay frozen."""

import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.enable_v2_behavior()


class HubFeatures(tf.keras.layers.Layer):
    """Gives the features of images by a published model."""

    def __init__(self, handle, **kwargs):
        super().__init__(**kwargs)
        self.extract = hub.load(handle)

    def call(self, images):
        return self.extract(images)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 1280)


inputs = tf.keras.Input(shape=(224, 224, 3))
features = HubFeatures("https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/5")(inputs)
model = tf.keras.Model(inputs, tf.keras.layers.Dense(2, activation="softmax")(features))
model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
model.fit(tf.random.uniform([2, 224, 224, 3]), tf.constant([0, 1]), verbose=0)

assert model.predict(tf.zeros([1, 224, 224, 3])).shape == (1, 2)
assert len(model.trainable_weights) == 2
