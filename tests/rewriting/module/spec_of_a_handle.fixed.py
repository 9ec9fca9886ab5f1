import tensorflow_hub as hub


def build(handle, images):
    spec = handle
    height, width = hub.load(spec).signatures["default"].structured_input_signature[1]["images"].shape[1:3].as_list()
    m = hub.KerasLayer(spec)
    depth = m.resolved_object.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
    names = list(hub.load(spec).signatures)
    return m(images), height, width, depth, names


def channels(handle):
    return hub.load(handle).signatures["default"].structured_input_signature[1]["picture"].shape.as_list()[3]


def at_once(handle, images):
    return hub.KerasLayer(handle)(images)


def depths(path):
    asked = path
    return hub.load(asked).signatures["other"].structured_input_signature[1]["images"].shape.as_list()[3]
