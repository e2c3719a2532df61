from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span as SpacySpan
from spacy.vocab import Vocab

from claimrec.extract.memory import remembered
from claimrec.extract.tokens import Doc, Span, Token

WORDS = st.sampled_from(["Navy", "six", "9", "sailed", ",", "to", " ", "U.S.", "é"])
FLAGS = ("is_alpha", "is_punct", "is_space", "is_title", "is_upper", "like_num")
LABELS = ("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_")
TIES = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")


@st.composite
def trees(draw: st.DrawFn) -> SpacyDoc:
    """Texts with any tree, crossing arcs among them, in one or two sentences, with a name."""
    size = draw(st.integers(1, 9))
    words = draw(st.lists(WORDS, min_size=size, max_size=size))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place, token in enumerate(order[1:], start=1):
        heads[token] = order[draw(st.integers(0, place - 1))]
    deps = ["ROOT" if head == i else draw(st.sampled_from(["conj", "nsubj"])) for i, head in enumerate(heads)]
    spaces = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    doc = SpacyDoc(Vocab(), words=words, spaces=spaces, heads=heads, deps=deps)
    start = draw(st.integers(0, size - 1))
    doc.ents = [SpacySpan(doc, start, draw(st.integers(start + 1, size)), "ORG")]
    return doc


def two_words() -> SpacyDoc:
    return SpacyDoc(
        Vocab(), words=["Six", "sailed"], spaces=[True, False], heads=[1, 1], deps=["nsubj", "ROOT"]
    )


@given(trees())
def test_tokens_hold_what_spacys_do(theirs: SpacyDoc) -> None:
    ours = Doc(theirs)
    for new, old in zip(ours, theirs, strict=True):
        for name in (*FLAGS, *LABELS):
            assert getattr(new, name) == getattr(old, name)
        for name in TIES:
            assert [t.i for t in getattr(new, name)] == [t.i for t in getattr(old, name)]
        edges = (new.head.i, new.left_edge.i, new.right_edge.i)
        assert edges == (old.head.i, old.left_edge.i, old.right_edge.i)
        assert (new.sent.start, new.sent.end) == (old.sent.start, old.sent.end)
        assert [new.is_ancestor(t) for t in ours] == [old.is_ancestor(t) for t in theirs]


@given(trees())
def test_spans_hold_what_spacys_do(theirs: SpacyDoc) -> None:
    ours = Doc(theirs)
    assert [(e.start, e.end, e.label_) for e in ours.ents] == [
        (e.start, e.end, e.label_) for e in theirs.ents
    ]
    assert [(s.start, s.end) for s in ours.sents] == [(s.start, s.end) for s in theirs.sents]
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            new, old = ours[start:end], theirs[start:end]
            assert new.root.i == old.root.i
            assert (new.text, new.start_char, new.end_char) == (old.text, old.start_char, old.end_char)
            assert (new[0].i, new[-1].i, len(new)) == (old[0].i, old[-1].i, len(old))


@given(trees())
def test_characters_lead_to_the_tokens_around_them(theirs: SpacyDoc) -> None:
    ours = Doc(theirs)
    inside = [i for token in theirs for i in range(token.idx, token.idx + len(token))]
    for place, start in enumerate(inside):
        for end in (last + 1 for last in inside[place:]):
            new, old = ours.around(start, end), theirs.char_span(start, end, alignment_mode="expand")
            assert new is not None
            assert old is not None
            assert (new.start, new.end) == (old.start, old.end)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 11), (11, 12)])
def test_characters_outside_the_block_lead_nowhere(start: int, end: int) -> None:
    assert Doc(two_words()).around(start, end) is None


def test_spans_are_equal_by_place_and_label_within_one_block() -> None:
    text = two_words()
    one, other = Doc(text), Doc(text)
    assert one[0:1] == one[0:1]
    assert len({one[0:1], one[0:1], one[0:2], Span(one, 0, 1, "ORG"), other[0:1]}) == 4


def test_tokens_are_read_backwards() -> None:
    doc = Doc(two_words())
    assert [token.i for token in doc.backwards(2)] == [1, 0]
    assert list(doc.backwards(0)) == []


def test_no_neighbour_beyond_the_ends() -> None:
    doc = Doc(two_words())
    assert doc[0].nbor() is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[1].nbor()


def test_a_rule_is_asked_once_for_each_token() -> None:
    asked = []

    @remembered
    def is_long(token: Token) -> bool:
        asked.append(token.text)
        return len(token) > 3

    doc = Doc(two_words())
    assert [is_long(doc[0]), is_long(doc[1]), is_long(doc[0])] == [False, True, False]
    assert asked == ["Six", "sailed"]
