from __future__ import annotations

from claimrec.extract.retold import told_before
from claimrec.extract.tokens import Doc
from pages import page_of, pipeline
from trees import parsed

CONCLUDED = """
Olsen NNP 1 nsubj
concluded VBD 1 ROOT
counting VBG 1 ccomp
reefs NNS 2 dobj
would MD 5 aux
delay VB 1 ccomp
ferries NNS 5 dobj
. . 1 punct
She PRP 9 nsubj
denied VBD 9 ROOT
it PRP 9 dobj
"""
LEMMAS = ("olsen", "conclude", "count", "reef", "will", "delay", "ferry", ".", "she", "deny", "it")


def test_what_was_told_is_the_finite_clause() -> None:
    """The parser may hang two clauses on a verb, of which a gerund is but the subject of the other."""
    rows = parsed(pipeline().vocab, CONCLUDED)
    for token, lemma in zip(
        rows,
        ["olsen", "conclude", "count", "reef", "will", "delay", "ferry", ".", "she", "deny", "it"],
        strict=True,
    ):
        token.lemma_ = lemma
    doc = Doc(rows)
    told = told_before(doc[10], doc[9], page_of("Olsen left."))
    assert told is doc[5]
