"""Runs over many files: finding them, sharing them among processes, keeping results."""
