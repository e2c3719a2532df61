"""Who does what to whom: arguments and clauses that English does not have as they were read, put right.

Each rule mends readings that no English sentence allows, whatever its words: an object in front of its
subject without a mark, a number that counts the noun before it, a compound of a noun and a finite verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from spacy.language import Language

from claimrec.nlp.trees import CLAUSE_MARKS, NOUN_TAGS, SUBJECTS, rehang

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

FINITE_TAGS: Final = frozenset({"VBP", "VBZ", "VBD"})
LOOSE: Final = frozenset({"acl", "appos", "dep", "npadvmod", "parataxis", "relcl"})
OPENING: Final = frozenset({"\u2014", "\u2013", "--", "-", "("})
PARTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr"})
TAKE_BARE_INFINITIVES: Final = frozenset(
    [
        "be",
        "bid",
        "come",
        "dare",
        "feel",
        "get",
        "go",
        "have",
        "hear",
        "help",
        "let",
        "make",
        "need",
        "see",
        "watch",
    ]
)
WHOLES: Final = frozenset({"them", "whom", "which", "these", "those"})
"""What a part is a part of, where the noun before it says what that is."""


@Language.factory(
    "claimrec_arguments",
    requires=["token.dep", "token.head", "token.tag"],
    assigns=["token.dep", "token.head", "token.tag"],
)
def make_arguments(nlp: Language, name: str) -> ArgumentRules:
    """Make the component."""
    del nlp, name
    return ArgumentRules()


class ArgumentRules:
    """Gives nouns and clauses the place that their sentence leaves open for them."""

    def __call__(self, doc: Doc) -> Doc:
        """Change heads, labels and tags of ``doc`` where a rule holds."""
        moves = dict(headline_verbs(doc))
        if moves:
            rehang(doc, moves)
        relabel_relative_clauses(doc)
        relabel_counted_victims(doc)
        relabel_arguments(doc)
        relabel_appositions(doc)
        rules = (fronted_objects, per_cents, parts_of_the_counted, inserted_subjects)
        moves = {token: place for rule in rules for token, place in rule(doc)}
        if moves:
            rehang(doc, moves)
        return doc


def relabel_relative_clauses(doc: Doc) -> None:
    """Make a relative clause of a noun's clause in which "that" has a part or nobody else has the first one.

    "Plans that will help" and "a claim that the navy rejected": a clause that tells the content of its noun
    ("the claim that he left") has a subject of its own and needs no "that" in it.
    """
    for verb in doc:
        if verb.dep_ != "acl":
            continue
        that = next((child for child in verb.lefts if child.lower_ == "that"), None)
        if that is None:
            continue
        if that.dep_ in PARTS:
            verb.dep_ = "relcl"
        elif that.dep_ == "mark" and not any(child.dep_ in SUBJECTS for child in verb.children):
            passive = any(child.dep_ == "auxpass" for child in verb.children)
            verb.dep_, that.dep_ = "relcl", "nsubjpass" if passive else "nsubj"
            that.tag_, that.pos_ = "WDT", "PRON"


def relabel_counted_victims(doc: Doc) -> None:
    """Make a number the subject of the participle behind it: "Six were killed and 14 wounded"."""
    for verb in doc:
        if verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.i and doc[verb.i - 1].tag_ == "CD":
            number = doc[verb.i - 1]
            if number.head == verb and number.dep_ in {"compound", "nummod", "npadvmod"}:
                number.dep_ = "nsubjpass"


def relabel_arguments(doc: Doc) -> None:
    """Make subject and object of nouns that stand as parts of a name or as a clause beside a verb.

    "as nurses strike": no compound of a noun and a finite verb; "they will stop work": no clause without "to"
    behind any verb but a few.
    """
    for noun in doc:
        verb = noun.head
        if is_bare_infinitive(noun) and verb.lemma_ not in TAKE_BARE_INFINITIVES:
            noun.tag_, noun.pos_ = "NN", "NOUN"
        if noun.tag_ not in NOUN_TAGS or verb == noun or any(c.dep_ in CLAUSE_MARKS for c in noun.children):
            continue
        deps = {child.dep_ for child in verb.children}
        if noun.dep_ == "compound" and verb.tag_ in FINITE_TAGS and noun.i < verb.i and not deps & SUBJECTS:
            noun.dep_ = "nsubjpass" if "auxpass" in deps else "nsubj"
        elif (
            noun.dep_ == "xcomp"
            and noun.i == verb.i + 1
            and verb.tag_.startswith("VB")
            and "dobj" not in deps
        ):
            noun.dep_ = "dobj"


def relabel_appositions(doc: Doc) -> None:
    """Read "They left, a claim that he denies" as two clauses of which the noun is no verb's argument."""
    for noun in doc:
        alone = noun.dep_ == "parataxis" and noun.tag_ in NOUN_TAGS and noun.head.tag_.startswith("VB")
        deps = {child.dep_ for child in noun.children}
        if alone and noun.head.i < noun.i and "relcl" in deps and not deps & (SUBJECTS | CLAUSE_MARKS):
            noun.dep_ = "npadvmod"


def is_bare_infinitive(token: Token) -> bool:
    """Tell a lone verb right behind another one, without "to", subject or object."""
    governed = token.tag_ == "VB" and token.dep_ == "xcomp" and token.i == token.head.i + 1
    return governed and token.head.tag_.startswith("VB") and not list(token.children)


def fronted_objects(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places of noun and verb in "They opened fire, an accusation that the army rejected".

    English puts no object in front of a subject without a mark: the noun stands beside the clause before it,
    what looks like a clause of its own is its relative clause.
    """
    for verb in doc:
        nouns = [c for c in verb.lefts if c.dep_ == "dobj" and c.tag_ in NOUN_TAGS]
        subjects = [c for c in verb.lefts if c.dep_ in SUBJECTS]
        if len(nouns) != 1 or len(subjects) != 1 or verb.head == verb or verb.head.i > nouns[0].i:
            continue
        (noun,), (subject,) = nouns, subjects
        edge = noun.left_edge.i
        comma = edge if doc[edge].text == "," else edge - 1
        if noun.i < subject.i and comma > 0 and doc[comma].text == ",":
            before = doc[comma - 1]
            while before.head not in {before, verb.head} and before.head.i < noun.i:
                before = before.head
            yield noun, (before if before.tag_.startswith("VB") else verb.head, "npadvmod")
            yield verb, (noun, "relcl")


def per_cents(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places of the words of "45 per cent": "cent" is its head, wherever "per" was."""
    for per in doc[:-1]:
        cent = per.nbor()
        if per.lower_ != "per" or cent.lower_ != "cent" or per.head == cent:
            continue
        if cent.head == per:
            yield cent, (cent, "ROOT") if per.head == per else (per.head, per.dep_)
        yield per, (cent, "compound")
        yield from ((child, (cent, child.dep_)) for child in per.children if child != cent)


def parts_of_the_counted(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places in "500 people, 40 of them children": no number counts a noun before it.

    The part stands in apposition to the noun, "of" hangs on the number.
    """
    for number in doc[: len(doc) - 2]:
        noun, of = number.head, number.nbor()
        if number.tag_ != "CD" or number.dep_ != "nummod" or noun.i > number.i or noun.tag_ not in NOUN_TAGS:
            continue
        if of.lower_ == "of" and of.nbor().lower_ in WHOLES and has_comma_between(noun, number):
            yield number, (noun, "appos")
            yield of, (number, "prep")


def headline_verbs(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the new places in "Bombing kills 12, wounds 30": between two numbers stands no noun but a verb.

    It gets the tag of the verb before it, and what follows it.
    """
    for number in doc[: max(len(doc) - 3, 0)]:
        verb, word, second = number.head, number.nbor(2), number.nbor(3)
        if (number.tag_, number.dep_, second.tag_) != ("CD", "dobj", "CD") or verb.tag_ not in FINITE_TAGS:
            continue
        inside = word.dep_ == "conj" and word.head == number and word.tag_ in NOUN_TAGS
        if number.nbor().text != "," or not inside:
            continue
        word.tag_, word.pos_ = verb.tag_, "VERB"
        yield word, (verb, "conj")
        yield second, (word, "dobj")
        yield from ((part, (word, part.dep_)) for part in second.rights if part.dep_ == "prep")


def inserted_subjects(doc: Doc) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """Yield the subject of an inserted clause that was cut off it: "the denials - both firms said so - show".

    One word of an insertion hangs on what is round it, its verb; the noun that opens it is the subject.
    """
    for verb in doc:
        if verb.tag_ not in FINITE_TAGS or verb.dep_ not in LOOSE or verb.head == verb:
            continue
        if any(child.dep_ in SUBJECTS for child in verb.children):
            continue
        for noun in verb.head.children:
            opens = noun.left_edge.i > 0 and noun.left_edge.nbor(-1).text in OPENING
            if noun.tag_ in NOUN_TAGS and noun.dep_ in LOOSE and noun.i < verb.i and opens:
                yield noun, (verb, "nsubj")


def has_comma_between(left: Token, right: Token) -> bool:
    """Tell whether a comma stands between the two tokens."""
    return any(token.text == "," for token in left.doc[left.i + 1 : right.i])
