"""How many channels a picture must have is asked of a spec that is never given a name."""

import tensorflow_hub as hub

MODULE = "https://tfhub.dev/google/imagenet/resnet_v2_50/feature_vector/3"

depth = hub.get_num_image_channels(hub.load_module_spec(MODULE))  # [tfhub-deprecated-module] hub<0.16  # [tfhub-deprecated-module] hub<0.16  # [tfhub-removed-api] hub>=0.16  # [tfhub-removed-api] hub>=0.16  # raises AttributeError hub>=0.16
result = [int(depth)]

assert result == [3]
