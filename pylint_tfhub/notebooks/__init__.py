"""Jupyter notebooks: their code cells as one Python module, and edits back into their JSON."""
