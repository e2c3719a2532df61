"""What became of each sentence of the articles: as JSON lines or for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rich.padding import Padding
from rich.text import Text

from claimrec.render.claims import by_source, foot, heading, read_of
from claimrec.render.look import Look, draw
from claimrec.render.readings import reading, tail
from claimrec.render.rows import GUTTER, grid
from claimrec.render.safe import flat, one_line, safe_json

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from claimrec.model import Claim, Report, Sentence, State

LONGEST = 1000
"""Characters of a sentence that are shown; JSON has all of them."""
COLOURS: Mapping[State, str] = {"claimed": "green", "skipped": "dim", "not_understood": "yellow"}
WIDEST = len("not understood")
KIND = len("number")


class SentenceRenderer(Protocol):
    """Makes characters of what became of the sentences: of those in the chosen states, of all without any."""

    def __call__(
        self, report: Report, sentences: Sequence[Sentence], look: Look, chosen: Collection[State] = ()
    ) -> str:
        """Return it as text."""


def lines(
    report: Report,  # noqa: ARG001 (a line has the claims' ids)
    sentences: Sequence[Sentence],
    look: Look,  # noqa: ARG001 (data has no width)
    chosen: Collection[State] = (),
) -> str:
    """Return one JSON object a line, one line a sentence."""
    return "".join(safe_json(each.model_dump_json()) + "\n" for each in _chosen(sentences, chosen))


def table(report: Report, sentences: Sequence[Sentence], look: Look, chosen: Collection[State] = ()) -> str:
    """Return each sentence under its source: its state, its words, and the claims read in it or why none."""
    return draw(_parts(report, sentences, chosen, look.width), look)


SENTENCE_RENDERERS: Mapping[str, SentenceRenderer] = {"table": table, "jsonl": lines}


def _chosen(sentences: Sequence[Sentence], chosen: Collection[State]) -> list[Sentence]:
    return [sentence for sentence in sentences if not chosen or sentence.state in chosen]


def _parts(
    report: Report, sentences: Sequence[Sentence], chosen: Collection[State], width: int
) -> Iterator[RenderableType]:
    claims = {claim.id: claim for claim in report.claims}
    read = by_source(sentences)
    for source in report.sources:
        own = read.get(source.id, [])
        yield heading(source)
        for sentence in _chosen(own, chosen):
            yield from _sentence(sentence, [claims[name] for name in sentence.claims], width)
        yield read_of(own)
        yield Text()
    yield from foot(report)


def _sentence(sentence: Sentence, claims: Sequence[Claim], width: int) -> Iterator[RenderableType]:
    state = Text(sentence.state.replace("_", " "), style=COLOURS[sentence.state])
    words = _words(sentence, claims)
    if sentence.reason:
        words.append(f" ({one_line(sentence.reason)})", style="dim")
    rest = width - WIDEST - 2 * GUTTER
    yield grid([[state, words]], [WIDEST, rest])
    if claims:
        anchor = rest // 3
        cells = grid([_claim(claim) for claim in claims], [KIND, anchor, rest - KIND - anchor - 3 * GUTTER])
        yield Padding(cells, (0, 0, 0, WIDEST + 2 * GUTTER))


def _words(sentence: Sentence, claims: Sequence[Claim]) -> Text:
    """Return the sentence with the anchors of its claims set apart by colour."""
    words = Text(flat(sentence.quote))
    for claim in claims:
        cuts = (claim.anchor.start - sentence.start, claim.anchor.end - sentence.start)
        if cuts[1] <= LONGEST:
            words.stylize("cyan", *(len(flat(sentence.quote[:cut])) for cut in cuts))
    words.truncate(LONGEST, overflow="ellipsis")
    return words


def _claim(claim: Claim) -> list[Text]:
    """Return kind, anchor, and how the claim was read."""
    parts = (Text(reading(claim)), Text(f"({tail(claim)})" if tail(claim) else "", style="dim"))
    read = Text(" ").join(part for part in parts if part)
    return [Text(claim.kind, style="dim"), Text(one_line(claim.anchor.text), style="cyan"), read]
