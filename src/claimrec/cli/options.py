"""The options that commands share: how each is written, and its help."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

from claimrec import __version__
from claimrec.render.delivery import write_out

Format = Literal["table", "json", "csv", "markdown"]
ClaimFormat = Literal["table", "jsonl"]
Verdict = Literal["contradiction", "disputed", "superseded", "compatible", "agreement", "single_source"]
"""As `claimrec.model.Verdict`, which takes pydantic to import; a test holds the two together."""
Kind = Literal["number", "entity", "event"]
State = Literal["claimed", "skipped", "not_understood"]


def print_version(wanted: bool) -> None:
    """Print the version and end, before anything else is looked at."""
    if wanted:
        write_out(f"claimrec {__version__}\n")
        raise typer.Exit


Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders or globs; - is standard input.")
]
ReportPaths = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="A report that compare saved as .json (- reads it), or articles."),
]
OneFormat = Annotated[Format, typer.Option("--format", "-f", help="How to write the report.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead.")
]
Verdicts = Annotated[
    str | None, typer.Option("--verdict", metavar="VERDICTS", help="Show these only; comma-separated.")
]
Kinds = Annotated[
    str | None, typer.Option("--kind", metavar="KINDS", help="number, entity, event: show these only.")
]
Stories = Annotated[
    str | None, typer.Option("--story", metavar="IDS", help="Show these stories only; comma-separated.")
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A spaCy pipeline: its name or folder.")
]
Published = Annotated[
    datetime | None,
    typer.Option(
        "--published", formats=["%Y-%m-%d"], metavar="DATE", help="Day of articles that do not say theirs."
    ),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings; without it the nearest claimrec.toml."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no settings file.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")]
NoColour = Annotated[bool, typer.Option("--no-color", help="No colours, as with NO_COLOR.")]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="VERDICTS", help="Exit with 1 if one is found; comma-separated."),
]

OneClaimFormat = Annotated[ClaimFormat, typer.Option("--format", "-f", help="How to write the claims.")]
Cover = Annotated[
    bool, typer.Option("--coverage", help="Show what became of each sentence: read, skipped, not understood.")
]
States = Annotated[
    str | None,
    typer.Option("--state", metavar="STATES", help="claimed, skipped, not_understood: --coverage of these."),
]
Label = Annotated[str, typer.Argument(metavar="FINDING", help="The finding's label, as the table has it.")]
Gate = Annotated[
    str, typer.Option("--fail-on", metavar="VERDICTS", help="What breaks the gate; comma-separated.")
]
Baseline = Annotated[
    Path | None, typer.Option("--baseline", metavar="FILE", help="Known findings, which break nothing.")
]
WriteBaseline = Annotated[
    Path | None, typer.Option("--write-baseline", metavar="FILE", help="Take what is found as known.")
]
Pairs = Annotated[
    list[Path], typer.Argument(metavar="GOLD REPORT...", help="An annotated story, its report; and so on.")
]
Misses = Annotated[bool, typer.Option("--misses", help="List what was missed or wrongly found.")]
Floors = Annotated[
    Path | None, typer.Option("--floors", metavar="FILE", help="Exit with 1 where a figure leaves its floor.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Version = Annotated[
    bool, typer.Option("--version", help="Print the version.", callback=print_version, is_eager=True)
]
Debug = Annotated[bool, typer.Option("--debug", help="Show where a bug of claimrec happened.")]
