import pytest

from claimrec.extract.coverage import sentences
from claimrec.extract.page import Page
from claimrec.extract.reading import read_page
from claimrec.model import Block, BlockRole, Claim, Coverage, Sentence, Skipped
from pages import page_of

STATES = [
    ("The ferry sank off Varnholt on Monday.", "claimed", None),
    ("Was anybody to blame?", "skipped", "question"),
    ("“Who would pay for it?”", "skipped", "question"),
    ("A grim day for the harbour.", "skipped", "no statement"),
    ("***", "skipped", "no words"),
    ("Varnholt:", "skipped", "label"),
    ("It was so:", "not_understood", "verb"),
    ("It was so.", "not_understood", "verb"),
    ("Varnholt again.", "not_understood", "name"),
]


def covered(text: str, role: BlockRole = "body", *, claims: tuple[Claim, ...] = ()) -> list[Sentence]:
    """Return the sentences of a text in one block, with the claims given and no others."""
    page = page_of(text)
    article = page.article.model_copy(update={"blocks": (Block(start=0, end=len(text), role=role),)})
    return list(sentences(Page(article, page.docs, page.mentions), claims))


@pytest.mark.parametrize(("text", "state", "reason"), STATES, ids=[text for text, *_ in STATES])
def test_state(text: str, state: str, reason: str | None) -> None:
    found = read_page(page_of(text)).sentences
    assert [(sentence.state, sentence.reason) for sentence in found] == [(state, reason)]


def test_a_heading_without_a_claim_is_no_reporting() -> None:
    assert [each.reason for each in covered("What Varnholt said in 1999", "heading")] == ["heading"]


def test_what_makes_one_expect_a_claim_is_listed() -> None:
    found = covered("The port of Varnholt lost 12 boats on Monday.")
    assert [each.reason for each in found] == ["verb, number, date, name"]


def test_every_claim_is_named_by_the_sentence_its_anchor_stands_in() -> None:
    page = page_of("Twelve boats sank on Monday.  The port of Varnholt closed.\nAt least 30 people died.")
    reading = read_page(page)
    assert [name for sentence in reading.sentences for name in sentence.claims] == [
        claim.id for claim in reading.claims
    ]


def test_quotes_stand_at_their_offsets_without_white_space_at_the_ends() -> None:
    text = "Twelve boats sank on Monday.  \t The port of Varnholt closed.  More \U0001f525 soon."
    quotes = [(each.quote, text[each.start : each.end]) for each in covered(text)]
    assert [quote for quote, _ in quotes] == [quoted for _, quoted in quotes]
    assert [quote for quote, _ in quotes if quote != quote.strip()] == []


def test_skipped_stretches_stand_in_their_place() -> None:
    text = "Sign up now!\nTwelve boats sank on Monday.\nRead more"
    page = page_of(text)
    skipped = (
        Skipped(start=0, end=12, reason="subscription call"),
        Skipped(start=41, end=51, reason="navigation"),
    )
    article = page.article.model_copy(update={"blocks": page.article.blocks[1:2], "skipped": skipped})
    found = read_page(Page(article, page.docs[1:2], page.mentions)).sentences
    assert [(text[each.start : each.end], each.state, each.reason) for each in found] == [
        ("Sign up now!", "skipped", "subscription call"),
        ("Twelve boats sank on Monday.", "claimed", None),
        ("Read more", "skipped", "navigation"),
    ]


def test_states_are_counted() -> None:
    found = covered("Was it so? Varnholt again. A grim day for the harbour.")
    assert Coverage.of(found) == Coverage(sentences=3, claimed=0, skipped=2, not_understood=1)
