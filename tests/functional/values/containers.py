"""Handles looked up in literal dicts, lists and tuples."""
import sys

import tensorflow_hub as hub

LEGACY = "https://tfhub.dev/google/nnlm-en-dim128/1"
MODERN = "https://tfhub.dev/google/nnlm-en-dim128/2"
HANDLES = {"legacy": LEGACY, "modern": MODERN, "unlisted": "./model"}
MODERNS = {"small": MODERN, "large": "https://tfhub.dev/google/Wiki-words-250/2"}
LEGACIES = {"small": LEGACY, "large": "https://tfhub.dev/google/elmo/3"}
SETTINGS = {"text": {"handle": LEGACY, "trainable": True}, "image": {"handle": MODERN}}
PAIR = (LEGACY, True)
LIST = [MODERN, LEGACY]
choice = sys.argv[1]

hub.KerasLayer(HANDLES["legacy"], trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(HANDLES["modern"], trainable=True)
hub.KerasLayer(HANDLES["unlisted"], trainable=True)
hub.KerasLayer(HANDLES[choice], trainable=True)  # [tfhub-legacy-handle-trainable:CONTROL_FLOW]
hub.KerasLayer(MODERNS[choice], trainable=True)
hub.KerasLayer(LEGACIES[choice], trainable=True)  # [tfhub-legacy-handle-trainable:INFERENCE]
hub.KerasLayer(LEGACIES[choice], trainable=False)
hub.KerasLayer(HANDLES.get("legacy"), trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(HANDLES.get("modern"), trainable=True)
hub.KerasLayer(HANDLES.get("missing", MODERN), trainable=True)
hub.KerasLayer({"a": LEGACY, "b": MODERN}["a"], trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer({"a": LEGACY, "b": MODERN}["b"], trainable=True)
hub.KerasLayer(SETTINGS["text"]["handle"], trainable=SETTINGS["text"]["trainable"])  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(SETTINGS["image"]["handle"], trainable=SETTINGS["text"]["trainable"])
hub.KerasLayer(PAIR[0], trainable=PAIR[1])  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LIST[0], trainable=True)
hub.KerasLayer(LIST[-1], trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LIST[1], trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(dict(handle=LEGACY)["handle"], trainable=True)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(dict(handle=MODERN)["handle"], trainable=True)
hub.KerasLayer((LEGACY, MODERN)[1], trainable=True)

handle, trainable = LEGACY, True
hub.KerasLayer(handle, trainable=trainable)  # [tfhub-legacy-handle-trainable]
handle, trainable = MODERN, True
hub.KerasLayer(handle, trainable=trainable)
(handle, trainable), name = PAIR, "embed"
hub.KerasLayer(handle, trainable=trainable, name=name)  # [tfhub-legacy-handle-trainable]
first, *rest = LIST
hub.KerasLayer(first, trainable=True)
hub.KerasLayer(handle=first, trainable=True)
base, pixels = choice_pair = ("nnlm-en-dim128", 1)
hub.KerasLayer("https://tfhub.dev/google/{}/{}".format(base, pixels), trainable=True)  # [tfhub-legacy-handle-trainable]

config = {"trainable": True, "name": "embed"}
hub.KerasLayer(LEGACY, **config)  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(MODERN, **config)
hub.KerasLayer(LEGACY, **{"trainable": True})  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LEGACY, **{"trainable": False})
hub.KerasLayer(**{"handle": LEGACY, "trainable": True})  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LEGACY, **dict(trainable=True))  # [tfhub-legacy-handle-trainable]
hub.KerasLayer(LEGACY, **sys.modules)

mutable = {"handle": LEGACY}
mutable["handle"] = MODERN
hub.KerasLayer(mutable["handle"], trainable=True)
updated = {"handle": LEGACY}
updated.update(handle=MODERN)
hub.KerasLayer(updated["handle"], trainable=True)
emptied = {"trainable": True}
del emptied["trainable"]
hub.KerasLayer(LEGACY, **emptied)
filled = {}
filled["handle"] = LEGACY
hub.KerasLayer(filled["other"], trainable=True)
appended = [LEGACY]
appended.insert(0, MODERN)
hub.KerasLayer(appended[0], trainable=True)
merged = {**HANDLES, "legacy": MODERN}
hub.KerasLayer(merged["legacy"], trainable=True)
merged = {"legacy": MODERN, **HANDLES}
hub.KerasLayer(merged["modern"], trainable=True)
passed = {"handle": LEGACY}
sys.call(passed)
hub.KerasLayer(passed["other"] if choice else MODERN, trainable=True)
