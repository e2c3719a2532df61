"""The commands: each takes its options and hands them to the room that does the work."""
# ruff: noqa: PLC0415 (rooms are imported where they are used: `--help` is to start at once)

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import typer

from claimrec.cli import options as opt  # noqa: TC001 (typer reads the annotations)
from claimrec.cli.choices import check_stories, filter_of, look_for, states_of, verdicts_of
from claimrec.cli.reading import account_of, reconcile_paths, report_of, settings_of, texts_of
from claimrec.errors import SettingsError
from claimrec.render.delivery import check_target, write_file, write_out
from claimrec.render.progress import say
from claimrec.render.safe import one_line, safe_json

if TYPE_CHECKING:
    from pathlib import Path

DONE, BROKEN = 0, 1

app = typer.Typer(
    name="claimrec",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def common(*, version: opt.Version = False, debug: opt.Debug = False) -> None:
    """Line up what several news articles claim: where they agree and where they contradict each other."""


@app.command()
def compare(  # noqa: PLR0913 (one parameter an option)
    paths: opt.Paths,
    *,
    form: opt.OneFormat = "table",
    output: opt.Output = None,
    verdict: opt.Verdicts = None,
    kind: opt.Kinds = None,
    story: opt.Stories = None,
    model: opt.ModelName = None,
    published: opt.Published = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    fail_on: opt.FailOn = None,
    quiet: opt.Quiet = False,
    no_color: opt.NoColour = False,
) -> int:
    """Compare articles: where they agree, where they do not."""
    from claimrec.render.formats import RENDERERS

    gate = verdicts_of("--fail-on", fail_on)
    chosen = filter_of(form, verdict, kind, story)
    _check_output(output)
    report = reconcile_paths(paths, settings_of(model, published, config, isolated=isolated), quiet=quiet)
    check_stories(chosen, report)
    text = RENDERERS[form](report, look_for(output, no_color=no_color), chosen)
    _deliver(text, output, data=form != "table")
    return BROKEN if any(finding.verdict in gate for finding in report.findings) else DONE


@app.command()
def extract(  # noqa: PLR0913 (one parameter an option)
    paths: opt.Paths,
    *,
    form: opt.OneClaimFormat = "table",
    output: opt.Output = None,
    coverage: opt.Cover = False,
    state: opt.States = None,
    model: opt.ModelName = None,
    published: opt.Published = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    quiet: opt.Quiet = False,
    no_color: opt.NoColour = False,
) -> None:
    """Print the claims of each article, without comparing them, or what became of each sentence."""
    from claimrec.render.claims import CLAIM_RENDERERS
    from claimrec.render.sentences import SENTENCE_RENDERERS

    states = states_of(state)
    _check_output(output)
    report, sentences = account_of(
        paths, settings_of(model, published, config, isolated=isolated), quiet=quiet
    )
    look = look_for(output, no_color=no_color)
    if coverage or states:
        text = SENTENCE_RENDERERS[form](report, sentences, look, states)
    else:
        text = CLAIM_RENDERERS[form](report, sentences, look)
    _deliver(text, output, data=form != "table")


@app.command()
def show(  # noqa: PLR0913 (one parameter an option)
    paths: opt.ReportPaths,
    finding: opt.Label,
    *,
    model: opt.ModelName = None,
    published: opt.Published = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    quiet: opt.Quiet = False,
    no_color: opt.NoColour = False,
) -> None:
    """Show one finding with every sentence it rests on."""
    from claimrec.render.finding import find, render

    settings = settings_of(model, published, config, isolated=isolated)
    report = report_of(paths, settings, quiet=quiet)
    found = find(report, finding)
    texts = texts_of(report, settings)
    write_out(render(report, found, texts, look_for(None, no_color=no_color)))


@app.command()
def schema() -> None:
    """Print the JSON Schema of the report."""
    from claimrec.render import record

    write_out(record.schema(), data=True)


@app.command()
def check(  # noqa: PLR0913 (one parameter an option)
    paths: opt.ReportPaths,
    *,
    fail_on: opt.Gate = "contradiction,disputed",
    baseline: opt.Baseline = None,
    write_baseline: opt.WriteBaseline = None,
    model: opt.ModelName = None,
    published: opt.Published = None,
    config: opt.Config = None,
    isolated: opt.Isolated = False,
    quiet: opt.Quiet = False,
) -> int:
    """Pass or fail: exit with 1 if a finding breaks the gate."""
    from claimrec import check as gate
    from claimrec.render.view import counted

    forbidden = verdicts_of("--fail-on", fail_on)
    known = gate.read_baseline(baseline) if baseline else None
    _check_output(write_baseline)
    report = report_of(paths, settings_of(model, published, config, isolated=isolated), quiet=quiet)
    if write_baseline:
        accepted = gate.baseline_of(report, fail_on=forbidden)
        write_file(write_baseline, safe_json(gate.dump(accepted)))
        return DONE
    breaches = gate.check(report, fail_on=forbidden, baseline=known)
    write_out("".join(f"{one_line(str(breach))}\n" for breach in breaches))
    if breaches and not quiet:
        say(f"claimrec: {counted(len(breaches), 'finding')} broke the gate.")
    return BROKEN if breaches else DONE


@app.command()
def score(
    pairs: opt.Pairs, *, misses: opt.Misses = False, floors: opt.Floors = None, as_json: opt.AsJson = False
) -> int:
    """Measure reports against annotated stories."""
    from claimrec import score as scoring
    from claimrec.render.record import read

    if len(pairs) % 2:
        raise SettingsError("score takes pairs.", remedy="Give GOLD REPORT, or GOLD REPORT GOLD REPORT ...")
    pinned = scoring.read_floors(floors) if floors else {}
    read_pairs = [(scoring.read_gold(pairs[at]), read(pairs[at + 1])) for at in range(0, len(pairs), 2)]
    figures, missed = scoring.score(read_pairs)
    broken = scoring.check_floors(figures, pinned)
    listed = [[one_line(part) for part in miss if part] for miss in missed] if misses else []
    if as_json:
        document = figures.plain() | ({"misses": listed} if misses else {})
        write_out(json.dumps(document, indent=1, ensure_ascii=False) + "\n", data=True)
    else:
        write_out(scoring.table(figures) + "".join("\t".join(miss) + "\n" for miss in listed))
    for breach in broken:
        say(f"claimrec: {breach}")
    return BROKEN if broken else DONE


@app.command()
def info() -> None:
    """Print the versions that a bug report needs."""
    from claimrec.cli.about import about

    write_out(about())


def _check_output(output: Path | None) -> None:
    if output is not None:
        check_target(output)


def _deliver(text: str, output: Path | None, *, data: bool) -> None:
    if output is None:
        write_out(text, data=data)
    else:
        write_file(output, text)
