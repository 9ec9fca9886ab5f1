import tensorflow_hub as hub

AS_DICT = True


def run(handle, name):
    m = hub.Module(handle)
    return m(
        {"x": 0.5},
        signature=name
        + "_of_a_model_with_many_signatures_whose_names_are_longer_than_what_a_message_can_quote"
        + "_without_being_shortened",
        as_dict=AS_DICT,
    ), m({"x": "text"}, signature="short")
