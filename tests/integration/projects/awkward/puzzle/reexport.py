"""Names and constants that the package's other modules take from here."""

import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

__all__ = ["LEGACY", "Models", "hub", "tf1"]

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"


class Models:
    """Handles by what they are for."""

    WORDS = LEGACY
    SENTENCES = "https://tfhub.dev/google/universal-sentence-encoder/4"
