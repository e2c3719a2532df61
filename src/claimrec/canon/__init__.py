"""Strings become values: quantities, times, names. No article, no spaCy."""
