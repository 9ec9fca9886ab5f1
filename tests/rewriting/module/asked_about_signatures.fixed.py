import tensorflow_hub as hub


def describe(handle):
    m = hub.load(handle)
    info = m.signatures["sig"].structured_input_signature[1]
    if "labels" in info:
        print(sorted(info), info["z"].dtype)
    size = m.signatures["default"].structured_input_signature[1]["z"].shape[1]
    return list(m.signatures), size, list(m.signatures["sig"].structured_outputs.keys())
