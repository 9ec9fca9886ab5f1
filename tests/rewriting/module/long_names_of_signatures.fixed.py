import tensorflow as tf
import tensorflow_hub as hub

AS_DICT = True


def run(handle, name):
    m = hub.load(handle)
    return m.signatures[name
        + "_of_a_model_with_many_signatures_whose_names_are_longer_than_what_a_message_can_quote"
        + "_without_being_shortened"](
        x=tf.constant(0.5),
    ), m.signatures["short"](x=tf.constant("text"))["default"]
