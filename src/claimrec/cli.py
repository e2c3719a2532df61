"""The command line: arguments in, characters out, exit codes, and the one handler of errors.

0 done and the gate holds · 1 the gate is broken · 2 bad usage or input · 3 a bug of ours · 130 interrupted.

Rooms are imported inside the commands: `--help`, `--version`, `schema`, `score` and everything that reads a
saved report start without spaCy.
"""
# ruff: noqa: PLC0415 (the reason stands above)

from __future__ import annotations

import os
import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeVar, get_args

import typer

from claimrec import __version__
from claimrec.errors import ClaimrecError, SettingsError
from claimrec.render.delivery import check_target, write_file, write_out
from claimrec.render.progress import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Problem, Report
    from claimrec.render.look import Look
    from claimrec.render.view import Filter
    from claimrec.settings import Settings

DONE, BROKEN, MISUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 130
UNKNOWN_WIDTH = 100
NARROWEST, WIDEST = 40, 200

Format = Literal["table", "json", "csv", "markdown"]
ClaimFormat = Literal["table", "jsonl"]
Verdict = Literal["contradiction", "disputed", "superseded", "compatible", "agreement", "single_source"]
Kind = Literal["number", "entity", "event"]

NameT = TypeVar("NameT", bound=str)

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
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")]
NoColour = Annotated[bool, typer.Option("--no-color", help="No colours, as with NO_COLOR.")]
FailOn = Annotated[
    str | None,
    typer.Option("--fail-on", metavar="VERDICTS", help="Exit with 1 if one is found; comma-separated."),
]

app = typer.Typer(
    name="claimrec",
    help="Line up what several news articles claim: where they agree, where they contradict each other.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit code: the one place that turns errors into codes."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        code = app(args=given, prog_name="claimrec", standalone_mode=False)
    except ClaimrecError as error:
        return _fail(str(error), MISUSED)
    except typer.TyperException as error:
        return _fail(f"{error.format_message()} Try `claimrec --help`.", MISUSED)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted.", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 (whatever else comes out is a bug, and said to be one)
        return _bug(error, debug="--debug" in given)
    return code if isinstance(code, int) else DONE


def _fail(message: str, code: int) -> int:
    from claimrec.render.safe import one_line

    say(f"claimrec: {one_line(message)}")
    return code


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        from traceback import format_exception

        from claimrec.render.safe import safe_text

        trace = "".join(format_exception(error)).split("\n")
        say("\n".join(map(safe_text, trace)))
    return _fail(
        f"a bug of claimrec itself, not of your input: {type(error).__name__}: {str(error)[:300]}. "
        "Please report it with the command and what `claimrec info` prints; "
        "`claimrec --debug COMMAND ...` shows where it happened.",
        BUG,
    )


def _version(wanted: bool) -> None:
    if wanted:
        write_out(f"claimrec {__version__}\n")
        raise typer.Exit


@app.callback()
def common(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show where a bug of claimrec happened.")] = False,
) -> None:
    """Line up what several news articles claim: where they agree and where they contradict each other."""


@app.command()
def compare(  # noqa: PLR0913 (one parameter an option)
    paths: Paths,
    *,
    form: OneFormat = "table",
    output: Output = None,
    verdict: Verdicts = None,
    kind: Kinds = None,
    story: Stories = None,
    model: ModelName = None,
    published: Published = None,
    fail_on: FailOn = None,
    quiet: Quiet = False,
    no_color: NoColour = False,
) -> int:
    """Compare articles about the same events and print what agrees and what does not."""
    gate = _named("--fail-on", fail_on, get_args(Verdict))
    chosen = _filter(form, verdict, kind, story)
    _check_output(output)
    report = _reconcile(paths, _settings(model, published), quiet=quiet)
    _deliver(_render(report, form, _look(output, no_color=no_color), chosen), output)
    return BROKEN if any(finding.verdict in gate for finding in report.findings) else DONE


@app.command()
def extract(  # noqa: PLR0913 (one parameter an option)
    paths: Paths,
    *,
    form: Annotated[ClaimFormat, typer.Option("--format", "-f", help="How to write the claims.")] = "table",
    output: Output = None,
    model: ModelName = None,
    published: Published = None,
    quiet: Quiet = False,
    no_color: NoColour = False,
) -> None:
    """Print the claims of each article, without comparing them."""
    from claimrec.render.claims import CLAIM_RENDERERS

    _check_output(output)
    report = _reconcile(paths, _settings(model, published), quiet=quiet)
    _deliver(CLAIM_RENDERERS[form](report.claims, _look(output, no_color=no_color)), output)


@app.command()
def show(  # noqa: PLR0913 (one parameter an option)
    finding: Annotated[str, typer.Argument(metavar="LABEL", help="Label of the finding.")],
    paths: ReportPaths,
    *,
    model: ModelName = None,
    published: Published = None,
    quiet: Quiet = False,
    no_color: NoColour = False,
) -> None:
    """Show one finding with every sentence it rests on, the rule and the links."""
    from claimrec.render.finding import find, render

    settings = _settings(model, published)
    report = _report(paths, settings, quiet=quiet)
    found = find(report, finding)
    texts = _texts(report, settings)
    write_out(render(report, found, texts, _look(None, no_color=no_color)))


@app.command()
def schema() -> None:
    """Print the JSON Schema of the report."""
    from claimrec.render import record

    write_out(record.schema())


def _settings(model: str | None, published: datetime | None) -> Settings:
    from claimrec.settings import Settings

    return Settings(model=model, published=published.date() if published else None)


def _reconcile(paths: Sequence[str], settings: Settings, *, quiet: bool) -> Report:
    """Read and compare; what could not be read is a warning here and a problem in the report."""
    from claimrec.load import read

    loaded = read(paths, settings=settings, stdin=sys.stdin.buffer)
    _warn(loaded.problems, quiet=quiet)
    from claimrec.nlp.load import load
    from claimrec.pipeline import reconcile
    from claimrec.render.progress import bar

    nlp = load(settings.model)
    with bar(len(loaded.articles), quiet=quiet) as progress:
        return reconcile(loaded.articles, nlp, settings, problems=loaded.problems, progress=progress)


def _warn(problems: Sequence[Problem], *, quiet: bool) -> None:
    from claimrec.render.safe import one_line

    for problem in () if quiet else problems:
        say(f"claimrec: warning: {one_line(f'{problem.path}: {problem.what}')}")


def _report(paths: Sequence[str], settings: Settings, *, quiet: bool) -> Report:
    """Read the saved report that a single `.json` path or `-` names, or compare the articles."""
    from claimrec.render import record

    if list(paths) == ["-"]:
        return record.parse(sys.stdin.buffer.read(), "standard input")
    if len(paths) == 1 and paths[0].endswith(".json"):
        return record.read(Path(paths[0]))
    return _reconcile(paths, settings, quiet=quiet)


def _texts(report: Report, settings: Settings) -> Mapping[str, str]:
    """Read the articles' texts again, of those that have not changed since."""
    from claimrec.load import read

    return {
        source.id: article.text
        for source in report.sources
        if Path(source.path).is_file()
        for article in read([source.path], settings=settings).articles
        if article.sha256 == source.sha256
    }


def _filter(form: Format, verdicts: str | None, kinds: str | None, stories: str | None) -> Filter:
    from claimrec.render.view import Filter

    if form == "json" and (verdicts or kinds or stories):
        what = "the JSON report is always whole: --verdict, --kind and --story do not go with it."
        raise SettingsError(what, remedy="Leave them out, or use --format table, csv or markdown.")
    return Filter(
        _named("--verdict", verdicts, get_args(Verdict)),
        _named("--kind", kinds, get_args(Kind)),
        frozenset(_listed(stories)),
    )


def _named(option: str, given: str | None, known: tuple[NameT, ...]) -> frozenset[NameT]:
    """Return the names of a comma-separated list; refuse one that is not known."""
    names = _listed(given)
    wrong = [name for name in names if name not in known]
    if wrong:
        remedy = f"It takes {', '.join(known)}, separated by commas."
        raise SettingsError(f"{option} does not know {', '.join(wrong)}.", remedy=remedy)
    return frozenset(name for name in known if name in names)


def _listed(given: str | None) -> list[str]:
    return [name.strip() for name in (given or "").split(",") if name.strip()]


def _render(report: Report, form: Format, look: Look, chosen: Filter) -> str:
    from claimrec.render.formats import RENDERERS

    return RENDERERS[form](report, look, chosen)


def _check_output(output: Path | None) -> None:
    if output is not None:
        check_target(output)


def _deliver(text: str, output: Path | None) -> None:
    if output is None:
        write_out(text)
    else:
        write_file(output, text)


def _look(output: Path | None, *, no_color: bool) -> Look:
    """Take the terminal as it is; a file or a pipe gets 100 columns and no colours."""
    from claimrec.render.look import Look

    wanted = not (no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")
    able = sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns if output is None else UNKNOWN_WIDTH
    return Look(min(max(width, NARROWEST), WIDEST), colour=wanted and able and output is None)


if __name__ == "__main__":
    sys.exit(main())
