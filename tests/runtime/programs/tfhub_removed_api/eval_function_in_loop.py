"""Batches of sentences are embedded by an evaluation function, which hides graph and session."""

import numpy as np
import tensorflow_hub as hub

NNLM = "https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1"
batches = [["the cat", "a dog"], ["good movie", "bad movie"]]

vectors = []
with hub.eval_function_for_module(NNLM) as embed:  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
    for sentences in batches:
        vectors.append(embed(sentences))

result = np.concatenate(vectors)

assert result.shape == (4, 128)
