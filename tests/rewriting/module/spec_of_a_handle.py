import tensorflow_hub as hub


def build(handle, images):
    spec = hub.load_module_spec(handle)
    height, width = hub.get_expected_image_size(spec)
    m = hub.Module(spec)
    depth = hub.get_num_image_channels(m)
    names = spec.get_signature_names()
    return m(images), height, width, depth, names


def channels(handle):
    return hub.get_num_image_channels(hub.load_module_spec(handle), input_name="picture")


def at_once(handle, images):
    return hub.Module(spec=hub.load_module_spec(path=handle))(images)


def depths(path):
    asked = hub.load_module_spec(path)
    return hub.get_num_image_channels(asked, signature="other")
