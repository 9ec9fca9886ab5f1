"""Notebooks: reading their cells and writing edits back."""
