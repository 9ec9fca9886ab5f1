"""Lines that end in CRLF once the tests have copied this file."""

import tensorflow_hub as hub

GREETING = """
первая строка
"""
pair = (GREETING, "é🙂", hub.Module("https://tfhub.dev/google/nnlm-en-dim128/2"))
