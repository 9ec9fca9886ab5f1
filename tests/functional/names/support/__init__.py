"""Modules of the project that hand the library on."""
