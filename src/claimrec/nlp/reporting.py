"""The reporting verb as the head of what it reports, also when it comes last.

In "..., Reuters reported" the treebanks behind the encoder hang "reported" below the statement as a
parataxis, ``en_core_web_*`` the statement below "reported" as its ccomp.  Training mixes the two; this rule
makes every such sentence read the second way.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from spacy.language import Language

from claimrec.nlp.trees import attach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

VERBS = frozenset(
    line
    for line in (files("claimrec.nlp") / "reporting_verbs.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "pobj", "attr", "acomp", "oprd"})
NOMINAL = frozenset({"nsubj", "nsubjpass", "compound", "npadvmod", "dep", "parataxis"})
PARTS = frozenset({"xcomp", "acomp", "attr", "oprd", "prt"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
LOOSE = frozenset({"parataxis", "dep"})


@Language.factory(
    "claimrec_reporting",
    requires=["token.dep", "token.head", "token.lemma"],
    assigns=["token.dep", "token.head"],
    retokenizes=False,
)
def make_reporting(nlp: Language, name: str) -> Reporting:
    """Make the component."""
    del nlp, name
    return Reporting()


class Reporting:
    """Turns a statement with a trailing reporting clause into the complement of the reporting verb."""

    def __call__(self, doc: Doc) -> Doc:
        """Change heads and labels of ``doc`` where the rule holds."""
        pairs = list(trailing_reports(doc))
        if pairs:
            rehang(doc, pairs)
        moves = {token: (head, dep) for token, head, dep in strays(doc)}
        if moves:
            here = [moves.get(token, (token.head, token.dep_)) for token in doc]
            add = doc.vocab.strings.add
            attach(doc, [head.i for head, _ in here], [add(dep) for _, dep in here])
        return doc


def trailing_reports(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Yield statement and reporting verb of each sentence that ends with one."""
    for verb in doc:
        if verb.dep_ in LOOSE and is_bare_report(verb) and reports_what_precedes(verb, verb.head):
            yield verb.head, verb


def is_bare_report(verb: Token) -> bool:
    """Tell whether ``verb`` reports and has a subject but no statement of its own."""
    if verb.lemma_ not in VERBS or verb.pos_ != "VERB":
        return False
    deps = {child.dep_ for child in verb.children}
    return bool(deps & SUBJECTS) and not deps & COMPLEMENTS


def reports_what_precedes(verb: Token, statement: Token) -> bool:
    """Tell whether all of the statement stands before the reporting clause.

    A clause in the middle ("The talks, he said, failed") is a parenthesis in both schemes and stays.
    """
    if statement.i > verb.left_edge.i or statement.dep_ != "ROOT" or statement.pos_ not in {"VERB", "AUX"}:
        return False
    others = (child for child in statement.children if child != verb and child.dep_ != "punct")
    return all(child.i < verb.left_edge.i and not child.is_space for child in others)


def strays(doc: Doc) -> Iterator[tuple[Token, Token, str]]:
    """Yield the new head and label of what a trailing report and its statement took from each other.

    In "..., Reuters reported, citing three sources" it is Reuters that cites, and in "Forge denied it,
    Reuters reported" Forge that denies: no English sentence has the crossing arcs of the other readings.
    """
    for verb in doc:
        if verb.dep_ == "ROOT" and verb.lemma_ in VERBS:
            statements = [child for child in verb.lefts if child.dep_ == "ccomp"]
            for statement in statements[-1:]:
                yield from behind(verb, statement)
                yield from before(verb, statement)


def behind(verb: Token, statement: Token) -> Iterator[tuple[Token, Token, str]]:
    """Yield what stands behind the reporting verb and hangs in the statement."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.head.i < verb.i and (token.head == statement or statement.is_ancestor(token.head)):
            yield token, verb, token.dep_


def before(verb: Token, statement: Token) -> Iterator[tuple[Token, Token, str]]:
    """Yield the statement's subject where it hangs on the reporting verb, and the reporter in its place."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or is_hearer(subject, verb):
        moves = list(swallowed_reporter(verb, statement))
        yield from moves
        if moves and subject is not None:
            yield subject, verb, "dative"
        return
    yield from ((child, statement, child.dep_) for child in verb.lefts if is_cut_off(child, statement))
    subjects = [
        child
        for child in verb.lefts
        if child.i < statement.i and child.dep_ in NOMINAL and child.pos_ in NOUNS
    ]
    reporters = [child for child in verb.lefts if child.i > statement.i and child.pos_ in NOUNS]
    if len(subjects) == 1 and reporters and not any(c.dep_ in SUBJECTS for c in statement.children):
        is_passive = any(child.dep_ == "auxpass" for child in statement.children)
        yield subjects[0], statement, "nsubjpass" if is_passive else "nsubj"
        yield reporters[-1], verb, "nsubj"


def is_cut_off(child: Token, statement: Token) -> bool:
    """Tell whether a part of the statement hangs on the reporting verb: "to close" of "is to close"."""
    return child.i > statement.i and child.dep_ in PARTS


def is_hearer(noun: Token, verb: Token) -> bool:
    """Tell whether a noun behind "told" may be who was told, not who told."""
    return verb.lemma_ == "tell" and noun.i > verb.i


def swallowed_reporter(verb: Token, statement: Token) -> Iterator[tuple[Token, Token, str]]:
    """Yield the noun phrase between comma and reporting verb that was taken for a part of the statement.

    "They went to Lima, two people told Reuters": the people stand in apposition to nobody.  "..., four
    officials briefed on the talks told Reuters": the officials did not brief, they were briefed.
    """
    token = verb.doc[verb.i - 1]
    while token.i > statement.i and token.head.i < verb.i:
        edge = token.left_edge.i
        if edge <= statement.i or not statement.is_ancestor(token):
            return
        if verb.doc[edge - 1].text == "," or token.left_edge.text == ",":
            told = next((child for child in token.lefts if child.dep_ in SUBJECTS), None)
            if token.pos_ in NOUNS:
                yield token, verb, "nsubj"
            elif told is not None and token.tag_ in {"VBN", "VBD"}:
                yield from ((told, verb, "nsubj"), (token, told, "acl"))
            return
        token = token.head


def rehang(doc: Doc, pairs: list[tuple[Token, Token]]) -> None:
    """Put each verb in the place of its statement; the full stop follows the verb."""
    heads = [token.head.i for token in doc]
    deps = [token.dep for token in doc]
    ccomp = doc.vocab.strings.add("ccomp")
    for statement, verb in pairs:
        heads[verb.i], deps[verb.i] = verb.i, statement.dep
        heads[statement.i], deps[statement.i] = verb.i, ccomp
        for child in statement.children:
            if child.i > verb.i:
                heads[child.i] = verb.i
    attach(doc, heads, deps)
