"""A full sentence has a finite verb: past forms that were read as participles, put right.

"The talks focused on spare parts." can be read as a noun with a reduced relative clause, and in "The talks,
held in October, focused on spare parts." the participle between commas as the main verb.  Parsers fall for
both; a written sentence of news that ends with a full stop is hardly ever without its verb.  They also take
a prefix for the verb, where a hyphen parts it from the verb ("co-produce").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from claimrec.nlp.trees import CLAUSE_MARKS, NOUN_TAGS, SUBJECTS, rehang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

LOOSE: Final = frozenset({"acl", "appos", "compound", "dep", "npadvmod", "parataxis"})
PAST_TAGS: Final = frozenset({"VBN", "VBD"})
CLAUSES: Final = frozenset({"advcl", "ccomp", "conj", "parataxis", "dep", "xcomp"})
ENDS: Final = frozenset({".", "!", "?"})
PREFIXES: Final = frozenset({"co", "de", "mis", "out", "over", "pre", "re", "self", "un", "under"})
"""What a hyphen parts from its verb; no verbs of their own."""


@Language.factory(
    "claimrec_main_verb",
    requires=["token.dep", "token.head", "token.tag"],
    assigns=["token.dep", "token.head", "token.tag"],
)
def make_main_verb(nlp: Language, name: str) -> MainVerb:
    """Make the component."""
    del nlp, name
    return MainVerb()


class MainVerb:
    """Makes the finite verb the root where a noun or a participle was."""

    def __call__(self, doc: Doc) -> Doc:
        """Change heads, labels and tags of ``doc`` where a rule holds."""
        moves: dict[Token, tuple[Token, str]] = {}
        for sent in doc.sents:
            moves |= present_headline(sent.root)
            if is_full(sent):
                moves |= reduced_relative(sent.root) or interrupted_clause(sent.root)
        if moves:
            rehang(doc, moves)
        if prefixes := {token: change for verb in doc for token, change in prefixed(verb).items()}:
            rehang(doc, prefixes)
        return doc


def is_full(sent: Span) -> bool:
    """Tell whether the sentence ends with a full stop, closing quotes aside."""
    words = [token for token in sent if not token.is_space and not token.is_quote and not token.is_bracket]
    return bool(words) and words[-1].text in ENDS


def prefixed(verb: Token) -> dict[Token, tuple[Token, str]]:
    """Return the changes where the verb hangs on its own prefix: "the two CO-PRODUCE missiles"."""
    if verb.i < 2 or not verb.tag_.startswith("VB"):  # noqa: PLR2004 (the prefix and its hyphen)
        return {}
    prefix, hyphen = verb.nbor(-2), verb.nbor(-1)
    joined = hyphen.text == "-" and not prefix.whitespace_ and not hyphen.whitespace_
    if not joined or prefix.lower_ not in PREFIXES or verb.head != prefix:
        return {}
    moves = {child: (verb, child.dep_) for child in prefix.children if child != verb}
    above = verb if prefix.head == prefix else prefix.head
    return moves | {verb: (above, prefix.dep_), prefix: (verb, "compound"), hyphen: (verb, "punct")}


def present_headline(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the changes where a present tense right behind a noun is its verb: "Thousands march"."""
    if root.tag_ not in NOUN_TAGS or root.i + 1 == len(root.doc):
        return {}
    verb = root.nbor()
    own = {child.dep_ for child in verb.children} & (SUBJECTS | CLAUSE_MARKS)
    if verb.head != root or verb.dep_ not in LOOSE or verb.tag_ not in {"VBP", "VBZ"} or own:
        return {}
    moves = {verb: (verb, "ROOT"), root: (verb, "nsubj")}
    return moves | {child: (verb, child.dep_) for child in root.rights if child.i > verb.i}


def reduced_relative(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the new heads and labels where ``root`` is a noun whose participle is the verb."""
    if root.tag_ not in NOUN_TAGS or any(child.dep_ in {"cop", "relcl"} for child in root.children):
        return {}
    verbs = [child for noun in nouns_of(root) for child in noun.rights if child.dep_ == "acl"]
    if len(verbs) != 1 or not is_ambiguous(verbs[0]) or has_comma_before(verbs[0]):
        return {}
    (verb,) = verbs
    moves = {verb: (verb, "ROOT"), root: (verb, "nsubj")}
    leading = {child: (verb, child.dep_) for child in root.lefts if child.dep_ in {"cc", "punct"}}
    return moves | leading | {child: (verb, child.dep_) for child in root.rights if child.i > verb.i}


def nouns_of(root: Token) -> Iterator[Token]:
    """Yield ``root`` and the nouns that prepositions hang on it: "series of talks"."""
    yield root
    for preposition in root.rights:
        if preposition.dep_ == "prep":
            for noun in preposition.rights:
                if noun.dep_ == "pobj":
                    yield from nouns_of(noun)


def is_ambiguous(verb: Token) -> bool:
    """Tell whether ``verb`` may be a past tense as well as a participle: "focused", but not "seen by"."""
    participle = verb.lower_.endswith("n") or any(child.dep_ == "agent" for child in verb.children)
    return is_bare_past(verb) and not participle


def interrupted_clause(root: Token) -> dict[Token, tuple[Token, str]]:
    """Return the new heads and labels where ``root`` is a participle between the subject and its verb."""
    subjects = [child for child in root.lefts if child.dep_ in {"nsubj", "nsubjpass"}]
    if root.tag_ not in PAST_TAGS or len(subjects) != 1 or not follows_comma(root.doc, root.i):
        return {}
    verbs = [child for child in root.rights if child.dep_ in CLAUSES and is_bare_past(child)]
    finite = any(child.dep_ in CLAUSE_MARKS for child in root.children)
    if finite or len(verbs) != 1 or any(child.dep_ == "cc" for child in root.rights):
        return {}
    (subject,), (verb,) = subjects, verbs
    if not has_comma_before(verb) or subject.i > root.i:
        return {}
    moves = {verb: (verb, "ROOT"), subject: (verb, "nsubj"), root: (subject, "acl")}
    outside = (child for child in root.children if child.i < subject.i or child.i > verb.right_edge.i)
    return moves | {child: (verb, child.dep_) for child in outside}


def is_bare_past(token: Token) -> bool:
    """Tell whether ``token`` looks like a past tense and has neither subject nor auxiliary."""
    if token.tag_ not in PAST_TAGS:
        return False
    return not any(child.dep_ in SUBJECTS | CLAUSE_MARKS for child in token.lefts)


def has_comma_before(token: Token) -> bool:
    """Tell whether a comma stands before ``token`` and the adverbs that lead up to it."""
    return follows_comma(token.doc, token.left_edge.i)


def follows_comma(doc: Doc, i: int) -> bool:
    """Tell whether a comma stands before the token at ``i``."""
    return i > 0 and doc[i - 1].text == ","
