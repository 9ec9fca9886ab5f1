"""Tests of `pylint_tfhub/running`."""
