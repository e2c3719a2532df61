import json

from claimrec.model import Anchor, Claim, Frame, Happened
from claimrec.render.claims import CLAIM_RENDERERS
from claimrec.render.look import Look
from sample_report import ALARM, DEAD, SENTENCES, report

PART = report(claims=(DEAD[0], ALARM[0]), sources=report().sources[:1], findings=())
TABLE = """\
gazette  Fire guts pier at Port Ellery
number  12 people             A fire on the pier at Port Ellery killed 12
                              people on Monday (police)
event   denied                The company denied that the alarm had failed
                              (the company, denied)
4 sentences: 3 with claims, 1 skipped as no reporting, 0 without a claim that
was understood

claimrec extract PATH... --coverage shows what became of each sentence
"""


def trip(subject: str, topic: str, speaker: str | None = None) -> Claim:
    quote = "executives of Acme and Borsa made a trip"
    return Claim(
        id=f"c{subject}{topic}",
        kind="event",
        source="gazette",
        start=0,
        end=len(quote),
        quote=quote,
        anchor=Anchor(start=36, end=40, text="trip"),
        subject=subject,
        predicate=topic,
        value=Happened(topic=topic, frame=Frame()),
        speaker=speaker,
    )


def table(*claims: Claim) -> str:
    """Return the rows of the first source's claims."""
    whole = report(claims=claims, sources=report().sources[:1], findings=())
    return CLAIM_RENDERERS["table"](whole, (), Look(width=80)).partition("\n")[2].partition("\n0 sent")[0]


def test_one_json_object_a_line() -> None:
    lines = CLAIM_RENDERERS["jsonl"](report(), (), Look()).splitlines()
    assert [Claim.model_validate(json.loads(line)) for line in lines] == list(report().claims)


def test_table() -> None:
    own = [sentence for sentence in SENTENCES if sentence.source == "gazette"]
    assert CLAIM_RENDERERS["table"](PART, own, Look(width=80)) == TABLE


def test_claims_of_one_phrase_share_a_row_that_says_what_differs() -> None:
    assert table(trip("Acme", "visit"), trip("Acme", "attend"), trip("Borsa", "attend")) == (
        "event   trip                  executives of Acme and Borsa made a trip\n"
        "                              · Acme: visit\n"
        "                              · Acme: attend\n"
        "                              · Borsa: attend"
    )


def test_speakers_that_differ_stand_with_each_reading() -> None:
    assert table(trip("Acme", "attend", "Acme"), trip("Borsa", "attend", "Borsa")) == (
        "event   trip                  executives of Acme and Borsa made a trip\n"
        "                              · Acme: attend (Acme)\n"
        "                              · Borsa: attend (Borsa)"
    )


def test_no_claims_no_lines() -> None:
    assert CLAIM_RENDERERS["jsonl"](report(claims=(), findings=()), (), Look()) == ""


def test_an_article_without_claims_is_named_all_the_same() -> None:
    out = CLAIM_RENDERERS["table"](report(claims=(), findings=()), SENTENCES, Look())
    assert [line for line in out.splitlines() if line[:4] in {"gaze", "hera", "post", "3 ar"}] == [
        "gazette  Fire guts pier at Port Ellery",
        "herald  Twenty-one people died when the pier at Port Ellery burned o",
        "post  The pier at Port Ellery burned on Monday, and 12 people died",
        "3 articles, 9 sentences: 7 with claims, 1 skipped as no reporting, 1 without a claim that was",
    ]
