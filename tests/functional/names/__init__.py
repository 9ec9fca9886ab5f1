"""Cases that import modules of their own package."""
