"""TensorFlow Hub handles used by the router, in one place so that upgrades are one diff."""

TFHUB = "https://tfhub.dev/google"

# Sentence encoder behind the production model since 2018.
SENTENCE_ENCODER = "https://tfhub.dev/google/universal-sentence-encoder/2"

# Its successor, in the TF2 format; only the new estimator has moved so far.
SENTENCE_ENCODER_V4 = f"{TFHUB}/universal-sentence-encoder/4"

# Token embeddings for the small model that runs on CPU-only replicas.
WORD_EMBEDDING = f"{TFHUB}/nnlm-en-dim128/1"

# Word vectors shown in the projector; bumped together with the notebook.
PROJECTOR_EMBEDDING = f"{TFHUB}/nnlm-en-dim50/2"
