"""Claims about the same thing become groups."""

from claimrec.align.alignment import Aligned, align

__all__ = ["Aligned", "align"]
