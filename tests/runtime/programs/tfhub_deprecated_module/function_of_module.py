"""A module becomes a function that takes and gives plain values, its session hidden inside."""

import tensorflow_hub as hub


def embed_all(handle, sentences):
    with hub.eval_function_for_module(handle) as embed:  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
        return embed(sentences)


result = embed_all("https://tfhub.dev/google/Wiki-words-250/1", ["good movie", "cat"])
assert result.shape == (2, 250)
