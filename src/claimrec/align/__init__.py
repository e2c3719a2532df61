"""Claims about the same thing become groups."""

from claimrec.align.alignment import align

__all__ = ["align"]
