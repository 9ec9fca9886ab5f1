"""Tests of `pylint_tfhub/rewriting`."""
