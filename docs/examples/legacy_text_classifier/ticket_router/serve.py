"""The service's model, moved to TensorFlow 2: nothing in this file needs a change."""

import tensorflow as tf
import tensorflow_hub as hub

from ticket_router import handles


class Router(tf.Module):
    """Scores tickets with the frozen TF2 encoder and an exported head."""

    def __init__(self, head_dir):
        super().__init__()
        self.encoder = hub.load(handles.SENTENCE_ENCODER_V4)
        self.head = tf.saved_model.load(head_dir)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def route(self, texts):
        """Returns the index of the best team for each ticket."""
        return tf.argmax(self.head(self.encoder(texts)), axis=-1)


def word_vectors(texts):
    """Returns the small model's vectors, through the signature of the legacy format."""
    legacy = hub.load(handles.WORD_EMBEDDING)
    return legacy.signatures["default"](tf.constant(texts))["default"]


def trainable_encoder():
    """Returns a layer that may be fine-tuned, since its handle is a TF2 SavedModel."""
    return hub.KerasLayer(
        handles.SENTENCE_ENCODER_V4, input_shape=[], dtype=tf.string, trainable=True
    )
