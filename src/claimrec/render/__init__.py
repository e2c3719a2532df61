"""A report becomes characters for a reader or another tool."""
