"""Tests that run real TensorFlow, to prove what the rules say about it."""
