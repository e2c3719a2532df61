"""Claims about the same thing become groups."""
