"""What the project runs on."""
import tensorflow as tf

TF2 = tf.__version__.startswith("2")
IS_TF1 = not TF2
