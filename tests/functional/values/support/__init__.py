"""Modules of the project."""
