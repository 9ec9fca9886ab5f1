"""Tests, which mirror the package; those that need more than pylint have folders of their own."""
