"""`python -m claimrec` is `claimrec`."""

from __future__ import annotations

import sys

from claimrec.cli import main

sys.exit(main())
