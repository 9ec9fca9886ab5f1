"""Measures what the plugin adds to pylint."""
