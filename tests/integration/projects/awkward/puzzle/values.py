"""Arguments whose values are written somewhere else."""

import functools

import tensorflow_hub as hub

from puzzle import reexport
from puzzle.reexport import LEGACY, Models

NAME = "nnlm-en-dim50"
OPTIONS = {"trainable": True, "output_shape": [50]}
TABLE = {"de": "https://tfhub.dev/google/nnlm-de-dim50/1", "en": Models.SENTENCES}

handle = LEGACY
early = hub.KerasLayer(handle, trainable=True)
handle = Models.SENTENCES
late = hub.KerasLayer(handle, trainable=True)

joined = hub.KerasLayer("https://tfhub.dev/" f"google/{NAME}/" + str(1), trainable=True)
percent = hub.KerasLayer("https://tfhub.dev/google/%s/%d" % (NAME, 1), True)
options = hub.KerasLayer(reexport.Models.WORDS, **OPTIONS)
table = hub.KerasLayer(TABLE["de"], trainable=True)
clean = hub.KerasLayer(TABLE["en"], trainable=True)
signature = hub.KerasLayer(TABLE["en"], signature="serving_default", trainable=True)
frozen = hub.KerasLayer(Models.WORDS)
padded = hub.KerasLayer(f"{LEGACY:>1000000000}", trainable=True)

Trainable = functools.partial(hub.KerasLayer, trainable=True)
partial = Trainable(LEGACY)

switched = hub.KerasLayer(Models.WORDS); 'ß→𝒳'; switched.trainable = True
output = hub.KerasLayer(Models.WORDS)(["words"])
output.trainable = True


def choose(large, given=LEGACY):
    """Builds a layer on one of two handles, and one on a default that callers may change."""
    url = Models.SENTENCES if large else LEGACY
    return hub.KerasLayer(url, trainable=True), hub.KerasLayer(given, trainable=not large)
