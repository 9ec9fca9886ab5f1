import tensorflow_hub as hub


def describe(handle):
    m = hub.Module(handle)
    info = m.get_input_info_dict(signature="sig")
    if "labels" in info:
        print(sorted(info), info["z"].dtype)
    size = m.get_input_info_dict()["z"].get_shape()[1]
    return m.get_signature_names(), size, list(m.get_output_info_dict("sig").keys())
