"""A review classifier is to fine-tune version 1 of nnlm: Keras calls the layer when it builds the
model, and that fails. Before tensorflow_hub 0.8 the model is built, and the embedding never moves.
"""
# when fixed by Train: AssertionError: it asserts that nothing trains, and the later version does

import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_keras as keras
except ImportError:
    from tensorflow import keras

tf.compat.v1.enable_v2_behavior()

reviews = tf.constant(["a good movie", "the movie is bad"])
labels = tf.constant([[1.0], [0.0]])

embedding = "https://tfhub.dev/google/nnlm-en-dim128/1"
hub_layer = hub.KerasLayer(embedding, input_shape=[], dtype=tf.string, trainable=True)  # [tfhub-legacy-handle-trainable] hub>=0.8
model = keras.Sequential(  # raises ValueError hub>=0.8
    [
        hub_layer,
        keras.layers.Dense(16, activation="relu"),
        keras.layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy")
before = hub_layer(reviews).numpy()
model.fit(reviews, labels, epochs=1, verbose=0)

assert hub_layer.trainable_weights == []
assert (hub_layer(reviews).numpy() == before).all()
