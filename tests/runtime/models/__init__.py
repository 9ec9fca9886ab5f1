"""Small real models in every format, written by the TensorFlow that programs then load them with."""
