"""Which of the models built here stands for which published handle."""

from __future__ import annotations

_HANDLES: dict[str, tuple[str, ...]] = {
    "tf1_hub_text_128": (
        "google/nnlm-en-dim128/1",
        "google/nnlm-en-dim128-with-normalization/1",
        "google/nnlm-de-dim128/1",
    ),
    "tf1_hub_text_50": ("google/nnlm-en-dim50/1",),
    "tf1_hub_text_250": ("google/Wiki-words-250/1", "google/Wiki-words-250-with-normalization/1"),
    "tf1_hub_text_512": (
        "google/universal-sentence-encoder/1",
        "google/universal-sentence-encoder/2",
        "google/universal-sentence-encoder-large/3",
    ),
    "tf1_hub_image_224": (
        "google/imagenet/mobilenet_v2_100_224/feature_vector/1",
        "google/imagenet/mobilenet_v2_100_224/feature_vector/2",
        "google/imagenet/mobilenet_v2_100_224/feature_vector/3",
        "google/imagenet/resnet_v2_50/feature_vector/1",
        "google/imagenet/resnet_v2_50/feature_vector/3",
    ),
    "tf1_hub_image_299": (
        "google/imagenet/inception_v3/feature_vector/1",
        "google/imagenet/inception_v3/feature_vector/3",
    ),
    "tf1_hub_elmo": ("google/elmo/1", "google/elmo/2", "google/elmo/3"),
    "tf1_hub_bert": (
        "google/bert_uncased_L-12_H-768_A-12/1",
        "google/bert_cased_L-12_H-768_A-12/1",
        "google/albert_base/1",
        "google/albert_base/2",
        "google/albert_base/3",
    ),
    "tf1_hub_generator": ("google/progan-128/1",),
    "tf1_hub_biggan": ("deepmind/biggan-128/1", "deepmind/biggan-128/2"),
    "tf1_hub_detector": ("google/faster_rcnn/openimages_v4/inception_resnet_v2/1",),
    "tf1_hub_delf": ("google/delf/1",),
    "tf1_hub_sentencepiece": (
        "google/universal-sentence-encoder-lite/1",
        "google/universal-sentence-encoder-lite/2",
    ),
    "tf1_saved_model": (
        "bohemian-visual-recognition-alliance/models/mushroom-identification_v1/1",
    ),
    "tf2_text_128": (
        "google/nnlm-en-dim128/2",
        "google/nnlm-en-dim128-with-normalization/2",
        "google/nnlm-de-dim128/2",
        "google/tf2-preview/nnlm-en-dim128/1",
    ),
    "tf2_text_50": ("google/nnlm-en-dim50/2", "google/tf2-preview/nnlm-en-dim50/1"),
    "tf2_text_250": ("google/Wiki-words-250/2", "google/Wiki-words-250-with-normalization/2"),
    "tf2_text_20": ("google/tf2-preview/gnews-swivel-20dim/1",),
    "tf2_text_512": (
        "google/universal-sentence-encoder/3",
        "google/universal-sentence-encoder/4",
        "google/universal-sentence-encoder-large/5",
    ),
    "tf2_image_224": (
        "google/imagenet/mobilenet_v2_100_224/feature_vector/4",
        "google/imagenet/mobilenet_v2_100_224/feature_vector/5",
        "google/imagenet/mobilenet_v2_130_224/feature_vector/5",
        "google/imagenet/resnet_v2_50/feature_vector/4",
        "google/imagenet/resnet_v2_50/feature_vector/5",
        "google/tf2-preview/mobilenet_v2/feature_vector/4",
        "google/imagenet/efficientnet_v2_imagenet1k_b0/feature_vector/2",
    ),
    "tf2_image_299": (
        "google/imagenet/inception_v3/feature_vector/4",
        "google/imagenet/inception_v3/feature_vector/5",
    ),
    "tf2_bert": (
        "tensorflow/bert_en_uncased_L-12_H-768_A-12/2",
        "tensorflow/bert_en_uncased_L-12_H-768_A-12/4",
        "tensorflow/albert_en_base/3",
        "tensorflow/small_bert/bert_en_uncased_L-4_H-512_A-8/1",
    ),
    "tf2_pose": ("google/movenet/singlepose/lightning/4",),
    "tf2_audio": ("google/yamnet/1",),
    "tf2_needs_text": ("tensorflow/bert_en_uncased_preprocess/3",),
}

_KAGGLE = {
    "google/nnlm/TensorFlow1/en-dim128/1": "tf1_hub_text_128",
    "google/nnlm/tensorFlow1/en-dim128/1": "tf1_hub_text_128",
    "google/nnlm/TensorFlow2/en-dim128/1": "tf2_text_128",
    "google/nnlm/tensorFlow2/en-dim128/1": "tf2_text_128",
    "google/nnlm/frameworks/TensorFlow1/variations/en-dim128/versions/1": "tf1_hub_text_128",
    "google/nnlm/frameworks/TensorFlow2/variations/en-dim128/versions/1": "tf2_text_128",
    "google/mobilenet-v2/TensorFlow1/100-224-feature-vector/1": "tf1_hub_image_224",
    "google/mobilenet-v2/TensorFlow2/100-224-feature-vector/2": "tf2_image_224",
    "google/mobilenet-v2/frameworks/TensorFlow2/variations/100-224-feature-vector/versions/2": (
        "tf2_image_224"
    ),
    "google/movenet/TensorFlow2/singlepose-lightning/4": "tf2_pose",
}

TFHUB = {handle: kind for kind, handles in _HANDLES.items() for handle in handles}
"""Kind by publisher, path and version of each handle on tfhub.dev."""

PUBLISHED = {
    **{f"tfhub.dev/{handle}": kind for handle, kind in TFHUB.items()},
    **{f"www.kaggle.com/models/{path}": kind for path, kind in _KAGGLE.items()},
}
"""Kind by host and path of each address that the local site serves."""
