"""The errors claimrec raises on purpose.

    ClaimrecError                 anything a user can mend; the command line prints it and exits with 2
    ├── InputError                a path, a file or a report that can't be used
    │   ├── NothingToRead         no article in what was given
    │   └── NotAReport            a file that should be a claimrec report, baseline or gold and is none
    ├── ModelError                the spaCy pipeline can't be used
    │   ├── ModelMissing          no such pipeline is installed and no such folder exists
    │   └── ModelUnfit            it loads, yet has no parser or no entity recogniser
    ├── SettingsError             an option or a settings file with a value that can't be
    └── OutputError               the result can't be written where it was asked for

Each carries the place it speaks of (`path`, and `line` where there is one) and says what to do next.
A `ClaimrecError` is never a bug of ours; any other exception is.
"""

from __future__ import annotations


class ClaimrecError(Exception):
    """Base of all errors a user can mend: `what` happened, `remedy` says what to do."""

    def __init__(
        self, what: str, *, remedy: str = "", path: str | None = None, line: int | None = None
    ) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """`path:line: what. remedy`, without the parts that are not known."""
        place = (
            ""
            if self.path is None
            else f"{self.path}: "
            if self.line is None
            else f"{self.path}:{self.line}: "
        )
        return f"{place}{self.what}" + (f" {self.remedy}" if self.remedy else "")


class InputError(ClaimrecError):
    """A path, a file or a report that can't be used."""


class NothingToRead(InputError):
    """No article in what was given."""


class NotAReport(InputError):
    """A file that should be a claimrec report, baseline, floors file or gold and is none."""


class ModelError(ClaimrecError):
    """The spaCy pipeline can't be used."""


class ModelMissing(ModelError):
    """No such pipeline is installed and no such folder exists."""


class ModelUnfit(ModelError):
    """The pipeline loads, yet lacks a parser or an entity recogniser."""


class SettingsError(ClaimrecError):
    """An option or a settings file with a value that can't be."""


class OutputError(ClaimrecError):
    """The result can't be written where it was asked for."""
