"""How many channels a picture must have is asked of a spec that is never given a name."""

import tensorflow_hub as hub

MODULE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"

depth = hub.load(MODULE).signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
result = [int(depth)]

assert result == [3]
