"""claimrec: what do several articles about one event agree on, and where do they contradict each other?"""

from __future__ import annotations

from claimrec.errors import ClaimrecError

__version__ = "0.1.0"

__all__ = ["ClaimrecError", "__version__"]
