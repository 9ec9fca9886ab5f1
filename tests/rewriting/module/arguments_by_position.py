import tensorflow_hub as hub

m = hub.Module("models/tf1_hub", False, "encoder", {"train"}); y = m(1.5); z = m({"x": ["a"]})
