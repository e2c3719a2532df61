"""Files become articles: text, metadata, what to skip."""

from __future__ import annotations

from claimrec.load.inputs import read

__all__ = ["read"]
