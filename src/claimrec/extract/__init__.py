"""A parsed article becomes claims."""
